"""Claims beside the events: how many goals the text gives a player in all ("a hat-trick"), and a date's weekday."""

import re
from collections.abc import Iterable

from scoreline.pipeline.dates import DateMention
from scoreline.pipeline.goal_counts import MOST_OF_ONE, WHOLE_SEASONS
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import counts
from scoreline.pipeline.names import Person
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
OF_MATCH = re.compile(
    r"(?:goals?|strike|effort)? ?of (?:the|his|her) (?:game|match|night|afternoon|evening|day|contest)"
)
"""What says of a goal's number that it counts this match alone."""
CLOSE = 6
"""Units after a goal's words in which that may stand."""
UNFINISHED = frozenset({"on", "for", "denied", "chasing", "seeking", "from"})
"""Before "a hat-trick" or "his hat-trick" where it is not there yet: "on a hat-trick", "denied his hat-trick"."""


def count_claims(text: Text, mentions: list[GoalMention], goals: list[ToldGoal]) -> tuple[CountClaim, ...]:
    """What the goal mentions of a match claim of named scorers; `exact` where nothing gives the player more.

    A count for somebody who scores nowhere else in the telling may be of another match, and one beside others' goals
    for the side that are told in doubtful words may be right and they wrong: neither is a claim.
    """
    scorers = {id(goal.scorer) for goal in goals}
    claims: list[CountClaim] = []
    named = scorers_of(text, mentions)
    for told in mentions:
        mention = meant(text, told, named)
        count, whole = claimed(text, told, sum(goal.scorer is mention.scorer for goal in goals))
        if count < 2 or mention.scorer is None or not is_sure(text, told):
            continue
        if id(mention.scorer) in scorers and all(map(is_told_surely, rivals(goals, mention.scorer))):
            words = evidence(text, told.start, told.end, told.rule)
            claims.append(CountClaim(mention.scorer.name, count, whole, words))
    most = {claim.player: max(c.goals for c in claims if c.player == claim.player) for claim in claims}
    return tuple(
        CountClaim(claim.player, claim.goals, claim.exact and claim.goals == most[claim.player], claim.evidence)
        for claim in claims
    )


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


def claimed(text: Text, mention: GoalMention, goals: int) -> tuple[int, bool]:
    """How many goals a mention gives its scorer, who has `goals`, and whether a word says that it is all of them.

    "A brace" is all of them; "completed his hat-trick" and "scored twice" leave room for more.
    """
    named = max((counts().get(unit.word, 0) for unit in text.units[mention.start : mention.end]), default=0)
    if mention.count > 1:
        return mention.count, named == mention.count
    nth = mention.nth or 0
    # "His hat-trick" tells the third goal, which claims the two before it; "his second" may count a season's. But
    # "his third" of somebody with two goals to his name counts these.
    counted = nth == named or 1 < goals == nth - 1 or OF_MATCH.match(after_words(text, mention))
    return (nth, False) if nth and counted else (0, False)


def after_words(text: Text, mention: GoalMention) -> str:
    """The words after a mention in its sentence, those close by."""
    _, last = text.sentence(mention.start)
    return " ".join(unit.word for unit in text.units[mention.end : min(last, mention.end + CLOSE)])


def is_sure(text: Text, mention: GoalMention) -> bool:
    """Whether a mention names its scorer and asserts a count of goals of this match alone."""
    if not mention.explicit or mention.strength < SURE or not mention.context.asserted or mention.context.quoted:
        return False
    if mention.kind == "own_goal" or not 1 < max(mention.count, mention.nth or 1) <= MOST_OF_ONE:
        return False
    units = text.units
    _, last = text.sentence(mention.start)
    after = [unit.word for unit in units[mention.end : min(last, mention.end + 8)]]
    if any(word in SPANS or word in OTHER_THINGS or word in WHOLE_SEASONS for word in after):
        return False
    return not any(unit.word in UNFINISHED for unit in units[max(0, mention.start - 1) : mention.end])


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
