"""The scores of a tie: first leg, aggregate and shoot-out, each in the order of the frame's teams."""

from dataclasses import replace

from scoreline.pipeline.dates import WEEKDAYS
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.scores import ScoreMention
from scoreline.pipeline.subjects import subject_team, topic_team
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.word_classes import NUMBER_WORDS
from scoreline.story.frame import MatchFrame, StatedScore
from scoreline.story.reading import Goals, Reading, for_leader
from scoreline.story.topics import places_of
from scoreline.story.winners import leading_side
from scoreline_models import ScoreKind

TIE_CUES = frozenset({"aggregate", "settled", "joined"})
ADVANCING = frozenset(
    {"through", "advance", "advanced", "advances", "advancing", "progress", "progressed", "progressing", "reach"}
    | {"reached", "reaching", "qualified", "qualify", "qualifying", "booked", "winners", "victors", "join", "survived"}
)
"""Words of who goes into the next round."""
LEAVING = frozenset({"eliminated", "exit", "exited"})
"""Words of who goes out."""
OUT_AFTER = frozenset({"go", "goes", "went", "gone", "going", "crash", "crashed", "crashing", "bow", "bowed", "bowing"})
OUT_AFTER |= frozenset({"are", "is", "were", "was", "tumbled", "slipped"})
"""Words before an "out" that tells the same."""
SENT = 4
"""Units after a verb within which it takes a side on."""
CARRIED = frozenset({"lead", "advantage", "cushion", "deficit", "down", "behind", "adrift", "up", "ahead", "good"})
"""What a side brings from the first leg, and how it stands after it."""
LEG_REACH = 10
"""Units around an earlier result within which words may make it that of the first leg."""
LEG_TIMES = frozenset({"days", "day", "week", "weeks", "fortnight", "opening", "earlier", "first"})
TIE_BREAKS = frozenset({"away-goals", "away-goal", "replay", "replayed", "coin", "lots", "seed", "seeded", "seeding"})
"""Words of what settles a level tie, beside extra time and a shoot-out."""
AWAY_GOAL = ("away goal", "golden goal", "silver goal")
AGGREGATES = (ScoreKind.AGGREGATE, ScoreKind.RUNNING_AGGREGATE)


def tie_goals(
    reading: Reading,
    mention: ScoreMention,
    kind: ScoreKind,
    final: Goals | None,
    lines: list[StatedScore],
    aside: list[ScoreMention],
) -> Goals | None:
    """The goals of a first leg, an aggregate or a shoot-out; None where the text leaves the order open."""
    goals = reading.oriented(mention)
    if goals is not None:
        return goals
    if kind in AGGREGATES:
        orders = possible_orders(mention.figures, kind, final, first_leg(lines))
        if len(orders) == 1:
            return orders[0]
        orders = [order for order in orders if is_sum(order, final, aside)]
        if len(orders) == 1:
            return orders[0]
    lead = next((one for one in lines if 0 < mention.start - one.end < 4 and has_trait(one.rule, "score line")), None)
    if lead is not None:
        return mention.figures if reading.side(lead.start - 1) in (0, None) else mention.figures[::-1]
    if kind is ScoreKind.FIRST_LEG:
        return None
    leader = through(reading, mention.start)
    if leader is None and kind is not ScoreKind.SHOOTOUT:
        leader = reading.side(subject_team(reading.text, mention.start))
    if leader is None:
        told = [one for one in reading.frame.results if one.whole_tie or kind is not ScoreKind.SHOOTOUT]
        leader = leading_side(told, whole_tie=True)
    return None if leader is None else for_leader(mention.figures, leader)


def is_sum(total: Goals, final: Goals | None, aside: list[ScoreMention]) -> bool:
    """Whether a score told of another match makes an aggregate with the final score."""
    if final is None:
        return False
    wanted = sorted((total[0] - final[0], total[1] - final[1]))
    return wanted[0] >= 0 and any(sorted(one.figures) == wanted for one in aside)


def through(reading: Reading, index: int) -> int | None:
    """The side that a score's sentence says has won the tie: it goes through, or the other one goes out."""
    text = reading.text
    start, end = text.sentence(index)
    for i in sorted(range(start, end), key=lambda i: abs(i - index)):
        if (sent := sent_on(reading, i)) is not None:
            return sent
        words = text.units[i].word.split()
        on, out = bool(ADVANCING & set(words)), bool(LEAVING & set(words)) or goes_out(text, i)
        if on is out:
            continue
        subject = subject_team(text, i)
        side = reading.side(subject if subject is not None else topic_team(text, i))
        if side is not None:
            return side if on else 1 - side
    return None


def goes_out(text: Text, index: int) -> bool:
    """Whether a unit ends with the "out" of "went out" or "are out"."""
    *before, last = text.units[index].word.split() or [""]
    verb = before[-1:] or text.units[index - 1].word.split()[-1:]
    return last == "out" and bool(OUT_AFTER & set(verb))


def sent_on(reading: Reading, index: int) -> int | None:
    """The side that a goal takes into the next round, where a unit is the verb: "sent Fulham into the last eight"."""
    units = reading.text.units
    if "raise-verb" not in units[index].signature and "give-verb" not in units[index].signature:
        return None
    for i in range(index + 1, min(len(units) - 1, index + SENT)):
        if "team" in units[i].signature:
            return reading.side(i) if units[i + 1].word in ("into", "through") else None
    return None


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
            if sorted(mention.figures) == sorted(wanted) and reading.oriented(mention) in (None, wanted):
                return [StatedScore(ScoreKind.FIRST_LEG, wanted, mention.start, mention.end, rule)]
        else:
            goals = None if "running" in mention.cues else reading.oriented(mention)
            if goals is not None and goals[0] <= aggregate[0] and goals[1] <= aggregate[1]:
                return [StatedScore(ScoreKind.FIRST_LEG, goals, mention.start, mention.end, rule)]
    return []


def first_leg_told(
    mentions: list[ScoreMention], lines: list[StatedScore], final: Goals | None, reading: Reading
) -> list[StatedScore]:
    """The first leg as one of the mentions tells it: the one that makes the aggregate, or else the first of them."""
    if first_leg(lines) is not None:
        return []
    total = next((one.goals for one in lines if one.kind is ScoreKind.AGGREGATE), None)
    found = []
    for mention in mentions:
        goals = reading.oriented(mention)
        if goals is None and not is_among_others(reading, mention):
            goals = likely_leg(mention.figures, final, total)
        guessed = is_guessed(mention) and is_of_leg_time(reading.text, mention)
        if goals is not None and guessed and amiss(goals[::-1], final, total) == 0:
            goals = goals[::-1]
        if goals is not None:
            rule = mention.rules[0] if mention.rules else "score"
            found.append(StatedScore(ScoreKind.FIRST_LEG, goals, mention.start, mention.end, rule))
    return sorted(found, key=lambda one: amiss(one.goals, final, total) > 0)[:1]


def is_among_others(reading: Reading, mention: ScoreMention) -> bool:
    """Whether a score is told of somebody who is neither side, or its sentence names teams, but none of the match."""
    told_of = (mention.left, mention.right, mention.ahead, mention.behind)
    if any(unit is not None and reading.side(unit) is None for unit in told_of):
        return True
    start, end = reading.text.sentence(mention.start)
    named = [i for i in range(start, end) if "team" in reading.text.units[i].signature]
    return bool(named) and all(reading.foreign(i) for i in named)


def is_guessed(mention: ScoreMention) -> bool:
    """Whether the side that led or won is not named with a score, but guessed from the sentence."""
    ahead, behind = mention.ahead, mention.behind
    return any(claim.guessed is not None and claim.guessed in (ahead, behind) for claim in mention.claims)


def amiss(leg: Goals, final: Goals | None, total: Goals | None) -> int:
    """By how many goals a first leg and the final score miss the aggregate; 0 where it is not known."""
    if final is None or total is None:
        return 0
    return sum(abs(one + other - both) for one, other, both in zip(leg, final, total, strict=True))


def likely_leg(figures: Goals, final: Goals | None, total: Goals | None) -> Goals | None:
    """The order of a first leg's figures that makes the aggregate, or comes nearest to it; None where that is open."""
    one, other = (amiss(order, final, total) for order in (figures, figures[::-1]))
    if one == other and not one:
        return None
    return figures if one <= other else figures[::-1]


def is_of_leg_time(text: Text, mention: ScoreMention) -> bool:
    """Whether words around a score tell of a time some days or weeks before, or of the first of two matches."""
    start, end = text.sentence(mention.start)
    near = range(max(start, mention.start - LEG_REACH), min(end, mention.end + LEG_REACH))
    return any(is_leg_word(text, i) for i in near)


def is_leg_word(text: Text, index: int) -> bool:
    """Whether a unit tells of a time some days or weeks before, or of the first of two matches."""
    unit = text.units[index]
    if LEG_TIMES & set(unit.word.split()) or "first-leg" in unit.signature:
        return True
    first, *_, last = unit.word.split() * 2 or ("",) * 2
    return first == "last" and last in WEEKDAYS


def first_leg_by_margin(lines: list[StatedScore], final: Goals | None, reading: Reading) -> list[StatedScore]:
    """The score of the first leg that both other scores leave, where words tell its margin: "a two-goal lead"."""
    aggregate = next((one.goals for one in lines if one.kind is ScoreKind.AGGREGATE), None)
    if aggregate is None or final is None or first_leg(lines) is not None:
        return []
    goals = (aggregate[0] - final[0], aggregate[1] - final[1])
    margin = abs(goals[0] - goals[1])
    if min(goals) < 0:
        return []
    units = reading.text.units
    for i in range(reading.frame.start, reading.frame.end):
        if margin_told(units[i]) != margin:
            continue
        near = {word for unit in units[max(0, i - 2) : i + 4] for word in unit.word.replace("-", " ").split()}
        after = units[i : min(len(units), i + 7)]
        if near & CARRIED and any("first-leg" in u.signature or "aggregate" in u.word for u in after):
            return [StatedScore(ScoreKind.FIRST_LEG, goals, i, i + 1, "score.first-leg-margin", inferred=True)]
    return []


def margin_told(unit: Unit) -> int | None:
    """The number of goals that a unit gives: "two", "two goals", "two-goal lead"."""
    head = unit.word.partition("-goal")[0] if "-goal" in unit.word else unit.word.split(" ")[0]
    return NUMBER_WORDS.get(head)


def final_by_level(finals: list[StatedScore], lines: list[StatedScore]) -> list[StatedScore]:
    """The final score, of which the words leave open whose it is, that makes a tie level before its shoot-out."""
    first = first_leg(lines)
    if first is None or not any(one.kind is ScoreKind.SHOOTOUT for one in lines):
        return []
    for one in finals:
        for goals in (one.goals, one.goals[::-1]):
            if first[0] + goals[0] == first[1] + goals[1]:
                return [replace(one, goals=goals)]
    return []


def final_by_difference(lines: list[StatedScore]) -> list[StatedScore]:
    """The final score that an aggregate leaves after the first leg, where no figures state it."""
    first = first_leg(lines)
    total = next((one for one in lines if one.kind is ScoreKind.AGGREGATE), None)
    if first is None or total is None or total.goals[0] < first[0] or total.goals[1] < first[1]:
        return []
    goals = (total.goals[0] - first[0], total.goals[1] - first[1])
    return [StatedScore(ScoreKind.FINAL, goals, total.start, total.end, total.rule, inferred=True)]


def names_tie_break(text: Text, frame: MatchFrame) -> bool:
    """Whether a match's part of the text names anything that settles a level tie."""
    units = text.units
    for first, after in frame.ranges:
        last = min(after, len(units) - 1)
        if text.holds(first, last, "extra-time", "shootout-word"):
            return True
        for i in (i for i in places_of(text, "tie break") if first <= i < last):
            if TIE_BREAKS & set(units[i].word.split()) or f"{units[i].word} {units[i + 1].word}".startswith(AWAY_GOAL):
                return True
    return False


def last_aggregate(lines: list[StatedScore], final: Goals | None) -> None:
    """Take the one aggregate told for that at the end, where the final score allows it: "to make it 5-1 overall"."""
    told = [one for one in lines if one.kind in AGGREGATES]
    if final is None or any(one.kind is ScoreKind.AGGREGATE for one in told) or len({one.goals for one in told}) != 1:
        return
    first = first_leg(lines)
    for one in told:
        total = None if first is None else (first[0] + final[0], first[1] + final[1])
        if total in (None, one.goals) and one.goals[0] >= final[0] and one.goals[1] >= final[1]:
            one.kind = ScoreKind.AGGREGATE


def settle_aggregates(lines: list[StatedScore], final: Goals | None) -> None:
    """Take the sum of both legs for the aggregate at the end, however it is told."""
    first = first_leg(lines)
    if first is None or final is None or any(one.kind is ScoreKind.AGGREGATE for one in lines):
        return
    for one in lines:
        if one.kind is ScoreKind.RUNNING_AGGREGATE and one.goals == (first[0] + final[0], first[1] + final[1]):
            one.kind = ScoreKind.AGGREGATE
