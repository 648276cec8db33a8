"""Which person in a sentence the words of an incident make its subject or its owner, by the order of the words."""

from scoreline.pipeline.roles import is_person, is_subject, named, subject
from scoreline.pipeline.units import Text

SEEING = frozenset(
    {
        "saw",
        "see",
        "sees",
        "seeing",
        "seen",
        "had",
        "have",
        "has",
        "having",
        "get",
        "getting",
        "got",
        "leaving",
        "left",
        "making",
        "with",
        "including",
    }
)
"""Words after which a name is the subject of the participle or infinitive that follows: "saw Smith sent off"."""
WITH_LINKS = frozenset(
    {"being", "also", "later", "soon", "then", "having", "been", "duly", "himself", "herself", "twice"}
)
"""Words between a name and its participle in "with Smith also booked"."""


def patient(text: Text, trigger: int, officials: set[int]) -> int | None:
    """The unit of the person to the left who can be the subject of a verb; referees are passed over."""
    units = text.units
    start, _ = text.sentence(trigger)
    sufferer = passive_subject(text, trigger)
    if sufferer is not None and id(units[sufferer].value) not in officials:
        return sufferer
    aside = trigger
    acting = subject(text, trigger)
    for i in range(trigger - 1, start - 1, -1):
        unit = units[i]
        if {"colon", "semicolon"} & unit.signature:
            return None
        if unit.word in ("him", "her") and trigger - i <= 3 and units[i - 1].word in SEEING:
            return i
        if i >= aside:
            continue
        if unit.word == "who":
            who = next((j for j in range(i - 1, max(start, i - 6) - 1, -1) if is_person(units[j])), None)
            if who is None or not (is_felled(text, who) and aside_ends(text, i, trigger)):
                return who
            aside = who
            continue
        if not (is_person(unit) or is_demonym(text, i)) or id(unit.value) in officials:
            continue
        to_be = units[i + 1].word == "to" and units[i + 2].word in ("be", "get")
        if (
            to_be
            or is_told_with(text, i, trigger)
            or is_right_before(text, i, trigger)
            or (
                (i == acting or is_subject(text, i, trigger) or "minute" in units[i - 1].signature)
                and not is_object(text, i)
            )
        ):
            return i
    return None


def passive_subject(text: Text, trigger: int) -> int | None:
    """The unit of the player who is named as the subject of a passive verb: "Smith, who replaced Webb, was booked"."""
    units = text.units
    i = trigger - 1
    while i > 0 and "adverb" in units[i].signature:
        i -= 1
    found = subject(text, trigger) if "be" in units[i].signature else None
    return found if found is not None and named(units[found]) is not None else None


def is_demonym(text: Text, index: int) -> bool:
    """Whether a unit means a person by nationality, as in "the Spaniard collapsed"."""
    units = text.units
    if "demonym" not in units[index].signature or units[index - 1].word != "the":
        return False
    after = units[index + 1]
    return bool({"past", "be", "have", "adverb", "rel", "comma", "and", "possessive"} & after.signature)


def is_object(text: Text, index: int) -> bool:
    """Whether a name is the object of a participle or noun: Smith in "clattering Smith", "a foul on Smith that"."""
    units = text.units
    back = name_start(text, index)
    if units[back].word == "late on":
        return True
    of_thing = "prep" in units[back].signature and units[index + 1].word in ("that", "which")
    return of_thing or ("ing" in units[back].signature and units[back].word not in SEEING) or is_felled(text, index)


def is_felled(text: Text, index: int) -> bool:
    """Whether a name is whom a verb right before it tells to be fouled: Smith in "hauled down Smith, who was clear"."""
    units = text.units
    verb = name_start(text, index)
    fouled = "foul-verb" in units[verb].signature and "ing" not in units[verb].signature
    return fouled and "be" not in units[verb - 1].signature


def name_start(text: Text, index: int) -> int:
    """The unit before a name and what describes it: that of "with" in "with the Fulham substitute Smith"."""
    back = index - 1
    while back > 0 and {"role", "det", "team", "possessive", "keeper", "coach", "age"} & text.units[back].signature:
        back -= 1
    return back


def is_told_with(text: Text, index: int, trigger: int) -> bool:
    """Whether "with" makes a name the subject of a participle: Smith in "with substitute Smith also booked"."""
    between = text.units[index + 1 : trigger]
    if text.units[name_start(text, index)].word != "with" or len(between) > 3:
        return False
    return all("adverb" in unit.signature or unit.word in WITH_LINKS for unit in between)


def is_right_before(text: Text, index: int, trigger: int) -> bool:
    """Whether nothing but "was", "had been" or "has also been" stands between a name and a participle."""
    between = text.units[index + 1 : trigger]
    if not any("be" in unit.signature for unit in between) or "prep" in text.units[name_start(text, index)].signature:
        return False
    return all({"be", "have", "adverb"} & unit.signature for unit in between)


def aside_ends(text: Text, who: int, trigger: int) -> bool:
    """Whether the clause that a "who" opens after a comma ends before a verb: "who was clear, and saw red"."""
    units = text.units
    closing = next((i for i in range(trigger - 1, who, -1) if "comma" in units[i].signature), None)
    if closing is None or "comma" not in units[who - 1].signature:
        return False
    return all({"and", "be", "have", "adverb"} & unit.signature for unit in units[closing + 1 : trigger])


def owner(text: Text, index: int, officials: set[int]) -> int | None:
    """The unit of the person to the left who is named as the owner of something."""
    units = text.units
    start, _ = text.sentence(index)
    for i in range(index - 1, start - 1, -1):
        if is_person(units[i]) and "possessive" in units[i + 1].signature and id(units[i].value) not in officials:
            return i
    return None
