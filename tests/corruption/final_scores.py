"""Final scores made wrong: lowered, made to differ between two places, or given to the other side."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corruption.cases import Case, Change, listed
from corruption.figures import Line, Pair, lines_of, pairs_of
from corruption.gold import Article, Match, Score
from corruption.names import named_in, names_of
from corruption.surroundings import Tells, sentence_at, tells

_LEAD = 700
"""Characters at the head of an article in which the result is told, and other matches hardly are."""

_GOALLESS = re.compile(r"\b(?:goalless|scoreless|stalemate)\b", re.IGNORECASE)
_ONLY_GOAL = re.compile(
    r"\b(?:only|lone|sole|solitary|single) (?:[\w-]+ )?(?:goal|strike)|\bgoal of the (?:game|match)\b", re.IGNORECASE
)

_TOO_MANY_GOALS = (
    "side-goals-exceed-score",
    "goals-exceed-score",
    "winner-against-score",
    "running-score-exceeds-final",
)


@dataclass(frozen=True)
class Statements:
    """Where a text states the final score of a match in figures.

    `lines` have the teams in a plain order; `sure` are all pairs that nothing but the final score can be (those of
    the lines among them); `same` are these and all pairs of the same figures that may be it too.
    """

    lines: list[Line]
    sure: list[Pair]
    same: list[Pair]


def statements(article: Article, match: Match, score: Score) -> Statements:
    """Where the text states that final score."""
    text, names = article.text, names_of(article, match)
    pairs = pairs_of(text)
    lines = [line for line in lines_of(text, names) if line.gives(score)]
    lines = [line for line in lines if tells(text, line.pair, pairs) is not Tells.ELSEWHERE]
    placed = {line.pair.start for line in lines}
    apart = [line.pair for line in lines if all(pair.start != line.pair.start for pair in pairs)]
    said = [(pair, tells(text, pair, pairs)) for pair in pairs if pair.states(score.values())]
    said = [(pair, what) for pair, what in said if pair.start in placed or _of_match(article, match, pair)]
    sure = [
        pair
        for pair, what in said
        if pair.start in placed or (what is Tells.RESULT and _prominent(article, match, pair))
    ]
    same = [pair for pair, what in said if pair.start in placed or what is not Tells.ELSEWHERE]
    return Statements(lines, [*sure, *apart], [*same, *apart])


def _of_match(article: Article, match: Match, pair: Pair) -> bool:
    """Whether the sentence of a pair names a team of the match, and none of another match of the article."""
    low, high = sentence_at(article.text, pair.start, pair.end)
    sentence = article.text[low:high]
    others = [other for other in article.matches if other is not match]
    if any(named_in(sentence, names_of(article, other)) for other in others):
        return False
    return bool(named_in(sentence, names_of(article, match)))


def _prominent(article: Article, match: Match, pair: Pair) -> bool:
    """Whether a pair stands in the lead of an article on one match, or its sentence names both teams."""
    low, high = sentence_at(article.text, pair.start, pair.end)
    both = len(named_in(article.text[low:high], names_of(article, match))) == 2
    return both or (len(article.matches) == 1 and pair.end < _LEAD)


def is_told(article: Article, match: Match, but: Iterable[Pair] = ()) -> bool:
    """Whether figures, others than some, tell the final score, or words that leave none but it.

    Where nothing tells it, goals may have been left out, and a score on the way with more of them is no contradiction.
    """
    if match.score is None:
        return False
    changed = {pair.start for pair in but}
    words = {0: _GOALLESS, 1: _ONLY_GOAL}.get(sum(match.score.values()))
    in_words = words is not None and len(article.matches) == 1 and words.search(article.text) is not None
    return in_words or any(pair.start not in changed for pair in statements(article, match, match.score).same)


def lowered(article: Article) -> Iterator[Case]:
    """The final score lowered by one for a side all of whose goals are told, wherever it stands in figures.

    In a level score the first figure is lowered, whosever it is, where the goals of both sides are told.
    """
    for match, score, stated in _stated(article):
        level = match.winner is None
        for team, goals in list(score.items())[: 1 if level else 2]:
            if goals == 0 or not match.fully_told(team) or (level and not match.all_told):
                continue
            changes = [change for pair in stated.same for change in _lower(pair, goals)]
            told = "for both sides" if level else f"for {team} ({listed(match.told_for(team))})"
            reason = f"{goals} goals are told {told}, the changed score leaves {goals - 1}"
            yield Case("final-score-lowered", tuple(changes), reason, _TOO_MANY_GOALS)


def _lower(pair: Pair, goals: int) -> list[Change]:
    """The first of the two figures that says so many goals, lowered by one."""
    first, second = pair.values
    return pair.changed_to((first - 1, second) if first == goals else (first, second - 1))


def differing(article: Article) -> Iterator[Case]:
    """The final score raised in one place, the first or the last of two or more, and left alone in the others."""
    for _, score, stated in _stated(article):
        if len(stated.sure) < 2:
            continue
        places = sorted(stated.sure, key=lambda pair: pair.start)
        for pair in (places[0], places[-1]):
            first, second = pair.values
            raised = (first + 1, second) if first >= second else (first, second + 1)
            places_left = len(places) - 1
            line = "-".join(str(goals) for goals in score.values())
            reason = f"the text states the final score {line} in {places_left} other place(s)"
            codes = ("final-scores-differ", "running-score-exceeds-final")
            yield Case("final-score-in-one-place", tuple(pair.changed_to(raised)), reason, codes)


def swapped(article: Article) -> Iterator[Case]:
    """The goals of both sides exchanged wherever the final score stands with its teams in a plain order."""
    for match, score, stated in _stated(article):
        winner = match.winner
        if winner is None or not stated.lines:
            continue
        (loser,) = (team for team in score if team != winner)
        told = match.told_for(winner)
        if len(told) <= score[loser]:
            continue
        changes = [change for line in stated.lines for change in line.pair.changed_to(line.pair.values[::-1])]
        reason = f"{len(told)} {winner} goals are told ({listed(told)}), the changed score leaves {score[loser]}"
        yield Case("final-score-swapped", tuple(changes), reason, ("final-scores-differ", *_TOO_MANY_GOALS))


def _stated(article: Article) -> Iterator[tuple[Match, Score, Statements]]:
    """The matches whose final score surely stands in the text in figures."""
    for match in article.matches:
        if match.score is not None and set(match.score) == set(match.teams):
            stated = statements(article, match, match.score)
            if stated.sure:
                yield match, match.score, stated
