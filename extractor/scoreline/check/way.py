"""What a told match says of the way to its score: one part for each statement, and the way that parts make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from scoreline.check.facts import (
    added,
    agreed,
    goal_told_with,
    goals_before,
    has_words,
    lines_of,
    running_lines,
    side_of,
    teams_of,
    two_legs,
    within,
)
from scoreline.check.moments import (
    FULL_TIME,
    HALF_TIME,
    around,
    events,
    final_whistle,
    stretch,
    sure_stretch,
    surely_in_extra_time,
)
from scoreline.check.score_path import Score, Stand, Step, Way, has_path
from scoreline.pipeline.units import once
from scoreline.story.told import ToldMatch
from scoreline_models import ScoreKind, ScoreLine


class Says(Enum):
    """What a part states."""

    GOAL = auto()
    """A goal fell."""
    MINUTE = auto()
    """When it fell."""
    SCORE = auto()
    """A score stood, with a goal or at some time."""
    FIRST_LEG = auto()
    """What the aggregates on the way count from."""
    HALF_TIME = auto()
    FULL_TIME = auto()
    """The score after 90 minutes, where extra time was played."""
    FINAL = auto()


_BREAKS = {Says.HALF_TIME: HALF_TIME, Says.FULL_TIME: FULL_TIME}


@dataclass(frozen=True, slots=True)
class Part:
    """One statement about the way: `goal` is the number of the goal that it is of or told with, if any.

    `score` is the match's in the order of the way's sides, worked out where `line` is an aggregate.
    """

    says: Says
    goal: int | None = None
    line: ScoreLine | None = None
    score: Score | None = None


@once
def sides_of(told: ToldMatch) -> tuple[str, ...]:
    """The two sides in the order in which the way counts their goals; empty where they are not known."""
    return tuple(sorted(teams_of(told)))


@once
def parts_of(told: ToldMatch) -> list[Part]:
    """All that a told match says of its way, what is least to be doubted last."""
    sides = sides_of(told)
    numbers = range(len(told.match.goals))
    running = running_lines(told)
    return [
        *(Part(Says.MINUTE, n) for n in numbers if told.match.goals[n].minute is not None),
        *_aggregates(told, sides),
        *(_score_part(Says.SCORE, told, line, sides) for line in running if not has_words(line, "regulation")),
        *(Part(Says.GOAL, n) for n in numbers),
        *(_score_part(Says.HALF_TIME, told, line, sides) for line in _agreed(told, ScoreKind.HALF_TIME)),
        *(_score_part(Says.FULL_TIME, told, line, sides) for line in running if has_words(line, "regulation")),
        *(_score_part(Says.FINAL, told, line, sides) for line in _agreed(told, ScoreKind.FINAL)),
    ]


@once
def is_possible(told: ToldMatch) -> bool:
    """Whether some match can have gone as all that is said of its way."""
    return has_path(way_of(told, parts_of(told)))


def way_of(told: ToldMatch, parts: Iterable[Part], sure: bool = True) -> Way:
    """The way that some parts of a told match make.

    `sure` holds for every reading of the text. Else minutes that are only bounded count as well, and a score told
    with a goal is the one that it made: what is likely meant.
    """
    said = list(parts)
    goals, end, sides = told.match.goals, final_whistle(told), sides_of(told)
    teams = frozenset(sides)
    has_first_leg = any(part.says is Says.FIRST_LEG for part in said)
    scores = [p for p in said if p.says is Says.SCORE and (has_first_leg or not _is_aggregate(p))]
    breaks = [part for part in said if part.says in _BREAKS]
    timed = {part.goal for part in said if part.says is Says.MINUTE}
    counted = [part.goal for part in said if part.says is Says.GOAL and part.goal is not None]

    def step(number: int) -> Step:
        side, minute = side_of(goals[number], teams), goals[number].minute if number in timed else None
        earliest, latest = (sure_stretch if sure else stretch)(minute, end)
        own = sorted((part for part in scores if part.goal == number), key=lambda part: sum(part.score or ()))
        made = bool(own) and (not sure or (own[-1].line is not None and has_words(own[-1].line, "made score")))
        told_with = tuple(part.score for part in own if part.score is not None)
        return Step(sides.index(side) if side else None, earliest, latest, told_with, made)

    return Way(
        steps=tuple(step(number) for number in counted),
        end=end,
        final=next((part.score for part in said if part.says is Says.FINAL), None),
        one_of=() if sure else level_after_ninety(told) or (),
        stands=tuple(_stands(part for part in (*breaks, *scores) if part.goal is None or part.goal not in counted)),
    )


def level_after_ninety(told: ToldMatch) -> tuple[Stand, ...] | None:
    """The scores after 90 minutes from which a match goes to extra time: level ones, or those that level the tie.

    None where no extra time is known of, or it is not known what was level: the tie, with a first leg that is not told.
    """
    final = agreed(told, ScoreKind.FINAL)
    late = any(surely_in_extra_time(event.minute) for event in events(told))
    if final is None or not (told.extra_time or late):
        return None
    first_leg = goals_before(told, final)
    if first_leg is None and (two_legs(told) or any(claim.whole_tie for claim in told.results)):
        return None
    one, other = sides_of(told)
    ahead = 0 if first_leg is None else first_leg[one] - first_leg[other]
    return tuple(
        Stand((goals, goals + ahead), *around(FULL_TIME)) for goals in range(max(0, -ahead), final.goals_of(one) + 1)
    )


def _stands(parts: Iterable[Part]) -> Iterator[Stand]:
    for part in parts:
        if part.score is not None:
            yield Stand(part.score, *(around(_BREAKS[part.says]) if part.says in _BREAKS else ()))


def _score_part(says: Says, told: ToldMatch, line: ScoreLine, sides: tuple[str, ...]) -> Part:
    first, second = (line.goals_of(side) for side in sides)
    return Part(says, _told_with(told, line) if says is Says.SCORE else None, line, (first, second))


def _aggregates(told: ToldMatch, sides: tuple[str, ...]) -> Iterator[Part]:
    """The first leg, and the scores on the way that aggregates are after it.

    Those that are less than the first leg or more than both legs are findings of their own.
    """
    final = agreed(told, ScoreKind.FINAL)
    for first_leg in _agreed(told, ScoreKind.FIRST_LEG):
        running = [
            line
            for line in lines_of(told, ScoreKind.RUNNING_AGGREGATE)
            if within(first_leg, line) and (final is None or within(line, added(final, first_leg)))
        ]
        for line in running:
            first, second = (line.goals_of(side) - first_leg.goals_of(side) for side in sides)
            yield Part(Says.SCORE, _told_with(told, line), line, (first, second))
        if running:
            yield Part(Says.FIRST_LEG, line=first_leg)


def _told_with(told: ToldMatch, line: ScoreLine) -> int | None:
    goal = goal_told_with(line, told.match.goals)
    return next((n for n, other in enumerate(told.match.goals) if other is goal), None)


def _is_aggregate(part: Part) -> bool:
    return part.line is not None and part.line.kind is ScoreKind.RUNNING_AGGREGATE


def _agreed(told: ToldMatch, kind: ScoreKind) -> list[ScoreLine]:
    line = agreed(told, kind)
    return [] if line is None else [line]
