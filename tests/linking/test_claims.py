"""Instruments, undertakings, figures, organisations and persons: which records are one."""

import pytest

from mithaq.linking.commitments import Commitments
from mithaq.linking.figures import Figures
from mithaq.linking.instruments import Instruments
from mithaq.linking.linker import NEVER
from mithaq.linking.organisations import Organisations
from mithaq.linking.persons import Persons
from mithaq.linking.quantities import agree
from mithaq.model.record import Commitment, Figure, Instrument, Organisation, Person
from mithaq.model.span import Span

AT = Span(0, 1)


@pytest.fixture
def weight(tell):
    def compare(rules, a, b, *, on=("2031-05-12", "2031-05-12"), quotes=("", "")):
        one, two = (rules.view(tell(r, d, m, q)) for r, d, m, q in zip((a, b), "ab", on, quotes, strict=True))
        found = rules.compare(one, two)
        assert found == rules.compare(two, one)
        assert found <= 0 or rules.keys(one) & rules.keys(two), "what is linked has a key in common"
        return found

    return compare


def person(name, country="KG"):
    return Person(name=name, country=country, evidence=AT)


def test_persons(weight):
    rules = Persons()
    assert weight(rules, person("صدر جباروف"), person("صادير جاباروف")) >= 70
    assert weight(rules, person("صدر جباروف"), person("عقيل بيك جباروف")) == NEVER
    assert weight(rules, person("صدر جباروف"), person("صدر جباروف", "UZ")) == NEVER
    assert 0 < weight(rules, person("جباروف"), person("صدر جباروف")) < 70
    assert weight(rules, person("صدر جباروف", None), person("صدر جباروف")) > 0
    assert weight(rules, person("صدر جباروف", "CSTO"), person("صدر جباروف")) > 0
    assert weight(rules, person("راشد المنصوري", "AE"), person("رشيد المنصوري", "AE")) == NEVER


def organisation(name, country="KG"):
    return Organisation(name=name, kind="fund", country=country, evidence=AT)


def test_organisations(weight):
    rules = Organisations()
    assert weight(rules, organisation("الصندوق القيرغيزي للتنمية"), organisation("صندوق القيرغيزي للتنمية")) >= 70
    assert weight(rules, organisation("صندوق التنمية"), organisation("صندوق التنمية", "UZ")) == NEVER
    assert weight(rules, organisation("صندوق التنمية"), organisation("صندوق السيادة")) == 0


def instrument(title, kind="agreement", **fields):
    given = {"status": "signed", "parties": ("KG", "RU"), "count": 1, **fields}
    return Instrument(title=title, kind=kind, evidence=AT, **given)


def test_instruments(weight):
    rules = Instruments()
    plan = instrument("اتفاقية إنشاء المدارس الروسية", status="planned")
    signed = instrument("الاتفاقية الخاصة بإنشاء المدارس الروسية", date="2031-07-01")
    assert weight(rules, plan, signed, on=("2031-05-12", "2031-07-01")) >= 70
    assert weight(rules, instrument("١٢ وثيقة", "document", count=12), instrument("12 وثيقة", "document", count=12)) > 0
    assert (
        weight(rules, instrument("12 وثيقة", "document", count=12), instrument("وثائق", "document", count=9)) == NEVER
    )
    assert weight(rules, signed, instrument("اتفاقية إنشاء المدارس الروسية", parties=("KG", "UZ"))) == NEVER
    assert weight(rules, instrument("مذكرة في النقل الجوي"), instrument("مذكرة في الصحة الحيوانية")) <= 0


def commitment(what, status="agreed", **fields):
    return Commitment(what=what, status=status, evidence=AT, **{"kind": "project", "actors": ("KG", "RU"), **fields})


def test_commitments(weight):
    rules = Commitments()
    first = commitment("بناء تسع مدارس ثانوية في قيرغيزستان")
    assert (
        weight(rules, first, commitment("إنشاء تسع مدارس في قيرغيزستان", "under_way"), on=("2031-05-12", "2033-01-01"))
        > 0
    )
    assert weight(rules, first, commitment("بناء تسع مدارس ثانوية في قيرغيزستان", actors=("CN", "UZ"))) == NEVER
    assert weight(rules, first, commitment("فتح خط جوي مباشر")) == 0
    due = commitment("بناء تسع مدارس ثانوية في قيرغيزستان", due="2032")
    assert weight(rules, due, commitment("بناء تسع مدارس ثانوية في قيرغيزستان", due="2035-09")) == NEVER
    assert weight(rules, due, commitment("بناء تسع مدارس ثانوية في قيرغيزستان", due="2032-09")) > 0


def figure(value, **fields):
    given = {
        "measure": "trade_turnover",
        "unit": "USD",
        "qualifier": "exact",
        "parties": ("KG", "RU"),
        "period": "2030",
    }
    return Figure(value=value, evidence=AT, **{**given, **fields})


def test_figures(weight):
    rules = Figures()
    assert weight(rules, figure(1_300_000_000), figure(1_260_000_000)) >= 70
    assert weight(rules, figure(1_300_000_000), figure(1_400_000_000)) == NEVER
    assert weight(rules, figure(1_300_000_000), figure(1_300_000_000, period="2029")) == NEVER
    length = {"measure": "distance", "unit": "km", "period": None}
    same = ("طول خط السكك الحديدية 305 كم", "خط السكك بطول 304.94 كيلومتر")
    assert weight(rules, figure(305, **length), figure(304.94, **length), quotes=same) > 0
    assert weight(rules, figure(305, **length), figure(304.94, **length), quotes=(same[0], "طول النهر 304.94")) <= 0


@pytest.mark.parametrize(
    ("expected", "a", "b", "unit"),
    [
        (True, (1700, "over"), (1800, "exact"), "count"),
        (True, (54, "about"), (52, "exact"), "EUR"),
        (True, (7, "exact"), (7.1, "exact"), "percent"),
        (True, (15, "about"), (16, "exact"), "count"),
        (False, (42, "exact"), (50, "exact"), "count"),
        (False, (1, "exact"), (2, "exact"), "rank"),
        (False, (7000, "over"), (30000, "about"), "count"),
        (False, (8e9, "about"), (4.7e9, "about"), "USD"),
    ],
)
def test_agreement_after_rounding_and_qualifiers(expected, a, b, unit):
    (x, how), (y, other) = a, b
    assert agree(x, how, y, other, unit) is agree(y, other, x, how, unit) is expected
