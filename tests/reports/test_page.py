"""The page: well formed, closed in itself, safe, and the same in both languages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from mithaq.model.span import Span
from mithaq.reports.excerpt import excerpt
from mithaq.reports.language import Language
from mithaq.reports.page import page

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Tree(HTMLParser):
    """Notes what a page consists of, and fails when a tag is left open or closed twice."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.names: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.text = ""
        self.bare = ""  # what stands in no element that isolates it or has a direction of its own
        self.feed(html)
        self.close()
        assert self.names == []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append("bdi" if "dir" in dict(attrs) and tag != "html" else tag)
            self.names.append(tag)

    def handle_endtag(self, tag):
        assert self.names.pop() == tag
        self.open.pop()

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.text += data
            if "bdi" not in self.open:
                self.bare += data

    def all(self, attribute):
        return [attrs[attribute] for _, attrs in self.tags if attribute in attrs]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("which", ["small", "harmful", "empty"])
def test_the_page_is_well_formed_and_closed_in_itself(request, which, language):
    html = page(request.getfixturevalue(which), language)
    tree = Tree(html)
    ids = tree.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.all("href") if href.startswith("#")} <= set(ids)
    assert not tree.all("src") and not {"script", "link", "img", "iframe"} & {tag for tag, _ in tree.tags}
    assert "@import" not in html and "url(" not in html
    assert tree.headings[0] == 1 and tree.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(tree.headings, tree.headings[1:], strict=False))
    root = dict(tree.tags)["html"]
    assert root == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}


@pytest.mark.parametrize("language", Language)
def test_words_of_a_source_are_only_words(harmful, language):
    html = page(harmful, language)
    tree = Tree(html)
    assert "<script>alert(1)</script>" in tree.text, "shown as it was written"
    assert not any(name.startswith("on") for _, attrs in tree.tags for name in attrs)
    assert not any("javascript" in href for href in tree.all("href"))
    assert "{{ 7*7 }}" in tree.text and "49" not in tree.text


def test_quotes_stand_right_to_left_with_their_source(small):
    html = page(small)
    tree = Tree(html)
    quotes = [attrs for tag, attrs in tree.tags if tag == "blockquote"]
    assert len(quotes) == 5 and all(attrs == {"lang": "ar", "dir": "rtl"} for attrs in quotes)
    assert html.count("أجرى رئيس قيرغيزستان سابر تيلكوف محادثات مع الوزير الروسي إيغور ليبيدف في بيشكيك</mark>") == 6
    assert "https://example.org/1?a=1&b=2" in tree.all("href")
    assert "Kyrgyzstan and Russia" in tree.text
    assert "over 2.14 billion RUB" in tree.text
    assert "autumn 2031" in tree.text
    assert "September 2033" in tree.text


@pytest.mark.parametrize(("language", "foreign"), [(Language.EN, "[\u0600-\u06ff]"), (Language.AR, "[A-Za-z]")])
@pytest.mark.parametrize("which", ["small", "harmful"])
def test_figures_and_foreign_words_are_isolated(request, which, language, foreign):
    tree = Tree(page(request.getfixturevalue(which), language))
    assert not re.findall(rf"\d|{foreign}", tree.bare.replace("Mithaq", ""))


def test_arabic_labels(small):
    text = Tree(page(small, Language.AR)).text
    for words in ("قيرغيزستان وروسيا", "اللقاءات المنعقدة", "أكثر من 2.14 مليار RUB", "خريف 2031", "موقّعة"):
        assert words in text
    assert "held" not in text and "Encounters" not in text


def test_the_page_is_the_same_every_time(small):
    assert page(small) == page(small)


def test_an_empty_dossier_says_so(empty):
    assert Tree(page(empty)).text.count("Nothing in the ledger.") == 8


def test_the_context_is_the_text_around_the_quote(small):
    entry = small.past[0]
    before, quote, after = excerpt(entry.source.document.text, entry.record.evidence)
    assert before == "محادثات في بيشكيك\n"
    assert quote == entry.quote
    assert after.startswith(". ووقع الجانبان")


def test_the_context_of_a_long_text_is_cut_between_words():
    text = "جملة قصيرة من كلمات. " * 200
    span_start = text.index("قصيرة", 2000)
    before, quote, after = excerpt(text, Span(span_start, span_start + 5))
    assert quote == "قصيرة"
    assert before.startswith("… جملة") and len(before) < 400
    assert after.endswith("كلمات. …") and len(after) < 400
