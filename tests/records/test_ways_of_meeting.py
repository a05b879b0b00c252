"""Ways of telling meetings, calls and messages, each crossed with verbs, forms and orders; all are invented.

What is only thought of, denied or done again and again must stay unread.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq

HOST, GUEST = ("وزير خارجية كينيا موساليا مودافادي", "KE"), ("رئيسة مولدوفا مايا ساندو", "MD")


def told(text: str) -> list[str]:
    """The encounters of a text as «kind status A+B»."""
    found = mithaq.read(text, published="2025-11-26").engagements
    return [f"{e.kind} {e.status} {'+'.join(e.parties)}" for e in found]


def unread(texts: list[str], expected: list[str]) -> list[tuple[str, list[str]]]:
    """The texts that are read otherwise than expected."""
    return [(text, found) for text in texts if sorted(found := told(text)) != sorted(expected)]


SAID = ["هنأ", "شكر", "أبلغ", "عزى", "طمأن", "أطلع", "دعا"]
BY_PHONE = ["في اتصال هاتفي", "خلال مكالمة هاتفية أجراها معه", "في اتصال هاتفي اليوم", "عبر الهاتف"]
ORDERS = ["{v} {a} {w} {b} بما تحقق.", "{v} {a} {b} {w} بما تحقق.", "قالت الوكالة إن {a} {v} {b} {w} بما تحقق."]


def test_what_is_said_on_the_telephone_is_a_call() -> None:
    texts = [
        order.format(v=verb, a=HOST[0], b=GUEST[0], w=way)
        for verb, way, order in itertools.product(SAID, BY_PHONE, ORDERS)
    ]
    assert not unread(texts, ["call held KE+MD"])


SIDES = [
    "عقدت جلسة مباحثات ترأسها {p} الجانب الكيني {a} {q} الجانب المولدوفي {b}.",
    "عقدت مشاورات سياسية برئاسة {a} عن الجانب الكيني و{b} عن الجانب المولدوفي.",
    "ترأس الجانب الكيني في المباحثات {a}، فيما ترأس الجانب المولدوفي {b}.",
    "ترأس {a} الجانب الكيني في جلسة المباحثات، بينما ترأس الجانب المولدوفي {b}.",
    "عقدت مشاورات سياسية بين كينيا ومولدوفا. وترأس الجانب الكيني {a}، فيما ترأس الجانب المولدوفي {b}.",
    "عقد الجانبان الكيني والمولدوفي مباحثات، ترأسها من الجانب الكيني {a} ومن الجانب المولدوفي {b}.",
]


@pytest.mark.parametrize("way", SIDES, ids=range(len(SIDES)))
def test_heads_of_sides_are_those_who_meet(way: str) -> None:
    for first, second in [("وزير الطاقة أوبيو وانداي", "وزير المالية أندريان غافريليتا"), (HOST[0], GUEST[0])]:
        for p, q in [("من", "ومن"), ("عن", "وعن")]:
            (met,) = mithaq.read(way.format(a=first, b=second, p=p, q=q), published="2025-11-26").engagements
            assert (met.kind, met.parties) == ("meeting", ("KE", "MD"))
            assert [p.country for p in met.participants] == ["KE", "MD"]
            assert all(p.name and p.name in first + second for p in met.participants)


@pytest.mark.parametrize("verb", ["التقى", "استقبل", "اجتمع مع", "أجرى محادثات مع"])
@pytest.mark.parametrize("then", ["، ثم", " ثم", "، ومن ثم"])
def test_those_met_in_turn_are_met_apart(verb: str, then: str) -> None:
    preposition = " مع" if "مع" in verb else ""
    head, _, tail = verb.partition(" ")
    text = f"{head} {HOST[0]} {tail} {GUEST[0]}{then}{preposition} وزير الطاقة المالطي."
    assert told(text) == ["meeting held KE+MD", "meeting held KE+MT"]


def test_each_of_a_list_has_its_own_day_and_place() -> None:
    text = (
        f"يلتقي {HOST[0]} الأحد المقبل {GUEST[0]}، ووزير الطاقة المالطي في فاليتا الثلاثاء، ورئيس غانا في أكرا الجمعة."
    )
    met = mithaq.read(text, published="2025-11-26").engagements
    assert [(e.parties, e.date, e.place) for e in met] == [
        (("KE", "MD"), "2025-11-30", None),
        (("KE", "MT"), "2025-12-02", "فاليتا"),
        (("GH", "KE"), "2025-11-28", "أكرا"),
    ]


INTENDED = {
    "planned": ["يعتزم {a} لقاء {b}.", "{a} يعتزم لقاء {b}.", "قال {a} إنه يعتزم لقاء {b}.", "يستعد {a} للقاء {b}."],
    "proposed": ["أعرب {a} عن رغبته في لقاء {b}.", "يأمل {a} في لقاء {b} قريبا.", "دعا {a} إلى لقاء {b}."],
    "held": [
        "حظي {a} بمقابلة {b}.",
        "تشرف بمقابلة {a} في قصره أمس {b}.",
        "تم أمس استقبال {a} من قبل {b}.",
        "أدى {a} زيارة مجاملة إلى {b}.",
        "جمعت مائدة عشاء أمس {a} و{b}.",
        "عقد {a} سلسلة لقاءات شملت {b}.",
        "باشر وفد وزارة الخارجية الكينية مباحثاته مع {b}.",
        "أنهى الوفد الكيني محادثاته مع {b}.",
        "دارت مشاورات في نيروبي بين وفد وزارة الخارجية الكينية و{b}.",
        "قال {a} إن التعاون وثيق. كما استعرض مع {b} سبل التعاون.",
    ],
}


@pytest.mark.parametrize("status", INTENDED)
def test_how_real_a_meeting_is(status: str) -> None:
    texts = [way.format(a=HOST[0], b=GUEST[0]) for way in INTENDED[status]]
    assert not unread(texts, [f"meeting {status} KE+MD"])


UNREAL = [
    "لو التقى {a} {b} لتغير كل شيء.",
    "إذا التقى {a} {b} تغير كل شيء.",
    "اعتاد {a} أن يلتقي {b} كل عام.",
    "يلتقي {a} {b} كل عام.",
    "يلتقي {a} {b} سنويا.",
    "لم يسبق أن التقى {a} {b}.",
    "رفض {a} لقاء {b}.",
    "أعلن المتحدث أن {a} لا يعتزم عقد لقاء مع {b}.",
    "لم تكن هناك أي نية لعقد لقاء بين {a} و{b}.",
    "دعا {a} إلى اجتماع وزراء خارجية الدول الأعضاء.",
]


@pytest.mark.parametrize("way", UNREAL, ids=range(len(UNREAL)))
def test_what_did_not_happen_is_not_read(way: str) -> None:
    assert told(way.format(a=HOST[0], b=GUEST[0])) == []


@pytest.mark.parametrize("head", ["مبعوث", "مستشار", "موفد"])
def test_who_serves_a_ruler_is_not_the_ruler(head: str) -> None:
    text = f"التقى {HOST[0]} أمس {head} الرئيس الأمريكي ستيف ويتكوف."
    assert ("ستيف ويتكوف", f"{head} الرئيس الأمريكي") in [(p.name, p.office) for p in mithaq.read(text).persons]


APART = [
    "اتصل {a} برئيس الوزراء الكرواتي أندريه بلينكوفيتش، والرئيس البولندي أندريه دودا.",
    "وبعد مكالمات هاتفية مع رئيس الوزراء الكرواتي، والرئيس البولندي، غادر {a} إلى مكتبه.",
    "عقد {a} لقاءين منفصلين، الأول مع رئيس الوزراء الكرواتي، والثاني مع الرئيس البولندي.",
    "أجرى {a} محادثات مع نظيره الكرواتي غوردان رادمان، والبولندي رادوسواف سيكورسكي.",
    "أجرى {a} محادثات مع رئيس الوزراء الكرواتي، كما يلتقي الرئيس البولندي.",
    "عقد {a} لقاءات ثنائية مع وزيري خارجية كرواتيا وبولندا.",
    "عقد {a} اجتماعين منفصلين مع رئيس الوزراء الكرواتي والرئيس البولندي.",
    "تلقى {a} اتصالات هاتفية من رئيس الوزراء الكرواتي والرئيس البولندي.",
    "بعث {a} برقيات تهنئة إلى رئيس الوزراء الكرواتي والرئيس البولندي.",
]


@pytest.mark.parametrize("way", APART, ids=range(len(APART)))
def test_one_after_the_other(way: str) -> None:
    found = {(kind, parties) for kind, _, parties in map(str.split, told(way.format(a=HOST[0])))}
    assert found in [{(k, "HR+KE"), (k, "KE+PL")} for k in ("call", "meeting", "message")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("meeting", "قالت الوكالة إن {a} الذي استقبله أمس {b} سيعود غدا."),
        ("meeting", "رحب {b} في مستهل الزيارة ب{a} والوفد المرافق."),
        ("meeting", "وسلم {a} الدعوة لدى استقباله أمس من طرف {b}."),
        ("message", "وفي رسالة إلى {b} طالب {a} بتمويل إضافي."),
        ("call", "في أول اتصال بينهما اتفق {a} و{b} على إعادة فتح المعابر."),
    ],
)
def test_other_ways(kind: str, text: str) -> None:
    assert told(text.format(a=HOST[0], b=GUEST[0])) == [f"{kind} held KE+MD"]


def test_those_in_a_remark_between_commas_sat_in() -> None:
    text = (
        f"استقبل {HOST[0]} أمس {GUEST[0]}، بحضور سفير كينيا لدى مولدوفا جيمس كاريوكي، ووزير الطاقة الكيني أوبيو وانداي."
    )
    (met,) = mithaq.read(text, published="2025-11-26").engagements
    assert {"جيمس كاريوكي", "أوبيو وانداي"} <= {p.name for p in met.participants}


def test_a_name_behind_offices_that_commas_set_apart() -> None:
    text = "أجرى رئيس الوزراء الإثيوبي آبي أحمد مباحثات مع رئيس مجلس السيادة، قائد الجيش، عبد الفتاح البرهان."
    (met,) = mithaq.read(text, published="2025-11-26").engagements
    assert [(p.name, p.country) for p in met.participants] == [("آبي أحمد", "ET"), ("عبد الفتاح البرهان", "SD")]


@pytest.mark.parametrize("address", ["https://www.kuna.net.kw/1", "https://mofa.gov.kw/1"])
def test_a_state_speaks_of_its_own_minister(address: str) -> None:
    text = "استقبل وزير الخارجية عبدالله اليحيا اليوم وزير خارجية مالطا إيان بورغ."
    (met,) = mithaq.read(text, published="2025-11-26", url=address).engagements
    assert met.parties == ("KW", "MT")


def test_who_speaks_for_another_is_not_on_the_telephone() -> None:
    text = "قال المتحدث باسم الرئاسة المصرية محمد الشناوي، إن الرئيس الكيني اتصل هاتفيا بالرئيس المصري."
    assert told(text) == ["call held EG+KE"]


@pytest.mark.parametrize("how", ["بوزير خارجية مالطا", "مع وزير خارجية مالطا", "، أمس، بوزير خارجية مالطا"])
def test_a_second_office_is_no_guest(how: str) -> None:
    text = f"التقى نائب رئيس الوزراء الكيني وزير الطاقة السيد موساليا مودافادي {how}."
    (met,) = mithaq.read(text, published="2025-11-26").engagements
    assert (met.parties, [p.name for p in met.participants]) == (("KE", "MT"), ["موساليا مودافادي", None])


def test_two_of_one_state_are_met_in_turn() -> None:
    text = f"التقى {HOST[0]} أمس مع الرئيس التركي، ثم مع رئيس الوزراء التركي."
    assert told(text) == ["meeting held KE+TR", "meeting held KE+TR"]


def test_talks_in_a_telephone_call_are_one() -> None:
    assert told(f"تحادث {HOST[0]} في مكالمة هاتفية، مع {GUEST[0]}.") == ["call held KE+MD"]


def test_an_and_that_stands_alone_joins_two() -> None:
    text = f"التقى {HOST[0]} كلا من رئيس غانا و رئيسة مولدوفا مايا ساندو."
    assert told(text) == ["meeting held GH+KE", "meeting held KE+MD"]
