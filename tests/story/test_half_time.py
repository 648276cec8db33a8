"""The score at half-time: stated, told by words that leave one score open, or reached by the goal before the break."""

import pytest

import scoreline
from scoreline_models import ScoreKind

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"


def half_time(text: str) -> dict[str, int] | None:
    match = scoreline.extract(text).matches[0]
    lines = [line for line in match.score_lines if line.kind is ScoreKind.HALF_TIME]
    return lines[0].as_dict() if lines else None


TOLD = [
    (f"{HOME} beat {AWAY} 5-2 (half-time 2-1) on Saturday.", (2, 1)),
    (f"{HOME} beat {AWAY} 2-0. {AWAY} were glad to be just two down at the interval.", (2, 0)),
    (f"{HOME} beat {AWAY} 1-0. The first half ended goalless.", (0, 0)),
    (f"{HOME} drew 1-1 with {AWAY}. They went into the half scoreless.", (0, 0)),
    (f"{HOME} beat {AWAY} 3-2. Alan Hale headed {HOME} into the 2-1 lead that they carried into the interval.", (2, 1)),
    (f"{HOME} beat {AWAY} 3-1. Alan Hale's header gave {HOME} a 2-1 lead going into half-time.", (2, 1)),
    (
        f"{HOME} drew 1-1 with {AWAY}. Alan Hale put {HOME} ahead in the tenth minute, but Carl Nash equalised "
        f"for {AWAY} just before half-time.",
        (1, 1),
    ),
]


@pytest.mark.parametrize(("text", "goals"), TOLD, ids=[row[0] for row in TOLD])
def test_the_score_at_half_time(text: str, goals: tuple[int, int]) -> None:
    assert half_time(text) == {HOME: goals[0], AWAY: goals[1]}


def test_half_time_goals_beside_a_shootout_are_no_tally() -> None:
    words = f"{HOME} drew 1-1 with {AWAY} and won 5-4 on penalties. At half-time it was 2-0 to {HOME}."
    assert half_time(words) == {HOME: 2, AWAY: 0}


OPEN = [
    f"{HOME} beat {AWAY} 3-1. They were ahead at half-time.",
    f"{HOME} beat {AWAY} 3-2. Alan Hale's goal put {HOME} in front on aggregate going into half-time.",
    f"{HOME} beat {AWAY} 2-1. Alan Hale headed home in the tenth minute.",
]


@pytest.mark.parametrize("text", OPEN)
def test_no_score_at_half_time_is_guessed(text: str) -> None:
    assert half_time(text) is None
