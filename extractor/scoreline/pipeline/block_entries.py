"""The entries of line-ups and of lists of cards."""

import re
from dataclasses import dataclass

from scoreline.language.gazetteer import fold, gazetteer
from scoreline.pipeline.block_rules import pattern_of, source_pattern
from scoreline.pipeline.block_scorers import LONGEST, read_clock


def split_entries(source: str, start: int, end: int, separators: str = ",;") -> list[tuple[int, int]]:
    """The stretches between separators that stand outside of brackets."""
    parts: list[tuple[int, int]] = []
    depth = 0
    begun = start
    for i in range(start, end):
        char = source[i]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char in separators and not depth:
            parts.append((begun, i))
            begun = i + 1
    parts.append((begun, end))
    return [part for part in parts if source[part[0] : part[1]].strip()]


PLAYER = (
    r"\s*(?:\(?\d{1,2}[.)]?\s+|(?:GK|DF|MF|FW|[GDMF])\s*[-:]\s+)?(?P<name><name>)"
    r"(?:\s*[-–:*]?\s*\d{1,2}(?:[.,]\d)?(?:/10)?\*?)?(?P<rest>(?:\s*[(\[].*)?)[\s.*]*$"
)


def read_player(source: str, start: int, end: int) -> list[str]:
    """The player of a line-up's entry and those who came on for him; empty where it is no such entry."""
    match = source_pattern(PLAYER).match(source, start, end) if end - start < 120 else None
    if match is None:
        return []
    rest = pattern_of("word.no-player").sub(",", match["rest"])
    others = [found.group() for found in source_pattern("<name>").finditer(rest)]
    if not any(char.isdigit() for char in rest):
        # "Robinson (Sale Sharks)" tells his club, not who came on for him.
        others = [name for name in others if not is_known_team(name)]
    return [match["name"], *others]


def is_known_team(name: str) -> bool:
    """Whether the gazetteer has a team of that very name."""
    entry = gazetteer().names.get(tuple(fold(name).split()))
    return entry is not None and entry.sense == "name"


def read_players(source: str, start: int, end: int, least: int = 1) -> list[str]:
    """The players of a stretch of text that is a list of them, at least so many entries; else none."""
    if end - start > LONGEST:
        return []
    players: list[str] = []
    count = 0
    for part in split_entries(source, start, end):
        for piece in split_and(source, *part):
            found = read_player(source, *piece)
            if not found:
                return []
            players += found
            count += 1
    return players if count >= least else []


def split_and(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The two sides of an "and" or a dash between two names; else the stretch itself."""
    for word in (" and ", " & ", " - ", " – "):
        at = source.find(word, start, end)
        if at > 0 and source[at + len(word)].isalpha() and source.find("(", start, at) < 0:
            left = source[start:at].strip()
            return [(at + len(word), end)] if not left else [(start, at), (at + len(word), end)]
    return [(start, end)]


FIGURES = re.compile(r"\b\d{1,3}(?:\+\d+)?(?!\d|st\b|nd\b|rd\b|th\b)")
"""A minute in a note, which may count cards too: "2nd booking, 67"."""


@dataclass(slots=True)
class Booked:
    """An entry of a list of cards; `note` is what its brackets say in words."""

    name: str
    start: int
    end: int
    group: int
    minute: int | None = None
    stoppage: int | None = None
    note: str = ""


BOOKED = (
    r"\s*(?:\d{1,2}[.)]\s+)?(?:(?P<first>\d{1,3}[’\x27′])\s*[-–]?\s*)?(?P<name><name>)"
    r"(?:\s*[-–]?\s*(?P<minute>\d{1,3}(?:[’\x27′])?(?: ?\+ ?\d{1,2})?[’\x27′]?)(?:\s?mins?\.?)?)?"
    r"(?:\s*[(\[](?P<note>[^()\[\]]{1,80})[)\]])?(?:\s*(?P<last>\d{1,3}(?:\+\d{1,2})?)[’\x27′]?)?[\s.*]*$"
)


def read_booked(source: str, start: int, end: int) -> list[Booked] | None:
    """The entries of a stretch of text that is a list of cards from end to end; None for any other."""
    if end - start > LONGEST:
        return None
    found: list[Booked] = []
    for group, part in enumerate(split_entries(source, start, end, ";")):
        for piece in split_entries(source, *part, separators=","):
            for side in split_and(source, *piece):
                entry = read_one_booked(source, *side, group)
                if entry is None:
                    return None
                found.append(entry)
    return found or None


def read_one_booked(source: str, start: int, end: int, group: int) -> Booked | None:
    """One entry of a list of cards."""
    match = source_pattern(BOOKED).match(source, start, end) if end - start < 150 else None
    if match is None:
        return None
    note = match["note"] or ""
    figures = match["first"] or match["minute"] or match["last"] or next(iter(FIGURES.findall(note)), "")
    clock = read_clock(figures) if figures else None
    words = re.sub(r"(?:\b\d{1,3}(?![\dsnrt])|[+’'′,.])+|\bmins?\b", " ", note).strip()
    return Booked(
        match["name"],
        match.start("name"),
        match.end(),
        group,
        clock[0] if clock else None,
        clock[1] if clock else None,
        words,
    )
