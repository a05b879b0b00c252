"""The gazetteers: complete, well formed, and clear about which names are ambiguous."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files

import pytest

from mithaq.languages.ar.adjectives import inflect
from mithaq.languages.ar.orthography import normalize, search_key
from mithaq.languages.ar.resources import lexicon
from mithaq.lexicon.check import check_file
from mithaq.lexicon.load import Form, load_gazetteer, load_lexicon
from mithaq.text.tokens import Tokenizer

PACK = files("mithaq.languages.ar")
GAZETTEERS = ("states.tsv", "regions.tsv", "cities.tsv", "places.tsv")
LEXICONS = ("areas.yaml", "groups.yaml")

# Members of the United Nations.
MEMBERS = """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO
    CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID
    IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK
    ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC
    SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE
    ZA ZM ZW
"""
OTHERS = "VA PS XK TW"


def gazetteer(name: str) -> list[Form]:
    return list(load_gazetteer(PACK.joinpath("gazetteer", name)))


@pytest.mark.parametrize("name", GAZETTEERS)
def test_gazetteer_is_well_formed(name: str) -> None:
    assert check_file(PACK.joinpath("gazetteer", name)) == []


@pytest.mark.parametrize("name", LEXICONS)
def test_lexicon_is_well_formed(name: str) -> None:
    assert check_file(PACK.joinpath("lexicon", name)) == []


def test_there_are_193_members() -> None:
    assert len(set(MEMBERS.split())) == 193


@pytest.mark.parametrize("code", [*MEMBERS.split(), *OTHERS.split()])
def test_every_state_has_name_adjective_and_capital(code: str) -> None:
    features = {feature.split(".")[0] for entry, feature, _ in gazetteer("states.tsv") if entry.id == f"state.{code}"}
    assert features >= {"name", "adjective", "capital"}


def test_no_clear_form_means_two_things() -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    for name in GAZETTEERS:
        for entry, feature, form in gazetteer(name):
            if feature.endswith(".ambiguous"):
                continue
            for spelling in [f for _, f in inflect(form)] if feature == "adjective" else [form]:
                holders[search_key(spelling)].add(entry.id)
    assert {key: ids for key, ids in holders.items() if len(ids) > 1} == {}


def test_forms_are_cut_as_the_tokenizer_cuts_them() -> None:
    tokenizer = Tokenizer(normalize)
    forms = {form for name in GAZETTEERS for _, _, form in gazetteer(name)}
    assert [form for form in sorted(forms) if tokenizer.tokenize(form).keys != search_key(form).split(" ")] == []


def test_group_members_are_states() -> None:
    states = {entry.id for entry, _, _ in gazetteer("states.tsv")}
    for entry, _, _ in load_lexicon(PACK.joinpath("lexicon", "groups.yaml")):
        codes = (entry.get("members") or "").split()
        assert codes == sorted(codes)
        assert {f"state.{code}" for code in codes} <= states


@pytest.mark.parametrize(
    ("ident", "feature", "text"),
    [
        ("state.KG", "name", "قرغيزستان"),
        ("state.KG", "official", "الجمهورية القرغيزية"),
        ("state.KZ", "adjective.fs", "والكازاخستانية"),
        ("state.UZ", "name", "لاوزبكستان"),
        ("state.SA", "official", "للمملكة العربية السعودية"),
        ("state.QA", "official", "ودولة قطر"),
        ("state.KP", "adjective.fixed", "الكوري الشمالي"),
        ("state.OM", "name.ambiguous", "عمان"),
        ("state.JO", "capital.ambiguous", "عمان"),
        ("state.ML", "adjective.ambiguous", "المالية"),
        ("state.TM", "capital", "بعشق آباد"),
        ("state.RU", "house", "الكرملين"),
        ("region.RU-SA", "name", "جمهورية ساخا (ياقوتيا)"),
        ("region.IQ-KR", "name", "إقليم كردستان العراق"),
        ("region.KG-O", "name", "ولاية أوش"),
        ("city.RU.st_petersburg", "name", "سان بطرسبورغ"),
        ("city.UZ.samarkand", "name", "بسمرقند"),
        ("area.central_asia", "name", "آسيا الوسطى"),
        ("area.west_bank", "name", "الضفة الغربية"),
        ("group.central_asia", "", "لدول آسيا الوسطى"),
    ],
)
def test_the_whole_phrase_is_found(ident: str, feature: str, text: str) -> None:
    keys = Tokenizer(normalize).tokenize(text).keys
    hits = [hit for hit in lexicon().at(keys, 0, len(keys)) if hit.stop == len(keys)]
    assert (ident, feature) in {(hit.entry.id, hit.feature) for hit in hits}
