"""Questions to the ledger; nothing here writes to it."""
