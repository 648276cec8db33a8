"""Claims beside the events: how many goals the text gives a player in all ("a hat-trick"), and a date's weekday."""

from collections.abc import Iterable, Sequence

from scoreline.pipeline.dates import DateMention
from scoreline.pipeline.goal_counts import MOST_OF_ONE, WHOLE_SEASONS, counts_this_match, numbers_of
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import counts
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.units import Text
from scoreline.story.clusters import meant, scorers_of
from scoreline.story.evidence import evidence
from scoreline.story.told import CountClaim, DayClaim
from scoreline.story.told_goal import ToldGoal

SURE = 2
"""Least strength of a mention whose count is a claim: weaker words only point to goals."""
CERTAIN = 3
SPANS = frozenset({"games", "matches", "outings", "appearances", "starts", "weeks", "days", "meetings"})
"""Words that count goals over more than one match, as a whole season does."""
OTHER_THINGS = frozenset({"assists", "saves", "chances", "wins", "victories", "hat-tricks", "braces"})
"""After a count, what it counts where it counts no goals: "a hat-trick of assists"."""
UNFINISHED = frozenset({"on", "for", "denied", "chasing", "seeking", "from"})
"""Shortly before "a hat-trick" where it is not there yet: "on a hat-trick", "denied his hat-trick"."""
SHORTLY = 3
PART_OF_MATCH = frozenset({"first-half", "second-half", "minute", "half-time"})
AFTER = 8
"""How many units after a count the words stand that make it one of other matches, or of something else."""


def count_claims(
    text: Text, mentions: list[GoalMention], goals: list[ToldGoal], teams: Sequence[TeamName]
) -> tuple[CountClaim, ...]:
    """What the goal mentions of a match of two teams claim of named scorers.

    A count for somebody who scores nowhere else in the telling may be of another match, and one beside others' goals
    for the side that are told in doubtful words may be right and they wrong: neither is a claim.
    """
    scorers = {id(goal.scorer) for goal in goals}
    claims: list[CountClaim] = []
    named = scorers_of(text, mentions)
    for told in mentions:
        mention = meant(text, told, named)
        count, whole = claimed(text, told, sum(goal.scorer is mention.scorer for goal in goals))
        if count < 2 or mention.scorer is None or not is_sure(text, told, teams):
            continue
        if id(mention.scorer) in scorers and all(map(is_told_surely, rivals(goals, mention.scorer))):
            words = evidence(text, told.start, told.end, told.rule)
            claims.append(CountClaim(mention.scorer.name, count, whole, words))
    return tuple(claims)


def rivals(goals: list[ToldGoal], scorer: Person) -> list[ToldGoal]:
    """Others' goals that take from the room which the score leaves to a scorer: those of his side, or of none known."""
    sides = {goal.team for goal in goals if goal.scorer is scorer}
    others = [goal for goal in goals if goal.scorer is not scorer]
    return [goal for goal in others if goal.team is None or None in sides or goal.team in sides]


def is_told_surely(goal: ToldGoal) -> bool:
    """Whether the text names the scorer of a goal in words that leave no doubt, or tells it more than once or timed."""
    if goal.listed is not None:
        return True
    return goal.explicit and (goal.strength == CERTAIN or len(goal.mentions) > 1 or goal.moment is not None)


def claimed(text: Text, mention: GoalMention, told: int) -> tuple[int, bool]:
    """How many goals a mention gives its scorer, and whether a word says that it is all of them.

    "A brace" is all of them; "completed his hat-trick", "a first-half brace" and "scored twice" leave room for more.
    "His third" claims the two before it, if it is said to be "of the match", or if two are `told` of him.
    """
    places = named_counts(text, mention)
    named = max((counts()[text.units[i].word] for i in places), default=0)
    if mention.count > 1:
        return mention.count, named == mention.count and not any(is_partial(text, i) for i in places)
    if mention.nth is None:
        return 0, False
    sure = named == mention.nth or told >= mention.nth - 1 > 1 or is_of_this_match(text, mention)
    return (mention.nth, False) if sure else (0, False)


def named_counts(text: Text, mention: GoalMention) -> list[int]:
    """The units of a mention that are nouns for several goals: "brace", "hat-trick"."""
    return [i for i in range(mention.start, mention.end) if text.units[i].word in counts()]


def is_partial(text: Text, place: int) -> bool:
    """Whether the words before a count make it one of a part of the match: "a first-half brace", "a late double"."""
    first, _ = text.sentence(place)
    before = text.units[max(first, place - SHORTLY) : place]
    return any(PART_OF_MATCH & unit.signature or unit.word in ("early", "late", "quick") for unit in before) or (
        text.units[place].word.startswith("quick")
    )


def is_of_this_match(text: Text, mention: GoalMention) -> bool:
    """Whether the number of a scorer's goal is said to be that of the match: "his third of the night"."""
    ordinals = [one for one in numbers_of(text, mention.start) if one.says == "nth" and one.value == mention.nth]
    return any(counts_this_match(text, one.end) for one in ordinals)


def is_sure(text: Text, mention: GoalMention, teams: Sequence[TeamName]) -> bool:
    """Whether a mention asserts a count of goals of this match, of these teams, alone, and it is clear whose.

    It names its scorer, or else counts them by a noun: "the centre-back's hat-trick".
    """
    if mention.strength < SURE or not mention.context.asserted or mention.context.quoted:
        return False
    if not mention.explicit and (mention.strength < CERTAIN or not named_counts(text, mention)):
        return False
    if mention.kind == "own_goal" or not 1 < max(mention.count, mention.nth or 1) <= MOST_OF_ONE:
        return False
    units = text.units
    _, last = text.sentence(mention.start)
    for counted in counted_at(text, mention):
        after = units[counted + 1 : min(last, counted + 1 + AFTER)]
        if any(unit.word in SPANS or unit.word in OTHER_THINGS or unit.word in WHOLE_SEASONS for unit in after):
            return False
        if any(isinstance(unit.value, TeamName) and unit.value not in teams for unit in after):
            return False
    return not any(is_unfinished(text, i) for i in named_counts(text, mention))


def counted_at(text: Text, mention: GoalMention) -> set[int]:
    """The units at which the words end that count the goals of a mention, and where it ends itself."""
    words = set(named_counts(text, mention))
    numbers = {one.end - 1 for one in numbers_of(text, mention.start) if one.value in (mention.count, mention.nth)}
    return words | numbers | {mention.end - 1}


def is_unfinished(text: Text, place: int) -> bool:
    """Whether the words before a count make it one that was not reached."""
    first, _ = text.sentence(place)
    return any(unit.word in UNFINISHED for unit in text.units[max(first, place - SHORTLY) : place])


def day_claims(text: Text, mentions: Iterable[DateMention]) -> tuple[DayClaim, ...]:
    """The full dates that have a weekday with them."""
    return tuple(
        DayClaim(
            weekday=text.units[mention.weekday].word.capitalize(),
            day=mention.day,
            weekday_words=evidence(text, mention.weekday, mention.weekday + 1, mention.rule),
            day_words=evidence(text, mention.date, mention.end, mention.rule),
        )
        for mention in mentions
        if mention.weekday is not None and mention.date is not None
    )
