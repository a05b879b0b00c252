"""The ledger: documents and what was read in them, every value with the words it came from.

This is the border where the clock and the disk come in; everything to its left is a function of the document.
"""

from mithaq.ledger.ledger import Ledger, Outcome
from mithaq.ledger.rows import Entry, Line, Source

__all__ = ["Entry", "Ledger", "Line", "Outcome", "Source"]
