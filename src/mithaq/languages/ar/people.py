"""Persons and offices: office and name in either order, with everything that agencies put between them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mithaq.languages.ar.apposition import name_before, opens_unlisted, quoted_name
from mithaq.languages.ar.coordination import CARRIED, CoordinationReader, is_body, is_place, set_name
from mithaq.languages.ar.marks import OPEN_QUOTES
from mithaq.languages.ar.name_parts import is_mauritanian, is_spelt
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import NAME_OPENERS, Name, NameReader
from mithaq.languages.ar.no_persons import (
    describes_delegation,
    is_a_post,
    is_namesake,
    is_what_he_became,
)
from mithaq.languages.ar.office_holders import HolderReader, counterpart_hit
from mithaq.languages.ar.office_reach import lengthen
from mithaq.languages.ar.offices import OfficeReader
from mithaq.languages.ar.person_surroundings import (
    acts_for,
    is_byline,
    is_everyday,
    is_of_embassy,
    is_personal,
    is_qualified,
    is_sure_title,
    names_place,
    possessor,
    side_behind,
    states_named,
)
from mithaq.languages.ar.ranks import NAMED_ONLY
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.shared_offices import share_offices
from mithaq.languages.ar.surnames import SurnameReader
from mithaq.languages.ar.titles import STYLES, is_leader, is_sharif, longest_of, names_too, skip_epithets, skip_eulogy
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import PersonMention
from mithaq.model.text import WORD

_SONS: Final = words()["lineage"]
_OPENING: Final = frozenset([*STYLES, "office", "counterpart", "leader"])  # kinds of the words that open one
_BEGINNING: Final = _OPENING | {"name"}  # … or can
_NAMELESS: Final = (Standing.NO, Standing.UNKNOWN)


class PeopleReader(SurnameReader):
    """Finds the persons of a text; one reader serves all texts of a process."""

    def __init__(self, names: NameReader) -> None:
        super().__init__(names)
        self.offices = OfficeReader(names)
        self.coordination = CoordinationReader(names, self.offices)
        self.holders = HolderReader(names, self.offices, self.coordination)

    def read(self, tags: Tags, first: int, stop: int) -> list[PersonMention]:
        """All persons of one sentence, in reading order, without overlap."""
        found: list[PersonMention] = []
        at = first  # where the last person ended
        for i in self._beginnings(tags, first, stop):
            if i < at or not self._may_open(tags, i):
                continue
            person = self._person(tags, i, stop)
            if person is not None and describes_delegation(tags, i, first):
                continue
            if person is None:
                continue
            if _is_alias(tags, person, found, stop):
                at = person.stop + 1
            elif is_namesake(tags, person, first) or self._tells_capacity(tags, person, found):
                at = person.stop
            else:
                self._complete(tags, person, max(at, first), found)
                if person.name is None and person.offices and person.offices[0].rank in NAMED_ONLY:
                    continue
                if is_what_he_became(tags, person) or is_a_post(tags, person):
                    at = person.stop
                    continue
                if person.country is None and person.offices:
                    person.country = side_behind(tags, person.stop, stop)
                found.append(person)
                at = self.coordination.elliptic(tags, person, max(person.stop, i + 1), stop, found)
                at = self.coordination.joined_persons(tags, at, stop, found)
        return share_offices(tags, found)

    @staticmethod
    def _tells_capacity(tags: Tags, person: PersonMention, found: list[PersonMention]) -> bool:
        """«… بصفته مندوبا دائما لجمهورية العراق»: an office that the last named person has, who had none."""
        if person.name is not None or not person.offices or not person.first or not found:
            return False
        last = found[-1]
        if not tags.has(person.first - 1, "capacity") or last.name is None or last.offices:
            return False
        last.offices.extend(person.offices)
        last.country = last.country or person.country
        return True

    def _complete(self, tags: Tags, person: PersonMention, first: int, found: list[PersonMention]) -> None:
        """What stands before an office says of its holder: an unlisted name, or whose «وزير خارجيته» he is."""
        office = person.offices[0] if person.offices else None
        if office is None or office.counterpart:
            return
        if person.country is None and (pronoun := possessor(tags, office)):
            last = found[-1] if found else None
            states = states_named(tags, first if pronoun != "ه" or last is None else last.first, office.first)
            person.country = office.country = states[-1] if states else last.country if last else None
        if person.country is None and found and is_of_embassy(tags, office):
            person.country = office.country = found[-1].country  # «يرافقه المستشار الأول في السفارة»
        if person.country is None and (behalf := acts_for(tags, first, person.first)):
            person.country = office.country = behalf
        if person.name is None and (name := name_before(tags, self.names, person, first)):
            set_name(tags, person, name)
            person.first = name.first
            if office.stop == person.stop:
                lengthen(tags, self.names, office, tags.sentence_of(office.first).stop)
                person.stop = office.stop

    @staticmethod
    def _beginnings(tags: Tags, first: int, stop: int) -> list[int]:
        """The tokens with which a person can begin; most cannot."""
        found, keys = tags.beginning_in(_BEGINNING, first, stop), tags.text.keys
        words = keys[first:stop]
        if not NAME_OPENERS.isdisjoint(words):
            found = [*found, *(i for i in range(first, stop) if keys[i] in NAME_OPENERS)]
        if not _SONS.isdisjoint(words):  # «أحمدو ولد …»
            found = [*found, *(i - 1 for i in range(first + 1, stop) if keys[i] in _SONS and not tags.kinds[i - 1])]
        return sorted(set(found))

    def _may_open(self, tags: Tags, i: int) -> bool:
        """Whether more than a word that is sometimes a name stands at a token."""
        titled = i > 0 and "title" in tags.kinds[i] and "office" not in tags.kinds[i]
        several = titled and any(h.feature == "plural" for h in tags.of(i, ("title",)))
        if several and any(h.entry.kind == "orghead" and h.stop > i for h in tags.hits[i - 1]):
            return False  # «مجلس الشيوخ الفدرالي»
        if not tags.kinds[i].isdisjoint(_OPENING) or self.names.standing(tags, i) not in _NAMELESS or not tags.kinds[i]:
            return True
        return tags.text.keys[i][0] in CARRIED  # «ومنصور بن إبراهيم», «لخالد بن محمد»

    # -- one person -------------------------------------------------------------------------------

    def _person(self, tags: Tags, i: int, stop: int) -> PersonMention | None:
        if "eulogy" in tags.kinds[i]:
            return None
        if tags.kinds[i].isdisjoint(_OPENING):
            return self._bare_name(tags, i, stop)
        start = i
        honoured = False
        title = ""
        proclitics = ""
        guest: Hit | None = None
        j = i
        for _ in range(6):  # فخامة الرئيس الدكتور …
            hit = longest_of(tags, j, STYLES, stop)
            if hit is None or names_too(hit, tags) or is_mauritanian(tags, j, stop) or is_sharif(tags, j):
                break
            if hit.entry.kind == "reference":  # «وضيفه الرئيس …», «ضيفه» alone
                if j == start:
                    proclitics = hit.proclitics
                if hit.stop < stop and tags.has(hit.stop, "area"):
                    return None  # «مضيق باب المندب», misspelt
                guest, j, honoured = hit, hit.stop, True
                break
            if (
                hit.entry.kind == "title"
                and (office := tags.longest(j, "office"))
                and office.stop >= hit.stop
                and (hit.entry.get("office") or office.stop > hit.stop or is_qualified(tags, hit.stop, stop))
            ):
                break
            if hit.enclitic:
                if hit.entry.kind == "honorific" and not honoured:
                    return PersonMention(i, hit.stop, proclitics=hit.proclitics, pronoun=True, title=hit.entry.id)
                break
            if j == start:
                proclitics = hit.proclitics
            honoured, title, j = (
                True,
                hit.entry.id if hit.entry.kind == "title" else title,
                skip_epithets(tags, hit, stop),
            )
            if j + 1 < stop and tags.text.keys[j] == "/":
                j += 1
        if j >= stop:
            if guest is None:
                return None
            return PersonMention(start, guest.stop, proclitics=proclitics, pronoun=True, title=guest.entry.id)
        office_hit = self.offices.office_hit(tags, j)
        if j > start and office_hit is not None and office_hit.proclitics.startswith(("ل", "ب")):
            if self.names.standing(tags, j) is not Standing.NAME:
                return None  # «زيارة الدولة لرئيس …»: what stands in front is no title of his
            office_hit = None  # «السيد لامين بنعمر»
        counterpart = counterpart_hit(tags, j)
        if j == start:
            best = office_hit or counterpart
            proclitics = best.proclitics if best else ""
        person: PersonMention | None = None
        single = office_hit is not None and office_hit.stop == j + 1  # unlike «شيخ الأزهر أحمد الطيب»
        if is_leader(tags, j) or (
            single and (self.names.opens_chain(tags, j, stop) or self.names.begins_name(tags, j, stop))
        ):
            office_hit = None
        if counterpart is not None:
            person = self.holders.counterpart(tags, j, counterpart, stop)
        elif office_hit is not None and not (office_hit.enclitic and office_hit.entry.get("rank") in (None, "")):
            person = self.holders.read(tags, j, stop)
        nameless = person if person and not person.name and person.offices[0].rank in NAMED_ONLY else None
        if person is None or nameless is not None:
            named = None if nameless is not None and not single else self._name_first(tags, j, stop, honoured)
            person = named or nameless
        if person is None and guest is not None and (guest.enclitic or "ال" in tags.text.keys[start]):
            return PersonMention(start, guest.stop, proclitics=proclitics, pronoun=True, title=guest.entry.id)
        if person is None:
            return None
        if person.offices and j < person.first == person.offices[0].first:
            return person  # «مستشار الرئيس الفلسطيني محمود عباس» begins with the president
        person.first = start
        if office_hit or counterpart or honoured:
            person.proclitics = proclitics
        person.title = title
        return person

    def _name_first(self, tags: Tags, j: int, stop: int, honoured: bool) -> PersonMention | None:
        if honoured and tags.text.keys[j] in OPEN_QUOTES and j + 1 < stop:  # «السيد "كي سون تشونغ"»
            return self._quoted(tags, j + 1, stop)
        if tags.text.kinds[j] != WORD:
            return None
        name = self.names.read(
            tags,
            j,
            stop,
            after_office=honoured and (self.names.standing(tags, j) is not Standing.NO or tags.text.keys[j] == "علي"),
        )
        if name and honoured and not (name.known or name.leader) and not is_sure_title(tags, j, name):
            name = None
        if name and honoured and not name.leader and is_everyday(tags, name):
            name = None  # «الفريق الكروي الأول»
        if name is None and is_byline(tags, j):
            name = self.names.read(tags, j, stop, after_office=True)
            name = name if name and name.known and name.stop - name.first >= 2 else None
        name = name or (self._titled_place(tags, j, stop) if honoured else None)
        name = name or self.coordination.carried(tags, j, stop)
        if name is None or is_place(tags, j, name.stop) or (not honoured and is_body(tags, name)):
            return None
        if not honoured and is_spelt(tags, name.first, name.stop):
            return None
        person = PersonMention(j, name.stop, proclitics=tags.text.keys[j][: name.joined])
        set_name(tags, person, name)
        self.coordination.following_office(tags, person, name.stop, stop)
        if person.offices and not honoured and opens_unlisted(tags, self.names, j):
            set_name(tags, person, replace(name, first=j - 1))
            person.first = j - 1
        person.stop = skip_eulogy(tags, person.stop, stop)
        return person

    def _quoted(self, tags: Tags, j: int, stop: int) -> PersonMention | None:
        """A name in quotes that open before token `j`."""
        name = quoted_name(tags, self.names, j, stop)
        if name is None or not is_personal(tags, j - 1):
            return None
        person = PersonMention(j, name.stop)
        set_name(tags, person, name)
        self.coordination.following_office(tags, person, name.stop + 1, stop)
        return person

    def _bare_name(self, tags: Tags, i: int, stop: int) -> PersonMention | None:
        """A person whom no title and no office introduces, and no leader's name either."""
        if self.names.may_begin(tags, i, stop) or is_byline(tags, i) or self.coordination.carried(tags, i, stop):
            return self._name_first(tags, i, stop, honoured=False)
        return None

    def _titled_place(self, tags: Tags, j: int, stop: int) -> Name | None:
        """«السيدة مورافيا بيرالتا»: behind a title a place is a first name where more of a name follows."""
        if not tags.has(j - 1, "title") or j + 1 >= stop or not names_place(tags, j):
            return None
        if self.names.standing(tags, j + 1) not in (Standing.UNKNOWN, Standing.NAME):
            return None
        rest = self.names.read(tags, j + 1, stop, after_office=True)
        return Name(j, rest.stop, 1 + rest.known, rest.unknown) if rest else None


def _is_alias(tags: Tags, person: PersonMention, found: list[PersonMention], stop: int) -> bool:
    """«محمد حمدان دقلو (حميدتي)»: what the one named right before is called, in brackets."""
    if not found or person.name is None or person.offices or person.stop >= stop or found[-1].name is None:
        return False
    keys = tags.text.keys
    behind = person.first == found[-1].stop + 1 and keys[person.first - 1] == "(" and keys[person.stop] == ")"
    return behind and person.country in (None, found[-1].country)
