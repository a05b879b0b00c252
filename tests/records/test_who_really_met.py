"""Who really met or spoke: counterparts of princes and deputy premiers, envoys of rulers, by telephone, put off."""

from itertools import product
from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def _read(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(Document(text, "w", published="2024-05-15")).to_dict()["engagements"]
    return found


def _names(record: dict[str, Any]) -> list[str]:
    return sorted(p["name"] or p["office"] for p in record["participants"])


HEADS = {
    "وزير الخارجية السعودي يبحث مع نظيره الكيني التعاون": "الأمير ماجد بن فهد وزير الخارجية السعودي",
    "نائب رئيس الوزراء وزير الخارجية يلتقي نظيره الكيني": "نائب رئيس مجلس الوزراء وزير الخارجية السعودي ماجد بن فهد",
    "وزير الدفاع القطري يلتقي نظيره الكيني": "الشيخ ماجد بن فهد نائب رئيس مجلس الوزراء وزير الدفاع القطري",
}


@pytest.mark.parametrize("head", list(HEADS))
@pytest.mark.parametrize("guest", ["جون موانغي وزير {} الكيني", "وزير {} الكيني جون موانغي"])
def test_the_counterpart_of_a_prince_is_one_minister(head: str, guest: str) -> None:
    field = "الدفاع" if "الدفاع" in head else "الخارجية"
    [told] = _read(f"{head}\n\nالتقى {HEADS[head]}، اليوم الأربعاء، {guest.format(field)}.")
    assert told["parties"] in (["KE", "SA"], ["KE", "QA"])
    assert _names(told) == ["جون موانغي", "ماجد بن فهد"]


SENT = {
    "مبعوث الرئيس الأمريكي دونالد ترامب إلى السودان، جون بيرييلو": "جون بيرييلو",
    "مستشار الرئيس التركي رجب طيب أردوغان، جون بيرييلو": "جون بيرييلو",
    "موفد الرئيس الفرنسي إيمانويل ماكرون إلى لبنان جان لودريان": "جان لودريان",
}
MET = [
    "التقى وزير خارجية كينيا {} أمس.",
    "استقبل رئيس كينيا {} أمس.",
    "عقد وزير خارجية كينيا أمس جلسة مباحثات مع {}.",
]


@pytest.mark.parametrize(("told", "sent"), list(product(MET, SENT)))
def test_an_envoy_stands_for_himself(told: str, sent: str) -> None:
    [met] = _read(told.format(sent))
    assert len(met["parties"]) == 2
    assert SENT[sent] in _names(met)
    assert len(met["participants"]) == 2


def test_an_aide_without_a_name() -> None:
    [met] = _read("استقبل رئيس كينيا نجل الرئيس الفرنسي إيمانويل ماكرون.")
    assert (met["parties"], _names(met)) == (["FR", "KE"], ["رئيس كينيا"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تحدث وزير خارجية كندا مارك لوران اليوم مع نظيره الكيني بشأن الأزمة في السودان.", "call"),
        ("تحدثت وزيرة خارجية مالطا أمس مع نظيرتها النرويجية حول أمن الحدود.", "call"),
        ("رئيس كندا تحدث مع رئيس غانا بشأن التجارة.", "call"),
        ("تحدث رئيس كندا في أكرا مع رئيس غانا.", "meeting"),
        ("تحدث رئيس كندا مع رئيس غانا في أكرا.", "meeting"),
        ("تحدث رئيس كندا مع رئيس غانا وجها لوجه.", "meeting"),
        ("التقى رئيس كندا رئيس غانا في أكرا. وتحدث رئيس كندا مع رئيس غانا عن أمن الحدود.", "meeting"),
    ],
)
def test_how_they_spoke(text: str, kind: str) -> None:
    assert [told["kind"] for told in _read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("الاجتماع المرتقب بين وزيري خارجية كينيا وغانا أجل مؤقتا.", "cancelled"),
        ("قال إن لقاء كان مقررا هذا الأسبوع بين وزيري خارجية كينيا وغانا قد تم تأجيله.", "cancelled"),
        ("المباحثات بين وزيري خارجية كينيا وغانا أرجئت إلى الخريف.", "cancelled"),
        ("جرى اللقاء بين وزيري خارجية كينيا وغانا من أجل السلام.", "held"),
        ("في اللقاء بين وزيري خارجية كينيا وغانا أجل الوزير الكيني البت في الأمر.", "held"),
    ],
)
def test_what_was_put_off(text: str, status: str) -> None:
    assert [told["status"] for told in _read(text) if told["kind"] == "meeting"] == [status]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("سيلتقي وزراء خارجية كينيا وغانا وتوغو مع نظيرهم الكندي في لومي.", ["CA", "GH", "KE", "TG"]),
        ("اجتمع وزيرا خارجية كينيا وغانا مع نظيرهما الكندي في لومي.", ["CA", "GH", "KE"]),
        ("أجرى الرئيس المالطي محادثات. واجتمع وزيرا دفاع كينيا وغانا مع نظيرتهما الكندية.", ["CA", "GH", "KE"]),
    ],
)
def test_one_counterpart_of_several(text: str, parties: list[str]) -> None:
    told = [found for found in _read(text) if found["kind"] == "meeting"][-1]
    assert told["parties"] == parties
    [guest] = [p for p in told["participants"] if p["country"] == "CA"]
    assert guest["office"].split()[1] in ("الخارجية", "الدفاع")


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (
            "التقى وزير الخارجية الكيني نظيريه الغاني والتوغولي في لومي.",
            [("وزير الخارجية", "GH"), ("وزير الخارجية", "TG")],
        ),
        ("استقبل الرئيس الكيني وزيري دفاع غانا وتوغو.", [("وزير دفاع", "GH"), ("وزير دفاع", "TG")]),
        ("التقى الرئيس الكيني نظيره الغاني بحضور وزيري خارجية البلدين.", [("الرئيس", "GH")]),
    ],
)
def test_both_of_whom_only_the_office_is_told(text: str, guests: list[tuple[str, str]]) -> None:
    [told] = _read(text)
    assert sorted((p["office"], p["country"]) for p in told["participants"] if p["country"] != "KE") == guests


def test_a_call_to_each_of_two() -> None:
    found = _read("أجرى وزير الخارجية الكيني اتصالين هاتفيين مع وزيري خارجية غانا وتوغو.")
    assert [(told["kind"], told["parties"]) for told in found] == [("call", ["GH", "KE"]), ("call", ["KE", "TG"])]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وافق وزير الخارجية الكيني على لقاء قصير يجمعه بنظيره الغاني في لومي.", "planned"),
        ("أعرب الرئيس الكيني عن أمله في لقاء نظيره الغاني قريبا.", "proposed"),
        ("قد تعيد كينيا النظر في عقد لقاء مع رئيس غانا.", "proposed"),
        ("أشاد باللقاء بين الرئيس الكيني والرئيس الغاني، الذي سيعقد في لومي.", "planned"),
        ("سيتوجه إلى لومي في لقاء سيكون أول اجتماع بين رئيس كينيا ورئيس غانا.", "planned"),
        ("كان الوزير الكيني في طريقه للاجتماع مع نظيره الغاني.", "planned"),
        ("ستنفذ الخطة التي اتفق عليها الرئيس الغاني والرئيس الكيني في أكتوبر الماضي في لومي.", "held"),
        ("وجاء الاتفاق الذي توصل إليه وزيرا خارجية غانا وكينيا في لومي بعد خلاف طويل.", "held"),
    ],
)
def test_how_real_it_is(text: str, status: str) -> None:
    [told] = _read(text)
    assert (told["kind"], told["status"], told["parties"]) == ("meeting", status, ["GH", "KE"])


def test_who_says_it_did_not_meet() -> None:
    assert _read("وأضاف المتحدث باسم الرئاسة الكورية أن من المقرر أن يلتقي سوه برئيس الوزراء الياباني الثلاثاء.") == []


@pytest.mark.parametrize(
    ("said", "parties"),
    [
        ("وقال خلال مؤتمر صحفي مشترك مع رئيس مالطا إن الأمر جيد.", [["KE", "MT"]]),
        ("وقال تنغ خلال مؤتمر صحفي مشترك مع رئيس مالطا إن الأمر جيد.", []),
    ],
)
def test_who_spoke_beside_another(said: str, parties: list[list[str]]) -> None:
    assert [told["parties"] for told in _read(f"أكد الرئيس الكيني وليام روتو موقف بلاده. {said}")] == parties


def test_what_was_called_off_stands_beside_what_was_not() -> None:
    text = "ذكرت الوكالة أن غانا ألغت محادثات رفيعة مع كينيا. وستعقد قمة بين غانا وكينيا ومالطا في لومي الشهر المقبل."
    assert ("meeting", "cancelled") in {(told["kind"], told["status"]) for told in _read(text)}
