"""Missed penalties: penalties of the match saved, put wide or hit against the frame, each once."""

from collections.abc import Iterator

from scoreline.pipeline.attempts import AttemptMention, merge
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import Context
from scoreline.pipeline.incident_moments import moment
from scoreline.pipeline.incident_people import antecedent, player_at, referees
from scoreline.pipeline.incident_scenes import sentences_before
from scoreline.pipeline.incident_subjects import patient
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.roles import is_person, named, role_before
from scoreline.pipeline.shootouts import goes_on_with_kicks
from scoreline.pipeline.units import Text

OTHER_MATCH = frozenset({"elsewhen", "first-leg"})
REBOUND = frozenset({"rebound", "follow-up", "loose", "bounce", "bounced", "spilled"})
EARLIER = frozenset({"season-word", "elsewhen"})
EARLIER_WORDS = frozenset({"last", "previous", "only other", "only", "season", "career", "earlier", "recent"})
"""After "had missed", words of penalties of other matches."""
NOT_GIVEN = frozenset({"unreal", "negation"})
SCORING = frozenset({"score-verb", "sure-finish", "home", "finish-in"})


def missed_penalties(text: Text) -> list[AttemptMention]:
    """The missed penalties of the match, each once, in the order of their first mention."""
    officials = referees(text)
    found = longest(match for match in find("penalties", text.rendered) if in_this_match(text, match))
    mentions = [m for match in found for m in read_match(text, match, officials) if not scored_after_all(text, m)]
    return merge(mentions)


def in_this_match(text: Text, found: Found) -> bool:
    """Whether a match tells of play in this match: no shoot-out, no other match, nothing unreal."""
    units = text.units
    first, last = text.sentence(found.start)
    before = range(max(first, found.start - 12), found.start)
    if found.rule.meaning.get("after_award") and not (
        of_the_kick(text, told_from(text, first, found.start), last) and awarded_before(text, found.start)
    ):
        return False
    if any(units[i].word == "initially" for i in before):
        return False
    if any(units[i].word == "had" for i in before) and any(
        EARLIER & unit.signature or unit.word in EARLIER_WORDS for unit in units[found.start : found.end + 2]
    ):
        return False
    if found.rule.meaning.get("after_award") and any(
        REBOUND & {unit.word} or unit.word == "the rebound" for unit in units[found.start : found.end]
    ):
        return False
    near = units[max(first, found.start - 12) : min(last, found.end + 8)]
    if any(OTHER_MATCH & unit.signature and unit.word != "earlier" for unit in near):
        return False
    if not found.rule.meaning.get("unreal") and any(
        "unreal" in units[i].signature for i in before if found.start - i <= 4 and units[i].word not in ("after",)
    ):
        return False
    return not goes_on_with_kicks(text, found.start)


def told_from(text: Text, first: int, index: int) -> int:
    """The unit from which a sentence goes on with a penalty: after its award, where that stands in it."""
    awards = [i for i in range(first, index) if "pen" in text.units[i].signature]
    return index if awards else first


def of_the_kick(text: Text, first: int, last: int) -> bool:
    """Whether a sentence can go on with a penalty that was just given: no other time, no other kind of shot."""
    return not any(
        isinstance(unit.value, ClockValue) or unit.word in ("free-kick", "free kick", "corner", "cross", "header")
        for unit in text.units[first:last]
    )


def awarded_before(text: Text, index: int) -> bool:
    """Whether the words just before a unit tell that a penalty was given, and nobody is yet told to have taken it."""
    units = text.units
    start, _ = text.sentence(index)
    for first, last in [(start, index), *sentences_before(text, start, 2)]:
        if any(NOT_GIVEN & unit.signature or unit.word in ("denied", "appeals") for unit in units[first:last]):
            continue
        for i in range(last - 1, first - 1, -1):
            if SCORING & units[i].signature and "pen" not in units[i].signature:
                return False
            if "pen" in units[i].signature and "pen-box" not in units[min(i + 1, len(units) - 1)].signature:
                return True
    return False


def read_match(text: Text, found: Found, officials: set[int]) -> Iterator[AttemptMention]:
    """The mentions that a rule's match gives: none where it names nobody who can have taken the penalty."""
    if found.rule.meaning["frame"] == "list":
        places = [i for i in range(found.start, found.end) if is_person(text.units[i])]
        for i in places:
            yield mention_of(text, found, i, player_at(text, i, officials), True, i, i + 1)
        return
    place, person, sure = taker(text, found, officials)
    if person is not None:
        yield mention_of(text, found, place, person, sure, found.start, found.end)


def mention_of(
    text: Text, found: Found, place: int | None, person: Person | None, sure: bool, start: int, end: int
) -> AttemptMention:
    """The mention of a player's miss, timed by the words next to units `start` to before `end`."""
    minute, minute_at = moment(text, start, end)
    if minute is None:
        minute, minute_at = award_minute(text, found.start)
    return AttemptMention(
        found.rule.id,
        found.start,
        found.end,
        person,
        place,
        minute,
        minute_at,
        sure,
        Context(quoted=text.quoted(found.start)),
    )


def award_minute(text: Text, index: int) -> tuple[ClockValue | None, int | None]:
    """The minute at which the sentences just before a unit tell of the penalty's award."""
    units = text.units
    start, _ = text.sentence(index)
    for first, last in [(start, index), *sentences_before(text, start, 2)]:
        if not any("pen" in units[i].signature and "pen-box" not in units[i + 1].signature for i in range(first, last)):
            continue
        for i in range(first, last):
            value = units[i].value
            if isinstance(value, ClockValue) and value.minute is not None:
                return value, i
    return None, None


def taker(text: Text, found: Found, officials: set[int]) -> tuple[int | None, Person | None, bool]:
    """The unit and person that took the penalty, and whether the match's own words name him or her."""
    units = text.units
    at = found.first("player")
    if at is not None and units[at].word in ("his", "her"):
        if found.rule.meaning["frame"] == "saver":
            officials = officials | saver(text, found.start)
        return None, antecedent(text, at, officials), False
    if at is not None:
        person = player_at(text, at, officials)
        guess = found.rule.meaning.get("after_award", False)
        if guess and person is not None and "keeper" in text.offices.get(id(person), set()):
            return None, None, False
        if person is not None and not isinstance(units[at].value, Person) and is_keeper(text, person, found.start):
            return None, None, False
        return at, person, not guess
    if found.rule.meaning["frame"] == "taker":
        return None, taker_before(text, found.start, officials), False
    place = patient(text, found.start, officials)
    if place is None or "keeper" in role_before(text, place):
        return None, None, False
    return place, player_at(text, place, officials), True


def saver(text: Text, index: int) -> set[int]:
    """The id of the person who saves, the last named before the verb at a unit: he does not save his own penalty."""
    units = text.units
    first, _ = text.sentence(index)
    place = next((i for i in range(index - 1, first - 1, -1) if named(units[i]) is not None), None)
    return {id(units[place].value)} if place is not None else set()


def is_keeper(text: Text, person: Person, index: int) -> bool:
    """Whether a person keeps goal, as the text or the sentence before a unit tells."""
    start, _ = text.sentence(index)
    saves = named(text.units[index - 1]) is person if index > start else False
    return saves or "keeper" in text.offices.get(id(person), set())


def taker_before(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who "stepped up" for the penalty that a goalkeeper is then told to save."""
    units = text.units
    start, _ = text.sentence(index)
    for first, last in [(start, index), *sentences_before(text, start, 2)]:
        for i in range(last - 1, first - 1, -1):
            if "pen-stepped" in units[i].signature or units[i].word in ("stepped", "steps", "takes", "took"):
                place = patient(text, i, officials)
                if place is None:
                    place = next((j for j in range(i + 1, min(last, i + 3)) if is_person(units[j])), None)
                if place is not None:
                    return player_at(text, place, officials)
    return None


def scored_after_all(text: Text, mention: AttemptMention) -> bool:
    """Whether the taker of a saved penalty scores from the rebound."""
    units = text.units
    _, end = text.sentence(mention.start)
    spans = [(mention.end, end)]
    if end + 1 < len(units):
        following = text.sentence(end + 1)
        if any(
            unit.word in ("but", "however", "only", "he", "she", "the striker")
            for unit in units[following[0] : following[0] + 2]
        ):
            spans.append(following)
    for first, last in spans:
        if not any(REBOUND & {unit.word} or unit.word == "the rebound" for unit in units[first:last]):
            continue
        for i in range(first, last):
            if SCORING & units[i].signature and not any("missed" in u.signature for u in units[i : i + 4]):
                people = [player_at(text, j, set()) for j in range(first, i) if is_person(units[j])]
                if not people or people[-1] is None or people[-1] is mention.player or named_anew(text, first, i):
                    return True
    return False


def named_anew(text: Text, first: int, last: int) -> bool:
    """Whether the last person of some units is a description or pronoun, which goes on with the taker."""
    people = [unit for unit in text.units[first:last] if is_person(unit)]
    return bool(people) and not isinstance(people[-1].value, Person)
