"""Date expressions against the day of publication."""

import datetime

import pytest
import spacy

from scoreline.pipeline.dates import calendar_day, date_mentions, last_holiday, last_weekday
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise

NLP = customise(spacy.blank("en"))
WEDNESDAY = datetime.date(2026, 2, 25)


def days(words: str, published: datetime.date | None = WEDNESDAY) -> list[datetime.date]:
    text = tag(NLP(words)).text
    return [mention.day for mention in date_mentions(text, published)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They won on Wednesday.", WEDNESDAY),
        ("They won on Tuesday night.", datetime.date(2026, 2, 24)),
        ("They won on Thursday.", datetime.date(2026, 2, 19)),
        ("They won tonight.", WEDNESDAY),
        ("They won this evening.", WEDNESDAY),
        ("They won yesterday.", datetime.date(2026, 2, 24)),
        ("They won on 22 February.", datetime.date(2026, 2, 22)),
        ("They won on February 22nd.", datetime.date(2026, 2, 22)),
        ("They won on 28 December.", datetime.date(2025, 12, 28)),
        ("They won on 7 September 2013.", datetime.date(2013, 9, 7)),
        ("They won on September 7, 2013.", datetime.date(2013, 9, 7)),
    ],
)
def test_day(words: str, day: datetime.date) -> None:
    assert day in days(words)


def test_only_full_dates_without_a_day_of_publication() -> None:
    assert days("They won on Tuesday, not on 22 February.", None) == []
    assert days("They won on 22 February 2026.", None) == [datetime.date(2026, 2, 22)]


@pytest.mark.parametrize(
    ("words", "weekday", "date"),
    [
        ("They won on Sunday, 22 February 2026.", "Sunday", "22 February 2026"),
        ("They won on Sunday the 22nd of February.", "Sunday", "22nd of February"),
        ("They won on Sunday night (February 22, 2026).", "Sunday", "February 22, 2026"),
        ("They won on 22 February.", None, "22 February"),
    ],
)
def test_a_date_and_the_weekday_with_it_are_one_mention(words: str, weekday: str | None, date: str) -> None:
    text = tag(NLP(words)).text
    (mention,) = date_mentions(text, WEDNESDAY)
    assert mention.day == datetime.date(2026, 2, 22)
    assert weekday == (text.words(mention.weekday, mention.weekday + 1) if mention.weekday is not None else None)
    assert mention.date is not None
    assert text.words(mention.date, mention.end) == date


def test_no_day() -> None:
    assert days("They may march on in the second half.") == []


@pytest.mark.parametrize("name", ["monday", "wednesday", "sunday"])
def test_last_weekday_is_that_day_and_less_than_a_week_back(name: str) -> None:
    day = last_weekday(name, WEDNESDAY)
    assert day is not None
    assert day.strftime("%A").lower() == name
    assert 0 <= (WEDNESDAY - day).days < 7


FIRST = datetime.date.min
LAST = datetime.date.max


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("They won on Monday.", FIRST, FIRST),
        ("They won on Tuesday.", FIRST, None),
        ("They won yesterday.", FIRST, None),
        ("They won on Boxing Day.", FIRST, None),
        ("They won on 1 January.", FIRST, FIRST),
        ("They won on Friday.", LAST, LAST),
        ("They won on Saturday.", LAST, datetime.date(9999, 12, 25)),
        ("They won yesterday.", LAST, datetime.date(9999, 12, 30)),
        ("They won on 22 February.", LAST, datetime.date(9999, 2, 22)),
        ("They won on 29 February.", LAST, None),
    ],
)
def test_day_at_the_ends_of_the_calendar(words: str, published: datetime.date, day: datetime.date | None) -> None:
    assert days(words, published) == ([] if day is None else [day])


@pytest.mark.parametrize("published", [FIRST, FIRST.replace(month=3), LAST.replace(month=1), LAST])
@pytest.mark.parametrize("words", ["1 January", "22 February", "29 February", "31 December"])
def test_a_calendar_day_at_the_ends_of_the_calendar_is_near_or_none(words: str, published: datetime.date) -> None:
    day = calendar_day(words, published, False)
    assert day is None or abs((day - published).days) <= 366


def test_a_holiday_before_the_first_of_all_is_none() -> None:
    assert last_holiday("boxing day", FIRST) is None
    assert last_holiday("boxing day", FIRST.replace(year=2)) == FIRST.replace(month=12, day=26)
