"""What has been read of an article's blocks, and the lists that a single line holds."""

from dataclasses import replace

from scoreline.pipeline.block_brackets import first_sentence, mark_kind, trimmed
from scoreline.pipeline.block_entries import Booked, is_known_team, read_booked, read_players
from scoreline.pipeline.block_rules import pattern_of, source_pattern
from scoreline.pipeline.block_scorers import Entry, Mark, read_clock, read_scorers
from scoreline.pipeline.block_segments import Segment
from scoreline.pipeline.block_sides import CardList, Draft, GoalList, surname
from scoreline.pipeline.block_teams import Teams
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.units import Text

MOST_GOALS = 9
NOTED = (
    r"(?P<name><name>)(?:\s*[-–:*]?\s*\d{1,2}(?:[.,]\d)?(?:/10)?\*?)?\s*[(\[]\s*"
    r"(?P<note>(?:(?P<before>\d{1,3}(?:\+\d{1,2})?)[’\x27′]?[\s,:-]*)?"
    r"(?i:(?P<yellow>booked|yellow(?: card)?|yc|cautioned|caution)|sent[ -]off|red(?: card)?|rc|dismissed|ejected|"
    r"(?:second|2nd) (?:yellow(?: card)?|booking))"
    r"(?:[\s,:-]*(?P<after>\d{1,3}(?:\+\d{1,2})?)[’\x27′]?(?:\s?mins?\.?)?)?)\s*[)\]]"
)
"""A player of a line-up with a card in brackets."""


class Keeper:
    """Keeps line-ups and lists.

    `spans` are the characters of all blocks; `open` says that one stands just above.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.source = text.source
        self.drafts: list[Draft] = []
        self.goal_lists: list[GoalList] = []
        self.card_lists: list[CardList] = []
        self.spans: list[tuple[int, int]] = []
        self.open = False
        self._teams: Teams | None = None
        self._surnames: set[str] = set()

    @property
    def teams(self) -> Teams:
        """The teams of the article, gathered when first asked for."""
        if self._teams is None:
            self._teams = Teams(self.text)
        return self._teams

    @property
    def section(self) -> int | None:
        """The line-up that stands last."""
        return len(self.drafts) - 1 if self.drafts else None

    def keep(self, segment: Segment) -> bool:
        """Note the place of a block's segment."""
        self.spans.append((segment.start, segment.end))
        self.open = True
        return True

    def add_lineup(self, draft: Draft) -> None:
        """Keep a line-up."""
        self.drafts.append(draft)
        self._surnames.update(map(surname, draft.players))
        self.spans.append((draft.start, draft.end))
        self.open = True

    def add_substitutes(self, segment: Segment, players: list[str]) -> bool:
        """Keep a line of substitutes: they are of the line-up above."""
        if not players or not self.drafts or not self.open:
            return False
        self.drafts[-1].players += players
        self.drafts[-1].end = segment.end
        self._surnames.update(map(surname, players))
        return self.keep(segment)

    def take_substitutes(self, segment: Segment, start: int, end: int) -> bool:
        """A line of substitutes: they are of the line-up above."""
        players = read_players(self.source, start, end)
        return self.add_substitutes(segment, players)

    def take_lineup(self, segment: Segment, team: TeamName | None, label: str, fewest: int) -> bool:
        """A line of players."""
        start, last = trimmed(self.source, segment.body, segment.end)
        end = first_sentence(self.source, start, last)
        players = read_players(self.source, start, end, fewest)
        if not players:
            return False
        end = segment.end if end == last else end
        bare = segment.block == "bare"
        self.add_lineup(Draft(team, label, players, segment.start, end, segment.line, bare))
        self.take_notes(team, start, end)
        return True

    def take_notes(self, team: TeamName | None, start: int, end: int) -> None:
        """The cards that a line-up notes in brackets after its players: "Long (booked 23)"."""
        for found in source_pattern(NOTED).finditer(self.source, start, end):
            clock = read_clock(found["before"] or found["after"] or "")
            minute, stoppage = clock or (None, None)
            kind = "yellow" if found["yellow"] else "red"
            one = Booked(found["name"], *found.span(), 0, minute, stoppage, found["note"])
            self.card_lists.append(CardList([one], kind, team, None, "lineup.note", [None]))

    def take_goals(self, segment: Segment, team: TeamName | None, start: int, end: int) -> bool:
        """A list of scorers."""
        entries = read_scorers(self.source, start, end)
        if not entries or self.names_teams(entries):
            return False
        if segment.kind == "own_goal":
            for entry in entries:
                entry.kind = "own_goal"
        self.add_goals(entries, team, segment.rule, line=segment.line)
        return self.keep(segment)

    def add_goals(
        self, entries: list[Entry], team: TeamName | None, rule: str, bare: bool = False, line: int = -1
    ) -> None:
        """Keep a list of scorers; a name in brackets is a team, else an assist."""
        for entry in entries:
            named = [self.teams.exact(name) for name in entry.brackets]
            if entry.assist is None and entry.brackets and not any(named):
                entry.assist = entry.brackets[0]
            elif team is None and any(named) and len(entries) == 1:
                team = next(found for found in named if found)
        section = self.section if self.open else None
        sure = bare or (section is not None and self.drafts[section].line == line)
        self.goal_lists.append(GoalList(entries, team, section, rule, bare, sure))

    def names_teams(self, entries: list[Entry]) -> bool:
        """Whether a list has teams with figures, as in "Goals: Chelsea 2, Arsenal 1"."""
        teams = [
            self.teams.exact(entry.name) if entry.name and not self.in_lineup(entry.name) else None for entry in entries
        ]
        if any(team and is_known_team(entry.name or "") for team, entry in zip(teams, entries, strict=True)):
            return True
        timed = any(mark.primed or (mark.minute or 0) > MOST_GOALS for entry in entries for mark in entry.marks)
        return not timed and all(teams)

    def take_cards(self, segment: Segment, label: Segment, team: TeamName | None, start: int, end: int) -> bool:
        """A list of cards."""
        items = list(pattern_of("item.wire-card").finditer(self.source, start, end))
        if items:
            for item in items:
                minute, stoppage = read_clock(item["minute"]) or (None, None)
                one = Booked(item["scorer"], *item.span(), 0, minute, stoppage)
                team = self.teams.find(item["team"])
                self.card_lists.append(CardList([one], label.kind, team, None, "item.wire-card", [None]))
            return self.keep(segment)
        entries = read_booked(self.source, start, self.without_closing(start, end))
        if not entries:
            return False
        section = self.section if self.open else None
        players, named = self.booked_by_team(entries)
        self.card_lists.append(CardList(players, label.kind, team, section, label.rule, named))
        return self.keep(segment)

    def without_closing(self, start: int, end: int) -> int:
        """Where a list ends whose label stands within brackets: "(Booked: Long, Fox)"."""
        body = self.source[start:end].rstrip(" .*")
        unopened = any(body.count(close) > body.count(opening) for opening, close in ("()", "[]"))
        return start + len(body) - 1 if unopened and body.endswith((")", "]")) else end

    def booked_by_team(self, entries: list[Booked]) -> tuple[list[Booked], list[TeamName | None]]:
        """The entries of a list of cards, each with the team that its brackets or the words before its name give.

        A team with its players in brackets, "Stoke 2 (Long, Fox)", is one entry for each of them.
        """
        given: list[tuple[Booked, TeamName | None]] = []
        before: tuple[int, TeamName | None] = (-1, None)
        for entry in entries:
            team = self.teams.find(entry.note) if entry.note[:1].isupper() else None
            whole = self.teams.exact(entry.name)
            inside = read_booked(self.source, *self.bracket(entry)) if whole is not None else None
            if inside:
                given += [(one, whole) for one in inside]
                continue
            words = entry.name.split()
            for size in range(len(words) - 1, 0, -1):
                prefix = self.teams.exact(" ".join(words[:size]))
                if prefix is not None:
                    before = (entry.group, prefix)
                    entry = replace(entry, name=" ".join(words[size:]))
                    break
            given.append((entry, team or (before[1] if before[0] == entry.group else None)))
        return [entry for entry, _ in given], [team for _, team in given]

    def bracket(self, entry: Booked) -> tuple[int, int]:
        """The characters within the brackets of an entry; none where it has no brackets."""
        opening = self.source.find("(", entry.start, entry.end)
        closing = self.source.find(")", opening, entry.end)
        return (opening + 1, closing) if 0 <= opening < closing else (entry.end, entry.end)

    def take_wire(self, segment: Segment) -> bool:
        """A half of an agency's box score."""
        items = list(pattern_of("item.wire-goal").finditer(self.source, segment.start, segment.end))
        for item in items:
            self.add_line(item.groupdict(), item.start(), item.end(), "item.wire-goal", None)
        return bool(items) and self.keep(segment)

    def add_line(self, groups: dict[str, str | None], start: int, end: int, rule: str, team: TeamName | None) -> None:
        """Keep one goal that a whole line or item tells."""
        clock = read_clock(groups["minute"] or "")
        entry = Entry(groups["scorer"], start, end)
        kind = mark_kind(groups.get("mark") or groups.get("assist") or "")
        entry.marks = [Mark(*clock, kind, primed=True)] if clock else []
        entry.kind = kind
        given = source_pattern("<name>").search(groups.get("assist") or "")
        entry.assist = given.group() if given is not None else None
        if entry.assist and (kind != "goal" or pattern_of("unassisted").fullmatch(entry.assist)):
            entry.assist = None
        label = groups.get("team")
        named = (self.teams.named(label)) if label else team
        self.goal_lists.append(GoalList([entry], named, None, rule))

    def in_lineup(self, name: str | None) -> bool:
        """Whether somebody of that surname stands in any line-up so far."""
        return name is not None and surname(name) in self._surnames

    def name_lineups(self) -> None:
        """Give a line-up without a team the one that the lists below it name, where it is only one."""
        below: dict[int, list[TeamName]] = {}
        for section, team in [(one.section, one.team) for one in self.goal_lists] + [
            (one.section, one.team) for one in self.card_lists
        ]:
            if section is not None and team is not None:
                below.setdefault(section, []).append(team)
        for section, teams in below.items():
            draft = self.drafts[section]
            if draft.team is None and not draft.label and all(team is teams[0] for team in teams):
                draft.team = teams[0]
