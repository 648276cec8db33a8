"""Scores that a text states."""

from enum import Enum

from pydantic import Field, model_validator
from typing_extensions import Self

from scoreline_models.base import Model
from scoreline_models.evidence import Evidence


class ScoreKind(str, Enum):
    """What a score line is the score of."""

    FINAL = "final"
    """Goals on the day, after 90 minutes or after extra time where it was played, shoot-out left out."""
    HALF_TIME = "half_time"
    RUNNING = "running"
    """The score at some moment of the match: "made it 3-1", "equalised"."""
    FIRST_LEG = "first_leg"
    AGGREGATE = "aggregate"
    """Both legs together at the end of the tie."""
    RUNNING_AGGREGATE = "running_aggregate"
    """Both legs together at some moment of this leg."""
    SHOOTOUT = "shootout"
    """Kicks scored in the shoot-out."""


class TeamGoals(Model):
    """One side of a score line."""

    team: str
    goals: int = Field(ge=0, le=99)


class ScoreLine(Model):
    """A score that the text states, in figures or in words, with the words.

    Raises:
        pydantic.ValidationError: where both sides are the same team.
    """

    kind: ScoreKind
    sides: tuple[TeamGoals, TeamGoals]
    inferred: bool = Field(
        default=False,
        description="True where no figures or words state the score: it is the sum of the told goals, which a "
        "stated result, if any, bears out, and rests on their evidence; or, at half-time, what they and words of the "
        "standing give. The check leaves such lines aside.",
    )
    evidence: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _two_teams(self) -> Self:
        if self.sides[0].team == self.sides[1].team:
            raise ValueError("a score line needs two teams")
        return self

    def goals_of(self, team: str) -> int:
        """Goals of the named team.

        Raises:
            KeyError: where the line is of other teams.
        """
        for side in self.sides:
            if side.team == team:
                return side.goals
        raise KeyError(team)

    def as_dict(self) -> dict[str, int]:
        """Goals by team name, in the order of the line."""
        return {side.team: side.goals for side in self.sides}

    def __str__(self) -> str:
        (a, b) = self.sides
        return f"{a.team} {a.goals}-{b.goals} {b.team}"
