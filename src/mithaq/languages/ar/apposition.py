"""Names that nobody listed, told by where they stand: «لوفسانيام غانتومور، النائب الأول لرئيس الوزراء المنغولي».

Of words that no lexicon knows two in a row are taken for a name only where an office that serves a state stands right
behind them, or where an office stands before and commas hold them («رئيس وزراء لاوس، سونيكساي سيفاندون،»).
"""

from __future__ import annotations

from typing import Final

from mithaq.languages.ar.marks import CLOSE_QUOTES, COMMAS, DASHES
from mithaq.languages.ar.name_parts import UNUSUAL
from mithaq.languages.ar.name_words import Standing
from mithaq.languages.ar.names import NAME_OPENERS, Name, NameReader
from mithaq.languages.ar.ranks import HIGH
from mithaq.languages.ar.resources import words
from mithaq.lexicon.tagging import Tags
from mithaq.model.mention import PersonMention
from mithaq.model.text import WORD

_LONGEST: Final = 5
_WHOLE: Final = 4
_FULL_OFFICE: Final = 2  # words of an office that says what or whose it is
_OPENERS: Final = frozenset(["title", "verb", "honorific"])  # kinds of words behind which a name stands
_MEETING: Final = frozenset(["event.meeting", "event.reception", "function.preposition"])
_NAMED: Final = frozenset(["name", "leader"])
_NAMEABLE: Final = frozenset("plain name leader topic".split())
_BEHIND: Final = HIGH | {
    "governor",
    "regional",
    "organisation",
    "envoy",
    "diplomat",
    "adviser",
    "spokesperson",
}  # ranks
_FOREIGN: Final = (Standing.UNKNOWN, Standing.NAME)
_WITH: Final = frozenset(["مع", "بين"])  # before whoever is met
_SIDE: Final = words()["one_side"]
_LED_BY: Final = words()["led_by"]
_ASIDE: Final = words()["opens_aside"]
_CLITICS: Final = ("و", "ف", "لل", "بال")


def name_before(tags: Tags, names: NameReader, person: PersonMention, first: int) -> Name | None:
    """The unlisted name that ends right before an office without a name, from the sentence's token `first` on."""
    office = person.offices[0]
    if person.proclitics not in ("", "ال") or office.counterpart or office.number:
        return None
    if person.first <= first:
        return None
    if office.rank not in _BEHIND or not (person.country or office.rank in HIGH):
        return _framed(tags, names, person, first)
    return _apposed(tags, names, person, first) or _framed(tags, names, person, first)


def _apposed(tags: Tags, names: NameReader, person: PersonMention, first: int) -> Name | None:
    """The name before an office that serves a state."""
    keys = tags.text.keys
    end = person.first
    if person.country and (whole := _segment(tags, names, first, end)):
        return whole
    set_off = keys[end - 1] in COMMAS or keys[end - 1] in DASHES
    if set_off:
        end -= 1
    i = end
    while i > first and end - i < _LONGEST:
        k = i - 1
        if keys[k] == "." and k > first and len(keys[k - 1]) == 1 and i < end:
            i = k - 1  # «أرين ب. باليك»
        elif tags.text.kinds[k] == WORD and _may_belong(tags, names, k, last=i == end):
            i = k
        else:
            break
    while i < end and not _may_begin(tags, names, i):
        i += 1
    words = [k for k in range(i, end) if tags.text.kinds[k] == WORD]
    known = sum(names.standing(tags, k) is Standing.NAME for k in words)
    enough = 2 if set_off and (person.country or known) else 3 - min(known, 1)
    if len(words) < enough or (i > first and not _opens(tags, i - 1)):
        return None
    return Name(i, end, known, len(words) - known)


def _framed(tags: Tags, names: NameReader, person: PersonMention, first: int) -> Name | None:
    """«قال تشالز يانج رئيس شركة …»: two to four words, none of them an everyday one, between what opens a name (a verb
    of saying or meeting, a title, «مع») and an office that says what or whose it is.
    """
    office, keys = person.offices[0], tags.text.keys
    if office.stop - office.first < _FULL_OFFICE and not person.country:
        return None
    end = person.first
    set_off = keys[end - 1] in COMMAS | DASHES
    end -= set_off
    i = end
    while (
        i > first
        and end - i < _WHOLE
        and (_may_stand(tags, names, i - 1, end) or (set_off and _is_new(tags, names, i - 1)))
    ):
        i -= 1
    joined = int(i < end and keys[i].startswith("و") and _is_joined_given(tags, i))
    carries = keys[i].startswith(("و", "ف", "ل")) and any(h.proclitics or h.entry.kind != "name" for h in tags.hits[i])
    if not 2 <= end - i <= _WHOLE or (carries and not joined):
        return None
    led = keys[i - 1] in _LED_BY or keys[i - 1] in _ASIDE or _is_side(tags, i - 1)
    opened = (
        joined or i == first or led or any(h.entry.kind in _OPENERS or h.entry.id in _MEETING for h in tags.hits[i - 1])
    )
    if not joined and _is_listed_on(tags, i, first):
        joined = 1  # «…، وراجيت ناندا، الرئيس التنفيذي»
    known = (joined and bool(tags.hits[i])) + sum(_is_listed(tags, names, k) for k in range(i, end))
    if not opened and not (set_off and (known or keys[i - 1] in COMMAS)):
        return None
    if not known and any(tags.kinds[i:end]):
        return None
    return Name(i, end, known, end - i - known, joined=joined)


def _is_side(tags: Tags, k: int) -> bool:
    """«عن الجانب الإثيوبي ديمقي ميكونن نائب …»: whether token `k` says whose side somebody is on."""
    return k > 0 and tags.has(k, "state") and tags.text.keys[k - 1].lstrip("ول") in _SIDE


def _is_listed_on(tags: Tags, i: int, first: int) -> bool:
    """Whether «و» joins the unlisted word at token `i` to what a comma ends before it."""
    key = tags.text.keys[i]
    return i > first and tags.text.keys[i - 1] in COMMAS and not tags.hits[i] and key[0] == "و" and key[1] not in "ويا"


def _is_given(tags: Tags, names: NameReader, k: int) -> bool:
    """Whether the word at token `k` is nothing but a given name, with «و» or without."""
    return names.standing(tags, k) is Standing.NAME or _is_joined_given(tags, k)


def _is_listed(tags: Tags, names: NameReader, k: int) -> bool:
    """Whether a word is a name before it is anything else: «الفاتح», «علي»."""
    return names.standing(tags, k) is Standing.NAME or tags.kinds[k] == {"name"} or tags.text.forms[k] == "علي"


def _is_new(tags: Tags, names: NameReader, k: int) -> bool:
    """A word of which nothing is known, whatever it is shaped like: «تشالز»."""
    unlisted = tags.text.kinds[k] == WORD and not tags.hits[k]
    return unlisted and names.standing(tags, k) is not Standing.NO and not tags.text.keys[k].startswith(_CLITICS)


def _may_stand(tags: Tags, names: NameReader, k: int, end: int) -> bool:
    """Whether the word at token `k` can be one of the name that ends before token `end`."""
    if tags.text.kinds[k] != WORD:
        return False
    if tags.text.forms[k] == "علي":
        return True
    if names.standing(tags, k) in _FOREIGN:
        family = k + 1 == end and not tags.kinds[k] and tags.text.keys[k].endswith("ي")  # «شدوان الكحلي»
        return family or not tags.text.keys[k].startswith("ال") or tags.has(k, "name")
    if k + 1 == end and k and tags.kinds[k] <= UNUSUAL and _is_given(tags, names, k - 1):
        return all(h.proclitics in ("", "ال") and not h.enclitic for h in tags.hits[k])  # «أندرو أكسوم», «حواء أصل»
    return _is_joined_given(tags, k) or (k + 1 < end and tags.kinds[k] <= _NAMED and bool(tags.kinds[k]))


def _segment(tags: Tags, names: NameReader, first: int, end: int) -> Name | None:
    """Two to four words between a mark or a title and an office, which can be nothing but the holder's name."""
    keys = tags.text.keys
    if keys[end - 1] in COMMAS | DASHES:
        end -= 1
    i = end
    while i > first and end - i <= _WHOLE and (_is_free(tags, i - 1) or _is_met(tags, names, i - 1)):
        i -= 1
    titled = i > first and tags.has(i - 1, "title", "honorific")
    listed = end - i >= 2 and keys[i].startswith("و") and len(keys[i]) > 3 and not titled  # «وزوران فينوفيتش سفيرا …»
    met = end < len(keys) and keys[end] in COMMAS and keys[i - 1] in _WITH  # «التقى مع أوانا تسويو، وزيرة …»
    opened = i == first or tags.text.kinds[i - 1] != WORD or tags.has(i - 1, "title") or listed or met
    plain = tags.has(i, "plain") and not (met and names.given(keys[i]))  # «مع عمر صديق، وزير …»
    if not (opened and 2 <= end - i <= _WHOLE) or keys[i].startswith("ال") or plain:
        return None
    given = listed and names.standing(tags, i) is not Standing.NAME and _is_joined_given(tags, i)
    if not given and not any(names.standing(tags, k) in _FOREIGN for k in range(i, end)):
        return None
    known = sum(names.standing(tags, k) is Standing.NAME for k in range(i, end))
    return Name(i, end, known, end - i - known, joined=1 if listed and (given or not known) else 0)


def _is_joined_given(tags: Tags, i: int) -> bool:
    """«، ومامادو مانجرا سفير …»: a given name behind «و», and nothing else."""
    hits = [h for h in tags.hits[i] if h.entry.kind == "name"]
    return tags.kinds[i] == {"name"} and any(h.proclitics == "و" and h.feature.startswith("given") for h in hits)


def _is_free(tags: Tags, k: int) -> bool:
    named = "name" in tags.kinds[k] and tags.kinds[k] <= _NAMEABLE | {"common"}  # «عمر صديق»
    return tags.text.kinds[k] == WORD and (named or tags.kinds[k] <= _NAMEABLE)


def opens_unlisted(tags: Tags, names: NameReader, j: int) -> bool:
    """«التقى مع جورجوس جيرابيتريتيس، وزير الخارجية»: whether an unlisted given name stands before the one at `j`."""
    if j < 2 or tags.hits[j - 1] or tags.text.kinds[j - 1] != WORD or tags.text.keys[j - 1].startswith(_CLITICS):
        return False
    return names.standing(tags, j - 1) is Standing.UNKNOWN and tags.text.keys[j - 2] in _WITH


def _is_met(tags: Tags, names: NameReader, k: int) -> bool:
    """«مع سام ماتيكاني، رئيس …»: a listed given name behind «مع», whatever else its letters mean."""
    return k > 0 and tags.text.keys[k - 1] in _WITH and names.given(tags.text.keys[k])


def name_between(tags: Tags, names: NameReader, i: int, stop: int) -> Name | None:
    """Unlisted words from token `i` to a comma or dash, behind an office and a comma."""
    keys, j = tags.text.keys, i
    while j < stop and j - i < _LONGEST and tags.text.kinds[j] == WORD:
        standing = names.standing(tags, j)
        closed = j > i and j + 1 < stop and keys[j + 1] in COMMAS | DASHES
        opens = j > i or keys[j] in NAME_OPENERS
        known = standing is Standing.NAME or (opens and standing is Standing.EITHER)
        doubtful = standing is Standing.DOUBT and not tags.hits[j]  # «، دينيس مونكادا كوليندرس،»
        named = j > i and doubtful and names.standing(tags, i) is Standing.NAME
        foreign = standing is Standing.UNKNOWN or named or (closed and _may_close(tags, j))
        if not (known and opens) and (tags.text.forms[j].startswith("ال") or not (known or foreign)):
            return None
        j += 1
    if j - i < 2 or j >= stop or keys[j] not in COMMAS | DASHES or keys[i].startswith(("و", "ف")):
        return None
    return Name(i, j, 0, j - i)


def _may_close(tags: Tags, k: int) -> bool:
    """«، جيرالدو ألكمين،», «، عبد الله باعلي،»: an ordinary word, or one that may carry letters, ends a name."""
    return tags.kinds[k] <= UNUSUAL or all(h.proclitics or h.enclitic for h in tags.hits[k])


def quoted_name(tags: Tags, names: NameReader, i: int, stop: int) -> Name | None:
    """Two to four words from token `i` to the closing quotes, of which one can be nothing but a name."""
    j = i
    while j < stop and j - i <= _WHOLE and tags.text.kinds[j] == WORD and not tags.text.keys[j].startswith("ال"):
        j += 1
    if not 2 <= j - i <= _WHOLE or j >= stop or tags.text.keys[j] not in CLOSE_QUOTES:
        return None
    known = sum(names.standing(tags, k) is Standing.NAME for k in range(i, j))
    foreign = sum(names.standing(tags, k) in _FOREIGN for k in range(i, j))
    return Name(i, j, known, j - i - known) if foreign else None


def _may_belong(tags: Tags, names: NameReader, k: int, *, last: bool) -> bool:
    key, standing = tags.text.keys[k], names.standing(tags, k)
    return (standing in _FOREIGN and not key.startswith("ال")) or (
        last and standing is Standing.DOUBT and not key.startswith(_CLITICS)
    )


def _may_begin(tags: Tags, names: NameReader, i: int) -> bool:
    """A name does not begin with a word that may carry a conjunction or is shaped like a verb."""
    key = tags.text.keys[i]
    if names.standing(tags, i) is Standing.NAME:
        return True
    return names.standing(tags, i) is Standing.UNKNOWN and key[0] not in "وفيتنسب" and len(key) > 2


def _opens(tags: Tags, k: int) -> bool:
    """Whether the word before a name shows where it begins: a verb, a preposition, a title, a mark, a day."""
    return tags.text.kinds[k] != WORD or tags.has(
        k, "verb", "function", "title", "honorific", "common", "office", "event", "plain", "modifier"
    )
