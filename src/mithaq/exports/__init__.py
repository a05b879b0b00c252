"""The ledger for other programs."""
