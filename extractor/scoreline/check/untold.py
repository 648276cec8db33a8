"""The goals that the score needs and the text does not tell: how many, whose, and when they fell.

They are the steps of the score's path that no told goal is; when they fell is asked of all paths.
"""

from dataclasses import dataclass

from scoreline.check.facts import agreed, goals_for, side_of, teams_of
from scoreline.check.moments import KICK_OFF
from scoreline.check.score_path import Way, has_path, most_untold, untold_window
from scoreline.check.way import parts_of, sides_of, way_of
from scoreline.story.told import ToldMatch
from scoreline_models import ScoreKind, UntoldGoals

Window = tuple[int | None, int | None]
"""The first and the last minute of goals, inclusive; None where nothing bounds them."""


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
    """The untold goals of a match; none where no final score is stated.

    Where no path leads to the score, they are counted all the same, but nothing tells when they fell.
    """
    final = agreed(told, ScoreKind.FINAL)
    if final is None:
        return Untold()
    gaps = {side.team: max(0, side.goals - len(goals_for(told, side.team))) for side in final.sides}
    teams = teams_of(told)
    anyones = sum(side_of(goal, teams) is None for goal in told.match.goals)
    total = sum(gaps.values()) - anyones
    if total <= 0:
        return Untold()
    way = _way(told)
    sure = {team: gap - anyones for team, gap in gaps.items()}
    if way is not None and anyones:
        sure = {team: total - _most(told, way, other, total) for team, other in zip(sure, reversed(sure), strict=True)}
    by_side = tuple(
        UntoldGoals(team=team, goals=count, earliest=earliest, latest=latest)
        for team, count in sure.items()
        if count > 0
        for earliest, latest in [_window(told, way, team)]
    )
    return Untold(by_side, total - sum(gap.goals for gap in by_side))


def _way(told: ToldMatch) -> Way | None:
    """What is told of the way to the score, as it is likely meant or else in any reading; None where no path has it."""
    parts = parts_of(told)
    ways = (way_of(told, parts, sure=sure) for sure in (False, True))
    return next((way for way in ways if has_path(way)), None)


def _most(told: ToldMatch, way: Way, team: str, limit: int) -> int:
    return most_untold(way, sides_of(told).index(team), limit)


def _window(told: ToldMatch, way: Way | None, team: str) -> Window:
    """The first and the last minute in which untold goals of a team can have fallen; none where that is the match."""
    window = untold_window(way, sides_of(told).index(team)) if way is not None else None
    if way is None or window is None or window == (KICK_OFF, way.end):
        return (None, None)
    # The first minute of all is the one that begins with the kick-off.
    return (max(1, window[0][0]), window[1][0])
