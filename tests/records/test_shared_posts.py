"""Posts that two hold, one has twice, or a counterpart borrows; and places told with the adjective of their state."""

from typing import Any

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read


def _read(text: str) -> dict[str, Any]:
    return read(Document(text=text, id="s", lang="ar", published="2024-05-08")).to_dict()


def _persons(text: str) -> list[tuple[str, str, str]]:
    return [(told["name"], told["country"], told["office"]) for told in _read(text)["persons"]]


TWO = [("سامح شكري", "EG"), ("هاكان فيدان", "TR")]


@pytest.mark.parametrize(
    ("told", "office"),
    [
        ("وزيرا خارجية البلدين سامح شكري وهاكان فيدان", "وزير الخارجية"),
        ("وزيرا خارجية البلدين، سامح شكري، وهاكان فيدان،", "وزير الخارجية"),
        ("وزيرا الخارجية في البلدين سامح شكري وهاكان فيدان", "وزير الخارجية"),
        ("وزيرا الخارجية سامح شكري وهاكان فيدان", "وزير الخارجية"),
        ("رئيسا وزراء الدولتين سامح شكري وهاكان فيدان", "رئيس الوزراء"),
        ("رئيسا البلدين سامح شكري وهاكان فيدان", "الرئيس"),
        ("الوزيران سامح شكري وهاكان فيدان", "الوزير"),
    ],
)
def test_a_post_that_two_hold(told: str, office: str) -> None:
    assert _persons(f"التقى {told} في القاهرة.") == [(name, country, office) for name, country in TWO]


def test_two_with_a_state_each() -> None:
    [one, other] = _persons("اجتمع وزيرا الخارجية في البلدين، المصري سامح شكري والتركي هاكان فيدان.")
    assert (one[2], other[2]) == ("وزير الخارجية المصري", "وزير الخارجية التركي")


@pytest.mark.parametrize("post", ["وزير المالية", "وزير الدفاع", "وزيرة المالية", "وزيرة الصحة"])
def test_a_counterpart_has_the_whole_post(post: str) -> None:
    woman = post.startswith("وزيرة")
    met = f"{post} الأردنية نظيرتها الألمانية" if woman else f"{post} الأردني نظيره الألماني"
    [told] = _read(f"التقى أمس {met}.")["engagements"]
    assert [p["office"].split()[1] for p in told["participants"]] == [post.split()[1]] * 2


def test_one_with_two_posts() -> None:
    text = "قالت وزيرة المالية ووزيرة الدولة للشؤون الاقتصادية الكويتية نورة الفصام إن الدورة ناجحة."
    assert _persons(text) == [
        ("نورة الفصام", "KW", "وزيرة المالية ووزيرة الدولة للشؤون الاقتصادية الكويتية"),
    ]


@pytest.mark.parametrize("side", ["الجانب الإثيوبي", "الطرف الإثيوبي"])
@pytest.mark.parametrize("post", ["وزير الخارجية", "نائب رئيس الوزراء"])
def test_an_unlisted_name_behind_a_side(side: str, post: str) -> None:
    assert _persons(f"ووقع البيان عن {side} ديمقي ميكونن {post}.") == [("ديمقي ميكونن", "ET", post)]


def test_a_city_with_the_adjective_of_its_state() -> None:
    found = _read("وقع الصندوق الكويتي للتنمية في مدينة نيروبي الكينية اتفاقية قرض للسنغال بقيمة 5 ملايين دولار.")
    assert [told["parties"] for told in found["instruments"]] == [["KW", "SN"]]
    assert [told["parties"] for told in found["figures"]] == [["KW", "SN"]]


def test_who_signs_is_no_part_of_the_title() -> None:
    found = _read(
        "وقع الصندوق الكويتي للتنمية في نيروبي اتفاقية قرض للسنغال.\n"
        "ووقع الاتفاقية المدير العام للصندوق وليد البحر ووزير الاقتصاد في جمهورية السنغال عبدالرحمن سار."
    )
    assert [told["title"] for told in found["instruments"]] == ["اتفاقية قرض للسنغال"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("قال الزعيم الكوري كيم جونغ أون إنه مستعد.", "KP"),
        ("قال الرئيس الكوري مون جاي إن إنه مستعد.", "KR"),
        ("قال الرئيس الكونغولي دينيس ساسو نغيسو إنه مستعد.", "CG"),
        ("قال الرئيس الكونغولي فيليكس تشيسيكيدي إنه مستعد.", "CD"),
        ("قال الرئيس الغيني تيودورو أوبيانغ إنه مستعد.", "GQ"),
    ],
)
def test_an_adjective_that_two_states_share(text: str, country: str) -> None:
    assert [person[1] for person in _persons(text)] == [country]
