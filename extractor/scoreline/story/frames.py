"""Which matches an article recaps: teams, stated scores, results, date, and the part of the text that tells each."""

import datetime
from collections import Counter

from scoreline.pipeline.dates import date_mentions
from scoreline.pipeline.excerpt import excerpt
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.results import Claim, claims, topic_team
from scoreline.pipeline.scores import ScoreMention, score_mentions
from scoreline.pipeline.sport import is_football
from scoreline.pipeline.tagging import Tagged
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.occasion import extra_time_played, match_day
from scoreline.story.pairing import standing
from scoreline.story.roundup import divide
from scoreline.story.statements import Reading, state
from scoreline.story.venue import home_side

__all__ = ["MatchFrame", "StatedResult", "StatedScore", "match_frames"]


def match_frames(tagged: Tagged, published: datetime.date | None) -> list[MatchFrame]:
    """The matches of an article, in the order of the text; none where it recaps no football match."""
    text = tagged.text
    if not is_football(text):
        return []
    rendered = text.rendered
    told = claims(text, excerpt(rendered, "team", "score", "goalless"))
    scores = score_mentions(text, excerpt(rendered, "score", "goalless", "nil", "'goals'"), told)
    days = date_mentions(
        text, excerpt(rendered, "weekday", "month", "today", "yesterday", "daypart"), published
    )
    pair = standing(text, told, 0, len(text.units)).best()
    if pair is None:
        return []
    frames: list[MatchFrame] = []
    for part in divide(text, told, pair):
        frame = MatchFrame(part.teams, part.start, part.end)
        mine = [claim for claim in told if part.holds(claim.start)]
        fill(text, frame, mine, [mention for mention in scores if part.holds(mention.start)])
        match_day(text, frame, [day for day in days if part.holds(day.start)], published)
        frames.append(frame)
    share_date(frames)
    return frames


def share_date(frames: list[MatchFrame]) -> None:
    """Give the matches of a round-up that tell no day the day of the first that does."""
    dated = next((frame for frame in frames if frame.date is not None), None)
    for frame in frames:
        if frame.date is None and dated is not None:
            frame.date, frame.date_at = dated.date, dated.date_at


def fill(text: Text, frame: MatchFrame, told: list[Claim], scores: list[ScoreMention]) -> None:
    """Read all that a frame's part of the text states of its match."""
    frame.home = home_side(text, frame, told)
    frame.extra_time = extra_time_played(text, frame)
    frame.coached = people_of(text, frame)
    state(Reading(text, frame, frame.coached), scores, told)


def people_of(text: Text, frame: MatchFrame) -> dict[int, int]:
    """For coaches and others whom a team's name stands beside ("Reading boss Adkins"), the number of that team."""
    votes: dict[int, Counter[int]] = {}
    number = {id(team): n for n, team in enumerate(frame.teams)}
    for i in range(frame.start, frame.end):
        value = text.units[i].value
        if isinstance(value, Person):
            n = side_before(text, i, frame.start, number)
            if n is not None:
                votes.setdefault(id(value), Counter())[n] += 4
        elif isinstance(value, Nominal) and value.coach is not None and len(frame.teams) == 2:
            n = side_around(text, i, number)
            if n is not None:
                votes.setdefault(id(value.coach), Counter())[n] += 1
    return {person: count.most_common(1)[0][0] for person, count in votes.items()}


def side_before(text: Text, index: int, first: int, number: dict[int, int]) -> int | None:
    """The side whose name stands before a person's, nothing but a role between."""
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        unit = text.units[back]
        if isinstance(unit.value, TeamName):
            n = number.get(id(unit.value))
            return None if {"former", "ex"} & {text.units[max(0, back - 1)].word} else n
        if not {"role", "coach", "keeper", "possessive", "word", "past"} & unit.signature:
            return None
    return None


def side_around(text: Text, index: int, number: dict[int, int]) -> int | None:
    """The side of "Klopp's men": not the one that the sentence names beside it, else the one told of before."""
    start, end = text.sentence(index)
    here = {n for i in range(start, end) if (n := number.get(id(text.units[i].value))) is not None}
    if len(here) == 1:
        return 1 - here.pop()
    topic = topic_team(text, start) if not here else None
    return None if topic is None else number.get(id(text.units[topic].value))
