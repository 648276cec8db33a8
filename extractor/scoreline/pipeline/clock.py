"""Clock expressions: which words tell a match minute, and which."""

import re
from dataclasses import dataclass
from typing import Any

from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.word_topics import topics_of

FORMULA = re.compile(r"(\d+)?([+-])?(n|\d+)?$")
MINUTE = frozenset({"minute"})


@dataclass(frozen=True, slots=True)
class ClockValue:
    """What a clock expression says, before it is known which event it times.

    `minute` counts from kick-off, or, where `relative` is set, from another event's minute. It is None where the
    words only bound the time (`earliest`, `latest`) or only say how long something took.
    """

    minute: int | None
    precision: str
    stoppage: int | None = None
    in_stoppage: bool = False
    relative: str | None = None
    extra_time: bool = False
    earliest: int | None = None
    latest: int | None = None
    loose: bool = False
    """Whether the words leave the minute open by a few: "just before half-time", "in stoppage time"."""


def evaluate(formula: str, n: int | None) -> int | None:
    """The value of a rule's formula: a number, `n`, or the sum or difference of the two; None for the empty one."""
    match = FORMULA.match(formula)
    if not match or not formula:
        return None
    base, sign, operand = match.groups()
    amount = (1 if n is None else n) if operand == "n" else int(operand or 0)
    return int(base or 0) + (-amount if sign == "-" else amount)


def value_of(text: Text, found: Found) -> ClockValue | None:
    """The value of a clock rule's match; None where its figures can be no match minute."""
    meaning = found.rule.meaning
    at = found.first("n")
    n: Any = text.units[at].value if at is not None else None
    if meaning.get("shape") == "stoppage":
        base, extra = n
        if base not in (45, 90, 105, 120):
            return None
        return ClockValue(base, "exact", stoppage=extra, in_stoppage=True, extra_time=base > 90)
    if at is not None and n is None:
        return None
    if meaning.get("unit") == "seconds":
        n = -(-n // 60)
    minute = evaluate(meaning["value"], n)
    stoppage = evaluate(meaning.get("stoppage", ""), n)
    relative = meaning.get("relative")
    if minute is not None and relative is None and not 1 <= minute <= 120:
        return None
    if stoppage is not None and not 1 <= stoppage <= 30:
        return None
    earliest, latest = evaluate(meaning.get("earliest", ""), n), evaluate(meaning.get("latest", ""), n)
    if earliest is not None and latest is not None and not 1 <= earliest <= latest <= 120:
        return None
    return ClockValue(
        minute,
        meaning["precision"],
        stoppage=stoppage,
        in_stoppage=stoppage is not None or meaning.get("in_stoppage", False),
        relative=relative,
        extra_time=meaning.get("extra_time", False),
        earliest=earliest,
        latest=latest,
        loose=meaning.get("loose", False),
    )


def is_absolute(unit: Unit) -> bool:
    """Whether a unit is a clock expression that counts from kick-off."""
    return isinstance(unit.value, ClockValue) and unit.value.minute is not None and unit.value.relative is None


def bracketed_behind(text: Text, at: int) -> int | None:
    """The clock expression in brackets right behind a unit: "Ruiz (83)"."""
    units = text.units
    inside = at + 2
    if inside < len(units) and "open" in units[at + 1].signature and is_absolute(units[inside]):
        return inside
    return None


def tag_clock(text: Text) -> Text:
    """The text with each clock expression made one `minute` unit."""
    merged = []
    for found in longest(find("clock", text.rendered)):
        value = value_of(text, found)
        if value is not None:
            first, last = text.units[found.start], text.units[found.end - 1]
            words = text.words(found.start, found.end).lower()
            minute = Unit(first.start, last.end, words, MINUTE, value, found.rule.id, topics_of(words))
            merged.append((found.start, found.end, minute))
    return text.replaced(merged)
