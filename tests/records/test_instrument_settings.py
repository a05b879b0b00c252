"""What stands between an act and a document, or in its title, hides neither its status nor its parties.

Every act is crossed with common remarks, and every way of naming two parties with titles that tell of third states.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq

REMARKS = [
    "",
    " اليوم الخميس",
    "، أمس،",
    "، مساء الثلاثاء،",
    "، خلال جلسته العامة،",
    "، بالأغلبية المطلقة،",
    "، عقب مداولات استمرت ساعتين،",
    "، في ختام دورته العادية،",
]
DOCUMENTS = [
    ("agreement", "اتفاقية التعاون الجمركي بين كينيا ومالطا"),
    ("memorandum", "مذكرة تفاهم في مجال الطاقة بين كينيا ومالطا"),
    ("protocol", "بروتوكول للتعاون الثقافي بين كينيا ومالطا"),
]
ACTS = [
    ("ratified", "وافق مجلس النواب الكيني{r} على {d}."),
    ("ratified", "صوت مجلس النواب الكيني{r} لصالح {d}."),
    ("ratified", "وافقت رئيسة مالطا{r} على {d}."),
    ("ratified", "أصدر الرئيس الكيني{r} مرسوما بالمصادقة على {d}."),
    ("ratified", "نشرت الجريدة الرسمية الكينية{r} قرارا بالموافقة على {d}."),
    ("ratified", "قرر مجلس الوزراء الكيني{r} الموافقة على {d}."),
    ("ratified", "جرت المصادقة{r} على {d}."),
    ("signed", "وقع وزير الخارجية الكيني ونظيره المالطي{r} {d}."),
    ("signed", "اختتم الجانبان أعمال اللجنة{r} بالتوقيع على {d}."),
    ("planned", "سيتم{r} توقيع {d}."),
    ("planned", "من المقرر أن يوقع الجانبان{r} {d}."),
    ("drafted", "يتفاوض الجانبان{r} على {d}."),
    ("drafted", "فوض مجلس الوزراء الكيني وزير الخارجية{r} بالتوقيع على {d}."),
    ("proposed", "دعا الوزير المالطي{r} إلى إبرام {d}."),
    ("", "لم يوقع الجانبان{r} {d}."),
    ("", "رفض مجلس النواب الكيني{r} المصادقة على {d}."),
    ("", "نفت وزارة الخارجية الكينية{r} توقيع {d}."),
]


@pytest.mark.parametrize(("status", "act"), ACTS, ids=[f"{status}-{n}" for n, (status, _) in enumerate(ACTS)])
def test_a_remark_hides_no_status(status: str, act: str) -> None:
    wrong = []
    for remark, (kind, title) in itertools.product(REMARKS, DOCUMENTS):
        text = act.format(r=remark, d=title)
        told = [(i.kind, i.status, i.parties) for i in mithaq.read(text, published="2024-05-09").instruments]
        if told != ([(kind, status, ("KE", "MT"))] if status else []):
            wrong.append((text, told))
    assert not wrong


ABOUT = ["للتعاون في مجال الطاقة", "لدعم اللاجئين السوريين في الأردن", "بشأن عبور السفن الصينية", "تتعلق بالنقل البحري"]
NAMED = [
    "وقعت كينيا ومالطا {d} {t}.",
    "وقع وزير الخارجية الكيني مع نظيره المالطي {d} {t}.",
    "وقعت وزارة الطاقة الكينية ووزارة الصناعة المالطية {d} {t}.",
    "وقعت الحكومة الكينية ونظيرتها المالطية {d} {t}.",
    "جرى توقيع {d} {t} بين كينيا ومالطا.",
    "جرى توقيع {d} بين كينيا ومالطا {t}.",
    "وقعت بالعاصمة القطرية الدوحة كينيا ومالطا {d} {t}.",
    "وقعت كينيا ومالطا، برعاية قطرية، {d} {t}.",
    "وقعت كينيا ومالطا {d} {t} بحضور السفير الفرنسي.",
]


@pytest.mark.parametrize("way", NAMED)
def test_whom_a_title_is_about_are_no_parties(way: str) -> None:
    wrong = []
    for about, document in itertools.product(ABOUT, ["اتفاقية", "مذكرة تفاهم", "بروتوكول تعاون"]):
        text = way.format(d=document, t=about)
        told = [(i.status, i.parties) for i in mithaq.read(text, published="2024-05-09").instruments]
        if told != [("signed", ("KE", "MT"))]:
            wrong.append((text, told))
    assert not wrong


SITTING = "رأس الرئيس الكيني اليوم جلسة مجلس الوزراء الكيني. "
DECIDED = [
    ("ratified", "وقد انتهى مجلس الوزراء الكيني إلى ما يلي:\n-الموافقة على مذكرة تفاهم مع مالطا في مجال السياحة."),
    ("drafted", "ووافق المجلس على تفويض وزير السياحة بالتباحث مع الجانب المالطي في شأن مشروع مذكرة تفاهم للتعاون."),
    ("drafted", "كما فوض وزير السياحة، أو من ينيبه، بالتفاوض مع الجانب المالطي بشأن مشروع مذكرة تفاهم للتعاون."),
]


@pytest.mark.parametrize(("status", "decided"), DECIDED)
def test_the_state_whose_cabinet_decides_is_a_party(status: str, decided: str) -> None:
    told = mithaq.read(SITTING + decided, published="2024-05-09").instruments
    assert [(i.kind, i.status, i.parties) for i in told] == [("memorandum", status, ("KE", "MT"))]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "جاء ذلك في بيان مشترك لكينيا ومالطا."),
        (1, "وفي بيان مشترك، شددت كينيا ومالطا على أهمية الحوار."),
        (1, "أكد بيان مشترك صدر عقب الاجتماع الدوري لوزيري خارجية كينيا ومالطا أن البلدين سيواصلان التعاون."),
        (0, "لم يصدر بيان مشترك لكينيا ومالطا."),
    ],
)
def test_what_is_said_in_a_statement_shows_that_it_is_out(count: int, text: str) -> None:
    told = mithaq.read(text, published="2024-05-09").instruments
    assert [(i.kind, i.status) for i in told] == [("declaration", "signed")] * count


def test_entering_into_force_as_an_outcome_has_not_come_about() -> None:
    ahead = (
        "صادق البرلمان الكيني على الاتفاقية بين كينيا ومالطا، مما يفتح الباب لتصديق الرئيس وبالتالي دخولها حيز التنفيذ."
    )
    (one,) = mithaq.read(ahead, published="2024-05-09").instruments
    assert one.status == "ratified"


def test_talks_on_reaching_an_agreement_have_not_reached_it() -> None:
    text = "أنهت كينيا ومالطا المفاوضات الخاصة بالتوصل إلى اتفاق لتحرير التجارة."
    (one,) = mithaq.read(text, published="2024-05-09").instruments
    assert (one.status, one.parties) == ("drafted", ("KE", "MT"))


WISHED = ["جهود", "احتمال", "هدف", "فرص"]


@pytest.mark.parametrize("wish", WISHED)
@pytest.mark.parametrize("act", ["توقيع اتفاق", "التوصل إلى اتفاق", "إبرام اتفاق"])
def test_what_is_striven_for_is_not_reached(wish: str, act: str) -> None:
    text = f"تحدث وزير خارجية كينيا عن {wish} {act} مع مالطا بشأن الملاحة."
    told = mithaq.read(text, published="2024-05-09").instruments
    assert [i.status for i in told] == ["proposed"]


@pytest.mark.parametrize("wish", ["هناك احتمال", "من المحتمل", "من المتوقع", "تزداد فرص"])
def test_a_noun_spelt_like_a_verb_behind_a_wish_tells_of_no_deed(wish: str) -> None:
    told = mithaq.read(f"{wish} توصل كينيا ومالطا إلى اتفاق حول المياه.", published="2024-05-09").instruments
    assert [(i.status in ("planned", "proposed"), i.parties) for i in told] == [(True, ("KE", "MT"))]


TAKEN_UP = [
    (
        [("treaty", "ratified", ("KE", "MT"))],
        "صادق البرلمان الكيني على معاهدة الصداقة بين كينيا ومالطا. وجرى التوقيع على الاتفاق في نيروبي.",
    ),
    (
        [("memorandum", "signed", ("KE", "MT"))],
        "وقعت كينيا ومالطا مذكرة تفاهم للتعاون. وقالت رواندا إن توقيع مذكرة التفاهم هذه لا يعنيها.",
    ),
    (
        [("agreement", "signed", ("KE", "MT"))],
        "نشرت كينيا ومالطا، الاثنين، نص الاتفاقية الموقعة بينهما بوساطة قطرية.",
    ),
    (
        [("memorandum", "signed", ("KE", "MT")), ("agreement", "drafted", ("KE", "MT"))],
        "وقع وزيرا الدفاع الكيني والمالطي مذكرة تفاهم للتدريب. وكان البلدان يتفاوضان على اتفاق تعاون عسكري شامل.",
    ),
    (
        [("agreement", "signed", ("KE", "LK", "MT", "RW"))],
        "وقعت كينيا اتفاقيات لاستقدام العمالة مع ثلاث دول هي: مالطا، رواندا، سريلانكا.",
    ),
    (
        [("memorandum", "planned", ("KE", "MT")), ("protocol", "planned", ("KE", "MT"))],
        "ستوقع كينيا ومالطا مذكرة تفاهم للتعاون، بالإضافة إلى التوقيع على بروتوكول للتعاون القضائي.",
    ),
    (
        [("declaration", "signed", ("KE", "MT"))],
        "اختتم رئيس كينيا زيارته إلى مالطا، وتم التوقيع على البيان المشترك.",
    ),
    ([], "رفع الأسعار في كينيا ليس باتفاق كيني مالطي."),
]


@pytest.mark.parametrize(("wanted", "text"), TAKEN_UP)
def test_a_document_taken_up_again_and_whose_it_is(wanted: list[tuple[str, str, tuple[str, ...]]], text: str) -> None:
    told = mithaq.read(text, published="2024-05-09").instruments
    assert [(i.kind, i.status, i.parties) for i in told] == wanted


def test_who_talks_since_a_signing_has_not_signed() -> None:
    text = "هذه المباحثات هي الأولى بين الرئيس الكيني ورئيسة مالطا منذ توقيع الاتفاقية مع رواندا في 14 يوليو."
    told = mithaq.read(text, published="2024-08-09").instruments
    assert [i for i in told if "RW" in i.parties and len(i.parties) > 2] == []


def test_what_enters_into_force_on_the_day_of_the_news_is_in_force() -> None:
    text = "أعلنت كينيا أن معاهدة الشراكة بين كينيا ومالطا ستدخل حيز التنفيذ اليوم."
    (one,) = mithaq.read(text, published="2024-05-09").instruments
    assert (one.status, one.parties) == ("in_force", ("KE", "MT"))


CONSENTED = [
    "وافق مجلس الوزراء الكيني منذ قليل، على اتفاق المنحة الموقع بين كينيا ومالطا.",
    "وذكر باتفاقية الملاحة بين كينيا ومالطا، التي صادق عليها البرلمان الكيني.",
    "سلم سفير كينيا الصك الأصلي للتصديق على اتفاقية الملاحة بين كينيا ومالطا.",
]


@pytest.mark.parametrize("text", CONSENTED)
def test_consent_behind_a_comma_or_behind_the_title_or_deposited(text: str) -> None:
    (one,) = mithaq.read(text, published="2024-05-09").instruments
    assert (one.status, one.parties) == ("ratified", ("KE", "MT"))


def test_what_is_signed_beside_an_agreement_of_old_stays() -> None:
    text = (
        "وقع وفد من كينيا خلال زيارته إلى مالطا، عددا من الاتفاقيات لدعم التعاون في التجارة. "
        "وتأتي الزيارة في أعقاب توقيع اتفاق السلام التاريخي بين كينيا ومالطا ورواندا."
    )
    told = mithaq.read(text, published="2024-05-09").instruments
    assert [(i.count, i.parties) for i in told] == [(None, ("KE", "MT")), (1, ("KE", "MT", "RW"))]


def test_documents_of_one_list_are_several() -> None:
    text = "وقعت كينيا ومالطا ستة اتفاقيات، أبرزها اتفاقية الشراكة الشاملة، واتفاقية المشاورات السياسية بين الوزارتين."
    told = mithaq.read(text, published="2024-05-09").instruments
    assert [i.count for i in told] == [6, 1, 1]
