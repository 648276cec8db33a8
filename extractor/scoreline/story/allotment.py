"""Whose goals they are, and which ones the score has room for."""

from itertools import product

from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame
from scoreline.story.sides import Sides, team_of_mention
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, in_order_of_play

BORNE_OUT = 0.5
"""By how much the course of the score must speak for a goal's team where nothing else does."""
SURE_TEAM = 1.0
"""How much evidence for a goal's team makes the team sure."""


def assign_teams(
    text: Text, goals: list[ToldGoal], frame: MatchFrame, sides: Sides, final: tuple[int, int] | None
) -> None:
    """Give each goal the team it counts for: the assignment that the evidence and the final score bear out best."""
    if len(frame.teams) < 2 or not goals:
        for goal in goals:
            goal.team = 0 if frame.teams else None
        return
    evidence: list[float] = []
    for goal in goals:
        sign = -1 if goal.kind == "own_goal" else 1
        weight = sign * sides.of(goal.scorer)
        for mention in goal.mentions:
            number, surety = team_of_mention(text, mention, frame)
            if number is not None:
                weight += surety if number == 0 else -surety
            if mention.beaten is not None:
                weight -= 0.5 * max(-2.0, min(2.0, sides.of(mention.beaten)))
        evidence.append(weight)
        goal.team_is_sure = abs(weight) >= SURE_TEAM
    if len(goals) > 12:
        for goal, weight in zip(goals, evidence, strict=True):
            goal.team = 0 if weight >= 0 else 1
        return
    results = {claim.winner for claim in frame.results if not claim.whole_tie}
    winner = next(iter(results)) if len(results) == 1 else None
    order = in_order_of_play(goals)
    complete = final is not None and len(goals) == sum(final)
    by_scorer: dict[int, list[int]] = {}
    for index, goal in enumerate(goals):
        by_scorer.setdefault(id(goal.scorer) if goal.scorer is not None else -index, []).append(index)
    values: dict[tuple[int, ...], float] = {}
    for choice in product((0, 1), repeat=len(goals)):
        value = sum(w if side == 0 else -w for w, side in zip(evidence, choice, strict=True))
        counts = (choice.count(0), choice.count(1))
        if final is not None:
            value += 0.3 * sum(final[side] for side in choice) / max(1, sum(final))
            value -= 4.0 * (max(0, counts[0] - final[0]) + max(0, counts[1] - final[1]))
        elif winner is not None:
            value += 0.3 * choice.count(winner) - 3.0 * (counts[winner] <= counts[1 - winner])
        for indices in by_scorer.values():
            played = {choice[i] != (goals[i].kind == "own_goal") for i in indices}
            value -= 6.0 * (len(played) - 1)
        value -= 2.0 * (1.0 if complete else 0.6) * broken_steps(order, choice)
        values[choice] = value
    best = max(values, key=lambda choice: round(values[choice], 6))
    for index, (goal, side, weight) in enumerate(zip(goals, best, evidence, strict=True)):
        otherwise = max(value for choice, value in values.items() if choice[index] != side)
        told = final is not None or winner is not None or weight or values[best] - otherwise >= BORNE_OUT
        goal.team = side if told else None


STEP_HOLDS = {
    "level": lambda before, total: before == -1,
    "opener": lambda before, total: total == 1,
    "reduce": lambda before, total: before <= -2,
    "extend": lambda before, total: before >= 1,
    "ahead": lambda before, total: before == 0,
}
"""Whether a goal can have done this to the score, by its side's lead before it and the goals scored with it."""


def broken_steps(order: list[tuple[int, ToldGoal]], choice: tuple[int, ...]) -> int:
    """How many statements of the score's course ("equalised", "made it 3-1") a choice of teams would break."""
    score = [0, 0]
    broken = 0
    for index, goal in order:
        side = choice[index]
        before = score[side] - score[1 - side]
        score[side] += 1
        for step in {mention.step for mention in goal.mentions if mention.step}:
            broken += not STEP_HOLDS[step](before, score[side] + score[1 - side])
        for running in {mention.running for mention in goal.mentions if mention.running}:
            broken += sorted(running) != sorted(score)
        for nth in {mention.team_nth for mention in goal.mentions if mention.team_nth}:
            broken += nth != score[side]
    return broken


def is_strong(goal: ToldGoal) -> bool:
    """Whether a goal is told beyond doubt: scorer by name, in words that mean nothing but a goal, with its minute."""
    return any(m.explicit and m.strength == 3 and m.minute_at is not None for m in goal.mentions)


def reliability(goal: ToldGoal, sentences: list[int]) -> float:
    """How surely a goal was told, for choosing among more goals than the score has room for."""
    lead = any(sentences[m.start] < LEAD_SENTENCES for m in goal.mentions)
    return goal.strength + 2 * goal.explicit + min(len(goal.mentions), 3) + (goal.moment is not None) + 0.5 * lead


def most_reliable(goals: list[ToldGoal], total: int, sentences: list[int]) -> list[ToldGoal]:
    """As many goals as the score has, the most reliable; strong ones beyond that stay."""
    ranked = sorted(goals, key=lambda goal: -reliability(goal, sentences))
    kept = ranked[:total] + [goal for goal in ranked[total:] if is_strong(goal)]
    return [goal for goal in goals if goal in kept]


def fit(goals: list[ToldGoal], final: tuple[int, int]) -> list[ToldGoal]:
    """Drop weak goals that the score has no room for. Strong ones stay: they contradict the score, and that is news."""
    kept = list(goals)
    for side in (0, 1):
        ours = [goal for goal in kept if goal.team == side]
        surplus = len(ours) - final[side]
        for goal in sorted(ours, key=lambda g: (g.explicit, g.strength, g.moment is not None, len(g.mentions))):
            if surplus <= 0:
                break
            if not goal.explicit or goal.strength < 3 or (goal.moment is None and len(goal.mentions) == 1):
                kept.remove(goal)
                surplus -= 1
    return kept
