"""Who scored: the person whom the words around a goal verb or noun name as scorer, alone or with others."""

from collections.abc import Sequence

from scoreline.pipeline.clauses import subject_of
from scoreline.pipeline.noun_phrases import phrase_start
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.roles import is_of_two, is_person, named, subject
from scoreline.pipeline.units import Text, Unit

LIST_LINKS = frozenset(
    {
        "comma",
        "and",
        "minute",
        "det",
        "word",
        "role",
        "adverb",
        "ordinal",
        "num",
        "possessive",
        "team",
        "past",
    }
)
"""Classes of the words that may stand between the people of a list of scorers."""
SUBJECT_LINKS = frozenset({"role", "word", "team", "possessive", "age", "det", "past", "num"})
"""Classes of the words that may stand between the people who share a verb."""
GOVERNING = frozenset(
    {"by", "to", "for", "past", "off", "on", "over", "under", "against", "between", "around", "round", "through", "via"}
)
"""Words that make the name after them no subject, unlike "from" in "strikes from Ruiz and a Webb penalty"."""
LONGEST_ASIDE = 9
"""How many units the aside after one of those who share a verb may have, commas counted in."""
SET_PIECES = frozenset({"free-kick", "free kick", "free-kicks", "penalty", "spot-kick", "flick", "chip"})
"""Shots that others may put in, and that are told to be put in then."""
TOUCHED = frozenset(
    {"headed", "nodded", "glanced", "turned", "deflected", "diverted", "tapped", "bundled", "scrambled"}
)
"""What is done to a shot by somebody else than who took it."""
WIDEST_STEP = 7
"""How many units on from the last person a list of scorers may still run; one more from the first."""
PASSIVE = frozenset({"was", "were", "been", "being"})


def scorer_place(text: Text, found: Found) -> int | None:
    """The unit of the person or team that a match, or the sentence around it, tells of as scoring."""
    frame = found.rule.meaning["frame"]
    if frame == "group":
        return found.first("scorer")
    if frame == "own-goal":
        return unlucky(text, found.start)
    if is_passive(text, found.start):
        agent = agent_after(text, found.end)
        return agent if agent is not None else owner_of_shot(text, found.start)
    return subject(text, found.start, possessor=frame == "subject-or-possessor")


def owner_of_shot(text: Text, verb: int) -> int | None:
    """Whose shot a passive verb tells of: "Ruiz's header was placed past Keller"; a set piece is nobody's."""
    phrase = subject_of(text, verb)
    if phrase is None or phrase.noun is None or text.units[phrase.noun].word in SET_PIECES:
        return None
    return None if text.units[verb].word in TOUCHED else phrase.owner


def unlucky(text: Text, place: int) -> int | None:
    """Who put the ball into his own net: whom "by" or "off" names just before or after, else the subject."""
    units = text.units
    first, last = text.sentence(place)
    for i in range(place, min(last, place + 8)):
        if "when" in units[i].signature or units[i].word == "following":
            break  # "into his own net after good work by Ruiz"
        agent = agent_at(text, i, reach=4)
        if agent is not None:
            return agent
    for i in range(place - 1, max(first, place - 10) - 1, -1):
        if is_person(units[i]) and units[max(first, i - 1)].word in ("by", "off", "via"):
            return i
    found = subject(text, place)
    if found is not None and is_person(units[found]):
        return found
    named_so = (i for i in range(place - 1, first, -1) if is_person(units[i]) and "luckless" in units[i - 1].signature)
    if (luckless := next(named_so, None)) is not None:
        return luckless
    return next((i for i in range(place - 1, first - 1, -1) if is_person(units[i])), None)


def agent_at(text: Text, index: int, reach: int) -> int | None:
    """The first person named at most `reach` units after a "by" at a unit; None where the unit is another word."""
    units = text.units
    if units[index].word != "by":
        return None
    _, last = text.sentence(index)
    return next((i for i in range(index + 1, min(last, index + reach + 1)) if is_person(units[i])), None)


def is_passive(text: Text, verb: int) -> bool:
    """Whether the verb at a unit is a past participle after "was" or "were"."""
    units = text.units
    signature = units[verb].signature
    i = verb - 1
    while i > 0 and "adverb" in units[i].signature:
        i -= 1
    return "past" in signature and "score-verb" not in signature and units[i].word in PASSIVE


def agent_after(text: Text, start: int) -> int | None:
    """The person named with "by" after a passive verb, in the same clause."""
    units = text.units
    _, last = text.sentence(start)
    for i in range(start, min(last, start + 10)):
        if units[i].word == "by":
            return agent_at(text, i, reach=5)
        if {"when", "semicolon"} & units[i].signature:
            break
    return None


def co_subjects(text: Text, index: int) -> list[int]:
    """The people that share a verb with the one at a unit: "Ruiz and Webb struck", "Ruiz (12) and Webb (34) struck"."""
    units = text.units
    people: list[int] = []
    first, _ = text.sentence(index)
    linked = inside = False
    follower: frozenset[str] = frozenset()
    aside = index
    for i in range(index - 1, first - 1, -1):
        signature = units[i].signature
        if i > aside:
            continue
        if inside or "close" in signature:
            inside = "open" not in signature
            continue
        after, follower = follower, signature
        if {"and", "comma"} & signature:
            linked = linked or "and" in signature
            aside = aside_start(text, i, first) if linked and "comma" in signature else index
        elif is_person(units[i]):
            if not linked or named(units[i]) is None or not {"and", "comma"} & after:
                break
            if is_governed(text, i, first):
                break
            people.append(i)
        elif units[i].word != "then" and (not SUBJECT_LINKS & signature or "conj" in signature):
            break
    return people


def aside_start(text: Text, closing: int, first: int) -> int:
    """The comma that opens the aside that another closes: "Ruiz, with a header, and Webb"; else the latter."""
    units = text.units
    for i in range(closing - 1, max(first, closing - LONGEST_ASIDE), -1):
        signature = units[i].signature
        if "comma" in signature:
            return (
                i if {"prep", "from-spot", "minute"} & units[i + 1].signature and is_person(units[i - 1]) else closing
            )
        if {"person", "and", "be", "have"} & signature:
            return closing
    return closing


def is_governed(text: Text, index: int, first: int) -> bool:
    """Whether a word that makes a name no scorer stands before its noun phrase: "fouled by Webb, and Ruiz scored"."""
    start = phrase_start(text, index, first)
    return start > first and text.units[start - 1].word in GOVERNING


def person_list(text: Text, first: int) -> list[int]:
    """The units of the people in a list that starts at a unit: "Ruiz, Webb and Hill"."""
    units = text.units
    people = [first]
    bracketed = 0
    inside = False
    for i in range(first + 1, len(units)):
        signature = units[i].signature
        if inside or "open" in signature:
            # "Ruiz (22), Webb (64, pen) and Hill"
            if {"person", "end"} & signature:
                break
            inside = "close" not in signature
            bracketed += 1
        elif is_person(units[i]) and "pronoun" not in signature:
            if not has_any(units[people[-1] + 1 : i], "comma", "and") or owns_no_goal(text, i) or is_of_two(units[i]):
                break  # "Ruiz and Webb, the latter from the spot"
            people.append(i)
            bracketed = 0
        elif (units[i].word == "for" and "team" in units[i + 1].signature) or "from-spot" in signature:
            continue  # "Ruiz for Fulham, Webb from the spot and Hill"
        elif (
            not LIST_LINKS & signature
            or i - people[-1] - bracketed > WIDEST_STEP + (len(people) == 1)
            or "when" in signature
        ):
            break
    # "from Ruiz, who ..." and "from Ruiz, Smith's cross" are no lists: a list ends with "and".
    ended = has_any(units[people[-1] + 1 : people[-1] + 2], "and") and has_any(units[people[-1] + 2 :][:3], "own-goal")
    if len(people) > 1 and not ended and not has_any(units[people[-2] + 1 : people[-1]], "and"):
        return people[:1]
    return people


def owns_no_goal(text: Text, index: int) -> bool:
    """Whether the person at a unit is named as the owner of something other than a goal or shot: "Smith's cross"."""
    units = text.units
    return "possessive" in units[index + 1].signature and not has_any(
        units[index + 2 : index + 6], "goal-noun", "shot-noun"
    )


def has_any(units: Sequence[Unit], *classes: str) -> bool:
    """Whether any of some units is of one of some classes."""
    return any(not unit.signature.isdisjoint(classes) for unit in units)
