"""Extra time that the text does not speak of."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.moments import events, in_extra_time
from scoreline.check.statements import events_said
from scoreline.check.wording import event_name, goal_label
from scoreline.story.told import ToldMatch
from scoreline_models import Event, Finding, Goal


def extra_time_unsaid(told: ToldMatch) -> Iterator[Finding]:
    """Events after 90 minutes and their stoppage time, though no extra time is told."""
    late = [event for event in events(told) if in_extra_time(event.minute)]
    if late and not told.match.extra_time:
        listed = ", ".join(_label(event) for event in late)
        message = f"The text does not say that extra time was played, but tells of it: {listed}."
        yield finding("extra-time-unsaid", message, *events_said(late))


def _label(event: Event) -> str:
    return goal_label(event) if isinstance(event, Goal) else event_name(event)


RULES = (extra_time_unsaid,)
