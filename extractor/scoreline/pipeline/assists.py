"""Assist mentions: every place that tells of a pass, with who gave it and, where told, who got it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scoreline.pipeline.assist_filters import is_no_pass
from scoreline.pipeline.assist_givers import giver_at
from scoreline.pipeline.assist_people import person_at, somebody_else
from scoreline.pipeline.assist_takers import agent_after, finisher_before, likely_taker, receiver_at, taker, taker_at
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.roles import named, resolve
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text

FINISHING = frozenset({"finish-verb", "finish-in", "sure-finish", "shoot"})
"""Classes of the verbs of whoever sends a pass goalwards."""
HIS = frozenset({"his", "her", "their", "he", "she", "they"})
"""Words that after "and" may go on with whom a pass was for."""


@dataclass(frozen=True, slots=True)
class AssistMention:
    """A pass, cross or flick that the text tells of. `start`, `end` and the places are units of the tagged text.

    `receiver` is whom the words themselves name as getting it. `taker` is who by the order of words deals with it,
    the subject of "met Kerrin's cross"; `taken` is whether anybody does, `likely` whom a description or pronoun there
    most likely means, and `finished` whether he sent it goalwards at once: "headed in Kerrin's cross".

    `weight` is 3 where the words tell that it made a goal or for whom it was, 2 for a pass, 1 for good work of any
    kind.
    """

    rule: str
    start: int
    end: int
    giver: Person
    giver_at: int
    receiver: Person | None = None
    receiver_at: int | None = None
    taker: Person | None = None
    taken: bool = False
    weight: int = 2
    likely: Person | None = None
    finished: bool = False


def assist_mentions(text: Text) -> list[AssistMention]:
    """All passes that the text tells of, in text order, each once."""
    found = [mention for match in find("assists", text.rendered) for mention in read_match(text, match)]
    handed_on = [passed_on(text, mention, found) for mention in found]
    return without_doubles(sorted(handed_on, key=lambda m: (m.start, -m.weight, m.receiver is None, -m.end)))


def passed_on(text: Text, mention: AssistMention, mentions: list[AssistMention]) -> AssistMention:
    """The mention, with "and his cross" or "and he crossed" given to whom the pass told just before it was for."""
    his = mention.start if has_trait(mention.rule, "pronoun") else mention.giver_at
    if his < 1 or "and" not in text.units[his - 1].signature or text.units[his].word not in HIS:
        return mention
    first, _ = text.sentence(mention.start)
    feeds = [
        other
        for other in mentions
        if first <= other.start < his and other.giver is mention.giver and other.receiver is not None
    ]
    last = max(feeds, key=lambda other: other.end, default=None)
    if last is None or last.receiver is None or last.receiver_at is None:
        return mention
    return replace(mention, giver=last.receiver, giver_at=last.receiver_at)


def without_doubles(mentions: list[AssistMention]) -> list[AssistMention]:
    """The mentions without those that say less of a pass than one of the same giver that they overlap."""
    kept: list[AssistMention] = []
    for mention in mentions:
        twin = next((k for k in kept if k.giver is mention.giver and overlap(k, mention)), None)
        if twin is None:
            kept.append(mention)
        elif (mention.receiver is not None, mention.weight) > (twin.receiver is not None, twin.weight):
            kept[kept.index(twin)] = mention
    return kept


def overlap(a: AssistMention, b: AssistMention) -> bool:
    """Whether two mentions share a unit."""
    return a.start < b.end and b.start < a.end


def read_match(text: Text, found: Found) -> Iterator[AssistMention]:
    """The mention that a rule's match gives, if its giver is known."""
    meaning = found.rule.meaning
    frame = meaning["frame"]
    place = giver_at(text, found, frame)
    finisher = finisher_before(text, found.start) if frame == "giver" else None
    dealing = taker_at(text, found.start) if frame == "giver" and finisher is None else None
    deals = finisher or (taker(text, dealing) if dealing is not None else agent_after(text, found))
    avoid = deals or (resolve(text, dealing) if dealing is not None else None)
    giver = person_at(text, place, avoid) if place is not None else None
    if place is None or giver is None or is_no_pass(text, found, giver):
        return
    got = receiver_at(text, found)
    if has_trait(found.rule.id, "which goal") and got is not None and named(text.units[got]) is None:
        return
    giver, receiver = apart(text, place, giver, got)
    if giver is None:
        return
    if deals is not None and receiver is not deals:
        receiver = None
    yield AssistMention(
        found.rule.id,
        found.start,
        found.end,
        giver,
        place,
        receiver,
        got,
        deals,
        dealing is not None,
        meaning["weight"],
        likely_taker(text, dealing, giver) if deals is None and dealing is not None else None,
        dealing is not None and any(FINISHING & text.units[i].signature for i in range(dealing + 1, found.start)),
    )


def apart(text: Text, place: int, giver: Person, got: int | None) -> tuple[Person | None, Person | None]:
    """Who gave and who got a pass, one of them somebody else where the words seem to mean one person for both."""
    if got is None:
        return giver, None
    receiver = person_at(text, got)
    if receiver is giver and isinstance(text.units[got].value, Description):
        receiver = somebody_else(text, got, giver)
    if receiver is not giver:
        return giver, receiver
    if isinstance(text.units[place].value, Person):
        return giver, None
    return somebody_else(text, place, giver), receiver
