"""Scores on the way whose sides the words leave open: told goals settle them, and none is dropped for not fitting."""

import pytest

import scoreline
from scoreline_models import ScoreKind

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"
FIRST = "Alan Hale headed the home side in front in the 10th minute."


def on_the_way(text: str) -> list[tuple[int, int]]:
    lines = scoreline.extract(text).matches[0].score_lines
    return [(line.goals_of(HOME), line.goals_of(AWAY)) for line in lines if line.kind is ScoreKind.RUNNING]


RESULT = f"{HOME} beat {AWAY} 3-1. {FIRST}"
SETTLED = [
    pytest.param(f"{RESULT} {HOME} striker Carl Nash scored from close range, making it 2-0.", (2, 0), id="scorer"),
    pytest.param(f"{RESULT} {AWAY} striker Carl Nash scored from close range, making it 2-1.", (2, 1), id="reduced"),
    pytest.param(f"{RESULT} {HOME} striker Carl Nash scored from close range, making it 4-0.", (4, 0), id="beyond"),
    pytest.param(f"{RESULT} {HOME} striker Carl Nash scored from close range, making it 3-2.", (3, 2), id="other side"),
]


@pytest.mark.parametrize(("text", "goals"), SETTLED)
def test_a_score_told_with_a_goal(text: str, goals: tuple[int, int]) -> None:
    assert on_the_way(text) == [goals]


def test_a_score_that_may_be_either_sides_is_left_out() -> None:
    assert on_the_way(f"{HOME} drew 2-2 with {AWAY}. It was 2-1 for long.") == []


def test_a_score_that_neither_order_of_fits_is_kept_where_all_goals_are_told() -> None:
    goals = f"{FIRST} {AWAY} striker Carl Nash headed home in the 60th minute."
    text = f"{HOME} drew 1-1 with {AWAY}. {goals}\n\nHalf-time: 2-0"
    lines = scoreline.extract(text).matches[0].score_lines
    assert [sorted(line.as_dict().values()) for line in lines if line.kind is ScoreKind.HALF_TIME] == [[0, 2]]


def test_a_score_told_with_a_goal_is_no_tally_of_a_shootout() -> None:
    result = f"{HOME} drew 1-1 with {AWAY} and won 5-4 on penalties. {FIRST}"
    assert on_the_way(f"{result} {HOME} striker Carl Nash scored from close range, making it 2-0.") == [(2, 0)]


@pytest.mark.parametrize(
    "text",
    [
        f"{RESULT} Carl Nash skied a half-chance to make it 4-0.",
        f"{RESULT} They improved to 5-0 this season.",
        f"{RESULT} {HOME} won 5-4 on penalties. It was 4-4 after five kicks each.",
    ],
)
def test_figures_that_are_no_score_of_the_match(text: str) -> None:
    assert on_the_way(text) == []
