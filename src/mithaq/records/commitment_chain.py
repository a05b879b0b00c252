"""From licence to action: which undertakings one sentence names, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mithaq.lexicon.trie import Hit
from mithaq.model.mention import OrganisationMention, PersonMention
from mithaq.model.quantity import DateValue, Quantity
from mithaq.records.commitment_marks import COMMAS, STOPS, Mark, Marks

_REACH = 12  # items between a licence and its first action
_CLOSE = 3  # the same behind «تم», «جرى»
_CHAIN = 26  # tokens between two actions of one chain
_SMALLEST_TARGET = 1_000_000
_LONGEST = 32  # tokens of the phrase that names an action
_OBJECT = 5  # tokens within which the object makes an action concrete
_CONJUNCTIONS = frozenset(["او", "وكذلك", "وكذا", "ثم"])
_DONE = frozenset(["doing.deliver", "doing.back", "doing.build", "doing.launch"])
_FIRM = frozenset(["agreed", "under_way", "work", "announced"])
_BUILDING = frozenset(["doing.build", "doing.open"])
_LISTING = frozenset("التاليه الاتيه يلي ياتي التالي الاتي".split())
_SETTING_UP = frozenset(["action.rule", "action.found"])
_STATUSES = frozenset(["agreed", "proposed", "under_way"])
_OPENERS = frozenset(["اذ", "حيث", "فيما", "كما", "بينما", "ان", "انه", "انها", "وقد", "قد", "لقد"])
_ALSO = frozenset([("فضلا", "عن"), ("اضافه", "الي"), ("بالاضافه", "الي"), ("الي", "جانب"), ("علاوه", "علي")])
_RELATIVES = frozenset(["التي", "الذي", "الذين", "اللذين", "ما", "مما", "كما", "لما"])
_PREPOSITIONS = frozenset(["مع", "من", "الي", "في", "علي", "بين", "لدي", "عن"])
OWN_COUNTRY = frozenset(["بلاده", "بلادها", "بلادنا", "دولته", "دولتنا", "حكومته"])
_PASSED = frozenset(["تخطي", "تخطت", "متخطيا", "متخطيه", "تجاوز", "تجاوزت", "متجاوزا", "متجاوزه", "فاق", "فاقت"])
_BACK_TO_DOCUMENT = frozenset("وهو وهي هو هي الذي التي".split())
_QUOTES = frozenset("\"«“”'")


@dataclass(slots=True)
class Licence:
    """What makes the actions behind it undertakings."""

    first: int
    stop: int
    hit: Hit
    status: str
    verb: int  # token of the verb that has the subject, or of the licence itself


@dataclass(slots=True)
class Undertaking:
    """One action with its licence; `first` up to `stop` are the tokens that name it."""

    licence: Licence
    first: int
    stop: int
    kind: str
    status: str
    strength: int  # 2 a thing or a figure stands behind it, 1 the action is concrete in itself
    finite: bool
    leading: bool  # first of its chain, so the evidence begins with the licence


class ChainReader:
    """Walks through one sentence, licence by licence."""

    def __init__(self, marks: Marks, announced: Licence | None = None) -> None:
        self.marks = marks
        self.licence: Licence | None = announced  # of a list that this sentence is an item of
        self.last = 0  # where the last member of the chain ended
        self.members = 0  # members of the chain so far, concrete or not

    def read(self) -> Iterator[Undertaking]:
        marks = self.marks
        t = marks.first
        if self.licence is not None:
            while t < marks.stop and not marks.key(t)[0].isalpha():
                t += 1
            self.licence = replace(self.licence, first=t, stop=t, verb=t)
            self.last = t
        while t < marks.stop:
            mark = marks[t]
            found = self._token(t, mark)
            if found is not None:
                yield found
            t = max(t + 1, found.stop if found is not None else 0)

    def heads_list(self) -> Licence | None:
        """The licence of a sentence that announces a list: «اتفق الجانبان على ما يلي:»."""
        marks = self.marks
        if self.licence is not None and self.licence.status in _STATUSES:
            tail = {marks.key(t) for t in range(max(marks.first, marks.stop - 4), marks.stop)}
            if tail & _LISTING or marks.key(marks.stop - 1) == ":":
                return self.licence
        return None

    def _token(self, t: int, mark: Mark) -> Undertaking | None:
        marks = self.marks
        if marks.key(t) in STOPS:
            self.licence = None
            return None
        if self.licence is not None and marks.key(t - 1) == "ان":
            found = self._agreed_that(t)
            if found is not None:
                return found
        if mark is marks[-1] or (marks.named(t) and not self._misnamed(t, mark)):
            return None
        if mark.doing is not None and mark.doing.feature == "future":
            found = self._finite(t, mark.doing)
            if found is not None:
                return found
        if mark.action is not None and not (mark.licence and mark.licence.stop > mark.action.stop):
            found = self._action(t, mark.action)
            if found is not None or (self.licence is not None and self.last == t):
                return found
        if mark.doing is not None and mark.doing.feature != "future":
            found = self._finite(t, mark.doing)
            if found is not None or (self.licence is not None and self.licence.verb == t):
                return found
        if mark.status == "goal" and mark.licence is not None:
            return self._goal(t, mark.licence)
        if "denied" in mark.halts:
            self.licence = None
        elif mark.licence is not None:
            self._license(t, mark, mark.licence)
        elif mark.speech == "participle" or (mark.verb and self._opens_clause(t)) or "clause" in mark.halts:
            self.licence = None
        return None

    def _misnamed(self, t: int, mark: Mark) -> bool:
        """«مستعدة لمساعدة …» may look like the name of an office."""
        return mark.action is not None and self.licence is not None and self.licence.stop == t

    def _opens_clause(self, t: int) -> bool:
        marks = self.marks
        return t == marks.first or marks.key(t)[0] in "وف" or marks.is_mark(t - 1) or marks.key(t - 1) in _OPENERS

    # -- licences -----------------------------------------------------------------------------------

    def _license(self, t: int, mark: Mark, hit: Hit) -> None:
        held = self.licence
        status = mark.status
        if mark.status in ("announced", "praised") and held is not None and self.members == 0 and hit.feature != "past":
            return
        if hit.entry.id == "licence.bind" and not self._by_instrument(t):
            return
        if self._denied_before(t) or (status == "proposed" and self.marks.key(t - 1) in _RELATIVES):
            self.licence = None
            return
        if (
            held is not None
            and self.members == 0
            and self.marks.distance(held.stop - 1, t) <= _REACH
            and not self._opens_clause(t)
        ):
            if status == "joint" and held.status == "announced":
                status = "agreed"
            elif status in ("work", "joint") or (held.status == "agreed" and status == "under_way"):
                status = held.status if held.status in _STATUSES else status
            if status == "agreed" and held.status in ("proposed", "completed") and hit.entry.kind != "verb":
                status = held.status if held.status == "completed" else status
            self.licence = Licence(held.first, hit.stop, hit, status, held.verb)
        else:
            self.licence = Licence(t, hit.stop, hit, status, t)
        self.members, self.last = 0, hit.stop

    def _by_instrument(self, t: int) -> bool:
        """Whether a document is the subject of «تقضي», «تنص», «تضمن»."""
        marks = self.marks
        here = marks.item_of[t]
        if marks.key(t - 1) in _BACK_TO_DOCUMENT:
            return True
        near = marks.items[max(0, here - 5) : here + 4]
        return any(marks[item.first].instrument or marks[item.first].status == "agreed" for item in near if item.first != t)

    def _denied_before(self, t: int) -> bool:
        return any("denied" in self.marks[k].halts for k in range(max(self.marks.first, t - 2), t))

    # -- verbal nouns -------------------------------------------------------------------------------

    def _coordinated(self, t: int, hit: Hit) -> bool:
        marks = self.marks
        if (
            hit.proclitics.startswith("و")
            or marks.key(t - 1) in _CONJUNCTIONS
            or (marks.key(t - 2), marks.key(t - 1)) in _ALSO
        ):
            return True
        return any(
            s is not None and s.stop == t and s.proclitics.startswith("و")
            for b in range(max(marks.first, t - 3), t)
            for s in (marks[b].step,)
        )

    def _action(self, t: int, hit: Hit) -> Undertaking | None:
        licence, marks = self.licence, self.marks
        if licence is None or ("ال" in hit.proclitics and hit.stop == t + 1):
            return None
        coordinated = self._coordinated(t, hit)
        if self.members and not coordinated:
            if not self._nested(t, hit):
                return None
        elif self.members and t - self.last > _CHAIN:
            self.licence = None
            return None
        elif not self.members and not (self._near(t, hit, licence) and self._governed(t, hit, licence)):
            return None
        if hit.enclitic and licence.status not in _FIRM and hit.entry.attributes["strength"] != "figure":
            return None
        if hit.enclitic and licence.hit.entry.id == "doing.be_done":
            return None
        leading = self.members == 0
        self.members += 1
        self.last = t
        stop = self._end(hit.stop)
        verdict, kind = self._object(hit, stop)
        if not verdict:
            return None
        self.last = stop
        status = licence.status
        if status == "completed" and hit.entry.id == "action.launch" and licence.hit.entry.id == "doing.be_done":
            status = "under_way"
        elif status == "completed" and hit.entry.id in _SETTING_UP:
            status = "agreed"
        first = t
        if hit.enclitic and leading:
            thing = self._antecedent(licence.first)
            if thing is not None:
                first, kind = thing.first, self._kind(kind, thing, hit)
                licence = replace(licence, first=first)
        return Undertaking(licence, first, stop, kind, status, verdict, False, leading)

    def _antecedent(self, t: int) -> Hit | None:
        """«مجمع تجاري يزمع إنشاؤه»: the thing that the pronoun of the action stands for."""
        marks = self.marks
        found = None
        for k in range(t - 1, max(marks.first - 1, t - 8), -1):
            if marks.is_mark(k):
                break
            found = marks[k].thing or found
        return found

    def _near(self, t: int, hit: Hit, licence: Licence) -> bool:
        """«تم» stands right before its verbal noun; other licences may have a subject in between."""
        auxiliary = licence.hit.entry.id == "doing.be_done" and "ب" not in hit.proclitics
        return self.marks.distance(licence.stop - 1, t) <= (_CLOSE if auxiliary else _REACH)

    def _nested(self, t: int, hit: Hit) -> bool:
        """«تعزيز التعاون لإنشاء …», «تدابير لبلوغ …»: an action behind one that is too vague itself."""
        return t - self.last <= 8 and (hit.proclitics.endswith("ل") or self.marks.key(t - 1) in ("علي",))

    def _governed(self, t: int, hit: Hit, licence: Licence) -> bool:
        """Whether nothing but subjects, adverbs, prepositions and steps stands between licence and action."""
        marks = self.marks
        k = licence.stop
        while k < t:
            mark = marks[k]
            if mark.step is not None:
                k = max(k + 1, mark.step.stop)
                continue
            if "clause" in mark.halts:
                return False
            k += 1
        if hit.proclitics.lstrip("وف")[:1] in ("ب", "ل") or t == licence.stop:
            return True
        if licence.hit.entry.id == "licence.bind":
            return True
        before = t - 1
        key = marks.key(before)
        if key in COMMAS:
            return False
        if any(
            "link" in marks[b].halts and marks[b].halts["link"].stop == t for b in range(max(licence.stop, t - 3), t)
        ):
            return True
        if any(s is not None and s.stop == t for b in range(max(licence.stop, t - 4), t) for s in (marks[b].step,)):
            return True
        item = marks.items[marks.item_of[before]]
        return item.is_mention or "Sides" in item.types or "adjective" in item.groups

    # -- the phrase and its object ------------------------------------------------------------------

    def _end(self, t: int) -> int:
        """Where the phrase that begins before token `t` ends."""
        marks, start = self.marks, t
        quoted = False
        while t < marks.stop and t - start < _LONGEST:
            key = marks.key(t)
            if key in _QUOTES:
                quoted = not quoted if key in "\"'" else key in "«“"
            elif key in STOPS or ((key in COMMAS or key in (":", "(", ")")) and not quoted):
                break
            elif t > start and not quoted:
                mark = marks[t]
                if "phrase" in mark.halts or mark.speech == "participle":
                    break
                if (mark.speech or mark.verb in ("present", "future")) and key[0] == "و" and not marks.named(t):
                    break
                if (
                    mark.action is not None
                    and mark.action.proclitics == "و"
                    and not marks.named(t)
                    and self._stands(mark.action)
                ):
                    break
            t += 1
        while t > start and marks.key(t - 1) in ("في", "من", "علي", "الي", "و", "-", "–", "أن"):
            t -= 1
        return max(t, start)

    def _stands(self, hit: Hit) -> bool:
        """Whether a coordinated action has an object that makes it an undertaking of its own."""
        limit = min(self.marks.stop, hit.stop + _LONGEST)
        for k in range(hit.stop, limit):
            if self.marks.key(k) in STOPS or self.marks.key(k) in COMMAS:
                limit = k
                break
        return bool(self._object(hit, limit)[0])

    def _object(self, hit: Hit, stop: int) -> tuple[int, str]:
        """(0 to 2, kind): how concrete an action is by what stands behind it."""
        marks = self.marks
        strength, kind = hit.entry.attributes["strength"], hit.entry.attributes["commitment"]
        first = hit.stop
        if first >= stop:
            usable = (bool(hit.enclitic) and strength in ("strong",)) or (hit.enclitic and hit.entry.id == "action.finance")
            return (1 if usable else 0), kind
        if marks.key(first) == "علي" and hit.entry.id == "action.erect":
            return 0, kind  # «بناء على»
        for k in range(first, min(stop, first + 2)):
            mark = marks[k]
            if mark.engagement is not None or (mark.instrument is not None and mark.thing is None and k == first):
                return 0, kind
        figure = any(isinstance(marks.items[i].value, Quantity) for i in self._items(first, stop))
        thing = self._thing(first, min(stop, first + _OBJECT))
        abstract = marks[first].abstract
        if abstract is not None and (thing is None or thing.first > first) and not (strength == "figure" and figure):
            return 0, kind
        if figure and strength == "figure":
            volume = thing is None or thing.entry.attributes["commitment"] in ("target", "project")
            return 2, "target" if volume else kind
        if strength == "figure":
            if thing is not None and thing.entry.attributes["commitment"] == "policy" and thing.first <= first + 1:
                return 2, "policy"
            if thing is not None and thing.first == first and thing.entry.id == "thing.goods":
                return 1, "project"
            return 0, kind
        if kind == "support" and (thing is None or thing.entry.attributes["commitment"] != "support"):
            return 0, kind
        if thing is not None:
            return 2, self._kind(kind, thing, hit)
        if marks.key(first) in _QUOTES:
            return 2, kind
        return (1 if strength == "strong" else 0), kind

    @staticmethod
    def _kind(kind: str, thing: Hit, hit: Hit) -> str:
        own = thing.entry.attributes["commitment"]
        if kind == "support":
            return kind
        if hit.entry.id == "action.rule":
            return kind
        return "policy" if own == "target" else "project" if own == "support" else own

    def _thing(self, first: int, stop: int) -> Hit | None:
        return next((h for k in range(first, stop) if (h := self.marks[k].thing) is not None), None)

    def _items(self, first: int, stop: int) -> range:
        item_of = self.marks.item_of
        return range(item_of[first], item_of[stop - 1] + 1)

    def _goal(self, t: int, hit: Hit) -> Undertaking | None:
        """«هدف الـ5 مليارات دولار», «… 10 مليارات هدفا جديدا»: a figure named as a goal."""
        marks = self.marks
        here = marks.item_of[t]
        if any(marks.key(k) in _PASSED for k in range(t - 6, t)):
            return None
        for i in range(max(0, here - 4), min(len(marks.items), here + 7)):
            item = marks.items[i]
            if isinstance(item.value, Quantity) and _is_target(item.value):
                first, stop = min(t, item.first), max(self._end(hit.stop), item.stop)
                own = Licence(first, hit.stop, hit, "agreed", first)
                self.licence, self.members, self.last = own, 1, stop
                return Undertaking(own, first, stop, "target", "agreed", 2, True, True)
        return None

    # -- finite verbs -------------------------------------------------------------------------------

    def _finite(self, t: int, hit: Hit) -> Undertaking | None:
        """«ستبني روسيا مدرسة», «تقرر أن يفتتح البنك مكتبا», «سيتم إنشاء …»."""
        marks, group, tense = self.marks, hit.entry.id, hit.feature
        if tense == "present" and marks.key(t - 1) == "سوف":
            tense = "future"
        if self._denied_before(t) or hit.enclitic or marks.key(t - 1) in _RELATIVES:
            return None
        licence = self.licence
        bound = tense == "present" and licence is not None and self.members == 0 and self._that(t, licence)
        status = {"future": "agreed", "present": "under_way", "past": "completed"}[tense]
        own = Licence(t, hit.stop, hit, status, t)
        if bound and licence is not None:
            own = Licence(licence.first, hit.stop, licence.hit, licence.status, t)
        if group == "doing.be_done":
            if tense != "future" and not bound and not self._opens_clause(t) and marks.key(t - 1) not in ("وقد", "قد"):
                return None
            self.licence, self.members, self.last = own, 0, hit.stop
            return None
        if (tense == "present" and not bound) or (tense == "past" and group not in _DONE):
            return None
        if tense == "past" and group == "doing.launch":
            own.status = "under_way"
        stop = self._end(hit.stop)
        if stop <= hit.stop:
            return None
        found = self._finite_object(t, hit, stop)
        if not found:
            return None
        self.licence, self.members, self.last = own, 1, stop
        return Undertaking(own, t, stop, found, own.status, 2, True, True)

    def _finite_object(self, t: int, hit: Hit, stop: int) -> str:
        """The kind that the object of a finite verb gives it, "" where nothing concrete is done."""
        marks, group = self.marks, hit.entry.id
        figure = any(isinstance(marks.items[i].value, Quantity) for i in self._items(hit.stop, stop))
        thing = self._thing(hit.stop, min(stop, hit.stop + (5 if hit.feature == "past" and group != "doing.back" else 9)))
        if any(marks[k].engagement or marks[k].abstract for k in range(hit.stop, thing.first if thing else stop)):
            return ""
        kind = hit.entry.attributes["commitment"]
        if kind == "target":
            return kind if figure else ""
        if thing is None:
            before = self._thing(max(marks.first, t - 4), t)
            if group in _BUILDING and hit.feature == "future" and self._measured(hit.stop, stop):
                return kind
            soon = any(
                isinstance(marks.items[i].value, Quantity) for i in self._items(hit.stop, min(stop, hit.stop + 5))
            )
            if hit.feature == "past" or not ((figure and before is not None) or (soon and group == "doing.give")):
                return ""
            return before.entry.attributes["commitment"] if before is not None else kind
        if kind == "support":
            return kind if thing.entry.attributes["commitment"] == "support" else ""
        own = thing.entry.attributes["commitment"]
        return "project" if own in ("support", "target") else own

    def _measured(self, first: int, stop: int) -> bool:
        """Whether a sum of money or a measure stands among the tokens."""
        values = [self.marks.items[i].value for i in self._items(first, stop)]
        return any(isinstance(v, Quantity) and v.kind in ("money", "measure") for v in values)

    def _agreed_that(self, t: int) -> Undertaking | None:
        """«اتفقا على أن تستفيد أرمينيا من …», whatever the verb."""
        marks, licence = self.marks, self.licence
        if licence is None or self.members or not licence.hit.entry.id.startswith("verb.agree."):
            return None
        if marks.key(t)[0] not in "يت" or (marks.key(t - 2), marks.key(t - 1)) != ("علي", "ان"):
            return None
        stop = self._end(t + 1)
        after = marks.item_of[t] + 1
        if after >= len(marks.items) or "Actor" not in marks.items[after].types or marks.key(stop) in COMMAS:
            return None
        if any(marks[k].engagement or marks[k].instrument or marks[k].abstract for k in range(t, min(stop, t + 6))):
            return None
        self.members, self.last = 1, stop
        own = Licence(licence.first, t + 1, licence.hit, licence.status, t)
        return Undertaking(own, t - 1, stop, "policy", licence.status, 1, True, True)

    def _that(self, t: int, licence: Licence) -> bool:
        """«المقرر أن يفتتح», «تقضي بأن تبني»; also «بموجب الاتفاقية تقدم»."""
        marks = self.marks
        if marks.distance(licence.stop - 1, t) > _REACH:
            return False
        if any(marks.key(k) in ("ان", "بان", "الا") for k in range(max(licence.first, t - 4), t)):
            return True
        return licence.hit.entry.id == "licence.under_accord"


def _is_target(quantity: Quantity) -> bool:
    """Whether a quantity is of the size that states set themselves."""
    size = quantity.amount or quantity.low or 0
    return quantity.kind == "percent" or (quantity.kind == "money" and size >= _SMALLEST_TARGET)


def due(marks: Marks, first: int, stop: int, published: str | None) -> str | None:
    """The date by which: one marked as a limit, or one that lies ahead of the text."""
    best: str | None = None
    for item in marks.items[marks.item_of[first] : marks.item_of[stop - 1] + 1]:
        value = item.value
        if not isinstance(value, DateValue) or value.edtf is None:
            continue
        before = marks.key(item.first - 1)
        if value.bound == "until" or before in ("بحلول", "قبل", "حتي", "نهايه", "لغايه"):
            return value.edtf.lstrip("./")
        ahead = value.start is not None and published is not None and value.start.isoformat() > published
        if ahead and value.bound != "since" and value.grain != "range":
            best = best or value.edtf
        elif ahead and value.bound == "since":
            best = best or value.edtf.split("/")[0]
    return best


def subject(marks: Marks, licence: Licence, first: int, finite: bool) -> int | None:
    """Item that names who acts: right before the verb behind «أن», right behind the verb, or else before it."""
    start = marks.item_of[licence.verb]
    limit = marks.item_of[first]
    if start and _acts(marks, start - 1) and (start == 1 or marks.items[start - 2].key.lstrip("و") in ("ان", "بان")):
        return start - 1
    for i in range(start + 1, min(limit + (4 if finite else 0), start + 6, len(marks.items))):
        item = marks.items[i]
        if _acts(marks, i):
            return i
        if item.key in ("علي", "الي", "عن", "ان", "بان") or item.key in COMMAS:
            break
    for i in range(start - 1, max(-1, start - 4), -1):
        item = marks.items[i]
        if item.key in COMMAS or item.key in STOPS:
            break
        if _acts(marks, i):
            return i
    return None


def _acts(marks: Marks, i: int) -> bool:
    """Whether an item can be the subject of a verb."""
    item = marks.items[i]
    if item.key in OWN_COUNTRY:
        return True
    if "Actor" not in item.types and not isinstance(item.value, OrganisationMention):
        return False
    if item.proclitics.lstrip("وف")[:1] in ("ب", "ل") and not isinstance(item.value, PersonMention):
        return False
    return i == 0 or marks.items[i - 1].key not in _PREPOSITIONS
