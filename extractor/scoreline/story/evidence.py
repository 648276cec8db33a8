"""The words that tell something, as models."""

from collections.abc import Iterable

from scoreline.pipeline.blocks import ListedCard, ListedGoal
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.told_goal import ToldGoal
from scoreline_models import Evidence


def evidence(text: Text, start: int, end: int, rule: str) -> Evidence:
    """The words of units `start` to before `end`."""
    first, last = text.units[start].start, text.units[end - 1].end
    return Evidence(start=first, end=last, words=text.source[first:last], rule=rule)


def named_at(text: Text, person: Person, places: Iterable[tuple[int | None, str]]) -> tuple[Evidence, ...]:
    """The words that mean a person at units, each with the rule that read them so; without units the first name."""
    told = sorted({at: rule for at, rule in places if at is not None}.items())
    if not told:
        told = [(i, unit.rule) for i, unit in enumerate(text.units) if unit.value is person][:1]
    return tuple(evidence(text, at, at + 1, rule) for at, rule in told)


def listed_name(text: Text, entry: ListedGoal | ListedCard, name: str) -> Evidence:
    """The words of a list that give a name: the name itself, or its entry where that does not hold it whole."""
    at = text.source.find(name, entry.start, entry.end)
    start, end = (at, at + len(name)) if at >= 0 else (entry.start, entry.end)
    return Evidence(start=start, end=end, words=text.source[start:end], rule=entry.rule)


def listed_words(text: Text, entry: ListedGoal) -> Evidence:
    """The words of a list's entry."""
    return Evidence(start=entry.start, end=entry.end, words=text.source[entry.start : entry.end], rule=entry.rule)


def goal_evidence(text: Text, goal: ToldGoal) -> tuple[Evidence, ...]:
    """Every place that tells of a goal, in text order."""
    told = [evidence(text, m.start, m.end, m.rule) for m in goal.mentions]
    if goal.listed is not None:
        told.append(listed_words(text, goal.listed))
    return tuple(sorted(told, key=lambda e: (e.start, e.end)))
