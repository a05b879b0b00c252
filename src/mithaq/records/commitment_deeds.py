"""What somebody is told to have done for another or to him: what he gave, sent, lifted, broke off."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.model.quantity import Quantity
from mithaq.records.commitment_adjuncts import behind_subject
from mithaq.records.commitment_marks import COMMAS, Licence, Marks, Undertaking
from mithaq.records.commitment_objects import is_sum
from mithaq.records.commitment_phrases import phrase_end
from mithaq.records.commitment_roles import acts, has_subject, opens_clause

_NEAR: Final = 4  # tokens in which a clause shows what it is about
_FAR: Final = 12  # tokens in which a debt that is let off shows its sum
_COMING: Final = 9  # words behind «وصل» within which what has come is named
_FOR_IT: Final = frozenset(["له", "لها", "لهم", "منه", "منها"])
WE: Final = "نا"  # the ending of what those who speak have done: «أرسلنا»
_NOTHING: Final = frozenset[str]()
_SENT: Final = frozenset(["thing.goods", "thing.defence_aid", "thing.hospital"])
_COME: Final = _SENT | {"thing.arms", "thing.vehicle"}
_RULED: Final = frozenset(f"thing.{name}" for name in "captives envoy force line list route rule sanction visa".split())
# What somebody can be told to have done, and the things that need no figure with it.
_TOLD: Final = {
    "doing.again": frozenset(["thing.diplomacy", "thing.mission"]),
    "doing.break": frozenset(["thing.diplomacy"]),
    "doing.change": _RULED,
    "doing.carry": _SENT | {"thing.mission", "thing.nationals", "thing.people"},
    "doing.donate": _NOTHING,
    "doing.exchange": frozenset(["thing.captives"]),
    "doing.expel": frozenset(["thing.envoy"]),
    "doing.free": frozenset(["thing.captives"]),
    "doing.get": _SENT | {"thing.arms", "thing.vehicle"},
    "doing.improve": frozenset(["thing.force", "thing.own_forces"]),
    "doing.lift": frozenset(["thing.list", "thing.rule", "thing.sanction", "thing.visa"]),
    "doing.pay": _NOTHING,
    "doing.open": frozenset(["thing.mission", "thing.office"]),
    "doing.prolong": frozenset(["thing.mandate", "thing.sanction"]),
    "doing.recall": frozenset(["thing.envoy"]),
    "doing.run": frozenset(["thing.goods"]),
    "doing.send": _SENT,
    "doing.take_away": frozenset(["thing.migrants", "thing.people"]),
    "doing.take_in": frozenset(["thing.migrants", "thing.people"]),
    "doing.shut": frozenset(["thing.mission"]),
    "doing.waive": frozenset(["thing.list"]),
}
AGAINST: Final = frozenset(
    ["doing.break", "doing.expel", "doing.recall", "doing.shut"]
)  # steps of one state against another
_DONE: Final = frozenset(["doing.build", "doing.deliver", "doing.resume"])  # deeds that are told by what is done alone
# Deeds of which a figure tells nothing without its thing.
_BY_THING: Final = frozenset(
    f"doing.{name}" for name in "break carry change expel improve open prolong recall shut take_away take_in".split()
)


def is_told(marks: Marks, t: int, hit: Hit) -> bool:
    """«أودعت السعودية ثلاثة مليارات دولار», «أرسلت قطر 40 طنا من الأدوية», «قطعت جزر القمر علاقاتها مع قطر»: whether a
    verb tells what its subject did, with a figure or with its object."""
    things = _TOLD.get(hit.entry.id)
    if things is None:
        return False
    i = marks.item_of[t] + 1
    behind = opens_clause(marks, t) and i < len(marks.items) and _does(marks, i)
    named = behind or has_subject(marks, t) or _had_done(marks, t) or marks.cue(t - 1, "that_it")
    if not (named or marks.key(t).endswith(WE)):
        return False
    start = behind_subject(marks, hit.stop)
    if start == hit.stop and behind:
        start = marks.items[i].stop
    if hit.entry.id not in _BY_THING:
        near = start + (_FAR if hit.entry.id == "doing.waive" else _NEAR)
        figures = marks.quantities(start, min(marks.stop, start + _FAR))
        if marks.quantities(start, min(marks.stop, near)) or any(is_sum(q) for q in figures):
            return True
    stop = marks.within(start, marks.stop, _FAR if hit.entry.id == "doing.prolong" else _NEAR)
    return object_of_deed(marks, hit, start, stop) is not None


def is_allotted(marks: Marks, t: int, hit: Hit) -> bool:
    """«خصص لها 146 مليون دولار», «وخصص 106 ملايين دولار ل»: a sum set aside right behind a verb, whoever gives it."""
    if not marks.cue(t, "allotted") or marks[t].cues["allotted"].stop != hit.stop:
        return False
    first = marks.item_of[t] + 1
    start = first + 1 if first < len(marks.items) and marks.items[first].key in _FOR_IT else first
    figure = marks.items[start].value if start < len(marks.items) else None
    return isinstance(figure, Quantity) and is_sum(figure)


def is_only_granted(marks: Marks, t: int, stop: int) -> bool:
    """«خصصت الكويت عشرة ملايين دولار», «منح البنك الدولي المغرب قرضا»: whether what was given is still to be paid."""
    return marks.cue(t, "allotted") or any(marks.cue(k, "loan") for k in range(t, stop))


def is_freed(marks: Marks, t: int) -> bool:
    """«أطلقت إسرائيل سراح خمسين أسيرا»: whether people are what is launched."""
    thing = marks.thing(t + 1, min(marks.stop, t + 1 + _NEAR))
    return thing is not None and thing.entry.id == "thing.captives"


def is_headed(marks: Marks, t: int, hit: Hit) -> bool:
    """«المغرب يقطع علاقاته مع إيران», «تركيا تفتتح قاعدة في الصومال»: whether a present in a headline tells a deed."""
    if not marks.headline or not has_subject(marks, t):
        return False
    return hit.entry.id in _DONE or is_told(marks, t, hit)


def arrived(marks: Marks, t: int) -> Undertaking | None:
    """«وصلت إلى بورتسودان طائرة إغاثية كويتية», «غادرت الرياض …»: help that has come or is on its way, by whatever it
    is carried."""
    cues = marks[t].cues
    cue = cues.get("arrived") or cues.get("arriving")
    if cue is None or (cue.feature == "present" and not marks.headline):
        return None
    stop = phrase_end(marks, cue.stop)
    thing = _carried(marks, cue.stop, stop)
    if thing is None and marks.key(stop) in COMMAS:  # «وصلت إلى مطار العريش اليوم، الطائرة الإغاثية»
        stop = phrase_end(marks, stop + 1)
        thing = _carried(marks, cue.stop, stop)
    if thing is None or not any(marks.cue(k, "relief") for k in range(cue.stop, stop)):
        return None
    row = marks.items[marks.item_of[t] : marks.item_of[thing]]
    if any(isinstance(item.value, PersonMention) for item in row):
        return None
    status = "under_way" if "departed" in cues else "completed"
    own = Licence(t, cue.stop, cue, status, t)
    return Undertaking(own, t, stop, "project", status, 2, bool(cue.feature), True)


def _carried(marks: Marks, first: int, stop: int) -> int | None:
    """The token at which what has come is named, or what it came in."""
    end = marks.within(first, stop, _COMING)
    return next((k for k in range(first, end) if (it := marks[k].thing) is not None and it.entry.id in _COME), None)


def object_of_deed(marks: Marks, hit: Hit, first: int, stop: int) -> Hit | None:
    """The thing among the tokens that a verb of this kind is done to: with «قطع» what relations it is, with «استدعى»
    one's own envoy."""
    things = _TOLD[hit.entry.id]
    for t in range(first, stop):
        if hit.entry.id == "doing.break" and marks.cue(t, "ties") and not marks.cue(t - 1, "preposition"):
            return marks[t].cues["ties"]
        thing = marks[t].thing
        if thing is None or thing.entry.id not in things:
            continue
        if hit.entry.id == "doing.recall" and not thing.enclitic:
            continue  # «استدعت السفير الإيراني» gives him a note of protest
        return thing
    return None


def _does(marks: Marks, i: int) -> bool:
    """Whether who acts stands at an item: a party, or an organisation."""
    item = marks.items[i]
    return "Actor" in item.types or (isinstance(item.value, OrganisationMention) and acts(marks, i))


def _had_done(marks: Marks, t: int) -> bool:
    """«كانت الإمارات قد أرسلت»."""
    i = marks.item_of[t]
    return i > 2 and marks.key(t - 1) in ("قد", "وقد") and acts(marks, i - 2) and marks.cue(t - 1, "opener")
