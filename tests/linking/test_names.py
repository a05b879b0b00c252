"""Names: one person spelled by ear, and two persons who share a family name."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mithaq.linking.names import Likeness, family_keys, likeness, parse
from mithaq.linking.spelling import alike, folded, skeleton


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("صدر جباروف", "صادير جاباروف"),
        ("صادر جباروف", "صدير جعفروف"),
        ("شوكت ميرزيوييف", "شوكت ميرضيائيف"),
        ("قاسم جومارت توكاييف", "قاسم جومرد توقايف"),
        ("إمام علي رحمن", "إمام على رحمون"),
        ("إمام علي رحمان", "إمام علي رحمانوف"),
        ("سابر تيلكوف", "صابير تلكوف"),
        ("عبد الرحمن قولييف", "عبدالرحمان قوليف"),
        ("مجيدي يوسف", "يوسف مجيدي"),
        ("فيض الدين قهار زاده", "قهرزودا فايز الدين"),
        ("جورجي شيفردنادزه", "غيورغي شيفرنادزه"),
        ("قاسم توكاييف", "قاسم جومارت توكاييف"),
        ("محمد شهباز شريف", "شهباز شريف"),
        ("أوخنا خوريلسوخ", "أوخناغين خورلسوخ"),
        ("شي جين بينغ", "شى جينبينج"),
        ("عقيل بيك جباروف", "عقيلبيك جاباروف"),
        ("قربان قولي بردي محمدوف", "قربانقولي بيرديمحمدوف"),
        ("كيم جونغ-أون", "كيم جونغ أون"),
        ("م. ف. ميشوستين", "م. ميشوستين"),
    ],
)
def test_one_foreign_name_spelled_by_ear(a, b):
    assert likeness(a, b, True) >= Likeness.WITHIN
    assert family_keys(a) & family_keys(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("صدر جباروف", "عقيل بيك جباروف"),
        ("سردار بردي محمدوف", "قربان قولي بردي محمدوف"),
        ("إمام علي رحمون", "رستم إمام علي"),
        ("سراج الدين مهر الدين", "سراج الدين حقاني"),
        ("حسن كريموف", "حسين كريموف"),
        ("أ. جباروف", "صدر جباروف"),
        ("ر. أ. سعيدوف", "راشد الغامدي"),
        ("سلمان بن عبدالعزيز آل سعود", "محمد بن سلمان بن عبدالعزيز آل سعود"),
        ("محمد بن زايد", "عبد الله بن زايد"),
        ("عبدالله", "فيصل بن فرحان بن عبدالله"),
    ],
)
@pytest.mark.parametrize("by_ear", [True, False])
def test_two_persons(a, b, by_ear):
    assert likeness(a, b, by_ear) is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        (Likeness.SURNAME, "جباروف", "صدر جاباروف"),
        (Likeness.SURNAME, "بن سلمان", "محمد بن سلمان بن عبدالعزيز"),
        (Likeness.SURNAME, "سلمان", "سلمان بن عبدالعزيز"),
        (Likeness.INITIAL, "أ. جباروف", "عقيل بيك جاباروف"),
        (Likeness.INITIAL, "م. ف. ميشوستين", "ميخائيل ميشوستين"),
        (Likeness.SURNAME, "بردي محمدوف", "سردار بيردي محمدوف"),
        (Likeness.UNKNOWN, "رجب", "رجب طيب أردوغان"),
        (Likeness.FULL, "صدر جباروف", "صدر جباروف"),
        (Likeness.WITHIN, "هيثم بن طارق", "هيثم بن طارق آل سعيد"),
    ],
)
def test_less_than_a_full_name(expected, a, b):
    assert likeness(a, b, True) is expected


def test_names_of_arab_states_are_not_spelled_by_ear():
    assert likeness("راشد المنصوري", "رشيد المنصوري", False) is Likeness.DIFFERENT
    assert likeness("عبد الله المنصوري", "عبدالله المنصورى", False) is Likeness.FULL


def test_compounds_stay_in_one_piece():
    assert parse("عبد الرحمن بن أبي بكر آل سعود").words == ("عبدالرحمن", "ابيبكر", "سعود")
    assert parse("سراج الدين مهر الدين").words == ("سراجالدين", "مهرالدين")


def test_short_names_are_not_mixed_up():
    assert not alike(folded("أسد"), folded("سعيد"))
    assert not alike("كريموف", "رحيموف")


def test_the_skeleton_has_no_vowels_and_no_doubled_letters():
    assert skeleton(folded("توكاييف")) == skeleton(folded("توقايف")) == skeleton("توككايف")


names = st.lists(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويبن", min_size=1, max_size=7), min_size=1, max_size=4).map(
    " ".join
)


@given(names, names, st.booleans())
@example("ا", "ا ول", False)
def test_comparing_names_is_symmetric(a, b, by_ear):
    assert likeness(a, b, by_ear) is likeness(b, a, by_ear)


@given(names)
def test_a_name_is_like_itself(name):
    assert likeness(name, name, True) is not Likeness.DIFFERENT
