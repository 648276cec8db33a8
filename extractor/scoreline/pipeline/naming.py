"""Naming: which capitalised words are teams, which are people, and who is who.

Nothing but teams, competitions and places is known beforehand; people, and teams that no gazetteer has, are learnt from
the article itself.
"""

from collections.abc import Iterator

from scoreline.language.gazetteer import Entry
from scoreline.language.lexicon import Signature, lexicon
from scoreline.pipeline.mascots import join_mascots
from scoreline.pipeline.name_evidence import PROPER, TEAM
from scoreline.pipeline.name_people import (
    drop_things,
    join_misspelt,
    join_shorter_names,
    settle_full_names,
    settle_parts_of_names,
    settle_surnames_over_foreign_clubs,
    settle_surnames_over_known_names,
)
from scoreline.pipeline.name_runs import find_runs, without_weekdays
from scoreline.pipeline.name_single import settle_single_words
from scoreline.pipeline.name_state import Naming
from scoreline.pipeline.name_teams import (
    join_nicknames,
    join_short_names,
    rename_saints,
    settle_known_teams,
    settle_places,
    settle_shared_names,
    settle_teams_by_affix,
    settle_teams_by_evidence,
    team_parts,
)
from scoreline.pipeline.names import Names, Person, TeamName
from scoreline.pipeline.units import Text, Unit

PERSON = frozenset({"person"})
KEPT = frozenset({"goal-noun", "penalty-word"})
"""Classes of words that stay words though they have a capital: "Goals from Ruiz", "the PK"."""
OF_SENSE = {sense: frozenset({"proper", sense}) for sense in ("demonym", "statistic")}
"""Known names whose signature tells their sense: patterns ask for it."""


def tag_names(text: Text) -> tuple[Text, Names]:
    """The text with each name made one unit, `person`, `team` or `proper`, and the list of who is named."""
    naming = Naming(text, without_weekdays(text, find_runs(text)))
    settle_known_teams(naming)
    settle_teams_by_affix(naming)
    settle_teams_by_evidence(naming)
    settle_full_names(naming)
    join_shorter_names(naming)
    settle_surnames_over_foreign_clubs(naming)
    settle_surnames_over_known_names(naming)
    settle_parts_of_names(naming)
    parts = team_parts(naming.teams)
    settle_single_words(naming, parts)
    settle_shared_names(naming, parts)
    settle_places(naming)
    join_misspelt(naming)
    drop_things(naming)
    rename_saints(naming)
    join_nicknames(naming)
    join_short_names(naming)
    join_mascots(naming)
    count_forms(naming)
    return text.replaced(name_units(naming)), Names(list(naming.people.values()), naming.teams)


def count_forms(naming: Naming) -> None:
    """Enter the forms in which the article names each person, in text order."""
    for index in sorted(naming.person_of):
        naming.person_of[index].forms[naming.spelled(index)] += 1


def name_units(naming: Naming) -> Iterator[tuple[int, int, Unit]]:
    """The names of the article as units, each with the range of units that it replaces."""
    for index, run in enumerate(naming.runs):
        signature, value = meaning(naming, index)
        if value is not None:
            units = naming.units(index)
            if len(units) == 1 and "flag" in units[0].signature and isinstance(value, Entry):
                continue  # VAR is a word of rulings
            unit = Unit(units[0].start, units[-1].end, naming.folded(index), signature, value, "names")
            yield run.start, run.end, unit


def meaning(naming: Naming, index: int) -> tuple[Signature, TeamName | Person | Entry | None]:
    """What a run stands for, with its signature; None where it is no name."""
    if index in naming.team_of:
        return TEAM, naming.team_of[index]
    if index in naming.person_of:
        return PERSON, naming.person_of[index]
    entry = naming.runs[index].entry
    if entry is not None and KEPT & lexicon().words.get(naming.folded(index), frozenset()):
        return PROPER, None  # "Goals from Ruiz": a word that the rules know, no name
    return OF_SENSE.get(entry.sense, PROPER) if entry is not None else PROPER, entry
