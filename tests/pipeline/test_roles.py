"""Who acts in a sentence, and whom a pronoun goes on with."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.roles import attacker, is_subject, named, resolve
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


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        # "He" goes on with whom a description of his own sentence means, not with who acted before.
        ("Ruiz crossed after Keller had kicked clear. The Dane was booked early, but he headed in.", "Ruiz"),
        ("Ruiz ran on when Webb fell. The striker waited, and he headed in.", "Ruiz"),
        ("Webb crossed for Ruiz. The striker waited, and he headed in.", "Ruiz"),
        # The goalkeeper's description leads on to no player.
        ("Ruiz shot low. The goalkeeper parried it, but he headed in.", "Ruiz"),
    ],
)
def test_a_pronoun_goes_on_with_whom_a_description_means(source: str, meant: str) -> None:
    text = read(source)
    person = resolve(text, unit_of(text, "he"))
    assert person is not None
    assert person.name == meant


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        ("Ruiz shone after Webb had levelled. The striker struck again.", "Ruiz"),
        ("Ruiz shone, and Webb levelled. The striker struck again.", "Webb"),
        ("Ruiz shone, and Webb saved his shot. The striker struck again.", "Ruiz"),
        ("Ruiz crossed, and Webb levelled. It was the striker's third goal.", "Webb"),
    ],
)
def test_a_description_goes_on_with_who_acted_in_the_sentence_before(source: str, meant: str) -> None:
    text = read(source)
    person = attacker(text, unit_of(text, "the striker"))
    assert person is not None
    assert person.name == meant


COUNTED = (
    "Hale ran at them again. Two minutes after Piet Monk had nodded Oakham ahead, the England striker turned and shot. "
    "The 23-year-old latched on to a pass."
)


@pytest.mark.parametrize("described", ["the england striker", "the 23-year-old"])
def test_a_description_is_not_of_whose_deed_a_time_is_counted_from(described: str) -> None:
    text = read(COUNTED)
    person = attacker(text, unit_of(text, described))
    assert person is not None
    assert person.name == "Hale"
