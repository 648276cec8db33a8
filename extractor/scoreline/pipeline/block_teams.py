"""Which team a label of a block names."""

from scoreline.language.gazetteer import KnownTeam, fold, gazetteer
from scoreline.pipeline.name_words import PREFIXES, SUFFIXES
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.units import Text

LONGEST_SHORT = 4
"""Letters of an abbreviation such as CLB."""


class Teams:
    """The teams of an article by every form of their names."""

    def __init__(self, text: Text) -> None:
        named = (text.units[i].value for i in text.places("team"))
        found = {id(team): team for team in named if isinstance(team, TeamName)}
        self.forms: list[tuple[TeamName, frozenset[str]]] = []
        self.unknown: dict[str, TeamName] = {}
        for team in found.values():
            forms = {fold(form) for form in (team.name, *team.forms, *team.nicknames)}
            if team.known is not None:
                forms |= {fold(form) for form in (*team.known.aliases, *team.known.nicknames)}
            self.forms.append((team, frozenset(forms)))

    def exact(self, label: str) -> TeamName | None:
        """The team of that very name."""
        wanted = fold(label).strip(" .")
        return next((team for team, forms in self.forms if wanted in forms), None)

    def find(self, label: str) -> TeamName | None:
        """The team that a label names, by name, part of it, or abbreviation; None where it is in doubt."""
        wanted = fold(label).strip(" .*_#")
        if not wanted:
            return None
        exact = self.exact(wanted)
        short = label.isupper() and len(label) <= LONGEST_SHORT
        if exact is not None and not (short and exact.known is None):
            return exact
        known = known_team(wanted)
        if known is not None:
            same = [team for team, _ in self.forms if team.known is known]
            if same:
                return same[0]
        words = frozenset(wanted.split())
        close = [team for team, forms in self.forms if any(alike(words, frozenset(form.split())) for form in forms)]
        if short and (not close or exact is not None):
            close = [team for team, forms in self.forms if any(abbreviates(wanted, form) for form in forms)]
        return close[0] if len(close) == 1 else exact

    def named(self, label: str) -> TeamName:
        """The team that a label names; one of its own where the rest of the text knows none."""
        return self.find(label) or self.unknown.setdefault(fold(label), TeamName(label))


def known_team(name: str) -> KnownTeam | None:
    """The gazetteer's team of that folded name."""
    entry = gazetteer().names.get(tuple(name.split()))
    return entry.teams[0] if entry is not None and entry.sense == "name" and len(entry.teams) == 1 else None


def alike(words: frozenset[str], form: frozenset[str]) -> bool:
    """Whether one name is part of the other: "Town" of "Huddersfield Town", "Brora" of "Brora FC"."""
    return words <= form or (form <= words and words - form <= SUFFIXES | PREFIXES)


def abbreviates(short: str, name: str) -> bool:
    """Whether the letters of a short form stand in a name in that order, the first at its start."""
    at = 0
    if name == short:
        return False
    for char in short:
        at = name.find(char, at) + 1
        if not at:
            return False
    return name[:1] == short[:1]
