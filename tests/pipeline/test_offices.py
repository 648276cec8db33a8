"""Who is a coach, by what the text tells of him."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.names import Person


def coaches(sentence: str) -> set[str]:
    """The surnames of those whom a sentence makes coaches, the players being known from one before."""
    text = load()(f"Alan Ruiz, Dan Webb and Carl Hill started. {sentence}")._.scoreline.text
    people = {id(unit.value): unit.value for unit in text.units if isinstance(unit.value, Person)}
    return {people[key].name.split()[-1] for key, held in text.offices.items() if "coach" in held and key in people}


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Pell sent on Webb after an hour.",
        "Owen Pell then brought on substitute Dan Webb for Hill.",
        "Owen Pell introduced Webb.",
        "Owen Pell replaced the weary Hill with Webb after an hour.",
    ],
)
def test_who_makes_a_substitution_is_a_coach(sentence: str) -> None:
    assert coaches(sentence) == {"Pell"}


@pytest.mark.parametrize(
    "sentence",
    ["Webb replaced Hill.", "Webb introduced himself to the crowd.", "Webb, brought on for Hill, scored."],
)
def test_who_comes_on_is_none(sentence: str) -> None:
    assert coaches(sentence) == set()
