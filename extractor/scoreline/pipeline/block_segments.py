"""Segments: the labelled and bare pieces of an article's lines, of which blocks of data are made."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scoreline.pipeline.block_rules import label_before, label_rule, label_within, pattern_of, team_before

SEPARATOR = re.compile(r":(?!\d)|(?<=\w)_+|(?<=[Hh]alf)[—–-]+(?=\d)|(?<=Cards)—|\s[-–—]+(?=\s)")
MARKS = re.compile(r"[:_—–-](?:(?<=[:_—])|(?=[\s\d—–-]))")
"""What every separator holds; most lines of prose hold none."""
LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
LOOK_BACK = 80
LONGEST_HEADING = 60


class Segment(NamedTuple):
    """A piece of a line: a label and what stands behind it up to the next label, or a line without any.

    `block` is what the label says: `goals`, `cards`, `lineup`, `substitutes`, `staff` and so on, `team` where
    it is not a listed one, `bare` where there is none; `kind` is the card or the kind of goal that it names.
    `line` counts lines, blank ones too; `whole` is the line's place.
    """

    block: str
    start: int
    body: int
    end: int
    line: int
    whole: tuple[int, int]
    label: str = ""
    rule: str = ""
    kind: str = ""
    dashed: bool = False


def read_segments(source: str, start: int) -> Iterator[Segment]:
    """The segments of a text from a character on, in order: line by line, each cut where a label begins."""
    number = source.count("\n", 0, start)
    done = start
    for match in LINE.finditer(source, start):
        number += source.count("\n", done, match.start())
        done = match.start()
        line = match.group()
        yield from line_segments(line, match.start(), number)


def line_segments(line: str, offset: int, number: int) -> Iterator[Segment]:
    """The segments of one line that begins at a character of the text."""
    whole = (offset, offset + len(line))
    cuts: list[tuple[int, int, str, str, str, str, bool]] = []
    done = 0
    for separator in SEPARATOR.finditer(line) if MARKS.search(line) else ():
        dashed = separator.group() != ":" and not separator.group().startswith("_")
        window = max(done, separator.start() - LOOK_BACK)
        known = label_before().search(line, window, separator.start())
        if known is None and cuts and not dashed:
            known = label_within().search(line, window, separator.start())
        if known is not None and not is_no_team(known["team"]):
            rule = label_rule(next(name for name in known.groupdict() if name.startswith("label") and known[name]))
            team = known["team"] or known["whose"] or known["of"] or ""
            block = rule.meaning["block"]
            cuts.append((known.start(), separator.end(), block, team, rule.id, rule.meaning.get("kind", ""), dashed))
            done = separator.end()
        elif not dashed or done or window == 0:
            team_label = team_before().search(line, window, separator.start())
            if team_label is not None and (
                not dashed or team_label.start() == 0 or (cuts and cuts[0][2] in ("goals", "cards"))
            ):
                cuts.append((team_label.start(), separator.end(), "team", team_label["team"], "", "", dashed))
                done = separator.end()
    if not cuts:
        heading = label_before().search(line) if len(line) <= LONGEST_HEADING else None
        if heading is not None and heading.start() == 0 and not is_no_team(heading["team"]):
            rule = label_rule(next(name for name in heading.groupdict() if name.startswith("label") and heading[name]))
            team = heading["team"] or heading["whose"] or heading["of"] or ""
            kind = rule.meaning.get("kind", "")
            yield Segment(rule.meaning["block"], *whole[:1], whole[1], whole[1], number, whole, team, rule.id, kind)
        else:
            yield Segment("bare", whole[0], whole[0], whole[1], number, whole)
        return
    if line[: cuts[0][0]].strip():
        head = (offset, offset + cuts[0][0])
        yield Segment("bare", head[0], head[0], head[1], number, head)
    for i, (start, body, block, team, rule_id, kind, dashed) in enumerate(cuts):
        end = cuts[i + 1][0] if i + 1 < len(cuts) else len(line)
        yield Segment(block, offset + start, offset + body, offset + end, number, whole, team, rule_id, kind, dashed)


def is_no_team(word: str | None) -> bool:
    """Whether what stands before a label's word can be no team: "The scorer", "Top scorers"."""
    return bool(word and pattern_of("word.no-team").match(word))
