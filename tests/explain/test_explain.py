"""What is said of each place of an article: which event it became, or why it was dropped."""

from pathlib import Path

import pytest

from scoreline.explain import Account, explain
from scoreline.explain.account import Told
from scoreline.pipeline.dropped import Dropped
from scoreline_models import Article

INTRO = "Fulham beat Stoke City 2-1 at Craven Cottage on Saturday.\n\n"
GOALS = (
    "Diego Ruiz headed Fulham in front in the 12th minute. Adam Dobson equalised for Stoke on the hour, but Ruiz "
    "scored the winner after 80 minutes.\n\n"
)


def accounts(words: str) -> list[Account]:
    return list(explain(Article(text=INTRO + GOALS + words)).accounts)


def test_a_goal_that_came_out_names_its_event() -> None:
    first = next(one for one in accounts("") if one.told is Told.GOAL)
    assert (first.who, first.minute, first.minute_words) == ("Diego Ruiz", "12'", "12th minute")
    assert [one.label for one in first.became] == ["goal 1: 12' Diego Ruiz (Fulham)"]
    assert first.why is None
    assert first.rules


def test_a_goal_told_twice_is_one_event() -> None:
    told = [one for one in accounts("It was the 80th minute when Ruiz scored.") if one.told is Told.GOAL]
    assert [[one.number for one in account.became] for account in told] == [[1], [2], [3], [3]]


@pytest.mark.parametrize(
    ("words", "part", "why"),
    [
        ("Bob Cole should have scored from six yards.", "scored", Dropped.UNREAL),
        ("Bob Cole scored at Leeds last week.", "scored", Dropped.ANOTHER_MATCH),
        ("Bob Cole turned the ball goalwards and slotted it wide.", "slotted", Dropped.MISSED),
        ("Bob Cole scored late on.", "scored", Dropped.NO_ROOM),
        ("Stoke manager Bob Cole scored with a late change.", "scored", Dropped.COACH),
    ],
)
def test_why_a_goal_was_dropped(words: str, part: str, why: Dropped) -> None:
    found = [one for one in accounts(words) if part in one.words and one.start >= len(INTRO + GOALS)]
    assert [one.dropped for one in found] == [why]


def test_no_room_names_the_score() -> None:
    assert "no room in the score 2-1" in {one.why for one in accounts("Bob Cole scored late on.")}


def test_scores_tell_their_kind() -> None:
    labels = {
        became.label
        for one in accounts("Fulham led 1-0 at half-time.")
        if one.told is Told.SCORE
        for became in one.became
    }
    assert labels == {"final score: Fulham 2-1 Stoke City", "half-time score: Fulham 1-0 Stoke City"}


def test_a_score_of_other_teams_is_dropped() -> None:
    dropped = [one.dropped for one in accounts("Leeds beat Everton 3-0.") if one.words == "3-0"]
    assert dropped == [Dropped.OTHER_TEAMS]


def test_cards_and_words_that_give_none() -> None:
    told = [one for one in accounts("Bob Cole was booked. Dobson was not booked.") if one.told is Told.CARD]
    assert [[became.label for became in one.became] for one in told] == [["card 1: ? Bob Cole, yellow card"], []]


def test_every_event_of_the_corpus_has_a_place(project: Path) -> None:
    for path in sorted((project / "corpus").glob("*.txt")):
        explanation = explain(Article(id=path.stem, text=path.read_text(encoding="utf-8")))
        told = {(one.told, became.match, became.number) for one in explanation.accounts for became in one.became}
        for number, match in enumerate(explanation.matches, 1):
            for kind, events in (
                (Told.GOAL, match.goals),
                (Told.CARD, match.cards),
                (Told.MISSED_PENALTY, match.missed_penalties),
                (Told.DISALLOWED_GOAL, match.disallowed_goals),
            ):
                assert {(kind, number, n) for n in range(1, len(events) + 1)} <= told, path.stem
        assert all(bool(one.became) != bool(one.dropped) for one in explanation.accounts)
