"""What became of a document: the verb or noun that governs its mention, and what that says."""

from __future__ import annotations

from typing import Final

from mithaq.records.instrument_behind import behind
from mithaq.records.instrument_leads import led
from mithaq.records.instrument_objects import (
    comes_to_another,
    consents_to,
    decrees,
    governs_another,
    is_yielded,
    led_to,
    sells,
)
from mithaq.records.instrument_reality import (
    WISHES,
    is_attempted,
    is_due,
    is_enabled,
    is_journey,
    is_named_act,
    is_supposed,
    is_talked_of,
    is_to_come,
    is_told,
    refused,
)
from mithaq.records.instrument_rows import Noun, Row, is_infinitive
from mithaq.records.instrument_standing import ADOPTED, DENIED, Standing, says, tenses
from mithaq.records.modality import Mood, mood
from mithaq.records.sentence_row import STOPS

# How far in front of a document a word of each group governs it, in items.
_REACH: Final = {
    "sign": 16, "signing": 11, "exchanging": 16, "adopt": 16, "ratify": 16, "ratifying": 5, "issue": 16, "issuing": 7,
    "yield": 5, "reach": 16, "reaching": 5, "attaining": 2, "drafting": 6, "in_force": 3, "approve": 10,
    "approving": 7, "agree": 6, "negotiating": 8, "nearing": 5, "existing": 2, "renewing": 8, "award": 6,
    "undoing": 3,
}  # fmt: skip
_EXCHANGE: Final = 6  # … where something else stands between «تبادل» and it
_BEYOND_COMMA: Final = frozenset(["sign", "signing", "exchanging", "issue", "adopt", "ratify", "renewing"])
_AGREED: Final = ADOPTED | {"memorandum", "agreement", "contract"}
_UNDERSTOOD: Final = frozenset(["memorandum", "declaration", "protocol"])
_STATED: Final = 10  # items in front of a plan within which a verb of adopting or issuing means it
_SUPPOSED: Final = frozenset(["agreement", "treaty", "contract"])
_EXCHANGED: Final = frozenset(["document", "memorandum", "agreement", "contract"])
_MODAL: Final = 10  # items in front of a signing that say how real it is
_FAILED: Final = 14  # items from «فشل» to what nobody succeeded in
_RATIFYING: Final = 8  # items in front of a document within which a verb of ratifying needs no «على»
_SPEAKER: Final = 8  # items from a verb of speech to «في بيان مشترك»
_NEAR: Final = 3  # items between a word of hope and the signing that is hoped for
_BINDING: Final = frozenset(["agreement", "memorandum", "treaty", "protocol"])
_DONE: Final = frozenset(["sign", "ratify", "approve"])  # told by verbs, whatever is still to come
_NOUNS: Final = frozenset(["signing", "reaching", "issuing", "ratifying"])  # of which a purpose can be told


def standing(row: Row, noun: Noun, stop: int) -> Standing:
    """The status that the words around a mention give; empty where they give none."""
    left = _governor(row, noun)
    right = behind(row, noun, stop)
    if left is not None and left[1] in ("sign", "signing") and row.marked(stop, stop + 3, "initialled"):
        return Standing("drafted", "ar.instrument.ready", left[0], True)  # «وقعا الاتفاق بالأحرف الأولى»
    later = right is not None and right.pattern.endswith("in_force_later")
    done = left is not None and left[1] in _DONE
    new = right is not None and right.pattern.endswith("effective") and noun.kind in _BINDING and not row.closed(noun)
    new = new and not any(
        item.key.startswith("دخل") for item in row.items[stop : stop + _NEAR]
    )  # has entered into force
    if done and (later or new):
        right = None  # «وقع البلدان اتفاقية ستكون سارية …», «وقعا اتفاقيتين تدخلان حيز التنفيذ الشهر المقبل»
    elif right is not None and (later or right.status == "in_force"):
        return right
    if left is not None:
        k, group = left
        found = _by_mood(row, k, _governed(row, noun, k, group))
        if found is None:
            return DENIED
        if noun.draft and found.status == "signed" and group in ("agree", "reach", "reaching"):
            return Standing("drafted", "ar.instrument.draft", k, found.told)  # «اتفقا على مسودة اتفاق»
        if found.status == "signed" and _is_still_due(row, noun, k, stop):
            return Standing("planned", "ar.instrument.to_be_signed", k, True)
        if found.status == "ratified_later":
            return right or Standing("signed", "ar.instrument.ratification_ahead", k)
        if right is None or found.told or found.pattern.endswith((".draft", ".drafted")):
            return found
    if right is not None:
        return right
    mapped = noun.kind == "programme" and row.items[noun.first - 1].key == "علي" and "طريق" in noun_words(row, noun)
    several = noun.name == "instrument.document" and noun.count is not None and noun.count > 1  # «على 16 وثيقة»
    if left is None and (noun.kind in _UNDERSTOOD or mapped or several) and _is_agreed(row, noun.first):
        return Standing("signed", "ar.instrument.reached", noun.first - 2, True)  # «الاتفاق على مذكرة تفاهم مع …»
    if left is None and noun.name == "instrument.declaration":
        heads = row.number == 0 and noun.first == 0 and noun.count == 1  # «بيان مشترك حول زيارة …»: the text itself
        if heads or _speaks(row, noun, stop) or _is_out(row, noun):
            return Standing("signed", "ar.instrument.quoted")
    if noun.draft:
        return Standing("drafted", "ar.instrument.draft")
    return led(row, noun, stop)


def _is_still_due(row: Row, noun: Noun, k: int, stop: int) -> bool:
    signs = bool(row.marks(k) & {"sign", "signing"})
    return signs and row.items[k].features.get("sign") != "past" and is_due(row, k, noun.first, stop)


def _by_mood(row: Row, k: int, found: Standing | None) -> Standing | None:
    """What the word that governs the act at item `k` leaves of it: «استبعد توقيع …», «هناك إمكانية لإبرام …»."""
    told = mood(row.items, k, row.context.sketch.words)
    if found is None or told is Mood.REAL or found.status not in ("signed", "ratified"):
        return found
    match told:
        case Mood.UNREAL:
            return None
        case Mood.POSSIBLE:
            return Standing("proposed", "ar.instrument.wished", k, True)
    if not row.marks(k) & {"sign", "signing", "reach", "reaching", "attaining"}:
        return found  # «قرر المجلس الموافقة على اتفاقية»
    return Standing("planned", "ar.instrument.to_be_signed", k, True)


def _speaks(row: Row, noun: Noun, stop: int) -> bool:
    """«وأكد البيان المشترك أن …», «وجاء في البيان الختامي», «قال الوزيران في بيان مشترك»: a statement that is out."""
    k = noun.first - 1
    if k < 0 or noun.count != 1:
        return False
    if "quoting" in row.marks(k):
        told = any(says(row, m) or "provide" in row.marks(m) for m in range(max(0, k - _SPEAKER), k))
        told = told or "past" in tenses(row, k - _SPEAKER, k)  # «طالبت كينيا ومالطا في بيان مشترك بوقف …»
        return told or k == 0  # «جاء ذلك في بيان مشترك», «وفي بيان مشترك، شدد …»
    behind = stop < len(row.items) and says(row, stop)
    return says(row, k) or (behind and row.definite(noun.index))


def noun_words(row: Row, noun: Noun) -> list[str]:
    """The words of a noun without the article: «خارطة الطريق» is «خارطة», «طريق»."""
    item = row.items[noun.index]
    return [key.removeprefix("ال") for key in row.context.text.keys[item.first : item.stop]]


def _is_out(row: Row, noun: Noun) -> bool:
    """«سحب دعمه للبيان المشترك», «وأظهر بيان مشترك من ألمانيا …»: a joint statement of which something is told."""
    unreal = row.near(noun.first - _SPEAKER, noun.first) & {"proposed", "denied", "failing", "planned", "intend"}
    last = noun_words(row, noun)[-1]
    if unreal or noun.count != 1 or noun.first == 0 or not last.startswith(("مشترك", "ختامي")):
        return False
    before = row.items[noun.first - 1]
    opens = noun.first == 1 and "Word" in before.types and not row.definite(0) and not row.marks(0)  # «وأظهر بيان …»
    return row.closed(noun) or opens or (before.features.get("say") is None and "past" in before.features.values())


def _governor(row: Row, noun: Noun) -> tuple[int, str] | None:
    """(item, group) of the nearest word in front that says what is done with the document."""
    commas, led = 0, row.items[noun.first - 1].key == "الي"  # «توصلت تركيا، التي …، وإيران، إلى اتفاق»
    for k in range(noun.first - 1, max(-1, noun.first - 17), -1):
        item = row.items[k]
        if item.key in STOPS or (item.key == ":" and noun.first - k > 2):
            return None
        if item.key in ("،", ","):
            commas += row.items[k + 1].key != "علي"  # «وافق المجلس أمس، على اتفاق …»
        marks = row.marks(k)
        if not marks:
            continue
        far = noun.first - k
        for group, reach in _REACH.items():
            if (
                group in marks
                and far <= reach
                and (not commas or group in _BEYOND_COMMA or (group == "reach" and led))
                and _fits(row, noun, k, group)
                and not governs_another(row, noun, k)
            ):
                return k, "reaching" if group == "attaining" else group
            if group in ("approve", "adopt") and group in marks and sells(row, noun, k):
                return k, "selling"
            if group == "approve" and group in marks and not commas and consents_to(row, noun, k):
                return k, "agree"
        if says(row, k) and far > 1 and not marks & {"proposed", "issue"}:
            return None
    return None


def _fits(row: Row, noun: Noun, k: int, group: str) -> bool:
    if group == "exchanging":
        papers = "papers" in row.marks(noun.first - 1)  # «تبادل وثائق اتفاقية …»
        whole = noun.kind in _EXCHANGED and not noun.draft and (papers or noun.count != 1)
        between = row.items[k + 1 : noun.first]
        return whole and (noun.first - k <= _EXCHANGE or all(i.is_mention or "Mark" in i.types for i in between))
    if group == "issuing" and k + 1 < noun.first and row.items[k + 1].key == "علي":
        return False  # «الاعتماد على برامج»
    if group in ("adopt", "issue") and noun.first - k > _STATED and noun.kind != "declaration":
        return False
    if group in ("issue", "issuing") and noun.kind == "document":
        return "joint" in row.near(noun.index, noun.index + 4)  # papers that leak, or that an embassy issues
    if group == "award":
        return noun.kind == "contract" and "ب" in row.items[noun.first].proclitics  # «فازت شركة … بعقد»
    if group in ("issue", "issuing", "yield"):
        return noun.kind in ADOPTED if group != "yield" else is_yielded(row, noun, k)
    if group == "adopt":
        return noun.kind in ADOPTED and row.items[k + 1].key != "علي"  # «يعتمد على برنامج»
    if group in ("reach", "reaching", "attaining"):
        deal = noun.kind in ("agreement", "treaty", "memorandum", "contract")
        return deal and not comes_to_another(row, noun, k)
    if group == "signing":
        if noun.cited == "joint" and noun.first - k > 5:
            return False
        return "signed" not in row.marks(k) and not row.owned(k)  # «الوثيقة الموقعة», «التي تم توقيعها»
    if is_infinitive(row.items[k]) and group not in _NOUNS:
        return False  # «على الدول أن تبادر لتبني …»
    if group in ("approve", "approving"):
        return bool(row.near(0, noun.first) & {"organ", "cabinet"}) or row.under_organ(k) or row.ruled(k, noun.first)
    if group == "agree":  # «اتفقا على خارطة طريق»
        agreed = any(item.types & {"Actor", "Sides"} for item in row.items[k + 1 : noun.first])
        # «البلدين اتفقا على اتفاق لوقف إطلاق النار», «كينيا ومالطا تتفقان على …»
        agreed = agreed or row.items[k].key.endswith(("ا", "تفقان"))
        held = row.items[noun.index].key in row.context.sketch.words["holding_of"]  # «اتفقا على عقد اجتماع»
        one = noun.count == 1 or noun.name == "instrument.priorities"
        return noun.kind in _AGREED and not held and one and agreed and led_to(row, noun)
    if group == "drafting" and noun.cited == "known":
        return noun.first - k <= _NEAR  # «استعدادهما للدفاع عن مبادئ ميثاق الأمم المتحدة»
    if group in ("negotiating", "nearing"):
        right_before = group == "negotiating" and k == noun.first - 1  # «مفاوضات اتفاقية التجارة الحرة»
        return right_before or led_to(row, noun)
    if group == "renewing":  # «مدد البلدان، الخميس، خطة العمل»; «جدد الوزير التزامه باتفاقية …» is something else
        between = row.items[k + 1 : noun.first]
        return bool(between) and all(item.is_mention or "Mark" in item.types for item in between)
    if group == "existing":
        understood = noun.name == "instrument.understanding" and not row.definite(noun.index)  # «هناك تفاهم مع الوكالة»
        return (noun.count is not None and noun.count > 1) or understood
    if group == "ratify":  # «صادق المجلس أمس، خلال جلسة …، على 27 اتفاقية»
        return noun.first - k <= _RATIFYING or "verbal" in row.marks(noun.first - 1)
    if group == "sign" and (row.expects(k) or decrees(row, k, noun.first)):
        return False
    if group == "undoing" and noun.kind == "contract" and noun.plural:
        return row.items[noun.index + 1].key != "من" if noun.index + 1 < len(row.items) else True  # «إنهاء عقود من …»
    if group == "sign" and k and row.items[k - 1].key == "علي" and row.items[k].key == "وقع":
        return False  # «على وقع إعلان القاهرة»
    if group == "sign":
        return "pronoun" not in row.items[k].features.get("sign", "")
    return True


def _governed(row: Row, noun: Noun, k: int, group: str) -> Standing | None:
    item = row.items[k]
    if group in ("in_force", "existing", "undoing"):
        return Standing("in_force", "ar.instrument.in_force", k)
    failed = group == "reaching" and row.items[k - 1].key == "في" and "failing" in row.near(k - _FAILED, k)
    if (
        is_supposed(row, k)
        and noun.kind in _SUPPOSED
        and row.near(noun.index + 1, noun.index + 2) & {"title_on", "about"}
    ):
        return Standing("proposed", "ar.instrument.wished", k)
    if failed or row.near(k - _NEAR, k) & {"denied", "failing"} or refused(row, k):
        return None  # «فشل المفاوضات بين البلدين في التوصل إلى اتفاق»
    if group == "renewing":
        return Standing("signed", "ar.instrument.renewed", k, True)
    if group == "selling":
        return Standing("drafted", "ar.instrument.approved", k, True)
    if group in ("negotiating", "nearing"):
        return Standing("drafted", "ar.instrument.drafted", k)
    if group == "drafting":
        wished = bool(row.near(k - 3, k + 1) & {"proposed", "call_for"}) and "drafting" not in row.marks(k)
        return Standing("proposed" if wished else "drafted", "ar.instrument.drafted", k)
    window = _before(row, k)
    tense = "" if is_named_act(row, k) else item.features.get(group, "")
    ahead = (
        "future" in item.features.values()
        or "planned" in window
        or "planned" in row.marks(k)
        or "future" in tenses(row, k - 3, k)
    )
    if group == "reaching" and not tense and "hoped" in row.near(k - 2, k):
        return Standing("proposed", "ar.instrument.wished", k, True)  # «سيكون الرئيسان قادرين على التوصل إلى اتفاق»
    agreed = not tense and group in _NOUNS and _is_agreed(row, k)
    if group == "signing" and not tense and (by := _ratified_by(row, noun, k)) is not None:
        k, group = by  # «صادق البرلمان على إبرام اتفاقية»
        window, tense = _before(row, k), row.items[k].features.get(group, "")
    if group in ("ratify", "ratifying", "approve", "approving"):
        if "empowering" in row.near(k, noun.first) or (noun.draft and row.near(k - 6, noun.first) & {"cabinet"}):
            return Standing("drafted", "ar.instrument.draft", k)
        acts = {"ratify", "ratifying", "approve", "adopt", "issue"}
        bill = "bill" in row.near(k - 3, k) and not row.near(0, k) & acts  # «ناقشت مشروع قانون بالموافقة على …»
        purpose = (
            not tense and item.key.startswith("لل") and "papers" not in row.near(k - _NEAR, k)
        )  # «أمام الكونغرس حتى سبتمبر للموافقة على الاتفاق أو رفضه»
        later = ahead or agreed or bill or purpose or (tense != "past" and bool(window & (WISHES | {"intend"})))
        return Standing("ratified_later" if later else "ratified", "ar.instrument.ratified", k, True)
    if not tense and group in _NOUNS and (is_attempted(row, k) or is_enabled(row, k)):
        return Standing("proposed", "ar.instrument.wished", k)
    from_afar = group == "reaching" and not tense and k > 0 and row.items[k - 1].key == "من"
    if from_afar and "nearing" in row.near(k - _REACH["sign"], k):  # «تقترب الفصائل وروسيا من الوصول إلى اتفاق»
        return Standing("drafted", "ar.instrument.drafted", k)
    if group == "reaching" and not tense and is_talked_of(row, k):
        if not row.near(k - _REACH["reaching"], k) & {"negotiating", "drafting"}:
            return Standing("proposed", "ar.instrument.wished", k)
        return Standing("drafted", "ar.instrument.drafted", k)  # «المفاوضات الخاصة بالتوصل إلى اتفاق»
    if (
        row.near(k - 3, k) & {"drafting"}
        or ("nearing" in row.near(k - 4, k) and not is_journey(row, k))
        or (not tense and "negotiating" in row.near(k - 2, k) and "ended" not in row.near(k - 4, k))
        or "initialled" in row.near(k + 1, noun.first)
        or (not tense and "empowering" in row.near(0, k))
    ):
        return Standing("drafted", "ar.instrument.ready", k, True)
    if (ahead or agreed) and tense != "past":
        return Standing("planned", "ar.instrument.to_be_signed", k, True)
    purpose = (
        not (tense or row.definite(noun.index))
        and group in _NOUNS
        and row.purpose(k)
        and not row.near(k - 4, k) & {"taking_place", "ceremony"}
    )
    may = tense == "present" and row.items[k - 1].key.lstrip("و") in ("قد", "ربما") and k > 0  # «قد تسفر عن اتفاق»
    wished = may or bool(window & WISHES) or ("intend" in window and "planned" not in window)
    if not tense and group in _NOUNS and row.purpose(k) and is_to_come(row, k):
        return Standing("planned", "ar.instrument.to_be_signed", k, True)
    if not (tense or row.definite(noun.index)) and group in _NOUNS and k and row.items[k - 1].key in ("قبل", "لحين"):
        return Standing("proposed", "ar.instrument.wished", k, True)  # «ترفض ذلك قبل التوقيع على اتفاقية سلام»
    if purpose and ("future" in tenses(row, 0, k) or is_journey(row, k)):  # «سيزور الوفد … لتوقيع …»
        return Standing("planned", "ar.instrument.to_be_signed", k, True)
    if tense != "past" and (purpose or wished):
        return Standing("proposed", "ar.instrument.wished", k, True)
    if group == "reach" and tense == "present" and item.key.startswith("ل"):
        return Standing("proposed", "ar.instrument.wished", k)  # «نستكمل المفاوضات لنتوصل إلى اتفاق»
    if group in ("reach", "reaching"):
        if group == "reaching" and not (
            row.closed(noun) or row.construct(noun.index, len(row.items)) or is_told(row, k)
        ):
            return Standing("proposed", "ar.instrument.wished", k)
        return Standing("signed", "ar.instrument.reached", k, tense == "past" or group == "reaching")
    told = bool(tense) or group == "exchanging" or bool(row.near(k - 5, k) & _TELLING)
    name = {"award": "awarded", "adopt": "adopted", "issue": "issued", "issuing": "issued", "yield": "issued"}.get(
        group, "signed"
    )
    return Standing("signed", f"ar.instrument.{name}", k, told)


def _is_agreed(row: Row, k: int) -> bool:
    """«اتفقا على توقيع …», «خلص اللقاء إلى الاتفاق على توقيع …»: whether the act at item `k` is what they agreed on."""
    if "agree" in row.near(k - 4, k):
        return True
    m = k - 1
    if m > 0 and row.items[m].key == "علي":  # «اتفقت الإمارات مع إسرائيل، أمس، على توقيع …»
        while m > 0 and not row.items[m].features and row.items[m].key not in STOPS and k - m < _MODAL:
            m -= 1
        if "agree" in row.marks(m):
            return True
    act = row.noun(k - 2) if k > 1 and row.items[k - 1].key == "علي" else None
    if act is not None and "failing" in row.near(k - 2 - _NEAR, k - 2):
        return False  # «دون اتفاق على خارطة طريق»
    return act is not None and act.name == "instrument.agreement" and not act.plural


def _ratified_by(row: Row, noun: Noun, k: int) -> tuple[int, str] | None:
    """(item, group) of the word that ratifies the signing told at item `k`."""
    if "verbal" not in row.marks(k - 1) or row.items[k - 1].key != "علي":
        return None
    for m in range(k - 2, max(-1, k - 2 - _REACH["ratify"]), -1):
        if row.items[m].key in STOPS:
            return None
        group = next((g for g in ("ratify", "approve") if g in row.marks(m)), None)
        if group is not None:
            return (m, group) if _fits(row, noun, m, group) or group == "ratify" else None
    return None


def _before(row: Row, k: int) -> frozenset[str]:
    """Marks in front of a word of signing, back to where another clause or the telling of the act begins."""
    found: set[str] = set()
    crossed = False  # behind «شهد», «تم», «مراسم», wishes are about something else
    for m in range(k - 1, max(-1, k - 1 - _MODAL), -1):
        marks = row.marks(m)
        if row.items[m].key in STOPS or "adding" in marks:
            break  # «… خلال المرحلة المقبلة، فضلا عن التوقيع على …»
        if "exchanging" in marks:  # «تبادل وثائق التصديق»
            marks -= WISHES
        wished = m > 0 and row.items[m - 1].key == "ان"  # «أتمنى أن يتم توقيع …»
        crossed = crossed or (bool(marks & {"taking_place", "hold"}) and k - m <= _NEAR and not wished)
        if crossed and "past" in row.items[m].features.values():
            break
        governs = k - m <= _NEAR or row.items[m + 1].key == "ان"  # «آمل أن يتم في الوقت القريب توقيع …»
        found |= marks - WISHES if crossed else marks if governs else marks - {"hoped"}
    return frozenset(found)


_TELLING: Final = frozenset(["taking_place", "witness", "ceremony", "reach", "yield", "hold", "agree"])
