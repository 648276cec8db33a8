"""Cards as models: those that the prose tells, and those of the lists below it."""

from scoreline.pipeline.blocks import Blocks, ListedCard
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent
from scoreline.story.clockwork import Moment
from scoreline.story.evidence import listed_name
from scoreline.story.frame import MatchFrame
from scoreline.story.lists import person_named, side_number
from scoreline.story.minute_models import minute_model
from scoreline.story.modelling import card_model, player, side_name
from scoreline.story.sides import Sides
from scoreline_models import Card, CardKind, Evidence, Minute


def all_cards(
    text: Text,
    told: list[CardEvent],
    blocks: Blocks,
    frame: MatchFrame,
    names: list[str],
    sides: Sides,
    people: list[Person],
) -> tuple[Card, ...]:
    """Every card once: a listed one adds its minute to the one told, or is one more."""
    cards = [card_model(text, card, names, sides, frame.extra_time) for card in told]
    places = {(id(card.player), card.kind is CardKind.YELLOW): n for n, card in enumerate(told)}
    for entry in blocks.cards:
        person = person_named(entry.name, people)
        place = places.get((id(person), entry.kind == "yellow"))
        if place is None:
            number = side_number(entry.side, blocks, frame, sides, people)
            team = names[number] if number is not None and len(names) == 2 else side_name(sides, person, names)
            cards.append(
                Card(
                    player=player(person, team, [listed_name(text, entry, entry.name)]),
                    kind=CardKind(entry.kind),
                    minute=listed_minute(text, entry, frame.extra_time),
                    evidence=(listed_words(text, entry),),
                )
            )
        else:
            card = cards[place]
            words = (*card.evidence, listed_words(text, entry))
            minute = listed_minute(text, entry, frame.extra_time) or card.minute
            cards[place] = card.model_copy(update={"minute": minute, "evidence": words})
    return tuple(cards)


def listed_minute(text: Text, entry: ListedCard, extra_time: bool) -> Minute | None:
    """The minute that a list gives for a card; its words are those of the entry."""
    if entry.minute is None:
        return None
    moment = Moment(entry.minute, entry.stoppage, entry.stoppage is not None, "exact", -1)
    return minute_model(text, moment, extra_time)


def listed_words(text: Text, entry: ListedCard) -> Evidence:
    """The words of a list that a card rests on."""
    return Evidence(start=entry.start, end=entry.end, words=text.source[entry.start : entry.end], rule=entry.rule)
