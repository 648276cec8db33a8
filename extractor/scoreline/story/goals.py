"""From goal mentions to goals: each once, with its team, in the order of play."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text
from scoreline.story.allotment import assign_teams, fit, most_reliable
from scoreline.story.clockwork import Moment
from scoreline.story.clusters import cluster, meant, scorers_of, split_further, within_score
from scoreline.story.frame import MatchFrame
from scoreline.story.penalties import follows_award
from scoreline.story.sides import Sides, team_number
from scoreline.story.timing import align_loose, attach_loose, moment_nearby, settle_moment, told_already
from scoreline.story.told_goal import ToldGoal, in_order_of_play, sentence_numbers


def settle_goals(
    text: Text,
    mentions: list[GoalMention],
    frame: MatchFrame,
    sides: Sides,
    moments: dict[int, Moment],
    final: tuple[int, int] | None,
) -> list[ToldGoal]:
    """The goals that a match's mentions tell, each once, with its team, in the order of play."""
    sentences = sentence_numbers(text)
    mentions = [m for m in mentions if not m.context.quoted or m.strength >= 3]
    scorers = scorers_of(text, mentions)
    mentions = [meant(text, mention, scorers) for mention in mentions]
    groups: dict[int, list[GoalMention]] = {}
    loose: list[GoalMention] = []
    for mention in mentions:
        if mention.scorer is None:
            loose.append(mention)
        else:
            groups.setdefault(id(mention.scorer), []).append(mention)
    total = sum(final) if final is not None else None
    people = list(groups.values())
    weak = [group for group in people if max(m.strength for m in group) < 2]
    people = [group for group in people if group not in weak]
    room = None if total is None else total - len(people)
    people, claimed = within_score(people, total)
    # A goal that words only point to ("secured three points") counts where the score needs one more.
    named_weakly = sorted((g for g in weak if any(m.explicit for m in g)), key=lambda g: -len(g))
    if total is not None:
        people += named_weakly[: max(0, total - claimed)]
    room = None if total is None else total - len(people)
    goals: list[ToldGoal] = []
    for group in people:
        parts = cluster(group, moments, sentences, room)
        if room is not None:
            room -= len(parts) - 1
        goals += parts
    if total is not None:
        goals = split_further(goals, total - len(goals), sentences)
    for goal in goals:
        settle_moment(goal, moments)
    loose = [m for m in loose if not told_already(m, goals, moments)]
    assign_teams(text, goals, frame, sides, final)
    for goal in goals:
        if goal.moment is None:
            rivals = [m for m in loose if not goal.team_is_sure or team_number(m.team, frame) in (None, goal.team)]
            taken = attach_loose(text, goal, rivals, moments, sentences)
            loose = [m for m in loose if m is not taken]
            settle_moment(goal, moments)
    assign_teams(text, goals, frame, sides, final)
    if total == len(goals):
        align_loose(text, goals, loose, moments, lambda mention: team_number(mention.team, frame))
    for goal in goals:
        if goal.moment is None:
            goal.moment = moment_nearby(text, goal, goals, moments, sentences)
    for goal in goals:
        goal.from_spot = any(follows_award(text, mention, mentions) for mention in goal.mentions)
    if total is not None:
        goals = most_reliable(goals, total, sentences)
    else:
        goals = [goal for goal in goals if goal.explicit and (goal.strength == 3 or len(goal.mentions) > 1)]
    assign_teams(text, goals, frame, sides, final)
    if final is not None:
        goals = fit(goals, final)
    return [goal for _, goal in in_order_of_play(goals)]
