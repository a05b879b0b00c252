"""Which encounters are one."""

import pytest

from mithaq.linking.engagements import Engagements
from mithaq.linking.linker import NEVER

RULES = Engagements()
HOST = ("سابر تيلكوف", "KG", "host")
GUEST = ("إيغور ليبيدف", "RU", "visitor")


@pytest.fixture
def weight(tell):
    def compare(a, b, *, on=("2031-05-12", "2031-05-12"), quotes=("", "")):
        one, two = (RULES.view(tell(r, d, m, q)) for r, d, m, q in zip((a, b), "ab", on, quotes, strict=True))
        found = RULES.compare(one, two)
        assert found == RULES.compare(two, one)
        assert found <= 0 or RULES.keys(one) & RULES.keys(two), "what is linked has a key in common"
        return found

    return compare


def test_one_meeting_told_by_two_capitals(meeting, weight):
    a = meeting(HOST, GUEST, date="2031-05-12", place="بيشكيك", place_country="KG")
    b = meeting(
        ("صابير تلكوف", "KG", "host"), ("ايجور ليبيديف", "RU", "visitor"), date="2031-05-12", place_country="KG"
    )
    assert weight(a, b) >= 70


def test_a_plan_and_its_fulfilment(meeting, weight):
    plan = meeting(HOST, GUEST, date="2031-05-12", status="planned")
    assert weight(plan, meeting(HOST, GUEST, date="2031-05-12"), on=("2031-05-10", "2031-05-12")) >= 50


def test_a_meeting_without_a_date_lies_near_its_document(meeting, weight):
    undated = meeting(HOST, GUEST)
    assert weight(undated, meeting(HOST, GUEST, date="2031-05-11")) >= 50
    assert weight(undated, meeting(HOST, GUEST, date="2031-03-11")) == NEVER
    assert weight(undated, meeting(HOST, GUEST, date="2031-05-11"), on=(None, "2031-05-12")) == 0


def test_an_interval_and_an_open_one(meeting, weight):
    a = meeting(GUEST, kind="visit", date="2031-05-11/2031-05-13", place="بيشكيك", place_country="KG")
    assert weight(a, meeting(GUEST, kind="visit", date="2031-05-11/..", place="قرغيزستان", place_country="KG")) >= 50
    assert weight(a, meeting(GUEST, kind="visit", date="2031-05-16", place_country="KG")) == NEVER


def test_a_visit_and_the_meeting_in_it_stay_two(meeting, weight):
    visit = meeting(GUEST, kind="visit", date="2031-05-12")
    assert weight(visit, meeting(HOST, GUEST, date="2031-05-12")) == NEVER


def test_other_people_of_one_party_make_another_meeting(meeting, weight):
    other = ("جانيبيك أوروزوف", "KG", "host")
    assert weight(meeting(HOST, GUEST, date="2031-05-12"), meeting(other, GUEST, date="2031-05-12")) == NEVER


def test_two_names_of_one_office_are_two_spellings(meeting, weight):
    def with_guest(name, office):
        guest = (name, "RU", "visitor", office)
        return meeting(HOST, guest, date="2031-05-12", place="بيشكيك", place_country="KG")

    a = with_guest("ديك شوف", "رئيس الوزراء الروسي")
    assert weight(a, with_guest("ديك سخوف", "رئيس وزراء روسيا")) >= 50
    assert weight(a, with_guest("ديك سخوف", "نائب رئيس وزراء روسيا")) == NEVER
    assert weight(a, with_guest("ديك سخوف", "وزير الطاقة")) == NEVER
    deputy = with_guest("مارات خوسنولين", "نائب رئيس الوزراء")
    assert weight(deputy, with_guest("أليكسي أوفرتشوك", "نائب رئيس الوزراء")) == NEVER


def test_a_given_name_alone_is_no_stranger(meeting, weight):
    a = meeting(("إبراهيم", "KG", "host"), GUEST, date="2031-05-12")
    assert weight(a, meeting(("إبراهيم بودربالة", "KG", "host"), GUEST, date="2031-05-12")) >= 50


def test_other_parties_make_another_meeting(meeting, weight):
    assert weight(meeting(GUEST, date="2031-05-12"), meeting(GUEST, date="2031-05-12", parties=("RU", "UZ"))) == NEVER


def test_nothing_but_two_parties_and_a_fortnight_is_not_enough(meeting, weight):
    assert weight(meeting(), meeting()) == 0


def test_a_summit_of_which_one_text_names_few(meeting, weight):
    large = meeting(kind="summit", status="planned", date="2031-05-13", parties=("AM", "BY", "CIS", "KG", "RU"))
    small = meeting(GUEST, kind="summit", status="planned", date="2031-05-13", parties=("CIS", "RU"))
    assert weight(large, small) >= 50


def test_a_body_sits_once_a_day_but_a_union_meets_many(meeting, weight):
    a, b = (meeting(kind="summit", date="2031-05-13", parties=parties) for parties in (("CIS", "RU"), ("AM", "CIS")))
    assert weight(a, b) >= 50
    a, b = (meeting(kind="session", date="2031-05-13", parties=parties) for parties in (("EU", "KG"), ("EU", "UZ")))
    assert weight(a, b) <= 0


def test_a_bodys_summit_is_known_without_a_place(meeting, weight):
    plan = meeting(GUEST, kind="summit", status="planned", parties=("RU", "SCO"), place="أستانا", place_country="KZ")
    bare = meeting(kind="summit", date="2031-05-14", parties=("SCO",))
    assert weight(plan, bare, on=("2031-05-12", "2031-05-14")) >= 50
    with_another = meeting(kind="summit", status="planned", parties=("CN", "SCO"))
    assert weight(with_another, bare, on=("2031-05-12", "2031-05-14")) == 0, "perhaps the body and China"


def test_two_ceremonies_on_one_day(meeting, weight):
    a, b = (meeting(HOST, GUEST, kind="ceremony", date="2031-05-12", place="بيشكيك", place_country="KG") for _ in "ab")
    loan = "وقعت اتفاقية قرض لبناء الطريق الدائري"
    assert weight(a, b, quotes=(loan, "مراسم توقيع اتفاقية القرض الخاص بالطريق")) >= 50
    assert weight(a, b, quotes=(loan, "أقيمت مأدبة عشاء تكريما للضيف")) <= 0


def test_signings_by_the_same_people_in_one_place_are_one_ceremony(meeting, weight):
    a, b = (meeting(HOST, GUEST, kind="ceremony", date="2031-05-12", place="بيشكيك", place_country="KG") for _ in "ab")
    loan = "وقعت اتفاقية قرض لبناء الطريق الدائري"
    assert weight(a, b, quotes=(loan, "وجرى في ختام الجلسة توقيع تمويل مستشفى")) >= 50
    assert weight(a, b, quotes=(loan, "افتتحا مستشفى للأطفال")) <= 0
    elsewhere = meeting(HOST, GUEST, kind="ceremony", date="2031-05-12", place="أوش", place_country="KG")
    assert weight(a, elsewhere, quotes=(loan, "وجرى في ختام الجلسة توقيع تمويل مستشفى")) <= 0
    others = meeting(kind="ceremony", date="2031-05-12", place="بيشكيك", place_country="KG")
    assert weight(a, others, quotes=(loan, "وجرى في ختام الجلسة توقيع تمويل مستشفى")) <= 0


def test_a_day_apart_only_if_all_else_is_the_same(meeting, weight):
    a = meeting(HOST, GUEST, date="2031-05-12", place="بيشكيك", place_country="KG")
    b = meeting(HOST, GUEST, date="2031-05-13", place="بيشكيك", place_country="KG")
    assert 0 < weight(a, b) < 70
    assert weight(a, meeting(HOST, GUEST, date="2031-05-13")) == NEVER
    assert weight(a, meeting(HOST, GUEST, date="2031-05-14", place="بيشكيك", place_country="KG")) == NEVER
