"""Weekdays that are not the day of their date."""

import datetime
import re
from collections.abc import Iterator

from corruption.cases import Case, Change
from corruption.gold import Article, Match

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY, _MONTH = "|".join(_DAYS), "|".join(_MONTHS)
_FULL = re.compile(
    rf"\b({_DAY}),? (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?),? (?P<year>\d{{4}})\b"
)
_HEADER = re.compile(r"\A(\d{4}-\d{2}-\d{2})(?=\n)")
_ON = re.compile(rf"\bon ({_DAY})\b(?! (?:night|evening|afternoon|morning|lunchtime))")
_CODES = ("weekday-against-date",)


def changed(article: Article) -> Iterator[Case]:
    """Another weekday beside a full date that has its own."""
    for hit in _FULL.finditer(article.text):
        day, month = hit["day"] or hit["day2"], hit["month"] or hit["month2"]
        date = datetime.date(int(hit["year"]), _MONTHS.index(month) + 1, int(day))
        if _DAYS[date.weekday()] == hit[1]:
            change = Change(*hit.span(1), wrong_day(date))
            yield Case("weekday-changed", (change,), f"{date} is a {hit[1]}", _CODES)


def planted_dateline(article: Article) -> Iterator[Case]:
    """A dateline with a wrong weekday at the head of the article, in place of a plain date if there is one."""
    for match in _dated(article):
        assert match.date is not None
        header = _HEADER.match(article.text)
        line = f"{wrong_day(match.date)}, {_long(match.date)}"
        change = Change(0, header.end(1), line) if header else Change(0, 0, f"{line}\n\n")
        yield Case("weekday-planted-in-dateline", (change,), _reason(match.date), _CODES)


def planted_in_prose(article: Article) -> Iterator[Case]:
    """The match's "on Sunday" made a full date with a wrong weekday."""
    for match in _dated(article):
        assert match.date is not None
        for hit in _ON.finditer(article.text):
            if _DAYS[match.date.weekday()] == hit[1]:
                change = Change(*hit.span(1), f"{wrong_day(match.date)} {_long(match.date)}")
                yield Case("weekday-planted-in-prose", (change,), _reason(match.date), _CODES)


def wrong_day(date: datetime.date) -> str:
    """A weekday that is not the date's: the third after it."""
    return _DAYS[(date.weekday() + 3) % 7]


def _dated(article: Article) -> Iterator[Match]:
    """The match of an article on one match whose day the text tells."""
    return (match for match in article.matches if match.date and len(article.matches) == 1)


def _long(date: datetime.date) -> str:
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def _reason(date: datetime.date) -> str:
    return f"{date} is a {_DAYS[date.weekday()]}"
