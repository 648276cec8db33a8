"""The sentences of an article with the teams that each names as playing, and whether it tells of goals."""

from collections import Counter
from dataclasses import dataclass, field

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import kind_at
from scoreline.pipeline.subjects import is_joined
from scoreline.pipeline.units import Text
from scoreline.story.pairing import FOREIGN, is_nationality

NEXT_MATCH = 5
"""Units before a team within which a verb may make it one of a match to come."""
GOAL_CLASSES = ("score-verb", "goal-noun", "take-lead", "hat-trick", "brace", "sure-finish", "minute")
"""Classes of words that tell of goals: a sentence with one narrates a match."""
PLAYED = frozenset(
    {"win-noun", "defeat-noun", "draw-noun", "score", "win-at-verb", "lose-verb", "draw-verb", "win-verb"}
)
"""Classes of words of a result, after which "in Malta" names the opponents."""
PLAYED_REACH = 4
STOPS = frozenset({".", "!", "?", ":", ";", "'", '"', "”", "’", ")", "..."})
CAPTION = 9
"""Least units of a line without a full stop that is the caption of a picture, and no heading."""


@dataclass(slots=True)
class Sentence:
    """A sentence: its units, its paragraph, the teams it names as playing, whether it tells of goals, and is a caption.

    A caption is a paragraph of its own without a full stop, too long for a heading.
    """

    start: int
    end: int
    paragraph: int
    teams: Counter[int] = field(default_factory=Counter)
    goals: bool = False
    caption: bool = False


def read_sentences(text: Text) -> list[Sentence]:
    """All sentences of a text."""
    sentences: list[Sentence] = []
    start = paragraph = 0
    for end in text.places("end"):
        closes = text.units[end].value == "paragraph"
        named = (i for i in text.places("team", start=start, end=end) if isinstance(text.units[i].value, TeamName))
        teams = Counter(id(text.units[i].value) for i in named if not is_aside(text, i, start))
        goals = text.holds(start, end, *GOAL_CLASSES)
        sentences.append(Sentence(start, end + 1, paragraph, teams, goals, closes and is_caption(text, start, end)))
        paragraph += closes
        start = end + 1
    return sentences


def is_caption(text: Text, start: int, end: int) -> bool:
    """Whether the units up to the end of a paragraph are a line without a full stop, too long for a heading."""
    opens = start > 0 and text.units[start - 1].value == "paragraph"
    return opens and end - start >= CAPTION and text.units[end - 1].word not in STOPS


def is_played_in(text: Text, index: int, start: int) -> bool:
    """Whether a nation after "in" is whom a side plays there: "a 3-0 win in Malta"."""
    units = text.units
    if any(kind_at(text, i) == "club" for i in range(start, index)):
        return False
    return any(PLAYED & units[i].signature for i in range(max(start, index - PLAYED_REACH), index - 1))


def is_aside(text: Text, index: int, start: int) -> bool:
    """Whether a team is named as a former club, as a place, or as one of two that may come next."""
    units = text.units
    before = {units[i].word for i in range(max(start, index - 2), index)}
    if is_nationality(text, index) or (units[index - 1].word == "in" and not is_played_in(text, index, start)):
        return True
    if bool(before & FOREIGN) or "or" in (units[index - 1].word, units[index + 1].word):
        return True
    return any(is_next(text, i) for i in range(max(start, index - NEXT_MATCH), index)) or is_joined(text, index)


def is_next(text: Text, index: int) -> bool:
    """Whether a verb tells of a match to come: "will host", "to face"."""
    units = text.units
    return "future" in units[index].signature and index > 0 and units[index - 1].word in ("will", "to", "now", "must")
