"""The linker of each type of record. What a reader says somebody said (`statements`) is not linked."""

from __future__ import annotations

from mithaq.linking.commitments import Commitments
from mithaq.linking.engagements import Engagements
from mithaq.linking.figures import Figures
from mithaq.linking.instruments import Instruments
from mithaq.linking.linker import Linker
from mithaq.linking.organisations import Organisations
from mithaq.linking.persons import Persons

VERSION = 7
"""Raise it whenever a view, a key or a comparison changes: ledgers are then linked anew."""

LINKERS: dict[str, Linker] = {
    "persons": Persons(),
    "organisations": Organisations(),
    "engagements": Engagements(),
    "instruments": Instruments(),
    "commitments": Commitments(),
    "figures": Figures(),
}
