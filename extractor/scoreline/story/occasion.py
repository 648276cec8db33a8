"""When a match was played, and whether it went to extra time."""

import datetime
import re

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.dates import DateMention
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.scores import is_elsewhere, is_unreal
from scoreline.pipeline.units import Text, Unit
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.reading import Reading
from scoreline_models import ScoreKind

OTHER_DAY = frozenset({"since", "next", "until", "every", "ahead", "previous", "if"})
"""Words shortly before a day that make it none of the match's."""
MATCH_WORDS = ("second leg", "second-leg", "return leg", "games", "matches", "fixtures", "ties", "action", "leg")
"""What else a day's match, or round of matches, goes by: "Sunday's action"."""
PLAYED = frozenset({"after", "in", "into", "of", "during", "double"})
"""Words before "extra time" that tell of its being played."""
NO_EVENT = frozenset({"daypart", "proper", "team", "ordinal", "ing"})
"""Classes of words that may stand between "Sunday's" and the match: "Sunday's Champions League final"."""
LASTING = re.compile(r"\d+-min")
"""A length, as in "a 120-minute marathon", and no time."""
LEAD_UNITS = 90
FRESH = 0.5
"""What it says for a day that it is the day of publication or the one before, and against it that it is earlier."""
LEAST = 1.0
"""Weight below which a day is taken for another's."""
LAST_OF_STOPPAGE = 101
"""The 98th minute may be stoppage time; one after this is extra time."""
ALONE = 8
"""Most units of a line that gives the day of publication and nothing else."""
LONGEST_WAIT = datetime.timedelta(days=10)
"""An article tells of a match within so many days."""
SAME_YEAR = datetime.timedelta(days=31)
"""A date without a year is of the year that puts it nearest to publication, if it is as near as this."""

MOST_DAYS = 50
"""How many days are weighed; an article tells that of its match early."""


def match_day(text: Text, frame: MatchFrame, mentions: list[DateMention], published: datetime.date | None) -> None:
    """Set a frame's date to the day that best fits its match."""
    best: tuple[float, DateMention] | None = None
    for mention in mentions[:MOST_DAYS]:
        weight = day_weight(text, frame, mention, published)
        if weight >= LEAST and (best is None or weight > best[0]):
            best = (weight, mention)
    if best is not None:
        frame.date = best[1].day
        frame.date_at = (best[1].start, best[1].end)


def day_weight(text: Text, frame: MatchFrame, mention: DateMention, published: datetime.date | None) -> float:
    """How well a day fits the match; 0 or less where the words around speak of another."""
    units = text.units
    start, end = text.sentence(mention.start)
    before = [units[i].word for i in range(max(start, mention.start - 3), mention.start)]
    after = [units[i] for i in range(mention.end, min(end, mention.end + 6))]
    if published is not None and not datetime.timedelta(0) <= published - mention.day <= LONGEST_WAIT:
        return 0.0
    if OTHER_DAY & set(before) or before[-1:] in (["this"], ["last"]) or is_of_last(before):
        return 0.0
    of_match = is_of_match(after)
    if not of_match and is_elsewhere(text, mention.start, mention.end):
        return 0.0
    weight = 0.5 + (0.5 if mention.start < LEAD_UNITS else 0.0)
    if published is not None:
        weight += FRESH if (published - mention.day).days <= 1 else -FRESH
    if mention.day == published and is_of_writing(units[start:end]):
        return LEAST
    if mention.kind == "calendar":
        return weight + (2.0 if mention.start < LEAD_UNITS else -0.5)
    if any(word.startswith("later") for word in before):
        return 1.0
    if after and "possessive" in after[0].signature:
        return weight + 2.0 if of_match or mention.kind == "today" else 0.0
    if any(is_to_come(text, i) for i in range(max(start, mention.start - 9), mention.start)):
        return 0.0
    if any(one.start >= start and one.end <= end + 1 for one in told_results(frame)):
        weight += 2.0
    if any(one.kind is ScoreKind.FIRST_LEG and start <= one.start < mention.start for one in frame.scores):
        weight -= 2.5
    return weight + team_weight(text, frame, mention, start, end) - (0.3 if text.quoted(mention.start) else 0.0)


def is_dated(mention: DateMention, published: datetime.date | None) -> bool:
    """Whether a weekday stands with a date of which the year is sure: told, or that of the publication close by."""
    if mention.weekday is None or mention.has_year:
        return mention.weekday is not None
    return published is not None and abs(published - mention.day) <= SAME_YEAR


def is_of_writing(line: list[Unit]) -> bool:
    """Whether a line gives the day of publication and nothing else: "Last updated: April 18, 2025"."""
    named = any({"team", "nominal"} & unit.signature for unit in line)
    return len(line) <= ALONE and any("month" in unit.signature for unit in line) and not named


def is_of_last(before: list[str]) -> bool:
    """Whether words before a day name an earlier week: "last week on Tuesday", but not "the last kick of Tuesday's"."""
    return "last" in before and before[before.index("last") + 1] in ("week", "season", "month", "year", "weekend")


def is_to_come(text: Text, index: int) -> bool:
    """Whether a word tells of what is to come: "face", "will", but not the "return" of "their return games"."""
    after = text.units[index + 1]
    return "future" in text.units[index].signature and not (
        "match-noun" in after.signature or after.word.startswith(MATCH_WORDS)
    )


def is_of_match(after: list[Unit]) -> bool:
    """Whether the words after a day make it a match's: "Saturday's encounter"."""
    if not after or "possessive" not in after[0].signature:
        return False
    event = next((unit for unit in after[1:] if not NO_EVENT & unit.signature), None)
    return event is not None and ("match-noun" in event.signature or event.word.startswith(MATCH_WORDS))


def told_results(frame: MatchFrame) -> list[StatedScore | StatedResult]:
    """The final scores and results that a text states."""
    return [*(one for one in frame.scores if one.kind is ScoreKind.FINAL), *frame.results]


def team_weight(text: Text, frame: MatchFrame, mention: DateMention, start: int, end: int) -> float:
    """What the teams in a day's sentence say for its being the day of the match."""
    units = text.units
    playing = {id(team) for team in frame.teams}
    named = [i for i in range(start, end) if "team" in units[i].signature]
    own = [i for i in named if id(units[i].value) in playing or "nominal" in units[i].signature]
    weight = 1.0 if own else -2.0 if named else 0.0
    before = [i for i in named if mention.start - 5 < i < mention.start]
    return weight - (2.0 if before and before[-1] not in own else 0.0)


def is_beyond(text: Text, index: int) -> bool:
    """Whether the minute that a unit tells is one of extra time, and not of a long second half."""
    value = text.units[index].value
    assert isinstance(value, ClockValue)
    if value.relative is not None or value.stoppage is not None or value.minute is None:
        return False
    return value.minute > LAST_OF_STOPPAGE and not LASTING.match(text.units[index].word)


def is_of_others(text: Text, frame: MatchFrame, index: int) -> bool:
    """Whether the last team named before a word is none of the frame's."""
    for unit in reversed(text.units[max(0, index - 6) : index]):
        if isinstance(unit.value, TeamName):
            return not any(unit.value is team for team in frame.teams)
    return False


def extra_time_of(reading: Reading) -> tuple[bool, int | None]:
    """Whether extra time was played, and the unit that says so; None where nothing but minutes of it shows it."""
    said = extra_time_said(reading)
    clocks = [i for i in reading.marks if isinstance(reading.text.units[i].value, ClockValue)]
    return said is not None or any(is_beyond(reading.text, i) for i in clocks), said


def extra_time_said(reading: Reading) -> int | None:
    """The first unit that says that extra time was played, or tells of what only extra time has."""
    text, frame = reading.text, reading.frame
    units = text.units
    for i in reading.marks:
        value = units[i].value
        if isinstance(value, ClockValue) and value.extra_time:
            return i
    for i in text.places("extra-time", start=frame.start, end=frame.end):
        if is_unreal(text, i) or is_elsewhere(text, i, i + 1) or is_of_others(text, frame, i):
            continue
        before = units[i - 1].word if i else ""
        bracketed = i > 0 and "open" in units[i - 1].signature
        if before in PLAYED or bracketed or units[i].word.startswith(("aet", "a.e.t")):
            return i
    goals = text.places("goal-noun", start=frame.start, end=frame.end)
    return next((i for i in goals if is_golden(reading, i)), None)


def is_golden(reading: Reading, index: int) -> bool:
    """Whether a unit tells of this match's golden goal, which only extra time has."""
    text = reading.text
    if not text.units[index].word.startswith("golden goal"):
        return False
    told = not is_unreal(text, index) and not is_elsewhere(text, index, index + 1)
    return told and not is_of_others(text, reading.frame, index)
