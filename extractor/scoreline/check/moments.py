"""Minutes as stretches of time, and which event surely came first."""

from scoreline.story.told import ToldMatch
from scoreline_models import LAST_MINUTE, Card, DisallowedGoal, Goal, Minute, MissedPenalty, Period, Precision

Moment = tuple[int, int]
"""A match minute and the minute of stoppage time on top of it."""

KICK_OFF: Moment = (0, 0)
_LONGEST = 99
"""More stoppage time than is ever played."""
HALF_TIME: Moment = (45, _LONGEST + 1)
FULL_TIME: Moment = (90, _LONGEST + 1)
"""The end of the second half, before any extra time."""

LAST_OF_STOPPAGE = 101
"""The 98th minute may be one of stoppage time; one after this is of extra time."""

_SLACK = 2
"""A rounded minute is loose by a minute or two."""

_FIRST_MINUTE = {
    Period.FIRST_HALF: 1,
    Period.SECOND_HALF: 46,
    Period.EXTRA_TIME_FIRST_HALF: 91,
    Period.EXTRA_TIME_SECOND_HALF: 106,
}


def around(break_: Moment) -> tuple[Moment, Moment]:
    """The last moment of play before a break, and the first one after it."""
    minute, stoppage = break_
    return ((minute, stoppage - 1), (minute + 1, 0))


def events(told: ToldMatch) -> tuple[Goal | Card | MissedPenalty | DisallowedGoal, ...]:
    """Everything of the match that can have a minute."""
    match = told.match
    return (*match.goals, *match.cards, *match.missed_penalties, *match.disallowed_goals)


def surely_in_extra_time(minute: Minute | None) -> bool:
    """Whether that minute is one of extra time, and not of a long second half."""
    if minute is None or not in_extra_time(minute):
        return False
    told = minute.value or minute.earliest
    return told is None or minute.period is not None or told > LAST_OF_STOPPAGE


def in_extra_time(minute: Minute | None) -> bool:
    """Whether that minute can only be one of extra time."""
    if minute is None:
        return False
    if minute.period in (Period.EXTRA_TIME_FIRST_HALF, Period.EXTRA_TIME_SECOND_HALF):
        return True
    return (minute.value or minute.earliest or 0) > 90


def final_whistle(told: ToldMatch) -> Moment:
    """The last moment that the match can have had."""
    extra = told.match.extra_time or any(in_extra_time(event.minute) for event in events(told))
    return (120 if extra else 90, _LONGEST)


def stretch(minute: Minute | None, end: Moment) -> tuple[Moment, Moment]:
    """The first and the last moment that a minute can mean."""
    if minute is None:
        return (KICK_OFF, end)
    low, high = _regular(minute, end)
    if minute.period is not None:
        low = max(low, (_FIRST_MINUTE[minute.period], 0))
        high = min(high, (LAST_MINUTE[minute.period], _LONGEST))
    # A period that contradicts its own minute says nothing: the minute stands.
    return (low, high) if low <= high else _regular(minute, end)


def sure_stretch(minute: Minute | None, end: Moment) -> tuple[Moment, Moment]:
    """The first and the last moment that the text itself gives.

    Bounds do not count: they may have been inferred from what they would be checked against.
    """
    if minute is None or minute.precision is not Precision.BOUNDED:
        return stretch(minute, end)
    return stretch(minute.model_copy(update={"earliest": None, "latest": None}), end)


def _regular(minute: Minute, end: Moment) -> tuple[Moment, Moment]:
    value = minute.value
    if value is None:
        low = (minute.earliest, 0) if minute.earliest else KICK_OFF
        return (low, (minute.latest, _LONGEST) if minute.latest else end)
    if minute.stoppage or minute.in_stoppage:
        told = minute.stoppage if minute.precision is Precision.EXACT else None
        return ((value, told or 1), (value, told or _LONGEST))
    if minute.precision is Precision.ROUNDED:
        return ((max(1, value - _SLACK), 0), (value + _SLACK, _LONGEST))
    # "In the 90th minute" may be loosely said of stoppage time.
    return ((value, 0), (value, _LONGEST if value in LAST_MINUTE.values() else 0))


def surely_before(first: Minute | None, second: Minute | None) -> bool:
    """Whether the one was over before the other began.

    Bounded minutes never tell: their bounds may have been inferred from what they would be checked against.
    """
    return _told(first) and _told(second) and stretch(first, LAST_WHISTLE)[1] < stretch(second, LAST_WHISTLE)[0]


def surely_in_first_half(minute: Minute | None) -> bool:
    """Whether the text puts it before half-time."""
    return _placed(minute) and stretch(minute, LAST_WHISTLE)[1] < HALF_TIME


def surely_after_half_time(minute: Minute | None) -> bool:
    """Whether the text puts it after half-time."""
    return _placed(minute) and stretch(minute, LAST_WHISTLE)[0] > HALF_TIME


LAST_WHISTLE: Moment = (120, _LONGEST)
"""No match lasts longer."""


def _told(minute: Minute | None) -> bool:
    return minute is not None and minute.precision is not Precision.BOUNDED


def _placed(minute: Minute | None) -> bool:
    return _told(minute) or (minute is not None and minute.period is not None)
