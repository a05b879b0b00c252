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
@pytest.mark.parametrize("which", ["small", "harmful", "empty", "joined"])
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
@pytest.mark.parametrize("which", ["small", "harmful", "joined"])
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
    assert "do not contradict each other" in Tree(page(empty)).text


def test_the_context_is_the_text_around_the_quote(small):
    entry = small.past[0].first
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


def test_a_line_names_its_sources_copies_and_rival_values(joined):
    html = page(joined)
    text = " ".join(Tree(html).text.split())
    assert "5 sources, 4 independent" in text and "copy of d1" in text and "3 more sources" in text
    assert "Date12 May 20311245 also: 13 May 20313" in text, "each value with the numbers of its sources"
    assert "Courseplanned told 11 May 20311held told 12 May 20312" in text
    assert [text.count(words) for words in ("Dates that exclude each other", "Places that exclude each other")] == [
        1,
        1,
    ]
    assert "One meeting is dated 2031-05-12 by" in text


def test_every_value_leads_to_its_words(joined):
    tree = Tree(page(joined))
    ids = set(tree.all("id"))
    assert {f"e-d{n}" for n in range(1, 6)} <= ids
    references = [attrs["href"] for tag, attrs in tree.tags if tag == "a" and attrs.get("class") == "ref"]
    assert references and {str(href)[1:] for href in references} <= ids


def test_overdue_and_claimed(joined):
    text = " ".join(Tree(page(joined)).text.split())
    assert "overdue, no later evidence" in text and "Seen on 1 January 2034." in text
    assert "Claimed for its time over 0 RUB" in text


def test_a_series_of_three_years_is_drawn(joined, small):
    assert page(joined).count("<svg") == 1 and page(joined).count("<circle") == 5
    assert "<svg" not in page(small)


def test_what_is_left_out_is_counted(joined):
    html = page(joined, most=2)
    assert "3 more, which are not shown here." in Tree(html).text
    assert html.count('class="record figures"') == 2
    assert "<strong><bdi>5</bdi></strong>Figures" in html, "the counts are those of the ledger"
