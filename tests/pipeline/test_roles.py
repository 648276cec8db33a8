"""Who acts in a sentence, and whom a pronoun goes on with."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.roles import is_subject, named, resolve
from scoreline.pipeline.units import Text


def read(source: str) -> Text:
    text: Text = load()(source)._.scoreline.text
    return text


def unit_of(text: Text, word: str) -> int:
    return next(i for i, unit in enumerate(text.units) if unit.word == word)


@pytest.mark.parametrize(
    ("source", "acting"),
    [
        ("Ruiz fouled Webb near the corner flag.", ["ruiz"]),
        ("Ian Ruiz and Owen Webb were booked after Ken Hill fell.", ["ian ruiz", "owen webb", "ken hill"]),
        ("Ruiz scored from a cross by Webb.", ["ruiz"]),
    ],
)
def test_those_act_who_are_subjects(source: str, acting: list[str]) -> None:
    text = read(source)
    people = [i for i, unit in enumerate(text.units) if named(unit) is not None]
    assert [text.units[i].word for i in people if is_subject(text, i, len(text.units))] == acting


def test_a_pronoun_goes_on_with_whom_the_words_before_a_colon_are_about() -> None:
    text = read("Webb hit the bar on 33 minutes, and then it was the Ruiz show: he scored in the 49th minute.")
    person = resolve(text, unit_of(text, "he"))
    assert person is not None
    assert person.name == "Ruiz"
