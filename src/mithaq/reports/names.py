"""The names of states, regions and bodies, for headings; everywhere else a code is shown as it is."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from mithaq.errors import InputError


def name(code: str, language: str) -> str:
    """The name of a party in `en` or `ar`; the code itself where we have none."""
    return _table().get(code, {}).get(language, code)


def checked_code(given: str) -> str:
    """The code that `given` means, whatever its case; InputError that helps when it is none.

    A region of a state that we know is taken on trust: `RU-KLU` needs no entry of its own.
    """
    known = {code.lower(): code for code in _table()}
    if code := known.get(given.lower()):
        return code
    state, hyphen, region = given.upper().partition("-")
    if hyphen and state in _table() and len(state) == 2 and region.isalnum() and len(region) <= 3:
        return f"{state}-{region}"
    meant = [code for code, names in _table().items() if given.lower() in (n.lower() for n in names.values())]
    hint = f"did you mean {meant[0]}?" if meant else "use ISO 3166 codes such as KG and RU-SA, or acronyms such as EAEU"
    raise InputError(f"'{given}' is not the code of a state, a region or a body: {hint}")


@cache
def _table() -> dict[str, dict[str, str]]:
    text = (files("mithaq.reports") / "names.tsv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {code: {"en": english, "ar": arabic} for code, english, arabic in rows}
