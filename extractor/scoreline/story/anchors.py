"""Which goals other times are told from: "five minutes later" counts from the goal told last."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment, clock_of
from scoreline.story.told_goal import ToldGoal, sentence_numbers


def told_minutes(text: Text, goals: list[ToldGoal]) -> dict[int, Moment | None]:
    """The minute of each goal where the text tells it; None where a goal is narrated whose minute nothing tells.

    Goals that a sentence only goes back to ("cancelled out his opener") are left out.
    """
    sentences = sentence_numbers(text)
    told: dict[int, tuple[GoalMention, ToldGoal]] = {}
    for goal in goals:
        told |= {mention.start: (mention, goal) for mention in goal.mentions}
    found: dict[int, Moment | None] = {}
    latest: dict[int, int] = {}
    for place, (mention, goal) in sorted(told.items(), key=lambda row: row[0]):
        sentence = sentences[place]
        after = max(place, *(at for at in timed_at(mention, goal) if sentences[at] == sentence), 0) + 1
        if goal.moment is None:
            if place == goal.place and mention.strength > 1:
                found[after] = None
        elif clock_of(goal.moment) >= latest.get(sentence, 0):
            found[after] = goal.moment
            latest[sentence] = clock_of(goal.moment)
    return found


def timed_at(mention: GoalMention, goal: ToldGoal) -> list[int]:
    """Where the words stand that time a goal's mention, or the goal itself: it is told no sooner than they are."""
    own = [] if mention.minute_at is None else [mention.minute_at]
    return own if goal.moment is None or goal.moment.at < 0 else [*own, goal.moment.at]
