"""Card mentions: their words, time and context, and words that tell of no card."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.cards import CardMention, card_mentions
from scoreline.pipeline.units import Text

INTRO = (
    "Fulham met Stoke City at home, with Alan Long, Darren Fox, Jack Cole and Chris Young in the side against "
    "Peter Reid and Paul Jones.\n\n"
)


def mentions(words: str) -> tuple[Text, list[CardMention]]:
    text: Text = load()(INTRO + words)._.scoreline.text
    return text, card_mentions(text)


def test_a_mention_holds_its_words_and_rule() -> None:
    text, (mention,) = mentions("In the 33rd minute Long was shown a yellow card for dissent.")
    assert text.words(mention.start, mention.end) == "shown a yellow card"
    assert mention.rule == "card.shown"
    assert mention.minute is not None
    assert mention.minute.minute == 33
    assert mention.minute_at is not None
    assert text.words(mention.minute_at, mention.minute_at + 1) == "33rd minute"


def test_a_relative_minute_is_left_as_it_is() -> None:
    _, (mention,) = mentions("Three minutes later Long was booked.")
    assert mention.minute is not None
    assert (mention.minute.minute, mention.minute.relative) == (3, "later")


def test_who_fouled_is_booked_for_it() -> None:
    for words in (
        "Fox went off after a bad challenge from Long, for which he was booked.",
        "Fox was hurt in a foul by Long, for which the defender was booked.",
        "Long, who replaced the ineffective Fox at the interval, was booked.",
    ):
        _, (mention,) = mentions(words)
        assert mention.player is not None
        assert mention.player.name == "Alan Long"


def test_a_minute_of_another_clause_times_no_card() -> None:
    _, (mention,) = mentions("Fox scored in the 53rd minute before Jones was red carded.")
    assert mention.minute is None


def test_background_takes_no_minute_from_what_it_explains() -> None:
    words = "After 67 minutes Jones, who had been booked for dissent, was shown a second yellow card."
    minutes = {mention.kind.value: mention.minute and mention.minute.minute for mention in mentions(words)[1]}
    assert minutes == {"yellow": None, "second_yellow": 67}


@pytest.mark.parametrize(
    "words",
    [
        "Fulham booked their place in the next round.",
        "The referee dismissed appeals for a penalty by Long.",
        "Cole was suspended after his red card at Leeds.",
        "It was a sea of red shirts around Cole.",
        "Booked: Cole, Young.",
        "Young was not booked.",
        "Young escaped without even a booking.",
        "The fans screamed for a red card when Jones caught Long.",
        "Long is well used to seeing red.",
        "The manager cautioned his players before Long scored.",
        "Jones, sent off in the reverse fixture, was left out.",
        "Jones should have been shown a second yellow card.",
    ],
)
def test_words_that_tell_of_no_card(words: str) -> None:
    assert [mention for mention in mentions(words)[1] if mention.effect == "card"] == []
