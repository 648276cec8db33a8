"""Who is with whom, and who against: what the words between two people say of their sides."""

from collections.abc import Iterator
from typing import NamedTuple

from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text, Unit, once
from scoreline.story.frame import MatchFrame
from scoreline.story.side_words import is_word, tells, words

PASS = frozenset({"pass-noun", "pass-verb", "receive-verb"})
LEADING = frozenset({"score-verb", "take-lead", "lead-noun", "goal-noun", "ahead", "lead-word"})
LINKS = frozenset({"det", "word", "adverb", "keeper", "role", "age", "ordinal", "num"})
BEYOND = frozenset({"past", "beyond", "over", "around"})
"""Words before a name whose bearer is beaten."""
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


class Bond(NamedTuple):
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
                cue = cue_between(text, last, index, keepers)
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


def cue_between(text: Text, first: int, second: int, keepers: set[int]) -> str | None:
    """What kind of words stand between two people; None where they say nothing."""
    units = text.units
    start = first + 1
    between = units[start:second]
    if not between:
        return None
    told = [unit.word for unit in between]
    if tells(text, second + 1, second + 4, "own goal") or tells(text, start, start + 3, "own goal"):
        return None
    if told in (["and"], ["&"]):
        return "and"
    if told in ([","], [",", "and"]):
        return "comma"
    signature = set[str]().union(*[unit.signature for unit in between])
    if not LEADING.isdisjoint(signature) and tells(text, second + 1, second + 4, "answer"):
        return "answer"
    if tells(text, start, second, "change"):
        return None if "team" in signature else "change"
    if not words("turn").isdisjoint(told) or "semicolon" in signature:
        return "turn" if is_word(between[-1], "turn") else None
    if opposed(text, start, second):
        return "past" if is_word(between[-1], "past") else "foul"
    reach = 6 if between[-1].word in ("by", "from") else 3
    if tells(text, max(start, second - reach), second, "save"):
        return "save"
    if tells(text, start, second, "error"):
        return "error"
    if "team" in signature:
        return None
    if tells(text, start, second, "either side"):
        return "either side"
    if "when" not in signature and "and" not in signature and tells(text, start, second, "booked"):
        return "booked"
    if between[-1].word == "with" and tells(text, second + 1, second + 5, "in the way"):
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


def opposed(text: Text, start: int, end: int) -> bool:
    """Whether units end by doing something to an opponent: "fouled", "past", "a foul on", "was tripped by"."""
    units = text.units
    while end > start and not LINKS.isdisjoint(units[end - 1].signature) and not tells(text, end - 1, end, "foul"):
        end -= 1
    if end == start:
        return False
    last = units[end - 1].word
    if last in BEYOND or tells(text, max(start, end - 3), end, "foul"):
        return True
    return last in ("on", "by", "with", "from") and tells(text, max(start, end - 5), end - 1, "foul")
