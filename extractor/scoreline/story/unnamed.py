"""Goals told without their scorer: "Hearts then made it 3-0"."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline.story.frame import MatchFrame
from scoreline.story.sides import team_number
from scoreline.story.timing import settle_moment, told_already
from scoreline.story.told_goal import ToldGoal, moment_of

NEAR = 1
"""How many sentences from a goal told by name the same goal may be told without it."""


def unnamed_goals(
    text: Text,
    loose: list[GoalMention],
    goals: list[ToldGoal],
    frame: MatchFrame,
    final: tuple[int, int],
    moments: dict[int, Moment],
    sentences: list[int],
) -> list[ToldGoal]:
    """The goals that mentions tell by their team alone, as far as the score has room for them."""
    found: list[ToldGoal] = []
    for mention in loose:
        side = team_number(mention.team, frame)
        told = [*goals, *found]
        if side is None or sum(goal.team == side for goal in told) >= final[side] or len(told) >= sum(final):
            continue
        if is_another(mention, told, side, moments, sentences) and nobody_named(text, mention):
            goal = ToldGoal(None, [mention], team=side)
            settle_moment(goal, moments)
            found.append(goal)
    return found


def is_another(
    mention: GoalMention, told: list[ToldGoal], side: int, moments: dict[int, Moment], sentences: list[int]
) -> bool:
    """Whether a mention without a scorer can tell none of a side's goals that are told already."""
    if moment_of(mention, moments) is not None:
        untimed = any(goal.team in (side, None) and goal.moment is None for goal in told)
        return not untimed and not told_already(mention, told, moments)
    if not (mention.step or mention.running or mention.team_nth):
        return False
    place = sentences[mention.start]
    near = any(abs(sentences[m.start] - place) <= NEAR for goal in told for m in goal.mentions)
    same = any(tells_same(m, mention) for goal in told if goal.team == side for m in goal.mentions)
    return not near and not same


def tells_same(one: GoalMention, other: GoalMention) -> bool:
    """Whether two mentions give a goal the same step, running score or number among its side's."""
    return (
        (bool(other.step) and one.step == other.step)
        or (other.running is not None and one.running == other.running)
        or (other.team_nth is not None and one.team_nth == other.team_nth)
    )


def nobody_named(text: Text, mention: GoalMention) -> bool:
    """Whether the sentence of a mention and the one after it name no player, who might be its scorer."""
    first, last = text.sentence(mention.start)
    last = text.sentence(min(last + 1, len(text.units) - 1))[1]
    return not any("person" in unit.signature for unit in text.units[first:last])
