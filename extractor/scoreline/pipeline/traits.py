"""What an article calls its people: their nations and their roles, as in "Belgium striker Ruiz"."""

from typing import NamedTuple

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.units import Text, Unit

MODIFIERS = frozenset({"role", "keeper", "age", "proper", "team", "possessive", "word", "adverb", "home-adj"})
"""Classes of the words before a name that may say what its bearer is."""
FARTHEST = 5
"""How many of them are read."""


class Traits(NamedTuple):
    """The nations and roles that the text gives somebody."""

    nations: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()


def nations_of(unit: Unit) -> frozenset[str]:
    """The nations that a word names: "Belgium", "Belgian"."""
    teams = unit.value.teams if isinstance(unit.value, Entry) else ()
    if isinstance(unit.value, TeamName) and unit.value.known is not None:
        teams = (unit.value.known,)
    return frozenset(team.name for team in teams if team.kind == "nation")


def traits_of(units: list[Unit]) -> Traits:
    """The nations and roles that some words name."""
    nations = frozenset(name for unit in units for name in nations_of(unit))
    return Traits(nations, frozenset(unit.word for unit in units if {"role", "keeper"} & unit.signature))


def read_traits(text: Text) -> dict[int, Traits]:
    """What the words before each name call its bearer, by the identity of the person."""
    found: dict[int, Traits] = {}
    for i in text.places("person"):
        unit = text.units[i]
        if not isinstance(unit.value, Person):
            continue
        start = i
        while start > max(0, i - FARTHEST) and MODIFIERS & text.units[start - 1].signature:
            start -= 1
        told = traits_of(text.units[start:i])
        if told.roles:
            known = found.get(id(unit.value), Traits())
            found[id(unit.value)] = Traits(known.nations | told.nations, known.roles | told.roles)
    return found
