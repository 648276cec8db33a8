"""Cards as events: each once, of the right kind, at the right time."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.cards import card_mentions
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent, settle_cards

INTRO = (
    "Fulham met Stoke City at home, with Alan Long, Darren Fox, Jack Cole and Chris Young in the side against "
    "Peter Reid and Paul Jones.\n\n"
)


def read(words: str) -> Text:
    text: Text = load()(INTRO + words)._.scoreline.text
    return text


def told(words: str, base: int | None = None) -> list[CardEvent]:
    text = read(words)
    return settle_cards(text, card_mentions(text), lambda place: base)


def rows(events: list[CardEvent]) -> list[tuple[str, str, int | None]]:
    return sorted(
        (event.player.name.split()[-1], event.kind.value, event.minute.minute if event.minute else None)
        for event in events
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Long and Fox were booked.", [("Long", "yellow", None), ("Fox", "yellow", None)]),
        ("Both Long and Fox were shown yellow cards for dissent.", [("Long", "yellow", None), ("Fox", "yellow", None)]),
        ("Long and Reid saw red after a brawl.", [("Long", "red", None), ("Reid", "red", None)]),
        (
            "Long, who was booked in the 12th minute, was sent off in the 70th minute for a second bookable offence.",
            [("Long", "yellow", 12), ("Long", "second_yellow", 70)],
        ),
        ("There were bookings for Long and Reid.", [("Long", "yellow", None), ("Reid", "yellow", None)]),
        ("Manager Mark Smith was sent to the stands for protesting.", [("Smith", "red", None)]),
        ("The referee showed Long a straight red card on 55 minutes.", [("Long", "red", 55)]),
        ("They were down to ten men after Long's dismissal in the 60th minute.", [("Long", "red", 60)]),
        ("Long's red card changed the match.", [("Long", "red", None)]),
        ("Fox was lucky not to be sent off.", []),
        ("Fox could have been sent off for that.", []),
        ("Fox escaped with a booking.", [("Fox", "yellow", None)]),
        ("Fox was fortunate to escape a red card.", []),
        ("Long was shown a red card, only for VAR to overturn the decision.", []),
        (
            "Long was initially shown a yellow card, but it was upgraded to red after a VAR review.",
            [("Long", "red", None)],
        ),
        ("The home side were reduced to 10 men on 65 minutes when Long was dismissed.", [("Long", "red", 65)]),
        ("Long was given his marching orders two minutes from time.", [("Long", "red", 88)]),
        ("Reid went into the referee's book for a foul on Cole.", [("Reid", "yellow", None)]),
        ("Reid had his name taken after 20 minutes.", [("Reid", "yellow", 20)]),
        (
            "Reid received a second yellow card from referee Brian Hill for time-wasting.",
            [("Reid", "second_yellow", None)],
        ),
        (
            "Referee Brian Hill booked Reid, Long and Cole.",
            [("Reid", "yellow", None), ("Long", "yellow", None), ("Cole", "yellow", None)],
        ),
        ("Referee Brian Hill sent Reid off.", [("Reid", "red", None)]),
        ("Cole returned from suspension following his red card against Leeds.", []),
        ("Cole, sent off in the first leg, was missing.", []),
        (
            "Cole was cautioned for simulation and Young followed him into the book moments later.",
            [("Cole", "yellow", None), ("Young", "yellow", None)],
        ),
        ("Young picked up his second caution of the afternoon and was off.", [("Young", "second_yellow", None)]),
        ("Stoke lost Jones to a second yellow card in the 80th minute.", [("Jones", "second_yellow", 80)]),
        ("Stoke had Jones sent off late on.", [("Jones", "red", None)]),
        ("Jones became the first player to be booked.", [("Jones", "yellow", None)]),
        ("A yellow card for Jones followed.", [("Jones", "yellow", None)]),
        ("Jones was booked for a foul on Young, who needed treatment.", [("Jones", "yellow", None)]),
        ("Jones earned himself a yellow card in the 33rd minute.", [("Jones", "yellow", 33)]),
        (
            "Already on a yellow, Jones lunged at Young and was dismissed.",
            [("Jones", "yellow", None), ("Jones", "second_yellow", None)],
        ),
        ("Jones was ejected in the 72nd minute after his second yellow.", [("Jones", "second_yellow", 72)]),
        ("Jones was red-carded in the 72nd minute.", [("Jones", "red", 72)]),
        ("The referee brandished a red card to Jones.", [("Jones", "red", None)]),
        ("Jones was yellow-carded for dissent.", [("Jones", "yellow", None)]),
        ("Jones saw a straight red for violent conduct.", [("Jones", "red", None)]),
        ("The 72nd-minute sending-off of Jones left Stoke short.", [("Jones", "red", 72)]),
        (
            "Jones, booked earlier, went in late again and was sent off.",
            [("Jones", "yellow", None), ("Jones", "second_yellow", None)],
        ),
        (
            "Jones hacked down Young and the referee had no hesitation in producing a red card.",
            [("Jones", "red", None)],
        ),
        ("Stoke's Paul Jones (sent off 34) trudged away.", [("Jones", "red", 34)]),
        (
            "The fans booed as Jones walked off after being shown a second yellow card.",
            [("Jones", "second_yellow", None)],
        ),
        ("Fulham appealed for a red card when Jones fouled Long.", []),
        ("Jones was not even booked.", []),
        ("No cards were shown to Jones.", []),
        ("The Red Devils won.", []),
        ("Jones was dismissed for two yellow cards inside a minute.", [("Jones", "second_yellow", None)]),
        (
            "Jones received his marching orders for a second bookable offence on the hour.",
            [("Jones", "second_yellow", 60)],
        ),
        ("Young was shown the red card by referee Brian Hill for his part in the brawl.", [("Young", "red", None)]),
        ("Jones had earlier been booked for kicking the ball away.", [("Jones", "yellow", None)]),
        ("Jones conceded the penalty and was booked.", [("Jones", "yellow", None)]),
        ("Jones' early booking made him cautious.", [("Jones", "yellow", None)]),
        ("Long was tripped by Jones, who was booked.", [("Jones", "yellow", None)]),
        (
            "Jones was cautioned for a late challenge on Long in the 15th minute before Young scored.",
            [("Jones", "yellow", 15)],
        ),
        ("In the 15th minute Jones was booked.", [("Jones", "yellow", 15)]),
        ("Jones saw yellow on 15 minutes.", [("Jones", "yellow", 15)]),
        ("Jones fouled Long and saw yellow for it.", [("Jones", "yellow", None)]),
        ("Substitute Chris Young was sent off just minutes after coming on.", [("Young", "red", None)]),
        ("Tempers frayed and both Jones and Young saw yellow.", [("Jones", "yellow", None), ("Young", "yellow", None)]),
        ("Jones was booked twice in five minutes.", [("Jones", "second_yellow", None)]),
        ("Fulham were reduced to ten men when Long walked for a foul on Reid.", [("Long", "red", None)]),
        ("Long walked in the 83rd minute for a two-footed lunge.", [("Long", "red", 83)]),
        ("Stoke were a man down after Reid had walked.", [("Reid", "red", None)]),
        ("Long walked off with an injury after 20 minutes.", []),
        ("Off went Reid, shown a straight red for a foul on Cole.", [("Reid", "red", None)]),
        ("Off went Reid, on came Jones.", []),
        ("Red card! Off goes Reid for a foul on Cole.", [("Reid", "red", None)]),
        ("Reid went in late on Cole: straight red.", [("Reid", "red", None)]),
        ("Long (23) and Young (30) were booked.", [("Long", "yellow", 23), ("Young", "yellow", 30)]),
        (
            "Stoke finished with nine men after Jones (42, serious foul play) and Reid (66, two yellows) saw red.",
            [("Jones", "red", 42), ("Reid", "second_yellow", 66)],
        ),
        (
            "Reid was booked in the 12th minute, and again in the 70th.",
            [("Reid", "second_yellow", 70), ("Reid", "yellow", 12)],
        ),
        ("Reid went for a second booking.", [("Reid", "second_yellow", None)]),
        ("The referee showed 11 yellow cards, two of them to Reid.", [("Reid", "second_yellow", None)]),
        (
            "Reid and Long squared up and the referee showed each of them yellow.",
            [("Long", "yellow", None), ("Reid", "yellow", None)],
        ),
        (
            "Reid was booked, but the referee changed his mind after a VAR review and showed him a red card.",
            [("Reid", "red", None)],
        ),
        ("After a VAR review, Reid's yellow card became red.", [("Reid", "red", None)]),
        ("VAR cancelled Reid's red card.", []),
        ("Reid was sent off. VAR cancelled a Long header.", [("Reid", "red", None)]),
        ("Reid hauled down Long, who was clean through, and saw red.", [("Reid", "red", None)]),
        ("Reid's late challenge on Cole saw him booked.", [("Reid", "yellow", None)]),
        ("Reid's lunge on Cole was punished with a red card.", [("Reid", "red", None)]),
        ("A late challenge by Reid on Cole resulted in a booking.", [("Reid", "yellow", None)]),
        ("Reid got away with a yellow card for a lunge on Cole.", [("Reid", "yellow", None)]),
        ("Fulham fans called for Reid to be dismissed.", []),
        ("Fulham dismissed Reid's claims.", []),
        ("On 62 minutes Reid was booked for a foul and booked again for dissent.", [("Reid", "second_yellow", 62)]),
        ("Long was sent off on a run by Fox.", []),
        ("Stoke coach Bob Hill was ordered from the dugout.", [("Hill", "red", None)]),
        ("Reid was sent off, and with five minutes left Long scored.", [("Reid", "red", None)]),
        (
            "It was the 83rd minute. Reid was sent off after the final whistle for his protests.",
            [("Reid", "red", None)],
        ),
    ],
)
def test_cards_of_a_sentence(words: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert rows(told(words)) == sorted(expected)


def test_a_sending_off_told_three_times_is_one_card_with_all_its_evidence() -> None:
    (event,) = told(
        "Ten-man Stoke lost after Jones was sent off. Jones was dismissed in the 70th minute for hacking down Long. "
        "The red card for Jones was deserved."
    )
    assert (event.kind.value, event.minute and event.minute.minute) == ("red", 70)
    assert len(event.mentions) == 3


def test_a_later_mention_tells_the_cause_of_a_sending_off() -> None:
    assert rows(told("Jones was dismissed late on. It was a second bookable offence for Jones.")) == [
        ("Jones", "second_yellow", None)
    ]


def test_a_booking_and_a_second_one_are_two_cards() -> None:
    assert rows(told("Jones was booked on 20 minutes. In the 70th minute Jones received a second yellow card.")) == [
        ("Jones", "second_yellow", 70),
        ("Jones", "yellow", 20),
    ]


def test_a_straight_red_stays_one_beside_a_booking() -> None:
    assert rows(told("Jones was booked early on. Then Jones was shown a straight red card.")) == [
        ("Jones", "red", None),
        ("Jones", "yellow", None),
    ]


def test_a_relative_minute_counts_from_the_event_before() -> None:
    assert rows(told("Two minutes later Jones was sent off.", base=67)) == [("Jones", "red", 69)]
    assert rows(told("Two minutes later Jones was sent off.")) == [("Jones", "red", None)]


def test_the_numbers_of_a_side_time_its_only_sending_off() -> None:
    words = "Jones was sent off for a foul on Long. Stoke City were reduced to 10 men after 65 minutes."
    assert rows(told(words)) == [("Jones", "red", 65)]


def test_who_shows_a_card_is_no_player() -> None:
    words = "Jones kicked the ball away and Brian Hill showed him a second yellow card."
    assert rows(told(words)) == [("Jones", "second_yellow", None)]


def test_a_card_without_a_name_is_the_last_offender_s() -> None:
    words = "Jones clattered into Long on the edge of the box. The referee had no choice but to produce a red card."
    assert rows(told(words)) == [("Jones", "red", None)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Long was booked in the 10th minute. Long was booked in the 30th minute.",
            [("Long", "yellow", 10), ("Long", "yellow", 30)],
        ),
        # The leeway that two tellings of one card have.
        ("Long was booked in the 30th minute. Long was booked in the 31st minute.", [("Long", "yellow", 30)]),
        (
            "Long was sent off in the 10th minute. Long was sent off in the 70th minute.",
            [("Long", "red", 10), ("Long", "red", 70)],
        ),
        (
            "Long was booked in the 10th minute. Long was booked in the 70th minute and sent off.",
            [("Long", "second_yellow", 70), ("Long", "yellow", 10)],
        ),
        # The minute of another event, in the clause after.
        (
            "Long was sent off in the 75th minute. Long got his marching orders for a foul, and only a save "
            "in the 82nd minute denied Fox.",
            [("Long", "red", 75)],
        ),
    ],
)
def test_cards_with_exact_minutes_apart_are_different_cards(
    words: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert rows(told(words)) == expected
