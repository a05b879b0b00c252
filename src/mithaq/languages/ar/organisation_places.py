"""States, regions and cities in the name of a body: «السفارة المغربية في باكو», «وزارة خارجية جمهورية كازاخستان»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import DASHES, OPEN_QUOTES
from mithaq.languages.ar.organisation_so_far import FLEXIBLE, STATE_NOUNS, WORDINGS, NameSoFar
from mithaq.lexicon.trie import Hit

_MISSIONS: Final = ("orghead.mission.igo", "orghead.mission.un")
_PARLIAMENTS: Final = ("orghead.parliament", "orghead.congress")


class PlacesInNames(NameSoFar):
    """The complements that say where a body is or of which state."""

    def _mark(self, j: int, key: str) -> int | None:
        """A quoted part, the number of a base, or the dash between two states."""
        if key in OPEN_QUOTES and not self.proper and self.end > self.head.stop and self.kind != "media":
            close = self.closing(j)
            if close is not None and self.kind in FLEXIBLE and not self.tags.has(j + 1, "verb", "function"):
                self.proper = True
                return close + 1
        if key in DASHES and self.last == "adjective" and self.countries and j + 1 < self.high:
            state = self.tags.longest(j + 1, "state")
            if state is not None and state.feature.startswith("adjective"):
                self.countries.append(code_of(state))
                return state.stop
        if key in DASHES and self.last == "place" and self.countries and j + 1 < self.high:
            state = self.tags.longest(j + 1, "state")  # «جمعية الصداقة الجزائر - فرنسا»
            if state is not None and state.feature.startswith(("name", "official")) and not state.proclitics:
                self.countries.append(code_of(state))
                return state.stop
        return None

    def _seat(self, j: int, key: str) -> int | None:
        """«السفارة السعودية في القاهرة», «صندوق الاستثمار في كازاخستان»."""
        chamber = self.head.entry.id == "orghead.ngo.chamber"
        mission = self.head.entry.id in _MISSIONS
        long_head = self.head.stop - self.head.first > 1 and self._head_is_definite() and not self._is("joint")
        if key == "لدي" and self._is("abroad") and self.countries and j + 1 < self.high:
            return self._accredited(j + 1)
        if key != "في" or j + 1 >= self.high or (self.end == self.head.stop and not (chamber or mission or long_head)):
            return None
        for hit in self.tags.hits[j + 1]:
            kind, feature = hit.entry.kind, hit.feature.split(".")[0]
            if hit.proclitics or hit.enclitic or kind not in ("state", "city") or feature == "adjective":
                continue
            if self._is("abroad") and (self.countries or mission):
                return hit.stop
            settles = (chamber or self.kind in ("ministry", "fund", "company", "school")) and not self.countries
            if chamber and (kind == "city" or feature == "capital"):  # «غرفة التجارة والصناعة في دبي»
                self.countries.append(hit.entry.id.split(".")[1])
                self.placed = True
                return hit.stop
            if settles and kind == "state" and feature in ("name", "official"):
                self.countries.append(code_of(hit))
                return hit.stop
        return None

    def _accredited(self, j: int) -> int | None:
        """«سفارة النرويج لدى مالطا»: the state to which a mission is sent."""
        hits = (h for h in self.tags.hits[j] if h.entry.kind == "state" and not h.enclitic)
        return next((h.stop for h in hits if not h.feature.startswith("adjective")), None)

    def _house(self, j: int, key: str) -> int | None:
        """«لجنة الدفاع في البرلمان», «لجنة الطاقة بمجلس النواب العراقي»: the parliament that a committee is one of."""
        if not self.head.entry.id.startswith("orghead.committee") or not self.definite:
            return None
        within, clitic = (j + 1, "") if key == "في" else (j, "ب")
        if within >= self.high:
            return None
        for hit in self.tags.hits[within]:
            if hit.entry.id.startswith(_PARLIAMENTS) and hit.proclitics in (clitic, clitic + "ال") and not hit.enclitic:
                self.placed, self.last = True, "noun"
                return hit.stop
        return None

    def _place(self, hit: Hit, j: int, key: str) -> int | None:
        if hit.feature.startswith("adjective"):
            return self._adjective_of_state(hit, j, key)
        kind, clitics = hit.entry.kind, hit.proclitics
        begins = j == self.head.stop
        if kind in ("region", "city") and hit.stop == j + 1 and self.tags.has(j, "portfolio", "topic"):
            return None  # «وزارة الداخلية» is not that of a region
        if kind == "area" and begins and not clitics:  # «جامعة الشرق الأوسط»
            return self._take(hit.stop, "noun")
        if kind == "area" or (hit.feature.endswith("ambiguous") and (clitics or not begins)):
            return None
        if clitics == "ب" and begins and self._is_bare():
            return None  # «في مقر الصندوق بالرياض»
        if clitics == "ب" and self._filled(j) and (self.kind in FLEXIBLE or self._is("weak") or self._may_serve(hit)):
            if not self.countries:
                self.countries.append(hit.entry.id.split(".")[1])
            self.placed, self.last = True, "place"
            return hit.stop
        if self.countries or (begins and not clitics and self.definite):
            return None
        if kind == "city":
            if (
                clitics.strip("ال" if self.last == "construct" else "")
                or self.definite
                or (not begins and self.last not in ("noun", "construct"))
            ):
                return None
            self.countries.append(hit.entry.id.split(".")[1])
            self.placed, self.last = True, "place"
            return hit.stop
        joined = begins or self.tags.text.keys[j - 1] in STATE_NOUNS or self.last in ("noun", "construct")
        led = clitics in ("ل", "لال") and self.kind in ("ministry", "fund", "school", "ngo", "igo")
        if led and begins and self._head_is_definite() and self.head.stop == self.head.first + 1:
            return None  # «قروض الصندوق لسريلانكا»
        if not led and (clitics or not joined):
            return None
        self.countries.append(code_of(hit))
        self.last, self.definite, self.placed = "place", True, True
        return hit.stop

    def _is_bare(self) -> bool:
        """«الصندوق», «البنك»: one word with the article, which names nothing by itself."""
        return self.head.stop == self.head.first + 1 and self._head_is_definite()

    def _may_serve(self, hit: Hit) -> bool:
        """«وزارة الاستثمار بجمهورية أوزبكستان»: whose a ministry is."""
        named = hit.entry.kind == "state" and hit.feature.split(".")[0] in ("name", "official")
        return named and self.kind == "ministry" and not self.countries

    def _adjective_of_state(self, hit: Hit, j: int, key: str) -> int | None:
        if hit.entry.kind == "city":
            return None
        if hit.proclitics == "وال" and self.countries and self.last == "adjective":
            self.countries.append(code_of(hit))
            return hit.stop
        if hit.proclitics not in WORDINGS:
            return None
        if not key.startswith("ال"):
            if j == self.head.stop and not self.definite and "." in hit.feature:
                self.indefinite = True
            return None
        if not self._agrees(hit.feature) or code_of(hit) in self.countries:
            return None
        if self.tags.has(j, "portfolio", "topic", "orgtail") and hit.entry.kind == "state":
            return None  # «المالية» is of money before it is of Mali
        if hit.entry.kind == "area":
            self.fields = self.area = True
        else:
            self.countries.append(code_of(hit))
        self.last, self.definite = "adjective", True
        return hit.stop

    def _state_noun(self, j: int, key: str, may_stand: bool) -> int | None:
        """«جمهورية كازاخستان», «رئاسة الجمهورية»."""
        if j + 1 < self.high and any(
            hit.entry.kind == "state" and not hit.proclitics and not hit.enclitic for hit in self.tags.hits[j + 1]
        ):
            self.last = "noun"
            return j + 1
        return self._take(j + 1, "noun") if key.startswith("ال") and may_stand else None


def code_of(hit: Hit) -> str:
    """The party code of a state's or region's entry."""
    return hit.entry.id.split(".", 1)[1]
