"""Cards without a minute, timed by the penalties that the fouls were punished with."""

from dataclasses import replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent
from scoreline.story.told_goal import ToldGoal

BACKGROUND = frozenset({"already", "earlier", "previously", "had"})
"""Words before a card that set it apart from what its sentence tells."""


def time_by_penalties(text: Text, cards: list[CardEvent], goals: list[ToldGoal]) -> list[CardEvent]:
    """The cards, those without a minute with that of the penalty goal which their sentence tells or leads up to."""
    return [card if card.minute is not None else timed(text, card, goals) for card in cards]


def timed(text: Text, card: CardEvent, goals: list[ToldGoal]) -> CardEvent:
    """A card with the minute of the penalty goal that its sentence goes on to tell, or that it was told to lead to."""
    for mention in card.mentions:
        first, last = text.sentence(mention.start)
        if any(unit.word in BACKGROUND for unit in text.units[max(first, mention.start - 4) : mention.start]):
            continue
        for goal in goals:
            told = [m.start for m in goal.mentions if first <= m.start < last]
            moment = goal.moment
            if moment is None or goal.kind != "penalty" or not told:
                continue
            between = text.units[min(mention.end, told[0]) : max(mention.start, told[0])]
            if not any(unit.word in TURNS for unit in between) and tells_foul(text, first, last):
                value = ClockValue(moment.minute, "rounded", stoppage=moment.stoppage, in_stoppage=moment.in_stoppage)
                return replace(card, minute=value)
    return card


def tells_foul(text: Text, first: int, last: int) -> bool:
    """Whether a sentence tells the foul that a card was for, or the penalty."""
    return text.holds(first, last, "foul-verb", "foul-noun", "penalty-word")
