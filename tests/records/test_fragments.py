"""Fragments of sentences, as headlines, lists and cut pages have them, are read without a complaint."""

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

_BEFORE = "التقى الرئيس الفرنسي إيمانويل ماكرون الصحفيين في باريس أمس."


@pytest.mark.parametrize(
    "fragment",
    [
        "زار مصر",
        "وغادر إلى لندن",
        "سيزور لندن",
        "يزور باريس",
        "6% نهاية الربع الثالث",
        "نحو 7% أمس الاثنين",
        "2 مليار دولار العام الماضي",
        "بوتين ونظيريه الإيراني حسن روحاني\nمايك بومبيو",
    ],
)
def test_a_fragment_is_read(fragment: str) -> None:
    reading = read(Document(text=f"{_BEFORE}\n{fragment}", id="f", lang="ar", published="2024-05-08"))
    assert "إيمانويل ماكرون" in {person.name for person in reading.persons}
