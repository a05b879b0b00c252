"""Documents of a government and a group within its own state, which are no matter between parties."""

from __future__ import annotations

from typing import Final

from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.scope import Scope

_AND: Final = "و"
_ARTICLE: Final = "ال"
_PARTNER: Final = 6  # items between a government and «مع المتمردين»
_BEHIND: Final = 6  # items of a document in which the group stands
_JOINED: Final = 2  # items between a government and «والمعارضة»


def is_with_own_group(row: Row, noun: Noun, stop: int, scope: Scope) -> bool:
    """«وقعت الحكومة الكينية وجبهة التحرير اتفاق سلام»: whether a government comes to terms at home."""
    words = row.context.sketch.words
    for k in range(len(row.items)):
        if k > stop + _BEHIND:
            break
        token = row.items[k].first
        keys = row.context.text.keys
        key = keys[token]
        joined = key.startswith(_AND)
        if key.removeprefix(_AND).removeprefix(_ARTICLE) not in words["own_groups"]:
            continue
        if token + 1 < len(keys) and keys[token + 1] in words["groups_abroad"]:
            continue
        if not joined and not (k and row.items[k - 1].key == "مع"):
            continue
        ruler = _ruler(row, k, _JOINED if joined else _PARTNER + max(0, k - noun.first))
        if ruler >= 0 and _at_home(row, ruler, k, scope):
            return True
    return False


def _ruler(row: Row, k: int, far: int) -> int:
    """Item of the government in front of item `k`, -1 for none."""
    words, keys = row.context.sketch.words["rulers_of_a_state"], row.context.text.keys
    for m in range(k - 1, max(-1, k - 1 - far), -1):
        if keys[row.items[m].first].removeprefix(_AND) in words:
            return m
    return -1


def _at_home(row: Row, ruler: int, k: int, scope: Scope) -> bool:
    """Whether no other state than that of the government is named beside the group."""
    own = {c for item in row.items[ruler : ruler + 2] for c in scope.codes(item)}
    beside = {c for item in row.items[k : k + 2] if not item.proclitics for c in scope.codes(item)}
    return beside <= own
