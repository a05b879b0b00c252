"""What looks like a person and is none: namesakes, posts, delegations, what somebody becomes."""

from __future__ import annotations

import re
from typing import Final

from mithaq.languages.ar.marks import OPEN_QUOTES
from mithaq.languages.ar.names import Name
from mithaq.languages.ar.office_reach import is_ruler
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import Office, PersonMention

# What is named after rulers, and their titles.
_BEARERS: Final = words()["bearer"]
_NAMED_FOR: Final = words()["named_for"]
_ENTITLED: Final = words()["entitled"]
_ORDINALS: Final = words()["ordinal"]
_DELEGATION: Final = words()["delegation"]
_PASSIVE: Final = re.compile("م[^ايو]{2}و[^اوي]")
_HONOURED: Final = "المشرفه"
_POSTS: Final = words()["post"]
_ON_BEHALF: Final = words()["on_behalf"]


def is_namesake(tags: Tags, person: PersonMention, first: int) -> bool:
    """«جامعة الملك عبدالعزيز»: a place or body that bears a ruler's name is not the man."""
    if person.name is None or person.first == first or person.proclitics not in ("", "ال"):
        return False
    before = tags.text.keys[person.first - 1]
    if before in OPEN_QUOTES and person.first > first + 1 and not person.offices:
        if person.first - 2 < first:
            return False  # «شركة "سولار"», «مطار "حيدر علييف"»
        noun = tags.text.keys[person.first - 2]
        return tags.has(person.first - 2, "orghead") or _bears(noun) or noun in _ENTITLED
    if not _bears(before) or tags.text.keys[person.first] == "خادم":
        return False
    if not person.offices and (not person.title or before.lstrip("وبل") in _NAMED_FOR):
        return True  # «مطار ماركا العسكري», «دوري عبداللطيف جميل», «شارع خالد بن الوليد»
    return is_ruler(tags, person.first) or person.known or person.words[-1] in _ORDINALS


def describes_delegation(tags: Tags, i: int, first: int) -> bool:
    """«وفد برلماني برئاسة …»: an adjective, whatever office or name is spelled like it."""
    return i > first and tags.text.keys[i - 1] in _DELEGATION and not tags.text.keys[i].startswith("ال")


def is_predicate(tags: Tags, office: Office, name: Name) -> bool:
    """«رئيسا جديدا»: an unknown word in the accusative behind an office in the accusative is no name.

    «الأمين العام مصدوم من ذلك»: neither is a passive participle alone.
    """
    keys = tags.text.keys
    if not name.known and name.stop - name.first == 1 and _PASSIVE.fullmatch(keys[name.first]):
        return True
    return (
        not name.known
        and office.stop - office.first == 1
        and keys[office.first].endswith("ا")
        and keys[name.first].endswith("ا")
    )


def qualifies(tags: Tags, i: int) -> bool:
    """«المكتب الإعلامي», «الصداقة البرلمانية», «مشاورات سياسية»: an adjective of the word before it is no office."""
    before, key = tags.text.keys[i - 1] if i else "", tags.text.keys[i]
    if i and key.endswith("يه") and tags.has(i - 1, "event"):
        return True
    if key == _HONOURED and before.startswith(("ال", "لل", "بال")) and before.endswith("ه"):
        return True  # «الكعبة المشرفة»
    if not key.startswith("ال") or not key.endswith(("ي", "يه")) or not before.startswith(("ال", "وال", "لل", "بال")):
        return False
    return not tags.has(i - 1, "title", "office", "honorific", "modifier", "verb", "leader")


def is_a_post(tags: Tags, person: PersonMention) -> bool:
    """«التي تشغل منصب ممثلة السياسة الأمنية»: a post is nobody of its own.

    «وزارة النقل ممثلة في هيئة الموانئ»: neither is a participle that says by whom a body acts.
    """
    if person.name is not None or not person.offices:
        return False
    keys, stop = tags.text.keys, person.offices[0].stop
    before = keys[person.first - 1] if person.first else ""
    acting = stop == person.first + 1 and keys[person.first] in _ON_BEHALF and stop < len(keys)
    acting = acting and (keys[stop] == "في" or keys[stop].startswith("ب"))
    return acting or before.lstrip("ولب") in _POSTS


def is_what_he_became(tags: Tags, person: PersonMention) -> bool:
    """«تعيينه رئيسا للوزراء», «اعتماده سفيرا لبلاده»: what somebody is made is nobody else."""
    if person.name is not None or not person.offices or person.number:
        return False
    office, keys = person.offices[0], tags.text.keys
    head, behind = keys[office.first], keys[min(office.first + 1, office.stop - 1)]
    return head.endswith("ا") and not head.startswith("ال") and behind.startswith("ل")


def _bears(key: str) -> bool:
    """Whether what a word means may bear a man's name."""
    return any(key.startswith(c) and key[len(c) :] in _BEARERS for c in ("", "و", "ب", "ل", "وب", "ول"))
