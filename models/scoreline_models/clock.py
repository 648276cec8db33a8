"""Match time: periods and minutes."""

from enum import Enum

from pydantic import Field, model_validator
from typing_extensions import Self

from scoreline_models.base import Model
from scoreline_models.evidence import Evidence


class Period(str, Enum):
    """A period of play. A shoot-out is no playing time and has no minutes."""

    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    EXTRA_TIME_FIRST_HALF = "extra_time_first_half"
    EXTRA_TIME_SECOND_HALF = "extra_time_second_half"


LAST_MINUTE = {
    Period.FIRST_HALF: 45,
    Period.SECOND_HALF: 90,
    Period.EXTRA_TIME_FIRST_HALF: 105,
    Period.EXTRA_TIME_SECOND_HALF: 120,
}
"""The last regular minute of each period; stoppage time is counted on top of it."""


class Precision(str, Enum):
    """How surely a minute is known."""

    EXACT = "exact"
    """The text gives the minute itself: "57th minute", "57'", "on 57 minutes"."""
    ROUNDED = "rounded"
    """Worked out, or loose by a minute or two: "after 20 minutes", "seven minutes from time"."""
    BOUNDED = "bounded"
    """No minute is given; it fell between `earliest` and `latest`."""


class Minute(Model):
    """When something happened, in match minutes.

    Minutes count from 1 through both halves and extra time: 45 is the last minute of the first half, 46
    the first of the second, 105 and 120 end the periods of extra time. Stoppage time is `stoppage` on top
    of 45, 90, 105 or 120 ("98th minute" is 90 and 8).

    Raises:
        pydantic.ValidationError: for a minute out of range, stoppage time on another minute than a period's
            last, `earliest` after `latest`, or a `value` that is missing though the precision asks for it.
    """

    value: int | None = Field(default=None, ge=1, le=120, description="The match minute; null if only bounded.")
    stoppage: int | None = Field(default=None, ge=1, le=30, description="Minutes of stoppage time.")
    in_stoppage: bool = Field(default=False, description="In stoppage time, whether or not its minute is told.")
    period: Period | None = Field(default=None, description="The period, where the minute or the text tells it.")
    precision: Precision
    earliest: int | None = Field(
        default=None, ge=1, le=120, description="First minute possible, inclusive; for a bounded one."
    )
    latest: int | None = Field(
        default=None, ge=1, le=120, description="Last minute possible, inclusive; for a bounded one."
    )
    evidence: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if (self.precision is Precision.BOUNDED) != (self.value is None):
            raise ValueError("a minute has a value unless it is bounded")
        if self.stoppage is not None and self.value not in LAST_MINUTE.values():
            raise ValueError("stoppage time follows minute 45, 90, 105 or 120")
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError("earliest is after latest")
        return self

    @property
    def order(self) -> tuple[int, int]:
        """A sort key: the minute (or the earliest possible one), then stoppage time."""
        return (self.value or self.earliest or 0, self.stoppage or (1 if self.in_stoppage else 0))

    def __str__(self) -> str:
        if self.value is None:
            low, high = self.earliest or "", self.latest or ""
            return f"{low}–{high}'" if low or high else "?"
        return f"{self.value}+{self.stoppage}'" if self.stoppage else f"{self.value}{'+' if self.in_stoppage else ''}'"
