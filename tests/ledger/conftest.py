"""A readout of ours and its reading, made by hand: `story("a")` gives document and reading of that id."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mithaq.model.document import Document
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

Story = Callable[..., tuple[Document, Reading]]

TEXT = """محادثات في بيشكيك

أجرى رئيس قيرغيزستان سابر تيلكوف محادثات مع الوزير الروسي إيغور ليبيدف في بيشكيك يوم {day} مايو 2031.
ووقع الجانبان سبع اتفاقيات. وستبني شركة غازنفط تسع مدارس بحلول سبتمبر 2033.
وقال ليبيدف إن حجم التبادل التجاري بلغ 4.1 مليار دولار في 2030 🙂.
"""


def tell(ident: str = "a", day: int = 12, codes: tuple[str, str] = ("KG", "RU")) -> tuple[Document, Reading]:
    text = TEXT.format(day=day)

    def words(first: str, last: str = "") -> Span:
        start = text.index(first)
        return Span(start, text.index(last or first, start) + len(last or first))

    one, two = codes
    published = f"2031-05-{day:02}"
    document = Document(text=text, id=ident, published=published, publisher="ساعي", url=f"https://example.org/{ident}")
    host = Participant(name="سابر تيلكوف", office="رئيس قيرغيزستان", country=one, role="host")
    guest = Participant(name="إيغور ليبيدف", office="الوزير", country=two, role="visitor")
    reading = Reading(
        id=ident,
        published=published,
        persons=(
            Person(name="سابر تيلكوف", country=one, office="رئيس قيرغيزستان", evidence=words("سابر تيلكوف")),
            Person(name="إيغور ليبيدف", country=two, office="الوزير", evidence=words("إيغور ليبيدف")),
        ),
        organisations=(Organisation(name="شركة غازنفط", kind="company", country=two, evidence=words("شركة غازنفط")),),
        engagements=(
            Engagement(
                kind="meeting",
                status="held",
                date=published,
                place="بيشكيك",
                place_country=one,
                parties=codes,
                participants=(host, guest),
                topics=("education", "trade"),
                evidence=words("أجرى", "2031"),
                pattern="ar.talks",
                confidence=0.9,
            ),
        ),
        instruments=(
            Instrument(
                kind="agreement",
                title="سبع اتفاقيات",
                status="signed",
                parties=codes,
                count=7,
                evidence=words("ووقع", "اتفاقيات"),
            ),
        ),
        commitments=(
            Commitment(
                kind="project",
                what="تسع مدارس",
                actors=("شركة غازنفط",),
                status="agreed",
                due="2033-09",
                evidence=words("وستبني", "2033"),
            ),
        ),
        figures=(
            Figure(
                measure="trade_turnover",
                value=4_100_000_000,
                unit="USD",
                qualifier="exact",
                period="2030",
                parties=codes,
                speaker="إيغور ليبيدف",
                evidence=words("حجم", "🙂"),
            ),
        ),
        statements=(Statement(speaker="إيغور ليبيدف", country=two, act="affirm", evidence=words("وقال", "2030")),),
    )
    return document, reading


@pytest.fixture(scope="session")
def story() -> Story:
    return tell


@pytest.fixture
def guest_folder() -> Iterator[Path]:
    """A folder that someone without rights can reach, unlike those of pytest when root runs it."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def as_guest() -> Callable[[], object]:
    """A context in which the process has no right to write what root or its owner protects."""

    @contextmanager
    def guest() -> Iterator[None]:
        if os.geteuid():
            yield
            return
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return guest
