"""A goal with all mentions that tell it."""

from dataclasses import dataclass, field

from scoreline.pipeline.blocks import ListedGoal
from scoreline.pipeline.goal_mention import CERTAIN, GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text, once
from scoreline.story.clockwork import Moment

TINY = 1e-9
LEAD_SENTENCES = 6
"""Recaps sum up before they narrate: the first sentences tell goals that are told again later."""


@dataclass(slots=True)
class ToldGoal:
    """A goal with all mentions that tell it."""

    scorer: Person | None
    mentions: list[GoalMention] = field(default_factory=list)
    moment: Moment | None = None
    team: int | None = None
    moments: list[Moment] = field(default_factory=list)

    listed: ListedGoal | None = None
    """Its entry in a scorer list."""
    team_is_sure: bool = False
    """Whether the text says whose goal it is, rather than the score alone."""
    team_margin: float = 0.0
    """By how much more the text speaks for its team than for the other."""

    @property
    def kind(self) -> str:
        """The goal's kind: the special one, where any mention tells it."""
        kinds = {mention.kind for mention in self.mentions}
        if self.listed is not None:
            kinds.add(self.listed.kind)
        return "own_goal" if "own_goal" in kinds else "penalty" if "penalty" in kinds else "goal"

    @property
    def strength(self) -> int:
        """The strength of its strongest mention."""
        return max(mention.strength for mention in self.mentions)

    @property
    def explicit(self) -> bool:
        """Whether a mention names the scorer, rather than meaning somebody by "he" or "the Dane"."""
        return any(mention.explicit for mention in self.mentions)

    @property
    def first(self) -> int:
        """Its first place in the text."""
        return min(mention.start for mention in self.mentions)

    @property
    def place(self) -> int:
        """Its place in the order of telling: its last mention, where the narration is."""
        return max((mention.start for mention in self.mentions), default=0)


def is_surely_timed(goal: ToldGoal) -> bool:
    """Whether a goal is told with its scorer by name, in words that mean nothing but a goal, and its minute."""
    return any(m.explicit and m.strength == CERTAIN and m.minute_at is not None for m in goal.mentions)


@once
def sentence_numbers(text: Text) -> list[int]:
    """The number of each unit's sentence."""
    numbers: list[int] = []
    for number, end in enumerate(text.places("end")):
        numbers += [number] * (end + 1 - len(numbers))
    return numbers


def in_lead(sentences: list[int], place: int) -> bool:
    """Whether a place is where a recap that is long enough for a lead sums up what it narrates later."""
    return sentences[-1] > 2 * LEAD_SENTENCES and sentences[place] < LEAD_SENTENCES - 2


def moment_of(mention: GoalMention, moments: dict[int, Moment]) -> Moment | None:
    """The match minute that a mention gives."""
    return moments.get(mention.minute_at) if mention.minute_at is not None else None


def in_order_of_play(goals: list[ToldGoal]) -> list[tuple[int, ToldGoal]]:
    """Goals with their index: by their minutes, those without one put in where the order of the narration has them.

    Where the narration does not follow the minutes, what is told close by counts for more.
    """
    timed = [(clock, n, goal) for n, goal in enumerate(goals) if (clock := clock_key(goal)) is not None]
    ordered = [(n, goal) for _, n, goal in sorted(timed, key=lambda row: (row[0], row[2].place))]
    untimed = [(n, goal) for n, goal in enumerate(goals) if goal.moment is None]
    for row in sorted(untimed, key=lambda row: row[1].place):
        ordered.insert(slot_of(row[1].place, [goal.place for _, goal in ordered]), row)
    return ordered


def clock_key(goal: ToldGoal) -> tuple[int, int] | None:
    """When a goal fell, to sort by."""
    return None if goal.moment is None else (goal.moment.minute, goal.moment.stoppage or 0)


def slot_of(place: int, places: list[int]) -> int:
    """Where in an order of play a goal belongs that is told at a place, by where those are told that are in order."""
    pulls = [(1 if other > place else -1) / (1 + abs(other - place)) for other in places]
    # Put before the k-th, it is out of order with those before that are told later, and the other way round.
    costs = [
        sum(pull for pull in pulls[:k] if pull > 0) - sum(pull for pull in pulls[k:] if pull < 0)
        for k in range(len(places) + 1)
    ]
    best = min(costs)
    return max(k for k, cost in enumerate(costs) if cost <= best + TINY)
