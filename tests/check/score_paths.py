"""All ways from 0-0 to a score, tried one by one: what the solver of score paths is held against."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, permutations

from scoreline.check.moments import KICK_OFF, Moment
from scoreline.check.score_path import Score, Step, Way

MOST_GOALS = 5
"""A match without a stated final score is followed so far."""

Fell = tuple[int, Moment, Moment]
"""A goal on a path: its side, and the first and the last moment at which it can have fallen there."""


def paths(way: Way) -> Iterator[list[Fell]]:
    """The untold goals of every path; one path may come more than once."""
    for stand in way.one_of:
        yield from paths(replace(way, stands=(*way.stands, stand), one_of=()))
    if way.one_of:
        return
    for final in finals(way):
        for first in combinations(range(sum(final)), final[0]):
            sides = tuple(0 if n in first else 1 for n in range(sum(final)))
            scores = [(sides[:n].count(0), sides[:n].count(1)) for n in range(len(sides) + 1)]
            if all(stand.score in scores for stand in way.stands):
                for places in permutations(range(len(sides)), len(way.steps)):
                    if all(fits(step, n, sides, scores) for step, n in zip(way.steps, places, strict=True)):
                        yield from on_path(way, sides, scores, places)


def finals(way: Way) -> list[Score]:
    """The final score, or all that the match can have had where none is stated."""
    if way.final is not None:
        return [way.final]
    return [(a, b) for a in range(MOST_GOALS + 1) for b in range(MOST_GOALS + 1 - a)]


def fits(step: Step, n: int, sides: tuple[int, ...], scores: list[Score]) -> bool:
    """Whether a told goal can be the step of a path from its nth score to the next."""
    before, after = scores[n], scores[n + 1]
    if step.side not in (None, sides[n]) or any(score not in (before, after) for score in step.scores):
        return False
    return not step.scores or not step.made or after in step.scores


def on_path(way: Way, sides: tuple[int, ...], scores: list[Score], places: tuple[int, ...]) -> Iterator[list[Fell]]:
    """The untold goals of one path with the told goals at given places of it; nothing where the moments forbid it."""
    low, high = [KICK_OFF] * len(sides), [way.end] * len(sides)
    for step, n in zip(way.steps, places, strict=True):
        low[n], high[n] = step.earliest, min(step.latest, way.end)
    for stand in way.stands:
        at = scores.index(stand.score)
        for n in range(len(sides)):
            if stand.reached_by is not None and n < at:
                high[n] = min(high[n], stand.reached_by)
            if stand.left_after is not None and n >= at:
                low[n] = max(low[n], stand.left_after)
    for n in range(1, len(sides)):
        low[n] = max(low[n], low[n - 1])
    for n in reversed(range(len(sides) - 1)):
        high[n] = min(high[n], high[n + 1])
    if all(first <= last for first, last in zip(low, high, strict=True)):
        yield [(sides[n], low[n], high[n]) for n in range(len(sides)) if n not in places]


def brute_has_path(way: Way) -> bool:
    """Whether there is any path."""
    return next(paths(way), None) is not None


def brute_window(way: Way, side: int) -> tuple[Moment, Moment] | None:
    """The first and the last moment of a side's untold goals over all paths."""
    fell = [(low, high) for path in paths(way) for whose, low, high in path if whose == side]
    return (min(low for low, _ in fell), max(high for _, high in fell)) if fell else None


def brute_most_untold(way: Way, side: int) -> int:
    """The most goals of a side that any path leaves untold; 0 where there is no path."""
    return max((sum(whose == side for whose, *_ in path) for path in paths(way)), default=0)
