"""What the lexicon knows of organisations: gazetteers of names, head nouns, the words that close a name."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mithaq.languages.ar.orthography import normalize, search_key
from mithaq.languages.ar.resources import lexicon
from mithaq.lexicon.check import check_file
from mithaq.lexicon.load import Form, load_gazetteer, load_lexicon
from mithaq.text.tokens import Tokenizer

PACK = files("mithaq.languages.ar")
GAZETTEERS = ("bodies", "companies", "organisations")
KINDS = {
    "bodies": {"military", "ministry", "ngo", "other"},
    "companies": {"company", "fund", "school"},
    "organisations": {"fund", "igo", "media"},
}
ATTRIBUTES = {"organisation", "weak", "needs", "joint", "alone", "open", "abroad", "titled", "under", "acts"}


def gazetteer(name: str) -> list[Form]:
    return list(load_gazetteer(PACK.joinpath("gazetteer", f"{name}.tsv")))


def heads() -> list[Form]:
    return list(load_lexicon(PACK.joinpath("lexicon", "organisation_heads.yaml")))


@pytest.mark.parametrize("name", ["lexicon/organisation_heads.yaml", *(f"gazetteer/{name}.tsv" for name in GAZETTEERS)])
def test_the_file_keeps_to_the_rules(name: str) -> None:
    assert check_file(PACK.joinpath(*name.split("/"))) == []


@pytest.mark.parametrize("name", GAZETTEERS)
def test_an_id_tells_kind_and_country(name: str) -> None:
    states = {entry.split(".", 1)[1] for entry in lexicon().entries if entry.startswith(("state.", "region."))}
    for entry, feature, _ in gazetteer(name):
        _, kind, country, slug = entry.id.split(".", 3)
        assert kind in KINDS[name]
        assert country == "-" or country in states
        assert slug
        assert feature in ("name", "name.ambiguous", "acronym")


@pytest.mark.parametrize("name", GAZETTEERS)
def test_names_are_cut_as_the_tokenizer_cuts_them(name: str) -> None:
    tokenizer = Tokenizer(normalize)
    forms = {form for _, _, form in gazetteer(name)}
    assert [form for form in sorted(forms) if tokenizer.tokenize(form).keys != search_key(form).split(" ")] == []


def test_no_clear_name_is_that_of_two_kinds() -> None:
    holders: dict[str, set[str]] = {}
    for name in GAZETTEERS:
        for entry, feature, form in gazetteer(name):
            if feature == "name":
                holders.setdefault(search_key(form), set()).add(entry.id.split(".")[1])
    assert {key: kinds for key, kinds in holders.items() if len(kinds) > 1} == {}


def test_a_head_gives_a_kind_and_only_known_attributes() -> None:
    for entry, _, _ in heads():
        if entry.kind == "orghead":
            assert entry.get("organisation")
            assert set(entry.attributes) <= ATTRIBUTES | {"gloss"}


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("org.company.SA.Aramco", "أرامكو السعودية"),
        ("org.company.RU.Rosatom", "روساتوم"),
        ("org.company.UZ.UzbekistanAirways", "الخطوط الجوية الأوزبكية"),
        ("org.company.TR.Baykar", "بايكار"),
        ("org.company.DZ.Sonatrach", "سوناطراك"),
        ("org.fund.RU.RDIF", "الصندوق الروسي للاستثمار المباشر"),
        ("org.fund.KW.KFAED", "الصندوق الكويتي للتنمية"),
        ("org.fund.-.IsDB", "البنك الإسلامي للتنمية"),
        ("org.school.EG.Azhar", "جامعة الأزهر"),
        ("org.school.KZ.Farabi", "جامعة الفارابي"),
        ("org.ministry.US.Congress", "الكونغرس"),
        ("org.ministry.EG.SuezCanal", "هيئة قناة السويس"),
        ("org.military.IR.IRGC", "الحرس الثوري الإيراني"),
        ("org.other.EG.Azhar", "الأزهر الشريف"),
        ("org.other.-.ISIS", "تنظيم داعش"),
        ("org.ngo.-.MSF", "أطباء بلا حدود"),
        ("org.ngo.QA.RedCrescent", "الهلال الأحمر القطري"),
    ],
)
def test_a_name_is_known(entry: str, name: str) -> None:
    keys = search_key(name).split(" ")
    assert entry in {hit.entry.id for hit in lexicon().at(keys, 0, len(keys)) if hit.stop == len(keys)}
