"""Words of speech: which verbs and participles tell that somebody said something, and how they agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from mithaq.lexicon.tagging import PerWord, Tags
from mithaq.lexicon.trie import Hit

_SPEAKING: Final = frozenset(["verb", "act"])  # kinds of the entries that tell an act
_BESIDE: Final = frozenset(["object", "content"])  # stand with a word of speech and are none


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of speech at item `at`, the acts that it may be, and how it agrees."""

    at: int
    hit: Hit
    acts: tuple[str, ...]
    finite: bool
    feminine: bool
    several: bool


def speaking(tags: Tags, first: int, stop: int) -> list[int]:
    """The tokens from `first` up to `stop` that are words of speech."""
    return [token for token, _ in _words.among(tags, tags.beginning_in(_SPEAKING, first, stop))]


def cue_at(at: int, tags: Tags, token: int) -> Cue | None:
    """The word of speech at item `at`, which begins with a token in `speaking`."""
    word = _words.at(tags, token)
    if word is None:
        return None
    return Cue(at, tags.hits[token][word.best], word.acts, word.finite, word.feminine, word.several)


class _Word(NamedTuple):
    """What a word of speech tells, wherever it stands."""

    best: int  # which of its hits
    acts: tuple[str, ...]
    finite: bool
    feminine: bool
    several: bool


def _word(hits: list[Hit], form: str, _: str) -> _Word | None:
    """A word of speech by its readings, those with the least taken off first, and its spelling; None if it is none."""
    telling = [n for n, hit in enumerate(hits) if _tells(hit, form)]
    if not telling:
        return None
    best = hits[telling[0]]
    off = len(best.proclitics) + len(best.enclitic)
    acts = [h.entry.attributes["act"] for n in telling if len((h := hits[n]).proclitics) + len(h.enclitic) == off]
    finite = best.entry.get("role") != "participle"
    word = form[len(best.proclitics) : len(form) - len(best.enclitic)]
    feminine = _feminine(word, best.feature, best.entry.get("past") or "")
    return _Word(telling[0], tuple(dict.fromkeys(acts)), finite, feminine, _several(word, best))


_words: Final = PerWord(_word)


def _tells(hit: Hit, form: str) -> bool:
    """Whether a reading tells an act of speech, by the spelling of the word."""
    if "act" not in hit.entry.attributes or hit.entry.get("role") in _BESIDE or hit.feature == "future":
        return False
    return not set(hit.proclitics) & set("البك") and _spelled(hit, form)


def _spelled(hit: Hit, form: str) -> bool:
    """Whether the letters that the search key folds are those of a verb: not «هناك», «رأي», «إضافة», «مضيفه»."""
    past = hit.entry.get("past") or ""
    if hit.feature == "past" and past.startswith("أ") and form.removeprefix(hit.proclitics).startswith("إ"):
        return False
    if hit.enclitic:
        return hit.enclitic.startswith("ه") and not form.endswith("ة")
    if hit.feature == "feminine":
        return form.endswith("ة") or hit.entry.get("role") == "verb"
    return hit.feature != "past" or not past.endswith(("أ", "ى")) or form[-1:] in (past[-1], "ت", "وا")


def _feminine(word: str, feature: str, past: str) -> bool:
    """Whether a word of speech agrees with a woman or a feminine noun, by its form; «لفت» ends in its own letter."""
    if feature == "past":
        return word.endswith("ت") and (not past.endswith("ت") or len(word) > len(past))
    return word.startswith("ت") if feature == "present" else feature == "feminine"


def _several(word: str, hit: Hit) -> bool:
    """Whether a verb stands in the dual or plural."""
    if hit.feature == "present":
        return word.endswith(("ان", "ون", "وا"))
    past = hit.entry.get("past") or ""
    return hit.feature == "past" and (word.endswith(("وا", "تا")) or (word.endswith("ا") and past[-1:] not in "اأى"))
