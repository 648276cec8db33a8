"""Which card words tell of, a second booking considered."""

from scoreline.pipeline.patterns import Found
from scoreline.pipeline.units import Text
from scoreline_models import CardKind

YELLOW = frozenset({"yellow-noun", "yellow-nouns", "bare-yellow", "booked", "book-noun"})
BOOKING_VERBS = ("book", "caution", "yellow")
SECOND_WORDS = frozenset({"second", "2nd"})


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
