"""The cheapest account of a match's goal mentions: how many goals each player scored, within the score.

The score is a path from 0-0; every goal told is a step of it. Each player's mentions can be so many goals, at a cost:
of taking tellings for one that look like two, of leaving a claim ("his second") without its goals, of holding words for
no goal at all. The costs are added up player by player, for every score that they can make.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from scoreline.pipeline.goal_mention import GoalMention, beyond_doubt
from scoreline.pipeline.names import Person
from scoreline.story.clusters import Division, Telling, divisions
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, moment_of

MOST = 6
"""How many goals of one player are thought of."""
MOST_SCORES = 200
"""How many scores are carried on from player to player, the cheapest."""
UNTOLD = 0.8
"""The cost of a goal of the score that nothing tells."""
TOO_MANY = 4.0
"""The cost of a goal beyond the whole score, on top of that beyond its side's."""
TOO_MANY_OF_SIDE = 2.0
"""The cost of a goal beyond its side's goals."""
SURE_SIDE = 4.0
"""What it costs at most that a player scores for the side that the text says is not his."""
BELOW_COUNT = 3.0
"""The cost of each goal that a count ("a brace") claims and that is not there."""
BELOW_NUMBER = 1.5
"""The cost of fewer goals than an ordinal claims ("his third"), which may count more than this match."""
ANOTHER_UNSCORED = 2.0
"""The cost of a player's second and further goals where no score is told."""
ABOVE_COUNT = 2.0
"""The cost of each goal beyond "a brace"."""
UNTOLD_OF_CLAIM = 0.4
"""The cost of each goal that a count claims and that no mention tells by itself."""
UNTOLD_OF_NUMBER = 0.9
"""The same for the goal before "his second"."""
COUNTED_IN_VAIN = 1.5
"""The cost of each goal beyond the first that a count claims, where nothing is held for a goal of the player's."""
POINTED_AT = 0.8
"""The cost of a goal that words only point to."""
CERTAIN = 6.0
"""What it costs to hold for no goal what is told beyond doubt."""


@dataclass(frozen=True, slots=True)
class Player:
    """A player's mentions, with the weight of the evidence that his goals count for the first side."""

    scorer: Person
    mentions: list[GoalMention]
    weight: float
    counted: int = 1
    """How many goals words such as "brace" and "completed his hat-trick" give him."""
    doubt: float = 0.0
    """The cost of each goal that is none of his own net's: a goalkeeper hardly scores."""


class Choice(NamedTuple):
    """A number of goals for one player, as parts of his mentions, for a side, and what it costs."""

    player: Player
    goals: tuple[tuple[GoalMention, ...], ...]
    score: tuple[int, int]
    """How many goals it gives each side: own goals count for the other."""
    cost: float


def settle_counts(players: list[Player], final: tuple[int, int] | None, telling: Telling) -> list[ToldGoal]:
    """The goals of all players in the cheapest account of their mentions within the final score."""
    if final is None:
        best = [min(choices(player, telling), key=lambda choice: unscored(choice)) for player in players]
    else:
        best = cheapest(players, final, telling)
    return [ToldGoal(choice.player.scorer, list(goal)) for choice in best for goal in choice.goals]


def unscored(choice: Choice) -> float:
    """The cost of a choice where no final score is told: another goal of the same player is then less likely."""
    return choice.cost + ANOTHER_UNSCORED * max(0, len(choice.goals) - 1)


Chosen = tuple["Choice", "Chosen"] | None
"""The choices made so far, the last first."""


def cheapest(players: list[Player], final: tuple[int, int], telling: Telling) -> list[Choice]:
    """One choice for each player, so that all of them together cost least for the final score."""
    states: dict[tuple[int, int], tuple[float, Chosen]] = {(0, 0): (0.0, None)}
    for player in players:
        following: dict[tuple[int, int], tuple[float, Chosen]] = {}
        for choice in best_choices(player, telling):
            for (first, second), (cost, chosen) in states.items():
                state = (first + choice.score[0], second + choice.score[1])
                total = cost + choice.cost
                if state not in following or total < following[state][0]:
                    following[state] = (total, (choice, chosen))
        states = dict(sorted(following.items(), key=lambda row: row[1][0] + excess(row[0], final))[:MOST_SCORES])
    best = min(states, key=lambda state: (round(states[state][0] + misfit(state, final), 6), sum(state)))
    return in_order(states[best][1])


def in_order(chosen: Chosen) -> list[Choice]:
    """Choices from the first to the last."""
    found: list[Choice] = []
    while chosen is not None:
        choice, chosen = chosen
        found.append(choice)
    return found[::-1]


def best_choices(player: Player, telling: Telling) -> list[Choice]:
    """The cheapest choice for each number of goals that a player can have scored for either side, fewest first.

    So of players who cost the same those told first keep their goals.
    """
    found: dict[tuple[int, int], Choice] = {}
    for choice in choices(player, telling):
        if choice.score not in found or choice.cost < found[choice.score].cost:
            found[choice.score] = choice
    return [found[score] for score in sorted(found, key=sum)]


def is_own(goal: tuple[GoalMention, ...]) -> bool:
    """Whether mentions tell an own goal."""
    return any(mention.kind == "own_goal" for mention in goal)


def misfit(score: tuple[int, int], final: tuple[int, int]) -> float:
    """The cost of goals beyond the final score, and of those that are not told."""
    return excess(score, final) + UNTOLD * max(0, sum(final) - sum(score))


def excess(score: tuple[int, int], final: tuple[int, int]) -> float:
    """The cost of goals beyond the final score, of either side and of both together."""
    first, second = score[0] - final[0], score[1] - final[1]
    over = (first if first > 0 else 0) + (second if second > 0 else 0)
    return TOO_MANY_OF_SIDE * over + TOO_MANY * (first + second if first + second > 0 else 0)


def choices(player: Player, telling: Telling) -> Iterator[Choice]:
    """The numbers of goals that a player's mentions can be, for either side, each in its likeliest division."""
    single = [mention for mention in player.mentions if mention.count == 1]
    found = divisions(single or player.mentions[:1], telling)
    likeliest = min(division.cost for division in found)
    claimed = [against_claims(goals, player) for goals in range(MOST + 1)]
    for division in found:
        for goals, cost in (*with_untold(division, player), *with_fewer(division, telling)):
            if len(goals) <= MOST and (goals or division.cost == likeliest):
                if not goals and single:
                    cost = max(cost, likeliest + cost_of_denying(tuple(single), telling))
                own = sum(map(is_own, goals))
                mine = len(goals) - own
                cost += claimed[len(goals)]
                cost += player.doubt * mine
                for score, against in (((mine, own), -player.weight), ((own, mine), player.weight)):
                    yield Choice(player, goals, score, cost + (max(0.0, min(against, SURE_SIDE)) if goals else 0.0))


def with_fewer(division: Division, telling: Telling) -> Iterator[tuple[tuple[tuple[GoalMention, ...], ...], float]]:
    """A division without the goals that cost least to deny: without one, two, and so on to none at all."""
    denied = [(cost_of_denying(goal, telling), goal) for goal in division.goals]
    denied.sort(key=lambda row: -row[0])
    cost = division.cost
    for kept in range(len(denied) - 1, -1, -1):
        cost += denied[kept][0]
        yield tuple(goal for _, goal in denied[:kept]), cost


def with_untold(division: Division, player: Player) -> Iterator[tuple[tuple[tuple[GoalMention, ...], ...], float]]:
    """A division as it is, and with the goals that a count claims beyond it, told by the words of the count."""
    yield division.goals, division.cost
    if max(player.counted, numbered(player)) <= len(division.goals):
        return
    source = max(player.mentions, key=lambda mention: max(mention.count, mention.nth or 1))
    # "Completed his hat-trick from the spot": the goals before it were no penalties.
    kind = "goal" if source.kind == "penalty" and source.count == 1 else source.kind
    untold = replace(source, count=1, nth=None, team_nth=None, minute=None, minute_at=None, kind=kind)
    goals = division.goals
    for missing in range(1, player.counted - len(goals) + 1):
        yield (*goals, *([(untold,)] * missing)), division.cost + UNTOLD_OF_CLAIM * missing
    if numbered(player) == len(goals) + 1 > player.counted:
        yield (*goals, (untold,)), division.cost + UNTOLD_OF_NUMBER


def against_claims(goals: int, player: Player) -> float:
    """The cost of a number of goals by what the player's mentions claim."""
    below = BELOW_NUMBER if numbered(player) > max(goals, player.counted) else 0.0
    if not goals:
        return below + COUNTED_IN_VAIN * in_earnest(player) * (player.counted - 1)
    below += BELOW_COUNT * max(0, player.counted - goals)
    most = max(player.counted, numbered(player))
    return below + (ABOVE_COUNT * max(0, goals - most) if player.counted > 1 else 0.0)


def in_earnest(player: Player) -> int:
    """How far a player's count is to be believed: not where doubtful words of it are all that there is."""
    strength = max(mention.strength for mention in player.mentions)
    alone = all(mention.count > 1 for mention in player.mentions)
    return 0 if alone and strength < 3 else strength - 1


def numbered(player: Player) -> int:
    """The highest number that a player's goals are given: 2 for "his second"."""
    return max(mention.nth or 1 for mention in player.mentions)


def cost_of_denying(goal: tuple[GoalMention, ...], telling: Telling) -> float:
    """The cost of holding mentions for no goal at all."""
    explicit = any(mention.explicit for mention in goal)
    strength = max(mention.strength for mention in goal)
    if strength < 2:
        return 0.4 * len(goal) - POINTED_AT if explicit else -POINTED_AT
    if beyond_doubt(goal):
        return CERTAIN + len(goal)
    timed = any(moment_of(mention, telling.moments) is not None for mention in goal)
    lead = any(telling.sentences[mention.start] < LEAD_SENTENCES for mention in goal)
    return 0.5 * (strength + 2 * explicit + min(len(goal), 3) + timed + 0.5 * lead)
