"""What the matches that came out rest on: from the characters and the rule of a piece of evidence to the event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from scoreline.explain.account import Became, Told
from scoreline.story.told import ResultClaim, ToldMatch
from scoreline_models import Card, DisallowedGoal, Event, Evidence, Goal, GoalKind, MissedPenalty, Player, ScoreLine

Place = tuple[int, int, str]
"""The characters of a piece of evidence, and the rule that read them."""


class Outcomes:
    """Everything that came out, by the places that it rests on."""

    def __init__(self, matches: Sequence[ToldMatch]) -> None:
        self._became: defaultdict[tuple[Told, Place], list[Became]] = defaultdict(list)
        for number, told in enumerate(matches, 1):
            match = told.match
            for n, goal in enumerate(match.goals, 1):
                self._add(Told.GOAL, goal.evidence, Became(number, n, goal_label(n, goal)))
                if goal.assist is not None:
                    assist = Became(number, n, f"assist of {goal_label(n, goal)}")
                    self._add(Told.ASSIST, goal.assist.evidence, assist)
            others: tuple[tuple[Told, tuple[Card | MissedPenalty | DisallowedGoal, ...]], ...] = (
                (Told.CARD, match.cards),
                (Told.MISSED_PENALTY, match.missed_penalties),
                (Told.DISALLOWED_GOAL, match.disallowed_goals),
            )
            for kind, events in others:
                for n, event in enumerate(events, 1):
                    self._add(kind, event.evidence, Became(number, n, event_label(n, event)))
            for n, line in enumerate(match.score_lines, 1):
                if not line.inferred:
                    self._add(Told.SCORE, line.evidence, Became(number, n, score_label(line)))
            for n, claim in enumerate(told.results, 1):
                self._add(Told.RESULT, [claim.evidence], Became(number, n, result_label(claim)))

    def _add(self, told: Told, evidence: Iterable[Evidence], became: Became) -> None:
        for words in dict.fromkeys((one.start, one.end, one.rule) for one in evidence):
            self._became[told, words].append(became)

    def of(self, told: Told, place: Place) -> tuple[Became, ...]:
        """What rests on a place."""
        return tuple(self._became.get((told, place), ()))


def goal_label(number: int, goal: Goal) -> str:
    """A goal for people: "goal 2: 57' Ruiz (Fulham)"."""
    kind = "" if goal.kind is GoalKind.GOAL else f", {goal.kind.value.replace('_', ' ')}"
    who = goal.scorer.name if goal.scorer is not None else "scorer not named"
    return f"goal {number}: {minute_of(goal)} {who} ({goal.team or 'team not told'}){kind}"


def event_label(number: int, event: Card | MissedPenalty | DisallowedGoal) -> str:
    """A card, missed penalty or disallowed goal for people: "red card 1: 57' Ruiz (Fulham)"."""
    if isinstance(event, Card):
        what = {"yellow": "yellow card", "second_yellow": "second yellow card", "red": "red card"}[event.kind.value]
        return f"card {number}: {minute_of(event)} {player_label(event.player)}, {what}"
    what = "missed penalty" if isinstance(event, MissedPenalty) else "disallowed goal"
    return f"{what} {number}: {minute_of(event)} {player_label(event.player)}"


def player_label(player: Player | None) -> str:
    """A player with his or her team."""
    if player is None:
        return "not named"
    return f"{player.name} ({player.team})" if player.team is not None else player.name


def minute_of(event: Event) -> str:
    """The minute of an event as it is shown, a question mark where it is not known."""
    return str(event.minute) if event.minute is not None else "?"


def score_label(line: ScoreLine) -> str:
    """A score for people: "half-time score: Fulham 1-0 Stoke"."""
    kind = {"half_time": "half-time", "shootout": "shoot-out"}.get(line.kind.value, line.kind.value.replace("_", " "))
    return f"{kind} score: {line}"


def result_label(claim: ResultClaim) -> str:
    """A result for people: "win of Fulham over Stoke"."""
    of_tie = " (of the whole tie)" if claim.whole_tie else ""
    if claim.winner is None and claim.loser is None:
        return f"draw{of_tie}"
    if claim.winner is None:
        return f"defeat of {claim.loser}{of_tie}"
    over = f" over {claim.loser}" if claim.loser is not None else ""
    return f"win of {claim.winner}{over}{of_tie}"
