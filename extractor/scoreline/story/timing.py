"""What goals are timed by: the minutes of their own mentions, and those that are free for others."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_minutes import times_change
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment, clock_of
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, in_lead, moment_of


def settle_moment(goal: ToldGoal, moments: dict[int, Moment]) -> None:
    """The goal's minute: an exact one before a rounded one, then the one told most often, then first."""
    goal.moments = [moment for m in goal.mentions if (moment := moment_of(m, moments)) is not None]
    if not goal.moments:
        return
    votes = Counter((m.minute, m.stoppage) for m in goal.moments)
    goal.moment = max(
        goal.moments,
        key=lambda m: (
            m.precision == "exact",
            m.stoppage is not None,
            not m.loose,
            votes[(m.minute, m.stoppage)],
            -m.at,
        ),
    )


def told_already(mention: GoalMention, goals: list[ToldGoal], moments: dict[int, Moment]) -> bool:
    """Whether a scorerless mention tells a goal that others tell with its scorer: one of the same minute."""
    own = moment_of(mention, moments)
    return own is not None and any(
        goal.moment is not None and abs(goal.moment.minute - own.minute) <= 2 for goal in goals
    )


@dataclass(slots=True)
class Timing:
    """What the goals of a match are timed by, besides their own mentions."""

    text: Text
    goals: list[ToldGoal]
    loose: list[GoalMention]
    moments: dict[int, Moment]
    sentences: list[int]
    suits: Callable[[ToldGoal, GoalMention], bool]
    """Whether a scorerless mention may tell a goal, by their teams."""
    spent: frozenset[int] = frozenset()
    """The units of minutes in which an attempt brought no goal, so that they time only what its sentence goes on to."""
    places: dict[int, list[int]] = field(default_factory=dict)
    """Where the text names people, by their identity."""
    free: dict[int, Moment] = field(init=False)

    def __post_init__(self) -> None:
        unspent = {at: moment for at, moment in self.moments.items() if at not in self.spent}
        self.free = free_moments(self.text, unspent)
        for place in self.text.places("person"):
            self.places.setdefault(id(self.text.units[place].value), []).append(place)

    def named(self, goal: ToldGoal) -> list[int]:
        """Where the text names the scorer."""
        return self.places.get(id(goal.scorer), []) if goal.scorer is not None else []

    def in_lead(self, place: int) -> bool:
        """Whether a place is where the recap sums up what it narrates later."""
        return in_lead(self.sentences, place)

    def is_narration(self, place: int) -> bool:
        """Whether a place is surely past the lead."""
        return self.sentences[place] >= LEAD_SENTENCES


def apart(one: Moment, other: Moment) -> int:
    """How many minutes two moments are apart."""
    return abs(clock_of(one) - clock_of(other))


def taken_by(goals: list[ToldGoal]) -> set[int]:
    """Where the minutes stand that time a goal."""
    return {moment.at for goal in goals for moment in (*goal.moments, *([goal.moment] if goal.moment else ()))}


def free_moments(text: Text, moments: dict[int, Moment]) -> dict[int, Moment]:
    """The match minutes that may time what does not stand right beside them."""
    return {at: moment for at, moment in moments.items() if not (is_bracketed(text, at) or times_change(text, at))}


def is_bracketed(text: Text, at: int) -> bool:
    """Whether a clock expression stands alone in brackets, so that it times only what is right before them."""
    units = text.units
    alone = "open" in units[at - 1].signature and "close" in units[at + 1].signature
    return has_trait(units[at].rule, "bracketed") or alone
