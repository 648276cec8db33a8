"""How well the goals of a match fit together with one of its teams at home."""

from scoreline.pipeline.tagging import Tagged
from scoreline.story.allotment import account_value
from scoreline.story.clockwork import moments
from scoreline.story.frame import MatchFrame
from scoreline.story.goals import settle_goals
from scoreline.story.overall import on_the_night
from scoreline.story.sides import Sides
from scoreline_models import ScoreKind


def coherence(tagged: Tagged, frame: MatchFrame, sides: Sides) -> float:
    """How much the words that place the goals bear each other and the score out."""
    text = tagged.text
    clock = moments(text, frame.extra_time, frame.ranges)
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    told = on_the_night(text, frame.part(tagged.goals), frame)
    goals = settle_goals(text, told, frame, sides, clock, final)
    return account_value(text, goals, frame, sides, final)
