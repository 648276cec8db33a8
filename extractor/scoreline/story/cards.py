"""From card mentions to cards: each once, however often told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from scoreline.pipeline.cards import CardMention
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline_models import CardKind

ONE_SENTENCE = 25
"""How many units apart two mentions may be that go together."""
NEXT = 4
"""How many units after "cancelled" its object may begin."""
SAME_MINUTE = 2
"""By how many minutes two exact tellings of one card may differ."""
SURE = 2
REVIEW = frozenset(
    {"var", "review", "reviewed", "reviewing", "monitor", "screen", "replay", "replays", "video", "mind"}
)
"""Words of a look at a decision that changes it."""
CARD_WORDS = frozenset({"yellow-noun", "red-noun", "second-yellow", "dismissal", "bare-red", "bare-yellow", "booked"})
GOAL_WORDS = frozenset({"goal-noun", "goal-word", "shot-noun", "pen"})
Anchor = Callable[[int], "int | None"]


@dataclass(frozen=True, slots=True)
class CardEvent:
    """A card, once, with every mention of it in text order. `minute` is never relative."""

    player: Person
    kind: CardKind
    minute: ClockValue | None
    mentions: tuple[CardMention, ...]


def settle_cards(text: Text, mentions: list[CardMention], anchor: Anchor = lambda place: None) -> list[CardEvent]:
    """The cards that the mentions tell of, in order of first mention.

    `anchor` gives the match minute of the last event told with a minute before a unit.
    """
    told = given_to_sure(undo(text, mentions))
    surely_sent_off = any(sent_off(m.kind) and m.sureness == 2 for m in told)
    by_player: dict[int, list[CardMention]] = {}
    for mention in told:
        if mention.player is None:
            continue
        by_player.setdefault(id(mention.player), []).append(mention)
    events: list[CardEvent] = []
    for own in by_player.values():
        events += settle_player(text, own, surely_sent_off, anchor)
    short = [m for m in mentions if m.effect == "short" and m.minute is not None]
    events = [time_by_numbers(event, events, short, anchor) for event in events]
    return sorted(events, key=lambda event: event.mentions[0].start)


def on_clock(mention: CardMention, clock: Mapping[int, Moment]) -> CardMention:
    """The mention with its minute counted from kick-off: "ten minutes into the half" is the 55th in the second."""
    moment = clock.get(mention.minute_at) if mention.minute_at is not None else None
    value = mention.minute
    if moment is None or value is None or value.minute is None or value.relative is not None:
        return mention
    if moment.minute <= value.minute:
        return mention
    return replace(mention, minute=replace(value, minute=moment.minute))


def given_to_sure(mentions: list[CardMention]) -> list[CardMention]:
    """The mentions, with guesses at who was sent off given to the one player who surely was."""
    sure = {id(m.player): m.player for m in mentions if sent_off(m.kind) and m.sureness == 2}
    if len(sure) != 1:
        return mentions
    (player,) = sure.values()
    guesses = [m for m in mentions if sent_off(m.kind) and m.sureness == 1 and m.player is not player]

    straight = any(m.straight for m in mentions if m.player is player)

    def misplaced(mention: CardMention) -> bool:
        if straight and mention.kind is CardKind.SECOND_YELLOW:
            return False  # somebody else's: two men left the field
        return mention.sureness == 1 and any(
            guess.player is mention.player and abs(guess.start - mention.start) < ONE_SENTENCE for guess in guesses
        )

    return [replace(mention, player=player) if misplaced(mention) else mention for mention in mentions]


def sent_off(kind: CardKind) -> bool:
    """Whether a card sends its player off."""
    return kind is not CardKind.YELLOW


def undo(text: Text, mentions: list[CardMention]) -> list[CardMention]:
    """The mentions that stand, after what the text says of cards taken back or raised."""
    standing: list[CardMention] = []
    undoing = [m for m in mentions if m.effect == "cancel"]
    for mention in mentions:
        if mention.effect == "card" and any(is_object_of(mention, one) for one in undoing):
            continue
        if mention.effect == "card":
            before = [m for m in standing if m.player is mention.player and m.kind is CardKind.YELLOW]
            if before and sent_off(mention.kind) and was_reviewed(text, before[-1].end, mention.start):
                standing = [m for m in standing if m not in before]
                mention = replace(mention, kind=CardKind.RED, straight=True)
            standing.append(mention)
        elif is_of_goal(text, mention):
            continue
        elif mention.effect in ("cancel", "raise"):
            wanted = mention.effect == "cancel"
            last = next((m for m in reversed(standing) if sent_off(m.kind) is wanted), None)
            if last is None or mention.start - last.end > 60:
                continue
            lowered = has_trait(mention.rule, "lowered")
            changed = CardKind.YELLOW if lowered else CardKind.RED
            standing = [m for m in standing if m.player is not last.player or sent_off(m.kind) is not wanted]
            if mention.effect == "raise" or lowered:
                standing.append(replace(last, kind=changed, straight=True))
    return standing


def is_object_of(mention: CardMention, undone: CardMention) -> bool:
    """Whether a card is what words just before it undo: "VAR cancelled Smith's red card"."""
    return mention.start - NEXT <= undone.end <= mention.end - 1 and sent_off(mention.kind)


def was_reviewed(text: Text, start: int, end: int) -> bool:
    """Whether the words between a booking and a sending-off tell that the card itself was changed: "after a review"."""
    between = text.units[start:end]
    return len(between) <= ONE_SENTENCE and any(unit.word in REVIEW for unit in between)


def is_of_goal(text: Text, mention: CardMention) -> bool:
    """Whether what was undone is a goal or a penalty, and no card: "cancelled a Smith header"."""
    first, last = text.sentence(mention.start)
    if any(CARD_WORDS & text.units[i].signature for i in range(first, last)):
        return False
    return any(GOAL_WORDS & text.units[i].signature for i in range(first, last))


def settle_player(text: Text, own: list[CardMention], surely_sent_off: bool, anchor: Anchor) -> list[CardEvent]:
    """The cards of one player: a booking and a sending-off, or more where exact minutes keep them apart.

    A sending-off that context alone gives to the player is left out where another player's is sure. Of two bookings of
    one scene ("booked on the hour, and booked again as he argued") the second is the card.
    """
    own = of_scenes(text, own)
    bookings = [m for m in own if not sent_off(m.kind)]
    exits = [m for m in own if sent_off(m.kind)]
    # A second yellow of somebody who is told to be booked is his or hers, whoever else was sent off.
    second = any(m.kind is CardKind.SECOND_YELLOW for m in exits) and any(m.sureness for m in bookings)
    needed = 2 if surely_sent_off and not second else 1
    gone = [group for group in by_minute(text, exits, anchor) if any(m.sureness >= needed for m in exits)]
    booked = [group for group in by_minute(text, bookings, anchor) if any(m.sureness for m in group)]
    if len(booked) > 1 and len(gone) == 1 and is_second(booked[-1], gone[0], anchor):
        # "Booked again in the 70th minute and sent off": the last booking is the sending-off.
        last = booked.pop()
        kind = CardKind.RED if any(m.straight for m in gone[0]) else CardKind.SECOND_YELLOW
        merged = sorted(last + gone[0], key=lambda m: m.start)
        return [event_of(group, CardKind.YELLOW, anchor) for group in booked] + [event_of(merged, kind, anchor)]
    events = [event_of(group, CardKind.YELLOW, anchor) for group in booked]
    for group in gone:
        seconds = any(m.kind is CardKind.SECOND_YELLOW for m in group)
        straight = any(m.straight for m in group)
        booked_before = any(b.start < e.start and e.start - b.end < ONE_SENTENCE for b in bookings for e in group)
        second = seconds or (booked_before and not straight)
        events.append(event_of(group, CardKind.SECOND_YELLOW if second else CardKind.RED, anchor))
    return events


def of_scenes(text: Text, own: list[CardMention]) -> list[CardMention]:
    """One player's mentions, two bookings of one sentence and minute made the second one of them."""
    scenes: list[CardMention] = []
    for mention in own:
        first = scenes[-1] if scenes else None
        if (
            first is not None
            and first.kind is CardKind.YELLOW
            and first.minute is not None
            and first.minute.relative is None
            and mention.kind is CardKind.SECOND_YELLOW
            and mention.minute_at in (None, first.minute_at)
            and text.sentence(first.start) == text.sentence(mention.start)
        ):
            mention = replace(mention, minute=first.minute, minute_at=first.minute_at)
            scenes.pop()
        scenes.append(mention)
    return scenes


def by_minute(text: Text, mentions: list[CardMention], anchor: Anchor) -> list[list[CardMention]]:
    """Mentions in groups that can tell one card each, by time: those with exact minutes apart are of different cards.

    A mention without an exact minute goes with the last one before it, or the first.
    """
    groups: list[tuple[int, list[CardMention]]] = []
    open_ones: list[CardMention] = []
    current: list[CardMention] = open_ones
    for mention in mentions:
        at = exact_minute(mention, anchor)
        if at is not None and timed_in_clause(text, mention):
            found = next((group for minute, group in groups if abs(minute - at) <= SAME_MINUTE), None)
            if found is None:
                found = open_ones if not groups else []
                groups.append((at, found))
            current = found
        current.append(mention)
    if not groups:
        return [open_ones] if open_ones else []
    return [group for _, group in sorted(groups, key=lambda row: row[0])]


def exact_minute(mention: CardMention, anchor: Anchor) -> int | None:
    """The match minute, with stoppage time on top, that a mention which names card and player tells exactly."""
    minute = resolve_minute(mention, anchor)
    if minute is None or minute.minute is None or minute.precision != "exact" or mention.sureness < SURE:
        return None
    return minute.minute + (minute.stoppage or 0)


def timed_in_clause(text: Text, mention: CardMention) -> bool:
    """Whether the minute stands before the card or in its clause.

    In "sent off, and only a save in the 82nd minute ..." it is another event's.
    """
    if mention.minute_at is None:
        return False
    return not any({"comma", "and"} & unit.signature for unit in text.units[mention.end : mention.minute_at])


def is_second(booking: list[CardMention], exit: list[CardMention], anchor: Anchor) -> bool:
    """Whether a player's last booking is the one that sent him or her off."""
    booked = [at for m in booking if (at := exact_minute(m, anchor)) is not None]
    left = [at for m in exit if (at := exact_minute(m, anchor)) is not None]
    if left:
        return any(abs(a - b) <= SAME_MINUTE for a in booked for b in left)
    return True


def event_of(mentions: list[CardMention], kind: CardKind, anchor: Anchor) -> CardEvent:
    """One card with the most precise of its mentions' minutes."""
    player = mentions[0].player
    assert player is not None
    minutes = [(looseness(m), minute) for m in mentions if (minute := resolve_minute(m, anchor)) is not None]
    best = min(minutes, key=lambda row: row[0], default=None)
    return CardEvent(player, kind, best[1] if best else None, tuple(mentions))


def looseness(mention: CardMention) -> tuple[bool, bool, bool, bool, int]:
    """How little a mention's minute says.

    A minute that a sentence before tells says less than one of its own, a bound less than a minute, a guess at the
    player less than his or her name, a minute counted from another event less than one of its own; of such ones the
    last counts, since a lead leaves out what it counts from.
    """
    minute = mention.minute
    if minute is None:
        return (True, True, True, True, 0)
    relative = minute.relative is not None
    return (
        minute.minute is None,
        mention.from_scene,
        mention.sureness == 1,
        relative,
        -mention.start if relative else minute.precision != "exact",
    )


def resolve_minute(mention: CardMention, anchor: Anchor) -> ClockValue | None:
    """A mention's minute counted from kick-off; None where it has none or nothing to count from,
    or is as loose as "moments later"."""
    value = mention.minute
    if value is None or value.relative is None:
        return value
    told_at = mention.start if mention.minute_at is None else min(mention.start, mention.minute_at)
    base = anchor(told_at)
    if base is None or value.minute is None:
        return None
    total = base + value.minute
    return replace(value, minute=total, relative=None, precision="rounded") if 1 <= total <= 120 else None


def time_by_numbers(event: CardEvent, events: list[CardEvent], short: list[CardMention], anchor: Anchor) -> CardEvent:
    """A sending-off without a minute, timed by "reduced to ten men after 65 minutes" where it is the only one."""
    if event.minute is not None or not sent_off(event.kind) or sum(sent_off(e.kind) for e in events) > 1:
        return event
    minutes = [m for mention in sorted(short, key=looseness) if (m := resolve_minute(mention, anchor)) is not None]
    return replace(event, minute=minutes[0]) if minutes else event
