"""Goals told to be scored against other teams are of other matches."""

import pytest

from scoreline import extract

INTRO = "Fulham beat Stoke City 2-0 on Saturday.\n\nAlan Ruiz scored for Fulham in the 10th minute. "


def scorers(words: str) -> list[str]:
    """The scorers told of the one match, by surname, beside the one told by the introduction."""
    (match,) = extract(INTRO + words).matches
    return [goal.scorer.name.split()[-1] for goal in match.goals if goal.scorer][1:]


@pytest.mark.parametrize(
    "words",
    [
        "Winger Tom Bell, who scored against Hull City, ran the show.",
        "Tom Bell scored at Hull City and Chelsea but was kept quiet here.",
        "Tom Bell, who scored from the spot in the cup win over Hull City, was rested.",
        "Tom Bell's double saw them through against Hull City.",
    ],
)
def test_a_goal_against_others_is_none_of_the_match(words: str) -> None:
    assert scorers(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Tom Bell scored against Stoke City.",
        "Tom Bell scored, as he had against Hull City.",
        "Tom Bell of Fulham scored to set up a tie against Hull City.",
        "Tom Bell of Fulham scored in the 60th minute, the side's first goal at home since a defeat by Hull City.",
    ],
)
def test_a_goal_against_these_is_one(words: str) -> None:
    assert scorers(words) == ["Bell"]
