"""Goals told in lists: with minutes in brackets, with sides between, and by a name and a minute alone."""

import pytest

from scoreline.extract import load

Told = list[tuple[str, int | None]]

SENTENCES: list[tuple[str, Told]] = [
    ("Fulham won with strikes by Alan Ruiz (66) and Bob Webb (73).", [("ruiz", 66), ("webb", 73)]),
    (
        "Alan Ruiz (45), Bob Webb (67) for Stoke, and Carl Hill (84) were the scorers.",
        [("ruiz", 45), ("webb", 67), ("hill", 84)],
    ),
    ("Alan Ruiz (12, 50 pen) and Bob Webb (88) scored for Stoke.", [("ruiz", 12), ("ruiz", 50), ("webb", 88)]),
    ("Alan Ruiz (12), Bob Webb (88) and Carl Hill scored.", [("hill", None), ("webb", 88), ("ruiz", 12)]),
    ("Fulham led, and Alan Ruiz (24) and Bob Webb (65) took care of the rest.", [("ruiz", 24), ("webb", 65)]),
    ("Alan Ruiz (24) was replaced by Bob Webb (19).", []),
    ("Alan Ruiz scored in the 12th minute and again in the 40th.", [("ruiz", 12), ("ruiz", 40)]),
    ("Alan Ruiz scored in the 3rd minute; Bob Webb on 69, Carl Hill on 74.", [("ruiz", 3), ("webb", 69), ("hill", 74)]),
    ("Alan Ruiz scored in the 3rd minute, and Bob Webb was booked in the 69th minute.", [("ruiz", 3)]),
    ("Alan Ruiz scored in the 3rd minute, Bob Webb in the 69th minute hit the bar.", [("ruiz", 3)]),
    ("Alan Ruiz scored in the 3rd minute after Bob Webb, on 2 minutes, hit a post.", [("ruiz", 3)]),
    ("Bob Webb diverted it into his own net after good work by Alan Ruiz.", [("webb", None)]),
    ("Alan Ruiz scored on 78 minutes and again on 79.", [("ruiz", 78), ("ruiz", 79)]),
    ("Alan Ruiz scored three times, on 12, 56 and 70 minutes.", [("ruiz", 12), ("ruiz", 56), ("ruiz", 70)]),
    ("Goals from Alan Ruiz and Bob Webb in the 20th and 40th minutes won it.", [("ruiz", 20), ("webb", 40)]),
    ("Alan Ruiz scored in the 52nd minute, then Bob Webb scored again.", [("ruiz", 52), ("webb", None)]),
    ("Alan Ruiz headed a last-minute equaliser to save a point for Stoke.", [("ruiz", 90)]),
]


@pytest.mark.parametrize(("sentence", "told"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_who_scored_and_when(sentence: str, told: Told) -> None:
    goals = load()(sentence)._.scoreline.goals
    found = [(g.scorer and g.scorer.tokens[-1], g.minute and g.minute.minute) for g in goals]
    assert sorted(found, key=str) == sorted(told, key=str)


def test_kinds_told_with_each_of_a_list() -> None:
    goals = load()("Alan Ruiz, Bob Webb from the spot and Carl Hill did it for Stoke.")._.scoreline.goals
    assert [(g.scorer and g.scorer.tokens[-1], g.kind) for g in goals] == [
        ("ruiz", "goal"),
        ("webb", "penalty"),
        ("hill", "goal"),
    ]


COUNTS = [
    ("Bob Webb scored twice and Alan Ruiz once.", 1),
    ("Bob Webb netted once and Alan Ruiz twice.", 2),
    ("Bob Webb had his hat-trick inside 54 minutes and Alan Ruiz had the other.", 1),
]


@pytest.mark.parametrize(("sentence", "count"), COUNTS, ids=[sentence for sentence, _ in COUNTS])
def test_a_number_counts_the_goals_of_whom_it_stands_beside(sentence: str, count: int) -> None:
    goals = load()(sentence)._.scoreline.goals
    assert [g.count for g in goals if g.scorer and g.scorer.tokens[-1] == "ruiz"] == [count]
