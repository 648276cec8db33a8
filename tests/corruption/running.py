"""Scores on the way made wrong: "made it 2-0" where the match never stood so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corruption.cases import Case, listed
from corruption.figures import Pair, pairs_of
from corruption.final_scores import is_told
from corruption.gold import Article, Goal, Match
from corruption.surroundings import between_pairs, sentence_at

_MADE = re.compile(
    r"\b(?:(?:made?|makes|making) (?:it|the score)|(?:put|puts|putting|sent|fired|gave|give|giving|hand\w*)"
    r" (?:[\w'’-]+ ){1,3}(?:a )?|level\w* (?:it |the score |the scores |matters )?at|level at) ?$",
    re.IGNORECASE,
)
_UP = re.compile(r" (?:up|ahead|lead|in front|advantage|cushion)\b")
_NOT_OF_THE_MATCH = re.compile(
    r"\b(?:aggregate|agg|leg|tie|overall|series|penalt\w*|shoot-?out|could|would|should|might|nearly|almost|chance)\b",
    re.I,
)
STATES_CODES = (
    "running-score-below-goals",
    "running-score-above-goals",
    "running-scores-shrink",
    "running-scores-conflict",
    "running-score-exceeds-final",
)
"""Findings on a running score that its goal did not make."""
_SLACK = 3
"""Minutes that must lie between two goals whose order is to be sure, where a minute is rounded."""


@dataclass(frozen=True)
class Told:
    """A running score in figures, told with the goal that made it: its scorer is named in the same sentence or the
    one before."""

    match: Match
    goal: Goal
    pair: Pair


def told_with_goals(article: Article) -> Iterator[Told]:
    """The "made it 2-0" of an article whose goal the gold shows: the side's second, say, by a scorer named there.

    The text tells the final score elsewhere.
    """
    text, pairs = article.text, pairs_of(article.text)
    for pair in pairs:
        low, high = between_pairs(text, pair, pairs)
        start, end = sentence_at(text, pair.start, pair.end)
        start = sentence_at(text, max(0, start - 2), max(0, start - 2))[0]
        if not _made(text[low : pair.start], text[pair.end : high]) or _NOT_OF_THE_MATCH.search(text[low:high]):
            continue
        made = [
            Told(match, goal, pair)
            for match in article.matches
            if match.all_told
            for goal, state in steps(match)
            if pair.states(state) and goal.scorer and goal.scorer.split()[-1] in text[start:end]
        ]
        if len(made) == 1 and is_told(article, made[0].match, but=[pair]):
            yield made[0]


def _made(before: str, after: str) -> bool:
    """Whether words tell that a goal made the score: "made it 2-0", "put Hull 2-0 up"."""
    made = _MADE.search(before)
    return made is not None and (made[0].rstrip().endswith(("it", "score", "at")) or _UP.match(after) is not None)


def above_final(article: Article) -> Iterator[Case]:
    """A running score with a goal more than the final score has room for, whichever side is meant."""
    for told in told_with_goals(article):
        final = tuple((told.match.score or {}).values())
        for new in neighbours(told.pair.values):
            if not any(a <= c and b <= d for a, b in (new, new[::-1]) for c, d in [final]):
                reason = f"the final score is {final[0]}-{final[1]}"
                codes = ("running-score-exceeds-final", "running-scores-conflict")
                yield Case("running-score-above-final", tuple(told.pair.changed_to(new)), reason, codes)


def off_path(article: Article) -> Iterator[Case]:
    """A running score within the final one that the match, by its goals and their minutes, never passes."""
    for told in told_with_goals(article):
        match = told.match
        if not order_sure(match):
            continue
        final = tuple((match.score or {}).values())
        for new in neighbours(told.pair.values):
            within = any(a <= c and b <= d for a, b in (new, new[::-1]) for c, d in [final])
            if within and tuple(sorted(new)) not in passed(match):
                reason = f"the goals are {listed(f'{goal} ({goal.team})' for goal, _ in steps(match))}"
                yield Case("running-score-changed", tuple(told.pair.changed_to(new)), reason, STATES_CODES)


def steps(match: Match) -> list[tuple[Goal, tuple[int, int]]]:
    """The goals in the order of their minutes, each with the score that it made, in the order of the teams."""
    count = dict.fromkeys(match.score or {}, 0)
    made = []
    for goal in sorted(match.goals, key=lambda goal: goal.moment):
        if goal.team in count:
            count[goal.team] += 1
            first, second = count.values()
            made.append((goal, (first, second)))
    return made


def passed(match: Match) -> set[tuple[int, ...]]:
    """The scores that a match passed, the smaller figure first, by the minutes of its goals."""
    return {tuple(sorted(state)) for _, state in steps(match)} | {(0, 0)}


def order_sure(match: Match) -> bool:
    """Whether all goals have minutes, and minutes that leave no doubt which of both sides scored first."""
    goals = sorted(match.goals, key=lambda goal: goal.moment)
    return all(goal.minute is not None for goal in goals) and all(
        a.team == b.team or _apart(a, b) for a, b in pairwise(goals)
    )


def _apart(one: Goal, later: Goal) -> bool:
    if one.exact and later.exact:
        return one.moment < later.moment
    return (one.minute or 0) + _SLACK < (later.minute or 0)


def neighbours(values: tuple[int, int]) -> list[tuple[int, int]]:
    """The scores with one goal more or less."""
    first, second = values
    near = [(first + 1, second), (first, second + 1), (first - 1, second), (first, second - 1)]
    return [(a, b) for a, b in near if a >= 0 and b >= 0 and a + b > 0]
