"""Whom names, descriptions and pronouns in the telling of an incident mean; referees are never meant."""

from collections.abc import Iterable

from scoreline.pipeline.incident_scenes import sentences_before
from scoreline.pipeline.incident_subjects import is_demonym, is_object, name_start
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import is_person, is_subject, named, resolve
from scoreline.pipeline.units import Text, once


@once
def referees(text: Text) -> set[int]:
    """The ids of the people whom the text calls a referee or an assistant, right before the name."""
    units = text.units
    return {
        id(unit.value)
        for i in text.places("person")
        if isinstance((unit := units[i]).value, Person)
        and (
            unit.value.tokens[0] == "mr"
            or "referee" in units[i - 1].signature
            or units[i - 1].word in ("referee", "ref", "official")
        )
    }


def coaches(text: Text) -> set[int]:
    """The ids of the people whom the text calls a manager or coach."""
    return {key for key, offices in text.offices.items() if "coach" in offices and "referee" not in offices}


def player_at(text: Text, index: int, officials: set[int]) -> Person | None:
    """The player or coach whom a unit means; None for referees and where nobody can be told."""
    unit = text.units[index]
    person = named(unit)
    if person is None and is_demonym(text, index):
        person = named_before(text, index, officials) or subject_before(text, index, officials)
    elif person is None and is_person(unit):
        person = complement_of(text, index, officials) or named_before(text, index, officials) or resolve(text, index)
        if person is not None and id(person) in coaches(text):
            person = subject_before(text, index, officials | coaches(text))
    if person is None or id(person) in officials:
        return None
    return person


def subject_before(text: Text, index: int, officials: set[int]) -> Person | None:
    """The first subject of the sentence before a unit's that names somebody."""
    start, _ = text.sentence(index)
    for first, last in sentences_before(text, start, 2):
        people = [i for i in range(first, last) if named(text.units[i]) and id(text.units[i].value) not in officials]
        if people:
            return named(text.units[next((i for i in people if is_subject(text, i, i + 9)), people[0])])
    return None


def named_before(text: Text, index: int, officials: set[int]) -> Person | None:
    """Whom a description within a sentence means: the person named last before it in the sentence."""
    units = text.units
    if "pronoun" in units[index].signature:
        return None
    start, _ = text.sentence(index)
    places = [i for i in range(index - 1, start - 1, -1) if (p := named(units[i])) and id(p) not in officials]
    staff = coaches(text) if places else set()
    players = [i for i in places if id(units[i].value) not in staff]
    apart = [i for i in players if has_boundary(text, i, index)] or players
    # Whom "with Smith" names is told of beside the subject, whom a description rather goes on with.
    subjects = [i for i in apart if units[name_start(text, i)].word != "with"] or apart
    return named(units[subjects[0]]) if subjects else None


def has_boundary(text: Text, start: int, end: int) -> bool:
    """Whether another clause begins between two units, so that the second may describe whom the first names."""
    return any(
        {"comma", "when", "and", "rel", "colon", "semicolon", "dash", "be"} & unit.signature
        or unit.word in ("but", "then")
        for unit in text.units[start + 1 : end]
    )


def complement_of(text: Text, index: int, officials: set[int]) -> Person | None:
    """Whom a description after "be" describes: Webb in "Webb was the first player booked"."""
    units = text.units
    if index < 2 or not ("be" in units[index - 1].signature or units[index - 1].word in ("became", "becoming")):
        return None
    person = named(units[index - 2])
    return person if person is not None and id(person) not in officials else None


def antecedent(text: Text, index: int, officials: set[int]) -> Person | None:
    """Whom "him" or "his" means: the last subject before it in its sentence, else the subject of the one before."""
    units = text.units
    start, _ = text.sentence(index)
    person = first_player(text, reversed(subjects_before(text, index, officials)), officials)
    if person is not None:
        return person
    for first, last in sentences_before(text, start, 2):
        people = [i for i in range(first, last) if is_person(units[i]) and id(units[i].value) not in officials]
        subjects = [i for i in people if is_subject(text, i, i + 9)]
        person = first_player(text, subjects + people, officials)
        if person is not None:
            return person
    return None


def subjects_before(text: Text, index: int, officials: set[int]) -> list[int]:
    """The people of the sentence before a unit to whom "him" there can refer, in text order.

    They are the first whom its clause names as owner of something, else the subjects, else all.
    """
    units = text.units
    start, _ = text.sentence(index)
    people = [
        i
        for i in range(start, index)
        if (is_person(units[i]) or is_demonym(text, i)) and id(units[i].value) not in officials
    ]
    clause = next((i for i in range(index - 1, start - 1, -1) if units[i].word in ("and", "but")), start)
    owners = [i for i in people if i > clause and "possessive" in units[i + 1].signature]
    return owners[:1] or [i for i in people if is_subject(text, i, index) and not is_object(text, i)] or people


def first_player(text: Text, places: Iterable[int], officials: set[int]) -> Person | None:
    """The first player or coach whom any of some units means."""
    people = (player_at(text, i, officials) for i in places)
    return next((person for person in people if person is not None), None)
