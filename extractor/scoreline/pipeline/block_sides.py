"""Whose the goals and cards of a list are: by the team it names, by who stands in which line-up, else by its place."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from scoreline.language.gazetteer import KnownTeam, fold, gazetteer
from scoreline.pipeline.block_entries import MOST_COUNTED, Booked, Entry
from scoreline.pipeline.block_rules import pattern_of
from scoreline.pipeline.names import PREFIXES, SUFFIXES, TeamName
from scoreline.pipeline.units import Text

Side = int | TeamName | None
"""The number of a line-up, a team that has none, or nothing."""


@dataclass(slots=True)
class Draft:
    """A line-up that is being read."""

    team: TeamName | None
    label: str
    players: list[str]
    start: int
    end: int
    line: int
    bare: bool = False

    def has(self, name: str) -> bool:
        """Whether somebody of that surname is in it."""
        last = fold(name).split()[-1]
        return any(fold(player).split()[-1] == last for player in self.players)


@dataclass(slots=True)
class GoalList:
    """A list of scorers: under which line-up it stands, and which team it names; `sure` where it must be that one's."""

    entries: list[Entry]
    team: TeamName | None
    section: int | None
    rule: str
    bare: bool = False
    sure: bool = False


@dataclass(slots=True)
class CardList:
    """A list of cards, as `GoalList`."""

    entries: list[Booked]
    kind: str
    team: TeamName | None
    section: int | None
    rule: str
    teams: list[TeamName | None] = field(default_factory=list)
    """For each entry the team that its brackets name."""


@dataclass(slots=True)
class GivenGoal:
    """A goal with its side."""

    name: str | None
    minute: int | None
    stoppage: int | None
    kind: str
    side: Side
    start: int
    end: int
    rule: str
    assist: str | None
    running: tuple[int, int] | None


@dataclass(slots=True)
class GivenCard:
    """A card with its side."""

    name: str
    kind: str
    minute: int | None
    stoppage: int | None
    side: Side
    start: int
    end: int
    rule: str


class Teams:
    """The teams of an article by every form of their names."""

    def __init__(self, text: Text) -> None:
        found = {id(unit.value): unit.value for unit in text.units if isinstance(unit.value, TeamName)}
        self.forms: list[tuple[TeamName, frozenset[str]]] = []
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
        """The team that a label names, by name, part of the name, or abbreviation; None where it is in doubt."""
        wanted = fold(label).strip(" .*_#")
        if not wanted:
            return None
        exact = self.exact(wanted)
        if exact is not None:
            return exact
        known = known_team(wanted)
        if known is not None:
            same = [team for team, _ in self.forms if team.known is known]
            if same:
                return same[0]
        words = frozenset(wanted.split())
        close = [
            team for team, forms in self.forms if any(alike(words, frozenset(form.split())) for form in forms)
        ]
        if not close and label.isupper() and len(label) <= 4:
            close = [team for team, forms in self.forms if any(abbreviates(wanted, form) for form in forms)]
        return close[0] if len(close) == 1 else None


def known_team(name: str) -> KnownTeam | None:
    """The gazetteer's team of that folded name."""
    key = tuple(name.split())
    for words, entry in gazetteer().names.get(key[0], ()):
        if words == key and entry.sense == "name" and len(entry.teams) == 1:
            return entry.teams[0]
    return None


def alike(words: frozenset[str], form: frozenset[str]) -> bool:
    """Whether one name is part of the other: "Town" of "Huddersfield Town", "Brora" of "Brora FC", not of "Brora Dale"."""
    return words <= form or (form <= words and words - form <= SUFFIXES | PREFIXES)


def abbreviates(short: str, name: str) -> bool:
    """Whether the letters of a short form stand in a name in that order, the first at its start."""
    at = 0
    for char in short:
        at = name.find(char, at) + 1
        if not at:
            return False
    return name[:1] == short[:1]


def other(section: int, drafts: list[Draft]) -> int | None:
    """The line-up of the opponents: line-ups come in pairs."""
    pair = section ^ 1
    return pair if pair < len(drafts) else None


def members(name: str | None, drafts: list[Draft]) -> list[int]:
    """The line-ups that somebody of that name is in."""
    return [i for i, draft in enumerate(drafts) if name and draft.has(name)]


def side_by_player(name: str | None, own_goal: bool, drafts: list[Draft]) -> int | None:
    """The side that a goal counts for, as who scored it tells."""
    found = members(name, drafts)
    if len(found) != 1:
        return None
    return other(found[0], drafts) if own_goal else found[0]


def entry_kind(entry: Entry) -> str:
    """Goal, penalty or own goal: what an entry's first goal is."""
    return entry.marks[0].kind if entry.marks and entry.kind == "goal" else entry.kind


def group_sides(listed: GoalList, drafts: list[Draft], lists: list[GoalList]) -> dict[int, Side]:
    """The side of each group of a list."""
    groups = sorted({entry.group for entry in listed.entries})
    sides: dict[int, Side] = {}
    for group in groups:
        votes = Counter(
            side
            for entry in listed.entries
            if entry.group == group
            for side in [side_by_player(entry.name, entry_kind(entry) == "own_goal", drafts)]
            if side is not None
        )
        if listed.team is not None:
            sides[group] = listed.team
        elif len(votes) == 1:
            sides[group] = next(iter(votes))
        elif listed.section is not None and (listed.sure or in_section(listed, drafts, lists)):
            sides[group] = listed.section
        else:
            sides[group] = None
    if len(groups) == 2 and listed.team is None and not in_section(listed, drafts, lists):
        first, second = (sides[group] for group in groups)
        if isinstance(first, int) and second is None:
            sides[groups[1]] = other(first, drafts)
        elif isinstance(second, int) and first is None:
            sides[groups[0]] = other(second, drafts)
    return sides


def in_section(listed: GoalList, drafts: list[Draft], lists: list[GoalList]) -> bool:
    """Whether a list belongs to the line-up above it: not to both, as one below the last line-up may."""
    if listed.section is None:
        return False
    return listed.section + 1 < len(drafts) or any(
        one.section is not None and one.section < listed.section for one in lists
    )


def counted(listed: GoalList, lists: list[GoalList]) -> bool:
    """Whether the figures of a list count goals ("Smith 2, Jones") instead of timing them."""
    marks = [mark for entry in listed.entries for mark in entry.marks]
    if not marks or listed.bare or any(len(entry.marks) > 1 for entry in listed.entries):
        return False
    if any(m.primed or m.stoppage or not m.minute or not 1 < m.minute <= MOST_COUNTED for m in marks):
        return False
    if any(not entry.marks for entry in listed.entries):
        return True
    latest = max(mark.minute or 0 for one in lists for entry in one.entries for mark in entry.marks)
    return latest <= MOST_COUNTED and all(mark.bracketed for mark in marks)


def sided_goals(lists: list[GoalList], drafts: list[Draft]) -> Iterator[GivenGoal]:
    """The goals of all lists with their sides."""
    for listed in lists:
        sides = group_sides(listed, drafts, lists)
        as_counts = counted(listed, lists)
        for entry in listed.entries:
            marks = [(mark.minute, mark.stoppage, mark.kind) for mark in entry.marks]
            if as_counts:
                times = entry.marks[0].minute if entry.marks else 1
                marks = [(None, None, "goal")] * (times or 1)
            elif not marks:
                marks = [(None, None, "goal")] * entry.count
            for minute, stoppage, kind in marks:
                kind = kind if kind != "goal" else entry.kind
                side = sides[entry.group]
                if side is None:
                    side = side_by_player(entry.name, kind == "own_goal", drafts)
                yield GivenGoal(
                    entry.name,
                    minute,
                    stoppage,
                    kind,
                    side,
                    entry.start,
                    entry.end,
                    listed.rule,
                    entry.assist,
                    entry.running,
                )


def sided_cards(lists: list[CardList], drafts: list[Draft]) -> Iterator[GivenCard]:
    """The cards of all lists with their sides."""
    for listed in lists:
        for i, entry in enumerate(listed.entries):
            side: Side = card_team(listed, i)
            if side is None:
                found = members(entry.name, drafts)
                if len(found) == 1:
                    side = found[0]
                elif listed.section is not None and (not found or listed.section in found):
                    sectioned = listed.section + 1 < len(drafts) or any(
                        one.section is not None and one.section < listed.section for one in lists
                    )
                    side = listed.section if sectioned else None
            yield GivenCard(
                entry.name,
                card_kind(listed.kind, entry.note),
                entry.minute,
                entry.stoppage,
                side,
                entry.start,
                entry.end,
                listed.rule,
            )


def card_team(listed: CardList, index: int) -> TeamName | None:
    """The team in an entry's brackets, or in those that close its group: "Tuck, Parr (Marlpit); Lowe (Denbury)"."""
    group = listed.entries[index].group
    for i in range(index, len(listed.entries)):
        if listed.entries[i].group != group:
            break
        if listed.teams[i] is not None:
            return listed.teams[i]
    return listed.team


def card_kind(kind: str, note: str) -> str:
    """What card an entry tells of, by its list's label and its own words."""
    if pattern_of("word.second-yellow").search(note):
        return "second_yellow"
    if kind == "told":
        return "red" if pattern_of("word.red").search(note) else "yellow"
    return kind
