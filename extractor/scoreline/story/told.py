"""A match as told, with the claims about it that are no events: what the check works on."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from scoreline.pipeline.units import Answers
from scoreline.story.clockwork import Moment
from scoreline_models import Evidence, Match, Minute


@dataclass(frozen=True, slots=True)
class ResultClaim:
    """A statement of who won: "beat", "went down to", "shared the points".

    A draw names neither. Where one side alone is named ("went out of the cup"), the other is None.
    """

    winner: str | None
    loser: str | None
    evidence: Evidence
    whole_tie: bool = False
    """The claim is about the tie (going through, shoot-out), not about the score on the day."""
    figures: tuple[int, int] | None = None
    """The goals that the same words give, as they stand: "a 1-2 draw"."""


@dataclass(frozen=True, slots=True)
class CountClaim:
    """A statement of how many goals a player scored in this match: "a hat-trick", "his second".

    `goals` is the least number that must be his or hers; `exact` where it is also the most ("a brace").
    """

    player: str
    goals: int
    exact: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StepClaim:
    """A statement of what a goal did to the score: "opened the scoring", "the equaliser".

    `step` is `opener`, `side's opener` where the words may mean the first goal of its side alone, or `level`.
    """

    goal: int
    """Its number among the goals of the match."""
    step: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DayClaim:
    """A weekday that stands with a full date, right or wrong: "Sunday, 14 March 2026"."""

    weekday: str
    """Its English name with a capital letter."""
    day: datetime.date
    weekday_words: Evidence
    day_words: Evidence


@dataclass(frozen=True, slots=True)
class ToldMatch:
    """One match before the check: events and stated scores, and the claims around them."""

    match: Match
    results: tuple[ResultClaim, ...] = ()
    counts: tuple[CountClaim, ...] = ()
    settled: bool = False
    """Whether the text tells how a level tie can have been settled: extra time, a shoot-out, away goals, a replay."""
    days: tuple[DayClaim, ...] = ()
    steps: tuple[StepClaim, ...] = ()
    minutes: tuple[tuple[Minute, ...], ...] = ()
    """For each goal of the match the exact minutes that are told of it, one for each place; empty where none is."""
    extra_time: tuple[Evidence, ...] = ()
    """The words that say that extra time was played; none where only its minutes show it."""
    clock: Mapping[int, Moment] = field(default_factory=dict, compare=False)
    """The match minutes that its part of the text tells, by their units."""
    worked_out: Answers = field(default_factory=dict, init=False, compare=False, repr=False)
    """What many rules ask of the match, once it is worked out."""
