"""Who plays for whom, from the text alone: evidence by person for each of a match's two teams."""

import math
from collections import defaultdict
from itertools import pairwise

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.subjects import is_people
from scoreline.pipeline.units import Text, Unit
from scoreline.story.awards import award_ties
from scoreline.story.bonds import WEIGHTS as BONDS
from scoreline.story.bonds import bonds
from scoreline.story.frame import MatchFrame
from scoreline.story.leanings import WEIGHTS, is_object, leanings
from scoreline.story.reading import Reading
from scoreline.story.side_words import is_word, tells, words

Tie = tuple[Person, Person, float]
"""Two people, and how surely they are team-mates (positive) or opponents (negative)."""

ROUNDS = 6
"""How many ties in a row evidence is carried along."""
TOLD = 1.6
HINTED = 0.6
SURE = 4.0
CARRIED = 1.5
"""The most that ties can say of a person."""

OWN_KEEPER = 2.0
"""How surely the scorer of an own goal plays with the goalkeeper whom he is told to beat; to go past is a bond, too."""

LOANED = frozenset({"on-loan", "loan", "loanee"})
FOREIGN = frozenset({"former", "ex", "one-time", "old", "parent"}) | LOANED
"""Words beside a team's name that make it not the team of the person named after it."""
ROLE = frozenset({"role", "keeper", "coach"})
TITLE = frozenset({"possessive", "adverb", "age", "word", "past", "num", "ordinal", "comma", "home-adj", "away-adj"})
"""Classes of what may stand between a team's name and its player's."""
HOME_OR_AWAY = frozenset({"home", "visiting", "away"})
LONGEST_TITLE = 6
MOVED_REACH = 4
"""Units from a verb within which the team stands that something is given to or taken from."""
WON = frozenset({"won", "wins", "winning"})
WON_REACH = 2
"""The same for "won", whose team stands right after it: "won Ashby the match", but not "won the Ashby match"."""
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

CROWD = frozenset({"crowd", "fans", "supporters", "support", "faithful", "end", "stands", "following", "contingent"})
BEYOND = frozenset({"beyond", "past", "against", "from"})
BESIDE = BEYOND | {"with", "at", "over", "by"}
"""Words between such a verb and a team that make it none that is given or loses anything: "drew with Stoke"."""


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
    if value is None:
        return None
    if isinstance(value, TeamName):
        return frame.number(value)
    if isinstance(value, Nominal) and value.role == "coached":
        return frame.coached.get(id(value.coach))
    if isinstance(value, Nominal) and frame.home is not None:
        return frame.home if value.role == "home" else 1 - frame.home
    return None


def team_at(text: Text, index: int, frame: MatchFrame) -> int | None:
    """Which of the frame's teams a unit names, by the people of its country, too: "had the Portuguese in front"."""
    value = text.units[index].value
    if isinstance(value, Entry) and value.sense == "demonym" and is_people(text, index):
        return frame.of_nations(frozenset(team.name for team in value.teams))
    return team_number(value, frame)


def read_sides(text: Text, frame: MatchFrame) -> Sides:
    """Evidence from names that carry their team: "Ashby midfielder Owen Hill", "Ashby's Hill", "Hill of Ashby"."""
    sides = Sides()
    for i in (i for start, end in frame.ranges for i in text.places("person", start=start, end=end)):
        person = text.units[i].value
        if isinstance(person, Person):
            for found in (team_in_front(text, i, frame), team_behind(text, i, frame)):
                if found is not None:
                    sides.add(person, *found)
    return sides


def team_in_front(text: Text, index: int, frame: MatchFrame) -> tuple[int, float] | None:
    """The team that the words right before a person's name make his or hers, and how surely."""
    units = text.units
    roles = passed = False
    for back in range(index - 1, max(frame.start, index - LONGEST_TITLE) - 1, -1):
        unit = units[back]
        number = team_number(unit.value, frame)
        if number is not None:
            possessive = "possessive" in units[back + 1].signature
            if not (roles or (possessive and back + 2 == index)):
                return None
            between = {other.word for other in units[back + 1 : index]} & FOREIGN
            if not between and not any(other.word in FOREIGN for other in units[max(frame.start, back - 2) : back]):
                return number, 3.0
            if possessive and between and (passed or between <= LOANED):
                return number, 3.0
            passed = True
        elif unit.word in HOME_OR_AWAY and frame.home is not None and roles:
            return (frame.home if unit.word == "home" else 1 - frame.home), 2.0
        elif ROLE & unit.signature:
            roles = True
        elif "team" in unit.signature and roles:
            passed = True
        elif not (TITLE & unit.signature or unit.word == "leading"):
            return None
    return None


def team_behind(text: Text, index: int, frame: MatchFrame) -> tuple[int, float] | None:
    """The team that the words right after a person's name make his or hers: "of Stoke", ", the Stoke captain,"."""
    units = text.units
    after = units[index + 1 : min(frame.end, index + 8)]
    if len(after) > 1 and (after[0].word == "of" or "open" in after[0].signature):
        number = team_number(after[1].value, frame)
        return None if number is None else (number, 3.0)
    if len(after) > 1 and "comma" in after[0].signature and isinstance(after[1].value, Description):
        if any(word in FOREIGN for word in after[1].word.split()):
            return None
        number = next((n for n, team in enumerate(frame.teams) if team.name in after[1].value.names), None)
        return None if number is None else (number, 3.0)
    if len(after) < 4 or "comma" not in after[0].signature or after[1].word not in ("the", "a"):
        return None
    for at, unit in enumerate(after[2:-1], 2):
        number = team_number(unit.value, frame)
        if number is not None:
            role = ROLE & after[at + 1].signature and not any(other.word in FOREIGN for other in after[:at])
            return (number, 3.0) if role else None
        if not TITLE & unit.signature:
            return None
    return None


def read_leanings(reading: Reading, sides: Sides) -> None:
    """Weak evidence from sentences that name a person and a team: "Ashby pressed and Hill shot wide"."""
    for leaning in leanings(reading):
        sides.add(leaning.person, leaning.team, WEIGHTS[leaning.cue])


def read_ties(text: Text, frame: MatchFrame) -> list[Tie]:
    """Pairs of people told next to each other; how surely they are team-mates (positive) or opponents (negative)."""
    return [(bond.one, bond.other, BONDS[bond.cue]) for bond in bonds(text, frame)]


def ties_of_goals(text: Text, goals: list[GoalMention], assists: list[AssistMention]) -> list[Tie]:
    """Team-mates that goals show: who passed to whom, and whom one mention names together; who beat which keeper.

    And whom a penalty was given for and against.
    """
    ties: list[Tie] = []
    unlucky = {id(mention.scorer) for mention in goals if mention.kind == "own_goal"}
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
            ties.append((mention.scorer, mention.beaten, OWN_KEEPER if id(mention.scorer) in unlucky else -0.7))
    for one, other in pairwise(mention for mention in goals if mention.kind != "own_goal"):
        if one.scorer is None or other.scorer is None or one.scorer is other.scorer:
            continue
        if (one.rule, one.start, one.end) == (other.rule, other.start, other.end):
            ties.append((one.scorer, other.scorer, 1.5))
    return [*ties, *award_ties(text, goals)]


def told_sides(text: Text, goals: list[GoalMention], frame: MatchFrame) -> dict[int, float]:
    """What the goals' own sentences say of their scorers' sides, by person."""
    told: dict[int, float] = defaultdict(float)
    for mention in goals:
        number, surety = team_of_mention(text, mention, frame)
        if number is not None and mention.scorer is not None:
            own = mention.kind == "own_goal"
            told[id(mention.scorer)] += surety if (number == 0) != own else -surety
    return told


def spread(sides: Sides, ties: list[Tie], told: dict[int, float]) -> None:
    """Carry evidence along the ties: opponents foul, mark and beat each other, team-mates pass to each other.

    Nobody is told by another what he or she told that other (belief propagation). What the goals tell of their own
    scorers is carried to others only: it counts where the goals get their teams.
    """
    joined: dict[tuple[int, int], float] = defaultdict(float)
    for a, b, tie in ties:
        joined[id(a), id(b)] += tie
        joined[id(b), id(a)] += tie
    place = {pair: n for n, pair in enumerate(joined)}
    ways = [(one, place[other, one], math.tanh(limited(tie))) for (one, other), tie in joined.items()]
    direct = {key: sides.weight.get(key, 0.0) + told.get(key, 0.0) for key, _ in joined}
    sent = [0.0] * len(ways)
    heard: dict[int, float] = {}
    for _ in range(ROUNDS):
        beliefs = [(direct[one] + heard.get(one, 0.0) - sent[back], share) for one, back, share in ways]
        fresh = [math.atanh(share * math.tanh(limited(belief))) for belief, share in beliefs]
        if fresh == sent:
            break
        sent = fresh
        heard = defaultdict(float)
        for (_, other), message in zip(joined, sent, strict=True):
            heard[other] += message
    for key, weight in heard.items():
        sides.weight[key] += max(-CARRIED, min(CARRIED, weight))


def limited(weight: float) -> float:
    """A weight that is still short of certainty."""
    return SURE if weight > SURE else -SURE if weight < -SURE else weight


def team_of_mention(text: Text, mention: GoalMention, frame: MatchFrame) -> tuple[int | None, float]:
    """The team that a goal counts for by the words of its sentence, and how surely."""
    number = team_number(mention.team, frame)
    if number is not None:
        return 1 - number if fell_behind(text, mention) else number, TOLD
    number = team_served(text, mention, frame)
    if number is not None:
        return number, TOLD
    number = team_moved(text, mention, frame)
    if number is not None:
        return number, TOLD
    return team_before(text, mention, frame)


def fell_behind(text: Text, mention: GoalMention) -> bool:
    """Whether a mention tells a goal as its team's misfortune: "Stoke fell behind to a goal from Cole"."""
    start, scorer = mention.start, mention.scorer_at
    if scorer is not None and tells(text, start, scorer, "misfortune") and not text.holds(start, scorer, "score-verb"):
        return True  # "After going behind to a Ruiz penalty, Stoke levelled"
    if mention.step in ("level", "ahead", "extend"):
        return False
    return tells(text, start, mention.end, "misfortune")


def team_served(text: Text, mention: GoalMention, frame: MatchFrame) -> int | None:
    """The team that a goal is said to be for: "scored for Stoke"."""
    units = text.units
    _, last = text.sentence(mention.start)
    for i in range(mention.end - 1, min(last, mention.end + 8)):
        if i >= mention.end and is_anothers_goal(text, mention, i, last):
            return None
        if units[i].word in ("for", "back for") and i + 1 < last:
            for j in range(i + 1, min(last, i + 5)):
                number = team_at(text, j, frame)
                if number is not None:
                    return 1 - number if is_of_beaten(text, mention, i) else number
                if {"person", "team"} & units[j].signature:
                    break
    return None


def is_anothers_goal(text: Text, mention: GoalMention, index: int, last: int) -> bool:
    """Whether a unit names the scorer of a goal of another's: "scoring either side of Ruiz's goal for Stoke"."""
    if not is_another(text.units[index], mention) or "possessive" not in text.units[index + 1].signature:
        return False
    return any("goal-noun" in unit.signature for unit in text.units[index + 2 : min(last, index + 5)])


def is_of_beaten(text: Text, mention: GoalMention, index: int) -> bool:
    """Whether a "for" tells for whom another's goal was: "cancelled out Ruiz's opener for Fulham"."""
    units = text.units
    if mention.beaten is None or "goal-noun" not in units[index - 1].signature:
        return False
    places = [i for i in range(mention.start, index) if units[i].value is mention.beaten]
    return any("possessive" in units[i + 1].signature for i in places)


def team_moved(text: Text, mention: GoalMention, frame: MatchFrame) -> int | None:
    """The team that a goal gave something or took something from: "to give Stoke the lead", "to stun Stoke"."""
    units = text.units
    giving, taking = words("giving"), words("taking")
    _, last = text.sentence(mention.start)
    for i in range(mention.start, min(last, mention.end + 8)):
        if i >= mention.end and (units[i].word in TURNS or is_another(units[i], mention)):
            break
        sign = 1 if units[i].word in giving else -1 if units[i].word in taking else 0
        if not sign:
            continue
        reach = WON_REACH if units[i].word in WON else MOVED_REACH
        for j in range(i + 1, min(last, i + reach)):
            number = team_at(text, j, frame)
            if number is None:
                number = crowd_side(text, j, frame)
            if number is None:
                continue
            if any(unit.word in BESIDE for unit in units[i + 1 : j]) or units[j].word in BEYOND:
                break
            prize = any(
                {"prize", "win-noun", "lead-noun", "goal-noun"} & unit.signature for unit in units[j + 2 : j + 6]
            )
            if "possessive" not in units[j + 1].signature or (sign > 0 and prize):
                return number if sign > 0 else 1 - number
    return None


def crowd_side(text: Text, index: int, frame: MatchFrame) -> int | None:
    """The side whose supporters or ground a unit names: "silenced the home crowd", "stunned Anfield"."""
    unit, after = text.units[index], text.units[index + 1]
    if isinstance(unit.value, Entry) and unit.value.sense == "ground":
        owners = [n for n, team in enumerate(frame.teams) if team.known is not None and team.known in unit.value.teams]
        return owners[0] if len(owners) == 1 else None
    if frame.home is None or after.word not in CROWD:
        return None
    if "home-adj" in unit.signature:
        return frame.home
    return 1 - frame.home if "away-adj" in unit.signature else None


def is_another(unit: Unit, mention: GoalMention) -> bool:
    """Whether a unit names a person other than the scorer."""
    return isinstance(unit.value, Person) and unit.value is not mention.scorer


def is_against(text: Text, index: int, first: int) -> bool:
    """Whether a team is the one that another plays: "won 3-0 against lowly Stoke", "with in-form Stoke"."""
    named = next((i for i in range(index - 1, first - 1, -1) if "prep" in text.units[i].signature), None)
    return named is not None and is_object(text, index, named)


def team_before(text: Text, mention: GoalMention, frame: MatchFrame) -> tuple[int | None, float]:
    """The team whose doing or suffering a goal is, by the words before its scorer, and how surely."""
    units = text.units
    first, _ = text.sentence(mention.start)
    last = max(mention.start, mention.scorer_at if mention.scorer_at is not None else 0)
    for i in range(last - 1, first - 1, -1):
        number = team_at(text, i, frame)
        if number is None:
            if units[i].word in TURNS and not tells(text, i, last, "misfortune"):
                break
            continue
        if is_word(units[i + 1], "ground"):
            return 1 - number, HINTED
        if i > first and is_word(units[i - 1], "taking"):
            return 1 - number, HINTED
        if ({"possessive", "role", "keeper"} & units[i + 1].signature) or (
            i > first and ("prep" in units[i - 1].signature or is_against(text, i, first))
        ):
            continue
        if i > first and isinstance(units[i - 1].value, tuple):
            break
        if tells(text, i + 1, last, "misfortune"):
            return 1 - number, HINTED
        if any(
            {"take-lead", "score-verb", "ahead"} & unit.signature or unit.word in LEADING
            for unit in units[i + 1 : mention.end]
        ):
            return number, HINTED
        break
    return None, 0.0
