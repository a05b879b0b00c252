"""Everything that Mithaq raises on purpose.

MithaqError
├── InputError       a document, file or option that cannot be used
├── LexiconError     a lexicon or gazetteer file that breaks its rules
├── PatternError     a pattern file that breaks the notation
└── LedgerError      a ledger that cannot be opened, read or written
"""

from __future__ import annotations


class MithaqError(Exception):
    """The message is a sentence for the user, with the offending value in quotes."""


class InputError(MithaqError):
    """Something handed to Mithaq that it cannot use."""


class LexiconError(MithaqError):
    """A data file that breaks its rules; names file, line and value."""


class PatternError(MithaqError):
    """A pattern that breaks the notation; names file, pattern and element."""


class LedgerError(MithaqError):
    """A ledger that cannot be opened, read or written."""
