"""Which clock expression times a goal mention."""

from dataclasses import replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.units import Text, Unit

MINUTE_REACH = 40
"""How many units from a mention a clock expression may still time it."""
FARTHEST = 30
"""How far off, crossings of clauses counted in, a clock expression may stand from what it times."""
FARTHEST_FROM_HINT = 8
"""The same for a mention whose words only point to a goal."""
LINKS = frozenset({"when", "as", "where", "who", "with"})
HAPPENINGS = frozenset({"score-verb", "goal-noun", "sure-finish"})
"""Classes of the words that tell a goal, which the clock expression then rather times."""

Timed = tuple[ClockValue | None, int | None]
"""A clock expression's value and unit; None and None for no such expression."""
UNTIMED: Timed = (None, None)


def minute_of(text: Text, start: int, end: int, strength: int) -> Timed:
    """The clock expression that times a mention of a strength: the nearest of its sentence, clauses considered."""
    first, last = text.sentence(start)
    distances = [
        (clause_distance(text, start, end, i), i)
        for i in range(max(first, start - MINUTE_REACH), min(last, end + MINUTE_REACH))
        if isinstance(text.units[i].value, ClockValue)
    ]
    distance, at = min(distances, default=(0.0, None))
    if at is None or distance > (FARTHEST_FROM_HINT if strength == 1 else FARTHEST):
        return UNTIMED
    return text.units[at].value, at


def minute_after(text: Text, at: int, reach: int) -> Timed:
    """The first clock expression at most `reach` units after a unit, in its sentence."""
    _, last = text.sentence(at)
    values = ((text.units[i].value, i) for i in range(at + 1, min(last, at + reach + 1)))
    return next(((value, i) for value, i in values if isinstance(value, ClockValue)), UNTIMED)


def clause_distance(text: Text, start: int, end: int, at: int) -> float:
    """How far a clock expression is from a mention, in units, each crossing to another clause counted as several."""
    if start <= at < end:
        return 0.0
    before = at < start
    between = text.units[at + 1 : start] if before else text.units[end:at]
    cost = sum(1 + crossing(unit, before) for unit in between)
    if any({"save-word", "missed"} & unit.signature for unit in text.units[at + 1 : at + 3]):
        cost += 15
    return cost + (0.5 if before else 0.0)


def crossing(unit: Unit, before: bool) -> int:
    """What a unit between a mention and a clock expression, `before` it or after, adds to their distance."""
    cost = 0
    if unit.word in TURNS or "semicolon" in unit.signature:
        cost += 6
    elif unit.word in LINKS:
        cost += 1 if before else 4
    elif {"and", "when"} & unit.signature:
        cost += 4
    if unit.word == "still":
        cost += FARTHEST  # "took the lead and were still ahead on the hour"
    if HAPPENINGS & unit.signature:
        cost += 4
    return cost


def with_minutes_shared(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions, each clock expression left to the nearest of the goals that would have it."""
    takers: dict[int, list[GoalMention]] = {}
    for mention in mentions:
        if mention.minute_at is not None and mention.scorer is not None:
            takers.setdefault(mention.minute_at, []).append(mention)
    losers = {id(loser) for at, rivals in takers.items() for loser in losing(text, rivals, at)}
    return [replace(m, minute=None, minute_at=None) if id(m) in losers else m for m in mentions]


def losing(text: Text, rivals: list[GoalMention], at: int) -> list[GoalMention]:
    """Those of the mentions that would have a clock expression to whom it does not belong.

    Mentions of one rule may share it, as those of a list of scorers do.
    """
    if rivals[0].rule == rivals[-1].rule:
        return []
    nearest = min(rivals, key=lambda rival: clause_distance(text, rival.start, rival.end, at))
    return [rival for rival in rivals if rival is not nearest]
