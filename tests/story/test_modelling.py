"""Story values as models: periods, bounds, and the words that names rest on."""

import pytest

import scoreline
from scoreline import extract, load
from scoreline.pipeline.tagging import Tagged
from scoreline.story.clockwork import Moment, moments
from scoreline.story.frame import MatchFrame
from scoreline.story.goals import settle_goals
from scoreline.story.minute_models import period_of
from scoreline.story.modelling import team_model
from scoreline.story.score_models import inferred_line
from scoreline.story.sides import Sides
from scoreline_models import Goal, Ground, Match, Minute, Period, Player, Precision

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"
FIRST, SECOND = Period.FIRST_HALF, Period.SECOND_HALF
EXTRA_FIRST, EXTRA_SECOND = Period.EXTRA_TIME_FIRST_HALF, Period.EXTRA_TIME_SECOND_HALF
CLOSING = "\n\nIt was good football in the rain."


def match(body: str, score: str = "1-0") -> Match:
    (found,) = extract(f"{HOME} {score} {AWAY}\n\n{body}{CLOSING}").matches
    return found


def goal(body: str) -> Goal:
    (found,) = match(body).goals
    return found


def words(value: Player | Minute | None) -> list[str]:
    assert value is not None
    return [one.words for one in value.evidence]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("in the first minute", FIRST),
        ("in the 45th minute", FIRST),
        ("at 45+2'", FIRST),
        ("in first-half stoppage time", FIRST),
        ("on the stroke of half-time", FIRST),
        ("in the 46th minute", SECOND),
        ("a minute into the second half", SECOND),
        ("in the 90th minute", SECOND),
        ("at 90+4'", SECOND),
        ("deep into stoppage time", SECOND),
        ("in the 93rd minute", SECOND),
        ("in the first minute of extra time", EXTRA_FIRST),
        ("in the 15th minute of extra time", EXTRA_FIRST),
        ("five minutes into the second period of extra time", EXTRA_SECOND),
    ],
)
def test_the_minute_tells_the_period(when: str, period: Period) -> None:
    minute = goal(f"Alan Hale scored for {HOME} {when}.").minute
    assert minute is not None
    assert minute.period is period
    assert (minute.earliest, minute.latest) == (None, None)


@pytest.mark.parametrize(("first", "period"), [("20th", FIRST), ("42nd", None), ("60th", SECOND), ("86th", None)])
def test_a_minute_counted_from_another_event_near_a_break_leaves_the_period_open(
    first: str, period: Period | None
) -> None:
    body = f"Alan Hale scored for {HOME} in the {first} minute. Four minutes later Carl Nash levelled."
    _, second = match(body, "1-1").goals
    assert second.minute is not None
    assert second.minute.precision is Precision.ROUNDED
    assert second.minute.period is period


@pytest.mark.parametrize(
    ("minute", "extra_time", "period"),
    [
        (90, False, SECOND),
        (93, False, None),
        (93, True, EXTRA_FIRST),
        (105, True, EXTRA_FIRST),
        (106, True, EXTRA_SECOND),
    ],
)
def test_a_listed_minute_beyond_90_is_of_extra_time_where_that_was_played(
    minute: int, extra_time: bool, period: Period | None
) -> None:
    tagged: Tagged = load()("")._.scoreline
    assert period_of(tagged.text, Moment(minute, None, False, "exact", -1), extra_time) is period


@pytest.mark.parametrize(
    ("when", "bounds", "period"),
    [
        ("midway through the first half", (15, 35), FIRST),
        ("midway through the second half", (60, 80), SECOND),
        ("in the final 12 minutes", (79, 90), SECOND),
        ("in the first 12 minutes", (1, 12), FIRST),
        ("in the first 60 minutes", (1, 60), None),
        ("in the final 12 minutes of the match", (79, 90), SECOND),
        ("in the final 12 minutes of the first half", (34, 45), FIRST),
        ("in the first 12 minutes of a second half", (46, 57), SECOND),
    ],
)
def test_a_goal_with_bounds_alone_has_a_bounded_minute(when: str, bounds: tuple[int, int], period: Period) -> None:
    minute = goal(f"Alan Hale scored for {HOME} {when}.").minute
    assert minute is not None
    assert (minute.value, minute.precision) == (None, Precision.BOUNDED)
    assert (minute.earliest, minute.latest) == bounds
    assert minute.period is period
    assert words(minute)[0] in when


@pytest.mark.parametrize(
    "when",
    [
        "in the space of four minutes",
        "after Oakwood led for the first 20 minutes",
        "in the final 12 minutes of the half",
        "in the final 12 minutes of the season",
        "in the first 200 minutes",
        "in the final 200 minutes",
    ],
)
def test_what_bounds_no_minute_of_the_match_gives_none(when: str) -> None:
    assert goal(f"Alan Hale scored for {HOME} {when}.").minute is None


def test_bounds_of_several_mentions_are_narrowed() -> None:
    body = f"Alan Hale scored for {HOME} in the final 20 minutes. Hale's goal came midway through the second half."
    minute = goal(body).minute
    assert minute is not None
    assert (minute.earliest, minute.latest) == (71, 80)
    assert len(minute.evidence) == 2


def test_a_minute_counts_before_bounds() -> None:
    body = f"Alan Hale scored for {HOME} midway through the second half. Hale's 64th-minute header won it."
    minute = goal(body).minute
    assert minute is not None
    assert (minute.value, minute.earliest) == (64, None)


def test_a_card_with_bounds_alone_has_a_bounded_minute() -> None:
    (card,) = match("Carl Nash was sent off midway through the second half.").cards
    assert card.minute is not None
    assert (card.minute.value, card.minute.earliest, card.minute.latest) == (None, 60, 80)
    assert card.minute.period is SECOND


def test_a_card_s_minute_quotes_the_mention_that_it_was_taken_from() -> None:
    body = f"{AWAY} had Carl Nash sent off midway through the second half. Nash was dismissed in the 64th minute."
    (card,) = match(body).cards
    assert card.minute is not None
    assert card.minute.value == 64
    assert words(card.minute) == ["64th minute"]


def test_who_scored_and_was_carded_rests_on_the_names() -> None:
    body = f"Alan Hale headed {HOME} in front in the 20th minute. Carl Nash was booked in the 30th minute."
    found = match(body)
    assert words(found.goals[0].scorer) == ["Alan Hale"]
    assert words(found.cards[0].player) == ["Carl Nash"]


def test_a_goal_told_twice_quotes_both_names() -> None:
    body = f"Alan Hale's header won it for {HOME}. In the 20th minute Hale headed in from a corner."
    assert words(goal(body).scorer) == ["Alan Hale", "Hale"]


def test_players_of_attempts_rest_on_their_names() -> None:
    body = f"""Alan Hale scored for {HOME} in the 20th minute. Carl Moss missed a penalty for {AWAY} after 30 minutes. \
Ian Orr had a goal disallowed for offside in the 70th minute."""
    found = match(body)
    assert [words(event.player) for event in found.missed_penalties] == [["Carl Moss"]]
    assert [words(event.player) for event in found.disallowed_goals] == [["Ian Orr"]]


def test_listed_scorers_rest_on_the_list() -> None:
    text = f"{HOME} 1-0 {AWAY}\n\nA fine game of football.\n\nScorers: {HOME}: Hale 20 (assist: Bell)"
    (found,) = extract(text).matches
    for one in found.goals:
        assert words(one.scorer) == ["Hale"]
        assert one.assist is None or words(one.assist) == ["Bell"]


TOLD = f"{HOME} beat {AWAY}.\n\nAlan Hale scored for {HOME} in the 20th minute. Rovers pressed."


def test_a_team_rests_on_the_first_place_of_each_form_of_its_name() -> None:
    tagged: Tagged = load()(TOLD + CLOSING)._.scoreline
    teams = tuple(tagged.names.teams)
    frame = MatchFrame(teams, 0, len(tagged.text.units), home=0)
    home, away = (team_model(tagged.text, frame, n) for n in (0, 1))
    assert (home.name, home.ground, [one.words for one in home.evidence]) == (HOME, Ground.HOME, [HOME])
    assert (away.name, away.ground) == (AWAY, Ground.AWAY)
    assert away.evidence[0].words == AWAY
    for one in (*home.evidence, *away.evidence):
        assert (TOLD + CLOSING)[one.start : one.end] == one.words
        assert one.rule


def test_an_inferred_final_score_rests_on_the_words_of_its_goals() -> None:
    tagged: Tagged = load()(TOLD + CLOSING)._.scoreline
    text = tagged.text
    frame = MatchFrame(tuple(tagged.names.teams), 0, len(text.units))
    goals = settle_goals(text, tagged.goals, frame, Sides(), moments(text), (1, 0))
    line = inferred_line(text, (1, 0), [HOME, AWAY], goals)
    assert line.inferred
    assert line.as_dict() == {HOME: 1, AWAY: 0}
    assert [(one.start, one.end) for one in line.evidence] == sorted(
        {(text.units[m.start].start, text.units[m.end - 1].end) for g in goals for m in g.mentions}
    )
    assert line.evidence


def test_the_teams_of_a_match_have_their_words() -> None:
    found = match(f"Alan Hale scored for {HOME} in the 20th minute.")
    assert [[one.words for one in team.evidence] for team in found.teams] == [[HOME], [AWAY]]


def test_a_match_whose_score_is_inferred_quotes_its_goals() -> None:
    (found,) = extract(TOLD + CLOSING).matches
    assert found.score is not None
    assert found.score.inferred
    assert found.score.evidence == found.goals[0].evidence


def test_a_card_in_extra_time_is_counted_on() -> None:
    body = f"""Alan Hale scored for {HOME} in the 20th minute. The match went to extra time. \
Carl Nash was sent off in the 105th minute."""
    (card,) = match(body).cards
    assert str(card.minute) == "105'"
    assert card.minute is not None
    assert card.minute.period is EXTRA_FIRST


def test_the_final_minutes_of_a_half_are_a_bound_and_no_minute() -> None:
    recap = scoreline.extract(
        "Ashby Town 1-0 Corley Rovers\n\nAlder scored in the final 12 minutes of the second half."
    )
    minute = recap.matches[0].goals[0].minute
    assert minute is not None
    assert (minute.value, minute.earliest, minute.latest) == (None, 79, 90)
