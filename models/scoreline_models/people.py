"""Teams and players."""

from enum import Enum

from pydantic import Field

from scoreline_models.base import Model
from scoreline_models.evidence import Evidence


class Ground(str, Enum):
    """Where a team plays this match, seen from the team.

    `neutral` is for callers who know it from elsewhere: scoreline does not read neutral grounds, and leaves a team's
    ground null where the text shows no home side.
    """

    HOME = "home"
    AWAY = "away"
    NEUTRAL = "neutral"


class Team(Model):
    """One side of a match, by the fullest name that the article uses for it.

    `evidence` holds the first place of each form of the name.
    """

    name: str = Field(min_length=1)
    ground: Ground | None = Field(default=None, description="Home or away where the text shows it, else null.")
    evidence: tuple[Evidence, ...] = ()


class Player(Model):
    """A player or coach, by the fullest name that the article gives.

    `evidence` holds the words that mean him or her where the event is told ("the Dane"); for an assist, the words
    that tell of the pass.
    """

    name: str = Field(min_length=1)
    team: str | None = Field(default=None, description="Name of the team he or she belongs to; null if not placed.")
    evidence: tuple[Evidence, ...] = ()
