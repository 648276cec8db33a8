"""The kinds beside the final score: what each changes, and what it leaves alone."""

from typing import Any

import pytest

from corruption.gold import Article, match_of
from corruption.measuring import cases_of

WEBB = {"scorer": "Tom Webb", "team": "Hull", "minute": 10, "minute_is": "exact"}
DALE = {"scorer": "Sam Dale", "team": "Hull", "minute": 60, "minute_is": "exact"}
IRVING = {"scorer": "Joe Irving", "team": "Reading", "minute": 75, "minute_is": "exact"}
GOALS = [WEBB, DALE, IRVING]
WEBB_AGAIN = {**DALE, "scorer": "Tom Webb"}
SENT_OFF = {"player": "Tom Webb", "team": "Hull", "card": "red", "minute": 50, "minute_is": "exact"}
UNSTATED = "Webb struck in the 10th minute. Dale made it 2-0 in the 60th minute."
ORDER = f"Hull won 2-1. {UNSTATED}"
TIMED = "Hull won 2-1. Webb struck in the 10th minute. Dale struck in the 60th minute."


def hull(a: int, b: int) -> dict[str, int]:
    return {"Hull": a, "Reading": b}


def corrupted(kind: str, text: str, **gold: Any) -> list[str]:
    """The corruptions of that kind of an article on Hull 2-1 Reading."""
    match = match_of({"teams": ["Hull", "Reading"], "score": hull(2, 1), "goals": GOALS, **gold})
    sound = Article(text, (match,))
    return [case.corrupt(text) for case in cases_of(sound) if case.kind == kind]


LEGS: dict[str, Any] = {"first_leg": hull(1, 1), "aggregate": hull(3, 2)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull won 2-1 and went through 3-2 on aggregate after a 1-1 draw.", ["4-2", "3-1"]),
        ("Hull won 2-1 (agg 3-2) after a 1-1 draw.", ["4-2", "3-1"]),
        ("Hull won 2-1 and went through 3-2 on aggregate.", []),
        ("Hull went through 3-2 on aggregate after a 1-1 draw.", []),
        ("Hull, 3-2 winners in the league, went through on aggregate.", []),
    ],
)
def test_the_aggregate_is_off_by_one(text: str, expected: list[str]) -> None:
    assert corrupted("aggregate-off-by-one", text, **LEGS) == [text.replace("3-2", new) for new in expected]
    assert corrupted("aggregate-off-by-one", text, aggregate=hull(3, 2)) == []


def test_the_first_leg_is_off_by_one() -> None:
    text = "Hull won 2-1. It was 1-1 in the first leg, so 3-2 on aggregate."
    assert corrupted("first-leg-off-by-one", text, **LEGS)[0] == text.replace("1-1", "2-1", 1)
    assert corrupted("first-leg-off-by-one", text.replace(", so 3-2 on aggregate", ""), **LEGS) == []
    assert corrupted("first-leg-off-by-one", text, first_leg=hull(1, 1)) == []


def test_the_half_time_score_is_raised_beyond_the_goals_told() -> None:
    text = "Hull won 2-1. They led 1-0 at half-time."
    assert corrupted("half-time-raised", text, half_time=hull(1, 0)) == [
        "Hull won 2-1. They led 2-0 at half-time.",
        "Hull won 2-1. They led 1-1 at half-time.",
    ]
    assert corrupted("half-time-raised", "Hull led 1-0 at half-time.", half_time=hull(1, 0)) == []
    untimed = {**DALE, "minute": None}
    assert corrupted("half-time-raised", text, half_time=hull(1, 0), goals=[WEBB, untimed, IRVING]) == [
        "Hull won 2-1. They led 1-1 at half-time."
    ]


def test_a_running_score_is_raised_above_the_final_one() -> None:
    assert corrupted("running-score-above-final", ORDER) == [ORDER.replace("2-0", "3-0")]
    assert corrupted("running-score-above-final", UNSTATED) == [], "other goals may be left untold"
    assert corrupted("running-score-above-final", "Hull won 2-1 and would have made it 2-0, but Dale missed.") == []


def test_a_running_score_is_changed_to_one_that_is_never_passed() -> None:
    text, late = "Hull won 3-1. Irving made it 2-1.", {**WEBB, "minute": 80}
    three: dict[str, Any] = {"score": hull(3, 1), "goals": [*GOALS, late]}
    assert corrupted("running-score-changed", text, **three) == ["Hull won 3-1. Irving made it 1-1."]
    assert corrupted("running-score-changed", ORDER) == [], "1-0 and 2-1 are passed too"
    untimed = {**three, "goals": [*GOALS, {**late, "minute": None}]}
    assert corrupted("running-score-changed", text, **untimed) == []


def test_a_brace_becomes_a_hat_trick() -> None:
    goals = [WEBB, WEBB_AGAIN, IRVING]
    text = "Hull won 2-1. Webb's brace won it."
    assert corrupted("hat-trick-for-brace", text, goals=goals) == [text.replace("brace", "hat-trick")]
    assert corrupted("hat-trick-for-brace", text) == []
    assert corrupted("hat-trick-for-brace", "Webb's brace won it.", goals=goals) == [], "no score is told"
    text = "Hull won 2-1. Webb, with a brace last week, won it."
    assert corrupted("hat-trick-for-brace", text, goals=goals) == []


def test_a_second_becomes_a_third() -> None:
    goals = [WEBB, WEBB_AGAIN, IRVING]
    text = "Hull won 2-1. Webb got his second of the game."
    assert corrupted("third-for-second", text, goals=goals) == [text.replace("second", "third")]
    assert corrupted("third-for-second", text.replace("game", "season"), goals=goals) == []
    assert corrupted("third-for-second", "Webb got his second of the game.", goals=goals) == [], "no score is told"


def test_the_weekday_of_a_date_is_changed() -> None:
    assert corrupted("weekday-changed", "Hull won on Saturday, 16 March 2024.") == [
        "Hull won on Tuesday, 16 March 2024."
    ]
    assert corrupted("weekday-changed", "Hull won on Saturday.") == []


def test_wrong_dates_are_planted() -> None:
    text = "2024-03-16\n\nHull won on Saturday."
    (dateline,) = corrupted("weekday-planted-in-dateline", text, date="2024-03-16")
    assert dateline == "Tuesday, 16 March 2024\n\nHull won on Saturday."
    (prose,) = corrupted("weekday-planted-in-prose", text, date="2024-03-16")
    assert prose == "2024-03-16\n\nHull won on Tuesday 16 March 2024."
    assert corrupted("weekday-planted-in-prose", text, date="2024-03-17") == []


def test_winner_and_loser_are_exchanged_where_other_words_tell_who_won() -> None:
    assert corrupted("winner-swapped", "Hull 2-1 Reading\nHull beat Reading.") == [
        "Hull 2-1 Reading\nReading beat Hull."
    ]
    assert corrupted("winner-swapped", "Hull 2-1 Reading\nReading's 2-1 defeat by Hull.") == [
        "Hull 2-1 Reading\nHull's 2-1 defeat by Reading."
    ]
    assert corrupted("winner-swapped", "Hull beat Reading with goals from Webb and Dale.") == []


def test_a_minute_is_moved_past_a_running_score() -> None:
    assert corrupted("minute-past-running-score", ORDER) == [ORDER.replace("10th", "66th")]
    rounded = {**DALE, "minute_is": "rounded"}
    assert corrupted("minute-past-running-score", ORDER, goals=[WEBB, rounded, IRVING]) == []


@pytest.mark.parametrize("at_half_time", ["It was 1-0 at half-time. ", "Half-time: 1-0\n"])
def test_a_minute_is_moved_past_half_time(at_half_time: str) -> None:
    text = at_half_time + ORDER
    assert corrupted("minute-past-half-time", text, half_time=hull(1, 0)) == [
        text.replace("10th", "55th"),
        text.replace("60th", "15th"),
    ]


def test_a_minute_stays_where_no_figures_tell_the_half_time_score() -> None:
    assert corrupted("minute-past-half-time", "Hull led at half-time. " + ORDER, half_time=hull(1, 0)) == []
    late = {**DALE, "minute": 110}
    text = "It was 1-0 at half-time. Dale struck in the 110th minute."
    assert corrupted("minute-past-half-time", text, half_time=hull(1, 0), goals=[WEBB, late, IRVING]) == []


def test_a_minute_is_moved_into_extra_time_where_the_match_was_not_level() -> None:
    text = "Hull won 2-1. Irving replied on 75 minutes."
    moved = [text.replace("75", "112")]
    assert corrupted("minute-in-extra-time", text) == moved
    assert corrupted("minute-in-extra-time", text.removeprefix("Hull won 2-1. ")) == [], "no score is told"
    assert corrupted("minute-in-extra-time", text + " It went to extra time.") == []
    assert corrupted("minute-in-extra-time", text, score=hull(1, 1), goals=[WEBB, IRVING]) == []
    winner: dict[str, Any] = {"goals": [WEBB, IRVING, {**DALE, "minute": 80}]}
    assert corrupted("minute-in-extra-time", "Hull won 2-1. Dale won it on 80 minutes.", **winner) == []
    assert corrupted("minute-in-extra-time", text, goals=[WEBB, {**DALE, "minute": None}, IRVING]) == []


def test_a_minute_is_moved_into_extra_time_where_the_tie_was_not_level() -> None:
    text = "Hull won 2-1. It was the second leg. Irving replied on 75 minutes."
    assert corrupted("minute-in-extra-time", text, first_leg=hull(1, 1)) == [text.replace("75", "112")]
    assert corrupted("minute-in-extra-time", text, first_leg=hull(0, 2)) == []
    assert corrupted("minute-in-extra-time", text) == []


def test_a_minute_is_moved_past_the_scorers_dismissal() -> None:
    assert corrupted("minute-past-dismissal", ORDER, cards=[SENT_OFF]) == [ORDER.replace("10th", "56th")]


def test_a_dismissal_is_planted_before_a_goal() -> None:
    planted = corrupted("dismissal-planted-before-goal", "Dale struck.")
    assert planted[0] == "Dale struck.\n\nSam Dale was sent off in the 30th minute.\n"


def test_a_running_score_is_planted() -> None:
    assert corrupted("running-score-planted", TIMED) == [TIMED[:-1] + ", making it 3-0."]
    assert corrupted("running-score-planted", TIMED.replace("Hull won 2-1. ", "")) == []


def test_a_minute_is_moved_past_a_planted_score() -> None:
    moved = "Hull won 2-1. Webb struck in the 66th minute. Dale struck in the 60th minute, making it 2-0."
    assert corrupted("minute-past-planted-score", TIMED) == [moved]
    both = TIMED.replace("minute. Dale", "minute and Dale")
    assert corrupted("minute-past-planted-score", both) == [], "the score may be told of either goal"


def test_a_half_time_score_is_planted() -> None:
    wrong = ["2-0 to Hull", "1-1"]
    assert corrupted("half-time-planted", ORDER) == [f"{ORDER}\n\nAt half-time it was {score}.\n" for score in wrong]
    assert corrupted("half-time-planted", ORDER, goals=[WEBB, {**DALE, "minute": None}, IRVING]) == []


def test_a_minute_is_moved_past_a_planted_half_time_score() -> None:
    moved = [ORDER.replace("10th", "55th"), ORDER.replace("60th", "15th")]
    assert corrupted("minute-past-planted-half-time", ORDER) == [
        f"{text}\n\nAt half-time it was 1-0 to Hull.\n" for text in moved
    ]


def test_a_minute_that_stands_twice_is_left_alone() -> None:
    assert corrupted("minute-in-extra-time", "Irving replied on 75 minutes. On 75 minutes Dale left.") == []
