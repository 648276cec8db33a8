"""A recap in the format of hand annotation: what the text says, without evidence or findings."""

from collections.abc import Iterable
from typing import Any

from scoreline_models import (
    Card,
    DisallowedGoal,
    Goal,
    Match,
    Minute,
    MissedPenalty,
    Player,
    Precision,
    Recap,
    ScoreKind,
)

Annotation = dict[str, Any]
"""One article's annotation, as JSON holds it."""


def to_annotation(recap: Recap) -> Annotation:
    """The recap as an annotation, ready for `json.dump` and for measuring against gold.

    A minute that the text only bounds is null: what it leaves open is not guessed.
    """
    return {"id": recap.id, "matches": [_match(match) for match in recap.matches]}


def _match(match: Match) -> Annotation:
    return {
        "teams": [team.name for team in match.teams],
        "home": match.home.name if match.home else None,
        "date": match.date.value.isoformat() if match.date else None,
        "score": _score(match, ScoreKind.FINAL),
        "half_time": _score(match, ScoreKind.HALF_TIME),
        "first_leg": _score(match, ScoreKind.FIRST_LEG),
        "aggregate": _score(match, ScoreKind.AGGREGATE),
        "shootout": _score(match, ScoreKind.SHOOTOUT),
        "extra_time": match.extra_time,
        "goals": [_goal(goal) for goal in match.goals],
        "cards": [_card(card) for card in match.cards],
        "missed_penalties": _attempts(match.missed_penalties),
        "disallowed_goals": _attempts(match.disallowed_goals),
    }


def _score(match: Match, kind: ScoreKind) -> dict[str, int] | None:
    line = match.score_line(kind)
    return line.as_dict() if line else None


def _goal(goal: Goal) -> Annotation:
    return {
        "scorer": _name(goal.scorer),
        "team": goal.team,
        **_time(goal.minute),
        "kind": goal.kind.value,
        "assist": _name(goal.assist),
    }


def _card(card: Card) -> Annotation:
    return {
        "player": card.player.name,
        "team": card.player.team,
        "card": card.kind.value,
        **_time(card.minute),
    }


def _attempts(events: Iterable[MissedPenalty | DisallowedGoal]) -> list[Annotation]:
    return [
        {
            "player": _name(event.player),
            "team": event.player.team if event.player else None,
            **_time(event.minute),
        }
        for event in events
    ]


def _name(player: Player | None) -> str | None:
    return player.name if player else None


def _time(minute: Minute | None) -> Annotation:
    if minute is None or minute.precision is Precision.BOUNDED:
        return {"minute": None}
    in_stoppage = minute.in_stoppage or minute.stoppage is not None
    return {
        "minute": minute.value,
        **({"stoppage": minute.stoppage} if in_stoppage else {}),
        "minute_is": minute.precision.value,
    }
