"""Who plays for whom, from the text alone: evidence by person for each of a match's two teams."""

from collections import defaultdict

from scoreline.pipeline.goals import GoalMention
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.roles import resolve
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame

FOREIGN = frozenset({"former", "ex", "on-loan", "loan", "one-time", "old", "from", "parent", "loanee", "against"})


GIVING = frozenset(
    "gave give giving gives handed hand handing handed put putting puts earn earned earning fired fire firing secured sent "
    "brought level levelled hauled rescued bring".split()
)
TAKING = frozenset("beat beating sink sank sunk sinking denied deny denying condemned condemn down downed stunned stun silenced consigned consign".split())


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
                    if roles or (possessive and back + 2 == i) or back + 1 == i and roles:
                        sides.add(unit.value, number, 3.0)
                break
            if {"role", "keeper", "coach"} & signature:
                roles = True
            elif not {"possessive", "adverb", "age", "word", "past", "num", "ordinal", "comma", "home-adj", "away-adj"} & signature:
                if units[back].word in ("home", "visiting", "away") and frame.home is not None:
                    sides.add(unit.value, frame.home if units[back].word == "home" else 1 - frame.home, 2.0)
                break
            elif units[back].word in ("home", "visiting") and roles and frame.home is not None:
                sides.add(unit.value, frame.home if units[back].word == "home" else 1 - frame.home, 2.0)
                break
            back -= 1
            steps += 1
    return sides


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
            for j in range(i + 1, min(last, i + 4)):
                number = team_number(units[j].value, frame)
                if number is not None and "possessive" not in units[j + 1].signature:
                    return (number if sign > 0 else 1 - number), 2.5
    before = [(i, number) for i in range(first, mention.start) if (number := team_number(units[i].value, frame)) is not None]
    for i, number in reversed(before):
        if "possessive" in units[i + 1].signature or {"prep"} & units[max(i - 1, 0)].signature and i > first:
            continue
        words = [unit.word for unit in units[i : mention.start]]
        if any("behind" in word or "trail" in word or word == "conceded" for word in words):
            return 1 - number, 2.0
        if any({"take-lead", "score-verb", "lead-noun", "lead-word", "ahead", "change-verb"} & unit.signature for unit in units[i : mention.start]):
            return number, 2.5
        break
    return None, 0.0
