"""The goals that the score needs and the text does not tell: how many, whose, and when they fell.

The score is a path from 0-0 to the final score. Scores that the text states are marks on it; between two
marks lie as many goals as the scores differ by. Where fewer are told there, the untold ones fell between the
moments of the marks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from scoreline.check.facts import agreed, goals_for, lines_of, running_lines, scores_at_goals, side_of, teams_of
from scoreline.check.moments import HALF_TIME, KICK_OFF, Moment, final_whistle, stretch
from scoreline.story.told import ToldMatch
from scoreline_models import Goal, ScoreKind, ScoreLine, UntoldGoals


@dataclass(frozen=True, slots=True)
class Untold:
    """Goals that are not told: those that are surely a side's, and those that may be either's.

    A goal told for no known side fills a gap of either; the gap left may then be one side's or the other's.
    """

    by_side: tuple[UntoldGoals, ...] = ()
    either_side: int = 0

    @property
    def total(self) -> int:
        """How many goals are not told."""
        return self.either_side + sum(gap.goals for gap in self.by_side)


def untold_goals(told: ToldMatch) -> Untold:
    """The untold goals of a match; none where no final score is stated."""
    final = agreed(told, ScoreKind.FINAL)
    if final is None:
        return Untold()
    teams = teams_of(told)
    anyones = sum(side_of(goal, teams) is None for goal in told.match.goals)
    gaps = {side.team: max(0, side.goals - len(goals_for(told, side.team))) for side in final.sides}
    sure = {team: gap - anyones for team, gap in gaps.items() if gap > anyones}
    total = max(0, sum(gaps.values()) - anyones)
    path = _path(told, final)
    windows = {team: _window(told, path, team) for team in sure}
    by_side = (
        UntoldGoals(team=team, goals=count, earliest=windows[team][0], latest=windows[team][1])
        for team, count in sure.items()
    )
    return Untold(tuple(by_side), total - sum(sure.values()))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A score that the match passed through, when it stood at the latest, and when it still stood."""

    score: dict[str, int]
    reached: Moment
    held: Moment


def _path(told: ToldMatch, final: ScoreLine) -> list[_Mark]:
    """The marks from 0-0 to the final score; empty where they make no path."""
    end = final_whistle(told)
    marks = [
        _Mark(dict.fromkeys(final.as_dict(), 0), KICK_OFF, KICK_OFF),
        *(_Mark(line.as_dict(), HALF_TIME, HALF_TIME) for line in lines_of(told, ScoreKind.HALF_TIME)),
        *(_Mark(line.as_dict(), end, KICK_OFF) for line in running_lines(told)),
        *(_mark_at(line, goal, end) for line, goal in scores_at_goals(told)),
        _Mark(final.as_dict(), end, end),
    ]
    joined = _joined(sorted(marks, key=lambda mark: sum(mark.score.values())))
    rises = all(before.score[team] <= after.score[team] for before, after in pairwise(joined) for team in after.score)
    return _tightened(joined) if rises else []


def _mark_at(line: ScoreLine, goal: Goal, end: Moment) -> _Mark:
    low, high = stretch(goal.minute, end)
    return _Mark(line.as_dict(), high, low)


def _joined(marks: Iterable[_Mark]) -> list[_Mark]:
    """Marks of one score made one, with all that is known of its time."""
    joined: list[_Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if last is not None and last.score == mark.score:
            joined[-1] = _Mark(mark.score, min(last.reached, mark.reached), max(last.held, mark.held))
        else:
            joined.append(mark)
    return joined


def _tightened(marks: list[_Mark]) -> list[_Mark]:
    """A score stands no earlier than the ones before it, and is reached no later than the ones after it."""
    return [
        _Mark(mark.score, min(m.reached for m in marks[i:]), max(m.held for m in marks[: i + 1]))
        for i, mark in enumerate(marks)
    ]


def _window(told: ToldMatch, path: list[_Mark], team: str) -> tuple[int | None, int | None]:
    """First and last minute of the stretches of the path that want goals of a team."""
    steps = list(pairwise(path))
    wanted = [after.score[team] - before.score[team] for before, after in steps]
    for goal in goals_for(told, team):
        places = _places(told, steps, goal, team)
        if len(places) == 1:
            wanted[places[0]] -= 1
    gaps = [step for step, want in zip(steps, wanted, strict=True) if want > 0]
    if not gaps:
        return (None, None)
    low, high = min(before.held for before, _ in gaps), max(after.reached for _, after in gaps)
    whole_match = low == KICK_OFF and high == final_whistle(told)
    if whole_match or low > high:
        return (None, None)
    # The minute that follows kick-off or half-time is the first in which a goal can fall.
    return (low[0] + 1 if low in (KICK_OFF, HALF_TIME) else low[0], high[0])


def _places(told: ToldMatch, steps: list[tuple[_Mark, _Mark]], goal: Goal, team: str) -> list[int]:
    """The steps of the path that a told goal can belong to."""
    low, high = stretch(goal.minute, final_whistle(told))
    scores = [line.as_dict() for line, owner in scores_at_goals(told) if owner is goal]
    # Of the scores told with a goal, the greatest is the one that it made.
    made = max(scores, key=lambda score: sum(score.values()), default=None)
    return [
        i
        for i, (before, after) in enumerate(steps)
        if after.score[team] > before.score[team]
        and (after.score == made if made else before.held <= high and low <= after.reached)
    ]
