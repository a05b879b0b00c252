"""Forms of a verb from its past and present, as the lexicon gives them.

Readouts tell of third persons, and in quoted speech of «we». The other persons are left out; the past of «we»
(«اتفقنا») looks like a third person with a pronoun, and is found as one.
"""

from __future__ import annotations

from collections.abc import Iterator

PAST, PRESENT, FUTURE = "past", "present", "future"


def conjugate(past: str, present: str) -> Iterator[tuple[str, str]]:
    """(feature, form) for the third persons of both genders and for «we»; `present` is the masculine singular."""
    if past:
        for form in _past(past):
            yield PAST, form
    if present:
        for form in _present(present):
            yield PRESENT, form
            yield FUTURE, "س" + form


def _past(verb: str) -> Iterator[str]:
    yield verb
    if verb.endswith(("ى", "ا")):
        stem, dual = verb[:-1], verb[:-1] + ("يا" if verb.endswith("ى") else "وا")
        yield from (stem + "ت", stem + "تا", dual, stem + "وا")
    elif verb.endswith("ي"):  # بقي، لقي
        yield from (verb + "ت", verb + "تا", verb + "ا", verb[:-1] + "وا")
    else:
        yield from (verb + "ت", verb + "تا", verb + "ا", verb + "وا")


def _present(verb: str) -> Iterator[str]:
    rest = verb[1:]
    bare = rest[:-1] if rest.endswith(("ي", "ى", "و")) else rest
    dual = rest[:-1] + "ي" if rest.endswith("ى") else rest
    for person in "يت":
        yield person + rest
        yield person + dual + "ان"
        yield person + dual + "ا"
    yield from ("ي" + bare + "ون", "ي" + bare + "وا", "ن" + rest)
    if bare != rest:  # defective verbs lose the last letter after لم
        yield from ("ي" + bare, "ت" + bare)
