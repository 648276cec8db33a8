"""Whose coach a coach is: what "Klopp's men" stands for."""

from collections import Counter

from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.subjects import subject_before
from scoreline.pipeline.units import Text
from scoreline.story.reading import Reading


def coached_sides(reading: Reading) -> dict[int, int]:
    """For coaches and others whom a team's name stands beside ("Reading boss Adkins"), the number of that team."""
    text = reading.text
    votes: dict[int, Counter[int]] = {}
    number = {id(team): n for n, team in enumerate(reading.frame.teams)}
    for i in reading.marks:
        value = text.units[i].value
        if isinstance(value, Person):
            n = side_before(text, i, reading.frame.start, number)
            if n is not None:
                votes.setdefault(id(value), Counter())[n] += 4
        elif isinstance(value, Nominal) and value.coach is not None and len(number) == 2:
            n = side_around(text, i, number)
            if n is not None:
                votes.setdefault(id(value.coach), Counter())[n] += 1
    return {person: count.most_common(1)[0][0] for person, count in votes.items()}


def side_before(text: Text, index: int, first: int, number: dict[int, int]) -> int | None:
    """The side whose name stands before a person's, nothing but a role between."""
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        unit = text.units[back]
        if isinstance(unit.value, TeamName):
            n = number.get(id(unit.value))
            return None if {"former", "ex"} & {text.units[max(0, back - 1)].word} else n
        if not {"role", "coach", "keeper", "possessive", "word", "past"} & unit.signature:
            return None
    return None


def side_around(text: Text, index: int, number: dict[int, int]) -> int | None:
    """The side of "Klopp's men": not the one that the sentence names beside it, else the one told of before."""
    start, end = text.sentence(index)
    here = {n for i in range(start, end) if (n := number.get(id(text.units[i].value))) is not None}
    if len(here) == 1:
        return 1 - here.pop()
    topic = subject_before(text, start) if not here else None
    return None if topic is None else number.get(id(text.units[topic].value))
