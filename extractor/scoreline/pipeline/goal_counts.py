"""Numbers of goals: how many a mention tells, and which of the scorer's or the team's it is."""

from dataclasses import dataclass

from scoreline.pipeline.goal_words import counts, telling_words
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.units import Text

MOST_OF_ONE = 6
"""How many goals one player may score for a number to count his."""
MOST_AS_ORDINAL = 5
"""Up to which ordinal "his fifth goal" is taken to count this match's."""
WHOLE_SEASONS = ("season", "campaign", "term", "year", "tournament", "career")


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers that a mention's words give: see `GoalMention` for each."""

    count: int
    nth: int | None
    team_nth: int | None
    running: tuple[int, int] | None


def tally_of(text: Text, found: Found) -> Tally:
    """The numbers that a match's own words, and those right beside it, give."""
    running, made_it = running_score(text, found)
    nth, team_nth = own_ordinal(text, found)
    count = next((counts()[word] for word in reversed(telling_words(text, found)) if word in counts()), 1)
    if count > 1 and is_own(text, found):
        # "Completed his hat-trick" tells the third goal; "scored a hat-trick" counts three.
        nth, count = count, 1
    times = times_beside(text, found)
    return Tally(
        count=count if times is None else times,
        nth=ordinal_near(text, found) if nth is None else nth,
        team_nth=made_it if team_nth is None else team_nth,
        running=running,
    )


def running_score(text: Text, found: Found) -> tuple[tuple[int, int] | None, int | None]:
    """The score that a match says the goal made: as a score ("made it 2-1"), or as a team's goals ("made it two")."""
    at = found.first("running")
    value = text.units[at].value if at is not None else None
    if isinstance(value, tuple):
        return value, None
    return None, value if isinstance(value, int) else None


def own_ordinal(text: Text, found: Found) -> tuple[int | None, int | None]:
    """Which goal the ordinal in a match makes it: of the scorer's where "his" stands before, else of the team's."""
    at = found.first("nth")
    if at is None or of_season(text, at):
        return None, None
    value = text.units[at].value
    if not isinstance(value, int):
        return None, None
    return (value, None) if owned(text, at, 3) else (None, value)


def is_own(text: Text, found: Found) -> bool:
    """Whether a match's noun is the scorer's own: "his hat-trick"."""
    noun = found.first("noun")
    return noun is not None and owned(text, noun, 3)


def owned(text: Text, index: int, reach: int) -> bool:
    """Whether "his" or "her" stands at most `reach` units before a unit, in its sentence."""
    first, _ = text.sentence(index)
    return any("own-pronoun" in unit.signature for unit in text.units[max(first, index - reach) : index])


def times_beside(text: Text, found: Found) -> int | None:
    """How many goals "twice" or "four times" beside a match tells; None without such words."""
    units = text.units
    first, last = text.sentence(found.start)
    times: int | None = None
    for i in range(max(first, found.start - 1), min(last, found.end + 2)):
        if units[i].word == "twice":
            times = 2
        before = units[i - 1].value
        if units[i].word == "times" and isinstance(before, int) and before <= MOST_OF_ONE:
            times = before
    return times


def said_again(text: Text, found: Found) -> bool:
    """Whether "again" stands in a match or right beside it."""
    first, last = text.sentence(found.start)
    beside = text.units[max(first, found.start - 1) : min(last, found.end + 2)]
    return any(unit.word in ("again", "struck again") for unit in beside)


def ordinal_near(text: Text, found: Found) -> int | None:
    """Which of the scorer's goals the words near a match make it: "with his second goal"."""
    units = text.units
    first, last = text.sentence(found.start)
    for i in range(max(first, found.start - 6), min(last, found.end + 8)):
        if "ordinal" not in units[i].signature or "goal" not in units[min(i + 1, last - 1)].word:
            continue
        number = units[i].value
        seasonal = any(unit.word == "of the season" for unit in units[i : min(last, i + 6)])
        if i + 2 < last and owned(text, i, 2) and not seasonal and number and number <= MOST_AS_ORDINAL:
            return int(number)
    return None


def of_season(text: Text, index: int) -> bool:
    """Whether an ordinal counts a season's goals: "his fifth of the campaign"."""
    words = " ".join(unit.word for unit in text.units[index + 1 : index + 5])
    return any(word in words for word in WHOLE_SEASONS)


def number_before(text: Text, noun: int) -> int | None:
    """How many goals of one player the number shortly before a plural noun tells: "two late goals"."""
    if not text.units[noun].word.endswith("s"):
        return None
    before = (text.units[i].value for i in range(noun - 1, max(noun - 4, -1), -1))
    number = next((value for value in before if isinstance(value, int)), 1)
    return number if 1 < number <= MOST_OF_ONE else None
