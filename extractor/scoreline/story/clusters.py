"""Which mentions tell one goal: a player's mentions as goals, for any number of goals."""

from dataclasses import dataclass, replace
from math import inf
from typing import NamedTuple

from scoreline.pipeline.goal_mention import GoalMention, listed_apart
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment, clock_of
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, moment_of

TELLINGS = 20
"""How many mentions of one player are compared; recaps tell a goal a few times, and time is not endless."""

LOOK_BACK = 3
"""How many sentences before its own may name whom "he" or "the Dane" means."""


@dataclass(frozen=True, slots=True)
class Scorers:
    """Whom goals are told of by name, by identity, and those of them by full name."""

    named: dict[int, Person]
    full: dict[int, Person]


def scorers_of(text: Text, mentions: list[GoalMention]) -> Scorers:
    """The scorers that a match's mentions name."""
    named: dict[int, Person] = {}
    full: dict[int, Person] = {}
    for mention in mentions:
        if mention.explicit and mention.scorer is not None:
            named[id(mention.scorer)] = mention.scorer
            if mention.scorer_at is not None and " " in text.units[mention.scorer_at].word:
                full[id(mention.scorer)] = mention.scorer
    return Scorers(named, full)


def meant(text: Text, mention: GoalMention, scorers: Scorers) -> GoalMention:
    """The mention with the scorer that the rest of the article bears out.

    A surname that two players share means the one whom goals are told of by full name; "the Dane" means a scorer
    named just before, sooner than somebody who is told to have scored nowhere else.
    """
    person = mention.scorer
    if person is None:
        return mention
    if mention.explicit:
        at = mention.scorer_at
        if at is None or " " in text.units[at].word:
            return mention
        namesakes = [p for p in scorers.full.values() if p.tokens[-1] == person.tokens[-1]]
        if namesakes and id(person) not in scorers.full:
            return replace(mention, scorer=namesakes[0])
        return mention
    first, _ = text.sentence(mention.start)
    if id(person) in scorers.named or any(text.units[i].value is person for i in range(first, mention.start)):
        return mention
    if last_named(text, mention.start) == {id(person)}:
        return mention
    start = mention.start
    for _ in range(LOOK_BACK):
        start = max(0, text.sentence(max(0, start - 2))[0])
    for i in range(mention.start - 1, start - 1, -1):
        named = text.units[i].value
        if isinstance(named, Person) and id(named) in scorers.named and i != mention.scorer_at:
            return replace(mention, scorer=named, scorer_at=i)
    return mention


def last_named(text: Text, place: int) -> set[int]:
    """Whom the last sentence names that names anybody before a place, by identity; its own as far as that."""
    start, end = text.sentence(place)[0], place
    for _ in range(1 + LOOK_BACK):
        named = {id(unit.value) for unit in text.units[start:end] if isinstance(unit.value, Person)}
        if named or start < 2:
            return named
        start, end = text.sentence(start - 2)[0], start - 1
    return set()


def conflict(mention: GoalMention, goal: ToldGoal, moments: dict[int, Moment]) -> bool:
    """Whether a mention cannot tell this goal: another minute, another score, another of the player's goals."""
    return any(differ(mention, other, moments) for other in goal.mentions[:TELLINGS])


def differ(a: GoalMention, b: GoalMention, moments: dict[int, Moment]) -> bool:
    """Whether two mentions of one player cannot tell one goal."""
    if listed_apart(a, b):
        return True
    mine, other = moment_of(a, moments), moment_of(b, moments)
    if told_apart(mine, other) or counts_from(mine, other) or counts_from(other, mine):
        return True
    pairs: tuple[tuple[object, object], ...] = ((a.running, b.running), (a.nth, b.nth), (a.team_nth, b.team_nth))
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def counts_from(a: Moment | None, b: Moment | None) -> bool:
    """Whether one match minute is told as so many minutes after another."""
    return a is not None and b is not None and a.since == b.at and (a.minute, a.stoppage) != (b.minute, b.stoppage)


def told_apart(a: Moment | None, b: Moment | None) -> bool:
    """Whether two match minutes are too far apart for one goal: two where both are exact, else more."""
    if a is None or b is None or (a.minute == b.minute and None in (a.stoppage, b.stoppage)):
        return False
    gap = abs(clock_of(a) - clock_of(b))
    return gap > (LOOSELY if a.loose or b.loose else 2 if a.precision == b.precision == "exact" else ROUGHLY)


ROUGHLY, LOOSELY = 3, 6
"""How many minutes apart two rounded minutes, and one that loose words tell and any other, may be of one goal."""
TOLD_TWICE = -1.2
"""A player's mentions rather tell one goal again than another one."""
SET_APART = 1.5
"""From which distance on something sets two mentions apart."""
ANOTHER = 1.7
"""One mention being of "his second", another of no number, they rather tell two goals."""
LEVELLING = frozenset({"level", "reduce"})
"""Steps that a goal takes from behind, as the others are not."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What mentions are compared in: the match clock and the sentences of the text."""

    moments: dict[int, Moment]
    sentences: list[int]

    def distance(self, a: GoalMention, b: GoalMention) -> float:
        """How much two mentions of one player look like two goals: below 0 rather like one told twice."""
        value = TOLD_TWICE + steps_apart(a, b) + kinds_apart(a, b) + self.places_apart(a, b)
        value += times_apart(moment_of(a, self.moments), moment_of(b, self.moments))
        value -= 3.0 * bool(a.running and b.running) + 3.0 * bool(a.nth and b.nth)
        value += ANOTHER * (bool(a.nth) != bool(b.nth) and max(a.nth or 1, b.nth or 1) > 1)
        return value + 2.5 * ((a if a.start > b.start else b).again and not (a.again and b.again))

    def places_apart(self, a: GoalMention, b: GoalMention) -> float:
        """What the places of two mentions say: a recap sums up, then narrates each goal once, in a few sentences."""
        apart = abs(self.sentences[a.start] - self.sentences[b.start])
        if apart == 0:
            # By name twice in one sentence: two goals, or they had been made one. "The Dane" may be known only now.
            return 1.0 if a.explicit and b.explicit else -0.5
        if min(self.sentences[a.start], self.sentences[b.start]) < LEAD_SENTENCES:
            return 0.0
        return 1.5 if apart >= 5 else 0.5 if apart >= 3 else -1.0


def times_apart(a: Moment | None, b: Moment | None) -> float:
    """What two match minutes that can be of one goal say: the same one, or a minute or two off."""
    if a is None or b is None:
        return 0.0
    gap = abs(a.minute - b.minute)
    return -3.0 if gap == 0 else -1.5 if gap == 1 else -0.5 if gap <= ROUGHLY else 1.0


def steps_apart(a: GoalMention, b: GoalMention) -> float:
    """What two mentions say that their goals did to the score: the same, or what one goal cannot do."""
    value = 0.0
    if a.step and b.step and a.step != b.step:
        value += 2.5 if (a.step in LEVELLING) != (b.step in LEVELLING) or {a.step, b.step} == LEVELLING else 1.5
    if a.label and b.label:
        value += 1.0 if a.label != b.label else -2.0
    opens = "opener" in (a.label, b.label, a.step, b.step)
    if opens and {a.nth or 1, b.nth or 1} != {1} and a.nth != b.nth:
        value += 3.0
    if opens and max(a.team_nth or 1, b.team_nth or 1) > 1:
        value += 2.0  # whose opener the match's is has scored no second before it
    return value


def kinds_apart(a: GoalMention, b: GoalMention) -> float:
    """What the kinds of two mentions say: a penalty is not always told as one, an own goal nearly so."""
    if a.kind == b.kind:
        return -2.0 if a.kind != "goal" else 0.0
    if "own_goal" not in (a.kind, b.kind):
        return 1.5
    if "goal" not in (a.kind, b.kind):
        return 4.0
    other = a if a.kind == "goal" else b
    return 3.0 if other.step and other.minute is not None else 0.4


class Division(NamedTuple):
    """A player's mentions as goals, and how far from likely that is."""

    goals: tuple[tuple[GoalMention, ...], ...]
    cost: float


def divisions(mentions: list[GoalMention], telling: Telling) -> list[Division]:
    """The likeliest division of one player's mentions for every number of goals that is possible, fewest last.

    Mentions are joined one by one, the likest first; those that cannot tell one goal never. Of very many mentions only
    the first are thought of.
    """
    mentions = mentions[:TELLINGS]
    distances = [[apart(a, b, telling) for b in mentions] for a in mentions]
    parts = [[place] for place in range(len(mentions))]
    found = [division_of(parts, mentions, 0.0)]
    while (best := nearest(parts, distances)) is not None:
        distance, first, second = best
        parts[first] = sorted(parts[first] + parts.pop(second))
        found.append(division_of(parts, mentions, found[-1].cost + distance))
    return found


def division_of(parts: list[list[int]], mentions: list[GoalMention], cost: float) -> Division:
    """A division of mentions in parts of them by their numbers."""
    return Division(tuple(tuple(mentions[place] for place in part) for part in parts), cost)


def apart(a: GoalMention, b: GoalMention, telling: Telling) -> float:
    """How far apart two mentions are: without end where they cannot tell one goal."""
    return inf if differ(a, b, telling.moments) else telling.distance(a, b)


def nearest(parts: list[list[int]], distances: list[list[float]]) -> tuple[float, int, int] | None:
    """The two likest parts; None where no two can tell one goal."""
    pairs = (
        (linkage([distances[a][b] for a in parts[first] for b in parts[second]]), first, second)
        for second in range(1, len(parts))
        for first in range(second)
    )
    best = min(pairs, default=None)
    return None if best is None or best[0] == inf else best


def linkage(distances: list[float]) -> float:
    """How far apart two parts are: what sets any two of their mentions apart counts whole, else the mean."""
    most = max(distances)
    return most if most >= SET_APART else sum(distances) / len(distances)
