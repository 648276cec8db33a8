"""Extra time that the text does not speak of, and extra time that no level score led to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scoreline.check.codes import finding
from scoreline.check.facts import agreed
from scoreline.check.moments import events, in_extra_time, surely_in_extra_time
from scoreline.check.score_path import has_path
from scoreline.check.statements import events_said, score_said, statement
from scoreline.check.way import is_possible, level_after_ninety, parts_of, way_of
from scoreline.check.wording import event_name, figures, goal_label, goal_list
from scoreline.story.told import ToldMatch
from scoreline_models import Event, Finding, Goal, ScoreKind


def extra_time_unsaid(told: ToldMatch) -> Iterator[Finding]:
    """Events after 90 minutes and their stoppage time, though no words tell of extra time."""
    late = [event for event in events(told) if in_extra_time(event.minute)]
    if late and not told.extra_time:
        message = f"The text does not say that extra time was played, but tells of it: {_listed(late)}."
        yield finding("extra-time-unsaid", message, *events_said(late))


def extra_time_not_level(told: ToldMatch) -> Iterator[Finding]:
    """Extra time, though on no path to the final score the match, or the tie, was level after 90 minutes.

    Where no path leads to the score at all, that is another finding.
    """
    final, level = agreed(told, ScoreKind.FINAL), level_after_ninety(told)
    if final is None or level is None or not is_possible(told):
        return
    if level and has_path(replace(way_of(told, parts_of(told)), one_of=level)):
        return
    late = [event for event in events(told) if surely_in_extra_time(event.minute)]
    goals = [goal for goal in told.match.goals if goal not in late]
    said = "extra time is told of" if told.extra_time else f"{_listed(late)} can only be of extra time"
    message = f"The score is {figures(final)}"
    if goals:
        message += f" with {goal_list(goals)}"
    words = [statement("extra time", told.extra_time)] if told.extra_time else []
    message += f", which cannot have been level after 90 minutes, but {said}."
    yield finding("extra-time-not-level", message, *words, *events_said(late), score_said(final), *events_said(goals))


def _listed(late: Sequence[Event]) -> str:
    return ", ".join(goal_label(event) if isinstance(event, Goal) else event_name(event) for event in late)


RULES = (extra_time_unsaid, extra_time_not_level)
