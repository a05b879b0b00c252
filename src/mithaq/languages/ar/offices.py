"""Office phrases: the head noun with its states, portfolios and bodies, and the titles around it."""

from __future__ import annotations

from mithaq.languages.ar.clitics import POSSESSORS
from mithaq.languages.ar.marks import COMMAS, DASHES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.organisations import organisation_at
from mithaq.languages.ar.portfolios import MINISTERIAL, portfolio_end
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import Office
from mithaq.model.text import WORD

_ROUND_EULOGIES = DASHES | COMMAS | {"/"}
NUMBERS = ("dual", "plural", "feminine")
_REALMS = words()["realm"]
_TWO = words()["two_realms"]
_DIVISIONS = words()["division"]
# Ranks whose holder often has a second office, told behind his state: «نائب رئيس مجلس الوزراء القطري وزير الدفاع».
_DOUBLED = frozenset("head_of_government deputy_head_of_government royal vice_president".split())
# Ranks whose words are everyday adjectives as well («الاقتصادي»): they count only before a known name.
NAMED_ONLY = frozenset(
    "academic business media party other religious judge candidate official deputy counterpart".split()
)
_NAMED_BODIES = frozenset("school company fund ngo media other".split())
_PRIVATE = frozenset("school company media ngo other".split())  # kinds of bodies whose heads serve no state
_HEADING = frozenset("organisation official business legislator spokesperson adviser deputy".split())
_SENT = frozenset("ambassador diplomat envoy organisation business adviser deputy".split())
STYLES = ("honorific", "title", "reference")  # kinds of what stands in front of an office or a name
HIGH = frozenset(
    "head_of_state head_of_government deputy_head_of_government royal minister deputy_minister vice_president"
    " ambassador parliament".split()
)
_ACCUSATIVE = words()["epithet_of_office"]
_CLOSING = frozenset("honorific title function verb event side counterpart reference name leader".split())
_QUOTES = frozenset("\"«»“”'")
_REGIONAL = frozenset("deputy_minister minister envoy adviser organisation diplomat".split())  # of a part of the world
# «أمير البلاد بمكتبه بالديوان الأميري» says where; the second is how «مكتبه» reads as «مكتبة».
_HOUSES = frozenset("orghead.office orghead.museum orghead.diwan".split())
_POSTS = frozenset("state region area city".split())
_CHAIRED = words()["chaired_in_turn"]
_LINKS = words()["office_link"]


def is_leader(tags: Tags, i: int) -> bool:
    """Whether the full name of someone whom the lexicon knows begins here («إمام علي رحمان»)."""
    return tags.has(i, "leader") and any(
        h.entry.kind == "leader" and h.stop - h.first >= 2 and not h.proclitics for h in tags.hits[i]
    )


def names_too(hit: Hit, tags: Tags) -> bool:
    """«إمام علي رحمان»: without the article some titles are given names."""
    return (
        hit.stop == hit.first + 1 and hit.entry.kind == "title" and not hit.proclitics and tags.has(hit.first, "name")
    )


def _is_definite(tags: Tags, i: int) -> bool:
    """Whether one word with the article is the whole head of the office at token `i`."""
    hit = tags.longest(i, "office")
    return hit is not None and hit.stop == i + 1 and "ال" in hit.proclitics


def _is_indefinite(tags: Tags, i: int) -> bool:
    """«نائبا لرئيس …», «رئيسا للوزراء»: an office in the accusative is joined by a preposition to what it is of."""
    key = tags.text.keys[i]
    return key.endswith("ا") and len(key) > 4 and key != "رضا"


def _is_mufti(tags: Tags, i: int) -> bool:
    return any(h.entry.id == "office.mufti" for h in tags.hits[i])


def longest_of(tags: Tags, i: int, kinds: tuple[str, ...], stop: int) -> Hit | None:
    """The first hit at a token that is of one of `kinds`; hits stand longest first."""
    if i >= stop or not tags.has(i, *kinds):
        return None
    for hit in tags.hits[i]:
        if hit.entry.kind in kinds:
            return hit
    return None


def skip_eulogy(tags: Tags, j: int, stop: int) -> int:
    """The token behind the eulogies at `j` and the marks round them: «- حفظه الله -», «، حفظه الله ورعاه،»."""
    keys = tags.text.keys
    marked = j < stop and keys[j] in _ROUND_EULOGIES
    k = j + marked
    hit = tags.longest(k, "eulogy") if k < stop else None
    if hit is None:
        return j
    k = hit.stop
    while k < stop and (more := tags.longest(k, "eulogy")):
        k = more.stop
    if k < stop and keys[k] in (_ROUND_EULOGIES if marked else DASHES):
        k += 1
    return skip_eulogy(tags, k, stop)


class OfficeReader:
    """Reads office phrases; one reader serves all texts of a process."""

    def __init__(self, names: NameReader) -> None:
        self.names = names

    @staticmethod
    def office_hit(tags: Tags, i: int) -> Hit | None:
        """The longest office at a token; counterparts are no offices of their own."""
        hit = tags.longest(i, "office")
        return None if hit is None or hit.entry.get("rank") == "counterpart" else hit

    def office(self, tags: Tags, i: int, stop: int) -> Office | None:
        """The office phrase that begins at token `i`: its head and all its complements."""
        head = self.office_hit(tags, i)
        if head is None:
            return None
        rank = head.entry.get("rank") or "other"
        country = head.entry.get("country")
        number = next((n for n in NUMBERS[:2] if head.feature.startswith(n)), "")
        if number:
            rank = head.entry.get("several") or rank
        states: list[str] = []
        j = head.stop
        closed = False
        if head.stop - head.first > 1:  # «رئيس جمهورية» + «جمهورية مصر العربية»
            for hit in tags.hits[j - 1]:
                if hit.entry.kind in ("state", "region") and hit.stop > j and not hit.feature.startswith("adjective"):
                    states.append(hit.entry.id.split(".", 1)[1])
                    country, j = states[0], hit.stop  # «سفير المملكة» is one entry, «المملكة المغربية» says more
                    break
        if head.stop - head.first > 1 and tags.has(i + 1, "org"):  # «رئيس جامعة» + «القاهرة»
            body = organisation_at(tags, i + 1, i, stop)
            if body is not None and body.stop > j and body.kind in _NAMED_BODIES:
                j, closed = body.stop, True
        for k in range(head.first + 1, head.stop):  # «رئيس إقليم كردستان» is one entry, the region in it
            for hit in tags.hits[k]:
                if hit.entry.kind in ("state", "region") and not hit.enclitic and hit.stop == head.stop and not states:
                    states.append(country or hit.entry.id.split(".", 1)[1])  # «سلطان عمان» is not of Amman
                    country = states[0]
        closed = closed or country is not None  # «أمير الكويت» is one entry
        while j < stop:
            if number and (group := tags.longest(j, "group")) and group.proclitics in ("", "ال"):
                members = (group.entry.get("members") or "").split()
                states.extend(members)
                j = group.stop
                continue
            following, code, adjective = self._complement(tags, i, j, stop, rank, closed)
            if following is None:
                following = self._quoted(tags, i, j, stop, rank)
            if following is None or self._is_title(tags, j, following, stop):
                break
            closed = adjective or bool(code)
            if (
                rank == "head_of_state"
                and not code
                and head.entry.id == "office.president"
                and tags.has(j, "orghead", "org")
            ):
                rank = "organisation"  # «رئيس لجنة …», unlike «رئيس الجمهورية»
            if rank in _HEADING and tags.has(j, "orghead", "org"):
                rank = self._rank_in(tags, i, j, stop, rank)
            second = tags.longest(j, "office")
            if second is not None and rank in NAMED_ONLY:
                rank = second.entry.get("rank") or rank
            if code:
                states.append(code)
                country = code if adjective else country or code
            j = following
        either = any(
            h.entry.kind == "office" and h.feature.startswith("dual") and h.stop == head.stop for h in tags.hits[i]
        )
        if number:
            side = tags.longest(j, "side") if j < stop else None
            j = side.stop if side is not None else self._more_states(tags, j, stop, states)
        elif either:  # «رئيسا» is two presidents only where two states follow
            side = tags.longest(j, "side") if j < stop else None
            end = side.stop if side is not None else self._more_states(tags, j, stop, states)
            if side is not None or len(set(states)) > 1 or tags.text.keys[j - 1] in _TWO:
                j, number = end, "dual"
        if number == "dual" and j == head.first + 1 and not tags.text.keys[j - 1].endswith("ن"):
            return None  # «مشروع رئيسي»: a dual in the construct needs something to follow
        if len(set(states)) > 1 and number:
            country = None
        return Office(i, j, rank, country, number, tuple(dict.fromkeys(states)))

    @staticmethod
    def _rank_in(tags: Tags, i: int, j: int, stop: int, rank: str) -> str:
        """Heads of universities, companies, parties speak for themselves; those of a state's fund serve the state."""
        body = organisation_at(tags, j, i, stop)
        if body is None:
            return rank
        if body.kind in _PRIVATE or (body.kind == "fund" and body.country is None and body.code is None):
            return "business"
        return "organisation" if body.kind == "fund" and rank == "business" else rank

    def _quoted(self, tags: Tags, i: int, j: int, stop: int, rank: str) -> int | None:
        """«وزير "الخارجية" الصومالي»: where a complement in quotes at token `j` ends."""
        if tags.text.keys[j] not in _QUOTES or j + 2 >= stop:
            return None
        end, _, _ = self._complement(tags, i, j + 1, stop, rank)
        return end + 1 if end is not None and end < stop and tags.text.keys[end] in _QUOTES else None

    def _is_title(self, tags: Tags, j: int, following: int, stop: int) -> bool:
        """«خادم الحرمين الشريفين الملك سلمان»: one definite word of office before the name is a title."""
        if following != j + 1 or following >= stop or not tags.text.keys[j].startswith("ال"):
            return False
        hit = tags.longest(j, "office")
        return hit is not None and hit.stop == following and self.names.standing(tags, following) >= Standing.EITHER

    def _complement(
        self, tags: Tags, i: int, j: int, stop: int, rank: str, closed: bool = False
    ) -> tuple[int | None, str | None, bool]:
        """(end, state code, whether an adjective) of the complement at token `j`, or (None, None, False).

        `closed`: an adjective of state came last, behind which only another office or a modifier can follow.
        """
        text = tags.text
        key = text.keys[j]
        if is_leader(tags, j) or tags.has(j, "counterpart"):
            return None, None, False
        if j > i + 1 and self.names.begins_name(tags, j, stop):
            return None, None, False  # «الرئيس التنفيذي لأرامكو أمين الناصر»
        chairs = j + 1 < stop and text.keys[j + 1] in _CHAIRED
        if closed and not chairs and (next_office := self.office_hit(tags, j)) and next_office.proclitics in ("", "ال"):
            second = self.office(tags, j, stop)
            if second is not None and (second.country or self._is_another(tags, j, rank, second)):
                return None, None, False  # «الرئيس المصري وزير الخارجية العراقي»: two people
        definite = tags.text.keys[j - 1].startswith("ال") or self._names_state(tags, i, j)
        sole = j == i + 1 and _is_definite(tags, i)  # «الوزير», «الرئيس»: nothing indefinite can belong to it
        for hit in tags.hits[j]:
            kind, clitics = hit.entry.kind, hit.proclitics
            if hit.enclitic:
                if j == i + 1 and hit.enclitic in POSSESSORS and kind in ("portfolio", "office") and not clitics:
                    return hit.stop, None, False  # «وزير خارجيته», «رئيس وزرائها»
                continue
            if definite and not clitics and not key.startswith("ال") and self._begins_person(tags, hit, stop):
                continue  # «رئيسة تنزانيا سامية صلوحي», «الأمير تركي بن محمد», «رئيس المجلس مالك عقار»
            if sole and not clitics and kind in ("orghead", "org", "portfolio") and not key.startswith("ال"):
                continue
            if sole and rank in ("royal", "head_of_state") and kind == "portfolio" and clitics in ("ل", "لال"):
                return None, None, False  # «مستشار الملك للشؤون الاقتصادية»
            if kind == "modifier" and hit.entry.id == "modifier.designate" and hit.stop < stop:
                if text.keys[hit.stop] == "لدي":
                    return None, None, False  # «السفير … المعين لدى دولة قطر»
                if text.keys[hit.stop] == "من" and hit.stop + 1 < stop and tags.has(hit.stop + 1, "orghead", "org"):
                    return hit.stop + 2, None, False  # «المكلفة من البرلمان»
            code = hit.entry.id.split(".")[1] if kind in ("state", "region") else None
            if kind == "region" and (key.endswith("العاصمه") or hit.feature.endswith("ambiguous")):
                continue
            if kind == "orghead" and clitics in ("", "ال", "ل", "لال", "ب") and not closed:
                body = organisation_at(tags, j, i, stop)
                if body is not None and body.kind in _NAMED_BODIES:
                    return body.stop, body.country, False
            if kind in ("state", "region"):
                if hit.feature.startswith("adjective"):
                    if clitics in ("", "ال"):
                        return hit.stop, code, True
                elif (
                    clitics == "ل"
                    and not hit.feature.startswith("official")
                    and rank not in _SENT
                    and hit.first > i + 1
                    and not self._is_first_lady(tags, i)
                    and not _is_indefinite(tags, i)
                ):
                    continue
                elif clitics in ("", "ل", "ال", "ب") and hit.feature not in ("house",):
                    if hit.feature.startswith("capital") and rank not in (
                        "governor",
                        "regional",
                        "ambassador",
                        "organisation",
                        "religious",
                    ):
                        continue
                    return hit.stop, code, False
            elif kind == "area" and clitics in ("ل", "لال") and rank in _REGIONAL:
                return hit.stop, None, closed  # «نائب مساعد وزير الدفاع للشرق الأوسط»
            elif closed and kind == "portfolio" and key.startswith(("لشوون", "لشيون", "للشوون", "للشيون")):
                return hit.stop, None, True
            elif closed and kind in ("portfolio", "orghead", "org", "city"):
                continue
            elif kind == "city" and not clitics and (rank in ("governor", "regional") or _is_mufti(tags, i)):
                return hit.stop, hit.entry.id.split(".")[1], False
            elif kind == "portfolio" and _is_mufti(tags, i):
                continue
            elif kind == "portfolio" and clitics in ("", "ال", "و", "وال", "ل", "لال"):
                if clitics.startswith("و") and hit.entry.id.endswith(("state",)):
                    continue
                return hit.stop, None, False
            elif kind == "org" and clitics in ("", "ل", "ال", "لال") and not hit.feature.endswith("ambiguous"):
                party = hit.entry.id.split(".")
                return (
                    hit.stop,
                    (
                        party[3]
                        if party[1] == "igo" and party[3][:1].isupper()
                        else party[2]
                        if party[2] != "-"
                        else None
                    ),
                    False,
                )
            elif (
                (kind == "modifier" and clitics in ("", "ال"))
                or (
                    kind == "orghead"
                    and clitics in ("", "ال", "ل", "لال", "ب", "بال")
                    and not (clitics.startswith("ب") and rank in HIGH and hit.entry.id in _HOUSES)
                )
                or (
                    kind == "city"
                    and rank in ("governor", "regional", "religious", "ambassador", "organisation", "academic")
                    and clitics in ("", "ل")
                )
                or (
                    kind == "office"
                    and (
                        clitics in ("", "ال")
                        or (clitics in ("ل", "لال") and (rank in _SENT or _is_indefinite(tags, i)))
                    )
                )
            ):
                return hit.stop, None, False
            elif kind == "office" and clitics == "و" and j > i:
                end = self._second_office(tags, j, hit, stop, rank)
                if end is not None:
                    return end, None, False
        if sole and key in _REALMS and not key.startswith("ال"):
            return None, None, False
        if key in _REALMS or (key.startswith(("لل", "ل")) and key[1:] in _REALMS):
            return j + 1, None, False
        if key == "(" and j + 2 < stop and ")" in text.keys[j + 1 : j + 4]:
            close = text.keys.index(")", j)
            inside = next(
                (h for k in range(j + 1, close) for h in tags.hits[k] if h.entry.kind in ("region", "state")), None
            )
            if inside is not None:
                return close + 1, inside.entry.id.split(".", 1)[1], False
        if key == "الي" and rank == "envoy" and (end := self._posting(tags, j + 1, stop)) is not None:
            return end, None, closed
        if key in _LINKS and j + 1 < stop:
            openers = (
                ("orghead", "state", "org", "region")
                if key == "في"
                else ("state", "org", "orghead", "portfolio", "region", "city")
            )
            if key == "في" and text.keys[j + 1] in _DIVISIONS:
                return None, None, False  # «الرئيس المصري في مدينة شرم الشيخ»
            opens = any(h.entry.kind in openers and not h.enclitic for h in tags.hits[j + 1])
            if opens or text.keys[j + 1] in _REALMS:
                end, code, _ = self._complement(tags, i, j + 1, stop, rank)
                if end is not None:
                    return end, None if key == "لدي" else code, False  # «لدى» says where, not for whom
            return None, None, False
        if closed:
            return None, None, False
        if j == i + 1 and _is_indefinite(tags, i) and key in _ACCUSATIVE and j + 1 < stop:
            return (j + 1 if text.keys[j + 1].startswith("ل") else None), None, False  # «مفوضا ساميا للأمم المتحدة»
        if rank in MINISTERIAL and (end := portfolio_end(tags, i, j, stop)) is not None:
            return end, None, False
        if key.startswith(("ال", "لل", "وال")) and len(key) > 4 and text.kinds[j] == WORD:
            if any(
                h.entry.kind in _CLOSING and not (h.entry.kind == "verb" and "ال" in h.proclitics) for h in tags.hits[j]
            ):
                return None, None, False
            if key.startswith("وال") and not tags.has(j, "topic", "portfolio"):
                return None, None, False
            direct = j == i + 1 or not text.keys[j - 1].startswith("ال")  # behind «الجمهورية» only an adjective goes on
            if any(
                h.entry.kind in ("orghead", "orgtail", "place")
                or h.entry.id == "common.adjective"
                or (direct and h.entry.kind in ("common", "topic"))
                for h in tags.hits[j]
            ):
                return j + 1, None, False
        return None, None, False

    def _posting(self, tags: Tags, j: int, stop: int) -> int | None:
        """«المبعوث الأممي إلى ليبيا هانا تيتيه»: where an envoy is sent, told before the name."""
        hit = next((h for h in tags.hits[j] if h.entry.kind in _POSTS), None) if j < stop else None
        if hit is None or hit.proclitics not in ("", "ال") or hit.enclitic or hit.stop >= stop:
            return None
        at, _ = self.skip_titles(tags, hit.stop, stop)
        return hit.stop if at < stop and self.names.standing(tags, at) >= Standing.EITHER else None

    def _begins_person(self, tags: Tags, hit: Hit, stop: int) -> bool:
        """Whether a word of an office is a given name here: indefinite, with another name or «بن» behind it."""
        if (
            hit.stop != hit.first + 1
            or hit.stop >= stop
            or hit.entry.kind not in ("modifier", "office", "state", "region")
        ):
            return False
        if hit.entry.kind in ("state", "region") and not hit.feature.startswith("adjective"):
            return False
        if not any(h.entry.kind == "name" and not h.proclitics and not h.enclitic for h in tags.hits[hit.first]):
            return False
        key = tags.text.keys[hit.stop]
        return key == "بن" or (
            not key.startswith("ال") and self.names.standing(tags, hit.stop) in (Standing.UNKNOWN, Standing.NAME)
        )

    def _is_another(self, tags: Tags, j: int, rank: str, second: Office) -> bool:
        """Whether the indefinite high office behind an adjective of state, or behind a head of state, is another's.

        «السفير المصري وزير الصحة», «أمير الكويت رئيس مجلس الأمة».
        """
        adjective = any(
            h.entry.kind in ("state", "region") and h.feature.startswith("adjective") and h.stop == j
            for h in tags.hits[j - 1]
        )
        return (
            (adjective or (rank == "head_of_state" and second.rank != "head_of_government"))
            and not tags.text.keys[j].startswith("ال")
            and rank not in _DOUBLED
            and (second.rank in HIGH or second.rank == "parliament")
            and second.stop - second.first > 1
        )

    @staticmethod
    def _names_state(tags: Tags, i: int, j: int) -> bool:
        return any(
            h.entry.kind in ("state", "region") and h.stop == j and not h.enclitic
            for k in range(i + 1, j)
            for h in tags.hits[k]
        )

    @staticmethod
    def _is_first_lady(tags: Tags, i: int) -> bool:
        hit = tags.longest(i, "office")
        return hit is not None and hit.entry.id == "office.first_lady"

    def _second_office(self, tags: Tags, j: int, hit: Hit, stop: int, rank: str) -> int | None:
        """«رئيس مجلس الوزراء ومدير الإدارة الرئاسية القرغيزي عادلبيك …»: one person, two offices."""
        k = hit.stop
        moved = False
        while k < stop and k - j < 8:
            following, _, _ = self._complement(tags, j, k, stop, hit.entry.get("rank") or "other")
            if following is None:
                break
            moved = True
            k = following
        if not moved:
            return None
        name_at, titled = self.skip_titles(tags, k, stop)
        name = self.names.read(tags, name_at, stop, after_office=True) if name_at < stop else None
        if name is None or not (name.known or titled):
            return None
        # A state before the «و» closes the first office: then these are two people, but for those who often have two.
        if any(h.entry.kind == "state" for h in tags.hits[j - 1]) and not (
            rank in _DOUBLED and hit.entry.get("rank") == "minister" and not self._names_state(tags, j, k)
        ):
            return None
        return k

    def _more_states(self, tags: Tags, j: int, stop: int, states: list[str]) -> int:
        """«رؤساء دول كازاخستان وأوزبكستان وتركمانستان»."""
        while j < stop:
            k = j + 1 if tags.text.keys[j] in COMMAS else j
            if k >= stop:
                break
            hit = tags.longest(k, "state")
            if hit is None or (not hit.proclitics.startswith("و") and k == j) or hit.feature in ("house",):
                break
            states.append(hit.entry.id.split(".", 1)[1])
            j = hit.stop
        return j

    def skip_titles(self, tags: Tags, j: int, stop: int, *, honorifics_only: bool = False) -> tuple[int, bool]:
        """The token behind the titles at `j`, and whether there were any."""
        titled = False
        while j < stop:
            hit = longest_of(tags, j, ("honorific",) if honorifics_only else ("honorific", "title"), stop)
            if hit is None and not honorifics_only and j + 1 < stop:
                # «سفير … السفير فلان», «رئيس تركمانستان الرئيس فلان»: the office again, as a title
                again = tags.longest(j, "office")
                if (
                    again is not None
                    and again.proclitics == "ال"
                    and again.stop == j + 1
                    and self.names.standing(tags, j + 1) >= Standing.EITHER
                ):
                    hit = again
            if hit is None or hit.enclitic or hit.proclitics not in ("", "ال") or names_too(hit, tags):
                break
            j, titled = hit.stop, True
            if j + 1 < stop and tags.text.keys[j] in ("/", ":"):  # «السيد الرئيس/ عبد الفتاح السيسي»
                j += 1
        return j, titled
