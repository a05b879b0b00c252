"""What the lexicon knows of persons: offices, honorifics, portfolios, names, leaders."""

from importlib.resources import files

import pytest

from mithaq.languages.ar.orthography import search_key
from mithaq.languages.ar.resources import lexicon
from mithaq.lexicon.check import check_file
from mithaq.lexicon.load import load_gazetteer, load_lexicon

_PACK = files("mithaq.languages.ar")
_LEXICONS = ("offices", "honorifics", "portfolios", "function_words")
_GAZETTEERS = ("names", "leaders")
_TOPICS = frozenset(
    "trade investment finance energy nuclear mining industry agriculture water environment transport digital science "
    "education language culture sport tourism health migration security defence border justice humanitarian "
    "parliament regions multilateral media space".split()
)


def _lexicon_forms(name):
    return list(load_lexicon(_PACK.joinpath("lexicon", f"{name}.yaml")))


def _gazetteer_forms(name):
    return list(load_gazetteer(_PACK.joinpath("gazetteer", f"{name}.tsv")))


def _whole(phrase, kind):
    """The hits of one kind that cover the whole phrase."""
    keys = search_key(phrase).split(" ")
    return [h for h in lexicon().at(keys, 0, len(keys)) if h.stop == len(keys) and h.entry.kind == kind]


@pytest.mark.parametrize("name", [f"lexicon/{n}.yaml" for n in _LEXICONS] + [f"gazetteer/{n}.tsv" for n in _GAZETTEERS])
def test_the_file_keeps_to_the_rules(name):
    assert check_file(_PACK.joinpath(*name.split("/"))) == []


@pytest.mark.parametrize(
    ("least", "kind", "name"),
    [
        (180, "office", "offices"),
        (15, "honorific", "honorifics"),
        (45, "title", "honorifics"),
        (6, "eulogy", "honorifics"),
        (60, "portfolio", "portfolios"),
    ],
)
def test_entries_of_a_kind(least, kind, name):
    assert len({form.entry.id for form in _lexicon_forms(name) if form.entry.kind == kind}) >= least


@pytest.mark.parametrize(
    ("least", "feature", "name"),
    [
        (2500, "given", "names"),
        (2500, "family", "names"),
        (2000, "full", "leaders"),
        (500, "surname", "leaders"),
    ],
)
def test_rows_of_a_feature(least, feature, name):
    assert sum(form.feature.split(".")[0] == feature for form in _gazetteer_forms(name)) >= least


def test_every_office_has_a_rank():
    offices = {form.entry for form in _lexicon_forms("offices") if form.entry.kind == "office"}
    assert [office.id for office in offices if not office.get("rank")] == []


def test_a_title_that_is_an_office_has_a_rank_unless_it_is_a_profession():
    titles = {f.entry for f in _lexicon_forms("honorifics") if f.entry.get("office")}
    assert {t.id for t in titles if not t.get("rank")} == {"title.expert"}


@pytest.mark.parametrize("name", ["offices", "portfolios"])
def test_topics_are_those_of_the_contract(name):
    assert {form.entry.get("topic") for form in _lexicon_forms(name)} - {None} <= _TOPICS


def test_names_are_single_words():
    assert [form.form for form in _gazetteer_forms("names") if " " in form.form] == []


@pytest.mark.parametrize(
    ("rank", "country", "phrase"),
    [
        ("head_of_state", None, "رئيس الجمهورية"),
        ("head_of_state", "RU", "رئيس الاتحاد الروسي"),
        ("head_of_state", "SA", "لخادم الحرمين الشريفين"),
        ("head_of_state", "IR", "المرشد الأعلى"),
        ("head_of_government", None, "ورئيسة الوزراء"),
        ("head_of_government", None, "الوزير الأول"),
        ("head_of_government", "DE", "المستشارة الألمانية"),
        ("vice_president", None, "نائب الرئيس"),
        ("deputy_head_of_government", None, "نائب رئيس مجلس الوزراء"),
        ("deputy_head_of_government", "SA", "النائب الثاني لرئيس مجلس الوزراء"),
        ("royal", None, "ولي ولي العهد"),
        ("minister", None, "وزيرة"),
        ("minister", None, "وزيري"),
        ("minister", None, "للوزراء"),
        ("minister", None, "وزير الدولة"),
        ("minister", "EU", "الممثلة العليا للاتحاد الأوروبي"),
        ("deputy_minister", None, "كاتب الدولة"),
        ("deputy_minister", None, "نائب وزير"),
        ("parliament", None, "رئيس مجلس النواب"),
        ("legislator", None, "عضو مجلس الشيوخ"),
        ("ambassador", None, "سفيرا"),
        ("ambassador", "SA", "سفير خادم الحرمين الشريفين"),
        ("ambassador", None, "القائم بالأعمال"),
        ("envoy", None, "المبعوث الخاص"),
        ("organisation", "UN", "للأمين العام للأمم المتحدة"),
        ("organisation", None, "أمين عام"),
        ("spokesperson", None, "المتحدث الرسمي باسم"),
        ("governor", None, "والي"),
        ("regional", None, "رئيس إقليم كردستان"),
        ("military", None, "رئيس هيئة الأركان"),
        ("business", None, "الرئيس التنفيذي"),
        ("religious", "EG", "شيخ الأزهر"),
        ("counterpart", None, "ونظيره"),
    ],
)
def test_office(rank, country, phrase):
    assert (rank, country) in {(h.entry.get("rank"), h.entry.get("country")) for h in _whole(phrase, "office")}


@pytest.mark.parametrize(
    ("kind", "phrase"),
    [
        ("honorific", "فخامة"),
        ("honorific", "ومعاليه"),
        ("honorific", "حضرة صاحب السمو"),
        ("honorific", "صاحب السمو الملكي"),
        ("honorific", "أصحاب المعالي والسعادة"),
        ("title", "الدكتورة"),
        ("title", "اللواء الركن"),
        ("eulogy", "حفظهما الله"),
        ("eulogy", "يحفظه الله"),
        ("eulogy", "المفدى"),
        ("modifier", "السابقة"),
        ("modifier", "بالنيابة"),
        ("portfolio", "الخارجية"),
        ("portfolio", "للشؤون الخارجية"),
        ("portfolio", "الشئون الإسلامية"),
        ("portfolio", "خارجية"),
        ("portfolio", "شؤون مجلس الوزراء"),
        ("function", "خلال"),
        ("common", "محادثات"),
    ],
)
def test_kind(kind, phrase):
    assert _whole(phrase, kind)


@pytest.mark.parametrize(
    ("entry", "feature", "phrase"),
    [
        ("leader.RU.putin", "surname", "بوتين"),
        ("leader.KG.japarov", "full", "صدر جباروف"),
        ("leader.KG.japarov", "full", "صادير جاباروف"),
        ("leader.UN.ban", "full", "بان كي - مون"),
        ("leader.TN.essebsi", "full", "الباجي قائد السبسي"),
        ("leader.EG.sisi", "surname", "للسيسي"),
    ],
)
def test_leader(entry, feature, phrase):
    assert (entry, feature) in {(h.entry.id, h.feature) for h in _whole(phrase, "leader")}


@pytest.mark.parametrize(
    ("feature", "name"),
    [
        ("given", "محمد"),
        ("given", "علي"),
        ("given", "فلاديمير"),
        ("given.ambiguous", "سالم"),
        ("family", "لافروف"),
        ("family.ambiguous", "الشريف"),
    ],
)
def test_name(feature, name):
    assert feature in {h.feature for h in _whole(name, "name")}


@pytest.mark.parametrize("word", ["خلال", "قال", "محادثات", "إن", "في", "الذي"])
def test_a_word_of_the_news_is_no_name(word):
    assert not _whole(word, "name")
