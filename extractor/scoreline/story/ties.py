"""The scores of a tie: first leg, aggregate and shoot-out, each in the order of the frame's teams."""

from scoreline.pipeline.scores import ScoreMention
from scoreline.story.frame import StatedScore
from scoreline.story.reading import Goals, Reading, for_leader
from scoreline.story.winners import leading_side
from scoreline_models import ScoreKind

TIE_CUES = frozenset({"aggregate", "settled", "joined"})
AGGREGATES = (ScoreKind.AGGREGATE, ScoreKind.RUNNING_AGGREGATE)


def tie_goals(
    reading: Reading, mention: ScoreMention, kind: ScoreKind, final: Goals | None, lines: list[StatedScore]
) -> Goals | None:
    """The goals of a first leg, an aggregate or a shoot-out; None where the text leaves the order open."""
    goals = reading.oriented(mention)
    if goals is not None:
        return goals
    if kind in AGGREGATES:
        orders = possible_orders(mention.figures, kind, final, first_leg(lines))
        if len(orders) == 1:
            return orders[0]
    if kind is ScoreKind.SHOOTOUT:
        lead = next((one for one in lines if 0 < mention.start - one.end < 4 and "line" in one.rule), None)
        if lead is not None:
            return mention.figures if reading.side(lead.start - 1) in (0, None) else mention.figures[::-1]
    if kind is ScoreKind.FIRST_LEG:
        return None
    told = [one for one in reading.frame.results if one.whole_tie or kind is not ScoreKind.SHOOTOUT]
    leader = leading_side(told, whole_tie=True)
    return None if leader is None else for_leader(mention.figures, leader)


def first_leg(lines: list[StatedScore]) -> Goals | None:
    """The score of the first leg, where it is stated."""
    return next((one.goals for one in lines if one.kind is ScoreKind.FIRST_LEG), None)


def possible_orders(figures: Goals, kind: ScoreKind, final: Goals | None, first: Goals | None) -> list[Goals]:
    """The orders of an aggregate's figures that the legs allow."""
    orders = [figures, figures[::-1]]
    if kind is ScoreKind.AGGREGATE and first is not None and final is not None:
        exact = [order for order in orders if order == (first[0] + final[0], first[1] + final[1])]
        if exact:
            return exact
    least = [first, final if kind is ScoreKind.AGGREGATE else None]
    return [
        order for order in orders if all(leg is None or (order[0] >= leg[0] and order[1] >= leg[1]) for leg in least)
    ]


def first_leg_by_sum(
    aside: list[ScoreMention], lines: list[StatedScore], final: Goals | None, reading: Reading
) -> list[StatedScore]:
    """The score of an earlier match that, with the final score, makes the aggregate."""
    aggregate = next((one.goals for one in lines if one.kind is ScoreKind.AGGREGATE), None)
    if aggregate is None or first_leg(lines) is not None:
        return []
    for mention in aside:
        rule = mention.rules[0] if mention.rules else "score"
        if final is not None:
            wanted = (aggregate[0] - final[0], aggregate[1] - final[1])
            if sorted(mention.figures) == sorted(wanted):
                return [StatedScore(ScoreKind.FIRST_LEG, wanted, mention.start, mention.end, rule)]
        else:
            goals = reading.oriented(mention)
            if goals is not None and goals[0] <= aggregate[0] and goals[1] <= aggregate[1]:
                return [StatedScore(ScoreKind.FIRST_LEG, goals, mention.start, mention.end, rule)]
    return []


def final_by_difference(lines: list[StatedScore]) -> list[StatedScore]:
    """The final score that an aggregate leaves after the first leg, where no figures state it."""
    first = first_leg(lines)
    total = next((one for one in lines if one.kind is ScoreKind.AGGREGATE), None)
    if first is None or total is None or total.goals[0] < first[0] or total.goals[1] < first[1]:
        return []
    goals = (total.goals[0] - first[0], total.goals[1] - first[1])
    return [StatedScore(ScoreKind.FINAL, goals, total.start, total.end, total.rule, inferred=True)]


def settle_aggregates(lines: list[StatedScore], final: Goals | None) -> None:
    """Take the sum of both legs for the aggregate at the end, however it is told."""
    first = first_leg(lines)
    if first is None or final is None or any(one.kind is ScoreKind.AGGREGATE for one in lines):
        return
    for one in lines:
        if one.kind is ScoreKind.RUNNING_AGGREGATE and one.goals == (first[0] + final[0], first[1] + final[1]):
            one.kind = ScoreKind.AGGREGATE
