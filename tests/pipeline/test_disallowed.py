"""Disallowed goals: who had the ball in the net, and rulings that undo no goal."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.disallowed import disallowed_goals
from scoreline.pipeline.units import Text

INTRO = (
    "Fulham met Stoke City at home, with Alan Long, Darren Fox, Jack Cole and Chris Young in the side against "
    "Peter Reid and Paul Jones.\n\n"
)


def read(words: str) -> Text:
    text: Text = load()(INTRO + words)._.scoreline.text
    return text


def names(words: str) -> list[str]:
    return [told.player.name.split()[-1] for told in disallowed_goals(read(words)) if told.player]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Long had a goal disallowed for offside.", ["Long"]),
        ("Long headed in but the goal was ruled out for a foul.", ["Long"]),
        ("Long had the ball in the net but was flagged offside.", ["Long"]),
        ("Long thought he had scored, only to see his effort ruled out by VAR.", ["Long"]),
        ("Long's header was chalked off for offside.", ["Long"]),
        ("A goal by Long was disallowed.", ["Long"]),
        ("Long tapped in from close range. However, the goal was ruled out after a VAR check.", ["Long"]),
        ("Fulham had the ball in the net through Long but the flag was up.", ["Long"]),
        ("VAR ruled out Long's strike for handball.", ["Long"]),
        ("Long was flagged offside.", []),
        ("Long opened the scoring, only for Cole to convert after Young was adjudged to have fouled him.", []),
        ("Long was ruled out with injury.", []),
        ("Long scored despite appeals for offside.", []),
        ("Long's goal was initially ruled out for offside but VAR overturned the decision.", []),
        ("Long saw a goal ruled out for offside.", ["Long"]),
        ("Long put the ball in the net in the 60th minute but it was disallowed for a push.", ["Long"]),
        ("The linesman's flag denied Long after he had slotted home.", ["Long"]),
        ("Long slotted home from Fox's pass but was adjudged to be offside.", ["Long"]),
        ("Long bundled the ball over the line, but the referee had already blown for a foul.", ["Long"]),
        ("Long had an equaliser disallowed after 60 minutes.", ["Long"]),
        ("Long found the net but the assistant referee raised his flag.", ["Long"]),
        ("Long put the ball in again, but he was offside.", ["Long"]),
        ("Long put it in, only to be called back.", ["Long"]),
        ("Long beat Reid from ten metres but his celebrations were cut short by an offside flag.", ["Long"]),
        ("Long's celebrations were cut short when VAR ruled the goal out.", ["Long"]),
        ("An offside flag cut short Long's celebrations.", ["Long"]),
        ("Long was flagged offside before he rolled the ball past Reid.", ["Long"]),
        ("Long was flagged offside before he eventually scored.", []),
        ("The officials cancelled a Long header after three minutes.", ["Long"]),
        ("The referee disallowed a goal by Long.", ["Long"]),
        ("Long and Cole both had goals disallowed.", ["Long", "Cole"]),
        ("Long and Cole were both denied by offside flags.", ["Long", "Cole"]),
        ("Long bundled the ball over the line, but the referee gave a foul on Reid.", ["Long"]),
        ("Long thought he had won it but VAR chalked it off.", ["Long"]),
        ("Fox crossed for Long, whose header was ruled out for offside.", ["Long"]),
        ("Fox's cross was turned in by Long, who was offside.", ["Long"]),
        ("Long was caught offside twice.", []),
        ("Jones saved from Long, who was offside anyway.", []),
    ],
)
def test_whom_a_sentence_tells_of(words: str, expected: list[str]) -> None:
    assert names(words) == expected


def test_a_goal_ruled_out_twice_over_is_one() -> None:
    (told,) = disallowed_goals(
        read("Long had a goal disallowed. Long had the ball in the net in the 60th minute but it was ruled out.")
    )
    assert len(told.others) == 1
    assert told.minute is not None
    assert told.minute.minute == 60


def test_who_finished_a_pass_is_the_scorer() -> None:
    assert names("Fox crossed for Long to tap into the net, only for the flag to go up.") == ["Long"]
    assert names("Fox's cross was nodded home by Long, only for the goal to be chalked off.") == ["Long"]
