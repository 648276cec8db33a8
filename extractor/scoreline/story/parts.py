"""A match's part of an article that recaps several: which sentences, and which clauses of one, tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.units import Text
from scoreline.story.passages import Sentence

Pair = frozenset[int]
"""Two teams, or the one that is named, by identity."""


@dataclass(slots=True)
class Part:
    """A match's part of an article: its teams, the units that tell it, and the one range that holds most of them."""

    teams: tuple[TeamName, ...]
    spans: list[tuple[int, int]]
    start: int
    end: int

    def holds(self, unit: int) -> bool:
        """Whether a unit belongs to this match."""
        return any(start <= unit < end for start, end in self.spans)


def pair_of(text: Text, claim: Claim) -> Pair:
    """The teams of a claim."""
    values = (text.units[unit].value for unit in claim.teams)
    return frozenset(id(value) for value in values if isinstance(value, TeamName))


def parts(
    text: Text, sentences: list[Sentence], pairs: list[Pair], told: list[Claim], teams: dict[int, TeamName]
) -> list[Part]:
    """The part of each pair, in the order of the text."""
    spans: dict[Pair, list[tuple[int, int]]] = {pair: [] for pair in pairs}
    named = (pair for sentence in sentences for pair in pairs if pair & sentence.teams.keys())
    label = next(named, pairs[0])
    for sentence in sentences:
        counts = {pair: sum(sentence.teams[team] for team in pair) for pair in pairs}
        best = max(pairs, key=lambda pair: (counts[pair], pair == label))
        before = label
        if counts[best]:
            label = best
        here = [claim for claim in told if sentence.start <= claim.start < sentence.end]
        here = [claim for claim in here if pair_of(text, claim) in spans]
        if len({pair_of(text, claim) for claim in here}) > 1:
            for pair, start, end in clauses(text, sentence, here):
                spans[pair].append((start, end))
                label = pair
        else:
            spans[label].append((sentence.start, sentence.end))
        if sentence.caption:
            # A picture stands anywhere: what follows goes on with what stood before.
            label = before
    found: list[Part] = []
    for pair, places in spans.items():
        if places:
            runs = joined(places)
            start, end = max(runs, key=lambda run: run[1] - run[0])
            order = sorted(pair, key=lambda team: first_mention(text, team, runs))
            found.append(Part(tuple(teams[team] for team in order), runs, start, end))
    return sorted(found, key=lambda part: part.spans[0][0])


def clauses(text: Text, sentence: Sentence, told: list[Claim]) -> list[tuple[Pair, int, int]]:
    """A sentence that tells the results of several pairs, divided: each pair's part and its units."""
    rows: list[tuple[Pair, int, int]] = []
    for claim in told:
        pair = pair_of(text, claim)
        start = min(claim.start, *claim.teams)
        if rows:
            start = clause_before(text, rows[-1][1], start)
        if not rows:
            rows.append((pair, sentence.start, sentence.end))
        elif pair != rows[-1][0] and start > rows[-1][1]:
            rows[-1] = (*rows[-1][:2], start)
            rows.append((pair, start, sentence.end))
    return rows


def clause_before(text: Text, first: int, place: int) -> int:
    """The start of the clause that a unit is in, no further back than where the clause before tells its result."""
    units = text.units
    told = max((i for i in range(first, place) if {"score", "team"} & units[i].signature), default=first)
    for i in range(place - 1, told, -1):
        if {"comma", "semicolon", "colon", "dash"} & units[i].signature or units[i].word in ("while", "whereas", "but"):
            return i
    return place


def first_mention(text: Text, team: int, places: Iterable[tuple[int, int]]) -> int:
    """The first unit of some ranges that names a team."""
    return next((i for start, end in places for i in range(start, end) if id(text.units[i].value) == team), 10**9)


def joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges, with those that follow each other directly as one."""
    runs: list[tuple[int, int]] = []
    for start, end in places:
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
