"""When a goal fell: by its own mentions, by others that tell it without its scorer, by what stands around it."""

from collections import Counter
from collections.abc import Callable

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline.story.clusters import conflict
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, in_order_of_play, moment_of

ATTEMPT = frozenset({"finish-verb", "shoot", "shot-noun", "home", "sure-finish", "score-verb"})
ALMOST = frozenset({"almost", "nearly", "should", "could"})
"""Words before a minute that make what it times no goal."""
ALMOST_REACH = 7
NO_GOAL = frozenset({"missed", "save-word", "ruled-out", "booked", "sent-off", "second-yellow"})
SCORED = frozenset({"shot-noun", "goal-noun", "penalty-word", "ordinal"})
SHOT_REACH = 14
"""How many units after a name may tell of its shot."""
CLAUSE_ENDS = frozenset({"person", "team", "and", "when"})
AFTER_REACH = 10
"""How many units after a mention its minute may stand."""
GOALISH = frozenset({"take-lead", "score-verb", "lead-noun", "goal-noun", "penalty-word", "ahead", "pass-noun"})


def settle_moment(goal: ToldGoal, moments: dict[int, Moment]) -> None:
    """The goal's minute: an exact one before a rounded one, then the one told most often, then first."""
    goal.moments = [moment for m in goal.mentions if (moment := moment_of(m, moments)) is not None]
    if not goal.moments:
        return
    votes = Counter((m.minute, m.stoppage) for m in goal.moments)
    goal.moment = max(
        goal.moments,
        key=lambda m: (m.precision == "exact", m.stoppage is not None, votes[(m.minute, m.stoppage)], -m.at),
    )


def told_already(mention: GoalMention, goals: list[ToldGoal], moments: dict[int, Moment]) -> bool:
    """Whether a scorerless mention tells a goal that others tell with its scorer: one of the same minute."""
    own = moment_of(mention, moments)
    return own is not None and any(
        goal.moment is not None and abs(goal.moment.minute - own.minute) <= 2 for goal in goals
    )


def attach_loose(
    text: Text, goal: ToldGoal, loose: list[GoalMention], moments: dict[int, Moment], sentences: list[int]
) -> GoalMention | None:
    """Give a goal a scorerless mention that tells its minute ("Watford led after 24 minutes") near the scorer's name.

    Returns the mention, or None where none fits.
    """
    if any(moment_of(m, moments) for m in goal.mentions):
        return None
    places = [sentences[m.start] for m in goal.mentions if m.count == 1]
    named = [sentences[i] for i, unit in enumerate(text.units) if unit.value is goal.scorer]
    for wanted in (places, named):
        for mention in loose:
            if moment_of(mention, moments) is None or conflict(mention, goal, moments):
                continue
            apart = [sentences[mention.start] - place for place in wanted]
            if any(-2 <= gap <= 0 or (gap == 1 and wanted is places) for gap in apart):
                goal.mentions.append(mention)
                return mention
    return None


def moment_nearby(
    text: Text, goal: ToldGoal, goals: list[ToldGoal], moments: dict[int, Moment], sentences: list[int]
) -> Moment | None:
    """The minute told next to a goal's narration, or next to its scorer's name, if it times no other goal or chance."""
    taken = taken_by(goals)
    beside = moment_after(text, goal, moments, taken) or moment_owned(text, goal, moments, taken)
    if beside is not None:
        return beside
    others = [m for other in goals if other is not goal for m in other.mentions]
    narrated = sentences[-1] > 2 * LEAD_SENTENCES
    places = sorted((m.start for m in goal.mentions if m.count == 1), reverse=True)
    named = (
        []
        if goal.scorer is None
        else [shot for i, unit in enumerate(text.units) if unit.value is goal.scorer and (shot := shot_after(text, i))]
    )
    for lead in (False, True):
        for place in (*places, *named):
            if (narrated and sentences[place] < LEAD_SENTENCES - 2) is not lead:
                continue
            moment = moment_before(text, place, others, moments, taken)
            if moment is not None and not (lead and moment.precision != "exact"):
                return moment
    return None


def taken_by(goals: list[ToldGoal]) -> set[int]:
    """Where the minutes stand that time a goal."""
    return {moment.at for goal in goals for moment in (*goal.moments, *([goal.moment] if goal.moment else ()))}


def moment_after(text: Text, goal: ToldGoal, moments: dict[int, Moment], taken: set[int]) -> Moment | None:
    """The free minute that follows a mention in its clause."""
    units = text.units
    for mention in goal.mentions:
        _, last = text.sentence(mention.start)
        for i in range(mention.start, min(last, mention.end + AFTER_REACH)):
            if i >= mention.end and CLAUSE_ENDS & units[i].signature and units[i].word != "with":
                break
            if i in moments and i not in taken:
                return moments[i]
    return None


def moment_owned(text: Text, goal: ToldGoal, moments: dict[int, Moment], taken: set[int]) -> Moment | None:
    """The minute of "Ruiz's 84th-minute goal", where no mention tells that goal."""
    units = text.units
    if goal.scorer is None:
        return None
    for i, unit in enumerate(units[:-4]):
        if unit.value is goal.scorer and "possessive" in units[i + 1].signature:
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


def moment_before(
    text: Text, place: int, others: list[GoalMention], moments: dict[int, Moment], taken: set[int]
) -> Moment | None:
    """The last free minute before a place, in its sentence or in one of the two before."""
    units = text.units
    first, _ = text.sentence(place)
    if any(units[i].word == "already" for i in range(first, place)):
        return None
    end = place
    start = first
    for number in range(3):
        timed = [i for i in range(start, end) if i in moments]
        free = [i for i in timed if i not in taken]
        told = any(start <= m.start < end for m in others)
        goalish = any(GOALISH & units[i].signature for i in range(start, end))
        if free and not told and (number < 2 or goalish) and not is_chance(text, free[-1], end):
            return moments[free[-1]]
        if timed or told or start < 2 or (number and goalish):
            return None
        end = start - 1
        start = text.sentence(start - 2)[0]
    return None


def shot_after(text: Text, index: int) -> int | None:
    """Where the sentence goes on, from a name, to tell of a shot that nothing stopped."""
    units = text.units
    _, last = text.sentence(index)
    shot: int | None = None
    for i in range(index + 1, min(last, index + SHOT_REACH)):
        if NO_GOAL & units[i].signature and not any(unit.word in ("not", "no") for unit in units[i - 3 : i]):
            return None
        if shot is None and ATTEMPT & units[i].signature:
            shot = i
    return shot


def is_chance(text: Text, start: int, end: int) -> bool:
    """Whether what is told from a minute on is a chance missed, a goal ruled out, a card or a substitution."""
    first, _ = text.sentence(start)
    unreal = any(text.units[i].word in ALMOST for i in range(max(first, start - ALMOST_REACH), start))
    return unreal or any(NO_GOAL & text.units[i].signature for i in range(max(0, start - 3), end))
