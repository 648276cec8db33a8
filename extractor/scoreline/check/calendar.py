"""Dates that are not the weekday that stands with them."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.statements import statement
from scoreline.check.wording import day_name, weekday_of
from scoreline.story.told import ToldMatch
from scoreline_models import Finding


def weekday_against_date(told: ToldMatch) -> Iterator[Finding]:
    """A full date whose weekday is another."""
    for claim in told.days:
        right, date = weekday_of(claim.day), day_name(claim.day)
        if claim.weekday != right:
            both = (
                statement(f"the weekday {claim.weekday}", [claim.weekday_words]),
                statement(f"the date {date}", [claim.day_words]),
            )
            yield finding("weekday-against-date", f"{date} is a {right}, not a {claim.weekday}.", *both)


RULES = (weekday_against_date,)
