"""What kind of goal a mention tells: a goal from play, a penalty or an own goal."""

from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.units import Text

PENALTY_REACH = 6
"""How many units after a mention its words may still call it a penalty."""
SUBJECT_REACH = 3
"""How many units before or after a mention the own goal may stand that it is of."""
ANSWERED = frozenset({"added to", "followed", "cancelled out", "answered", "preceded", "matched"})
"""Words of another goal's coming before or after it: "an own goal was followed by"."""
THROUGH = frozenset({"through", "via", "by", "with", "courtesy of", "thanks to", "from"})
OWNED = frozenset(
    {"possessive", "word", "adverb", "minute", "ordinal", "first-half", "second-half", "early-adj", "proper"}
)
"""Classes of the words that may stand between a name and the penalty that is his or hers."""
PLACES = frozenset({"the spot", "spot", "penalty spot", "stepped up"})
"""Penalty words that tell of a place or a walk to it rather than of a kick."""


def kind_of(text: Text, found: Found) -> str:
    """The kind that a rule gives, or the words of its match: `goal`, `penalty` or `own_goal`."""
    kind: str = found.rule.meaning.get("kind", "goal")
    noun, scorer = found.first("noun"), found.first("scorer")
    # "a Ruiz header and a Webb penalty": what follows the noun is of other goals.
    end = noun + 1 if noun is not None and scorer is not None and scorer < noun else found.end
    if is_own_goal(text, found.start, end) or is_of_own_goal(text, found.start, end):
        return "own_goal"
    return "penalty" if kind == "goal" and is_penalty(text, found.start, end) else kind


def is_own_goal(text: Text, start: int, end: int) -> bool:
    """Whether the words of a mention call it an own goal."""
    return text.holds(start, end, "own-goal", "own-net") or any("own net" in u.word for u in text.units[start:end])


def is_of_own_goal(text: Text, start: int, end: int) -> bool:
    """Whether an own goal is what a mention is of: "an own goal put them ahead", "led through an own goal"."""
    first, last = text.sentence(start)
    if not text.holds(max(first, start - SUBJECT_REACH), min(last, end + SUBJECT_REACH), "own-goal"):
        return False
    before = [unit for unit in text.units[max(first, start - SUBJECT_REACH) : start] if "be" not in unit.signature]
    opening = text.units[start]
    if before and "own-goal" in before[-1].signature and "and" not in opening.signature:
        return opening.word not in ANSWERED
    after = text.units[end : min(last, end + SUBJECT_REACH)]
    through = bool(after) and after[0].word in THROUGH
    return through and any("own-goal" in unit.signature for unit in after)


def is_penalty(text: Text, start: int, end: int) -> bool:
    """Whether a goal's own words, or "with a penalty" and "from the spot" right after, make it a penalty."""
    units = text.units
    _, last = text.sentence(start)
    reach = min(last, end + PENALTY_REACH)
    if not text.holds(start, reach, "penalty-word", "spot-distance"):
        return False
    for i in range(start, reach):
        signature = units[i].signature
        if units[i].word in TURNS or (i >= end and {"comma", "when", "and"} & signature and units[i].word != "with"):
            return False
        if "spot-distance" in signature:
            return is_after_foul(text, i)
        if "penalty-word" in signature and units[i].word not in PLACES:
            with_it = any(unit.word in ("with", "via", "on") for unit in units[end:i])
            inside = i < end and units[i + 1].word not in ("area", "box")
            return inside or "from-spot" in signature or with_it
    return False


def owns_penalty(text: Text, place: int, verb: int) -> bool:
    """Whether the person at a unit is the owner of a penalty that a verb tells of: "a Webb penalty put them"."""
    for i in range(place + 1, min(verb, place + 1 + PENALTY_REACH)):
        unit = text.units[i]
        if "penalty-word" in unit.signature and unit.word not in PLACES:
            return text.units[i + 1].word not in ("area", "box")
        if not OWNED & unit.signature:
            return False
    return False


def is_after_foul(text: Text, place: int) -> bool:
    """Whether the sentence of a shot from 12 yards tells a foul, or a goalkeeper sent the wrong way, before it."""
    first, _ = text.sentence(place)
    return text.holds(first, place, "foul-verb", "defeat-keeper")
