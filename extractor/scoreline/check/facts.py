"""What a told match says, laid out for the rules: scores by kind, goals by side."""

from collections.abc import Iterable, Iterator

from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import once
from scoreline.story.told import ToldMatch
from scoreline_models import Event, Evidence, Goal, GoalKind, ScoreKind, ScoreLine, TeamGoals


@once
def teams_of(told: ToldMatch) -> frozenset[str]:
    """The two sides by name; empty where the text shows only one of them and no score."""
    match = told.match
    if len(match.teams) == 2:
        return frozenset(team.name for team in match.teams)
    # The final score comes first: the others may be of another match.
    line = match.score or next(iter(match.score_lines), None)
    return frozenset() if line is None else frozenset(line.as_dict())


@once
def lines_of(told: ToldMatch, kind: ScoreKind) -> list[ScoreLine]:
    """The stated score lines of that kind between the two sides, in text order; lines of other teams say nothing."""
    teams = teams_of(told)
    return [
        line
        for line in told.match.score_lines
        if line.kind is kind and not line.inferred and line.as_dict().keys() == teams
    ]


@once
def running_lines(told: ToldMatch) -> list[ScoreLine]:
    """The scores on the way; "4-4 after five kicks each" is one of the shoot-out and not of the match."""
    final, shootouts = agreed(told, ScoreKind.FINAL), lines_of(told, ScoreKind.SHOOTOUT)

    def of_shootout(line: ScoreLine) -> bool:
        too_high = final is not None and not within(line, final)
        fits = any(within(line, shootout) for shootout in shootouts)
        return too_high and fits and goal_told_with(line, told.match.goals) is None

    return [line for line in lines_of(told, ScoreKind.RUNNING) if not of_shootout(line)]


def distinct(lines: Iterable[ScoreLine]) -> list[ScoreLine]:
    """The different scores among lines of one kind, each with all the words that state it."""
    groups: dict[frozenset[tuple[str, int]], list[ScoreLine]] = {}
    for line in lines:
        groups.setdefault(frozenset(line.as_dict().items()), []).append(line)
    return [
        group[0].model_copy(update={"evidence": words(*group)}) if len(group) > 1 else group[0]
        for group in groups.values()
    ]


@once
def stated(told: ToldMatch, kind: ScoreKind) -> list[ScoreLine]:
    """The different scores of that kind, without those that can be earlier moments of another.

    The level score after 90 minutes is stated beside the one after extra time, and a tally on the way
    beside the last one of a shoot-out (running shoot-out scores have no kind of their own).
    """
    lines = distinct(lines_of(told, kind))

    def passing(line: ScoreLine) -> bool:
        tally = kind is ScoreKind.SHOOTOUT and not _is_result(line)
        moment = tally or (told.match.extra_time and kind is not ScoreKind.SHOOTOUT and winner(line) is None)
        return moment and any(grows(line, other) for other in lines)

    return [line for line in lines if not passing(line)]


def _is_result(line: ScoreLine) -> bool:
    """Whether words that say who won state a score, so that it is one of the end: "beat Hull 5-4 on penalties"."""
    return any(span.rule.startswith("result.") for span in line.evidence)


def has_words(line: ScoreLine, trait: str) -> bool:
    """Whether words that state a score have a trait of their rules, such as `regulation`."""
    return any(has_trait(span.rule, trait) for span in line.evidence)


@once
def agreed(told: ToldMatch, kind: ScoreKind) -> ScoreLine | None:
    """The score of that kind; None where none is stated, or different ones are (a finding of its own)."""
    lines = stated(told, kind)
    return lines[0] if len(lines) == 1 else None


@once
def tie_lines(told: ToldMatch) -> tuple[ScoreLine, ...]:
    """The stated scores that tell the score of the tie: the aggregate, or else both legs; none where they do not."""
    if lines_of(told, ScoreKind.AGGREGATE):
        aggregate = agreed(told, ScoreKind.AGGREGATE)
        return () if aggregate is None else (aggregate,)
    first, final = agreed(told, ScoreKind.FIRST_LEG), agreed(told, ScoreKind.FINAL)
    return () if first is None or final is None else (first, final)


@once
def tie_score(told: ToldMatch) -> ScoreLine | None:
    """The aggregate, as stated or else as the sum of both legs; None where the text tells neither."""
    match tie_lines(told):
        case (aggregate,):
            return aggregate
        case (first, final):
            return added(final, first)
    return None


def two_legs(told: ToldMatch) -> bool:
    """Whether the match is told as one leg of a tie, by a score of the other leg or of both."""
    kinds = (ScoreKind.FIRST_LEG, ScoreKind.AGGREGATE, ScoreKind.RUNNING_AGGREGATE)
    return any(lines_of(told, kind) for kind in kinds)


def goals_before(told: ToldMatch, final: ScoreLine) -> dict[str, int] | None:
    """Each side's goals in the first leg, as stated or by the aggregate; None where the text does not tell."""
    first, aggregate = agreed(told, ScoreKind.FIRST_LEG), agreed(told, ScoreKind.AGGREGATE)
    if first is not None:
        return first.as_dict()
    if aggregate is None:
        return None
    return {side.team: aggregate.goals_of(side.team) - side.goals for side in final.sides}


def added(this_leg: ScoreLine, first_leg: ScoreLine) -> ScoreLine:
    """The aggregate of both legs."""
    (a, b) = (TeamGoals(team=side.team, goals=side.goals + first_leg.goals_of(side.team)) for side in this_leg.sides)
    return ScoreLine(kind=ScoreKind.AGGREGATE, sides=(a, b), evidence=words(this_leg, first_leg))


def winner(line: ScoreLine) -> str | None:
    """The side with more goals; None where the score is level."""
    a, b = line.sides
    if a.goals == b.goals:
        return None
    return a.team if a.goals > b.goals else b.team


def within(small: ScoreLine, large: ScoreLine) -> bool:
    """Whether neither side has more goals in the one score than in the other."""
    return all(side.goals <= large.goals_of(side.team) for side in small.sides)


def grows(small: ScoreLine, large: ScoreLine) -> bool:
    """Whether the one score can have become the other by further goals."""
    return within(small, large) and not within(large, small)


def side_of(goal: Goal, teams: frozenset[str]) -> str | None:
    """The side that a goal counts for, by the goal itself or by its scorer's team; None if not known."""
    if goal.team in teams:
        return goal.team
    team = goal.scorer.team if goal.scorer else None
    if team not in teams:
        return None
    return next((other for other in teams if other != team), None) if goal.kind is GoalKind.OWN_GOAL else team


@once
def goals_for(told: ToldMatch, side: str) -> list[Goal]:
    """The goals told for a side."""
    teams = teams_of(told)
    return [goal for goal in told.match.goals if side_of(goal, teams) == side]


def goal_told_with(line: ScoreLine, goals: Iterable[Goal]) -> Goal | None:
    """The goal that a score line is told with: the only one whose words overlap the line's."""
    hits = [goal for goal in goals if _overlap(line.evidence, goal.evidence)]
    return hits[0] if len(hits) == 1 else None


def scores_at_goals(told: ToldMatch) -> Iterator[tuple[ScoreLine, Goal]]:
    """Each running score that is told with a goal, and the goal."""
    for line in running_lines(told):
        goal = goal_told_with(line, told.match.goals)
        if goal is not None:
            yield line, goal


def words(*sources: ScoreLine | Event) -> tuple[Evidence, ...]:
    """The words of all these statements."""
    return tuple(span for source in sources for span in source.evidence)


def timed_words(*sources: Event) -> tuple[Evidence, ...]:
    """The words of all these events, those that tell the minute among them."""
    return words(*sources) + tuple(span for source in sources if source.minute for span in source.minute.evidence)


def _overlap(first: Iterable[Evidence], second: tuple[Evidence, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in first for b in second)
