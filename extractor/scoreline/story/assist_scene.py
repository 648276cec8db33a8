"""What is told of a match's goals and passes, and what asks of both."""

from collections.abc import Iterable
from dataclasses import dataclass

from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.sides import Sides
from scoreline.story.told_goal import ToldGoal

SURE = 2.0
"""From what evidence on a person's side is taken as known."""
TOO_FAR = 30.0
"""The cost from which a pass is not believed to have made a goal."""


@dataclass(frozen=True, slots=True)
class Teams:
    """Who plays for which team, as far as the text tells: 0 or 1."""

    sides: Sides
    scored_for: dict[int, int]

    def of(self, person: Person | None) -> int | None:
        """The number of a person's team; None where the text does not tell."""
        if person is None:
            return None
        weight = self.sides.of(person)
        if abs(weight) >= SURE:
            return 0 if weight > 0 else 1
        return self.scored_for.get(id(person))


@dataclass(frozen=True, slots=True)
class Scene:
    """What is told of a match's goals and passes."""

    text: Text
    goals: list[ToldGoal]
    mentions: list[AssistMention]
    teams: Teams


def teams_of(goals: Iterable[ToldGoal], sides: Sides) -> Teams:
    """What the evidence and the goals themselves tell of who plays for whom."""
    scored_for = {
        id(goal.scorer): goal.team if goal.kind != "own_goal" else 1 - goal.team
        for goal in goals
        if goal.scorer is not None and goal.team is not None
    }
    return Teams(sides, scored_for)


def meets(goal: ToldGoal, mention: AssistMention) -> bool:
    """Whether the words themselves tell that the scorer got the pass."""
    return goal.scorer is not None and (mention.receiver is goal.scorer or mention.taker is goal.scorer)


def helped_on(scene: Scene, mention: AssistMention) -> bool:
    """Whether another player touches the ball straight after: "a corner flicked on by Smith"."""
    return any(
        other.giver is not mention.giver
        and has_trait(other.rule, "by another")
        and 0 <= other.start - mention.end <= 3
        and scene.text.sentence(other.start) == scene.text.sentence(mention.start)
        for other in scene.mentions
    )


def leaves_it(text: Text, mention: AssistMention) -> bool:
    """Whether a pass without a receiver is surely one: "laid it off"."""
    return has_trait(mention.rule, "gives on") and "given-on" in text.units[mention.end - 1].signature


def plays_against(teams: Teams, value: object, goal: ToldGoal) -> bool:
    """Whether a unit's value is a player of whom the text tells that he plays for the team that the goal is against."""
    team = teams.of(value) if isinstance(value, Person) else None
    return team is not None and goal.team is not None and team != goal.team


def is_player(text: Text, value: object) -> bool:
    """Whether a unit's value is somebody who may score: no coach, referee or goalkeeper."""
    return isinstance(value, Person) and not text.offices.get(id(value))


def others_told(scene: Scene, goal: ToldGoal, start: int, end: int) -> bool:
    """Whether a stretch of text tells another's goal."""
    return any(
        start <= told.start < end for other in scene.goals if other.scorer is not goal.scorer for told in other.mentions
    )


def others_between(scene: Scene, goal: ToldGoal, mention: AssistMention, start: int, end: int) -> bool:
    """Whether another goal is told between two places, by another player than who gave the pass."""
    return any(
        start <= told.start < end
        for other in scene.goals
        if other is not goal and other.scorer is not mention.giver
        for told in other.mentions
    )


def fits_minute(text: Text, goal: ToldGoal, start: int, end: int) -> bool:
    """Whether no clock expression in a stretch of text times another goal than this."""
    times = (unit.value for unit in text.units[start:end] if isinstance(unit.value, ClockValue))
    told = [time.minute for time in times if time.minute is not None and time.relative is None]
    return not told or goal.moment is None or any(abs(minute - goal.moment.minute) <= 2 for minute in told)


def fits_last_time(text: Text, goal: ToldGoal, start: int, end: int) -> bool:
    """Whether the last clock expression in a stretch of text, if any, times this goal: "in the 19th and the 41st"."""
    times = (i for i in range(end - 1, start - 1, -1) if isinstance(text.units[i].value, ClockValue))
    last = next(times, None)
    return last is None or fits_minute(text, goal, last, last + 1)
