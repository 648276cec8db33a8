"""Claims: who won, who drew, who plays whom and where."""

import pytest
import spacy

from scoreline.pipeline.results import Claim, claims
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise
from scoreline.pipeline.units import Text

NLP = customise(spacy.blank("en"))


def read(words: str) -> tuple[Text, list[Claim]]:
    text = tag(NLP(words)).text
    return text, claims(text)


def named(text: Text, unit: int | None) -> str | None:
    return None if unit is None else text.units[unit].word


WINS = [
    ("Everton beat Stoke 2-1 at home.", "everton", "stoke"),
    ("Everton beat their old rivals Stoke.", "everton", "stoke"),
    ("Everton were beaten 4-1 by Stoke.", "stoke", "everton"),
    ("Everton went down 2-1 to Stoke.", "stoke", "everton"),
    ("Everton claimed a 3-1 defeat of Stoke.", "everton", "stoke"),
    ("Everton lost 3-1 at Stoke.", "stoke", "everton"),
    ("Everton lost 1-3 to Stoke.", "stoke", "everton"),
    ("Everton claimed a fine 2-1 win over Stoke.", "everton", "stoke"),
    ("It was Everton's 2-1 win at Stoke.", "everton", "stoke"),
    ("A late header gave Everton a 1-0 win there.", "everton", None),
    ("It condemned Everton to a 1-0 defeat there.", None, "everton"),
    ("A late strike sealed a 1-0 victory for Everton against Stoke.", "everton", "stoke"),
    ("Everton 0-1 Stoke", "stoke", "everton"),
    ("Late.\nEverton 3 Stoke's 2\nLate.", "everton", "stoke"),
    ("Having been thrashed 4-0 at the weekend, Everton hit back.", None, "everton"),
    ("Then Everton fell 0-1 at home to Stoke.", "stoke", "everton"),
    ("Everton of England took a 2-1 loss Tuesday at Stoke.", "stoke", "everton"),
    ("Everton claimed a 2-1 win on Friday night over Stoke.", "everton", "stoke"),
    ("Then Everton, edging Stoke of England 1-0, went through.", "everton", "stoke"),
    ("Everton qualified to play Fulham despite a 2-1 loss at Stoke.", "stoke", "everton"),
]


@pytest.mark.parametrize(("words", "winner", "loser"), WINS, ids=[row[0] for row in WINS])
def test_win(words: str, winner: str | None, loser: str | None) -> None:
    text, found = read(words)
    wins = [claim for claim in found if claim.says in ("win", "line")]
    assert wins
    assert (named(text, wins[0].winner), named(text, wins[0].loser)) == (winner, loser)


@pytest.mark.parametrize(
    "words",
    [
        "Everton drew 1-1 with Stoke.",
        "Everton were held to a 1-1 draw by Stoke.",
        "Everton held Stoke to a goalless draw.",
        "Everton managed a 1-1 draw at Stoke.",
        "Everton 1-1 Stoke",
    ],
)
def test_draw(words: str) -> None:
    text, found = read(words)
    (claim,) = [claim for claim in found if claim.says in ("draw", "line")]
    assert {named(text, unit) for unit in claim.teams} == {"everton", "stoke"}
    assert claim.winner is None


@pytest.mark.parametrize(
    "words",
    ["He beat the Stoke defence twice.", "Everton got down the Stoke right.", "It was the best chance Stoke had."],
)
def test_no_result(words: str) -> None:
    assert [claim for claim in read(words)[1] if claim.says != "pair"] == []


@pytest.mark.parametrize(
    ("words", "home"),
    [
        ("Everton won 2-0 at Stoke.", "stoke"),
        ("Everton 1-2 Stoke", "everton"),
        ("Everton lost at Stoke.", "stoke"),
        ("Everton claimed a 2-0 home win over Stoke.", "everton"),
        ("Late.\nEverton 3, Stoke 2", None),
    ],
)
def test_home(words: str, home: str | None) -> None:
    text, found = read(words)
    assert next((named(text, claim.home) for claim in found if claim.home is not None), None) == home
