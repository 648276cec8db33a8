"""How far a pass is told from the words of a goal."""

from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.assist_scene import (
    TOO_FAR,
    Scene,
    fits_last_time,
    fits_minute,
    is_player,
    meets,
    others_between,
    plays_against,
)
from scoreline.story.attacks import broken_off, came_to_nothing, cut_short
from scoreline.story.told_goal import ToldGoal

LOOK_BACK = 30
"""How many units before a goal the pass may be told, in the sentence before."""
AFTERWARDS = 14.0
"""The cost of a pass told in the sentence after its goal."""
BEATEN = frozenset({"caught", "left", "over", "behind", "beyond", "past", "through", "exposed", "between"})
"""Words before whom a pass beats: "caught Cole flat-footed"."""
ENDED = frozenset({"home", "sure-finish", "score-verb"})
"""Classes of the words after a pass that tell its goal, so that the next sentence tells another."""
FINISH_IN = frozenset({"finish-in", "sure-finish"})
"""Classes of the verbs for which they do."""


def distance(scene: Scene, goal: ToldGoal, told: GoalMention, mention: AssistMention) -> float:
    """How far apart a pass and a mention of a goal are told."""
    if told.count > 1 or told.kind != "goal":
        return TOO_FAR
    text, units = scene.text, scene.text.units
    first, last = text.sentence(told.start)
    if has_trait(mention.rule, "finish") and mention.start == told.start and FINISH_IN & units[told.start].signature:
        return TOO_FAR
    if mention.start > last:
        return distance_after(scene, goal, told, mention)
    if not first <= mention.start < last:
        return distance_before(scene, goal, told, mention)
    if mention.start < told.end and told.start < mention.end:
        return 0.0
    after = mention.start >= told.end
    start, end = (told.end, mention.start) if after else (mention.end, told.start)
    # What came to nothing before the giver had the ball does not matter where the goal is told first.
    taken_up = max(start, min(mention.giver_at, mention.start)) if after else start
    if broken_off(text, taken_up, end) or others_between(scene, goal, mention, start, end):
        return TOO_FAR
    if after and not fits_last_time(text, goal, start, end):
        return TOO_FAR
    cost = float(end - start)
    if not meets(goal, mention):
        if after and not is_linked(text, told.start, mention):
            return TOO_FAR
        turn = "leads-on" if after else "contrast"
        if after:
            # What the giver's own clause goes on with is no turn: "scored, when Cole broke and crossed".
            end = max(start, min(end, mention.giver_at))
            start = max((i + 1 for i in range(start, end) if "when" in units[i].signature), default=start)
        cost += 12 * any(turn in units[i].signature for i in range(start, end))
    return TOO_FAR if after and cut_short(text, mention.end, last) else cost


def is_linked(text: Text, start: int, mention: AssistMention) -> bool:
    """Whether the words lead from a goal back to a pass told after it: "after Cole crossed", "with a flick by Cole"."""
    units = text.units
    first = min(mention.giver_at, mention.start)
    if (
        mention.taken
        or has_trait(mention.rule, "looks back")
        or {"ing", "set-up-passive"} & units[mention.start].signature
    ):
        return True
    return any({"when", "prep", "dash", "open", "set-up-passive"} & unit.signature for unit in units[start:first])


def distance_before(scene: Scene, goal: ToldGoal, told: GoalMention, mention: AssistMention) -> float:
    """How far a pass told in one sentence is from a goal told in the next."""
    text = scene.text
    first, _ = text.sentence(told.start)
    if first < 2 or not text.sentence(first - 2)[0] <= mention.start < first or mention.weight == 1:
        return TOO_FAR
    if (
        has_trait(told.rule, "announcing")
        or mention.taken
        or has_trait(mention.rule, "only back")
        or told.start - mention.end > LOOK_BACK
    ):
        return TOO_FAR
    if broken_off(text, mention.end, told.start) or came_to_nothing(text, mention.end, first - 1):
        return TOO_FAR
    before = text.sentence(first - 2)
    if not fits_minute(text, goal, mention.end, before[1]):
        return TOO_FAR
    if any(ENDED & text.units[i].signature for i in range(mention.end, before[1])):
        return TOO_FAR
    players = (
        text.units[i].value
        for i in range(mention.end, before[1])
        if is_player(text, text.units[i].value) and text.units[i - 1].word not in BEATEN
    )
    if any(player is not goal.scorer and not plays_against(scene.teams, player, goal) for player in players):
        return TOO_FAR
    if others_between(scene, goal, mention, mention.end, told.start) or others_between(scene, goal, mention, *before):
        return TOO_FAR
    return 10.0 + (told.start - mention.end) / 3


def distance_after(scene: Scene, goal: ToldGoal, told: GoalMention, mention: AssistMention) -> float:
    """How far a pass is from a goal that the sentence before tells, where its words look back to it."""
    text = scene.text
    _, last = text.sentence(told.start)
    if last + 1 >= len(text.units) or text.units[last].value == "paragraph":
        return TOO_FAR
    first, end = text.sentence(last + 1)
    if not first <= mention.start < end or others_between(scene, goal, mention, told.end, end):
        return TOO_FAR
    looks_back = has_trait(mention.rule, "looks back") or is_supply(text, mention, first, end)
    if not looks_back or came_to_nothing(text, first, end):
        return TOO_FAR
    return AFTERWARDS


def is_supply(text: Text, mention: AssistMention, first: int, end: int) -> bool:
    """Whether a whole sentence tells only who gave the pass: "Kerrin supplied the cross." """
    units = text.units
    return mention.end - first <= 6 and end - mention.end <= 1 and units[first].value is mention.giver
