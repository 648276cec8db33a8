"""Winner and loser exchanged: "Hull beat Reading" told as "Reading beat Hull"."""

import re
from collections.abc import Iterator

from corruption.cases import Case, Change, listed
from corruption.figures import lines_of
from corruption.gold import Article, Match
from corruption.names import named_in, names_of
from corruption.surroundings import PAST, sentence_at

_WORDS = (
    r"(?: (?!striker|midfielder|defender|forward|captain|winger|substitute|goalkeeper|boss|manager)[a-z\d][\w'’–-]*)"
)
_BEAT = (
    r"beat|beats|defeated|defeat|defeats|edged|edge|edged past|edge past|thrashed|thrash|hammered|crushed|overcame|"
    r"downed|routed|saw off|sank|swept aside|brushed aside|knocked out"
)
_WIN = r"(?:win|victory|triumph|success) (?:over|against|at home to)"
_BY = r"(?:\d+[-–]\d+ )?"
_LOST = rf"lost {_BY}to|fell {_BY}to|went down {_BY}to|were beaten {_BY}by"
_DEFEAT = r"(?:defeat|loss) (?:to|by|against|at the hands of)"
_TIE = re.compile(r"\b(?:aggregate|agg|penalt\w*|shoot-?out|pens|away goals|leg)\b", re.IGNORECASE)
_NOT_SAID = re.compile(
    r"\b(?:if|could|would|should|hope\w*|want\w*|need\w*|next|not|never|failed|tried|ball|keeper)\b", re.I
)


def swapped(article: Article) -> Iterator[Case]:
    """The names of winner and loser exchanged in a sentence that says who beat whom, where other words say the same."""
    for match in article.matches:
        winner, score = match.winner, match.score
        if winner is None or score is None or set(score) != set(match.teams) or match.aggregate or match.shootout:
            continue
        (loser,) = (team for team in score if team != winner)
        told = match.told_for(winner)
        if len(told) <= score[loser]:
            continue
        for first, second in _places(article, match, winner, loser):
            changes = tuple(
                Change(here[0], here[1], article.text[there[0] : there[1]])
                for here, there in ((first, second), (second, first))
            )
            reason = f"{winner} won {score[winner]}-{score[loser]}: {listed(told)}"
            yield Case(
                "winner-swapped", changes, reason, ("winner-against-score", "results-differ", "side-goals-exceed-score")
            )


def _places(
    article: Article, match: Match, winner: str, loser: str
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    names = names_of(article, match)
    won, lost = ("|".join(re.escape(name) for name in names[team]) for team in (winner, loser))
    patterns = (
        rf"\b({won}){_WORDS}{{0,3}}? (?:{_BEAT}){_WORDS}{{0,2}}? ({lost})\b",
        rf"\b({won})(?:['’]s|['’])?{_WORDS}{{1,8}}? {_WIN}{_WORDS}{{0,3}}? ({lost})\b",
        rf"\b({lost}){_WORDS}{{0,3}}? (?:{_LOST}){_WORDS}{{0,2}}? ({won})\b",
        rf"\b({lost})(?:['’]s|['’])?{_WORDS}{{1,8}}? {_DEFEAT}{_WORDS}{{0,3}}? ({won})\b",
    )
    for pattern in patterns:
        for hit in re.finditer(pattern, article.text):
            start, end = sentence_at(article.text, *hit.span())
            sentence = article.text[start:end]
            doubtful = PAST.search(sentence) or _TIE.search(sentence) or _NOT_SAID.search(hit[0])
            if not doubtful and "\n" not in hit[0] and _borne_out(article, match, winner, (start, end)):
                yield hit.span(1), hit.span(2)


def _borne_out(article: Article, match: Match, winner: str, sentence: tuple[int, int]) -> bool:
    """Whether words outside of the sentence tell which side won.

    A score line with the teams in order does, and so do two sentences that name the winner with a scorer of theirs
    and without the other side: a text with nothing of the kind would be as sound with the names exchanged.
    """
    text, names, (low, high) = article.text, names_of(article, match), sentence
    if any(not low <= line.pair.start < high and line.gives(match.score or {}) for line in lines_of(text, names)):
        return True
    surnames = {goal.scorer.split()[-1] for goal in match.told_for(winner) if goal.scorer and goal.kind != "own_goal"}
    bearing = 0
    for hit in re.finditer(r"[^\n.!?]+", text):
        if low <= hit.start() < high or not any(surname in hit[0] for surname in surnames):
            continue
        bearing += named_in(hit[0], names) == {winner}
    return bearing >= 2
