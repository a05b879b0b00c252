"""What contradicts and what does not."""

import pytest

from mithaq.analysis.conflicts import conflicts
from mithaq.model.record import Commitment, Engagement, Figure, Instrument, Participant, Person
from mithaq.model.span import Span

AT = Span(0, 1)


def figure(value, **fields):
    given = {
        "measure": "trade_turnover",
        "unit": "USD",
        "qualifier": "exact",
        "parties": ("KG", "RU"),
        "period": "2030",
    }
    return Figure(value=value, evidence=AT, **{**given, **fields})


def person(name, office, country="KG"):
    return Person(name=name, country=country, office=office, evidence=AT)


def meeting(*names, **fields):
    people = tuple(Participant(name=name, office=None, country=code, role="participant") for name, code in names)
    given = {"kind": "meeting", "status": "held", "parties": ("KG", "RU"), "participants": people}
    return Engagement(evidence=AT, **{**given, **fields})


@pytest.fixture
def found(entry, line):
    """The kinds of conflict among entries given as `(type, line, record, document, published, text)`."""

    def run(*rows):
        lines: dict[str, dict[str, list[object]]] = {}
        for kind, ident, *rest in rows:
            lines.setdefault(kind, {}).setdefault(ident, []).append(entry(*rest))
        built = {kind: [line(kind, *e, ident=i) for i, e in by_id.items()] for kind, by_id in lines.items()}
        return conflicts(built)

    return run


def kinds(conflicts):
    return [conflict.kind for conflict in conflicts]


def two(a, b, *, on=("2031-05-12", "2031-05-12"), texts=("نص", "نص آخر"), kind="figures"):
    return [(kind, "F1", a, "a", on[0], texts[0]), (kind, "F2", b, "b", on[1], texts[1])]


def test_two_values_for_one_period(found):
    (conflict,) = found(*two(figure(4_100_000_000), figure(3_000_000_000, speaker="إيغور ليبيدف")))
    assert (conflict.kind, conflict.severity, conflict.lines) == ("value", "high", ("F1", "F2"))
    assert "4.1 billion USD according to outlet a" in conflict.why
    assert "3 billion USD according to إيغور ليبيدف (outlet b, 2031-05-12)" in conflict.why
    assert [side["speaker"] for side in conflict.to_dict()["values"]] == [None, "إيغور ليبيدف"]
    assert conflict.to_dict()["records"] == sorted(side["record"] for side in conflict.to_dict()["values"])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            figure(1700, qualifier="over", unit="count", measure="company_count"),
            figure(1800, unit="count", measure="company_count"),
        ),
        (figure(1_300_000_000), figure(1_260_000_000)),
        (figure(501_000_000, period="2031-01/2031-06"), figure(547_000_000, period="2031-01/2031-08")),
        (figure(54_000_000_000, unit="EUR"), figure(60_000_000_000)),
        (figure(4_100_000_000), figure(3_000_000_000, parties=("KG", "UZ"))),
        (figure(4_100_000_000), figure(3_000_000_000, period=None)),
        (figure(20, measure="other", unit="count"), figure(42, measure="other", unit="count")),
    ],
)
def test_rounding_qualifiers_periods_and_other_things_are_no_conflict(found, a, b):
    assert found(*two(a, b)) == []


def test_a_later_value_without_a_period_is_an_update(found):
    a, b = (
        figure(300, measure="company_count", unit="count", period=None),
        figure(420, measure="company_count", unit="count", period=None),
    )
    assert kinds(found(*two(a, b))) == ["value"]
    assert found(*two(a, b, on=("2031-05-12", "2031-09-12"))) == []


def test_a_text_that_gives_both_values_contradicts_neither(found):
    rows = two(figure(4_100_000_000), figure(3_000_000_000))
    assert found(*rows, ("figures", "F2", figure(3_000_000_000), "a", "2031-05-12")) == []


def test_two_speakers_in_one_text(found):
    a, b = figure(4_100_000_000, speaker="سابر تيلكوف"), figure(3_000_000_000, speaker="إيغور ليبيدف")
    rows = [("figures", "F1", a, "a"), ("figures", "F2", b, "a")]
    assert kinds(found(*rows)) == ["value"]
    rise = ("figures", "F2", figure(3_000_000_000, speaker="سابر تيلكوف"), "a")
    assert found(*rows, rise) == [], "who gives both means two things"


def test_a_target_is_not_a_claim(found):
    target = (
        "commitments",
        "C1",
        Commitment(kind="target", what="نص", status="agreed", evidence=AT),
        "a",
        "2031-05-12",
    )
    a, b = figure(10_000_000_000, period=None), figure(4_000_000_000, period=None)
    assert kinds(found(*two(a, b))) == ["value"]
    assert found(*two(a, b), target) == []


def test_two_ranks(found):
    a, b = (figure(n, measure="trade_rank", unit="rank", period=None) for n in (1, 2))
    assert kinds(found(*two(a, b, on=("2031-05-12", "2031-02-12")))) == ["rank"]


def test_what_is_counted_must_be_the_same(found):
    bridges = "يضم الخط الجديد 42 جسرا", "يضم الخط خمسين جسرا"
    a, b = (
        figure(42, measure="other", unit="count", period=None),
        figure(50, measure="other", unit="count", period=None),
    )
    road = Commitment(kind="project", what="نص", status="under_way", evidence=AT)
    shared = [("commitments", "C1", road, document, "2031-05-12") for document in ("a", "b")]
    (conflict,) = found(*two(a, b, texts=bridges), *shared)
    assert conflict.kind == "value"
    assert conflict.why.startswith("The number of «جسرا» of KG, RU is 42 according to ")
    assert found(*two(a, b, texts=("يضم 42 نفقا", bridges[1])), *shared) == []
    assert found(*two(a, b, texts=bridges)) == [], "two texts of which nothing says that they mean one railway"


def instruments(count, date, document, text="نص"):
    record = Instrument(
        kind="agreement", title="اتفاقيات", status="signed", parties=("KG", "RU"), count=count, date=date, evidence=AT
    )
    return ("instruments", f"I{document}", record, document, "2031-05-12", text)


def test_numbers_of_instruments(found):
    assert kinds(found(instruments(15, "2031-05-10", "a"), instruments(4, "2031-05", "b"))) == ["value"]
    assert found(instruments(15, "2031-05-10", "a"), instruments(4, "2031-03-02", "b")) == []
    about = instruments(15, "2031-05-10", "a", "وقع الجانبان نحو 15 اتفاقية")
    assert found(about, instruments(16, "2031-05-10", "b")) == []


def test_growth_that_does_not_lead_from_level_to_level(found):
    rows = [
        ("figures", "F1", figure(13.6, measure="trade_growth", unit="percent"), "a"),
        ("figures", "F2", figure(4_100_000_000), "a"),
        ("figures", "F3", figure(3_000_000_000, period="2029"), "b"),
    ]
    assert kinds(found(*rows)) == ["arithmetic"]
    rows[2] = ("figures", "F3", figure(3_600_000_000, period="2029"), "b")
    assert found(*rows) == []


def test_parts_and_their_total(found):
    rows = [
        ("figures", "F1", figure(700_000_000, qualifier="about"), "a"),
        ("figures", "F2", figure(600_000_000, measure="imports"), "a"),
        ("figures", "F3", figure(100_000_000, measure="exports"), "a"),
    ]
    assert found(*rows) == []
    rows[2] = ("figures", "F3", figure(300_000_000, measure="exports"), "a")
    assert kinds(found(*rows)) == ["arithmetic"]


def told(record, document, published="2031-05-12"):
    return ("engagements", "E1", record, document, published)


def test_one_encounter_told_in_two_ways(found):
    assert kinds(found(told(meeting(date="2031-05-11"), "a"), told(meeting(date="2031-05-12"), "b"))) == ["date"]
    assert kinds(found(told(meeting(place="بيشكيك"), "a"), told(meeting(place="موسكو"), "b"))) == ["place"]
    assert found(told(meeting(place="دوشنبه"), "a"), told(meeting(place="طاجيكستان"), "b")) == []
    assert found(told(meeting(place="دوشنبه"), "a"), told(meeting(place="دوشنبيه"), "b")) == []
    one, other = meeting(("سابر تيلكوف", "KG")), meeting(("جانيبيك أوروزوف", "KG"))
    assert kinds(found(told(one, "a"), told(other, "b"))) == ["participants"]


def test_whether_it_happened(found):
    held, cancelled = meeting(), meeting(status="cancelled")
    assert kinds(found(told(held, "a"), told(cancelled, "b"))) == ["status"]
    plan = meeting(status="planned")
    assert found(told(plan, "a", "2031-05-01"), told(held, "b")) == [], "a plan and its fulfilment"
    assert kinds(found(told(held, "a"), told(plan, "b", "2031-06-01"))) == ["status"]


def test_planned_for_a_day_that_is_over(found):
    (conflict,) = found(told(meeting(status="proposed", kind="conference", date="2030-10"), "a"))
    assert conflict.kind == "anachronism"
    assert conflict.why == "Proposed for 2030-10 in a text published on 2031-05-12 (outlet a, 2031-05-12)."
    assert found(told(meeting(status="planned", date="2031"), "a")) == []
    assert found(told(meeting(status="planned", date="2030-10"), "a", None)) == []


def test_two_holders_of_one_office(found):
    rows = [
        ("persons", "P1", person("سابر تيلكوف", "رئيس جمهورية قرغيزستان"), "a", "2031-01-01"),
        ("persons", "P1", person("سابر تيلكوف", "الرئيس القرغيزي"), "b", "2031-06-01"),
        ("persons", "P2", person("جانيبيك أوروزوف", "رئيس قرغيزستان"), "c", "2031-03-01"),
    ]
    (conflict,) = found(*rows)
    assert conflict.kind == "office"
    assert "(رئيس جمهورية قرغيزستان, 2031-01-01 to 2031-06-01) and" in conflict.why
    assert "(رئيس قرغيزستان, 2031-03-01) are both" in conflict.why
    assert found(*rows[:2], (*rows[2][:4], "2032-03-01")) == [], "one after the other"
    former = ("persons", "P2", person("جانيبيك أوروزوف", "رئيس قرغيزستان السابق"), "c", "2031-03-01")
    deputy = ("persons", "P3", person("إلدار مامبيتوف", "نائب رئيس الوزراء"), "c", "2031-03-01")
    assert found(*rows[:2], former, deputy) == []
    for text in ("في ذكرى رئيس قرغيزستان الراحل جانيبيك أوروزوف", "زار جانيبيك أوروزوف، المخلوع منذ عام، المدينة"):
        assert found(*rows[:2], (*rows[2], text)) == [], text
    looking_back = [rows[0], (*rows[1][:4], "2039-06-01"), (*rows[2][:4], "2035-03-01")]
    assert found(*looking_back) == []


def test_one_person_in_two_offices(found):
    rows = [
        ("persons", "P1", person("سابر تيلكوف", "رئيس قرغيزستان"), "a", "2031-01-01"),
        ("persons", "P1", person("سابر تيلكوف", "رئيس وزراء قرغيزستان"), "b", "2031-01-03"),
    ]
    assert kinds(found(*rows)) == ["title"]
    assert found(rows[0], (*rows[1][:4], "2031-09-03")) == []


def test_the_gravest_come_first_and_every_one_once(found):
    dates = told(meeting(date="2031-05-11"), "a"), told(meeting(date="2031-05-12"), "b")
    rows = [*two(figure(4_100_000_000), figure(4_200_000_000)), *dates]
    assert [conflict.severity for conflict in found(*rows)] == ["high", "low"]
    again = [("figures", "F1", figure(4_100_000_000), "c", "2031-05-13", "نص ثالث")]
    assert len(found(*rows, *again)) == 2
