"""What an office's head may have behind it, one complement at a time.

«رئيس … مجلس النواب», «وزير … الخارجية … الروسي», «مبعوث … إلى ليبيا»: states, portfolios, bodies, cities, modifiers and
the words that join them, until something stands there that belongs to a name or to somebody else.
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.clitics import POSSESSORS
from mithaq.languages.ar.marks import COMMAS, QUOTES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.office_listed import AFFAIRS, DATIVES, HOUSES, OVER, WORDINGS
from mithaq.languages.ar.office_posts import OfficePosts
from mithaq.languages.ar.office_so_far import STATES, Complement, inner_party, names_state, state_at_end
from mithaq.languages.ar.portfolios import MINISTERIAL, portfolio_end
from mithaq.languages.ar.ranks import (
    HIGH,
    POSTED,
    RULING,
    SENT,
    often_both,
)
from mithaq.languages.ar.resources import words
from mithaq.languages.ar.titles import is_leader, skip_titles
from mithaq.lexicon.trie import Hit
from mithaq.model.text import WORD

_REALMS: Final = words()["realm"]
_DIVISIONS: Final = words()["division"]
_ACCUSATIVE: Final = words()["epithet_of_office"]
_DEPARTMENTS: Final = words()["department"]
_PLACE_HEADS: Final = words()["office_place"]
_DELEGATE: Final = frozenset(["دوله", "منتدب", "منتدبه", "مفوض", "مفوضه"])  # «كاتب الدولة», «الوزير المنتدب»
_REGIONAL: Final = words()["for_region"] | {"بشوون", "بالشوون", "بشيون", "بالشيون", *AFFAIRS}
_EACH: Final = words()["each"]
_ORDINALS: Final = words()["ordinal"]
_ON_BEHALF: Final = words()["on_behalf"]
_LINKS: Final = words()["office_link"]
_IN_WHOSE_NAME: Final = words()["in_whose_name"]
_IN_CHARGE: Final = (*AFFAIRS, "بشوون", "بالشوون", "بشيون", "بالشيون")
_DUTIES: Final = words()["duty"]
_DUTIFUL: Final = frozenset("deputy_minister minister adviser organisation deputy official envoy spokesperson".split())
_RELATIONAL: Final = ("يه", "يات")
_PERSONAL: Final = ("honorific", "title", "office", "leader", "verb", "state")
_CLOSING: Final = frozenset("honorific title function verb event side counterpart reference name leader".split())
_OUR_COUNTRY: Final = frozenset(["بلادنا", "بلدنا"])
_IN_OUR_COUNTRY: Final = frozenset(["ببلادنا", "ببلدنا", "لدينا"])
_HIS_GOVERNMENT: Final = frozenset(["حكومته", "حكومتها"])
_ASSIGNED: Final = words()["assigned"]
_LINKED: Final = ("state", "org", "orghead", "portfolio", "region", "city")
_LINKED_BY_IN: Final = ("orghead", "state", "org", "region")
_PAPERS: Final = ("instrument",)
_STATES_OF: Final = frozenset(["الدول", "دول", "البلدان"])
_MEMBERS: Final = "الاعضاء"
_COUNT: Final = 4  # tokens of a count («الـ28», «السبع والعشرين») and «الأعضاء»
_OF_STATE: Final = "الدوله"
_WHOLE: Final = 3  # tokens of a post that needs no complement («القائد العام للقوات المسلحة»)


class OfficeComplements(OfficePosts):
    """The complements of the office that begins at token `first` of one text."""

    def at(self, j: int) -> Complement | None:
        """The complement at token `j`; None where the office is over."""
        tags = self.tags
        if is_leader(tags, j) or tags.has(j, "counterpart"):
            return None
        if j > self.first + 1 and self.names.begins_name(tags, j, self.stop):
            return None  # «الرئيس التنفيذي لأرامكو أمين الناصر»
        if tags.text.keys[j - 1] in _DEPARTMENTS and (end := self._parts_of_world(j)) > j:
            return Complement(end)  # «مدير إدارة أفريقيا والشرق الأوسط»
        posted = self.stop > j + 1 and (tags.text.keys[j + 1] != "لدي" or not tags.text.keys[j].startswith("المعتمد"))
        if posted and self.is_accredited(j):
            return Complement(j + 1, adjective=self.closed)  # «السفير الغيني المعتمد بالرباط», «… المعين لدى مسقط»
        if "honorific" in tags.kinds[j] and (served := self._served(j)) is not None:
            return served
        for hit in tags.of(j, _READ):
            found = self._by_hit(hit, j)
            if found is not None:
                return None if found is OVER else found
        return self._by_word(j, tags.text.keys[j])

    def quoted(self, j: int) -> Complement | None:
        """«وزير "الخارجية" الصومالي»: a complement in quotes, of which the first stands at token `j`."""
        keys = self.tags.text.keys
        if keys[j] not in QUOTES or j + 2 >= self.stop:
            return None
        inside = self._alone().at(j + 1)
        closes = inside is not None and inside.stop < self.stop and keys[inside.stop] in QUOTES
        return Complement(inside.stop + 1) if inside is not None and closes else None

    def _served(self, j: int) -> Complement | None:
        """«مدير مكتب سمو وزير الداخلية», «مستشار جلالة الملك»: whom somebody serves, behind an honorific.

        In the construct only: behind a definite word the honorific is that of the holder himself.
        """
        tags, keys, k = self.tags, self.tags.text.keys, j
        if keys[j - 1].startswith(("ال", "بال", "لل")) or not tags.has(j - 1, "office", "orghead"):
            return None
        while k < self.stop and (style := tags.longest(k, "honorific")) is not None:
            if style.enclitic or style.proclitics not in WORDINGS:
                return None
            k = style.stop
        hit = tags.longest(k, "office") if k < self.stop else None
        if hit is None or hit.enclitic or hit.proclitics not in WORDINGS or is_leader(tags, k):
            return None
        found = self._alone().at(k)
        return None if found is None or self._is_styled_name(hit, found.stop) else found

    def _is_styled_name(self, hit: Hit, stop: int) -> bool:
        """«مستشار صاحب السمو الأمير فلان»: a title of one word with a name behind it, which is the holder's or whose
        he serves; nothing tells."""
        alone = hit.stop == hit.first + 1 == stop and self.tags.has(hit.first, "title")
        return alone and stop < self.stop and self.names.standing(self.tags, stop) >= Standing.EITHER

    def _alone(self) -> OfficeComplements:
        return OfficeComplements(self.tags, self.names, self.first, self.stop, self.rank)

    # -- words that the lexicon knows -------------------------------------------------------------

    def _by_hit(self, hit: Hit, j: int) -> Complement | None:
        kind, clitics, key = hit.entry.kind, hit.proclitics, self.tags.text.keys[j]
        if hit.enclitic:
            whose = j == self.first + 1 and hit.enclitic in POSSESSORS and kind in ("portfolio", "office")
            return Complement(hit.stop) if whose and not clitics else None  # «وزير خارجيته», «رئيس وزرائها»
        bare = not clitics and not key.startswith("ال")
        if bare and self.is_definite_before(j) and self.begins_person(hit):
            return None  # «رئيسة تنزانيا سامية صلوحي», «الأمير تركي بن محمد», «رئيس المجلس مالك عقار»
        if kind in STATES:
            wider = any(h.entry.kind == "area" and h.stop > hit.stop and not h.enclitic for h in self.tags.hits[j])
            return Complement(j + 2) if wider and not clitics else self.state(hit, j, key)  # «أمريكا الوسطى»
        read = _READERS.get(kind)
        if read is None:
            return None
        sole = kind in _OF_INDEFINITE and j == self.first + 1 and self.head_is_definite
        if sole and bare:
            return None
        if sole and self.rank in ("royal", "head_of_state") and kind == "portfolio" and clitics in DATIVES:
            return OVER  # «مستشار الملك للشؤون الاقتصادية»
        return read(self, hit, j)

    def _office(self, hit: Hit, j: int) -> Complement | None:
        clitics = hit.proclitics
        if hit.feature.startswith("dual") and self.is_definite_before(j):
            return None  # «الرئيس رئيسي» is president Raisi
        if clitics in DATIVES and self.tags.text.keys[self.first] in _ON_BEHALF:
            return OVER  # «ممثلا لرئيس الجمهورية، السيد …»
        if self.rank in RULING and self.is_definite_before(j) and hit.entry.get("rank") in POSTED:
            return None  # «هنأ رئيس الحكومة السفير السابق فلان»
        sent = self.rank in SENT or self.head_is_accusative or self._rank_before(j) in SENT
        if clitics in WORDINGS or (clitics in DATIVES and sent):
            return Complement(hit.stop, inner_party(self.tags, hit))
        if clitics == "و" and j > self.first and (end := self._second_office(hit, j)) is not None:
            return Complement(end, None if hit.entry.get("rank") in SENT else state_at_end(self.tags, j, end))
        return None

    # -- words by themselves ----------------------------------------------------------------------

    def _by_word(self, j: int, key: str) -> Complement | None:
        tags, keys, i = self.tags, self.tags.text.keys, self.first
        if key == "و" and self.rank in MINISTERIAL and j + 1 < self.stop and self.tags.has(j + 1, "portfolio"):
            more = self._alone().at(j + 1)  # «وزير الشؤون الخارجية و التعاون»
            return more
        if key in _REGIONAL and (last := self._parts_of_world(j + 1)) > j + 1:
            return Complement(last, adjective=self.closed, affairs=True)
        if key in _IN_CHARGE and (last := self._charge(j + 1)) > j + 1:
            return Complement(last, adjective=self.closed, affairs=True)
        if key in _DUTIES and self.rank in _DUTIFUL and (last := self._charge(j + 1)) > j + 1:
            return Complement(last, adjective=self.closed, affairs=True)
        if key in _REALMS or (key.startswith(("لل", "ل")) and key[1:] in _REALMS):
            apart = not key.startswith("ال") and key in _REALMS and self.is_definite_before(j)
            return None if apart else Complement(j + 1)  # «زار وزير الخارجية النرويجي قطاع غزة»
        if keys[j - 1] in _STATES_OF and (members := self._counted_members(j)) is not None:
            return Complement(members)
        if key in _EACH and j + 2 < self.stop and keys[j + 1] == "من" and self._at_state(j + 2):
            first = self._alone().at(j + 2)  # «سفراء كل من بلجيكا وفنلندا», «السفراء الجدد لكل من …»
            return Complement(first.stop, first.code) if first is not None else None
        if key == "(" and (region := self._bracketed(j)) is not None:
            return region
        sent = self.rank == "envoy" or self.rank in POSTED or self._rank_before(j, governing=True) == "envoy"
        if key == "الي" and sent and (end := self._posting(j + 1)) is not None and self._is_sent(end):
            return Complement(end, self._sent_to(j + 1), adjective=self.closed, at_post=True)
        if key == "لدي" and (beside := self._beside_minister(j + 1)) is not None:
            return beside
        if self.rank in POSTED and j + 1 < self.stop and key in ("في", "لدي") and keys[j + 1] in _OUR_COUNTRY:
            return Complement(j + 2, adjective=self.closed, at_post=True)  # «السفير الروسي المعتمد لدى بلادنا»
        if self.rank in POSTED and key in _IN_OUR_COUNTRY and self.is_definite_before(j):
            return Complement(j + 1, adjective=self.closed, at_post=True)
        if key == "في" and j + 1 < self.stop and keys[j + 1] in _HIS_GOVERNMENT:
            return Complement(j + 2)  # «وزيرة الخارجية في حكومته فلانة»
        if key in _ASSIGNED and (last := self._assigned(j + 1)) > j + 1:
            return Complement(last, adjective=True)
        if key in _LINKS and j + 1 < self.stop:
            return self._linked(j, key)
        if keys[j - 1] in _PLACE_HEADS and not tags.kinds[j] and self.names.standing(tags, j) is Standing.UNKNOWN:
            return Complement(j + 1)  # «عامل إقليم أوسرد»
        if self.affairs and keys[j - 1].startswith("وال") and key.startswith("ال") and key.endswith(_RELATIONAL):
            return Complement(j + 1, adjective=self.closed, affairs=True)  # «للشؤون الدينية والعلاقات الإسلامية»
        if self.affairs and key.startswith("وال") and len(key) > 5 and not tags.has(j, *_PERSONAL):
            return Complement(j + 1, adjective=self.closed, affairs=True)  # «لشؤون السياسة والمفاوضات»
        if key == "علي" and j + 1 < self.stop and self._supervises(j) and tags.has(j + 1, "org", "orghead"):
            return self._alone().at(j + 1)  # «المشرف العام على مركز الملك سلمان للإغاثة»
        if key in _ORDINALS and keys[j - 1].startswith("ال") and tags.has(j - 1, "orghead"):
            return Complement(j + 1, adjective=self.closed)  # «قائد الأسطول الخامس»
        if self._qualifies_organ(j, key):
            return Complement(j + 1, adjective=True)
        if self.closed:
            return None
        if j == i + 1 and key in _ACCUSATIVE and j + 1 < self.stop and self.head_is_accusative:
            return Complement(j + 1) if keys[j + 1].startswith("ل") else None  # «مفوضا ساميا للأمم المتحدة»
        if self.rank in MINISTERIAL and (end := portfolio_end(tags, i, j, self.stop)) is not None:
            return Complement(end)
        if key.startswith(("ال", "لل", "وال")) and len(key) > 4 and tags.text.kinds[j] == WORD:
            return self._definite(j, key)
        return None

    def _counted_members(self, j: int) -> int | None:
        """«قادة الدول الـ28 الأعضاء في …», «الدول السبع والعشرين الأعضاء»: where the count of a body's members ends."""
        keys = self.tags.text.keys
        for k in range(j, min(j + _COUNT, self.stop)):
            if keys[k] == _MEMBERS:
                return k + 1 if k > j else None
            if not (keys[k].isdecimal() or keys[k].startswith(("ال", "وال"))):
                return None
        return None

    def _qualifies_organ(self, j: int, key: str) -> bool:
        """«رئيس المجلس النيابي نبيه بري»: an adjective that no list has, between an organ and a name."""
        if not (key.startswith("ال") and key.endswith(("ي", "يه"))) or j + 1 >= self.stop or self.tags.kinds[j]:
            return False
        organ = self.tags.text.keys[j - 1].startswith("ال") and self.tags.has(j - 1, "orghead")
        return organ and self.names.standing(self.tags, j + 1) >= Standing.EITHER

    def _charge(self, j: int) -> int:
        """«لشؤون المراسم», «للعلاقات الاقتصادية والثقافية»: where what follows «لشؤون» or «للعلاقات» at `j` ends.

        A definite word, and adjectives and words joined to it by «و»; nothing where a title or a name opens there.
        """
        tags, keys, first = self.tags, self.tags.text.keys, j
        while j < self.stop and tags.text.kinds[j] == WORD and len(keys[j]) > 4:
            key = keys[j]
            adjective = key.startswith("ال") and key.endswith(_RELATIONAL) and j > first
            noun = key.startswith("ال") and j == first
            if not (adjective or noun or (key.startswith("وال") and j > first)):
                break
            after = keys[j - 1].startswith("لل") if noun else keys[j - 1].endswith(_RELATIONAL)
            qualifies = after and key.endswith("يه")  # «للشؤون القنصلية والدبلوماسية»
            if not qualifies and tags.has(j, *_PERSONAL):
                break
            j += 1
        return j

    def _bracketed(self, j: int) -> Complement | None:
        """«رئيس جمهورية ساخا (ياقوتيا)»: a state or region in brackets."""
        keys = self.tags.text.keys
        if j + 2 >= self.stop or ")" not in keys[j + 1 : j + 4]:
            return None
        close = keys.index(")", j)
        places = (h for k in range(j + 1, close) for h in self.tags.hits[k] if h.entry.kind in STATES)
        inside = next(places, None)
        return Complement(close + 1, inside.entry.id.split(".", 1)[1]) if inside is not None else None

    def _linked(self, j: int, key: str) -> Complement | None:
        """«سفير … لدى قطر», «المتحدث باسم الوزارة»: what a preposition joins to the office."""
        following = self.tags.text.keys[j + 1]
        if key == "في" and following in _EACH and self.tags.text.keys[j + 2 : j + 3] == ["من"] and j + 3 < self.stop:
            first = self._alone().at(j + 3) if self._at_state(j + 3) else None
            return Complement(first.stop, first.code) if first is not None else None
        if key == "في" and j == self.first + 1 and self.tags.text.keys[self.first] in _ON_BEHALF:
            return None  # «وزارة النقل ممثلة في هيئة الموانئ»: by whom it acts, nobody's office
        if key == "في" and following in _DIVISIONS:
            return None  # «الرئيس المصري في مدينة شرم الشيخ»
        houses = [h for h in self.tags.hits[j + 1] if h.entry.id in HOUSES]
        if key == "في" and houses and (self.rank in HIGH or any(h.enclitic for h in houses)):
            return None  # «استقبل رئيس الحكومة في مكتبه»
        if key == "في" and self.rank in HIGH - POSTED and self._has_state(j) and self._at_state(j + 1):
            return None  # «التقى رئيس مالطا في تونس رئيس الحكومة»
        if key == "في" and self.rank == "diplomat":
            city = next((h for h in self.tags.hits[j + 1] if h.entry.kind == "city" and not h.enclitic), None)
            if city is not None and not city.proclitics:
                return Complement(city.stop)  # «القنصل الإيطالي في بنغازي»
        openers = _LINKED_BY_IN if key == "في" else _LINKED
        opens = any(h.entry.kind in openers and not h.enclitic for h in self.tags.hits[j + 1])
        found = self._alone().at(j + 1) if opens or following in _REALMS else None
        if found is None:
            return None
        if key == "لدي":
            return Complement(found.stop)  # where, not for whom
        return Complement(found.stop, found.code, at_post=key == "في" and self.rank in POSTED)

    def _beside_minister(self, j: int) -> Complement | None:
        """«كاتب الدولة لدى وزير الشؤون الخارجية التونسي»: the minister whom a secretary of state is with."""
        keys, hit = self.tags.text.keys, self.tags.longest(j, "office") if j < self.stop else None
        delegate = self.stop > self.first + 1 and keys[self.first + 1].removeprefix("ال") in _DELEGATE
        if hit is None or not delegate or hit.entry.get("rank") not in HIGH:
            return None
        minister = OfficeComplements(self.tags, self.names, j, self.stop, hit.entry.get("rank") or "")
        k, code = hit.stop, None
        while k < self.stop and (more := minister.at(k)) is not None:
            k, code = more.stop, more.code or code
        return Complement(k, code)

    def _has_state(self, j: int) -> bool:
        """Whether the office up to token `j` says of which state it is («المالية» is no adjective of Mali)."""
        return self.closed or any(
            self._at_state(k) and not self.tags.has(k, "portfolio") for k in range(self.first + 1, j)
        )

    def _at_state(self, j: int) -> bool:
        return any(hit.entry.kind in STATES for hit in self.tags.hits[j])

    def _definite(self, j: int, key: str) -> Complement | None:
        """A word with the article that only goes on with the name of a body or a field."""
        tags = self.tags
        papers = (h for h in tags.of(j, _PAPERS) if not h.entry.get("adjective"))
        if self.head_is_definite and any(papers):
            return None  # «وقع الوزيران البرنامج التنفيذي»
        if any(
            h.entry.kind in _CLOSING and not (h.entry.kind == "verb" and "ال" in h.proclitics) for h in tags.hits[j]
        ):
            return None
        if key.startswith("وال") and not tags.has(j, "topic", "portfolio"):
            return None
        # behind «الجمهورية» only an adjective goes on
        direct = j == self.first + 1 or not tags.text.keys[j - 1].startswith("ال")
        goes_on = tags.text.keys[j - 1] in _IN_WHOSE_NAME or any(  # «المتحدث باسم المقاومة»
            h.entry.kind in ("orghead", "orgtail", "place")
            or h.entry.id == "common.adjective"
            or (direct and h.entry.kind in ("common", "topic"))
            for h in tags.hits[j]
        )
        return Complement(j + 1) if goes_on else None

    def _is_title(self, k: int) -> bool:
        """«ووزير الدفاع الأمير محمد»: a definite title, which belongs to the name behind it."""
        return self.tags.text.keys[k].startswith("ال") and self.tags.has(k, "title")

    def _second_office(self, hit: Hit, j: int) -> int | None:
        """«رئيس مجلس الوزراء ومدير الإدارة الرئاسية القرغيزي عادلبيك …»: one person, two offices."""
        tags, k, rank = self.tags, hit.stop, hit.entry.get("rank")
        second = OfficeComplements(tags, self.names, j, self.stop, rank or "other")
        while k < self.stop and k - j < 8 and not self._is_title(k) and (more := second.at(k)) is not None:
            k = more.stop
        if k == hit.stop and k - j < _WHOLE:
            return None
        both = often_both(self.rank, rank)
        set_off = both and k < self.stop and tags.text.keys[k] in COMMAS
        name_at, titled = skip_titles(tags, self.names, k + 1 if set_off else k, self.stop)
        name = self.names.read(tags, name_at, self.stop, after_office=True) if name_at < self.stop else None
        of_state = tags.text.keys[j + 1] == _OF_STATE  # «وزير المالية ووزير الدولة للشؤون الاقتصادية نورة …»
        if name is None or not (name.known or titled or of_state):
            return None
        # A state before the «و» closes the first office: then these are two people, but for those who often have two.
        closed = tags.has(j - 1, "state") and not tags.has(j - 1, "portfolio")
        if closed and not (both and not names_state(tags, j, k)):
            return None
        return k


_OF_INDEFINITE: Final = frozenset("orghead org portfolio city".split())
_READERS: Final = {
    "area": OfficeComplements.area,
    "portfolio": OfficeComplements.portfolio,
    "org": OfficeComplements.organisation,
    "orghead": OfficeComplements.body,
    "city": OfficeComplements.city,
    "modifier": OfficeComplements.modifier,
    "office": OfficeComplements._office,
}
_READ: Final = frozenset([*_READERS, *STATES])
