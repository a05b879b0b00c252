"""Records ↔ records: which of them tell of one person, one encounter, one promise. Pure functions, no database.

Every comparison looks at two records and nothing else, and the grouping looks at the set of them, so that the same
documents give the same lines in whatever order they come.
"""
