"""The statements that findings hold against each other: what is said, for people, with the words that say so."""

from collections.abc import Iterable

from scoreline.check.facts import timed_words
from scoreline.check.wording import event_name, goals, score_name, time_of
from scoreline_models import Event, Evidence, Goal, ScoreLine, Statement
from scoreline_models.evidence import in_text_order


def statement(says: str, *words: Iterable[Evidence]) -> Statement:
    """A statement with all these words, in text order and each stretch of text once."""
    return Statement(says=says, evidence=in_text_order(span for group in words for span in group))


def score_said(line: ScoreLine) -> Statement:
    """ "The final score Hull 2-1 Reading"."""
    return statement(score_name(line), line.evidence)


def score_said_with(line: ScoreLine, goal: Goal) -> Statement:
    """A score that is told with a goal: "the running score Hull 2-0 Reading with the goal of Brady (48')"."""
    return statement(f"{score_name(line)} with the {event_name(goal)}", line.evidence, timed_words(goal))


def event_said(event: Event, more: str = "") -> Statement:
    """ "The goal of Brady (48')", and what more the finding needs of it: " for Hull"."""
    return statement(f"the {event_name(event)}{more}", timed_words(event))


def events_said(events: Iterable[Event]) -> tuple[Statement, ...]:
    """A statement for each event."""
    return tuple(event_said(event) for event in events)


def assist_said(goal: Goal) -> Statement:
    """ "The assist of Brady (48')"; of a goal that has one."""
    name = goal.assist.name if goal.assist else ""
    words = goal.assist.evidence if goal.assist else ()
    return statement(f"the assist of {name}{time_of(goal.minute)}", words, timed_words(goal))


def result_said(winner: str | None, loser: str | None, words: Iterable[Evidence], tie: bool = False) -> Statement:
    """ "The win of Hull", "the defeat of Hull in the tie", "the drawn match"."""
    told = f"win of {winner}" if winner else f"defeat of {loser}" if loser else "drawn match"
    return statement(f"the {told}{' in the tie' if tie else ''}", words)


def count_said(player: str, count: int, words: Iterable[Evidence]) -> Statement:
    """ "Three goals claimed for Brady"."""
    return statement(f"{goals(count)} claimed for {player}", words)
