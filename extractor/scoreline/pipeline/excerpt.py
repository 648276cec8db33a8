"""Searching only the sentences of a text that hold a trigger: most sentences hold none, and patterns cost time."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scoreline.pipeline.patterns import Found, codes, find


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some sentences of a rendered text, one after the other; `starts` and `shifts` map places back to the text."""

    rendered: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def place(self, at: int) -> int:
        """The unit of the text that stands at a place of the excerpt."""
        return at + self.shifts[bisect_right(self.starts, at) - 1]


@cache
def sentence_pattern(classes: tuple[str, ...]) -> re.Pattern[str]:
    """A sentence of rendered text that holds a unit of one of the classes."""
    table = codes()
    triggers = "".join(table.by_class.get(cls, "") for cls in classes)
    return re.compile(f"[^{table.end}{triggers}]*[{triggers}][^{table.end}]*{table.end}?")


def excerpt(rendered: str, *classes: str) -> Excerpt:
    """The sentences of a rendered text that hold a unit of one of the classes."""
    pieces = [codes().end]
    starts, shifts = [0], [-1]
    length = 1
    for match in sentence_pattern(classes).finditer(rendered):
        starts.append(length)
        shifts.append(match.start() - length)
        pieces.append(match.group())
        length += match.end() - match.start()
    return Excerpt("".join(pieces), tuple(starts), tuple(shifts))


def find_in(family: str, part: Excerpt) -> Iterator[Found]:
    """All matches of a family's rules in an excerpt, their places those of the whole text."""
    for found in find(family, part.rendered):
        groups = {
            name: (part.place(span[0]), part.place(span[1] - 1) + 1) for name, span in found.groups.items()
        }
        yield Found(found.rule, part.place(found.start), part.place(found.end - 1) + 1, groups)
