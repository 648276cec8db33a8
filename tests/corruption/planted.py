"""Scores planted by template where recaps state few of their own: with a goal that made them, and at half-time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corruption.cases import Case, Change, listed
from corruption.final_scores import is_told
from corruption.gold import Article, Goal, Match, Score
from corruption.minutes import moved, moved_past, moved_to_other_half, place_of
from corruption.running import STATES_CODES, neighbours, order_sure, passed, steps
from corruption.surroundings import sentence_at


@dataclass(frozen=True)
class Spot:
    """The end of the one sentence that tells a goal with its scorer and its exact minute."""

    match: Match
    goal: Goal
    state: tuple[int, int]
    end: int
    alone: bool
    """Whether it tells no other goal, of which a score at its end may be told."""


def running_score(article: Article) -> Iterator[Case]:
    """A running score that the match never passes at the end of a goal's sentence."""
    for spot in _spots(article):
        wrong = [new for new in neighbours(spot.state) if tuple(sorted(new)) not in passed(spot.match)]
        for new in wrong[:1]:
            reason = f"{spot.goal} makes it {listed(spot.state)}; the goals are {listed(spot.match.goals)}"
            yield Case("running-score-planted", (_made_it(spot, new),), reason, STATES_CODES)


def minute(article: Article) -> Iterator[Case]:
    """The score that a goal made at the end of its sentence, and the minute of another goal moved past it."""
    for spot in _spots(article):
        for goal, _ in steps(spot.match) if spot.alone else ():
            place = place_of(article, spot.match, goal)
            new = moved_past(goal, spot.goal, spot.match) if goal is not spot.goal else None
            if place is not None and new is not None:
                changes = (_made_it(spot, spot.state), moved(place, new))
                reason = f"{spot.goal} makes it {listed(spot.state)}, which counts on {goal} ({goal.team})"
                yield Case("minute-past-planted-score", changes, reason, STATES_CODES)


def half_time(article: Article) -> Iterator[Case]:
    """A last paragraph with a half-time score of one goal more for a side than it is told to have had by then."""
    for match, score in _halves(article):
        for team in score:
            wrong = {**score, team: score[team] + 1}
            reason = f"by half-time it is {listed(score.values())}; the goals are {listed(match.goals)}"
            codes = ("half-time-above-goals", "half-time-exceeds-final", "running-scores-conflict")
            yield Case("half-time-planted", (_at_half_time(article, wrong),), reason, codes)


def half_time_minute(article: Article) -> Iterator[Case]:
    """A last paragraph with the half-time score, and the minute of a goal moved into the other half."""
    for match, score in _halves(article):
        for goal in match.goals:
            place, new = place_of(article, match, goal), moved_to_other_half(goal, match)
            if place is not None and new is not None:
                reason = f"by half-time it is {listed(score.values())}, with {goal} ({goal.team}) by then or not"
                changes = (moved(place, new), _at_half_time(article, score))
                codes = ("half-time-above-goals", "half-time-below-goals", "running-score-against-half-time")
                yield Case("minute-past-planted-half-time", changes, reason, codes)


def _halves(article: Article) -> Iterator[tuple[Match, Score]]:
    """The match of an article on one match with all its goals told and timed, and the score at half-time by them."""
    for match in article.matches if len(article.matches) == 1 else ():
        near = any(goal.minute is None or (44 <= goal.minute <= 47 and not goal.exact) for goal in match.goals)
        if match.score is not None and match.all_told and is_told(article, match) and not near:
            early = [goal.team for goal in match.goals if goal.minute is not None and goal.minute <= 45]
            yield match, {team: early.count(team) for team in match.score}


def _at_half_time(article: Article, score: Score) -> Change:
    (one, a), (other, b) = score.items()
    told = f"{a}-{b}" if a == b else f"{max(a, b)}-{min(a, b)} to {one if a > b else other}"
    end = len(article.text)
    return Change(end, end, f"\n\nAt half-time it was {told}.\n")


def _spots(article: Article) -> Iterator[Spot]:
    for match in article.matches:
        if not match.all_told or not order_sure(match) or not is_told(article, match):
            continue
        for goal, state in steps(match):
            hit = place_of(article, match, goal)
            if hit is None or sum(state) < 2:
                continue
            start, end = sentence_at(article.text, *hit.span())
            # The last sentence of a text ends with its full stop, any other before it.
            end = start + len(article.text[start:end].rstrip(". \n"))
            sentence = article.text[start:end]
            alone = not any(_is_told_in(sentence, other) for other in match.goals if other is not goal)
            if article.text[end : end + 1] == ".":
                yield Spot(match, goal, state, end, alone)


def _is_told_in(sentence: str, goal: Goal) -> bool:
    """Whether a sentence may tell a goal: it has the scorer's name or the minute."""
    named = goal.scorer is not None and goal.scorer.split()[-1] in sentence
    return named or (goal.minute is not None and re.search(rf"\b{goal.minute}(?!\d)", sentence) is not None)


def _made_it(spot: Spot, score: tuple[int, int]) -> Change:
    return Change(spot.end, spot.end, f", making it {max(score)}-{min(score)}")
