"""Scores written with blanks: "Ashby Town 0 - 2 Oakham City" and "Ashby Town 0 v 2 Oakham City"."""

import re

from scoreline.pipeline.word_classes import Token, read_word

GOALS = re.compile(r"\d{1,2}$")
DASHES = frozenset("-–—‑−")
VERSUS = frozenset({"v", "vs", "V", "VS", "Vs"})
BETWEEN = DASHES | VERSUS
MOST_GOALS = 20
NO_SCORE_AFTER = re.compile(
    r"(?:minutes?|mins?|yards?|yds?|metres?|m|am|pm|years?|days?|weeks?|months?|games?|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?$|[-–—‑−%/:]",
    re.IGNORECASE,
)
"""What follows figures that are a range, a date or a formation, and no score."""
NO_SCORE_BEFORE = re.compile(r"[-–—‑−/£$€]|\d+$|aged$|between$", re.IGNORECASE)


def joined(tokens: list[Token], source: str) -> list[Token]:
    """The tokens of a text with each score that blanks divide made one."""
    dashes = [i for i in range(1, len(tokens) - 1) if tokens[i][1].text in BETWEEN]
    kept: list[Token] = []
    done = 0
    for i in dashes:
        if i - 1 >= done and is_score(tokens, i):
            kept += tokens[done : i - 1]
            start, (last, figures) = tokens[i - 1][0], tokens[i + 1]
            kept.append((start, read_word(source[start : last + len(figures.text)])))
            done = i + 2
    return kept + tokens[done:]


def is_score(tokens: list[Token], dash: int) -> bool:
    """Whether the figures on both sides of a dash are goals: one blank beside it, and no unit or month after them."""
    (first, home), (middle, mark), (second, away) = ((at, word.text) for at, word in tokens[dash - 1 : dash + 2])
    if not (GOALS.match(home) and GOALS.match(away)) or max(int(home), int(away)) > MOST_GOALS:
        return False
    if middle != first + len(home) + 1 or second != middle + len(mark) + 1:
        return False
    before = tokens[dash - 2][1].text if dash > 1 else ""
    after = tokens[dash + 2][1].text if dash + 2 < len(tokens) else ""
    if mark in VERSUS and not (before[:1].isupper() and after[:1].isupper()):
        return False  # "a game of 5 v 5"
    return not (NO_SCORE_BEFORE.match(before) or NO_SCORE_AFTER.match(after))
