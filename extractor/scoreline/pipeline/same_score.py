"""Scores told by reference to another: "lost by the same score" means the figures told last before.

In "lost by that same aggregate score" the words of what it is the score of stay units of their own.
"""

from scoreline.pipeline.units import Text, Unit

SCORE = frozenset({"score"})
SAME = frozenset({"same", "that", "identical"})
SCORES = frozenset({"score", "scoreline", "margin", "result"})
REACH = 80
"""Units within which the score meant stands before."""


def tag_same_scores(text: Text) -> Text:
    """The text with each "by the same score" made one unit, a score like the last one before it."""
    units = text.units
    merged: list[tuple[int, int, Unit]] = []
    for i in [place + 1 for place, unit in enumerate(units) if unit.word in SAME]:
        aggregate = "aggregate-word" in units[i].signature
        if i < 2 or not (aggregate or units[i].word in SCORES):
            continue
        start = i - 2 if units[i - 2].word in ("the", "an", "that") else i - 1
        if units[start - 1].word not in ("by", "with"):
            continue
        meant = last_score(units, start)
        if meant is not None:
            end = i if aggregate else i + 1
            first, last = units[start - 1], units[end - 1]
            word = " ".join(one.word for one in units[start - 1 : end])
            merged.append((start - 1, end, Unit(first.start, last.end, word, SCORE, meant.value, "score.same")))
    return text.replaced(merged) if merged else text


def last_score(units: list[Unit], before: int) -> Unit | None:
    """The last score told before a unit, which is no aggregate."""
    for i in range(before - 1, max(0, before - REACH) - 1, -1):
        if "score" in units[i].signature and "aggregate-word" not in units[i + 1].signature:
            return units[i]
    return None
