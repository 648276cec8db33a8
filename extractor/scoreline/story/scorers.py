"""Who plays for whom, once it is settled which side each goal counts for."""

from scoreline.story.sides import Sides
from scoreline.story.told_goal import ToldGoal


def with_scorers(sides: Sides, goals: list[ToldGoal]) -> Sides:
    """The evidence by person, that of a scorer turned to the side that his or her goals bear out.

    So that whoever scores and is sent off is one player. Goals that put a player on both sides say nothing.
    """
    played: dict[int, set[int]] = {}
    for goal in goals:
        if goal.scorer is not None and goal.team is not None:
            played.setdefault(id(goal.scorer), set()).add(1 - goal.team if goal.kind == "own_goal" else goal.team)
    settled = sides.copy()
    for person, numbers in played.items():
        if len(numbers) == 1:
            surety = abs(sides.weight.get(person, 0.0)) or 1.0
            settled.weight[person] = surety if 0 in numbers else -surety
    return settled
