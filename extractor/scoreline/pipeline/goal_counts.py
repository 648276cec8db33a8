"""Numbers of goals: how many a mention tells, and which of the scorer's or the team's it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from scoreline.language.rules import read_jsonl
from scoreline.pipeline.goal_words import TURNS, counts, step_of, telling_words
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.units import Text, Unit, once

MOST_OF_ONE = 6
"""How many goals one player may score for a number to count his."""
MOST_AS_ORDINAL = 5
"""Up to which ordinal "his fifth goal" is taken to count this match's."""
WHOLE_SEASONS = ("season", "campaign", "term", "year", "tournament", "career")
OTHER_SPANS: tuple[str, ...] = (
    *WHOLE_SEASONS,
    "games",
    "matches",
    "outing",
    "appearance",
    "starts",
    "month",
    "week",
    "weeks",
    "days",
)
OTHER_SPANS += (
    "since",
    "club",
    "country",
    "international",
    "many",
    "straight",
    "consecutive",
    "successive",
    "competition",
)
"""Parts of words after "his second" or "two goals" that count goals of more than this match."""
SPAN_REACH = 7
"""How many units after a number such a word may stand."""
THIS_MATCH = frozenset({"match", "game", "night", "afternoon", "evening", "day", "contest", "half", "encounter"})
OF_MATCH_REACH = 5
"""How many units after a number "of the match" may end."""
BEFORE = 6
AFTER = 8
"""How many units before and after a mention a number of the scorer's goals may stand."""
COUNT_AFTER = 4
"""How many units after a mention a count may stand: "scored a goal in each half"."""
SAME_ONE = "the same "
"""What a description of the one who has just scored begins with: "the same player nodded in a cross"."""
OTHER_SCENES = frozenset({"after", "following", "despite", "either side", "between"})
"""Words after which another's goals may be numbered."""
ANOTHER_VERB = frozenset({"get-verb", "score-verb", "sure-finish"})
"""After "and" or a comma, verbs of another goal: "scored and added his second"."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers that a mention's words give: see `GoalMention` for each."""

    count: int
    nth: int | None
    team_nth: int | None
    running: tuple[int, int] | None


class Number(NamedTuple):
    """A phrase that numbers goals: what it says, its number, and its units."""

    says: str
    value: int
    start: int
    end: int


def tally_of(text: Text, found: Found) -> Tally:
    """The numbers that a match's own words, and those right beside it, give."""
    running, made_it = running_score(text, found)
    numbers = [number for number in numbers_of(text, found.start) if belongs(text, number, found)]
    nth = next((number.value for number in numbers if number.says == "nth"), None)
    told = [number.value for number in numbers if number.says == "count"]
    doubles = step_of(text, found) == "extend"  # "double the lead" counts nobody's goals
    words = [word for word in telling_words(text, found) if not (doubles and word == "double")]
    named = (counts()[word] for word in reversed(words) if word in counts())
    word = 1 if is_lead(text.units[found.end]) else next(named, 1)
    own = is_own(text, found) and not found.rule.meaning.get("all")
    if word > 1 and nth is None and (own or found.rule.meaning.get("last")):
        # "His hat-trick came late on" tells the third goal; "scored a hat-trick" and "his hat-trick beat" count three.
        nth = word
    for_himself = nth is not None and made_it == nth
    return Tally(
        count=1 if nth is not None else max(told, default=word),
        nth=nth,
        team_nth=None if for_himself else made_it or team_ordinal(text, found),
        running=running,
    )


def is_lead(after: Unit) -> bool:
    """Whether the unit after a number of goals makes it that of a lead: "headed Fulham two goals in front"."""
    return "lead-word" in after.signature


@once
def tallies(text: Text) -> tuple[Found, ...]:
    """The phrases that number goals; one mention after another asks for them."""
    return tuple(find("tallies", text.rendered))


def numbers_of(text: Text, place: int) -> Iterator[Number]:
    """The phrases of a place's sentence that number a player's goals of this match."""
    first, last = text.sentence(place)
    for match in tallies(text):
        start, end = match.start, match.end
        if not first <= start < last:
            continue
        at = match.first("n")
        value = match.rule.meaning.get("value") or (value_of(text.units[at]) if at is not None else None)
        says: str = match.rule.meaning["says"]
        most = MOST_OF_ONE if says == "count" else MOST_AS_ORDINAL
        least = 2
        if is_lead(text.units[end]):
            continue
        if value is not None and least <= value <= most and not of_other_span(text, end):
            yield Number(says, value, start, end)


def value_of(unit: Unit) -> int | None:
    """The number that a unit is, or begins with: 2 for "second goal"."""
    return unit.value if isinstance(unit.value, int) else ordinals().get(unit.word.split(" ")[0])


@cache
def ordinals() -> dict[str, int]:
    """The ordinals that phrases such as "second goal" begin with."""
    return {row["word"]: row["value"] for row in read_jsonl("goal_words.jsonl") if row["says"] == "ordinal"}


def of_other_span(text: Text, end: int) -> bool:
    """Whether the words after a number make it count goals of a season, a club career or several matches."""
    _, last = text.sentence(end - 1)
    for unit in text.units[end : min(last, end + SPAN_REACH)]:
        if unit.word in THIS_MATCH or "of-play" in unit.signature:
            return False
        if {"comma", "stop"} & unit.signature or unit.word in TURNS or unit.word in ("when", "against"):
            return False
        if any(part in unit.word for part in OTHER_SPANS):
            return True
    return False


def counts_this_match(text: Text, end: int) -> bool:
    """Whether the words right after a number make it count goals of this match: "of the night", "of the game"."""
    _, last = text.sentence(end - 1)
    after = text.units[end : min(last, end + OF_MATCH_REACH)]
    return any(unit.word == "of" for unit in after[:2]) and any(unit.word in THIS_MATCH for unit in after)


def belongs(text: Text, number: Number, found: Found) -> bool:
    """Whether a number is of a match's goal: in its words, or near them with no other player or scene between."""
    if number.start < found.end and found.start < number.end:
        # "Either side of Ruiz's header" numbers the goals of whom it is said of, and not the header.
        return found.start < number.start or text.units[number.start].word not in OTHER_SCENES
    if number.end <= found.start:
        reach = BEFORE if number.says == "nth" else 1
        return found.start - number.end < reach and not breaks(text.units[number.end : found.start])
    reach = AFTER if number.says == "nth" else COUNT_AFTER
    return number.start - found.end < reach and not breaks(text.units[found.end : number.start])


def breaks(units: list[Unit]) -> bool:
    """Whether units between a match and a number name another player or turn to another scene."""
    return any(
        {"person", "semicolon", "when", "save-word", "missed"} & unit.signature
        or unit.word in TURNS
        or unit.word in OTHER_SCENES
        or (ANOTHER_VERB & unit.signature and {"and", "comma"} & before.signature)
        for before, unit in zip(units[:1] + units, units, strict=False)
    )


def running_score(text: Text, found: Found) -> tuple[tuple[int, int] | None, int | None]:
    """The score that a match says the goal made: as a score ("made it 2-1"), or as a team's goals ("made it two")."""
    at = found.first("running")
    value = text.units[at].value if at is not None else None
    if isinstance(value, tuple):
        return value, None
    return None, value if isinstance(value, int) else None


def team_ordinal(text: Text, found: Found) -> int | None:
    """Which of the team's goals the ordinal in a match makes it: "added a third"."""
    at = found.first("nth")
    value = text.units[at].value if at is not None else None
    if at is None or not isinstance(value, int) or of_other_span(text, at + 1) or owned(text, at, 1):
        return None
    return value


def is_own(text: Text, found: Found) -> bool:
    """Whether a match's noun is the scorer's own: "his hat-trick"."""
    noun = found.first("noun")
    return noun is not None and owned(text, noun, 3)


def owned(text: Text, index: int, reach: int) -> bool:
    """Whether "his" or "her" stands at most `reach` units before a unit, in its sentence."""
    first, _ = text.sentence(index)
    return text.holds(max(first, index - reach), index, "own-pronoun")


def said_again(text: Text, found: Found) -> bool:
    """Whether "again" stands in a match or right beside it."""
    first, last = text.sentence(found.start)
    beside = text.units[max(first, found.start - 1) : min(last, found.end + 2)]
    same = any(unit.word.startswith(SAME_ONE) for unit in text.units[max(first, found.start - 3) : found.start])
    return same or any(unit.word in ("again", "struck again") for unit in beside)


def number_before(text: Text, noun: int) -> int | None:
    """How many goals of one player the number shortly before a plural noun tells: "two late goals"."""
    if not text.units[noun].word.endswith("s"):
        return None
    before = (text.units[i].value for i in range(noun - 1, max(noun - 4, -1), -1))
    number = next((value for value in before if isinstance(value, int)), 1)
    return number if 1 < number <= MOST_OF_ONE else None
