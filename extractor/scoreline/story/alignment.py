"""Goals without a minute, timed by tellings without a scorer that by side, score or order can tell no others."""

from collections.abc import Callable

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.story.clockwork import Moment, clock_of
from scoreline.story.clusters import conflict
from scoreline.story.tellings import announces, is_chance
from scoreline.story.timing import Timing, apart, settle_moment, told_already
from scoreline.story.told_goal import ToldGoal, in_order_of_play, moment_of

NEAR_TOLD = 3
"""Within how many minutes of a goal's another minute may tell the same one."""


def same_step(goals: list[ToldGoal], tellings: dict[int, GoalMention]) -> list[tuple[ToldGoal, int]]:
    """Each goal with the one telling that says the same of the score ("equalised"), where no other of either does."""
    pairs = []
    for goal in goals:
        steps = {mention.step for mention in goal.mentions if mention.step}
        fitting = [minute for minute, mention in tellings.items() if mention.step in steps]
        rivals = [other for other in goals if steps & {mention.step for mention in other.mentions}]
        if len(fitting) == 1 and len(rivals) == 1:
            pairs.append((goal, fitting[0]))
    return pairs


def align_loose(
    goals: list[ToldGoal],
    loose: list[GoalMention],
    moments: dict[int, Moment],
    side: Callable[[GoalMention], int | None],
) -> None:
    """Time a team's goals that lack a minute by as many tellings of its goals that lack a scorer, in their order."""
    for team in (0, 1):
        untimed = [goal for _, goal in in_order_of_play(goals) if goal.team == team and goal.moment is None]
        tellings: dict[int, GoalMention] = {}
        for mention in loose:
            moment = moment_of(mention, moments)
            if moment is not None and side(mention) == team and not told_already(mention, goals, moments):
                tellings.setdefault(moment.minute, mention)
        if len(untimed) == len(tellings):
            pairs = list(zip(untimed, sorted(tellings), strict=True))
        else:
            pairs = same_step(untimed, tellings)
        for goal, minute in pairs:
            goal.mentions.append(tellings[minute])
            settle_moment(goal, moments)


def align_by_order(timing: Timing) -> None:
    """Time goals by tellings without a scorer that by the order of play can tell no other goal that lacks a minute."""
    tellings: dict[int, GoalMention] = {}
    for mention in timing.loose:
        moment = moment_of(mention, timing.moments)
        if moment is not None and not told_already(mention, timing.goals, timing.moments):
            tellings.setdefault(moment.minute, mention)
    lacking = [goal for goal in timing.goals if goal.moment is None]
    if not tellings and len(lacking) == 1:
        goal, announced = lacking[0], announced_minutes(timing)
        if len(announced) == 1 and fits_order(timing, goal, announced[0]):
            goal.moment = announced[0]
    for mention in tellings.values():
        untimed = [goal for goal in timing.goals if goal.moment is None]
        fitting = [goal for goal in untimed if timing.suits(goal, mention) and in_order(timing, goal, mention)]
        if len(fitting) == 1:
            fitting[0].mentions.append(mention)
            settle_moment(fitting[0], timing.moments)


def announced_minutes(timing: Timing) -> list[Moment]:
    """The free minutes that by the words around them brought a goal, where no goal is told within a few of them."""
    told = [goal.moment for goal in timing.goals if goal.moment is not None]
    free = {
        clock_of(moment): moment
        for at, moment in timing.free.items()
        if announces(timing.text, at) and not is_chance(timing.text, at, at + 1)
    }
    untold = [moment for moment in free.values() if all(apart(moment, other) > NEAR_TOLD for other in told)]
    exact = [moment for moment in untold if moment.precision == "exact"]
    return exact if len(exact) == 1 and all(apart(exact[0], other) <= NEAR_TOLD for other in untold) else untold


def in_order(timing: Timing, goal: ToldGoal, mention: GoalMention) -> bool:
    """Whether a goal told without a minute can have fallen in that of a mention."""
    moment = moment_of(mention, timing.moments)
    return moment is not None and not conflict(mention, goal, timing.moments) and fits_order(timing, goal, moment)


def fits_order(timing: Timing, goal: ToldGoal, moment: Moment) -> bool:
    """Whether a goal can have fallen in a minute by what was told before and after it."""
    return all(
        (other.place - goal.place) * (clock_of(other.moment) - clock_of(moment)) > 0
        for other in timing.goals
        if other is not goal and other.moment is not None and timing.in_lead(other.place) == timing.in_lead(goal.place)
    )
