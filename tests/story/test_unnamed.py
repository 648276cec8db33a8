"""Goals told by their team alone."""

from scoreline import extract


def told(words: str) -> list[tuple[str | None, str | None]]:
    (match,) = extract(words).matches
    return [(goal.scorer.name if goal.scorer else None, goal.team) for goal in match.goals]


LEAD = "Fulham beat Stoke City {score}.\n\nAlan Ruiz put Fulham ahead in the 10th minute.\n\n"


def test_a_goal_without_its_scorer_counts_where_the_score_has_room() -> None:
    words = LEAD.format(score="2-0") + "It rained. Nobody cared.\n\nFulham doubled their lead in the 70th minute."
    assert told(words) == [("Alan Ruiz", "Fulham"), (None, "Fulham")]


def test_no_goal_without_its_scorer_where_the_score_has_no_room() -> None:
    words = LEAD.format(score="1-0") + "It rained. Nobody cared.\n\nFulham doubled their lead in the 70th minute."
    assert told(words) == [("Alan Ruiz", "Fulham")]


def test_a_goal_told_by_the_score_it_made_is_none_of_the_others() -> None:
    words = (
        "Fulham beat Stoke City 2-0.\n\nAlan Ruiz scored in the 10th minute.\n\n"
        "It rained. Nobody cared. They sang. They danced.\n\nFulham then made it 2-0."
    )
    assert told(words) == [("Alan Ruiz", "Fulham"), (None, "Fulham")]


def test_an_own_goal_of_nobody_named_is_the_goal_that_one_side_lacks() -> None:
    assert told("Fulham beat Stoke City 2-0 on a goal by Alan Ruiz and an own goal.") == [
        ("Alan Ruiz", "Fulham"),
        (None, "Fulham"),
    ]


def test_a_teams_goal_between_goals_of_the_other_counts() -> None:
    words = "Fulham beat Stoke City 2-1.\n\nStoke City went up early, but Alan Ruiz equalised and Ian Webb won it."
    assert sorted(told(words), key=str) == [("Alan Ruiz", "Fulham"), ("Ian Webb", "Fulham"), (None, "Stoke City")]
