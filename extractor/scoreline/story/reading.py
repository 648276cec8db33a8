"""A match being read: which of its sides a unit stands for, and whose goals a score's figures are."""

from dataclasses import dataclass

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import ScoreMention
from scoreline.pipeline.subjects import is_people
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame

Goals = tuple[int, int]
"""Goals in the order of the frame's teams."""


@dataclass(slots=True)
class Reading:
    """A match being read: its text and its frame, whose teams are known."""

    text: Text
    frame: MatchFrame
    marks: list[int]
    """The units of the frame's part that name a team, a person, a place or a time."""

    def side(self, unit: int | None) -> int | None:
        """The number of the frame's team that a unit stands for; None for another team or none."""
        if unit is None:
            return None
        value = self.text.units[unit].value
        if isinstance(value, TeamName):
            return self.frame.number(value)
        if isinstance(value, Entry) and value.sense == "demonym":
            return self.frame.of_nations(frozenset(team.name for team in value.teams))
        if isinstance(value, Description):
            named = [n for n, team in enumerate(self.frame.teams) if team.name in value.names]
            if len(named) == 1 or not is_people(self.text, unit):
                return named[0] if len(named) == 1 else None
            return self.frame.of_nations(value.nations)
        if isinstance(value, Person):
            return self.frame.coached.get(id(value))
        if isinstance(value, Nominal) and value.role == "coached":
            return self.frame.coached.get(id(value.coach))
        if isinstance(value, Nominal) and self.frame.home is not None:
            return self.frame.home if value.role == "home" else 1 - self.frame.home
        return None

    def foreign(self, unit: int | None) -> bool:
        """Whether a unit names a team that does not play."""
        if unit is None:
            return False
        return isinstance(self.text.units[unit].value, TeamName) and self.side(unit) is None

    def is_named(self, unit: int) -> bool:
        """Whether a unit names one of the teams, and does not only describe it."""
        return self.side(unit) is not None and not isinstance(self.text.units[unit].value, Nominal)

    def other_match(self, claims: list[Claim], *units: int | None) -> bool:
        """Whether the teams that claims or roles name are not the ones of this match."""
        for claim in claims:
            named = [unit for unit in claim.teams if unit != claim.guessed]
            if any(self.foreign(unit) for unit in named):
                return True
            if claim.from_topic:
                continue
            if self.foreign(claim.guessed) and not any(self.is_named(unit) for unit in named):
                return True  # of a headline's "Fulham stun hosts" the hosts are Fulham's
        return not claims and any(self.foreign(unit) for unit in units)

    def oriented(self, mention: ScoreMention) -> Goals | None:
        """The figures in the order of the frame's teams; None where the words leave it open."""
        a, b = mention.figures
        if a == b:
            return a, b
        left, right = self.side(mention.left), self.side(mention.right)
        if left is not None or right is not None:
            return (a, b) if left == 0 or right == 1 else (b, a)
        ahead, behind = self.side(mention.ahead), self.side(mention.behind)
        leader = ahead if ahead is not None else 1 - behind if behind is not None else None
        return None if leader is None else for_leader(mention.figures, leader)


def for_leader(figures: Goals, leader: int) -> Goals:
    """Figures in the order of the frame's teams, the more goals to one of them."""
    more, less = max(figures), min(figures)
    return (more, less) if leader == 0 else (less, more)


def within(figures: Goals, final: Goals | None) -> Goals | None:
    """The one order of figures that the final score allows; None where both do, or neither."""
    if final is None:
        return None
    options = {order for order in (figures, figures[::-1]) if order[0] <= final[0] and order[1] <= final[1]}
    return options.pop() if len(options) == 1 else None
