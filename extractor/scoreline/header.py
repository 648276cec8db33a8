"""What stands before an article's body: its title and its day of publication.

The text itself is never changed, since all evidence counts characters in it; a header is only told apart
from the body by an offset.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Final

import yaml  # type: ignore[import-untyped]
from frontmatter.default_handlers import YAMLHandler

LONGEST_FRONT_MATTER: Final = 20_000
"""Characters; what goes on for longer is an article between two rules, and no front matter."""

EARLIEST_YEAR: Final = 1850
LATEST_YEAR: Final = 2200
"""Years of publication. A date outside of them is a slip, and days counted from it may be in no calendar."""

_ISO_DAY = r"(?P<day>\d{4}-\d{2}-\d{2})(?:[Tt ]\d{2}:\d{2}\S*)?"
_LEADING_SPACE = re.compile(r"[\s\ufeff]*")
_DATE_LINE = re.compile(rf"{_ISO_DAY}[ \t]*(?=[\r\n]|\Z)")
_DATE_AND_TITLE = re.compile(rf"date:?[ \t]+{_ISO_DAY}(?=\s|\Z)[ \t]*(?P<title>[^\r\n]*)", re.IGNORECASE)
_TITLE_AND_DATE_LINE = re.compile(
    rf"(?P<title>[^\r\n]{{1,300}})(?:[ \t]*\r?\n){{2,}}[ \t]*(?:(?:date|published|posted|updated)(?: on)?:?[ \t]+)?"
    rf"{_ISO_DAY}[ \t]*(?=[\r\n]|\Z)",
    re.IGNORECASE,
)
_DATE_VALUE = re.compile(rf"{_ISO_DAY}(?: ?(?:Z|[+-]\d{{2}}:?\d{{2}}))?")
_DATE_KEYS = ("published", "date")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the body. `text[body:]` is the article proper.

    `body` is 0 where there is no header. A title on the line of the date, or before it, belongs to the body as well:
    it is the headline, and may tell the score.
    """

    title: str | None = None
    published: datetime.date | None = None
    body: int = 0


def read_header(text: str) -> Header:
    """Title, day of publication and start of the body.

    Four forms are known: YAML front matter between two `---` lines, a first line that holds nothing but an
    ISO date, a first line `date 2026-02-25 The Title`, and a title, a blank line and a line with an ISO
    date. Anything else, malformed front matter included, is body.
    """
    start = _end_of_space(text, 0)
    return (
        _front_matter(text, start)
        or _date_line(text, start)
        or _date_and_title(text, start)
        or _title_and_date_line(text, start)
        or Header()
    )


def _end_of_space(text: str, start: int) -> int:
    match = _LEADING_SPACE.match(text, start)
    return match.end() if match else start


def _front_matter(text: str, start: int) -> Header | None:
    if not text.startswith("---", start):
        return None
    handler = YAMLHandler()
    given = text[start:]
    try:
        source, content = handler.split(given)
    except ValueError:  # no second `---` line
        return None
    if not handler.detect(given) or len(source) > LONGEST_FRONT_MATTER:
        return None
    try:
        # BaseLoader leaves every value a string: a title `2012` stays one, an impossible date is no error.
        fields = handler.load(source, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(fields, dict | None):
        return None
    by_name = {str(key).casefold(): value for key, value in (fields or {}).items()}
    return Header(
        title=_title(by_name.get("title")),
        published=next((day for key in _DATE_KEYS if (day := _date(by_name.get(key)))), None),
        body=_end_of_space(text, len(text) - len(content)),
    )


def _date_line(text: str, start: int) -> Header | None:
    match = _DATE_LINE.match(text, start)
    day = _day(match["day"]) if match else None
    return Header(published=day, body=_end_of_space(text, match.end())) if match and day else None


def _date_and_title(text: str, start: int) -> Header | None:
    match = _DATE_AND_TITLE.match(text, start)
    day = _day(match["day"]) if match else None
    if not match or not day:
        return None
    return Header(title=_title(match["title"]), published=day, body=_end_of_space(text, match.start("title")))


def _title_and_date_line(text: str, start: int) -> Header | None:
    match = _TITLE_AND_DATE_LINE.match(text, start)
    day = _day(match["day"]) if match else None
    return Header(title=_title(match["title"]), published=day, body=start) if match and day else None


def _title(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _date(value: object) -> datetime.date | None:
    match = _DATE_VALUE.fullmatch(value.strip()) if isinstance(value, str) else None
    return _day(match["day"]) if match else None


def is_plausible(day: datetime.date) -> bool:
    """Whether an article may have been published on that day."""
    return EARLIEST_YEAR <= day.year <= LATEST_YEAR


def _day(iso: str) -> datetime.date | None:
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:  # a day that no calendar has, such as 2017-02-30
        return None
    return day if is_plausible(day) else None
