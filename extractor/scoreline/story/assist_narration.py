"""How far a pass is from a finish that its sentence tells without a goal's own words."""

from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.assist_scene import TOO_FAR, Scene, fits_minute, helped_on, is_player, meets, others_told
from scoreline.story.attacks import (
    FINISH,
    SURE_FINISH,
    came_to_nothing,
    goes_on,
    is_denied,
    is_unreal,
    outcome_end,
    tells_finish,
)
from scoreline.story.told_goal import ToldGoal

NARRATED = 26.0
"""The cost of a pass to the scorer whose sentence tells a finish, but not in a goal's own words."""
MEMORY = 120
"""How many units back the time of a pass may be told."""
CREDITED = 24.0
"""The cost of a pass that is told to have made a goal of the scorer's, wherever it is told."""
MISSED_CHANCE = frozenset({"should have", "could have", "would have", "might have", "ought to have"})
"""Words before a pass that tell of no goal: "they should have led when Smith picked out Jones"."""
NEAR = 10
"""How many units before a pass may show that it came to nothing."""
BESIDE = 6
"""The same for a pass of which the words before tell who met it."""


def narrated(scene: Scene, goal: ToldGoal, mention: AssistMention) -> float:
    """How far a pass is from a finish by the scorer that its sentence tells without a goal's own words."""
    if goal.kind != "goal" or mention.weight == 1 or helped_on(scene, mention):
        return TOO_FAR
    text = scene.text
    first, last = text.sentence(mention.start)
    units = text.units
    if others_told(scene, goal, mention.end, last):
        return TOO_FAR
    if mention.receiver is goal.scorer and (has_trait(mention.rule, "made") or is_set_up(text, mention)):
        return CREDITED + doubt(text, goal, mention)
    near = max(first, mention.start - (NEAR if not meets(goal, mention) else BESIDE if mention.taken else 0))
    if mention.taken and is_kept_from(text, goal, first, mention.start):
        return TOO_FAR
    if came_to_nothing(text, near, outcome_end(text, first, mention.end, last)) or not fits_minute(
        text, goal, first, last
    ):
        return TOO_FAR
    if any(unit.word in MISSED_CHANCE for unit in units[first:near]):
        return TOO_FAR
    if meets(goal, mention):
        got = mention.receiver_at
        if got is not None and units[got + 1].word == "to":
            return NARRATED + doubt(text, goal, mention)
        if any((FINISH | SURE_FINISH | {"shot-noun"}) & units[i].signature for i in range(first, last)):
            return NARRATED + doubt(text, goal, mention)
        return NARRATED + 2.0 if goes_on(text, last) and not others_next(scene, goal, last) else TOO_FAR
    if mention.likely is goal.scorer and tells_finish(text, first, last):
        return NARRATED + doubt(text, goal, mention)
    players = [i for i in range(first, last) if is_player(text, units[i].value) and units[i].value is not mention.giver]
    beside = [i for i in players if i >= mention.end][:1] or [i for i in players if i < mention.start][-1:]
    if not beside or units[beside[0]].value is not goal.scorer:
        return TOO_FAR
    return NARRATED + doubt(text, goal, mention) if tells_finish(text, first, last) else TOO_FAR


def others_next(scene: Scene, goal: ToldGoal, last: int) -> bool:
    """Whether the sentence after one that ends at a unit tells another's goal."""
    return others_told(scene, goal, *scene.text.sentence(last + 1))


def is_kept_from(text: Text, goal: ToldGoal, first: int, index: int) -> bool:
    """Whether the scorer, named before a pass, is kept from it or fails: "to prevent Ruiz sliding in to meet it"."""
    at = next((i for i in range(index - 1, first - 1, -1) if text.units[i].value is goal.scorer), first)
    failed = any("negation" in text.units[i].signature and is_denied(text, i) for i in range(at + 1, index))
    return failed or any(is_unreal(unit) for unit in text.units[max(first, at - 2) : at])


def doubt(text: Text, goal: ToldGoal, mention: AssistMention) -> float:
    """How far, from 0 to 2, the time told last before a pass is from the goal's: one scorer's goals differ by that."""
    if goal.moment is None:
        return 1.0
    _, last = text.sentence(mention.start)
    later = 0
    for i in range(last - 1, max(0, mention.start - MEMORY), -1):
        value = text.units[i].value
        if not isinstance(value, ClockValue) or value.minute is None:
            continue
        if value.relative is None:
            return min(2.0, abs(value.minute + later - goal.moment.minute) / 10)
        later += value.minute if value.relative == "later" else 0
    return 1.0


def is_set_up(text: Text, mention: AssistMention) -> bool:
    """Whether the words of a pass tell that it was for a goal, if nothing speaks against that: "set up Ruiz"."""
    _, last = text.sentence(mention.start)
    return "set-up-verb" in text.units[mention.start].signature and not came_to_nothing(text, mention.end, last)
