"""Scores as they stand in a text: "2-1", "2 – 1", "two-one", "Hull 2, Reading 1"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corruption.cases import Change

_WORDS = ("nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORD = "|".join((*_WORDS, "zero", "nothing"))
_FIGURES = re.compile(r"(?<![\w\-–—:.,/+£$€#])(\d{1,2})([ \xa0]?[-–—‑][ \xa0]?)(\d{1,2})(?!\w|[/%]|[-–—:.,+]\d)")
_IN_WORDS = re.compile(rf"\b(?!one-two\b)({_WORD})([-–])({_WORD})\b(?!-)", re.IGNORECASE)


@dataclass(frozen=True)
class Pair:
    """Two figures that may be a score: their values, as they stand and in that order, and where each one is."""

    values: tuple[int, int]
    first: tuple[int, int]
    second: tuple[int, int]
    in_words: bool = False

    @property
    def start(self) -> int:
        return self.first[0]

    @property
    def end(self) -> int:
        return self.second[1]

    def states(self, goals: Iterable[int]) -> bool:
        """Whether these are those goals, whichever side stands first."""
        return sorted(self.values) == sorted(goals)

    def changed_to(self, values: tuple[int, int]) -> list[Change]:
        """The changes that make it another score, written in the same way."""
        spans = (self.first, self.second)
        return [
            Change(start, end, _WORDS[new] if self.in_words and new < len(_WORDS) else str(new))
            for (start, end), old, new in zip(spans, self.values, values, strict=True)
            if old != new
        ]


@dataclass(frozen=True)
class Line:
    """A score with its teams in a plain order: "Hull 2-1 Reading", "Hull 2, Reading 1"."""

    teams: tuple[str, str]
    pair: Pair

    def gives(self, score: dict[str, int]) -> bool:
        """Whether it states that score, each side's goals with its name."""
        return tuple(score.get(team) for team in self.teams) == self.pair.values


def pairs_of(text: str) -> list[Pair]:
    """Every two figures that may be a score, in text order."""
    found = [_pair(hit) for hit in _FIGURES.finditer(text)]
    spelt = [replace(_pair(hit), in_words=True) for hit in _IN_WORDS.finditer(text)]
    return sorted((*found, *spelt), key=lambda pair: pair.start)


def lines_of(text: str, names: dict[str, tuple[str, ...]]) -> list[Line]:
    """The score lines between two teams; `names` are the names by which each of them goes."""
    first, second = names
    lines = [*_between(text, first, second, names), *_between(text, second, first, names)]
    return sorted({line.pair.start: line for line in lines}.values(), key=lambda line: line.pair.start)


def _between(text: str, one: str, other: str, names: dict[str, tuple[str, ...]]) -> Iterator[Line]:
    a, b = (rf"\b(?:{'|'.join(re.escape(name) for name in names[team])})" for team in (one, other))
    number, surname, scorers = r"(\d{1,2})", r"(?: [A-Z]\w+)?", r"(?: ?\([^()\n]*\))?"
    # "Hull City 2-1 Reading", "Hull (1) 2-1 (0) Reading": a further word of a name may stand by the known one.
    joined = rf"{a}{surname}[ \xa0](?:\(\w+\) )?{number}([ \xa0]?[-–—‑][ \xa0]?){number} (?:\(\w+\) )?(?:\w+ )?{b}\b"
    # "Hull 2, Reading 1", "Hull 2 (Webb 10, 30) Reading 1", each team on a line of its own.
    apart = rf"{a}{surname}:?[ \xa0]{number}{scorers}([ ,;]{{1,2}}\n{{0,2}}|\n{{1,2}})(?:\w+ )?{b}{surname}:?[ \xa0]"
    for pattern in (joined, rf"{apart}{number}(?![\w-])"):
        for hit in re.finditer(pattern, text, re.IGNORECASE):
            yield Line((one, other), _pair(hit))


def _pair(hit: re.Match[str]) -> Pair:
    return Pair((_value(hit[1]), _value(hit[3])), hit.span(1), hit.span(3))


def _value(figure: str) -> int:
    if figure.isdigit():
        return int(figure)
    return _WORDS.index(figure.lower()) if figure.lower() in _WORDS else 0
