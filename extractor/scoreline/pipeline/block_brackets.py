"""Lists of scorers in brackets in the prose, and what else tells one stretch of a block from another."""

from bisect import bisect_right
from collections.abc import Iterator

from scoreline.pipeline.block_rules import pattern_of, source_pattern
from scoreline.pipeline.block_scorers import LONGEST, Entry, read_scorers
from scoreline.pipeline.block_sides import GoalList

SENTENCE_CONTEXT = 160
LONGEST_SCORE_LINE = 60
"""Characters before a bracket that may be a score alone: "FT: Ashby 2-1 Marlow (Ruiz 12, 56; Hale 78)"."""
BRACKET = r"\(([^()\n]{6,120}\d[’\x27′]?)\)"

FULL_STOP = r"(?:(?<=[^\W\d]{2})|(?<=\w[)\]])|(?<=\.\d))(?<!\WSt)\.\s"


def scorer_brackets(source: str, body: int, taken: list[tuple[int, int]]) -> Iterator[tuple[GoalList, tuple[int, int]]]:
    """Lists of scorers in brackets outside of blocks: "(Dobson 20', 43 - Hummer 22')"."""
    blocks = sorted(taken)
    for match in source_pattern(BRACKET).finditer(source, body):
        at = bisect_right(blocks, (match.start(), len(source))) - 1
        if at >= 0 and match.start() < blocks[at][1]:
            continue
        entries = read_scorers(source, match.start(1), match.end(1))
        if entries and is_scorer_bracket(source, match.start(), entries):
            yield GoalList(entries, None, None, "bracket.scorers"), match.span()


def is_scorer_bracket(source: str, start: int, entries: list[Entry]) -> bool:
    """Whether the entries of a bracket in the prose are scorers, by their form and the words before it."""
    marks = [mark for entry in entries for mark in entry.marks]
    before = source[max(0, start - SENTENCE_CONTEXT) : start]
    before = before[max(before.rfind(". "), before.rfind("\n"), before.rfind("; ")) + 1 :]
    behind_score = len(before) <= LONGEST_SCORE_LINE and bool(pattern_of("word.score-line").search(before))
    if not all(entry.marks for entry in entries) or pattern_of("word.chance").search(before):
        return False
    if behind_score and (sure_minutes(entries) or len(marks) > 1):
        return True
    if len(marks) < 2 or not any(mark.primed for mark in marks):
        return False
    return len({entry.group for entry in entries}) == 2 or bool(pattern_of("word.goal").search(before))


def sure_minutes(entries: list[Entry]) -> bool:
    """Whether the figures of a list are minutes and no ratings or shirt numbers."""
    marks = [mark for entry in entries for mark in entry.marks]
    return any(mark.primed or mark.kind != "goal" or (mark.minute or 0) > 11 for mark in marks)


def mark_kind(words: str) -> str:
    """The kind of goal that the words behind a minute tell."""
    if pattern_of("og").search(words):
        return "own_goal"
    return "penalty" if pattern_of("pen").search(f" {words},") else "goal"


def trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of text without blanks, marks of layout and the last full stop."""
    while start < end and (source[start].isspace() or source[start] in "*_#•>:-–—"):
        start += 1
    while start < end and (source[end - 1].isspace() or source[end - 1] in "*_.,;"):
        end -= 1
    return start, end


def first_sentence(source: str, start: int, end: int) -> int:
    """Where the first full stop that ends a sentence stands: no initial's, and outside of brackets."""
    last = min(end, start + LONGEST)
    for match in source_pattern(FULL_STOP).finditer(source, start, last):
        if source.count("(", start, match.start()) <= source.count(")", start, match.start()):
            return match.start()
    return end
