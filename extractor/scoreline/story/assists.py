"""Which pass made which goal."""

from dataclasses import replace

from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import named
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.assist_distance import distance
from scoreline.story.assist_narration import narrated
from scoreline.story.assist_scene import SURE, TOO_FAR, Scene, helped_on, leaves_it, meets, teams_of
from scoreline.story.sides import Sides
from scoreline.story.told_goal import ToldGoal

CERTAIN = 3.0
"""From what evidence on a person's side it outweighs that the scorer got the pass."""
FREE_KICKS = frozenset({"free-kick", "free kick", "freekick", "spot-kick"})
FREE_KICK_REACH = 5
"""How many units after a goal's words it may be told to have been a free-kick."""


def settle_assists(
    text: Text, goals: list[ToldGoal], mentions: list[AssistMention], sides: Sides
) -> dict[int, AssistMention]:
    """For each goal that the text tells to be made by a team-mate, by its index, the mention of the pass.

    A pass belongs to the goal told next to it, in its sentence or the next, where nothing comes between and nobody
    but the scorer gets the ball. No pass makes two goals.
    """
    scene = Scene(text, goals, mentions, teams_of(goals, sides))
    offers = sorted(
        (cost, index, number)
        for index, goal in enumerate(goals)
        for number, mention in enumerate(mentions)
        if can_make(scene, goal, mention) and (cost := cost_of(scene, goal, mention)) < TOO_FAR
    )
    settled: dict[int, AssistMention] = {}
    used: set[int] = set()
    for _, index, number in offers:
        if index not in settled and number not in used:
            settled[index] = mentions[number]
            used.add(number)
    return settled


def with_assists(text: Text, goals: list[GoalMention], passes: list[AssistMention]) -> list[GoalMention]:
    """The mentions of goals, each with who made it where its own sentence tells of a pass that the scorer took."""

    def giver_of(goal: GoalMention) -> Person | None:
        first, last = text.sentence(goal.start)
        taken = (one for one in passes if goal.scorer in (one.receiver, one.taker) and first <= one.start < last)
        return next((one.giver for one in taken if one.giver is not goal.scorer), None)

    return [replace(goal, assist=goal.assist or giver_of(goal)) if goal.scorer is not None else goal for goal in goals]


def can_make(scene: Scene, goal: ToldGoal, mention: AssistMention) -> bool:
    """Whether a pass can have made a goal at all, by who gave it and who got it."""
    text, teams = scene.text, scene.teams
    giver, scorer = mention.giver, goal.scorer
    if (
        goal.kind == "own_goal"
        or any(is_free_kick(text, told) for told in goal.mentions)
        or giver is scorer
        or scorer is None
    ):
        return False
    if mention.receiver_at is not None and named(text.units[mention.receiver_at]) not in (None, scorer):
        return False
    if mention.receiver is None and mention.taker not in (None, giver, scorer):
        return False
    if text.offices.get(id(giver), set()) & {"coach", "referee"} or is_for_another(scene, goal, mention):
        return False
    if any(told.beaten is giver for told in goal.mentions) and not meets(goal, mention):
        return False
    if meets(goal, mention) and (mention.finished or abs(teams.sides.of(giver)) < CERTAIN):
        return True
    own, theirs = teams.of(giver), goal.team if goal.team is not None else teams.of(scorer)
    if own is None or theirs is None or own == theirs:
        return True
    # Neither side may be more than a guess, and "Smith scored after Cole headed down" is better evidence.
    guessed = not goal.team_is_sure and abs(teams.sides.of(giver)) < SURE and abs(teams.sides.of(scorer)) < SURE
    return guessed and mention.weight == 3


def is_for_another(scene: Scene, goal: ToldGoal, mention: AssistMention) -> bool:
    """Whether a pass is told to be for another of the scorer's goals: "claimed the assist for Ruiz's second"."""
    last = scene.text.units[mention.end - 1]
    if not has_trait(mention.rule, "which goal") or "ordinal" not in last.signature or not isinstance(last.value, int):
        return False
    his = [other for other in scene.goals if other.scorer is goal.scorer]
    return last.value <= len(his) and his[last.value - 1] is not goal


def is_free_kick(text: Text, told: GoalMention) -> bool:
    """Whether a mention tells that the goal was a free-kick itself: "doubled the lead with a superb free-kick"."""
    units = text.units
    _, last = text.sentence(told.start)
    for i in range(told.start, min(last, told.end + FREE_KICK_REACH)):
        if units[i].word in FREE_KICKS:
            start = next((k for k in range(i - 1, max(told.start, i - 5), -1) if "det" in units[k].signature), i)
            return units[start - 1].word == "with" and "person" not in units[i + 2].signature
    return False


def cost_of(scene: Scene, goal: ToldGoal, mention: AssistMention) -> float:
    """How far a pass is from making a goal."""
    if passes_on(scene, goal, mention):
        return TOO_FAR
    cost = min([*(distance(scene, goal, told, mention) for told in goal.mentions), narrated(scene, goal, mention)])
    if cost >= TOO_FAR:
        return TOO_FAR
    if meets(goal, mention):
        cost -= 8
    cost += 8 * (mention.weight == 1) - 2 * (mention.weight == 3)
    return cost + 6 * helped_on(scene, mention)


def passes_on(scene: Scene, goal: ToldGoal, mention: AssistMention) -> bool:
    """Whether the scorer gives the ball on to a third player after a pass, in the same sentence."""
    if has_trait(mention.rule, "looks back") or (mention.finished and mention.taker is goal.scorer):
        return False
    _, last = scene.text.sentence(mention.start)
    if any(
        other.giver is goal.scorer and other.start < mention.start < other.end
        for other in scene.mentions
        if has_trait(other.rule, "helps on")
    ):
        return True
    told = min((told.end for told in goal.mentions if mention.start < told.end <= last), default=last)
    return any(
        other.giver is goal.scorer and mention.end <= other.start < min(told, last)
        for other in scene.mentions
        if other.receiver is not mention.giver and (other.receiver is not None or leaves_it(scene.text, other))
    )
