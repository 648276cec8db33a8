"""Whom the words of a pass mean: descriptions, pronouns and nationalities in the telling of an attack."""

from scoreline.pipeline.incident_subjects import is_demonym
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.roles import attacker, is_person, is_subject, named, resolve, usable
from scoreline.pipeline.units import Text

ADJECTIVE = frozenset(
    {"role", "keeper", "person", "team", "side-noun", "shot-noun", "pass-word", "goal-noun", "proper"}
)
"""Classes of the words before which a nationality describes them."""
LAST_REACH = 15
"""How many units before the end of a sentence the last who got the ball may be named."""


def demonym_before(text: Text, index: int) -> int | None:
    """The unit of a nationality that is the first subject of its sentence: "the Spaniard got to the byline"."""
    first, _ = text.sentence(index)
    return next((i for i in range(first + 1, min(index, first + 4)) if by_nationality(text, i)), None)


def by_nationality(text: Text, index: int) -> bool:
    """Whether a unit means somebody by nationality alone: "The Spaniard knew what to do"."""
    units = text.units
    named_so = "demonym" in units[index].signature and units[index - 1].word == "the"
    return is_demonym(text, index) or (named_so and not ADJECTIVE & units[index + 1].signature)


def beside_pronoun(text: Text, index: int) -> Person | None:
    """The one person whom the sentence names before a pronoun, where no subject stands before it."""
    first, _ = text.sentence(index)
    people = [
        i
        for i in range(first, index)
        if usable(text, i, False)
        and "possessive" not in text.units[i + 1].signature
        and text.units[i - 1].word not in ("by", "against", "on")
    ]
    if not people or any(is_subject(text, i, index) for i in range(first, index) if is_person(text.units[i])):
        return None
    return named(text.units[people[0]]) if len({id(text.units[i].value) for i in people}) == 1 else None


def may_be_meant(text: Text, index: int) -> bool:
    """Whether a unit names somebody whom a later description of an attacker may mean: no "beating Owen Hill"."""
    beaten = "against-word" in text.units[index - 1].signature and "possessive" not in text.units[index + 1].signature
    return usable(text, index, False) and not beaten


def somebody_else(text: Text, index: int, other: Person | None) -> Person | None:
    """The last person named before a unit, in its sentence or the one before, other than a given one."""
    first, _ = text.sentence(index)
    if first >= 2:
        first, _ = text.sentence(first - 2)
    people = (text.units[i].value for i in range(index - 1, first - 1, -1) if may_be_meant(text, i))
    return next((person for person in people if isinstance(person, Person) and person is not other), None)


def person_before(text: Text, index: int, reach: int) -> int | None:
    """The nearest unit before a unit, in its sentence, that stands for a person."""
    first = max(text.sentence(index)[0], index - reach)
    return next((i for i in range(index - 1, first - 1, -1) if is_person(text.units[i])), None)


def person_at(text: Text, index: int, deals: Person | None = None) -> Person | None:
    """The person a unit stands for. A description means the last named before it but who deals with the pass."""
    unit = text.units[index]
    if by_nationality(text, index):
        return somebody_else(text, index, deals)
    if "pronoun" in unit.signature:
        beside = beside_pronoun(text, index)
        if beside is not None:
            return beside
        described = described_last(text, index)
        if described is not None:
            return person_at(text, described, deals)
    if isinstance(unit.value, Description):
        meant = attacker(text, index)
        if meant is not None and meant is not deals:
            return meant
        first, _ = text.sentence(index)
        here = (text.units[i].value for i in range(index - 1, first - 1, -1) if may_be_meant(text, i))
        named_last = next((person for person in here if isinstance(person, Person) and person is not deals), None)
        if named_last is not None:
            return named_last
        return handed_to(text, first, deals) or resolve(text, index)
    return resolve(text, index)


def described_last(text: Text, index: int) -> int | None:
    """The unit of the description that begins the sentence before and that a first pronoun goes on with."""
    first, _ = text.sentence(index)
    if first < 2 or any(is_person(text.units[i]) for i in range(first, index)):
        return None
    start, _ = text.sentence(first - 2)
    places = (i for i in range(start, start + 3) if is_person(text.units[i]))
    place = next(places, None)
    return place if place is not None and isinstance(text.units[place].value, Description) else None


def handed_to(text: Text, first: int, deals: Person | None) -> Person | None:
    """Who got the ball at the end of the sentence before the one that starts at a unit: "played out to Webb"."""
    if first < 2:
        return None
    place = given_last(text, *text.sentence(first - 2))
    person = named(text.units[place]) if place is not None else None
    return person if person is not deals else None


def given_last(text: Text, start: int, end: int) -> int | None:
    """The unit of who got the ball at the end of a sentence."""
    people = [i for i in range(start, end) if is_person(text.units[i])]
    if not people or people[-1] == start or end - people[-1] > LAST_REACH or not usable(text, people[-1], False):
        return None
    before = people[-1] - 1
    while before > start and {"role", "age", "adverb"} & text.units[before].signature:
        before -= 1
    while before > start and ({"det", "work-noun"} & text.units[before].signature or text.units[before].word == "of"):
        before -= 1  # "picked out the run of Ruiz"
    got = text.units[before].word == "to" or "feed-verb" in text.units[before].signature
    return people[-1] if got else None
