"""Who won, as the text says outright."""

from collections import Counter

from scoreline.pipeline.results import Claim, is_level
from scoreline.pipeline.scores import is_conditional, is_elsewhere, is_pluperfect, is_unreal
from scoreline.pipeline.units import Text
from scoreline.story.frame import StatedResult, StatedScore
from scoreline.story.reading import Reading
from scoreline_models import ScoreKind

RESULT_KINDS = frozenset({ScoreKind.FINAL, ScoreKind.AGGREGATE, ScoreKind.SHOOTOUT})
SEVERAL = frozenset({"wins", "victories", "triumphs", "defeats", "losses", "draws"})
"""Results of more matches than this one: "after defeats by Stoke and Hull"."""
KindAt = dict[int, ScoreKind]
"""What the figures at a unit are the score of."""
AVERTING = frozenset({"spared", "spares", "averted", "avoided", "avoiding", "escaped", "escaping"})
"""Words before a defeat that did not come about."""
AVERTED_REACH = 10
"""How many units before it they may stand."""


def results(reading: Reading, claims: list[Claim], kind_at: KindAt) -> list[StatedResult]:
    """All results that claims state of this match or its tie, in text order."""
    return [result for claim in claims if (result := result_of(reading, claim, kind_at)) is not None]


def result_of(reading: Reading, claim: Claim, kind_at: KindAt) -> StatedResult | None:
    """The result that a claim states; None where it states none of this match."""
    if claim.says == "pair" or reading.other_match([claim]):
        return None
    kind = ScoreKind.FINAL if claim.score is None else kind_at.get(claim.score)
    if kind not in RESULT_KINDS or not is_told(reading.text, claim):
        return None
    winner: int | None = None
    won = claim.winner if claim.winner is not None else claim.said_winner
    lost = claim.loser if claim.loser is not None else claim.said_loser
    if won is not None or lost is not None:
        winner, loser = reading.side(won), reading.side(lost)
        if winner is None and loser is not None:
            winner = 1 - loser
        if winner is None or winner == loser:
            return None
    elif claim.says == "win" or not any(reading.side(unit) is not None for unit in claim.teams):
        return None
    of_tie = claim.whole_tie or kind is not ScoreKind.FINAL
    of_tie = of_tie or ((claim.score is None or is_level(claim)) and in_tie_sentence(reading.text, claim))
    return StatedResult(winner, claim.start, claim.end, claim.rule, of_tie, claim.figures)


def is_told(text: Text, claim: Claim) -> bool:
    """Whether a claim is told as what happened in this match."""
    figures = claim.figures is not None
    if not figures and any(unit.word in SEVERAL for unit in text.units[claim.start : claim.end]):
        return False
    if is_elsewhere(text, claim.start, claim.end) or is_unreal(text, claim.start, figures):
        return False
    return figures or not (
        is_conditional(text, claim.end) or is_pluperfect(text, claim.start) or is_averted(text, claim)
    )


def is_averted(text: Text, claim: Claim) -> bool:
    """Whether a defeat is told as one that did not come about: "spared Stoke, the holders, a defeat by Fulham"."""
    first, _ = text.sentence(claim.start)
    before = text.units[max(first, claim.start - AVERTED_REACH) : claim.start]
    lost = any("defeat-noun" in unit.signature for unit in text.units[claim.start : claim.end])
    return lost and any(unit.word in AVERTING for unit in before)


def in_tie_sentence(text: Text, claim: Claim) -> bool:
    """Whether a sentence speaks of the winner of a tie: on penalties, on aggregate, on away goals."""
    start, end = text.sentence(claim.start)
    return any(
        {"shootout-word", "aggregate-word", "away-goals"} & text.units[i].signature for i in range(claim.end, end)
    ) or any("shootout-word" in text.units[i].signature for i in range(start, claim.start))


def borne_out(
    told: list[StatedResult], claims: list[Claim], kind_at: KindAt, finals: list[StatedScore], tie: bool
) -> list[StatedResult]:
    """The results, without those whose figures turned out to be another match's, or that a topic alone tells.

    Figures that the words themselves contradict are nobody's, and those of the final score the other way round are its
    own, but in a tie: "won 2-1" after a heading by which they lost.
    """
    starts = {one.start for one in finals}
    figures = set() if tie else {tuple(sorted(one.goals)) for one in finals}
    dropped = {
        claim.start
        for claim in claims
        if claim.from_topic
        or (
            claim.score is not None
            and kind_at.get(claim.score) is ScoreKind.FINAL
            and claim.score not in starts
            and not claim.is_at_odds
            and tuple(sorted(claim.figures or ())) not in figures
        )
    }
    return [result for result in told if result.start not in dropped]


def leading_side(told: list[StatedResult], whole_tie: bool) -> int | None:
    """The side that most results say has won the match, or the tie."""
    won = [result for result in told if result.winner is not None]
    sure = [result for result in won if result.whole_tie is whole_tie]
    votes = Counter(result.winner for result in sure or won)
    return votes.most_common(1)[0][0] if votes else None
