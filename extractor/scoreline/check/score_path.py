"""Is there a way from 0-0 to the final score on which all that is told lies?

A match is a path over scores: each goal, told or not, is a step that adds one to a side, and no step is earlier
than the one before it. The scores that are stated lie on every path, so that they are milestones in a known order;
open are only the moments at which they were reached and left, and which told goal fell between which two.

Told goals fit between the milestones if in no row of neighbouring stretches more goals must have fallen than its
two ends differ by (Hall's condition; every goal's possible stretches are neighbours). That bounds how early the row
may begin for how late it ends. Bounds of this form have a least solution, which is reached by raising moments until
nothing is broken; if one must be raised past its latest, there is no path.

A goal of no known side, and two goals told with one score, can be read in two ways, which are tried in turn; after
`MOST_TRIALS` readings the search gives up and takes the path for possible.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scoreline.check.moments import KICK_OFF, Moment

Score = tuple[int, int]
"""The goals of the first and of the second side."""

MOST_TRIALS = 300
_MANY = 1000
"""More goals than any side scores."""
_BEFORE_ALL: Moment = (-1, 0)
_AFTER_ALL: Moment = (_MANY, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """A told goal: its side (0 or 1; None where it may be either's) and the moments between which it fell, inclusive.

    `scores` are told with it: each stood just before or just after it; where it `made` them, the greatest just after.
    """

    side: int | None
    earliest: Moment
    latest: Moment
    scores: tuple[Score, ...] = ()
    made: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """A score that the match passed, at the latest reached and at the earliest left at the moments given."""

    score: Score
    reached_by: Moment | None = None
    left_after: Moment | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """All that is told of the way to the final score; `final` is None where no one score is stated.

    Of the scores in `one_of`, if any, the match passed at least one. No step is later than `end`.
    """

    steps: tuple[Step, ...]
    end: Moment
    final: Score | None = None
    stands: tuple[Stand, ...] = ()
    one_of: tuple[Stand, ...] = ()


def has_path(way: Way) -> bool:
    """Whether some match can have gone as told."""
    if way.one_of:
        plain = replace(way, one_of=())
        return any(has_path(replace(plain, stands=(*way.stands, stand))) for stand in way.one_of)
    scores = _milestones(way)
    if scores is None:
        return False
    goals = [_placed(step, scores, way) for step in way.steps]
    told = [goal for goal in goals if goal is not None]
    return len(told) == len(goals) and _Search(_Milestones.of(scores, way)).finds(told)


def most_untold(way: Way, side: int, limit: int) -> int:
    """How many goals of a side, `limit` at most, some path has beside the told ones."""
    untold = Step(side, KICK_OFF, way.end)
    most = 0
    while most < limit and has_path(replace(way, steps=(*way.steps, *[untold] * (most + 1)))):
        most += 1
    return most


def untold_window(way: Way, side: int) -> tuple[Moment, Moment] | None:
    """The first and the last moment at which any path has a goal of a side beside the told ones; None if none has."""
    moments = sorted({KICK_OFF, way.end, *_moments_of(way)})

    def fell(earliest: Moment, latest: Moment) -> bool:
        return has_path(replace(way, steps=(*way.steps, Step(side, earliest, latest))))

    if not fell(KICK_OFF, way.end):
        return None
    first = _first_true(len(moments), lambda i: fell(KICK_OFF, moments[i]))
    last = len(moments) - 1 - _first_true(len(moments), lambda i: fell(moments[len(moments) - 1 - i], way.end))
    return moments[first], moments[last]


@dataclass(frozen=True, slots=True)
class _Goal:
    """A told goal before the search: `at` is the milestone it led to or away from; None where it may be anywhere."""

    side: int | None
    earliest: Moment
    latest: Moment
    at: int | None = None
    to: bool = False
    """It may have made the milestone's score."""
    off: bool = False
    """It may have been the next goal after the milestone."""


@dataclass(frozen=True, slots=True)
class _Milestones:
    """The scores that lie on every path, in order; each was reached at a moment at the latest, and left after one."""

    scores: tuple[Score, ...]
    reached_by: tuple[Moment, ...]
    left_after: tuple[Moment, ...]

    @classmethod
    def of(cls, scores: list[Score], way: Way) -> "_Milestones":
        last = len(scores) - 1
        reached_by = [_BEFORE_ALL, *[way.end] * last]
        left_after = [*[_BEFORE_ALL] * last, _AFTER_ALL]
        for stand in way.stands:
            at = scores.index(stand.score)
            if stand.reached_by is not None and at:
                reached_by[at] = min(reached_by[at], stand.reached_by)
            if stand.left_after is not None:
                left_after[at] = max(left_after[at], stand.left_after)
        return cls(tuple(scores), tuple(reached_by), tuple(left_after))


def _milestones(way: Way) -> list[Score] | None:
    """The scores that lie on every path, from 0-0 to the end; None where one cannot become the next."""
    stated = {(0, 0), *(stand.score for stand in way.stands), *(s for step in way.steps for s in step.scores)}
    scores = sorted({*stated, way.final or (_MANY, _MANY)}, key=sum)
    rises = all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(scores))
    return scores if rises and scores[-1] == (way.final or (_MANY, _MANY)) else None


def _placed(step: Step, scores: list[Score], way: Way) -> _Goal | None:
    """A step with the milestone that it is told with; None where its scores leave no place for it."""
    goal = _Goal(step.side, step.earliest, min(step.latest, way.end))
    told = sorted(set(step.scores), key=sum)
    if not told:
        return goal
    at = scores.index(told[-1])
    if len(told) > 1:
        side = _side_between(told[0], told[-1])
        fits = len(told) == 2 and side is not None and step.side in (None, side)
        return replace(goal, side=side, at=at, to=True) if fits else None
    to, off = at > 0, at < len(scores) - 1 and not step.made
    stretches = [n for n, may_be in ((at - 1, to), (at, off)) if may_be]
    sides = {side for n in stretches for side in (0, 1) if scores[n + 1][side] > scores[n][side]}
    if step.side is not None:
        sides &= {step.side}
    return replace(goal, side=sides.pop() if len(sides) == 1 else None, at=at, to=to, off=off) if sides else None


def _side_between(before: Score, after: Score) -> int | None:
    """The side whose one goal makes the one score of the other; None where it takes more than that."""
    if sum(after) - sum(before) != 1:
        return None
    return 0 if after[0] > before[0] else 1


class _Search:
    """Tries the readings of told goals that can be read in two ways until one has a path."""

    def __init__(self, milestones: _Milestones) -> None:
        self.milestones = milestones
        self.trials = 0

    def finds(self, goals: list[_Goal]) -> bool:
        """Whether there is a path for some reading of the goals."""
        self.trials += 1
        if self.trials > MOST_TRIALS:
            return True
        settled = _settled(goals)
        if settled is None or not _times_fit(settled, self.milestones):
            return False
        readings = _readings(settled)
        return not readings or any(self.finds(reading) for reading in readings)


def _settled(goals: list[_Goal]) -> list[_Goal] | None:
    """The goals, those told with one score told apart where one can only have led to it or only away from it.

    None where more than one must have led to it, or more than one away from it.
    """
    settled = list(goals)
    for at in {goal.at for goal in goals if goal.at is not None}:
        beside = [n for n, goal in enumerate(settled) if goal.at == at]
        to = [n for n in beside if not settled[n].off]
        off = [n for n in beside if not settled[n].to]
        if len(beside) > 2 or len(to) > 1 or len(off) > 1:
            return None
        if len(beside) == 2 and (to or off):
            for n in beside:
                if to and n not in to:
                    settled[n] = replace(settled[n], to=False)
                elif off and n not in off:
                    settled[n] = replace(settled[n], off=False)
    return settled


def _readings(goals: list[_Goal]) -> list[list[_Goal]]:
    """The ways to read the next goal that is not plain; none where all are, or where their sides do not matter."""
    beside = [n for n, goal in enumerate(goals) if goal.to and goal.off]
    for n in beside:
        if sum(other.at == goals[n].at for other in goals) > 1:
            return [_with(goals, [n], replace(goals[n], off=False)), _with(goals, [n], replace(goals[n], to=False))]
    unplaced = [n for n, goal in enumerate(goals) if goal.side is None]
    if not unplaced or len(unplaced) == len(goals):
        return []
    # Of goals that are alike, those of the first side may as well come first.
    goal = goals[unplaced[0]]
    alike = [n for n in unplaced if goals[n] == goal]
    return [_with(goals, alike[:1], replace(goal, side=0)), _with(goals, alike, replace(goal, side=1))]


def _with(goals: list[_Goal], places: Iterable[int], goal: _Goal) -> list[_Goal]:
    changed = list(goals)
    for n in places:
        changed[n] = goal
    return changed


def _times_fit(goals: Sequence[_Goal], milestones: _Milestones) -> bool:
    """Whether the milestones have moments at which all goals fit between them.

    Goals of no known side are only counted with all others.
    """
    last = len(milestones.scores) - 1
    reached, left = [_BEFORE_ALL] * (last + 1), list(milestones.left_after)
    reached_by, left_by = list(milestones.reached_by), [_AFTER_ALL] * (last + 1)
    for goal in goals:
        if goal.at is None:
            continue
        if goal.to and goal.off:
            reached_by[goal.at] = min(reached_by[goal.at], goal.latest)
            left[goal.at] = max(left[goal.at], goal.earliest)
        elif goal.to:
            reached_by[goal.at] = min(reached_by[goal.at], goal.latest)
            reached[goal.at] = max(reached[goal.at], goal.earliest)
        else:
            left_by[goal.at] = min(left_by[goal.at], goal.latest)
            left[goal.at] = max(left[goal.at], goal.earliest)
    crowds = [_Crowd.of(goals, milestones, side) for side in (0, 1, None)]
    while True:
        for i in range(last + 1):
            reached[i] = max(reached[i], left[i - 1]) if i else reached[i]
            left[i] = max(left[i], reached[i])
            if reached[i] > reached_by[i] or left[i] > left_by[i]:
                return False
        before = list(reached)
        for i in range(last + 1):
            reached[i] = max([reached[i], *_missed_by(goals, i, left[i])])
        if not all(crowd.finds_room(reached, left) for crowd in crowds):
            return False
        if reached == before:
            return True


def _missed_by(goals: Iterable[_Goal], at: int, left: Moment) -> list[Moment]:
    """The moments by which a milestone must be reached, as goals over before it is left fall not while it stands."""
    beside = (goal for goal in goals if goal.at is None or (goal.at == at and goal.to and goal.off))
    return [goal.earliest for goal in beside if goal.latest < left]


@dataclass(frozen=True, slots=True)
class _Crowd:
    """The told goals of a side, or of both, by how far their place is known."""

    totals: list[int]
    """How many goals the side has at each milestone."""
    free: list[_Goal]
    beside: list[list[_Goal]]
    """By milestone, those that led to it or away from it."""
    within: list[int]
    """By stretch, how many surely fell there."""

    @classmethod
    def of(cls, goals: Iterable[_Goal], milestones: _Milestones, side: int | None) -> "_Crowd":
        count = len(milestones.scores)
        totals = [sum(score) if side is None else score[side] for score in milestones.scores]
        crowd = cls(totals, [], [[] for _ in range(count)], [0] * count)
        for goal in goals:
            if side not in (None, goal.side):
                continue
            if goal.at is None:
                crowd.free.append(goal)
            elif goal.to and goal.off:
                crowd.beside[goal.at].append(goal)
            else:
                crowd.within[goal.at - goal.to] += 1
        return crowd

    def finds_room(self, reached: list[Moment], left: Sequence[Moment]) -> bool:
        """Raise the moments at which milestones are reached until no row of stretches must hold too many goals.

        A row that begins at a moment and ends at one must hold the goals that are neither earlier nor later. False
        where some row must hold too many however late it begins.
        """
        for j in range(1, len(self.totals)):
            starts = sorted((goal.earliest for goal in self.free if goal.latest < left[j]), reverse=True)
            held = sum(goal.latest < left[j] for goal in self.beside[j])
            for i in reversed(range(j)):
                held += self.within[i] + (len(self.beside[i + 1]) if i + 1 < j else 0)
                room = self.totals[j] - self.totals[i] - held
                if room < 0:
                    return False
                own = [goal.earliest for goal in self.beside[i]]
                if len(starts) + len(own) > room:
                    first = sorted((*starts, *own), reverse=True)[room] if own else starts[room]
                    reached[i] = max(reached[i], first)
        return True


def _moments_of(way: Way) -> Iterable[Moment]:
    for step in way.steps:
        yield from (step.earliest, min(step.latest, way.end))
    for stand in (*way.stands, *way.one_of):
        yield from (moment for moment in (stand.reached_by, stand.left_after) if moment is not None)


def _first_true(count: int, holds: Callable[[int], bool]) -> int:
    """The first number below `count` from which on a condition holds; it holds for the last one."""
    low, high = 0, count - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low
