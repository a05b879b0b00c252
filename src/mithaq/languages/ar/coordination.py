"""Coordination: names that share an office, and names and offices that are joined to the person before them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.languages.ar.marks import CLOSE_QUOTES, COMMAS, DASHES, OPEN_QUOTES
from mithaq.languages.ar.name_parts import THAT
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import Name, NameReader
from mithaq.languages.ar.office_reach import lengthen, reach
from mithaq.languages.ar.office_so_far import CHAIRED
from mithaq.languages.ar.offices import OfficeReader
from mithaq.languages.ar.ranks import often_both
from mithaq.languages.ar.titles import STYLES, skip_eulogy, skip_titles
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import Office, PersonMention
from mithaq.model.span import Span

CARRIED: Final = frozenset("وفل")  # first letters of a name's word that may be a conjunction or preposition
# Ranks of a post that somebody may have beside any other.
_BESIDE: Final = frozenset(
    "organisation official business spokesperson adviser deputy religious other diplomat judge".split()
)
# States whose adjective another state bears too: the first is the one meant where nothing else tells.
_NAMESAKES: Final = {"KR": ("KP",), "CD": ("CG",), "CG": ("CD",), "GN": ("GQ", "GW"), "DO": ("DM",)}
_ROME: Final = "VA"
_POPE: Final = "البابا"
_PHRASE: Final = 2  # words of an office that is more than a title


def is_place(tags: Tags, i: int, stop: int) -> bool:
    """Whether a place by name fills the tokens up to `stop` or more («أولان باتور»)."""
    return any(h.stop >= stop and not h.enclitic for h in tags.of(i, ("state", "city", "region")))


def is_body(tags: Tags, name: Name) -> bool:
    """Whether the name is that of an organisation («فرانس برس»)."""
    return any(h.entry.kind == "org" and h.stop >= name.stop and not h.proclitics for h in tags.hits[name.first])


def _state_spans(tags: Tags, office: Office) -> list[tuple[int, int]]:
    """Where the states of an office stand: «المصري», «مصر» and «تونس»."""
    spans: list[tuple[int, int]] = []
    k = office.first + 1
    while k < office.stop:
        hit = next(
            (
                h
                for h in tags.hits[k]
                if h.entry.kind in ("state", "region")
                and not h.enclitic
                and h.stop <= office.stop
                and h.entry.id.split(".", 1)[1] in {office.country, *office.states}
            ),
            None,
        )
        if hit is not None:
            spans.append((k, hit.stop))
        k = hit.stop if hit is not None else k + 1
    return spans


def set_name(tags: Tags, person: PersonMention, name: Name) -> None:
    """Give a person the name that was read, and the state of a leader whom the lexicon knows."""
    text = tags.text
    person.name = Span(text.starts[name.first] + name.joined, text.stops[name.stop - 1])
    person.stop = max(person.stop, name.stop)
    keys = text.keys[name.first : name.stop]
    person.words = (keys[0][name.joined :], *keys[1:])
    if person.country is None and name.leader and name.leader != "XX":
        person.country, person.known = name.leader, True
    elif name.leader and name.leader in _NAMESAKES.get(person.country or "", ()):  # «الزعيم الكوري كيم جونغ أون»
        person.country, person.known = name.leader, True
        person.offices = [replace(office, country=name.leader) for office in person.offices]
    if name.leader == _ROME and text.keys[name.first - 1].endswith(_POPE):  # others are heads of churches alone
        person.country, person.known = _ROME, True
        person.offices = [replace(office, country=_ROME, rank="head_of_state") for office in person.offices]


def _has_full_office(person: PersonMention) -> bool:
    """Whether somebody has more than a title of one word («المستشار فلان رئيس المجلس»)."""
    return any(office.country or office.stop - office.first > 1 for office in person.offices)


def _has_dual_office(tags: Tags, person: PersonMention) -> bool:
    """«وزيرا الدفاع محمد معيط وأحمد …»: whether the one office in front of a name is in the dual."""
    if len(person.offices) != 1 or person.offices[0].first != person.first or person.offices[0].number:
        return False
    office = person.offices[0]
    dual = any(h.feature.startswith("dual") for h in tags.hits[office.first])
    return dual and not office.counterpart and not tags.text.keys[office.first + 1].startswith("ل")


def _joins_leader(hit: Hit) -> bool:
    return hit.entry.kind == "leader" and hit.proclitics == "و" and not hit.enclitic


_CROWNED: Final = frozenset(["الملك", "السلطان", "الامبراطور"])


class CoordinationReader:
    """Reads what belongs to several persons at once; one reader serves all texts of a process."""

    def __init__(self, names: NameReader, offices: OfficeReader) -> None:
        self.names = names
        self.offices = offices

    def elliptic(self, tags: Tags, person: PersonMention, i: int, stop: int, found: list[PersonMention]) -> int:
        """Names that share a dual or plural office, with or without a state or portfolio of their own.

        «الرئيسان بوتين وجاباروف»؛ «رؤساء أوزبكستان شوكت ميرضيايف وطاجيكستان إمام علي رحمان»؛
        «وزراء الدفاع خلوصي أكار والتجارة محمد موش»؛ «رئيسا طاجيكستان وأوزبكستان، إمام علي رحمان وشوكت ميرزيوييف».
        """
        several = bool(person.offices) and any(h.feature.startswith("dual") for h in tags.hits[person.offices[0].first])
        singular = bool(person.name) and len(person.offices) == 1 and self._more_follow(tags, i, stop, several)
        counterpart = bool(person.offices) and person.offices[0].counterpart
        if (person.number not in ("dual", "plural") and not singular) or (counterpart and not singular):
            return i
        office = person.offices[0]
        text = tags.text
        shared = list(office.states)
        spans = _state_spans(tags, office)
        head = Office(office.first, spans[0][0] if spans else office.stop, office.rank, None, "head")
        if singular and several and spans and not counterpart:  # «وزيرا الخارجية السعودي فيصل بن فرحان والإيراني …»
            first = [head, Office(*spans[0], office.rank, office.country, "state")]
        else:
            first = list(person.offices)
        members: list[PersonMention] = [person] if singular else []
        j = i
        if j < stop and text.keys[j] in COMMAS and not singular:
            j += 1
        states = iter(shared) if len(shared) > 1 else None
        while j < stop:
            country, portfolio, state, k = (None, None, None, j)
            name = None
            if members:
                hit = tags.longest(j, "state")
                other = tags.longest(j, "portfolio")
                if text.keys[j] in COMMAS and j + 1 < stop:
                    k = j + 1
                    hit, other = tags.longest(k, "state"), tags.longest(k, "portfolio")
                if hit is not None and other is not None and hit.feature.startswith("adjective.fs"):
                    hit = None  # «وزيري الخارجية فلان، والمالية فلان»: finance, not Mali
                if hit is not None and (hit.proclitics.startswith("و") or k > j):
                    country, state, k = hit.entry.id.split(".", 1)[1], (hit.first, hit.stop), hit.stop
                    if k < stop and text.keys[k] in DASHES:
                        k += 1
                elif singular:
                    break
                elif other is not None and (other.proclitics.startswith("و") or k > j):
                    portfolio, k = (k, other.stop), other.stop
                    while k < stop and (more := tags.longest(k, "portfolio")) and more.proclitics.startswith("و"):
                        portfolio, k = (portfolio[0], more.stop), more.stop
                elif tags.has(j, "counterpart"):  # «الرئيسين الأمريكي … ونظيره الروسي …»
                    break
                elif text.keys[j].startswith("و"):
                    name = self._joined_name(tags, j, stop)
                elif k > j and len(members) == 1 and text.keys[k].startswith("و"):  # «رئيسا البلدين فلان، وفلان»
                    name = self._joined_name(tags, k, stop)
                elif k == j:
                    break
            k, _ = skip_titles(tags, self.names, k, stop)
            name = name or (self.names.read(tags, k, stop, after_office=True) if k < stop else None)
            if (
                name is None
                or not (name.known or ((state or shared) and name.stop - name.first >= 2))
                or (not members and name.stop - name.first < 2 and not name.leader and office.number != "dual")
            ):
                break
            if members and not (name.known or country or portfolio):
                break
            if country is None:
                country = next(states, None) if states else (shared[0] if shared else None)
            own = office.country or (members[0].country if portfolio and members else None)
            begin = (state or portfolio or (k, 0))[0] if members else k
            joined = "و" if members and text.keys[begin].startswith("و") else ""
            member = PersonMention(begin, name.stop, country=country or own, proclitics=joined)
            set_name(tags, member, name)
            member.offices = [Office(office.first, office.stop, office.rank, member.country, "share")]
            if portfolio:
                member.offices = [Office(portfolio[0], portfolio[1], office.rank, member.country, "portfolio")]
            elif state or len(members) < len(spans):
                where = state or spans[len(members)]
                member.offices = [head, Office(*where, office.rank, member.country, "state")]
            if counterpart:  # «نظيريه الروسي سيرغي لافروف والتركي هاكان فيدان»
                member.offices = [Office(office.first, office.first + 1, "", member.country, counterpart=True)]
            members.append(member)
            j = name.stop
        if not members or members == [person]:
            return i
        found.pop()
        if singular:
            person.offices = first
        members[0].first = person.first
        members[0].proclitics = person.proclitics
        found.extend(members)
        return j

    @staticmethod
    def _more_follow(tags: Tags, i: int, stop: int, several: bool) -> bool:
        """«الرئيس الروسي فلاديمير بوتين، والكازاخستاني قاسم توكاييف»: whether another state shares the office.

        `several`: the office can be a dual, so that its states need no article («رئيسا العراق … والأردن …»).
        """
        j = i + 1 if i < stop and tags.text.keys[i] in COMMAS else i
        hit = tags.longest(j, "state") if j < stop else None
        if hit is None:
            return False
        if hit.proclitics == "وال" and hit.feature.startswith("adjective"):
            return True
        return several and hit.proclitics == "و" and hit.feature.startswith(("name", "official"))

    def joined_persons(self, tags: Tags, at: int, stop: int, found: list[PersonMention]) -> int:
        """Take in the names in full that are joined to the person before them; where the last of them ends."""
        while at < stop:
            last = found[-1]
            if last.offices or last.known:
                joined = self.joined_person(tags, at, stop)
            elif last.name is not None and last.title and tags.text.keys[at] in COMMAS:
                joined = self._listed(tags, at + 1, stop, last.title)
            else:
                joined = None
            if joined is None:
                break
            if not joined.offices and _has_dual_office(tags, last):
                for one in (joined, last):
                    office = last.offices[0]
                    one.offices = [Office(office.first, office.stop, office.rank, one.country, "share")]
            found.append(joined)
            at = joined.stop
        return at

    @staticmethod
    def _listed(tags: Tags, i: int, stop: int, title: str) -> PersonMention | None:
        """«الدكتور موسى سالم، وصالح العاروري، ومحمد نزال»: a given name and a family name between two commas."""
        if i + 2 >= stop or tags.text.keys[i + 2] not in COMMAS or tags.has(i, *STYLES, "office", "verb", "function"):
            return None
        given = any(h.proclitics == "و" and h.feature.startswith("given") for h in tags.of(i, ("name",)))
        family = any(not h.proclitics.strip("ال") and h.feature.startswith("family") for h in tags.of(i + 1, ("name",)))
        if not (given and family) or is_place(tags, i, i + 2):
            return None
        person = PersonMention(i, i + 2, proclitics="و", title=title)
        set_name(tags, person, Name(i, i + 2, 2, 0, joined=1))
        return person

    def joined_person(self, tags: Tags, i: int, stop: int) -> PersonMention | None:
        """«قيس سعيد ومحمد علي النفطي»: a name in full joined to the person before it."""
        if not tags.text.keys[i].startswith("و") or tags.has(
            i, *STYLES, "office", "counterpart", "verb", "function", "common", "topic"
        ):
            return None
        name = self.carried(tags, i, stop)
        if name is None:
            name = self._joined_name(tags, i, stop)
            if name is None or name.known < 2 or self.names.standing(tags, i + 1) is not Standing.NAME:
                return None
        if is_place(tags, i, name.stop):
            return None
        person = PersonMention(i, name.stop, proclitics="و")
        set_name(tags, person, name)
        self.following_office(tags, person, name.stop, stop)
        return person

    def following_office(self, tags: Tags, person: PersonMention, j: int, stop: int) -> None:
        """«الأمير محمد بن نايف ولي العهد نائب رئيس مجلس الوزراء»: an office right after the name."""
        j = skip_eulogy(tags, j, stop)
        if j < stop and tags.text.keys[j] in CLOSE_QUOTES and tags.text.keys[person.first - 1] in OPEN_QUOTES:
            j += 1  # «"أنالينا بيربوك" رئيسة الدورة»
        comma = j < stop and (tags.text.keys[j] in COMMAS or tags.text.keys[j] in DASHES or tags.text.keys[j] == "؛")
        k = j + 1 if comma else j
        k, _ = skip_titles(tags, self.names, k, stop, honorifics_only=True)
        if k < stop and tags.has(k, "capacity"):  # «بوصفه سفيرا فوق العادة»
            k += 1
        if k >= stop:
            return
        hit = self.offices.office_hit(tags, k)
        if hit is None or hit.enclitic or hit.proclitics.startswith(("و", "ف", "ب", "ل", "ك")):
            return
        office = self.offices.office(tags, k, stop)
        if office is None or office.number in ("dual", "plural"):
            return
        lengthen(tags, self.names, office, stop)
        following, titled = self._name_behind(tags, office, stop)
        unlisted = following and person.offices and office.country and following.unknown > 1
        if (
            following
            and (following.known or titled or unlisted)
            and (_has_full_office(person) or not self._has_office(tags, following, stop))
        ):
            return  # the office belongs to the next person
        chairs = k + 1 < stop and tags.text.keys[k + 1] in CHAIRED  # «…، الرئيس الدوري للاتحاد»
        states = {c.split("-")[0] for c in (person.country, office.country) if c}
        if person.offices and len(states) > 1 and not chairs:
            return  # two states: the office opens the next person
        if not comma and office.country and _is_called_by_surname(tags, person):
            return  # «أطلعت السفيرة الخالدي وزير الخارجية السلوفاكي على …»
        if office.rank == "minister" and tags.text.keys[person.first].removeprefix("و") in _CROWNED:
            return  # «استقبل الملك محمد السادس وزير الداخلية»: no king is a minister
        self._take_in(tags, office, stop)
        self._and_another(tags, office, stop)
        person.offices.append(office)
        person.country = person.country if chairs and person.country else office.country or person.country
        person.stop = office.stop

    def _name_behind(self, tags: Tags, office: Office, stop: int) -> tuple[Name | None, bool]:
        """The name right behind an office, and whether titles stand between them."""
        after, titled = skip_titles(tags, self.names, office.stop, stop)
        name = self.names.read(tags, after, stop, after_office=True) if after < stop else None
        reached = reach(tags, self.names, office, stop) if name is None and not titled else None
        if reached is not None and (reached[0] < reached[1].first or reached[1].known > 1 or office.country):
            return reached[1], True  # «استقبل فلان القائد العام للقوات الدولية العاملة في الجنوب فلانا»
        return name, titled

    def _has_office(self, tags: Tags, name: Name, stop: int) -> bool:
        """Whether an office of his own stands behind a name."""
        hit = self.offices.office_hit(tags, name.stop) if name.stop < stop else None
        return hit is not None and hit.proclitics in ("", "ال") and not hit.enclitic

    def _take_in(self, tags: Tags, office: Office, stop: int) -> None:
        """«القائد العام للقوات المسلحة، وزير الدفاع، …»: another office between commas, without a state, is his too."""
        keys, j = tags.text.keys, office.stop
        if j + 1 >= stop or keys[j] not in COMMAS or office.country or office.number:
            return
        hit = self.offices.office_hit(tags, j + 1)
        second = self.offices.office(tags, j + 1, stop) if hit is not None and not hit.proclitics else None
        if second is None or second.country or second.number or second.stop >= stop or second.stop - second.first < 2:
            return
        if keys[second.stop] in COMMAS and second.rank not in ("organisation", "business", "adviser", "academic"):
            office.stop = second.stop

    def _and_another(self, tags: Tags, office: Office, stop: int) -> None:
        """«…، نائب رئيس الوزراء ووزير الخارجية»: behind a name a second office that such people often have is his."""
        j = office.stop
        hit = self.offices.office_hit(tags, j) if j < stop and not office.number else None
        if hit is None or hit.proclitics not in ("و", "وال") or hit.enclitic:
            return
        both = hit.proclitics == "و" and often_both(office.rank, hit.entry.get("rank"))
        second = self.offices.office(tags, j, stop)
        if second is None or second.number or second.stop - second.first < _PHRASE:
            return
        lengthen(tags, self.names, second, stop)
        if not both and not self._is_set_off(tags, office, second, stop):
            return
        if office.country and second.country not in (None, office.country):
            return
        name, titled = self._name_behind(tags, second, stop)
        if name is None or not (name.known or titled):
            office.stop, office.country = second.stop, office.country or second.country

    @staticmethod
    def _is_set_off(tags: Tags, office: Office, second: Office, stop: int) -> bool:
        """«فلان، محافظ البنك المركزي ورئيس الدورة الحالية للمجلس، …»: two posts that commas hold, or before «أن»."""
        keys = tags.text.keys
        if second.rank not in _BESIDE or (office.country and second.country not in (None, office.country)):
            return False
        at = second.stop + (second.stop < stop and keys[second.stop] in COMMAS)
        that = at < stop and keys[at] in THAT
        closed = second.stop >= stop or keys[second.stop] in COMMAS | {".", "؛"}
        return that or (closed and keys[office.first - 1] in COMMAS)

    def _goes_on(self, tags: Tags, at: int, stop: int) -> bool:
        """«وأحمد الخطيب»: whether a family name that is no name by itself stands behind a given name."""
        given = any(h.feature.startswith("given") and h.proclitics == "و" for h in tags.of(at, ("name",)))
        if not given or at + 1 >= stop or self.names.standing(tags, at + 1) < Standing.EITHER:
            return False
        return any(h.feature.startswith("family") and not h.proclitics for h in tags.of(at + 1, ("name",)))

    def carried(self, tags: Tags, j: int, stop: int) -> Name | None:
        """A leader whom the lexicon knows behind a conjunction or preposition: «وميرتس», «لبوتين»."""
        if tags.text.keys[j][0] not in CARRIED:
            return None
        for hit in tags.of(j, ("leader",)):
            if hit.proclitics not in ("و", "ف", "ل", "ول") or hit.enclitic:
                continue
            if tags.text.keys[j].startswith(("لل", "ولل")):
                continue  # «للسيسي» leaves no slice that is the name
            if hit.feature == "surname" and any(not h.proclitics for h in tags.hits[j]):
                continue  # the whole word is something else
            if hit.feature not in ("full", "surname"):
                continue
            end = hit.stop
            while hit.feature == "full" and end < stop and self.names.standing(tags, end) is Standing.NAME:
                end += 1
            return Name(j, end, 2, 0, hit.entry.id.split(".")[1], len(hit.proclitics))
        return self._led(tags, j, stop)

    def _led(self, tags: Tags, j: int, stop: int) -> Name | None:
        """«ومنصور بن إبراهيم», «لخالد بن محمد»: a given name behind a conjunction or preposition."""
        if "name" not in tags.kinds[j] or j + 1 >= stop or self.names.standing(tags, j) > Standing.DOUBT:
            return None
        chain = tags.text.keys[j + 1] in ("بن", "بنت", "ابن", "ولد")
        for hit in tags.of(j, ("name",)):
            if hit.proclitics not in ("و", "ف", "ل", "ول") or hit.enclitic or hit.stop > j + 1:
                continue
            listed = (
                hit.feature.startswith("given")
                and hit.proclitics == "و"
                and self.names.standing(tags, j + 1) >= Standing.EITHER
                and j + 2 < stop
                and any(h.stop > j + 3 and not h.proclitics for h in tags.of(j + 2, ("office",)))
            )  # «، وسليم شاكر وزير المالية»
            set_off = (
                hit.feature.startswith("given")
                and hit.proclitics == "و"
                and j > 0
                and tags.text.keys[j - 1] in COMMAS
                and self.names.standing(tags, j + 1) >= Standing.EITHER
                and not tags.text.keys[j].startswith("وال")
                and self.names.has_post_behind(tags, j + 2)
            )  # «…، وعادل سامي، رئيس الغرفة التجارية»
            given = set_off or (
                (hit.feature == "given" or listed) and not tags.has(j, "common", "plain", "verb", "office", "function")
            )
            sure = (
                set_off
                or self.names.standing(tags, j + 1) is Standing.NAME
                or (self.names.standing(tags, j + 1) >= Standing.PLACE and j + 2 < stop and tags.has(j + 2, "office"))
            )
            servant = hit.feature == "particle" and tags.text.keys[j].endswith("عبد")  # «وعبد الرحمن الكواكبي»
            if chain or servant or (given and (sure or (hit.proclitics == "و" and self._is_family(tags, j + 1)))):
                name = self.names.read(tags, j, stop, after_office=False, joined=len(hit.proclitics))
                if name is not None:
                    return name
        return None

    def _is_family(self, tags: Tags, j: int) -> bool:
        """«وفهد التركي»: a definite word behind a given name that is listed as a name, whatever else it may be."""
        if tags.text.keys[j - 1].startswith("وال"):
            return False  # «والفرد الواحد»
        named = tags.text.keys[j].startswith("ال") and self.names.standing(tags, j) >= Standing.PLACE
        return named and any(h.entry.kind == "name" and not h.enclitic for h in tags.hits[j])

    def _joined_name(self, tags: Tags, j: int, stop: int) -> Name | None:
        """A name whose first token carries the conjunction: «وشوكت ميرزيوييف», «وترامب»."""
        leaders = {h.stop: h.entry.id.split(".")[1] for h in tags.hits[j] if _joins_leader(h)}
        for hit in tags.hits[j]:
            if hit.entry.kind in ("name", "leader") and hit.proclitics == "و":
                if hit.feature == "particle" and tags.text.keys[j].endswith("عبد"):
                    return self._led(tags, j, stop)  # «وعبد اللطيف المنوني»
                rest = (
                    self.names.read(tags, j + 1, stop, after_office=True)
                    if j + 1 < stop and hit.stop == j + 1
                    else None
                )
                if rest is None and hit.stop == j + 1 and self._goes_on(tags, j, stop):
                    return Name(j, j + 2, 2, 0, joined=1)
                end = rest.stop if rest else hit.stop
                return Name(j, end, 1 + (rest.known if rest else 0), 0, leaders.get(end), joined=1)
        return None


def _is_called_by_surname(tags: Tags, person: PersonMention) -> bool:
    """«السفيرة الخالدي»: a title and one name with the article, by which only somebody known already is called."""
    titled = bool(person.title or person.offices)
    return titled and not person.known and len(person.words) == 1 and tags.text.keys[person.stop - 1].startswith("ال")
