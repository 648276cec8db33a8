"""Who an article names: its people, its teams, and descriptions that stand for a team."""

from collections import Counter
from dataclasses import dataclass, field

from scoreline.language.gazetteer import KnownTeam

TEAM_NOMINAL = frozenset({"team", "nominal"})
PERSON_PRONOUN = frozenset({"person", "pronoun"})


@dataclass(slots=True)
class Person:
    """A person of the article, under every form of the name that it uses."""

    tokens: tuple[str, ...]
    name: str
    forms: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class TeamName:
    """A team of the article, under every form of the name that it uses.

    `known` is its gazetteer entry, if it has one.
    """

    name: str
    known: KnownTeam | None = None
    forms: Counter[str] = field(default_factory=Counter)
    nicknames: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Names:
    """Who and what the article names."""

    people: list[Person] = field(default_factory=list)
    teams: list[TeamName] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Nominal:
    """What stands for an unnamed team: "the hosts" (`home`), "the visitors" (`away`), "Klopp's men" (`coached`)."""

    role: str
    coach: Person | None = None
