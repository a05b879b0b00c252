"""Ranks of offices, by what may stand behind them and whether their holders act for a state."""

from __future__ import annotations

from typing import Final

HIGH: Final = frozenset(
    "head_of_state head_of_government deputy_head_of_government royal minister deputy_minister vice_president"
    " ambassador parliament".split()
)
# Ranks whose holder often has a second office, told behind his state: «نائب رئيس مجلس الوزراء القطري وزير الدفاع».
DOUBLED: Final = frozenset("head_of_government deputy_head_of_government royal vice_president".split())
# Ranks whose words are everyday adjectives as well («الاقتصادي»): they count only before a known name.
NAMED_ONLY: Final = frozenset(
    "academic business media party other religious judge candidate official deputy counterpart".split()
)
HEADING: Final = frozenset("organisation official business legislator spokesperson adviser deputy".split())  # of a body
SENT: Final = frozenset(
    "ambassador diplomat envoy organisation business adviser deputy".split()
)  # joined by «لـ» to a state
REGIONAL: Final = frozenset(
    "deputy_minister minister envoy adviser organisation diplomat".split()
)  # of a part of the world
POSTED: Final = frozenset("ambassador diplomat envoy".split())  # «في» and «بـ» say where they are
SUPERVISOR: Final = "office.supervisor"  # how the ids of a post begin that advisers have besides
RULING: Final = frozenset(["head_of_state", "head_of_government"])  # of whom none is one of those
LOCAL: Final = frozenset("governor regional".split())
# Behind these stands a city («سفير … الرياض», «مفتي القدس»).
SEATED: Final = LOCAL | frozenset("religious ambassador organisation academic".split())
OF_CAPITAL: Final = LOCAL | POSTED | frozenset(["organisation", "religious"])


def often_both(first: str, second: str | None) -> bool:
    """Whether who has an office of the one rank often has one of the other too: «نائب رئيس الوزراء ووزير الخارجية»."""
    if first == "head_of_state":
        return second in ("military", "head_of_government")
    if first == "vice_president" and second == "deputy_head_of_government":
        return True
    return first in DOUBLED and second in ("minister", "military")
