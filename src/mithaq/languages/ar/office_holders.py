"""An office and whose it is: the name behind «وزير الخارجية الروسي», with what agencies put between the two."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.apposition import name_between, quoted_name
from mithaq.languages.ar.coordination import CoordinationReader, is_place, set_name
from mithaq.languages.ar.counterparts import counterpart_states
from mithaq.languages.ar.marks import CLOSE_QUOTES, COMMAS, DASHES, OPEN_QUOTES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import Name, NameReader
from mithaq.languages.ar.no_persons import (
    is_predicate,
    qualifies,
)
from mithaq.languages.ar.office_list import listed_holder
from mithaq.languages.ar.office_reach import bears_name, is_ruler, reach, settle
from mithaq.languages.ar.offices import NUMBERS, OfficeReader
from mithaq.languages.ar.person_surroundings import is_personal
from mithaq.languages.ar.ranks import HIGH, NAMED_ONLY, POSTED, RULING, SUPERVISOR, often_both
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.titles import skip_eulogy, skip_titles
from mithaq.lexicon.tagging import Tags
from mithaq.lexicon.trie import Hit
from mithaq.model.mention import Office, PersonMention

_SERVING: Final = frozenset(["envoy", "adviser", "deputy", "organisation", "official"])  # ranks of who serves a ruler
_FULL_OFFICE: Final = 2  # words of an office that says what or whose it is
_BROTHERLY: Final = words()["brotherly"]
_AIDES: Final = words()["serves_ruler"]
_OPENING_MARKS: Final = OPEN_QUOTES | {"/"}
_OF_STATE: Final = ("دوله", "الدوله")
_BEFORE_NAME: Final = frozenset(":/؛")
_WEAK: Final = ("ي", "و")  # last letters of a verb that could be a name's
_OURS: Final = ("نا", "كم", "هم")


class HolderReader:
    """Reads whoever holds an office, by name or not."""

    def __init__(self, names: NameReader, offices: OfficeReader, coordination: CoordinationReader) -> None:
        self.names = names
        self.offices = offices
        self.coordination = coordination

    def read(self, tags: Tags, i: int, stop: int) -> PersonMention | None:
        """The holder of the office that begins at token `i`."""
        office = self.offices.office(tags, i, stop) if not qualifies(tags, i) else None
        if office is None:
            return None
        if office.stop - 1 > i and bears_name(tags, office.stop - 1) and is_ruler(tags, office.stop - 1):
            office.stop -= 1  # «بمدينة الملك فهد الطبية»
        person = PersonMention(i, office.stop, offices=[office], country=office.country)
        if office.number in ("dual", "plural"):
            return person if office.rank in HIGH or self._is_pair(tags, office, stop) else None
        j = office.stop
        if office.rank in RULING and j < stop and any(h.entry.get("rank") in POSTED for h in tags.of(j, ("office",))):
            return person  # «استقبل رئيس الجمهورية السفير فلان»
        if (more := self._besides(tags, office, stop)) is not None:
            office.stop, office.country = more.stop, office.country or more.country
            j = person.stop = more.stop
            person.country = office.country
        gap = j + (j < stop and tags.text.keys[j] in _BROTHERLY)
        punctuated = False
        if gap < stop and (
            tags.text.keys[gap] in DASHES
            or tags.text.keys[gap] in COMMAS
            or tags.text.keys[gap] in _BEFORE_NAME
            or tags.text.keys[gap] in OPEN_QUOTES
        ):
            gap, punctuated = gap + 1, not (tags.text.keys[gap] == "/" and tags.has(j - 1, "title"))
        if punctuated and gap + 1 < stop and tags.text.keys[gap] in _OPENING_MARKS:
            gap += 1  # «وزير الخارجية، ‘ديفيد فرنسيس’»
        quoted = punctuated and tags.text.keys[gap - 1] in OPEN_QUOTES
        gap, titled = skip_titles(tags, self.names, gap, stop)
        if titled and gap + 1 < stop and tags.text.keys[gap] in OPEN_QUOTES:  # «السفير … السيد “أبوبكر ديون”»
            gap, quoted, punctuated = gap + 1, True, True
        if not punctuated and gap < stop:
            gap = self._skip_passing(tags, gap, stop, epithets=bool(office.country) or office.rank in HIGH)
        name = self.names.read(tags, gap, stop, after_office=True) if gap < stop else None
        if punctuated and gap < stop and (office.country or office.rank in HIGH):
            read = quoted_name if quoted else name_between
            between = read(tags, self.names, gap, stop)
            if between and (name is None or not name.known or between.stop > name.stop):
                name, punctuated = between, False
        if name and (is_place(tags, name.first, name.stop) or is_predicate(tags, office, name)):
            name = None
        if name and tags.text.keys[name.first - 1] == ":" and self.names.standing(tags, name.first) <= Standing.UNKNOWN:
            name = None  # «كاتب صحفي: تنصيب ترامب يغير المعادلة»
        borne = bears_name(tags, office.stop) and not tags.text.keys[office.stop - 1].startswith("ال")
        if name and titled and not punctuated and borne and office.rank not in HIGH:
            name, titled, gap = None, False, office.stop  # «مدير مستشفى الملك فهد التخصصي الدكتور …»
        if name and titled and tags.text.keys[office.stop] in COMMAS and self._is_of_another(tags, office, name, stop):
            return person
        if name and quoted and name.stop < stop and tags.text.keys[name.stop] in CLOSE_QUOTES:
            punctuated = False  # «وزير الخارجية الإيطالي "لويجي دي مايو"»
        if name and name.leader and (inner := self._inner(tags, office, name, stop)):
            office = inner  # «مبعوثا خاصا للرئيس شي جين بينغ»
            led = tags.longest(inner.first, "office")
            person = PersonMention(inner.first, inner.stop, offices=[inner], country=inner.country)
            person.proclitics = led.proclitics if led is not None else ""
        if name and self._plausible(tags, name, punctuated and not titled, office):
            set_name(tags, person, name)
            j = name.stop
            self.coordination.following_office(tags, person, j, stop)
        elif gap == office.stop and not titled and (reached := self._reached(tags, office, stop)):
            end, name = reached
            titled = end < name.first
            settle(tags, office, end)
            set_name(tags, person, name)
            self.coordination.following_office(tags, person, name.stop, stop)
        if person.name is None and office.rank in NAMED_ONLY and not self._may_be_named_before(person):
            return None
        if (
            person.name is None
            and office.stop - office.first == 1
            and office.rank in ("organisation", "adviser", "spokesperson", "diplomat", "governor")
        ):
            return None
        if person.name is not None and name is not None and not titled:
            # Everyday words that are offices too («عالم», «مساعدة»): only before a name of two words.
            bare = office.stop - office.first == 1 and not office.country and office.rank not in HIGH
            sure = name.known and (name.stop - name.first >= 2 or name.leader)
            if (
                (office.rank in NAMED_ONLY or bare)
                and not (
                    sure and (name.leader or self._may_lead(tags, name))  # «العالم ثلاث مرات»
                )
                and not self._is_ranked(tags, i, name)
            ):
                return None
        person.stop = skip_eulogy(tags, person.stop, stop)
        return person

    def _reached(self, tags: Tags, office: Office, stop: int) -> tuple[int, Name] | None:
        """(end of the office, name) where words that nobody listed stand between the two."""
        return reach(tags, self.names, office, stop) or listed_holder(tags, self.names, office, stop)

    def _besides(self, tags: Tags, office: Office, stop: int) -> Office | None:
        """«وزير الثقافة، الناطق باسم الحكومة، السيد …», «وزير الدولة، وزير العدل، فلان»: one person's other office.

        It stands behind a comma and has the name behind it.
        """
        keys, j = tags.text.keys, office.stop
        if j + 2 >= stop or keys[j] not in COMMAS or office.number or office.rank not in HIGH | {"adviser"}:
            return None
        hit = self.offices.office_hit(tags, j + 1)
        if hit is None or hit.proclitics not in ("", "ال") or hit.enclitic:
            return None
        supervises = hit.entry.id.startswith(SUPERVISOR)
        if office.rank == "adviser" and not supervises:
            return None
        second = self.offices.office(tags, j + 1, stop)
        if second is None or second.number or second.stop >= stop or (office.country and second.country):
            return None
        of_state = office.stop == office.first + 2 and keys[office.first + 1] in _OF_STATE and second.rank == "minister"
        both = of_state or supervises or second.rank == "spokesperson" or often_both(office.rank, second.rank)
        at = second.stop + (keys[second.stop] in COMMAS)
        at, titled = skip_titles(tags, self.names, at, stop)
        name = self.names.read(tags, at, stop, after_office=True) if both and at < stop else None
        return second if name is not None and (name.known or titled) else None

    def _is_of_another(self, tags: Tags, office: Office, name: Name, stop: int) -> bool:
        """«التقى وزير الصناعة الياباني، الدكتور فلان وزير التجارة المصري»: the name has an office of another state."""
        if name.leader or not office.country or name.stop >= stop:
            return False
        hit = self.offices.office_hit(tags, name.stop)
        if hit is None or hit.proclitics or hit.enclitic:
            return False
        own = self.offices.office(tags, name.stop, stop)
        if own is None or own.number or own.country in (None, office.country):
            return False
        behind, titled = skip_titles(tags, self.names, own.stop, stop)
        return not titled and (behind >= stop or self.names.read(tags, behind, stop, after_office=True) is None)

    def _inner(self, tags: Tags, office: Office, name: Name, stop: int) -> Office | None:
        """The ruler's office with which that of somebody who serves him ends: «مستشار الرئيس»."""
        if office.rank not in _SERVING or tags.text.keys[name.stop - 1] in _AIDES:
            return None
        named = name.first
        for k in range(office.first + 1, min(office.stop + 1, named)):
            if tags.text.keys[k] in ("عن", "باسم"):
                return None
            hit = self.offices.office_hit(tags, k)
            if hit is not None and hit.entry.get("rank") in RULING | {"royal"} and not hit.enclitic:
                inner = self.offices.office(tags, k, stop)
                if inner is None or inner.stop != named or inner.number:
                    return None
                others = inner.country is not None and name.leader != inner.country
                return None if others else inner  # «مدير ديوان الرئيس الموريتاني إسماعيل ولد الشيخ أحمد»
        return None

    def counterpart(self, tags: Tags, j: int, hit: Hit, stop: int) -> PersonMention | None:
        """«نظيره العراقي خالد العبيدي»: the office is settled later, from whom he is the counterpart of."""
        if (
            not hit.enclitic
            and "ال" not in hit.proclitics
            and hit.stop < stop
            and not tags.text.keys[hit.stop].startswith("ال")
        ):
            return None
        number = hit.feature if hit.feature in NUMBERS[:2] else ""
        states, k = counterpart_states(tags, hit.stop, stop, several=bool(number))
        country = states[0] if len(states) == 1 else None
        office = Office(j, k, "", country, number, states if number else (), counterpart=True)
        person = PersonMention(j, k, offices=[office], country=country)
        set_off = k < stop and tags.text.keys[k] in COMMAS | DASHES | OPEN_QUOTES
        gap = k + 1 if set_off else k
        if gap == k < stop:
            gap = self._skip_passing(tags, k, stop, epithets=True)  # «نظيره الجديد»
        gap, titled = skip_titles(tags, self.names, gap, stop)
        if (titled or set_off) and gap + 1 < stop and tags.text.keys[gap] in _OPENING_MARKS:
            gap += 1  # «نظيرته الأسترالية، /بيني وونغ/»
        name = self.names.read(tags, gap, stop, after_office=True) if gap < stop else None
        if name and self._plausible(tags, name, gap > k and tags.text.keys[gap - 1] in COMMAS, person.offices[0]):
            set_name(tags, person, name)
            self.coordination.following_office(tags, person, name.stop, stop)
        return person

    def _plausible(self, tags: Tags, name: Name, punctuated: bool, office: Office) -> bool:
        if punctuated:
            return name.known >= 1 and (name.stop - name.first >= 2 or name.leader is not None)
        if name.known or name.leader:
            return True
        if name.stop - name.first == 1 and self._tells(tags, name):
            return False  # «خادم الحرمين يهدي العراقيين مدينة»
        if name.stop - name.first == 1 and tags.text.keys[name.first].endswith(_OURS):
            return False  # «يطرح رئيس الوزراء هواجسنا»
        # Unknown words only: trust the shape «office + state + words», or a fixed single office.
        if tags.text.keys[name.first].startswith("ال") and name.stop - name.first == 1:
            return office.country is not None or office.rank in (
                "head_of_state",
                "head_of_government",
                "royal",
                "minister",
            )
        return name.stop - name.first <= 4

    @staticmethod
    def _tells(tags: Tags, name: Name) -> bool:
        """Whether one unlisted word is shaped like a verb in the present, with a definite object behind it."""
        key, j = tags.text.keys[name.first], name.stop
        return key[0] in "يت" and key.endswith(_WEAK) and j < len(tags.text) and tags.text.keys[j].startswith("ال")

    def _may_lead(self, tags: Tags, name: Name) -> bool:
        """Whether more than an everyday word stands first in a name."""
        return self.names.standing(tags, name.first) > Standing.NO or not tags.has(name.first, "plain", "topic", "city")

    @staticmethod
    def _is_pair(tags: Tags, office: Office, stop: int) -> bool:
        """«مستشارا الملك فلان وفلان», unlike «مستشاري» and «مستشارا لـ»."""
        keys, i = tags.text.keys, office.first
        posted = office.rank in POSTED or office.rank == "adviser"
        return posted and keys[i].endswith("ا") and i + 1 < stop and keys[i + 1].startswith("ال")

    @staticmethod
    def _may_be_named_before(person: PersonMention) -> bool:
        """«تشالز يانج، رئيس شركة …»: whether a name may stand before an office that is nobody without one."""
        office = person.offices[0]
        return person.first > 0 and office.stop - office.first >= _FULL_OFFICE and not office.number

    @staticmethod
    def _is_ranked(tags: Tags, i: int, name: Name) -> bool:
        """«الجنرال كاهيندا أوتافير», «المرجع السيستاني»: a name behind a title that only persons bear."""
        definite = tags.text.keys[i].startswith("ال") and tags.has(i, "title")
        return definite and (name.stop - name.first > 1 or name.known > 0) and is_personal(tags, name.first)

    def _is_epithet(self, tags: Tags, j: int, stop: int, *, anybodys: bool) -> bool:
        """«الرئيس الكولومبي اليميني إيفان دوكي»: a definite word between the state and an unmistakable name."""
        key = tags.text.keys[j]
        if not key.startswith("ال") or not tags.has(j, "plain", "common") or tags.has(j, "function", "verb", "office"):
            return False
        name = self.names.read(tags, j + 1, stop, after_office=True) if j + 1 < stop else None
        return name is not None and (name.leader is not None or (anybodys and name.known >= 2))

    def _skip_passing(self, tags: Tags, j: int, stop: int, *, epithets: bool) -> int:
        """The token behind «الزائر», or behind brackets that explain an office: «رئيس الجمعية الوطنية (البرلمان)»."""
        if "passing" in tags.kinds[j] or self._is_epithet(tags, j, stop, anybodys=epithets):
            return j + 1
        if tags.text.keys[j] == "(" and (
            close := next((k for k in range(j + 2, min(j + 5, stop - 1)) if tags.text.keys[k] == ")"), 0)
        ):
            named = tags.has(j + 1, "orghead", "org", "portfolio", "common")
            behind, titled = skip_titles(tags, self.names, close + 1, stop)
            return behind if named or titled else j
        return j


def counterpart_hit(tags: Tags, j: int) -> Hit | None:
    """«نظيره» is «his counterpart» before it is «نظيرة»."""
    hits = [h for h in tags.hits[j] if h.entry.kind == "counterpart"] if tags.has(j, "counterpart") else []
    return next((h for h in hits if h.enclitic), hits[0] if hits else None)
