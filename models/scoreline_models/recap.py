"""Articles in, recaps out."""

import datetime

from pydantic import Field

from scoreline_models.base import Model
from scoreline_models.findings import Finding, Verdict
from scoreline_models.match import Match

SCHEMA_VERSION = "2.0"
"""Version of these models. The first number changes where old output can no longer be read."""


class Article(Model):
    """A text to read.

    `text` is the article exactly as it was given: all evidence counts characters in it.
    """

    id: str = Field(default="", description="A name of the caller's own, such as a path relative to the archive.")
    text: str
    title: str | None = None
    published: datetime.date | None = Field(
        default=None, description="Publication date; weekdays in the text are counted from it."
    )


class Recap(Model):
    """What one article tells: its matches, in the order of the text."""

    id: str = ""
    title: str | None = None
    published: datetime.date | None = None
    matches: tuple[Match, ...] = ()
    schema_version: str = SCHEMA_VERSION
    rules_version: str = Field(
        default="", description="Which rules read and checked the article; changes whenever one does."
    )

    @property
    def verdict(self) -> Verdict:
        """The worst verdict of the matches; `unchecked` where there is none."""
        return max((match.verdict for match in self.matches), key=lambda v: v.rank, default=Verdict.UNCHECKED)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all matches, in order."""
        return tuple(finding for match in self.matches for finding in match.findings)
