"""Card mentions: every place that tells of a booking or a sending-off, with the player and the time."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import Context, is_elsewhen
from scoreline.pipeline.goal_sequels import next_of_list
from scoreline.pipeline.incident_fouls import culprit, culprit_here
from scoreline.pipeline.incident_lists import (
    PARTS_OF_NAME,
    bracket_after,
    coordinated_after,
    coordinated_before,
    is_pair,
    pair_before,
)
from scoreline.pipeline.incident_moments import moment, scene_time
from scoreline.pipeline.incident_people import antecedent, player_at, referees
from scoreline.pipeline.incident_subjects import SEEING, owner, patient
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.units import Text
from scoreline_models import CardKind

MONTHS = frozenset(
    ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]
)
YELLOW = frozenset({"yellow-noun", "yellow-nouns", "bare-yellow", "booked", "book-noun"})
FULL_TIME, LAST_MINUTE = 90, 120
HALF_HOUR = 30
BOOKING_VERBS = ("book", "caution", "yellow")
SECOND_WORDS = frozenset({"second", "2nd"})
PLURAL = frozenset({"were", "are", "both"})
SINGULAR = frozenset({"was", "is"})


@dataclass(slots=True)
class CardMention:
    """One place that tells of a card. Units are counted in the tagged text.

    `sureness` is 2 where the words name card and player, 1 where context alone tells one of them, and 0 where they
    only hint at a card that other words must tell. `straight` where they rule a second booking out. `effect` is
    "card", or what the words do to a card told before: "cancel" and "raise"; "short" where they only tell that a side
    is a player short.
    """

    rule: str
    start: int
    end: int
    kind: CardKind
    player: Person | None = None
    player_at: int | None = None
    minute: ClockValue | None = None
    minute_at: int | None = None
    sureness: int = 2
    straight: bool = False
    effect: str = "card"
    from_scene: bool = False
    """Whether a sentence before tells the minute."""
    context: Context = field(default_factory=Context)


def card_mentions(text: Text) -> list[CardMention]:
    """All places that tell of a card of this match, in text order."""
    found = list(find("cards", text.rendered))
    masked = {
        place for match in found if match.rule.meaning["frame"] == "mask" for place in range(match.start, match.end)
    }
    wanted = (match for match in found if match.rule.meaning["frame"] != "mask" and trigger(match) not in masked)
    matches = [match for match in longest(wanted) if not (dated(text, match.start) or of_other_match(text, match))]
    officials = referees(text) | {id(person) for match in matches for person in showing(text, match)}
    mentions = [mention for match in matches for mention in read_match(text, match, officials)]
    return sorted(mentions, key=lambda mention: (mention.start, mention.end))


def dated(text: Text, index: int) -> bool:
    """Whether the sentence gives a month before a unit, and so tells of another day."""
    start, _ = text.sentence(index)
    return any(text.units[i].word.partition(" ")[0] in MONTHS for i in range(start, index))


def of_other_match(text: Text, found: Found) -> bool:
    """Whether words close by put a card into another match: "sent off last week"."""
    first, last = text.sentence(found.start)
    return is_elsewhen(text, first, found.start, found.end, last)


def showing(text: Text, found: Found) -> Iterator[Person]:
    """Who shows a card by a match of a rule about that, and thus is a referee."""
    him = found.first("him")
    shown = found.rule.meaning.get("shown_by", False)
    if not shown or (him is not None and text.units[him].word.endswith("self")):
        return
    i = found.start - 1
    while i > 0 and {"adverb", "have", "coach"} & text.units[i].signature:
        i -= 1
    value = text.units[i].value
    if isinstance(value, Person):
        yield value


def trigger(found: Found) -> int:
    """The unit that names the card or tells of it."""
    for group in ("card", "cards", "bare"):
        place = found.first(group)
        if place is not None:
            return place
    return found.start


def read_match(text: Text, found: Found, officials: set[int]) -> Iterator[CardMention]:
    """The mentions that one rule match gives: one for each player carded."""
    if found.end < len(text.units) and "colon" in text.units[found.end].signature:
        return
    place = trigger(found)
    if found.rule.meaning.get("after_card", False) and not card_before(text, found.start):
        return
    frame = found.rule.meaning["frame"]
    past = told_as_past(text, found)
    minute, minute_at = moment(text, found.start, found.end, points_back(text, found), past)
    figures = found.first("clock")
    if figures is not None:
        minute, minute_at = ClockValue(text.units[figures].value, "exact"), figures
    if (left := minutes_left(text, found)) is not None:
        minute, minute_at = ClockValue(FULL_TIME - left, "rounded"), found.start
    base = CardMention(
        found.rule.id,
        found.start,
        found.end,
        kind_of(text, found, place),
        minute=minute,
        minute_at=minute_at,
        sureness=min(found.rule.meaning.get("sure", 2), 1 if text.quoted(found.start) else 2),
        straight="straight" in text.units[place].signature,
        effect=frame if frame in ("cancel", "raise", "short") else "card",
        context=Context(quoted=text.quoted(found.start)),
    )
    if base.effect != "card":
        yield base
        return
    told = list(players(text, found, place, officials))
    for at, person in told:
        mention = with_player(base, at, person)
        if minute is None and not past and (scene := scene_time(text, found.start, found.end, person)) is not None:
            mention.minute, mention.minute_at, mention.from_scene = text.units[scene].value, scene, True
        yield mention if at is None else with_bracket(text, mention, at)
    if told and not past and told[-1][0] is not None:
        yield from sequels(text, base, told[-1][0], officials)


def minutes_left(text: Text, found: Found) -> int | None:
    """How long a side played on with fewer men: 20 for "played the last 20 minutes with ten men"."""
    half, number = found.first("left_half"), found.first("left")
    if half is not None:
        return HALF_HOUR
    value = text.units[number].value if number is not None else None
    return value if isinstance(value, int) and 0 < value < FULL_TIME else None


def sequels(text: Text, base: CardMention, named: int, officials: set[int]) -> Iterator[CardMention]:
    """The cards of those whom a sentence lists after one told in full: "Smith was booked on 12 minutes, Webb on 33"."""
    at = base.minute_at
    while at is not None and at > named and (after := next_of_list(text, at)) is not None:
        place, at = after
        person = player_at(text, place, officials)
        if person is not None and text.units[at].value is not None:
            own = with_player(base, place, person)
            yield replace(own, start=place, end=at + 1, minute=text.units[at].value, minute_at=at)


def with_bracket(text: Text, mention: CardMention, at: int) -> CardMention:
    """The mention with what a bracket after the player's name adds: "Smith (67, two yellows) saw red"."""
    units = text.units
    inside = bracket_after(text, at)
    if (
        len(inside) > 1
        and mention.kind is CardKind.SECOND_YELLOW
        and "second-yellow" not in units[mention.start].signature
    ):
        mention.kind = CardKind.RED  # the second booking that the sentence names is another's, unless told here
    for i in inside:
        value = units[i].value
        if "second-yellow" in units[i].signature and mention.kind is CardKind.RED:
            mention.kind = CardKind.SECOND_YELLOW
        if isinstance(value, ClockValue) and value.minute is not None:
            mention.minute, mention.minute_at = value, i
        elif i == inside[0] and "num" in units[i].signature and isinstance(value, int) and 1 <= value <= LAST_MINUTE:
            mention.minute, mention.minute_at = ClockValue(value, "exact"), i
    return mention


def told_as_past(text: Text, found: Found) -> bool:
    """Whether a card is told as background: "who had already been booked"."""
    before = list(text.units[max(0, found.start - 4) : found.start])
    while any("comma" in unit.signature for unit in before):
        before.pop(0)  # what an aside tells as past, "already booked", is past itself alone
    words = {unit.word for unit in before}
    if any(unit.word == "earlier" for unit in text.units[found.end : found.end + 1]):
        return True
    return "already" in words or ("been" in words and bool({"had", "having"} & words))


def card_before(text: Text, index: int) -> bool:
    """Whether a booking stands before a unit in its sentence."""
    start, _ = text.sentence(index)
    return any(
        {"booked", "yellow-noun", "bare-yellow", "book-noun"} & text.units[i].signature for i in range(start, index)
    )


def points_back(text: Text, found: Found) -> bool:
    """Whether a match names no player itself, but goes on with what was told just before."""
    at = found.first("player")
    described = at is not None and not isinstance(text.units[at].value, Person)
    pronoun = found.first("them") is not None or (found.first("him") is not None and "shown_by" in found.rule.meaning)
    return described or pronoun or found.rule.meaning["frame"] == "culprit"


def with_player(base: CardMention, place: int | None, person: Person) -> CardMention:
    """The mention with a player; one that only context names is less sure."""
    mention = CardMention(**{name: getattr(base, name) for name in base.__slots__})
    mention.player, mention.player_at = person, place
    mention.sureness = base.sureness if place is not None else min(base.sureness, 1)
    return mention


def kind_of(text: Text, found: Found, place: int) -> CardKind:
    """The card that a match tells of, a second booking that the sentence names considered."""
    given = found.rule.meaning.get("card")
    unit = text.units[place]
    signature = unit.signature
    if "second-yellow" in signature:
        return CardKind.SECOND_YELLOW
    if given is not None:
        kind = CardKind(given)
    elif YELLOW & signature or ("booker" in signature and unit.word.startswith(BOOKING_VERBS)):
        kind = CardKind.YELLOW
    else:
        kind = CardKind.RED
    if kind is CardKind.YELLOW and is_second(text, found):
        return CardKind.SECOND_YELLOW
    if kind is CardKind.RED and "straight" not in signature and names_second_booking(text, found):
        return CardKind.SECOND_YELLOW
    return kind


def is_second(text: Text, found: Found) -> bool:
    """Whether a booking is told to be the player's second: "a second, harsh booking", "booked again"."""
    units = text.units
    if any(units[i].word in SECOND_WORDS for i in range(found.start, found.end)):
        return True
    if any(
        units[i].word == "two" and "yellow-nouns" in units[found.end - 1].signature
        for i in range(found.start, found.end)
    ):
        return True
    after = units[found.end : found.end + 4]
    words = [unit.word for unit in after]
    return (
        words[:1] in (["again"], ["twice"])
        or words[:3] == ["for", "a", "second"]
        or words[:3] == ["for", "the", "second"]
        or words[:2] == ["for", "two"]
    )


def names_second_booking(text: Text, found: Found) -> bool:
    """Whether the sentence gives a second booking as the cause of a sending-off."""
    units = text.units
    first, last = text.sentence(found.start)
    return any(
        "second-yellow" in units[i].signature for i in range(max(first, found.start - 14), min(last, found.end + 14))
    )


def players(text: Text, found: Found, place: int, officials: set[int]) -> Iterator[tuple[int | None, Person]]:
    """The players carded, each with the unit that names him or her, or None where context alone does."""
    units = text.units
    frame = found.rule.meaning["frame"]
    at = found.first("player")
    if found.first("them") is not None:
        them = found.first("them")
        assert them is not None
        places = pair_before(text, them, officials)
    elif (him := found.first("him")) is not None and not units[him].word.endswith("self"):
        person = culprit_here(text, him, officials) or antecedent(text, him, officials)
        if person is not None:
            yield None, person
        return
    elif at is not None and is_pair(text, at):
        places = pair_before(text, at, officials)
    elif at is not None and not isinstance(units[at].value, Person):
        person = culprit_here(text, at, officials) or player_at(text, at, officials)
        if person is not None:
            yield None, person
        return
    elif at is not None:
        places = [at] if frame == "group-first" else coordinated_after(text, at)
    elif frame == "culprit":
        person = culprit(text, found.start, officials)
        if person is not None:
            yield None, person
        return
    else:
        subject = patient(text, found.start, officials)
        if subject is None and found.rule.meaning.get("sure", 2) < 2:
            subject = owner(text, found.start, officials)
        if subject is None:
            subject = opened(text, found)
        if subject is None:
            return
        if units[subject].word in ("him", "her") or is_of_foul(text, subject):
            person = culprit_here(text, subject, officials) or antecedent(text, subject, officials)
            if person is not None:
                yield None, person
            return
        told = units[subject].value
        turned = any(text.units[i].word in ("but", "instead") for i in range(text.sentence(subject)[0], found.start))
        described = not isinstance(told, Person) and not is_pair(text, subject) and not turned
        if described and (person := culprit_here(text, subject, officials)) is not None:
            yield None, person
            return
        if place in bracket_after(text, subject) and isinstance(told, Person):
            yield subject, told
            return
        pair = is_pair(text, subject)
        places = pair_before(text, subject, officials) if pair else patients(text, subject, found)
    for i in places:
        person = player_at(text, i, officials)
        if person is not None:
            yield (i if isinstance(units[i].value, Person) or names_just_before(text, i, person) else None), person


def is_of_foul(text: Text, subject: int) -> bool:
    """Whether a pronoun or description goes on from a foul to its card: "a foul by Smith, for which he"."""
    before = text.units[max(0, subject - 2) : subject]
    return not isinstance(text.units[subject].value, Person) and [unit.word for unit in before] == ["for", "which"]


def names_just_before(text: Text, index: int, person: Person) -> bool:
    """Whether a pronoun goes on with the one player whom its sentence names: "Smith lunged in and he was booked"."""
    first, _ = text.sentence(index)
    named = {id(unit.value): unit.value for unit in text.units[first:index] if isinstance(unit.value, Person)}
    return "pronoun" in text.units[index].signature and list(named) == [id(person)]


def opened(text: Text, found: Found) -> int | None:
    """The subject that follows an opening such as "Already on a yellow, Smith lunged"."""
    first, last = text.sentence(found.start)
    if found.start - first > 4 or any("be" in unit.signature for unit in text.units[first : found.start]):
        return None
    comma = next((i for i in range(found.end, min(last, found.end + 8)) if "comma" in text.units[i].signature), last)
    return next((i for i in range(comma, min(last, comma + 4)) if is_person(text.units[i])), None)


def patients(text: Text, subject: int, found: Found) -> list[int]:
    """The subject of a passive with those listed before it, where the verb is plural or the list opens the clause."""
    between = [unit.word for unit in text.units[subject + 1 : found.start]]
    if SINGULAR & set(between):
        return [subject]
    listed = coordinated_before(text, subject)
    if len(listed) == 1 or PLURAL & set(between):
        return listed
    i = listed[0] - 1
    while i >= 0 and PARTS_OF_NAME & text.units[i].signature and text.units[i].word not in PLURAL | SEEING:
        i -= 1
    opens = i < 0 or bool({"end", "when", "comma"} & text.units[i].signature) or text.units[i].word in PLURAL | SEEING
    return listed if opens else [subject]
