"""What a place that tells of a goal says of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scoreline.pipeline.clock import ClockValue, bracketed_behind
from scoreline.pipeline.context import Context
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.roles import named
from scoreline.pipeline.units import Text

CERTAIN = 3
"""The strength of words that can mean nothing but a goal."""
POINTING = 1
"""The strength of words that only point to a goal."""


@dataclass(slots=True)
class GoalMention:
    """One place that tells of a goal. Units are counted in the tagged text.

    `strength` is 3 where the words can mean nothing but a goal, 2 where they mostly do, 1 where they only point to one.
    `step` is what the goal did to the score: `opener`, `ahead`, `extend`, `level` or `reduce`. `nth` is which goal of
    the scorer's it is said to be, `team_nth` which of the team's. `explicit` is whether the scorer is named there.
    """

    rule: str
    start: int
    end: int
    strength: int
    kind: str = "goal"
    scorer: Person | None = None
    scorer_at: int | None = None
    explicit: bool = False
    team: TeamName | Nominal | None = None
    minute: ClockValue | None = None
    minute_at: int | None = None
    assist: Person | None = None
    nth: int | None = None
    team_nth: int | None = None
    count: int = 1
    label: str = ""
    step: str = ""
    running: tuple[int, int] | None = None
    beaten: Person | None = None
    again: bool = False
    """Said to be another goal of the scorer's: "netted again"."""
    context: Context = field(default_factory=Context)


def scored_by(text: Text, mention: GoalMention, place: int, person: Person | None) -> GoalMention:
    """The mention with a scorer: the person whom a unit means, None where nobody can be told."""
    explicit = person is not None and named(text.units[place]) is person
    own = bracketed_behind(text, place) if explicit else None
    timed = mention if own is None else replace(mention, minute=text.units[own].value, minute_at=own)
    return replace(timed, scorer=person, scorer_at=place, explicit=explicit)


def listed_apart(a: GoalMention, b: GoalMention) -> bool:
    """Whether one place lists two goals by their minutes: "scored on 78 minutes and again on 79"."""
    return (a.rule, a.start, a.end) == (b.rule, b.start, b.end) and a.minute_at != b.minute_at


def beyond_doubt(mentions: Sequence[GoalMention]) -> bool:
    """Whether mentions tell a goal beyond doubt: its scorer by name, with more to bear it out than one telling of it.

    That is another telling, or, where the words mean nothing but a goal, whatever they say of its minute, its assist,
    its kind or the score. Such a goal stays where a stated score has no room for it.
    """
    named = [mention for mention in mentions if mention.explicit and mention.strength > POINTING]
    certain = [mention for mention in named if mention.strength == CERTAIN]
    if named and len({mention.start for mention in mentions if mention.strength > POINTING}) > 1:
        return True
    return any(
        m.minute_at is not None
        or m.assist is not None
        or m.kind == "penalty"
        or m.step
        or m.nth
        or m.team_nth
        or m.running
        for m in certain
    )
