"""What the check can say: one entry for each stable code, and the one way to make a finding."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scoreline_models import Finding, Severity, Statement


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One kind of finding: how much it weighs, what it means, and a message it gives."""

    severity: Severity
    meaning: str
    example: str


def _error(meaning: str, example: str) -> FindingKind:
    return FindingKind(Severity.ERROR, meaning, example)


def _warning(meaning: str, example: str) -> FindingKind:
    return FindingKind(Severity.WARNING, meaning, example)


def _note(meaning: str, example: str) -> FindingKind:
    return FindingKind(Severity.NOTE, meaning, example)


FINDINGS: Mapping[str, FindingKind] = MappingProxyType(
    {
        # One thing stated twice
        "final-scores-differ": _error(
            "Different final scores are stated.",
            "Different final scores are stated: Hull 2-1 Reading, Hull 3-1 Reading.",
        ),
        "half-time-scores-differ": _error(
            "Different half-time scores are stated.",
            "Different half-time scores are stated: Hull 1-0 Reading, Hull 1-1 Reading.",
        ),
        "first-leg-scores-differ": _error(
            "Different first-leg scores are stated.",
            "Different first-leg scores are stated: Hull 0-1 Reading, Hull 0-2 Reading.",
        ),
        "aggregates-differ": _error(
            "Different aggregate scores are stated.",
            "Different aggregate scores are stated: Hull 3-2 Reading, Hull 4-2 Reading.",
        ),
        "shootout-scores-differ": _error(
            "Shoot-out scores are stated that cannot be moments of one shoot-out.",
            "Different shoot-out scores are stated: Hull 4-2 Reading, Hull 3-4 Reading.",
        ),
        # Goals against the score
        "side-goals-exceed-score": _error(
            "More goals are told for a side than its final score allows.",
            "The score is 2-1, but three Hull goals are told: Elmohamady (36'), Brady (48'), Aluko (76').",
        ),
        "goals-exceed-score": _error(
            "More goals are told in all than were scored, some of them for no known side.",
            "The score is 1-1, but three goals are told: Elmohamady (36'), Brady (48'), Aluko (76').",
        ),
        "goals-untold": _note(
            "The final score needs goals that the text does not tell.",
            "One Reading goal of the 2-1 is not told.",
        ),
        # Who won
        "winner-against-score": _error(
            "The text says who won the match, or that it was drawn, and the final score says otherwise.",
            "The score is Hull 2-1 Reading, but Reading are said to have won.",
        ),
        "draw-not-level": _error(
            "A draw is told with figures that are no draw.",
            "The match is said to have been drawn 1-2, which is no draw.",
        ),
        "winner-against-tie": _error(
            "The text says who went through, and the aggregate or the shoot-out says otherwise.",
            "The aggregate is Hull 3-2 Reading, but Reading are said to have won the tie.",
        ),
        "results-differ": _error(
            "The text states two results of the match that cannot both be, and no final score.",
            "Both Hull and Reading are said to have won.",
        ),
        "tie-winners-differ": _error(
            "The text says of both sides that they went through.",
            "Both Hull and Reading are said to have won the tie.",
        ),
        # The way to the score
        "running-score-exceeds-final": _error(
            "A side has more goals at some moment than at the end.",
            "The score becomes Hull 3-0 Reading on the way, but ends as Hull 2-1 Reading.",
        ),
        "running-scores-conflict": _error(
            "Two scores on the way, half-time among them, that no one match can pass through.",
            "No match passes through both Hull 2-0 Reading and Hull 1-1 Reading.",
        ),
        "running-scores-shrink": _error(
            "The score with a later goal is smaller than the one with an earlier goal.",
            "The score is 2-0 with Elmohamady (36'), but 1-0 with Brady (48').",
        ),
        "running-score-below-goals": _error(
            "More goals are told before a goal than the score stated with it has.",
            "The score is 1-1 with Aluko (76'), but two Hull goals are told before: Elmohamady (36'), Brady (48').",
        ),
        "running-score-above-goals": _error(
            "The score stated with a goal and the goals told after it are more than the final score.",
            "The score is 2-0 with Elmohamady (36') and 2-0 at the end, "
            "but one Hull goal is told in between: Brady (48').",
        ),
        "running-score-against-half-time": _error(
            "A running score with a goal of one half that the half-time score puts in the other.",
            "The score is 2-0 with Elmohamady (36'), but 1-0 at half-time.",
        ),
        "half-time-exceeds-final": _error(
            "A side has more goals at half-time than at the end.",
            "The score is Hull 3-0 Reading at half-time, but Hull 2-1 Reading at the end.",
        ),
        "half-time-below-goals": _error(
            "More goals are told in the first half than the half-time score has.",
            "The score is 0-0 at half-time, but one Hull goal is told in the first half: Elmohamady (36').",
        ),
        "half-time-above-goals": _error(
            "The half-time score and the goals told after it are more than the final score.",
            "The score is 2-0 at half-time and 2-0 at the end, but one Hull goal is told after half-time: Brady (48').",
        ),
        "opener-after-goal": _error(
            "A goal is said to have opened the scoring, and another one to have fallen before.",
            "Brady (48') is said to have opened the scoring, but one goal is told before: Elmohamady (36').",
        ),
        "leveller-not-level": _error(
            "A goal is said to have levelled the score, and to have made it one that is not level.",
            "Brady (48') is said to have levelled the score, but to have made it Hull 2-1 Reading.",
        ),
        "score-path-impossible": _error(
            "No course of a match from 0-0 to the final score fits all that is told of goals, minutes and scores.",
            "These cannot all be true: the goal of Brady (20') for Hull, the goal of Cox (70') for Reading, "
            "the running score Hull 0-1 Reading, and the final score Hull 1-1 Reading.",
        ),
        "goal-minutes-differ": _error(
            "One goal is told with two exact minutes that are more than two minutes apart.",
            "Different minutes are told for the goal of Brady: 36' and 48'.",
        ),
        "goal-minutes-rounded": _note(
            "One goal is told with two minutes that are one or two apart, as lists and prose often round differently.",
            "The goal of Brady is timed a little differently in two places: 36' and 38'.",
        ),
        # Two legs and shoot-outs
        "aggregate-not-sum": _error(
            "The aggregate is not the sum of both legs.",
            "The legs ended Hull 1-1 Reading and Hull 2-1 Reading, which is not Hull 4-2 Reading on aggregate.",
        ),
        "aggregate-below-leg": _error(
            "A side has fewer goals on aggregate than in one leg.",
            "The aggregate is Hull 1-1 Reading, but this match alone ended Hull 2-1 Reading.",
        ),
        "running-aggregate-exceeds-aggregate": _error(
            "A side has more goals on aggregate at some moment than at the end.",
            "The aggregate becomes Hull 3-1 Reading on the way, but ends as Hull 2-1 Reading.",
        ),
        "running-aggregate-below-leg": _error(
            "A side has fewer goals on aggregate during this leg than after the first.",
            "The aggregate becomes Hull 1-0 Reading on the way, but the first leg alone ended Hull 2-0 Reading.",
        ),
        "running-aggregate-below-score": _error(
            "A side has fewer goals on aggregate than in this match at the same moment.",
            "With Brady (48') the score is Hull 2-0 Reading, but the aggregate only Hull 0-1 Reading.",
        ),
        "shootout-not-level": _error(
            "There is a shoot-out, but neither the match nor the tie was level.",
            "There is a shoot-out, but the match ended Hull 2-1 Reading.",
        ),
        "level-tie-unsettled": _warning(
            "The text says who went through after a level tie, and of nothing that settles one.",
            "The tie ended Hull 2-2 Reading on aggregate and Hull are said to have gone through, "
            "but neither extra time nor away goals nor a shoot-out are told.",
        ),
        "shootout-tally-impossible": _error(
            "No shoot-out can end with that tally.",
            "No shoot-out ends Hull 5-5 Reading.",
        ),
        # Players
        "claimed-goals-lack-room": _error(
            "More goals are claimed for a player than are told, and the score has no room for the others.",
            "Three goals are claimed for Brady, but the 3-0 leaves room for two at most.",
        ),
        "claimed-goals-differ": _error(
            "Two counts of all of a player's goals say different numbers.",
            "Different numbers of goals are claimed for Brady: two goals and three goals.",
        ),
        "claimed-goals-exceeded": _warning(
            "More goals are told for a player than the text counts.",
            "Two goals are claimed for Brady, but three are told: Brady (36'), Brady (48'), Brady (76').",
        ),
        "goals-for-both-sides": _warning(
            "A player scores for both sides, and neither goal is an own goal.",
            "Brady scores for both sides: Brady (36') for Hull, Brady (48') for Reading.",
        ),
        "scorer-team-against-goal": _warning(
            "A goal is told for one side and its scorer for the other (the reverse for an own goal).",
            "Brady (36') scores for Hull, but plays for Reading.",
        ),
        "goal-after-dismissal": _error(
            "A player scores after being sent off.",
            "Brady is sent off (36'), but scores later: Brady (48').",
        ),
        "card-after-dismissal": _warning(
            "A player is booked after being sent off.",
            "Brady is sent off (36'), but shown a card later (48').",
        ),
        "act-after-dismissal": _error(
            "A player misses a penalty, has a goal disallowed or makes a goal after being sent off.",
            "Brady is sent off (36'), but misses a penalty later (48').",
        ),
        "second-yellow-before-first": _error(
            "A player's second yellow card comes before the first.",
            "Brady is sent off for a second yellow card (36'), but shown the first only later (48').",
        ),
        "three-yellows": _error(
            "A player is shown more than two yellow cards, the one that sends off among them.",
            "Three yellow cards are told for Brady: 12', 36', 48'.",
        ),
        "two-yellows-no-dismissal": _warning(
            "A player is shown two yellow cards, and no dismissal is told.",
            "Brady is shown two yellow cards (12', 36'), but no dismissal is told.",
        ),
        "sent-off-twice": _error(
            "A player is sent off twice, both times in the same way.",
            "Brady is sent off twice: 36', 48'.",
        ),
        "second-yellow-and-red": _warning(
            "A player is sent off for a second yellow card and with a straight red.",
            "Brady is sent off twice: for a second yellow card (36') and with a straight red (48').",
        ),
        # Days
        "weekday-against-date": _error(
            "A weekday stands with a full date that is another day of the week.",
            "14 March 2026 is a Saturday, not a Sunday.",
        ),
        # Playing time
        "extra-time-not-level": _error(
            "There is extra time, but neither the match nor the tie can have been level after 90 minutes.",
            "The score is 2-0 with Brady (36'), which cannot have been level after 90 minutes, "
            "but Aluko (112') can only be of extra time.",
        ),
        "extra-time-unsaid": _warning(
            "Something happens in extra time, which the text does not say was played.",
            "The text does not say that extra time was played, but tells of it: Brady (97').",
        ),
    }
)
"""Every finding by its code. Codes are stable: callers filter by them."""


def finding(code: str, message: str, *statements: Statement) -> Finding:
    """A finding of a registered kind with the statements it rests on, each once, as the message speaks of them.

    Raises:
        KeyError: for a code that is not in `FINDINGS`.
    """
    return Finding(
        code=code,
        severity=FINDINGS[code].severity,
        message=message,
        statements=tuple(dict.fromkeys(statements)),
    )
