"""Two legs and shoot-outs."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import (
    added,
    agreed,
    distinct,
    goal_told_with,
    lines_of,
    tie_lines,
    tie_score,
    two_legs,
    winner,
    within,
)
from scoreline.check.statements import result_said, score_said, score_said_with
from scoreline.check.wording import goal_label
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, ScoreKind, ScoreLine


def aggregate_not_sum(told: ToldMatch) -> Iterator[Finding]:
    """An aggregate that is not the sum of both legs."""
    first, final = agreed(told, ScoreKind.FIRST_LEG), agreed(told, ScoreKind.FINAL)
    aggregate = agreed(told, ScoreKind.AGGREGATE)
    if first is None or final is None or aggregate is None:
        return
    if added(final, first).as_dict() != aggregate.as_dict():
        message = f"The legs ended {first} and {final}, which is not {aggregate} on aggregate."
        yield finding("aggregate-not-sum", message, *map(score_said, (first, final, aggregate)))


def aggregate_below_leg(told: ToldMatch) -> Iterator[Finding]:
    """Fewer goals on aggregate than in the one leg that is stated."""
    aggregate = agreed(told, ScoreKind.AGGREGATE)
    first, final = agreed(told, ScoreKind.FIRST_LEG), agreed(told, ScoreKind.FINAL)
    if aggregate is None or (first is not None and final is not None):
        return
    for name, leg in (("this match", final), ("the first leg", first)):
        if leg is not None and not within(leg, aggregate):
            message = f"The aggregate is {aggregate}, but {name} alone ended {leg}."
            yield finding("aggregate-below-leg", message, score_said(aggregate), score_said(leg))


def running_aggregate_exceeds_aggregate(told: ToldMatch) -> Iterator[Finding]:
    """More goals on aggregate on the way than at the end."""
    aggregate = tie_score(told)
    for line in distinct(lines_of(told, ScoreKind.RUNNING_AGGREGATE)):
        if aggregate is not None and not within(line, aggregate):
            message = f"The aggregate becomes {line} on the way, but ends as {aggregate}."
            ends = map(score_said, tie_lines(told))
            yield finding("running-aggregate-exceeds-aggregate", message, score_said(line), *ends)


def running_aggregate_below_leg(told: ToldMatch) -> Iterator[Finding]:
    """Fewer goals on aggregate during this leg than after the first."""
    first = agreed(told, ScoreKind.FIRST_LEG)
    for line in distinct(lines_of(told, ScoreKind.RUNNING_AGGREGATE)):
        if first is not None and not within(first, line):
            message = f"The aggregate becomes {line} on the way, but the first leg alone ended {first}."
            yield finding("running-aggregate-below-leg", message, score_said(line), score_said(first))


def running_aggregate_below_score(told: ToldMatch) -> Iterator[Finding]:
    """Fewer goals on aggregate than in the match, both told with one goal.

    The one score may be the one before the goal and the other the one after it, so one goal is forgiven.
    """
    goals = told.match.goals
    for line in lines_of(told, ScoreKind.RUNNING_AGGREGATE):
        goal = goal_told_with(line, goals)
        for score in lines_of(told, ScoreKind.RUNNING) if goal else ():
            if goal and goal_told_with(score, goals) is goal and _falls_short(line, score, goal.team):
                message = f"With {goal_label(goal)} the score is {score}, but the aggregate only {line}."
                both = (score_said_with(score, goal), score_said_with(line, goal))
                yield finding("running-aggregate-below-score", message, *both)


def _falls_short(aggregate: ScoreLine, score: ScoreLine, scoring: str | None) -> bool:
    return any(aggregate.goals_of(side.team) + (scoring in (None, side.team)) < side.goals for side in score.sides)


def shootout_not_level(told: ToldMatch) -> Iterator[Finding]:
    """A shoot-out though the aggregate, or the match where there is no tie, was not level."""
    shootouts = distinct(lines_of(told, ScoreKind.SHOOTOUT))
    tie, final = tie_score(told), agreed(told, ScoreKind.FINAL)
    if not shootouts:
        return
    if tie is not None:
        if winner(tie) is not None:
            message = f"There is a shoot-out, but the tie ended {tie} on aggregate."
            said = map(score_said, (*shootouts, *tie_lines(told)))
            yield finding("shootout-not-level", message, *said)
    elif final is not None and winner(final) is not None and not two_legs(told):
        message = f"There is a shoot-out, but the match ended {final}."
        yield finding("shootout-not-level", message, *map(score_said, (*shootouts, final)))


def level_tie_unsettled(told: ToldMatch) -> Iterator[Finding]:
    """A winner of a level tie, and nothing told that settles one."""
    tie = tie_score(told)
    if tie is None or winner(tie) is not None or told.settled or lines_of(told, ScoreKind.SHOOTOUT):
        return
    for claim in told.results:
        side = claim.winner or claim.loser
        if claim.whole_tie and side is not None:
            fate = "gone through" if claim.winner else "gone out"
            told_so = f"The tie ended {tie} on aggregate and {side} are said to have {fate}"
            message = f"{told_so}, but neither extra time nor away goals nor a shoot-out are told."
            scores, result = (
                map(score_said, tie_lines(told)),
                result_said(claim.winner, claim.loser, [claim.evidence], True),
            )
            yield finding("level-tie-unsettled", message, *scores, result)
            return


def shootout_tally_impossible(told: ToldMatch) -> Iterator[Finding]:
    """A tally with which no shoot-out ends."""
    line = agreed(told, ScoreKind.SHOOTOUT)
    if line is not None and not _can_end(*sorted(side.goals for side in line.sides)):
        yield finding("shootout-tally-impossible", f"No shoot-out ends {line}.", score_said(line))


def _can_end(less: int, more: int) -> bool:
    """Whether a shoot-out of five kicks each, then one each, can end so; it is over once it is decided."""
    lead = more - less
    if more > 5:
        return lead == 1
    return 0 < lead <= {4: 3, 5: 2}.get(more, more)


RULES = (
    aggregate_not_sum,
    aggregate_below_leg,
    running_aggregate_exceeds_aggregate,
    running_aggregate_below_leg,
    running_aggregate_below_score,
    shootout_not_level,
    level_tie_unsettled,
    shootout_tally_impossible,
)
