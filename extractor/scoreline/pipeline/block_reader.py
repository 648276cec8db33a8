"""Reads the segments of an article in order: each by its label, by the label above, or by its place."""

import re
from dataclasses import dataclass

from scoreline.pipeline.block_brackets import scorer_brackets, sure_minutes, trimmed
from scoreline.pipeline.block_entries import Booked, read_booked, read_players
from scoreline.pipeline.block_keeper import Keeper
from scoreline.pipeline.block_rules import compiled, pattern_of, source_pattern
from scoreline.pipeline.block_scorers import read_clock, read_scorers
from scoreline.pipeline.block_segments import Segment, read_segments
from scoreline.pipeline.block_sides import CardList, Draft, GoalList
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.units import Text

FEWEST_LABELLED = 7
FEWEST_BARE = 8
LONGEST_ENTRY = 26
"""Characters that the players of a bare line-up take on average at most."""
LONGEST_LINE = 400
FIGURE = re.compile(r"\d")
LONGEST_HEADLINE = 80


@dataclass(slots=True)
class Mode:
    """A label that stood above: what the lines below it are read as."""

    segment: Segment
    team: TeamName | None
    last_line: int
    widest: int = 2
    entries: int = 0


class BlockReader(Keeper):
    """Takes an article's segments in order; each `take_` method says whether it knew what it was given."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.other_game = False
        self.mode: Mode | None = None
        self.column: Draft | None = None
        self.before = Segment("bare", 0, 0, 0, -9, (0, 0))

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
        near = segment.line - above.line <= 2 and (above.body >= above.end - 1 or team is not None)
        if near and above.block in ("goals", "cards"):
            named = self.teams.named(segment.label)
            if above.block == "cards":
                known = self.take_cards(segment, above, named, start, end)
            else:
                known = self.take_goals(segment._replace(rule=above.rule, kind=above.kind), named, start, end)
            if known:
                self.spans.append((above.start, above.body))
            return known
        if team is not None:
            entries = read_scorers(self.source, start, end)
            if segment.dashed and entries and not any(mark.primed for e in entries for mark in e.marks):
                return False
            if entries and all(e.marks for e in entries) and sure_minutes(entries) and not self.names_teams(entries):
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
        spaced = (mode.widest if mode.entries else gap) > 1
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
        whole = segment._replace(start=segment.whole[0], body=start, end=segment.whole[1])
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
            if not entries or self.names_teams(entries) or (spaced and not all(e.marks for e in entries)):
                return False
            self.add_goals(entries, mode.team, mode.segment.rule)
            return self.keep(whole)
        if block == "cards":
            if pattern_of("word.no-name").match(line):
                return self.keep(whole)
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
        team = self.teams.named(matched["team"])
        self.card_lists.append(CardList([one], mode.segment.kind, team, None, "line.team-card-minute", [None]))
        return True

    def take_column(self, segment: Segment, mode: Mode, spaced: bool, start: int, end: int) -> bool:
        """Players one to a line, or all in one line, below a label that stands alone."""
        if mode.segment.block == "lineup" and self.source.count(",", start, end) >= FEWEST_BARE - 1:
            if segment.block == "team":
                return False
            return self.take_lineup(segment, mode.team, mode.segment.label, FEWEST_BARE)
        players = read_players(self.source, start, end)
        if not players or (len(players) > 4 and mode.segment.block == "lineup"):
            return False
        if mode.segment.block == "substitutes":
            return not spaced and self.add_substitutes(segment, players)
        if self.column is None:
            self.column = Draft(mode.team, mode.segment.label, [], mode.segment.start, segment.end, segment.line)
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
            self.add_lineup(column)
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
        if self.open and self.section is not None and end - start <= 200:
            return self.take_below_lineup(segment, start, end)
        if self.take_headline(segment, start, end) or self.take_play(segment, start, end):
            return True
        return end - start <= 200 and self.take_below_score(segment, start, end)

    def take_below_score(self, segment: Segment, start: int, end: int) -> bool:
        """Scorers with their minutes straight below a line with the score, or behind a running score."""
        entries = read_scorers(self.source, start, end) if FIGURE.search(self.source, start, end) else None
        if not entries or not all(e.marks for e in entries):
            return False
        if all(e.running for e in entries):
            self.goal_lists.append(GoalList(entries, None, None, "bare.running-score"))
            return self.keep(segment)
        above = self.before
        side = self.side_with_score(above)
        if side is not None and segment.line - above.line <= 1 and not self.names_teams(entries):
            self.add_goals(entries, side, "bare.below-side")
            return self.keep(segment)
        if above.block != "bare" or segment.line - above.line > 2 or above.end - above.start > LONGEST_HEADLINE:
            return False
        if not pattern_of("word.score-line").search(self.source, above.start, above.end):
            return False
        if not sure_minutes(entries) or self.names_teams(entries):
            return False
        self.goal_lists.append(GoalList(entries, None, None, "bare.below-score"))
        return self.keep(segment)

    def side_with_score(self, segment: Segment) -> TeamName | None:
        """The team of a line that holds nothing but a side and its goals: "Fulham 3"."""
        line = self.source[segment.start : segment.end].strip(" *_#")
        name, _, goals = line.rpartition(" ")
        return self.teams.exact(name) if name and goals.isdigit() and len(goals) < 3 else None

    def take_below_lineup(self, segment: Segment, start: int, end: int) -> bool:
        """A line below a line-up: scorers with minutes, somebody sent off, bookings, attendance or referee.

        Names alone are bookings. They are left out of the cards: nothing says what they are but the custom of
        one old layout, which the annotation does not follow.
        """
        line = self.source[start:end]
        if any(pattern.match(line) for _, pattern in compiled("bare")):
            return self.keep(segment)
        if self.section is None:
            return False
        entries = read_scorers(self.source, start, end)
        if not entries:
            return False
        # An own goal may be by somebody of the line-up that is yet to come.
        own_goals = all(entry.marks and entry.marks[0].kind == "own_goal" for entry in entries)
        known = any(self.in_lineup(entry.name) for entry in entries)
        if not known and self.drafts[-1].bare and len(entries) > 1 and all(not entry.marks for entry in entries):
            return self.keep(segment)  # substitutes that did not come on
        if not own_goals and not known:
            return False
        marks = [mark for entry in entries for mark in entry.marks]
        if all(not entry.marks for entry in entries):
            return all(self.in_lineup(entry.name) for entry in entries) and self.keep(segment)
        if not all(entry.marks for entry in entries):
            return False
        if self.drafts[-1].bare and len(marks) <= 2 and all(m.bracketed and m.kind == "goal" for m in marks):
            booked = read_booked(self.source, start, end) or []
            self.card_lists.append(CardList(booked, "red", None, self.section, "bare.sent-off", [None] * len(booked)))
        else:
            self.add_goals(entries, None, "bare.scorers", bare=True)
        return self.keep(segment)

    def take_headline(self, segment: Segment, start: int, end: int) -> bool:
        """A score line with the scorers of each side in brackets."""
        if end - start > LONGEST_LINE or not self.source.startswith(("(", "["), self.source.find("(", start, end)):
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
