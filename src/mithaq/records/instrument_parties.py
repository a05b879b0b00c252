"""Whose document it is: the states and bodies that its title, its signatories or the text as a whole name."""

from __future__ import annotations

from typing import Final

from mithaq.model.mention import OrganisationMention, PersonMention, Place
from mithaq.records.context import Context
from mithaq.records.drafts import GATHERINGS, Draft
from mithaq.records.instrument_consent import Consent
from mithaq.records.instrument_named import Named
from mithaq.records.instrument_own_groups import is_with_own_group
from mithaq.records.instrument_rows import Noun, Row
from mithaq.records.instrument_signers import Signers
from mithaq.records.instrument_standing import Standing
from mithaq.records.instrument_wide import Wide
from mithaq.records.party_codes import BODIES, FORMATS, state_of, states_of
from mithaq.records.scope import Scope
from mithaq.records.sentence_row import STOPS

_EVENTS: Final = frozenset(["summit", "session", "conference", "meeting"])
_BEFORE: Final = 6  # items before a verb of signing or a title in which «القمة» stands
_TOLD: Final = 8  # sentences within which the summit of «القادة» was told of

_AMONG: Final = "بين"
_ORGANS: Final = 4  # items behind «بين» that name two organs
_STATE: Final = 2  # letters of the code of a state
_OPENING: Final = 3  # sentences that tell what a text is about


class Parties:
    """Finds the parties of documents in one text."""

    def __init__(self, context: Context, drafts: list[Draft]) -> None:
        self.context = context
        self.drafts = drafts
        self.scope = Scope(context)
        self.signers = Signers(context, self.scope)
        self.wide = Wide(context, self.scope)
        self.named = Named(context, self.scope, self.wide)
        self.consent = Consent(context, self.scope)

    def of(self, row: Row, noun: Noun, stop: int, status: Standing) -> set[str] | None:
        """Parties of one document, None where it is a matter within one state."""
        if status.pattern.endswith("approved"):
            return self.signers.sellers(row, noun, status.sign) | self.signers.buyers(row, noun)
        if is_with_own_group(row, noun, stop, self.scope):
            return None
        found = self._found(row, noun, stop, status)
        if len(self.named.strictly(row, noun, stop)) < 2 and (partner := self.consent.partner(row, noun)):
            found = partner
        if found is not None and not found and noun.kind == "declaration":
            found = self.wide.of_summit(row)
        if not found and noun.kind == "programme" and status.pattern.endswith(("adopted", "issued")):
            found = self.wide.of_summit(row) or found  # «تبنت القمة الأفريقية خطة عمل»
        if found and len(found) == 1:
            found = self.consent.completed(row, noun, status, self._with_pronoun(row, noun, stop, found))
        if found and len(found) == 1 and noun.kind == "memorandum":
            firms = self.signers.firms(row, noun, stop, status)
            found = found | {firm.country for firm in firms if firm.country} if len(firms) > 1 else found
        if found and len(found) == 1 and found <= BODIES:
            found = found | self.consent.client(row, noun, stop)
        if not found or noun.kind != "agreement":
            return found
        for party, among in self.wide.known().items():
            if found <= among and any(found.issuperset(codes) for codes in FORMATS.values()):
                return found | {party}  # «اتفاق القوى الكبرى (مجموعة 5+1)»
            if party in found and (party in noun.parties or self.named.between(row, noun, stop) <= among):
                return found & among
        return found

    def _found(self, row: Row, noun: Noun, stop: int, status: Standing) -> set[str] | None:
        if noun.cited == "open":
            return self.named.strictly(row, noun, stop)
        if noun.parties and noun.kind == "programme":
            return set(noun.parties)  # what its title names besides are those whom it is for
        if noun.parties:
            named = self.named.between(row, noun, stop) | self.wide.leaving(row, noun)
            return set(noun.parties) | named | self.wide.in_format(noun)
        if among := self._among_them(row, noun, stop):
            return among
        named = self.named.between(row, noun, stop)
        if not states_of(named) <= (
            strictly := self.named.strictly(row, noun, stop)
        ):  # «اتفاقية لدعم اللاجئين السوريين»: whom it is about
            signing = 0 <= status.sign < noun.first
            signers = self.signers.of(row, noun, stop, status)[0] if signing and len(strictly) < 2 else set()
            if len(strictly | signers) >= 2:
                named = strictly | signers
        elif len(strictly) > 2:
            named |= strictly
        if len(named) >= 2 and 0 <= status.sign < noun.first and self.named.names_sides(row, noun, stop):
            signing_all = self.signers.of(row, noun, stop, status)[0]
            if len(signing_all) >= 2:  # «وقع رئيس طاجيكستان ونظيراه … معاهدة بين الدول الثلاث»
                return signing_all | self.signers.funds(row, status.sign, noun.first)
        if len(named) >= 2:
            linked = range(noun.index + 1, min(stop + 1, len(row.items)))
            joined = any("joint" in row.marks(k) for k in linked)
            signing = 0 <= status.sign < noun.first
            partner = any("with" in row.marks(k) for k in linked) and not any(
                row.items[k].key == _AMONG for k in linked
            )
            partner = partner and signing and "sign" in row.items[status.sign].features
            who: set[str] = set()
            if signing and (partner or not joined):
                who = self.signers.of(row, noun, stop, status, behind=not partner)[0]
            if partner:  # «يوقع العراق اتفاقيتين مع الاتحاد الأوروبي والولايات المتحدة»
                named |= who
            else:
                named = who if len(who) >= 2 else named
            # «وقعت كينيا ومالطا اتفاقا لتدريب لاجئين سوريين»
            return named | self.signers.funds(row, status.sign, noun.first)
        if len(warring := self.wide.truce(row, noun, stop) or ()) > 1:
            return set(warring)
        if status.sign < 0 or status.status == "in_force":
            return self._cited(row, noun, stop, status, named)
        if noun.kind == "declaration" and status.sign > noun.index and not named:
            told = self.wide.speaking(row, noun)  # «دعا أعضاء مجلس الأمن في إعلان تبنوه بالإجماع إلى …»
            if len(told) > 1 or told & BODIES:
                return told
        elsewhere = self._signed_elsewhere(row, status.sign) or self.wide.of_many(row, noun, stop)
        if status.sign > noun.index and not named and elsewhere:
            return set()
        signers, sides, others = self.signers.of(row, noun, stop, status)
        if len(signers) > 1 and not row.marked(noun.index + 1, stop + 1, "joint"):
            named = set()  # «… اتفاق حول عمل المكتب الاستشاري الفرنسي»: what it is about
        found = named | signers
        if status.status == "ratified" and len(signers) == 1 and named and not named <= signers:
            return found  # «صادقت المملكة على الاتفاقية الإفريقية»
        gathered = self._gathered(row, noun, status, found)
        if gathered:
            return gathered
        if len(found) == 1 and not sides and status.sign < noun.index:
            found |= self.signers.teller(row, status.sign)
        if len(found) >= 2:
            return found | self.signers.funds(row, status.sign, noun.first)
        if len(found) == 1 and self.beside_ours(row, noun):
            return found | ({self.context.home} if self.context.home else set())
        if self.wide.on_programme(row, noun, stop):
            return found | {"IR"}
        if len(found) == 1 and (funds := self.signers.funds(row, status.sign, noun.first)) - found:
            return found | funds
        if len(found) == 1 and not sides and self._within(row, noun, stop, signers):
            return None
        if any(b.kind in ("school", "ngo", "media") for b in others) and not sides:
            return self._alone(row, noun, stop, status, found, others)
        if sides or not (found or others):
            if status.pattern.endswith("reached") and not (sides or found):
                return self._come_to(row, noun, status, found)
            talks = self._talks(row, found, over=status.pattern.endswith("signed_before"))
            if talks:
                return talks
        return self._alone(row, noun, stop, status, found, others)

    def _with_pronoun(self, row: Row, noun: Noun, stop: int, found: set[str]) -> set[str]:
        """«زيارة إلى جنوب السودان لتوقيع اتفاق معها»: with the state named last in front of the document."""
        if not any(
            "with" in row.marks(k) and row.items[k].key != "مع" for k in range(stop, min(stop + 2, len(row.items)))
        ):
            return found
        for item in reversed(row.items[: noun.first]):
            if item.key in STOPS:
                break
            codes = {state_of(code) for code in self.scope.codes(item)} if "State" in item.types else set()
            if len(codes) == 1 and not codes & found:
                return found | codes
        return found

    def _among_them(self, row: Row, noun: Noun, stop: int) -> set[str]:
        """«نشرت أذربيجان وأرمينيا نص الاتفاقية الموقعة بينهما»: the two told right in front of the document."""
        words = self.context.sketch.words["among_two"]
        if not any(item.key in words for item in row.items[noun.index + 1 : stop + 2]):
            return set()
        found: set[str] = set()
        for item in reversed(row.items[: noun.first]):
            if item.key in STOPS or len(found) > 1:
                break
            if "Actor" in item.types:
                found.update(self.scope.codes(item, adjectives=False))
        return found if len(found) == len(states_of(found)) == 2 else set()

    def beside_ours(self, row: Row, noun: Noun) -> bool:
        """«بين وزارة الخارجية ووزارة خارجية منغوليا»: whether one of the organs is at home, its state unsaid."""
        k = next((k for k in range(noun.index + 1, len(row.items) - 1) if row.items[k].key == _AMONG), None)
        run = list(self.named.row_of(row, k + 1))[:_ORGANS] if k is not None else []
        organs = [m for item in run for m in self.context.members(item) if isinstance(m, OrganisationMention)]
        ours = any(m.kind == "ministry" and not (m.country or m.code) for m in organs)
        return ours and any(m.kind == "ministry" and m.country for m in organs)

    def _within(self, row: Row, noun: Noun, stop: int, signers: set[str]) -> bool:
        """«وقع وزير التعليم اتفاقية مع وزارة الزراعة»: whether the other signatory is an organ of the same state."""
        for k in range(noun.index, min(stop + 6, len(row.items))):
            if "with" not in row.marks(k):
                continue
            for item in row.items[k + 1 : k + 4]:
                if "Mark" in item.types or (isinstance(item.value, PersonMention) and _is_counterpart(item.value)):
                    break
                ministry = any(
                    isinstance(m, OrganisationMention) and m.kind == "ministry" for m in self.context.members(item)
                )
                codes = set(self.scope.codes(item, adjectives=False))
                if ministry or (codes and "Person" in item.types):
                    return codes <= signers | ({self.context.home} if self.context.home else set())
        return False

    def several(self, row: Row, noun: Noun, stop: int, status: Standing) -> bool:
        """Whether the sentence itself names two parties or «the two sides»."""
        named = self.named.between(row, noun, stop)
        if status.sign < 0:
            return len(named) >= 2
        signers, sides, _ = self.signers.of(row, noun, stop, status)
        return sides or len(named | signers) >= 2

    def have_met(self, row: Row) -> bool:
        """Whether an encounter of two parties is told near a sentence."""
        return any(len(d.parties) >= 2 and abs(d.sentence - row.number) <= 4 for d in self.drafts)

    def _with_private(self, row: Row, noun: Noun, stop: int, status: Standing) -> bool:
        """Whether the other signatory, behind «مع», is no party: a company, a group, a pronoun for one."""
        for low, high in ((status.sign + 1, noun.first), (noun.index, stop + 14)):
            for k in range(max(low, 0), min(high, len(row.items))):
                if row.items[k].key in (".", "؛"):
                    break
                if "with" in row.marks(k):
                    return not any(self.scope.codes(item, adjectives=False) for item in row.items[k + 1 : k + 4])
        return False

    def _alone(
        self, row: Row, noun: Noun, stop: int, status: Standing, found: set[str], others: list[OrganisationMention]
    ) -> set[str] | None:
        """What one signatory, or bodies that are no party, leave to say."""
        joint = row.marked(status.sign, stop + 8, "joint") or self.named.between(row, noun, stop)
        if status.pattern.endswith("reached") and len(found) < 2 and not joint:
            return self._come_to(row, noun, status, found)
        if any(b.kind in ("school", "ngo", "media") for b in others):
            return set() if self.is_foreign(row, found | {b.country for b in others if b.country}) else None
        funds = {b.fund_of for b in others if b.fund_of}
        found = found or (self.signers.recipient(row, stop) if funds else set())
        if found and funds - found:
            return found | funds
        if found and self._with_private(row, noun, stop, status):
            return found if self.is_foreign(row, found) else None
        if not others:
            talks = self._talks(row, found, over=status.pattern.endswith("signed_before"))
            return talks or (found if self.is_foreign(row, found) else None)
        if not self.is_foreign(row, found):
            return None
        firms = self.signers.firms(row, noun, stop, status)
        states = {firm.country for firm in firms if firm.country}
        if status.pattern.endswith("awarded"):
            return self._pair(states) or None
        if not found and all(b.kind == "company" for b in others) and not self.have_met(row):
            return states if len(states) > 1 and any(map(self.signers.is_listed, firms)) else None
        return found or self._talks(row, found) or None

    def is_foreign(self, row: Row, found: set[str]) -> bool:
        """Whether more than one state stands in the sentence or about it."""
        near = {c for item in row.items for c in self.scope.codes(item)}
        weights = self.scope.weights
        near |= {c for c in self.scope.lead if row.number < _OPENING or len(c) > _STATE or weights[c] > 1}
        if any(item.value is not None and self.context.text.keys[item.first] == "الجانب" for item in row.items):
            return True  # «الجانب الأوكراني»: there is another one
        for item in row.items:
            bodies = [m for m in self.context.members(item) if isinstance(m, OrganisationMention)]
            near |= {b.country for b in bodies if b.country}
            if found and any((b.kind == "igo" or b.code) and not (b.party or b.inside) for b in bodies):
                return True  # «بين موريتانيا والبنك الأفريقي للتنمية», which is no party
            if self.context.home and any(b.kind == "school" and not b.country for b in bodies):
                near.add(self.context.home)  # whose university it is goes without saying at home
        return len({c.split("-")[0] for c in near | found}) >= 2

    def are_named(self, row: Row, noun: Noun, stop: int) -> bool:
        """Whether the words around a document name its parties, so that they need not be those of the one before."""
        return len(self.named.strictly(row, noun, stop)) > 1 or bool(self.consent.partner(row, noun))

    def _come_to(self, row: Row, noun: Noun, status: Standing, found: set[str]) -> set[str] | None:
        """The two whom a text is about, where one of them or nobody is said to come to an agreement.

        None for «توصل الائتلاف إلى اتفاق»: somebody of whom no state is known comes to it, with nobody.
        """
        between = row.items[status.sign + 1 : noun.first]
        unknown = any(
            ("Word" in item.types or "Person" in item.types) and row.definite(k) and not self.scope.codes(item)
            for k, item in enumerate(between, status.sign + 1)
        )
        if unknown and row.items[status.sign].features:
            return None
        return self._pair(found) or {code for code in found if code in BODIES} or None

    def _gathered(self, row: Row, noun: Noun, status: Standing, found: set[str]) -> set[str]:
        """«ووقع القادة البيان», «أسفر الاجتماع عن بيان»: all who came to the summit or session that was told of."""
        words = self.context.sketch.words["gathered"]
        named = row.items[max(0, min(status.sign, noun.first) - _BEFORE) : noun.first]
        if not any(item.key in words or ("ال" in item.proclitics and item.groups & _EVENTS) for item in named):
            return set()
        told = [
            d for d in self.drafts
            if d.kind in _EVENTS and d.sentence <= row.number <= d.sentence + _TOLD and found <= d.parties
        ]  # fmt: skip
        parties = set(max(told, key=lambda d: (len(d.parties) > 2, d.sentence)).parties) if told else set()
        wide = set(self.scope.parties)
        parties = wide if told and parties < wide else parties
        return parties if len(parties) > 2 else set()

    def _talks(self, row: Row, found: set[str], *, over: bool = False) -> set[str]:
        """Parties of the talks that the signing belongs to, else of the text if it is about two parties.

        What was signed before (`over`) belongs to no talks that are still to come.
        """
        best: tuple[int, Draft] | None = None
        for draft in self.drafts:
            if (
                draft.kind not in ("meeting", "session", "summit", "visit", "conference", "ceremony")
                or len(draft.parties) < 2
            ):
                continue
            parties = {c for c in draft.parties if c}
            if not found <= parties or (over and draft.status in ("planned", "proposed")):
                continue
            far = abs(draft.sentence - row.number) + (0 if draft.sentence <= row.number else 2)
            if far <= 4 and (best is None or far < best[0] or (far == best[0] and self._is_closer(draft, best[1]))):
                best = (far, draft)
        wide = self.scope.parties
        pair = self._pair(found)
        if best is not None and (best[0] <= 1 or not pair):
            parties = {c for c in best[1].parties if c}
            many = best[1].kind in GATHERINGS
            return set(wide) if many and len(wide) > len(parties) and parties <= wide else parties
        return pair

    @staticmethod
    def _is_closer(draft: Draft, other: Draft) -> bool:
        """Of two visits told in one sentence, the one just ended: «توجه إلى تركيا في ختام زيارته لمصر»."""
        both = draft.kind == other.kind == "visit" and draft.sentence == other.sentence
        return both and draft.item > other.item and draft.parties != other.parties

    def _cited(self, row: Row, noun: Noun, stop: int, status: Standing, named: set[str]) -> set[str] | None:
        if named:
            if len(named) == 1 and any("joint" in row.marks(k) for k in range(noun.index + 1, stop)):
                of_whom = self._of_whom(row, noun, named) or self._pair(named) or self._talks(row, named)
                return of_whom or named | self._speaking(row, noun)
            return named
        if self.wide.with_own_organ(row, noun, stop):
            return None
        if noun.cited == "resolution":
            return {"UN"}
        if self.wide.on_programme(row, noun, stop):
            return {"IR"}
        if (warring := self.wide.truce(row, noun, stop)) is not None:
            return warring
        if status.pattern.endswith("quoted") and (self.wide.privately(row, noun) or self.wide.at_home(row, noun, stop)):
            return None
        if status.pattern.endswith("quoted") and len(told := self.wide.speaking(row, noun)) > 1:
            return told
        if self.wide.of_many(row, noun, stop):
            return set()
        if status.sign > noun.index and self._signed_elsewhere(row, status.sign):
            return set()
        pair = self._pair(named)
        two = self._two(named) if status.pattern.endswith(".in_force") else set()
        return pair or self._talks(row, named) or two

    def _speaking(self, row: Row, noun: Noun) -> set[str]:
        """«أضاف صالحي أن هناك تفاهما مع الوكالة»: the one state whose officials stand before what is told."""
        persons = (item for item in row.items[: noun.first] if "Person" in item.types)
        states = {code for item in persons for code in self.scope.codes(item)}
        return states if len(states) == 1 else set()

    def _of_whom(self, row: Row, noun: Noun, named: set[str]) -> set[str]:
        """«أنشأها الاتحاد الأفريقي بموجب اتفاق مع السنغال»: with the other party, whoever stands right before."""
        for item in reversed(row.items[max(0, noun.first - _BEFORE) : noun.first]):
            if item.key in STOPS or "Mark" in item.types:
                break
            codes = set(self.scope.codes(item, adjectives=False)) if "Actor" in item.types else set()
            if codes and codes.isdisjoint(named):
                return named | codes
        return set()

    def _two(self, found: set[str]) -> set[str]:
        """The two whom a text is about, though it never names them as two."""
        lead = {c for c in self.scope.lead if len(c) == _STATE}
        return lead if len(lead) == len(self.scope.lead) == 2 and found <= lead else set()

    def _signed_elsewhere(self, row: Row, sign: int) -> bool:
        """«… الموقعة في فيينا»: a treaty of many, where the city is in neither of the two states."""
        for item in row.items[sign + 1 : sign + 4]:
            if "Actor" in item.types and not isinstance(item.value, Place):
                return False
            if isinstance(item.value, Place) and item.value.code and item.value.kind in ("city", "capital"):
                return item.value.code not in self.context.pair
        return False

    def _pair(self, found: set[str]) -> set[str]:
        pair = set(self.context.pair)
        return pair if len(pair) == 2 and found <= pair and pair <= self.scope.lead else set()


def _is_counterpart(person: PersonMention) -> bool:
    return any(office.counterpart for office in person.offices)
