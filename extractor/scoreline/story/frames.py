"""Which matches an article recaps: teams, stated scores, results, date, and the part of the text that tells each."""

import datetime
from collections import Counter

from scoreline.pipeline.dates import date_mentions
from scoreline.pipeline.excerpt import excerpt
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.results import Claim, claims
from scoreline.pipeline.scores import ScoreMention, score_mentions
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
    state(Reading(text, frame, people_of(text, frame)), scores, told)


def people_of(text: Text, frame: MatchFrame) -> dict[int, int]:
    """For people whom a team's name stands beside ("Reading boss Nigel Adkins"), the number of that team."""
    votes: dict[int, Counter[int]] = {}
    number = {id(team): n for n, team in enumerate(frame.teams)}
    for i in range(frame.start, frame.end):
        value = text.units[i].value
        if not isinstance(value, Person):
            continue
        for back in range(i - 1, max(frame.start, i - 5) - 1, -1):
            unit = text.units[back]
            if isinstance(unit.value, TeamName):
                n = number.get(id(unit.value))
                if n is not None and not {"former", "ex"} & {text.units[max(0, back - 1)].word}:
                    votes.setdefault(id(value), Counter())[n] += 1
                break
            if not {"role", "coach", "keeper", "possessive", "word", "past"} & unit.signature:
                break
    return {person: count.most_common(1)[0][0] for person, count in votes.items()}
