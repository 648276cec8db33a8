"""Single words: what a capitalised word by itself is that belongs to no known team and no full name."""

import re
from dataclasses import dataclass

from scoreline.pipeline.name_runs import in_headline
from scoreline.pipeline.name_state import Naming
from scoreline.pipeline.name_teams import LIKELY, TeamParts, has_initials, meant_by, named_nearby
from scoreline.pipeline.name_words import SQUADS, SUFFIXES, is_common
from scoreline.pipeline.names import Person, TeamName

LONGEST_INITIALS = 4
"""Letters of the longest initials of a team: "ASU"."""
LONG = 8
"""Letters from which on a word is long enough to be known by all of them but one."""
OF_AGE = re.compile(r"(?:under|over)-?\d+s?|u\d+s?")
"""What youth and veterans' sides are called, and their players: "an Under-15 on his debut"."""


@dataclass(slots=True)
class SingleWord:
    """A capitalised word, folded, as the article first writes it, and what all its places say of it.

    `weight` and `hint` say how strongly it looks like a team; `inside`, that it has its capital within a sentence too;
    `apart`, that the words around it nowhere all have capitals.
    """

    word: str
    name: str
    weight: int = 0
    hint: int = 0
    count: int = 0
    inside: bool = False
    apart: bool = True


def settle_single_words(naming: Naming, parts: TeamParts) -> None:
    """A single word is part of a team's name, a team, a person, or no name; the same everywhere in the article."""
    indices = [index for index in naming.unsettled() if len(naming.keys[index]) == 1 and may_name(naming, index)]
    words = single_words(naming, indices)
    decided: dict[str, TeamName | Person | None] = {}
    for index in indices:
        (word,) = naming.keys[index]
        if word not in decided:
            decided[word] = decide(words[word], parts.get(word) or misprinted(word, parts), naming.teams)
        found = decided[word]
        if isinstance(found, TeamName):
            found = named_nearby(naming, index, parts.get(word, [])) or found
            if found not in naming.teams:
                naming.teams.append(found)
            naming.settle_team(index, found)
        elif found is not None:
            naming.people[found.tokens] = naming.person_of[index] = found


def misprinted(word: str, parts: TeamParts) -> list[TeamName]:
    """The teams that have a long word in their names from which one differs by one letter."""
    if len(word) < LONG:
        return []
    near = [part for part in parts if abs(len(part) - len(word)) < 2 and len(part) >= LONG and is_one_off(word, part)]
    return parts[near[0]] if len(near) == 1 else []


def is_one_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter: another, a missing one, or two that changed places."""
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[same:], other[same:]
    swapped = rest[1:2] + rest[:1] + rest[2:] == others
    return one != other and (rest[1:] == others[1:] or rest[1:] == others or rest == others[1:] or swapped)


def may_name(naming: Naming, index: int) -> bool:
    """Whether a word's capital may be that of a name: not a common word's at a sentence's start or in a headline."""
    (word,) = naming.keys[index]
    run = naming.runs[index]
    if OF_AGE.fullmatch(word):
        return False
    return not is_common(word) or word in SUFFIXES or not (run.initial or in_headline(naming.text, run))


def single_words(naming: Naming, indices: list[int]) -> dict[str, SingleWord]:
    """The words that some runs are, each with what all its places say of it."""
    found: dict[str, SingleWord] = {}
    for index in indices:
        (key,) = naming.keys[index]
        word = found.setdefault(key, SingleWord(key, naming.spelled(index)))
        word.weight += naming.weights[index]
        word.hint += naming.hints[index]
        word.count += 1
        word.inside |= not naming.runs[index].initial
        word.apart &= not in_headline(naming.text, naming.runs[index])
    return found


def decide(word: SingleWord, teams: list[TeamName], known: list[TeamName]) -> TeamName | Person | None:
    """Whom a word names, where some teams have it in their names; None where it is no name.

    Initials are no person's: they are of one of the `known` teams, or of none.
    """
    if is_initials(word):
        named = [team for team in known if has_initials(team, word.word)]
        return named[0] if len(named) == 1 else TeamName(word.name) if word.weight > 0 else None
    if teams and (word.weight >= 0 or word.word in SUFFIXES):
        return meant_by(word.word, teams)
    if is_team(word):
        return TeamName(word.name)
    if not word.inside and (is_common(word.word) or looks_inflected(word.word)):
        return None
    return Person((word.word,), word.name)


def is_initials(word: SingleWord) -> bool:
    """Whether a word is in capitals, where those around it are not, and short."""
    return word.apart and word.name.isupper() and 1 < len(word.name) <= LONGEST_INITIALS


def is_team(word: SingleWord) -> bool:
    """Whether a word is the name of a team by itself: one seen once must be no other word."""
    likely = word.weight > 0 or word.weight + word.hint >= LIKELY
    if not likely or word.word in SQUADS or word.word[-1].isdigit():
        return False
    return word.count > 1 or not (is_common(word.word) or word.word in SUFFIXES)


def looks_inflected(word: str) -> bool:
    """Whether an unknown word at a sentence's start ends like an adverb or a verb form rather than a name."""
    return word.endswith(("ly", "ing", "ed", "ic", "ive", "ous"))
