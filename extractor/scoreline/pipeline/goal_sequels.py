"""Goals that a list goes on with after one told in full: "Ruiz scored on 12 minutes, Smith on 33 and Hill late on"."""

from dataclasses import replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import Context
from scoreline.pipeline.goal_mention import CERTAIN, GoalMention, scored_by
from scoreline.pipeline.roles import is_person, named
from scoreline.pipeline.units import Text

LINKS = frozenset({"comma", "and", "semicolon"})
"""Classes of the words that lead to the next of a list."""
BEFORE_NAME = frozenset({"det", "role", "word", "adverb", "team", "possessive", "age", "conj", "close", "open"})
"""Classes of the words that may stand between such a word and the next name."""
AFTER_NAME = frozenset({"again", "adverb", "word", "det", "prep", "comma", "open", "ordinal", "pronoun"})
"""Classes of the words that may stand between a name and its own minute."""
VERBS = frozenset({"past", "ing", "base", "present", "be", "have", "unreal", "negation", "booked", "pass-noun"})
AFTER_MINUTE = frozenset({"comma", "and", "semicolon", "stop", "end", "close", "dash"})
"""Classes of the words after a minute that no verb's clause goes on with."""
NAME_REACH = 6
MINUTE_REACH = 5
"""How many units a name may follow the last minute, and its own minute it."""


def with_sequels(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions of a match, and those of the people whom its sentence lists after them, each with a minute."""
    last = max((m for m in mentions if m.minute_at is not None), key=lambda m: m.minute_at or 0, default=None)
    if last is None or last.scorer is None or last.strength < CERTAIN or not last.context.asserted:
        return mentions
    sequels: list[GoalMention] = []
    again = next_of_same(text, last.minute_at or 0) if last.count == 1 else None
    if again is not None:
        own = replace(last, start=again, end=again + 1, minute=text.units[again].value, minute_at=again, nth=None)
        sequels.append(replace(own, assist=None, label="", step="", running=None, again=True))
    after = next_of_list(text, last.minute_at or 0)
    while after is not None and (last.scorer_at or 0) < after[0]:
        place, minute_at = after
        base = GoalMention(
            rule=last.rule,
            start=place,
            end=minute_at + 1,
            strength=last.strength,
            minute=text.units[minute_at].value,
            minute_at=minute_at,
            context=Context(quoted=last.context.quoted),
        )
        sequels.append(scored_by(text, base, place, named(text.units[place])))
        after = next_of_list(text, minute_at)
    return [*mentions, *sequels]


def next_of_list(text: Text, minute_at: int) -> tuple[int, int] | None:
    """The next name after a minute, and its own minute, with no verb between; None where none follows."""
    units = text.units
    _, last = text.sentence(minute_at)
    linked = False
    for i in range(minute_at + 1, min(last, minute_at + 1 + NAME_REACH)):
        signature = units[i].signature
        if is_person(units[i]):
            own = own_minute_at(text, i, last)
            return (i, own) if linked and named(units[i]) is not None and own is not None else None
        linked = linked or bool(LINKS & signature)
        goes_on = linked and units[i].word in ("to", "for")
        if VERBS & signature or not (goes_on or (LINKS | BEFORE_NAME) & signature):
            return None
    return None


def next_of_same(text: Text, minute_at: int) -> int | None:
    """The minute of another goal of the scorer's that a minute is followed by: "... and a fourth on 74 minutes"."""
    units = text.units
    place = minute_at + 1
    while "comma" in units[place].signature:
        place += 1
    if "and" not in units[place].signature or "det" not in units[place + 1].signature:
        return None
    after = place + 3
    while after < len(units) and {"prep", "det"} & units[after].signature and after < place + 6:
        after += 1
    counted = "ordinal" in units[place + 2].signature or units[place + 2].word in ("another", "winner")
    told = after < len(units) - 1 and isinstance(units[after].value, ClockValue)
    return after if counted and told and AFTER_MINUTE & units[after + 1].signature else None


def own_minute_at(text: Text, place: int, last: int) -> int | None:
    """The minute that follows a name with no verb between, where its clause ends with it."""
    units = text.units
    for i in range(place + 1, min(last, place + 1 + MINUTE_REACH)):
        if isinstance(units[i].value, ClockValue):
            return i if AFTER_MINUTE & units[i + 1].signature or units[i + 1].word == "for" else None
        if VERBS & units[i].signature or not AFTER_NAME & units[i].signature or units[i].word in ("for", "from", "by"):
            return None
    return None
