"""Verdicts, and the windows of goals that are not told."""

import pytest
from told_matches import Telling, in_period

from scoreline.check import check
from scoreline.check.untold import untold_goals
from scoreline_models import Period, ScoreKind, UntoldGoals, Verdict


@pytest.mark.parametrize(
    ("telling", "verdict"),
    [
        (Telling().final(1, 0).goal("Brady"), Verdict.CONSISTENT),
        (Telling().final(0, 0), Verdict.CONSISTENT),
        (Telling().final(1, 1).goal("Brady"), Verdict.INCOMPLETE),
        (Telling().final(1, 1).goal("Brady", team=None), Verdict.INCOMPLETE),
        (Telling().goal("Brady"), Verdict.UNCHECKED),
        (Telling().half_time(1, 0).goal("Brady"), Verdict.UNCHECKED),
        (Telling().score(ScoreKind.FINAL, 1, 0, teams=("Hull", "Fulham")), Verdict.UNCHECKED),
        (Telling().final(1, 1).goal("Brady").goal("Aluko"), Verdict.CONTRADICTORY),
        (Telling().half_time(0, 0).goal("Brady", 12), Verdict.CONTRADICTORY),
        # A warning alone is no contradiction.
        (Telling().final(1, 0).goal("Brady", 97), Verdict.CONSISTENT),
    ],
)
def test_verdict(telling: Telling, verdict: Verdict) -> None:
    assert check(telling.told()).verdict is verdict


def test_a_recap_without_team_names_of_its_own_is_read_by_its_score() -> None:
    told = Telling().final(1, 1).goal("Brady").told()
    match = told.match.model_copy(update={"teams": ()})
    checked = check(type(told)(match))
    assert checked.verdict is Verdict.INCOMPLETE
    assert checked.untold_goals == (UntoldGoals(team="Reading", goals=1),)


def test_without_team_names_the_final_score_tells_the_teams() -> None:
    telling = Telling().score(ScoreKind.FIRST_LEG, 0, 0, teams=("Hull", "Fulham")).final(1, 0).goal("Brady")
    told = telling.told()
    nameless = type(told)(told.match.model_copy(update={"teams": told.match.teams[:1]}))
    assert check(nameless).verdict is Verdict.CONSISTENT


def test_the_check_changes_nothing_else_and_starts_afresh() -> None:
    told = Telling().final(2, 1).goal("Brady", 12).told()
    once = check(told)
    assert once.model_copy(update={"findings": (), "untold_goals": (), "verdict": Verdict.UNCHECKED}) == told.match
    assert check(type(told)(once)) == once


def test_the_goal_that_the_recap_of_atalanta_leaves_out() -> None:
    telling = Telling("Atalanta", "Borussia Dortmund").final(4, 1)
    for at in (5, 45):
        telling.goal("Scamacca", at, team="Atalanta")
    telling.goal("Zappacosta", 57, team="Atalanta", made=(3, 0)).goal("Samardzic", "90+8", team="Atalanta")
    checked = check(telling.told())
    assert checked.verdict is Verdict.INCOMPLETE
    assert checked.untold_goals == (UntoldGoals(team="Borussia Dortmund", goals=1, earliest=57, latest=90),)
    assert [finding.message for finding in checked.findings] == ["One Borussia Dortmund goal of the 4-1 is not told."]


def test_goals_that_are_surely_a_sides_are_those_that_every_path_leaves_it() -> None:
    """A goal for no known side fell when only the one side had a goal left."""
    telling = Telling().final(1, 2).half_time(1, 0).goal(None, 20, team=None)
    untold = untold_goals(telling.told())
    assert untold.by_side == (UntoldGoals(team="Reading", goals=2, earliest=46, latest=90),)
    assert untold.either_side == 0


def test_untold_goals_are_counted_in_words() -> None:
    telling = Telling().final(2, 3).goal("Brady", team="Reading")
    assert [finding.message for finding in check(telling.told()).findings] == [
        "Two Hull goals of the 2-3 are not told.",
        "Two Reading goals of the 2-3 are not told.",
    ]


def test_goals_without_a_team_fill_either_side() -> None:
    telling = Telling().final(3, 1).goal("Brady", team=None)
    untold = untold_goals(telling.told())
    assert untold.by_side == (UntoldGoals(team="Hull", goals=2),)
    assert untold.either_side == 1
    assert untold.total == 3
    assert [finding.message for finding in check(telling.told()).findings] == [
        "Two Hull goals of the 3-1 are not told.",
        "One goal of the 3-1 is not told; either side may have scored.",
    ]


def two_scores_with_one_goal() -> Telling:
    telling = Telling().final(0, 2).goal("Cox", 30, team="Reading", made=(0, 2))
    return telling.score(ScoreKind.RUNNING, 0, 1, evidence=telling.goals[0].evidence[0])


@pytest.mark.parametrize(
    ("telling", "window"),
    [
        # Nothing bounds it.
        (Telling().final(0, 1), (None, None)),
        (Telling().final(1, 1).goal("Brady", 60), (None, None)),
        # Half-time does.
        (Telling().final(0, 1).half_time(0, 0), (46, 90)),
        (Telling().final(0, 1).half_time(0, 1), (1, 45)),
        # The match was level after 90 minutes; the tie need not have been where its first leg is not told.
        (Telling(extra_time=True).final(0, 1).half_time(0, 0), (91, 120)),
        (Telling(extra_time=True).final(0, 1).first_leg(0, 0), (91, 120)),
        (Telling(extra_time=True).final(0, 1).first_leg(1, 0), (1, 90)),
        (Telling(extra_time=True).final(1, 1).first_leg(1, 0).goal("Brady", 100), (1, 90)),
        (Telling(extra_time=True).final(0, 1).half_time(0, 0).result("Reading", None, whole_tie=True), (46, 120)),
        # Scores told with goals do, and halves without a minute.
        (Telling().final(2, 1).goal("Brady", 20, made=(1, 0)).goal("Aluko", 70, made=(2, 1)), (20, 70)),
        (Telling().final(1, 1).goal("Brady", "~70", made=(1, 1)), (1, 72)),
        (Telling().final(1, 1).goal("Brady", "50-60", made=(1, 0)), (50, 90)),
        (Telling().final(1, 1).goal("Brady", in_period(Period.SECOND_HALF), made=(1, 0)), (46, 90)),
        # A goal told between two scores leaves the gap to the other stretch.
        (Telling().final(0, 2).half_time(0, 1).goal("Cox", 30, team="Reading"), (46, 90)),
        (Telling().final(0, 2).half_time(0, 1).goal("Cox", 45, team="Reading"), (46, 90)),
        (Telling().final(0, 2).half_time(0, 1).goal("Cox", "~45", team="Reading"), (None, None)),
        # A score without a minute takes its bounds from its neighbours on the path.
        (Telling().final(3, 1).half_time(2, 0).running(3, 0).goal("A").goal("B").goal("C"), (46, 90)),
        # Of two scores told with one goal, the greater is the one it made.
        (two_scores_with_one_goal(), (1, 30)),
        (
            Telling().final(0, 3).goal("A", 70, "Reading", (0, 1)).goal("B", 30, "Reading", (0, 3)),
            (None, None),
        ),
        (Telling().final(2, 0).goal("Brady", 20, made=(1, 0)), (20, 90)),
        # In one minute, either goal may have been the first.
        (Telling().final(1, 2).goal("Brady", 30, made=(1, 1)).goal("Cox", 30, team="Reading"), (None, None)),
        # What is told of extra time lets the match last longer, said or unsaid.
        (Telling().final(0, 1).half_time(0, 0).missed_penalty("Brady", 95), (46, 120)),
        (Telling().final(0, 1).half_time(0, 0).missed_penalty("Brady", 110), (91, 120)),
        # A goal may belong to either of two stretches; one of the other side belongs to neither.
        (Telling().final(0, 2).half_time(0, 1).goal("Cox", team="Reading"), (None, None)),
        (Telling().final(2, 1).half_time(1, 1).goal("Brady", 30).goal("Aluko", 60), (1, 45)),
        # Scores that make no path bound nothing.
        (Telling().final(2, 2).goal("A", 30, made=(2, 0)).goal("B", made=(1, 1)), (None, None)),
        (Telling().final(1, 1).half_time(0, 1).goal("Brady", 30), (None, None)),
        # A score of which no one knows the time does where only one goal can have made it.
        (Telling().final(1, 1).running(1, 0).goal("Brady", 10), (10, 90)),
        (Telling().final(2, 1).running(1, 0).goal("Brady", 10).goal("Aluko", 50), (10, 90)),
        (Telling().final(2, 1).running(2, 0).goal("Brady", 10).goal("Aluko", 50), (50, 90)),
        # So does the aggregate, after a first leg that is stated.
        (Telling().final(3, 1).first_leg(0, 2).goal("A", 5).goal("B", 57, aggregate=(3, 2)), (57, 90)),
        # A score told with a goal is taken for the one before it where it cannot be the one that it made.
        (Telling().final(2, 1).goal("A", 10, made=(1, 0)).goal("B", 40, made=(1, 0)), (40, 90)),
    ],
)
def test_window(telling: Telling, window: tuple[int | None, int | None]) -> None:
    gap = untold_goals(telling.told()).by_side[-1]
    assert (gap.earliest, gap.latest) == window
