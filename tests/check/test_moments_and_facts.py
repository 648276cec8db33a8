"""What minutes can mean, which goal a score is told with, whose a goal is, and how messages name it."""

import pytest
from told_matches import Telling, in_period, minute

from scoreline.check.facts import goal_told_with, side_of, teams_of
from scoreline.check.moments import (
    Moment,
    stretch,
    surely_after_half_time,
    surely_before,
    surely_in_first_half,
)
from scoreline.check.wording import goal_label, number, time_of
from scoreline_models import Evidence, Minute, Period, Precision, ScoreKind, ScoreLine, TeamGoals

END: Moment = (90, 99)


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        (None, (0, 0), END),
        (36, (36, 0), (36, 0)),
        ("90+8", (90, 8), (90, 8)),
        # Stoppage time, but not which minute of it; and a minute that may be loosely said.
        ("45+", (45, 1), (45, 99)),
        (45, (45, 0), (45, 99)),
        (90, (90, 0), (90, 99)),
        ("~20", (18, 0), (22, 99)),
        ("~1", (1, 0), (3, 99)),
        ("~45+2", (45, 1), (45, 99)),
        ("50-60", (50, 0), (60, 99)),
        (Minute(precision=Precision.BOUNDED, earliest=50), (50, 0), END),
        (Minute(precision=Precision.BOUNDED, latest=50), (0, 0), (50, 99)),
        (in_period(Period.SECOND_HALF), (46, 0), (90, 99)),
        (Minute(precision=Precision.ROUNDED, value=44, period=Period.FIRST_HALF), (42, 0), (45, 99)),
        # A period against its own minute: the minute stands.
        (Minute(precision=Precision.EXACT, value=36, period=Period.SECOND_HALF), (36, 0), (36, 0)),
    ],
)
def test_stretch(told: str | int | Minute | None, low: Moment, high: Moment) -> None:
    assert stretch(minute(told), END) == (low, high)


@pytest.mark.parametrize(
    ("first", "second", "sure"),
    [
        (36, 48, True),
        (48, 36, False),
        (36, 36, False),
        ("90+2", "90+3", True),
        ("45+4", 46, True),
        ("45+", 46, True),
        (90, "90+3", False),
        ("~20", 23, True),
        ("~20", 22, False),
        (None, 48, False),
        (36, None, False),
        ("1-20", 48, False),
        (36, "50-60", False),
    ],
)
def test_surely_before(first: str | int | None, second: str | int | None, sure: bool) -> None:
    assert surely_before(minute(first), minute(second)) is sure


@pytest.mark.parametrize(
    ("told", "first_half", "second_half"),
    [
        (45, True, False),
        ("45+6", True, False),
        (46, False, True),
        ("~43", True, False),
        ("~45", False, False),
        ("~48", False, True),
        (None, False, False),
        # Bounds may be inferred; a period is told.
        ("1-40", False, False),
        ("60-70", False, False),
        (in_period(Period.FIRST_HALF), True, False),
        (in_period(Period.EXTRA_TIME_FIRST_HALF), False, True),
    ],
)
def test_halves(told: str | int | Minute | None, first_half: bool, second_half: bool) -> None:
    assert surely_in_first_half(minute(told)) is first_half
    assert surely_after_half_time(minute(told)) is second_half


def words(start: int, end: int) -> Evidence:
    return Evidence(start=start, end=end, words="x" * (end - start), rule="test.rule")


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (10, 20, True),
        (12, 14, True),
        (5, 30, True),
        (5, 11, True),
        (19, 25, True),
        (5, 10, False),
        (20, 25, False),
    ],
)
def test_a_score_is_told_with_the_goal_whose_words_it_overlaps(start: int, end: int, found: bool) -> None:
    goal = Telling().goal("Brady").goals[0].model_copy(update={"evidence": (words(10, 20),)})
    sides = (TeamGoals(team="Hull", goals=1), TeamGoals(team="Reading", goals=0))
    line = ScoreLine(kind=ScoreKind.RUNNING, sides=sides, evidence=(words(start, end),))
    assert goal_told_with(line, [goal]) is (goal if found else None)
    # Told with two goals, it is neither's.
    assert goal_told_with(line, [goal, goal.model_copy()]) is None


@pytest.mark.parametrize(
    ("telling", "side"),
    [
        (Telling().goal("Brady"), "Hull"),
        (Telling().goal("Brady", team="Reading", scorer_team="Hull"), "Reading"),
        (Telling().goal("Brady", team=None, scorer_team="Hull"), "Hull"),
        (Telling().goal("Brady", team=None, scorer_team="Hull", own=True), "Reading"),
        (Telling().goal("Brady", team=None, scorer_team="Fulham", own=True), None),
        (Telling().goal("Brady", team="Fulham"), None),
        (Telling().goal(None, team=None), None),
    ],
)
def test_side_of_a_goal(telling: Telling, side: str | None) -> None:
    told = telling.told()
    assert side_of(told.match.goals[0], teams_of(told)) == side


@pytest.mark.parametrize(
    ("telling", "label"),
    [
        (Telling().goal("Brady", 48), "Brady (48')"),
        (Telling().goal("Brady", "90+8"), "Brady (90+8')"),
        (Telling().goal("Brady", 48, own=True), "Brady (48', own goal)"),
        (Telling().goal("Brady", own=True), "Brady (own goal)"),
        (Telling().goal("Brady", "50-60"), "Brady"),
        (Telling().goal(None), "an unnamed scorer"),
    ],
)
def test_goal_label(telling: Telling, label: str) -> None:
    assert goal_label(telling.goals[0]) == label


@pytest.mark.parametrize(("told", "time"), [(48, " (48')"), ("50-60", ""), (None, "")])
def test_time_of(told: str | int | None, time: str) -> None:
    assert time_of(minute(told)) == time


def test_numbers_are_words_up_to_ten() -> None:
    assert [number(count) for count in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]
