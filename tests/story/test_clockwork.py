"""Match minutes in a told story: relative times, stoppage time, extra time."""

import pytest

from scoreline import extract
from scoreline_models import Goal, Precision

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"


CLOSING = "\n\nIt was good football in the rain."
"""A score and two clubs by themselves may be of any sport."""


def goals(text: str) -> list[Goal]:
    (match,) = extract(text + CLOSING).matches
    return list(match.goals)


def minutes(text: str) -> list[str]:
    """The goals' minutes, rounded ones with a tilde."""
    return [f"{goal.minute}{'~' * (goal.minute.precision is Precision.ROUNDED)}" for goal in goals(text) if goal.minute]


@pytest.mark.parametrize(
    ("second", "minute"),
    [
        ("Carl Nash levelled three minutes later.", "23'~"),
        ("Three minutes later Carl Nash levelled.", "23'~"),
        ("Carl Nash equalised a minute later.", "21'~"),
        ("Within two minutes Carl Nash had equalised.", "22'~"),
        ("Just 99 seconds later Carl Nash levelled.", "22'~"),
        ("Moments later Carl Nash equalised.", "20'~"),
        ("The lead lasted only six minutes before Carl Nash equalised.", "26'~"),
    ],
)
def test_a_time_told_by_another_goal_counts_from_it(second: str, minute: str) -> None:
    assert minutes(f"{HOME} 1-1 {AWAY}\n\nAlan Hale scored for {HOME} in the 20th minute. {second}") == ["20'", minute]


def test_relative_times_chain() -> None:
    text = f"""{HOME} 3-0 {AWAY}

Alan Hale scored in the tenth minute. Five minutes later Tom Bell scored again. Two minutes later Joe Pike scored the \
third goal."""
    assert minutes(text) == ["10'", "15'~", "17'~"]


LEAD = (
    f"{HOME} 3-0 {AWAY}\n\nAlan Hale scored in the 60th minute. It rained. It was cold. It blew. It hailed. It froze.\n"
)


def test_a_time_counts_from_the_goal_told_last_even_if_its_minute_is_told_elsewhere() -> None:
    told = "Tom Bell hit the bar in the 20th minute. Alan Hale headed in. Five minutes later Joe Pike scored."
    assert minutes(LEAD + told) == ["60'", "65'~"]


def test_a_time_told_after_a_goal_without_a_minute_is_none() -> None:
    told = "Tom Bell hit the bar in the 20th minute. Then Carl Nash headed in. Five minutes later Joe Pike scored."
    assert minutes(LEAD + told) == ["60'"]


def test_a_goal_so_many_minutes_after_another_is_not_that_one() -> None:
    told = "Alan Hale scored in the 20th minute. He headed his second two minutes later."
    assert minutes(f"{HOME} 2-0 {AWAY}\n\n{told}") == ["20'", "22'~"]


def test_a_time_told_backwards_puts_the_goal_before() -> None:
    text = f"""{HOME} 2-0 {AWAY}

Tom Bell scored in the 60th minute. Alan Hale had scored the first goal ten minutes earlier."""
    assert [(goal.scorer.name, str(goal.minute)) for goal in goals(text) if goal.scorer] == [
        ("Alan Hale", "50'"),
        ("Tom Bell", "60'"),
    ]


def test_a_relative_time_with_nothing_before_it_is_no_minute() -> None:
    (goal,) = goals(f"{HOME} 1-0 {AWAY}\n\nFive minutes later Alan Hale scored the only goal.")
    assert goal.minute is None or goal.minute.value is None


@pytest.mark.parametrize(
    ("when", "minute"),
    [
        ("in the 95th minute", "90+5'"),
        ("in the fifth minute of stoppage time", "90+5'"),
        ("five minutes into stoppage time", "90+5'~"),
        ("at 90+5", "90+5'"),
        ("deep into stoppage time", "90+'~"),
        ("in the second minute of first-half stoppage time", "45+2'"),
        ("in first-half stoppage time", "45+'~"),
        ("in stoppage time at the end of the first half", "45+'~"),
        ("in the 45th minute", "45'"),
        ("in the 90th minute", "90'"),
        ("in the last minute", "90'~"),
        ("two minutes after the restart", "47'~"),
        ("four minutes from time", "86'~"),
    ],
)
def test_a_goal_and_its_minute(when: str, minute: str) -> None:
    assert minutes(f"{HOME} 1-0 {AWAY}\n\nAlan Hale scored {when}.") == [minute]


@pytest.mark.parametrize(
    ("told", "minute"),
    [
        (f"Alan Hale gave {HOME} a 1-0 win. Hale's 84th-minute strike was his first of the season.", "84'"),
        (f"{HOME} took the lead after 24 minutes. Alan Hale scored it with a header.", "24'~"),
        ("Nobody tried much. The crowd rose in the 53rd minute. Alan Hale ran half the field to score.", "53'"),
        ("Alan Hale, who had replaced Tom Bell, needed just two minutes to score the only goal.", None),
        ("The second half was better and Alan Hale scored the only goal six minutes in.", "51'~"),
        ("Tom Bell almost scored in the tenth minute. Alan Hale later scored the only goal.", None),
        ("Tom Bell went close in the tenth minute. Alan Hale headed in a cross.", None),
        ("Tom Bell wasted their best chance in the tenth minute but Alan Hale rose to score the winner.", None),
        ("Tom Bell was sent on in the 70th minute. Alan Hale headed in a cross.", None),
        ("Tom Bell went close and the pressure told after 50 minutes. Alan Hale headed home.", "50'~"),
        ("They were made to pay in the 35th minute. Alan Hale headed home.", "35'"),
    ],
)
def test_a_minute_told_beside_a_goal_times_it(told: str, minute: str | None) -> None:
    assert minutes(f"{HOME} 1-0 {AWAY}\n\n{told}") == ([minute] if minute else [])


def test_goals_told_without_scorers_time_those_told_without_minutes() -> None:
    text = f"""{HOME} 2-2 {AWAY}

{HOME} were behind to goals from Carl Nash and Peter Reed, but Alan Hale and Tom Bell scored for {HOME}.

The weather was poor. The pitch was worse. The crowd was small.

{AWAY} took the lead after 24 minutes. Hale levelled in the 40th minute. {AWAY} went ahead after 61 minutes. \
Bell equalised in the 80th minute."""
    assert [(goal.scorer.name, str(goal.minute), goal.team) for goal in goals(text) if goal.scorer] == [
        ("Carl Nash", "24'", AWAY),
        ("Alan Hale", "40'", HOME),
        ("Peter Reed", "61'", AWAY),
        ("Tom Bell", "80'", HOME),
    ]


def test_bracketed_stoppage_time() -> None:
    assert minutes(f"{HOME} 1-0 {AWAY}\n\nAlan Hale (45+2) scored the only goal.") == ["45+2'"]


def test_a_relative_time_beyond_the_ninetieth_minute_is_stoppage_time() -> None:
    text = (
        f"{HOME} 2-0 {AWAY}\n\nAlan Hale scored in the 88th minute. Tom Bell scored the second goal five minutes later."
    )
    assert minutes(text) == ["88'", "90+3'~"]


@pytest.mark.parametrize(
    ("when", "minute"),
    [
        ("in the 98th minute", "98'"),
        ("in the eighth minute of extra time", "98'"),
        ("eight minutes into extra time", "98'~"),
        ("three minutes from the end of extra time", "117'~"),
        ("in the 105th minute", "105'"),
    ],
)
def test_where_extra_time_was_played_minutes_count_on(when: str, minute: str) -> None:
    text = f"""{HOME} beat {AWAY} 2-1 after extra time.

Alan Hale scored for {HOME} in the 88th minute. Carl Nash equalised in the second minute of stoppage time. \
Tom Bell scored \
the winner {when}."""
    assert minutes(text) == ["88'", "90+2'", minute]


def test_stoppage_time_lies_in_the_order_of_play_between_the_halves() -> None:
    text = f"""{HOME} 3-0 {AWAY}

Joe Pike scored the third goal in the 46th minute. Tom Bell had scored the second in the third minute of first-half \
stoppage time. Alan Hale had opened the scoring in the 45th minute."""
    assert minutes(text) == ["45'", "45+3'", "46'"]


def test_the_minute_rests_on_its_own_words() -> None:
    text = f"{HOME} 1-1 {AWAY}\n\nAlan Hale scored in the 20th minute. Carl Nash levelled three minutes later."
    words = [goal.minute.evidence[0].words for goal in goals(text) if goal.minute]
    assert ["20th minute" in words[0], "three minutes later" in words[1]] == [True, True]


@pytest.mark.parametrize(
    ("told", "minutes_told"),
    [
        ("Alan Hale scored in the 12th, 30th and 60th minutes.", ["12'", "30'", "60'"]),
        ("Alan Hale and Tom Bell scored in the 12th and 60th minutes. Joe Pike then scored.", ["12'", "60'"]),
        ("Alan Hale netted on 61 and Tom Bell on 71.", ["61'", "71'"]),
        ("Goals came from Alan Hale, on 34 minutes, and Tom Bell.", ["34'"]),
        ("Alan Hale scored, and on the hour Tom Bell headed wide.", []),
        (
            "In the 62nd minute Alan Hale gathered the ball and scored, and six minutes later the lead was doubled.",
            ["62'"],
        ),
    ],
)
def test_each_goal_of_a_sentence_takes_its_own_minute(told: str, minutes_told: list[str]) -> None:
    assert minutes(f"{HOME} 3-0 {AWAY}\n\n{told}") == minutes_told


def test_a_minute_that_announces_a_goal_is_that_of_the_next_one_narrated() -> None:
    text = f"""{HOME} 2-0 {AWAY}

{HOME} took the lead after nine minutes. A cross came over and Alan Hale headed home. They doubled their advantage in \
the 25th minute. Hale fed Joe Pike on the left. Pike crossed and Tom Bell smashed the ball into the net."""
    assert [(goal.scorer.name, str(goal.minute)) for goal in goals(text) if goal.scorer] == [
        ("Alan Hale", "9'"),
        ("Tom Bell", "25'"),
    ]


def test_a_goal_within_minutes_of_the_restart_counts_from_it() -> None:
    text = f"""{HOME} 1-0 {AWAY}

Tom Bell hit a post in the 20th minute. After the restart Alan Hale scored within two minutes."""
    assert minutes(text) == ["47'~"]


@pytest.mark.parametrize(
    ("narration", "minute"),
    [
        # What another clause times is not the goal's.
        ("Alan Hale scored the only goal before Joe Pike was sent off in the 55th minute.", []),
        ("The only goal was scored by Alan Hale, who was sent on shortly before half-time.", []),
        ("Alan Hale scored the only goal and, with 16 minutes remaining, Joe Pike came on for Tom Bell.", []),
        # The sentence after, or the clause of the scorer's deed.
        ("Alan Hale headed the only goal. It came in the 58th minute.", ["58'"]),
        ("Alan Hale scored the only goal ( 58 ).", ["58'"]),
    ],
)
def test_a_minute_times_the_event_of_its_own_clause(narration: str, minute: list[str]) -> None:
    assert minutes(f"{HOME} 1-0 {AWAY}\n\n{narration}") == minute


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{HOME} were not to be denied and went ahead in the 59th minute.", "59'"),
        ("Eleven minutes into the game it was 1-0.", "11'~"),
        (f"{HOME} won a corner in the 34th minute.", "34'"),
    ],
)
def test_a_sentence_before_times_the_goal_that_it_announces(first: str, second: str) -> None:
    text = f"{HOME} 1-0 {AWAY}\n\n{first} From the resulting corner Alan Hale headed home."
    assert minutes(text) == [second]


def test_added_time_of_the_first_half_is_counted_on() -> None:
    text = f"""{HOME} 2-0 {AWAY}

It was a fine end to the first half, Alan Hale scoring in the first minute of stoppage time. Two minutes later \
Tom Bell scored the second goal."""
    assert minutes(text) == ["45+1'", "45+3'~"]


def test_loose_words_give_way_to_the_minute_of_the_narration() -> None:
    filler = "The rain fell on the pitch. " * 8
    text = f"""{HOME} 1-0 {AWAY}

Alan Hale scored the only goal for {HOME} just before the hour. {filler}{HOME} went ahead in the 57th minute. \
Alan Hale headed home."""
    assert minutes(text) == ["57'"]


def test_a_round_up_does_not_lend_minutes_to_another_match() -> None:
    text = """Alan Hale scored in the 88th minute as Fulham beat Everton 1-0. Aston Villa beat \
Stoke City 2-1 at Villa Park.

Tom Bell gave Arsenal a 1-0 win over Chelsea."""
    told = extract(text + CLOSING).matches
    assert [[str(goal.minute) for goal in match.goals if goal.minute] for match in told] == [["88'"], [], []]
    assert [goal.scorer.name for goal in told[-1].goals if goal.scorer] == ["Tom Bell"]


def test_a_minute_of_the_goal_before_leaves_a_goal_the_one_behind_it() -> None:
    words = (
        f"{HOME} beat {AWAY} 2-0. Alan Hale headed a corner home in the 26th minute, "
        "Carl Nash looped a header over the goalkeeper from a deep cross in the 42nd minute."
    )
    assert minutes(words) == ["26'", "42'"]


def test_a_time_counts_from_the_goal_that_the_words_behind_it_time() -> None:
    text = (
        f"{HOME} 2-1 {AWAY}\n\nTom Bell scored in the 10th minute. Alan Hale made it 2-1 two minutes after Carl Nash's "
        "shot had levelled in the 84th minute."
    )
    assert minutes(text) == ["10'", "84'", "86'~"]


@pytest.mark.parametrize("words", ["to break their hearts", "on the break"])
def test_a_break_that_is_none_of_the_clocks_puts_injury_time_in_no_first_half(words: str) -> None:
    assert minutes(f"{HOME} 1-0 {AWAY}\n\nAlan Hale scored {words} in injury time.") == ["90+'~"]
