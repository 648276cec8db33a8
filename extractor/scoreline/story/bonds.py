"""Who is with whom, and who against: what the words between two people say of their sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text, Unit, once
from scoreline.story.frame import MatchFrame
from scoreline.story.side_words import is_word, may_tell, tells, words

PASS = frozenset({"pass-noun", "pass-verb", "receive-verb"})
LEADING = frozenset({"score-verb", "take-lead", "lead-noun", "goal-noun", "ahead", "lead-word"})
LINKS = frozenset({"det", "word", "adverb", "keeper", "role", "age", "ordinal", "num"})
OPPOSED = frozenset({"past", "foul"})
"""Cues of words by which the first of two people beats the second, and may go on."""
PASSED = frozenset({"pass", "pass.far"})
NEAR = 3
FAR = 8
FURTHEST = 14

WEIGHTS = {
    "and": 0.65,
    "comma": 0.65,
    "change": 0.6,
    "together": 0.6,
    "pass": 0.6,
    "pass.far": 0.55,
    "past": -0.65,
    "answer": -0.35,
    "error": -0.4,
    "either side": -0.3,
    "booked": -0.4,
    "foul": -0.55,
    "save": -0.4,
    "keeper": -0.6,
    "keeper.pass": -0.25,
    "turn": -0.25,
    "near": 0.2,
    "far": 0.15,
}
"""How much each cue says: half the logarithm of the odds as measured, less a good part as cues repeat each other."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Two people and the kind of words that make them team-mates or opponents."""

    one: Person
    other: Person
    cue: str


def bonds(text: Text, frame: MatchFrame) -> tuple[Bond, ...]:
    """What stands between people that a sentence of a match names one after the other."""
    return bonds_within(text, frame.start, frame.end)


@once
def bonds_within(text: Text, start: int, end: int) -> tuple[Bond, ...]:
    """The same in the units from one to before another."""
    return tuple(read_bonds(text, start, end))


def read_bonds(text: Text, start: int, end: int) -> Iterator[Bond]:
    """The same, one after the other."""
    units = text.units
    keepers = {key for key, offices in text.offices.items() if "keeper" in offices}
    last: int | None = None
    beaten_by: int | None = None
    for index in text.places("person", "end", start=start, end=end):
        unit = units[index]
        if "end" in unit.signature:
            last = beaten_by = None
        elif isinstance(unit.value, Person):
            cue = None
            if last is not None and units[last].value is not unit.value:
                cue = cue_between(units, last, index, keepers)
                doer = last if beaten_by is None else actor_of(units, beaten_by, last, index, cue)
                if cue is not None and units[doer].value is not unit.value:
                    yield Bond(units[doer].value, unit.value, cue)
            beaten_by = last if cue in OPPOSED and last is not None else None
            last = index


def actor_of(units: list[Unit], doer: int, beaten: int, index: int, cue: str | None) -> int:
    """Who goes on after somebody was beaten: "Ruiz beat Webb to Cole's cross" tells of Cole's pass to Ruiz."""
    after = units[beaten + 1]
    goes_on = cue in PASSED and (after.word == "to" or "and" in after.signature or "comma" in after.signature)
    own = any(unit.word in ("who", "whose") for unit in units[beaten + 1 : index])
    return doer if goes_on and not own else beaten


def cue_between(units: list[Unit], first: int, second: int, keepers: set[int]) -> str | None:
    """What kind of words stand between two people; None where they say nothing."""
    between = units[first + 1 : second]
    if not between:
        return None
    told = [unit.word for unit in between]
    if tells(units[second + 1 : second + 4], "own goal") or tells(units[first + 1 : first + 4], "own goal"):
        return None
    if told in (["and"], ["&"]):
        return "and"
    if told in ([","], [",", "and"]):
        return "comma"
    may = may_tell(between)
    signature = set[str]().union(*(unit.signature for unit in between))
    if any(LEADING & unit.signature for unit in between) and tells(units[second + 1 : second + 4], "answer"):
        return "answer"
    if "change" in may and tells(between, "change"):
        return None if "team" in signature else "change"
    if not words("turn").isdisjoint(told) or "semicolon" in signature:
        return "turn" if is_word(between[-1], "turn") else None
    if opposed(between):
        return "past" if is_word(between[-1], "past") else "foul"
    if "save" in may and (
        tells(between[-3:], "save") or (between[-1].word in ("by", "from") and tells(between[-6:], "save"))
    ):
        return "save"
    if "error" in may and tells(between, "error"):
        return "error"
    if "team" in signature:
        return None
    if "either side" in may and tells(between, "either side"):
        return "either side"
    if "booked" in may and tells(between, "booked") and "when" not in signature and "and" not in signature:
        return "booked"
    if between[-1].word == "with" and tells(units[second + 1 : second + 5], "in the way"):
        return "foul"
    if "together-word" in signature:
        return "together"
    one_keeper = (id(units[first].value) in keepers) != (id(units[second].value) in keepers)
    if PASS & signature and not {"missed", "negation"} & signature:
        if one_keeper:
            return "keeper.pass"
        return "pass" if len(between) <= FAR else "pass.far" if len(between) <= FURTHEST else None
    if one_keeper:
        return "keeper"
    return "near" if len(between) <= NEAR else "far" if len(between) <= FAR else None


def opposed(between: list[Unit]) -> bool:
    """Whether words end by doing something to an opponent: "fouled", "past", "a foul on", "was tripped by"."""
    end = len(between)
    while end and LINKS & between[end - 1].signature and not tells(between[end - 1 : end], "foul"):
        end -= 1
    if not end:
        return False
    last = between[end - 1]
    if last.word in ("past", "beyond", "over", "around") or tells(between[max(0, end - 3) : end], "foul"):
        return True
    return last.word in ("on", "by", "with", "from") and tells(between[max(0, end - 5) : end - 1], "foul")
