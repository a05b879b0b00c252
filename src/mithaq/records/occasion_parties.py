"""Who takes part in a named occasion, and who hosts it."""

from __future__ import annotations

from typing import Final

from mithaq.model.frame import Item
from mithaq.model.mention import OrganisationMention, Place
from mithaq.model.quantity import Quantity
from mithaq.records.context import Context
from mithaq.records.occasion_names import Names

_REACH: Final = 14  # items before and behind the name of an occasion within which it says who comes
_BESIDE: Final = 4  # items from several officials to the occasion that they hold
_BRINGING: Final = frozenset(["attend", "preside", "gather"])  # verbs that tell who comes
_PRIVATE: Final = frozenset(["ngo", "school", "company", "media"])  # whose state takes no part by them
_JOINED: Final = 2  # items between the adjectives of the two whose occasion it is
_NUMBERED: Final = {"العشرين": "G20", "السبع": "G7", "السبعه": "G7"}  # groups by their number («قمة العشرين»)
_SUBJECT: Final = 8  # items of a sentence in which the subject of its verb stands
_TITLE: Final = 4  # items of a name in which quotation marks hold its title, not what somebody said there
_SPEECH: Final = frozenset(['"', "«", "“"])  # marks behind which somebody speaks of something else
_QUOTES: Final = ('"', "«", "“")


class OccasionParties:
    """Finds the parties of the occasions of one document."""

    def __init__(self, context: Context, names: Names) -> None:
        self.context = context
        self.names = names
        self.closed = context.sketch.words

    def named(self, items: list[Item], i: int, stop: int) -> set[str]:
        """Party codes that the name at items `i` to `stop` has, and those of who is told of right beside it."""
        end = min(len(items), stop + _REACH)
        about = next((k for k in range(i + 1, end) if items[k].key in self.closed["about_it"]), end)
        if whose := self.between(items, i, stop):
            return whose
        marks = _SPEECH if items[i].groups.isdisjoint({"ceremony", "conference"}) else frozenset()
        said = next((k for k in range(i + _TITLE, about) if items[k].key in marks), about)
        found = [code for k in range(i + 1, min(stop, said)) for code in self._named_by(items, k)]
        found.extend(_NUMBERED[item.key] for item in items[i + 1 : i + 2] if item.key in _NUMBERED)
        found.extend(self.acting(items, i))
        if self.beside(items, i):
            return set(found)  # «على هامش الدورة عقد الوزير …»: who met beside it need not be of it
        for item in items[stop:said]:
            capital = isinstance(item.value, Place) and item.value.kind == "capital"
            if "Person" in item.types or ("State" in item.types and not capital):
                found.extend(self.context.codes(item))
        if stop + 1 < len(items) and items[stop].key in self.closed["of_series"]:
            found.extend(self._in_name(items[stop + 1]))  # «القمة المقبلة لمنظمة …»
        for k in range(about, end):
            if "State" in items[k].types and self.taking_part(items, about, k):
                found.extend(self.context.codes(items[k]))  # «مؤتمر باريس حول ليبيا الذي تشارك فيه مصر وإيطاليا»
        shared = self.names.shared(item.key for item in items[i + 1 : stop])
        for k in range(max(0, i - _REACH), i):
            value = items[k].value
            hosts = any("host" in item.groups for item in items[max(0, k - 3) : k + 2])
            if self.tells_of_it(items, k):
                continue
            comes = k > 0 and "attend" in items[k - 1].groups
            if "Person" in items[k].types or ("State" in items[k].types and (hosts or shared or comes)):
                found.extend(self.context.codes(items[k]))
            elif isinstance(value, OrganisationMention) and value.party and "hold" in items[k - 1].groups and k:
                found.append(value.party)  # «عقد الاتحاد الأوروبي قمة»
            elif k and items[k - 1].key in self.closed["leaders"] and "Place" in items[k].types:
                found.extend(self.context.codes(items[k]))  # «عقد قادة دول … قمة»
            elif hosts and isinstance(value, Place) and value.kind in ("city", "capital"):
                found.append(value.code.split("-")[0])
            elif shared and (isinstance(value, OrganisationMention) or (isinstance(value, Place) and value.members)):
                found.extend(self.context.codes(items[k]))
            elif isinstance(value, OrganisationMention) and not value.code:
                found.extend(self.context.states_in(items[k].first, items[k].stop))
        if "summit" in items[i].groups and len(set(found)) < _JOINED and (many := self._many_at(items, i)):
            return many
        return {*found, *self._holder(items, i)} if found else {*self._who_agreed(items, i), *self._holder(items, i)}

    def between(self, items: list[Item], i: int, stop: int) -> set[str]:
        """«القمة الأخيرة بين غانا وتوغو»: those whose summit it is, whoever else is named beside it."""
        at = next((k for k in range(i + 1, min(stop + 3, len(items))) if items[k].key == "بين"), None)
        if "summit" not in items[i].groups or at is None or any(item.key == "،" for item in items[i + 1 : at]):
            return set()  # «جرى، على هامش القمة، لقاء بين غانا وتوغو»
        whose = next((x for x in items[at + 1 : at + 3] if not x.types.isdisjoint(("Group", "Sides"))), None)
        return set(self.context.codes(whose)) if whose is not None else set()

    def _many_at(self, items: list[Item], i: int) -> set[str]:
        """«وقعت غانا وتوغو وبنين الإعلان خلال قمة في لومي»: the three and more who did something at a summit."""
        if not i or "frame_of" not in items[i - 1].groups or "ال" in items[i].proclitics:
            return set()
        groups = (set(self.context.codes(x)) for x in items[max(0, i - _REACH) : i] if "Group" in x.types)
        return next((codes for codes in groups if len(codes) > _JOINED), set())

    def _who_agreed(self, items: list[Item], i: int) -> list[str]:
        """«مددت مصر والأردن الخطة خلال اجتماع وزاري»: the two who did something at a meeting of theirs."""
        within = i > 0 and "frame_of" in items[i - 1].groups and "ال" not in items[i].proclitics
        opening = items[: min(i, _REACH)] if within else []
        done = [k for k in range(1, len(opening)) if "State" in opening[k].types or self._is_party(opening[k])]
        codes = [c for k in done if not opening[k].proclitics.strip("و") for c in self.context.codes(opening[k])]
        verb = bool(opening) and "past" in opening[0].features.values()
        return codes if len(set(codes)) == _JOINED and (verb or not opening[0].groups) else []

    @staticmethod
    def state_comes(items: list[Item], i: int) -> bool:
        """«تشارك غانا في مؤتمر المناخ»: whether a state is said to come to the occasion at item `i`."""
        near = range(max(1, i - _SUBJECT), i)
        return any("State" in items[k].types and "attend" in items[k - 1].groups for k in near)

    @staticmethod
    def _acting_at(items: list[Item], i: int) -> bool:
        """«… في قمة», «على هامش مؤتمر»: whether something is said to be done at the occasion at item `i`."""
        before = items[max(0, i - _JOINED) : i]
        return any(item.groups & {"margin", "frame_of"} for item in before) or (i > 0 and items[i - 1].key == "في")

    def acting(self, items: list[Item], i: int) -> list[str]:
        """«أعلنت غانا في قمة مجموعة العشرين دعمها»: the state that does something at a summit or a conference."""
        if items[i].groups.isdisjoint({"summit", "conference"}) or "ال" in items[i].proclitics:
            return []
        subject = next((k for k in range(1, min(i, _SUBJECT)) if "State" in items[k].types), None)
        if subject is None or items[subject].proclitics.strip("و") or not self._acting_at(items, i):
            return []
        verb = items[subject - 1]
        return self.context.codes(items[subject]) if "say" in verb.groups and "past" in verb.features.values() else []

    @staticmethod
    def _is_party(item: Item) -> bool:
        return isinstance(item.value, OrganisationMention) and bool(item.value.party)

    def _holder(self, items: list[Item], i: int) -> list[str]:
        """«عزز الاتحاد الأوروبي في قمة في بروكسل دعمه»: the body that acts at its summit."""
        before = items[i - 2].value if i >= _JOINED and items[i - 1].key == "في" else None
        at_summit = "summit" in items[i].groups and isinstance(before, OrganisationMention) and not items[i].proclitics
        return self.context.codes(items[i - 2]) if at_summit else []

    def beside(self, items: list[Item], i: int) -> bool:
        """Whether the occasion at item `i` is only what something else was on the sidelines of."""
        first, stop = items[max(0, i - 2)].first, items[i].stop
        return not self.closed["margin"].isdisjoint(self.context.text.keys[first:stop])

    def two_come(self, items: list[Item], i: int, stop: int) -> bool:
        """Whether two states are named in the name itself or said to come, or delegates of many are."""
        whose = [k for k in range(i + 1, stop) if "adjective" in items[k].groups]
        apart = {
            k for k in whose if not any(0 < abs(k - m) <= _JOINED for m in whose)
        }  # «بالعاصمة القطرية القاص السعودي»
        found = {code for k in range(i + 1, stop) if k not in apart for code in self._in_name(items[k])}
        for k in range(stop, min(len(items), stop + _REACH)):
            if "State" in items[k].types and self.taking_part(items, stop, k):
                found.update(self.context.codes(items[k]))
        for k in range(max(0, i - _BESIDE), i):  # «ترأس وزيرا خارجية مصر وكينيا الاجتماع», «عقد قادة …»
            leads = k and items[k - 1].key in self.closed["leaders"] and "Place" in items[k].types
            if "Persons" in items[k].types or leads:
                found.update(self.context.codes(items[k]))
        return len(found) >= 2 or self._by_delegates(items, stop)

    @staticmethod
    def tells_of_it(items: list[Item], k: int) -> bool:
        """«وقال الوزير إن الاجتماع المقبل سيعقد»: who only tells of an event."""
        said = 0 < k < len(items) - 1 and "say" in items[k - 1].groups and "Person" in items[k].types
        return said and items[k + 1].key in ("ان", "بان")

    def is_specific(self, name: list[Item]) -> bool:
        """Whether a name tells its occasion from any other: by whose it is, a state, a body, a place, or its length."""
        numbered = any(isinstance(item.value, Quantity) for item in name)
        if numbered and any(item.key in ("للجنه", "اللجنه") for item in name):
            return True
        return len(name) >= 4 or any(
            item.key in self.closed["shared"]
            or "adjective" in item.groups
            or item.key in _QUOTES
            or isinstance(item.value, OrganisationMention | Place)
            or ("Actor" in item.types and bool(self.context.codes(item) or self.names.bloc(item)))
            for item in name[1:]
        )

    def of_many(self, items: list[Item], stop: int) -> bool:
        """«بمشاركة وزراء من 30 دولة»."""
        return any(
            items[k].key in self.closed["countries"] and isinstance(items[k - 1].value, Quantity)
            for k in range(stop + 1, min(len(items), stop + _REACH))
        )

    def _by_delegates(self, items: list[Item], stop: int) -> bool:
        """«بمشاركة وزراء من 30 دولة», unlike «بمشاركة طلاب من 30 دولة»."""
        behind = items[stop : stop + _REACH]
        return self.of_many(items, stop) and any(item.key in self.closed["delegates"] for item in behind)

    def leaders_come(self, items: list[Item], stop: int) -> bool:
        """«الذي حضره زعماء رواندا والصومال»: the leaders of states, by these."""
        behind = range(stop + 1, min(len(items), stop + _REACH))
        return any("State" in items[k].types and items[k - 1].key in self.closed["leaders"] for k in behind)

    def taking_part(self, items: list[Item], stop: int, k: int) -> bool:
        """Whether the person behind the occasion's name is said to be there («بمشاركة …», «حضرها …»)."""
        return any(item.key in self.closed["with_those"] or item.groups & _BRINGING for item in items[stop - 1 : k])

    @staticmethod
    def host(items: list[Item], i: int, stop: int) -> Place | None:
        """«تستضيف دوشنبه الاجتماع», «الدورة التي استضافتها الكويت»: the city or state that hosts."""
        for k in (*range(i - 1, max(-1, i - 9), -1), *range(stop, min(len(items), stop + 4))):
            if "host" in items[k].groups:
                near_by = [items[x].value for x in (k + 1, k + 2, k - 1, k - 2, k - 3) if 0 <= x < len(items)]
                return next((v for v in near_by if isinstance(v, Place) and (v.is_state or v.kind == "city")), None)
        return None

    def _named_by(self, items: list[Item], k: int) -> list[str]:
        """The parties that an item of a name stands for; «الأمريكية» behind a city says where that lies."""
        where = items[k - 1].value
        of_city = "adjective" in items[k].groups and isinstance(where, Place) and where.kind != "area"
        return [] if of_city else self._in_name(items[k])

    def _in_name(self, item: Item) -> list[str]:
        if "adjective" in item.groups and item.features:
            return [item.features["adjective"]]
        value = item.value
        if "Actor" not in item.types and not isinstance(value, OrganisationMention | Place):
            return []
        codes = self.context.codes(item) or self.names.bloc(item)
        if isinstance(value, OrganisationMention) and not value.code:
            named = self.context.states_in(item.first, item.stop)
            codes = [*codes, *(named if len(named) >= 2 or value.kind not in _PRIVATE else ())]
        where = isinstance(value, Place) and value.kind != "area" and "State" not in item.types
        return [] if where else codes
