import json
import sys
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

import mithaq
from mithaq.errors import InputError
from mithaq.model.record import (
    Commitment,
    Engagement,
    Figure,
    Instrument,
    Organisation,
    Participant,
    Person,
    Reading,
    Statement,
)
from mithaq.model.span import Span

TEXT = "محادثات في بيشكيك\nأجرى صدر جباروف محادثات مع «نظيره» في بيشكيك.\n"


def sample_reading(document):
    """One record of each type, whatever the text says."""
    line = Span(document.text.index("\n") + 1, document.text.rindex("\n"))
    someone = Participant(name="صدر جباروف", office="رئيس", country="KG", role="host")
    return Reading(
        document.id,
        document.published,
        persons=(Person(evidence=line, name="صدر جباروف", country="KG", office="رئيس", confidence=0.9),),
        organisations=(Organisation(evidence=line, name="قابار", kind="media", country="KG", confidence=0.3),),
        engagements=(
            Engagement(
                evidence=line,
                kind="meeting",
                status="held",
                date="2025-11-26",
                place="بيشكيك",
                place_country="KG",
                parties=("KG", "RU"),
                participants=(someone,),
                occasion="القمة",
                topics=("energy", "trade"),
            ),
        ),
        instruments=(
            Instrument(
                evidence=line, kind="agreement", title="اتفاقيات", status="signed", parties=("KG", "RU"), count=7
            ),
        ),
        commitments=(
            Commitment(
                evidence=line, kind="project", what="بناء مدارس", actors=("RU",), status="agreed", due="2027-23"
            ),
        ),
        figures=(
            Figure(
                evidence=line,
                measure="trade_turnover",
                value=4_100_000_000,
                unit="USD",
                qualifier="over",
                period="2024",
                parties=("KG", "RU"),
                speaker="صدر جباروف",
            ),
        ),
        statements=(Statement(evidence=line, speaker="صدر جباروف", country="KG", act="thank", addressee="RU"),),
    )


@pytest.fixture
def pipeline(monkeypatch):
    """A stand-in for the reader, so that these tests are about the command line alone."""

    def read(document):
        if "عطل" in document.text:
            raise ZeroDivisionError("a mistake of ours")
        if document.lang != "ar":
            raise InputError(f"is in '{document.lang}', which is not read")
        return sample_reading(document)

    def explain(document):
        if document.lang != "ar":
            raise InputError(f"is in '{document.lang}', which is not read")
        yield f"{document.id} {document.published}"
        yield document.text.split("\n")[0]

    fake = SimpleNamespace(read=read, explain=explain)
    monkeypatch.setitem(sys.modules, "mithaq.pipeline", fake)
    monkeypatch.setattr(mithaq, "pipeline", fake, raising=False)
    return fake


@pytest.fixture
def run():
    """Call the program with arguments; gives its exit status, output and complaints."""
    from mithaq.cli.app import app

    def run(*arguments, stdin=None):
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)

    return run


@pytest.fixture
def docs(tmp_path):
    """Five documents a line, the third of them malformed."""
    file = tmp_path / "docs.jsonl"
    lines = [json.dumps({"id": f"d{n}", "text": TEXT, "published": None}, ensure_ascii=False) for n in range(1, 6)]
    lines[2] = lines[2][:-5]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
