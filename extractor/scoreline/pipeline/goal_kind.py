"""What kind of goal a mention tells: a goal from play, a penalty or an own goal."""

from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.units import Text

PENALTY_REACH = 6
"""How many units after a mention its words may still call it a penalty."""
PLACES = frozenset({"the spot", "spot", "penalty spot", "stepped up"})
"""Penalty words that tell of a place or a walk to it rather than of a kick."""


def kind_of(text: Text, found: Found) -> str:
    """The kind that a rule gives, or the words of its match: `goal`, `penalty` or `own_goal`."""
    kind: str = found.rule.meaning.get("kind", "goal")
    if is_own_goal(text, found.start, found.end):
        return "own_goal"
    return "penalty" if kind == "goal" and is_penalty(text, found.start, found.end) else kind


def is_own_goal(text: Text, start: int, end: int) -> bool:
    """Whether the words of a mention call it an own goal."""
    return any({"own-goal", "own-net"} & unit.signature or "own net" in unit.word for unit in text.units[start:end])


def is_penalty(text: Text, start: int, end: int) -> bool:
    """Whether a goal's own words, or "with a penalty" and "from the spot" right after, make it a penalty."""
    units = text.units
    _, last = text.sentence(start)
    for i in range(start, min(last, end + PENALTY_REACH)):
        signature = units[i].signature
        if units[i].word in TURNS or (i >= end and {"comma", "when", "and"} & signature and units[i].word != "with"):
            return False
        if "penalty-word" in signature and units[i].word not in PLACES:
            with_it = any(unit.word in ("with", "via") for unit in units[end:i])
            inside = i < end and units[i + 1].word not in ("area", "box")
            return inside or "from-spot" in signature or with_it
    return False
