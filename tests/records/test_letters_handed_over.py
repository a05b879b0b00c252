"""Letters by whoever carries them: in whatever order the text names the carrier, the sender and the receiver."""

from itertools import product

import pytest

from mithaq.model.document import Document
from mithaq.pipeline import read

CARRIER = "وزير خارجية كينيا جون موانغي"
SENDER = "الرئيس الكيني وليام روتو"
RECEIVER = "الرئيس الغاني جون ماهاما"
WHEN = ["", "، اليوم الأحد،", "، أمس بأكرا،"]
CARRIED = [
    f"سلم {CARRIER}{{when}} رسالة من {SENDER}، إلى {RECEIVER}.",
    f"سلم {CARRIER}{{when}} رسالة خطية من {SENDER} لأخيه {RECEIVER}.",
    f"سلم {CARRIER}{{when}} {RECEIVER} رسالة من {SENDER}.",
    f"سلم {CARRIER}{{when}} إلى {RECEIVER} رسالة شفوية من {SENDER}.",
    f"نقل {CARRIER}{{when}} رسالة من {SENDER} إلى نظيره {RECEIVER}.",
    f"تسلم {RECEIVER}{{when}} رسالة من أخيه {SENDER} نقلها إليه {CARRIER}.",
    f"تسلم {RECEIVER}{{when}} رسالة خطية من {SENDER}، سلمها له {CARRIER}.",
    f"استقبل {RECEIVER}{{when}} {CARRIER}، الذي سلمه رسالة من {SENDER}.",
    f"استقبل {RECEIVER}{{when}} {CARRIER}، وتسلم منه رسالة من {SENDER}.",
    f"استقبل {RECEIVER}{{when}} {CARRIER}، وتسلم خلال اللقاء رسالة من {SENDER}.",
]
SENT = [
    f"تلقى {RECEIVER}{{when}} رسالة من نظيره {SENDER}.",
    f"بعث {SENDER}{{when}} إلى {RECEIVER} رسالة خطية.",
    f"وجه {SENDER}{{when}} رسالة إلى أخيه {RECEIVER}.",
]


def _messages(text: str) -> list[tuple[tuple[str, ...], set[str | None]]]:
    found = read(Document(text, "l", published="2024-05-15")).engagements
    return [(told.parties, {p.name for p in told.participants}) for told in found if told.kind == "message"]


@pytest.mark.parametrize(("told", "when"), list(product(CARRIED, WHEN)))
def test_a_letter_that_is_carried(told: str, when: str) -> None:
    [(parties, names)] = _messages(told.format(when=when))
    assert parties == ("GH", "KE")
    assert names == {"جون موانغي", "وليام روتو", "جون ماهاما"}


@pytest.mark.parametrize(("told", "when"), list(product(SENT, WHEN)))
def test_a_letter_that_is_sent(told: str, when: str) -> None:
    assert _messages(told.format(when=when)) == [(("GH", "KE"), {"وليام روتو", "جون ماهاما"})]
