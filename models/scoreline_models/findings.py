"""What the check says of a match."""

from enum import Enum

from pydantic import Field

from scoreline_models.base import Model
from scoreline_models.evidence import Evidence


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


class Finding(Model):
    """One thing that the check has to say, with the words it rests on."""

    code: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="Stable name of the kind of finding.")
    severity: Severity
    message: str = Field(description="A sentence for people.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="The statements that conflict, in text order.")
