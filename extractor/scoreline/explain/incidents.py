"""What became of the places that tell of assists, cards, missed penalties and disallowed goals."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from scoreline.explain.account import Account, Told
from scoreline.explain.article import Read
from scoreline.pipeline.attempts import AttemptMention
from scoreline.pipeline.cards import CardMention, dated
from scoreline.pipeline.context import context_of
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.goal_filters import why_not_asserted
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.shootouts import goes_on_with_kicks

LIKELY = 2
"""Least weight of a pass that is worth telling of where no goal came of it."""
EFFECTS = {"cancel": Dropped.TAKES_BACK, "raise": Dropped.TAKES_BACK, "short": Dropped.SHORT}
"""Why words that only say something of a card told elsewhere are no card."""


class Placed(Protocol):
    """A mention at units of the text."""

    @property
    def start(self) -> int:
        """The first unit."""

    @property
    def end(self) -> int:
        """One past the last unit."""


def assist_accounts(read: Read) -> Iterator[Account]:
    """What became of every pass that the text tells of."""
    for pass_ in read.tagged.assists:
        account = read.account(Told.ASSIST, pass_.start, pass_.end, pass_.rule, pass_.giver.name)
        if account.became:
            yield account
        elif pass_.weight >= LIKELY:
            yield unused(read, account, pass_.start, Dropped.NO_GOAL)


def card_accounts(read: Read) -> Iterator[Account]:
    """What became of every place that a card rule matched."""
    text, kept = read.text, read.tagged.cards
    told = [card for card in kept if card.effect == "card"]
    for card in kept if told else []:
        who = name_of(card.player)
        account = read.account(Told.CARD, card.start, card.end, card.rule, who, card.minute_at)
        yield account if account.became else unused(read, account, card.start, why_no_card(card))
    for found in longest(match for match in find("cards", text.rendered) if is_new(match, kept)):
        if read.tagged.blocks.holds(found.start):
            why = Dropped.IN_BLOCK
        elif found.rule.meaning["frame"] == "mask":
            why = Dropped.NO_CARD
        else:
            why = Dropped.ANOTHER_MATCH if dated(text, found.start) else Dropped.NOBODY
        yield read.account(Told.CARD, found.start, found.end, found.rule.id, dropped=why)


def why_no_card(card: CardMention) -> Dropped:
    """Why no card rests on a mention of one."""
    if card.effect in EFFECTS:
        return EFFECTS[card.effect]
    return Dropped.TAKEN_BACK if card.sureness > 1 else Dropped.DOUBTFUL


def attempt_accounts(read: Read) -> Iterator[Account]:
    """What became of every place that a rule for missed penalties or disallowed goals matched."""
    tagged = read.tagged
    for told, family, attempts in (
        (Told.MISSED_PENALTY, "penalties", tagged.missed_penalties),
        (Told.DISALLOWED_GOAL, "disallowed", tagged.disallowed_goals),
    ):
        kept = [one for attempt in attempts for one in (attempt, *attempt.others)]
        for one in kept:
            account = read.account(told, one.start, one.end, one.rule, name_of(one.player), one.minute_at)
            yield account if account.became else unused(read, account, one.start, Dropped.OVERRULED)
        for found in longest(match for match in find(family, read.text.rendered) if is_new(match, kept)):
            why = why_no_attempt(read, found, told)
            if why is Dropped.NOBODY and found.rule.meaning.get("after_award", False):
                continue  # any save or miss, if no penalty was given
            yield read.account(told, found.start, found.end, found.rule.id, dropped=why)


def why_no_attempt(read: Read, found: Found, told: Told) -> Dropped:
    """Why a rule's match tells of no missed penalty or disallowed goal."""
    text = read.text
    if read.tagged.blocks.holds(found.start):
        return Dropped.IN_BLOCK
    if told is Told.MISSED_PENALTY and goes_on_with_kicks(text, found.start):
        return Dropped.SHOOTOUT
    context = context_of(text, found.start, found.end)
    if context.unreal or context.elsewhen or context.shootout:
        return why_not_asserted(context._replace(ruled_out=False, missed=False))
    return Dropped.NOBODY


def unused(read: Read, account: Account, start: int, why: Dropped) -> Account:
    """The account of a mention that nothing rests on."""
    return replace(account, dropped=why if read.match_at(start) is not None else Dropped.NO_MATCH)


def is_new(found: Found, kept: Sequence[Placed | CardMention | AttemptMention]) -> bool:
    """Whether a rule's match shares no word with the mentions that were kept."""
    return not any(one.start < found.end and found.start < one.end for one in kept)


def name_of(person: Person | None) -> str | None:
    """The name of somebody, where anybody is told of."""
    return person.name if person is not None else None
