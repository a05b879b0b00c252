"""Encounters as papers and broadcasters tell them, in passing: who said what, after or before which talks.

Every way of telling is crossed with every form in which two people can be told; all encounters are invented.
"""

from __future__ import annotations

import itertools

import pytest

import mithaq

# In one phrase, with the name between commas, and by surname alone, once the text has named them; the state.
SPEAKERS = [
    ("الرئيس الكيني ويليام روتو", "الرئيس الكيني، ويليام روتو،", "روتو", "KE"),
    ("وزيرة خارجية مالطا إيلينا فيتالي", "وزيرة خارجية مالطا، إيلينا فيتالي،", "فيتالي", "MT"),
    ("زعيمة ميانمار مي ثان خين", "زعيمة ميانمار، مي ثان خين،", "مي ثان خين", "MM"),
]
OTHERS = [
    ("رئيس الوزراء الياباني كينجي أوموري", "رئيس الوزراء الياباني، كينجي أوموري،", "أوموري", "JP"),
    ("الزعيم الكوري الشمالي كيم يونغ تشول", "الزعيم الكوري الشمالي، كيم يونغ تشول،", "كيم", "KP"),
    ("#وزيرة_الخارجية_السويدية #مارتا_ليندغرن", "وزيرة الخارجية السويدية، مارتا ليندغرن،", "ليندغرن", "SE"),
]
WAYS = {
    "held": [
        "قال {a}، الذي أجرى محادثات مع {b} هذا الأسبوع، إن الأزمة مستمرة.",
        "وقال {a} لدى لقائه {b} في جنيف إن بلاده ترغب في السلام.",
        "وأعلن {a} في ختام محادثات مع {b} أن بلاده ترغب في السلام.",
        "وأعلن {a} إثر محادثات أجراها مع {b} أن بلاده ترغب في السلام.",
        "وكان {a} قد أكد خلال لقاء عقده مع {b} أن بلاده ترغب في السلام.",
        "ناقش {a} و{b} في جنيف الثلاثاء الأزمة.",
        "انتهى لقاء {a} مع {b} من دون اتفاق.",
        "لم يسفر لقاء {a} مع {b} عن اتفاق.",
        "لم يستغرق اجتماع {a} مع {b} سوى ساعة.",
        "وأكد متحدث أن {a} اجتمع مع {b}.",
    ],
    "planned": [
        "ومن المتوقع أن يعقد {a} محادثات مع {b} الثلاثاء المقبل.",
        "ويستعد {a} للقاء {b} الأسبوع المقبل في جنيف.",
        "وتأتي التصريحات قبل أيام من لقاء مرتقب بين {a} و{b} في جنيف.",
        "وافق {a} على لقاء {b}.",
    ],
    "cancelled": [
        "ألغى {a} لقاءه مع {b}.",
        "أعلن {a} إلغاء لقائه المقرر مع {b}.",
    ],
}


@pytest.mark.parametrize("status", WAYS)
def test_talks_told_in_passing(status: str) -> None:
    hidden = []
    for way, a, b, form in itertools.product(WAYS[status], SPEAKERS, OTHERS, range(3)):
        text = way.format(a=a[form], b=b[form]).replace("،.", ".")
        if form == 2:
            text = f"أدلى {a[0]} بتصريح. وعلق عليه {b[0]}. {text}"
        told = mithaq.read(text, published="2025-11-26").engagements
        if not any(e.kind == "meeting" and e.status == status and set(e.parties) == {a[3], b[3]} for e in told):
            hidden.append(text)
    assert not hidden


CALLS = [
    "وقال {a} في اتصال هاتفي مع {b} إن بلاده ترغب في السلام.",
    "تحدث {a} هاتفيا مع {b} الثلاثاء.",
    "وقال مكتبه إن {a} تحدث هاتفيا إلى {b}.",
    "واتفق {a} و{b} خلال اتصال هاتفي على مواصلة التشاور.",
    "وشدد {a} في محادثة هاتفية مع {b} على وحدة الموقف.",
]


def test_calls_told_in_passing() -> None:
    hidden = []
    for way, a, b, form in itertools.product(CALLS, SPEAKERS, OTHERS, range(3)):
        text = way.format(a=a[form], b=b[form])
        if form == 2:
            text = f"أدلى {a[0]} بتصريح. وعلق عليه {b[0]}. {text}"
        told = mithaq.read(text, published="2025-11-26").engagements
        if not any(e.kind == "call" and set(e.parties) == {a[3], b[3]} for e in told):
            hidden.append(text)
    assert not hidden


REAL = {
    "proposed": [
        "قد يلتقي {a} {b} على هامش القمة.",
        "وقال إن {a} و{b} قد يجريان محادثات على هامش القمة.",
        "ربما يلتقي {a} {b} الأسبوع المقبل.",
        "ومن الممكن أن يلتقي {a} {b} في جنيف.",
        "يمكن أن يعقد {a} لقاء مع {b}.",
        "لم يستبعد {a} عقد لقاء مع {b}.",
    ],
    "planned": [
        "جاء ذلك قبل شهر من اجتماع بين {a} و{b} في سنغافورة.",
        "تقرر عقد لقاء بين {a} و{b} في مايو المقبل.",
        "وسيكون لقاء {a} مع {b} الأول منذ عامين.",
    ],
    "cancelled": [
        "لن يلتقي {a} {b} كما كان مقررا.",
        "تعذر عقد اللقاء بين {a} و{b}.",
        "تأجل لقاء {a} مع {b}.",
    ],
    "": [
        "لم يلتق {a} {b}.",
        "نفى {a} أن يكون التقى {b}.",
        "رفض {a} لقاء {b}.",
        "لن يلتقي {a} {b}.",
        "نفت الرئاسة عقد أي لقاء بين {a} و{b}.",
    ],
}


@pytest.mark.parametrize(("status", "way"), [(status, way) for status, ways in REAL.items() for way in ways])
def test_what_did_not_happen_is_never_held(status: str, way: str) -> None:
    for a, b, form in itertools.product(SPEAKERS[:2], OTHERS[:2], range(2)):
        text = way.format(a=a[form], b=b[form]).replace("،.", ".")
        told = [e.status for e in mithaq.read(text, published="2025-11-26").engagements if e.kind == "meeting"]
        assert told == [status] * bool(status), text
