"""What missed penalties and disallowed goals share: an attempt that brought no goal, told in one or more places."""

from dataclasses import dataclass, field, replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import Context
from scoreline.pipeline.names import Person

SAME_MINUTE = 2
"""By how many minutes two tellings of one attempt may differ."""


@dataclass(frozen=True, slots=True)
class AttemptMention:
    """A missed penalty or disallowed goal at one place that tells of it. Units are counted in the tagged text.

    `others` are the further places that tell of the same one.
    """

    rule: str
    start: int
    end: int
    player: Person | None
    player_at: int | None = None
    minute: ClockValue | None = None
    minute_at: int | None = None
    sure: bool = True
    context: Context = field(default_factory=Context)
    others: tuple["AttemptMention", ...] = ()

    @property
    def from_kick_off(self) -> int | None:
        """The minute, where the words count it from kick-off."""
        return None if self.minute is None or self.minute.relative is not None else self.minute.minute


def merge(mentions: list[AttemptMention]) -> list[AttemptMention]:
    """Mentions of one player's attempt as one, unless their minutes differ; guesses only where none is sure."""
    surely = {id(m.player) for m in mentions if m.sure}
    merged: list[list[AttemptMention]] = []
    for mention in mentions:
        if surely and id(mention.player) not in surely:
            continue
        twin = next((own for own in merged if own[0].player is mention.player and agree(own, mention)), None)
        if twin is None:
            merged.append([mention])
        else:
            twin.append(mention)
    return [joined(own) for own in merged]


def agree(own: list[AttemptMention], mention: AttemptMention) -> bool:
    """Whether a mention may tell of the same attempt as others: no two different minutes."""
    minute = mention.from_kick_off
    others = (other.from_kick_off for other in own)
    return minute is None or all(other is None or abs(minute - other) <= SAME_MINUTE for other in others)


def joined(own: list[AttemptMention]) -> AttemptMention:
    """One attempt from all that tells of it, timed by the most exact."""

    def looseness(mention: AttemptMention) -> tuple[bool, bool]:
        minute = mention.minute
        return (minute is None or minute.minute is None, minute is not None and minute.relative is not None)

    timed = min(own, key=looseness)
    return replace(own[0], minute=timed.minute, minute_at=timed.minute_at, others=tuple(own[1:]))
