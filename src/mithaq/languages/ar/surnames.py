"""Persons called by their surname alone, once the text has named them in full."""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.names import NameReader
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import PersonMention
from mithaq.model.span import Span
from mithaq.model.text import WORD

_FRONTS: Final = words()["surname_front"]
_LINEAGE: Final = words()["lineage"]
_SURNAME_FIRST: Final = words()["syllabic_surname"] - words()["syllable"]
_CLITICS: Final = ("", "و", "ل", "ب", "ف", "ول", "وب", "ك")  # in front of a surname
_PAIR: Final = 2  # surnames side by side
_LONGEST: Final = 5  # words of a name that is told again in full


def _last_of_another(word: str, pair: tuple[str, ...], full: set[tuple[str, ...]]) -> bool:
    """Whether a word is the last name of somebody whom the text names in full, and not as `pair`."""
    return any(words[-1] == word and words != pair for words in full)


class SurnameReader:
    """Knows the surnames of a text and finds where they stand alone."""

    def __init__(self, names: NameReader) -> None:
        self.names = names

    def surnames(self, found: list[list[PersonMention]]) -> dict[str, str]:
        """Keys by which the persons named in full can be meant later: last names, and unusual other names."""
        known: dict[str, str] = {}
        for persons in found:
            for person in persons:
                words = [w for w in person.words if w not in ("بن", "ال", "ابن", "عبد")]
                if not words:
                    continue
                if len(person.words) > 2 and person.words[-2] in _FRONTS:  # «عبد العاطي»
                    known[" ".join(person.words[-2:])] = person.words[-1]
                if 1 < len(person.words) <= _LONGEST:
                    known[" ".join(person.words)] = person.words[-1]  # «أيزن نيكولايف» again, whom no list has
                if len(words) > 1 and words[0] in _SURNAME_FIRST:
                    known[words[0]] = words[0]  # «كيم» of «كيم جونغ أون»
                of_father = len(person.words) > 2 and person.words[-2] in _LINEAGE
                for word in words if len(words) <= 2 else (words[0], words[-1]):
                    if of_father and word == words[-1]:
                        continue  # «جامعة نايف» is not «محمد بن نايف»
                    if (
                        len(word) < 3
                        or word == "الله"
                        or (word != words[-1] and len(words) > 1 and self.names.common(word))
                    ):
                        continue
                    if word == words[-1] and len(words) > 1 and len(word) > 3 and self.names.is_name(word):
                        known[word] = word
                        continue
                    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
                    if not self.names.common(bare) or len(words) == 1 or bare != word:
                        known[word] = bare
        return known

    def apart(self, tags: Tags, found: list[list[PersonMention]]) -> None:
        """Part «ترامب علييف», «فيتالي وليندغرن» into two where the text names somebody of each surname in full."""
        full = {p.words for persons in found for p in persons if len(p.words) > 1}
        pairs = {w for w in full if len(w) == _PAIR and all(_last_of_another(part, w, full) for part in w)}
        joined = {
            w
            for w in full - pairs
            if len(w) == _PAIR and w[1][0] == "و" and all(_last_of_another(part, w, full) for part in (w[0], w[1][1:]))
        }
        pairs = {w for w in pairs if not self.names.given(w[0])}
        if not pairs and not joined:
            return
        for persons in found:
            for k in range(len(persons) - 1, -1, -1):
                one = persons[k]
                if (
                    (one.words not in pairs and one.words not in joined)
                    or one.offices
                    or one.title
                    or one.name is None
                    or one.stop - one.first != _PAIR
                ):
                    continue
                at, text, clitic = one.first, tags.text, int(one.words in joined)
                name = Span(text.starts[at + 1] + clitic, text.stops[at + 1])
                second = PersonMention(at + 1, at + 2, name, proclitics="و" * clitic, words=(one.words[1][clitic:],))
                one.stop, one.words, one.name = at + 1, one.words[:1], Span(one.name.start, text.stops[at])
                persons.insert(k + 1, second)

    @staticmethod
    def spellings(surnames: dict[str, str]) -> frozenset[str]:
        """The keys of words that are a surname, with or without a conjunction or preposition in front."""
        return frozenset(clitics + surname for surname in surnames for clitics in _CLITICS)

    def add_bare(
        self, tags: Tags, persons: list[PersonMention], surnames: dict[str, str], first: int, at: list[int]
    ) -> list[PersonMention]:
        """Add the places among the tokens `at` where only a surname stands: «وأضاف بوتين», «لميرزيوييف»."""
        taken = {k for p in persons for k in range(p.first, p.stop)}
        keys = tags.text.keys
        added = []
        for i in at:
            key = keys[i]
            if i in taken or tags.text.kinds[i] != WORD:
                continue
            for skip in (0, 1, 2):
                word = key[skip:]
                if key[:skip] not in _CLITICS:
                    break
                if word in surnames:
                    name = Span(tags.text.starts[i] + skip, tags.text.stops[i])
                    if skip and not name.of(tags.text.source):
                        break
                    if (again := self._in_full(keys, i, word, surnames)) is not None and taken.isdisjoint(again):
                        name = Span(name.start, tags.text.stops[again[-1]])
                        whole_name = (word, *keys[i + 1 : again.stop])
                        added.append(PersonMention(i, again.stop, name, proclitics=key[:skip], words=whole_name))
                        taken.update(again)
                        break
                    front = self._surname_front(tags, i, first, surnames) if not skip and i - 1 not in taken else None
                    if front is not None:
                        before = keys[i - 1][front:]
                        whole = Span(tags.text.starts[i - 1] + front, tags.text.stops[i])
                        clitics = keys[i - 1][:front]
                        added.append(PersonMention(i - 1, i + 1, whole, proclitics=clitics, words=(before, word)))
                    else:
                        added.append(PersonMention(i, i + 1, name, proclitics=key[:skip], words=(word,)))
                    break
        if not added:
            return persons
        return sorted([*persons, *added], key=lambda p: p.first)

    @staticmethod
    def _in_full(keys: list[str], i: int, word: str, surnames: dict[str, str]) -> range | None:
        """The tokens of a name of several words that the text has told before, and that begins at token `i`."""
        for stop in range(min(i + _LONGEST, len(keys)), i + 1, -1):
            if " ".join((word, *keys[i + 1 : stop])) in surnames:
                return range(i, stop)
        return None

    @staticmethod
    def _surname_front(tags: Tags, i: int, first: int, surnames: dict[str, str]) -> int | None:
        """The clitics before a surname of two words («عبد العاطي», «ولبن سلمان»), None where it has no first half."""
        key = tags.text.keys[i - 1] if i > first else ""
        for clitics in ("", "و", "ل", "ف", "ول", "ب"):
            if key.startswith(clitics) and f"{key[len(clitics) :]} {tags.text.keys[i]}" in surnames:
                return len(clitics)
        return None
