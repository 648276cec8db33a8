"""What goals are said to have done to the score, against the told goals and scores."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import goal_told_with, has_words, running_lines, side_of, teams_of, winner
from scoreline.check.moments import surely_before
from scoreline.check.statements import event_said, events_said, score_said, statement
from scoreline.check.wording import goal_label, goal_list, goals_are
from scoreline.story.told import StepClaim, ToldMatch
from scoreline_models import Finding, Goal, Statement


def opener_after_goal(told: ToldMatch) -> Iterator[Finding]:
    """A goal that is said to have opened the scoring, after another one; an opener may be that of its side alone."""
    teams = teams_of(told)
    for number in dict.fromkeys(claim.goal for claim in told.steps):
        opener = told.match.goals[number]
        side = side_of(opener, teams)
        claims = [claim for claim in told.steps if claim.goal == number]
        of_match = any(claim.step == "opener" for claim in claims)
        if not any(claim.step in ("opener", "side's opener") for claim in claims):
            continue
        before = [
            goal
            for goal in told.match.goals
            if surely_before(goal.minute, opener.minute)
            and (of_match or (side is not None and side_of(goal, teams) == side))
        ]
        if before:
            message = (
                f"{goal_label(opener)} is said to have opened the scoring, "
                f"but {goals_are(len(before))} told before: {goal_list(before)}."
            )
            yield finding("opener-after-goal", message, _said(opener, claims), *events_said(before))


def leveller_not_level(told: ToldMatch) -> Iterator[Finding]:
    """A goal that is said to have levelled the score, and to have made it one that is not level."""
    for line in running_lines(told):
        goal = goal_told_with(line, told.match.goals) if has_words(line, "made score") else None
        claims = [c for c in told.steps if c.step == "level" and told.match.goals[c.goal] is goal]
        if goal is not None and claims and winner(line) is not None:
            message = f"{goal_label(goal)} is said to have levelled the score, but to have made it {line}."
            yield finding("leveller-not-level", message, _said(goal, claims), score_said(line))


def _said(goal: Goal, claims: list[StepClaim]) -> Statement:
    said = event_said(goal)
    return statement(said.says, said.evidence, (claim.evidence for claim in claims))


RULES = (opener_after_goal, leveller_not_level)
