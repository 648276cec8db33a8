"""A text as a row of units: its words, values and names in order, with their place in it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from scoreline.language.lexicon import Signature
from scoreline.pipeline.patterns import any_of, codes


@dataclass(slots=True)
class Unit:
    """A word, or a value or name made of several; `start` and `end` are characters of the text."""

    start: int
    end: int
    word: str
    signature: Signature
    value: Any = None
    rule: str = ""
    topics: frozenset[str] = frozenset()
    """What its words may tell of (see `word_topics`); of a name nothing is asked."""


Answers = dict[object, dict[tuple[object, ...], Any]]
"""What functions have found, by function, then by its arguments."""


@dataclass(slots=True)
class Text:
    """A text as a row of units, and the same rendered for patterns."""

    source: str
    units: list[Unit]
    quotes: list[tuple[int, int]] = field(default_factory=list)
    """Character spans of quotations, in order."""
    offices: dict[int, set[str]] = field(default_factory=dict)
    """What people are by the roles the text gives them, by the identity of the person: coach, keeper, referee."""

    traits: dict[int, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    """The nations and the roles that the text gives people, by the identity of the person."""

    rendered: str = ""
    """One character for each unit; worked out where it is not given."""
    worked_out: Answers = field(default_factory=dict)
    """What functions have found in it that several steps ask for (see `once`)."""
    bounds: list[tuple[int, int]] = field(init=False)
    """For each unit, the first unit and one past the last of its sentence."""

    def __post_init__(self) -> None:
        if not self.rendered:
            table = codes().of
            self.rendered = "".join([table[unit.signature] for unit in self.units])
        self.bounds = []
        start = 0
        for sentence in self.rendered.split(codes().end):
            end = start + len(sentence)
            self.bounds += [(start, end)] * (end + 1 - start)
            start = end + 1
        self.bounds.pop()  # what follows the last end is no unit

    def words(self, start: int, end: int) -> str:
        """The source text of units `start` to before `end`."""
        return self.source[self.units[start].start : self.units[end - 1].end]

    def quoted(self, index: int) -> bool:
        """Whether a unit stands in a quotation."""
        place = self.units[index].start
        at = bisect_left(self.quotes, (place + 1, 0)) - 1
        return at >= 0 and self.quotes[at][0] <= place < self.quotes[at][1]

    def sentence(self, index: int) -> tuple[int, int]:
        """First unit, and one past the last, of the sentence that holds a unit or that a unit ends."""
        return self.bounds[index]

    def places(self, *classes: str, start: int = 0, end: int | None = None) -> list[int]:
        """The units of any of some classes, of those from `start` to before `end`."""
        end = len(self.units) if end is None else end
        return [match.start() for match in any_of(classes).finditer(self.rendered, start, end)]

    def holds(self, start: int, end: int, *classes: str) -> bool:
        """Whether any of the units from `start` to before `end` is of any of some classes."""
        return any_of(classes).search(self.rendered, start, end) is not None

    def replaced(self, merged: Iterable[tuple[int, int, Unit]]) -> "Text":
        """The text with each of some disjoint, ordered unit ranges made one unit."""
        table = codes().of
        units: list[Unit] = []
        rendered: list[str] = []
        done = 0
        for start, end, unit in merged:
            units += self.units[done:start]
            units.append(unit)
            rendered += (self.rendered[done:start], table[unit.signature])
            done = end
        units += self.units[done:]
        rendered.append(self.rendered[done:])
        return Text(self.source, units, self.quotes, self.offices, self.traits, "".join(rendered))


def any_between(places: Sequence[int], start: int, end: int) -> bool:
    """Whether any of some units, in order, stands from one to before another."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def last_between(places: Sequence[int], start: int, end: int) -> int | None:
    """The last of some units, in order, that stands from one to before another; None where none does."""
    at = bisect_left(places, end)
    return places[at - 1] if at and places[at - 1] >= start else None


class Told(Protocol):
    """What is read once and changed no more, such as a text, with what has been found in it."""

    @property
    def worked_out(self) -> Answers:
        """What has been found in it."""


Source = TypeVar("Source", bound=Told)
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once(function: Callable[Concatenate[Source, Asked], Answer]) -> Callable[Concatenate[Source, Asked], Answer]:
    """Work out what a function finds in a text once for each text, as several steps ask for it.

    What is found may be changed by nobody.
    """

    @wraps(function)
    def found(source: Source, /, *args: Asked.args, **named: Asked.kwargs) -> Answer:
        known = source.worked_out.get(function)
        if known is None:
            known = source.worked_out[function] = {}
        key = (*args, *named.items()) if named else args
        if key not in known:
            known[key] = function(source, *args, **named)
        answer: Answer = known[key]
        return answer

    return found
