"""Short ways to write recaps in tests."""

import datetime
from typing import Any

from scoreline_models import (
    Card,
    CardKind,
    DisallowedGoal,
    Evidence,
    Finding,
    Goal,
    GoalKind,
    Ground,
    Match,
    MatchDate,
    Minute,
    MissedPenalty,
    Player,
    Precision,
    Recap,
    ScoreKind,
    ScoreLine,
    Severity,
    Statement,
    Team,
    TeamGoals,
    UntoldGoals,
    Verdict,
)


def quote(words: str, start: int = 0, rule: str = "test.rule") -> Evidence:
    return Evidence(start=start, end=start + len(words), words=words, rule=rule)


def said(says: str, *evidence: Evidence) -> Statement:
    return Statement(says=says, evidence=evidence)


def at(value: int, precision: Precision = Precision.EXACT, **more: Any) -> Minute:
    return Minute(value=value, precision=precision, **more)


def player(name: str | None, team: str | None = None) -> Player | None:
    return Player(name=name, team=team) if name else None


def goal(scorer: str | None, team: str, minute: Minute | None = None, **more: Any) -> Goal:
    return Goal(scorer=player(scorer, team), team=team, minute=minute, evidence=(quote("a goal"),), **more)


def card(name: str, team: str | None, kind: CardKind, minute: Minute | None = None) -> Card:
    return Card(player=Player(name=name, team=team), kind=kind, minute=minute, evidence=(quote("a card"),))


def score(kind: ScoreKind, **goals: int) -> ScoreLine:
    (a, m), (b, n) = goals.items()
    return ScoreLine(kind=kind, sides=(TeamGoals(team=a, goals=m), TeamGoals(team=b, goals=n)))


def full_recap() -> Recap:
    """A recap that fills every field of the models."""
    match = Match(
        teams=(Team(name="Ashby", ground=Ground.HOME, evidence=(quote("Ashby"),)), Team(name="Barrow")),
        date=MatchDate(value=datetime.date(2024, 3, 2), evidence=(quote("on Saturday"),)),
        score_lines=(
            ScoreLine(
                kind=ScoreKind.FINAL,
                sides=(TeamGoals(team="Ashby", goals=3), TeamGoals(team="Barrow", goals=2)),
                evidence=(quote("3-2"),),
            ),
            score(ScoreKind.HALF_TIME, Ashby=1, Barrow=0),
            score(ScoreKind.FIRST_LEG, Barrow=1, Ashby=0),
            score(ScoreKind.AGGREGATE, Ashby=3, Barrow=3),
            score(ScoreKind.SHOOTOUT, Ashby=5, Barrow=4),
        ),
        extra_time=True,
        goals=(
            goal("Tom Reed", "Ashby", at(45, in_stoppage=True, stoppage=2), assist=player("Joe Lane", "Ashby")),
            goal(None, "Barrow", at(57), kind=GoalKind.PENALTY),
            goal(
                "Ned Pike",
                "Ashby",
                Minute(precision=Precision.BOUNDED, earliest=60, latest=90),
                kind=GoalKind.OWN_GOAL,
            ),
        ),
        untold_goals=(UntoldGoals(team="Barrow", goals=1, earliest=58, latest=90),),
        cards=(
            card("Ned Pike", "Barrow", CardKind.YELLOW),
            card("Ned Pike", "Barrow", CardKind.SECOND_YELLOW, at(90, in_stoppage=True)),
            card("A Coach", None, CardKind.RED, at(70, Precision.ROUNDED)),
        ),
        missed_penalties=(
            MissedPenalty(player=player("Tom Reed", "Ashby"), minute=at(20), evidence=(quote("saved"),)),
        ),
        disallowed_goals=(DisallowedGoal(minute=None, evidence=(quote("offside"),)),),
        verdict=Verdict.INCOMPLETE,
        findings=(
            Finding(
                code="goal-untold",
                severity=Severity.WARNING,
                message="The score needs one more goal of Barrow than the text tells.",
                statements=(said("the final score Ashby 3-2 Barrow", quote("3-2")),),
            ),
        ),
    )
    return Recap(
        id="cup/ashby-barrow",
        title="Ashby through",
        published=datetime.date(2024, 3, 3),
        matches=(match,),
        rules_version="test",
    )


def contradictory_recap(article_id: str = "cup/odd", words: str = "won 4-0") -> Recap:
    """A recap whose one finding is an error of two statements, the first of which quotes `words`."""
    match = Match(
        teams=(Team(name="Ashby"), Team(name="Barrow")),
        verdict=Verdict.CONTRADICTORY,
        findings=(
            Finding(
                code="score-two-ways",
                severity=Severity.ERROR,
                message="The text states two final scores.",
                statements=(
                    said("the final score Ashby 4-0 Barrow", quote(words, start=7)),
                    said("the final score Ashby 3-2 Barrow", quote("3-2", start=0)),
                ),
            ),
        ),
    )
    return Recap(id=article_id, matches=(match,))


def from_annotation(annotation: dict[str, Any]) -> Recap:
    """The recap that an annotation describes, without evidence: the way back from `to_annotation`."""
    return Recap(id=annotation["id"], matches=tuple(_match(match) for match in annotation["matches"]))


def _match(data: dict[str, Any]) -> Match:
    lines = {key: data[key] for key in ("score", "half_time", "first_leg", "aggregate", "shootout") if data[key]}
    kinds = {"score": ScoreKind.FINAL}
    return Match(
        teams=tuple(Team(name=name, ground=Ground.HOME if name == data["home"] else None) for name in data["teams"]),
        date=MatchDate(value=data["date"]) if data.get("date") else None,
        score_lines=tuple(score(kinds.get(key) or ScoreKind(key), **line) for key, line in lines.items()),
        extra_time=data["extra_time"],
        goals=tuple(
            goal(g["scorer"], g["team"], _minute(g), kind=GoalKind(g["kind"]), assist=player(g["assist"]))
            for g in data["goals"]
        ),
        cards=tuple(card(c["player"], c["team"], CardKind(c["card"]), _minute(c)) for c in data["cards"]),
        missed_penalties=tuple(
            MissedPenalty(player=player(e["player"], e["team"]), minute=_minute(e), evidence=())
            for e in data["missed_penalties"]
        ),
        disallowed_goals=tuple(
            DisallowedGoal(player=player(e["player"], e["team"]), minute=_minute(e), evidence=())
            for e in data["disallowed_goals"]
        ),
    )


def _minute(event: dict[str, Any]) -> Minute | None:
    if event["minute"] is None:
        return None
    return at(
        event["minute"],
        Precision(event["minute_is"]),
        stoppage=event.get("stoppage"),
        in_stoppage="stoppage" in event,
    )
