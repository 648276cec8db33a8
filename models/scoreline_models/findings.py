"""What the check says of a match."""

from enum import Enum

from pydantic import Field

from scoreline_models.base import Model
from scoreline_models.evidence import Evidence, in_text_order


class Severity(str, Enum):
    """How much a finding weighs. Only an error makes a verdict `contradictory`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Verdict(str, Enum):
    """Whether a match adds up, from best to worst."""

    CONSISTENT = "consistent"
    """Told goals and all stated scores agree, nothing is missing."""
    UNCHECKED = "unchecked"
    """No score is stated, or no match was found."""
    INCOMPLETE = "incomplete"
    """Nothing conflicts, but the stated score needs goals that the text does not tell."""
    CONTRADICTORY = "contradictory"
    """Two statements of the text cannot both be true."""

    @property
    def rank(self) -> int:
        """0 for the best verdict, rising; the verdict of an article is its matches' highest."""
        return list(Verdict).index(self)


class Statement(Model):
    """One statement of the text that a finding rests on: a score, an event, who won, how many goals are claimed."""

    says: str = Field(min_length=1, description='What it states, for people: "the final score Hull 2-1 Reading".')
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The words that state it, in text order.")


class Finding(Model):
    """One thing that the check has to say, with the statements it rests on.

    A conflict has two statements or more, each with its own words, in the order in which the message speaks of them.
    A statement that cannot be true by itself stands alone, as does one that the text leaves incomplete.
    """

    code: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="Stable name of the kind of finding.")
    severity: Severity
    message: str = Field(description="A sentence for people.")
    statements: tuple[Statement, ...] = Field(default=(), description="What conflicts, each side with its words.")

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words of all statements in text order, every stretch of text once."""
        return in_text_order(span for statement in self.statements for span in statement.evidence)
