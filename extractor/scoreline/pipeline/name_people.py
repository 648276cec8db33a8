"""People: who is named in full, who by a part of a name, and which known names are somebody's surname."""

import re
from collections import Counter
from typing import Final

from scoreline.language.gazetteer import KnownTeam, fold
from scoreline.pipeline.name_runs import is_label
from scoreline.pipeline.name_state import Naming
from scoreline.pipeline.name_words import GROUNDS
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Unit

MOST_ALIKE = 8
"""With how many surnames of the same letters one is compared."""
SAME_START = 3
"""Letters that a first name and its short form begin with."""
OFTEN = 4
"""How often two such names must stand together, as those of a round-up's many people may be of two."""
SHORTEST_MISSPELT = 5
"""Letters of the shortest surname whose letters are taken to be swapped or changed by mistake."""
SPELT_ALIKE: Final = str.maketrans("zky", "sci")
"""Letters that are often written one for the other in names: "Kosak" for "Kozak"."""
DOUBLED: Final = re.compile(r"(.)\1")


def settle_full_names(naming: Naming) -> None:
    """A name of several words that is no team's, no ground's and no heading is a person's full name."""
    for index in naming.unsettled():
        key = naming.keys[index]
        if len(key) == 1 or key[0] in GROUNDS or is_label(naming.text, naming.runs[index]):
            continue
        if key not in naming.people:
            person = naming.people[key] = Person(key, naming.spelled(index))
            for part in {key[0], key[-1], " ".join(key[1:]), *key[-1].split("-")}:
                naming.bearers.setdefault(part, []).append((index, person))
        naming.person_of[index] = naming.people[key]


def join_shorter_names(naming: Naming) -> None:
    """A name of several words that ends a longer one is the same person: "Paz Lo" is "Ramiro Paz Lo"."""
    for index, person in list(naming.person_of.items()):
        part = " ".join(person.tokens)
        longer = [row for row in naming.bearers.get(part, []) if len(row[1].tokens) > len(person.tokens)]
        if longer:
            naming.person_of[index] = nearest(longer, index)
            naming.people.pop(person.tokens, None)


def settle_surnames_over_foreign_clubs(naming: Naming) -> None:
    """A one-word club that is somebody's surname is that person in an article of clubs from other countries."""
    for index in foreign_surnames(naming):
        team = naming.team_of.pop(index)
        if team in naming.teams:
            naming.teams.remove(team)
        naming.person_of[index] = nearest(naming.bearers[naming.folded(index)], index)


def foreign_surnames(naming: Naming) -> list[int]:
    """The runs of clubs of one word that are somebody's surname, and of a country that few other names are of."""
    surnames = naming.surnames()
    countries = Counter(team.known.country for team in naming.team_of.values() if team.known is not None)
    found: list[int] = []
    for index, team in naming.team_of.items():
        part = naming.folded(index)
        if team.known is None or naming.runs[index].size > 1 or part not in surnames:
            continue
        others = countries[team.known.country] - sum(team.forms.values())
        if others < max(countries.values()) // 2 and all(fold(form) == part for form in team.forms):
            found.append(index)
    return found


def settle_surnames_over_known_names(naming: Naming) -> None:
    """A place or a club ("Sutherland", "Preston") that is the surname of somebody in the article is that person.

    It is not where the article has the club under another name too.
    """
    surnames = naming.surnames()
    places: dict[KnownTeam, list[int]] = {}
    for index, run in enumerate(naming.runs):
        for team in run.entry.teams if run.entry is not None else ():
            places.setdefault(team, []).append(index)
    for index, run in enumerate(naming.runs):
        if run.entry is None or run.entry.sense == "demonym" or run.size > 1:
            continue
        part = naming.folded(index)
        if part not in surnames:
            continue
        if any(naming.folded(place) != part for team in run.entry.teams for place in places[team]):
            continue
        naming.person_of[index] = nearest(naming.bearers[part], index)
        if index in naming.team_of:
            unsettle_team(naming, index)


def unsettle_team(naming: Naming, index: int) -> None:
    """A run is no team's name after all, and a team without another name is none."""
    team = naming.team_of.pop(index)
    team.forms -= Counter([naming.spelled(index)])
    if not team.forms and team in naming.teams:
        naming.teams.remove(team)


def settle_parts_of_names(naming: Naming) -> None:
    """A single word that is part of a full name is the person of that name."""
    for index in naming.unsettled():
        key = naming.keys[index]
        if len(key) == 1 and key[0] in naming.bearers:
            naming.person_of[index] = nearest(naming.bearers[key[0]], index)


def join_misspelt(naming: Naming) -> None:
    """A name spelt in another way that sounds the same is the same person: "McEwan" and "MacEwan", "Kosak" and "Kozak".

    One with letters out of place is where it stands once: "Dzyurba" and "Dzyubra".
    So is one with its first name short: "Dom Ruiz" and "Dominic Ruiz". The spelling that the article uses most is kept,
    the first where two are as common.
    """
    places: dict[int, list[int]] = {}
    for index, person in naming.person_of.items():
        places.setdefault(id(person), []).append(index)
    alike: dict[str, list[Person]] = {}
    for person in naming.people.values():
        group = alike.setdefault(sound(person.tokens[-1]), [])
        near = group[:MOST_ALIKE]
        often = [known for known in near if len(places.get(id(known), [])) + len(places.get(id(person), [])) >= OFTEN]
        short = next((known for known in often if is_short_for(known.tokens, person.tokens)), None)
        other = short or next((known for known in near if misspelt(known.tokens, person.tokens)), None)
        if other is None:
            group.append(person)
            continue
        kept, lost = sorted((other, person), key=lambda one: -len(places.get(id(one), [])))
        a_slip = len(places.get(id(lost), [])) <= 1
        if short is None and not a_slip and spelt(kept.tokens[-1]) != spelt(lost.tokens[-1]):
            group.append(person)
            continue
        if kept is person:
            group[group.index(other)] = person
        naming.person_of.update(dict.fromkeys(places.pop(id(lost), []), kept))
    named = {id(person) for person in naming.person_of.values()}
    naming.people = {tokens: person for tokens, person in naming.people.items() if id(person) in named}


def drop_things(naming: Naming) -> None:
    """A name that stands after "the" wherever it stands is nobody's: "the Silver Herons", "the Linden Arena"."""
    units = naming.text.units
    people: dict[int, list[int]] = {}
    for index, person in naming.person_of.items():
        people.setdefault(id(person), []).append(index)
    for indices in people.values():
        runs = [naming.runs[index] for index in indices]
        things = (run.start > 0 and units[run.start - 1].word == "the" and not is_his(units[run.end]) for run in runs)
        if naming.keys[indices[0]][0] == "the" or all(things):
            for index in indices:
                person = naming.person_of.pop(index)
            naming.people = {tokens: one for tokens, one in naming.people.items() if one is not person}


def is_his(unit: Unit) -> bool:
    """Whether a word is what a name before it may own without more: "the Ruiz header", "the Ruiz show"."""
    return bool({"shot-noun", "goal-noun", "pass-noun"} & unit.signature) or unit.word in ("show", "effect", "factor")


def sound(surname: str) -> str:
    """The same for the spellings of a surname that are taken for one: its letters in order, each as `spelt` has it."""
    return "".join(sorted(spelt(surname)))


def spelt(surname: str) -> str:
    """A surname with one letter for those often written for each other, doubled ones once, and "mac" as "mc"."""
    short = "mc" + surname[3:] if surname.startswith("mac") and len(surname) > 5 else surname
    return DOUBLED.sub(r"\1", short.translate(SPELT_ALIKE)) if len(surname) >= SHORTEST_MISSPELT else short


def misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of one sound differ as two spellings do: by letters written for each other or out of place.

    Of their other names one may have fewer, the last ones: "Karim El Ruzi" and "El Rizu" are not told apart by "Karim".
    """
    shorter, longer = sorted((one[:-1], other[:-1]), key=len)
    if shorter and longer[-len(shorter) :] != shorter:
        return False
    a, b = spelt(one[-1]), spelt(other[-1])
    if a == b:
        return True
    differing = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(a) >= SHORTEST_MISSPELT and len(differing) == 2 and differing[1] - differing[0] == 1


def is_short_for(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names differ by a first name and a short form of it: "Dom" and "Dominic"."""
    if one[1:] != other[1:] or len(one) < 2 or one[0] == other[0]:
        return False
    return min(len(one[0]), len(other[0])) >= SAME_START and one[0][:SAME_START] == other[0][:SAME_START]


def nearest(rows: list[tuple[int, Person]], index: int) -> Person:
    """Of several people of one name, the one whose full name was given last before a run."""
    before = [person for first, person in rows if first <= index]
    return before[-1] if before else rows[0][1]
