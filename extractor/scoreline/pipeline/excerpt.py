"""Searching only the sentences of a text that hold a trigger: most sentences hold none, and patterns cost time."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from scoreline.pipeline.patterns import Found, any_of, codes, find


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some sentences of a rendered text, one after the other; `starts` and `shifts` map places back to the text."""

    rendered: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def place(self, at: int) -> int:
        """The unit of the text that stands at a place of the excerpt."""
        return at + self.shifts[bisect_right(self.starts, at) - 1]


def count(rendered: str, cls: str) -> int:
    """How many units of a rendered text are of a class."""
    return len(any_of((cls,)).findall(rendered))


def excerpt(rendered: str, *classes: str) -> Excerpt:
    """The sentences of a rendered text that hold a unit of one of the classes."""
    end = codes().end
    trigger = any_of(classes)
    pieces = [end]
    starts, shifts = [0], [-1]
    place, length = 0, 1
    for sentence in rendered.split(end):
        size = len(sentence) + 1
        if trigger.search(sentence):
            starts.append(length)
            shifts.append(place - length)
            pieces += (sentence, end)
            length += size
        place += size
    return Excerpt("".join(pieces), tuple(starts), tuple(shifts))


def find_in(family: str, part: Excerpt) -> Iterator[Found]:
    """All matches of a family's rules in an excerpt, their places those of the whole text."""
    for found in find(family, part.rendered):
        groups = {name: (part.place(span[0]), part.place(span[1] - 1) + 1) for name, span in found.groups.items()}
        yield Found(found.rule, part.place(found.start), part.place(found.end - 1) + 1, groups)
