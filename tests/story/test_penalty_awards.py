"""Which goals the award of a penalty before them makes penalties."""

import pytest

from scoreline import extract

INTRO = "Fulham beat Stoke City 2-1.\n\n"


def kinds(words: str) -> dict[str, str]:
    """The kind of each goal, by its scorer's surname."""
    (match,) = extract(INTRO + words).matches
    return {goal.scorer.name.split()[-1]: goal.kind.value for goal in match.goals if goal.scorer}


@pytest.mark.parametrize(
    "words",
    [
        "Referee Carl Nash pointed to the spot and Alan Ruiz scored for Fulham.",
        "Fulham were awarded a penalty. Alan Ruiz slotted home.",
        "Tom Bell won a penalty from which Alan Ruiz scored for Fulham.",
    ],
)
def test_a_finish_after_an_award_is_a_penalty(words: str) -> None:
    assert kinds(words)["Ruiz"] == "penalty"


@pytest.mark.parametrize(
    "words",
    [
        "After an early Darren Fox penalty for Stoke City, Alan Ruiz slotted home for Fulham.",
        "Fox missed a penalty. Alan Ruiz scored for Fulham.",
        "Fulham were denied a penalty. Alan Ruiz scored for Fulham.",
        "Ruiz won a penalty and then scored for Fulham.",
        "Bell cut it back to the penalty spot and Alan Ruiz scored for Fulham.",
        "Bell was brought down outside the area. Alan Ruiz stepped up and scored for Fulham.",
        "Fox was felled and Darren Fox put away the resulting penalty for Stoke City. Alan Ruiz scored for Fulham.",
    ],
)
def test_other_goals_near_a_penalty_are_none(words: str) -> None:
    assert kinds(words).get("Ruiz") == "goal"
