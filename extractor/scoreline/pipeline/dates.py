"""Date expressions: which day the words mean, seen from the day of publication."""

import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.units import Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOLIDAYS = {
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year’s day": (1, 1),
    "christmas day": (12, 25),
    "st stephen's day": (12, 26),
}
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day that the units from `start` to before `end` name.

    A date without a year of its own has the one by which it is nearest to publication.
    """

    start: int
    end: int
    day: datetime.date
    kind: str
    rule: str
    has_year: bool = False
    weekday: int | None = None
    """The unit of the weekday that stands with a calendar date, right or wrong: "Sunday, 14 March"."""
    date: int | None = None
    """The first unit of that date itself."""


def date_mentions(text: Text, published: datetime.date | None) -> list[DateMention]:
    """The days that a text names, in text order. Without a day of publication only full dates have a value."""
    mentions: list[DateMention] = []
    for found in longest(find("dates", text.rendered)):
        day = day_of(text, found, published)
        if day is not None:
            beside = (found.first("weekday"), first_of_date(found)) if is_calendar(found) else (None, None)
            has_year = "year" in found.groups
            kind, rule = found.rule.meaning["kind"], found.rule.id
            mentions.append(DateMention(found.start, found.end, day, kind, rule, has_year, *beside))
    if published is not None:
        for i in [i for i, unit in enumerate(text.units) if unit.word in HOLIDAYS]:
            day = last_holiday(text.units[i].word, published)
            if day is not None:
                mentions.append(DateMention(i, i + 1, day, "weekday", "date.holiday"))
    return sorted(mentions, key=lambda mention: mention.start)


def day_of(text: Text, found: Found, published: datetime.date | None) -> datetime.date | None:
    """The day that a rule's match names; None where it cannot be known."""
    kind = found.rule.meaning["kind"]
    if is_calendar(found):
        return calendar_day(text.words(first_of_date(found), found.end), published, "year" in found.groups)
    if published is None:
        return None
    if kind == "weekday":
        return last_weekday(text.units[found.groups["weekday"][0]].word, published)
    return published if kind == "today" else days_before(published, 1)


def is_calendar(found: Found) -> bool:
    """Whether a rule's match is a day of a month."""
    return bool(found.rule.meaning["kind"] == "calendar")


def first_of_date(found: Found) -> int:
    """The first unit of a calendar date, after any weekday."""
    return min(found.groups["day"][0], found.groups["month"][0])


def days_before(day: datetime.date, count: int) -> datetime.date | None:
    """The day so many days before another; None where the calendar does not reach back to it."""
    try:
        return day - count * DAY
    except OverflowError:
        return None


def last_weekday(name: str, published: datetime.date) -> datetime.date | None:
    """The day of publication if it is that weekday, else the last such day before; None before the first of all."""
    return days_before(published, (published.weekday() - WEEKDAYS.index(name)) % 7)


def last_holiday(name: str, published: datetime.date) -> datetime.date | None:
    """The day of publication if it is that holiday, else the last one before; None before the first of all."""
    month, day = HOLIDAYS[name]
    this = datetime.date(published.year, month, day)
    if this <= published:
        return this
    return this.replace(year=this.year - 1) if this.year > datetime.MINYEAR else None


@lru_cache(maxsize=4096)
def calendar_day(words: str, published: datetime.date | None, has_year: bool) -> datetime.date | None:
    """The day of a calendar date; without a year, the one nearest to publication."""
    if not has_year and published is None:
        return None
    base = datetime.datetime.combine(published or datetime.date(2000, 1, 1), datetime.time(12))
    data = parser(base).get_date_data(words)
    if data.date_obj is None:
        return None
    day: datetime.date = data.date_obj.date()
    if not has_year and published is not None:
        near = range(max(datetime.MINYEAR, published.year - 1), min(datetime.MAXYEAR, published.year + 1) + 1)
        year = min(
            near,
            key=lambda y: abs((datetime.date(y, day.month, min(day.day, 28)) - published).days),
        )
        try:
            day = day.replace(year=year)
        except ValueError:  # 29 February of a common year
            return None
    return day


@lru_cache(maxsize=64)
def parser(base: datetime.datetime) -> Any:
    """The parser of calendar dates; importing it takes a quarter of a second, so that is left until it is needed."""
    from dateparser.date import DateDataParser

    return DateDataParser(languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"})
