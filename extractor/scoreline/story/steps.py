"""Claims of what goals did to the score, as the words say outright: the opener, an equaliser."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.evidence import evidence
from scoreline.story.told import StepClaim
from scoreline.story.told_goal import ToldGoal

STEPS = {"opener": "opener", "equaliser": "level"}
"""What goals that are called so did to the score."""


def step_claims(text: Text, goals: list[ToldGoal]) -> tuple[StepClaim, ...]:
    """The claims of a match's mentions, but where it is open which goal they are of.

    That is so where they tell several, or mean their scorer by "he" or "the Dane".
    """
    places = [(m.start, m.end) for goal in goals for m in goal.mentions]
    return tuple(
        StepClaim(number, step, evidence(text, m.start, m.end, m.rule))
        for number, goal in enumerate(goals)
        for m in goal.mentions
        if (m.explicit or m.scorer is None) and (step := step_told(m)) and places.count((m.start, m.end)) == 1
    )


def step_told(mention: GoalMention) -> str:
    """What a mention says that its goal did to the score; empty where it may say no such thing.

    "The opener" may be the first goal of its side alone.
    """
    called = STEPS.get(mention.label, "")
    if called == "opener":
        return "side's opener"
    return mention.step if mention.step in STEPS.values() else called
