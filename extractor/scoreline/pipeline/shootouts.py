"""Shoot-outs: which words tell their kicks, which score no goals and are no missed penalties of the match."""

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import speaks_of_shootout
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.incident_scenes import sentences_before
from scoreline.pipeline.units import Text

SHOOTOUT_REACH = 60
"""How many units back, in the same paragraph, a shoot-out may have been named."""
SHOOTOUT_WORDS = frozenset({"shootout", "shoot-out", "shoot-outs", "sudden", "kicks"})
SHOOTOUT_PHRASES = (
    "on penalties",
    "to penalties",
    "penalty shoot",
    "on pens",
    "shoot out",
    "from the spot to",
)
LONGEST_SHOOTOUT = 12
"""How many sentences back a shoot-out may begin."""
BETWEEN_KICKS = 2
"""How many sentences that tell no kick may stand between those that do."""
KICKS = frozenset({"pen", "pen-spot", "pen-save-verb", "score-verb", "sure-finish"})
KICK_WORDS = frozenset({"kick", "missed", "misses", "saved", "saves", "next", "stepped up", "converted"})
DECIDERS = frozenset({"sudden", "lottery", "tiebreaker", "tie-breaker"})
HEADINGS = frozenset({"penalties", "spot", "to the spot", "the spot", "on penalties", "spot-kicks"})
LONGEST_HEADING = 4
"""Units that a sentence may have which heads the telling of a shoot-out."""
FORCING = frozenset({"force", "forced", "forcing", "sent"})
"""Words before "a shoot-out" that tell of a goal which led to it."""
OF_PLAY = frozenset({"first-half", "second-half", "half-time", "minute", "goal-noun", "shot-noun", "score"})
"""Classes of words that tell of play, and not of the kicks that follow it."""


def tells_kick(text: Text, mention: GoalMention) -> bool:
    """Whether a goal mention tells a kick of a shoot-out, which scores no goal."""
    if mention.minute is not None or not speaks_of_shootout(text):
        return False
    if in_shootout(text, mention.start, mention.end):
        return True
    return not (mention.step or mention.label or mention.running) and is_among_kicks(text, mention.start)


def in_shootout(text: Text, at: int, end: int) -> bool:
    """Whether the paragraph of a unit names a shoot-out, up to another unit, or stands under a heading that does."""
    units = text.units
    start = at
    while start > 0 and at - start < SHOOTOUT_REACH and units[start - 1].value != "paragraph":
        start -= 1
    if start > 1 and is_heading(text, text.sentence(start - 1)[1] - 1):
        return True
    return any(
        (tells_shootout(units[i].word) or is_heading(text, i))
        and FORCING.isdisjoint(unit.word for unit in units[max(start, i - 4) : i])
        for i in range(start, end)
    )


def is_among_kicks(text: Text, place: int) -> bool:
    """Whether the sentence of a unit goes on with the kicks of a shoot-out, with no word of play before it."""
    first, last = text.sentence(place)
    sentence = text.units[first:last]
    if any(OF_PLAY & unit.signature or unit.word in FORCING for unit in sentence):
        return False
    return tells_kicks(text, first, last) and goes_on_with_kicks(text, place)


def tells_shootout(word: str) -> bool:
    """Whether a word tells of a shoot-out or its sudden death."""
    return "shoot-out" in word or "shootout" in word or word in DECIDERS


def is_heading(text: Text, place: int) -> bool:
    """Whether a unit ends a short sentence that heads the telling of a shoot-out: "PENALTIES", "And so to the spot"."""
    first, last = text.sentence(place)
    ended = last - 1 if "stop" in text.units[last - 1].signature else last
    return ended == place + 1 and place - first < LONGEST_HEADING and text.units[place].word in HEADINGS


def goes_on_with_kicks(text: Text, index: int) -> bool:
    """Whether a sentence speaks of a shoot-out, or one of the two before it or before the kicks told just before."""
    start, end = text.sentence(index)
    if names_shootout(text, start, end):
        return True
    quiet = 0
    for first, last in sentences_before(text, start, LONGEST_SHOOTOUT):
        if last > first and names_shootout(text, first, last):
            return True
        quiet = 0 if tells_kicks(text, first, last) else quiet + 1
        if quiet > BETWEEN_KICKS - 1:
            return False
    return False


def tells_kicks(text: Text, first: int, last: int) -> bool:
    """Whether a sentence can tell kicks of a shoot-out: penalties scored or not, and no time of the match."""
    sentence = text.units[first:last]
    if any(isinstance(unit.value, ClockValue) and unit.value.minute is not None for unit in sentence):
        return False
    return any(KICKS & unit.signature or unit.word in KICK_WORDS for unit in sentence)


def names_shootout(text: Text, first: int, last: int) -> bool:
    """Whether units speak of a shoot-out."""
    words = text.words(first, last).lower()
    return any(
        unit.word in SHOOTOUT_WORDS or "shootout" in unit.word or "shoot-out" in unit.word
        for unit in text.units[first:last]
    ) or any(phrase in words for phrase in SHOOTOUT_PHRASES)
