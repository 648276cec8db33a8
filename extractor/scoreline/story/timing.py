"""When a goal fell: by its own mentions, by others that tell it without its scorer, by what stands around it."""

from collections import Counter

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline.story.clusters import conflict
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, moment_of

ATTEMPT = frozenset({"finish-verb", "shoot", "shot-noun", "home", "sure-finish"})
NO_GOAL = frozenset({"missed", "save-word", "ruled-out", "booked", "sent-off", "second-yellow"})
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
    taken = {moment.at for other in goals for moment in other.moments}
    others = [m for other in goals if other is not goal for m in other.mentions]
    narrated = sentences[-1] > 2 * LEAD_SENTENCES
    places = sorted((m.start for m in goal.mentions if m.count == 1), reverse=True)
    named = (
        []
        if goal.scorer is None
        else [i for i, unit in enumerate(text.units) if unit.value is goal.scorer and shoots(text, i)]
    )
    for place in (*places, *named):
        if narrated and sentences[place] < LEAD_SENTENCES - 2:
            continue
        moment = moment_before(text, place, others, moments, taken)
        if moment is not None:
            return moment
    return None


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


def shoots(text: Text, index: int) -> bool:
    """Whether the sentence goes on, from a name, to tell of a shot that nothing stopped."""
    _, last = text.sentence(index)
    classes = set().union(*(unit.signature for unit in text.units[index + 1 : min(last, index + 14)]), {""})
    return bool(ATTEMPT & classes) and not NO_GOAL & classes


def is_chance(text: Text, start: int, end: int) -> bool:
    """Whether what is told from a minute on is a chance missed, a goal ruled out, a card or a substitution."""
    return any(NO_GOAL & text.units[i].signature for i in range(max(0, start - 3), end))
