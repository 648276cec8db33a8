"""Who is shown a card: by name, as the subject of a verb, or by what was told of a foul just before."""

from collections.abc import Iterator

from scoreline.pipeline.incident_fouls import culprit, culprit_here
from scoreline.pipeline.incident_lists import (
    PARTS_OF_NAME,
    bracket_after,
    coordinated_after,
    coordinated_before,
    is_pair,
    pair_before,
)
from scoreline.pipeline.incident_people import antecedent, player_at
from scoreline.pipeline.incident_subjects import SEEING, owner, patient
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.units import Text

PLURAL = frozenset({"were", "are", "both"})
SINGULAR = frozenset({"was", "is"})
Carded = tuple[int | None, Person]
"""Who is carded, and the unit that names him or her, None where context alone does."""


def players(text: Text, found: Found, place: int, officials: set[int]) -> Iterator[Carded]:
    """The players carded, each with the unit that names him or her, or None where context alone does."""
    at, him, them = found.first("player"), found.first("him"), found.first("them")
    if them is not None:
        yield from named_at(text, pair_before(text, them, officials), officials)
    elif him is not None and not text.units[him].word.endswith("self"):
        yield from unnamed(culprit_here(text, him, officials) or antecedent(text, him, officials))
    elif at is not None:
        yield from players_at(text, at, found.rule.meaning["frame"] == "group-first", officials)
    elif found.rule.meaning["frame"] == "culprit":
        yield from unnamed(culprit(text, found.start, officials))
    elif (subject := subject_of_card(text, found, officials)) is not None:
        yield from subjects(text, found, place, subject, officials)


def unnamed(person: Person | None) -> Iterator[Carded]:
    """Whom context alone tells to be carded, if anybody."""
    if person is not None:
        yield None, person


def named_at(text: Text, places: list[int], officials: set[int]) -> Iterator[Carded]:
    """The players that units stand for."""
    for i in places:
        person = player_at(text, i, officials)
        if person is not None:
            own = isinstance(text.units[i].value, Person) or names_just_before(text, i, person)
            yield (i if own else None), person


def players_at(text: Text, at: int, alone: bool, officials: set[int]) -> Iterator[Carded]:
    """The players whom the words for a card name or describe at a unit, and unless `alone` those listed after it."""
    if is_pair(text, at):
        yield from named_at(text, pair_before(text, at, officials), officials)
    elif isinstance(text.units[at].value, Person):
        yield from named_at(text, [at] if alone else coordinated_after(text, at), officials)
    else:
        yield from unnamed(culprit_here(text, at, officials) or player_at(text, at, officials))


def subject_of_card(text: Text, found: Found, officials: set[int]) -> int | None:
    """The unit of who was carded by the order of words: the subject of a passive, an owner, who follows an opening."""
    subject = patient(text, found.start, officials)
    if subject is None and found.rule.meaning.get("sure", 2) < 2:
        subject = owner(text, found.start, officials)
    return subject if subject is not None else opened(text, found)


def subjects(text: Text, found: Found, place: int, subject: int, officials: set[int]) -> Iterator[Carded]:
    """The players carded where their subject is at a unit: those it stands for, sooner who is told to have fouled."""
    told = text.units[subject].value
    pair = is_pair(text, subject)
    if text.units[subject].word in ("him", "her") or is_of_foul(text, subject):
        yield from unnamed(culprit_here(text, subject, officials) or antecedent(text, subject, officials))
        return
    turned = any(text.units[i].word in ("but", "instead") for i in range(text.sentence(subject)[0], found.start))
    described = not isinstance(told, Person) and not pair and not turned
    if described and (person := culprit_here(text, subject, officials)) is not None:
        yield None, person
    elif place in bracket_after(text, subject) and isinstance(told, Person):
        yield subject, told
    else:
        places = pair_before(text, subject, officials) if pair else patients(text, subject, found)
        yield from named_at(text, places, officials)


def is_of_foul(text: Text, subject: int) -> bool:
    """Whether a pronoun or description goes on from a foul to its card: "a foul by Smith, for which he"."""
    before = text.units[max(0, subject - 2) : subject]
    return not isinstance(text.units[subject].value, Person) and [unit.word for unit in before] == ["for", "which"]


def names_just_before(text: Text, index: int, person: Person) -> bool:
    """Whether a pronoun goes on with the one player whom its sentence names: "Smith lunged in and he was booked"."""
    first, _ = text.sentence(index)
    named = {id(unit.value): unit.value for unit in text.units[first:index] if isinstance(unit.value, Person)}
    return "pronoun" in text.units[index].signature and list(named) == [id(person)]


def opened(text: Text, found: Found) -> int | None:
    """The subject that follows an opening such as "Already on a yellow, Smith lunged"."""
    first, last = text.sentence(found.start)
    if found.start - first > 4 or any("be" in unit.signature for unit in text.units[first : found.start]):
        return None
    comma = next((i for i in range(found.end, min(last, found.end + 8)) if "comma" in text.units[i].signature), last)
    return next((i for i in range(comma, min(last, comma + 4)) if is_person(text.units[i])), None)


def patients(text: Text, subject: int, found: Found) -> list[int]:
    """The subject of a passive with those listed before it, where the verb is plural or the list opens the clause."""
    between = [unit.word for unit in text.units[subject + 1 : found.start]]
    if SINGULAR & set(between):
        return [subject]
    listed = coordinated_before(text, subject)
    if len(listed) == 1 or PLURAL & set(between):
        return listed
    i = listed[0] - 1
    while i >= 0 and PARTS_OF_NAME & text.units[i].signature and text.units[i].word not in PLURAL | SEEING:
        i -= 1
    opens = i < 0 or bool({"end", "when", "comma"} & text.units[i].signature) or text.units[i].word in PLURAL | SEEING
    return listed if opens else [subject]
