"""Values written in Arabic: numbers, money, measures, dates and durations, in digits and in words.

The words live in the YAML tables beside this file; `docs/values.md` explains them to linguists.
"""
