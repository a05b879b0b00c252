"""The dossier in a terminal: nothing reordered, nothing too wide, no control characters."""

from __future__ import annotations

import re

import pytest

from mithaq.reports.show import show

FSI, RLI, PDI = "\u2068", "\u2067", "\u2069"


def columns(line):
    return len(re.sub("[\u2066-\u2069\u064b-\u0652]", "", line))


@pytest.mark.parametrize("width", [20, 30, 45, 60, 100, 200])
def test_lines_keep_to_the_width(small, width):
    lines = show(small, width).splitlines()
    assert all(columns(line) <= max(width, 30) or "://" in line or " " not in line.strip() for line in lines)


@pytest.mark.parametrize("width", [30, 60, 100])
@pytest.mark.parametrize("which", ["small", "harmful", "joined"])
def test_every_line_closes_what_it_opens(request, which, width):
    for line in show(request.getfixturevalue(which), width).splitlines():
        depth = 0
        for char in line:
            depth += (char in FSI + RLI) - (char == PDI)
            assert depth in (0, 1, 2)
        assert depth == 0
        outside = re.sub("[\u2067\u2068].*?\u2069", "", line)
        assert not re.search("[\u0590-\u08ff]", outside), "Arabic stands inside isolates only"


def test_a_source_cannot_play_tricks_on_the_terminal(harmful):
    text = show(harmful)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066]", text)
    assert "<script>alert(1)</script>" in text


def test_bold_only_when_asked_for(small):
    assert "\x1b" not in show(small)
    assert "\x1b[1mEncounters held (1)\x1b[0m" in show(small, bold=True)


def test_what_is_shown(small):
    text = show(small, 100)
    for words in (
        "Kyrgyzstan (KG) – Russia (RU)\n1 document, published 2031-05-12",
        "Encounters held (1)\n  2031-05-12  meeting, held · ⁨بيشكيك⁩, KG",
        "⁨سابر تيلكوف⁩ (KG, host); ⁨الوزير⁩ (RU)",
        "  autumn 2031  summit, planned · KG, RU, UZ",
        "Instruments (1)\n  signed (1)\n    2031  agreement, signed · ⁨سبع اتفاقيات⁩ · 7 of them",
        "Commitments (1)\n  2033-09  project, agreed · overdue, no later evidence · ⁨تسع مدارس⁩",
        "Figures (1)\n  Budget (1)\n    2024 to 2030  over 2.14 billion RUB · says ⁨إيغور ليبيدف⁩",
        "Persons (1)\n  KG  ⁨سابر تيلكوف⁩ · ⁨رئيس قيرغيزستان⁩",
        "Organisations (1)\n  RU  ⁨شركة غازنفط⁩ · company",
        "⁨kg-1⁩ · ⁨ساعي⁩ · 2031-05-12\n    https://example.org/1?a=1&b=2",
    ):
        assert words in text


def test_dates_stand_above_in_a_narrow_terminal(small):
    assert "\n  2031-05-12\n    meeting, held" in show(small, 40)


def test_an_empty_dossier(empty):
    assert show(empty) == "Kyrgyzstan (KG) – Fiji (FJ)\nnothing\n"


def test_a_line_with_its_sources(joined):
    text = show(joined, 110)
    for words in (
        "planned (told 2031-05-11) → held (told 2031-05-12)",
        "Date also: 2031-05-13 (⁨d3⁩)",
        "5 sources, 4 independent · E-joined",
        "⁨d2⁩ · ⁨ناشر 2⁩ · 2031-05-12 · copy of ⁨d1⁩",
        "and 2 more",
        "Contradictions (",
        "  date, high: One meeting is dated 2031-05-12 by ⁨ناشر⁩ 1, 2031-05-11",
        "claimed for 2028: over 0 RUB",
    ):
        assert words in text
