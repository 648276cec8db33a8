"""When a goal fell: by its own mentions, by others that tell it without its scorer, by what stands around it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_minutes import BRACKETED, counts_from, times_another
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
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
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, in_order_of_play, moment_of

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
NEAR_TOLD = 3
"""Within how many minutes of a goal's another minute may tell the same one."""
DONE = 3.0
"""How loosely a minute is tied to a goal in whose clause the scorer scores or shoots, where no mention tells it."""
CAME = 1.0
"""How loosely "The goal came in the 57th minute" ties that to the goal told before."""
LATER = frozenset({"before", "then", "while", "later"})
"""Words between a failed attempt and a goal of another scene."""
CLOSE, LOOSEST = 2.5, 7.0
SURE = 1.5
"""How loosely a minute of the narration may be tied to a goal that loose words time otherwise."""
SHARPER = 4.0
"""How loosely a minute may be tied to a goal that words time less well."""
NEAR = 6
"""By how many minutes it may differ from what those words say."""
SAME = 2
"""By how many where nothing else ties it to the goal."""
GOALISH = frozenset({"take-lead", "score-verb", "lead-noun", "goal-noun", "penalty-word", "ahead", "pass-noun"})


def settle_moment(goal: ToldGoal, moments: dict[int, Moment]) -> None:
    """The goal's minute: an exact one before a rounded one, then the one told most often, then first."""
    goal.moments = [moment for m in goal.mentions if (moment := moment_of(m, moments)) is not None]
    if not goal.moments:
        return
    votes = Counter((m.minute, m.stoppage) for m in goal.moments)
    goal.moment = max(
        goal.moments,
        key=lambda m: (
            m.precision == "exact",
            m.stoppage is not None,
            not m.loose,
            votes[(m.minute, m.stoppage)],
            -m.at,
        ),
    )


def told_already(mention: GoalMention, goals: list[ToldGoal], moments: dict[int, Moment]) -> bool:
    """Whether a scorerless mention tells a goal that others tell with its scorer: one of the same minute."""
    own = moment_of(mention, moments)
    return own is not None and any(
        goal.moment is not None and abs(goal.moment.minute - own.minute) <= 2 for goal in goals
    )


@dataclass(slots=True)
class Candidate:
    """A minute that may be a goal's: how loosely it is tied to the goal, and the scorerless mention that gives it."""

    cost: float
    moment: Moment
    place: int
    mention: GoalMention | None = None


MOST_GOALS = 60
"""Goals of one match beyond which their minutes are not sought: no match has so many, and time is not endless."""


@dataclass(slots=True)
class Timing:
    """What the goals of a match are timed by, besides their own mentions."""

    text: Text
    goals: list[ToldGoal]
    loose: list[GoalMention]
    moments: dict[int, Moment]
    sentences: list[int]
    suits: Callable[[ToldGoal, GoalMention], bool]
    """Whether a scorerless mention may tell a goal, by their teams."""
    spent: frozenset[int] = frozenset()
    """The units of minutes in which an attempt brought no goal, so that they time only what its sentence goes on to."""
    places: dict[int, list[int]] = field(default_factory=dict)
    """Where the text names people, by their identity."""
    free: dict[int, Moment] = field(init=False)

    def __post_init__(self) -> None:
        unspent = {at: moment for at, moment in self.moments.items() if at not in self.spent}
        self.free = free_moments(self.text, unspent)
        for place in self.text.places("person"):
            self.places.setdefault(id(self.text.units[place].value), []).append(place)

    def named(self, goal: ToldGoal) -> list[int]:
        """Where the text names the scorer."""
        return self.places.get(id(goal.scorer), []) if goal.scorer is not None else []

    def in_lead(self, place: int) -> bool:
        """Whether a place is where the recap sums up what it narrates later."""
        return self.sentences[-1] > 2 * LEAD_SENTENCES and self.sentences[place] < LEAD_SENTENCES - 2

    def is_narration(self, place: int) -> bool:
        """Whether a place is surely past the lead."""
        return self.sentences[place] >= LEAD_SENTENCES


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


def apart(one: Moment, other: Moment) -> int:
    """How many minutes two moments are apart."""
    return abs(clock_of(one) - clock_of(other))


def candidates(timing: Timing, goal: ToldGoal, taken: set[int]) -> Iterator[Candidate]:
    """The free minutes told near a goal."""
    text, moments = timing.text, timing.free
    named = timing.named(goal)
    beside = moment_after(text, goal, moments, taken) or moment_owned(text, named, moments, taken)
    if beside is not None:
        yield Candidate(0.0, beside, goal.first)
    told = [m.start for m in goal.mentions if m.count == 1]
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


def clock_of(moment: Moment) -> int:
    """A moment as a number to compare."""
    return moment.minute + (moment.stoppage or 0)


def taken_by(goals: list[ToldGoal]) -> set[int]:
    """Where the minutes stand that time a goal."""
    return {moment.at for goal in goals for moment in (*goal.moments, *([goal.moment] if goal.moment else ()))}


def free_moments(text: Text, moments: dict[int, Moment]) -> dict[int, Moment]:
    """The match minutes that may time what does not stand right beside them."""
    return {at: moment for at, moment in moments.items() if not is_bracketed(text, at)}


def is_bracketed(text: Text, at: int) -> bool:
    """Whether a clock expression stands alone in brackets, so that it times only what is right before them."""
    units = text.units
    alone = "open" in units[at - 1].signature and "close" in units[at + 1].signature
    return units[at].rule in BRACKETED or alone


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


def same_step(goals: list[ToldGoal], tellings: dict[int, GoalMention]) -> list[tuple[ToldGoal, int]]:
    """Each goal with the one telling that says the same of the score ("equalised"), where no other of either does."""
    pairs = []
    for goal in goals:
        steps = {mention.step for mention in goal.mentions if mention.step}
        fitting = [minute for minute, mention in tellings.items() if mention.step in steps]
        rivals = [other for other in goals if steps & {mention.step for mention in other.mentions}]
        if len(fitting) == 1 and len(rivals) == 1:
            pairs.append((goal, fitting[0]))
    return pairs


def align_loose(
    text: Text,
    goals: list[ToldGoal],
    loose: list[GoalMention],
    moments: dict[int, Moment],
    side: Callable[[GoalMention], int | None],
) -> None:
    """Time a team's goals that lack a minute by as many tellings of its goals that lack a scorer, in their order."""
    for team in (0, 1):
        untimed = [goal for _, goal in in_order_of_play(goals) if goal.team == team and goal.moment is None]
        tellings: dict[int, GoalMention] = {}
        for mention in loose:
            moment = moment_of(mention, moments)
            if moment is not None and side(mention) == team and not told_already(mention, goals, moments):
                tellings.setdefault(moment.minute, mention)
        if len(untimed) == len(tellings):
            pairs = list(zip(untimed, sorted(tellings), strict=True))
        else:
            pairs = same_step(untimed, tellings)
        for goal, minute in pairs:
            goal.mentions.append(tellings[minute])
            settle_moment(goal, moments)


def align_by_order(timing: Timing) -> None:
    """Time goals by tellings without a scorer that by the order of play can tell no other goal that lacks a minute."""
    tellings: dict[int, GoalMention] = {}
    for mention in timing.loose:
        moment = moment_of(mention, timing.moments)
        if moment is not None and not told_already(mention, timing.goals, timing.moments):
            tellings.setdefault(moment.minute, mention)
    lacking = [goal for goal in timing.goals if goal.moment is None]
    if not tellings and len(lacking) == 1:
        goal, announced = lacking[0], announced_minutes(timing)
        if len(announced) == 1 and fits_order(timing, goal, announced[0]):
            goal.moment = announced[0]
    for mention in tellings.values():
        untimed = [goal for goal in timing.goals if goal.moment is None]
        fitting = [goal for goal in untimed if timing.suits(goal, mention) and in_order(timing, goal, mention)]
        if len(fitting) == 1:
            fitting[0].mentions.append(mention)
            settle_moment(fitting[0], timing.moments)


def announced_minutes(timing: Timing) -> list[Moment]:
    """The free minutes that by the words around them brought a goal, where no goal is told within a few of them."""
    told = [goal.moment for goal in timing.goals if goal.moment is not None]
    free = {
        clock_of(moment): moment
        for at, moment in timing.free.items()
        if announces(timing.text, at) and not is_chance(timing.text, at, at + 1)
    }
    untold = [moment for moment in free.values() if all(apart(moment, other) > NEAR_TOLD for other in told)]
    exact = [moment for moment in untold if moment.precision == "exact"]
    return exact if len(exact) == 1 and all(apart(exact[0], other) <= NEAR_TOLD for other in untold) else untold


def in_order(timing: Timing, goal: ToldGoal, mention: GoalMention) -> bool:
    """Whether a goal told without a minute can have fallen in that of a mention."""
    moment = moment_of(mention, timing.moments)
    return moment is not None and not conflict(mention, goal, timing.moments) and fits_order(timing, goal, moment)


def fits_order(timing: Timing, goal: ToldGoal, moment: Moment) -> bool:
    """Whether a goal can have fallen in a minute by what was told before and after it."""
    return all(
        (other.place - goal.place) * (clock_of(other.moment) - clock_of(moment)) > 0
        for other in timing.goals
        if other is not goal and other.moment is not None and timing.in_lead(other.place) == timing.in_lead(goal.place)
    )


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
