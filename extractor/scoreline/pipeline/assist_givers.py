"""Who gave a pass: the name beside the word for it, the subject of the verb, or whose it is by "his"."""

from scoreline.pipeline.assist_people import demonym_before, given_last, person_before
from scoreline.pipeline.clause_state import GIVING
from scoreline.pipeline.clauses import read_sentence
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.roles import is_person, named, subject
from scoreline.pipeline.units import Text

PASSIVE = frozenset({"was", "were", "been", "being", "is", "be"})
REACH = 16
"""How many units back "for him to cross" may refer."""


def giver_at(text: Text, found: Found, frame: str) -> int | None:
    """The unit of who gave the pass."""
    units = text.units
    if frame == "giver":
        place = found.first("giver")
        if place is None or "pronoun" in units[place].signature:
            return None
        return last_giver(text, found.start, place)
    if frame == "owner":
        return owner(text, found.start)
    before = units[found.start - 1]
    if before.word in PASSIVE and "past" in units[found.start].signature:
        return None
    if before.word == "to" and found.start > 1 and units[found.start - 2].word in ("him", "her"):
        return person_before(text, found.start - 2, REACH)
    if is_person(before) and "pronoun" not in before.signature:
        return found.start - 1
    place = subject(text, found.start)
    if place is None:
        return demonym_before(text, found.start)
    return robber(text, place, found.start) if is_person(units[place]) else None


def last_giver(text: Text, noun: int, place: int) -> int:
    """The unit of who gave the last of several passes: Smith in "passes from Jones and Smith"."""
    units = text.units
    several = units[noun].word.endswith("s") and not units[noun].word.endswith("ss")
    if not several or "and" not in units[place + 1].signature:
        return place
    _, last = text.sentence(place)
    return next((i for i in range(place + 2, min(last, place + 5)) if is_person(units[i])), place)


def robber(text: Text, place: int, index: int) -> int:
    """The unit of who goes on with the ball that a subject lost: Smith in "Jones was robbed by Smith and crossed"."""
    units = text.units
    for i in range(place + 1, index - 2):
        if {"against-word", "clear-verb"} & units[i].signature and units[i + 1].word == "by":
            return next((j for j in range(i + 2, min(index, i + 6)) if is_person(units[j])), place)
    return place


def owner(text: Text, index: int) -> int | None:
    """Whom "his" or "whose" means: the subject of its sentence so far, else the first subject of the one before."""
    if text.units[index].word == "whose":
        return person_before(text, index, 5)
    fed = fed_before(text, index)
    if fed is not None:
        return fed
    place = subject(text, index)
    if place is not None:
        return place if is_person(text.units[place]) else None
    nation = demonym_before(text, index)
    if nation is not None:
        return nation
    first, _ = text.sentence(index)
    if first < 2:
        return None
    start, stop = text.sentence(first - 2)
    got = given_last(text, start, stop) if index == first else None
    if got is not None:
        return got
    return next((i for i in range(start, stop) if named(text.units[i]) is not None), None)


def fed_before(text: Text, index: int) -> int | None:
    """The unit of who got the ball in the clause before "and his cross": Ruiz in "the break put Ruiz away"."""
    units = text.units
    if "and" not in units[index - 1].signature:
        return None
    before = read_sentence(text, index)
    if before.governed is None:
        return None
    gave = GIVING & units[before.governor].signature
    return before.governed if gave and is_person(units[before.governed]) else None
