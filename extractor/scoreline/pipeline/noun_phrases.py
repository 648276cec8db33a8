"""Noun phrases with a name: where they begin, what they are part of, and whose the thing is that they name."""

from typing import Final, NamedTuple

from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.verb_forms import verb_form

LIMITS: Final = frozenset(
    {
        *("prep", "when", "and", "or", "comma", "dash", "end", "conj", "rel", "be", "have", "pronoun", "semicolon"),
        *("colon", "open", "close", "score", "stop", "quote", "unreal", "negation"),
    }
)
"""Classes of the words at which a noun phrase begins at the latest."""
LONGEST_PHRASE: Final = 7
"""Units before a name that may belong to its noun phrase: "Ashby's 19-year-old substitute Owen Hill"."""
MOMENTS: Final = frozenset({"moment", "instant"})
"""Nouns that a clause follows: "from the moment Ruiz scored"."""
REACH_OF_HEAD: Final = 3
"""Units between an owner's shot and the verb that tells what it did."""
OWNED_WITHIN: Final = 4
"""Units before a shot within which "his" may stand: "his fine low shot"."""


class NounPhrase(NamedTuple):
    """A noun phrase: a person or team at unit `place`; or a thing (`place` None), maybe somebody's.

    `owner` is whose it is ("Ruiz's shot", "a shot by Ruiz"), `noun` the unit of the shot or goal.
    """

    place: int | None
    owner: int | None = None
    noun: int | None = None


THING: Final = NounPhrase(None)


def is_modifier(units: list[Unit], place: int, end: int) -> bool:
    """Whether a name is part of the noun phrase of another after it: "Ashby's striker Ruiz", "the Ashby keeper"."""
    if "team" not in units[place].signature:
        return False
    following = units[place + 1]
    if {"role", "keeper", "age", "person", "coach"} & following.signature:
        return True
    if "possessive" not in following.signature:
        return False
    for unit in units[place + 2 : min(end, place + 8)]:
        if "person" in unit.signature:
            return True
        if not {"role", "keeper", "age", "word", "proper", "ordinal", "num", "coach"} & unit.signature:
            return False
    return False


def phrase_start(text: Text, place: int, first: int) -> int:
    """The first unit of the noun phrase whose name is at a unit."""
    units = text.units
    start = place
    while start > max(first, place - LONGEST_PHRASE):
        unit = units[start - 1]
        timed = "minute" in unit.signature and not has_trait(unit.rule, "attribute")
        person = "person" in unit.signature and "nominal" not in unit.signature
        limit = unit.word in MOMENTS or (bool(LIMITS & unit.signature) and not is_of_team(units, start - 1))
        if timed or person or limit or is_owned_thing(units, start - 1) or verb_form(text, start - 1):
            break
        start -= 1
    return start


def is_owned_thing(units: list[Unit], place: int) -> bool:
    """Whether a unit is what somebody struck, as no part of a name behind it: "from Webb's free-kick Ruiz scored"."""
    return bool({"shot-noun", "pass-noun"} & units[place].signature) and is_owner(units, place - 2)


def is_of_team(units: list[Unit], place: int) -> bool:
    """Whether a unit is the "'s" of a team, which may be a verb too: "Ashby's Ruiz"."""
    return "possessive" in units[place].signature and bool({"team", "proper"} & units[place - 1].signature)


def is_owner(units: list[Unit], place: int) -> bool:
    """Whether the name at a unit is a possessive."""
    return "possessive" in units[place + 1].signature


def head_after(units: list[Unit], place: int, start: int) -> int | None:
    """The shot or goal that the name at a unit is the owner of: "Ruiz's low shot", "a Ruiz header"."""
    if not (is_owner(units, place) or "det" in units[start].signature):
        return None
    for i in range(place + 1, min(len(units), place + (8 if is_owner(units, place) else 4))):
        signature = units[i].signature
        if {"shot-noun", "goal-noun"} & signature:
            return i
        if not {"word", "past", "adverb", "possessive", "ordinal", "num", "minute", "age", "proper"} & signature:
            return None
    return None


def is_alike(units: list[Unit], one: int, other: int) -> bool:
    """Whether two names can be items of one list: "beat Ashby 2-0, Ruiz scoring" lists no person with a team."""
    return ("team" in units[one].signature) == ("team" in units[other].signature)


def is_his(units: list[Unit], place: int, first: int) -> bool:
    """Whether "his" opens the noun phrase of a shot: "his fine low shot"."""
    for back in range(place - 1, max(first, place - OWNED_WITHIN) - 1, -1):
        if units[back].word in ("his", "her"):
            return True
        if {"det", "prep", "and", "comma", "when", "person", "team"} & units[back].signature:
            return False
    return False


def is_one(units: list[Unit], phrase: NounPhrase | None, cls: str) -> bool:
    """Whether a noun phrase is a name of a class."""
    return phrase is not None and phrase.place is not None and cls in units[phrase.place].signature


def place_of(phrase: NounPhrase | None, verb: int, possessor: bool) -> int | None:
    """The unit of who a subject is: a person or team, or the owner of the shot or goal that it is.

    An owner counts with `possessor`, or where his shot stands close before the verb ("Ruiz's header flew in").
    """
    if phrase is None or phrase.place is not None:
        return phrase.place if phrase is not None else None
    if phrase.noun is not None and (possessor or verb - phrase.noun <= REACH_OF_HEAD):
        return phrase.owner
    return None
