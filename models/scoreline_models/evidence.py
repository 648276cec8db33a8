"""The words that a value rests on."""

from collections.abc import Iterable

from pydantic import Field, model_validator
from typing_extensions import Self

from scoreline_models.base import Model


class Evidence(Model):
    """A stretch of the article that a value was read from.

    Offsets are half-open and count Unicode code points of the text that was given, so that
    ``text[start:end]`` is `words`, always.

    Raises:
        pydantic.ValidationError: where `words` is not as long as the span.
    """

    start: int = Field(ge=0, description="First character, counted in code points from 0.")
    end: int = Field(gt=0, description="One past the last character.")
    words: str = Field(description="The text between the two, as it stands in the article.")
    rule: str = Field(description="Id of the rule that read the value, such as `clock.ordinal-minute`.")

    @model_validator(mode="after")
    def _span_holds_words(self) -> Self:
        if self.end - self.start != len(self.words):
            raise ValueError(f"the span {self.start}:{self.end} does not hold {self.words!r}")
        return self


def in_text_order(spans: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The spans by their place, every stretch of text once: of two rules that read it, the last one given stays."""
    places = {(span.start, span.end): span for span in spans}
    return tuple(places[place] for place in sorted(places))
