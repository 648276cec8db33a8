"""From goal mentions to goals: each once, with its team, in the order of play."""

from dataclasses import replace
from functools import partial

from scoreline.pipeline.goal_counts import AFTER, BEFORE
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import counts
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.account import Player, settle_counts
from scoreline.story.alignment import align_by_order, align_loose
from scoreline.story.allotment import assign_teams, within
from scoreline.story.clockwork import Moment
from scoreline.story.clusters import Telling, meant, scorers_of
from scoreline.story.frame import MatchFrame
from scoreline.story.heralds import with_heralded_minutes, with_heralded_sides
from scoreline.story.keepers import doubts, is_own_goal
from scoreline.story.other_matches import without_others
from scoreline.story.penalties import follows_award
from scoreline.story.sides import Sides, fell_behind, team_number, team_of_mention
from scoreline.story.timing import Timing, settle_moment, told_already
from scoreline.story.told_goal import ToldGoal, in_order_of_play, sentence_numbers
from scoreline.story.unnamed import unnamed_goals
from scoreline.story.untimed import CLOSE, LOOSEST, sharpen, time_untimed

LEADING = frozenset({"opener", "ahead"})
"""Steps of the score by which a team goes ahead."""

HINT = 2
"""The strength of words that tell a goalkeeper's own goal only by who he is."""


def settle_goals(
    text: Text,
    mentions: list[GoalMention],
    frame: MatchFrame,
    sides: Sides,
    moments: dict[int, Moment],
    final: tuple[int, int] | None,
    spent: frozenset[int] = frozenset(),
) -> list[ToldGoal]:
    """The goals that a match's mentions tell, each once, with its team, in the order of play.

    `spent` are the units of the minutes in which a penalty was missed or a goal ruled out.
    """
    sentences = sentence_numbers(text)
    doubtful = doubts(text)
    mentions = as_read(text, without_others(text, mentions, frame), doubtful)
    mentions = with_heralded_minutes(text, mentions, moments, sentences)
    mentions = with_heralded_sides(text, mentions, sentences)
    players = players_of(text, mentions, frame, sides, doubtful)
    goals = settle_counts(players, final, Telling(moments, sentences))
    for goal in goals:
        settle_moment(goal, moments)
    loose = [m for m in mentions if m.scorer is None]
    led = frame.led | leading(text, loose, frame)
    assign = partial(assign_teams, text, frame=frame, sides=sides, final=final, led=led)
    loose = [m for m in loose if not told_already(m, goals, moments)]
    assign(goals)
    assigned = told_of(goals)
    timing = Timing(text, goals, loose, moments, sentences, partial(suits, goals=goals, frame=frame), spent)
    time_untimed(timing, CLOSE)
    if told_of(goals) != assigned:
        assign(goals)
        assigned = told_of(goals)
    total = sum(final) if final is not None else None
    time_by_order(timing, len(goals) == total, frame)
    goals = believed(goals) if final is None else within(goals, final, sentences)
    if told_of(goals) != assigned:
        assign(goals)
    if final is not None:
        goals = within(goals, final, sentences)
        goals += unnamed_goals(text, timing.loose, goals, frame, final, moments, sentences)
    return [goal for _, goal in in_order_of_play(goals)]


def as_read(text: Text, mentions: list[GoalMention], doubtful: dict[int, float]) -> list[GoalMention]:
    """The mentions that tell this match's goals, each with its kind and whom its words mean, all others considered.

    `doubtful` are the people who hardly score.
    """
    told = [m for m in mentions if not m.context.quoted or m.strength >= 3]
    scorers = scorers_of(text, told)
    awarded = [with_award(text, meant(text, mention, scorers), told) for mention in told]
    return [
        replace(m, kind="own_goal", strength=min(m.strength, HINT)) if is_own_goal(text, m, doubtful) else m
        for m in awarded
    ]


def players_of(
    text: Text, mentions: list[GoalMention], frame: MatchFrame, sides: Sides, doubtful: dict[int, float]
) -> list[Player]:
    """The scorers whom mentions name, each with his own, in the order in which they are first told."""
    groups: dict[int, list[GoalMention]] = {}
    for mention in mentions:
        if mention.scorer is not None:
            groups.setdefault(id(mention.scorer), []).append(mention)
    return [
        Player(
            scorer, group, weight_of(text, group, frame, sides), counted_for(text, group), doubtful.get(id(scorer), 0)
        )
        for group in groups.values()
        if (scorer := group[0].scorer) is not None
    ]


def time_by_order(timing: Timing, complete: bool, frame: MatchFrame) -> None:
    """Time goals by mentions farther off, and where they are `complete` by the order in which they are told."""
    if complete:
        align_loose(timing.goals, timing.loose, timing.moments, lambda mention: team_number(mention.team, frame))
    time_untimed(timing, LOOSEST)
    if complete:
        align_by_order(timing)
    sharpen(timing)


def believed(goals: list[ToldGoal]) -> list[ToldGoal]:
    """The goals told surely enough where no final score bears them out."""
    return [
        goal
        for goal in goals
        if goal.explicit and (goal.strength == 3 or len(goal.mentions) > 1 or goal.moment is not None)
    ]


def told_of(goals: list[ToldGoal]) -> list[tuple[int, Moment | None, int]]:
    """Which goals there are, with all that settling their minutes changes and their teams depend on."""
    return [(id(goal), goal.moment, len(goal.mentions)) for goal in goals]


def leading(text: Text, mentions: list[GoalMention], frame: MatchFrame) -> frozenset[int]:
    """The teams that mentions without a scorer put ahead: "Ashby struck first"."""
    sides = (team_number(m.team, frame) for m in mentions if m.step in LEADING and not fell_behind(text, m))
    return frozenset(side for side in sides if side is not None)


def suits(goal: ToldGoal, mention: GoalMention, goals: list[ToldGoal], frame: MatchFrame) -> bool:
    """Whether a scorerless mention may tell a goal, by their teams, and by their kinds where another goal is of its."""
    others = any(other is not goal and other.kind == mention.kind and other.moment is None for other in goals)
    if mention.kind != "goal" and goal.kind != mention.kind and others:
        return False
    return not goal.team_is_sure or team_number(mention.team, frame) in (None, goal.team)


def weight_of(text: Text, mentions: list[GoalMention], frame: MatchFrame, sides: Sides) -> float:
    """The evidence that a player's goals count for the first team, below 0 that they count for the second."""
    if len(frame.teams) < 2:
        return 0.0
    weight = sides.of(mentions[0].scorer)
    for mention in mentions:
        number, surety = team_of_mention(text, mention, frame)
        if number is not None and mention.kind != "own_goal":
            weight += surety if number == 0 else -surety
    return weight


def with_award(text: Text, mention: GoalMention, told: list[GoalMention]) -> GoalMention:
    """The mention as a penalty, where it follows the award of one, or tells that another did as the last taker did."""
    if mention.kind != "goal" or not (follows_award(text, mention, told) or is_likewise(text, mention, told)):
        return mention
    return replace(mention, kind="penalty")


def is_likewise(text: Text, mention: GoalMention, told: list[GoalMention]) -> bool:
    """Whether a mention likens its goal to a penalty in the sentence before: "Ruiz did likewise in the 65th minute"."""
    first, _ = text.sentence(mention.start)
    if first < 2 or not has_trait(mention.rule, "likewise"):
        return False
    before = [other for other in told if other.start < mention.start and other.end >= text.sentence(first - 2)[0]]
    return bool(before) and before[-1].kind == "penalty"


def counted_for(text: Text, mentions: list[GoalMention]) -> int:
    """How many goals the words of mentions count for their scorer: "a brace", "completed his hat-trick"."""
    return max(max(mention.count, finished(text, mention)) for mention in mentions)


def finished(text: Text, mention: GoalMention) -> int:
    """How many goals a mention makes whole by a word: 3 for "completed his hat-trick", else 1."""
    first, last = text.sentence(mention.start)
    near = text.units[max(first, mention.start - BEFORE) : min(last, mention.end + AFTER + 2)]
    return mention.nth if mention.nth is not None and mention.nth in {counts().get(unit.word) for unit in near} else 1
