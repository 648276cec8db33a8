"""Whose the goals and cards of a list are.

The team that the list names decides, then who stands in which line-up, else the list's place below a line-up.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from scoreline.language.gazetteer import fold
from scoreline.pipeline.block_entries import Booked
from scoreline.pipeline.block_rules import pattern_of
from scoreline.pipeline.block_scorers import MOST_COUNTED, Entry
from scoreline.pipeline.names import TeamName

Side = int | TeamName | None
"""The number of a line-up, a team that has none, or nothing."""


def surname(name: str) -> str:
    """The last word of a name, for comparison."""
    return fold(name).split()[-1]


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


@dataclass(slots=True)
class GoalList:
    """A list of scorers: under which line-up it stands, and which team it names.

    `sure` where it must be that line-up's; `bare` where no label says what it is.
    """

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
    group: tuple[int, int]


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


class Sides:
    """Tells sides, for all lists of an article with its line-ups."""

    def __init__(self, drafts: list[Draft], goals: list[GoalList], cards: list[CardList]) -> None:
        self.drafts = drafts
        self.goals = goals
        self.cards = cards
        holders: dict[str, set[int]] = defaultdict(set)
        for i, draft in enumerate(drafts):
            for player in draft.players:
                holders[surname(player)].add(i)
        self.holders = holders
        self.first_goals = min((one.section for one in goals if one.section is not None), default=0)
        self.first_cards = min((one.section for one in cards if one.section is not None), default=0)
        minutes = (mark.minute or 0 for one in goals for entry in one.entries for mark in entry.marks)
        self.latest = max(minutes, default=0)

    def other(self, section: int) -> int | None:
        """The line-up of the opponents: line-ups come in pairs."""
        return section ^ 1 if section ^ 1 < len(self.drafts) else None

    def members(self, name: str | None) -> set[int]:
        """The line-ups that somebody of that surname is in."""
        return self.holders.get(surname(name), set()) if name else set()

    def by_player(self, name: str | None, own_goal: bool) -> int | None:
        """The side that a goal counts for, as who scored it tells."""
        found = self.members(name)
        if len(found) != 1:
            return None
        (section,) = found
        return self.other(section) if own_goal else section

    def in_section(self, section: int | None, first: int) -> bool:
        """Whether a list belongs to the line-up above it: not to both, as one below the last line-up may."""
        return section is not None and (section + 1 < len(self.drafts) or first < section)

    def of_groups(self, listed: GoalList) -> dict[int, Side]:
        """The side of each group of a list of scorers."""
        votes: dict[int, Counter[int]] = {entry.group: Counter() for entry in listed.entries}
        for entry in listed.entries:
            side = self.by_player(entry.name, entry_kind(entry) == "own_goal")
            if side is not None:
                votes[entry.group][side] += 1
        placed = self.in_section(listed.section, self.first_goals)
        sides: dict[int, Side] = {}
        for group, found in votes.items():
            if listed.team is not None:
                sides[group] = listed.team
            elif len(found) == 1:
                sides[group] = next(iter(found))
            else:
                sides[group] = listed.section if listed.sure or placed else None
        if len(sides) == 2 and listed.team is None and not placed:
            (left, first), (right, second) = sorted(sides.items(), key=lambda item: item[0])
            if isinstance(first, int) and second is None:
                sides[right] = self.other(first)
            elif isinstance(second, int) and first is None:
                sides[left] = self.other(second)
        return sides

    def counted(self, listed: GoalList) -> bool:
        """Whether the figures of a list count goals ("Smith 2, Jones") instead of timing them."""
        marks = [mark for entry in listed.entries for mark in entry.marks]
        if not marks or listed.bare or any(len(entry.marks) > 1 for entry in listed.entries):
            return False
        if any(m.primed or m.stoppage or not m.minute or not 1 < m.minute <= MOST_COUNTED for m in marks):
            return False
        if any(not entry.marks for entry in listed.entries):
            return True
        return self.latest <= MOST_COUNTED and all(mark.bracketed for mark in marks)

    def given_goals(self) -> Iterator[GivenGoal]:
        """The goals of all lists with their sides."""
        for number, listed in enumerate(self.goals):
            sides = self.of_groups(listed)
            as_counts = self.counted(listed)
            for entry in listed.entries:
                for minute, stoppage, kind in moments(entry, as_counts):
                    side = sides[entry.group]
                    if side is None:
                        side = self.by_player(entry.name, kind == "own_goal")
                    place = (entry.start, entry.end)
                    yield GivenGoal(
                        entry.name,
                        minute,
                        stoppage,
                        kind,
                        side,
                        *place,
                        listed.rule,
                        entry.assist,
                        entry.running,
                        (number, entry.group),
                    )

    def given_cards(self) -> Iterator[GivenCard]:
        """The cards of all lists with their sides."""
        for listed in self.cards:
            placed = self.in_section(listed.section, self.first_cards)
            for i, entry in enumerate(listed.entries):
                side: Side = card_team(listed, i)
                found = self.members(entry.name)
                if side is None and len(found) == 1:
                    (side,) = found
                elif side is None and placed and (not found or listed.section in found):
                    side = listed.section
                kind = card_kind(listed.kind, entry.note)
                place = (entry.start, entry.end)
                yield GivenCard(entry.name, kind, entry.minute, entry.stoppage, side, *place, listed.rule)


def moments(entry: Entry, as_counts: bool) -> list[tuple[int | None, int | None, str]]:
    """Minute, stoppage and kind of each goal of an entry."""
    if as_counts:
        return [(None, None, entry.kind)] * ((entry.marks[0].minute if entry.marks else 1) or 1)
    if not entry.marks:
        return [(None, None, entry.kind)] * entry.count
    return [(mark.minute, mark.stoppage, mark.kind if mark.kind != "goal" else entry.kind) for mark in entry.marks]


def entry_kind(entry: Entry) -> str:
    """Goal, penalty or own goal: what an entry's first goal is."""
    return entry.marks[0].kind if entry.marks and entry.kind == "goal" else entry.kind


def card_team(listed: CardList, index: int) -> TeamName | None:
    """The team in an entry's brackets, or in those that close its group: "Tuck, Parr (Marlpit)"."""
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
