"""Told matches in few words, for the tests of the check."""

import datetime
import re

from typing_extensions import Self

from scoreline.story.told import CountClaim, DayClaim, ResultClaim, StepClaim, ToldMatch
from scoreline_models import (
    Card,
    CardKind,
    DisallowedGoal,
    Evidence,
    Goal,
    GoalKind,
    Match,
    Minute,
    MissedPenalty,
    Period,
    Player,
    Precision,
    ScoreKind,
    ScoreLine,
    Team,
    TeamGoals,
)


def minute(told: str | int | Minute | None) -> Minute | None:
    """48 or "48": exact; "90+8": stoppage time; "45+": some of it; "~20": rounded; "46-90": bounded."""
    if told is None or isinstance(told, Minute):
        return told
    parts = re.fullmatch(r"(~?)(\d+)(?:(\+)(\d*)|-(\d+))?", str(told))
    assert parts, told
    rounded, value, plus, stoppage, latest = parts.groups()
    if latest:
        return Minute(precision=Precision.BOUNDED, earliest=int(value), latest=int(latest))
    return Minute(
        value=int(value),
        stoppage=int(stoppage) if stoppage else None,
        in_stoppage=bool(plus),
        precision=Precision.ROUNDED if rounded else Precision.EXACT,
    )


def in_period(period: Period) -> Minute:
    """No minute, but the period is told."""
    return Minute(precision=Precision.BOUNDED, period=period)


def _first(words: Evidence, name: str) -> Evidence:
    """The name that the words begin with."""
    return Evidence(start=words.start, end=words.start + len(name), words=name, rule=words.rule)


class Telling:
    """Tells a match statement by statement; each has a stretch of text of its own, in turn."""

    def __init__(self, home: str = "Hull", away: str = "Reading", extra_time: bool = False) -> None:
        self.home, self.away, self.extra_time = home, away, extra_time
        self.text = ""
        self.settled = False
        self.lines: list[ScoreLine] = []
        self.goals: list[Goal] = []
        self.cards: list[Card] = []
        self.missed: list[MissedPenalty] = []
        self.disallowed: list[DisallowedGoal] = []
        self.results: list[ResultClaim] = []
        self.counts: list[CountClaim] = []
        self.days: list[DayClaim] = []
        self.steps: list[StepClaim] = []
        self.minutes: list[tuple[Minute, ...]] = []
        self.extra_time_words = (self.say("After extra time"),) if extra_time else ()

    def say(self, words: str, rule: str = "test.rule") -> Evidence:
        """The next words of the text."""
        start = len(self.text)
        self.text += f"{words}. "
        return Evidence(start=start, end=start + len(words), words=words, rule=rule)

    def score(
        self,
        kind: ScoreKind,
        home: int,
        away: int,
        evidence: Evidence | None = None,
        turned: bool = False,
        teams: tuple[str, str] | None = None,
    ) -> Self:
        """A score line; `turned` puts the away side first."""
        one, other = teams or (self.home, self.away)
        sides = (TeamGoals(team=one, goals=home), TeamGoals(team=other, goals=away))
        words = evidence or self.say(f"{kind.value} {home}-{away}")
        self.lines.append(ScoreLine(kind=kind, sides=(sides[1], sides[0]) if turned else sides, evidence=(words,)))
        return self

    def final(self, home: int, away: int) -> Self:
        return self.score(ScoreKind.FINAL, home, away)

    def half_time(self, home: int, away: int) -> Self:
        return self.score(ScoreKind.HALF_TIME, home, away)

    def running(self, home: int, away: int, rule: str = "test.rule") -> Self:
        return self.score(ScoreKind.RUNNING, home, away, self.say(f"then {home}-{away}", rule))

    def first_leg(self, home: int, away: int) -> Self:
        return self.score(ScoreKind.FIRST_LEG, home, away)

    def aggregate(self, home: int, away: int) -> Self:
        return self.score(ScoreKind.AGGREGATE, home, away)

    def running_aggregate(self, home: int, away: int) -> Self:
        return self.score(ScoreKind.RUNNING_AGGREGATE, home, away)

    def shootout(self, home: int, away: int, rule: str = "test.rule") -> Self:
        return self.score(ScoreKind.SHOOTOUT, home, away, self.say(f"on penalties {home}-{away}", rule))

    def goal(
        self,
        scorer: str | None,
        at: str | int | Minute | None = None,
        team: str | None = "Hull",
        made: tuple[int, int] | None = None,
        aggregate: tuple[int, int] | None = None,
        own: bool = False,
        scorer_team: str | None = None,
        assist: str | None = None,
        minutes: tuple[str | int, ...] = (),
        rule: str = "test.rule",
        step: str | None = None,
    ) -> Self:
        """A goal, with the score or the aggregate that it made told in the same words, and what it did to the score.

        `minutes` are all that are told of it, where they differ, each in words of its own.
        """
        words = self.say(f"{scorer} scored {at} {made} {aggregate}", rule)
        self.goals.append(
            Goal(
                scorer=Player(name=scorer, team=scorer_team, evidence=(_first(words, scorer),)) if scorer else None,
                team=team,
                kind=GoalKind.OWN_GOAL if own else GoalKind.GOAL,
                minute=minute(at),
                assist=Player(name=assist) if assist else None,
                evidence=(words,),
            )
        )
        told = (
            timed.model_copy(update={"evidence": (self.say(f"in {timed}"),)}) for timed in map(minute, minutes) if timed
        )
        self.minutes.append(tuple(told))
        if step:
            self.steps.append(StepClaim(len(self.goals) - 1, step, words))
        if made:
            self.score(ScoreKind.RUNNING, *made, evidence=words)
        if aggregate:
            self.score(ScoreKind.RUNNING_AGGREGATE, *aggregate, evidence=words)
        return self

    def card(self, player: str, kind: CardKind, at: str | int | None = None, team: str | None = None) -> Self:
        words = self.say(f"{kind.value} for {player} {at}")
        self.cards.append(Card(player=Player(name=player, team=team), kind=kind, minute=minute(at), evidence=(words,)))
        return self

    def missed_penalty(self, player: str | None, at: str | int | None = None, team: str | None = None) -> Self:
        words = self.say(f"{player} missed {at}")
        who = Player(name=player, team=team) if player else None
        self.missed.append(MissedPenalty(player=who, minute=minute(at), evidence=(words,)))
        return self

    def disallowed_goal(self, player: str, at: str | int | None = None) -> Self:
        words = self.say(f"{player} had one ruled out {at}")
        self.disallowed.append(DisallowedGoal(player=Player(name=player), minute=minute(at), evidence=(words,)))
        return self

    def result(
        self,
        winner: str | None,
        loser: str | None,
        whole_tie: bool = False,
        figures: tuple[int, int] | None = None,
    ) -> Self:
        words = self.say(f"{winner} beat {loser}")
        self.results.append(ResultClaim(winner, loser, words, whole_tie, figures))
        return self

    def count(self, player: str, goals: int, exact: bool = False) -> Self:
        words = self.say(f"{goals} for {player}")
        self.counts.append(CountClaim(player, goals, exact, words))
        return self

    def day(self, weekday: str, year: int, month: int, day: int) -> Self:
        date = datetime.date(year, month, day)
        self.days.append(DayClaim(weekday, date, self.say(weekday), self.say(str(date))))
        return self

    def settles(self) -> Self:
        """Away goals, say, are told of."""
        self.settled = True
        return self

    def told(self) -> ToldMatch:
        match = Match(
            teams=(Team(name=self.home), Team(name=self.away)),
            score_lines=tuple(self.lines),
            extra_time=self.extra_time,
            goals=tuple(self.goals),
            cards=tuple(self.cards),
            missed_penalties=tuple(self.missed),
            disallowed_goals=tuple(self.disallowed),
        )
        days, minutes = tuple(self.days), tuple(self.minutes)
        return ToldMatch(
            match,
            results=tuple(self.results),
            counts=tuple(self.counts),
            settled=self.settled,
            days=days,
            steps=tuple(self.steps),
            minutes=minutes,
            extra_time=self.extra_time_words,
        )
