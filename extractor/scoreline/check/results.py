"""Who won, as the text says, against the scores it states."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import agreed, lines_of, teams_of, tie_lines, tie_score, two_legs, winner
from scoreline.check.statements import result_said, score_said, statement
from scoreline.check.wording import listed
from scoreline.story.told import ResultClaim, ToldMatch
from scoreline_models import Evidence, Finding, ScoreKind, ScoreLine, Statement


def winner_against_score(told: ToldMatch) -> Iterator[Finding]:
    """A winner, a loser or a draw that the final score denies.

    "Beat" may speak of the tie: a winner whom the tie explains is none against the score.
    """
    final = agreed(told, ScoreKind.FINAL)
    if final is None:
        return
    for (won, lost), evidence in _claims(told, whole_tie=False).items():
        if _denies(final, won, lost, told) and not _explained(told, final, won, lost):
            message = f"The score is {final}, {_but(won, lost)}."
            yield finding("winner-against-score", message, score_said(final), result_said(won, lost, evidence))


def draw_not_level(told: ToldMatch) -> Iterator[Finding]:
    """A draw told with figures that are none; where they are the stated score's, that is a finding already."""
    final = agreed(told, ScoreKind.FINAL)
    stated = sorted(side.goals for side in final.sides) if final is not None else None
    for claim in told.results:
        drawn = claim.winner is None and claim.loser is None and claim.figures is not None
        if drawn and claim.figures and claim.figures[0] != claim.figures[1] and sorted(claim.figures) != stated:
            first, second = claim.figures
            message = f"The match is said to have been drawn {first}-{second}, which is no draw."
            said = statement(f"the draw with the score {first}-{second}", [claim.evidence])
            yield finding("draw-not-level", message, said)


def winner_against_tie(told: ToldMatch) -> Iterator[Finding]:
    """A winner or a loser of the tie that the shoot-out or the aggregate denies.

    A level aggregate denies nobody: away goals or extra time may have settled it, said or unsaid.
    """
    name, line = _tie(told)
    if line is None or winner(line) is None:
        return
    settled_by = (line,) if line.kind is ScoreKind.SHOOTOUT else tie_lines(told)
    for (won, lost), evidence in _claims(told, whole_tie=True).items():
        if (won or lost) and not _fits(line, won, lost):
            message = f"The {name} is {line}, {_but(won, lost)} the tie."
            said = result_said(won, lost, evidence, tie=True)
            yield finding("winner-against-tie", message, *map(score_said, settled_by), said)


def results_differ(told: ToldMatch) -> Iterator[Finding]:
    """Two results of the match that cannot both be; where a final score is stated, it says which is wrong.

    In a tie, one of them may be of the first leg or of the tie.
    """
    claims = _claims(told, whole_tie=False)
    drawn = claims.get((None, None))
    wins = _winners(told, claims)
    if lines_of(told, ScoreKind.FINAL) or _is_tie(told):
        return
    if len(wins) > 1:
        yield finding("results-differ", f"Both {listed(wins)} are said to have won.", *_wins_said(wins))
    elif wins and drawn and not told.match.extra_time:
        (won,) = wins
        message = f"The match is said to have been drawn, but {won} are said to have won."
        yield finding("results-differ", message, result_said(None, None, drawn), *_wins_said(wins))


def tie_winners_differ(told: ToldMatch) -> Iterator[Finding]:
    """Two winners of one tie; where a score settles the tie, it says which is wrong."""
    _, line = _tie(told)
    wins = _winners(told, _claims(told, whole_tie=True))
    if len(wins) > 1 and (line is None or winner(line) is None):
        message = f"Both {listed(wins)} are said to have won the tie."
        yield finding("tie-winners-differ", message, *_wins_said(wins, tie=True))


def _winners(told: ToldMatch, claims: dict[tuple[str | None, str | None], list[Evidence]]) -> dict[str, list[Evidence]]:
    """The words for each side that is said to have won, or whose opponents are said to have lost."""
    teams = teams_of(told)
    wins: dict[str, list[Evidence]] = {}
    for (won, lost), evidence in claims.items():
        side = won if won else next((team for team in teams if lost in teams and team != lost), None)
        if side in teams:
            wins.setdefault(side, []).extend(evidence)
    return wins


def _wins_said(wins: dict[str, list[Evidence]], tie: bool = False) -> Iterator[Statement]:
    return (result_said(side, None, evidence, tie) for side, evidence in wins.items())


def _is_tie(told: ToldMatch) -> bool:
    shootout = lines_of(told, ScoreKind.SHOOTOUT)
    return bool(shootout) or two_legs(told) or any(claim.whole_tie for claim in told.results)


def _claims(told: ToldMatch, whole_tie: bool) -> dict[tuple[str | None, str | None], list[Evidence]]:
    """The result claims about the match or the tie, each once with all its words."""
    claims: dict[tuple[str | None, str | None], list[Evidence]] = {}
    for claim in told.results:
        if claim.whole_tie is whole_tie:
            claims.setdefault((claim.winner, claim.loser), []).append(claim.evidence)
    return claims


def _denies(final: ScoreLine, won: str | None, lost: str | None, told: ToldMatch) -> bool:
    if won or lost:
        return not _fits(final, won, lost)
    # A draw may be the one after 90 minutes, of the first leg, or of the tie.
    others = (*lines_of(told, ScoreKind.FIRST_LEG), *lines_of(told, ScoreKind.AGGREGATE))
    level = told.match.extra_time or any(winner(line) is None for line in others)
    return winner(final) is not None and not level


def _fits(line: ScoreLine, won: str | None, lost: str | None) -> bool:
    """Whether a score bears out a winner or a loser; it says nothing of other teams."""
    if any(team is not None and team not in line.as_dict() for team in (won, lost)):
        return True
    best = winner(line)
    return best is not None and won in (None, best) and lost != best


def _explained(told: ToldMatch, final: ScoreLine, won: str | None, lost: str | None) -> bool:
    _, line = _tie(told)
    if (won or lost) and line is not None and winner(line) is not None:
        return _fits(line, won, lost)
    claims = [claim for claim in told.results if claim.whole_tie]
    return winner(final) is None and any(_agrees(claim, won, lost) for claim in claims)


def _agrees(claim: ResultClaim, won: str | None, lost: str | None) -> bool:
    return (won is not None and claim.winner == won) or (lost is not None and claim.loser == lost)


def _tie(told: ToldMatch) -> tuple[str, ScoreLine | None]:
    """What settled the tie, as far as the text states it."""
    if lines_of(told, ScoreKind.SHOOTOUT):
        return "shoot-out", agreed(told, ScoreKind.SHOOTOUT)
    return "aggregate", tie_score(told)


def _but(won: str | None, lost: str | None) -> str:
    if won:
        return f"but {won} are said to have won"
    return f"but {lost} are said to have lost" if lost else "but the match is said to have been drawn"


RULES = (winner_against_score, draw_not_level, winner_against_tie, results_differ, tie_winners_differ)
