"""A player's goals miscounted: a hat-trick for a brace, a third for a second."""

import re
from collections import Counter
from collections.abc import Iterator

from corruption.cases import Case, Change, listed
from corruption.final_scores import is_told
from corruption.gold import Article, Match
from corruption.surroundings import PAST, sentence_at

_ENDS = r"(?=[.,;]| (?:in|as|to|when|from|for|at|and|helped|gave|saw|secured|fired|earned|inspired|was)\b)"
_BRACE = re.compile(rf"\b(?:brace\b|(?<!at the )double{_ENDS}|scored twice|struck twice|netted twice)")
_INSTEAD = {
    "scored twice": "scored a hat-trick",
    "struck twice": "struck three times",
    "netted twice": "netted three times",
}
_ON_THE_DAY = r"(?: goal)? of the (?:game|match|night|afternoon|evening|day)"
_CLAUSE = r" (?:and|when|with|after|from|before|on|midway|early|late|just)"
_SECOND = re.compile(rf"\b(?:his|her) (second)(?= goal\b(?! (?:of|in|for|since)\b)|[.,;]|{_CLAUSE}\b|{_ON_THE_DAY}\b)")
_NOT_GOALS = re.compile(
    r"\b(?:yellow|book\w*|card\w*|caution|chance|save|season|campaign|league|career|club|debut|spell)\b"
)
_CODES = ("claimed-goals-lack-room",)


def hat_trick(article: Article) -> Iterator[Case]:
    """A hat-trick for a player who has a brace, where the final score and every goal of the match are told."""
    for match, player, hit in _said(article, _BRACE):
        new = _INSTEAD.get(hit[0], "hat-trick")
        told = listed(match.goals)
        reason = f"{player} has two goals of the {len(match.goals)} that were scored: {told}"
        yield Case("hat-trick-for-brace", (Change(hit.start(), hit.end(), new),), reason, _CODES)


def third(article: Article) -> Iterator[Case]:
    """The third goal for the second of a player who has two, where the final score and every goal are told."""
    for match, player, hit in _said(article, _SECOND):
        reason = f"{player} has two goals of the {len(match.goals)} that were scored: {listed(match.goals)}"
        yield Case("third-for-second", (Change(*hit.span(1), "third"),), reason, _CODES)


def _said(article: Article, words: re.Pattern[str]) -> Iterator[tuple[Match, str, re.Match[str]]]:
    """Words that count two goals, in a sentence that names one scorer of two goals and speaks of no other time."""
    text = article.text
    for hit in words.finditer(text):
        low, high = sentence_at(text, hit.start(), hit.end())
        sentence = text[low:high]
        if PAST.search(sentence) or _NOT_GOALS.search(sentence):
            continue
        named = [
            (match, player)
            for match in article.matches
            for player, goals in _scorers(match).items()
            if player.split()[-1] in sentence
        ]
        two = [
            (match, player)
            for match, player in named
            if match.all_told and is_told(article, match) and _scorers(match)[player] == 2
        ]
        if len(two) == 1 and (len(named) == 1 or _nearest(text, hit, named) == two[0][1]):
            yield (*two[0], hit)


def _nearest(text: str, hit: re.Match[str], named: list[tuple[Match, str]]) -> str:
    """Of players named in the sentence, the one named last before the words."""
    return max((player for _, player in named), key=lambda player: text.rfind(player.split()[-1], 0, hit.start()))


def _scorers(match: Match) -> Counter[str]:
    return Counter(goal.scorer for goal in match.goals if goal.scorer and goal.kind != "own_goal")
