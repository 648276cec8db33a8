"""One goal with two minutes."""

from collections.abc import Iterator
from itertools import combinations

from scoreline.check.codes import finding
from scoreline.check.moments import LAST_WHISTLE, stretch
from scoreline.check.statements import statement
from scoreline.check.wording import event_name
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, Minute

ROUNDED = 2
"""Lists and prose often round a minute differently, by as many minutes as this."""


def goal_minutes_differ(told: ToldMatch) -> Iterator[Finding]:
    """Two exact minutes of one goal: a slip where they are far apart, rounding where they are not."""
    for goal, minutes in zip(told.match.goals, told.minutes, strict=False):
        one, other = max(combinations(minutes, 2), key=lambda pair: _gap(*pair), default=(None, None))
        if one is None or other is None or not _gap(one, other):
            continue
        # The same goal without the minute in its name.
        name = event_name(goal.model_copy(update={"minute": None}))
        both = [statement(f"the minute {minute} of the {name}", minute.evidence) for minute in (one, other)]
        if _gap(one, other) > ROUNDED:
            message = f"Different minutes are told for the {name}: {one} and {other}."
            yield finding("goal-minutes-differ", message, *both)
        else:
            message = f"The {name} is timed a little differently in two places: {one} and {other}."
            yield finding("goal-minutes-rounded", message, *both)


def _gap(one: Minute, other: Minute) -> int:
    """How many minutes lie between two; none where both may mean the same: "in the 90th minute" and 90+4."""
    (low, high), (from_, to) = (
        [minute + stoppage for minute, stoppage in stretch(told, LAST_WHISTLE)] for told in (one, other)
    )
    return max(0, from_ - high, low - to)


RULES = (goal_minutes_differ,)
