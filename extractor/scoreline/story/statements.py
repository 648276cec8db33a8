"""What the scores that an article states mean for one match: which score each is, and whose goals."""

from collections import defaultdict

from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import ScoreMention, is_elsewhere, is_pluperfect, is_unreal
from scoreline.pipeline.units import Text
from scoreline.story.frame import StatedScore
from scoreline.story.reading import Goals, Reading, for_leader, within
from scoreline.story.ties import (
    TIE_CUES,
    final_by_difference,
    final_by_level,
    first_leg_by_margin,
    first_leg_by_sum,
    first_leg_told,
    is_of_leg_time,
    last_aggregate,
    settle_aggregates,
    tie_goals,
)
from scoreline.story.winners import KindAt, borne_out, leading_side, results
from scoreline_models import ScoreKind

LEAD_UNITS = 90
CLAUSE = 7
"""Units back to which a "had" may be of the same clause."""
SHORT_PART = 70
"""Units of a match's part of a round-up, within which figures at a sentence's end are its result."""
BRACKETS = 2
"""Units between a result and the half-time score in brackets behind it."""
STRONG = 4.0
"""Weight, as of words that name both teams, from which a second final score is a statement and no slip of ours."""
NO_SCORES = frozenset({"unreal", "statistic"})
"""Cues of figures that are no score: one that might have been, shots and corners, matches won and lost."""
TIE_KINDS = (ScoreKind.FIRST_LEG, ScoreKind.SHOOTOUT, ScoreKind.AGGREGATE, ScoreKind.RUNNING_AGGREGATE)
Sorted = dict[ScoreKind, list[ScoreMention]]


def state(reading: Reading, mentions: list[ScoreMention], claims: list[Claim]) -> None:
    """Fill a frame's scores and results."""
    frame = reading.frame
    mine = [mention for mention in mentions if is_of_match(reading, mention)]
    tie = any(TIE_CUES & mention.cues or "first_leg" in mention.cues for mention in mine) or is_return(reading, mine)
    kinds, aside = sort_mentions(reading, mine, tie)
    kind_at = kinds_by_place(kinds)
    told = results(reading, claims, kind_at)
    frame.results = told
    finals = final_scores(reading, kinds.get(ScoreKind.FINAL, []))
    finals = finals or late_finals(reading, mine, aside)
    final = finals[0].goals if finals else None
    if final is None:
        told_finals = [one for one in kinds.get(ScoreKind.FINAL, []) if one.claims or "night" in one.cues]
        told_finals = told_finals or only_goals(reading, mine)
        frame.open_finals = [line(one, ScoreKind.FINAL, one.figures) for one in told_finals]
    lines = [*finals]
    for kind in TIE_KINDS:
        for mention in kinds.get(kind, []):
            goals = tie_goals(reading, mention, kind, final, lines, aside)
            if goals is not None:
                lines.append(line(mention, kind, goals))
    if final is None and (finals := final_by_level(frame.open_finals, lines)):
        final = finals[0].goals
        lines += finals
        frame.open_finals = []
    if tie:
        settle_legs(reading, mine, kinds, aside, lines, final)
        if final is None:
            finals = final_by_difference(lines)
            final = finals[0].goals if finals else None
            lines += finals
    lines += partial_scores(reading, mine, kinds, lines, final)
    frame.results = borne_out(told, claims, kind_at, finals, tie)
    chosen = [one for one in finals if one.goals == final]
    picked = {id(one) for one in chosen}
    frame.scores = chosen + sorted((one for one in lines if id(one) not in picked), key=lambda one: one.start)


def kinds_by_place(kinds: Sorted) -> KindAt:
    """The kind of the score at each unit; the first where it was sorted into several."""
    found: KindAt = {}
    for kind, group in kinds.items():
        for mention in group:
            found.setdefault(mention.start, kind)
    return found


def settle_legs(
    reading: Reading,
    mine: list[ScoreMention],
    kinds: Sorted,
    aside: list[ScoreMention],
    lines: list[StatedScore],
    final: Goals | None,
) -> None:
    """Add to the lines of a tie the first leg, and settle its aggregates.

    It is the score that words place some days before, whether or not it makes the aggregate; or else one that does; or
    else the other result that is told of the two teams.
    """
    used = {known.start for known in lines}
    others = [
        one
        for one in mine
        if one.start not in used and "regulation" not in one.cues and may_be_first_leg(reading, kinds, one)
    ]
    told = [one for one in kinds.get(ScoreKind.FINAL, []) if reading.oriented(one) != final]
    last_aggregate(lines, final)
    called = [*kinds.get(ScoreKind.FIRST_LEG, []), *(one for one in aside if is_of_leg_time(reading.text, one))]
    lines += first_leg_told(called, lines, final, reading)
    lines += first_leg_by_sum([*aside, *others, *told], lines, final, reading)
    lines += first_leg_by_margin(lines, final, reading)
    if final is not None and any(one.kind is ScoreKind.AGGREGATE for one in lines):
        results = [one for one in told if one.claims and one.start not in used]
        lines += first_leg_told(results, lines, final, reading)
    settle_aggregates(lines, final)


def partial_scores(
    reading: Reading, mine: list[ScoreMention], kinds: Sorted, lines: list[StatedScore], final: Goals | None
) -> list[StatedScore]:
    """The scores at half-time and on the way, where their sides are told, but those of a first leg.

    Those whose sides are left open are kept in the frame, for the told goals to settle.
    """
    legs = {one.start for one in lines if one.kind is ScoreKind.FIRST_LEG}
    shootout = any("shootout" in mention.cues for mention in mine)
    found: list[StatedScore] = []
    for kind in (ScoreKind.HALF_TIME, ScoreKind.RUNNING):
        for mention in kinds.get(kind, []):
            if mention.start in legs:
                continue
            goals = reading.oriented(mention) or in_order_of(reading, mention, mine) or within(mention.figures, final)
            if goals is None:
                reading.frame.open_partials.append(line(mention, kind, mention.figures))
            elif not (shootout and kind is ScoreKind.RUNNING and is_beyond(goals, final)):
                found.append(line(mention, kind, goals))
    return found


def is_beyond(goals: Goals, final: Goals | None) -> bool:
    """Whether a score has more goals of a side than the final one, as the kicks of a shoot-out may."""
    return final is not None and (goals[0] > final[0] or goals[1] > final[1])


def is_return(reading: Reading, mentions: list[ScoreMention]) -> bool:
    """Whether a score told of the first leg stands beside a result of other figures: that of the second leg."""
    legs = [one for one in mentions if "in_leg" in one.cues]
    others = [one for one in mentions if one.claims and "in_leg" not in one.cues and "half_time" not in one.cues]
    return any(differ(reading, leg, one) for leg in legs for one in others)


def differ(reading: Reading, one: ScoreMention, other: ScoreMention) -> bool:
    """Whether two scores are of different figures, or of one winner each."""
    if sorted(one.figures) != sorted(other.figures):
        return True
    goals = reading.oriented(one), reading.oriented(other)
    return None not in goals and goals[0] != goals[1]


def in_order_of(reading: Reading, mention: ScoreMention, others: list[ScoreMention]) -> Goals | None:
    """Figures in brackets right after a result, in the order of its figures: "beat Stoke 5-2 (half-time 2-1)"."""
    before = next((one for one in others if 0 < mention.start - one.end <= BRACKETS and one.claims), None)
    goals = reading.oriented(before) if before is not None else None
    if before is None or goals is None or before.level:
        return None
    return mention.figures if goals == before.figures else mention.figures[::-1]


def may_be_first_leg(reading: Reading, kinds: Sorted, mention: ScoreMention) -> bool:
    """Whether figures that no words call so may be the first leg's: no final score, and no sum of both legs beside."""
    if any(one is mention for one in kinds.get(ScoreKind.FINAL, [])):
        return False
    if "first_leg" in mention.cues:
        return True
    start, end = reading.text.sentence(mention.start)
    return not any("aggregate-word" in unit.signature for unit in reading.text.units[start:end])


def late_finals(reading: Reading, mine: list[ScoreMention], aside: list[ScoreMention]) -> list[StatedScore]:
    """The final score where no words call it so: told as something past, at a sentence's end, or by its only goal.

    "Earlier, Fulham had drawn 1-1 at Stoke" tells a match of its own, where it is all that is told of it.
    """
    text, frame = reading.text, reading.frame
    told = [one for one in aside if one.claims and not is_elsewhere(text, one.start, one.end)]
    if not told and frame.end - frame.start <= SHORT_PART:
        told = [one for one in mine if one.cues == {"closing"}]
    told = told or only_goals(reading, mine) or last_levels(reading, mine)
    leader = leading_side([result for result in frame.results if not result.whole_tie], whole_tie=False)
    found: list[StatedScore] = []
    for mention in told:
        goals = reading.oriented(mention)
        if goals is None and leader is not None:
            goals = for_leader(mention.figures, leader)
        if goals is not None:
            found.append(line(mention, ScoreKind.FINAL, goals))
    return found[:1]


def last_levels(reading: Reading, mentions: list[ScoreMention]) -> list[ScoreMention]:
    """Of scores on the way, the highest that is level, where the match ended in a draw or went to a shoot-out."""
    winners = {result.winner for result in reading.frame.results if not result.whole_tie}
    shootout = any("shootout" in one.cues for one in mentions)
    if winners != {None} and not (shootout and not winners):
        return []
    wanted = {"regulation"} if shootout else {"running", "regulation"}
    running = [one for one in mentions if wanted & one.cues and not TIE_CUES & one.cues]
    running = [one for one in running if not is_elsewhere(reading.text, one.start, one.end)]
    highest = max(running, key=lambda one: sum(one.figures), default=None)
    return [highest] if highest is not None and highest.level else []


def only_goals(reading: Reading, mentions: list[ScoreMention]) -> list[ScoreMention]:
    """Of the mentions, those of the match's only goal, told of this match."""
    text = reading.text
    return [
        one
        for one in mentions
        if "only_goal" in one.cues
        and "first_leg" not in one.cues
        and not is_elsewhere(text, one.start, one.end)
        and not is_past_perfect(text, one.start)
    ]


def is_past_perfect(text: Text, index: int) -> bool:
    """Whether a "had" before what a word tells, in the same clause, places it before this match."""
    start, _ = text.sentence(index)
    for i in range(index - 1, max(start, index - CLAUSE) - 1, -1):
        if {"comma", "when", "and", "conj", "rel"} & text.units[i].signature:
            return False
        if text.units[i].word == "had":
            return True
    return False


def is_of_match(reading: Reading, mention: ScoreMention) -> bool:
    """Whether a score is one of this match's, and told as a fact."""
    if reading.other_match(mention.claims, mention.left, mention.right, mention.ahead, mention.behind):
        return False
    return not NO_SCORES & mention.cues and not is_unreal(reading.text, mention.start, bool(mention.claims))


def sort_mentions(reading: Reading, mentions: list[ScoreMention], tie: bool) -> tuple[Sorted, list[ScoreMention]]:
    """Mentions by what they are the score of, and those that words around place in another match."""
    kinds: Sorted = {}
    aside: list[ScoreMention] = []
    for mention in mentions:
        for kind in kinds_of(mention, reading.frame.extra_time, tie):
            if kind in (ScoreKind.FINAL, ScoreKind.RUNNING) and is_aside(reading, mention, kind):
                aside.append(mention)
            else:
                kinds.setdefault(kind, []).append(mention)
    return kinds, aside


def is_aside(reading: Reading, mention: ScoreMention, kind: ScoreKind) -> bool:
    """Whether words around a score place it in another match."""
    if is_elsewhere(reading.text, mention.start, mention.end):
        return True
    return kind is ScoreKind.FINAL and is_pluperfect(reading.text, mention.start)


def line(mention: ScoreMention, kind: ScoreKind, goals: Goals) -> StatedScore:
    """A mention as a stated score."""
    return StatedScore(kind, goals, mention.start, mention.end, mention.rules[0] if mention.rules else "score")


def kinds_of(mention: ScoreMention, extra_time: bool, tie: bool) -> list[ScoreKind]:
    """What a mention is the score of, mostly one thing; nothing where no cue tells."""
    cues = mention.cues
    if "night" in cues and "aggregate" not in cues and "running" not in cues:
        return [ScoreKind.FINAL]
    if {"aggregate", "first_leg"} <= cues and not mention.claims:
        return [ScoreKind.FIRST_LEG]
    if TIE_CUES & cues:
        won = any(claim.says == "win" for claim in mention.claims)
        moving = "joined" in cues or ("running" in cues and not won and "settled" not in cues)
        kinds = [ScoreKind.RUNNING_AGGREGATE if moving else ScoreKind.AGGREGATE]
        return [ScoreKind.FINAL, *kinds] if "also-final" in cues else kinds
    if "shootout" in cues:
        # No shoot-out ends level: "beat Stoke 1-1 on penalties" tells the match's score.
        return [ScoreKind.FINAL if mention.level and mention.claims else ScoreKind.SHOOTOUT]
    if "first_leg" in cues or ("in_leg" in cues and tie):
        return [ScoreKind.FIRST_LEG]
    if "half_time" in cues:
        return [ScoreKind.HALF_TIME]
    if "regulation" in cues:
        return [ScoreKind.RUNNING if extra_time else ScoreKind.FINAL]
    if "final" in cues or "in_leg" in cues:
        return [ScoreKind.FINAL]
    return [ScoreKind.RUNNING] if "running" in cues else []


def final_scores(reading: Reading, mentions: list[ScoreMention]) -> list[StatedScore]:
    """The final scores that mentions state, the one best borne out first."""
    weights: defaultdict[Goals, float] = defaultdict(float)
    goals_of: dict[int, Goals] = {}
    for mention in mentions:
        goals = reading.oriented(mention)
        if goals is not None:
            goals_of[id(mention)] = goals
            weights[goals] += final_weight(reading, mention)
    leader = leading_side(reading.frame.results, whole_tie=False)
    for mention in mentions:
        if id(mention) in goals_of:
            continue
        same = [goals for goals in weights if sorted(goals) == sorted(mention.figures)]
        found = same[0] if same else None if leader is None else for_leader(mention.figures, leader)
        if found is not None:
            goals_of[id(mention)] = found
            weights[found] += 0.7 * final_weight(reading, mention)
    if not weights:
        return []
    best = max(weights, key=lambda goals: weights[goals])
    kept = [
        line(mention, ScoreKind.FINAL, goals_of[id(mention)])
        for mention in mentions
        if id(mention) in goals_of and (goals_of[id(mention)] == best or final_weight(reading, mention) >= STRONG)
    ]
    return sorted(kept, key=lambda one: (one.goals != best, one.start))


def final_weight(reading: Reading, mention: ScoreMention) -> float:
    """How surely a mention is the final score of this match."""
    units = {unit for claim in mention.claims for unit in claim.teams if reading.side(unit) is not None}
    named = {reading.side(unit) for unit in units}
    weight = 1.0 + 1.5 * len(named) + (3.0 if mention.left is not None else 0.0)
    if "night" in mention.cues or ("final" in mention.cues and not mention.claims):
        weight += 1.0
    return weight * (1.5 if mention.start < LEAD_UNITS else 1.0)
