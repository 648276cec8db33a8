"""Which sentences belong to one scene: those that go on with what was told just before."""

from collections.abc import Iterator

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.units import Text


def sentences_before(text: Text, start: int, count: int) -> Iterator[tuple[int, int]]:
    """Up to `count` sentences before the one that starts at a unit, the nearest first."""
    for _ in range(count):
        if start < 2:
            return
        start, end = text.sentence(start - 2)
        yield start, end


def is_headed(text: Text, start: int) -> bool:
    """Whether a sentence opens a paragraph under a heading of its own ("Sideline fallout: ..."), and so a new scene."""
    opens = start == 0 or text.units[start - 1].value == "paragraph"
    return opens and any("colon" in unit.signature for unit in text.units[start + 1 : start + 5])


def goes_on(text: Text, index: int) -> bool:
    """Whether words at a unit tie a sentence to what was told just before: "for the incident", "after the goal"."""
    units = text.units
    after_goal = (
        "goal-noun" in units[index].signature and units[index - 2].word == "after" and units[index - 1].word == "the"
    )
    return after_goal or "same-moment" in units[index].signature


def scene_minute(text: Text, start: int) -> int | None:
    """The unit of the clock expression of the scene that a sentence goes on with, from at most two sentences before."""
    for first, last in sentences_before(text, start, 2):
        for i in range(last - 1, first - 1, -1):
            value = text.units[i].value
            if isinstance(value, ClockValue) and value.minute is not None:
                return i
    return None
