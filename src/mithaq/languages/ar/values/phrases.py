"""Finding the phrases of a table in a text, forwards from a token or backwards to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.tables import carried
from mithaq.text.tokens import Tokenizer

T = TypeVar("T")


class _Node(Generic[T]):
    __slots__ = ("next", "value")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.value: T | None = None


class Phrases(Generic[T]):
    """Values by the token keys of their phrases. Of two phrases under the same keys the first one stays.

    `carries` admits the proclitics و, ف, ب, ل, ك before the first word, or only those it names; `backwards` is for
    `before`.
    """

    def __init__(
        self, entries: Iterable[tuple[str, T]], *, carries: bool | tuple[str, ...] = False, backwards: bool = False
    ) -> None:
        self.root: dict[str, _Node[T]] = {}
        for form, value in entries:
            for keys in _spellings(form, carries):
                self._add(keys[::-1] if backwards else keys, value)

    def _add(self, keys: tuple[str, ...], value: T) -> None:
        head, *rest = keys
        node = self.root.get(head)
        if node is None:
            node = self.root[head] = _Node()
        for key in rest:
            following = node.next.get(key)
            if following is None:
                following = node.next[key] = _Node()
            node = following
        if node.value is None:
            node.value = value

    def at(self, keys: list[str], i: int, stop: int) -> tuple[T, int] | None:
        """The longest phrase that begins at token `i`, and the token after it."""
        if i >= stop:
            return None
        node = self.root.get(keys[i])
        found: tuple[T, int] | None = None
        while node is not None:
            i += 1
            if node.value is not None:
                found = node.value, i
            if i >= stop:
                break
            node = node.next.get(keys[i])
        return found

    def before(self, keys: list[str], i: int, first: int) -> tuple[T, int] | None:
        """The longest phrase that ends right before token `i`, and its first token."""
        i -= 1
        if i < first:
            return None
        node = self.root.get(keys[i])
        found: tuple[T, int] | None = None
        while node is not None:
            if node.value is not None:
                found = node.value, i
            i -= 1
            if i < first:
                break
            node = node.next.get(keys[i])
        return found


_TOKENIZER: Final = Tokenizer(normalize)


def keys_of(form: str) -> tuple[str, ...]:
    """The token keys of a phrase."""
    return tuple(_TOKENIZER.tokenize(form).keys)


def _spellings(form: str, carries: bool | tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    allowed = carries if isinstance(carries, tuple) else None
    keys = keys_of(form)
    yield keys
    if carries and keys[0].isalpha():
        for front, definite, key in carried(keys[0]):
            if not definite and front and (allowed is None or front in allowed):
                yield key, *keys[1:]
