"""Persons and offices: office and name in either order, with everything that agencies put between them."""

from __future__ import annotations

from mithaq.languages.ar.names import NAME_OPENERS, Name, NameReader, Standing
from mithaq.languages.ar.organisations import organisation_at
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import Office, PersonMention
from mithaq.model.span import Span
from mithaq.model.text import WORD

_DASHES = frozenset("-–—ـ")
_COMMAS = frozenset("،,")
_NUMBERS = ("dual", "plural", "feminine")
# Nouns that continue an office phrase as its complement although they are no organisation by themselves.
_REALMS = frozenset(
    "الجمهوريه جمهوريه المملكه البلاد الدوله دوله الدولتين الاقليم اقليم السلطنه الاماره الحكومه حكومه"
    " الوزراء وزراء الدول دول البلدين الجمهوريتين دولته بلاده الامه الحكومتين حكومتي حكومتها شوون الشوون شيون"
    " الشيون مكتب بمكتب الملكي رياسه الرياسه مدينه ولايه محافظه منطقه مقاطعه الدين قطاع جامعه الاركان اركان"
    " هييه حزب الحزب".split()
)
_FRONTS = frozenset("عبد ابو ابي ابا بن دي دا دو فان فون دير لا لو".split())  # first halves of surnames
# What is named after rulers, and their titles.
_BEARERS = frozenset(
    "جامعه مطار شارع طريق جسر مستشفي مدينه ملعب استاد مدرسه مسجد جامع مركز كليه معهد ميناء حديقه مكتبه قاعه كرسي ميدان"
    " حي جايزه دوري كاس بطوله مجمع سد قاعده ضاحيه برنامج متحف مسرح دار قناه سوق".split()
)
_ORDINALS = frozenset("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن".split())
_RULERS = frozenset("title.king title.prince title.sultan title.sheikh title.imam".split())
_DIVISIONS = frozenset("مدينه ولايه محافظه منطقه مقاطعه".split())  # behind «في» they say where, not of what
# Ranks whose holder often has a second office, told behind his state: «نائب رئيس مجلس الوزراء القطري وزير الدفاع».
_DOUBLED = frozenset("head_of_government deputy_head_of_government royal vice_president".split())
# Ranks whose words are everyday adjectives as well («الاقتصادي»): they count only before a known name.
_NAMED_ONLY = frozenset(
    "academic business media party other religious judge candidate official deputy counterpart".split()
)
_NAMED_BODIES = frozenset("school company fund ngo media other".split())
_SENT = frozenset("ambassador diplomat envoy organisation business adviser deputy".split())
_STYLES = ("honorific", "title", "reference")  # kinds of what stands in front of an office or a name
_BEGINNING = frozenset([*_STYLES, "office", "counterpart", "name", "leader"])  # kinds of the words that can open one
HIGH = frozenset(
    "head_of_state head_of_government deputy_head_of_government royal minister deputy_minister vice_president ambassador"
    " parliament".split()
)
_LINKS = frozenset("لدي باسم لشوون لشيون بشان لدي في عن لقطاع".split())


def _is_leader(tags: Tags, i: int) -> bool:
    """Whether the full name of someone whom the lexicon knows begins here («إمام علي رحمان»)."""
    return tags.has(i, "leader") and any(
        h.entry.kind == "leader" and h.stop - h.first >= 2 and not h.proclitics for h in tags.hits[i]
    )


def _is_place(tags: Tags, i: int, stop: int) -> bool:
    """Whether a place by name fills the tokens up to `stop` or more («أولان باتور»)."""
    return any(h.entry.kind in ("state", "city", "region") and h.stop >= stop and not h.enclitic for h in tags.hits[i])


def _names_too(hit: Hit, tags: Tags) -> bool:
    """«إمام علي رحمان»: without the article some titles are given names."""
    return (
        hit.stop == hit.first + 1 and hit.entry.kind == "title" and not hit.proclitics and tags.has(hit.first, "name")
    )


def _is_definite(tags: Tags, i: int) -> bool:
    """Whether one word with the article is the whole head of the office at token `i`."""
    hit = tags.longest(i, "office")
    return hit is not None and hit.stop == i + 1 and "ال" in hit.proclitics


def _is_mufti(tags: Tags, i: int) -> bool:
    return any(h.entry.id == "office.mufti" for h in tags.hits[i])


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
                and h.entry.id.split(".", 1)[1] in (office.country, *office.states)
            ),
            None,
        )
        if hit is not None:
            spans.append((k, hit.stop))
        k = hit.stop if hit is not None else k + 1
    return spans


class PeopleReader:
    """Finds the persons of a text; one reader serves all texts of a process."""

    def __init__(self, names: NameReader) -> None:
        self.names = names

    def read(self, tags: Tags, first: int, stop: int) -> list[PersonMention]:
        """All persons of one sentence, in reading order, without overlap."""
        found: list[PersonMention] = []
        at = first  # where the last person ended
        for i in self._beginnings(tags, first, stop):
            person = self._person(tags, i, stop) if i >= at else None
            if person is not None and self._is_namesake(tags, person, first):
                at = person.stop
            elif person is not None:
                found.append(person)
                at = self._elliptic(tags, person, max(person.stop, i + 1), stop, found)
                while (
                    at < stop
                    and (found[-1].offices or found[-1].known)
                    and (joined := self._joined_person(tags, at, stop))
                ):
                    found.append(joined)
                    at = joined.stop
        return found

    @staticmethod
    def _is_namesake(tags: Tags, person: PersonMention, first: int) -> bool:
        """«جامعة الملك عبدالعزيز»: a place or body that bears a ruler's name is not the man."""
        if person.name is None or person.first == first or person.proclitics not in ("", "ال"):
            return False
        before = tags.text.keys[person.first - 1]
        bare = next((before[len(c) :] for c in ("", "و", "ب", "ل", "وب", "ول") if before[len(c) :] in _BEARERS), None)
        if bare is None or tags.text.keys[person.first] == "خادم":
            return False
        ruler = any(h.entry.id in _RULERS for h in tags.hits[person.first])
        return ruler or person.known or person.words[-1] in _ORDINALS

    def surnames(self, tags: Tags, found: list[list[PersonMention]]) -> dict[str, str]:
        """Keys by which the persons named in full can be meant later: last names, and unusual other names."""
        known: dict[str, str] = {}
        for persons in found:
            for person in persons:
                words = [w for w in person.words if w not in ("بن", "ال", "ابن", "عبد")]
                if not words:
                    continue
                if len(person.words) > 2 and person.words[-2] in _FRONTS:  # «عبد العاطي»
                    known[" ".join(person.words[-2:])] = person.words[-1]
                for word in words if len(words) <= 2 else (words[0], words[-1]):
                    if len(word) < 3 or (word != words[-1] and len(words) > 1 and self.names.common(word)):
                        continue
                    if word == words[-1] and len(words) > 1 and len(word) > 3 and self.names.is_name(word):
                        known[word] = word
                        continue
                    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
                    if not self.names.common(bare) or len(words) == 1 or bare != word:
                        known[word] = bare
        return known

    def add_bare(
        self, tags: Tags, persons: list[PersonMention], surnames: dict[str, str], first: int, stop: int
    ) -> list[PersonMention]:
        """Add the places where only a surname stands: «وأضاف بوتين», «لميرزيوييف»."""
        taken = {k for p in persons for k in range(p.first, p.stop)}
        keys = tags.text.keys
        added = []
        for i in range(first, stop):
            if i in taken or tags.text.kinds[i] != WORD:
                continue
            key = keys[i]
            for skip in (0, 1, 2):
                word = key[skip:]
                if skip and key[:skip] not in ("و", "ل", "ب", "ف", "ول", "وب", "ك"):
                    break
                if word in surnames:
                    name = Span(tags.text.starts[i] + skip, tags.text.stops[i])
                    if skip and not name.of(tags.text.source):
                        break
                    front = self._surname_front(tags, i, first, surnames) if not skip and i - 1 not in taken else None
                    if front is not None:
                        before = keys[i - 1][front:]
                        whole = Span(tags.text.starts[i - 1] + front, tags.text.stops[i])
                        clitics = keys[i - 1][:front]
                        added.append(PersonMention(i - 1, i + 1, whole, proclitics=clitics, words=(before, word)))
                    else:
                        added.append(PersonMention(i, i + 1, name, proclitics=key[:skip], words=(word,)))
                    break
        if not added:
            return persons
        return sorted([*persons, *added], key=lambda p: p.first)

    @staticmethod
    def _surname_front(tags: Tags, i: int, first: int, surnames: dict[str, str]) -> int | None:
        """The clitics before a surname of two words («عبد العاطي», «ولبن سلمان»), None where it has no first half."""
        key = tags.text.keys[i - 1] if i > first else ""
        for clitics in ("", "و", "ل", "ف", "ول", "ب"):
            if key.startswith(clitics) and f"{key[len(clitics) :]} {tags.text.keys[i]}" in surnames:
                return len(clitics)
        return None

    @staticmethod
    def _beginnings(tags: Tags, first: int, stop: int) -> list[int]:
        """The tokens with which a person can begin; most cannot."""
        kinds, keys = tags.kinds, tags.text.keys
        return [i for i in range(first, stop) if not kinds[i].isdisjoint(_BEGINNING) or keys[i] in NAME_OPENERS]

    # -- one person -------------------------------------------------------------------------------

    def _person(self, tags: Tags, i: int, stop: int) -> PersonMention | None:
        if tags.has(i, "eulogy"):
            return None
        start = i
        honoured = False
        title = ""
        proclitics = ""
        guest: Hit | None = None
        j = i
        for _ in range(6):  # فخامة الرئيس الدكتور …
            hit = self._longest_of(tags, j, _STYLES, stop)
            if hit is None or _names_too(hit, tags):
                break
            if hit.entry.kind == "reference":  # «وضيفه الرئيس …», «ضيفه» alone
                if j == start:
                    proclitics = hit.proclitics
                guest, j, honoured = hit, hit.stop, True
                break
            if (
                hit.entry.kind == "title"
                and (office := tags.longest(j, "office"))
                and office.stop >= hit.stop
                and (hit.entry.get("office") or office.stop > hit.stop)
            ):
                break
            if hit.enclitic:
                if hit.entry.kind == "honorific" and not honoured:
                    return PersonMention(i, hit.stop, proclitics=hit.proclitics, pronoun=True, title=hit.entry.id)
                break
            if j == start:
                proclitics = hit.proclitics
            honoured, title, j = True, hit.entry.id if hit.entry.kind == "title" else title, hit.stop
            if j + 1 < stop and tags.text.keys[j] == "/":
                j += 1
        if j >= stop:
            if guest is None:
                return None
            return PersonMention(start, guest.stop, proclitics=proclitics, pronoun=True, title=guest.entry.id)
        office_hit = self._office_hit(tags, j)
        counterpart = tags.longest(j, "counterpart")
        if j == start:
            best = office_hit or counterpart
            proclitics = best.proclitics if best else ""
        person: PersonMention | None = None
        if _is_leader(tags, j):
            office_hit = None
        if counterpart is not None:
            person = self._counterpart(tags, j, counterpart, stop)
        elif office_hit is not None and not (office_hit.enclitic and office_hit.entry.get("rank") in (None, "")):
            person = self._office_first(tags, j, stop, honoured)
        if person is None:
            person = self._name_first(tags, j, stop, honoured)
        if person is None and guest is not None and (guest.enclitic or "ال" in tags.text.keys[start]):
            return PersonMention(start, guest.stop, proclitics=proclitics, pronoun=True, title=guest.entry.id)
        if person is None:
            return None
        person.first = start
        if office_hit or counterpart or honoured:
            person.proclitics = proclitics
        person.title = title
        return person

    @staticmethod
    def _office_hit(tags: Tags, i: int) -> Hit | None:
        """The longest office at a token; counterparts are no offices of their own."""
        hit = tags.longest(i, "office")
        return None if hit is None or hit.entry.get("rank") == "counterpart" else hit

    def _longest_of(self, tags: Tags, i: int, kinds: tuple[str, ...], stop: int) -> Hit | None:
        if i >= stop or not tags.has(i, *kinds):
            return None
        for hit in tags.hits[i]:
            if hit.entry.kind in kinds:
                return hit
        return None

    def _office_first(self, tags: Tags, i: int, stop: int, honoured: bool) -> PersonMention | None:
        office = self.office(tags, i, stop)
        if office is None:
            return None
        person = PersonMention(i, office.stop, offices=[office], country=office.country)
        if office.number in ("dual", "plural"):
            return person if office.rank in HIGH else None
        j = office.stop
        gap = j
        punctuated = False
        if gap < stop and (
            tags.text.keys[gap] in _DASHES
            or tags.text.keys[gap] in _COMMAS
            or tags.text.keys[gap] in (":", "/", "«", '"')
        ):
            gap, punctuated = gap + 1, True
        gap, titled = self._skip_titles(tags, gap, stop)
        name = self.names.read(tags, gap, stop, after_office=True) if gap < stop else None
        if name and (_is_place(tags, name.first, name.stop) or self._is_predicate(tags, office, name)):
            name = None
        if name and self._plausible(tags, name, punctuated and not titled, office):
            self._set_name(tags, person, name)
            j = name.stop
            self._following_office(tags, person, j, stop)
        if person.name is None and office.rank in _NAMED_ONLY:
            return None
        if (
            person.name is None
            and office.stop - office.first == 1
            and office.rank in ("organisation", "adviser", "spokesperson", "diplomat")
        ):
            return None
        if person.name is not None and name is not None and not titled:
            # Everyday words that are offices too («عالم», «مساعدة»): only before a name of two words.
            bare = office.stop - office.first == 1 and not office.country and office.rank not in HIGH
            if (office.rank in _NAMED_ONLY or bare) and not (
                name.known and (name.stop - name.first >= 2 or name.leader)
            ):
                return None
        person.stop = self._skip_eulogy(tags, person.stop, stop)
        return person

    @staticmethod
    def _is_predicate(tags: Tags, office: Office, name: Name) -> bool:
        """«رئيسا جديدا»: an unknown word in the accusative behind an office in the accusative is no name."""
        keys = tags.text.keys
        return (
            not name.known
            and office.stop - office.first == 1
            and keys[office.first].endswith("ا")
            and keys[name.first].endswith("ا")
        )

    def _plausible(self, tags: Tags, name: Name, punctuated: bool, office: Office) -> bool:
        if punctuated:
            return name.known >= 1 and (name.stop - name.first >= 2 or name.leader is not None)
        if name.known or name.leader:
            return True
        # Unknown words only: trust the shape «office + state + words», or a fixed single office.
        if tags.text.keys[name.first].startswith("ال") and name.stop - name.first == 1:
            return office.country is not None or office.rank in (
                "head_of_state",
                "head_of_government",
                "royal",
                "minister",
            )
        return name.stop - name.first <= 4

    def _set_name(self, tags: Tags, person: PersonMention, name: Name) -> None:
        text = tags.text
        person.name = Span(text.starts[name.first] + name.joined, text.stops[name.stop - 1])
        person.stop = max(person.stop, name.stop)
        keys = text.keys[name.first : name.stop]
        person.words = (keys[0][name.joined :], *keys[1:])
        if person.country is None and name.leader and name.leader != "XX":
            person.country, person.known = name.leader, True

    def _following_office(self, tags: Tags, person: PersonMention, j: int, stop: int) -> None:
        """«الأمير محمد بن نايف ولي العهد نائب رئيس مجلس الوزراء»: an office right after the name."""
        j = self._skip_eulogy(tags, j, stop)
        comma = j < stop and (tags.text.keys[j] in _COMMAS or tags.text.keys[j] in _DASHES)
        k = j + 1 if comma else j
        k, _ = self._skip_titles(tags, k, stop, honorifics_only=True)
        if k >= stop:
            return
        hit = self._office_hit(tags, k)
        if hit is None or hit.enclitic or hit.proclitics.startswith(("و", "ف", "ب", "ل", "ك")):
            return
        office = self.office(tags, k, stop)
        if office is None or office.number in ("dual", "plural"):
            return
        after, titled = self._skip_titles(tags, office.stop, stop)
        following = self.names.read(tags, after, stop, after_office=True) if after < stop else None
        if following and (following.known or titled):
            return  # the office belongs to the next person
        if person.offices and person.country and office.country and person.country != office.country:
            return  # two states: the office opens the next person
        person.offices.append(office)
        person.country = office.country or person.country
        person.stop = office.stop

    def _name_first(self, tags: Tags, j: int, stop: int, honoured: bool) -> PersonMention | None:
        if tags.text.kinds[j] != WORD:
            return None
        name = self.names.read(tags, j, stop, after_office=honoured and self.names.standing(tags, j) is not Standing.NO)
        name = name or self._carried(tags, j, stop)
        if name is None or _is_place(tags, j, name.stop):
            return None
        person = PersonMention(j, name.stop, proclitics=tags.text.keys[j][: name.joined])
        self._set_name(tags, person, name)
        self._following_office(tags, person, name.stop, stop)
        person.stop = self._skip_eulogy(tags, person.stop, stop)
        return person

    def _counterpart(self, tags: Tags, j: int, hit: Hit, stop: int) -> PersonMention | None:
        """«نظيره العراقي خالد العبيدي»: the office is settled later, from whom he is the counterpart of."""
        if (
            not hit.enclitic
            and "ال" not in hit.proclitics
            and hit.stop < stop
            and not tags.text.keys[hit.stop].startswith("ال")
        ):
            return None
        k = hit.stop
        country = None
        if (k < stop and (state := tags.longest(k, "state")) and state.feature.startswith("adjective")) or (
            k + 1 < stop and tags.text.keys[k] in ("في", "من") and (state := tags.longest(k + 1, "state"))
        ):
            country, k = state.entry.id.split(".", 1)[1], state.stop
        number = hit.feature if hit.feature in _NUMBERS[:2] else ""
        person = PersonMention(j, k, offices=[Office(j, k, "", country, number, counterpart=True)], country=country)
        gap = k + 1 if k < stop and (tags.text.keys[k] in _COMMAS or tags.text.keys[k] in _DASHES) else k
        gap, _ = self._skip_titles(tags, gap, stop)
        name = self.names.read(tags, gap, stop, after_office=True) if gap < stop else None
        if name and self._plausible(tags, name, gap > k and tags.text.keys[gap - 1] in _COMMAS, person.offices[0]):
            self._set_name(tags, person, name)
        return person

    # -- offices -----------------------------------------------------------------------------------

    def office(self, tags: Tags, i: int, stop: int) -> Office | None:
        """The office phrase that begins at token `i`: its head and all its complements."""
        head = self._office_hit(tags, i)
        if head is None:
            return None
        rank = head.entry.get("rank") or "other"
        country = head.entry.get("country")
        number = next((n for n in _NUMBERS[:2] if head.feature.startswith(n)), "")
        if number:
            rank = head.entry.get("several") or rank
        states: list[str] = []
        j = head.stop
        closed = False
        if head.stop - head.first > 1:  # «رئيس جمهورية» + «جمهورية مصر العربية»
            for hit in tags.hits[j - 1]:
                if hit.entry.kind in ("state", "region") and hit.stop > j and not hit.feature.startswith("adjective"):
                    states.append(hit.entry.id.split(".", 1)[1])
                    country, j = country or states[0], hit.stop
                    break
        for k in range(head.first + 1, head.stop):  # «رئيس إقليم كردستان» is one entry, the region in it
            for hit in tags.hits[k]:
                if hit.entry.kind in ("state", "region") and not hit.enclitic and hit.stop == head.stop and not states:
                    states.append(hit.entry.id.split(".", 1)[1])
                    country = country or states[0]
        while j < stop:
            if number and (group := tags.longest(j, "group")) and group.proclitics in ("", "ال"):
                members = (group.entry.get("members") or "").split()
                states.extend(members)
                j = group.stop
                continue
            following, code, adjective = self._complement(tags, i, j, stop, rank, closed)
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
            second = tags.longest(j, "office")
            if second is not None and rank in _NAMED_ONLY:
                rank = second.entry.get("rank") or rank
            if code:
                states.append(code)
                country = country or code if not adjective else code
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
            if side is not None or len(set(states)) > 1:
                j, number = end, "dual"
        if number == "dual" and j == head.first + 1 and not tags.text.keys[j - 1].endswith("ن"):
            return None  # «مشروع رئيسي»: a dual in the construct needs something to follow
        if len(set(states)) > 1 and number:
            country = None
        return Office(i, j, rank, country, number, tuple(dict.fromkeys(states)))

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
        if _is_leader(tags, j) or tags.has(j, "counterpart"):
            return None, None, False
        if j > i + 1 and self.names.begins_name(tags, j, stop):
            return None, None, False  # «الرئيس التنفيذي لأرامكو أمين الناصر»
        if closed and (next_office := self._office_hit(tags, j)) and next_office.proclitics in ("", "ال"):
            second = self.office(tags, j, stop)
            if second is not None and (second.country or self._is_another(tags, j, rank, second)):
                return None, None, False  # «الرئيس المصري وزير الخارجية العراقي»: two people
        definite = tags.text.keys[j - 1].startswith("ال") or self._names_state(tags, i, j)
        sole = j == i + 1 and _is_definite(tags, i)  # «الوزير», «الرئيس»: nothing indefinite can belong to it
        for hit in tags.hits[j]:
            kind, clitics = hit.entry.kind, hit.proclitics
            if hit.enclitic:
                continue
            if definite and not clitics and not key.startswith("ال") and self._begins_person(tags, hit, stop):
                continue  # «رئيسة تنزانيا سامية صلوحي», «الأمير تركي بن محمد», «رئيس المجلس مالك عقار»
            if sole and not clitics and kind in ("orghead", "org", "portfolio") and not key.startswith("ال"):
                continue
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
                elif clitics == "ل" and rank not in _SENT and hit.first > i + 1 and not self._is_first_lady(tags, i):
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
            elif closed and kind == "portfolio" and key.startswith(("لشوون", "لشيون", "للشوون", "للشيون")):
                return hit.stop, None, True
            elif closed and kind in ("portfolio", "orghead", "org", "city"):
                continue
            elif kind == "city" and not clitics and _is_mufti(tags, i):
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
                    (party[3] if party[1] == "igo" and party[3].isupper() else party[2] if party[2] != "-" else None),
                    False,
                )
            elif (
                (kind == "modifier" and clitics in ("", "ال"))
                or (kind == "orghead" and clitics in ("", "ال", "ل", "لال", "ب"))
                or (
                    kind == "city"
                    and rank in ("governor", "regional", "religious", "ambassador", "organisation", "academic")
                    and clitics in ("", "ل")
                )
                or (kind == "office" and (clitics in ("", "ال") or (clitics in ("ل", "لال") and rank in _SENT)))
            ):
                return hit.stop, None, False
            elif kind == "office" and clitics == "و" and j > i:
                end = self._second_office(tags, j, hit, stop)
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
        if key in _LINKS and j + 1 < stop:
            openers = (
                ("orghead", "state", "org", "region")
                if key == "في"
                else ("state", "org", "orghead", "portfolio", "region", "city")
            )
            if key == "في" and text.keys[j + 1] in _DIVISIONS:
                return None, None, False  # «الرئيس المصري في مدينة شرم الشيخ»
            if tags.has(j + 1, *openers) or text.keys[j + 1] in _REALMS:
                end, code, _ = self._complement(tags, i, j + 1, stop, rank)
                if end is not None:
                    return end, None if key == "لدي" else code, False  # «لدى» says where, not for whom
            return None, None, False
        if closed:
            return None, None, False
        if key.startswith(("ال", "لل", "وال")) and len(key) > 4 and text.kinds[j] == WORD:
            if tags.has(
                j,
                "honorific",
                "title",
                "function",
                "verb",
                "event",
                "side",
                "counterpart",
                "reference",
                "name",
                "leader",
            ):
                return None, None, False
            if key.startswith("وال") and not tags.has(j, "topic", "portfolio"):
                return None, None, False
            if any(h.entry.kind in ("common", "topic", "orghead", "orgtail", "place") for h in tags.hits[j]):
                return j + 1, None, False
        return None, None, False

    def _begins_person(self, tags: Tags, hit: Hit, stop: int) -> bool:
        """Whether a word of an office is a given name here: indefinite, with another name or «بن» behind it."""
        if hit.stop != hit.first + 1 or hit.stop >= stop or hit.entry.kind not in ("modifier", "office", "state"):
            return False
        if hit.entry.kind == "state" and not hit.feature.startswith("adjective"):
            return False
        if not any(h.entry.kind == "name" and not h.proclitics and not h.enclitic for h in tags.hits[hit.first]):
            return False
        key = tags.text.keys[hit.stop]
        return key == "بن" or (
            not key.startswith("ال") and self.names.standing(tags, hit.stop) in (Standing.UNKNOWN, Standing.NAME)
        )

    def _is_another(self, tags: Tags, j: int, rank: str, second: Office) -> bool:
        """«السفير المصري وزير الصحة»: behind an adjective of state an indefinite high office is another's."""
        adjective = any(
            h.entry.kind in ("state", "region") and h.feature.startswith("adjective") and h.stop == j
            for h in tags.hits[j - 1]
        )
        return (
            adjective
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

    def _second_office(self, tags: Tags, j: int, hit: Hit, stop: int) -> int | None:
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
        name_at, titled = self._skip_titles(tags, k, stop)
        name = self.names.read(tags, name_at, stop, after_office=True) if name_at < stop else None
        if name is None or not (name.known or titled):
            return None
        # A state before the «و» closes the first office: then these are two people.
        if any(h.entry.kind == "state" for h in tags.hits[j - 1]):
            return None
        return k

    def _more_states(self, tags: Tags, j: int, stop: int, states: list[str]) -> int:
        """«رؤساء دول كازاخستان وأوزبكستان وتركمانستان»."""
        while j < stop:
            k = j + 1 if tags.text.keys[j] in _COMMAS else j
            if k >= stop:
                break
            hit = tags.longest(k, "state")
            if hit is None or (not hit.proclitics.startswith("و") and k == j) or hit.feature in ("house",):
                break
            states.append(hit.entry.id.split(".", 1)[1])
            j = hit.stop
        return j

    # -- coordination ------------------------------------------------------------------------------

    def _elliptic(self, tags: Tags, person: PersonMention, i: int, stop: int, found: list[PersonMention]) -> int:
        """Names that share a dual or plural office, with or without a state or portfolio of their own.

        «الرئيسان بوتين وجاباروف»؛ «رؤساء أوزبكستان شوكت ميرضيايف وطاجيكستان إمام علي رحمان»؛
        «وزراء الدفاع خلوصي أكار والتجارة محمد موش»؛ «رئيسا طاجيكستان وأوزبكستان، إمام علي رحمان وشوكت ميرزيوييف».
        """
        several = bool(person.offices) and any(h.feature.startswith("dual") for h in tags.hits[person.offices[0].first])
        singular = bool(person.name) and len(person.offices) == 1 and self._more_follow(tags, i, stop, several)
        if (person.number not in ("dual", "plural") and not singular) or person.offices[0].counterpart:
            return i
        office = person.offices[0]
        text = tags.text
        shared = list(office.states)
        spans = _state_spans(tags, office)
        head = Office(office.first, spans[0][0] if spans else office.stop, office.rank, None, "head")
        if singular and several and spans:  # «وزيرا الخارجية السعودي فيصل بن فرحان والإيراني …»
            first = [head, Office(*spans[0], office.rank, office.country, "state")]
        else:
            first = list(person.offices)
        members: list[PersonMention] = [person] if singular else []
        j = i
        if j < stop and text.keys[j] in _COMMAS and not singular:
            j += 1
        states = iter(shared) if len(shared) > 1 else None
        while j < stop:
            country, portfolio, state, k = (None, None, None, j)
            name = None
            if members:
                hit = tags.longest(j, "state")
                other = tags.longest(j, "portfolio")
                if text.keys[j] in _COMMAS and j + 1 < stop:
                    k = j + 1
                    hit, other = tags.longest(k, "state"), tags.longest(k, "portfolio")
                if hit is not None and (hit.proclitics.startswith("و") or k > j):
                    country, state, k = hit.entry.id.split(".", 1)[1], (hit.first, hit.stop), hit.stop
                    if k < stop and text.keys[k] in _DASHES:
                        k += 1
                elif singular:
                    break
                elif other is not None and (other.proclitics.startswith("و") or k > j):
                    portfolio, k = (k, other.stop), other.stop
                    while k < stop and (more := tags.longest(k, "portfolio")) and more.proclitics.startswith("و"):
                        portfolio, k = (portfolio[0], more.stop), more.stop
                elif text.keys[j].startswith("و"):
                    name = self._joined_name(tags, j, stop)
                elif k == j:
                    break
            k, _ = self._skip_titles(tags, k, stop)
            name = name or (self.names.read(tags, k, stop, after_office=True) if k < stop else None)
            if (
                name is None
                or not name.known
                or (not members and name.stop - name.first < 2 and not name.leader and office.number != "dual")
            ):
                break
            if members and not (name.known or country or portfolio):
                break
            if country is None:
                country = next(states, None) if states else (shared[0] if shared else None)
            own = office.country or (members[0].country if portfolio and members else None)
            member = PersonMention(k, name.stop, country=country or own)
            self._set_name(tags, member, name)
            member.offices = [Office(office.first, office.stop, office.rank, member.country, "share")]
            if portfolio:
                member.offices = [Office(portfolio[0], portfolio[1], office.rank, member.country, "portfolio")]
            elif state or len(members) < len(spans):
                where = state or spans[len(members)]
                member.offices = [head, Office(*where, office.rank, member.country, "state")]
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
        j = i + 1 if i < stop and tags.text.keys[i] in _COMMAS else i
        hit = tags.longest(j, "state") if j < stop else None
        if hit is None:
            return False
        if hit.proclitics == "وال" and hit.feature.startswith("adjective"):
            return True
        return several and hit.proclitics == "و" and hit.feature.startswith(("name", "official"))

    def _joined_person(self, tags: Tags, i: int, stop: int) -> PersonMention | None:
        """«قيس سعيد ومحمد علي النفطي»: a name in full joined to the person before it."""
        if not tags.text.keys[i].startswith("و") or tags.has(
            i, *_STYLES, "office", "counterpart", "verb", "function", "common", "topic"
        ):
            return None
        name = self._carried(tags, i, stop)
        if name is None:
            name = self._joined_name(tags, i, stop)
            if name is None or name.known < 2 or self.names.standing(tags, i + 1) is not Standing.NAME:
                return None
        if _is_place(tags, i, name.stop):
            return None
        person = PersonMention(i, name.stop, proclitics="و")
        self._set_name(tags, person, name)
        self._following_office(tags, person, name.stop, stop)
        return person

    def _carried(self, tags: Tags, j: int, stop: int) -> Name | None:
        """A leader whom the lexicon knows behind a conjunction or preposition: «وميرتس», «لبوتين»."""
        for hit in tags.hits[j]:
            if hit.entry.kind != "leader" or hit.proclitics not in ("و", "ف", "ل", "ول") or hit.enclitic:
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
        return None

    def _joined_name(self, tags: Tags, j: int, stop: int) -> Name | None:
        """A name whose first token carries the conjunction: «وشوكت ميرزيوييف»."""
        for hit in tags.hits[j]:
            if hit.entry.kind in ("name", "leader") and hit.proclitics == "و":
                rest = (
                    self.names.read(tags, j + 1, stop, after_office=True)
                    if j + 1 < stop and hit.stop == j + 1
                    else None
                )
                end = rest.stop if rest else hit.stop
                return Name(j, end, 1 + (rest.known if rest else 0), 0, joined=1)
        return None

    # -- what stands between -----------------------------------------------------------------------

    def _skip_titles(self, tags: Tags, j: int, stop: int, *, honorifics_only: bool = False) -> tuple[int, bool]:
        titled = False
        while j < stop:
            hit = self._longest_of(tags, j, ("honorific",) if honorifics_only else ("honorific", "title"), stop)
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
            if hit is None or hit.enclitic or hit.proclitics not in ("", "ال") or _names_too(hit, tags):
                break
            j, titled = hit.stop, True
            if j + 1 < stop and tags.text.keys[j] in ("/", ":"):  # «السيد الرئيس/ عبد الفتاح السيسي»
                j += 1
        return j, titled

    def _skip_eulogy(self, tags: Tags, j: int, stop: int) -> int:
        k = j + 1 if j < stop and tags.text.keys[j] in _DASHES else j
        hit = tags.longest(k, "eulogy") if k < stop else None
        if hit is None:
            return j
        k = hit.stop
        while k < stop and (more := tags.longest(k, "eulogy")):
            k = more.stop
        if k < stop and tags.text.keys[k] in _DASHES:
            k += 1
        return k
