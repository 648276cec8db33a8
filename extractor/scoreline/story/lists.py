"""What line-ups and scorer lists add to the story: sides for their players, and goals with their minutes."""

from collections.abc import Iterable
from functools import lru_cache

from scoreline.language.gazetteer import fold
from scoreline.pipeline.blocks import Blocks, LineUp, ListedGoal
from scoreline.pipeline.names import Person, TeamName
from scoreline.story.clockwork import Moment
from scoreline.story.frame import MatchFrame
from scoreline.story.sides import Sides
from scoreline.story.told_goal import ToldGoal, is_surely_timed

SAME_GOAL = 4
"""Lists and prose often differ by a minute or two for one goal; further apart they are two."""


def person_named(name: str, people: list[Person]) -> Person:
    """The person of the article whom a list means; a new one where the prose never names him or her."""
    parts = words_of(fold(name).replace(".", " "))
    for person in people:
        if words_of(person.name) == parts:
            return person
    last = parts[-1]
    fitting = [p for p in people if words_of(p.name)[-1] == last or p.tokens[-1] == last]
    if len(parts) > 1:
        initial = [p for p in fitting if p.tokens[0][0] == parts[0][0]]
        fitting = initial or fitting
    if fitting:
        return max(fitting, key=lambda p: (len(p.tokens), sum(p.forms.values())))
    person = Person(parts, name)
    people.append(person)
    return person


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded."""
    return tuple(fold(name).split())


def side_number(side: object, blocks: Blocks, frame: MatchFrame, sides: Sides, people: list[Person]) -> int | None:
    """Which of the frame's teams a block is of: by its label, by its players, else by its order."""
    if isinstance(side, TeamName):
        return next((n for n, team in enumerate(frame.teams) if team is side), None)
    if not isinstance(side, LineUp):
        return None
    if side.team is not None:
        return side_number(side.team, blocks, frame, sides, people)
    pair = [lineup for lineup in blocks.lineups if lineup.team is None]
    votes = votes_of(side, sides, people)
    if side in pair and len(pair) == 2:
        votes -= votes_of(pair[1] if pair[0] is side else pair[0], sides, people)
    if abs(votes) >= 3:
        return 0 if votes > 0 else 1
    if side in pair and len(pair) == 2:
        first = frame.home if frame.home is not None else 0
        return first if pair[0] is side else 1 - first
    return None


def votes_of(lineup: LineUp, sides: Sides, people: list[Person]) -> float:
    """What is known of a line-up's players' sides."""
    return sum(sides.of(person_named(name, people)) for name in lineup.players)


def read_lineups(blocks: Blocks, frame: MatchFrame, sides: Sides, known: Sides, people: list[Person]) -> None:
    """Count line-ups as evidence of who plays for whom; `known` tells whose an unlabelled one is."""
    numbers = [side_number(lineup, blocks, frame, known, people) for lineup in blocks.lineups]
    for lineup, number in zip(blocks.lineups, numbers, strict=True):
        if number is not None:
            for name in lineup.players:
                sides.add(person_named(name, people), number, 4.0)


def merge_listed(
    goals: list[ToldGoal],
    blocks: Blocks,
    frame: MatchFrame,
    sides: Sides,
    people: list[Person],
    final: tuple[int, int] | None,
) -> list[ToldGoal]:
    """The goals with those of scorer lists: told ones get the list's minute, others are added.

    Where the lists hold as many goals as the score, or stand below both line-ups, goals that they do not hold are
    left out, but for those surely told to the minute of scorers that they do not hold. Of a list's scorer a goal surely
    told at quite another minute is then the listed one all the same.
    """
    listed: list[ToldGoal] = []
    groups = list(dict.fromkeys(entry.group for entry in blocks.goals if entry.group is not None))
    rest = list(goals)
    named = [(entry, person_named(entry.name, people) if entry.name else None) for entry in blocks.goals]
    twins = {id(entry): goal for entry, person in named if (goal := take(told_twin(entry, person, rest), rest))}
    whole = len(blocks.lineups) >= 2 if final is None else len(named) == sum(final)
    if whole:
        lone = [(entry, person) for entry, person in named if id(entry) not in twins and person is not None]
        twins |= {id(entry): goal for entry, person in lone if (goal := take(mistimed_twin(person, rest), rest))}
    for entry, person in named:
        goal = twins.get(id(entry)) or ToldGoal(person)
        goal.listed = entry
        number = side_number(entry.side, blocks, frame, sides, people)
        if number is None and entry.group is not None and len(groups) == 2:
            first = frame.home if frame.home is not None else 0
            number = first if entry.group == groups[0] else 1 - first
        goal.team = number if number is not None else goal.team
        if entry.minute is not None:
            goal.moment = Moment(entry.minute, entry.stoppage, entry.stoppage is not None, "exact", -1)
        listed.append(goal)
    if listed and whole:
        return listed + [goal for goal in rest if is_of_nobody_listed(goal, [person for _, person in named])]
    covered = {goal.team for goal in listed if goal.team is not None} if final is not None else set()
    full = {side for side in covered if final is not None and sum(goal.team == side for goal in listed) >= final[side]}
    return listed + [goal for goal in rest if goal.team not in full]


def told_twin(entry: ListedGoal, person: Person | None, goals: Iterable[ToldGoal]) -> ToldGoal | None:
    """The told goal that a list entry means: of the same scorer, and not at quite another minute."""
    fitting = [
        goal
        for goal in goals
        if goal.scorer is person
        and (goal.moment is None or entry.minute is None or abs(goal.moment.minute - entry.minute) <= SAME_GOAL)
    ]
    return min(
        fitting,
        key=lambda goal: abs(goal.moment.minute - (entry.minute or 0)) if goal.moment is not None else 3,
        default=None,
    )


def take(goal: ToldGoal | None, goals: list[ToldGoal]) -> ToldGoal | None:
    """The goal, taken out of others."""
    if goal is not None:
        goals.remove(goal)
    return goal


def is_of_nobody_listed(goal: ToldGoal, named: list[Person | None]) -> bool:
    """Whether a goal is surely told, to the minute, and its scorer is none of those of a list."""
    exact = goal.moment is not None and goal.moment.precision == "exact" and not goal.moment.loose
    return exact and is_surely_timed(goal) and all(goal.scorer is not person for person in named)


def mistimed_twin(person: Person, goals: Iterable[ToldGoal]) -> ToldGoal | None:
    """A told goal that a list entry of its scorer can only mean though it has another minute: one told beyond doubt."""
    return next((goal for goal in goals if goal.scorer is person and is_surely_timed(goal)), None)
