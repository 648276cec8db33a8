"""Which matches an article recaps: teams, stated scores, results, date, and the part of the text that tells each."""

import datetime
from dataclasses import dataclass

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.courses import Course, courses
from scoreline.pipeline.dates import DateMention, date_mentions
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.results import Claim, claims
from scoreline.pipeline.scores import ScoreMention, score_mentions
from scoreline.pipeline.sport import is_football
from scoreline.pipeline.tagging import Tagged
from scoreline.pipeline.units import Text, once
from scoreline.story.coaches import coached_sides
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.occasion import extra_time_of, is_dated, match_day
from scoreline.story.pairing import standing
from scoreline.story.parts import Part
from scoreline.story.reading import Reading
from scoreline.story.roundup import divide
from scoreline.story.statements import state
from scoreline.story.venue import home_side

__all__ = ["MatchFrame", "StatedResult", "StatedScore", "match_frames"]

HEAD_UNITS = 40
"""Units from the start within which a full date is that of the article."""
SURE_HOME = 1.0
"""How much must speak for the home team for the goals not to be asked as well."""
MARKED = (TeamName, Person, Nominal, Entry, ClockValue)
"""Values of the units that say something of teams, people, places and times."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a part of a text says: the units that name somebody or something, claims, scores, who led or trailed."""

    marks: list[int]
    claims: list[Claim]
    scores: list[ScoreMention]
    courses: list[Course]


def match_frames(tagged: Tagged, published: datetime.date | None) -> list[MatchFrame]:
    """The matches of an article, in the order of the text; none where it recaps no football match."""
    text = tagged.text
    told = [claim for claim in claims(text) if not in_lineup(tagged, claim.start)]
    scores = [score for score in score_mentions(text, told) if not in_lineup(tagged, score.start)]
    if not is_football(text, told, scores):
        return []
    days = date_mentions(text, published)
    if published is None and (published := day_of_writing(days)) is not None:
        days = date_mentions(text, published)
    marks = marks_of(text)
    pair = standing(text, marks, told).best()
    if pair is None:
        return []
    frames: list[MatchFrame] = []
    runs_of_play = courses(text)
    parts = divide(text, told, pair, tagged.goals)
    for part in parts:
        said = Said(
            [i for i in marks if part.holds(i)],
            [claim for claim in told if part.holds(claim.start)],
            [mention for mention in scores if part.holds(mention.start)],
            [course for course in runs_of_play if part.holds(course.start)],
        )
        frame = read_frame(text, part, said)
        if frame.home_surety < SURE_HOME and len(frame.teams) > 1 and speaks_of_hosts(text, said.marks):
            frame.otherwise = [read_frame(text, part, said, n) for n in (0, 1) if n != frame.home]
        match_day(text, frame, [day for day in days if part.holds(day.start)], published)
        frames.append(frame)
    if not any(frame.date for frame in frames):
        before = [day for day in days if day.start < parts[0].start and day.kind != "calendar"]
        match_day(text, frames[0], before, published)
    share_date(frames)
    share_weekdays(frames, [day for day in days if is_dated(day, published)])
    return frames


@once
def marks_of(text: Text, start: int = 0, end: int | None = None) -> list[int]:
    """The units of a part of a text that say something of teams, people, places and times."""
    marks = text.places("team", "person", "proper", "minute", start=start, end=end)
    return [i for i in marks if isinstance(text.units[i].value, MARKED)]


def day_of_writing(days: list[DateMention]) -> datetime.date | None:
    """The day that a dateline or a line below the title gives, of those that an article names."""
    return next((day.day for day in days if day.kind == "calendar" and day.start < HEAD_UNITS), None)


def in_lineup(tagged: Tagged, unit: int) -> bool:
    """Whether a unit stands in a line-up, whose marks ("Long 6, Fox 7") are no scores."""
    place = tagged.text.units[unit].start
    return any(lineup.start <= place < lineup.end for lineup in tagged.blocks.lineups)


def leaders(reading: Reading, told: list[Course]) -> frozenset[int]:
    """The numbers of the teams that were ahead at some time: those told to have led, and who the others trailed."""
    sides = ((reading.side(course.team), course.led) for course in told)
    return frozenset(side if led else 1 - side for side, led in sides if side is not None)


def share_date(frames: list[MatchFrame]) -> None:
    """Give the matches of a round-up that tell no day the day of the first that does."""
    dated = next((frame for frame in frames if frame.date is not None), None)
    for frame in frames:
        if frame.date is None and dated is not None:
            frame.date, frame.date_at = dated.date, dated.date_at


def speaks_of_hosts(text: Text, marks: list[int]) -> bool:
    """Whether a part of a text calls a side the hosts or the visitors."""
    values = (text.units[i].value for i in marks)
    return any(isinstance(value, Nominal) and value.role in ("home", "away") for value in values)


def share_weekdays(frames: list[MatchFrame], days: list[DateMention]) -> None:
    """Give each match the weekdays with their dates in its part of the text, and the first those in no match's."""
    for day in days:
        frame = next((frame for frame in frames if frame.holds(day.start)), frames[0])
        frame.weekdays.append(day)


def read_frame(text: Text, part: Part, said: Said, home: int | None = None) -> MatchFrame:
    """A match with all that its part of the text states of it; `home` is to be the home team, if given."""
    frame = MatchFrame(part.teams, part.start, part.end, tuple(part.spans))
    reading = Reading(text, frame, said.marks)
    frame.home, frame.home_surety = home_side(reading, said.claims) if home is None else (home, 0.0)
    frame.extra_time, frame.extra_time_at = extra_time_of(reading)
    frame.coached = coached_sides(reading)
    state(reading, said.scores, said.claims)
    frame.led = leaders(reading, said.courses)
    return frame
