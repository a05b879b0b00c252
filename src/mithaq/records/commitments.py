"""Commitments: what is to be done, by whom, by when.

An undertaking is an action («إنشاء مركز») under a licence («اتفق الجانبان على»). Wishes, meetings and documents
are none, and at least two parties must be concerned.
"""

from __future__ import annotations

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, PersonMention, Sides
from mithaq.model.record import Commitment
from mithaq.model.span import Span
from mithaq.records.commitment_chain import ChainReader, may_head_list
from mithaq.records.commitment_marks import PROMISING, Licence, Marks, Undertaking
from mithaq.records.commitment_roles import OWN_COUNTRY, due, subject
from mithaq.records.commitment_setting import Setting, codes_of, setting_of, state_of
from mithaq.records.context import Context
from mithaq.records.drafts import Draft

# Licences that bind both sides, and those that are the act of one.
_MUTUAL = frozenset(
    [
        "licence.accord",
        "licence.bind",
        "licence.fixed",
        "licence.under_accord",
        "verb.agree.ittafaqa",
        "verb.agree.tawafaqa",
    ]
)
_ONE_SIDED = (
    "licence.announced",
    "licence.decision",
    "licence.willing",
    "verb.agree.",
    "verb.call_for.",
    "verb.intend.",
)
_NAMED_KINDS = frozenset(["company", "fund", "school", "ngo", "other"])
_PRIVATE_KINDS = frozenset(["school", "ngo", "media", "other"])
_LONGEST_EVIDENCE = 500  # characters
_NO_KINDS: frozenset[str] = frozenset()
_SETTLED = {"announced": "agreed", "praised": "completed", "work": "agreed", "joint": "proposed"}


def commitments(context: Context, drafts: list[Draft]) -> list[Commitment]:
    """Every undertaking between parties that the text tells, in text order."""
    setting = setting_of(context, drafts)
    found: list[tuple[int, Commitment]] = []
    listed: Licence | None = None
    for number, items in enumerate(context.sketch.items):
        if not items:
            continue
        in_list = listed is not None and not items[0].key[0].isalpha()
        tokens = slice(items[0].first, items[-1].stop)
        kinds = _NO_KINDS.union(*context.sketch.tags.kinds[tokens])
        heads = may_head_list(context.text.keys[tokens])
        if items[-1].key != ":" and (
            PROMISING.isdisjoint(kinds) or not (heads or _may_concern(context, setting, items, kinds))
        ):
            listed = listed if in_list else None
            continue
        marks = Marks(context.sketch, items)
        if not marks.promising and items[-1].key != ":":
            listed = listed if in_list else None
            continue
        reader = ChainReader(marks, listed if in_list else None)
        for one in reader.read():
            record = _Builder(context, marks, one, number).record(setting)
            if record is not None:
                found.append((number, record))
        listed = listed if in_list else reader.heads_list()
    return _distinct(found)


def _may_concern(context: Context, setting: Setting, items: list[Item], kinds: frozenset[str]) -> bool:
    """Whether `_Builder` can find two parties concerned; a text on no two states mostly shows that it cannot."""
    if setting.known or (setting.lead and "halt" in kinds):
        return True
    states = {state_of(code) for code in codes_of(context, items) if "-" not in code}
    return len(states) >= 2 or (bool(states) and any(_foreign_body(context, item) for item in items))


def _foreign_body(context: Context, item: Item) -> bool:
    """Whether an item is a fund or an intergovernmental body that belongs to no state."""
    bodies = [member for member in context.members(item) if isinstance(member, OrganisationMention)]
    return any(body.country is None and body.kind in ("fund", "igo") for body in bodies)


def _distinct(found: list[tuple[int, Commitment]]) -> list[Commitment]:
    """Each undertaking once: a headline gives way to the text below it, a repetition to what came first."""
    kept: list[Commitment] = []
    for k, (number, record) in enumerate(found):
        words = _content(record.what)
        if number == 0 and any(n > 0 and other.kind == record.kind for n, other in found[k + 1 :]):
            continue
        if any(record.kind == other.kind and words == _content(other.what) for other in kept):
            continue
        kept.append(record)
    return kept


def _content(phrase: str) -> frozenset[str]:
    return frozenset(word for word in phrase.split() if len(word) > 2)


class _Builder:
    """Makes the record of one undertaking, or finds that it is none."""

    def __init__(self, context: Context, marks: Marks, one: Undertaking, sentence: int) -> None:
        self.context = context
        self.marks = marks
        self.one = one
        self.sentence = sentence
        self.codes = codes_of(context, marks.items)
        self.subject = subject(marks, one.licence, one.first, one.finite)

    def record(self, setting: Setting) -> Commitment | None:
        context, one, text = self.context, self.one, self.context.text
        published = context.published.isoformat() if context.published else None
        limit = due(self.marks, one.first, one.stop, published)
        status = self._status(limit)
        if not status or not self._concerned(setting, status):
            return None
        start = one.licence.first if one.leading else one.first
        if text.stops[one.stop - 1] - text.starts[start] > _LONGEST_EVIDENCE:
            start = one.first
        mark = self.marks[one.first]
        hit = mark.doing if one.finite else mark.action
        return Commitment(
            kind=one.kind,
            what=context.words(one.first, one.stop, hit.proclitics if hit is not None else ""),
            actors=tuple(sorted(self._actors(status))),
            status=status,
            due=limit,
            topics=tuple(sorted(self._topics())),
            evidence=Span(text.starts[start], text.stops[one.stop - 1]),
            pattern=f"ar.commitment.{one.status}",
        )

    def _status(self, limit: str | None) -> str:
        """The contract's status, "" where the licence does not bind this action."""
        status = self.one.status
        if status == "expected":
            return "agreed" if limit else ""
        if status == "affirmed":
            return "agreed" if self.one.kind == "support" and self.one.strength == 2 else ""
        if status == "aim":
            return "agreed" if self.one.kind == "target" else ""
        if status == "funded":
            return "agreed" if self.one.strength == 2 and self._built() else ""
        if status == "praised" and self.marks.key(self.one.first - 1) != "علي":
            return ""
        if status == "expressed":
            return ""
        return _SETTLED.get(status, status)

    def _built(self) -> bool:
        hit = self.marks[self.one.first].action
        return hit is not None and hit.entry.attributes["strength"] == "strong"

    # -- whom it concerns ---------------------------------------------------------------------------

    def _concerned(self, setting: Setting, status: str) -> bool:
        """Whether two parties, or one and an organisation from elsewhere, have to do with it."""
        known = {state_of(code) for code in setting.known}
        states = {state_of(code) for code in self.codes if "-" not in code or code in setting.known}
        clause = {state_of(code) for code in self._clausecodes_of() if "-" not in code or code in setting.known}
        sides = len(self.context.pair) > 1 and any(isinstance(item.value, Sides) for item in self.marks.items)
        if len(clause) < 2 and self._private(setting.relations):
            return False
        if setting.known and (sides or self._mutual_words() or len(clause) >= 2):
            return True
        if known and states <= known and (setting.relations or len(states) >= 2 or self._bound_both(known)):
            return setting.relations or status not in ("completed", "under_way")
        if setting.lead and states <= setting.lead and self._mutual_words():
            return True
        if self.subject is None or self.one.strength < 2 or status in ("completed", "under_way"):
            return False
        return len(clause) >= 2 or (bool(states) and self.one.status == "agreed" and self._of_foreign_body())

    def _private(self, relations: bool) -> bool:
        """Whether a private person speaks or, in a text on something else, a body that is no organ of any state."""
        if self.subject is None:
            return False
        for member in self.context.members(self.marks.items[self.subject]):
            if isinstance(member, PersonMention):
                entity = self.context.people.of(member)
                return entity is not None and entity.country is None
            if isinstance(member, OrganisationMention):
                return not relations and member.kind in _PRIVATE_KINDS
        return False

    def _bound_both(self, known: set[str]) -> bool:
        """Whether the licence binds both sides by itself, or one of them goes on speaking."""
        if self.one.licence.hit.entry.id in _MUTUAL:
            return True
        return self.subject is None and self.one.status in ("agreed", "goal") and bool(self._speaker() & known)

    def _mutual(self, status: str) -> bool:
        """Whether the licence binds or occupies both sides."""
        return status == "proposed" or self.one.licence.hit.entry.id in _MUTUAL

    def _mutual_words(self) -> bool:
        return any("mutual" in self.marks[t].halts for t in range(self.one.first, self.one.stop))

    def _clausecodes_of(self) -> list[str]:
        """Parties named from the licence, or its subject, to the end of the phrase."""
        low, high = self.marks.item_of[self.one.licence.first], self.marks.item_of[self.one.stop - 1]
        low = min(low, low if self.subject is None else self.subject)
        return codes_of(self.context, self.marks.items[low : high + 1])

    def _of_foreign_body(self) -> bool:
        return self.subject is not None and _foreign_body(self.context, self.marks.items[self.subject])

    def _actors(self, status: str) -> set[str]:
        """Who undertakes it: the subject of the licence; both parties where it is mutual or only proposed."""
        context = self.context
        pair = set(context.pair)
        mutual = self._mutual(status) and not self.one.finite
        if self.subject is None:
            return self._speaker() or pair if self._one_sided() else pair
        item = self.marks.items[self.subject]
        names, parties = self._names(item), set(context.codes(item))
        if item.key in OWN_COUNTRY:
            parties = self._speaker() or pair
        if names:
            return names | parties
        if len(parties) >= 2 or not parties:
            return parties or pair
        return parties | pair if mutual and len(pair) == 2 else parties

    def _one_sided(self) -> bool:
        """Whether the licence is the act of one side, so that an unnamed subject is whoever speaks."""
        ident = self.one.licence.hit.entry.id
        return self.one.finite or (ident not in _MUTUAL and ident.startswith(_ONE_SIDED))

    def _speaker(self) -> set[str]:
        """The country whose man is speaking."""
        turn = self.context.speakers.at(self.sentence, self.one.first)
        return {turn.country} if turn is not None and turn.country else set()

    def _names(self, item: Item) -> set[str]:
        found = set()
        for body in self.context.members(item):
            if isinstance(body, OrganisationMention) and body.kind in _NAMED_KINDS:
                first, stop = body.name or (body.first, body.stop)
                found.add(self.context.words(first, stop, item.proclitics if first == body.first else ""))
        return found

    # -- what it is about ---------------------------------------------------------------------------

    def _topics(self) -> set[str]:
        """Fields of the action's object; of the sentence where that shows none."""
        one, marks = self.one, self.marks
        hit = marks[one.first].action
        first = one.first if hit is not None and hit.stop - hit.first > 1 else one.first + 1
        found = set(self.context.topics(first, one.stop))
        for k in range(first, one.stop):
            thing = marks[k].thing
            if thing is not None and (topic := thing.entry.get("topic")):
                found.add(topic)
        if one.kind == "target" and not found:
            found.add("trade")
        return found or (self.context.topics(marks.first, one.stop) if one.leading and not one.finite else found)
