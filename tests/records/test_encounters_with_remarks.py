"""One encounter of two, whatever verb tells it and whatever remark stands between those who took part."""

from itertools import product

import pytest

from mithaq.model.document import Document
from mithaq.model.record import Engagement
from mithaq.pipeline import read

ONE = "وزير خارجية كينيا جون موانغي"
OTHER = "وزير خارجية غانا صامويل أبلاكوا"
NAMES = {"جون موانغي", "صامويل أبلاكوا"}
REMARKS = ["", "، اليوم الأربعاء،", "، أمس في نيروبي،", "، على هامش القمة الأفريقية،"]
MEETINGS = [
    f"التقى {ONE}{{remark}} {OTHER}.",
    f"اجتمع {ONE}{{remark}} مع {OTHER}.",
    f"عقد {ONE}{{remark}} جلسة مباحثات مع {OTHER}.",
    f"استقبل {ONE}{{remark}} في مكتبه {OTHER}.",
    f"بحث {ONE}{{remark}} مع {OTHER} سبل التعاون.",
    f"ترأس {ONE} و{OTHER}{{remark}} جلسة مباحثات.",
    f"قام {ONE}{{remark}} بلقاء {OTHER}.",
    f"جمع لقاء{{remark}} {ONE} و{OTHER}.",
    f"كان {ONE} قد التقى{{remark}} {OTHER}.",
    f"أكد {ONE}{{remark}} خلال استقباله {OTHER} أهمية التعاون.",
    f"عقد اجتماع{{remark}} ضم {ONE} و{OTHER}.",
    f"تم لقاء {ONE}{{remark}} مع {OTHER}.",
]
CALLS = [
    f"أجرى {ONE}{{remark}} اتصالا هاتفيا مع {OTHER}.",
    f"تلقى {ONE}{{remark}} مكالمة هاتفية من {OTHER}.",
    f"جرت محادثة هاتفية{{remark}} بين {ONE} و{OTHER}.",
    f"تواصل {ONE}{{remark}} هاتفيا مع {OTHER}.",
    f"ناقش {ONE} و{OTHER}{{remark}} عبر الهاتف التعاون.",
    f"تبادل {ONE} و{OTHER}{{remark}} في مكالمة هاتفية التهاني.",
    f"بحث {ONE}{{remark}} هاتفيا مع {OTHER} سبل التعاون.",
    f"أكد {ONE}{{remark}} خلال اتصال هاتفي تلقاه من {OTHER} أهمية التعاون.",
]


def _told(text: str) -> list[Engagement]:
    found = read(Document(text, "r", published="2024-05-15")).engagements
    return [told for told in found if told.kind not in ("summit", "conference")]


@pytest.mark.parametrize(("told", "remark"), list(product(MEETINGS, REMARKS)))
def test_a_meeting(told: str, remark: str) -> None:
    [met] = _told(told.format(remark=remark))
    assert (met.kind, met.parties, {p.name for p in met.participants}) == ("meeting", ("GH", "KE"), NAMES)
    assert met.date is None if "اليوم" not in remark and "أمس" not in remark else met.date is not None
    assert met.place == ("نيروبي" if "نيروبي" in remark else met.place)
    assert "هامش" not in remark or met.occasion is not None


@pytest.mark.parametrize(("told", "remark"), list(product(CALLS, REMARKS)))
def test_a_call(told: str, remark: str) -> None:
    [called] = _told(told.format(remark=remark))
    assert (called.kind, called.parties, {p.name for p in called.participants}) == ("call", ("GH", "KE"), NAMES)
