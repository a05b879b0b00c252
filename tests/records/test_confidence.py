import pytest

from mithaq.errors import InputError
from mithaq.model.document import Document
from mithaq.model.record import RECORD_TYPES, Person, Reading
from mithaq.model.span import Span
from mithaq.pipeline import read
from mithaq.records.confidence import HIGHEST, TYPE, confidence, points

TEXT = (
    "بيشكيك، 26 نوفمبر 2025. التقى الرئيس القرغيزي صدر جباروف في بيشكيك نظيره الروسي فلاديمير بوتين.\n"
    "وأكد جباروف أن حجم التبادل التجاري بين البلدين بلغ 4.1 مليار دولار في عام 2024.\n"
    "ووقع الجانبان اتفاقية للتعاون في مجال الطاقة. واتفق الجانبان على إنشاء مركز تجاري مشترك بحلول عام 2027.\n"
    "وحضر ممثلو وزارة الطاقة الروسية.\n"
)


@pytest.fixture(scope="module")
def reading():
    return read(Document(TEXT, "d", published="2025-11-26"))


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_type_has_its_points_and_a_pattern_that_made_it(reading, kind):
    assert TYPE in points()[kind]
    records = getattr(reading, kind)
    assert records
    assert all(record.pattern.count(".") >= 1 and 0 < record.confidence <= HIGHEST for record in records)


def test_points_add_up_to_log_odds():
    of_type = {TYPE: 1.0, ("pattern", "a.b"): 1.2, ("date", "none"): -2.2}
    assert confidence(of_type, [("pattern", "a.b")]) == 0.9  # 1 / (1 + e^-2.2) = 0.9002
    assert confidence(of_type, [("pattern", "a.b"), ("date", "none")]) == 0.5
    assert confidence({TYPE: 9.0}, []) == HIGHEST


def test_an_unknown_pattern_counts_as_its_family_and_then_as_its_type():
    of_type = {TYPE: 0.0, ("pattern", "ar.meeting"): 2.2}
    assert confidence(of_type, [("pattern", "ar.meeting"), ("pattern", "ar.meeting.new")]) == 0.9
    assert confidence(of_type, [("pattern", "ar.new"), ("pattern", "ar.new.new")]) == 0.5


def test_a_leader_known_by_name_is_surer_than_an_unknown_man_with_a_title():
    one, other = (
        next(p for p in read(Document(text, "d")).persons if p.name == name)
        for name, text in (
            ("فلاديمير بوتين", "قال الرئيس فلاديمير بوتين إن التعاون مستمر."),
            ("كاراباي تشولبون", "قال السيد كاراباي تشولبون إن التعاون مستمر."),
        )
    )
    assert (one.pattern, other.pattern) == ("person.leader", "person.title")
    assert one.confidence > other.confidence


def test_the_same_text_is_graded_the_same(reading):
    assert read(Document(TEXT, "d", published="2025-11-26")) == reading


def test_a_reading_without_what_is_less_sure():
    persons = tuple(Person(evidence=Span(0, 1), name=name, confidence=c) for name, c in (("أ", 0.9), ("ب", 0.89)))
    assert [p.name for p in Reading("d", None, persons=persons).surer(0.9).persons] == ["أ"]


@pytest.mark.parametrize("least", [-0.1, 1.01, 90, float("nan")])
def test_least_is_a_probability(least):
    with pytest.raises(InputError, match="is not a probability from 0 to 1"):
        Reading("d", None).surer(least)
