"""Office phrases: a head noun with everything behind it, and the states that it serves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.languages.ar.clitics import bare_key
from mithaq.languages.ar.marks import COMMAS, OPEN_QUOTES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.office_complements import OfficeComplements
from mithaq.languages.ar.office_listed import NAMED_BODIES
from mithaq.languages.ar.office_so_far import inner_party
from mithaq.languages.ar.organisations import organisation_at
from mithaq.languages.ar.ranks import DOUBLED, HEADING, HIGH, NAMED_ONLY, POSTED, SUPERVISOR
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.titles import is_leader, skip_epithets, skip_titles
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import Office

_MEETING: Final = frozenset("verb.receive.istaqbala verb.meet.iltaqa verb.meet.qabala event.reception".split())
NUMBERS: Final = ("dual", "plural", "feminine")
_PAIR: Final = 2
_TWO: Final = words()["two_realms"]
_ABROAD: Final = words()["behind_nationals"]
_LEADING: Final = ("head_of_state", "vice_president")
_CHAIR: Final = 4  # words of «رئيس الاتحاد الأفريقي»
# Bodies of which nobody is a vice-president of the state.
_BODIES: Final = tuple(
    f"orghead.{kind}"
    for kind in "authority agency committee commission department service centre centre.state ngo company bank".split()
)
_CHAMBER: Final = "orghead.ngo.chamber"
_DEPUTY: Final = "office.deputy"
_IN_TWO: Final = frozenset(["military", "envoy", "organisation"])  # ranks of whom one often has two posts of one side
_MOSQUES: Final = words()["of_an_imam"]
_PRIVATE_BODIES: Final = words()["private_body"]
_OF_BLOCS: Final = ("office.commissioner", "office.envoy", "office.envoy.special")  # «المفوض الأوروبي»
_EUROPEAN: Final = "noun.bloc.european"
_PRIVATE: Final = frozenset("school company media ngo other".split())  # kinds of bodies whose heads serve no state
_PUBLIC: Final = ("fund", "ministry", "igo")  # kinds of bodies whose chief executive serves a state or several


class OfficeReader:
    """Reads office phrases; one reader serves all texts of a process."""

    def __init__(self, names: NameReader) -> None:
        self.names = names

    @staticmethod
    def office_hit(tags: Tags, i: int) -> Hit | None:
        """The longest office at a token; counterparts are no offices of their own."""
        hit = tags.longest(i, "office")
        if hit is not None and hit.entry.id in _ALSO and _ALSO[hit.entry.id](tags, hit):
            return None
        return None if hit is None or hit.entry.get("rank") == "counterpart" else hit

    def office(self, tags: Tags, i: int, stop: int) -> Office | None:
        """The office phrase that begins at token `i`: its head and all its complements."""
        head = self.office_hit(tags, i)
        if head is None:
            return None
        rank = head.entry.get("rank") or "other"
        number = next((n for n in NUMBERS[:2] if head.feature.startswith(n)), "")
        if not number and _of_pair(tags, head, stop):
            number = NUMBERS[0]
        if number:
            rank = head.entry.get("several") or rank
        country, states, j, named = self._head(tags, head, stop)
        joint = -1  # where the adjective of a state ended that the complement before was
        behind = OfficeComplements(tags, self.names, i, stop, rank, closed=named or country is not None)
        while j < stop:
            if head.entry.id == "office.adviser" and (governed := self._governed(tags, j, stop)):
                return Office(i, governed.stop, governed.rank, governed.country, number, governed.states)
            if number and (group := tags.longest(j, "group")) and group.proclitics in ("", "ال"):
                states.extend((group.entry.get("members") or "").split())
                j = group.stop
                continue
            anothers = (behind.closed and self._opens_another(tags, behind, j, country)) or self._is_received(
                tags, behind, j
            )
            found = None if anothers else behind.at(j)
            found = found or behind.quoted(j)
            if found is None or self._is_title(tags, j, found.stop, stop):
                break
            behind.closed, behind.affairs = found.adjective or bool(found.code), found.affairs
            behind.rank = self._rank(tags, behind, head, j, headless=not found.code)
            if found.code:
                states.append(found.code)
                paired = found.adjective and joint == j  # «لجنة الصداقة البرازيلية المغربية»: the first is its own
                if not found.at_post and not paired:
                    country = found.code if found.adjective else country or found.code
                joint = found.stop if found.adjective else -1
            j = found.stop
        if (
            head.entry.id == "office.representative"
            and j == i + 2
            and country
            and tags.text.keys[i].startswith("الممثل")
        ):
            behind.rank, country = "other", None  # «الممثل الأمريكي فلان» is an actor
        if country is None and not number and (nation := _of_nationals(tags, i + 1, j)):
            country, states = nation, [*states, nation]
        if country is None and j > i + 1 and head.entry.id in _OF_BLOCS and not number:
            country = next((h.entry.get("party") for h in tags.hits[i + 1] if h.entry.id == _EUROPEAN), None)
        j, number = self._several(tags, head, number, j, stop, states)
        if number == "dual" and j == head.first + 1 and not tags.text.keys[j - 1].endswith("ن"):
            return None  # «مشروع رئيسي»: a dual in the construct needs something to follow
        if len(set(states)) > 1 and number:
            country = None
        return Office(i, j, behind.rank, country, number, tuple(dict.fromkeys(states)))

    @staticmethod
    def _head(tags: Tags, head: Hit, stop: int) -> tuple[str | None, list[str], int, bool]:
        """(country, states, end, whether a body by name closes it) of an office's head, which may hold its state."""
        i, j, closed = head.first, head.stop, False
        country = head.entry.get("country")
        states: list[str] = []
        if j - i > 1:  # «رئيس جمهورية» + «جمهورية مصر العربية»
            for hit in tags.hits[j - 1]:
                if hit.entry.kind in ("state", "region") and hit.stop > j and not hit.feature.startswith("adjective"):
                    states.append(hit.entry.id.split(".", 1)[1])
                    country, j = states[0], hit.stop  # «سفير المملكة» is one entry, «المملكة المغربية» says more
                    break
            body_at = next((k for k in range(i + 1, j) if tags.has(k, "org")), None)
            if body_at is None and any(h.entry.id == "orghead.company" for h in tags.hits[j - 1]):
                body_at = j - 1  # «رئيس شركة» + «بورنيكس»
            if body_at is None:  # «رئيسة غرفة تجارة» + «نيروبي»
                heads = (k for k in range(i + 1, j) for h in tags.hits[k] if h.stop == j and h.entry.id == _CHAMBER)
                body_at = next(heads, None)
            quoted = j < stop and tags.text.keys[j] in OPEN_QUOTES and tags.has(j - 1, "orghead")
            if body_at is None and quoted:
                body_at = j - 1  # «زعيم حركة» + «"النور"»
            if body_at is not None:  # «رئيس جامعة» + «القاهرة», «نائب رئيس البرلمان» + «الأوروبي»
                body = organisation_at(tags, body_at, i, stop)
                listed = body is not None and any(
                    h.entry.kind == "org" and h.stop == body.stop for h in tags.hits[body_at]
                )
                if body is not None and body.stop > j and (listed or body.kind in NAMED_BODIES or body.party):
                    j, closed = body.stop, True
                    if body.party or (
                        listed and body.kind == "ministry"
                    ):  # «رئيس البرلمان العربي», «رئيس هيئة قناة السويس»
                        country = body.party or body.country
                        states = [country] if country else []
        if country is None and (party := inner_party(tags, head)):
            country, states = party, [party]
        for k in range(i + 1, head.stop):  # «رئيس إقليم كردستان» is one entry, the region in it
            for hit in tags.hits[k]:
                if hit.feature.endswith("ambiguous"):
                    continue  # «رئيس الأركان» is not of Arakan
                if hit.entry.kind in ("state", "region") and not hit.enclitic and hit.stop == head.stop and not states:
                    states.append(country or hit.entry.id.split(".", 1)[1])  # «سلطان عمان» is not of Amman
                    country = states[0]
        return country, states, j, closed

    def _opens_another(self, tags: Tags, behind: OfficeComplements, j: int, country: str | None) -> bool:
        """«الرئيس المصري وزير الخارجية العراقي»: behind a state the office at token `j` is somebody else's."""
        hit = self.office_hit(tags, j)
        if hit is None or hit.proclitics not in ("", "ال") or behind.chairs(j) or behind.is_accredited(j):
            return False
        if behind.rank == "adviser" and hit.entry.id.startswith(SUPERVISOR):
            return False  # «المستشار بالديوان الملكي المشرف العام على مركز …»
        second = self.office(tags, j, behind.stop)
        first = tags.longest(behind.first, "office")
        if second and second.country and first and first.entry.get("rank") == "royal":
            home = first.entry.get("country")  # «ولي عهد أبوظبي رئيس المجلس التنفيذي لإمارة أبوظبي»
            if home is not None and second.country.split("-")[0] == home:
                return False
        if second and behind.rank == "head_of_state" and _heads_bloc(tags, second):
            return False  # «الرئيس الموريتاني رئيس الاتحاد الأفريقي»
        if second and second.country == country is not None and behind.rank in _IN_TWO and second.rank in _IN_TWO:
            return False  # «قائد القوات البحرية الأمريكية قائد الأسطول الخامس»
        return second is not None and (
            second.country is not None or behind.is_anothers(j, second.rank, second.stop - second.first)
        )

    def _governed(self, tags: Tags, j: int, stop: int) -> Office | None:
        """«مستشار خادم الحرمين الشريفين أمير منطقة مكة المكرمة»: the region that an adviser governs besides."""
        hit = self.office_hit(tags, j)
        if hit is None or hit.proclitics or hit.entry.get("rank") != "governor":
            return None
        second = self.office(tags, j, stop)
        return second if second is not None and second.country else None

    def _is_received(self, tags: Tags, behind: OfficeComplements, j: int) -> bool:
        """«استقبل الوزير سفير اليابان»: behind a verb of meeting these are two persons, unless a third follows."""
        hit = self.office_hit(tags, j)
        if hit is None or hit.proclitics not in ("", "ال") or behind.chairs(j):
            return False
        if behind.rank == "adviser" and hit.entry.id.startswith(SUPERVISOR):
            return False
        if hit.entry.get("rank") in POSTED and hit.proclitics and behind.rank in HIGH - POSTED:
            other = self.office(tags, j, behind.stop)  # «التقى فلان وزير الصحة السفير الياباني»: no title has a state
            return other is not None and other.country is not None
        if tags.text.keys[j].startswith("ال") and not (j == behind.first + 1 and behind.head_is_definite):
            second = self.office(tags, j, behind.stop) if _is_met_by(tags, behind.first) else None
            if second is not None and second.country and behind.is_definite_before(j) and behind.rank not in DOUBLED:
                return second.stop - second.first > 1  # «استقبل الأمين العام للرابطة المفتي العام للبوسنة»
            return False  # «التقى الرئيس الأمين العام …», unlike «القائم بالأعمال السفير …»
        styled = any(h.entry.id == "title.prince" for h in tags.hits[behind.first])  # «الأمير رئيس الوزراء البحريني»
        alone = behind.head_is_definite and j == behind.first + 1 and not styled
        if not behind.is_definite_before(j) or not (alone or _is_met_by(tags, behind.first)):
            return False
        second = self.office(tags, j, behind.stop)
        if alone and second is not None and second.country is not None:
            return True  # «هنأ الرئيس رئيس وزراء الهند»
        if not _is_met_by(tags, behind.first):
            return False
        end = j + 1 if second is None else second.stop
        name = self.names.read(tags, end, behind.stop, after_office=True) if end < behind.stop else None
        rest = range(j + 1 if name is None else name.stop, behind.stop)
        return not any(self._is_somebody(tags, k) for k in rest)

    def _is_somebody(self, tags: Tags, k: int) -> bool:
        """Whether an office, a counterpart or a delegation stands at a token, joined to nothing."""
        if tags.has(k, "counterpart"):
            return True
        hit = self.office_hit(tags, k)
        return hit is not None and not hit.proclitics and _may_open(tags, k)

    @staticmethod
    def _rank(tags: Tags, behind: OfficeComplements, head: Hit, j: int, headless: bool) -> str:
        """The rank of an office once the complement at token `j` has been read; `headless`: it names no state."""
        rank, bodies = behind.rank, tags.has(j, "orghead", "org")
        if rank == "head_of_state" and headless and head.entry.id == "office.president" and bodies:
            rank = "organisation"  # «رئيس لجنة …», unlike «رئيس الجمهورية»
        elif (
            rank in _LEADING
            and bodies
            and (_is_private(tags, j) or _rank_in(tags, behind.first, j, behind.stop, rank) == "business")
        ):
            rank = "organisation"  # «نائب رئيس شركة …», «رئيس الخطوط الجوية التركية»
        if rank == "vice_president" and headless and any(h.entry.id.startswith(_BODIES) for h in tags.hits[j]):
            rank = "organisation"  # «نائب رئيس الهيئة»
        if head.entry.id == "office.leader" and j == head.stop and not headless:
            rank = "head_of_state"  # «الزعيم الليبي», unlike «زعيم المعارضة الليبية»
        if head.entry.id == "office.charge_tasks" and bodies and j == head.stop:
            rank = "organisation"  # «المكلف بتسيير أعمال الهيئة العامة للموانئ»
        if rank in HEADING and bodies:
            rank = _rank_in(tags, behind.first, j, behind.stop, rank)
        if head.entry.id == "office.charge_functions" and (not headless or tags.has(j, "orghead")):
            rank = "diplomat"  # «القائم بأعمال المملكة», «القائم بأعمال السفارة», unlike «القائم بأعمال الوزير»
        second = tags.longest(j, "office")
        stands_in = (
            head.entry.id == _DEPUTY and j == head.stop and not head.proclitics.endswith("ال")
        )  # «نائب المنسقة الخاصة للأمم المتحدة»
        return second.entry.get("rank") or rank if second is not None and (rank in NAMED_ONLY or stands_in) else rank

    def _several(self, tags: Tags, head: Hit, number: str, j: int, stop: int, states: list[str]) -> tuple[int, str]:
        """(end, number) of an office that may be several people's; `states` takes in those that follow."""
        either = any(
            h.entry.kind == "office" and h.feature.startswith("dual") and h.stop == head.stop
            for h in tags.hits[head.first]
        )
        if not (number or either):
            return j, number
        side = tags.longest(j, "side") if j < stop else None
        end = side.stop if side is not None else _more_states(tags, j, stop, states)
        if number:
            return end, number
        # «رئيسا» is two presidents only where two states follow
        two = side is not None or len(set(states)) > 1 or tags.text.keys[j - 1] in _TWO
        return (end, "dual") if two else (j, number)

    def _is_title(self, tags: Tags, j: int, following: int, stop: int) -> bool:
        """«خادم الحرمين الشريفين الملك سلمان»: one definite word of office before the name is a title."""
        if following != j + 1 or following >= stop or not tags.text.keys[j].startswith("ال"):
            return False
        hit, title = tags.longest(j, "office"), tags.longest(j, "title")
        if title is not None and tags.text.keys[following] in OPEN_QUOTES and following + 1 < stop:
            following += 1  # «ولي العهد السعودي الأمير "خالد بن سعد"»
            title = replace(title, stop=following) if title.stop == following - 1 else title
        elif title is not None and title.stop > following:
            following = title.stop  # «رئيسها الأستاذ الدكتور سامر …»
        if title is not None and title.entry.get("rank") == "military":
            following = skip_epithets(tags, title, stop)  # «قائد المنطقة العميد الركن عدنان …»
            return following < stop and self.names.standing(tags, following) >= Standing.PLACE
        if is_leader(tags, following):
            return title is not None and title.stop == following  # «رئيس مجلس النواب المستشار عقيلة صالح»
        if title is not None and title.stop == following:
            if tags.text.keys[following] == "/":
                return True  # «سفير … الأستاذ / عيد بن محمد»
            following, _ = skip_titles(tags, self.names, following, stop)  # «… السفير الدكتور خالد …»
            chain = self.names.opens_chain(tags, following, stop)  # «… المهندس بدر بن علي»
            if following + 1 < stop and self.names.standing(tags, following) is Standing.UNKNOWN:
                chain = chain or self.names.standing(tags, following + 1) is Standing.NAME  # «… المهندس سميحان الشمري»
            return following < stop and (chain or self.names.standing(tags, following) >= Standing.PLACE)
        return hit is not None and hit.stop == following and self.names.standing(tags, following) >= Standing.EITHER


def _is_before(tags: Tags, hit: Hit) -> bool:
    """«ظريف أمام البرلمان»: a preposition, where no mosque follows and the first letter is not written «إ»."""
    form = tags.text.forms[hit.stop - 1]
    if hit.stop > hit.first + 1 or form.startswith(("إ", "ال", "الإ")):
        return False
    following = tags.text.keys[hit.stop] if hit.stop < len(tags.text) else ""
    return form.startswith("أ") or following.removeprefix("ال") not in _MOSQUES


def _is_help(tags: Tags, hit: Hit) -> bool:
    """«المساعدة الجديدة»: help, unlike «المساعدة للشؤون التعليمية», a woman who assists."""
    following = tags.text.keys[hit.stop] if hit.stop < len(tags.text) else ""
    return hit.feature == "feminine" and hit.proclitics.endswith("ال") and not following.startswith("لل")


def _is_mechanism(tags: Tags, hit: Hit) -> bool:
    """«وآلية تنفيذ القرار»: not «والية»."""
    return "آ" in tags.text.forms[hit.first]


# Offices whose words are also something else, and what tells it.
_ALSO: Final = {"office.imam": _is_before, "office.assistant": _is_help, "office.wali": _is_mechanism}


def _of_nationals(tags: Tags, first: int, stop: int) -> str | None:
    """«وزير الخارجية والسنغاليين في الخارج»: the state whose nationals abroad an office is for."""
    for k in range(first, stop - 1):
        abroad = tags.text.keys[k + 1] in _ABROAD
        hits = tags.hits[k] if abroad and "state" in tags.kinds[k] else ()
        nation = next((h for h in hits if h.feature == "adjective.mp" and "ال" in h.proclitics), None)
        if nation is not None:
            return nation.entry.id.split(".", 1)[1]
    return None


def _is_met_by(tags: Tags, first: int) -> bool:
    """Whether a verb or noun of receiving or meeting takes the person whose office begins at `first` as its subject."""
    k = first - 1
    while k >= 0 and tags.has(k, "honorific", "title"):
        k -= 1
    return k >= 0 and any(h.entry.id in _MEETING and not h.enclitic and "ال" not in h.proclitics for h in tags.hits[k])


def _may_open(tags: Tags, k: int) -> bool:
    """Whether the office at `k` can be a phrase of its own, and is not what the word before belongs to."""
    return tags.text.keys[k - 1].startswith("ال") or not tags.has(k - 1, "office")


def _is_private(tags: Tags, j: int) -> bool:
    """Whether a body that speaks for itself is known by its own name at token `j`."""
    return any(
        h.entry.kind == "org"
        and h.entry.id.split(".")[1] in _PRIVATE
        and not h.enclitic
        and not h.feature.endswith("ambiguous")
        for h in tags.hits[j]
    )


def _heads_bloc(tags: Tags, office: Office) -> bool:
    """Whether an office is the chair of a body of states by name: «رئيس الاتحاد الأفريقي»."""
    if office.rank not in ("organisation", "head_of_state") or office.stop - office.first > _CHAIR:
        return False
    return any(h.entry.id.startswith("org.igo.") for k in range(office.first, office.stop) for h in tags.hits[k])


def _rank_in(tags: Tags, i: int, j: int, stop: int, rank: str) -> str:
    """Heads of universities, companies, parties speak for themselves; those of a state's fund serve the state."""
    body = organisation_at(tags, j, i, stop)
    private = bare_key(tags.text.keys[j], _PRIVATE_BODIES) in _PRIVATE_BODIES
    if private and (body is None or (body.kind == "fund" and "المركزي" not in tags.text.keys[j : body.stop])):
        return "business"  # «المدير العام لبنك …», «رئيس تيار …», unlike the central bank
    if body is None:
        return rank
    if body.kind in _PRIVATE or (body.kind == "fund" and body.country is None and body.code is None):
        return "business"
    return "organisation" if body.kind in _PUBLIC and rank == "business" else rank


def _of_pair(tags: Tags, head: Hit, stop: int) -> bool:
    """«زعيما الكوريتين»: what could be the accusative of one is a dual before two states that have one name."""
    group = tags.longest(head.stop, "group") if head.stop < stop else None
    if group is None or group.proclitics not in ("", "ال") or len((group.entry.get("members") or "").split()) != _PAIR:
        return False
    return any(
        h.entry.kind == "office" and h.feature.startswith(NUMBERS[0]) and h.stop == head.stop
        for h in tags.hits[head.first]
    )


def _more_states(tags: Tags, j: int, stop: int, states: list[str]) -> int:
    """«رؤساء دول كازاخستان وأوزبكستان وتركمانستان»."""
    while j < stop:
        k = j + 1 if tags.text.keys[j] in COMMAS or tags.text.keys[j] == "و" else j
        if k >= stop:
            break
        hit = tags.longest(k, "state")
        if hit is None or (not hit.proclitics.startswith("و") and k == j) or hit.feature in ("house",):
            break
        if hit.feature.startswith("capital"):  # «وزيرا خارجية إيران وعُمان» are not of Amman
            named = (h for h in tags.hits[k] if h.entry.kind == "state" and h.stop == hit.stop)
            hit = next((h for h in named if h.feature.startswith("name")), hit)
        states.append(hit.entry.id.split(".", 1)[1])
        j = hit.stop
    return j
