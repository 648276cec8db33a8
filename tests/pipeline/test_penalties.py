"""Missed penalties: who missed, when, and what is no miss of this match."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.penalties import missed_penalties
from scoreline.pipeline.units import Text

INTRO = (
    "Fulham met Stoke City at home, with Alan Long, Darren Fox, Jack Cole and Chris Young in the side against "
    "Peter Reid and Paul Jones.\n\n"
)


def read(words: str) -> Text:
    text: Text = load()(INTRO + words)._.scoreline.text
    return text


def names(words: str) -> list[str]:
    return [told.player.name.split()[-1] for told in missed_penalties(read(words)) if told.player]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Long's penalty was saved by Jones.", ["Long"]),
        ("Jones saved Long's spot-kick.", ["Long"]),
        ("Long missed a penalty in the 70th minute.", ["Long"]),
        ("Long blazed his penalty over the bar.", ["Long"]),
        ("Long hit the post from the spot.", ["Long"]),
        ("Long stepped up but saw his spot-kick saved by Jones.", ["Long"]),
        ("Fulham had a penalty, but Long put it wide.", ["Long"]),
        ("Long's penalty came back off the post.", ["Long"]),
        ("Jones denied Long from the penalty spot.", ["Long"]),
        ("Long had a penalty saved but tucked in the rebound.", []),
        ("Long scored a penalty.", []),
        ("Long missed the decisive penalty in the shoot-out.", []),
        ("Jones kept out Long's penalty.", ["Long"]),
        ("Long wasted a chance from the spot when he shot wide.", ["Long"]),
        ("Fulham were denied a penalty when Long went down.", []),
        ("Long failed to score from the penalty spot.", ["Long"]),
        ("Long sent his spot-kick against the crossbar.", ["Long"]),
        ("Jones dived to his left to save from Long after a penalty was awarded.", ["Long"]),
        ("Long, who had missed a penalty last week, scored from the spot.", []),
        ("Long's weak penalty was easily saved.", ["Long"]),
        ("A penalty miss by Long cost them.", ["Long"]),
        ("Long failed from the spot.", ["Long"]),
        ("Long failed to beat Jones from the spot.", ["Long"]),
        ("Long was denied from the spot by Jones.", ["Long"]),
        ("Fulham won a penalty, but Long shot wide.", ["Long"]),
        ("Jones saved well from Cole and, in the 90th minute, from Long's spot-kick.", ["Long"]),
        ("Jones saved two penalties, by Long in the 20th minute and Cole in the 76th.", ["Long", "Cole"]),
        ("Fulham were given a penalty. Long took it himself. Jones guessed right and saved.", ["Long"]),
        ("Long might have levelled, only for Jones to guess right and push away his penalty.", ["Long"]),
        ("Jones pushed away Long's penalty, and then blocked from Cole, who struck the rebound wide.", ["Long"]),
        ("Long, whose penalty was saved by Jones, was distraught.", ["Long"]),
        ("Long made amends for missing a penalty by scoring the winner.", ["Long"]),
        ("Long's failure from the spot proved costly.", ["Long"]),
        ("Long had missed his last two penalties, but scored here.", []),
        ("Jones saved from Long and then conceded a penalty.", []),
        ("It went to a shoot-out. Fox scored first. Reid scored too. Cole scored. Young missed his penalty.", []),
    ],
)
def test_whom_a_sentence_tells_of(words: str, expected: list[str]) -> None:
    assert names(words) == expected


def test_a_miss_told_twice_is_one() -> None:
    (told,) = missed_penalties(
        read("Long saw his penalty saved. Long's spot-kick in the 70th minute was kept out by Jones.")
    )
    assert len(told.others) == 1
    assert told.minute is not None
    assert told.minute.minute == 70


def test_the_award_times_the_miss() -> None:
    (told,) = missed_penalties(read("Fulham won a penalty in the 70th minute. Long saw his spot-kick saved."))
    assert told.minute is not None
    assert told.minute.minute == 70


def test_a_keeper_s_save_is_the_miss_of_who_stepped_up() -> None:
    assert names("Fulham won a penalty. Up stepped Long. Jones dived to save the spot-kick.") == ["Long"]
