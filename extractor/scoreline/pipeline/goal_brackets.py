"""Goals timed or counted in brackets behind their scorer's name: "Ruiz (12, 50 pen) and Smith (88) scored"."""

from dataclasses import replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.units import Text, Unit

LONGEST = 12
"""How many units a bracket with one player's minutes has at most."""
MOST_COUNTED = 5
"""Up to which the only figure in brackets counts goals, as other goals of a list would be timed too."""


def with_bracketed_minutes(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions, each once for every minute in the brackets behind its scorer, and none with another's minute."""
    timed: list[GoalMention] = []
    for mention in mentions:
        place = mention.scorer_at
        count = count_in_brackets(text, place) if place is not None and mention.explicit else None
        if count is not None:
            timed.append(replace(mention, count=count, minute=None, minute_at=None))
            continue
        own = minutes_in_brackets(text, place) if place is not None and mention.explicit else []
        if own:
            timed += [at_minute(text, mention, at, len(own)) for at in own]
        elif is_anothers(text, mention):
            timed.append(replace(mention, minute=None, minute_at=None))
        else:
            timed.append(mention)
    return timed


def minutes_in_brackets(text: Text, place: int) -> list[int]:
    """The clock expressions in the brackets right behind a name; none where the brackets hold other names too."""
    units = text.units
    found: list[int] = []
    if "open" not in units[place + 1].signature or count_in_brackets(text, place) is not None:
        return found
    for i in range(place + 2, min(len(units), place + LONGEST)):
        if "close" in units[i].signature:
            return found
        if {"person", "team", "end"} & units[i].signature:
            return []
        if isinstance(units[i].value, ClockValue):
            found.append(i)
    return []


def at_minute(text: Text, mention: GoalMention, at: int, goals: int) -> GoalMention:
    """A mention at one of the minutes in its scorer's brackets, of the kind that is told there."""
    beside = [unit for unit in text.units[at + 1 : at + 3] if "num" not in unit.signature]
    told = beside[1:] if beside and "comma" in beside[0].signature else beside[:1]
    kind = next(("penalty" for unit in told if "penalty-word" in unit.signature), mention.kind)
    kind = next(("own_goal" for unit in told if "own-goal" in unit.signature), kind)
    count = 1 if goals > 1 else mention.count
    return replace(mention, minute=text.units[at].value, minute_at=at, kind=kind, count=count)


def is_anothers(text: Text, mention: GoalMention) -> bool:
    """Whether a mention's minute stands in the brackets behind a name that is not its scorer's."""
    at = mention.minute_at
    if at is None or mention.scorer_at is None:
        return False
    opened = next((i for i in range(at - 1, max(0, at - LONGEST), -1) if "open" in text.units[i].signature), None)
    closed = opened is None or any("close" in unit.signature for unit in text.units[opened:at])
    return not closed and opened is not None and is_person(text.units[opened - 1]) and opened - 1 != mention.scorer_at


def count_in_brackets(text: Text, place: int) -> int | None:
    """How many goals the brackets behind a name count: "Ruiz (twice)", "Ruiz (2), Webb and Hill"; None for a minute."""
    units = text.units
    if len(units) <= place + 3 or not ("open" in units[place + 1].signature and "close" in units[place + 3].signature):
        return None
    inside = units[place + 2]
    if inside.word == "twice":
        return 2
    number = figure_of(inside)
    first, last = text.sentence(place)
    alone = sum(figure_of(unit) is not None for unit in units[first:last]) == 1
    return number if alone and number is not None and 1 < number <= MOST_COUNTED else None


def figure_of(unit: Unit) -> int | None:
    """The bare figure that a unit is, read as a minute or as a number; None for other units."""
    value = unit.value.minute if isinstance(unit.value, ClockValue) else unit.value
    return value if unit.word.isdigit() and isinstance(value, int) else None
