"""Scores on the way whose sides the words leave open, settled by the told goals: "Webb struck, making it 2-1"."""

from dataclasses import replace

from scoreline.story.frame import MatchFrame, StatedScore
from scoreline.story.reading import Goals
from scoreline.story.told_goal import ToldGoal
from scoreline_models import LAST_MINUTE, Period, ScoreKind

Cost = tuple[int, ...]
"""How badly an order of figures fits, the gravest first."""


def settled_scores(frame: MatchFrame, goals: list[ToldGoal]) -> list[StatedScore]:
    """A match's open scores at half-time and on the way, in the order of its teams; the goals are in order of play.

    Of both orders of the figures the one that fits best is meant, even where neither fits. Left out are scores of
    which both may be meant, and beside a shoot-out all that are told apart from goals and may be tallies of its kicks.
    """
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    shootout = any(line.kind is ScoreKind.SHOOTOUT for line in frame.scores)
    complete = final is not None and len(goals) == sum(final)
    found = []
    for line in frame.open_partials:
        if shootout and line.kind is ScoreKind.RUNNING and made_by(line, goals) is None:
            continue
        costs = {order: cost_of(order, line, goals, final) for order in (line.goals, line.goals[::-1])}
        best = min(costs, key=lambda order: costs[order])
        alike = len(costs) > 1 and len(set(costs.values())) == 1
        if not alike or costs[best][0] > 0 or (complete and any(costs[best])):
            found.append(replace(line, goals=best))
    return found


def cost_of(order: Goals, line: StatedScore, goals: list[ToldGoal], final: Goals | None) -> Cost:
    """How badly an order of a score's figures fits the final score, the goal that it is told with and those before."""
    beyond = excess(order, final) if final is not None else 0
    made = made_by(line, goals)
    scoring = goals[made].team if made is not None else None
    if made is not None and scoring is not None:
        unmade = int(order[scoring] == 0)
        return beyond, unmade, distance(order, goals[: made + 1]), int(order[scoring] < order[1 - scoring])
    if line.kind is ScoreKind.HALF_TIME and all(goal.moment is not None for goal in goals):
        return beyond, distance(order, [goal for goal in goals if is_early(goal)])
    return (beyond,)


def excess(score: Goals, final: Goals) -> int:
    """How many goals of a score the final one has no room for."""
    return sum(max(0, now - then) for now, then in zip(score, final, strict=True))


def distance(score: Goals, goals: list[ToldGoal]) -> int:
    """By how many goals a score differs from the told ones."""
    return sum(abs(count - sum(goal.team == side for goal in goals)) for side, count in enumerate(score))


def made_by(line: StatedScore, goals: list[ToldGoal]) -> int | None:
    """The number of the goal whose words hold a score; None unless there is just one."""
    hits = [n for n, goal in enumerate(goals) if any(m.start <= line.start < m.end for m in goal.mentions)]
    return hits[0] if len(hits) == 1 else None


def is_early(goal: ToldGoal) -> bool:
    """Whether a timed goal was scored in the first half."""
    return goal.moment is not None and goal.moment.minute <= LAST_MINUTE[Period.FIRST_HALF]
