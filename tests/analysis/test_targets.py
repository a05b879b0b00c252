"""A target is set beside the figures claimed for its period."""

from mithaq.analysis.lines import shown
from mithaq.analysis.targets import Claims
from mithaq.model.record import Commitment, Figure
from mithaq.model.span import Span

AT = Span(0, 1)


def trade(value, period="2030", **fields):
    given = {"measure": "trade_turnover", "unit": "USD", "qualifier": "exact", "parties": ("KG", "RU")}
    return Figure(value=value, period=period, evidence=AT, **{**given, **fields})


def test_claims_for_the_period_of_a_target(entry, line):
    target = line(
        "commitments",
        entry(Commitment(kind="target", what="نص", status="agreed", due="2030", evidence=AT), "a", "2027-05-12"),
    )
    figures = [
        line("figures", entry(trade(5_000_000_000), "a", "2027-05-12"), ident="F-aim"),
        line("figures", entry(trade(4_100_000_000), "b", "2031-02-01"), ident="F-claim"),
        line("figures", entry(trade(3_900_000_000, "2029"), "b", "2031-02-01"), ident="F-earlier"),
        line("figures", entry(trade(6_000_000_000), "c", "2028-01-01"), ident="F-plan"),
        line("figures", entry(trade(1, parties=("KG", "UZ")), "b", "2031-02-01"), ident="F-other"),
    ]
    assert [found.id for found in Claims(figures).beside(target)] == ["F-claim"]
    assert [aim.value for aim in Claims(figures).aims(target)] == [5_000_000_000]
    assert Claims(figures[1:]).beside(target) == [], "a target without a figure of its own is set beside nothing"
    (shown_claim,) = shown(target, claims=Claims(figures))["claims"]
    assert shown_claim == {"line": "F-claim", "value": 4_100_000_000, "unit": "USD", "period": "2030"}
