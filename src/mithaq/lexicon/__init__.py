"""Data files in: strict loading, checking, and finding forms in a text."""
