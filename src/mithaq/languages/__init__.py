"""Language packs; each is found by its code, never imported by name."""
