"""Statements about the way to the score that no match can make true together, where no plainer rule shows it."""

from collections.abc import Iterable, Iterator

from scoreline.check import order, totals
from scoreline.check.codes import finding
from scoreline.check.facts import side_of, teams_of
from scoreline.check.moments import FULL_TIME, HALF_TIME, LAST_WHISTLE, Moment, sure_stretch
from scoreline.check.score_path import has_path
from scoreline.check.statements import event_said, score_said, score_said_with
from scoreline.check.way import Part, Says, is_possible, parts_of, way_of
from scoreline.check.wording import conjoined
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, Severity, Statement

PLAIN_RULES = (*totals.RULES, *order.RULES)
"""Rules that say of a few statements in plain words why no path has them."""


def score_path_impossible(told: ToldMatch) -> Iterator[Finding]:
    """No path from 0-0 to the final score on which all that is told lies."""
    if is_possible(told):
        return
    if any(found.severity is Severity.ERROR for rule in PLAIN_RULES for found in rule(told)):
        return
    statements = _statements(told, smallest_conflict(told, parts_of(told)))
    message = f"These cannot all be true: {conjoined([said.says for said in statements])}."
    yield finding("score-path-impossible", message, *statements)


def smallest_conflict(told: ToldMatch, parts: Iterable[Part]) -> list[Part]:
    """Of parts that no path has together, some that conflict and of which none can be left out."""
    conflict = list(parts)
    for part in list(conflict):
        others = [other for other in conflict if other is not part]
        if not has_path(way_of(told, others)):
            conflict = others
    return conflict


def _statements(told: ToldMatch, conflict: list[Part]) -> list[Statement]:
    """What the parts of a conflict state, in the order of play; a goal whose score is among them is told with it."""
    counted = {part.goal for part in conflict if part.says is Says.GOAL}
    with_score = {part.goal for part in conflict if part.says is Says.SCORE}
    told_apart = [
        part
        for part in conflict
        if part.says is not Says.MINUTE and not (part.says is Says.GOAL and part.goal in with_score)
    ]
    return [_statement(told, part, counted) for part in sorted(told_apart, key=lambda part: _when(told, part))]


def _statement(told: ToldMatch, part: Part, counted: set[int | None]) -> Statement:
    goal = told.match.goals[part.goal] if part.goal is not None else None
    if part.line is None:
        assert goal is not None
        side = side_of(goal, teams_of(told))
        return event_said(goal, f" for {side}" if side else "")
    return score_said_with(part.line, goal) if goal is not None and part.goal in counted else score_said(part.line)


def _when(told: ToldMatch, part: Part) -> Moment:
    """Where a statement stands in the order of play, as far as it is told."""
    if part.goal is not None:
        return sure_stretch(told.match.goals[part.goal].minute, LAST_WHISTLE)[0]
    if part.says in (Says.HALF_TIME, Says.FULL_TIME):
        return HALF_TIME if part.says is Says.HALF_TIME else FULL_TIME
    return (-1, 0) if part.says is Says.FIRST_LEG else LAST_WHISTLE


RULES = (score_path_impossible,)
