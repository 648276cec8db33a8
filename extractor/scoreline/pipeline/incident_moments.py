"""Which clock expression times a card, a missed penalty or a disallowed goal."""

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.incident_scenes import goes_on, is_headed, scene_minute, sentences_before
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text, Unit

FARTHEST = 22
"""How far off, crossings of clauses counted in, a clock expression may stand from what it times."""
CLAUSE_WORDS = frozenset(
    {
        "but",
        "before",
        "after",
        "until",
        "then",
        "who",
        "whose",
        "which",
        "while",
        "only",
        "although",
        "though",
    }
)
"""Words that begin another clause."""
HAPPENINGS = frozenset(
    {
        "score-verb",
        "goal-noun",
        "sure-finish",
        "booked",
        "sent-off",
        "book-noun",
        "yellow-noun",
        "red-noun",
        "dismissal",
        "second-yellow",
        "take-lead",
    }
)
"""Classes of the words that tell something else, which the clock expression then rather times."""
HAPPENING = 8
"""What each of them adds to the distance."""
NEW_CLAUSE = 20
"""What is added for a clock expression after the words that opens the next clause."""
PREPOSITIONS = frozenset({"in", "on", "with", "after", "at"})
FULL_TIME = frozenset({"final whistle", "full-time whistle", "full time", "full-time"})
"""Words for a time after the match, which has no minute."""
OTHERWISE = HAPPENINGS | {"shot-noun", "finish-verb", "shoot", "finish-in", "save-word", "missed", "ahead", "lead-noun"}
"""Classes of the words that tell what a clock expression times, so that it heralds nothing."""
BACKGROUND = frozenset({"earlier", "previously", "already"})
"""Words of a card that was shown before what is told."""
LATER = frozenset({"then", "later", "also", "eventually"})
"""Words that set what is told of a player apart from the sentence before."""
VAGUE = frozenset({"opening", "early", "late", "earlier", "previously"})
"""Words right after a card that time it vaguely."""
RELATIVES = frozenset({"who", "which", "whose", "having", "already"})
"""Words that after a comma begin an aside."""


def moment(
    text: Text, start: int, end: int, same_scene: bool = False, background: bool = False
) -> tuple[ClockValue | None, int | None]:
    """The clock expression that times units `start` to before `end`: the nearest of their sentence, clauses considered.

    In a ticker, where a line begins with its minute, that one. With `same_scene`, the words go on with what was
    told just before, and so does their time. With `background`, only a clock expression right beside the words does.
    """
    at = nearest_time(text, start, end, same_scene, background)
    if at is None and not background:
        at = told_before(text, start, same_scene)
    return (None, None) if at is None else (text.units[at].value, at)


def nearest_time(text: Text, start: int, end: int, same_scene: bool, background: bool) -> int | None:
    """The unit of the nearest clock expression of the sentence that may time units `start` to before `end`."""
    first, last = text.sentence(start)
    times = [i for i in range(first, last) if isinstance(text.units[i].value, ClockValue) and is_time(text, i)]
    distances = [(how_far(text, i, start, end), i) for i in times if not background or beside(text, i, start, end)]
    close = [(distance, i) for distance, i in distances if distance <= FARTHEST or (same_scene and i < start)]
    return min(close)[1] if close else None


def told_before(text: Text, start: int, same_scene: bool) -> int | None:
    """The unit of the clock expression that times the scene or the ticker's line of the sentence of a unit."""
    first, last = text.sentence(start)
    if any(text.units[i].word in FULL_TIME for i in range(first, last)):
        return None
    earlier: int | None = None
    if not is_headed(text, first):
        tied = any(goes_on(text, i) for i in range(first, last))
        here = [i for i in range(first, start) if isinstance(text.units[i].value, ClockValue) and is_time(text, i)]
        if tied or same_scene:
            earlier = here[-1] if here else scene_minute(text, first)
        if earlier is not None and not here and not tied and not tells_foul(text, earlier):
            earlier = None
    return line_minute(text, first) if earlier is None else earlier


def scene_time(text: Text, start: int, end: int, person: Person) -> int | None:
    """The unit of the clock expression of the scene that the sentence of a card goes on with.

    That of the sentence before, where it names the player ("Smith brought down Webb in the 24th minute. Smith was
    booked") or only heralds what follows ("It got worse in the 60th minute"); one sentence more where he fouled there.
    """
    units = text.units
    first, last = text.sentence(start)
    own = any(isinstance(units[i].value, ClockValue) and is_time(text, i) for i in range(first, start))
    after = units[end : min(end + 4, last)]
    vague = any(VAGUE & {unit.word} or {"first-half", "second-half"} & unit.signature for unit in after)
    if own or vague or is_headed(text, first) or any(units[i].word in FULL_TIME for i in range(first, last)):
        return None
    if any(unit.word in BACKGROUND for unit in units[first:end]):
        return None
    apart = any(unit.word in LATER for unit in units[first:start])
    for number, (begin, stop) in enumerate(sentences_before(text, first, 2)):
        times = [i for i in range(begin, stop) if isinstance(units[i].value, ClockValue) and is_time(text, i)]
        if times:
            named = any(unit.value is person for unit in units[begin:stop])
            fouled = named and tells_foul(text, times[0])
            close = number == 0 and not apart and (named or heralds(text, begin, stop))
            return times[0] if len(times) == 1 and (fouled or close) else None
    return None


def heralds(text: Text, start: int, end: int) -> bool:
    """Whether a sentence only tells that something happened: "The numbers were evened in the 68th minute"."""
    return not any(OTHERWISE & unit.signature or isinstance(unit.value, Person) for unit in text.units[start:end])


def tells_foul(text: Text, place: int) -> bool:
    """Whether the sentence of a clock expression tells of a foul, and so of what a card was for."""
    first, last = text.sentence(place)
    return text.holds(first, last, "foul-verb", "foul-noun")


def is_time(text: Text, index: int) -> bool:
    """Whether a clock expression tells when something was: "in seven minutes" tells how long it took."""
    unit = text.units[index]
    value: ClockValue = unit.value
    told = value.minute is not None or value.relative is not None or value.latest is not None
    return told and not (has_trait(unit.rule, "how long after in") and unit.word.startswith("in "))


def beside(text: Text, place: int, start: int, end: int) -> bool:
    """Whether no comma and no other clause stands between a clock expression and units `start` to before `end`."""
    between = text.units[end:place] if place >= end else text.units[place + 1 : start]
    return len(between) <= 8 and not any(
        {"comma", "when", "rel", "and"} & unit.signature or unit.word in CLAUSE_WORDS for unit in between
    )


def how_far(text: Text, place: int, start: int, end: int) -> float:
    """How loosely a clock expression is tied to units `start` to before `end`.

    What a relative clause tells between them counts for nothing, and what opens a sentence times more of it.
    """
    if start <= place < end:
        return 0.0
    units = text.units
    before = place < start
    between = units[place + 1 : start] if before else units[end:place]
    distance = float(len(between)) + (1.0 if before else 0.0)
    if not before and opens_clause(text, place):
        distance += NEW_CLAUSE
    opening = before and (place == 0 or "end" in units[place - 1].signature)
    inside = False
    if before:
        distance -= timed_clause(between)
    for i, unit in enumerate(between):
        following = between[i + 1] if i + 1 < len(between) else None
        if "comma" in unit.signature:
            inside = not inside and following is not None and following.word in RELATIVES
        distance += -1 if inside else crossing(unit, following, before)
    return distance / 2 if opening else distance


def timed_clause(between: list[Unit]) -> int:
    """What a "when" right behind a clock expression adds to the distance, though its clause is what that times."""
    opener = next((unit for unit in between[:2] if "comma" not in unit.signature), None)
    return crossing(opener, None, True) if opener is not None and opener.word == "when" else 0


def opens_clause(text: Text, place: int) -> bool:
    """Whether a clock expression opens a clause of its own: "..., and with five minutes left Smith scored"."""
    units = text.units
    after = place + 2 if "comma" in units[place + 1].signature else place + 1
    before = place - 1
    while before > 0 and (units[before].word in PREPOSITIONS or "det" in units[before].signature):
        before -= 1
    subject = is_person(units[after]) or bool({"team", "det"} & units[after].signature)
    return units[before].word == "but" or (units[before].word == "and" and subject)


def crossing(unit: Unit, following: Unit | None, before: bool) -> int:
    """What a unit adds to the distance of a clock expression, `before` what it may time or after, beside its own place.

    `following` is the unit after it, where that stands between the two as well.
    """
    other = HAPPENING if HAPPENINGS & unit.signature else 0
    if {"semicolon", "stop"} & unit.signature:
        return other + 10
    if unit.word == "before":
        return other + FARTHEST
    new_subject = not before and "and" in unit.signature and following is not None and is_person(following)
    if unit.word in ("although", "though") or (before and unit.word in ("but", "then")) or new_subject:
        return other + 14
    if ("when" in unit.signature and unit.word != "with") or unit.word in CLAUSE_WORDS or "and" in unit.signature:
        return other + 5
    return other


def line_minute(text: Text, index: int) -> int | None:
    """The unit of the minute that a ticker's line begins with: "69th Minute: ..."."""
    units = text.units
    start = index
    while start > 0 and not ("end" in units[start - 1].signature and units[start - 1].value == "paragraph"):
        start -= 1
    if "dash" in units[start].signature:
        start += 1  # a bullet
    if start + 1 < len(units) and isinstance(units[start].value, ClockValue):
        return start if {"colon", "dash", "close"} & units[start + 1].signature else None
    return None
