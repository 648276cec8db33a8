"""Told goals against the final score, in number."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import agreed, goals_for, lines_of, running_lines, within
from scoreline.check.statements import events_said, score_said
from scoreline.check.untold import Untold
from scoreline.check.wording import figures, goal_list, goals_are, sentence
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, ScoreKind


def side_goals_exceed_score(told: ToldMatch) -> Iterator[Finding]:
    """More goals told for a side than it scored."""
    final = agreed(told, ScoreKind.FINAL)
    if final is None:
        return
    for side in final.sides:
        goals = goals_for(told, side.team)
        if len(goals) > side.goals:
            message = f"The score is {figures(final)}, but {goals_are(len(goals), side.team)} told: "
            yield finding(
                "side-goals-exceed-score", f"{message}{goal_list(goals)}.", score_said(final), *events_said(goals)
            )


def goals_exceed_score(told: ToldMatch) -> Iterator[Finding]:
    """More goals told in all than were scored, where no one side shows it."""
    final, goals = agreed(told, ScoreKind.FINAL), told.match.goals
    if final is None or len(goals) <= sum(side.goals for side in final.sides):
        return
    if all(len(goals_for(told, side.team)) <= side.goals for side in final.sides):
        message = f"The score is {figures(final)}, but {goals_are(len(goals))} told: {goal_list(goals)}."
        yield finding("goals-exceed-score", message, score_said(final), *events_said(goals))


def goals_untold(told: ToldMatch, untold: Untold) -> Iterator[Finding]:
    """Goals that the final score needs and the text does not tell.

    Where a score on the way exceeds it, the final score is in doubt, and what it would need says nothing.
    """
    final = agreed(told, ScoreKind.FINAL)
    on_the_way = running_lines(told) + lines_of(told, ScoreKind.HALF_TIME)
    if final is None or any(not within(line, final) for line in on_the_way):
        return
    for gap in untold.by_side:
        # "One Dortmund goal of the 4-1 is not told": the verb follows the score.
        count, verb = goals_are(gap.goals, gap.team).rsplit(" ", 1)
        message = f"{sentence(count)} of the {figures(final)} {verb} not told."
        yield finding("goals-untold", message, score_said(final))
    if untold.either_side:
        count, verb = goals_are(untold.either_side).rsplit(" ", 1)
        message = f"{sentence(count)} of the {figures(final)} {verb} not told; either side may have scored."
        yield finding("goals-untold", message, score_said(final))


RULES = (side_goals_exceed_score, goals_exceed_score)
