"""Whether the object of an action makes it one that could be checked later."""

from __future__ import annotations

from typing import Final

from mithaq.lexicon.trie import Hit
from mithaq.model.mention import PersonMention
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.commitment_marks import CLOSING, QUOTES, Marks

_OBJECT: Final = 5  # plain words within which the object makes an action concrete
_FAR_OBJECT: Final = 9  # the same behind a finite verb, whose subject may come first
_GIFT: Final = 9  # tokens between a gift and what it is for
_DROPPED: Final = 2  # tokens among which what is dropped stands
_RECOGNISED: Final = 3  # items behind a recognition among which the state stands
_SEVERAL: Final = 2  # what is counted is at least so many
_SMALLEST_TARGET: Final = 1_000_000
GIVING: Final = frozenset(f"action.{name}" for name in "allot finance invest obtain supply".split()) | frozenset(
    f"doing.{name}" for name in "deliver donate get give invest pay send".split()
)
_PAID: Final = GIVING | {"action.rule", "action.settle"}  # «إسقاط 160 مليون يوان من ديون …»
_REGULATING: Final = frozenset(f"action.{name}" for name in "begin operate regulate resume rule".split())
_WORKED: Final = frozenset(
    f"action.{name}" for name in "build carry_out erect obtain open open_object operate supply".split()
)
_FORMED: Final = frozenset(["thing.body", "thing.council", "thing.force"])
_ONLY: Final = {
    "doing.exchange": frozenset(["thing.captives"]),
    "doing.prolong": frozenset(["thing.mandate", "thing.sanction"]),
}  # verbs of much else
_GIVEN_BACK: Final = frozenset(["doing.again", "doing.donate", "doing.pay"])  # what shows in a sum that is done
_LIFTED: Final = frozenset(["thing.list", "thing.sanction", "thing.visa"])  # what is lifted, whatever its figure
_KIND_OF: Final = ("ي", "يا", "يه")  # endings of an adjective that tells of what kind something is
_STRONG: Final = frozenset(["قوي", "قويا", "القوي"])
_BUILDING: Final = frozenset(["doing.build", "doing.open"])


def action_object(marks: Marks, hit: Hit, stop: int, first: int | None = None) -> tuple[int, str]:
    """(0 to 2, kind): how concrete a verbal noun is by what stands behind it; `first`: where its object begins."""
    strength, kind = hit.entry.attributes["strength"], hit.entry.attributes["commitment"]
    first = hit.stop if first is None else first
    if names_a_man(marks, hit) or cannot_be_undertaken(marks, hit):
        return 0, kind
    if hit.entry.get("whole"):
        return 1, kind  # «إلغاء التأشيرات»: its own words name the object
    if hit.enclitic and strength != "figure" and hit.entry.id in _WORKED and _has_date(marks, first, stop):
        return 1, kind  # «البدء في تنفيذه في عام 2022»
    if first >= stop:
        return int(bool(hit.enclitic) and (strength == "strong" or hit.entry.id == "action.finance")), kind
    if hit.entry.id == "action.recognise":
        return 2 * recognises(marks, first, stop), kind
    if hit.entry.id in GIVING and is_bare_help(marks, first) and not marks.quantities(first, stop):
        return 0, kind  # «تقديم كل التسهيلات»
    if hit.entry.id == "action.settle" and marks.key(hit.first - 1) == "عن":
        return 0, kind  # «عجزت عن سداد ديونها»
    if hit.entry.id == "action.erect" and marks.cue(first, "on"):
        return 0, kind  # «بناء على»
    if strength != "strong" and marks.cue(first, "from"):
        return 0, kind  # «تمويل من مؤسسات …»
    if hit.entry.get("paid") and not any(is_sum(q) for q in marks.quantities(first, stop)):
        return 0, kind  # «رصد تأثير السد»
    if hit.entry.get("unquoted") and marks.key(first) in QUOTES:
        return 0, kind  # «تنظيم “الدولة”»
    if strength in ("bound", "vague"):
        return 0, kind
    if strength == "sum":  # «دفع مليار دولار», but «دفع عجلة التنمية»
        paid = first < stop and isinstance(marks.items[marks.item_of[first]].value, Quantity)
        return (2 if paid else 0), kind
    while (
        (inner := marks[first].action) and inner.proclitics == "و" and inner.entry.get("strength") in ("vague", "sum")
    ):
        first = inner.stop  # «إنشاء وتعزيز شبكة»
    if inner is None and hit.entry.id == "action.begin":
        inner = marks[first + 1].action  # «بدء عمليات تنقيب»
    if inner is not None and (inner.proclitics == "و" or hit.entry.id == "action.begin"):
        return action_object(marks, inner, stop)
    figures = marks.quantities(first, stop)
    far = hit.entry.id == "action.finance"  # «منح رجال الأعمال البحرينيين والهنود تأشيرات»
    thing = marks.thing(first, marks.within(first, stop, _FAR_OBJECT if far else _OBJECT))
    if (
        thing is not None
        and thing.entry.id == "thing.body"
        and hit.entry.id in GIVING
        and marks.key(thing.first - 1) == "الي"
    ):
        thing = None  # «إرسال الأوراق إلى الوكالة»
    if thing is not None and thing.entry.id == "thing.projects" and not figures and marks[thing.stop].thing is None:
        return 0, kind  # «تنفيذ مشاريع مشتركة»
    if thing is not None and thing.entry.id == "thing.count":
        served = marks.thing(thing.stop, stop)
        if served is not None and _is_served(served):
            thing = served
    if strength == "figure":
        figures = [figure for figure in figures if figure.kind != "ordinal"]
        if _is_vague(marks, first, stop, thing) and not figures:
            return 0, kind
        return _figure_object(hit, kind, thing, bool(figures))
    if _is_vague(marks, first, stop, thing, hit.entry.id):
        return 0, kind
    if hit.entry.id == "action.set_up" and marks.items[marks.item_of[first]].proclitics.startswith("ل"):
        return 0, kind  # «إقامة لمدة أسبوعين»
    if hit.entry.id == "action.support" and (any(is_sum(q) for q in figures) or _is_paid_before(marks, hit.first)):
        return 2, "project"  # «دعم الموازنة بقيمة ستين مليون يورو»
    if kind == "support":
        return (2 if thing is not None and thing.entry.attributes["commitment"] == "support" else 0), kind
    if hit.entry.id == "action.people" and figures and thing is None:
        return 1, kind  # «تدريب خمسين دبلوماسيا»
    if thing is not None and thing.entry.id == "thing.jobs":
        return (2 if figures else 0), "target"
    if thing is not None:
        counted = thing.entry.attributes["commitment"] == "target"  # «تسهيل حركة …», but not «منح تجارة …»
        if counted and hit.entry.id in GIVING and any(is_sum(q) for q in figures):
            return 2, kind  # «ضخ استثمارات بقيمة …»
        if hit.entry.id in GIVING and thing.entry.attributes["commitment"] == "policy" and any(map(is_sum, figures)):
            return 2, kind  # «تقديم مليون دولار لميزانية الوكالة»
        return (0, kind) if counted and hit.entry.id not in _REGULATING else (2, kind_with(kind, thing, hit))
    if (marks.key(first) in QUOTES - CLOSING and hit.entry.id != "action.use") or (
        hit.entry.id in _PAID and any(is_sum(q) for q in figures)
    ):
        return 2, kind
    return int(strength == "strong" or (kind == "project" and is_counted(marks, first))), kind


def recognises(marks: Marks, first: int, stop: int) -> bool:
    """«الاعتراف رسميا بدولة فلسطين»: whether «ب» leads to a state right behind a token."""
    row = marks.items[marks.item_of[first] : marks.item_of[stop - 1] + 1][:_RECOGNISED] if first < stop else []
    for item in row:
        if item.proclitics == "ب" or marks.led(item.first, "ب"):
            return "Place" in item.types or "State" in item.types or marks.cue(item.first, "statehood")
        if not (item.is_mention or item.key.startswith("ال") or marks.cue(item.first, "adjunct")):
            return False
    return False


def is_counted(marks: Marks, t: int) -> bool:
    """«تخصيص 2200 مكان للاجئين», «تزويد السودان ب80 ميغاواط»: whether a number of things that no list need hold, or an
    amount of something, begins at a token, or behind whoever gets it."""
    item = marks.items[marks.item_of[t]] if t < marks.stop else None
    if item is not None and "Actor" in item.types and item.stop < marks.stop:
        item = marks.items[marks.item_of[t] + 1]
    if item is None or not isinstance(item.value, Quantity) or item.stop >= marks.stop:
        return False
    if item.value.kind == "measure":
        return True
    if item.value.kind != "number" or marks.is_mark(item.stop):
        return False
    noun = marks[item.stop]
    vague = noun.engagement or noun.instrument or noun.abstract or marks.cue(item.stop, "preposition")
    return (item.value.amount or item.value.low or 0) >= _SEVERAL and not vague


def _is_paid_before(marks: Marks, t: int) -> bool:
    """«منحة قيمتها مليون دولار لدعم …»: whether a gift and its sum stand right before what it is for."""
    low = max(marks.first, t - _GIFT)
    gift = next((k for k in range(low, t) if _is_gift(marks, k)), t)
    action = marks[t].action
    led = action is not None and action.proclitics.endswith("ل")
    return led and any(is_sum(q) for q in marks.quantities(gift, t))


def _is_gift(marks: Marks, t: int) -> bool:
    licence, thing = marks[t].licence, marks[t].thing
    return licence is not None and licence.entry.id == "licence.funded" and thing is not None


def names_a_man(marks: Marks, hit: Hit) -> bool:
    """«تعيين فلان وزيرا», «إعفاء فلان من منصبه»: who holds an office is a state's own matter."""
    if hit.entry.id not in ("action.do", "action.rule") or hit.stop not in marks.item_of:
        return False
    named = marks.items[marks.item_of[hit.stop]].value
    man = named[0] if isinstance(named, list) else named
    return isinstance(man, PersonMention) and man.name is not None


def cannot_be_undertaken(marks: Marks, hit: Hit) -> bool:
    """«إسقاط ثلاثين طائرة», «إسقاط الحكومة», but not «إسقاط الديون»: whether what falls is no debt; or what is formed
    a government."""
    if hit.entry.id == "action.found":
        return marks.cue(hit.stop, "government")  # «تشكيل حكومة ائتلافية»
    if hit.entry.id != "action.drop":
        return False
    return any(marks.cue(t, "shot") for t in range(hit.stop, min(marks.stop, hit.stop + _DROPPED)))


def is_bare_help(marks: Marks, t: int) -> bool:
    """«الدعم الكامل», «كل أشكال الدعم», but not «دعم لوجستي»: whether help of no kind is named at a token."""
    if not marks.cue(t, "help"):
        return False
    key = marks.key(marks[t].cues["help"].stop)
    return not key.endswith(_KIND_OF) or key in _STRONG


def _has_date(marks: Marks, first: int, stop: int) -> bool:
    return any(_is_date(marks, t) for t in range(first, stop))


def _is_vague(marks: Marks, first: int, stop: int, thing: Hit | None, group: str = "") -> bool:
    """Whether the object of an action is an engagement, a document, or nothing that one could look for."""
    taking_part, shooting = group == "action.take_part", group == "action.launch"
    for k in range(first, min(stop, first + (_OBJECT if taking_part else 2))):
        mark = marks[k]
        if mark.engagement is not None and (
            mark.thing is None or mark.thing.stop < mark.engagement.stop + (mark.thing.entry.id != "thing.line")
        ):
            return True  # «رحلة», but not a weekly one
        if mark.instrument is not None and mark.thing is None and (k == first or marks.cue(first, "concluding")):
            return True  # «تفعيل توقيع اتفاقية», «تسهيل إبرام عقود»
    if thing is not None and thing.entry.id == "thing.arms" and shooting:
        return True  # «إطلاق صاروخ»
    if thing is not None and _is_figurative(marks, thing):
        return True
    vague = marks[first].abstract is not None and not marks.named(first)  # «تقديم دولة الكويت منحة»
    return vague and (thing is None or thing.first > first)


def _is_figurative(marks: Marks, thing: Hit) -> bool:
    """«آليات التعاون», «جسور الثقة»: whether a thing is part of what nobody can look for."""
    abstract = marks[thing.first].abstract
    return abstract is not None and abstract.stop > thing.stop


def _figure_object(hit: Hit, kind: str, thing: Hit | None, figure: bool) -> tuple[int, str]:
    """«رفع» and its like: a target with a figure, a policy with a rule, delivery with goods."""
    own = thing.entry.attributes["commitment"] if thing is not None else ""
    first, raised = hit.stop, hit.entry.id == "action.raise"
    if raised and thing is not None and thing.entry.id in _LIFTED and thing.first <= first + 1:
        return 2, "policy"  # «رفع عقوبات تكلفها مئات الملايين»
    if raised and thing is not None and _is_served(thing) and thing.first <= first + 1:
        return 2, "policy"  # «زيادة المنح الدراسية», «رفع عدد الرحلات إلى خمس أسبوعيا»
    if figure or (own == "target" and hit.entry.id == "action.double"):
        return 2, kind if own in ("policy", "support") else "target"
    if (
        thing is not None
        and own == "policy"
        and raised
        and (thing.first <= first + 1 or thing.entry.id == "thing.list")
    ):
        return 2, "policy"
    if (
        hit.entry.id != "action.arrive"
        and thing is not None
        and thing.first == first
        and thing.entry.id == "thing.goods"
    ):
        return 1, "project"
    return 0, kind


def _is_served(thing: Hit) -> bool:
    """«رحلات», «منح دراسية»: what a state can let others have more of, with a figure or without."""
    return thing.entry.id in ("thing.line", "thing.school")


def kind_with(kind: str, thing: Hit, hit: Hit) -> str:
    """The kind of an action with this object."""
    own = thing.entry.attributes["commitment"]
    if kind == "support" or hit.entry.id in ("action.regulate", "action.resume", "action.rule"):
        return kind
    return "policy" if own == "target" else "project" if own == "support" else own


def verb_object(marks: Marks, t: int, hit: Hit, stop: int, first: int | None = None) -> str:
    """The kind that the object of the finite verb at token `t`, which begins at token `first`, gives it; "" where
    nothing concrete is done."""
    first = hit.stop if first is None else first
    group, kind = hit.entry.id, hit.entry.attributes["commitment"]
    if any(marks.cue(k, "condition") for k in range(first, stop + 1)) or (
        group in ("doing.donate", "doing.give", "doing.run", "doing.send")
        and marks.cue(first, "preposition")
        and not _is_date(marks, first + 1)
        and not _is_whither(marks, first)
    ):
        return ""  # «ستبنى في حال …», «سيقدم في هيئة …», but «ستخصص في العام الجاري …»
    near = hit.feature == "past" and group not in ("doing.back", "doing.prolong")
    reach = marks.within(first, stop, _OBJECT if near else _FAR_OBJECT)
    thing = marks.thing(first, reach, acting=False)
    while group in GIVING and thing is not None and thing.entry.attributes["commitment"] == "target":
        thing = marks.thing(thing.stop, reach, acting=False)  # «سيشتري كجزء من اتفاق التجارة كميات من الطاقة»
    if thing is not None and thing.first == first and thing.entry.id == "thing.plan" and "ال" in thing.proclitics:
        thing = marks.thing(thing.stop, reach, acting=False)  # «سيربط المشروع بلدان آسيا …»
    paid = _sum_first(marks, first, stop) if group in GIVING or group in _GIVEN_BACK else stop
    named = min(thing.first if thing else stop, paid)
    if group == "doing.leave":
        return kind
    if group == "doing.quit":
        return kind if hit.feature == "future" and any(marks.cue(k, "troops") for k in range(t - 3, t + 3)) else ""
    if kind == "support" and hit.feature == "future" and _gives_goods(marks, first, stop):
        return "project"
    if kind == "support" and hit.feature == "past" and _sum_first(marks, first, stop) < stop:
        return "project"  # «دعمت الكويت مصر بمليار دولار»
    if group == "doing.recognise":
        return kind if recognises(marks, first, stop) else ""
    between = [k for k in range(first, named) if not (marks.named(k) or marks.cue(k - 1, "during"))]
    if any(marks[k].engagement or marks[k].abstract or _is_leave(marks, k) for k in between):
        return ""
    if thing is not None and _is_figurative(marks, thing):
        return ""
    if group == "doing.launch" and thing is not None and thing.entry.id == "thing.arms":
        return ""  # «ستطلق صاروخا»
    figures = marks.quantities(first, stop)
    if group == "doing.begin" and any(_is_encounter(marks, k) for k in range(first, reach)):
        return ""  # «ستبدأ لجنة فنية زيارة»
    if group == "doing.take_in":  # «ستستقبل مئة جريح», but not a guest
        taken = thing is not None and thing.entry.id in ("thing.people", "thing.school")
        return kind if taken and figures else ""
    if kind == "target":
        return kind if figures else ""
    if group == "doing.pay" and paid == stop:
        return ""  # «سيدفع الأطراف نحو الحوار»
    if group in _ONLY:
        return kind if thing is not None and thing.entry.id in _ONLY[group] else ""
    if group == "doing.form" and (thing is None or thing.entry.id not in _FORMED):
        return ""  # «سيشكل انطلاقة لمشروع»
    if thing is not None:
        own = thing.entry.attributes["commitment"]
        if group == "doing.resume":
            return kind  # «استؤنفت حركة التجارة»
        if kind == "support":
            return kind if own == "support" else ""
        if own == "target" and kind == "policy" and not figures:  # «ستعفى الصادرات من الرسوم»
            ruled = marks.thing(thing.stop, stop)
            return kind if ruled is not None and ruled.entry.attributes["commitment"] == kind else ""
        if own == "target":
            return own if figures and hit.feature != "past" else ""
        if own == "policy" and paid < stop:
            return "project"  # «سيقدم الاتحاد مليون يورو», «ستقدم مليون دولار لدعم المجلس»
        if group == "doing.change" and thing.entry.id == "thing.force":
            return kind  # «سحبت فرنسا جنودها»
        return "" if own == "support" else own
    if hit.feature == "past":
        return "project" if group in _GIVEN_BACK and paid < stop else ""  # «أعادت سويسرا إلى نيجيريا 320 مليون دولار»
    if group in _BUILDING and any(f.kind in ("money", "measure") for f in figures):
        return kind
    before = marks.thing(max(marks.first, t - 4), t)
    if before is not None and figures:
        return before.entry.attributes["commitment"]
    return kind if group in GIVING and marks.quantities(first, min(stop, first + _OBJECT)) else ""


def _is_whither(marks: Marks, t: int) -> bool:
    """«سترسل إلى أوكرانيا 31 دبابة»: whether a party to which something is sent, and then what, stand at a token."""
    i = marks.item_of[t]
    if marks.key(t) != "الي" or i + 2 >= len(marks.items) or "Place" not in marks.items[i + 1].types:
        return False
    sent = marks.items[i + 2]
    return isinstance(sent.value, Quantity) or marks[sent.first].thing is not None


def _is_encounter(marks: Marks, t: int) -> bool:
    """«زيارة», «التفاوض على», where nothing is built or sent."""
    mark = marks[t]
    talks = mark.licence is not None and mark.licence.entry.id in ("licence.discussed", "licence.talks")
    return (mark.engagement is not None and mark.thing is None) or talks


def _gives_goods(marks: Marks, first: int, stop: int) -> bool:
    """«ستدعم الاقتصاد بوديعة قيمتها مليار دولار»: help that has a price."""
    goods = next((k for k in range(first, stop) if (it := marks[k].thing) and it.entry.id == "thing.goods"), stop)
    return _sum_first(marks, goods, stop) < stop


def _is_date(marks: Marks, t: int) -> bool:
    return t < marks.stop and isinstance(marks.items[marks.item_of[t]].value, DateValue)


def _sum_first(marks: Marks, first: int, stop: int) -> int:
    """Where an amount of money begins, `stop` where there is none: «ستقدم 364 مليون دولار في صورة مساعدات»."""
    items = marks.items[marks.item_of[first] : marks.item_of[stop - 1] + 1] if stop > first else []
    return next((i.first for i in items if isinstance(i.value, Quantity) and is_sum(i.value)), stop)


def _is_leave(marks: Marks, t: int) -> bool:
    """«منحت موافقتها على استيراد …»: what is given is a decision."""
    licence = marks[t].licence
    return licence is not None and licence.entry.id in ("licence.decision", "licence.pledge")


def is_sum(quantity: Quantity) -> bool:
    """Whether a quantity is an amount of money such as states give."""
    return quantity.kind == "money" and (quantity.amount or quantity.low or 0) >= _SMALLEST_TARGET / 10


def is_target(quantity: Quantity) -> bool:
    """Whether a quantity is of the size that states set themselves."""
    size = quantity.amount or quantity.low or 0
    return quantity.kind == "percent" or (quantity.kind == "money" and size >= _SMALLEST_TARGET)
