"""The ledger: documents and what was read in them, every value with the words it came from.

This is the border where the clock and the disk come in; everything to its left is a function of the document.
"""

from mithaq.ledger.entry import Entry, Line, Source
from mithaq.ledger.ledger import Ledger, Outcome
from mithaq.ledger.review import Review, Ruling
from mithaq.ledger.search import Hit, Hits

__all__ = ["Entry", "Hit", "Hits", "Ledger", "Line", "Outcome", "Review", "Ruling", "Source"]
