"""Whom a description means: "the Dane", "the on-loan striker", "the defender".

Of those named before it in its sentence, else in the few before, it means who got the ball last or who the text was
about; not who has just played the ball or given away the foul, who would go on as "he", and nobody whom the text
describes otherwise.
"""

from collections.abc import Callable, Iterator

from scoreline.pipeline.clause_state import GIVING, Sentence, actor
from scoreline.pipeline.clauses import read_sentence, subject_of
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.nonfinite import BEATING
from scoreline.pipeline.noun_phrases import is_owner, phrase_start
from scoreline.pipeline.units import Text
from scoreline.pipeline.verb_forms import verb_form

Usable = Callable[[int], bool]
"""Whether the unit names somebody who may be meant."""

BACKS = frozenset({"defender", "centre-back", "center-back", "centre-half", "centre back", "centre half"})
FRONTS = frozenset({"striker", "forward", "centre-forward", "centre forward", "frontman", "marksman", "hitman"})
DELIVERED_WITHIN = 6
"""How many units after the verb of a pass the word for the pass may stand."""
DEFEATED = BEATING | {"on", "under", "from"}
"""Words before whom something is done against, besides those of beating."""


def candidates(text: Text, index: int, usable: Usable) -> Iterator[int]:
    """The units whose people a description at a unit may mean in its sentence, the likeliest first."""
    units = text.units
    before = read_sentence(text, index)
    start, _ = text.sentence(index)
    if not before.people and start > 1:
        # One that opens its sentence means who got the ball at the end of the sentence before.
        got = receiver(text, read_sentence(text, start - 1), usable)
        if got is not None:
            yield got
        return
    left_out = {id(units[i].value) for i in before.people if gives_away(text, i, index) or is_counted_from(text, i)}
    doer = before.subject.place if before.subject is not None else None
    if (own := actor(before)) is not None and own.place is not None and is_governed(text, index):
        left_out.add(id(units[own.place].value))  # "Keller kept out the Dane's shot"
    here = [i for i in before.people if usable(i) and id(units[i].value) not in left_out]
    got = receiver(text, before, usable)
    if got is not None:
        yield got
    if before.governed in here and is_contrasted(text, before.governed, index):
        yield before.governed
    if doer in here:
        yield doer
    yield from (i for i in reversed(here) if i in before.subjects or not is_defeated(text, i, start))


def is_governed(text: Text, index: int) -> bool:
    """Whether a verb or preposition governs the description at a unit."""
    joined = {"comma", "and", "dash"} & text.units[index - 1].signature
    return not joined and read_sentence(text, index + 1).governed == index


def receiver(text: Text, sentence: Sentence, usable: Usable) -> int | None:
    """Who got the ball last, or was fouled, of the people named in a sentence: its last name."""
    last = sentence.governed
    if last is None or last != sentence.people[-1] or not usable(last):
        return None
    governor = text.units[sentence.governor]
    return last if governor.word in ("to", "for") or (GIVING | {"foul-verb"}) & governor.signature else None


def is_contrasted(text: Text, place: int, index: int) -> bool:
    """Whether "but" leads from a name to a description: "Webb tackled Ruiz but the striker got up"."""
    return any(unit.word == "but" for unit in text.units[place + 1 : index])


def is_defeated(text: Text, place: int, first: int) -> bool:
    """Whether something is told as done against who is named at a unit: "past Webb", "a challenge on Webb"."""
    start = phrase_start(text, place, first)
    if start == first or is_owner(text.units, place):
        return False  # "saved Webb's shot"
    governor = text.units[start - 1]
    overcome = bool(verb_form(text, start - 1)) and not GIVING & governor.signature
    return overcome or governor.word in DEFEATED or "against-word" in governor.signature


def gives_away(text: Text, place: int, index: int) -> bool:
    """Whether who is named at a unit then plays the ball to another, saves or fouls, before a unit of its sentence."""
    return any(
        (delivers(text, verb, index) or is_foul(text, verb) or is_save(text, verb))
        and (subject := subject_of(text, verb)) is not None
        and subject.place == place
        for verb in range(place + 1, index)
    )


def is_counted_from(text: Text, place: int) -> bool:
    """Whether a time is counted from what somebody did, so that another goes on: "two minutes after Ruiz levelled"."""
    start = phrase_start(text, place, text.sentence(place)[0])
    value = text.units[start - 1].value if start else None
    return isinstance(value, ClockValue) and value.relative == "after"


def delivers(text: Text, verb: int, end: int) -> bool:
    """Whether a verb tells of a pass to another: "crossed", "whipped in a corner", but not "met a corner"."""
    units = text.units
    if not verb_form(text, verb):
        return False
    if "feed-verb" in units[verb].signature and {"person", "person-pronoun"} & units[verb + 1].signature:
        return True
    if "swing-verb" in units[verb].signature:
        for i in range(verb + 1, min(end, verb + DELIVERED_WITHIN)):
            if {"possessive", "person", "team", "prep"} & units[i].signature:
                return False
            if "pass-word" in units[i].signature:
                return units[i + 1].word != "up"  # "picked the ball up"
    return "serve-verb" in units[verb].signature


def is_save(text: Text, verb: int) -> bool:
    """Whether a verb tells of a save: "parried", "saved", but not "was saved"."""
    units = text.units
    return (
        "save-word" in units[verb].signature and "be" not in units[verb - 1].signature and bool(verb_form(text, verb))
    )


def is_foul(text: Text, verb: int) -> bool:
    """Whether a verb tells of a foul, or of the card for it, not of having been fouled."""
    units = text.units
    passive = "be" in units[verb - 1].signature
    if passive:
        return "sent-off" in units[verb].signature
    return "foul-verb" in units[verb].signature and bool(verb_form(text, verb))


def likeness(text: Text, index: int, person: Person) -> int:
    """Whether a description fits what the text calls a person: 1 of the same nation, -1 of another nation or part."""
    wanted = text.units[index].value
    if not isinstance(wanted, Description):
        return 0
    nations, roles = text.traits.get(id(person), (frozenset(), frozenset()))
    if wanted.nations and nations:
        return 1 if wanted.nations & nations else -1
    apart = (wanted.role in BACKS and roles & FRONTS) or (wanted.role in FRONTS and roles & BACKS)
    return -1 if apart else 0
