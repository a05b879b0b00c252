"""What the lexicon lists behind the head of an office: states, portfolios, bodies, cities, modifiers."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.office_so_far import Complement, OfficeSoFar, names_state
from mithaq.languages.ar.organisations import organisation_at
from mithaq.languages.ar.places import is_mentioned
from mithaq.languages.ar.portfolios import MINISTERIAL
from mithaq.languages.ar.ranks import (
    HEADING,
    HIGH,
    LOCAL,
    OF_CAPITAL,
    POSTED,
    REGIONAL,
    SEATED,
    SENT,
)
from mithaq.languages.ar.resources import words
from mithaq.lexicon.trie import Hit
from mithaq.model.text import WORD

NAMED_BODIES: Final = frozenset("school company fund ngo media other military".split())
_PLURALS: Final = ("ين", "ون")
_OF_FORCES: Final = words()["of_forces"]
_YEAR: Final = "العام"
_OF_YEARS: Final = words()["of_series"] | words()["gone_by"] | {"الجاري", "الحالي"}
_MATTERS: Final = frozenset(["شوون", "شيون"])
AFFAIRS: Final = ("لشوون", "لشيون", "للشوون", "للشيون")
# «أمير البلاد بمكتبه بالديوان الأميري» says where; the second is how «مكتبه» reads as «مكتبة».
HOUSES: Final = frozenset("orghead.office orghead.museum orghead.diwan".split())
WORDINGS: Final = ("", "ال")
DATIVES: Final = ("ل", "لال")
_TRAVELLING: Final = ("verb.leave.", "verb.visit.")
_TOWARDS: Final = ("الي", "من")
_VERBS: Final = ("verb",)
_VERB: Final = 24  # tokens from a verb of travelling to its object, with a long office between them
STOPS: Final = frozenset(".؛!؟")
_YESTERDAY: Final = "امس"
_SOMEBODY: Final = ("honorific", "title", "office", "leader", "name")  # kinds of words that open a person
OVER: Final = Complement(-1)  # the office ends here, whatever else the word may be
_DOUBLED: Final = "\u0651"  # the mark in «عمّان»


class ListedComplements(OfficeSoFar):
    """One method for each kind of entry; each tells what its entry at token `j` is to the office, None for nothing."""

    def state(self, hit: Hit, j: int, key: str) -> Complement | None:
        clitics, feature = hit.proclitics, hit.feature
        code = hit.entry.id.split(".")[1]
        if hit.entry.kind == "region" and (key.endswith("العاصمه") or feature.endswith("ambiguous")):
            return None
        if self._is_name_of_state(hit):
            return None  # «زار الوزير الأمريكي تركيا»: the state, no adjective of the minister
        doubtful = self.rank not in HIGH or key.endswith(_PLURALS)  # «كبار المسؤولين الماليين», unlike «الرئيس المالي»
        if feature == "adjective.ambiguous" and doubtful and not is_mentioned(self.tags, code):
            return Complement(hit.stop) if clitics in ("", "ال", "وال") else None  # «المدير المالي والإداري»
        if feature.startswith("adjective"):
            more = (
                hit.stop < self.stop and self.tags.text.keys[hit.stop] in _OF_FORCES
            )  # «هيئة الأركان الأردنية المشتركة»
            return Complement(hit.stop + more, code, adjective=True) if clitics in WORDINGS else None
        if not clitics and j == self.first + 1 and self.head_is_definite:
            return None  # «سيزور الوزير تركيا»
        if not clitics and self.tags.text.keys[j - 1].startswith("ال") and self._somebody_travels(j):
            return OVER  # «غادر فلان وزير الدفاع جمهورية مصر العربية»
        if not clitics and self.closed and names_state(self.tags, self.first, j):
            return None  # «زار وزير الخارجية البرتغالي مصر», «تزور وزيرة خارجية السنغال المغرب»
        if (
            clitics == "ل"
            and not feature.startswith("official")
            and self.rank not in SENT
            and j > self.first + 1
            and not self.is_first_lady()
            and not self.head_is_accusative
        ):
            return None
        if clitics not in ("", "ل", "ال", "ب") or feature == "house":
            return None
        if clitics == "ل" and self.rank not in POSTED and names_state(self.tags, self.first, j):
            return None  # «زيارة مدير المخابرات المصرية للسودان»
        if clitics == "ب" and self.rank not in POSTED and names_state(self.tags, self.first, j):
            return None  # «حل وزير خارجية السنغال بمالطا»
        of_capital = self.rank in OF_CAPITAL or self.tags.text.keys[j - 1] == "حكومه"  # «نائب وزير … في حكومة صنعاء»
        if feature.startswith("capital") and (not of_capital or self._is_state_itself(hit)):
            return None
        at_post = clitics == "ب" and self.rank in POSTED  # «سفيرا بإسبانيا» serves another state
        return Complement(hit.stop, code, at_post=at_post)

    def _is_state_itself(self, hit: Hit) -> bool:
        """«سفير عمان لدى المملكة»: whether a capital is the name of a state as well («عمّان» is none)."""
        hits = [] if _DOUBLED in self.tags.text.quote(hit.first, hit.stop) else self.tags.of(hit.first, ("state",))
        return any(h.feature.startswith("name") and h.stop == hit.stop and not h.enclitic for h in hits)

    def _somebody_travels(self, j: int) -> bool:
        """Whether a verb of leaving or visiting stands before an office, whose object the state at token `j` can be."""
        for k in range(j - 1, max(-1, j - _VERB), -1):
            key = self.tags.text.keys[k]
            if key in STOPS or key in _TOWARDS:
                return False
            if any(h.entry.id.startswith(_TRAVELLING) and not h.proclitics for h in self.tags.of(k, _VERBS)):
                return True
        return False

    def _is_name_of_state(self, hit: Hit) -> bool:
        """«تركيا», «روسيا»: an adjective in the accusative only where the office is in it («وزيرا تركيا»)."""
        if hit.proclitics or hit.enclitic or not hit.feature.startswith("adjective") or self.head_is_accusative:
            return False
        hits = self.tags.hits[hit.first]
        return any(
            h.entry.kind == "state" and not h.proclitics and not h.enclitic and not h.feature.startswith("adjective")
            for h in hits
        )

    def area(self, hit: Hit, j: int) -> Complement | None:
        """«نائب مساعد وزير الدفاع للشرق الأوسط», «للشؤون الأفريقية والآسيوية»."""
        if self.affairs and hit.proclitics in ("و", "وال"):
            return Complement(hit.stop, adjective=self.closed, affairs=True)
        if self.rank in MINISTERIAL and not self.closed and self.tags.text.keys[j - 1] in _MATTERS:
            return Complement(hit.stop, affairs=True)  # «وزير شؤون الشرق الأوسط وشمال أفريقيا»
        fits = hit.proclitics in DATIVES and self.rank in REGIONAL
        return Complement(hit.stop, adjective=self.closed) if fits else None

    def portfolio(self, hit: Hit, j: int) -> Complement | None:
        clitics, affairs = hit.proclitics, self.tags.text.keys[j].startswith(AFFAIRS)
        if self.closed:
            more = affairs or (self.affairs and clitics in ("و", "وال")) or (clitics == "لال" and self.rank in SENT)
            return Complement(hit.stop, adjective=True, affairs=True) if more else None
        if clitics not in ("", "ال", "و", "وال", "ل", "لال") or self.head_is("office.mufti"):
            return None
        if clitics.startswith("و") and hit.entry.id.endswith(("state",)):
            return None
        return Complement(hit.stop, affairs=affairs)

    def organisation(self, hit: Hit, j: int) -> Complement | None:
        inside = hit.proclitics == "ب" and self.rank not in POSTED  # «وزيرة … بالمفوضية الأوروبية»
        led = hit.proclitics in ("", "ل", "ال", "لال") or inside
        if self.closed or not led or hit.feature.endswith("ambiguous"):
            return None
        _, kind, country, slug = hit.entry.id.split(".")[:4]
        if kind == "media" and (self.rank in HIGH or (hit.proclitics in DATIVES and j > self.first + 1)):
            return None  # «استقبل رئيس تركمانستان اليوم»
        if kind == "igo" and slug[:1].isupper():
            return Complement(hit.stop, slug)
        return Complement(hit.stop, country if country != "-" else None)

    def body(self, hit: Hit, j: int) -> Complement | None:
        """A head noun of bodies: the whole name of one that is no organ of state, else its first word."""
        clitics = hit.proclitics
        if clitics == "ب" and self.tags.text.forms[hit.stop - 1].endswith("ه"):
            return None  # «الأمين العام بمكتبه», which is no library
        if self.closed and (clitics != "ب" or self.rank not in HEADING):
            return None  # else «رئيس لجنة الصداقة العراقية بمجلس النواب»
        if clitics in ("", "ال", "ل", "لال", "ب", "بال"):
            body = organisation_at(self.tags, j, self.first, self.stop)
            inside = clitics == "ب" or (body is not None and body.party)  # «وزيرة التكامل بالمفوضية الأوراسية»
            titled = hit.entry.get("titled") == "yes"
            if body is not None and (inside or titled or body.kind in NAMED_BODIES):
                return Complement(body.stop, body.party or body.country)
        if clitics not in ("", "ال", "ل", "لال", "ب", "بال"):
            return None
        housed = clitics.startswith("ب") and self.rank in HIGH | LOCAL and hit.entry.id in HOUSES
        return None if housed else Complement(hit.stop)

    def city(self, hit: Hit, j: int) -> Complement | None:
        if self.closed:
            return None
        if not hit.proclitics and (self.rank in LOCAL or self.head_is("office.mufti")):
            return Complement(hit.stop, hit.entry.id.split(".")[1])
        return Complement(hit.stop) if self.rank in SEATED and hit.proclitics in ("", "ل") else None

    def modifier(self, hit: Hit, j: int) -> Complement | None:
        k, keys = hit.stop, self.tags.text.keys
        if keys[hit.first] == "اول" and _YESTERDAY in keys[k : k + 2]:
            return None  # «استقبل الوزير أول أمس»
        if keys[hit.first] == _YEAR and keys[k : k + 1] and keys[k] in _OF_YEARS:
            return None  # «زار وزير خارجية مالطا العام الماضي غانا»
        if keys[j - 1].endswith("ي") and keys[j].endswith("يه"):
            return None  # «زيارة الرئيس الفلسطيني الحالية»
        if hit.entry.id == "modifier.designate" and k < self.stop:
            if keys[k] == "لدي":
                return OVER  # «السفير … المعين لدى دولة قطر»
            if keys[k] == "من" and k + 1 < self.stop and self.tags.has(k + 1, "orghead", "org"):
                body = organisation_at(self.tags, k + 1, self.first, self.stop)
                return Complement(k + 2 if body is None else body.stop)  # «المكلفة من مجلس النواب»
            if (end := self._tasked(k)) > k:
                return Complement(end, adjective=self.closed, affairs=True)
        return Complement(k) if hit.proclitics in WORDINGS else None

    def _tasked(self, k: int) -> int:
        """«المكلف بالعلاقات مع البرلمان والمجتمع المدني»: where what somebody is charged with at token `k` ends."""
        tags, keys, j = self.tags, self.tags.text.keys, k
        if not keys[k].startswith(("بال", "بشو", "بمهام")):
            return k
        j += 1
        while j < self.stop and tags.text.kinds[j] == WORD:
            joined = keys[j] == "مع" and j + 1 < self.stop and keys[j + 1].startswith("ال")
            more = keys[j].startswith(("ال", "وال")) and len(keys[j]) > 4 and not tags.has(j, *_SOMEBODY)
            if not (joined or more):
                break
            j += 1
        return j
