"""Which pass made which goal."""

from collections.abc import Iterable
from dataclasses import dataclass

from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import named
from scoreline.pipeline.units import Text
from scoreline.story.attacks import (
    FINISH,
    SURE_FINISH,
    broken_off,
    came_to_nothing,
    cut_short,
    goes_on,
    is_unreal,
    outcome_end,
    tells_finish,
)
from scoreline.story.sides import Sides
from scoreline.story.told_goal import ToldGoal

LOOK_BACK = 30
"""How many units before a goal the pass may be told, in the sentence before."""
SURE = 2.0
"""From what evidence on a person's side is taken as known."""
CERTAIN = 3.0
"""From what evidence on a person's side it outweighs that the scorer got the pass."""
TOO_FAR = 30.0
"""The cost from which a pass is not believed to have made a goal."""
NARRATED = 26.0
"""The cost of a pass to the scorer whose sentence tells a finish, but not in a goal's own words."""
MEMORY = 120
"""How many units back the time of a pass may be told."""
MADE = frozenset({"assist.assist-to", "assist.got-assist-for", "assist.made-goal", "assist.provider"})
"""Rules whose words tell that a pass made a goal."""
LOOKS_BACK = frozenset(
    {"assist.got-assist", "assist.got-assist-for", "assist.assist-going", "assist.assisted-on", "assist.provider"}
)
"""Rules whose words tell of a pass after the goal that it made."""
AFTER_ONLY = LOOKS_BACK - {"assist.provider"}
"""Those whose words tell of no goal that the next sentence tells."""
AFTERWARDS = 14.0
"""The cost of a pass told in the sentence after its goal."""
CREDITED = 24.0
"""The cost of a pass that is told to have made a goal of the scorer's, wherever it is told."""
MISSED_CHANCE = frozenset({"should have", "could have", "would have", "might have", "ought to have"})
"""Words before a pass that tell of no goal: "they should have led when Smith picked out Jones"."""
HELPS_ON = frozenset({"assist.turned-on", "assist.turned-across", "assist.headed-down"})
"""Rules whose words hold the pass of another: "headed down Cole's cross"."""
ANNOUNCING = frozenset({"goal.team-leads", "goal.team-scores", "goal.change-lead", "goal.behind-to"})
"""Rules of goals whose words announce what the next sentences tell: "Rovers went in front on the hour"."""
BEATEN = frozenset({"caught", "left", "over", "behind", "beyond", "past", "through", "exposed", "between"})
"""Words before whom a pass beats: "caught Cole flat-footed"."""
ENDED = frozenset({"home", "sure-finish", "score-verb"})
"""Classes of the words after a pass that tell its goal, so that the next sentence tells another."""
AS_FINISH = frozenset({"assist.lay-off", "assist.touched-it", "assist.ball-to-place"})
"""Rules whose words may tell a finish too: "drove it in"."""
FINISH_IN = frozenset({"finish-in", "sure-finish"})
"""Classes of the verbs for which they do."""
FREE_KICKS = frozenset({"free-kick", "free kick", "freekick", "spot-kick"})
FREE_KICK_REACH = 5
"""How many units after a goal's words it may be told to have been a free-kick."""
NEAR = 10
"""How many units before a pass may show that it came to nothing."""
BESIDE = 6
"""The same for a pass of which the words before tell who met it."""


@dataclass(frozen=True, slots=True)
class Teams:
    """Who plays for which team, as far as the text tells: 0 or 1."""

    sides: Sides
    scored_for: dict[int, int]

    def of(self, person: Person | None) -> int | None:
        """The number of a person's team; None where the text does not tell."""
        if person is None:
            return None
        weight = self.sides.of(person)
        if abs(weight) >= SURE:
            return 0 if weight > 0 else 1
        return self.scored_for.get(id(person))


@dataclass(frozen=True, slots=True)
class Scene:
    """What is told of a match's goals and passes."""

    text: Text
    goals: list[ToldGoal]
    mentions: list[AssistMention]
    teams: Teams


def teams_of(goals: Iterable[ToldGoal], sides: Sides) -> Teams:
    """What the evidence and the goals themselves tell of who plays for whom."""
    scored_for = {
        id(goal.scorer): goal.team if goal.kind != "own_goal" else 1 - goal.team
        for goal in goals
        if goal.scorer is not None and goal.team is not None
    }
    return Teams(sides, scored_for)


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
    if mention.rule != "assist.got-assist-for" or "ordinal" not in last.signature or not isinstance(last.value, int):
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
    if mention.rule in LOOKS_BACK or (mention.finished and mention.taker is goal.scorer):
        return False
    _, last = scene.text.sentence(mention.start)
    if any(
        other.giver is goal.scorer and other.start < mention.start < other.end
        for other in scene.mentions
        if other.rule in HELPS_ON
    ):
        return True
    told = min((told.end for told in goal.mentions if mention.start < told.end <= last), default=last)
    return any(
        other.giver is goal.scorer and mention.end <= other.start < min(told, last)
        for other in scene.mentions
        if other.receiver is not mention.giver and (other.receiver is not None or leaves_it(scene.text, other))
    )


def leaves_it(text: Text, mention: AssistMention) -> bool:
    """Whether a pass without a receiver is surely one: "laid it off"."""
    return mention.rule in ("assist.served", "assist.lay-off") and "given-on" in text.units[mention.end - 1].signature


def meets(goal: ToldGoal, mention: AssistMention) -> bool:
    """Whether the words themselves tell that the scorer got the pass."""
    return goal.scorer is not None and (mention.receiver is goal.scorer or mention.taker is goal.scorer)


def helped_on(scene: Scene, mention: AssistMention) -> bool:
    """Whether another player touches the ball straight after: "a corner flicked on by Smith"."""
    return any(
        other.giver is not mention.giver
        and other.rule in ("assist.helped-by", "assist.set-up-by", "assist.delivered-by")
        and 0 <= other.start - mention.end <= 3
        and scene.text.sentence(other.start) == scene.text.sentence(mention.start)
        for other in scene.mentions
    )


def distance(scene: Scene, goal: ToldGoal, told: GoalMention, mention: AssistMention) -> float:
    """How far apart a pass and a mention of a goal are told."""
    if told.count > 1 or told.kind != "goal":
        return TOO_FAR
    text, units = scene.text, scene.text.units
    first, last = text.sentence(told.start)
    if mention.rule in AS_FINISH and mention.start == told.start and FINISH_IN & units[told.start].signature:
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
    if mention.taken or mention.rule in LOOKS_BACK or {"ing", "set-up-passive"} & units[mention.start].signature:
        return True
    return any({"when", "prep", "dash", "open", "set-up-passive"} & unit.signature for unit in units[start:first])


def distance_before(scene: Scene, goal: ToldGoal, told: GoalMention, mention: AssistMention) -> float:
    """How far a pass told in one sentence is from a goal told in the next."""
    text = scene.text
    first, _ = text.sentence(told.start)
    if first < 2 or not text.sentence(first - 2)[0] <= mention.start < first or mention.weight == 1:
        return TOO_FAR
    if told.rule in ANNOUNCING or mention.taken or mention.rule in AFTER_ONLY or told.start - mention.end > LOOK_BACK:
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


def plays_against(teams: Teams, value: object, goal: ToldGoal) -> bool:
    """Whether a unit's value is a player of whom the text tells that he plays for the team that the goal is against."""
    team = teams.of(value) if isinstance(value, Person) else None
    return team is not None and goal.team is not None and team != goal.team


def distance_after(scene: Scene, goal: ToldGoal, told: GoalMention, mention: AssistMention) -> float:
    """How far a pass is from a goal that the sentence before tells, where its words look back to it."""
    text = scene.text
    _, last = text.sentence(told.start)
    if last + 1 >= len(text.units) or text.units[last].value == "paragraph":
        return TOO_FAR
    first, end = text.sentence(last + 1)
    if not first <= mention.start < end or others_between(scene, goal, mention, told.end, end):
        return TOO_FAR
    looks_back = mention.rule in LOOKS_BACK or is_supply(text, mention, first, end)
    if not looks_back or came_to_nothing(text, first, end):
        return TOO_FAR
    return AFTERWARDS


def is_supply(text: Text, mention: AssistMention, first: int, end: int) -> bool:
    """Whether a whole sentence tells only who gave the pass: "Kerrin supplied the cross." """
    units = text.units
    return mention.end - first <= 6 and end - mention.end <= 1 and units[first].value is mention.giver


def narrated(scene: Scene, goal: ToldGoal, mention: AssistMention) -> float:
    """How far a pass is from a finish by the scorer that its sentence tells without a goal's own words."""
    if goal.kind != "goal" or mention.weight == 1 or helped_on(scene, mention):
        return TOO_FAR
    text = scene.text
    first, last = text.sentence(mention.start)
    units = text.units
    if others_told(scene, goal, mention.end, last):
        return TOO_FAR
    if mention.receiver is goal.scorer and (mention.rule in MADE or is_set_up(text, mention)):
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


def others_told(scene: Scene, goal: ToldGoal, start: int, end: int) -> bool:
    """Whether a stretch of text tells another's goal."""
    return any(
        start <= told.start < end for other in scene.goals if other.scorer is not goal.scorer for told in other.mentions
    )


def is_kept_from(text: Text, goal: ToldGoal, first: int, index: int) -> bool:
    """Whether the scorer, named before a pass, is kept from it: "to prevent Ruiz sliding in to meet his cross"."""
    at = next((i for i in range(index - 1, first - 1, -1) if text.units[i].value is goal.scorer), first)
    return any(is_unreal(unit) for unit in text.units[max(first, at - 2) : at])


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


def is_player(text: Text, value: object) -> bool:
    """Whether a unit's value is somebody who may score: no coach, referee or goalkeeper."""
    return isinstance(value, Person) and not text.offices.get(id(value))


def is_set_up(text: Text, mention: AssistMention) -> bool:
    """Whether the words of a pass tell that it was for a goal, if nothing speaks against that: "set up Ruiz"."""
    _, last = text.sentence(mention.start)
    return "set-up-verb" in text.units[mention.start].signature and not came_to_nothing(text, mention.end, last)


def fits_minute(text: Text, goal: ToldGoal, start: int, end: int) -> bool:
    """Whether no clock expression in a stretch of text times another goal than this."""
    times = (unit.value for unit in text.units[start:end] if isinstance(unit.value, ClockValue))
    told = [time.minute for time in times if time.minute is not None and time.relative is None]
    return not told or goal.moment is None or any(abs(minute - goal.moment.minute) <= 2 for minute in told)


def fits_last_time(text: Text, goal: ToldGoal, start: int, end: int) -> bool:
    """Whether the last clock expression in a stretch of text, if any, times this goal: "in the 19th and the 41st"."""
    times = (i for i in range(end - 1, start - 1, -1) if isinstance(text.units[i].value, ClockValue))
    last = next(times, None)
    return last is None or fits_minute(text, goal, last, last + 1)


def others_between(scene: Scene, goal: ToldGoal, mention: AssistMention, start: int, end: int) -> bool:
    """Whether another goal is told between two places, by another player than who gave the pass."""
    return any(
        start <= told.start < end
        for other in scene.goals
        if other is not goal and other.scorer is not mention.giver
        for told in other.mentions
    )
