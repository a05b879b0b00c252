"""How real an encounter is: held, under way, planned, proposed or cancelled."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import TENSES, Frame, Item
from mithaq.model.mention import Place
from mithaq.records.engagement_denial import (
    AHEAD,
    HOLD,
    VERBAL,
    Closed,
    called_off,
    denied,
    near,
    put_off_behind,
    then_called_off,
    was_not_held,
)
from mithaq.records.engagement_occasion_status import (
    called_for,
    comes_next,
    hosting,
    invited_to,
    to_be_hosted,
    will_be_held,
)
from mithaq.records.engagement_visit_status import visit_status, visits_now
from mithaq.records.modality import Mood, is_setting, mood
from mithaq.records.phrases import bare

# patterns of what somebody says on the telephone
IN_CALL: Final = ("told_in_call", "said_in_call", "told_by_phone", "said_by_phone")
_I_SHALL: Final = ("i_shall_meet", "i_shall_visit")  # patterns of what somebody says that he will do
_SET: Final = 2  # items from «موعدا» to what it is set for
_WISH: Final = 4  # items before an encounter in which a word can make it a wish
_BEGUN: Final = 14  # items from «بدأت في القاهرة اليوم …» to the event
_MADE: Final = 2  # items before a visit in which the verb that makes it stands («يقوم بزيارة»)
_CALLED: Final = 8  # items from «دعت» to «إلى عقد»
_SAID: Final = 8  # items before an encounter in which a word can say how real it is
_CLAUSE: Final = 12  # items in which «من المقرر أن» still governs
_DOING: Final = frozenset(["hold", "make"])
_TOLD: Final = frozenset(["hold", "host", "meet", "receive", "discuss"])
_TRAVEL: Final = frozenset(["arrive", "leave", "visit", "arrival", "trip"])
_COMING: Final = frozenset(["arrival", "trip"])
_OPENED: Final = 5  # items from «قبيل انطلاق» to the talks
_VERB: Final = 3  # items before talks in which the verb that holds them stands
_ACTS: Final = _TOLD | _TRAVEL | {"make", "gather", "call", "send", "open", "attend"}
_INTENDED: Final = frozenset(["hold", "host", "meet", "receive", "visit", "arrive"])
_REACH: Final = 16  # items behind a verb of intention that opens the sentence
_SO_LONG: Final = 3  # items of «قبل شهر من»
_OPEN: Final = {Mood.POSSIBLE: "proposed", Mood.DUE: "planned", Mood.PUT_OFF: "cancelled"}
_REAL: Final = frozenset(["past", "future"])  # tenses of a journey on which somebody is or will be


def _is_wished(items: list[Item], trigger: int, closed: Closed) -> bool:
    if near(items, trigger, "invite", back=8):
        return True
    wishes = (k for k in range(max(0, trigger - _WISH), trigger + 1) if "proposed" in items[k].groups)
    return any(not _is_answered(items, k, closed) for k in wishes)


def _is_answered(items: list[Item], k: int, closed: Closed) -> bool:
    """«بدأ الوزير، تلبية لدعوة من نظيره، زيارة», «بدعوة من نظيره»: why somebody came, not what is wished for."""
    key = items[k].key
    if key.lstrip("بل") not in closed["invitation"] or not key.startswith(("ب", "ل")):
        return False
    return key.startswith("ب") or items[k - 1].key in closed["answering"]


def status_of(frame: Frame, items: list[Item], kind: str, closed: Closed) -> str:
    """The contract's status of what a frame tells; `kind` is that of the engagement, `closed` are `Sketch.words`."""
    status = _status(frame, items, kind, closed)
    told = status in ("held", "under_way") or (status == "planned" and frame.pattern.endswith("to_meet"))
    return _OPEN.get(_mood(frame, items, closed), status) if told else status


def is_no_fact(frame: Frame, items: list[Item], closed: Closed) -> bool:
    """Whether what a frame tells did not happen and was not to be («لم يلتق», «استبعد عقد …»), unlike what was called
    off and what is only where something was denied («نفى في لقاء مع نظيره …»)."""
    if is_setting(items, frame.trigger, closed):
        return False
    occasion = frame.name == "occasion"
    unheld = was_not_held(items, frame.trigger) if occasion else denied(items, frame.trigger, closed)
    unreal = unheld or _mood(frame, items, closed) is Mood.UNREAL
    return unreal and not called_off(items, frame.trigger, closed)


def _mood(frame: Frame, items: list[Item], closed: Closed) -> Mood:
    """The mood of what a frame tells: of its verb in the present, else of its noun."""
    if is_setting(items, frame.trigger, closed):
        return Mood.REAL  # «طلب أن تواصل …، وذلك خلال اجتماعه معه»
    near_by = range(max(1, frame.first - 1), frame.trigger + 1)
    verbs = (k for k in near_by if any(items[k].features.get(group) == "present" for group in items[k].groups & _ACTS))
    return mood(items, next(verbs, frame.trigger), closed)


def _status(frame: Frame, items: list[Item], kind: str, closed: Closed) -> str:
    trigger = frame.trigger
    features = items[trigger].features
    tense = next((v for v in features.values() if v in ("past", "present", "future")), "")
    if called_off(items, trigger, closed) or (not tense and put_off_behind(items, frame.stop, closed)):
        return "cancelled"
    if frame.pattern.endswith(IN_CALL):  # «دعا الرئيس نظيره في اتصال هاتفي»: what is said in it may be a wish
        told = items[max(0, frame.first - _MADE) : trigger]
        return "planned" if any("future" in item.features.values() for item in told) else "held"
    if frame.pattern.endswith("whom_received"):  # «الذي استقبله نظيره، سيعود غدا»
        return "planned" if items[trigger].key.lstrip("وف")[:1] in ("ي", "ت") or tense == "future" else "held"
    if frame.name == "invitation" or frame.pattern.endswith("asked_for"):
        return "proposed"
    if frame.pattern.endswith("agreed_there"):
        return "held"
    if frame.pattern.endswith(_I_SHALL):
        return "planned"
    if frame.pattern.endswith(("agreed_upon", "agreed_with")):
        return "planned"
    if frame.name == "occasion" and (at := hosting(items, trigger)) is not None and _is_wished(items, at, closed):
        return "proposed"
    if frame.name == "occasion" and called_for(items, trigger, closed):
        return "proposed"
    if frame.name == "occasion" and (near(items, trigger, "planned", back=6, ahead=14) or invited_to(items, trigger)):
        return "planned"
    if frame.name == "occasion" and tense != "past" and to_be_hosted(items, trigger):
        return "planned"
    if frame.name == "occasion" and any(
        x.key in closed["day_of"] for x in items[max(0, trigger - _MADE - 2) : trigger]
    ):
        return "planned"  # «تحديد موعد جديد لعقد القمة»
    if frame.name == "occasion" and (
        will_be_held(items, trigger, closed["relative"]) or comes_next(items, trigger, closed["then"])
    ):
        return "planned"
    came = frame.pattern.endswith("arrived_there") and items[frame.first : trigger]
    if visits_now(frame, items) or (came and any(item.key in closed["came"] for item in came)):
        return "under_way"
    since = next((k for k in range(trigger - 1, max(-1, trigger - 7), -1) if items[k].key == "وذلك"), trigger - 6)
    if any("future" in it.features.values() for it in items[max(0, since) : trigger + 4]):
        return "planned"
    if _may_be(items, frame):
        return "proposed"
    if _lies_ahead(items, trigger):
        return "planned"
    if frame.name in ("meeting", "occasion") and _comes_before(items, trigger, closed):
        return "planned"
    if not tense and _is_to_be(items, frame, closed):
        return "planned"
    if _will_come(items, trigger) or _agreed_for_later(items, frame) or _agreed_on(items, frame, closed):
        return "planned"
    if (
        frame.pattern.endswith(("they_held", "they_meet"))
        and tense != "past"
        and any("future" in item.features.values() for item in items[:trigger])
    ):
        return "planned"  # «سيلتقي نظيره، حيث يعقدان جلسة مباحثات»
    if then_called_off(items, trigger, closed):
        return "cancelled"
    if tense == "future" or any(
        it.features.get("hold") == "future" or it.features.get("make") == "future"
        for it in items[frame.first : frame.stop]
    ):
        return "planned"
    ahead = 0 if "discuss" in items[trigger].groups else 3  # «تبحثان التحضير للقمة»: what is discussed
    if tense != "past" and near(items, trigger, "planned", back=6, ahead=ahead):
        return "planned"
    if _time_set(items, frame, closed):
        return "planned"
    likely = kind == "meeting" and any(item.key in closed["likely"] for item in items[trigger + 1 : trigger + 3])
    if (
        tense != "past"
        and not _went_before(frame, items, kind, closed)
        and (likely or _is_wished(items, trigger, closed))
    ):
        return "proposed"
    if kind == "meeting" and (_about_to_open(items, trigger) or _then_held(items, frame.stop, closed["when_held"])):
        return "planned"
    if (
        kind == "meeting"
        and trigger
        and items[trigger - 1].key in closed["to_launch"]
        and not _travelled(items, trigger)
    ):
        return "proposed"
    if _scheduled(items, frame, closed) or _intended(items, trigger, closed["intending"]):
        return "planned"
    if kind == "visit":
        return visit_status(frame, items, tense, closed)
    for_it = frame.pattern.endswith("noun_only_with") and items[trigger].proclitics[:1] == "ل"  # «في طريقه للاجتماع مع»
    if frame.pattern.endswith("to_meet") or for_it:
        return "held" if _has_visited(items, trigger) else "planned"
    if frame.name == "occasion" and tense != "past" and _goes_on(items, trigger):
        return "under_way"
    if near(items, trigger, "begin", back=_BEGUN) and frame.name == "occasion":
        return "under_way"
    if frame.name != "occasion" and (
        _where_they_meet(items, frame, closed["where"]) or _once_they_meet(items, frame, closed["once"])
    ):
        return "planned"
    if _in_talks(items, frame):
        return "under_way"
    if _told_in_present(items, frame, closed["subordinating"]):
        return "under_way" if frame.name == "occasion" and _today(items, frame) else "planned"
    return "held"


def _went_before(frame: Frame, items: list[Item], kind: str, closed: Closed) -> bool:
    """«دعا خلال لقائه …», «لدى استقباله …», «زيارته الأخيرة»: what a wish that stands near was told in, or after."""
    trigger = frame.trigger
    during = kind in ("meeting", "call", "occasion") and near(items, trigger, "frame_of", back=1)
    at = frame.name == "reception" and trigger > 0 and items[trigger - 1].key in closed["at"]
    last = any(item.key in closed["last_one"] for item in items[trigger + 1 : trigger + 2])
    return during or at or last or is_setting(items, trigger, closed)


def _will_come(items: list[Item], trigger: int) -> bool:
    """«سيرأس خلال الزيارة مع نظيره أعمال الاجتماع», «وسيشارك الوزير في …»: no other verb stands between."""
    for item in reversed(items[max(0, trigger - _CLAUSE) : trigger]):
        tenses = set(item.features.values())
        if "future" in tenses:
            return bool(item.groups & {"preside", "attend"})
        if "past" in tenses or "present" in tenses:
            return False
    return False


def _scheduled(items: list[Item], frame: Frame, closed: Closed) -> bool:
    """«ومن المقرر أن تشمل الجولة زيارة …», «ويتضمن البرنامج لقاء …»: no verb of the past stands between."""
    for k in range(frame.trigger - 1, max(-1, frame.trigger - _CLAUSE), -1):
        values = items[k].features.values()
        if "include" in items[k].groups and "present" in values:
            return True
        if "planned" in items[k].groups and items[k].key.removeprefix("و").startswith("من"):
            return True
        listed = items[k].key == "،" and items[k + 1].key.startswith("و")
        noun = k == frame.trigger - 1 and items[k].key.lstrip("ول") in closed["also_noun"]
        if ("past" in values and not noun) or (items[k].key in ("،", "؛", "التي", "الذي") and not listed):
            return False
    return False


def _intended(items: list[Item], trigger: int, intending: frozenset[str]) -> bool:
    """«وينوي الرئيس، عقب ختام القمة، إجراء مباحثات مع نظيره»: a verb of intention opens the sentence."""
    opening = next((k for k, item in enumerate(items[:2]) if item.key.removeprefix("و") in intending), None)
    if opening is None or not opening < trigger <= _REACH:
        return False
    between = items[opening + 1 : trigger]
    return not any(item.features.get(g) == "past" for item in between for g in item.groups & _INTENDED)


def _in_talks(items: list[Item], frame: Frame) -> bool:
    """«وتجري الولايات المتحدة محادثات مع كوريا الشمالية»: what states, not their officials, are said to be doing, on no
    day; a headline tells of the past or of what is to come in the same words."""
    if frame.sentence == 0 or frame.name != "meeting" or not isinstance(frame.slots.get("a", items[0]).value, Place):
        return False
    within = items[frame.first : frame.stop]
    dated = any("Date" in item.types for item in within)
    return not dated and any(item.features.get(g) == "present" for item in within for g in item.groups & _DOING)


def _told_in_present(items: list[Item], frame: Frame, linking: frozenset[str]) -> bool:
    """A verb in the present that opens its clause: what is on the programme; headlines put the subject first."""
    for k in range(max(0, frame.first - AHEAD), frame.stop):
        features = items[k].features
        told = _TOLD if k >= frame.first else HOLD
        tenses = {features.get(g) for g in told}
        present = "present" in tenses or ("pronoun" in tenses and items[k].key.startswith("ي"))  # «يستقبله»
        if items[k].groups & told and present:
            if any(item is frame.slots.get(side) for item in items[frame.first : k] for side in ("a", "host")):
                return False  # «الوزير، الذي يزور فاليتا، يلتقي الرئيسة»
            before = items[max(0, k - 2) : k]
            return not any("Actor" in item.types or "past" in item.groups or item.key in linking for item in before)
    return False


def _where_they_meet(items: list[Item], frame: Frame, where: frozenset[str]) -> bool:
    """«وصل إلى طرابلس، حيث يلتقي …», «في زيارة يلتقي خلالها …، ويجري …»: what somebody on the way is to do there."""
    verb = next((k for k in range(frame.first, frame.stop) if _in_present(items[k])), 0)
    told = next((k for k in range(verb - 1, 0, -1) if _is_past(items[k])), 0)
    verb = next((k for k in range(verb, told, -1) if _led_by(items, k, where)), 0)  # «…، ويجري معه مباحثات»
    if not verb:
        return False
    journey = (item for item in reversed(items[: verb - 1]) if item.groups & _TRAVEL)
    return next((True for item in journey if _REAL & set(item.features.values()) or item.groups & _COMING), False)


def _in_present(item: Item) -> bool:
    return any(item.features.get(group) == "present" for group in _TOLD & item.groups)


def _is_past(item: Item) -> bool:
    return "past" in item.features.values() and item.key[:1] not in "بل"


def _led_by(items: list[Item], k: int, where: frozenset[str]) -> bool:
    beside = (items[k - 1].key, items[k + 1].key if k + 1 < len(items) else "")
    return _in_present(items[k]) and not where.isdisjoint(beside)


def _about_to_open(items: list[Item], trigger: int) -> bool:
    """«قبيل انطلاق جولة جديدة من المحادثات»: nothing but its own words stands between."""
    for k in range(trigger - 1, max(-1, trigger - _OPENED - 1), -1):
        if "eve" in items[k].groups:
            return k + 1 < trigger and not items[k + 1].groups & VERBAL
        if items[k].key in ("،", "؛") or items[k].groups & VERBAL:
            return False
    return False


def _once_they_meet(items: list[Item], frame: Frame, once: frozenset[str]) -> bool:
    """«يعتزم بحث الأزمة عندما يلتقي نظيره»: in the present the clause tells of what is to come."""
    return any(
        _in_present(item) and items[k - 1].key in once
        for k, item in enumerate(items[frame.first : frame.stop], frame.first)
        if k
    )


def _may_be(items: list[Item], frame: Frame) -> bool:
    """«قد يلتقي الرئيس نظيره», unlike «وقد التقى»: a verb in the present behind «قد» tells what is possible."""
    near_by = range(max(1, frame.first - 1), frame.stop)
    told = ((items[k - 1].key, set(items[k].features.values())) for k in near_by)
    return any(key in ("قد", "وقد", "فقد") and "present" in tenses and "past" not in tenses for key, tenses in told)


def _time_set(items: list[Item], frame: Frame, closed: Closed) -> bool:
    """«حدد يوم الأحد موعدا للقاء نظيره»: a day is set for it."""
    before = items[max(0, frame.trigger - _SET) : frame.trigger]
    return frame.name in ("meeting", "visit") and any(item.key in closed["day_of"] for item in before)


def _is_to_be(items: list[Item], frame: Frame, closed: Closed) -> bool:
    """«لقاء سيصبح أول قمة بين …», «اللقاء بين الرئيسين، الذي سيعقد في لومي»: what other words say of an event."""
    if any(
        item.key.lstrip("و") in closed["to_become"] for item in items[max(0, frame.trigger - _WISH) : frame.trigger]
    ):
        return True
    behind = [item for item in items[frame.stop : frame.stop + _VERB + 1] if item.key != "،"]
    if not behind or behind[0].key not in closed["relative"] or frame.name not in ("meeting", "call"):
        return False
    return any(item.features.get("hold") == "future" or "planned" in item.groups for item in behind[1:_VERB])


def _lies_ahead(items: list[Item], trigger: int) -> bool:
    """«قبل شهر من اجتماع قمة»: so long before the talks something happened."""
    if trigger < _SO_LONG or items[trigger - 1].key != "من":
        return False
    return items[trigger - _SO_LONG].key.lstrip("و") == "قبل"


def _comes_before(items: list[Item], trigger: int, closed: Closed) -> bool:
    """«قبيل لقائه نظيره», «قبل انعقاد قمة الحلف»: what is told happened before it, which nothing says is over."""
    at = trigger - 1 - (trigger > 0 and bare(items[trigger - 1]) in closed["taking_place"])
    if at < 0 or items[at].key.lstrip("وف") not in closed["ahead_of"] or "ceremony" in items[trigger].groups:
        return False
    if any(item.key.lstrip("و") in ("كان", "كانت") for item in items[:at]):
        return False  # «وكان الرئيس قد أكد قبل القمة»
    return not any("past" in item.features.values() for item in items[trigger + 1 : trigger + _OPENED])


def _then_held(items: list[Item], stop: int, when: frozenset[str]) -> bool:
    """«إن لقاء ثانيا مع نظيره سينعقد بعد الانتخابات», not «بعد لقاء نظيره سيعقد مؤتمرا»: the verb has no object."""
    if stop + 1 >= len(items) or items[stop].features.get("hold") != "future":
        return False
    then = items[stop + 1]
    return then.key in when or not then.types.isdisjoint(("Date", "Place"))


def _travelled(items: list[Item], trigger: int) -> bool:
    """«وصل الوفد لاستئناف المفاوضات»: whether somebody came for the talks."""
    return any(not item.groups.isdisjoint(_TRAVEL | HOLD | {"meet"}) for item in items[:trigger])


def _has_visited(items: list[Item], trigger: int) -> bool:
    """«زار باريس للقاء نظيره»: over, while whoever arrived for a meeting has it before him."""
    return any(item.features.get("visit") == "past" for item in items[:trigger])


def _goes_on(items: list[Item], trigger: int) -> bool:
    """«المنتدى الاقتصادي، المنعقد في روسيا حاليا»: an event of which it is said that it is held now."""
    behind = items[trigger + 1 : trigger + _CLAUSE]
    held = next((k for k, item in enumerate(behind) if item.key in ("المنعقد", "المنعقده", "المقام", "المقامه")), None)
    return held is not None and any("ongoing" in item.groups for item in behind[held : held + _CALLED])


def _today(items: list[Item], frame: Frame) -> bool:
    return any(item.key.endswith("اليوم") for item in items[max(0, frame.first - 4) : frame.stop + 6])


def _agreed_on(items: list[Item], frame: Frame, closed: Closed) -> bool:
    """«تم الاتفاق على عقد لقاء يجمع الرئيسين»: what was agreed is to follow."""
    at = frame.trigger - 1
    if (
        frame.name not in ("meeting", "occasion")
        or at < _MADE
        or items[at].key not in closed["to_hold"]
        or items[at - 1].key != "علي"
    ):
        return False
    return any("agree" in x.groups or x.key.endswith("اتفاق") for x in items[max(0, at - _CALLED) : at - 1])


def _agreed_for_later(items: list[Item], frame: Frame) -> bool:
    """«على أن يعقدا محادثات»: a verb in the subjunctive tells what is to follow."""
    verb = next((k for k in range(frame.first, frame.stop) if "present" in items[k].features.values()), None)
    return verb is not None and verb >= 2 and [item.key for item in items[verb - 2 : verb]] == ["علي", "ان"]


def is_told(frame: Frame, items: list[Item], closed: Closed) -> bool:
    """Whether a verb or a word of time says how real it is; a bare «زيارة الوزير إلى …» leaves it open."""
    if any(it.features.get(g) in TENSES for it in items[frame.first : frame.stop] for g in it.groups):
        return True
    if frame.name == "meeting" and any(
        it.features.get("hold") in TENSES for it in items[max(0, frame.first - _VERB) : frame.first]
    ):
        return True  # «عقدت مشاورات بين …»
    that = (frame.trigger - k for k in range(frame.trigger - 1, -1, -1) if items[k].key in closed["that"])
    back = min(_SAID, next(that, _SAID)) if frame.name == "visit" else _SAID  # «وكان … أكد أن زيارة …»
    return near(items, frame.trigger, "past", "ended", "planned", "ongoing", "cancelled", "eve", back=back, ahead=4)


def happened(frame: Frame, items: list[Item]) -> bool:
    """Whether a verb in the past tells an encounter."""
    words = items[frame.first : frame.trigger + 1]
    return any(word.features.get(group) == "past" for word in words for group in word.groups)
