"""The day of publication, read from the head of a text."""

from __future__ import annotations

from datetime import date

import pytest

from mithaq.languages.ar.orthography import normalize
from mithaq.languages.ar.values.dateline import dateline
from mithaq.text.tokens import Tokenizer

ARABIC = Tokenizer(normalize)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2024, 12, 27), "المدينة، 27 ديسمبر 2024. / الوكالة/\nانطلقت اليوم أعمال المنتدى"),
        (date(2025, 4, 4), "عنوان الخبر\n11:35 / 2025-04-04\n\nانطلقت اليوم أعمال المنتدى"),
        (date(2022, 6, 10), "عنوان الخبر\nتاريخ النشر: 10.06.2022 | 15:07 GMT |\nانطلقت اليوم أعمال المنتدى"),
        (date(2022, 12, 19), "عنوان الخبر\n\nعشق آباد 25 جمادى الأولى 1444 هـ واس\nاستقبل اليوم الوزير ضيفه"),
        (date(2024, 4, 18), "دوشنبه، 18.04.2024. /الوكالة/. استقبل اليوم رئيس الجمهورية ضيفه"),
        (date(2025, 10, 6), "المدينة في 6 أكتوبر 2025 /الوكالة/ عقد الوزيران اليوم جلسة مباحثات"),
        (date(2025, 8, 19), "عنوان الخبر\nرمز الخبر: 1961837\n١٩ أغسطس ٢٠٢٥، ١٤:٢٢\nأعلنت الوزيرة اليوم"),
    ],
)
def test_date_lines(day: date, text: str) -> None:
    assert dateline(ARABIC.tokenize(text)) == day


@pytest.mark.parametrize(
    "text",
    [
        "دوشنبه، 18 أبريل. /الوكالة/. أبرم الرئيسان معاهدة",
        "تأسست المنظمة في 29 أغسطس 1987.\nوتضم عشرين دولة",
        "هنأ الرئيس نظيره بذكرى ثورة 14 تموز 1958\nوبعث إليه برقية",
        "وصل الوزير أمس إلى العاصمة",
        "",
    ],
)
def test_texts_without_one(text: str) -> None:
    assert dateline(ARABIC.tokenize(text)) is None
