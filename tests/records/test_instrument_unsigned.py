"""Documents that nobody is told to sign: announced, talked of, hoped for, cited, or named in passing."""

from __future__ import annotations

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Instrument
from mithaq.pipeline import read

LEAD = "وزير خارجية عمان يزور أستراليا\nاستقبل الرئيس الأسترالي وزير خارجية سلطنة عمان أمس.\n"
TWO = ("AU", "OM")


def told(text: str, published: str = "2024-05-08") -> tuple[Instrument, ...]:
    return read(Document(text, published=published)).instruments


@pytest.mark.parametrize("noun", ["اتفاق للتعاون الجمركي", "اتفاقيات للتعاون الجمركي", "مذكرة تفاهم للتعاون الجمركي"])
@pytest.mark.parametrize(
    ("status", "before"),
    [
        ("signed", "وأعلنت الحكومة الأسترالية أمس عن"),
        ("signed", "وكشف الوزير العماني عن"),
        ("signed", "ونتج عن اللقاء"),
        ("drafted", "وأحرز الجانبان تقدما نحو"),
        ("drafted", "وتتواصل المحادثات بين الجانبين بشأن"),
        ("proposed", "ويسعى البلدان إلى"),
        ("proposed", "وناقش الوزيران"),
        ("in_force", "وتحكم العلاقات التجارية بين البلدين"),
    ],
)
def test_what_leads_to_a_document(status: str, before: str, noun: str) -> None:
    if before.endswith("عن اللقاء") and noun.startswith("اتفاقيات"):
        noun = "عدة " + noun
    (found,) = told(f"{LEAD}{before} {noun}.")
    assert (found.status, found.parties) == (status, TWO)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("signed", "وتم التوصل إلى اتفاق بشأن الرسوم الجمركية بين البلدين."),
        ("signed", "ورحب الوزير بالتوصل إلى اتفاق بشأن الرسوم الجمركية بين البلدين."),
        ("signed", "وأشاد الوزير بالاتفاقية التي تم التوصل إليها بين البلدين."),
        ("proposed", "وحاول الجانبان التوصل إلى اتفاق بشأن الرسوم الجمركية بين البلدين."),
        ("proposed", "وتستمر القيود إلى حين التوصل إلى اتفاق بشأن الرسوم الجمركية بين البلدين."),
        ("proposed", "وقد تسفر المحادثات عن اتفاق بشأن الرسوم الجمركية بين البلدين."),
        ("proposed", "وسيكون الوزيران قادرين على التوصل إلى اتفاق بشأن الرسوم الجمركية."),
        ("drafted", "وتقترب أستراليا وسلطنة عمان من الوصول إلى اتفاق بشأن الرسوم الجمركية."),
    ],
)
def test_come_to_or_only_thought_of(status: str, text: str) -> None:
    (found,) = told(LEAD + text)
    assert (found.status, found.parties) == (status, TWO)


@pytest.mark.parametrize(
    ("status", "count", "text"),
    [
        ("signed", 1, "وأشار الوزير إلى اتفاق أسترالي عماني على مراقبة خطوط الملاحة."),
        ("signed", 1, "وهناك اتفاق تعاون جمركي بين أستراليا وسلطنة عمان."),
        ("in_force", None, "ووفرت الاتفاقيات والمعاهدات بين الطرفين إطارا للتعاون."),
        ("in_force", None, "ودافع الوزير عن صفقات السلاح بين أستراليا وسلطنة عمان."),
        ("in_force", 1, "ولا يزال اتفاق 1999 أساس العلاقات بين أستراليا وسلطنة عمان."),
        ("planned", 1, "وتحدث الوزير عن اتفاقية مرتقبة بين أستراليا وسلطنة عمان."),
        ("proposed", 1, "وتحدث الوزير عن صفقة محتملة بين أستراليا وسلطنة عمان."),
    ],
)
def test_named_between_two(status: str, count: int | None, text: str) -> None:
    (found,) = told(LEAD + text)
    assert (found.status, found.count, found.parties) == (status, count, TWO)


@pytest.mark.parametrize(
    "text",
    [
        "وليس لدى أستراليا اتفاقية تسليم مع سلطنة عمان.",
        "ونفى الوزير وجود صفقة بين أستراليا وسلطنة عمان.",
        "ودعا الوزير إلى إنهاء عقود من العداء بين أستراليا وسلطنة عمان.",
        "وعقد وزير الخارجية العماني في سيدني مباحثات مع الرئيس الأسترالي.",
        "وتحدد أولويات المشروع بالاتفاق مع الحكومة الأسترالية.",
        "وأكد الوزير اتفاق الجانبين على أهمية الحوار.",
        "وقال الوزير إن الحوار مفيد في أي اتفاق بين أستراليا وسلطنة عمان.",
        "ولم يتم بعد التوصل لأي اتفاق بين أستراليا وسلطنة عمان.",
    ],
)
def test_nothing_agreed(text: str) -> None:
    assert told(LEAD + text) == ()


def test_a_new_agreement_and_the_known_one_that_it_replaces() -> None:
    found = told(
        "وقعت أستراليا وسلطنة عمان أمس اتفاقية تجارية لتحل محل اتفاقية التجارة الحرة لأمريكا الشمالية (نافتا)."
    )
    assert [(i.status, i.parties) for i in found] == [("signed", TWO), ("in_force", ("CA", "MX", "US"))]


def test_an_adjective_makes_no_second_agreement() -> None:
    found = told(LEAD + "ووقع الجانبان اتفاقية للتعاون الجمركي. ورحب التجار بالاتفاقية التاريخية.")
    assert [i.title for i in found] == ["اتفاقية للتعاون الجمركي"]


@pytest.mark.parametrize("verb", ["توصلت سلطنة عمان", "وتوصلت سلطنة عمان"])
@pytest.mark.parametrize(
    "aside", ["", "، خلال محادثات سيدني العام الماضي،", "، التي تقود الوساطة، وأستراليا، في ختام محادثات سيدني،"]
)
def test_agreements_come_to_far_behind_the_verb(verb: str, aside: str) -> None:
    (found,) = told(f"{LEAD}{verb}{aside} إلى اتفاق مع أستراليا بشأن الرسوم الجمركية.")
    assert (found.status, found.parties) == ("signed", TWO)


@pytest.mark.parametrize(
    ("status", "parties", "text"),
    [
        ("in_force", ("KP", "KR"), "وانتهت الحرب الكورية (1950-1953) بهدنة بين كوريا الشمالية وكوريا الجنوبية."),
        ("signed", TWO, "وسحب الرئيس الأسترالي دعمه للبيان المشترك مع سلطنة عمان."),
        ("signed", TWO, "وأظهر بيان مشترك لأستراليا وسلطنة عمان تقاربا بينهما."),
        ("in_force", TWO, "وازدهرت التجارة بفضل اتفاقيات التعاون المهمة بين البلدين."),
        ("signed", TWO, "وأعلنت أستراليا في يوليو عام 2017، مذكرة تفاهم مع سلطنة عمان لمكافحة التهريب."),
        ("signed", TWO, "وهذه أول الصفقات التي عقدتها أستراليا مع سلطنة عمان."),
        ("in_force", ("UN",), "ورحب الوزير بقرار مجلس الأمن بشأن السودان."),
    ],
)
def test_told_in_passing(status: str, parties: tuple[str, ...], text: str) -> None:
    (found,) = told(LEAD + text)
    assert (found.status, found.parties) == (status, parties)


@pytest.mark.parametrize(
    "text",
    [
        "وقالت وزارة الداخلية الأسترالية ووزارة العدل الأسترالية في بيان مشترك إن القانون قديم.",
        "وانتهت القمة دون بيان ختامي.",
        "ورحب الوزير بقرار مجلس الأمن.",
    ],
)
def test_no_statement_of_two(text: str) -> None:
    assert told(LEAD + text) == ()


def test_what_was_signed_at_another_time_is_no_summary() -> None:
    found = told(
        LEAD + "ووقع البلدان أمس خمس اتفاقيات في مجالات الصحة. وفي مارس الماضي وقع البلدان عدة اتفاقيات ثنائية."
    )
    assert [(i.count, i.date) for i in found] == [(5, "2024-05-07"), (None, "2024-03")]


@pytest.mark.parametrize(
    ("kind", "status", "title", "parties", "day", "text"),
    [
        (
            "agreement",
            "signed",
            "اتفاقيات ومذكرات تفاهم في عدد من المجالات",
            TWO,
            "2024-05-07",
            "ووقع البلدان {} الصناعية.",
        ),
        ("agreement", "signed", "اتفاقية مسقط", TWO, "2011", "وأشاد الوزير بأثر {} (عام 2011) في علاقات البلدين."),
        ("treaty", "signed", "اتفاقية باريس للمناخ", (), "2015", "ورحب الوزير بأثر {} (الموقعة في 2015)."),
        ("agreement", "in_force", "الاتفاق النووي", ("IR", "US"), None, "وأسف الوزير لانسحاب واشنطن من {}."),
        ("agreement", "planned", "اتفاقية بين الحكومتين بشأن الضرائب", TWO, None, "وستتبع ذلك {}."),
    ],
)
def test_title_and_slots(
    kind: str, status: str, title: str, parties: tuple[str, ...], day: str | None, text: str
) -> None:
    (found,) = told(LEAD + text.format(title))
    assert (found.status, found.parties, found.date) == (status, parties, day)
    assert title in found.title
    assert found.kind == kind


def test_who_speaks_in_a_joint_statement() -> None:
    (found,) = told(LEAD + "وقالت كينيا وأوغندا في بيان مشترك إن الحدود مفتوحة.")
    assert found.parties == ("KE", "UG")


@pytest.mark.parametrize("supposing", ["إذا تم", "لو جرى", "في حال تم"])
@pytest.mark.parametrize("about", ["بشأن الرسوم الجمركية", "بين البلدين حول الرسوم"])
def test_an_agreement_that_is_supposed(supposing: str, about: str) -> None:
    (found,) = told(f"{LEAD}وقال الوزير إن التجارة ستزدهر {supposing} التوصل إلى اتفاق {about}.")
    assert (found.status, found.parties) == ("proposed", TWO)


@pytest.mark.parametrize(
    ("kind", "status", "parties", "text"),
    [
        ("contract", "signed", TWO, "ووافقت أستراليا على صفقة مع سلطنة عمان."),
        ("agreement", "signed", TWO, "ووافقت سلطنة عمان على اتفاق سلام مع أستراليا."),
        ("contract", "signed", TWO, "واشترت سلطنة عمان من أستراليا عشر طائرات في صفقة قيمتها 90 مليون دولار."),
        ("declaration", "signed", ("NATO",), "وتبنى قادة حلف الناتو في ختام اليوم الأول من قمتهم أمس، بيانا مشتركا."),
        ("programme", "signed", TWO, "وأفضى اللقاء إلى الاتفاق على خارطة طريق لتعميق التعاون بين البلدين."),
        ("agreement", "in_force", ("KP", "KR"), "ولا تزال الهدنة أساس الوضع منذ انتهت الحرب الكورية بهدنة قديمة."),
    ],
)
def test_bargains_and_truces(kind: str, status: str, parties: tuple[str, ...], text: str) -> None:
    (found,) = told(LEAD + text)
    assert (found.kind, found.status, found.parties) == (kind, status, parties)
