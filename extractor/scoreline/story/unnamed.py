"""Goals told without their scorer: "Hearts then made it 3-0"."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.units import Text, Unit
from scoreline.story.clockwork import Moment
from scoreline.story.frame import MatchFrame
from scoreline.story.sides import team_number, team_of_mention
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
        told = [*goals, *found]
        side = side_of(text, mention, told, frame, final)
        if side is None or sum(goal.team == side for goal in told) >= final[side] or len(told) >= sum(final):
            continue
        own = mention.kind == "own_goal"
        if (own and not any(goal.kind == "own_goal" for goal in told)) or (
            is_another(mention, told, side, moments, sentences) and nobody_named(text, mention, told, side)
        ):
            goal = ToldGoal(None, [mention], team=side)
            settle_moment(goal, moments)
            found.append(goal)
    return found


def side_of(
    text: Text, mention: GoalMention, told: list[ToldGoal], frame: MatchFrame, final: tuple[int, int]
) -> int | None:
    """The side that a mention without a scorer gives a goal to: an own goal to the only one that lacks any."""
    number = team_number(mention.team, frame)
    if number is not None or mention.kind != "own_goal":
        return number
    lacking = [n for n in (0, 1) if sum(goal.team == n for goal in told) < final[n]]
    named, _ = team_of_mention(text, mention, frame)
    return lacking[0] if len(lacking) == 1 else named


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
    ours = [goal for goal in told if goal.team == side]
    near = any(abs(sentences[m.start] - place) <= NEAR for goal in ours for m in goal.mentions)
    same = any(tells_same(m, mention) for goal in told if goal.team == side for m in goal.mentions)
    return not near and not same


def tells_same(one: GoalMention, other: GoalMention) -> bool:
    """Whether two mentions give a goal the same step, running score or number among its side's."""
    return (
        (bool(other.step) and one.step == other.step)
        or (other.running is not None and one.running == other.running)
        or (other.team_nth is not None and one.team_nth == other.team_nth)
    )


def nobody_named(text: Text, mention: GoalMention, told: list[ToldGoal], side: int) -> bool:
    """Whether the clause of a mention names no player who might be its scorer, nor the next sentence where it ends one.

    Goalkeepers, coaches and those who scored for the other side are none.
    """
    others = {id(goal.scorer) for goal in told if goal.team == 1 - side}
    first, last = text.sentence(mention.start)
    start, end = clause_around(text, mention, first, last)
    if end == last:
        _, end = text.sentence(min(last + 1, len(text.units) - 1))
    return not any(may_score(text, unit, others) for unit in text.units[start:end])


def clause_around(text: Text, mention: GoalMention, first: int, last: int) -> tuple[int, int]:
    """The part of a sentence around a mention that no word turns away from."""
    turns = [i for i in range(first, last) if text.units[i].word in TURNS or "semicolon" in text.units[i].signature]
    start = max((i for i in turns if i < mention.start), default=first)
    end = min((i for i in turns if i >= mention.end), default=last)
    return start, end


def may_score(text: Text, unit: Unit, others: set[int]) -> bool:
    """Whether a unit names or describes a player who is none of some others."""
    if "person" not in unit.signature:
        return False
    return id(unit.value) not in others and not text.offices.get(id(unit.value), set()) & {"keeper", "coach", "referee"}
