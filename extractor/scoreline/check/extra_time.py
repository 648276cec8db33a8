"""Extra time that the text does not speak of."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import timed_words
from scoreline.check.moments import events, in_extra_time
from scoreline.check.wording import goal_label, time_of
from scoreline.story.told import ToldMatch
from scoreline_models import Card, DisallowedGoal, Finding, Goal, MissedPenalty


def extra_time_unsaid(told: ToldMatch) -> Iterator[Finding]:
    """Events after 90 minutes and their stoppage time, though no extra time is told."""
    late = [event for event in events(told) if in_extra_time(event.minute)]
    if late and not told.match.extra_time:
        listed = ", ".join(_label(event) for event in late)
        message = f"The text does not say that extra time was played, but tells of it: {listed}."
        yield finding("extra-time-unsaid", message, timed_words(*late))


def _label(event: Goal | Card | MissedPenalty | DisallowedGoal) -> str:
    if isinstance(event, Goal):
        return goal_label(event)
    what = {Card: "card", MissedPenalty: "missed penalty", DisallowedGoal: "disallowed goal"}[type(event)]
    who = f" of {event.player.name}" if event.player else ""
    return f"{what}{who}{time_of(event.minute)}"


RULES = (extra_time_unsaid,)
