"""Who plays for whom, from the text alone: evidence by person for each of a match's two teams."""

import math
from collections import defaultdict
from itertools import pairwise

from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.units import Text, Unit
from scoreline.story.frame import MatchFrame

Tie = tuple[Person, Person, float]
"""Two people, and how surely they are team-mates (positive) or opponents (negative)."""

ROUNDS = 4
"""How many ties in a row evidence is carried along."""
CARRIED = 1.5
"""The most that ties can say of a person."""

FOREIGN = frozenset({"former", "ex", "on-loan", "loan", "one-time", "old", "from", "parent", "loanee", "against"})


GIVING = frozenset(
    [
        "won",
        "win",
        "winning",
        "gave",
        "give",
        "giving",
        "gives",
        "handed",
        "hand",
        "handing",
        "handed",
        "put",
        "putting",
        "puts",
        "earn",
        "earned",
        "earning",
        "fired",
        "fire",
        "firing",
        "secured",
        "sent",
        "brought",
        "level",
        "levelled",
        "secure",
        "securing",
        "seal",
        "sealed",
        "sealing",
        "ensured",
        "clinched",
        "snatched",
        "hauled",
        "rescued",
        "bring",
    ]
)
LEADING = frozenset(
    [
        "led",
        "lead",
        "leading",
        "ahead",
        "front",
        "level",
        "won",
        "winning",
        "hit",
        "respond",
        "responded",
        "struck",
        "back",
    ]
)
TAKING = frozenset(
    [
        "beat",
        "beating",
        "sink",
        "sank",
        "sunk",
        "sinking",
        "denied",
        "deny",
        "denying",
        "condemned",
        "condemn",
        "down",
        "downed",
        "stunned",
        "stun",
        "silenced",
        "consigned",
        "consign",
    ]
)

BEYOND = frozenset({"beyond", "past", "against", "from"})
GROUND = frozenset(
    {"area", "back", "box", "defence", "defenders", "goal", "half", "net", "penalty", "six-yard", "18-yard", "wall"}
)
"""What of the team that concedes a scorer finds himself in or beats: "the Stoke defence"."""


class Sides:
    """Evidence that a person plays for the first team of the frame (positive) or the second (negative)."""

    def __init__(self) -> None:
        self.weight: dict[int, float] = defaultdict(float)

    def add(self, person: Person, team: int, weight: float) -> None:
        """Count evidence for a team, 0 or 1."""
        self.weight[id(person)] += weight if team == 0 else -weight

    def copy(self) -> "Sides":
        """The same evidence, to be added to apart."""
        other = Sides()
        other.weight.update(self.weight)
        return other

    def merge(self, evidence: dict[int, float]) -> None:
        """Add evidence by person."""
        for key, weight in evidence.items():
            self.weight[key] += weight

    def of(self, person: Person | None) -> float:
        """The evidence for a person; 0 for none or nobody."""
        return self.weight.get(id(person), 0.0) if person is not None else 0.0


def team_number(value: object, frame: MatchFrame) -> int | None:
    """Which of the frame's teams a unit's value means; None for another team or none."""
    if isinstance(value, TeamName):
        return next((n for n, team in enumerate(frame.teams) if team is value), None)
    if isinstance(value, Nominal) and value.role == "coached":
        return frame.coached.get(id(value.coach))
    if isinstance(value, Nominal) and frame.home is not None:
        return frame.home if value.role == "home" else 1 - frame.home
    return None


def read_sides(text: Text, frame: MatchFrame) -> Sides:
    """Evidence from names that carry their team: "Ashby midfielder Owen Hill", "Ashby's Hill"."""
    sides = Sides()
    units = text.units
    for i in range(frame.start, frame.end):
        unit = units[i]
        if not isinstance(unit.value, Person):
            continue
        of_team = team_number(units[i + 2].value, frame) if units[i + 1].word == "of" and i + 2 < frame.end else None
        if of_team is not None:
            sides.add(unit.value, of_team, 3.0)
        back = i - 1
        steps = 0
        roles = False
        while back >= frame.start and steps < 5:
            signature = units[back].signature
            number = team_number(units[back].value, frame)
            if number is not None:
                if not any(units[j].word in FOREIGN for j in range(max(frame.start, back - 2), i)):
                    possessive = "possessive" in units[back + 1].signature
                    if roles or (possessive and back + 2 == i) or (back + 1 == i and roles):
                        sides.add(unit.value, number, 3.0)
                break
            if {"role", "keeper", "coach"} & signature:
                roles = True
            elif (
                not {
                    "possessive",
                    "adverb",
                    "age",
                    "word",
                    "past",
                    "num",
                    "ordinal",
                    "comma",
                    "home-adj",
                    "away-adj",
                }
                & signature
            ):
                if units[back].word in ("home", "visiting", "away") and frame.home is not None:
                    sides.add(unit.value, frame.home if units[back].word == "home" else 1 - frame.home, 2.0)
                break
            elif units[back].word in ("home", "visiting") and roles and frame.home is not None:
                sides.add(unit.value, frame.home if units[back].word == "home" else 1 - frame.home, 2.0)
                break
            back -= 1
            steps += 1
    return sides


def read_subjects(text: Text, frame: MatchFrame, sides: Sides) -> None:
    """Weak evidence from sentences about one team: the first player named in one is likely to be its own."""
    units = text.units
    start = frame.start
    while start < frame.end:
        _, end = text.sentence(start)
        team = next(
            (i for i in range(start, min(end, start + 5)) if team_number(units[i].value, frame) is not None), None
        )
        if (
            team is not None
            and "possessive" not in units[team + 1].signature
            and not (team > start and "prep" in units[team - 1].signature)
        ):
            for i in range(team + 1, end):
                if team_number(units[i].value, frame) is not None or {"against-word", "save-word"} & units[i].signature:
                    break
                if isinstance(units[i].value, Person):
                    number = team_number(units[team].value, frame)
                    if number is not None:
                        sides.add(units[i].value, number, 0.4)
                    break
        start = end + 1


def read_ties(text: Text, frame: MatchFrame) -> list[Tie]:
    """Pairs of people told next to each other; how surely they are team-mates (positive) or opponents (negative)."""
    ties: list[Tie] = []
    units = text.units
    last: tuple[int, Person] | None = None
    for i in range(frame.start, frame.end):
        unit = units[i]
        if "end" in unit.signature:
            last = None
        elif isinstance(unit.value, Person):
            if last is not None and last[1] is not unit.value and i - last[0] <= 14:
                weight = tie_between(units[last[0] + 1 : i])
                if weight:
                    ties.append((last[1], unit.value, weight))
            last = (i, unit.value)
    return ties


def tie_between(between: list[Unit]) -> float:
    """What the words between two people say: above 0 for team-mates, below 0 for opponents."""
    signature = set[str]().union(*(unit.signature for unit in between))
    close = set[str]().union(*(unit.signature for unit in between[-3:]))
    passes = {"pass-noun", "pass-verb", "receive-verb"} & signature
    if {"against-word", "save-word"} & close and not passes:
        return -0.7
    if len(between) == 1 and "and" in signature:
        return 1.5
    if "together-word" in signature:
        return 1.2
    if passes and not {"missed", "negation", "against-word", "save-word"} & signature:
        return 1.0
    return 0.0


def ties_of_goals(goals: list[GoalMention], assists: list[AssistMention]) -> list[Tie]:
    """Team-mates that goals show: who passed to whom, and whom one mention names together; who beat which keeper."""
    ties: list[Tie] = []
    for pass_ in assists:
        if pass_.receiver is not None and pass_.receiver is not pass_.giver:
            ties.append((pass_.giver, pass_.receiver, 1.5))
    for mention in goals:
        if mention.scorer is None or mention.kind == "own_goal":
            continue
        coach = mention.team.coach if isinstance(mention.team, Nominal) else None
        if coach is not None and coach is not mention.scorer:
            ties.append((mention.scorer, coach, 1.5))
        if mention.beaten is not None and mention.beaten is not mention.scorer:
            ties.append((mention.scorer, mention.beaten, -0.7))
    for one, other in pairwise(mention for mention in goals if mention.kind != "own_goal"):
        if one.scorer is None or other.scorer is None or one.scorer is other.scorer:
            continue
        if (one.rule, one.start, one.end) == (other.rule, other.start, other.end):
            ties.append((one.scorer, other.scorer, 1.5))
    return ties


def told_sides(text: Text, goals: list[GoalMention], frame: MatchFrame) -> dict[int, float]:
    """What the goals' own sentences say of their scorers' sides, by person."""
    told: dict[int, float] = defaultdict(float)
    for mention in goals:
        number, surety = team_of_mention(text, mention, frame)
        if number is not None and mention.scorer is not None:
            own = mention.kind == "own_goal"
            told[id(mention.scorer)] += 0.6 * surety if (number == 0) != own else -0.6 * surety
    return told


def spread(sides: Sides, ties: list[Tie], told: dict[int, float]) -> None:
    """Carry evidence along the ties: opponents foul, mark and beat each other, team-mates pass to each other.

    What the goals tell of their own scorers is carried to others only: it counts where the goals get their teams.
    """
    direct = dict(sides.weight)
    carried: dict[int, float] = {}
    for _ in range(ROUNDS):
        added: dict[int, float] = defaultdict(float)
        for a, b, tie in ties:
            for one, other in ((a, b), (b, a)):
                belief = direct.get(id(one), 0.0) + told.get(id(one), 0.0) + carried.get(id(one), 0.0)
                added[id(other)] += tie * math.tanh(0.7 * belief)
        carried = {key: CARRIED * math.tanh(0.5 * weight) for key, weight in added.items()}
    for key, weight in carried.items():
        sides.weight[key] += weight


def team_of_mention(text: Text, mention: GoalMention, frame: MatchFrame) -> tuple[int | None, float]:
    """The team that a goal counts for by the words of its sentence, and how surely."""
    number = team_number(mention.team, frame)
    if number is not None:
        return 1 - number if fell_behind(text, mention) else number, 3.0
    number = team_served(text, mention, frame)
    if number is not None:
        return number, 3.0
    number = team_moved(text, mention, frame)
    if number is not None:
        return number, 2.5
    return team_before(text, mention, frame)


def fell_behind(text: Text, mention: GoalMention) -> bool:
    """Whether a mention tells a goal as its team's misfortune: "Stoke fell behind to a goal from Cole"."""
    words = [unit.word for unit in text.units[mention.start : mention.end]]
    return any(word == "conceded" or word.startswith(("fell behind", "fall behind", "trailed")) for word in words)


def team_served(text: Text, mention: GoalMention, frame: MatchFrame) -> int | None:
    """The team that a goal is said to be for: "scored for Stoke"."""
    units = text.units
    _, last = text.sentence(mention.start)
    for i in range(mention.end - 1, min(last, mention.end + 8)):
        if units[i].word in ("for", "back for") and i + 1 < last:
            for j in range(i + 1, min(last, i + 5)):
                number = team_number(units[j].value, frame)
                if number is not None:
                    return number
                if "person" in units[j].signature:
                    break
    return None


def team_moved(text: Text, mention: GoalMention, frame: MatchFrame) -> int | None:
    """The team that a goal gave something or took something from: "to give Stoke the lead", "to stun Stoke"."""
    units = text.units
    _, last = text.sentence(mention.start)
    for i in range(mention.start, min(last, mention.end + 8)):
        if i >= mention.end and units[i].word in TURNS:
            break
        sign = 1 if units[i].word in GIVING else -1 if units[i].word in TAKING else 0
        if not sign:
            continue
        for j in range(i + 1, min(last, i + (2 if units[i].word.startswith("w") else 4))):
            number = team_number(units[j].value, frame)
            if number is None:
                continue
            if units[j - 1].word in BEYOND or units[j].word in BEYOND:
                break
            prize = any(
                {"prize", "win-noun", "lead-noun", "goal-noun"} & unit.signature for unit in units[j + 2 : j + 6]
            )
            if "possessive" not in units[j + 1].signature or (sign > 0 and prize):
                return number if sign > 0 else 1 - number
    return None


def team_before(text: Text, mention: GoalMention, frame: MatchFrame) -> tuple[int | None, float]:
    """The team whose doing or suffering a goal is, by the words before it, and how surely."""
    units = text.units
    first, _ = text.sentence(mention.start)
    behind = False
    for i in range(mention.start - 1, first - 1, -1):
        number = team_number(units[i].value, frame)
        if number is None:
            behind = behind or "behind" in units[i].word or "trail" in units[i].word or units[i].word == "conceded"
            if units[i].word in TURNS and not behind:
                break
            continue
        if units[i + 1].word in GROUND:
            return 1 - number, 2.0
        if i > first and units[i - 1].word in TAKING:
            return 1 - number, 2.0
        if ({"possessive", "role", "keeper"} & units[i + 1].signature) or (
            "prep" in units[i - 1].signature and i > first
        ):
            continue
        if i > first and isinstance(units[i - 1].value, tuple):
            break
        if behind:
            return 1 - number, 2.0
        if any(
            {"take-lead", "score-verb"} & unit.signature or unit.word in LEADING for unit in units[i + 1 : mention.end]
        ):
            return number, 2.5
        return number, 0.5
    return None, 0.0
