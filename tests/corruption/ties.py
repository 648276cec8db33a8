"""Scores of two legs made wrong: the aggregate, or the first leg, off by one goal."""

import re
from collections.abc import Iterator

from corruption.cases import Case, Change
from corruption.figures import Pair, pairs_of
from corruption.final_scores import is_told, statements
from corruption.gold import Article, Match, Score
from corruption.names import named_in, names_of
from corruption.surroundings import between_pairs, sentence_at

_AGGREGATE_AFTER = re.compile(
    r"[\s,]*(?:\w+ ){0,2}?(?:on |in )?(?:aggregate|agg\b|overall|over (?:the )?two legs)(?![\s:]*\d)", re.IGNORECASE
)
_AGGREGATE_BEFORE = re.compile(
    r"\b(?:aggregate|agg)\b[\s:(]*(?:(?:score|was|is|of|win|finished) ?){0,3}$", re.IGNORECASE
)
_FIRST_LEG_AFTER = re.compile(r"[^.;()]{0,40}\b(?:first|opening)[- ]leg\b", re.IGNORECASE)
_FIRST_LEG_BEFORE = re.compile(r"\b(?:first|opening)[- ]leg\b[^.,;()]{0,30}$", re.IGNORECASE)
_CODES = ("aggregate-not-sum", "aggregates-differ", "first-leg-scores-differ", "aggregate-below-leg")


def aggregate(article: Article) -> Iterator[Case]:
    """The aggregate with one goal too many or too few, wherever it stands in figures beside that word.

    The text tells both legs.
    """
    for match, first_leg, score in _two_legs(article):
        if match.aggregate and _sums_up(match.aggregate, first_leg, score):
            places = _places(article, match, match.aggregate, _AGGREGATE_BEFORE, _AGGREGATE_AFTER)
            if not is_told(article, match, but=places) or not _leg_told(article, match, first_leg, places):
                continue
            reason = f"the legs are {_figures(first_leg)} and {_figures(score)}, {_figures(match.aggregate)} in all"
            yield from _off_by_one("aggregate-off-by-one", places, reason)


def first_leg(article: Article) -> Iterator[Case]:
    """The first leg with one goal too many or too few, wherever it stands in figures beside these words.

    The text tells this leg and the aggregate.
    """
    for match, leg, score in _two_legs(article):
        if match.aggregate and _sums_up(match.aggregate, leg, score):
            places = _places(article, match, leg, _FIRST_LEG_BEFORE, _FIRST_LEG_AFTER)
            totals = _places(article, match, match.aggregate, _AGGREGATE_BEFORE, _AGGREGATE_AFTER)
            changed = {pair.start for pair in places}
            if not is_told(article, match, but=places) or all(pair.start in changed for pair in totals):
                continue
            reason = f"this leg is {_figures(score)} and the aggregate {_figures(match.aggregate)}"
            yield from _off_by_one("first-leg-off-by-one", places, reason)


def _two_legs(article: Article) -> Iterator[tuple[Match, Score, Score]]:
    for match in article.matches:
        if match.first_leg and match.score and set(match.first_leg) == set(match.score) == set(match.teams):
            yield match, match.first_leg, match.score


def _sums_up(total: Score, one: Score, other: Score) -> bool:
    return all(total.get(team) == one[team] + other[team] for team in one)


def _places(
    article: Article, match: Match, score: Score, before: re.Pattern[str], after: re.Pattern[str]
) -> list[Pair]:
    """The pairs that state a score beside words for what it is, and not beside teams of another match."""
    text, pairs = article.text, pairs_of(article.text)
    found = []
    for pair in pairs:
        low, high = between_pairs(text, pair, pairs)
        told = after.match(text[pair.end : high]) or before.search(text[low : pair.start])
        if pair.states(score.values()) and told and not _of_another(article, match, pair):
            found.append(pair)
    return found


def _leg_told(article: Article, match: Match, leg: Score, totals: list[Pair]) -> bool:
    """Whether a text has the figures of a first leg, other than those that surely are the aggregate or this leg."""
    assert match.score is not None
    others = {pair.start for pair in (*totals, *statements(article, match, match.score).sure)}
    return any(pair.states(leg.values()) and pair.start not in others for pair in pairs_of(article.text))


def _of_another(article: Article, match: Match, pair: Pair) -> bool:
    low, high = sentence_at(article.text, pair.start, pair.end)
    sentence = article.text[low:high]
    others = [other for other in article.matches if other is not match]
    named = bool(named_in(sentence, names_of(article, match)))
    return bool(others) and (not named or any(named_in(sentence, names_of(article, other)) for other in others))


def _off_by_one(kind: str, places: list[Pair], reason: str) -> Iterator[Case]:
    """The larger figure raised, and the smaller lowered, in all places alike."""
    if not places:
        return
    raised: list[Change] = []
    lowered: list[Change] = []
    for pair in places:
        first, second = pair.values
        raised += pair.changed_to((first + 1, second) if first >= second else (first, second + 1))
        lowered += pair.changed_to((first - 1, second) if first < second else (first, second - 1))
    yield Case(kind, tuple(raised), reason, _CODES)
    if min(places[0].values) > 0:
        yield Case(kind, tuple(lowered), reason, _CODES)


def _figures(score: Score) -> str:
    return "-".join(str(goals) for goals in score.values())
