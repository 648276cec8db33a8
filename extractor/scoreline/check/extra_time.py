"""Extra time that the text does not speak of, and extra time that no level score led to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scoreline.check.codes import finding
from scoreline.check.facts import agreed, goals_before, two_legs
from scoreline.check.moments import FULL_TIME, events, in_extra_time, surely_in_extra_time
from scoreline.check.score_path import Score, Stand, has_path
from scoreline.check.statements import events_said, score_said, statement
from scoreline.check.way import parts_of, sides_of, way_of
from scoreline.check.wording import event_name, figures, goal_label, goal_list
from scoreline.story.told import ToldMatch
from scoreline_models import Event, Finding, Goal, ScoreKind, ScoreLine


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
    final = agreed(told, ScoreKind.FINAL)
    late = [event for event in events(told) if surely_in_extra_time(event.minute)]
    if final is None or not (told.extra_time or late):
        return
    level, way = _level_scores(told, final), way_of(told, parts_of(told))
    if level is None or not has_path(way):
        return
    stands = tuple(Stand(score, FULL_TIME, FULL_TIME) for score in level)
    if stands and has_path(replace(way, one_of=stands)):
        return
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


def _level_scores(told: ToldMatch, final: ScoreLine) -> list[Score] | None:
    """The scores, in the order of the way's sides, at which the match or the tie is level; None where not known."""
    one, other = sides_of(told)
    first_leg = goals_before(told, final)
    if first_leg is None and (two_legs(told) or any(claim.whole_tie for claim in told.results)):
        return None
    before = (0, 0) if first_leg is None else (first_leg[one], first_leg[other])
    return [
        (a, b)
        for a in range(final.goals_of(one) + 1)
        for b in range(final.goals_of(other) + 1)
        if before[0] + a == before[1] + b
    ]


RULES = (extra_time_unsaid, extra_time_not_level)
