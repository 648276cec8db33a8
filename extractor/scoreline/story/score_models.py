"""Scores and results as models: those stated, and those that the told goals settle."""

from dataclasses import replace

from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.evidence import evidence, goal_evidence
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.half_time import half_time_score
from scoreline.story.told import ResultClaim
from scoreline.story.told_goal import ToldGoal
from scoreline_models import ScoreKind, ScoreLine, TeamGoals


def score_line(text: Text, line: StatedScore, names: list[str]) -> ScoreLine:
    """A stated score as a model."""
    return ScoreLine(
        kind=line.kind,
        sides=(TeamGoals(team=names[0], goals=line.goals[0]), TeamGoals(team=names[1], goals=line.goals[1])),
        evidence=(evidence(text, line.start, line.end, line.rule),),
    )


def final_line(text: Text, frame: MatchFrame, goals: list[ToldGoal], names: list[str]) -> ScoreLine | None:
    """The final score whose figures are stated and whose sides the told goals settle, as a model."""
    figures = {tuple(sorted(line.goals)) for line in frame.open_finals}
    told = [sum(goal.team == n for goal in goals) for n in (0, 1)]
    if len(figures) != 1 or len(names) != 2:
        return None
    less, more = min(figures)
    scorer = only_scorer(text, frame, goals) if (less, more) == (0, 1) else None
    if scorer is not None:
        score = (1, 0) if scorer == 0 else (0, 1)
    elif told[0] == told[1]:
        return None
    else:
        score = (more, less) if told[0] > told[1] else (less, more)
        if told[0] > score[0] or told[1] > score[1]:
            return None
    return score_line(text, replace(frame.open_finals[0], goals=score), names)


def only_scorer(text: Text, frame: MatchFrame, goals: list[ToldGoal]) -> int | None:
    """The number of the side whose goal is told in the sentence that calls it the only one; None where none is."""
    for line in frame.open_finals:
        start, end = text.sentence(line.start)
        teams = {goal.team for goal in goals for mention in goal.mentions if start <= mention.start < end}
        if len(teams) == 1 and has_trait(line.rule, "only goal"):
            return teams.pop()
    return None


def half_time_line(text: Text, frame: MatchFrame, goals: list[ToldGoal], names: list[str]) -> list[ScoreLine]:
    """The score at half-time that words and the told goals give, where no figures state it, as a model."""
    if len(names) != 2:
        return []
    found = half_time_score(text, frame, goals)
    if found is None:
        return []
    (a, b), standing = found
    return [
        ScoreLine(
            kind=ScoreKind.HALF_TIME,
            sides=(TeamGoals(team=names[0], goals=a), TeamGoals(team=names[1], goals=b)),
            inferred=True,
            evidence=(evidence(text, standing.start, standing.end, "score.half-time-standing"),),
        )
    ]


def inferred_line(text: Text, score: tuple[int, int], names: list[str], goals: list[ToldGoal]) -> ScoreLine:
    """A final score that nothing states, as a model: it rests on the words of the goals that it counts."""
    words = {(e.start, e.end): e for goal in goals for e in goal_evidence(text, goal)}
    return ScoreLine(
        kind=ScoreKind.FINAL,
        sides=(TeamGoals(team=names[0], goals=score[0]), TeamGoals(team=names[1], goals=score[1])),
        inferred=True,
        evidence=tuple(words[place] for place in sorted(words)),
    )


def result_claim(text: Text, claim: StatedResult, names: list[str]) -> ResultClaim:
    """A statement of who won, by team names."""
    return ResultClaim(
        names[claim.winner] if claim.winner is not None else None,
        names[1 - claim.winner] if claim.winner is not None else None,
        evidence(text, claim.start, claim.end, claim.rule),
        claim.whole_tie,
        claim.figures,
    )
