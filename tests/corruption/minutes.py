"""Minutes made wrong: moved past a running score or half-time, into extra time, or past the player's dismissal."""

import re
from collections.abc import Iterator

from corruption.cases import Case, Change, listed
from corruption.final_scores import is_told
from corruption.gold import Article, Goal, Match
from corruption.half_time import stated_in_figures
from corruption.running import STATES_CODES, order_sure, steps, told_with_goals
from corruption.surroundings import sentence_at

_AGO = "later|after|from|before|left|into|to|of|remaining"
_MINUTE = re.compile(
    r"\b(\d{1,3})(?:(st|nd|rd|th)(?=[- ]minute)|(?=['’′](?!\d|s\b))|" rf"(?= minutes?\b(?! (?:{_AGO})\b)))"
)
_EXTRA_TIME = re.compile(r"\b(?:extra[- ]time|aet|overtime|golden goal)\b", re.IGNORECASE)
_LEGS = re.compile(r"\b(?:second|return|first|opening)[- ]leg\b|\baggregate\b|\btwo legs\b", re.IGNORECASE)
_LAST = 88
"""The last minute that a goal is moved to: later ones may be rounded or in stoppage time."""
_APART = 6
"""Minutes by which a goal is moved past something."""


def past_running_score(article: Article) -> Iterator[Case]:
    """A goal's minute moved to the other side of a goal that is told with the score it made."""
    for told in told_with_goals(article):
        match, made = told.match, told.goal
        if not order_sure(match):
            continue
        for goal, _ in steps(match):
            place = place_of(article, match, goal)
            if goal is made or place is None:
                continue
            new = moved_past(goal, made, match)
            if new is not None:
                figures = "-".join(map(str, told.pair.values))
                reason = f"{made} made it {figures}, which counts on {goal} ({goal.team})"
                yield Case("minute-past-running-score", (moved(place, new),), reason, STATES_CODES)


def past_half_time(article: Article) -> Iterator[Case]:
    """A goal's minute moved into the other half, where the text tells both scores and all the side's goals.

    It must tell it in figures: "ahead at the break" would allow of more goals than the gold counts.
    """
    for match in article.matches:
        if not stated_in_figures(article, match) or not is_told(article, match):
            continue
        for goal in match.goals:
            place, new = place_of(article, match, goal), moved_to_other_half(goal, match)
            if place is not None and new is not None and _halves_sure(match, goal):
                figures = "-".join(map(str, (match.half_time or {}).values()))
                reason = f"at half-time it is {figures}, with {goal} ({goal.team}) by then or not"
                codes = ("half-time-below-goals", "half-time-above-goals", "running-score-against-half-time")
                yield Case("minute-past-half-time", (moved(place, new),), reason, codes)


def _halves_sure(match: Match, goal: Goal) -> bool:
    """Whether the half-time score is the number of goals that the goal's side is told to have had by then."""
    if not match.half_time or not goal.team or not match.fully_told(goal.team):
        return False
    minutes = [other.minute for other in match.told_for(goal.team)]
    return None not in minutes and sum((m or 0) <= 45 for m in minutes) == match.half_time.get(goal.team)


def in_extra_time(article: Article) -> Iterator[Case]:
    """The last goal's minute moved to one of extra time, in a match that cannot have been level before that goal.

    One that may have been level may have gone to extra time too, of which the text need not speak.
    """
    if _EXTRA_TIME.search(article.text):
        return
    for match in article.matches:
        last = max(match.goals, key=lambda goal: goal.moment, default=None)
        place = last and place_of(article, match, last)
        if not (last and place) or match.extra_time or not match.all_told or not is_told(article, match):
            continue
        if not _may_be_level(article, match, last):
            reason = f"{last} scores for {last.team} when the match is not level: {listed(match.goals)}"
            yield Case("minute-in-extra-time", (moved(place, 112),), reason, ("extra-time-not-level",))


def _may_be_level(article: Article, match: Match, last: Goal) -> bool:
    """Whether the match, or the tie, may be level without its last goal; goals without a minute may be later still."""
    assert match.score is not None
    before = match.first_leg or {}
    if not before and (match.aggregate or _LEGS.search(article.text)):
        return True
    timed = [goal.team for goal in match.goals if goal is not last and goal.minute is not None]
    least = [before.get(team, 0) + timed.count(team) for team in match.score]
    most = [before.get(team, 0) + goals - (team == last.team) for team, goals in match.score.items()]
    return max(least) <= min(most)


def after_dismissal(article: Article) -> Iterator[Case]:
    """A goal's minute moved past its scorer's or its maker's dismissal."""
    for match in article.matches:
        for card in match.cards:
            for goal in match.goals:
                place = place_of(article, match, goal)
                own = card.player in (goal.scorer, goal.assist) and card.dismissal and card.exact
                if place and own and card.minute and goal.moment < (card.minute, 0) and card.minute + _APART <= _LAST:
                    reason = f"{card.player} is sent off in minute {card.minute}"
                    codes = ("goal-after-dismissal", "act-after-dismissal")
                    yield Case("minute-past-dismissal", (moved(place, card.minute + _APART),), reason, codes)


def planted_dismissal(article: Article) -> Iterator[Case]:
    """A last paragraph that sends a scorer off well before his only goal; in articles on one match."""
    end = len(article.text)
    for match in article.matches if len(article.matches) == 1 else ():
        carded = {card.player for card in match.cards}
        scorers = [goal.scorer for goal in match.goals]
        for goal in match.goals:
            once = goal.scorer and scorers.count(goal.scorer) == 1 and goal.scorer not in carded
            if once and goal.exact and goal.minute and goal.minute >= 20:
                minute = goal.minute // 2
                line = f"\n\n{goal.scorer} was sent off in the {minute}{_suffix(minute)} minute.\n"
                reason = f"{goal} is told, with a minute after the dismissal"
                codes = ("goal-after-dismissal",)
                yield Case("dismissal-planted-before-goal", (Change(end, end, line),), reason, codes)


def place_of(article: Article, match: Match, goal: Goal) -> re.Match[str] | None:
    """The one place that states a goal's exact minute.

    None unless that number stands in the text but once, no other goal has that minute, and the scorer is named in the
    sentence.
    """
    text, minutes = article.text, [other.minute for m in article.matches for other in m.goals]
    if not goal.exact or goal.stoppage or goal.scorer is None or minutes.count(goal.minute) != 1:
        return None
    number = re.findall(rf"(?<![\d-]){goal.minute}(?!\d)", text)
    place = next((hit for hit in _MINUTE.finditer(text) if int(hit[1]) == goal.minute), None)
    if place is None or len(number) != 1:
        return None
    low, high = sentence_at(text, *place.span())
    return place if goal.scorer.split()[-1] in text[low:high] else None


def moved_past(goal: Goal, other: Goal, match: Match) -> int | None:
    """A minute for a goal on the far side of another goal's exact one; None where there is no room for it."""
    if not other.exact or goal.minute is None or other.minute is None or goal.minute == other.minute:
        return None
    new = other.minute + (_APART if goal.minute < other.minute else -_APART)
    return new if 0 < new <= _LAST and all(new != g.minute for g in match.goals) else None


def moved_to_other_half(goal: Goal, match: Match) -> int | None:
    """A minute for a goal in the other half; None near half-time, in extra time, or where there is no room for it."""
    if goal.minute is None or goal.minute > 90:
        return None
    new = goal.minute + 45 if goal.minute <= 45 else goal.minute - 45
    near = any(44 <= minute <= 47 for minute in (goal.minute, new))
    return new if 0 < new <= _LAST and not near and all(new != other.minute for other in match.goals) else None


def moved(place: re.Match[str], minute: int) -> Change:
    """The figure of a minute replaced."""
    return Change(place.start(1), place.end(), f"{minute}{_suffix(minute) if place[2] else ''}")


def _suffix(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
