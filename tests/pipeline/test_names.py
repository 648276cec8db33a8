"""Names: who is named, under which forms, and which names are teams."""

import pytest

from scoreline import load
from scoreline.pipeline.names import Person, TeamName

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"
MATCH = f"{HOME} beat {AWAY} 2-1 on Saturday. "


def named(text: str, kind: type[Person] | type[TeamName]) -> list[tuple[str, str]]:
    """The words that name somebody, each with the full name of whom it names, in text order."""
    units = load()(text)._.scoreline.text.units
    return [(text[unit.start : unit.end], unit.value.name) for unit in units if isinstance(unit.value, kind)]


def people(text: str) -> list[str]:
    """The full name behind every naming of a person."""
    return [name for _, name in named(MATCH + text, Person)]


def teams(text: str) -> list[str]:
    return [name for _, name in named(text, TeamName)]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Alan Hale shot. Then Hale shot again.", "Alan Hale"),
        ("Alan Hale shot. Hale's effort went wide, and HALE’s next one too.", "Alan Hale"),
        ("Marten de Roos shot. The ball came to de Roos, and De Roos fell.", "Marten de Roos"),
        ("Robin van Perden shot. Van Perden ran, and the ball found van Perden.", "Robin van Perden"),
        ("Tarek El Karim shot. Then El Karim ran.", "Tarek El Karim"),
        ("Ángel Di María shot. Di María ran, then Di Maria fell.", "Ángel Di María"),
        ("Edin Džeko shot. Then Džeko ran, and Dzeko fell.", "Edin Džeko"),
        ("Martin Ødegaard shot. Then Odegaard ran.", "Martin Ødegaard"),
        ("Shaun Wright-Phillips shot. Then Wright-Phillips ran.", "Shaun Wright-Phillips"),
        ("Alfred N'Diaye shot. N'Diaye's effort hit the bar, and N’Diaye fell.", "Alfred N'Diaye"),
        ("Aiden O'Brien shot. Then O’Brien ran, and O'Brien's cross went out.", "Aiden O'Brien"),
        ("Ramiro Paz Lo shot. Then Paz Lo ran.", "Ramiro Paz Lo"),
        ("Nahuel de la Vega shot. In the next minute De la Vega ran.", "Nahuel de la Vega"),
        ("Kyle MacEwan shot. MacEwan ran, then McEwan fell.", "Kyle MacEwan"),
        ("Oleg Dzyurba shot. Dzyurba ran, then Dzyubra fell.", "Oleg Dzyurba"),
        ("Libor Hrazek shot. Hrazek ran, then Hrasek fell.", "Libor Hrazek"),
        ("Libor Kosak shot. Kosak ran, then Kozak fell. Kosak rose, and Kozak shot again.", "Libor Kosak"),
        ("Peter Dollmann shot. Dollmann ran, then Dolmann fell.", "Peter Dollmann"),
        ("Karim El Ruzami shot. El Ruzami ran, then Karim El Ruzmai fell.", "Karim El Ruzami"),
        ("J. Hale shot. Then Hale ran.", "J. Hale"),
        ("Then Pedrinho headed wide. Pedrinho's next header was saved.", "Pedrinho"),
    ],
)
def test_every_form_of_a_name_is_the_one_person(text: str, full: str) -> None:
    found = people(text)
    assert len(found) >= 2
    assert set(found) == {full}


@pytest.mark.parametrize("surname", ["Sutherland", "London", "Preston", "Villa", "Barnet"])
def test_a_place_or_club_that_is_a_surname_is_the_player(surname: str) -> None:
    assert people(f"Curtis {surname} headed wide.") == [f"Curtis {surname}"]


def test_a_place_alone_is_the_player_of_that_surname() -> None:
    assert people("Scott Sutherland shot. Then Sutherland ran on.") == ["Scott Sutherland"] * 2


def test_likely_misspellings_join_no_people_of_other_first_names() -> None:
    assert people("Bo Sanders shot, then Al Sandres fell.") == ["Bo Sanders", "Al Sandres"]


def test_of_two_players_of_one_surname_the_one_named_last_is_meant() -> None:
    text = "Aldo Young crossed. Then Young ran. Later Luke Young shot, and Young fell."
    assert people(text) == ["Aldo Young", "Aldo Young", "Luke Young", "Luke Young"]


def test_initials_tell_two_of_one_surname_apart() -> None:
    assert people("J. Hale passed to A. Hale.") == ["J. Hale", "A. Hale"]


def test_a_role_before_a_name_is_no_part_of_it() -> None:
    text = "Substitute Ben Moss ran. Defender Carl Nash slipped. Then manager Ian Pell left."
    assert people(text) == ["Ben Moss", "Carl Nash", "Ian Pell"]


@pytest.mark.parametrize(
    "text",
    [
        "However the hosts held on. Yesterday was fine. After that nothing came. Goals are rare.",
        "On Saturday it rained. In January it snowed. The Premier League is back.",
        "Having led, they fell back. Nobody knew why. Twice they hit the post.",
        "It was over. Two minutes went by. But nothing came of it. Half-time came. Substitutes came on.",
        "They'll take it. We've seen worse. He'd gone home.",
        "Fatigue did the rest. Panic set in. Whatever was said worked.",
    ],
)
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert people(text) == []
    assert set(teams(MATCH + text)) == {HOME, AWAY}


def test_what_is_said_of_a_short_name_counts_for_the_whole() -> None:
    text = "Dunmore Metro are five places up. Alan Hale in the Dunmore goal was busy."
    assert set(teams(text)) == {"Dunmore Metro"}


def test_a_long_name_misprinted_by_a_letter_is_still_the_team() -> None:
    text = "Alan Hale shot. Stonebridgeton Town beat Oakwood 2-1. Hale gave Stonbridgeton the lead."
    assert teams(text) == ["Stonebridgeton Town", "Oakwood", "Stonebridgeton Town"]


def test_a_possessive_within_a_clubs_name_is_part_of_it() -> None:
    known = "King's Lynn Town beat Connah's Quay, and the win over Connah's Quay took them up."
    assert set(teams(known)) == {"King's Lynn Town", "Connah's Quay Nomads"}
    unknown = "Sunday football.\n\nDunmore 3 Quarryman's Rest 1\n\nQuarryman's Rest had ten. Dunmore's Hale scored."
    assert set(teams(unknown)) == {"Dunmore", "Quarryman's Rest"}


def test_a_slash_within_a_team_of_score_lines_is_part_of_its_name() -> None:
    words = "Prep scores\n\nDunmore/Ashby Valley 2, West Oakham 0: Dan Hale scored.\n\nHolby 5, Lowton/Netley 0: Easy."
    assert set(teams(words)) == {"Dunmore/Ashby Valley", "West Oakham", "Holby", "Lowton/Netley"}
    assert people("Alan Hale/Carl Nash were both booked.") == ["Alan Hale", "Carl Nash"]


def test_a_known_word_before_a_clubs_suffix_is_part_of_its_name() -> None:
    words = MATCH + "Ashby Town lost at home to lowly Rugby Town. Alan Hale had Rugby ahead."
    assert teams(words)[2:] == ["Ashby Town", "Rugby Town", "Rugby Town"]


def test_a_ground_gives_a_nation_no_namesake() -> None:
    words = "Wales were thrashed by France at the Stade de France on Thursday. Alan Hale scored."
    assert set(teams(words)) == {"Wales", "France"}


def test_an_age_group_is_nobody() -> None:
    assert people("Alan Hale, an Under-15 on his debut, scored.") == ["Alan Hale"]


@pytest.mark.parametrize(
    "text",
    [
        "Dunmore 2-1 Oakwood",
        "Then Dunmore beat Oakwood, and Dunmore were happy with a win over Oakwood.",
        "Dunmore took the lead against Oakwood. The Dunmore goalkeeper Ian Moss saved, and Oakwood were beaten.",
        "The Dunmore defence held. Alan Hale put Oakwood ahead.",
        "It was a win over Dunmore, and a defeat to Oakwood.",
        "Then Dunmore striker Alan Hale shot, and Oakwood defender Ian Moss slipped.",
        "They lost 2-1 to Dunmore. They won 3-0 against Oakwood.",
        "Alan Hale scored for Dunmore. He signed from 10-man Oakwood.",
        "Dunmore 3, Oakwood 2",
    ],
)
def test_unknown_clubs_are_learnt_from_the_words_around_them(text: str) -> None:
    assert set(teams(text)) == {"Dunmore", "Oakwood"}
    assert not {"Dunmore", "Oakwood"} & {name for _, name in named(text, Person)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dunmore Town beat Oakwood Rovers. Town were good. Rovers were not.", [HOME, AWAY, HOME, AWAY]),
        ("Dunmore Town beat Oakwood Rovers. Dunmore were good. Oakwood were not.", [HOME, AWAY, HOME, AWAY]),
        ("Dunmore Women beat Oakwood Ladies 2-1.", ["Dunmore Women", "Oakwood Ladies"]),
        ("Dunmore U21 beat Oakwood U21s 2-1.", ["Dunmore U21", "Oakwood U21s"]),
        ("Arsenal Women beat Chelsea Women 2-1. Arsenal led.", ["Arsenal Women", "Chelsea Women", "Arsenal Women"]),
        ("They lost 3-0 at SV Hallwang. Then Hallwang were happy.", ["SV Hallwang", "SV Hallwang"]),
    ],
)
def test_a_part_of_a_club_name_is_the_club_and_its_suffix_stays(text: str, names: list[str]) -> None:
    assert teams(text) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Spurs", "Tottenham Hotspur"),
        ("Wolves", "Wolverhampton Wanderers"),
        ("the Gunners", "Arsenal"),
        ("Man Utd", "Manchester United"),
        ("Villa", "Aston Villa"),
        ("Forest", "Nottingham Forest"),
    ],
)
def test_a_nickname_or_short_name_is_the_club(one: str, other: str) -> None:
    first, second = teams(f"{other} beat Leeds United 2-1. Then {one} were happy."), teams(f"{other} won.")
    assert first == [second[0], "Leeds United", second[0]]


def test_wednesday_is_a_day_unless_it_is_the_club() -> None:
    assert teams("Sheffield Wednesday beat Leeds United on Wednesday. Then Wednesday were happy.") == [
        "Sheffield Wednesday",
        "Leeds United",
        "Sheffield Wednesday",
    ]
    assert teams("Leeds United won on Wednesday.") == ["Leeds United"]


@pytest.mark.parametrize(
    "text",
    ["Alan Hale’s shot was saved by Ian Moss.", "“We won,” Alan Hale said.", "Alan Hale\nIan Moss", "(Alan Hale 12)"],
)
def test_the_words_of_a_name_are_the_name_and_no_more(text: str) -> None:
    assert {words for words, _ in named(MATCH + text, Person)} <= {"Alan Hale", "Ian Moss"}
    assert "Alan Hale" in people(text)


def test_a_city_alone_is_the_team_that_the_article_names_in_full() -> None:
    assert teams("Portland Thorns beat Seattle Reign 2-1. Seattle led early.") == [
        "Portland Thorns",
        "Seattle Reign",
        "Seattle Reign",
    ]


def test_words_of_a_line_in_capitals_are_no_part_of_the_names() -> None:
    assert teams("FULHAM BEAT STOKE CITY 5-2 IN CUP") == ["Fulham", "Stoke City"]


def test_a_place_that_a_team_is_called_after_is_the_team_but_not_where_it_is_where() -> None:
    text = "Durham Women beat Oakwood Rovers 2-1. Durham led through Ann Hale. It rained in Durham."
    assert teams(text) == ["Durham Women", "Oakwood Rovers", "Durham Women"]


def test_a_nations_adjective_behind_a_first_name_is_a_surname() -> None:
    assert people("Emlyn Welshman shot wide.") == ["Emlyn Welshman"]


def test_in_a_round_up_a_shared_word_is_the_team_last_named() -> None:
    text = """Stoke City beat Hull City 2-0, Leeds United drew with Oxford United and Everton lost to Fulham.

Stoke City led early. A header then gave City a second.

Hull City had no answer, and City lost."""
    assert teams(text)[6:] == ["Stoke City", "Stoke City", "Hull City", "Hull City"]


def test_a_first_name_and_its_short_form_are_one_persons_where_he_is_named_often() -> None:
    often = "Dominic Ruiz shot. Ruiz shot again. Dom Ruiz then scored. Ruiz smiled."
    assert set(people(often)) == {"Dominic Ruiz"}
    assert people("Dominic Ruiz shot. Dom Ruiz saved.") == ["Dominic Ruiz", "Dom Ruiz"]


def test_a_name_with_the_at_its_head_is_nobody() -> None:
    assert people("The Mudherons were poor. They train at 7 p.m. The Mudherons rest on Sunday.") == []


def test_what_always_stands_after_the_is_nobody() -> None:
    assert people("A win for the Silver Herons came at the Linden Arena.") == []
    assert people("It was the Alan Hale show. The Carl Nash header won it.") == ["Alan Hale", "Carl Nash"]


def test_the_name_that_ends_a_score_line_is_one_teams() -> None:
    assert teams("Oakwood Rovers 0-2 Preston Vale\n\nVale won.") == ["Oakwood Rovers", "Preston Vale", "Preston Vale"]


def test_a_division_before_a_name_is_none_of_it() -> None:
    assert teams("Non-League Dunmore Town beat third-tier Oakwood Rovers 2-1.") == ["Dunmore Town", "Oakwood Rovers"]


def test_a_place_is_the_team_that_the_article_calls_by_nickname() -> None:
    text = "The Gamecocks beat Oakwood Rovers 2-1. South Carolina led early."
    found = teams(text)
    assert (len(found), found[0]) == (3, found[2])


def test_an_ambiguous_nickname_is_the_one_team_that_is_not_known() -> None:
    text = "Ashdale Town beat Fulham 2-1 on Saturday. The Hoops led early."
    assert teams(text) == ["Ashdale Town", "Fulham", "Ashdale Town"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It was a 5-0 defeat of Ashby Vale there.", "Ashby Vale"),
        ("Then Ashby Vale left it late to win.", "Ashby Vale"),
        ("There Ashby Vale came from two goals down to draw.", "Ashby Vale"),
        ("Goals from Ashby's Alan Hale took Ashby to a 2-0 win.", "Ashby"),
        ("Top were Ashby Vale who beat Oakwood Rovers 6-2 there.", "Ashby Vale"),
    ],
)
def test_what_only_a_team_does_makes_a_name_a_team(text: str, named: str) -> None:
    assert named in teams(MATCH + text)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Pellbridge Town beat Oakwood 2-1. Then Pells were held, and Pells have lost since.", "Pellbridge Town"),
        ("Quenby State beat Oakwood 2-1. QSU took the lead early, and it was a fine win for QSU.", "Quenby State"),
        ("Ashby-Dunmore College beat Oakwood 2-1. Ashby equalised early.", "Ashby-Dunmore College"),
    ],
)
def test_a_short_form_of_a_teams_name_is_that_team(text: str, full: str) -> None:
    assert set(teams(text)) == {full, "Oakwood"}


def test_initials_that_are_no_teams_are_nobodys() -> None:
    assert people("Alan Hale shot. SOG were 6-6, and XQZ had the second goal.") == ["Alan Hale"]


def test_a_name_of_everyday_words_ends_a_longer_one() -> None:
    assert teams(f"{HOME} recorded a 4-0 win over Ashby Red Star.") == [HOME, "Ashby Red Star"]
    assert "Leeds United" in teams("Leeds United beat Manager Dan Hale's Ashby Town 2-0.")


def test_a_school_of_a_saint_is_one_name() -> None:
    assert teams("Ashby Town drew with St. Alban's School.") == ["Ashby Town", "St. Alban's School"]
    assert "St Mirren" in teams("Ashby Town drew with St Mirren's Town end empty.")


def test_a_preposition_with_a_capital_is_no_first_name() -> None:
    assert people("There were goals From Alan Hale and Carl Nash.") == ["Alan Hale", "Carl Nash"]


def test_a_mascot_is_that_of_the_team_which_it_does_not_play() -> None:
    words = (
        "Ashby High School won as the Eagles beat St. Alban's School 2-1. Ashby High School keeper Dan Hale saved. "
        "The Eagles next host Oakham Academy."
    )
    assert set(teams(words)) == {"Ashby High School", "St. Alban's School", "Oakham Academy"}


def test_a_mascot_that_may_be_either_teams_is_left_alone() -> None:
    words = "Ashby High School and Oakham Academy drew 1-1. It rained. The Eagles hit the post."
    assert "Eagles" in set(teams(words))


def test_the_place_of_a_dateline_is_no_team() -> None:
    text = "REDCLIFF CITY, May 4 - Pine Hollow rallied for a 3-2 victory over Oakwood Rovers."
    assert teams(text) == ["Pine Hollow", "Oakwood Rovers"]
    assert teams("Pine Hollow lost 2-1 at Redcliff City.") == ["Pine Hollow", "Redcliff City"]


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("Ashby Heys were poor, and a fine win for Ashby Heys was far off. Ashby Heys have lost.", True),
        ("Wendby started well. The Wendby fans sang. Wendby have lost.", True),
        ("The Ashby Park coach spoke.", True),
        ("Chances for Ashby Park were few.", False),
        ("Owen Heys headed wide, and a cross by Owen Heys was cleared. Owen Heys was booked.", False),
        ("Ashby Heys were poor. Then Heys was booked, and a cross from Heys was cleared.", False),
    ],
)
def test_the_words_beside_a_name_hint_at_what_it_is(words: str, team: bool) -> None:
    assert bool(set(teams(MATCH + words)) - {HOME, AWAY}) is team


def test_a_word_for_a_player_ends_the_name_of_a_club() -> None:
    assert "Ashby Star" in teams("Dunmore Town beat Ashby Star 2-1 on Saturday.")
    assert people("Then Star Alan Hale shot.") == ["Alan Hale"]
