"""How many goals each player scored: the cheapest account of the mentions within the score."""

import pytest

from scoreline import extract

INTRO = "Fulham beat Stoke City {score} on Saturday.\n\nStoke City had Darren Fox in defence.\n\n"


def scorers(score: str, words: str) -> list[str]:
    """The scorers of all goals of one match, by surname."""
    (match,) = extract(INTRO.format(score=score) + words).matches
    return sorted(goal.scorer.name.split()[-1] for goal in match.goals if goal.scorer)


@pytest.mark.parametrize(
    ("score", "words", "expected"),
    [
        ("2-0", "Alan Ruiz scored both goals for Fulham.", ["Ruiz", "Ruiz"]),
        ("2-0", "Alan Ruiz won it for Fulham with two late goals.", ["Ruiz", "Ruiz"]),
        ("2-0", "Alan Ruiz of Fulham scored in the 10th and 80th minutes.", ["Ruiz", "Ruiz"]),
        (
            "3-0",
            "Alan Ruiz scored and added his second late on. Tom Bell of Fulham netted too.",
            ["Bell", "Ruiz", "Ruiz"],
        ),
        ("2-0", "Alan Ruiz opened the scoring for Fulham before adding a second late on.", ["Ruiz", "Ruiz"]),
        ("1-0", "Alan Ruiz scored for Fulham. Ruiz headed in the winner after ten minutes.", ["Ruiz"]),
        ("2-0", "Alan Ruiz and Tom Bell scored in the 10th and 80th minutes.", ["Bell", "Ruiz"]),
        (
            "3-0",
            "Alan Ruiz scored a hat-trick. Ruiz tapped in and scored late on. Fulham led through Tom Bell's goal.",
            ["Bell", "Ruiz", "Ruiz"],
        ),
        ("1-0", "Alan Ruiz scored for Fulham after ten minutes, his second of the season.", ["Ruiz"]),
    ],
)
def test_goals_of_one_player(score: str, words: str, expected: list[str]) -> None:
    assert scorers(score, words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Alan Ruiz scored for Fulham in the 10th minute. Tom Bell of Fulham scored in the 30th minute.",
        "Alan Ruiz scored for Fulham in the 10th minute. Tom Bell of Fulham headed home from Joe Hill's cross.",
        "Alan Ruiz scored for Fulham in the 10th minute. Then Tom Bell doubled the lead for Fulham.",
        "Alan Ruiz scored for Fulham in the 10th minute. Tom Bell wrapped up the points from the penalty spot.",
        "Alan Ruiz scored for Fulham in the 10th minute. Tom Bell broke clear to double the lead. In the 31st minute, "
        "courtesy of a supreme finish from Bell, it was all over.",
        "Fulham won with goals from Alan Ruiz and Tom Bell.\n\nThe pitch was wet. Ruiz tapped in. Bell drove home.",
    ],
)
def test_a_goal_told_beyond_doubt_stays_beyond_the_score(words: str) -> None:
    assert scorers("1-0", words) == ["Bell", "Ruiz"]
    (match,) = extract(INTRO.format(score="1-0") + words).matches
    assert [finding.code for finding in match.findings] == ["side-goals-exceed-score"]


def test_a_goal_told_for_a_side_stays_with_it_where_the_score_has_no_room() -> None:
    words = "Tom Webb put the visitors ahead in the 15th minute. Alan Ruiz headed in for Hull in the 50th minute."
    (match,) = extract("Hull 2-0 Reading\n\nHull beat Reading 2-0 on Saturday.\n\n" + words).matches
    assert {goal.scorer.name: goal.team for goal in match.goals if goal.scorer} == {
        "Tom Webb": "Reading",
        "Alan Ruiz": "Hull",
    }
    assert "side-goals-exceed-score" in {finding.code for finding in match.findings}


def test_a_goal_told_once_in_passing_goes_where_the_score_has_no_room() -> None:
    words = "Alan Ruiz scored for Fulham in the 10th minute. Tom Bell celebrated with the fans."
    assert scorers("1-0", words) == ["Ruiz"]


def test_a_beaten_goalkeeper_is_no_scorer() -> None:
    words = "Alan Ruiz shot past Ian Long to score for Fulham. Long saved well. Then Long turned it in."
    assert scorers("1-0", words) == ["Ruiz"]


def test_minutes_in_a_list_are_of_the_count_before_them() -> None:
    words = "Alan Ruiz scored twice, in the 23rd and 68th minutes, and Tom Bell rounded off the win in added time."
    (match,) = extract(INTRO.format(score="3-0") + words).matches
    told = [(goal.scorer.name, str(goal.minute)) for goal in match.goals if goal.scorer]
    assert told == [("Alan Ruiz", "23'"), ("Alan Ruiz", "68'"), ("Tom Bell", "90+'")]
