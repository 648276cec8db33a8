"""What came of an attack, as the words around it tell: a goal, or nothing."""

from scoreline.pipeline.units import Text, Unit

SURE_FINISH = frozenset({"sure-finish", "score-verb", "home", "goal-noun"})
"""Classes of the words that tell a goal."""
FINISH = frozenset({"finish-verb", "shoot", "finish-in"})
"""Classes of verbs that tell a goal where the words after them say where the ball went."""
AFTER_MISS = frozenset({"when", "comma", "stop", "and", "end"})
"""Classes of the words that may follow "headed over"."""
BACKWARDS = frozenset({"after", "following"})
"""Words after which, the finish told, the text looks back to how the attack began."""
INSTEAD = frozenset({"rather than", "instead of"})
"""Words for what a player chose not to do."""
IN = frozenset({"in", "home"})
"""Words before "off the post" that tell a goal."""
PENALTY_PLACES = frozenset({"area", "box", "spot"})
OUTCOME = 24
"""How many units on what came of a pass is told."""


def cut_short(text: Text, start: int, end: int) -> bool:
    """Whether the words straight after a pass tell that it did not get through: "was only half cleared"."""
    for i in range(start, min(end, start + 6)):
        if broken_at(text, i) or "pass-error" in text.units[i].signature:
            return True
        if {"comma", "and", "when"} & text.units[i].signature:
            return False
    return False


def goes_on(text: Text, last: int) -> bool:
    """Whether the sentence after one that ends at a unit tells a finish."""
    if last + 1 >= len(text.units) or text.units[last].value == "paragraph":
        return False
    start, end = text.sentence(last + 1)
    return tells_finish(text, start, end) and not came_to_nothing(text, start, end)


def came_to_nothing(text: Text, start: int, end: int) -> bool:
    """Whether a stretch of text tells a chance and no goal."""
    units = text.units
    for i in range(start, min(end, start + OUTCOME)):
        if broken_at(text, i) or is_denied(text, i) or is_spurned(text, i):
            return True
        if units[i].word == "but" and i > start and not tells_finish(text, start, i):
            return True
    return False


def is_spurned(text: Text, index: int) -> bool:
    """Whether a word tells of a chance that was no goal; "penalty" does not in "penalty area"."""
    units = text.units
    return "spurned" in units[index].signature and units[index + 1].word not in PENALTY_PLACES


def outcome_end(text: Text, first: int, start: int, end: int) -> int:
    """Where from `start` on a sentence that starts at `first`, a finish told, looks back to how the attack began."""
    back = (i for i in range(start, end) if text.units[i].word in BACKWARDS and tells_finish(text, first, i))
    return next(back, end)


def is_denied(text: Text, index: int) -> bool:
    """Whether a word makes what follows a chance or a failure: no "did not hesitate", no "rather than go alone"."""
    units = text.units
    if not is_unreal(units[index]) or units[index].word in INSTEAD:
        return False
    if units[index].word == "could only" and any(
        "idle-verb" in unit.signature for unit in units[index + 1 : index + 3]
    ):
        return False
    return not any("no-doubt" in unit.signature for unit in units[index + 1 : index + 5])


def tells_finish(text: Text, start: int, end: int) -> bool:
    """Whether a stretch of text tells a ball put in the net."""
    units = text.units
    for i in range(start, end):
        if SURE_FINISH & units[i].signature:
            return True
        after = units[i + 1 : min(end, i + 8)]
        if FINISH & units[i].signature and any("target-word" in unit.signature for unit in after):
            return True
    return False


def is_unreal(unit: Unit) -> bool:
    """Whether a word makes what follows a chance, a wish or a failure."""
    return bool({"unreal", "negation"} & unit.signature)


def broken_off(text: Text, start: int, end: int) -> bool:
    """Whether the attack broke off between two places: a save, a miss, a clearance, a rebound."""
    return any(broken_at(text, i) for i in range(start, end))


def broken_at(text: Text, index: int) -> bool:
    """Whether a word tells that an attack broke off."""
    units = text.units
    signature = units[index].signature
    if "broken-off" in signature:
        before = units[index - 1]
        return "clear-word" not in signature or "not-clear" in before.signature or before.word.endswith(" to")
    if "pushed" in signature:
        return any("out-word" in unit.signature for unit in units[index + 1 : index + 5])
    if units[index].word == "over" and FINISH & units[index - 1].signature:
        after = units[index + 1]
        return after.word != "with" and (bool(AFTER_MISS & after.signature) or after.word == "from")
    if "goal-frame" in signature:
        before_frame = units[max(0, index - 3) : index]
        at = next((n for n, unit in enumerate(before_frame) if "hits-frame" in unit.signature), None)
        return at is not None and units[max(0, index - 3) + at - 1].word.split(" ")[-1] not in IN
    if units[index].word == "could only":
        return not any("idle-verb" in unit.signature for unit in units[index + 1 : index + 3])
    over = units[index].word == "over the top" or "person" in units[index + 1].signature
    if over and any("pass-word" in unit.signature for unit in units[max(0, index - 3) : index]):
        return False  # "his ball over the top", "the cross flew over Cole"
    return "missed" in signature and "no-miss" not in signature
