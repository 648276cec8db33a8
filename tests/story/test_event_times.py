"""When goals fell and cards were shown, as reporters of many kinds tell it."""

import pytest

from scoreline import extract
from scoreline_models import Precision

Timed = tuple[str, str | None]
"""A name and a minute, one that is worked out with a tilde behind it."""


def written(minute: object) -> str | None:
    """A minute as the tables below write it."""
    if minute is None:
        return None
    return f"{minute}{'~' * (getattr(minute, 'precision', None) is Precision.ROUNDED)}"


def goals(text: str) -> list[Timed]:
    """Scorer and minute of each goal, in the order of play."""
    (match,) = extract(text).matches
    return [(goal.scorer.name.split()[-1] if goal.scorer else "", written(goal.minute)) for goal in match.goals]


GOALS: dict[str, tuple[str, list[Timed]]] = {
    "announced, then narrated": (
        "Everton 2-1 Fulham. The breakthrough came in the 23rd minute. Danny Sorrell swung in a corner and Pieter "
        "Vance, unmarked at the back post, headed powerfully past Lund. Fulham were level seven minutes later through "
        "Ricardo Mendes, only for Vance to win it with a second header 19 minutes from time.",
        [("Vance", "23'"), ("Mendes", "30'~"), ("Vance", "71'~")],
    ),
    "announced by how long it took": (
        "Newcastle beat Watford 2-0. It took the hosts just six minutes to take the lead. Fabian Roth slid a pass "
        "through the legs of a defender and Sean Merrin finished low into the corner. Merrin made the game safe with "
        "11 minutes remaining.",
        [("Merrin", "6'~"), ("Merrin", "79'~")],
    ),
    "no minutes left to play": (
        "Bayern Munich 1-0 Werder Bremen. Bayern needed only five minutes to go in front, Jan Brandt heading in.",
        [("Brandt", "5'~")],
    ),
    "timed by the sentence after": (
        "Salford 2-0 Harrogate. A minute after hitting the bar, Mike Dobbin gave Salford the lead. It was the 24th "
        "minute. The points were safe when Nick Harker rolled in a second just past the hour.",
        [("Dobbin", "24'"), ("Harker", "61'~")],
    ),
    "what came to nothing before": (
        "Dover 1-2 Eastleigh. Dover were denied a penalty on 10 minutes and a goal on 18 before Mark Pell gave "
        "them the lead. That was on 27 minutes and they held it until the 70th, when Paul Lister thundered in a "
        "header. With the game in its 92nd minute, Eastleigh's Calum Dray scrambled the winner.",
        [("Pell", "27'"), ("Lister", "70'"), ("Dray", "90+2'")],
    ),
    "a substitute's coming on": (
        "Anderlecht 1-1 Club Brugge. Luc Marchal gave Brugge the lead in the 40th minute. Jan Wouter, introduced on "
        "58 minutes, earned the home side a draw with eight minutes remaining.",
        [("Marchal", "40'"), ("Wouter", "82'~")],
    ),
    "added time that was shown is no goal's": (
        "Fulham 1-0 Stoke City. Alan Hale headed the winner. There were six minutes of added time.",
        [("Hale", None)],
    ),
    "one time of two scorers": (
        "Torino 1-2 Cagliari. Two down after 24 minutes to goals from Marco Selva and Ivo Barga, Torino pulled one "
        "back through Andrea Bellavia on 35 minutes.",
        [("Selva", None), ("Barga", None), ("Bellavia", "35'")],
    ),
    "another goal that leaves its verb out": (
        "Whitehawk 0-2 Hampton. Nick Kellow added the first on 58 minutes and a second on 74.",
        [("Kellow", "58'"), ("Kellow", "74'")],
    ),
    "figures before a verb, a name and a colon": (
        "Cork City 2-1 Sligo Rovers. Shane Kilroe's header on 58 restored their advantage. Sligo's reply came in the "
        "68th: Luca Brenner controlled the ball and fired in.",
        [("Kilroe", "58'"), ("Brenner", "68'")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), GOALS.values(), ids=GOALS.keys())
def test_when_goals_fell(text: str, expected: list[Timed]) -> None:
    assert goals(text) == expected


def cards(text: str) -> list[tuple[str, str, str | None]]:
    """Player, kind and minute of each card."""
    (match,) = extract(text).matches
    return sorted((card.player.name.split()[-1], card.kind.value, written(card.minute)) for card in match.cards)


CARDS: dict[str, tuple[str, list[tuple[str, str, str | None]]]] = {
    "the sentence before names the player who fouled": (
        "Fulham 0-0 Stoke City. Dean Webb was chopped down by Alan Long in the 24th minute. Long was shown a yellow "
        "card.",
        [("Long", "yellow", "24'")],
    ),
    "the sentence before only heralds": (
        "Liverpool 0-0 Blackburn. Tempers boiled over shortly before half-time. Charlie Marsh and Martin Berg "
        "squared up and both were booked.",
        [("Berg", "yellow", "44'~"), ("Marsh", "yellow", "44'~")],
    ),
    "the sentence before tells something else": (
        "Fulham 0-0 Stoke City. Dean Webb headed against the bar on 60 minutes. Alan Long was shown a yellow card.",
        [("Long", "yellow", None)],
    ),
    "told with a penalty": (
        "Everton 1-0 Fulham. Everton were ahead five minutes before half-time. Karl Hurst was pulled back in the box "
        "by Dean Webb, who was booked, and Ray Long sent the goalkeeper the wrong way from the spot.",
        [("Webb", "yellow", "40'~")],
    ),
    "told before what comes later": (
        "Bournemouth 1-0 Watford. Jonas Helm was booked for a foul on Ray Foster, but in the 29th minute Junior "
        "Stark scored from the penalty spot.",
        [("Helm", "yellow", None)],
    ),
    "a list that leaves its verb out": (
        "Fulham 0-0 Stoke City. Yellow cards were shown to Kalvin Pryce in the 20th minute and to Shane Coyle in "
        "the 85th for time-wasting.",
        [("Coyle", "yellow", "85'"), ("Pryce", "yellow", "20'")],
    ),
    "a list with brackets": (
        "Blackburn 0-0 Bolton. There were yellow cards for Ryan Frost (34), Morten Dahl (51) and Kevin Fry (77).",
        [("Dahl", "yellow", "51'"), ("Frost", "yellow", "34'"), ("Fry", "yellow", "77'")],
    ),
    "a card of another match": (
        "Fulham 0-0 Stoke City. Alan Long was sent off last week. Dean Webb was shown a yellow card on 12 minutes.",
        [("Webb", "yellow", "12'")],
    ),
    "who fouled is who was booked": (
        "Everton 0-0 Fulham. Dean Webb pulled back Ray Long on 72 minutes as the substitute ran on to a through ball "
        "and was booked. Then came a late tackle from Karl Hurst, for which he was booked, ten minutes from time.",
        [("Hurst", "yellow", "80'~"), ("Webb", "yellow", "72'")],
    ),
    "a time that opens what it times": (
        "Fulham 0-0 Stoke City. The match turned five minutes from the end, when Alan Long brought down Dean Webb just "
        "outside the box and was sent off for a second booking.",
        [("Long", "second_yellow", "85'~")],
    ),
    "another card for who was booked": (
        "Fulham 0-0 Stoke City. It went from bad to worse after 36 minutes when Alan Long, already booked, picked up "
        "another for bringing down Dean Webb.",
        [("Long", "second_yellow", "36'~"), ("Long", "yellow", None)],
    ),
    "how long ten men played on": (
        "Fulham 0-0 Stoke City. Fulham played the last 20 minutes with ten men after Alan Long was shown a red card "
        "for a foul on Dean Webb.",
        [("Long", "red", "70'~")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CARDS.values(), ids=CARDS.keys())
def test_when_cards_were_shown(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert cards(text) == expected
