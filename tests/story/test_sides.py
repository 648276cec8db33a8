"""Which team a goal counts for, by what the text says of its scorer and of the goal."""

import pytest

from scoreline import extract

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"
CLOSING = "\n\nIt was good football in the rain."


def teams(text: str) -> dict[str, str | None]:
    """The team of each scorer's goals."""
    (match,) = extract(text + CLOSING).matches
    return {goal.scorer.name: goal.team for goal in match.goals if goal.scorer}


@pytest.mark.parametrize(
    ("told", "scorers"),
    [
        (
            f"Alan Hale scored for {HOME} in the tenth minute. Carl Nash levelled in the 50th minute.",
            {"Alan Hale": HOME, "Carl Nash": AWAY},
        ),
        (
            f"{HOME} fell behind to a goal from Carl Nash in the tenth minute. Alan Hale equalised in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            "Carl Nash ran to the edge of the Dunmore area and scored in the tenth minute. "
            "Alan Hale scored in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            f"Carl Nash of {AWAY} volleyed home in the tenth minute. Alan Hale headed home in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            f"{AWAY} midfielder Peter Reed crossed for Carl Nash to head home in the tenth minute. "
            "Alan Hale headed home in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
    ],
)
def test_whose_goal_it_is(told: str, scorers: dict[str, str]) -> None:
    assert teams(f"{HOME} 1-1 {AWAY}\n\n{told}") == scorers


@pytest.mark.parametrize(
    ("told", "scorers"),
    [
        # Only one of the three goals is told, and only one side can have been two behind.
        (
            f"{HOME} 2-1 {AWAY}\n\nAlan Hale pulled a goal back in the 80th minute.",
            {"Alan Hale": AWAY},
        ),
        (
            f"{HOME} 1-1 {AWAY}\n\n{AWAY} led 1-0 at half-time. Alan Hale headed home in the 20th minute.",
            {"Alan Hale": AWAY},
        ),
        (
            f"{HOME} 3-1 {AWAY}\n\nCarl Nash got a consolation goal in the 90th minute.",
            {"Carl Nash": AWAY},
        ),
        (
            f"{HOME} 1-1 {AWAY}\n\n{AWAY} responded well to falling behind and equalised when Alan Hale headed home.",
            {"Alan Hale": AWAY},
        ),
        (
            f"{HOME} 1-1 {AWAY}\n\nCarl Nash opened the scoring, and Alan Hale of Dunmore tied it in the 60th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            f"{HOME} 1-1 {AWAY}\n\nAlan Hale cancelled out Carl Nash's opener for {HOME}.",
            {"Carl Nash": HOME, "Alan Hale": AWAY},
        ),
        (
            f"{HOME} 1-1 {AWAY}\n\nCarl Nash headed in to stun the home crowd. Alan Hale equalised late on.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            f"{HOME} 1-1 {AWAY}\n\nAlan Hale struck. Carl Nash's equaliser sent the home fans wild.",
            {"Carl Nash": HOME, "Alan Hale": AWAY},
        ),
    ],
)
def test_the_course_of_the_score_tells_sides(told: str, scorers: dict[str, str]) -> None:
    assert teams(told) == scorers


def test_unlabelled_line_ups_go_to_the_side_that_the_goals_tell() -> None:
    text = f"""{HOME} lost 1-0 to {AWAY}.

Carl Nash put {AWAY} ahead in the tenth minute from Peter Reed's cross.

Nash, Reed, Hill, Cole, Webb, Ford, Lamb, Dean, Park, Wood, Cross.

Hale, Bell, Pike, Moss, Lane, Rudd, Kerr, Boyd, Shaw, Tate, Vane."""
    assert teams(text) == {"Carl Nash": AWAY}


@pytest.mark.parametrize(
    ("score", "said", "first"),
    [
        ("2-1", f"{HOME} came from behind to win.", AWAY),
        ("1-2", f"{AWAY} threw away the lead.", AWAY),
        ("1-2", f"{AWAY} took the lead after a bright start.", AWAY),
    ],
)
def test_who_trailed_or_led_tells_whose_the_first_goal_was(score: str, said: str, first: str) -> None:
    words = f"{HOME} {score} {AWAY}\n\n{said} Alan Hale headed in. Carl Nash made it 1-1. Ian Webb tapped in late on."
    assert teams(words)["Alan Hale"] == first


def test_the_subject_of_the_verb_goes_ahead_and_no_team_named_before_it() -> None:
    words = f"{HOME} 1-2 {AWAY}\n\nAfter absorbing Dunmore pressure, Oakwood took the lead. "
    words += "Alan Hale headed in. Carl Nash made it 1-1. Ian Webb tapped in late on."
    assert teams(words)["Alan Hale"] == AWAY


def test_the_goals_tell_who_is_at_home_where_little_else_does() -> None:
    words = (
        f"{HOME} 2, {AWAY} 2\n\n{HOME} had to settle for a 2-2 draw with {AWAY}. Alan Hale put {HOME} ahead. "
        f"Carl Nash equalised for {AWAY}. {HOME} midfielder Ian Webb curled in a free-kick to restore the lead, "
        "but the visitors hit back again through Peter Reed."
    )
    assert teams(words)["Peter Reed"] == AWAY


def test_a_draw_with_a_team_gives_it_nothing() -> None:
    words = f"{HOME} 1-1 {AWAY}\n\nAlan Hale came on to score a late equaliser as {AWAY} drew 1-1 with {HOME}."
    assert teams(words)["Alan Hale"] == AWAY


@pytest.mark.parametrize(
    ("told", "scorers"),
    [
        # Who is fouled plays with the taker of the penalty.
        (
            f"{AWAY} winger Owen Pike was brought down by Dan Frost and Carl Nash converted the penalty in the "
            "20th minute. Alan Hale headed home in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            f"Ian Moss of {HOME} handled and Carl Nash converted the penalty in the 20th minute. "
            "Alan Hale headed home in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
        (
            f"{HOME}'s hopes suffered a blow when Carl Nash scored in the 20th minute. "
            "Alan Hale headed home in the 50th minute.",
            {"Carl Nash": AWAY, "Alan Hale": HOME},
        ),
    ],
)
def test_penalties_and_blows_tell_sides(told: str, scorers: dict[str, str]) -> None:
    assert teams(f"{HOME} 1-1 {AWAY}\n\n{told}") == scorers


def test_what_a_goal_was_for_is_not_told_by_anothers_goal() -> None:
    told = f"Alan Hale and Ben Croft scored either side of Carl Nash's goal for {AWAY}."
    assert teams(f"{HOME} 2-1 {AWAY}\n\n{told}") == {"Alan Hale": HOME, "Ben Croft": HOME, "Carl Nash": AWAY}


def test_a_consolation_is_for_who_lost_the_tie() -> None:
    told = f"{AWAY} won 4-2 on aggregate. Alan Hale scored in the tenth minute. "
    told += "Carl Nash struck in the 50th minute, before Ben Croft's consolation goal in the 85th."
    assert teams(f"{HOME} 2-1 {AWAY}\n\n{told}")["Ben Croft"] == HOME


def test_who_beats_an_opponent_to_a_pass_is_with_the_passer() -> None:
    words = (
        f"{HOME} 1-1 {AWAY}\n\n{AWAY} winger Peter Reed was lively. Carl Nash rose above Ian Webb to meet Reed's cross "
        "and head home in the tenth minute. Alan Hale headed home in the 50th minute."
    )
    assert teams(words) == {"Carl Nash": AWAY, "Alan Hale": HOME}


def test_whose_goal_it_is_may_be_told_right_before() -> None:
    told = "It was an even contest between two tired sides. In the 20th minute Dunmore took the lead. "
    told += "Oakwood played a poor ball, Owen Pike stepped in and Carl Nash headed home. "
    told += "Alan Hale headed home in the 50th minute."
    assert teams(f"{AWAY} 1-1 {HOME}\n\n{told}") == {"Carl Nash": HOME, "Alan Hale": AWAY}


def test_who_scored_after_anothers_goal_is_not_of_that_ones_team() -> None:
    told = f"Carl Nash and Peter Reed had scored after Alan Hale had put {HOME} ahead."
    assert teams(f"{HOME} 1-2 {AWAY}\n\n{told}") == {"Alan Hale": HOME, "Carl Nash": AWAY, "Peter Reed": AWAY}


def test_a_side_that_levelled_after_going_behind_did_not_score_the_first() -> None:
    told = f"After going behind to an early Carl Nash penalty, {HOME} levelled when Alan Hale netted."
    assert teams(f"{HOME} 1-1 {AWAY}\n\n{told}") == {"Carl Nash": AWAY, "Alan Hale": HOME}


def test_who_stands_in_the_way_is_no_team_mate() -> None:
    told = f"{HOME} defender Dan Frost had a long afternoon. Carl Nash worked well with Frost on his heels and scored "
    told += "in the 20th minute. Alan Hale headed home in the 50th minute."
    assert teams(f"{HOME} 1-1 {AWAY}\n\n{told}") == {"Carl Nash": AWAY, "Alan Hale": HOME}


def test_a_goal_is_for_the_side_that_the_words_with_its_scorer_name() -> None:
    told = f"{HOME} battled to keep the lead, but clinical finishing from Carl Nash and Ian Webb saw {AWAY} win."
    assert teams(f"{HOME} 0-2 {AWAY}\n\n{told}") == {"Carl Nash": AWAY, "Ian Webb": AWAY}


def test_a_scorer_who_is_sent_off_is_one_player_of_one_side() -> None:
    (match,) = extract(
        f"{HOME} beat {AWAY} 1-0.\n\nAlan Hale headed in from a corner in the 30th minute.\n\n"
        f"{AWAY} were the better side, but their finishing was poor.\n\nAlan Hale was sent off in the 12th minute.\n"
    ).matches
    assert [card.player.team for card in match.cards] == [HOME]
    assert [finding.code for finding in match.findings] == ["goal-after-dismissal"]
