"""What a text turns out to be about as its undertakings are read."""

from __future__ import annotations

from dataclasses import replace

from mithaq.records.commitment_parties import Parties
from mithaq.records.commitment_setting import Setting


class Course:
    """The setting of a text; two between whom it has told one undertaking are whom it goes on to speak of."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def goes_on_with(self, parties: Parties) -> None:
        """Note who undertakes it, and whom it concerns where neither an encounter nor the opening has told."""
        who = parties.who(parties.subject) if parties.subject is not None else set[str]()
        if len(who) == 1:
            self.setting = replace(self.setting, last=(parties.sentence, frozenset(who)))
        if self.setting.known or self.setting.lead:
            return
        two = parties.states(parties.clause()) | (
            parties.who(parties.subject) if parties.subject is not None else set()
        )
        if len(two) != 2:
            two = parties.states(parties.marks.items)
        if len(two) == 2:
            self.setting = replace(self.setting, lead=frozenset(two), sides=tuple(sorted(two)), found=True)
