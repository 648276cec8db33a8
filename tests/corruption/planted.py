"""Statements planted by template where recaps hold few of their own to corrupt: running scores told with a goal."""

from collections.abc import Iterator
from dataclasses import dataclass

from corruption.cases import Case, Change, listed
from corruption.gold import Article, Goal, Match
from corruption.minutes import moved, moved_past, place_of
from corruption.running import STATES_CODES, neighbours, order_sure, passed, steps
from corruption.surroundings import sentence_at


@dataclass(frozen=True)
class Spot:
    """The end of the one sentence that tells a goal with its scorer and its exact minute."""

    match: Match
    goal: Goal
    state: tuple[int, int]
    end: int


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
        for goal, _ in steps(spot.match):
            place = place_of(article, spot.match, goal)
            new = moved_past(goal, spot.goal, spot.match) if goal is not spot.goal else None
            if place is not None and new is not None:
                changes = (_made_it(spot, spot.state), moved(place, new))
                reason = f"{spot.goal} makes it {listed(spot.state)}, which counts on {goal} ({goal.team})"
                yield Case("minute-past-planted-score", changes, reason, STATES_CODES)


def _spots(article: Article) -> Iterator[Spot]:
    for match in article.matches:
        if not match.all_told or not order_sure(match):
            continue
        for goal, state in steps(match):
            hit = place_of(article, match, goal)
            if hit is None or sum(state) < 2:
                continue
            start, end = sentence_at(article.text, *hit.span())
            # The last sentence of a text ends with its full stop, any other before it.
            end = start + len(article.text[start:end].rstrip(". \n"))
            if article.text[end : end + 1] == ".":
                yield Spot(match, goal, state, end)


def _made_it(spot: Spot, score: tuple[int, int]) -> Change:
    return Change(spot.end, spot.end, f", making it {max(score)}-{min(score)}")
