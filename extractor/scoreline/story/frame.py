"""A match before its events: its teams, the scores and results that the text states, and where the text tells it."""

import datetime
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol, TypeVar

from scoreline.language.gazetteer import gazetteer
from scoreline.pipeline.dates import DateMention
from scoreline.pipeline.names import TeamName
from scoreline_models import ScoreKind


class HasPlace(Protocol):
    """Anything found at a unit of the text."""

    @property
    def start(self) -> int:
        """The first unit."""


Placed = TypeVar("Placed", bound=HasPlace)


@dataclass(slots=True)
class StatedScore:
    """A score line with goals in the order of the frame's teams; `start` and `end` are units.

    `inferred` where no figures state it ("goalless" is stated; "won by the odd goal" worked out is not).
    """

    kind: ScoreKind
    goals: tuple[int, int]
    start: int
    end: int
    rule: str
    inferred: bool = False


@dataclass(slots=True)
class StatedResult:
    """A statement of who won: the number of the winning team in the frame, None for a draw.

    `figures` are those that the same words give, as they stand.
    """

    winner: int | None
    start: int
    end: int
    rule: str
    whole_tie: bool = False
    figures: tuple[int, int] | None = None


@cache
def countries_of_nations() -> dict[str, str]:
    """The country of each nation of the gazetteer by its name."""
    return {team.name: team.country for team in gazetteer().teams if team.kind == "nation"}


@dataclass(slots=True)
class MatchFrame:
    """A match before its events: the units from `start` to before `end` tell it, and those of `spans` where given."""

    teams: tuple[TeamName, ...]
    start: int
    end: int
    spans: tuple[tuple[int, int], ...] = ()
    """All that tells it, in the order of the text, where a round-up tells of it in more places than one."""
    home: int | None = None
    home_surety: float = 0.0
    """How much more speaks for its home team than for the other's being at home."""
    otherwise: "list[MatchFrame]" = field(default_factory=list)
    """The same match with another team at home, where little tells which one is and "the visitors" are told of."""
    scores: list[StatedScore] = field(default_factory=list)
    results: list[StatedResult] = field(default_factory=list)
    open_finals: list[StatedScore] = field(default_factory=list)
    """Final scores of which the words leave open whose goals are whose; the figures as they stand."""
    open_partials: list[StatedScore] = field(default_factory=list)
    """Scores at half-time and on the way of which the words leave open whose goals are whose; figures as they stand."""
    extra_time: bool = False
    """Whether extra time was played: the text says so, or tells of minutes that only extra time has."""
    extra_time_at: int | None = None
    """The unit that says so, if any."""
    date: datetime.date | None = None
    date_at: tuple[int, int] | None = None
    weekdays: list[DateMention] = field(default_factory=list)
    """The full dates with a weekday that its part of the text names, of whichever day."""
    coached: dict[int, int] = field(default_factory=dict)
    """The team number of each coach, by the identity of the person."""
    led: frozenset[int] = frozenset()
    """The numbers of the teams that the text says were ahead at some time, other than by telling their goals."""

    def number(self, team: TeamName) -> int | None:
        """Which of its teams a team is; None for another."""
        for n, own in enumerate(self.teams):
            if own is team:
                return n
        return None

    def of_nations(self, nations: frozenset[str]) -> int | None:
        """The number of the frame's one team that is a nation's own, or of its country: "the Argentines"."""
        known = [(n, team.known) for n, team in enumerate(self.teams) if team.known is not None]
        itself = [n for n, team in known if team.kind == "nation" and team.name in nations]
        countries = {countries_of_nations().get(name) for name in nations}
        found = itself or [n for n, team in known if team.country and team.country in countries]
        return found[0] if len(found) == 1 else None

    def part(self, mentions: list[Placed]) -> list[Placed]:
        """Of the mentions of an article, those in the part that tells this match."""
        return [mention for mention in mentions if self.holds(mention.start)]

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The ranges of units that tell it."""
        return self.spans or ((self.start, self.end),)

    def holds(self, unit: int) -> bool:
        """Whether a unit belongs to the part of an article that tells this match."""
        return any(start <= unit < end for start, end in self.ranges)
