"""Forms of a relational adjective (nisba) in every gender and number, without the article."""

from __future__ import annotations

from collections.abc import Iterator


def inflect(adjective: str) -> Iterator[tuple[str, str]]:
    """(feature, form) pairs for a masculine singular in ي: adjective.ms, .fs, .md, .fd, .mp, .fp."""
    yield "adjective.ms", adjective
    yield "adjective.fs", adjective + "ة"
    yield "adjective.md", adjective + "ان"
    yield "adjective.mp", adjective + "ين"  # also the oblique dual
    yield "adjective.mp", adjective + "ون"
    yield "adjective.fd", adjective + "تان"
    yield "adjective.fd", adjective + "تين"
    yield "adjective.fp", adjective + "ات"
    yield "adjective.ms", adjective + "ا"  # accusative: سعوديا
