"""Which pass made which goal."""


from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.goals import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.goals import ToldGoal
from scoreline.story.sides import Sides

LOOK_BACK = 30
"""How many units before a goal the pass may be told, in the sentence before."""
SURE = 1.0
"""From what evidence on a person's side is taken as known."""


def settle_assists(
    text: Text, goals: list[ToldGoal], mentions: list[AssistMention], sides: Sides
) -> dict[int, AssistMention]:
    """For each goal that the text tells to be made by a team-mate, by its index, the mention of the pass.

    A pass belongs to the goal told next to it, in its sentence or the next, where nothing comes between and nobody
    but the scorer gets the ball. No pass makes two goals.
    """
    offers = sorted(
        (cost, index, number)
        for index, goal in enumerate(goals)
        for number, mention in enumerate(mentions)
        if (cost := cost_of(text, goals, goal, mention, sides)) is not None
    )
    settled: dict[int, AssistMention] = {}
    used: set[int] = set()
    for _, index, number in offers:
        if index not in settled and number not in used:
            settled[index] = mentions[number]
            used.add(number)
    return settled


def cost_of(
    text: Text, goals: list[ToldGoal], goal: ToldGoal, mention: AssistMention, sides: Sides
) -> float | None:
    """How far a pass is from making a goal; None where it cannot have made it."""
    if goal.kind != "goal" or mention.giver is goal.scorer or not team_mates(text, goal, mention, sides):
        return None
    if mention.receiver is not None and goal.scorer is not None and mention.receiver is not goal.scorer:
        return None
    costs = [
        cost for told in goal.mentions if (cost := distance(text, goals, goal, told, mention)) is not None
    ]
    if not costs:
        return None
    cost = min(costs)
    if mention.receiver is not None and mention.receiver is goal.scorer:
        cost -= 10
    elif (
        mention.taker is not None and mention.taker is not goal.scorer and mention.taker is not mention.giver
    ):
        cost += 8
    return cost + 8 * (mention.weight == 1) - 2 * (mention.weight == 3)


def team_mates(text: Text, goal: ToldGoal, mention: AssistMention, sides: Sides) -> bool:
    """Whether nothing shows that the giver of a pass plays against the scorer, or not at all."""
    if text.offices.get(id(mention.giver), set()) & {"coach", "referee"}:
        return False
    if any(told.beaten is mention.giver for told in goal.mentions):
        return False
    own = sides.of(mention.giver)
    theirs = sides.of(goal.scorer)
    if goal.team is not None and abs(theirs) < SURE:
        theirs = SURE if goal.team == 0 else -SURE
    return not (abs(own) >= SURE and abs(theirs) >= SURE and own * theirs < 0)


def distance(
    text: Text, goals: list[ToldGoal], goal: ToldGoal, told: GoalMention, mention: AssistMention
) -> float | None:
    """How far apart a pass and a mention of a goal are told; None where they are not told together."""
    if told.count > 1:
        return None
    first, last = text.sentence(told.start)
    if first <= mention.start < last:
        extra = 0.0
    elif first >= 2 and text.sentence(first - 2)[0] <= mention.start < first and mention.weight > 1:
        extra = 12.0
        if told.start - mention.end > LOOK_BACK:
            return None
    else:
        return None
    if mention.end <= told.start:
        start, end = mention.end, told.start
    elif told.end <= mention.start:
        start, end = told.end, mention.start
    else:
        return 0.0 + extra
    if is_barred(text, start, end) or others_between(goals, goal, start, end):
        return None
    return (end - start) + extra


def is_barred(text: Text, start: int, end: int) -> bool:
    """Whether the attack broke off between two places."""
    return any("broken-off" in text.units[i].signature for i in range(start, end))


def others_between(goals: list[ToldGoal], goal: ToldGoal, start: int, end: int) -> bool:
    """Whether another goal is told between two places."""
    return any(start <= told.start < end for other in goals if other is not goal for told in other.mentions)
