"""What the code of a party shows: a state, a region of one, a body of states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

# Intergovernmental bodies that the contract counts among the parties; others go by name.
BODIES: Final = frozenset(
    "UN EU EAEU CSTO CIS SCO OTS CICA IFAS OIC AL GCC AU NATO OPEC IMF WB IsDB OSCE BRICS G20 ASEAN".split()
)

# Formats that the gazetteer lists among the bodies; whoever meets or agrees in one does so as a state.
FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    "P5plus1": ("CN", "DE", "FR", "GB", "RU", "US"),
    "G5Sahel": ("BF", "ML", "MR", "NE", "TD"),
}

# Those between whom there is or was a war, so that a truce is theirs; the likelier pair first.
AT_WAR: Final = tuple(
    map(
        frozenset,
        (
            ("IL", "PS"),
            ("IL", "LB"),
            ("RU", "UA"),
            ("IL", "IR"),
            ("IN", "PK"),
            ("AM", "AZ"),
            ("KP", "KR"),
            ("ER", "ET"),
        ),
    )
)

_ISO: Final = 2  # letters of the code of a state
_BANKS: Final = frozenset(["AfDB", "IsDB"])  # parties that are written in small letters, too


def is_party(code: str) -> bool:
    """Whether a code is one by which the contract names parties, not the name of a body that has none."""
    return code.isupper() or "-" in code or code in _BANKS


def is_state(code: str) -> bool:
    """Whether a code is that of a state, not of a body (`AL` and `AU` are read as the League and the African Union)."""
    return len(code) == _ISO and code.isalpha() and code not in BODIES


def state_of(code: str) -> str:
    """The state that a region belongs to; any other code as it is."""
    return code.split("-")[0]


def states_of(codes: Iterable[str]) -> set[str]:
    """The parties with each region counted as its state."""
    return {state_of(code) for code in codes}
