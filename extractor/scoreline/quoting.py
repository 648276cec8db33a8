"""The sentences of an article that hold given words, as a person wants to see them, and where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from scoreline.pipeline.patterns import END
from scoreline.pipeline.unit_reading import read_text
from scoreline_models import Evidence
from scoreline_models.evidence import in_text_order

AROUND = 160
"""Characters of a long sentence that are shown before the first of its marked words, and after the last."""
CUT = "…"


class Place(NamedTuple):
    """Where a character stands: line and column, both from 1; columns count code points, as offsets do."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Part(NamedTuple):
    """A stretch of a quoted sentence, and whether it is one of the words that the quotation is for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """One sentence, or some that words run through, with those words marked; what is long is cut."""

    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]


class Quoter:
    """Quotes from one article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", text))]

    def place(self, at: int) -> Place:
        """Line and column of a character; those of the end where the text is shorter."""
        line = bisect_right(self._lines, at)
        return Place(line, at - self._lines[line - 1] + 1)

    def quotations(self, evidence: Iterable[Evidence]) -> list[Quotation]:
        """The sentences that hold these words, in text order, each once."""
        groups: list[tuple[int, int, list[Evidence]]] = []
        for words in in_text_order(evidence):
            first, last = self._sentence(words.start), self._sentence(words.end - 1)
            if groups and first <= groups[-1][1]:
                start, end, group = groups[-1]
                groups[-1] = (start, max(end, last), [*group, words])
            else:
                groups.append((first, last, [words]))
        return [self._quotation(first, last, group) for first, last, group in groups]

    @cached_property
    def _sentences(self) -> list[int]:
        return _sentence_starts(self._text)

    def _sentence(self, at: int) -> int:
        """The number of the sentence that a character belongs to."""
        return bisect_right(self._sentences, at) - 1

    def _quotation(self, first: int, last: int, evidence: list[Evidence]) -> Quotation:
        start, end = self._sentences[first], [*self._sentences, len(self._text)][last + 1]
        stretches = _joined((words.start, words.end) for words in evidence)
        parts: list[Part] = []
        at = start
        for begin, stop in stretches:
            parts.append(Part(_shortened(self._text[at:begin], head=bool(parts)), marked=False))
            parts.append(Part(self._text[begin:stop], marked=True))
            at = stop
        parts.append(Part(_shortened(self._text[at:end].rstrip(), tail=False), marked=False))
        return Quotation(tuple(part for part in parts if part.text), tuple(evidence))


def _sentence_starts(text: str) -> list[int]:
    """Where the sentences of an article begin, as the reader divides it, headings and paragraphs among them."""
    units = read_text(text).units
    starts = [0]
    for unit in units:
        if unit.signature is END:
            blank = re.compile(r"\s*").match(text, unit.start)
            starts.append(blank.end() if blank else unit.start)
    return [start for start in dict.fromkeys(starts) if start < len(text)] or [0]


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted stretches, those that overlap or touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _shortened(text: str, head: bool = True, tail: bool = True) -> str:
    """The head of a text, its tail, or both with a gap between, cut at blanks; all of it where it is short."""
    kept = AROUND * (head + tail)
    if len(text) <= kept:
        return text
    before = re.sub(r"\S*$", "", text[:AROUND]) or text[:AROUND] if head else ""
    after = re.sub(r"^\S*", "", text[-AROUND:]) or text[-AROUND:] if tail else ""
    return f"{before}{CUT}{after}"
