"""Minutes as models: exact, rounded, or only bounded, with the period that they fall in."""

from collections.abc import Iterable

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment, absolute
from scoreline.story.evidence import evidence, listed_words
from scoreline.story.told_goal import ToldGoal
from scoreline_models import LAST_MINUTE, Minute, Period, Precision

LOOSE = 2
"""By how many minutes a rounded minute may be off."""
SUREST = 3
"""The strength of words that mean nothing but a goal."""
LASTING = ("for ", "over ", "of ")
"""Beginnings of stretches that tell how long something lasted or what they held, not when something was."""
WHOLE = frozenset({"game", "match", "contest", "encounter", "tie", "final", "derby", "90", "ninety"})
"""What the final or the first minutes may be of, where they are those of the match."""


def minute_model(text: Text, moment: Moment | None, extra_time: bool = False) -> Minute | None:
    """A match minute as a model; `extra_time` where the text says that it was played."""
    if moment is None:
        return None
    return Minute(
        value=moment.minute,
        stoppage=moment.stoppage,
        in_stoppage=moment.in_stoppage,
        period=period_of(text, moment, extra_time),
        precision=Precision(moment.precision),
        evidence=(evidence(text, moment.at, moment.at + 1, text.units[moment.at].rule),) if moment.at >= 0 else (),
    )


def stated_minutes(text: Text, goal: ToldGoal) -> tuple[Minute, ...]:
    """The exact minutes that a list and words that surely tell a goal of a named scorer give it, in text order."""
    sure = (m.minute_at for m in goal.mentions if m.explicit and m.strength == SUREST)
    at = sorted({place for place in sure if place is not None})
    own = [moment for place in at for moment in goal.moments if moment.at == place]
    minutes = [
        minute
        for moment in own
        if moment.precision == "exact" and not moment.loose and moment.since is None
        if (minute := minute_model(text, moment)) is not None
    ]
    listed = goal.listed
    if listed is not None and listed.minute is not None:
        words = listed_words(text, listed)
        minutes.append(
            Minute(value=listed.minute, stoppage=listed.stoppage, precision=Precision.EXACT, evidence=(words,))
        )
    return tuple(sorted(dict.fromkeys(minutes), key=lambda minute: minute.evidence[0].start))


def period_of(text: Text, moment: Moment, extra_time: bool = False) -> Period | None:
    """The period of a minute; None where it may as well be of the one before or after.

    A minute counted from another event's may have left the stoppage time between out of the count. Beyond 90, a list
    does not say whether it counts stoppage time, so that `extra_time` must.
    """
    minute = moment.minute
    if moment.in_stoppage or moment.stoppage is not None:
        return period_at(minute)
    if moment.at < 0:
        return period_at(minute) if extra_time or minute <= LAST_MINUTE[Period.SECOND_HALF] else None
    value = text.units[moment.at].value
    if isinstance(value, ClockValue) and value.relative is not None:
        return period_within(minute - LOOSE, minute + LOOSE)
    return period_at(minute)


def period_at(minute: int) -> Period:
    """The period in which a match minute is counted."""
    return next((period for period, last in LAST_MINUTE.items() if minute <= last), Period.EXTRA_TIME_SECOND_HALF)


def period_within(earliest: int | None, latest: int | None) -> Period | None:
    """The period that holds every minute from one to another; None where several do."""
    if earliest is None or latest is None:
        return None
    first = period_at(earliest)
    return first if first is period_at(latest) else None


def clock_model(text: Text, value: ClockValue | None, at: int | None, extra_time: bool = False) -> Minute | None:
    """A clock value as a model; None where it gives neither a minute nor bounds."""
    if value is None or value.relative is not None:
        return None
    if value.minute is None:
        return None if at is None else bounded_model(text, [at])
    moment = absolute(value, -1 if at is None else at, extra_time)
    return minute_model(text, moment, extra_time)


def bounded_model(text: Text, places: Iterable[int]) -> Minute | None:
    """A minute that clock expressions only bound ("midway through the second half"), as a model.

    None where none of them does, or where they cannot all be of one event.
    """
    bounding = {at: found for at in sorted(set(places)) if (found := bounds(text, at)) is not None}
    if not bounding:
        return None
    earliest = max(low for low, _ in bounding.values())
    latest = min(high for _, high in bounding.values())
    if earliest > latest:
        return None
    return Minute(
        period=period_within(earliest, latest),
        precision=Precision.BOUNDED,
        earliest=earliest,
        latest=latest,
        evidence=tuple(evidence(text, at, at + 1, text.units[at].rule) for at in bounding),
    )


def bounds(text: Text, at: int) -> tuple[int, int] | None:
    """The first and the last minute that a clock expression leaves possible, where it is no more than bounds.

    "The final ten minutes of the first half" end at 45; those of a season or of an unnamed half bound nothing.
    """
    unit = text.units[at]
    value = unit.value
    if not isinstance(value, ClockValue) or value.minute is not None or value.relative is not None:
        return None
    low, high = value.earliest, value.latest
    if low is None or high is None or unit.word.startswith(LASTING):
        return None
    following = text.units[at + 1 : at + 4]
    if not following or following[0].word not in ("of", "of the", "in", "in the"):
        return (low, high)
    whose = following[1:]
    first_half = any("first-half" in one.signature for one in whose)
    second_half = any("second-half" in one.signature for one in whose)
    half = LAST_MINUTE[Period.FIRST_HALF]
    if first_half:
        return (low - half, high - half) if low > half else (low, high) if high <= half else None
    if second_half:
        return (low + half, high + half) if high <= half else (low, high) if low > half else None
    if following[0].word.startswith("in"):
        return (low, high)
    return (low, high) if any(one.word in WHOLE for one in whose) else None
