"""Whose goals they are, and which ones the score has room for."""

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from scoreline.pipeline.goal_mention import GoalMention, beyond_doubt
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame
from scoreline.story.side_words import tells
from scoreline.story.sides import Sides, team_of_mention
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, in_order_of_play
from scoreline_models import LAST_MINUTE, Period, ScoreKind

BORNE_OUT = 0.5
"""By how much the course of the score must speak for a goal's team where nothing else does."""
BROKEN = 1.4
"""What it costs to break one statement of the score's course."""
UNTOLD = 2
"""How many goals of a side may be left out between two told ones."""
UNTOLD_PRICE = 0.6
"""What each goal costs that the text leaves out, where no final score asks for it."""
SURPLUS = 3.0
"""What each goal costs that is more than its side's final score."""
EARLY = 3.0
"""What each goal of the first half costs that is more than its side's score at the break."""
LOST = 2.0
"""What it costs that the side said to have won has no more goals."""
DECIDES = 0.8
"""How much a goal called the winner, or a consolation, says of its side."""
MOST_SCORERS = 10
"""More scorers than so many are not tried side by side, as the ways double with each."""
SURE_TEAM = 1.0
"""How much evidence for a goal's team makes the team sure."""


def assign_teams(
    text: Text,
    goals: list[ToldGoal],
    frame: MatchFrame,
    sides: Sides,
    final: tuple[int, int] | None,
    led: frozenset[int] = frozenset(),
) -> None:
    """Give each goal the team it counts for: the assignment that the evidence and the final score bear out best.

    The teams that `led` were ahead at some time.
    """
    if len(frame.teams) < 2 or not goals:
        for goal in goals:
            goal.team = 0 if frame.teams else None
        return
    winner = winner_of(frame, final)
    evidence = [evidence_of(text, goal, frame, sides, winner) for goal in goals]
    for goal, weight in zip(goals, evidence, strict=True):
        goal.team_is_sure = abs(weight) >= SURE_TEAM
    own = [goal.kind == "own_goal" for goal in goals]
    groups = by_scorer(goals, [own_words(text, goal, frame) for goal in goals])
    if len(groups) > MOST_SCORERS:
        for goal, weight in zip(goals, evidence, strict=True):
            goal.team = 0 if weight >= 0 else 1
        return
    order = [(index, stated_of(goal)) for index, goal in in_order_of_play(goals)]
    half_time = next((line.goals for line in frame.scores if line.kind is ScoreKind.HALF_TIME), None)
    complete = final is None or len(goals) == sum(final)
    values: dict[tuple[int, ...], float] = {}
    for played in product((0, 1), repeat=len(groups)):
        choice = choice_of(own, groups, played)
        value = sum([w if side == 0 else -w for w, side in zip(evidence, choice, strict=True)])
        value -= EARLY * beyond_half_time(goals, choice, half_time)
        value -= BROKEN * never_ahead(order, choice, led) * complete
        values[choice] = value + fitness(choice, final, winner) - broken_steps(order, choice, final)
    best = max(values, key=lambda choice: round(values[choice], 6))
    for index, (goal, side, weight) in enumerate(zip(goals, best, evidence, strict=True)):
        otherwise = max(value for choice, value in values.items() if choice[index] != side)
        goal.team_margin = values[best] - otherwise
        told = final is not None or winner is not None or weight or goal.team_margin >= BORNE_OUT
        goal.team = side if told else None


def account_value(
    text: Text, goals: list[ToldGoal], frame: MatchFrame, sides: Sides, final: tuple[int, int] | None
) -> float:
    """How well the text bears out the teams that goals were given, and that they are all the goals of the score."""
    winner = winner_of(frame, final)
    choice = tuple(goal.team or 0 for goal in goals)
    evidence = [limited(evidence_of(text, goal, frame, sides, winner)) for goal in goals]
    value = sum(w if side == 0 else -w for w, side in zip(evidence, choice, strict=True))
    order = [(index, stated_of(goal)) for index, goal in in_order_of_play(goals)]
    value -= broken_steps(order, choice, final)
    if final is None or len(goals) == sum(final):
        value -= BROKEN * never_ahead(order, choice, frame.led)
    if final is None:
        return value
    surplus = sum(max(0, choice.count(n) - final[n]) for n in (0, 1))
    untold = sum(max(0, final[n] - choice.count(n)) for n in (0, 1))
    return value - SURPLUS * surplus - UNTOLD_PRICE * untold


def limited(weight: float) -> float:
    """A weight that no further evidence makes much surer."""
    return max(-SURE_TEAM, min(SURE_TEAM, weight))


def winner_of(frame: MatchFrame, final: tuple[int, int] | None) -> int | None:
    """The side that the text says has won, if it says so of one alone."""
    if final is not None:
        return None if final[0] == final[1] else 0 if final[0] > final[1] else 1
    results = {claim.winner for claim in frame.results if not claim.whole_tie}
    return next(iter(results)) if len(results) == 1 else None


def evidence_of(text: Text, goal: ToldGoal, frame: MatchFrame, sides: Sides, winner: int | None) -> float:
    """What the text says of a goal's team: above 0 for the first, below 0 for the second."""
    weight = (-1 if goal.kind == "own_goal" else 1) * sides.of(goal.scorer)
    for mention in goal.mentions:
        number, surety = team_of_mention(text, mention, frame)
        if number is not None:
            weight += surety if number == 0 else -surety
        number = decided_for(text, mention, winner, winner_overall(frame, winner))
        if number is not None:
            weight += DECIDES if number == 0 else -DECIDES
    return weight


def winner_overall(frame: MatchFrame, winner: int | None) -> int | None:
    """The side that won the tie that a match was part of, or else the match."""
    aggregate = next((line.goals for line in frame.scores if line.kind is ScoreKind.AGGREGATE), None)
    if aggregate is not None and aggregate[0] != aggregate[1]:
        return 0 if aggregate[0] > aggregate[1] else 1
    results = {claim.winner for claim in frame.results if claim.whole_tie}
    return next(iter(results)) if len(results) == 1 else winner


def decided_for(text: Text, mention: GoalMention, winner: int | None, overall: int | None) -> int | None:
    """The side that a mention gives a goal to by calling it the winner, or a consolation for those beaten `overall`."""
    if tells(text, mention.start, mention.end, "consolation"):
        return None if overall is None else 1 - overall
    if winner is None:
        return None
    return winner if mention.label == "winner" or tells(text, mention.start, mention.end, "winner") else None


def own_words(text: Text, goal: ToldGoal, frame: MatchFrame) -> int | None:
    """The side that the words of a goal surely give it; None where they do not, or for an own goal."""
    told = [team_of_mention(text, mention, frame) for mention in goal.mentions]
    weight = sum(surety if number == 0 else -surety for number, surety in told if number is not None)
    return None if goal.kind == "own_goal" or abs(weight) < SURE_TEAM else 0 if weight > 0 else 1


def by_scorer(goals: list[ToldGoal], given: list[int | None]) -> list[list[int]]:
    """The indices of the goals of each scorer; goals without one stand alone.

    Where the words of his goals give them to both sides, each of them goes with the others of its side.
    """
    sides: dict[int, set[int]] = {}
    for goal, side in zip(goals, given, strict=True):
        sides.setdefault(id(goal.scorer), set()).update([] if side is None else [side])
    groups: dict[tuple[int, int | None], list[int]] = {}
    for index, goal in enumerate(goals):
        whose = id(goal.scorer) if goal.scorer is not None else -index
        part = given[index] if goal.scorer is not None and len(sides[whose]) > 1 else None
        groups.setdefault((whose, part), []).append(index)
    return list(groups.values())


def choice_of(own: list[bool], groups: list[list[int]], played: tuple[int, ...]) -> tuple[int, ...]:
    """The side that each goal counts for, by the sides that the scorers play for and which are own goals."""
    choice = [0] * len(own)
    for indices, side in zip(groups, played, strict=True):
        for index in indices:
            choice[index] = 1 - side if own[index] else side
    return tuple(choice)


def beyond_half_time(goals: list[ToldGoal], choice: tuple[int, ...], half_time: tuple[int, int] | None) -> int:
    """How many goals of the first half are more than their side's score at the break."""
    if half_time is None:
        return 0
    early = [
        side
        for goal, side in zip(goals, choice, strict=True)
        if goal.moment is not None and goal.moment.minute <= LAST_MINUTE[Period.FIRST_HALF]
    ]
    return sum(max(0, early.count(n) - half_time[n]) for n in (0, 1))


def fitness(choice: tuple[int, ...], final: tuple[int, int] | None, winner: int | None) -> float:
    """How well the goals of each side fit the final score, or the result where none is stated."""
    counts = (choice.count(0), choice.count(1))
    if final is not None:
        likely = 0.3 * (counts[0] * final[0] + counts[1] * final[1]) / max(1, sum(final))
        return likely - SURPLUS * (max(0, counts[0] - final[0]) + max(0, counts[1] - final[1]))
    if winner is not None:
        return 0.3 * choice.count(winner) - LOST * (counts[winner] <= counts[1 - winner])
    return 0.0


STEP_HOLDS = {
    "level": lambda before, total: before == -1,
    "opener": lambda before, total: total == 1,
    "reduce": lambda before, total: before <= -2,
    "extend": lambda before, total: before >= 1,
    "ahead": lambda before, total: before == 0,
}
"""Whether a goal can have done this to the score, by its side's lead before it and the goals scored with it."""


class Stated(NamedTuple):
    """What the mentions of a goal state of the score: what it did to it, what it became, the goal's number."""

    steps: frozenset[str]
    running: tuple[tuple[int, ...], ...]
    """Scores, the fewer goals first."""
    numbers: frozenset[int]


def stated_of(goal: ToldGoal) -> Stated:
    """What the mentions of a goal state of the score."""
    return Stated(
        frozenset(mention.step for mention in goal.mentions if mention.step),
        tuple(sorted(tuple(sorted(score)) for score in {m.running for m in goal.mentions if m.running})),
        frozenset(mention.team_nth for mention in goal.mentions if mention.team_nth),
    )


def never_ahead(order: list[tuple[int, Stated]], choice: tuple[int, ...], led: frozenset[int]) -> int:
    """How many of the teams that are told to have led are never ahead, if the told goals are all there were."""
    if not led:
        return 0
    score = [0, 0]
    ahead: set[int] = set()
    for index, _ in order:
        score[choice[index]] += 1
        ahead |= {n for n in (0, 1) if score[n] > score[1 - n]}
    return len(led - ahead)


def broken_steps(order: list[tuple[int, Stated]], choice: tuple[int, ...], final: tuple[int, int] | None) -> float:
    """What a choice of teams costs by statements of the score's course ("equalised", "made it 3-1") that it breaks.

    Goals that the text does not tell may have fallen in between, as far as the final score has room for them.
    """
    if not any(any(stated) for _, stated in order):
        return 0.0
    told = (choice.count(0), choice.count(1))
    room = (UNTOLD, UNTOLD) if final is None else (max(0, final[0] - told[0]), max(0, final[1] - told[1]))
    price = UNTOLD_PRICE if final is None else 0.0
    score = (0, 0)
    cost = 0.0
    for index, stated in order:
        side = choice[index]
        if any(stated) and broken_by(stated, side, score):
            price_of_gap, gap = cheapest_gap(stated, side, score, room, price)
            cost += price_of_gap
            room = (room[0] - gap[0], room[1] - gap[1])
            score = (score[0] + gap[0], score[1] + gap[1])
        score = (score[0] + 1, score[1]) if side == 0 else (score[0], score[1] + 1)
    return cost


@lru_cache(maxsize=4096)
def cheapest_gap(
    stated: Stated, side: int, score: tuple[int, int], room: tuple[int, int], price: float
) -> tuple[float, tuple[int, int]]:
    """What a goal of a side costs that does not fit a score, and how many goals of each side went untold before it."""
    costs: dict[tuple[int, int], float] = {}
    for gap in product(range(min(room[0], UNTOLD) + 1), range(min(room[1], UNTOLD) + 1)):
        costs[gap] = BROKEN * broken_by(stated, side, (score[0] + gap[0], score[1] + gap[1])) + price * sum(gap)
    best = min(costs, key=lambda gap: (costs[gap], sum(gap)))
    return costs[best], best


@lru_cache(maxsize=4096)
def broken_by(stated: Stated, side: int, start: tuple[int, int]) -> int:
    """How many statements a goal breaks that one side scores at a score."""
    before = start[side] - start[1 - side]
    score = (start[0] + (side == 0), start[1] + (side == 1))
    broken = 0
    for step in stated.steps:
        broken += not STEP_HOLDS[step](before, score[0] + score[1])
    for running in stated.running:
        broken += running != (min(score), max(score))
    for number in stated.numbers:
        broken += number != score[side]
    return broken


def within(goals: list[ToldGoal], final: tuple[int, int], sentences: list[int]) -> list[ToldGoal]:
    """The goals without weak ones that the score has no room for, in all or of a side.

    Strong ones stay: they contradict the score, and that is news.
    """
    kept = list(goals)
    for goal in sorted(goals, key=lambda goal: surety(goal, sentences)):
        of_side = goal.team is not None and sum(other.team == goal.team for other in kept) > final[goal.team]
        if (of_side or len(kept) > sum(final)) and not beyond_doubt(goal.mentions):
            kept.remove(goal)
    return kept


def surety(goal: ToldGoal, sentences: list[int]) -> float:
    """How surely a goal was told, for choosing among more goals than the score has room for."""
    lead = any(sentences[m.start] < LEAD_SENTENCES for m in goal.mentions)
    return goal.strength + 2 * goal.explicit + min(len(goal.mentions), 3) + (goal.moment is not None) + 0.5 * lead
