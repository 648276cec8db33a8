"""Teams: which names are teams, and which team a part of a name or a nickname means."""

from collections import Counter

from scoreline.language.gazetteer import fold
from scoreline.pipeline.name_evidence import GROUND_ENDS
from scoreline.pipeline.name_state import Naming
from scoreline.pipeline.name_words import EXTENSIONS, PREFIXES, SUFFIXES, WOMEN, is_common
from scoreline.pipeline.names import TeamName

SURE = 4
"""Weight of evidence from which a name of several words is a team's."""
LIKELY = 6
"""The same of evidence and of hints together."""
LIKELY_GROUND = 12
"""The same for a name that ends as a ground's does: "Ashby Park"."""
REPEATED = (0, 0, 2, 3, 5)
"""The hint that a name of several words is a team's, by how many times it is told in full."""

WHERE = frozenset({"in", "near", "around", "outside", "of"})
"""Words before a place that is no team."""
DATELINE_REACH = 5
"""Units from a place within which the dash of its dateline stands: "REDCLIFF CITY, May 4 -"."""
TEAMS_OF_A_ROUNDUP = 6
"""Teams that an article names from which on several matches are told, and a nickname may be several teams'."""

SHORTEST_STEM = 4
"""Letters of the shortest beginning of a name that stands for it: "Ponty", "Philly"."""

PLACES = frozenset({"place", "other"})
"""Senses of the known names by which an article may call a team that begins with them."""

TeamParts = dict[str, list[TeamName]]
"""Teams by each word of their names."""


def settle_known_teams(naming: Naming) -> None:
    """A name that the gazetteer has for one team only is that team."""
    for index, run in enumerate(naming.runs):
        if run.entry is None or run.entry.sense != "name" or len(run.entry.teams) != 1:
            continue
        team = naming.known_team(run.entry.teams[0])
        if any(unit.word in WOMEN for unit in naming.units(index)):
            team.name = naming.spelled(index)
        naming.settle_team(index, team)


def settle_teams_by_affix(naming: Naming) -> None:
    """A name of several words with a club's suffix or prefix is a team."""
    for index in naming.unsettled():
        key = naming.keys[index]
        affixed = len(key) > 1 and (key[-1] in SUFFIXES or key[0] in PREFIXES)
        if affixed and not is_dateline(naming, index):
            naming.settle_team(index, naming.learnt_team(" ".join(key), naming.spelled(index)))


def settle_teams_by_evidence(naming: Naming) -> None:
    """A name of several words is a team where the words around it leave no doubt, and not all its words are common.

    What is said of its first word alone ("the Burnham goal") counts for the whole ("Burnham Metro"). The single words
    around count for names that are not shortened to their last word, as people's are; a ground's need more of them.
    """
    unsettled = naming.unsettled()
    weights = naming.weights_by_name(index for index in unsettled if len(naming.keys[index]) > 1)
    alone = naming.weights_by_name(index for index in unsettled if len(naming.keys[index]) == 1)
    hints = naming.hints_by_name(index for index in unsettled if len(naming.keys[index]) > 1)
    counts = Counter(" ".join(naming.keys[index]) for index in unsettled)
    called = {naming.keys[index][0] for index in unsettled if len(naming.keys[index]) == 1} - SUFFIXES
    for word in weights:
        weights[word] += max(0, alone[word.split()[0]])
    for index in unsettled:
        key = naming.keys[index]
        word = " ".join(key)
        hint = hints[word] + REPEATED[min(counts[word], len(REPEATED) - 1)]
        enough = LIKELY_GROUND if key[-1] in GROUND_ENDS else LIKELY
        likely = key[-1] not in called and weights[word] + hint >= enough
        if (weights[word] >= SURE or likely) and not all(is_common(part) for part in key):
            naming.settle_team(index, naming.learnt_team(word, naming.spelled(index)))


def team_parts(teams: list[TeamName]) -> TeamParts:
    """Teams by each word of their names."""
    found: TeamParts = {}
    for team in teams:
        words = {word for form in (team.name, *team.forms) for word in fold(form).split()}
        for part in words | {part for word in words for part in word.split("-")}:
            found.setdefault(part, []).append(team)
    return found


def meant_by(word: str, teams: list[TeamName]) -> TeamName:
    """Of teams whose names hold a word ("City"), the one that it means by itself.

    That is the one least called by the rest of its name: beside Swansea and Manchester City, "City" is the latter.
    """

    def rank(team: TeamName) -> tuple[bool, int, int]:
        whole = [form for form in team.forms if word in fold(form).split()]
        rest = sum(count for form, count in team.forms.items() if word not in fold(form).split())
        return (bool(whole), -rest if len(teams) > 1 and whole else 0, sum(team.forms.values()))

    return max(teams, key=rank)


def settle_shared_names(naming: Naming, parts: TeamParts) -> None:
    """A nickname, or a name that several known teams have, is a team of the article where one has it."""
    for index, run in enumerate(naming.runs):
        entry = run.entry
        if entry is None or entry.sense not in ("name", "nickname"):
            continue
        if index in naming.team_of or index in naming.person_of:
            continue
        word, name = naming.folded(index), naming.spelled(index)
        present = [team for team in naming.teams if team.known in entry.teams]
        if entry.sense == "nickname" or len(entry.teams) > 1:
            present = present or parts.get(word, [])
        if present:
            team = named_nearby(naming, index, present) or meant_by(word, present)
        elif len(entry.teams) == 1:
            team = naming.known_team(entry.teams[0])
        else:
            team = naming.learnt_team(word, name)
        counter = team.nicknames if entry.sense == "nickname" else team.forms
        counter[name] += 1
        naming.team_of[index] = team


def settle_places(naming: Naming) -> None:
    """A place that one team of the article is called after is that team: "Durham" beside Durham Women.

    So it is where the article has the team by its nickname alone. It stays a place after "in" and in a dateline.
    """
    nicknamed = nicknamed_teams(naming)
    for index, run in enumerate(naming.runs):
        if run.entry is None or run.entry.sense not in PLACES or index in naming.person_of or is_where(naming, index):
            continue
        word = naming.folded(index)
        named = [team for team in naming.teams if begins_with(team, word)]
        named = named or [team for team, names in nicknamed if any(name.startswith(word + " ") for name in names)]
        if len(named) == 1:
            naming.settle_team(index, named[0])


def nicknamed_teams(naming: Naming) -> list[tuple[TeamName, set[str]]]:
    """The teams that the article calls by nicknames, each with the full names of those that have such a nickname."""
    found: dict[int, tuple[TeamName, set[str]]] = {}
    for index, team in naming.team_of.items():
        entry = naming.runs[index].entry
        if entry is not None and entry.sense == "nickname":
            names = {fold(name) for known in entry.teams for name in (known.name, *known.aliases)}
            found.setdefault(id(team), (team, set()))[1].update(names)
    return list(found.values())


def is_dateline(naming: Naming, index: int) -> bool:
    """Whether a name in capitals that begins a line is the place it was written at: "REDCLIFF CITY -"."""
    run = naming.runs[index]
    ahead = naming.text.units[run.end : run.end + DATELINE_REACH]
    return run.initial and naming.spelled(index).isupper() and any("dash" in unit.signature for unit in ahead)


def is_where(naming: Naming, index: int) -> bool:
    """Whether the words around a place say that it is meant, and no team of it."""
    run, units = naming.runs[index], naming.text.units
    dateline = run.initial and naming.spelled(index).isupper()
    return dateline or (run.start > 0 and units[run.start - 1].word in WHERE)


def named_nearby(naming: Naming, index: int, teams: list[TeamName]) -> TeamName | None:
    """Of several teams that a name may mean in a round-up, the last one named in its paragraph or the one before."""
    if len(teams) < 2 or len(naming.teams) < TEAMS_OF_A_ROUNDUP:
        return None
    for before in range(index - 1, -1, -1):
        between = naming.text.units[naming.runs[before].end : naming.runs[index].start]
        if sum(unit.value == "paragraph" for unit in between) > 1:
            return None
        if any(naming.team_of.get(before) is team for team in teams):
            return naming.team_of[before]
    return None


def join_nicknames(naming: Naming) -> None:
    """A team that the article names by nickname alone is the one whose name its full name begins with.

    "The Lobos" are the New Mexico of an article, where the gazetteer has New Mexico Lobos. A nickname that several
    have, none of them named, is that of the only team that the gazetteer does not have.
    """
    unknown = [team for team in naming.teams if team.known is None and team.forms]
    entries = {id(team): naming.runs[index].entry for index, team in naming.team_of.items()}
    for team in [team for team in naming.teams if not team.forms and team.nicknames]:
        entry = entries.get(id(team))
        fulls = {fold(name) for known in (entry.teams if entry else ()) for name in (known.name, *known.aliases)}
        named = [other for other in naming.teams if begins_name(other, fulls)]
        if not named and entry is not None and len(entry.teams) > 1:
            named = unknown
        if len(named) == 1:
            naming.give_names(team, named[0])


def join_short_names(naming: Naming) -> None:
    """A city's name alone is the team of that city that the article names in full: "Sporting" beside Sporting Lisbon.

    So "Seattle" is the Seattle Reign of an article, though the gazetteer knows another club by that name alone, and
    "Vale" an Ashby Vale that it does not know.
    """
    for team in [team for team in naming.teams if team.forms]:
        forms = {fold(form) for form in team.forms}
        if len(forms) != 1 or " " in min(forms):
            continue
        if team.known is not None and (fold(team.known.name) in forms or team.known.kind == "nation"):
            continue
        others = [other for other in naming.teams if other is not team]
        fuller = [other for other in others if begins_with(other, min(forms))]
        fuller = fuller or [other for other in others if other.known is None and ends_with(other, min(forms))]
        if team.known is None and not fuller:
            fuller = [other for other in others if is_short_of(other, team, min(forms))]
        if len(fuller) == 1:
            naming.give_names(team, fuller[0])


def begins_with(team: TeamName, word: str) -> bool:
    """Whether a name of a team begins with a word and has more."""
    return any(fold(form).startswith(word + " ") for form in team.forms)


def ends_with(team: TeamName, word: str) -> bool:
    """Whether a name of a team ends with a word and begins with another that is no everyday word ("Former Ashby")."""
    names = [fold(form).split() for form in team.forms]
    return any(len(name) > 1 and name[-1] == word and not is_common(name[0]) for name in names)


def is_short_of(team: TeamName, short: TeamName, word: str) -> bool:
    """Whether an unknown word is short for a team's name: "Ponty" and "Bohs" are, and the "APV" of its initials."""
    if any(form.isupper() for form in short.forms):
        return has_initials(team, word)
    stem = word.removesuffix("s") if len(word) > SHORTEST_STEM else word
    firsts = [fold(form).replace("-", " ").split()[0] for form in (team.name, *team.forms)]
    return len(stem) >= SHORTEST_STEM and any(len(first) > len(word) and first.startswith(stem) for first in firsts)


def has_initials(team: TeamName, word: str) -> bool:
    """Whether a word in lower case is made of the first letters of a team's name.

    A school's may have a letter for "University" or "College" that the name lacks ("ASU" for Ashby State), and a
    club's its "FC" whole.
    """
    names = [fold(form).replace("-", " ").split() for form in (team.name, *team.forms)]
    initials = {"".join(part[0] for part in name) for name in names if len(name) > 1}
    clubs = {"".join(part[0] for part in name[:-1]) + name[-1] for name in names if name[-1] in EXTENSIONS}
    return word in initials | clubs or (word[:-1] in initials and word[-1] in "uc")


def begins_name(team: TeamName, fulls: set[str]) -> bool:
    """Whether one of some full names begins with a form of a team's name."""
    return any(full.startswith(fold(form) + " ") for form in team.forms for full in fulls)


def rename_saints(naming: Naming) -> None:
    """In an article of St Albans, "Saints" are no Southampton."""
    teams = naming.teams
    saints = next((team for team in teams if team.known is not None and set(team.forms) == {"Saints"}), None)
    named = next((team for team in teams if fold(team.name).startswith(("st ", "st. "))), None)
    if saints is None or named is None or saints is named:
        return
    named.nicknames.update(saints.forms)
    teams.remove(saints)
    for index, team in naming.team_of.items():
        if team is saints:
            naming.team_of[index] = named
