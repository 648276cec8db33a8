"""Date expressions against the day of publication."""

import datetime

import pytest
import spacy

from scoreline.pipeline.dates import date_mentions, last_weekday
from scoreline.pipeline.excerpt import excerpt
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise

NLP = customise(spacy.blank("en"))
WEDNESDAY = datetime.date(2026, 2, 25)


def days(words: str, published: datetime.date | None = WEDNESDAY) -> list[datetime.date]:
    text = tag(NLP(words)).text
    part = excerpt(text.rendered, "weekday", "month", "today", "yesterday", "daypart")
    return [mention.day for mention in date_mentions(text, part, published)]


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


def test_no_day() -> None:
    assert days("They may march on in the second half.") == []


@pytest.mark.parametrize("name", ["monday", "wednesday", "sunday"])
def test_last_weekday_is_that_day_and_less_than_a_week_back(name: str) -> None:
    day = last_weekday(name, WEDNESDAY)
    assert day.strftime("%A").lower() == name
    assert 0 <= (WEDNESDAY - day).days < 7
