"""What happened in a match."""

from enum import Enum

from pydantic import Field

from scoreline_models.base import Model
from scoreline_models.clock import Minute
from scoreline_models.evidence import Evidence
from scoreline_models.people import Player


class GoalKind(str, Enum):
    """How a goal came about. A goal from the rebound of a saved penalty is a plain `goal`."""

    GOAL = "goal"
    PENALTY = "penalty"
    OWN_GOAL = "own_goal"


class CardKind(str, Enum):
    """A card. `red` is a straight red, or a sending-off whose cause is not told."""

    YELLOW = "yellow"
    SECOND_YELLOW = "second_yellow"
    RED = "red"


class Event(Model):
    """What all events share: when, and the words that tell of it."""

    minute: Minute | None = Field(default=None, description="Null where the text says nothing of the time.")
    evidence: tuple[Evidence, ...] = Field(description="Every place that tells of the event, in text order.")


class Goal(Event):
    """A goal of the match, once, however often the article tells of it."""

    scorer: Player | None = Field(default=None, description="Null where a goal is told but its scorer is not named.")
    team: str | None = Field(default=None, description="Name of the team that the goal counts for.")
    kind: GoalKind = GoalKind.GOAL
    assist: Player | None = Field(
        default=None, description="The team-mate whose pass was finished; never on own goals."
    )


class Card(Event):
    """A card shown to a player or a coach. A second yellow is one entry."""

    player: Player
    kind: CardKind


class MissedPenalty(Event):
    """A penalty of the match that was saved, put wide or hit the frame, and not scored."""

    player: Player | None = None


class DisallowedGoal(Event):
    """The ball in the net and the goal not given."""

    player: Player | None = None


class UntoldGoals(Model):
    """Goals that the score needs and the text does not tell.

    `earliest` and `latest` bound the match minutes in which they fell, inclusive, where the told events and scores
    do; stoppage time belongs to the minute that it is on top of. The check counts them from the stated final score,
    never from an inferred one, so that there are none where the text states no final score. Being what no words
    tell, they have no evidence of their own: the `goals-untold` finding quotes the score.
    """

    team: str
    goals: int = Field(ge=1)
    earliest: int | None = Field(default=None, ge=1, le=120)
    latest: int | None = Field(default=None, ge=1, le=120)
