"""Which matches an article recaps: teams, stated scores, results, date, and the part of the text that tells each."""

import datetime

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.dates import DateMention, date_mentions
from scoreline.pipeline.excerpt import excerpt
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.results import Claim, claims
from scoreline.pipeline.scores import ScoreMention, score_mentions
from scoreline.pipeline.sport import is_football
from scoreline.pipeline.tagging import Tagged
from scoreline.story.coaches import coached_sides
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.occasion import extra_time_played, match_day
from scoreline.story.pairing import standing
from scoreline.story.reading import Reading
from scoreline.story.roundup import divide
from scoreline.story.statements import state
from scoreline.story.venue import home_side

__all__ = ["MatchFrame", "StatedResult", "StatedScore", "match_frames"]

HEAD_UNITS = 40
"""Units from the start within which a full date is that of the article."""
MARKED = (TeamName, Person, Nominal, Entry, ClockValue)
"""Values of the units that say something of teams, people, places and times."""


def match_frames(tagged: Tagged, published: datetime.date | None) -> list[MatchFrame]:
    """The matches of an article, in the order of the text; none where it recaps no football match."""
    text = tagged.text
    rendered = text.rendered
    told = claims(text, excerpt(rendered, "team", "score", "goalless"))
    scores = score_mentions(
        text,
        excerpt(
            rendered, "score", "goalless", "nil", "brace", "goal-noun", "'goals'", "'solitary'", "'lone'", "'sole'"
        ),
        told,
    )
    if not is_football(text, told, scores):
        return []
    dated = excerpt(rendered, "weekday", "month", "today", "yesterday", "daypart")
    days = date_mentions(text, dated, published)
    if published is None and (published := day_of_writing(days)) is not None:
        days = date_mentions(text, dated, published)
    marks = [i for i, unit in enumerate(text.units) if isinstance(unit.value, MARKED)]
    pair = standing(text, marks, told).best()
    if pair is None:
        return []
    frames: list[MatchFrame] = []
    parts = divide(text, told, pair)
    for part in parts:
        frame = MatchFrame(part.teams, part.start, part.end)
        mine = [claim for claim in told if part.holds(claim.start)]
        here = [i for i in marks if part.start <= i < part.end]
        fill(Reading(text, frame, here), mine, [mention for mention in scores if part.holds(mention.start)])
        match_day(text, frame, [day for day in days if part.holds(day.start)], published)
        frames.append(frame)
    if not any(frame.date for frame in frames):
        before = [day for day in days if day.start < parts[0].start and day.kind != "calendar"]
        match_day(text, frames[0], before, published)
    share_date(frames)
    return frames


def day_of_writing(days: list[DateMention]) -> datetime.date | None:
    """The day that a dateline or a line below the title gives, of those that an article names."""
    return next((day.day for day in days if day.kind == "calendar" and day.start < HEAD_UNITS), None)


def share_date(frames: list[MatchFrame]) -> None:
    """Give the matches of a round-up that tell no day the day of the first that does."""
    dated = next((frame for frame in frames if frame.date is not None), None)
    for frame in frames:
        if frame.date is None and dated is not None:
            frame.date, frame.date_at = dated.date, dated.date_at


def fill(reading: Reading, told: list[Claim], scores: list[ScoreMention]) -> None:
    """Read all that a frame's part of the text states of its match."""
    frame = reading.frame
    frame.home = home_side(reading, told)
    frame.extra_time = extra_time_played(reading)
    frame.coached = coached_sides(reading)
    state(reading, scores, told)
