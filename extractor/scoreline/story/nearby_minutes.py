"""The minutes told near a goal that lacks one of its own, and how loosely each is tied to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_minutes import counts_from, times_another
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment, clock_of
from scoreline.story.clusters import conflict
from scoreline.story.tellings import (
    SCORING,
    announces,
    comes_to_nothing,
    done_at,
    goal_came,
    is_chance,
    is_of_set_piece,
    keeps_ball,
    shot_after,
)
from scoreline.story.timing import Timing
from scoreline.story.told_goal import ToldGoal, moment_of

SCORED = frozenset({"shot-noun", "goal-noun", "penalty-word", "ordinal"})
CLAUSE_ENDS = frozenset({"person", "team", "and", "when"})
AFTER_REACH = 10
"""How many units after a mention its minute may stand."""
GAPS = {0: 1.0, -1: 1.5, -2: 2.5, 1: 3.5}
"""How loosely a scorerless mention is tied to a goal by the sentences from the goal to it."""
BACK = ((1.0, 1.0), (1.5, 3.0), (2.5, 4.0))
"""How loosely a minute is tied to a goal told in the same sentence, in the next, and so on: one that the text says
brought a goal, and any other."""
BY_NAME = 2.5
"""What it adds that only the scorer's name and a shot of his stand there."""
IN_LEAD = 6.0
"""What it adds that the goal is told there before the narration."""
EXACT_IN_LEAD = 3.0
"""The same for an exact minute, told before the goal."""
SAME_STEP = 1.5
"""By how much a scorerless mention is closer that says the same of the score."""
DISORDER = 3.0
"""What a goal adds that was narrated before and fell later, or the other way round."""
TAKEN = 4.0
"""What it adds that another goal fell in that minute."""
DONE = 3.0
"""How loosely a minute is tied to a goal in whose clause the scorer scores or shoots, where no mention tells it."""
CAME = 1.0
"""How loosely "The goal came in the 57th minute" ties that to the goal told before."""
LATER = frozenset({"before", "then", "while", "later"})
"""Words between a failed attempt and a goal of another scene."""
GOALISH = frozenset({"take-lead", "score-verb", "lead-noun", "goal-noun", "penalty-word", "ahead", "pass-noun"})


@dataclass(slots=True)
class Candidate:
    """A minute that may be a goal's: how loosely it is tied to the goal, and the scorerless mention that gives it."""

    cost: float
    moment: Moment
    place: int
    mention: GoalMention | None = None


def candidates(timing: Timing, goal: ToldGoal, taken: set[int]) -> Iterator[Candidate]:
    """The free minutes told near a goal."""
    text, moments = timing.text, timing.free
    named = timing.named(goal)
    beside = moment_after(text, goal, moments, taken) or moment_owned(text, named, moments, taken)
    if beside is not None:
        yield Candidate(0.0, beside, goal.first)
    # What lists several scorers tells goals that cannot all have fallen in one minute.
    listed = {m.start for other in timing.goals if other.scorer is not goal.scorer for m in other.mentions}
    told = [m.start for m in goal.mentions if m.count == 1 and m.start not in listed]
    shots = [shot for i in named if (shot := shot_after(text, i)) is not None]
    others = [m.start for other in timing.goals if other is not goal for m in other.mentions]
    for place in told:
        if (at := spent_before(timing, place)) is not None:
            yield Candidate(CAME, timing.moments[at], place)
    for place in told:
        if (at := goal_came(text, place, moments, taken)) is not None:
            yield Candidate(CAME, moments[at], place)
    for place in named:
        if (at := done_at(text, place, moments, taken)) is not None:
            cost = DONE + (IN_LEAD if timing.in_lead(place) and moments[at].precision != "exact" else 0.0)
            yield Candidate(cost, moments[at], place)
    for place in named:
        yield from announced_here(text, place, moments, taken)
    for places, extra in ((told, 0.0), (named, BY_NAME)):
        for place in places:
            yield from announced_near(timing, goal, place, others, extra)
    for places, extra in ((told, 0.0), (shots, BY_NAME)):
        for place in places:
            lead = timing.in_lead(place)
            for candidate in told_before(text, place, others, moments, taken):
                if not lead or candidate.moment.precision == "exact":
                    at = candidate.moment.at
                    if not extra or announces(text, at) or not comes_to_nothing(text, at, place):
                        yield replace(candidate, cost=candidate.cost + extra + EXACT_IN_LEAD * lead)


def spent_before(timing: Timing, place: int) -> int | None:
    """The unit of the minute of a failed attempt whose sentence goes on to a goal of the same scene."""
    first, _ = timing.text.sentence(place)
    at = next((i for i in range(place - 1, first - 1, -1) if i in timing.spent and i in timing.moments), None)
    later = at is not None and any(unit.word in LATER for unit in timing.text.units[at:place])
    return None if later else at


def announced_here(text: Text, place: int, moments: dict[int, Moment], taken: set[int]) -> Iterator[Candidate]:
    """The minute of a goal that is announced before a name in its sentence, the only one there."""
    first, last = text.sentence(place)
    people = {id(unit.value) for unit in text.units[first:last] if isinstance(unit.value, Person)}
    if len(people) == 1:
        for at in (i for i in range(first, place) if i in moments and i not in taken):
            if announces(text, at) and not is_chance(text, at, last):
                yield Candidate(BY_NAME + BACK[0][0], moments[at], place)


def announced_near(timing: Timing, goal: ToldGoal, place: int, others: list[int], extra: float) -> Iterator[Candidate]:
    """The minutes of scorerless mentions ("Watford led after 24 minutes") just before a place, or just after it."""
    sentences = timing.sentences
    for mention in timing.loose:
        gap = sentences[mention.start] - sentences[place]
        cost = GAPS.get(gap)
        moment = moment_of(mention, timing.moments)
        if cost is None or moment is None or (gap > 0 and extra):
            continue
        if conflict(mention, goal, timing.moments) or not timing.suits(goal, mention):
            continue
        first, last = sorted((mention.start, place))
        if any(sentences[first] < sentences[other] and other < last and other != place for other in others):
            continue
        same = mention.step and any(mention.step == other.step for other in goal.mentions)
        yield Candidate(cost + extra - (SAME_STEP if same else 0.0), moment, place, mention)


def disorder(timing: Timing, goal: ToldGoal, candidate: Candidate) -> float:
    """What speaks against a minute in the order of telling: goals narrated before that fell later, and the like."""
    moment = candidate.moment
    cost = 0.0
    for other in timing.goals:
        if other is goal or other.moment is None:
            continue
        gap = clock_of(moment) - clock_of(other.moment)
        if gap == 0 and moment.at != other.moment.at:
            cost += TAKEN
        place = narrated(timing, other)
        if place is not None and timing.is_narration(candidate.place) and (candidate.place - place) * gap < 0:
            cost += DISORDER
    return cost


def narrated(timing: Timing, goal: ToldGoal) -> int | None:
    """Where the narration tells a goal, after the lead."""
    return max((m.start for m in goal.mentions if timing.is_narration(m.start)), default=None)


def moment_after(text: Text, goal: ToldGoal, moments: dict[int, Moment], taken: set[int]) -> Moment | None:
    """The free minute that follows a mention in its clause."""
    units = text.units
    for mention in goal.mentions:
        _, last = text.sentence(mention.start)
        for i in range(mention.start, min(last, mention.end + AFTER_REACH)):
            if i >= mention.end and CLAUSE_ENDS & units[i].signature and units[i].word != "with":
                break
            if times_another(units[mention.end : i]):
                break
            if i in moments and i not in taken:
                return moments[i]
    return None


def moment_owned(text: Text, named: list[int], moments: dict[int, Moment], taken: set[int]) -> Moment | None:
    """The minute of "Ruiz's 84th-minute goal", where no mention tells that goal; `named` is where he is named."""
    units = text.units
    for i in named:
        if i + 4 < len(units) and "possessive" in units[i + 1].signature:
            at = next((j for j in (i + 2, i + 3) if j in moments and j not in taken), None)
            after = units[at + 1 : at + 4] if at is not None else []
            if at is not None and any(SCORED & unit.signature for unit in after) and not is_chance(text, at, at + 4):
                return moments[at]
    return None


def told_before(
    text: Text, place: int, others: list[int], moments: dict[int, Moment], taken: set[int]
) -> Iterator[Candidate]:
    """The last free minute before a place, in its sentence or in one of the few before; `others` tell other goals."""
    units = text.units
    first, _ = text.sentence(place)
    if any(units[i].word == "already" for i in range(first, place)):
        return
    end = place
    start = first
    for number, (cost_announced, cost_plain) in enumerate(BACK):
        timed = [i for i in text.places("minute", start=start, end=end) if i in moments]
        free = [i for i in timed if i not in taken and not counts_from(text, i, place)]
        told = any(start <= other < end for other in others)
        if free and not told:
            if announces(text, free[-1]):
                yield Candidate(cost_announced, moments[free[-1]], place)
            elif ((number < 2 or text.holds(start, end, *GOALISH)) and not is_chance(text, free[-1], end)) or (
                number == 1 and (is_of_set_piece(text, free[-1], first, place) or keeps_ball(text, first))
            ):
                yield Candidate(cost_plain, moments[free[-1]], place)
        if timed or told or start < 2 or (number and text.holds(start, end, *SCORING)):
            return
        end = start - 1
        start = text.sentence(start - 2)[0]
