"""The way to the final score: running scores and the half-time score, against each other and the told goals.

A running score is tied to a goal that is told in the same words; it stood just after that goal, or just
before it. Every rule here holds for both readings.
"""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import (
    agreed,
    distinct,
    goals_for,
    grows,
    running_lines,
    scores_at_goals,
    side_of,
    teams_of,
    within,
)
from scoreline.check.moments import surely_after_half_time, surely_before, surely_in_first_half
from scoreline.check.statements import events_said, score_said, score_said_with
from scoreline.check.wording import figures, figures_like, goal_label, goal_list, goals_are
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, Goal, ScoreKind, ScoreLine


def running_score_exceeds_final(told: ToldMatch) -> Iterator[Finding]:
    """A side with more goals on the way than at the end."""
    final = agreed(told, ScoreKind.FINAL)
    for line in distinct(running_lines(told)):
        if final is not None and not within(line, final):
            message = f"The score becomes {line} on the way, but ends as {final}."
            yield finding("running-score-exceeds-final", message, score_said(line), score_said(final))


def running_scores_conflict(told: ToldMatch) -> Iterator[Finding]:
    """Two scores on the way, half-time among them, of which neither can have become the other."""
    half_time = _half_time(told)
    lines = [line for line in distinct(running_lines(told)) if _below_final(told, line)]
    lines = [*([half_time] if half_time else []), *lines]
    for i, line in enumerate(lines):
        other = next((o for o in lines[:i] if not within(o, line) and not within(line, o)), None)
        if other is not None:
            message = f"No match passes through both {other} and {line}."
            yield finding("running-scores-conflict", message, score_said(other), score_said(line))


def running_scores_shrink(told: ToldMatch) -> Iterator[Finding]:
    """A smaller score with a later goal."""
    told_with = _running(told)
    for line, goal in told_with:
        for earlier, before in told_with:
            if surely_before(before.minute, goal.minute) and grows(line, earlier):
                message = (
                    f"The score is {figures(earlier)} with {goal_label(before)}, "
                    f"but {figures_like(line, earlier)} with {goal_label(goal)}."
                )
                both = (score_said_with(earlier, before), score_said_with(line, goal))
                yield finding("running-scores-shrink", message, *both)


def running_score_below_goals(told: ToldMatch) -> Iterator[Finding]:
    """More goals told before a goal than the score told with it has."""
    for line, goal in _running(told):
        for team, count in line.as_dict().items():
            before = [g for g in goals_for(told, team) if surely_before(g.minute, goal.minute)]
            if len(before) > count:
                message = (
                    f"The score is {figures(line)} with {goal_label(goal)}, "
                    f"but {goals_are(len(before), team)} told before: {goal_list(before)}."
                )
                yield finding("running-score-below-goals", message, score_said_with(line, goal), *events_said(before))


def running_score_above_goals(told: ToldMatch) -> Iterator[Finding]:
    """No room in the final score for the goals told after a running score."""
    for line, goal in _running(told):
        later = [other for other in told.match.goals if surely_before(goal.minute, other.minute)]
        for team, after, last in _too_many_after(told, line, later):
            ends = f"{figures(line)} with {goal_label(goal)} and {figures_like(last, line)} at the end"
            message = f"The score is {ends}, but {goals_are(len(after), team)} told in between: {goal_list(after)}."
            ends_said = (score_said_with(line, goal), score_said(last))
            yield finding("running-score-above-goals", message, *ends_said, *events_said(after))


def running_score_against_half_time(told: ToldMatch) -> Iterator[Finding]:
    """A score told with a goal of the one half that the half-time score leaves to the other."""
    half_time = _half_time(told)
    if half_time is None:
        return
    for line, goal in _running(told):
        too_much = surely_in_first_half(goal.minute) and grows(half_time, line)
        too_little = surely_after_half_time(goal.minute) and grows(line, half_time)
        if too_much or too_little:
            message = (
                f"The score is {figures(line)} with {goal_label(goal)}, "
                f"but {figures_like(half_time, line)} at half-time."
            )
            both = (score_said_with(line, goal), score_said(half_time))
            yield finding("running-score-against-half-time", message, *both)


def half_time_exceeds_final(told: ToldMatch) -> Iterator[Finding]:
    """A side with more goals at half-time than at the end."""
    half_time, final = agreed(told, ScoreKind.HALF_TIME), agreed(told, ScoreKind.FINAL)
    if half_time is not None and final is not None and not within(half_time, final):
        message = f"The score is {half_time} at half-time, but {final} at the end."
        yield finding("half-time-exceeds-final", message, score_said(half_time), score_said(final))


def half_time_below_goals(told: ToldMatch) -> Iterator[Finding]:
    """More goals told in the first half than the half-time score has."""
    half_time = agreed(told, ScoreKind.HALF_TIME)
    if half_time is None:
        return
    for team, count in half_time.as_dict().items():
        goals = [goal for goal in goals_for(told, team) if surely_in_first_half(goal.minute)]
        if len(goals) > count:
            message = (
                f"The score is {figures(half_time)} at half-time, "
                f"but {goals_are(len(goals), team)} told in the first half: {goal_list(goals)}."
            )
            yield finding("half-time-below-goals", message, score_said(half_time), *events_said(goals))


def half_time_above_goals(told: ToldMatch) -> Iterator[Finding]:
    """No room in the final score for the goals told after half-time.

    So too a first half told with fewer goals than its score, where every goal of the match is told.
    """
    half_time = _half_time(told)
    if half_time is None:
        return
    later = [goal for goal in told.match.goals if surely_after_half_time(goal.minute)]
    for team, after, final in _too_many_after(told, half_time, later):
        ends = f"{figures(half_time)} at half-time and {figures_like(final, half_time)} at the end"
        goals = f"{goals_are(len(after), team)} told after half-time: {goal_list(after)}"
        message = f"The score is {ends}, but {goals}."
        scores = (score_said(half_time), score_said(final))
        yield finding("half-time-above-goals", message, *scores, *events_said(after))


def _too_many_after(told: ToldMatch, line: ScoreLine, later: list[Goal]) -> Iterator[tuple[str, list[Goal], ScoreLine]]:
    """The sides for which a score and the goals told after it exceed the final score.

    A side with more goals in all than it scored is left out: that is a finding of its own.
    """
    final, teams = agreed(told, ScoreKind.FINAL), teams_of(told)
    if final is None:
        return
    for side in final.sides:
        after = [goal for goal in later if side_of(goal, teams) == side.team]
        too_many = after and line.goals_of(side.team) + len(after) > side.goals
        if too_many and len(goals_for(told, side.team)) <= side.goals:
            yield side.team, after, final


def _running(told: ToldMatch) -> list[tuple[ScoreLine, Goal]]:
    """Running scores told with a goal, without those that exceed the final score: one finding is enough."""
    return [(line, goal) for line, goal in scores_at_goals(told) if _below_final(told, line)]


def _half_time(told: ToldMatch) -> ScoreLine | None:
    line = agreed(told, ScoreKind.HALF_TIME)
    return line if line is not None and _below_final(told, line) else None


def _below_final(told: ToldMatch, line: ScoreLine) -> bool:
    final = agreed(told, ScoreKind.FINAL)
    return final is None or within(line, final)


RULES = (
    running_score_exceeds_final,
    running_scores_conflict,
    running_scores_shrink,
    running_score_below_goals,
    running_score_above_goals,
    running_score_against_half_time,
    half_time_exceeds_final,
    half_time_below_goals,
    half_time_above_goals,
)
