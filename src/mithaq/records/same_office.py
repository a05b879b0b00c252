"""Whether an office told without a name is that of a person already known."""

from __future__ import annotations

from typing import Final

from mithaq.model.mention import Office
from mithaq.records.entity import Entity
from mithaq.records.person_names import office_key

_FORMER: Final = frozenset(["مخلوع", "سابق", "اسبق", "راحل", "معزول"])
_OF_BODIES: Final = frozenset(["organisation", "business"])  # ranks of heads of bodies, of the state or not


def same_office(entity: Entity, office: Office, key: frozenset[str], bare: frozenset[str]) -> int:
    """How well an office told without a name fits somebody's: 0 is not at all, 6 the same words of the same state.

    `key` and `bare` are the words of the office as `office_key` has them, with and without its state.
    """
    if not entity.offices:
        return 0
    if office.country and entity.country and office.country != entity.country:
        return 0
    if office.country and not entity.country and entity.name is None:
        return 0
    score = 0
    for text, _, rank in entity.offices:
        other, same = office_key(text), rank == office.rank or {rank, office.rank} == _OF_BODIES
        if (key & _FORMER) - other:
            continue  # «الرئيس المخلوع» is not the president
        if not same and not (key & other):
            continue
        if key == other:
            score = max(score, 4)
        elif (key <= other or other <= key) and same:
            deputy = any(" " in word for word in key ^ other)  # «ولي ولي العهد» is not «ولي العهد»
            score = max(score, 1 if deputy else 3)
        elif rank == office.rank and office.country and office.country == entity.country and bare and bare <= other:
            score = max(score, 2)  # «الوزيرة الكولومبية» is the «وزيرة خارجية كولومبيا»
        elif (
            rank == office.rank
            and rank in ("head_of_state", "royal")
            and office.country
            and office.country == entity.country
        ):
            score = max(score, 2)
    if score and office.country and entity.country == office.country:
        score += 2
    return score
