"""What sentences tell of a match's course: that a side led at some time, or trailed ("came from behind")."""

from dataclasses import dataclass

from scoreline.pipeline.patterns import find
from scoreline.pipeline.roles import subject
from scoreline.pipeline.scores import is_elsewhere, is_unreal
from scoreline.pipeline.units import Text


@dataclass(frozen=True, slots=True)
class Course:
    """That the side at unit `team` led at some time, or else trailed; `start` is the first unit that says so."""

    start: int
    team: int
    led: bool


def courses(text: Text) -> list[Course]:
    """All that an article tells of who led and who trailed, as far as it names the side."""
    told: list[Course] = []
    for found in find("courses", text.rendered):
        if is_elsewhere(text, found.start, found.end) or is_unreal(text, found.start):
            continue
        team = subject(text, found.start)
        if team is not None and "team" in text.units[team].signature:
            told.append(Course(found.start, team, found.rule.meaning["says"] == "led"))
    return told
