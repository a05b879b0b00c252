"""Ceremonies that a verb tells: a signing, letters of credence handed over."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Frame, Item
from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import Draft, told
from mithaq.records.entity import HIGH_RANKS, POSTED, STATE_RANKS
from mithaq.records.exchanges import INSTRUMENTS, exchanges_papers
from mithaq.records.inaugurations import of_the_two
from mithaq.records.party_codes import BODIES, states_of

_DEPUTIES: Final = frozenset(["deputy_minister", "official"])
_NAMING: Final = 2  # sentences behind «عدد من السفراء» that can name them
_NAMELY: Final = 4  # items of such a sentence in which it says so
_CLAUSE_ENDS: Final = ("،", "؛", ".", ":")
_SIGNERS: Final = 4  # parties to one ceremony of signing, at most
_OBJECT: Final = 14  # items behind a verb of signing within which it says what was signed
_TOLD_BEFORE: Final = ("borne_signing", "for_signing")  # patterns that leave unsaid what is signed
_TWO: Final = 2
_BODY_AT: Final = 6  # items from «مع» to the body that signs too


class Ceremonies:
    """Builds drafts of such ceremonies for one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.closed = context.sketch.words

    def signing(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """A signing told by itself; dropped later where it only closes talks or a visit."""
        if status not in ("held", "planned"):
            return None
        i = frame.trigger
        told_before = frame.pattern.endswith(_TOLD_BEFORE) or "pronoun" in items[i].features.values()
        told_before = told_before or items[i].key.removeprefix("و").startswith("ال")  # «وجاء التوقيع بحضور …»
        if "exchange" in items[i].groups and not exchanges_papers(items, i, self.closed):
            return None  # «تبادل الوزيران وجهات النظر»
        if not told_before and not self._names_paper(items, i):
            return None
        draft = told(self.context, frame, items, "ceremony", status, (frame.first, frame.stop + 12), weight=1)
        draft.signing = True
        for item in items:
            if "Person" in item.types:
                for entity in self.context.entities(item):
                    if entity.country and entity.rank and (entity.name or entity.country not in BODIES):
                        draft.add(entity, "participant")
            elif isinstance(item.value, OrganisationMention) and (item.value.party or item.value.country):
                draft.parties.add(item.value.party or item.value.country or "")
            elif "State" in item.types:
                draft.parties.update(self.context.codes(item))
        self._add_other(draft, items)
        self._represented(draft, frame.sentence + 1)
        if not any(e.rank in STATE_RANKS for e, _ in draft.participants.values()) and draft.participants:
            return None  # a player and his club
        draft.topics = self.signed_about(items, i)
        if len(draft.parties) == 1 and (told_before or self._sides(items)):
            draft.parties |= of_the_two(self.context, items, draft.parties)
        elif frame.pattern.endswith("signing"):
            if len(signers := self._signers(draft, items)) > 1:
                draft.parties = signers  # and not the other states that the sentence names
            elif not self._with_body(draft, items, i):
                return None  # a document that states or firms signed, not an occasion
        return draft if 2 <= len(draft.parties) <= _SIGNERS else None

    def _add_other(self, draft: Draft, items: list[Item]) -> None:
        """«وقعها وزير النقل فلان ووزير الطرق الغاني علان»: a minister of no named state is of the other of the two."""
        known = {e.country for e, _ in draft.participants.values()}
        pair = set(self.context.pair)
        if len(known) != 1 or len(pair) != _TWO or not known < pair:
            return
        if not pair <= set(self.context.states_in(items[0].first, items[-1].stop)):
            return
        for entity in (e for item in items if "Person" in item.types for e in self.context.entities(item)):
            titled = any(len(text.split()) > 1 for text, _, _ in entity.offices)
            if entity.country is None and entity.name and titled and entity.rank in HIGH_RANKS:
                entity.country = next(iter(pair - known))
                draft.add(entity, "participant")

    def _represented(self, draft: Draft, number: int) -> None:
        """«جرى توقيع القرض. ومثل الصندوق رئيسه، ومثل الجانب الغاني …»: who signs, told in the next sentence."""
        rows = self.context.sketch.items
        items = rows[number] if not draft.participants and number < len(rows) else []
        if items and items[0].key in self.closed["represents"]:
            for entity in (e for item in items if "Person" in item.types for e in self.context.entities(item)):
                if entity.country in draft.parties and entity.rank:
                    draft.add(entity, "participant")

    def _names_paper(self, items: list[Item], i: int) -> bool:
        """Whether a document stands behind a verb of signing, remarks between commas left out."""
        reach = i + _OBJECT + sum(item.value is not None or "Mark" in item.types for item in items[i : i + _OBJECT])
        return any(item.groups & INSTRUMENTS for item in items[i:reach])

    @staticmethod
    def _sides(items: list[Item]) -> list[Place]:
        """«عن الجانب الأردني», «عن الجانب الياباني»: the sides for which a document is signed."""
        return [item.value for item in items if isinstance(item.value, Place) and item.value.kind == "side"]

    def signed_about(self, items: list[Item], i: int) -> set[str]:
        """The fields of what is signed: those named in its title, up to the end of the clause."""
        first = next((k for k in range(i, min(len(items), i + _OBJECT)) if items[k].groups & INSTRUMENTS), None)
        if first is None:
            return set()
        ends = range(first + 1, min(len(items), first + _OBJECT))
        stop = next((k for k in ends if items[k].key in _CLAUSE_ENDS), ends.stop)
        return self.context.topics(items[first].first, items[stop - 1].stop)

    def _signers(self, draft: Draft, items: list[Item]) -> set[str]:
        """The parties whose officials sign, and the sides for which they do."""
        own = {e.country for e, _ in draft.participants.values() if e.country}
        return own | {side.code for side in self._sides(items) if own and side.code}

    def _with_body(self, draft: Draft, items: list[Item], i: int) -> bool:
        """Whether a minister signs with an intergovernmental body: «مع البنك الدولي»."""
        people = [e for e, _ in draft.participants.values()]
        beside = (k for k in range(i + 1, min(len(items), i + _OBJECT)) if items[k].key in self.closed["together"])
        bodies = (
            item.value.party
            for k in beside
            for item in items[k + 1 : k + 1 + _BODY_AT]
            if isinstance(item.value, OrganisationMention) and item.value.kind in ("igo", "fund")
        )
        return any(bodies) and any(e.rank in HIGH_RANKS for e in people)

    def credentials(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«تسلم الرئيس أوراق اعتماد السفير …»: whoever is of high rank receives, the envoys come."""
        people = [e for item in items if "Person" in item.types for e in self.context.entities(item)]
        host = next((e for e in people if e.rank in HIGH_RANKS), None) or next(
            (e for e in people if e.country and e.rank in _DEPUTIES), None
        )
        if host is None:
            return self._handed_in(frame, items, status)
        draft = told(self.context, frame, items, "ceremony", status, (0, len(items)), weight=4)
        draft.add(host, "host")
        self._envoys(draft, items, host.country)
        for item in items[frame.trigger :]:
            if "State" in item.types:
                draft.parties.update(self.context.codes(item))
        for behind in self.context.sketch.items[frame.sentence + 1 : frame.sentence + 1 + _NAMING]:
            goes_on = any(item.key in self.closed["namely"] for item in behind[:_NAMELY])
            if len(draft.parties) > 1 and not (goes_on or any(item.key in self.closed["listing"] for item in behind)):
                break
            self._envoys(draft, behind, host.country)
        draft.place_country = host.country
        return draft

    def _handed_in(self, frame: Frame, items: list[Item], status: str) -> Draft | None:
        """«قدم السفير نسخة من أوراق اعتماده لوزارة الخارجية»: a ministry takes them in."""
        bodies = (item.value for item in items[frame.trigger :])
        ministry = next((b for b in bodies if isinstance(b, OrganisationMention) and b.kind == "ministry"), None)
        draft = told(self.context, frame, items, "ceremony", status, (0, len(items)), weight=4)
        self._envoys(draft, items, ministry.country if ministry is not None else None)
        if ministry is None or not draft.participants:
            return None
        named = self.context.states_in(items[0].first, items[-1].stop)
        country = ministry.country if ministry.country not in draft.parties else None
        country = country or next((code for code in named if code not in draft.parties), None)
        if country is None:
            return None
        draft.parties.add(country)
        draft.place_country = country
        return draft

    def _envoys(self, draft: Draft, items: list[Item], host: str | None) -> None:
        """Count the ambassadors of a sentence among those who come: «ويتعلق الأمر بسفراء …», «وهم سفير …»."""
        for item in items:
            for member in self.context.members(item) if "Person" in item.types else ():
                if not isinstance(member, PersonMention):
                    continue
                entity = self.context.people.of(member)
                if (entity.rank if entity else next((o.rank for o in member.offices), None)) not in POSTED:
                    continue
                draft.parties.update(code for office in member.offices for code in office.states if member.number)
                if entity is not None and entity.country != host and (entity.name or entity.country):
                    draft.add(entity, "visitor")


def is_spoken_of(draft: Draft, words: list[Item]) -> bool:
    """«مشاركة سموه في الحفل», «يحضر حفل الافتتاح»: a ceremony that is told elsewhere, if at all."""
    definite = words[0].proclitics.endswith("ال") or any(x.key.startswith("ال") and not x.value for x in words[1:])
    come = len(states_of(draft.parties)) > 2 and not draft.borrowed  # «حفل الافتتاح الذي حضره زعماء …»
    return definite and not (draft.date or draft.place or draft.signing or come)
