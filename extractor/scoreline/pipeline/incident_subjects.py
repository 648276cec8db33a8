"""Which person in a sentence the words of an incident make its subject or its owner, by the order of the words."""

from scoreline.pipeline.roles import is_person, is_subject
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


def patient(text: Text, trigger: int, officials: set[int]) -> int | None:
    """The unit of the person to the left who can be the subject of a verb; referees are passed over."""
    units = text.units
    start, _ = text.sentence(trigger)
    for i in range(trigger - 1, start - 1, -1):
        unit = units[i]
        if {"colon", "semicolon"} & unit.signature:
            return None
        if unit.word in ("him", "her") and trigger - i <= 3 and units[i - 1].word in SEEING:
            return i
        if unit.word == "who":
            return next((j for j in range(i - 1, max(start, i - 6) - 1, -1) if is_person(units[j])), None)
        if not (is_person(unit) or is_demonym(text, i)) or id(unit.value) in officials:
            continue
        to_be = units[i + 1].word == "to" and units[i + 2].word in ("be", "get")
        if to_be or ((is_subject(text, i, trigger) or "minute" in units[i - 1].signature) and not is_object(text, i)):
            return i
    return None


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
    back = index - 1
    while back > 0 and {"role", "det", "team", "possessive", "keeper", "coach"} & units[back].signature:
        back -= 1
    of_thing = "prep" in units[back].signature and units[index + 1].word in ("that", "which")
    return of_thing or ("ing" in units[back].signature and units[back].word not in SEEING)


def owner(text: Text, index: int, officials: set[int]) -> int | None:
    """The unit of the person to the left who is named as the owner of something."""
    units = text.units
    start, _ = text.sentence(index)
    for i in range(index - 1, start - 1, -1):
        if is_person(units[i]) and "possessive" in units[i + 1].signature and id(units[i].value) not in officials:
            return i
    return None
