"""What is denied, feared, asked for or only hoped is no fact, whatever words it is told with."""

from itertools import product

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

_REAL = {
    "engagements": ("held", "under_way"),
    "instruments": ("signed", "ratified", "in_force"),
    "commitments": ("completed", "under_way"),
}
_OPENINGS = [
    "من الممكن أن", "من المحتمل أن", "لا يستبعد أن", "من غير المرجح أن", "ليس من المقرر أن", "فشلت الجهود في أن",
    "لم تفلح المساعي في أن", "يأمل المراقبون أن", "دون أن", "إذا لم", "لن", "قد", "وربما", "هل", "ونفى المتحدث أن",
    "واستبعد المتحدث أن", "ورفضت باريس أن", "وتعذر أن", "وحال الخلاف دون أن", "ويخشى أن", "وشكك في أن", "ولا يعرف متى",
    "ويعارض البرلمان أن", "ويشترط المتحدث أن", "وطالب النواب بأن", "وينبغي أن", "وتمنى أن", "من أجل أن", "شريطة أن",
    "على أمل أن", "بانتظار أن", "خوفا من أن", "وتساءل متى", "ولولا الخلاف لكان", "لم يسبق أن", "وقد لا",
]  # fmt: skip
_CLAUSES = [
    "يلتقي الرئيس المصري عبد الفتاح السيسي نظيره الفرنسي إيمانويل ماكرون في القاهرة.",
    "يعقد وزيرا خارجية مصر وفرنسا محادثات في القاهرة.",
    "توقع مصر وفرنسا اتفاقية للتعاون التجاري.",
    "تتوصل مصر وفرنسا إلى اتفاق بشأن الغاز.",
    "يزور الرئيس الفرنسي القاهرة.",
    "ترسل فرنسا عشرين طنا من الأدوية إلى مصر.",
]
_GOVERNORS = [
    "ونفى المتحدث", "ورفضت باريس", "وفشلت الجهود في", "وتأمل القاهرة في", "وتسعى القاهرة إلى", "وتعذر",
    "ودعت القاهرة إلى", "واقترحت القاهرة", "وحذر من", "وتدرس القاهرة", "ولم يتم", "وتحول الخلافات دون",
    "وكان من الصعب", "وتعتزم القاهرة", "ومن المستبعد", "وبدلا من", "وتخشى القاهرة من", "وسط شائعات عن",
    "وسط أنباء غير مؤكدة عن", "ونفى صحة الأنباء عن", "وعارض البرلمان", "وتراجعت باريس عن", "ولا جدوى من",
    "وطلبت القاهرة", "وانتقد فكرة", "وشكك في جدوى", "وحال الخلاف دون", "وأجل البلدان", "وكان يمكن", "وتنتظر القاهرة",
    "وتوقعت الصحيفة", "ورجحت الصحيفة", "وقرر الجانبان",
]  # fmt: skip
_NOUNS = [
    "عقد محادثات بين مصر وفرنسا في القاهرة.",
    "توقيع اتفاقية للتعاون التجاري بين مصر وفرنسا.",
    "إبرام صفقة أسلحة بين مصر وفرنسا.",
    "زيارة الرئيس الفرنسي إلى القاهرة.",
]
_TOLD = ["وحذر", "ونفى", "ورفض", "وطالب", "وطلب", "وتوقع", "واستبعد", "وخشي", "وعرض"]
_SETTINGS = [
    "في لقاء مع نظيره المصري سامح شكري",
    "في اجتماع مع نظيره المصري سامح شكري",
    "خلال لقائه نظيره المصري سامح شكري",
    "في محادثات مع نظيره المصري سامح شكري",
]


def _records(text: str, kind: str) -> list[tuple[str, str]]:
    ledger = read(Document(text=text, id="m", lang="ar", published="2024-05-08")).to_dict()
    return [(record["kind"], record["status"]) for record in ledger[kind]]


def _real(text: str) -> list[tuple[str, str]]:
    return [found for kind, real in _REAL.items() for found in _records(text, kind) if found[1] in real]


@pytest.mark.parametrize("opening", _OPENINGS)
def test_a_clause_that_is_no_fact(opening: str) -> None:
    assert {clause: _real(f"{opening} {clause}") for clause in _CLAUSES} == {clause: [] for clause in _CLAUSES}


@pytest.mark.parametrize("governor", _GOVERNORS)
def test_a_noun_that_is_no_fact(governor: str) -> None:
    assert {noun: _real(f"{governor} {noun}") for noun in _NOUNS} == {noun: [] for noun in _NOUNS}


@pytest.mark.parametrize(("verb", "setting"), list(product(_TOLD, _SETTINGS)))
def test_where_it_was_told_is_a_fact(verb: str, setting: str) -> None:
    text = f"{verb} وزير الخارجية الفرنسي جان إيف لودريان {setting} بأن الأزمة كبيرة."
    assert _records(text, "engagements") == [("meeting", "held")]


@pytest.mark.parametrize("clause", _CLAUSES[:2])
def test_what_came_after_is_a_fact(clause: str) -> None:
    assert _real(f"وقبل أن {clause}") == [("meeting", "held")]


def test_talks_that_failed_were_held() -> None:
    assert _real("وفشلت المحادثات التي عقدها وزيرا خارجية مصر وفرنسا في القاهرة أمس.") == [("meeting", "held")]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([("visit", "held")], "وناشد الرئيس الفرنسي، الذي زار القاهرة الشهر الماضي، الحكومة التريث."),
        ([("call", "held")], "واتفق الرئيس المصري ونظيره الفرنسي، في اتصال هاتفي مساء الخميس، على التعاون."),
        ([("meeting", "cancelled")], "إن قرار مصر تعليق اجتماع على مستوى وزاري بين مصر وفرنسا يدعو للأسف."),
        ([("visit", "held")], "علق الوزير أمس على زيارة الرئيس الفرنسي إلى القاهرة الشهر الماضي."),
    ],
)
def test_who_acts_in_another_clause(expected: list[tuple[str, str]], text: str) -> None:
    assert _records(text, "engagements") == expected


def test_an_accord_whose_execution_stops_is_one() -> None:
    assert _records("تراجعت مصر عن تنفيذ اتفاقية التجارة مع فرنسا.", "instruments") == [("agreement", "in_force")]
