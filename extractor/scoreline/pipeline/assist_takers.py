"""Who got a pass or dealt with it, as the words before and after it tell."""

from scoreline.pipeline.assist_people import by_nationality, demonym_before, person_before, somebody_else
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.roles import is_person, named, resolve, subject
from scoreline.pipeline.units import Text

NEW_CLAUSE = frozenset({"and", "as", "when", "while", "but", "where", "until", "before", "once", "that", "which"})
"""Words after which a pass is no object of what was said before."""
STOPS = frozenset({"when", "stop", "semicolon", "colon", "rel", "be", "have", "negation", "and", "comma"})
"""Classes of the words that end what is said of a pass."""
NOUN_PHRASE = frozenset({"det", "word", "team", "role", "possessive", "own-pronoun"})
"""Classes of the words that may stand between a verb and the name of whose pass is its object."""
OF_NOUN = frozenset({"num", "ordinal", "adverb", "proper"})
"""Classes of further words that may stand between the start of a clause and a word for a pass."""
SOURCE = frozenset({"from", "off", "courtesy of"})
"""Words that never follow the subject of a verb straight: "a move by Cole and Webb from Smith's pass"."""
RECEIVING = frozenset({"receive-verb", "finish-verb", "shoot", "rel", "comma"})
"""Classes of the words of whoever meets a pass."""
PAST = frozenset({"past", "beyond", "over"})
"""Words before whom a ball goes by: "met the cross to head past Smith"."""
RECEIVER_REACH = 8
"""How many units after a pass its receiver may be named."""
FINISH_REACH = 6
"""How many units before a pass, and before the word for it, a finish and its owner may stand."""
HELPLESS = frozenset({"could only"})
"""Words for what an opponent does to a pass in vain: "could only glance on Dobson's corner for Ruiz to score"."""


def finisher_before(text: Text, start: int) -> Person | None:
    """Whose finish the words before a pass tell that it made: Ruiz in "Ruiz's tap-in from a cross by the Dane"."""
    units = text.units
    first, _ = text.sentence(start)
    at = start - 1
    while at > first and (NOUN_PHRASE | OF_NOUN | {"prep"}) & units[at].signature and start - at < FINISH_REACH:
        if {"shot-noun", "goal-noun"} & units[at].signature:
            break
        at -= 1
    if not {"shot-noun", "goal-noun"} & units[at].signature:
        return None
    owners = (i for i in range(at - 1, max(first, at - FINISH_REACH), -1) if "possessive" in units[i].signature)
    owner_at = next(owners, None)
    return named(units[owner_at - 1]) if owner_at is not None else None


def receiver_at(text: Text, found: Found) -> int | None:
    """The unit of who got the pass, as the rule or the words after it tell."""
    groups = (found.first(group) for group in ("receiver", "other"))
    place = next((place for place in groups if place is not None), receiver_after(text, found.end))
    partner = found.first("partner")
    described = place is not None and isinstance(text.units[place].value, Description)
    return partner if partner is not None and (place is None or described) else place


def agent_after(text: Text, found: Found) -> Person | None:
    """Who dealt with a pass, as the passive after it tells: "Kerrin's cross was headed in by Ruiz"."""
    units = text.units
    _, last = text.sentence(found.end - 1)
    if "noun" not in found.groups or "be" not in units[found.end].signature:
        return None
    for i in range(found.end + 1, min(last - 1, found.end + RECEIVER_REACH)):
        if {"touch-on", "comma", "and", "when"} & units[i].signature:
            return None
        if units[i].word == "by":
            agent = next((j for j in range(i + 1, min(last, i + 6)) if is_person(units[j])), None)
            owns = agent is None or "possessive" in units[agent + 1].signature
            return named(units[agent]) if agent is not None and not owns else None
    return None


def receiver_after(text: Text, end: int) -> int | None:
    """The unit of whom a pass is for, as the words after it tell: "for Ruiz to score", "into the path of Ruiz"."""
    units = text.units
    _, last = text.sentence(end - 1)
    for i in range(end, min(last - 2, end + 2 * RECEIVER_REACH)):
        if "contrast" in units[i].signature:
            break
        if "allow-verb" in units[i].signature and is_person(units[i + 1]) and units[i + 2].word == "to":
            return i + 1
    for i in range(end, min(last, end + RECEIVER_REACH)):
        if "pass-to" in units[i].signature:
            for j in range(i + 1, min(last, i + 5)):
                if units[j].word in PAST:
                    break
                if is_person(units[j]):
                    owns = "possessive" in units[j + 1].signature
                    return j if not owns or "path-noun" in units[j + 2].signature else None
                if units[j].word == "to" or STOPS & units[j].signature:
                    break
        if STOPS & units[i].signature or (is_person(units[i]) and "possessive" not in units[i + 1].signature):
            return None
    return None


def taker_at(text: Text, start: int) -> int | None:
    """The unit of who deals with a pass told as a noun: the subject before it, where it is of the same clause."""
    units = text.units
    first, _ = text.sentence(start)
    for i in range(start - 1, max(first, start - 5) - 1, -1):
        if units[i].word in NEW_CLAUSE or "comma" in units[i].signature:
            return None
        if not (NOUN_PHRASE | OF_NOUN) & units[i].signature:
            break
    place = subject(text, start)
    if place is None:
        place = demonym_before(text, start)
    if place is None or any("touch-on" in units[i].signature or units[i].word in HELPLESS for i in range(place, start)):
        return None
    return None if is_no_subject(text, place, start) else place


def is_no_subject(text: Text, place: int, start: int) -> bool:
    """Whether the words after a name make something else deal with a pass: "a Webb corner was headed on by Smith"."""
    after = text.units[place + 1]
    if after.word in SOURCE:
        return True
    return any("pass-word" in text.units[i].signature for i in range(place + 1, min(start, place + 4))) and not any(
        RECEIVING & text.units[i].signature for i in range(place + 1, start)
    )


def taker(text: Text, place: int) -> Person | None:
    """Who deals with a pass, where named."""
    at = person_before(text, place, 5) if text.units[place].word == "who" else place
    return named(text.units[at]) if at is not None else None


def likely_taker(text: Text, place: int, giver: Person) -> Person | None:
    """Whom a description or pronoun that deals with a pass most likely means; a nationality is a description too."""
    if by_nationality(text, place):
        return somebody_else(text, place, giver)
    person = resolve(text, place)
    return person if person is not giver else None
