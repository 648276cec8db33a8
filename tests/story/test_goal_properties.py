"""Generated recaps come out as they were written, and a false score is noticed.

Each recap is a lead with the score and a sentence for every goal, in order of play, in one of several wordings.
"""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from scoreline import extract
from scoreline_models import Goal, ScoreKind, Verdict

HOME, AWAY = "Ashby Town", "Corley Rovers"
SQUADS = {
    HOME: ("Jamie Alder", "Owen Birkett", "Luca Farsley"),
    AWAY: ("Dan Mercer", "Theo Quint", "Idris Vane"),
}
WORDINGS = (
    "{player} scored for {team} in the {ordinal} minute.",
    "In the {ordinal} minute {player} headed in for {team}.",
    "{team} scored after {minute} minutes when {player} fired into the bottom corner.",
    "{player} found the net for {team} on {minute} minutes.",
    "Then, on {minute} minutes, {player} of {team} volleyed home.",
)


@dataclass(frozen=True)
class Written:
    """A goal as the recap tells it."""

    minute: int
    team: str
    player: str
    wording: str

    @property
    def sentence(self) -> str:
        ends = {1: "st", 2: "nd", 3: "rd"}
        ending = "th" if self.minute in (11, 12, 13) else ends.get(self.minute % 10, "th")
        ordinal = f"{self.minute}{ending}"
        return self.wording.format(player=self.player, team=self.team, minute=self.minute, ordinal=ordinal)


@st.composite
def matches(draw: st.DrawFn) -> tuple[Written, ...]:
    """One to five goals, each player at most once, in order of play."""
    minutes = sorted(draw(st.sets(st.integers(3, 89), min_size=1, max_size=5)))
    players = draw(st.permutations([(team, player) for team, squad in SQUADS.items() for player in squad]))
    return tuple(
        Written(minute, team, player, draw(st.sampled_from(WORDINGS)))
        for minute, (team, player) in zip(minutes, players, strict=False)
    )


def count(goals: tuple[Written, ...], team: str) -> int:
    return sum(goal.team == team for goal in goals)


def recap_of(goals: tuple[Written, ...], home: int, away: int) -> str:
    return f"{HOME} {home}-{away} {AWAY}\n\n" + " ".join(goal.sentence for goal in goals)


def row(goal: Goal) -> tuple[str | None, str | None, int | None]:
    return (goal.scorer.name if goal.scorer else None, goal.team, goal.minute.value if goal.minute else None)


@settings(max_examples=60)
@given(matches())
def test_goals_come_out_as_they_were_written(goals: tuple[Written, ...]) -> None:
    home, away = count(goals, HOME), count(goals, AWAY)
    recap = extract(recap_of(goals, home, away))
    (match,) = recap.matches
    assert sorted(map(row, match.goals)) == sorted((goal.player, goal.team, goal.minute) for goal in goals)
    (final,) = (line for line in match.score_lines if line.kind is ScoreKind.FINAL)
    assert {side.team: side.goals for side in final.sides} == {HOME: home, AWAY: away}
    assert recap.verdict is Verdict.CONSISTENT


@settings(max_examples=30)
@given(matches(), st.sampled_from((HOME, AWAY)))
def test_a_goal_more_in_the_score_than_told_is_untold(goals: tuple[Written, ...], team: str) -> None:
    home, away = count(goals, HOME) + (team == HOME), count(goals, AWAY) + (team == AWAY)
    recap = extract(recap_of(goals, home, away))
    assert recap.verdict is Verdict.INCOMPLETE
    assert [finding.code for finding in recap.matches[0].findings] == ["goals-untold"]


@settings(max_examples=30)
@given(matches())
def test_a_goal_more_told_than_in_the_score_is_a_contradiction(goals: tuple[Written, ...]) -> None:
    home, away = count(goals, HOME), count(goals, AWAY)
    scored = goals[0].team
    recap = extract(recap_of(goals, home - (scored == HOME), away - (scored == AWAY)))
    assert recap.verdict is Verdict.CONTRADICTORY
