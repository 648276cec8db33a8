"""Score mentions: figures and what the words around them say they are."""

import pytest
import spacy

from scoreline.pipeline.results import claims
from scoreline.pipeline.scores import ScoreMention, is_elsewhere, is_unreal, score_mentions
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise
from scoreline.pipeline.units import Text

NLP = customise(spacy.blank("en"))


def read(words: str) -> tuple[Text, list[ScoreMention]]:
    text = tag(NLP(words)).text
    return text, score_mentions(text, claims(text))


def named(text: Text, unit: int | None) -> str | None:
    return None if unit is None else text.units[unit].word


@pytest.mark.parametrize(
    ("words", "figures", "cue"),
    [
        ("Everton beat Stoke 2-1 at home.", (2, 1), "final"),
        ("Everton beat Stoke 2–1 at home.", (2, 1), "final"),
        ("Everton won 4-3 on aggregate.", (4, 3), "aggregate"),
        ("Everton won the first leg 2-1 abroad.", (2, 1), "first_leg"),
        ("Everton trailed 2-1 at half-time.", (2, 1), "half_time"),
        ("Everton took a 1-0 half-time lead.", (1, 0), "half_time"),
        ("Everton went through 5-4 on penalties.", (5, 4), "shootout"),
        ("Smith made it 3-1 late on.", (3, 1), "running"),
        ("Stoke were 2-1 up by then.", (2, 1), "running"),
        ("It was a 1-1 draw in normal time.", (1, 1), "regulation"),
        ("The match ended in a goalless draw.", (0, 0), "final"),
        ("It was goalless at half-time.", (0, 0), "half_time"),
        ("Everton won by two goals to one.", (2, 1), "words"),
    ],
)
def test_cue(words: str, figures: tuple[int, int], cue: str) -> None:
    _, mentions = read(words)
    assert [(mention.figures, cue in mention.cues) for mention in mentions] == [(figures, True)]


@pytest.mark.parametrize(
    "words", ["They played 4-2-3-1 all day.", "He is 19 and wore the 10 shirt.", "A 25-yard shot."]
)
def test_no_score(words: str) -> None:
    assert read(words)[1] == []


@pytest.mark.parametrize(
    ("words", "ahead", "behind"),
    [
        ("It put Everton ahead 3-0 on the night.", "everton", None),
        ("Then Everton fell 2-0 behind.", None, "everton"),
        ("Everton lost 3-1 to Stoke.", "stoke", "everton"),
        ("Trailing 2-0 after the first leg, Everton won.", None, "everton"),
    ],
)
def test_who_leads(words: str, ahead: str | None, behind: str | None) -> None:
    text, (mention, *_) = read(words)
    assert (named(text, mention.ahead), named(text, mention.behind)) == (ahead, behind)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He could have made it 3-0 there.", True),
        ("He nearly made it 3-0 there.", True),
        ("He made it 3-0 there.", False),
    ],
)
def test_unreal(words: str, expected: bool) -> None:
    text, (mention,) = read(words)
    assert is_unreal(text, mention.start) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They recovered from last week's 4-1 defeat at Liverpool.", True),
        ("They recorded a 5-1 win over Hull in September.", True),
        ("They are unbeaten since a 4-0 loss to Stoke.", True),
        ("They lost 3-0 to Wigan two weeks ago.", True),
        ("They recorded a 5-1 win over Hull on Saturday.", False),
        ("They reached the last 16 with a 5-1 win over Hull.", False),
    ],
)
def test_elsewhere(words: str, expected: bool) -> None:
    text, (mention,) = read(words)
    assert is_elsewhere(text, mention.start, mention.end) is expected
