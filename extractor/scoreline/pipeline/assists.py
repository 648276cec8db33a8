"""Assist mentions: every place that tells of a pass, with who gave it and, where told, who got it."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.roles import is_person, named, resolve, subject
from scoreline.pipeline.units import Text

BEFORE_VERB = frozenset({"was", "were", "been", "being", "is", "be"})


@dataclass(frozen=True, slots=True)
class AssistMention:
    """A pass, cross or flick that the text tells of. `start`, `end` and the places are units of the tagged text.

    `receiver` is whom the words themselves name as getting it. `taker` is who by the order of words deals with it:
    the subject of "met Karacan's cross". `weight` is 3 where the words tell who made it for whom, 2 for a pass, 1
    for good work of any kind.
    """

    rule: str
    start: int
    end: int
    giver: Person
    giver_at: int
    receiver: Person | None = None
    receiver_at: int | None = None
    taker: Person | None = None
    weight: int = 2


def assist_mentions(text: Text) -> list[AssistMention]:
    """All passes that the text tells of, in text order; of those that share a giver and a verb, the one told most fully."""
    found = [mention for match in find("assists", text.rendered) for mention in read_match(text, match)]
    return without_doubles(sorted(found, key=lambda m: (m.start, -m.weight, m.receiver is None, -m.end)))


def without_doubles(mentions: list[AssistMention]) -> list[AssistMention]:
    """The mentions without those that say less of a pass than one they overlap."""
    kept: list[AssistMention] = []
    for mention in mentions:
        twin = next(
            (k for k in kept if k.giver is mention.giver and k.start < mention.end and mention.start < k.end),
            None,
        )
        if twin is None:
            kept.append(mention)
        elif (mention.receiver is not None, mention.weight) > (twin.receiver is not None, twin.weight):
            kept[kept.index(twin)] = mention
    return kept


def read_match(text: Text, found: Found) -> Iterator[AssistMention]:
    """The mention that a rule's match gives, if its giver is known."""
    meaning = found.rule.meaning
    frame = meaning["frame"]
    giver_at = giver_of(text, found, frame)
    if giver_at is None:
        return
    giver = resolve(text, giver_at)
    if giver is None:
        return
    receiver_at = found.first("receiver")
    if receiver_at is None:
        receiver_at = found.first("other")
    receiver = resolve(text, receiver_at) if receiver_at is not None else None
    taker_at = subject(text, found.start) if frame == "giver" else None
    taker = resolve(text, taker_at) if taker_at is not None else None
    yield AssistMention(
        found.rule.id,
        found.start,
        found.end,
        giver,
        giver_at,
        receiver,
        receiver_at,
        taker,
        meaning["weight"],
    )


def giver_of(text: Text, found: Found, frame: str) -> int | None:
    """The unit of who gave the pass."""
    if frame == "giver":
        return found.first("giver")
    units = text.units
    if frame == "owner":
        if units[found.start].word == "whose":
            return next(
                (i for i in range(found.start - 1, max(found.start - 6, -1), -1) if is_person(units[i])), None
            )
        return owner(text, found.start)
    before = units[found.start - 1]
    if before.word in BEFORE_VERB and "past" in units[found.start].signature:
        return None
    if before.word == "to" and found.start > 1 and units[found.start - 2].word in ("him", "her"):
        return next(
            (i for i in range(found.start - 3, max(found.start - 16, -1), -1) if is_person(units[i])), None
        )
    place = subject(text, found.start)
    return place if place is not None and is_person(units[place]) else None


def owner(text: Text, index: int) -> int | None:
    """Whom "his" means: the subject of its sentence so far, else the first subject of the sentence before."""
    place = subject(text, index)
    if place is not None:
        return place if is_person(text.units[place]) else None
    first, _ = text.sentence(index)
    if first < 2:
        return None
    start, stop = text.sentence(first - 2)
    return next((i for i in range(start, stop) if named(text.units[i]) is not None), None)
