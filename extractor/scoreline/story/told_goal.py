"""A goal with all mentions that tell it."""

from dataclasses import dataclass, field

from scoreline.pipeline.blocks import ListedGoal
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text, once
from scoreline.story.clockwork import Moment

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
    """Goals with their index, in the order of the narration, those with a minute put in the order of their minutes."""
    told = sorted(enumerate(goals), key=lambda row: row[1].place)
    slots = [i for i, (_, goal) in enumerate(told) if goal.moment is not None]
    timed = sorted(
        (told[i] for i in slots),
        key=lambda row: (row[1].moment.minute, row[1].moment.stoppage or 0) if row[1].moment else (0, 0),
    )
    for slot, row in zip(slots, timed, strict=True):
        told[slot] = row
    return told
