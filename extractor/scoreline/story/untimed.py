"""Goals without a minute, or with a loose one, timed by what is told near them."""

from scoreline.story.clockwork import Moment
from scoreline.story.nearby_minutes import BACK, Candidate, candidates, disorder
from scoreline.story.timing import Timing, apart, settle_moment, taken_by
from scoreline.story.told_goal import ToldGoal

CLOSE, LOOSEST = 2.5, 7.0
SURE = 1.5
"""How loosely a minute of the narration may be tied to a goal that loose words time otherwise."""
SHARPER = 4.0
"""How loosely a minute may be tied to a goal that words time less well."""
NEAR = 6
"""By how many minutes it may differ from what those words say."""
SAME = 2
"""By how many where nothing else ties it to the goal."""
MOST_GOALS = 60
"""Goals of one match beyond which their minutes are not sought: no match has so many, and time is not endless."""


def time_untimed(timing: Timing, loosest: float) -> None:
    """Give goals that lack a minute one told near them, the most closely tied first, none more loosely than allowed."""
    untimed = [goal for goal in timing.goals if goal.moment is None]
    while untimed and len(timing.goals) <= MOST_GOALS:
        taken = taken_by(timing.goals)
        rows = [
            (cost, -len(goal.mentions), number, candidate)
            for number, goal in enumerate(untimed)
            for candidate in candidates(timing, goal, taken)
            if (cost := candidate.cost + disorder(timing, goal, candidate)) <= loosest
        ]
        if not rows:
            return
        *_, number, candidate = min(rows, key=lambda row: row[:3])
        goal = untimed.pop(number)
        if candidate.mention is not None:
            goal.mentions.append(candidate.mention)
            timing.loose = [mention for mention in timing.loose if mention is not candidate.mention]
            settle_moment(goal, timing.moments)
        else:
            goal.moment = candidate.moment


def sharpen(timing: Timing) -> None:
    """Give goals that only the lead or loose words time the minute that their narration tells."""
    for goal in timing.goals:
        own = goal.moment
        if own is None or not (own.loose or (own.precision == "rounded" and timing.in_lead(own.at))):
            continue
        taken = taken_by(timing.goals)
        better = [
            (candidate.cost, candidate.moment)
            for candidate in candidates(timing, goal, taken)
            if timing.is_narration(candidate.moment.at)
            and not candidate.moment.loose
            and disorder(timing, goal, candidate) == 0
            and is_better(candidate, own)
        ]
        if better:
            goal.moment = min(better, key=lambda row: row[0])[1]
        elif own.loose and (close := close_before(timing, goal, own, taken)) is not None:
            goal.moment = close


def is_better(candidate: Candidate, own: Moment) -> bool:
    """Whether a minute of the narration outweighs one that the lead or loose words tell."""
    near = apart(candidate.moment, own) <= NEAR
    if own.loose and candidate.cost <= SURE:
        return True
    return near and candidate.cost <= (SHARPER if own.loose else CLOSE)


def close_before(timing: Timing, goal: ToldGoal, own: Moment, taken: set[int]) -> Moment | None:
    """The minute that a goal's narration follows, where loose words say nearly the same: "just before the hour"."""
    for place in (m.start for m in goal.mentions if timing.is_narration(m.start)):
        for at in range(place, -1, -1):
            if timing.sentences[place] - timing.sentences[at] > len(BACK):
                break
            moment = timing.free.get(at)
            if moment is not None and at not in taken and not moment.loose and apart(moment, own) <= SAME:
                return moment
    return None
