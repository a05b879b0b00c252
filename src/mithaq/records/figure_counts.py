"""What a bare number counts: nothing, a part, documents, how often something was done, what changes hands."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.quantity import Number, Quantity
from mithaq.records.figure_measures import counted_by, directed
from mithaq.records.figure_rows import FigureRow
from mithaq.records.instruments import KINDS
from mithaq.records.sentence_row import COMMAS

_TRADE: Final = frozenset(["trade_turnover", "exports", "imports"])
_INVESTED: Final = frozenset(["investment_stock", "investment_flow", "tourist_count"])
_BY_HOW_MUCH: Final = 10  # items from «تضاعف» to how many times
_WHAT_GROWS: Final = 4  # … and to what grows
_MANY: Final = 100  # from here on a number in front of a verb counts people
_MANY_DID: Final = 3  # letters of a verb of many
_PAPERS: Final = 4  # rank of documents that need not be about goods
_HANDED: Final = frozenset(["delivery_value", "contract_value", "grant", "loan"])  # measures of what changes hands


def counts_nothing(row: FigureRow, i: int) -> bool:
    """«انخفض العجز إلى 7.7 مليار سنة 2014»: whether no noun stands behind a number that could be counted."""
    following = row.word(row.behind(i))
    if following is not None and not row.context.sketch.tags.has(following.first, "function"):
        return False
    return counted_by(row, i) is None


def named_sum(row: FigureRow, i: int) -> str | None:
    """«40 مليون يورو، منها 30 مليونا قرضا و10 ملايين منحة»: what a sum without its currency is."""
    if any(c.item == i + 1 and c.feature == "counted" and c.measure == "people_count" for c in row.cues):
        return None  # «مساعدات لمليوني لاجئ»
    sums = (c for c in row.cues if c.item == i + 1 and "money" in c.units and not c.feature)
    return next((cue.measure for cue in sums), None)


def is_part(row: FigureRow, i: int, amount: Number) -> bool:
    """«نصف الكلفة», «أي ربع قوات الشرطة», «خفض التكلفة إلى النصف»: a part told in words."""
    if not isinstance(amount, float) or amount >= 1 or row.context.text.keys[row.items[i].first][0].isdecimal():
        return False
    if row.marked(i - 2, i + 4, "sport") or row.marked(i + 1, i + 2, "no_whole"):
        return False
    following = row.word(i + 1)
    behind = row.items[i + 2] if i + 2 < len(row.items) else None
    whole = following is not None and (
        row.definite(i + 1)
        or row.cued(i + 1)
        or following.key == "من"
        or (behind is not None and (behind.is_mention or row.definite(i + 2)))
    )
    halved = i > 0 and row.items[i - 1].key == "الي" and (directed(row, i, "falling") or directed(row, i, "rising"))
    return halved or (whole and not row.definite(i))


def counts_documents(row: FigureRow, i: int, following: Item | None) -> bool:
    """«… و4 برامج تعاون», «بلغ عدد مذكرات التفاهم ثمانية»: a count of documents is no figure."""
    if following is not None and "programme" in following.groups:
        return any(item.groups & {"sign", "signing"} for item in row.items)
    named = (k for k in range(max(1, i - 6), i) if row.marked(k - 1, k, "number_of"))
    return following is None and any(row.items[k].groups & set(KINDS) for k in named)


def counts_people(row: FigureRow, i: int, following: Item | None, amount: Number) -> bool:
    """«مقتل 30», «نزح أكثر من ستة ملايين داخليا», «105 آلاف قتلوا تحت التعذيب»: people whom no noun names."""
    if following is not None and amount >= _MANY and following.key.endswith("وا") and len(following.key) > _MANY_DID:
        return row.marked(i + 1, i + 2, "casualty")
    inside = following is not None and following.key in row.context.sketch.words["in_and_out"]
    return (following is None or inside) and row.marked(i - 1, i, "casualty")


def doubled(row: FigureRow, i: int) -> str | None:
    """What became twice as much by the verb at item `i`: «تضاعف التبادل التجاري»; None where a number follows."""
    ends = range(i + 1, min(i + _BY_HOW_MUCH, len(row.items)))
    stop = next((k for k in ends if row.items[k].key in COMMAS), ends.stop)
    rates = (item.value for item in row.items[i + 1 : stop] if isinstance(item.value, Quantity))
    if any(value.kind in ("times", "percent", "number") for value in rates):
        return None  # «تضاعفت ثلاث مرات»
    near = [c for c in row.cues if c.item != i and abs(c.item - i) <= _WHAT_GROWS]
    if any(c.measure in _TRADE for c in near):
        return "trade_growth"
    return "growth" if any(c.measure in _INVESTED for c in near) else None


def tells_how_often(row: FigureRow, i: int) -> bool:
    """«خفض … ثلاث مرات»: how often something was done; «أكبر بثلاث مرات» multiplies."""
    item = row.items[i]
    counted = row.context.text.keys[item.stop - 1].startswith("مر")
    if not counted or "ب" in item.proclitics or any(cue.measure == "rising" for cue in row.cues):
        return False
    return not row.marked(0, len(row.items), "manifold")


def changes_hands(row: FigureRow, told: str | None) -> bool:
    """Whether counted goods are sold, sent or given («تسلمت 12 دبابة»); «غرقت 12 سفينة» only counts them.

    `told` is what the figure told before measures, None where there is none near.
    """
    if told == "delivery_count" or row.marked(0, len(row.items), "delivered"):
        return True
    return any(cue.measure in _HANDED and not cue.feature and cue.rank < _PAPERS for cue in row.cues)
