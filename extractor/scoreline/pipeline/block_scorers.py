"""Lists of scorers: "Smith 12, 45+2 (pen), Jones (67)", read token by token."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from scoreline.pipeline.block_rules import pattern_of, token_pattern

LONGEST = 2500
"""Characters beyond which a line is no block."""
LATEST = 130
CLOCK = re.compile(r"(\d{1,3})(?::(\d\d))?[^\d+]*(?:\+ ?(\d{1,2}))?")
MOST_COUNTED = 5
"""A lone figure up to this may count goals instead of timing one: "Smith (2)"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One minute of an entry; `bracketed` where it stands in brackets."""

    minute: int | None
    stoppage: int | None
    kind: str
    bracketed: bool = False
    primed: bool = False


@dataclass(slots=True)
class Entry:
    """A name of a list with what follows it; `group` counts the sides that semicolons and dashes divide."""

    name: str | None
    start: int
    end: int
    group: int = 0
    marks: list[Mark] = field(default_factory=list)
    brackets: list[str] = field(default_factory=list)
    assist: str | None = None
    kind: str = "goal"
    count: int = 1
    running: tuple[int, int] | None = None


class Token(NamedTuple):
    """A token of a list: the name of its rule, and its place in the source."""

    rule: str
    text: str
    start: int
    end: int


def tokens(source: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of source text, blanks left out, up to one that no list has."""
    found = []
    for match in token_pattern().finditer(source, start, end):
        rule = match.lastgroup or "other"
        if rule != "blank":
            found.append(Token(rule, match.group(), match.start(), match.end()))
        if rule == "other":
            break
    return found


def read_clock(text: str) -> tuple[int, int | None] | None:
    """Minute and stoppage of clock figures; seconds round up. None where they are no match minute."""
    match = CLOCK.match(text)
    if match is None:
        return None
    minute = int(match[1]) + (1 if match[2] and match[2] != "00" else 0)
    return (minute, int(match[3]) if match[3] else None) if 0 < minute <= LATEST else None


class ScorerReader:
    """Reads a list of scorers token by token; `entries` is of use only where `read` says so."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.depth = 0
        self.group = 0
        self.pending = ""
        self.assisting = False
        self.leading: list[tuple[Mark, int]] = []
        self.running: tuple[int, int] | None = None
        self.minute_first = False

    def read(self, row: list[Token]) -> bool:
        """Whether all tokens make a list of scorers."""
        self.minute_first = minutes_first(row)
        for i, token in enumerate(row):
            following = row[i + 1].rule if i + 1 < len(row) else ""
            before = row[i - 1].rule if i else ""
            step = getattr(self, f"on_{token.rule}", None)
            if step is None:
                return False
            if step(token, before, following) is False:
                return False
        return self.depth == 0 and bool(self.entries) and not self.leading

    def on_person(self, token: Token, before: str, following: str) -> bool:
        """A scorer, or in brackets an assist or team."""
        if self.depth:
            if not self.entries:
                return False
            if self.assisting or not self.entries[-1].marks or before == "open":
                self.entries[-1].brackets.append(token.text)
            if self.assisting and self.entries[-1].assist is None:
                self.entries[-1].assist = token.text
            return True
        if self.assisting and self.entries:
            self.entries[-1].assist = token.text
            self.assisting = False
            return True
        name, kind = without_mark(token.text)
        entry = Entry(name, token.start, token.end, self.group, running=self.running)
        self.pending = kind or self.pending
        self.running = None
        entry.marks = [mark for mark, _ in self.leading]
        if self.leading:
            entry.start = self.leading[0][1]
        self.leading = []
        if self.pending and before != "comma":
            entry.kind, self.pending = self.pending, ""
        self.entries.append(entry)
        return True

    def on_clock(self, token: Token, before: str, following: str) -> bool:
        """A minute."""
        value = read_clock(token.text)
        if value is None:
            return False
        kind, self.pending = self.pending or "goal", ""
        primed = not token.text.rstrip(".").isdigit()
        mark = Mark(value[0], value[1], kind, self.depth > 0, primed)
        if self.minute_first and not self.depth:
            self.leading.append((mark, token.start))
            return True
        if not self.entries or (self.assisting and self.depth):
            return bool(self.entries)
        self.entries[-1].marks.append(mark)
        self.entries[-1].end = token.end
        return True

    on_time = on_clock

    def on_mark(self, kind: str, token: Token, before: str, following: str) -> bool:
        """A word for an own goal or a penalty: of the minute before it, or of the one to come."""
        entry = self.entries[-1] if self.entries else None
        fresh = before in ("open", "comma") and following in ("clock", "time")
        if (
            kind == "own_goal"
            and not self.depth
            and following in ("clock", "open")
            and before
            in (
                "",
                "comma",
                "semicolon",
                "and",
                "dash",
                "stop",
            )
        ):
            # "Own goal 73", "og (Lees 73)": nobody named before it.
            self.entries.append(Entry(None, token.start, token.end, self.group))
            self.pending = kind
        elif entry is None or fresh:
            self.pending = kind
        elif entry.marks:
            last = entry.marks[-1]
            entry.marks[-1] = Mark(last.minute, last.stoppage, kind, last.bracketed, last.primed)
            entry.end = token.end
        elif following in ("clock", "time") or (self.depth and following == "comma"):
            self.pending = kind
        else:
            entry.kind, entry.end = kind, token.end
        return True

    def on_og(self, token: Token, before: str, following: str) -> bool:
        """An own goal."""
        return self.on_mark("own_goal", token, before, following)

    def on_pen(self, token: Token, before: str, following: str) -> bool:
        """A penalty."""
        return self.on_mark("penalty", token, before, following)

    def on_times(self, token: Token, before: str, following: str) -> bool:
        """A count of goals."""
        if not self.entries:
            return False
        self.entries[-1].count = int(re.sub(r"\D", "", token.text))
        return True

    def on_score(self, token: Token, before: str, following: str) -> bool:
        """The score after the goal that follows; a score after a goal is nothing."""
        home, away = re.findall(r"\d+", token.text)
        self.running = (int(home), int(away))
        return self.depth == 0

    def on_assist(self, token: Token, before: str, following: str) -> bool:
        """The next name gave the assist."""
        self.assisting = True
        return bool(self.entries)

    def on_unassisted(self, token: Token, before: str, following: str) -> bool:
        """How it was scored: of no account."""
        return bool(self.entries)

    def on_open(self, token: Token, before: str, following: str) -> bool:
        """A bracket opens."""
        self.depth += 1
        return self.depth <= 2

    def on_close(self, token: Token, before: str, following: str) -> bool:
        """A bracket closes."""
        self.depth -= 1
        self.assisting = False
        if self.entries:
            self.entries[-1].end = token.end
        return self.depth >= 0

    def on_semicolon(self, token: Token, before: str, following: str) -> bool:
        """The next entry may be the other side's."""
        self.group += self.depth == 0
        return True

    def on_dash(self, token: Token, before: str, following: str) -> bool:
        """The other side's scorers follow, or the minute of this one."""
        if before in ("clock", "time", "close", "og", "pen") and following in ("person", "clock"):
            self.group += 1
        return self.depth == 0

    def on_comma(self, token: Token, before: str, following: str) -> bool:
        """The next entry or minute follows."""
        return True

    on_and = on_comma
    on_stop = on_comma


def without_mark(name: str) -> tuple[str, str]:
    """A name without a mark in capitals behind it, which looks like a word of it, and the kind it tells: "Hale OG"."""
    words, _, last = name.rpartition(" ")
    if words and last.isupper():
        for rule, kind in (("og", "own_goal"), ("pen", "penalty")):
            if pattern_of(rule).fullmatch(last):
                return words, kind
    return name, ""


def minutes_first(row: list[Token]) -> bool:
    """Whether the minutes of a list stand before the names: "12' Smith, 45' Jones"."""
    rules = [token.rule for token in row if token.rule not in ("comma", "stop", "dash", "score")]
    return (
        len(rules) > 1
        and rules[0] in ("clock", "time")
        and "person" in rules[1:3]
        and rules[-1]
        not in (
            "clock",
            "time",
        )
    )


def read_scorers(source: str, start: int, end: int) -> list[Entry] | None:
    """The entries of a stretch of text that is a list of scorers from end to end; None for any other."""
    if end - start > LONGEST:
        return None
    reader = ScorerReader()
    if not reader.read(tokens(source, start, end)):
        return None
    for entry in reader.entries:
        first, rest = entry.marks[:1], entry.marks[1:]
        if rest and not first[0].bracketed and first[0].minute == len(rest) and all(m.bracketed for m in rest):
            # "Smith 2 (12, 45)": how many, then when.
            entry.marks = rest
    return reader.entries
