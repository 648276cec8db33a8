"""Card mentions: every place that tells of a booking or a sending-off, with the player and the time."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scoreline.pipeline.card_kinds import kind_of
from scoreline.pipeline.card_players import players
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import Context, is_elsewhen
from scoreline.pipeline.goal_sequels import next_of_list
from scoreline.pipeline.incident_lists import bracket_after
from scoreline.pipeline.incident_moments import moment, scene_time
from scoreline.pipeline.incident_people import player_at, referees
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.units import Text
from scoreline_models import CardKind

MONTHS = frozenset(
    ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]
)
FULL_TIME, LAST_MINUTE = 90, 120
HALF_HOUR = 30


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
