"""What the scores and results that an article states mean for one match: which score each is, and whose goals."""

from collections import Counter
from dataclasses import dataclass

from scoreline.pipeline.names import Nominal, TeamName
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import ScoreMention, is_conditional, is_elsewhere, is_unreal
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline_models import ScoreKind

Goals = tuple[int, int]
LEAD_UNITS = 90
TIE_CUES = frozenset({"aggregate", "settled", "joined"})
STRONG = 5.0
"""Weight from which a second, different final score is a statement of its own and no slip of ours."""


@dataclass(slots=True)
class Reading:
    """A match being read: its text, its frame, and which side each person leads or plays for."""

    text: Text
    frame: MatchFrame
    people: dict[int, int]

    def side(self, unit: int | None) -> int | None:
        """The number of the frame's team that a unit stands for; None for another team or none."""
        if unit is None:
            return None
        value = self.text.units[unit].value
        if isinstance(value, TeamName):
            return next((n for n, team in enumerate(self.frame.teams) if team is value), None)
        if isinstance(value, Nominal) and value.role == "coached":
            return self.people.get(id(value.coach))
        if isinstance(value, Description):
            named = [n for n, team in enumerate(self.frame.teams) if team.name in value.names]
            return named[0] if len(named) == 1 else None
        if isinstance(value, Nominal) and self.frame.home is not None:
            return self.frame.home if value.role == "home" else 1 - self.frame.home
        return None

    def foreign(self, unit: int | None) -> bool:
        """Whether a unit names a team that does not play."""
        if unit is None:
            return False
        value = self.text.units[unit].value
        return isinstance(value, TeamName) and self.side(unit) is None

    def other_match(self, claims: list[Claim], *units: int | None) -> bool:
        """Whether the teams that claims or roles name are not the ones of this match."""
        for claim in claims:
            named = [unit for unit in claim.teams if unit != claim.guessed]
            if any(self.foreign(unit) for unit in named):
                return True
            if self.foreign(claim.guessed) and not any(self.side(unit) is not None for unit in named):
                return True
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


def state(reading: Reading, mentions: list[ScoreMention], claims: list[Claim]) -> None:
    """Fill a frame's scores and results."""
    frame = reading.frame
    mine = [m for m in mentions if not reading.other_match(m.claims, m.left, m.right, m.ahead, m.behind)]
    mine = [
        m for m in mine if "unreal" not in m.cues and not is_unreal(reading.text, m.start, bool(m.claims))
    ]
    tie = any(TIE_CUES & m.cues or "first_leg" in m.cues for m in mine)
    kinds: dict[ScoreKind, list[ScoreMention]] = {}
    kind_at: dict[int, ScoreKind | None] = {}
    aside: list[ScoreMention] = []
    for mention in mine:
        for kind in kinds_of(mention, frame.extra_time, tie):
            if kind in (ScoreKind.FINAL, ScoreKind.RUNNING) and is_elsewhere(
                reading.text, mention.start, mention.end
            ):
                aside.append(mention)
            else:
                kinds.setdefault(kind, []).append(mention)
                kind_at.setdefault(mention.start, kind)
    frame.results = results(reading, claims, kind_at)
    finals = final_scores(reading, kinds.get(ScoreKind.FINAL, []))
    final = finals[0].goals if finals else None
    lines = [*finals]
    for kind in (ScoreKind.FIRST_LEG, ScoreKind.SHOOTOUT, ScoreKind.AGGREGATE, ScoreKind.RUNNING_AGGREGATE):
        for mention in kinds.get(kind, []):
            goals = tie_goals(reading, mention, kind, final, lines)
            if goals is not None:
                lines.append(line(mention, kind, goals))
    if tie:
        others = [m for m in kinds.get(ScoreKind.FINAL, []) if reading.oriented(m) != final]
        lines += first_leg_by_sum([*aside, *others], lines, final)
    for kind in (ScoreKind.HALF_TIME, ScoreKind.RUNNING):
        for mention in kinds.get(kind, []):
            goals = reading.oriented(mention) or within(mention.figures, final)
            if goals is not None:
                lines.append(line(mention, kind, goals))
    frame.results = borne_out(reading, claims, kind_at, finals)
    chosen = [one for one in finals if one.goals == final]
    rest = sorted((one for one in lines if one not in chosen), key=lambda one: one.start)
    frame.scores = chosen + rest


def line(mention: ScoreMention, kind: ScoreKind, goals: Goals) -> StatedScore:
    """A mention as a stated score."""
    return StatedScore(
        kind, goals, mention.start, mention.end, mention.rules[0] if mention.rules else "score"
    )


def kinds_of(mention: ScoreMention, extra_time: bool, tie: bool) -> list[ScoreKind]:
    """What a mention is the score of, mostly one thing; nothing where no cue tells."""
    cues = mention.cues
    if "night" in cues and "aggregate" not in cues and "running" not in cues:
        return [ScoreKind.FINAL]
    if TIE_CUES & cues:
        won = any(claim.says == "win" for claim in mention.claims)
        moving = "joined" in cues or ("running" in cues and not won and "settled" not in cues)
        kinds = [ScoreKind.RUNNING_AGGREGATE if moving else ScoreKind.AGGREGATE]
        return [ScoreKind.FINAL, *kinds] if "also-final" in cues else kinds
    if "shootout" in cues:
        return [ScoreKind.SHOOTOUT]
    if "first_leg" in cues or (
        "in_leg" in cues and tie and "aggregate" not in cues and mention.start > LEAD_UNITS
    ):
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
    weights: Counter[Goals] = Counter()
    goals_of: dict[int, Goals] = {}
    for mention in mentions:
        goals = reading.oriented(mention)
        if goals is not None:
            goals_of[id(mention)] = goals
            weights[goals] += final_weight(reading, mention)  # type: ignore[assignment]
    leader = leading_side(reading, whole_tie=False)
    for mention in mentions:
        if id(mention) in goals_of:
            continue
        same = [goals for goals in weights if sorted(goals) == sorted(mention.figures)]
        goals = same[0] if same else None if leader is None else for_leader(mention.figures, leader)
        if goals is not None:
            goals_of[id(mention)] = goals
            weights[goals] += 0.7 * final_weight(reading, mention)  # type: ignore[assignment]
    if not weights:
        return []
    best = max(weights, key=lambda goals: weights[goals])
    kept = [
        line(mention, ScoreKind.FINAL, goals)
        for mention in mentions
        if (goals := goals_of.get(id(mention))) is not None
        and (goals == best or final_weight(reading, mention) >= STRONG)
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


def leading_side(reading: Reading, whole_tie: bool) -> int | None:
    """The side that results without figures say has won the match, or the tie."""
    won = [result for result in reading.frame.results if result.winner is not None]
    sure = [result for result in won if result.whole_tie is whole_tie]
    votes = Counter(result.winner for result in sure or won)
    return votes.most_common(1)[0][0] if votes else None


def results(
    reading: Reading, claims: list[Claim], kind_at: dict[int, ScoreKind | None]
) -> list[StatedResult]:
    """Who won, as the text says outright, in text order; `kind_at` is what the figures at a unit are the score of."""
    found: list[StatedResult] = []
    for claim in claims:
        if claim.says not in ("win", "draw", "line") or reading.other_match([claim]):
            continue
        kind = ScoreKind.FINAL if claim.score is None else kind_at.get(claim.score)
        if kind not in (ScoreKind.FINAL, ScoreKind.AGGREGATE, ScoreKind.SHOOTOUT):
            continue
        told = claim.figures is not None
        if is_elsewhere(reading.text, claim.start, claim.end) or is_unreal(reading.text, claim.start, told):
            continue
        if not told and is_conditional(reading.text, claim.end):
            continue
        winner: int | None = None
        if claim.winner is not None or claim.loser is not None:
            winner, loser = reading.side(claim.winner), reading.side(claim.loser)
            if winner is None and loser is not None:
                winner = 1 - loser
            if winner is None or winner == loser:
                continue
        elif claim.says == "win" or not any(reading.side(unit) is not None for unit in claim.teams):
            continue
        tie = (
            claim.whole_tie
            or kind is not ScoreKind.FINAL
            or (claim.score is None and of_tie(reading.text, claim))
        )
        found.append(StatedResult(winner, claim.start, claim.end, claim.rule, tie))
    return found


def borne_out(
    reading: Reading, claims: list[Claim], kind_at: dict[int, ScoreKind | None], finals: list[StatedScore]
) -> list[StatedResult]:
    """The results, without those whose figures turned out to be another match's, or that a topic alone tells."""
    starts = {one.start for one in finals}
    dropped = {
        claim.start
        for claim in claims
        if claim.from_topic
        or (claim.score is not None and kind_at.get(claim.score) is ScoreKind.FINAL and claim.score not in starts)
    }
    return [result for result in reading.frame.results if result.start not in dropped]


def of_tie(text: Text, claim: Claim) -> bool:
    """Whether a sentence speaks of the winner of a tie: on penalties, on aggregate."""
    start, end = text.sentence(claim.start)
    return any(
        {"shootout-word", "aggregate-word"} & text.units[i].signature for i in range(claim.end, end)
    ) or any("shootout-word" in text.units[i].signature for i in range(start, claim.start))


def within(figures: Goals, final: Goals | None) -> Goals | None:
    """The one order of figures that the final score allows; None where both do, or neither."""
    if final is None:
        return None
    options = {order for order in (figures, figures[::-1]) if order[0] <= final[0] and order[1] <= final[1]}
    return options.pop() if len(options) == 1 else None


def tie_goals(
    reading: Reading, mention: ScoreMention, kind: ScoreKind, final: Goals | None, lines: list[StatedScore]
) -> Goals | None:
    """The goals of a first leg, an aggregate or a shoot-out in the order of the frame's teams."""
    goals = reading.oriented(mention)
    if goals is not None:
        return goals
    first = next((one.goals for one in lines if one.kind is ScoreKind.FIRST_LEG), None)
    orders = [mention.figures, mention.figures[::-1]]
    if kind in (ScoreKind.AGGREGATE, ScoreKind.RUNNING_AGGREGATE):
        if kind is ScoreKind.AGGREGATE and first is not None and final is not None:
            for order in orders:
                if order == (first[0] + final[0], first[1] + final[1]):
                    return order
        if first is not None:
            orders = [order for order in orders if order[0] >= first[0] and order[1] >= first[1]]
        if kind is ScoreKind.AGGREGATE and final is not None:
            orders = [order for order in orders if order[0] >= final[0] and order[1] >= final[1]]
        if len(orders) == 1:
            return orders[0]
    if kind is ScoreKind.SHOOTOUT:
        near = [one for one in lines if one.kind is ScoreKind.FINAL and 0 < mention.start - one.end < 4]
        if near and "result.line" in near[-1].rule:
            return mention.figures if reading.side(near[-1].start) in (0, None) else mention.figures[::-1]
    leader = leading_side(reading, whole_tie=True)
    if leader is None:
        return None
    return for_leader(mention.figures, leader) if kind is not ScoreKind.FIRST_LEG else None


def first_leg_by_sum(
    aside: list[ScoreMention], lines: list[StatedScore], final: Goals | None
) -> list[StatedScore]:
    """The score of an earlier match that, with the final score, makes the aggregate."""
    aggregate = next((one.goals for one in lines if one.kind is ScoreKind.AGGREGATE), None)
    if aggregate is None or final is None or any(one.kind is ScoreKind.FIRST_LEG for one in lines):
        return []
    wanted = (aggregate[0] - final[0], aggregate[1] - final[1])
    for mention in aside:
        if sorted(mention.figures) == sorted(wanted):
            return [line(mention, ScoreKind.FIRST_LEG, wanted)]
    return []
