"""Who plays for whom, from the text alone: evidence by person for each of a match's two teams."""

from collections import defaultdict

from scoreline.pipeline.goals import TURNS, GoalMention
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.roles import resolve
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame

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


class Sides:
    """Evidence that a person plays for the first team of the frame (positive) or the second (negative)."""

    def __init__(self) -> None:
        self.weight: dict[int, float] = defaultdict(float)

    def add(self, person: Person, team: int, weight: float) -> None:
        """Count evidence for a team, 0 or 1."""
        self.weight[id(person)] += weight if team == 0 else -weight

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
    """Evidence from names that carry their team: "Stoke midfielder Charlie Adam", "Burnley's Matej Vydra"."""
    sides = Sides()
    units = text.units
    for i in range(frame.start, frame.end):
        unit = units[i]
        if not isinstance(unit.value, Person):
            if isinstance(unit.value, Description) and unit.value.names and not FOREIGN & set(unit.word.split()):
                person = resolve(text, i)
                for name in unit.value.names:
                    number = next((n for n, team in enumerate(frame.teams) if team.name == name), None)
                    if number is not None and person is not None:
                        sides.add(person, number, 1.5)
            continue
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


def read_ties(text: Text, frame: MatchFrame) -> list[tuple[Person, Person, float]]:
    """Pairs of people told next to each other; how surely they are team-mates (positive) or opponents (negative)."""
    ties: list[tuple[Person, Person, float]] = []
    units = text.units
    last: tuple[int, Person] | None = None
    for i in range(frame.start, frame.end):
        unit = units[i]
        if "end" in unit.signature:
            last = None
        elif isinstance(unit.value, Person):
            if last is not None and last[1] is not unit.value and i - last[0] <= 14:
                between: set[str] = set()
                for j in range(last[0] + 1, i):
                    between |= units[j].signature
                if "against-word" in between or "save-word" in between:
                    ties.append((last[1], unit.value, -0.7))
                elif "together-word" in between:
                    ties.append((last[1], unit.value, 0.8))
                elif {"pass-noun", "pass-verb", "receive-verb"} & between and not {
                    "missed",
                    "negation",
                } & between:
                    ties.append((last[1], unit.value, 0.4))
            last = (i, unit.value)
    return ties


def spread(sides: Sides, ties: list[tuple[Person, Person, float]]) -> None:
    """Carry evidence along the ties: opponents foul, mark and beat each other, team-mates pass to each other."""
    known = {key: weight for key, weight in sides.weight.items() if weight}
    for _ in range(3):
        added: dict[int, float] = defaultdict(float)
        for a, b, tie in ties:
            for one, other in ((a, b), (b, a)):
                weight = known.get(id(one), 0.0)
                added[id(other)] += tie * max(-1.0, min(1.0, weight))
        for key, weight in added.items():
            if abs(sides.weight.get(key, 0.0)) < 1.5:
                known[key] = max(-1.4, min(1.4, sides.weight.get(key, 0.0) + weight))
    for key, weight in known.items():
        if abs(sides.weight.get(key, 0.0)) < 1.5:
            sides.weight[key] = weight


def team_of_mention(text: Text, mention: GoalMention, frame: MatchFrame) -> tuple[int | None, float]:
    """The team that a goal counts for by the words of its sentence, and how surely."""
    number = team_number(mention.team, frame)
    if number is not None:
        return number, 3.0
    units = text.units
    first, last = text.sentence(mention.start)
    for i in range(mention.end - 1, min(last, mention.end + 8)):
        if units[i].word in ("for", "back for") and i + 1 < last:
            for j in range(i + 1, min(last, i + 5)):
                number = team_number(units[j].value, frame)
                if number is not None:
                    return number, 3.0
                if "person" in units[j].signature:
                    break
    for i in range(mention.start, min(last, mention.end + 8)):
        sign = 1 if units[i].word in GIVING else -1 if units[i].word in TAKING else 0
        if sign:
            for j in range(i + 1, min(last, i + (2 if units[i].word.startswith("w") else 4))):
                number = team_number(units[j].value, frame)
                if number is None:
                    continue
                prize = any(
                    {"prize", "win-noun", "lead-noun", "goal-noun"} & unit.signature for unit in units[j + 2 : j + 6]
                )
                if "possessive" not in units[j + 1].signature or (sign > 0 and prize):
                    return (number if sign > 0 else 1 - number), 2.5
    before = [
        (i, number) for i in range(first, mention.start) if (number := team_number(units[i].value, frame)) is not None
    ]
    for i, number in reversed(before):
        between = units[i + 1 : mention.start]
        if any(unit.word in TURNS for unit in between):
            break
        if units[i - 1].word in TAKING and i > first:
            return 1 - number, 2.0
        if "possessive" in units[i + 1].signature or ("prep" in units[i - 1].signature and i > first):
            continue
        if any("behind" in unit.word or "trail" in unit.word or unit.word == "conceded" for unit in between):
            return 1 - number, 2.0
        if any(
            {"take-lead", "score-verb"} & unit.signature or unit.word in LEADING for unit in units[i + 1 : mention.end]
        ):
            return number, 2.5
        break
    return None, 0.0
