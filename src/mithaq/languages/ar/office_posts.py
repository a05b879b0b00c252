"""Where those are sent who have a post, and what else they have charge of: «المبعوث الخاص للرئيس الروسي إلى ليبيا»."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import COMMAS, QUOTES
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.office_listed import WORDINGS, ListedComplements
from mithaq.languages.ar.ranks import SUPERVISOR
from mithaq.languages.ar.titles import is_leader, skip_titles

_NAMELY: Final = (Standing.UNKNOWN, Standing.EITHER, Standing.NAME)
_PARTS: Final = frozenset(["state", "area"])
_POSTS: Final = frozenset("state region area city".split())


class OfficePosts(ListedComplements):
    """Envoys, supervisors and those in charge of a part of the world."""

    def _supervises(self, j: int) -> bool:
        """Whether a supervisor stands before token `j`, be it behind another office: «المستشار … المشرف العام على»."""
        before = range(max(self.first, j - 2), j)
        return any(h.entry.id.startswith(SUPERVISOR) and h.stop == j for k in before for h in self.tags.hits[k])

    def _assigned(self, j: int) -> int:
        """«المكلف بشمال أفريقيا والشرق الأوسط»: where the parts of the world end with which somebody is charged."""
        led = (
            h for h in self.tags.hits[j] if h.entry.kind in _PARTS and h.proclitics.startswith("ب") and not h.enclitic
        )
        hit = next(led, None)
        if hit is None:
            return j
        more = [h for h in self.tags.hits[hit.stop] if h.entry.kind in _PARTS] if hit.stop < self.stop else []
        joined = next((h for h in more if h.proclitics.startswith("و") and not h.enclitic), None)
        return joined.stop if joined is not None else hit.stop

    def _parts_of_world(self, j: int) -> int:
        """«للشؤون الأمريكية والآسيوية», «لشؤون السودان»: where the parts of the world that begin at token `j` end."""
        first = j
        while j < self.stop:
            places = [h for h in self.tags.hits[j] if h.entry.kind in _PARTS and not h.enclitic]
            clitics = ("", "ال") if j == first else ("و", "وال")
            hit = next((h for h in places if h.proclitics in clitics and not h.feature.endswith("ambiguous")), None)
            if hit is None:
                break
            j = hit.stop
        return j

    def _rank_before(self, j: int, *, governing: bool = False) -> str | None:
        """The rank of a further office that ends at token `j`: «نائب وزير الخارجية المبعوث الخاص للرئيس».

        `governing`: it may have the ruler behind it whom its holder serves («… المبعوث الخاص للرئيس الروسي إلى»).
        """
        for k in range(j - 1, self.first, -1):
            hit = self.tags.longest(k, "office") if self.tags.has(k, "office") else None
            if hit is None or hit.enclitic or hit.stop > j:
                continue
            if hit.proclitics in WORDINGS and (governing or hit.stop == j):
                return hit.entry.get("rank")
            if not governing:
                return None
        return None

    def _posting(self, j: int) -> int | None:
        """«المبعوث الأممي إلى ليبيا هانا تيتيه»: where an envoy is sent, told before the name."""
        hit = next((h for h in self.tags.hits[j] if h.entry.kind in _POSTS), None) if j < self.stop else None
        if hit is None or hit.proclitics not in WORDINGS or hit.enclitic or hit.stop >= self.stop:
            return None
        stop = hit.stop
        while (more := self._joined_post(stop)) is not None:
            stop = more
        at, _ = skip_titles(self.tags, self.names, stop, self.stop)
        if self.tags.text.keys[at] in QUOTES and at + 1 < self.stop:
            at += 1
        elif self.tags.text.keys[at] in COMMAS and at + 1 < self.stop and not self.tags.has(at + 1, "office"):
            at, _ = skip_titles(self.tags, self.names, at + 1, self.stop)
        named = at < self.stop and (is_leader(self.tags, at) or self.names.standing(self.tags, at) in _NAMELY)
        return stop if named else None

    def _joined_post(self, j: int) -> int | None:
        """«… إلى الشرق الأوسط وأفريقيا»: where another place ends that «و» joins to an envoy's post."""
        hits = self.tags.hits[j] if j + 1 < self.stop else ()
        joined = (h for h in hits if h.entry.kind in _POSTS and h.proclitics in ("و", "وال") and not h.enclitic)
        return next((h.stop for h in joined if h.stop < self.stop), None)

    def _is_sent(self, end: int) -> bool:
        """«السفير الأمريكي السابق إلى كوريا الجنوبية سونج كيم»: whether «إلى» tells the post, not where somebody goes:
        envoys have one, ambassadors where their name stands behind it."""
        named = (Standing.UNKNOWN, Standing.NAME)
        sent = self.rank == "envoy" or self._rank_before(end, governing=True) == "envoy"
        return sent or (end < self.stop and self.names.standing(self.tags, end) in named)

    def _sent_to(self, j: int) -> str | None:
        hit = self.tags.longest(j, "state")
        return hit.entry.id.split(".", 1)[1] if hit is not None else None
