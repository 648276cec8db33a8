"""Who committed the foul that an incident follows."""

from scoreline.pipeline.incident_people import player_at
from scoreline.pipeline.incident_scenes import sentences_before
from scoreline.pipeline.incident_subjects import patient
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import is_person, is_subject
from scoreline.pipeline.units import Text


def culprit(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who committed the foul told last before a unit, or after it in its sentence."""
    start, end = text.sentence(index)
    later = any(unit.word in ("after", "when", "as", "following") for unit in text.units[index : min(end, index + 6)])
    own = [(start, index), (index, end)] if later else [(start, index)]
    for first, last in [*own, *sentences_before(text, start, 2)]:
        person = last_offender(text, first, last, officials)
        if person is not None:
            return person
    for first, last in [(start, index), *sentences_before(text, start, 1)]:
        for i in range(first, last):
            if is_person(text.units[i]) and is_subject(text, i, i + 9):
                person = player_at(text, i, officials)
                if person is not None:
                    return person
    return None


def culprit_here(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who committed the foul told last before a unit in its sentence."""
    start, _ = text.sentence(index)
    return last_offender(text, start, index, officials)


def last_offender(text: Text, start: int, end: int, officials: set[int]) -> Person | None:
    """Who committed the last foul that units `start` to before `end` tell."""
    offenders = (offender(text, i, officials) for i in range(end - 1, start - 1, -1))
    return next((person for person in offenders if person is not None), None)


def offender(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who commits the foul that a unit names: the subject of a verb, the owner of a noun, the agent of a passive."""
    units = text.units
    signature = units[index].signature
    _, end = text.sentence(index)
    by = agent_word(text, index) if {"foul-noun", "foul-verb"} & signature else None
    if by is not None:
        agent = next((i for i in range(by + 1, min(end, by + 6)) if is_person(units[i])), None)
        return player_at(text, agent, officials) if agent is not None else None
    if "foul-verb" in signature and "be" not in units[index - 1].signature:
        subject = patient(text, index, officials)
        return player_at(text, subject, officials) if subject is not None else None
    if "foul-noun" in signature:
        for i in range(index - 1, max(0, index - 5), -1):
            if "possessive" in units[i].signature and is_person(units[i - 1]):
                return player_at(text, i - 1, officials)
    return None


def agent_word(text: Text, foul: int) -> int | None:
    """The unit of the "by" or "from" that names who committed the foul told at a unit: "fouled late by Smith"."""
    units = text.units
    _, end = text.sentence(foul)
    for i in range(foul + 1, min(end, foul + 5)):
        if units[i].word == "by" or (units[i].word == "from" and "foul-noun" in units[foul].signature):
            return i
        if is_person(units[i]) or {"comma", "stop"} & units[i].signature:
            return None
    return None
