"""Forms of one word or several are found wherever they begin, whatever clings to them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from mithaq.lexicon.trie import Analysis, Entry, Hit, Lexicon

KING = Entry("office.king", "office", {"rank": "royal"})
KINGDOM = Entry("state.SA", "state")
TALKS = Entry("event.talks", "event")


def analyze(key: str) -> Iterable[Analysis]:
    """A toy language: «w-» and «l-» in front, «-ha» behind."""
    for front in ("", "w-", "l-", "w-l-"):
        if key.startswith(front):
            stem = key[len(front) :]
            yield front, stem, ""
            if stem.endswith("-ha"):
                yield front, stem[:-3], "-ha"


def lexicon() -> Lexicon:
    found = Lexicon(analyze, str.lower)
    found.add(KING, "King")
    found.add(KINGDOM, "kingdom", "name")
    found.add(KINGDOM, "Kingdom of Saud", "official")
    found.add(TALKS, "talks", "plural")
    found.add(TALKS, "formal talks", "plural")
    return found


def told(hit: Hit) -> tuple[int, int, str, str, str, str]:
    return hit.first, hit.stop, hit.entry.id, hit.feature, hit.proclitics, hit.enclitic


def at(text: str, i: int = 0, stop: int | None = None) -> list[Hit]:
    keys = text.split()
    return lexicon().at(keys, i, len(keys) if stop is None else stop)


def test_the_longest_form_comes_first() -> None:
    assert [(hit.stop, hit.feature) for hit in at("kingdom of saud today")] == [(3, "official"), (1, "name")]


def test_a_form_ends_where_the_sentence_does() -> None:
    assert [hit.feature for hit in at("kingdom of saud", stop=2)] == ["name"]


def test_a_form_that_breaks_off_is_not_found() -> None:
    assert at("formal dinner") == []


def test_a_form_begins_at_the_token_asked_for() -> None:
    assert [(hit.first, hit.stop) for hit in at("the king spoke", 1)] == [(1, 2)]
    assert at("the king spoke", 0) == []


@pytest.mark.parametrize(
    ("proclitics", "word"), [("", "kingdom"), ("w-", "w-kingdom"), ("l-", "l-kingdom"), ("w-l-", "w-l-kingdom")]
)
def test_what_clings_in_front(proclitics: str, word: str) -> None:
    assert [hit.proclitics for hit in at(word)] == [proclitics]


def test_the_first_word_of_several_may_carry_proclitics() -> None:
    assert [(hit.stop, hit.proclitics) for hit in at("w-kingdom of saud")] == [(3, "w-"), (1, "w-")]


def test_the_other_words_may_not() -> None:
    assert [hit.stop for hit in at("kingdom w-of saud")] == [1]


def test_a_pronoun_clings_to_forms_of_one_word() -> None:
    assert [(hit.entry.id, hit.enclitic) for hit in at("w-talks-ha")] == [("event.talks", "-ha")]
    assert at("formal talks-ha") == []


def test_one_form_of_two_entries_gives_both() -> None:
    found = lexicon()
    found.add(Entry("name.king", "name"), "king", "family")
    assert {hit.entry.id for hit in found.at(["king"], 0, 1)} == {"office.king", "name.king"}


def test_the_same_form_twice_under_one_feature_is_one() -> None:
    found = lexicon()
    found.add(KING, "king")
    assert len(found.at(["king"], 0, 1)) == 1


def test_of_two_readings_the_whole_word_wins() -> None:
    found = lexicon()
    found.add(Entry("name.w-king", "name"), "w-king")
    assert [hit.entry.id for hit in found.at(["w-king"], 0, 1)] == ["name.w-king", "office.king"]


def test_contains_knows_whole_forms_only() -> None:
    found = lexicon()
    assert "king" in found
    assert "w-king" not in found
    assert "formal" not in found


def test_opens_stripped_tells_whether_proclitics_could_be_cut_off() -> None:
    found = lexicon()
    assert found.opens_stripped("w-formal")
    assert not found.opens_stripped("formal")
    assert not found.opens_stripped("w-other")


def test_tables_make_the_same_lexicon_again() -> None:
    found = lexicon()
    again = Lexicon(analyze, str.lower, found.tables)
    keys = "w-kingdom of saud".split()
    assert [told(hit) for hit in again.at(keys, 0, 3)] == [told(hit) for hit in found.at(keys, 0, 3)]
    assert again.entries["office.king"].get("rank") == "royal"
    assert again.entries.keys() == found.entries.keys()


def test_asking_does_not_change_the_answer() -> None:
    found = lexicon()
    assert list(map(told, found.at(["w-king"], 0, 1))) == list(map(told, found.at(["w-king"], 0, 1)))
    assert "w-king" not in found
