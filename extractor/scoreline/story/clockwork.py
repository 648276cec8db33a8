"""Match minutes from clock expressions: times told by other times are worked out in the order of telling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text

REACH = 45
"""How many units back a "five minutes later" may refer to."""

FROM_BENCH = frozenset({"substitute", "introduction", "bench"})
COMING_ON = frozenset({"replaced", "replacing", "substitute", "substitutes", "introduced", "introduction", "return"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A match minute, as told at some unit of the text."""

    minute: int
    stoppage: int | None
    in_stoppage: bool
    precision: str
    at: int
    loose: bool = False
    """Whether the words leave it open by a few minutes."""
    since: int | None = None
    """Where the words stand that tell the minute which it counts from."""


def clock_of(moment: Moment) -> int:
    """A moment as a number to compare."""
    return moment.minute + (moment.stoppage or 0)


Told = Mapping[int, Moment | None]
"""The minutes of goals by the units that tell them; None of a goal whose minute nothing tells."""


def moments(
    text: Text,
    extra_time: bool = False,
    ranges: Sequence[tuple[int, int | None]] = ((0, None),),
    told: Told | None = None,
) -> dict[int, Moment]:
    """The match minute of every clock expression that tells one, by its unit.

    A relative expression counts from the last minute told before it, if that is near enough, or from that of the goal
    told last. `ranges` are the parts of the text that tell the match: what is timed elsewhere belongs to another.
    """
    found: dict[int, Moment] = {}
    last: Moment | None = None
    near = start = ranges[0][0]
    told = told or {}
    goals = sorted(told, reverse=True)
    places = (text.places("minute", start=first, end=after) for first, after in ranges)
    for index in chain.from_iterable(places):
        unit = text.units[index]
        value = unit.value
        while goals and goals[-1] <= index:
            near = goals.pop()
            last = told[near]
        if not isinstance(value, ClockValue) or value.minute is None:
            continue
        moment: Moment | None = None
        if value.relative is None:
            if has_trait(unit.rule, "how long") and after_coming_on(text, index):
                continue
            moment = absolute(value, index, extra_time)
            if has_trait(unit.rule, "of a half") and moment.minute < 45 and in_second_half(text, index):
                moment = replace(moment, minute=moment.minute + 45)
            if has_trait(unit.rule, "added time") and in_first_half(text, index):
                moment = replace(moment, minute=45)
        elif value.relative == "within" and after_break(text, index):
            moment = Moment(45 + value.minute, None, False, "rounded", index)
        elif value.relative == "after" and (event := timed_ahead(text, index)) is not None:
            moment = counted_from(absolute(event, index, extra_time), value.minute, index, extra_time)
        elif last is None and near == start and value.relative == "within":
            # Nothing was timed before: counted from kick-off.
            moment = Moment(max(1, value.minute), None, False, "rounded", index)
        elif last is not None and index - near <= REACH * (3 if value.relative in ("later", "within", "lasted") else 1):
            moment = counted_from(last, value.minute, index, extra_time)
        if moment is not None:
            found[index] = moment
            if not has_trait(unit.rule, "bracketed"):
                last, near = moment, index
    return found


def counted_from(last: Moment, minutes: int, index: int, extra_time: bool) -> Moment | None:
    """The moment so many minutes after another; None where it is no match minute."""
    minute = last.minute + minutes
    if last.in_stoppage and last.stoppage is not None and minutes > 0:
        return replace(last, stoppage=last.stoppage + minutes, precision="rounded", at=index, since=last.at)
    if not 1 <= minute <= 120:
        return None
    if last.minute <= 90 < minute and not extra_time:
        return Moment(90, minute - 90, True, "rounded", index, since=last.at)
    return Moment(minute, None, False, "rounded", index, since=last.at)


def after_coming_on(text: Text, index: int) -> bool:
    """Whether the sentence tells of a substitute, so that "needed just two minutes" counts from his coming on."""
    start, end = text.sentence(index)
    before = any(text.units[i].word in COMING_ON for i in range(start, index))
    return before or any(text.units[i].word in FROM_BENCH for i in range(index, end))


def in_second_half(text: Text, index: int) -> bool:
    """Whether the sentence has spoken of the second half before a unit."""
    start, _ = text.sentence(index)
    return any("second-half" in text.units[i].signature for i in range(start, index))


def after_break(text: Text, index: int) -> bool:
    """Whether the sentence has spoken of the restart before a unit: "after the break he scored within two minutes"."""
    start, _ = text.sentence(index)
    return any({"restart", "second-half"} & text.units[i].signature for i in range(start, index)) or any(
        "half-time" in text.units[i].signature
        and {unit.word for unit in text.units[max(start, i - 2) : i]} & {"after", "from", "at"}
        for i in range(start, index)
    )


def absolute(value: ClockValue, index: int, extra_time: bool) -> Moment:
    """The moment of an expression that counts from kick-off; beyond 90 it is stoppage time without extra time."""
    assert value.minute is not None
    if value.minute > 90 and not extra_time and not value.extra_time and value.stoppage is None:
        return Moment(90, min(value.minute - 90, 30), True, value.precision, index)
    return Moment(value.minute, value.stoppage, value.in_stoppage, value.precision, index, value.loose)


def in_first_half(text: Text, index: int) -> bool:
    """Whether the sentence around a unit, from a "but" before it on, speaks of the first half or the break."""
    start, end = text.sentence(index)
    turned = max((i for i in range(start, index) if text.units[i].word == "but"), default=start)
    return any({"first-half", "half-time"} & text.units[i].signature for i in range(turned, end) if is_noun(text, i))


def is_noun(text: Text, index: int) -> bool:
    """Whether a word names a time, as "break" does not in "to break their hearts" and "scored on the break"."""
    if text.units[index].word != "break":
        return True
    before = text.units[max(0, index - 2) : index]
    return bool({"det", "prep"} & before[-1].signature) and before[-1].word != "to" and before[0].word != "on"


def timed_ahead(text: Text, index: int) -> ClockValue | None:
    """The match minute of what an expression counts from: "two minutes after Ruiz had struck in the 84th minute"."""
    _, end = text.sentence(index)
    for i in range(index + 1, end):
        value = text.units[i].value
        if isinstance(value, ClockValue):
            return value if value.minute is not None and value.relative is None else None
        if {"semicolon", "comma", "and"} & text.units[i].signature:
            return None
    return None
