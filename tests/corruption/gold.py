"""The annotation of a recap, typed, and what follows from it about goals and scores."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Score = dict[str, int]
"""Goals by the name of the team."""


@dataclass(frozen=True)
class Goal:
    """A goal that the text tells. `minute` is None where the text leaves it open."""

    scorer: str | None
    team: str | None
    minute: int | None
    stoppage: int
    exact: bool
    kind: str
    assist: str | None

    @property
    def moment(self) -> tuple[int, int]:
        """A sort key: the minute and the minutes of stoppage time on top of it; untimed goals come last."""
        return (999, 0) if self.minute is None else (self.minute, self.stoppage)

    def __str__(self) -> str:
        return f"{self.scorer or 'unnamed'} {self.minute or '?'}'"


@dataclass(frozen=True)
class Card:
    """A card that the text tells."""

    player: str
    dismissal: bool
    minute: int | None
    exact: bool


@dataclass(frozen=True)
class Match:
    """One match of the annotation. Scores are None unless both sides of them are given."""

    teams: tuple[str, ...]
    score: Score | None
    half_time: Score | None
    first_leg: Score | None
    aggregate: Score | None
    shootout: bool
    extra_time: bool
    date: datetime.date | None
    goals: tuple[Goal, ...]
    cards: tuple[Card, ...]

    def told_for(self, team: str) -> list[Goal]:
        """The goals told that count for a team."""
        return [goal for goal in self.goals if goal.team == team]

    def fully_told(self, team: str) -> bool:
        """Whether every goal of a team's score is told."""
        return self.score is not None and len(self.told_for(team)) == self.score[team]

    @property
    def all_told(self) -> bool:
        """Whether the text tells every goal of the match."""
        return self.score is not None and all(self.fully_told(team) for team in self.score)

    @property
    def winner(self) -> str | None:
        """The team with more goals; None for a draw or an unknown score."""
        if self.score is None or len(set(self.score.values())) == 1:
            return None
        return max(self.score, key=lambda team: self.score[team] if self.score else 0)


@dataclass(frozen=True)
class Article:
    """A text and what its annotation says."""

    text: str
    matches: tuple[Match, ...]


def load(path: Path) -> Article | None:
    """The annotation in a JSON file with the text beside it (`.txt` or `.md`); None where there is no text."""
    text = next((file for file in (path.with_suffix(".txt"), path.with_suffix(".md")) if file.is_file()), None)
    if text is None:
        return None
    gold = json.loads(path.read_text(encoding="utf-8"))
    return Article(text.read_bytes().decode("utf-8"), tuple(match_of(match) for match in gold["matches"]))


def match_of(gold: dict[str, Any]) -> Match:
    """One match of an annotation file."""
    date = gold.get("date")
    return Match(
        teams=tuple(team for team in gold["teams"] if team),
        score=_score(gold, "score"),
        half_time=_score(gold, "half_time"),
        first_leg=_score(gold, "first_leg"),
        aggregate=_score(gold, "aggregate"),
        shootout=bool(gold.get("shootout")),
        extra_time=bool(gold.get("extra_time")),
        date=datetime.date.fromisoformat(date) if date else None,
        goals=tuple(_goal(goal) for goal in gold.get("goals") or ()),
        cards=tuple(_card(card) for card in gold.get("cards") or ()),
    )


def _score(gold: dict[str, Any], key: str) -> Score | None:
    score: dict[str, int | None] = gold.get(key) or {}
    known = {team: goals for team, goals in score.items() if team and goals is not None}
    return known if len(known) == 2 else None


def _goal(goal: dict[str, Any]) -> Goal:
    return Goal(
        scorer=goal.get("scorer"),
        team=goal.get("team"),
        minute=goal.get("minute"),
        stoppage=goal.get("stoppage") or 0,
        exact=goal.get("minute_is") == "exact",
        kind=goal.get("kind") or "goal",
        assist=goal.get("assist"),
    )


def _card(card: dict[str, Any]) -> Card:
    return Card(
        player=card.get("player") or "",
        dismissal=card.get("card") in ("red", "second_yellow"),
        minute=card.get("minute"),
        exact=card.get("minute_is") == "exact",
    )
