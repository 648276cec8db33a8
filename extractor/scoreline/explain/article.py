"""An article with all that was found in it, as the accounts of its places need it."""

from dataclasses import dataclass, field

from scoreline.explain.account import Account, Told
from scoreline.explain.outcomes import Outcomes
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.tagging import Tagged
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import moments
from scoreline.story.frame import MatchFrame
from scoreline.story.minute_models import bounded_model, minute_model
from scoreline.story.told import ToldMatch


@dataclass(slots=True)
class Read:
    """A read article: what was found in it, and the matches that came of it, with their frames."""

    tagged: Tagged
    frames: list[MatchFrame]
    matches: list[ToldMatch]
    outcomes: Outcomes = field(init=False)

    def __post_init__(self) -> None:
        self.outcomes = Outcomes(self.matches)

    @property
    def text(self) -> Text:
        """The article's units."""
        return self.tagged.text

    def match_at(self, unit: int) -> int | None:
        """The index of the match that a unit's part of the text tells."""
        return next((n for n, frame in enumerate(self.frames) if frame.holds(unit)), None)

    def minute(self, at: int | None) -> tuple[str | None, str | None]:
        """The match minute that the clock expression at a unit gives, as it is shown, and its words."""
        if at is None:
            return None, None
        match = self.match_at(at)
        clock = self.matches[match].clock if match is not None else moments(self.text)
        moment = clock.get(at)
        minute = minute_model(self.text, moment) if moment is not None else bounded_model(self.text, [at])
        return str(minute) if minute is not None else None, self.text.words(at, at + 1)

    def account(
        self,
        told: Told,
        start: int,
        end: int,
        rule: str,
        who: str | None = None,
        minute_at: int | None = None,
        dropped: Dropped | None = None,
    ) -> Account:
        """The account of units `start` to before `end`: what rests on them, or why nothing does."""
        text = self.text
        first, last = text.units[start].start, text.units[end - 1].end
        became = () if dropped is not None else self.outcomes.of(told, (first, last, rule))
        minute, minute_words = self.minute(minute_at)
        words = text.source[first:last]
        return Account(told, first, last, words, (rule,), who, minute, minute_words, became, dropped)
