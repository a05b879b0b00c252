"""The words of an office as one person's own: in the singular, without its state, or as lent to a counterpart."""

from __future__ import annotations

import re
from typing import Final

from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import Office, PersonMention
from mithaq.records.person_names import without_clitics

HEAD_OF_STATE: Final = "رئيس الدولة"
_HERS: Final = "ها"
_SINGULAR: Final = {
    "head_of_state": "رئيس",
    "minister": "وزير",
    "head_of_government": "رئيس وزراء",
    "royal": "",
    "ambassador": "سفير",
    "parliament": "رئيس",
    "deputy_head_of_government": "نائب",
    "deputy_minister": "نائب",
}
# Heads of dual and plural offices, by their first letters, and the singular.
_ONE_OF: Final = {
    "رييس": "رئيس",
    "روسا": "رئيس",
    "وزيرت": "وزيرة",
    "وزيرات": "وزيرة",
    "وزير": "وزير",
    "وزرا": "وزير",
    "سفير": "سفير",
    "سفرا": "سفير",
    "ملك": "ملك",
    "ملوك": "ملك",
    "امير": "أمير",
    "امرا": "أمير",
    "قايد": "قائد",
    "زعيم": "زعيم",
    "مندوب": "مندوب",
    "نايب": "نائب",
    "نواب": "نائب",
    "امين": "أمين",
    "امنا": "أمين",
    "مبعوث": "مبعوث",
}
_FEMALE: Final = ("نظيرت", "لنظيرت", "بنظيرت", "نظيراته")  # how a woman who is a counterpart is told
_PORTFOLIO_HEADS: Final = frozenset(["وزير", "وزيرة"])
_GENDERS: Final = {
    word: pair for pair in (("وزير", "وزيرة"), ("رئيس", "رئيسة"), ("سفير", "سفيرة"), ("نائب", "نائبة")) for word in pair
}
_LEADING_TO_BOTH: Final = frozenset(["في", "من", "كلا", "كلي"])
_REALM_WORDS: Final = frozenset("جمهوريه الجمهوريه مملكه المملكه دوله سلطنه".split())
_OF_RANK: Final = {"head_of_state": "الرئيس", "head_of_government": "رئيس الوزراء"}


class OfficeWords:
    """Knows how the offices of one text are written."""

    def __init__(self, tags: Tags, both: frozenset[str]) -> None:
        """`both`: the words for the two states of which two hold an office («البلدين»)."""
        self._tags = tags
        self._text = tags.text
        self._both = both

    def is_feminine(self, office: Office) -> bool:
        """«نظيرته»: whether a counterpart is a woman."""
        return self._text.keys[office.first].removeprefix("و").startswith(_FEMALE)

    def is_of_woman(self, office: Office) -> bool:
        """«نظيرتها»: whether it is a woman, a ministry or a state that has a counterpart of the same gender."""
        return self.is_feminine(office) and self._text.keys[office.first].endswith(_HERS)

    def stateless(self, office: Office, mention: PersonMention) -> str:
        """The words of an office without the state that it serves."""
        if office.number in ("share", "portfolio", "state"):
            return ""
        words: list[str] = []
        i = office.first
        while i < office.stop:
            hits = [h for h in self._tags.hits[i] if h.entry.kind in ("state", "region") and not h.enclitic]
            state = None if self._is_portfolio(office, i) else next(iter(hits), None)
            if state is not None and state.stop <= office.stop:
                i = state.stop
                continue
            if self._text.keys[i] not in _REALM_WORDS and state is None:
                words.append(self._text.written[i])
            i += 1
        if words and mention.first == office.first and mention.proclitics:
            words[0] = without_clitics(words[0], mention.proclitics)
        return " ".join(words)

    def _is_portfolio(self, office: Office, i: int) -> bool:
        """«وزير المالية»: finance right behind the minister, not Mali."""
        return i == office.first + 1 and self._tags.has(i, "portfolio")

    def text(self, office: Office, mention: PersonMention) -> str:
        """The words of an office; a shared dual or plural one in the singular."""
        words = self._text.quote(office.first, office.stop)
        if mention.first == office.first and mention.proclitics:
            words = without_clitics(words, mention.proclitics)
            if (
                words.startswith("ل")
                and self._text.keys[office.first].startswith(("لل", "ولل"))
                and words[:4] != "لاعب"
            ):
                words = "ا" + words  # «للناطق»
        if office.number == "state":
            return self._in_singular(office, mention, words.removeprefix("و"))
        if office.number in ("share", "portfolio"):
            singular = _SINGULAR.get(office.rank, "")
            if office.number == "portfolio":
                words = f"{singular} {without_clitics(words, 'و') if words.startswith('و') else words}"
            else:
                rest = words.split()[1:]
                if not rest and words.startswith("ال"):
                    return f"ال{singular}" if singular else words  # «الوزيران فلان وفلان»
                words = self._of_one([*(singular.split()[:1] if rest else [singular]), *rest]) if singular else words
        return words

    def _of_one(self, words: list[str]) -> str:
        """«وزير خارجية البلدين» to «وزير الخارجية»: an office that two share as that of one, without both states."""
        at = next((k for k, word in enumerate(words) if word.strip("،,") in self._both), len(words))
        if at == len(words):
            return " ".join(words)
        kept = words[: at - 1] if words[at - 1] in _LEADING_TO_BOTH else words[:at]
        if len(kept) == 1:
            return f"ال{kept[0]}"
        last = kept[-1] if kept[-1].startswith("ال") else f"ال{kept[-1]}"
        return " ".join([*kept[:-1], last])

    def of_each(self, office: Office, mention: PersonMention) -> str:
        """«وزيرا خارجية مصر والأردن» to «وزير خارجية»: a dual office as that of each, without the states."""
        words = self.stateless(office, mention).split()
        key = self._text.keys[office.first]
        bare = re.sub(r"^([وفبك]?ال|و?لل)", "", key)
        stems = (one for stem, one in _ONE_OF.items() if bare.startswith(stem) or bare[1:].startswith(stem))
        head = next(stems, _SINGULAR.get(office.rank, "")).split()
        return " ".join([*head[:1], *words[1:]])

    def _in_singular(self, office: Office, mention: PersonMention, state: str) -> str:
        """«وزيرا الخارجية» and «التونسي» to «وزير الخارجية التونسي»."""
        shared = next((o for o in mention.offices if o.number == "head"), None)
        if shared is None:
            singular = _SINGULAR.get(office.rank, "")
            return f"ال{singular} {state}" if state.startswith("ال") else f"{singular} {state}"
        head, *rest = self._text.quote(shared.first, shared.stop).split()
        key = self._text.keys[shared.first]
        definite = re.match(r"[وفبك]?ال|لل|ولل", key) is not None and not rest
        bare = re.sub(r"^([وفبك]?ال|و?لل)", "", key)
        singular = next(
            (one for stem, one in _ONE_OF.items() if bare.startswith(stem) or bare[1:].startswith(stem)),
            _SINGULAR.get(office.rank, head),
        )
        singular = singular.split()[0] if singular and rest else singular
        own = self._of_one(["ال" + singular if definite else singular, *rest])
        return f"{own} {state}"


def lent(rank: str, bares: list[str], texts: list[str], feminine: bool) -> str:
    """The office of a counterpart: the same one without the other's state, and a mere minister's of one who is more.

    `rank`, `bares` and `texts` are the other's: his rank and his offices without and with their states.
    """
    of_rank = _OF_RANK.get(rank)
    if of_rank:
        return of_rank
    bare = max(bares, key=len, default="") or min(texts, key=len)
    if rank.startswith("deputy_head") and (minister := re.search(r"\bو?(وزيرة?\s.*)", bare)):
        bare = minister[1]
    elif bare.startswith("وزير"):
        bare = re.split(r"\sووزيرة?\s", bare)[0]  # «وزير المالية ووزير الدولة»: the first of two posts
    head, *rest = bare.split()
    if head in _PORTFOLIO_HEADS and len(rest) == 1 and not rest[0].startswith("ال"):
        rest = ["ال" + rest[0]]  # «وزير خارجية كولومبيا» is a «وزير الخارجية»
    if head in _GENDERS:
        head = _GENDERS[head][feminine]
    return " ".join([head, *rest])
