"""Reads the segments of an article in order, and keeps the line-ups and lists that they make."""

from dataclasses import dataclass, replace

from scoreline.pipeline.block_brackets import (
    first_sentence,
    mark_kind,
    scorer_brackets,
    sure_minutes,
    trimmed,
)
from scoreline.pipeline.block_entries import (
    Booked,
    Entry,
    Mark,
    read_booked,
    read_clock,
    read_players,
    read_scorers,
)
from scoreline.pipeline.block_rules import compiled, pattern_of, source_pattern
from scoreline.pipeline.block_segments import Segment, read_segments
from scoreline.pipeline.block_sides import CardList, Draft, GoalList, Teams
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.units import Text

FEWEST_LABELLED = 7
FEWEST_BARE = 8
LONGEST_ENTRY = 26
"""Characters that the players of a bare line-up take on average at most."""
MOST_GOALS = 9
LONGEST_LINE = 400


@dataclass(slots=True)
class Mode:
    """A label that stood above: what the lines below it are read as."""

    segment: Segment
    team: TeamName | None
    last_line: int
    widest: int = 2
    entries: int = 0


class BlockReader:
    """Keeps what has been read; `spans` are the characters of all blocks."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.source = text.source
        self.drafts: list[Draft] = []
        self.goal_lists: list[GoalList] = []
        self.card_lists: list[CardList] = []
        self.spans: list[tuple[int, int]] = []
        self.other_game = False
        self.mode: Mode | None = None
        self.column: Draft | None = None
        self.open = False
        self.before = Segment("bare", 0, 0, 0, -9, (0, 0))
        self._teams: Teams | None = None

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

    def read(self) -> None:
        """Read all segments, then the lists in brackets in the prose."""
        body = self.text.units[0].start if self.text.units else 0
        for segment in read_segments(self.source, body):
            known = self.take(segment)
            if not known and segment.end == segment.whole[1]:
                self.open = False
                self.end_mode()
            if not (known and segment.block == "team" and self.before.block in ("goals", "cards")):
                self.before = segment
        self.end_mode()
        self.name_lineups()
        for listed, span in scorer_brackets(self.source, body, self.spans):
            self.goal_lists.append(listed)
            self.spans.append(span)

    def take(self, segment: Segment) -> bool:
        """Whether a segment belongs to a block; what it holds is kept."""
        if self.mode is not None and segment.block in ("bare", "team") and self.take_in_mode(segment):
            return True
        if segment.block == "bare":
            self.end_mode()
            return self.take_bare(segment)
        if segment.block == "team":
            return self.take_team(segment)
        return self.take_labelled(segment)

    def keep(self, segment: Segment) -> bool:
        """Note the place of a block's segment."""
        self.spans.append((segment.start, segment.end))
        self.open = True
        return True

    # Labelled segments.

    def take_labelled(self, segment: Segment) -> bool:
        """A segment with a listed label."""
        block = segment.block
        if block == "other-game":
            self.other_game = self.open or bool(self.drafts)
            return False
        start, end = trimmed(self.source, segment.body, segment.end)
        if block == "wire":
            return self.take_wire(segment) or (start >= end and self.mode is not None)
        if block in ("staff", "figures"):
            if block == "staff" and self.open and start < end and end - start < 80:
                return self.keep(segment)
            return self.mode is not None and start >= end and block == "figures"
        team = self.teams.find(segment.label) if segment.label else None
        if start >= end:
            self.end_mode()
            self.mode = Mode(segment, team, segment.line)
            return True
        self.end_mode()
        if pattern_of("word.no-name").match(self.source[start:end]):
            return self.keep(segment)
        if block == "substitutes":
            return self.take_substitutes(segment, start, end)
        if block == "lineup":
            return self.take_lineup(segment, team, segment.label, FEWEST_LABELLED)
        if block == "goals":
            return self.take_goals(segment, team, start, end)
        return self.take_cards(segment, segment, team, start, end)

    def take_substitutes(self, segment: Segment, start: int, end: int) -> bool:
        """A line of substitutes: they are of the line-up above."""
        players = read_players(self.source, start, end)
        if not players or not self.drafts or not self.open:
            return False
        self.drafts[-1].players += players
        self.drafts[-1].end = segment.end
        return self.keep(segment)

    def take_lineup(self, segment: Segment, team: TeamName | None, label: str, fewest: int) -> bool:
        """A line of players."""
        start, last = trimmed(self.source, segment.body, segment.end)
        end = first_sentence(self.source, start, last)
        players = read_players(self.source, start, end, fewest)
        if not players:
            return False
        end = segment.end if end == last else end
        self.drafts.append(
            Draft(team, label, players, segment.start, end, segment.line, segment.block == "bare")
        )
        self.spans.append((segment.start, end))
        self.open = True
        return True

    def take_goals(self, segment: Segment, team: TeamName | None, start: int, end: int) -> bool:
        """A list of scorers."""
        entries = read_scorers(self.source, start, end)
        if not entries or self.all_teams(entries):
            return False
        if segment.kind == "own_goal":
            for entry in entries:
                entry.kind = "own_goal"
        self.add_goals(entries, team, segment.rule or self.rule_above("goals"), line=segment.line)
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

    def all_teams(self, entries: list[Entry]) -> bool:
        """Whether a list is one of teams with figures, as in "Goals: Chelsea 2, Arsenal 1"."""
        if any(mark.primed or (mark.minute or 0) > MOST_GOALS for entry in entries for mark in entry.marks):
            return False
        if any(self.in_lineup(entry.name) or len(entry.marks) > 1 for entry in entries):
            return False
        return all(entry.name and self.teams.exact(entry.name) for entry in entries)

    def take_cards(
        self, segment: Segment, label: Segment, team: TeamName | None, start: int, end: int
    ) -> bool:
        """A list of cards."""
        items = list(pattern_of("item.wire-card").finditer(self.source, start, end))
        if items:
            for item in items:
                clock = read_clock(item["minute"])
                one = Booked(item["scorer"], item.start(), item.end(), 0, *(clock or (None, None)))
                self.card_lists.append(
                    CardList([one], label.kind, self.teams.find(item["team"]), None, "item.wire-card", [None])
                )
            return self.keep(segment)
        entries = read_booked(self.source, start, end)
        if not entries:
            return False
        named = [self.teams.find(entry.note) if entry.note[:1].isupper() else None for entry in entries]
        section = self.section if self.open else None
        self.card_lists.append(CardList(entries, label.kind, team, section, label.rule, named))
        return self.keep(segment)

    def take_wire(self, segment: Segment) -> bool:
        """A half of an agency's box score."""
        items = list(pattern_of("item.wire-goal").finditer(self.source, segment.start, segment.end))
        for item in items:
            self.add_line(item.groupdict(), item.start(), item.end(), "item.wire-goal", None)
        return bool(items) and self.keep(segment)

    def rule_above(self, block: str) -> str:
        """The rule of the label above."""
        if self.mode is not None and self.mode.segment.block == block:
            return self.mode.segment.rule
        return self.before.rule or "label.goals"

    # Segments labelled with what may be a team.

    def take_team(self, segment: Segment) -> bool:
        """A segment whose label may be a team."""
        team = self.teams.find(segment.label)
        if self.take_lineup(segment, team, segment.label, FEWEST_LABELLED):
            self.end_mode()
            return True
        above = self.mode.segment if self.mode is not None else self.before
        start, end = trimmed(self.source, segment.body, segment.end)
        if start >= end:
            return False
        near = segment.line - above.line <= 2
        if near and above.block in ("goals", "cards"):
            self.spans.append((above.start, above.body))
            named = team or TeamName(segment.label)
            if above.block == "cards":
                return self.take_cards(segment, above, named, start, end)
            return self.take_goals(replace(segment, rule=above.rule), named, start, end)
        if team is not None and not segment.dashed:
            entries = read_scorers(self.source, start, end)
            if (
                entries
                and all(e.marks for e in entries)
                and sure_minutes(entries)
                and not self.all_teams(entries)
            ):
                self.add_goals(entries, team, "team.scorers")
                return self.keep(segment)
        return False

    # Lines below a label that stands alone.

    def take_in_mode(self, segment: Segment) -> bool:
        """Whether a line belongs to the label above it."""
        mode = self.mode
        assert mode is not None
        gap = segment.line - mode.last_line
        if not gap:
            return False
        if gap > mode.widest or segment.whole[1] - segment.whole[0] > LONGEST_LINE:
            self.end_mode()
            return False
        if not mode.entries:
            spaced = gap > 1
        else:
            spaced = mode.widest > 1
        if not self.take_line(segment, mode, spaced):
            if segment.block == "bare":
                self.end_mode()
            return False
        mode.widest = 2 if spaced else 1
        mode.entries += 1
        mode.last_line = segment.line
        return True

    def take_line(self, segment: Segment, mode: Mode, spaced: bool) -> bool:
        """One line below a label that stands alone."""
        block = mode.segment.block
        start, end = trimmed(self.source, *segment.whole)
        whole = replace(segment, start=segment.whole[0], body=start, end=segment.whole[1])
        line = self.source[start:end]
        if block in ("lineup", "substitutes"):
            return self.take_column(whole, mode, spaced, start, end)
        team = self.teams.exact(line)
        if team is not None and segment.block == "bare":
            mode.team = team
            return True
        if block == "goals" and self.take_goal_line(line, start, mode):
            return self.keep(whole)
        if block == "cards" and self.take_card_line(line, start, mode):
            return self.keep(whole)
        if segment.block == "team":
            return False
        if block == "goals":
            entries = read_scorers(self.source, start, end)
            if not entries or self.all_teams(entries) or (spaced and not all(e.marks for e in entries)):
                return False
            self.add_goals(entries, mode.team, mode.segment.rule)
            return self.keep(whole)
        if block == "cards":
            booked = read_booked(self.source, start, end)
            if not booked or len(booked) > 12:
                return False
            if spaced and not all(e.minute or self.in_lineup(e.name) for e in booked):
                return False
            return self.take_cards(whole, mode.segment, mode.team, start, end)
        return False

    def take_goal_line(self, line: str, offset: int, mode: Mode) -> bool:
        """A line of a scoring summary."""
        for rule, pattern in compiled("line"):
            if rule.meaning["block"] != "goals":
                continue
            matched = pattern.match(line)
            if matched is None or not source_pattern(rule.meaning["needs"]).search(line):
                continue
            team = matched.groupdict().get("team")
            if team and self.teams.exact(matched["scorer"]) is not None and not self.teams.find(team):
                continue
            self.add_line(matched.groupdict(), offset, offset + len(line), rule.id, mode.team)
            return True
        return False

    def take_card_line(self, line: str, offset: int, mode: Mode) -> bool:
        """A line of a list of cards that names team, player, cause and minute."""
        matched = pattern_of("line.team-card-minute").match(line)
        if matched is None:
            return False
        clock = read_clock(matched["minute"])
        minute, stoppage = clock or (None, None)
        one = Booked(matched["scorer"], offset, offset + len(line), 0, minute, stoppage, matched["card"])
        team = self.teams.find(matched["team"]) or TeamName(matched["team"])
        self.card_lists.append(
            CardList([one], mode.segment.kind, team, None, "line.team-card-minute", [None])
        )
        return True

    def add_line(
        self, groups: dict[str, str | None], start: int, end: int, rule: str, team: TeamName | None
    ) -> None:
        """Keep one goal that a whole line or item tells."""
        clock = read_clock(groups["minute"] or "")
        entry = Entry(groups["scorer"], start, end)
        kind = mark_kind(groups.get("mark") or "")
        entry.marks = [Mark(*clock, kind, primed=True)] if clock else []
        entry.kind = kind
        given = source_pattern("<name>").search(groups.get("assist") or "")
        entry.assist = given.group() if given is not None else None
        if entry.assist and pattern_of("unassisted").fullmatch(entry.assist):
            entry.assist = None
        label = groups.get("team")
        named = (self.teams.find(label) or TeamName(label)) if label else team
        self.goal_lists.append(GoalList([entry], named, None, rule))

    def take_column(self, segment: Segment, mode: Mode, spaced: bool, start: int, end: int) -> bool:
        """Players one to a line, or all in one line, below a label that stands alone."""
        if mode.segment.block == "lineup" and self.source.count(",", start, end) >= FEWEST_BARE - 1:
            return self.take_lineup(segment, mode.team, mode.segment.label, FEWEST_BARE)
        players = read_players(self.source, start, end)
        if not players or (len(players) > 4 and mode.segment.block == "lineup"):
            return False
        if mode.segment.block == "substitutes":
            if not self.drafts or not self.open or spaced:
                return False
            self.drafts[-1].players += players
            self.drafts[-1].end = segment.end
            return self.keep(segment)
        if self.column is None:
            self.column = Draft(
                mode.team, mode.segment.label, [], mode.segment.start, segment.end, segment.line
            )
        self.column.players += players
        self.column.end = segment.end
        return True

    def end_mode(self) -> None:
        """End what the label above began; a column of players is a line-up if it is long enough."""
        mode, column = self.mode, self.column
        self.mode = self.column = None
        if mode is None:
            return
        if column is not None and mode.entries >= FEWEST_LABELLED:
            self.drafts.append(column)
            self.spans.append((column.start, column.end))
            self.open = True
        elif column is None and mode.entries:
            self.spans.append((mode.segment.start, mode.segment.end))

    # Lines without any label.

    def take_bare(self, segment: Segment) -> bool:
        """A line without a label: players, or what stands below a line-up."""
        start, end = trimmed(self.source, segment.start, segment.end)
        commas = self.source.count(",", start, end) + self.source.count(";", start, end)
        if commas >= FEWEST_BARE - 1 and end - start <= LONGEST_ENTRY * (commas + 1):
            above = self.before
            team = None
            if above.block == "bare" and above.end - above.start < 40:
                team = self.teams.exact(self.source[above.start : above.end].strip(" *_#:"))
            if self.take_lineup(segment, team, team.name if team is not None else "", FEWEST_BARE):
                return True
        if self.open and end - start <= 200:
            return self.take_below_lineup(segment, start, end)
        return self.take_headline(segment, start, end) or self.take_play(segment, start, end)

    def take_below_lineup(self, segment: Segment, start: int, end: int) -> bool:
        """A line below a line-up: scorers with minutes, somebody sent off, bookings, attendance or referee.

        Names alone are bookings. They are left out of the cards: nothing says what they are but the custom of one
        old layout, which the annotation does not follow.
        """
        line = self.source[start:end]
        if any(pattern.match(line) for _, pattern in compiled("bare")):
            return self.keep(segment)
        if self.section is None:
            return False
        entries = read_scorers(self.source, start, end)
        if not entries or not any(self.in_lineup(entry.name) for entry in entries):
            # An own goal by somebody of the line-up that is yet to come.
            if not entries or not all(entry.marks and entry.marks[0].kind == "own_goal" for entry in entries):
                return False
        marks = [mark for entry in entries for mark in entry.marks]
        if all(not entry.marks for entry in entries):
            return all(self.in_lineup(entry.name) for entry in entries) and self.keep(segment)
        if not all(entry.marks for entry in entries):
            return False
        if self.drafts[-1].bare and len(marks) <= 2 and all(m.bracketed and m.kind == "goal" for m in marks):
            booked = read_booked(self.source, start, end) or []
            self.card_lists.append(
                CardList(booked, "red", None, self.section, "bare.sent-off", [None] * len(booked))
            )
        else:
            self.add_goals(entries, None, "bare.scorers", bare=True)
        return self.keep(segment)

    def in_lineup(self, name: str | None) -> bool:
        """Whether somebody of that surname stands in any line-up so far."""
        return bool(name) and any(draft.has(name or "") for draft in self.drafts)

    def take_headline(self, segment: Segment, start: int, end: int) -> bool:
        """A score line with the scorers of each side in brackets."""
        if end - start > LONGEST_LINE or not self.source.startswith(
            ("(", "["), self.source.find("(", start, end)
        ):
            return False
        found = False
        for item in pattern_of("item.score-with-scorers").finditer(self.source, start, end):
            entries = read_scorers(self.source, item.start("list"), item.end("list"))
            if entries and all(entry.marks for entry in entries):
                self.goal_lists.append(
                    GoalList(entries, self.teams.find(item["team"]), None, "item.score-with-scorers")
                )
                self.spans.append(item.span("list"))
                found = True
        return found

    def take_play(self, segment: Segment, start: int, end: int) -> bool:
        """A line of a play-by-play that tells a goal."""
        if end - start > LONGEST_LINE or "GOAL by" not in self.source[start:end]:
            return False
        item = pattern_of("item.play-by-play").search(self.source, start, end)
        if item is None:
            return False
        self.add_line(item.groupdict(), item.start(), item.end(), "item.play-by-play", None)
        return self.keep(segment)

    # After the last segment.

    def name_lineups(self) -> None:
        """Give a line-up without a team the one that the lists below it name, where it is only one."""
        for i, draft in enumerate(self.drafts):
            if draft.team is None and not draft.label:
                below = [one.team for one in self.goal_lists if one.section == i and one.team]
                below += [one.team for one in self.card_lists if one.section == i and one.team]
                if below and all(team is below[0] for team in below):
                    draft.team = below[0]
