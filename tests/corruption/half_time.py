"""Half-time scores made wrong."""

import re
from collections.abc import Iterator

from corruption.cases import Case, listed
from corruption.figures import Pair, pairs_of
from corruption.final_scores import is_told
from corruption.gold import Article, Match
from corruption.names import named_in, names_of
from corruption.surroundings import between_pairs, sentence_at

_BREAK = r"half[- ]?time|the break|the interval|intermission"
_AFTER = re.compile(
    rf"[^.;()\n]{{0,30}}?\b(?:(?:at|by|into|reached) (?:{_BREAK})|half[- ]?time (?:lead|score|advantage|deficit))\b",
    re.I,
)
_BEFORE = re.compile(rf"\b(?:(?:at|by) (?:{_BREAK})|half[- ]?time(?: score)?:?|HT:?)[^.;()\n]{{0,25}}$", re.IGNORECASE)
_GOALLESS = re.compile(
    rf"\b(?:(?:goalless|scoreless)[^.;\n]{{0,40}}\b(?:{_BREAK}|first[- ]half)|"
    rf"(?:{_BREAK}|first[- ]half)[^.;\n]{{0,40}}\b(?:goalless|scoreless))\b",
    re.IGNORECASE,
)
_CODES = ("half-time-above-goals", "half-time-exceeds-final", "half-time-scores-differ", "running-scores-conflict")


def raised(article: Article) -> Iterator[Case]:
    """The half-time score with one more goal for a side that cannot have had it by then, in all places alike.

    In a level score the first figure is raised, whosever it is, where neither side can have had one more.
    """
    for match in article.matches:
        half_time, score = match.half_time, match.score
        places = _places(article, match)
        if not half_time or not score or set(half_time) != set(score) or not places:
            continue
        if not is_told(article, match, but=places):
            continue
        reasons = {team: _impossible(match, team, half_time[team] + 1) for team in half_time}
        if len(set(half_time.values())) == 1:
            both = listed(reason for reason in reasons.values() if reason)
            reasons = {next(iter(half_time)): both} if all(reasons.values()) else {}
        for team, reason in reasons.items():
            if reason:
                changes = [
                    change for pair in places for change in pair.changed_to(_raise(pair.values, half_time[team]))
                ]
                yield Case("half-time-raised", tuple(changes), reason, _CODES)


def stated_in_figures(article: Article, match: Match) -> bool:
    """Whether figures tell the half-time score, or words that leave it no goals."""
    goalless = match.half_time is not None and not any(match.half_time.values())
    return bool(_places(article, match)) or (goalless and _GOALLESS.search(article.text) is not None)


def _raise(values: tuple[int, int], goals: int) -> tuple[int, int]:
    first, second = values
    return (first + 1, second) if first == goals else (first, second + 1)


def _impossible(match: Match, team: str, goals: int) -> str | None:
    """Why a team cannot have had so many goals at half-time; None where it can have, by what is told."""
    assert match.score is not None
    if goals > match.score[team]:
        return f"{team} end with {match.score[team]}"
    told = match.told_for(team)
    early = [goal for goal in told if goal.minute is not None and goal.minute <= 45]
    if match.fully_told(team) and all(goal.minute is not None for goal in told) and len(early) == goals - 1:
        return f"{team} goals: {listed(told)}"
    return None


def _places(article: Article, match: Match) -> list[Pair]:
    """The pairs that state the half-time score beside words for it; in a round-up, where a team of it is named."""
    text, pairs = article.text, pairs_of(article.text)
    names, goals = names_of(article, match), (match.half_time or {}).values()
    found = []
    for pair in pairs:
        low, high = between_pairs(text, pair, pairs)
        start, end = sentence_at(text, pair.start, pair.end)
        told = _AFTER.match(text[pair.end : high]) or _BEFORE.search(text[low : pair.start])
        if told and pair.states(goals) and (len(article.matches) == 1 or named_in(text[start:end], names)):
            found.append(pair)
    return found
