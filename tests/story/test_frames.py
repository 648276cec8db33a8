"""Matches of an article: teams, scores, home, date; one match or several, or none."""

import datetime
from itertools import pairwise

import pytest
import spacy

from scoreline import extract
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise
from scoreline.story.frames import MatchFrame, match_frames
from scoreline_models import ScoreKind

NLP = customise(spacy.blank("en"))
WEDNESDAY = datetime.date(2026, 2, 25)


def frames(words: str, published: datetime.date | None = WEDNESDAY) -> list[MatchFrame]:
    return match_frames(tag(NLP(words)), published)


def stated(frame: MatchFrame, kind: ScoreKind) -> list[dict[str, int]]:
    names = [team.name for team in frame.teams]
    return [dict(zip(names, line.goals, strict=True)) for line in frame.scores if line.kind is kind]


ARTICLE = "{lead}\n\nSmith scored the first goal with a header past the goalkeeper after 20 minutes."
FINALS = [
    ("Everton beat Stoke City 2-1 at Goodison Park.", 2, 1),
    ("Everton went down 2-1 to Stoke City.", 1, 2),
    ("Everton were held to a goalless draw by Stoke City.", 0, 0),
    ("Everton 3-3 Stoke City", 3, 3),
    ("Stoke City 2-0 Everton", 0, 2),
    ("Everton 3, Stoke City 2", 3, 2),
    ("Everton's 4-1 win at Stoke City lifted them to third.", 4, 1),
    ("Everton beat Stoke City by two goals to one.", 2, 1),
]


@pytest.mark.parametrize(("lead", "everton", "stoke"), FINALS, ids=[row[0] for row in FINALS])
def test_final_score(lead: str, everton: int, stoke: int) -> None:
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.FINAL)[0] == {"Everton": everton, "Stoke City": stoke}


def test_a_shootout_after_a_draw() -> None:
    (frame,) = frames(ARTICLE.format(lead="Burnley 1-1 Sheffield United (5-4 on pens)"))
    assert stated(frame, ScoreKind.FINAL) == [{"Burnley": 1, "Sheffield United": 1}]
    assert stated(frame, ScoreKind.SHOOTOUT) == [{"Burnley": 5, "Sheffield United": 4}]
    assert frame.home == 0


def test_both_legs() -> None:
    lead = "Everton beat Chelsea 3-1 on Tuesday to go through 4-3 on aggregate. They had lost the first leg 2-1."
    (frame,) = frames(ARTICLE.format(lead=lead.replace("4-3", "4-3")))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 3, "Chelsea": 1}]
    assert stated(frame, ScoreKind.AGGREGATE) == [{"Everton": 4, "Chelsea": 3}]
    assert stated(frame, ScoreKind.FIRST_LEG) == [{"Everton": 1, "Chelsea": 2}]
    assert frame.date == datetime.date(2026, 2, 24)


def test_scores_of_other_matches_are_left_out() -> None:
    lead = "Everton beat Stoke City 2-1 after last week's 4-1 defeat at Liverpool and a 3-0 win over Hull in May."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert [line.goals for line in frame.scores] == [(2, 1)]


def test_running_scores() -> None:
    more = "Everton beat Stoke City 3-1.\n\nSmith made it 2-0. He could have made it 3-0. Jones made it 3-1."
    (frame,) = frames(ARTICLE.format(lead=more))
    assert stated(frame, ScoreKind.RUNNING) == [
        {"Everton": 2, "Stoke City": 0},
        {"Everton": 3, "Stoke City": 1},
    ]


def test_extra_time() -> None:
    (played,) = frames(ARTICLE.format(lead="Everton beat Stoke City 2-1 after extra time."))
    (avoided,) = frames(ARTICLE.format(lead="Everton beat Stoke City 2-1 when extra time looked certain."))
    assert (played.extra_time, avoided.extra_time) == (True, False)
    assert played.extra_time_at is not None


def test_extra_time_that_only_a_minute_shows_is_not_said() -> None:
    (frame,) = frames(ARTICLE.format(lead="Everton beat Stoke City 2-1 with a goal in the 112th minute."))
    assert (frame.extra_time, frame.extra_time_at) == (True, None)
    (frame,) = frames(ARTICLE.format(lead="Everton beat Stoke City 2-1 with a goal in the 97th minute."))
    assert (frame.extra_time, frame.extra_time_at) == (False, None)


def test_players_of_a_nation_or_of_a_former_club_make_no_side() -> None:
    lead = "Everton beat Stoke City 2-1 as Wales international Smith and former Chelsea striker Jones scored."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert {team.name for team in frame.teams} == {"Everton", "Stoke City"}


def test_a_round_up_is_several_matches() -> None:
    words = (
        "Premier League round-up\n\n"
        "Everton beat Stoke City 2-1 with a goal from Smith.\n\n"
        "Chelsea drew 1-1 with Fulham, Jones scoring the goal.\n\n"
        "Arsenal 0-3 Liverpool"
    )
    found = frames(words)
    assert [{team.name for team in frame.teams} for frame in found] == [
        {"Everton", "Stoke City"},
        {"Chelsea", "Fulham"},
        {"Arsenal", "Liverpool"},
    ]
    spans = [(frame.start, frame.end) for frame in found]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_results_in_passing_are_no_matches() -> None:
    lead = "Everton beat Stoke City 2-1 to stay ahead of Arsenal, who won 3-0 against Hull."
    assert len(frames(ARTICLE.format(lead=lead))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "England beat Wales 24-12 with tries from their flanker and fly-half in a rugby match.",
        "Smith won 6-4 6-3 in the tennis final, a tie-break settling it.",
        "",
    ],
)
def test_other_sports_are_no_matches(words: str) -> None:
    assert frames(words) == []


TURNS = [
    ("Stoke City's long run ended at Everton, 4-1.", 4, 1),
    ("Stoke City came away from Everton with a 3-2 win.", 2, 3),
    ("Everton and Stoke City finished tied at 2.", 2, 2),
    ("EVERTON (4), STOKE CITY (2)", 4, 2),
    ("Everton 3 – 1 Stoke City", 3, 1),
    ("Everton 2 v Stoke City 0", 2, 0),
    ("Everton 1 (Smith 72) Stoke City 1 (Dobson 27)", 1, 1),
    ("Everton saw off Stoke City. The 2-1 win takes Everton to third.", 2, 1),
    ("Everton's fine 3-1 defeat of Stoke City was deserved.", 3, 1),
    ("Smith's goal gave Everton a 1-0 win over Stoke City.", 1, 0),
    ("Stoke City were sent packing 2-0 by Everton.", 2, 0),
    ("Everton, who play Fulham next, were 3-0 winners against Stoke City.", 3, 0),
    ("Everton beat Stoke City. Smith scored the only goal of the game.", 1, 0),
]


@pytest.mark.parametrize(("lead", "everton", "stoke"), TURNS, ids=[row[0] for row in TURNS])
def test_final_score_in_other_turns_of_phrase(lead: str, everton: int, stoke: int) -> None:
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.FINAL)[0] == {"Everton": everton, "Stoke City": stoke}


def test_the_same_score_is_the_last_one_told() -> None:
    lead = "Fulham beat Burnley 3-1. Everton beat Chelsea by the same score. Arsenal drew 2-2 with Leeds."
    found = frames("Round-up of the day\n\n" + lead)
    assert {"Everton": 3, "Chelsea": 1} in [one for frame in found for one in stated(frame, ScoreKind.FINAL)]


def test_the_winner_of_a_tie_is_the_side_that_goes_through() -> None:
    lead = "Everton beat Chelsea 2-1, which was not enough. Chelsea go through 3-2 over the two legs."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.AGGREGATE) == [{"Everton": 2, "Chelsea": 3}]


def test_the_first_leg_is_what_the_sum_leaves() -> None:
    lead = "Everton 3-2 Fulham (Fulham win 6-3 on aggregate)\n\nHaving been beaten 4-0 at the Cottage, Everton won."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.FIRST_LEG) == [{"Everton": 0, "Fulham": 4}]


def test_each_heading_opens_a_match() -> None:
    told = "Smith headed the first goal after 20 minutes and Dobson the last, so that the crowd went home happy. " * 2
    article = f"EVERTON 3, STOKE CITY 1\n\n{told}\n\nEVERTON 5, FULHAM 0\n\n{told}"
    found = frames(article)
    assert [stated(frame, ScoreKind.FINAL)[0] for frame in found] == [
        {"Everton": 3, "Stoke City": 1},
        {"Everton": 5, "Fulham": 0},
    ]


def test_a_line_with_the_day_of_writing_dates_the_weekdays() -> None:
    article = "Sunday, September 28, 2008\n\nEverton beat Stoke City 2-1 on Saturday with a late header."
    (frame,) = frames(article, None)
    assert frame.date == datetime.date(2008, 9, 27)


def test_a_line_with_the_day_of_writing_does_not_hide_the_day_of_the_match() -> None:
    lead = "Late drama\n\nLast updated: April 18, 2025\n\nEverton won Thursday's second leg 2-1 against Stoke City."
    (frame,) = frames(ARTICLE.format(lead=lead), None)
    assert frame.date == datetime.date(2025, 4, 17)


def test_who_comes_next_plays_in_no_match_told() -> None:
    lead = "Everton will host Arsenal next after Smith's goal secured a 1-0 win at Stoke City."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 1, "Stoke City": 0}]


def test_the_object_of_a_verb_has_not_won() -> None:
    lead = "Everton leapfrogged Arsenal into top spot after beating Stoke City 3-0."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 3, "Stoke City": 0}]


def test_two_teams_on_a_line_head_a_match() -> None:
    told = "Smith headed the first goal after 20 minutes and Dobson the last, so that the crowd went home happy. " * 2
    article = f"Everton vs Stoke City\n{told}The hosts won 2-0.\n\nChelsea vs Fulham\n{told}It ended 1-1."
    found = frames(article)
    assert [{team.name for team in frame.teams} for frame in found] == [
        {"Everton", "Stoke City"},
        {"Chelsea", "Fulham"},
    ]


def test_a_listing_gives_each_side_a_line_with_its_scorers() -> None:
    article = "Everton (1) 2\nScorers: Smith 21, 45\nStoke City (0) 1\nScorer: Dobson 61\nReferee: Hill"
    (frame,) = frames(article)
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 2, "Stoke City": 1}]


def test_the_score_of_another_meeting_is_not_this_one() -> None:
    lead = "Everton edge Fulham\n\nFulham, 4-1 winners when these teams met in round one, lost 1-0 at Everton."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.FINAL)[0] == {"Everton": 1, "Fulham": 0}


def test_an_aggregate_is_the_sum_of_the_legs_told() -> None:
    lead = "Everton lost 2-1 at Fulham but, having won 2-0 at home three weeks ago, go on. The aggregate was 3-2."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert stated(frame, ScoreKind.AGGREGATE) == [{"Everton": 3, "Fulham": 2}]
    assert stated(frame, ScoreKind.FIRST_LEG) == [{"Everton": 2, "Fulham": 0}]


NO_RESULTS = [
    "A late header was not enough for Stoke to beat Everton.",
    "Stoke City have beaten Everton just once in their last nine meetings.",
    "There were calls for a change after losses to Stoke City.",
    "It was a defeat that drops Everton to ninth.",
]


@pytest.mark.parametrize("words", NO_RESULTS)
def test_who_did_not_win_this_match_has_not_won_it(words: str) -> None:
    (frame,) = frames(ARTICLE.format(lead=f"Everton drew 1-1 with Stoke City. {words}"))
    assert [result.winner for result in frame.results] == [None]


OUT = [
    "Everton bowed out after they blew a home lead against Stoke City.",
    "Everton crashed out of the cup to lowly Stoke City.",
    "Two late goals ended Everton's cup dream, while Stoke City go on.",
]


@pytest.mark.parametrize("words", OUT)
def test_who_goes_out_has_lost(words: str) -> None:
    (frame,) = frames(ARTICLE.format(lead=words))
    names = [team.name for team in frame.teams]
    assert [names[result.winner] for result in frame.results if result.winner is not None] == ["Stoke City"]


def test_ending_a_run_of_defeats_is_not_going_out() -> None:
    (frame,) = frames(ARTICLE.format(lead="A header ended Everton's run of six defeats. Stoke City had no answer."))
    assert frame.results == []


def test_a_ground_after_at_is_the_opponents() -> None:
    (frame,) = frames(ARTICLE.format(lead="Everton drew 2-2 at Stoke City."))
    assert frame.home is not None
    assert frame.teams[frame.home].name == "Stoke City"


def test_an_opponent_that_follows_a_result_is_the_other_side() -> None:
    (frame,) = frames(ARTICLE.format(lead="A late header gave Everton a 4-2 win over Stoke City."))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 4, "Stoke City": 2}]


SO = ["It finished that way too.", "And that was how it stayed.", "It stayed that way to the end."]


@pytest.mark.parametrize("words", SO)
def test_the_score_that_stays_is_the_final_one(words: str) -> None:
    (frame,) = frames(ARTICLE.format(lead=f"Everton beat Stoke City. Smith struck for a 2-0 lead late on. {words}"))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 2, "Stoke City": 0}]


ROUND_UP = """Premier League round-up

Everton beat Stoke City 2-1, Smith and Hill scoring, and a Jones header was the goal with which Hull City beat Fulham.

Spare a thought for Burnley's Cole. He saved two penalties, from Dunn and Pratt. Derby County won it 1-0 in added time.

Swansea City join Leeds United, Reading and Watford after a 3-0 win over Barnsley.

Smith scored the first goal with a header past the goalkeeper after 20 minutes."""


def test_each_clause_tells_the_match_of_its_result() -> None:
    told = frames(ROUND_UP)
    pairs = [tuple(sorted(team.name for team in frame.teams)) for frame in told]
    assert pairs[:4] == [
        ("Everton", "Stoke City"),
        ("Fulham", "Hull City"),
        ("Burnley", "Derby County"),
        ("Barnsley", "Swansea City"),
    ]


def test_the_same_score_is_none_of_two_legs() -> None:
    lead = (
        "Derby County lost 2-0 to go out 6-3 on aggregate, and Everton went down by the same score, too, to Stoke City."
    )
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert {"Everton": 0, "Stoke City": 2} in stated(frame, ScoreKind.FINAL)


def test_the_hosts_after_the_visitors_are_the_other_side() -> None:
    lead = "Stoke City hit back and a penalty won it for the visitors. The home side are bottom. Everton led."
    (frame,) = frames(ARTICLE.format(lead=lead))
    assert frame.home is not None
    assert frame.teams[frame.home].name == "Everton"


def test_a_win_that_is_no_fine_one_is_a_win() -> None:
    (frame,) = frames(ARTICLE.format(lead="It was not a comfortable 1-0 victory for Everton. Stoke City had chances."))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 1, "Stoke City": 0}]


EARLIER = [
    "Smith, who struck in the 2-1 defeat at Goodison Park, was back.",
    "They had not scored since a 3-0 loss on the first day of the season.",
    "They had played out a 2-2 draw with Fulham in their last home game.",
]


@pytest.mark.parametrize("words", EARLIER)
def test_the_result_of_an_earlier_match_is_not_this_one(words: str) -> None:
    (frame,) = frames(ARTICLE.format(lead=f"Everton met Stoke City at Goodison Park. {words}"))
    assert stated(frame, ScoreKind.FINAL) == []


def test_the_winner_is_no_visitor_named_beside_it() -> None:
    (frame,) = frames(ARTICLE.format(lead="Everton eased past visitors Stoke City with a 2-0 win."))
    assert stated(frame, ScoreKind.FINAL) == [{"Everton": 2, "Stoke City": 0}]


def test_a_home_game_that_finished_goalless() -> None:
    (frame,) = frames(ARTICLE.format(lead="Everton's home game with Stoke City finished goalless."))
    assert stated(frame, ScoreKind.FINAL)[0] == {"Everton": 0, "Stoke City": 0}


def test_who_was_beaten_where() -> None:
    (frame,) = frames(ARTICLE.format(lead="Everton win again, Stoke City beaten at Hull City. Hull City led early on."))
    assert [frame.teams[result.winner].name for result in frame.results if result.winner is not None] == ["Hull City"]


def test_kicks_of_a_shootout_are_no_score_on_the_way() -> None:
    (frame,) = frames(
        "Dunmore Town beat Oakwood Rovers 4-3 on penalties after a goalless draw.\n\n"
        "Alan Hale scored, Carl Nash missed and Ian Webb made it 2-2 before Peter Reed won it."
    )
    assert stated(frame, ScoreKind.RUNNING) == []


def test_a_golden_goal_is_of_extra_time() -> None:
    (frame,) = frames("Dunmore Town beat Oakwood Rovers 2-1 on a golden goal by Alan Hale.")
    assert frame.extra_time


CAPTIONED = """Premier League round-up

Everton beat Stoke City 2-0 at Goodison Park on Saturday afternoon.

Chelsea boss Dan Hill was furious with his side's latest home defeat

Joe Webb's header was followed by a late penalty from Alan Hale.

Chelsea were beaten 1-0 by Fulham. Carl Nash scored the only goal after 20 minutes."""


def test_the_caption_of_a_picture_interrupts_no_match() -> None:
    everton, chelsea = frames(CAPTIONED)
    units = tag(NLP(CAPTIONED)).text.units
    header = next(i for i, unit in enumerate(units) if unit.word == "header")
    caption = next(i for i, unit in enumerate(units) if unit.word == "furious")
    assert everton.holds(header)
    assert not everton.holds(caption)
    assert chelsea.holds(caption)
    assert not chelsea.holds(header)


SCATTERED = """Everton and Leeds win, Chelsea lose

Everton were 2-1 winners at home to Stoke City. Chelsea went down 3-0 to Fulham. Leeds United beat Hull City 1-0.

Chelsea never threatened and Fulham scored through Webb, Hale and Nash.

At Goodison Park Stoke City had the better start, but Dobson scored for Everton in the 25th minute."""


def test_a_match_told_of_in_two_places_holds_both() -> None:
    everton = next(frame for frame in frames(SCATTERED) if {team.name for team in frame.teams} >= {"Everton"})
    units = tag(NLP(SCATTERED)).text.units
    winners = next(i for i, unit in enumerate(units) if unit.word == "2-1")
    scorer = next(i for i, unit in enumerate(units) if unit.word == "dobson")
    other = next(i for i, unit in enumerate(units) if unit.word == "nash")
    assert everton.holds(winners)
    assert everton.holds(scorer)
    assert not everton.holds(other)


def test_a_heading_of_a_roundup_that_names_no_match_divides_nothing() -> None:
    (frame,) = frames("round-up A County night David keeper")
    assert frame.start == 0


def test_a_round_up_in_prose_without_a_headline_is_divided() -> None:
    words = (
        "Everton are seven points clear. Alan Hale's goal was enough to beat visiting Fulham 1-0 on Saturday.\n\n"
        "At Brighton there was a rout. They were four up by the interval against a Burnley side in trouble, Carl Nash "
        "scoring two of them.\n\n"
        "Brentford's fine season goes on. Ian Reed's men beat Leeds 2-0 with goals by Peter Webb and Owen Hill.\n\n"
        "It finished 1-1 between Sunderland and Wolves. Jack Moss headed in after half an hour before Luke Ross struck."
    )
    pairs = [{team.name for team in frame.teams} for frame in frames(words)]
    assert len(pairs) == 4
    assert {"Everton", "Fulham"} in pairs
    assert all(len(pair) == 2 for pair in pairs)


def matches(words: str) -> list[set[str]]:
    """The teams of each match that a whole reading of an article finds."""
    return [{team.name for team in match.teams} for match in extract(words).matches]


def test_a_paragraph_about_two_other_teams_and_new_scorers_is_a_match() -> None:
    words = (
        "Everton beat Fulham 1-0 on Friday night. Alan Hale scored in the 38th minute with a header.\n\n"
        "Elsewhere Leeds United made the trip to take on Hull City. Leeds United took the lead through Carl Nash."
    )
    assert matches(words) == [{"Everton", "Fulham"}, {"Leeds United", "Hull City"}]


@pytest.mark.parametrize(
    "aside",
    [
        "After defeats by Leeds United and Hull City, Alan Hale put that right in the 80th minute.",
        "Alan Hale, who scored against Leeds United and Hull City in May, made it 2-0 in the 80th minute.",
        "Leeds United visit Hull City on Tuesday, as Carl Nash said.",
    ],
)
def test_a_paragraph_that_only_names_two_other_teams_is_no_match(aside: str) -> None:
    lead = "Everton beat Fulham 2-0 on Saturday, Alan Hale scoring in the 38th minute.\n\n"
    assert matches(lead + aside) == [{"Everton", "Fulham"}]


def test_hosts_of_another_match_have_won_or_lost_nothing_here() -> None:
    words = (
        "Everton win as Leeds United stun hosts\n\nEverton beat visitors Fulham 2-0 at home.\n\n"
        "Leeds United won 1-0 at Hull City."
    )
    everton = next(frame for frame in frames(words) if "Everton" in {team.name for team in frame.teams})
    numbers = {everton.teams[result.winner].name for result in everton.results if result.winner is not None}
    assert numbers == {"Everton"}
