"""Records of ours, told on some day: `told(record, document)`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mithaq.linking.told import Told
from mithaq.model.record import Engagement, Participant, Record
from mithaq.model.span import Span

Tell = Callable[..., Told]


@pytest.fixture(scope="session")
def tell() -> Tell:
    def told(record: Record, document: str = "a", moment: str | None = "2031-05-12", quote: str = "") -> Told:
        return Told(f"x-{document}", record, document, "us", moment, quote)

    return told


@pytest.fixture(scope="session")
def meeting() -> Callable[..., Engagement]:
    def make(*people: tuple[str, ...], **fields: object) -> Engagement:
        given: dict[str, object] = {"kind": "meeting", "status": "held", "parties": ("KG", "RU"), **fields}
        participants = tuple(
            Participant(name=name, office=next(iter(office), None), country=code, role=role)
            for name, code, role, *office in people
        )
        return Engagement(evidence=Span(0, 1), participants=participants, **given)  # type: ignore[arg-type]

    return make
