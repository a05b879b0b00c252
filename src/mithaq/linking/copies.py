"""Documents that carry one text: an agency's report in many outlets is one source, not many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

from mithaq.linking.spelling import words

_SHINGLE = 3  # words
_SHARED = 0.6  # of the shorter text's shingles


def originals(texts: Sequence[str]) -> list[int]:
    """For each text the index of the first one that it copies, its own when it copies none.

    Put the texts in the order in which they appeared: the first of a cluster counts as its original.
    """
    found: list[int] = []
    for i, text in enumerate(texts):
        mine = _shingles(text)
        found.append(next((j for j in range(i) if found[j] == j and _is_copy(mine, _shingles(texts[j]))), i))
    return found


def _is_copy(a: frozenset[int], b: frozenset[int]) -> bool:
    small = min(len(a), len(b))
    return small > 0 and len(a & b) >= _SHARED * small and small * 4 >= max(len(a), len(b))


@lru_cache(maxsize=4096)
def _shingles(text: str) -> frozenset[int]:
    row = words(text)
    if len(row) < _SHINGLE:
        row = row + [""] * (_SHINGLE - len(row))
    return frozenset(
        int.from_bytes(blake2b(" ".join(row[i : i + _SHINGLE]).encode(), digest_size=8).digest())
        for i in range(len(row) - _SHINGLE + 1)
    )
