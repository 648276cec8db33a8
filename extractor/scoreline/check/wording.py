"""How messages put numbers, scores and goals."""

import datetime
from collections.abc import Iterable, Sequence

from scoreline_models import (
    Card,
    CardKind,
    DisallowedGoal,
    Event,
    Goal,
    GoalKind,
    Minute,
    MissedPenalty,
    Player,
    ScoreKind,
    ScoreLine,
)

_SCORES = {
    ScoreKind.FINAL: "the final score {}",
    ScoreKind.HALF_TIME: "the half-time score {}",
    ScoreKind.RUNNING: "the running score {}",
    ScoreKind.FIRST_LEG: "the first-leg score {}",
    ScoreKind.AGGREGATE: "the aggregate {}",
    ScoreKind.RUNNING_AGGREGATE: "the running aggregate {}",
    ScoreKind.SHOOTOUT: "the shoot-out score {}",
}
_CARDS = {
    CardKind.YELLOW: "yellow card",
    CardKind.SECOND_YELLOW: "second yellow card",
    CardKind.RED: "sending-off",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    """The number as a word up to ten, in figures above."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def goals_are(count: int, side: str = "") -> str:
    """ "one Hull goal is", "three goals are"."""
    owner = f"{side} " if side else ""
    return f"{number(count)} {owner}{'goal is' if count == 1 else 'goals are'}"


def goals(count: int) -> str:
    """ "one goal", "three goals"."""
    return f"{number(count)} {'goal' if count == 1 else 'goals'}"


def sentence(text: str) -> str:
    """The text with a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]


def figures(line: ScoreLine) -> str:
    """ "2-1", in the order of the line."""
    return "-".join(str(side.goals) for side in line.sides)


def figures_like(line: ScoreLine, other: ScoreLine) -> str:
    """The figures of a line in the order of another, so that both read alike."""
    return "-".join(str(line.goals_of(side.team)) for side in other.sides)


def time_of(minute: Minute | None) -> str:
    """ " (36')", or nothing where no minute is told."""
    return f" ({minute})" if minute is not None and minute.value is not None else ""


def goal_label(goal: Goal) -> str:
    """ "Brady (48')", "Brady (48', own goal)"."""
    name = goal.scorer.name if goal.scorer else "an unnamed scorer"
    told = [str(goal.minute)] if goal.minute is not None and goal.minute.value is not None else []
    told += ["own goal"] if goal.kind is GoalKind.OWN_GOAL else []
    return f"{name} ({', '.join(told)})" if told else name


def score_name(line: ScoreLine) -> str:
    """ "the final score Hull 2-1 Reading"."""
    return _SCORES[line.kind].format(line)


def event_name(event: Event) -> str:
    """ "goal of Brady (48')", "own goal (48')", "yellow card of Brady"."""
    what, who = _what_and_who(event)
    return f"{what}{f' of {who.name}' if who else ''}{time_of(event.minute)}"


def _what_and_who(event: Event) -> tuple[str, Player | None]:
    if isinstance(event, Goal):
        return ("own goal" if event.kind is GoalKind.OWN_GOAL else "goal"), event.scorer
    if isinstance(event, Card):
        return _CARDS[event.kind], event.player
    if isinstance(event, MissedPenalty):
        return "missed penalty", event.player
    if isinstance(event, DisallowedGoal):
        return "disallowed goal", event.player
    raise TypeError(f"no name for {type(event).__name__}")


def goal_list(listed: Iterable[Goal]) -> str:
    """The goals by scorer and minute, as they stand."""
    return ", ".join(goal_label(goal) for goal in listed)


def listed(names: Iterable[str]) -> str:
    """ "Hull and Reading"."""
    return " and ".join(names)


def weekday_of(day: datetime.date) -> str:
    """ "Saturday"; in English whatever the machine's language."""
    return _WEEKDAYS[day.weekday()]


def day_name(day: datetime.date) -> str:
    """ "14 March 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def conjoined(phrases: Sequence[str]) -> str:
    """ "A", "A and B", "A, B, and C"."""
    *others, last = phrases
    if len(others) > 1:
        return f"{', '.join(others)}, and {last}"
    return f"{others[0]} and {last}" if others else last
