"""Who scored, in the manners in which reporters of many kinds tell it: a sentence or two each, and the scorers."""

import pytest

from scoreline.extract import load

TOLD = [
    # the clause after what a team did
    ("Hull took the lead against Leeds when Alan Ruiz met Dan Webb's cross with a header.", ["alan ruiz"]),
    ("Hull led after Alan Ruiz got on the end of a Dan Webb corner.", ["alan ruiz"]),
    ("Hull struck early, Alan Ruiz and Carl Hill cashing in on poor defending.", ["alan ruiz", "carl hill"]),
    ("Hull were punished when Leeds's Alan Ruiz struck in the 90th minute.", ["alan ruiz"]),
    ("Hull went ahead on an Alan Ruiz header.", ["alan ruiz"]),
    ("Hull fell behind at Leeds to an Alan Ruiz penalty.", ["alan ruiz"]),
    # a scorer among several names
    ("Dan Webb scored two and made the other for Alan Ruiz.", ["alan ruiz", "dan webb"]),
    ("Hull were pegged back twice, first by Alan Ruiz and then by Carl Hill.", ["alan ruiz", "carl hill"]),
    ("Dan Webb scored twice, with Alan Ruiz and Carl Hill also on target.", ["alan ruiz", "carl hill", "dan webb"]),
    ("Dan Webb broke clear and squared for Alan Ruiz to finish.", ["alan ruiz"]),
    ("Dan Webb rolled the ball into the path of Alan Ruiz to fire home.", ["alan ruiz"]),
    ("Alan Ruiz's drive and Carl Hill's header put Hull out of sight.", ["alan ruiz", "carl hill"]),
    ("Hull's corner was pounced on by Alan Ruiz.", ["alan ruiz"]),
    # replies, ordinals and their owners
    ("Hull's only response was an Alan Ruiz penalty.", ["alan ruiz"]),
    ("Hull's reply, from Alan Ruiz, came late.", ["alan ruiz"]),
    ("It finished with a late third by Alan Ruiz.", ["alan ruiz"]),
    ("Alan Ruiz got Hull's second late on.", ["alan ruiz"]),
    ("The first goal was credited to Alan Ruiz.", ["alan ruiz"]),
    ("Hull's reply came from Alan Ruiz.", ["alan ruiz"]),
    ("Alan Ruiz, on his home debut, was gifted the third by Tom Keller.", ["alan ruiz"]),
    ("The last word went to Alan Ruiz, whose 81st-minute strike won it.", ["alan ruiz"]),
    ("Alan Ruiz, who had a first-half goal ruled out, made it two.", ["alan ruiz"]),
    ("Alan Ruiz headed Hull in front from Dan Webb's free-kick.", ["alan ruiz"]),
    ("Dan Webb scored twice and Alan Ruiz once for Hull.", ["alan ruiz", "dan webb"]),
    # the score told after the finish
    ("Alan Ruiz rose highest for 1-0.", ["alan ruiz"]),
    ("Alan Ruiz got across his man to meet Dan Webb's corner and it was 1-0.", ["alan ruiz"]),
]
NOT_TOLD = [
    "Hull took the lead when Dan Webb was hurt.",
    "Alan Ruiz's 20th corner of the season was cleared.",
    "The goal was dedicated to Alan Ruiz.",
    "They were left to rue it when Dan Webb went close. Hull won 1-0.",
]


def scorers(told: str) -> list[str]:
    """The scorers of the goals that sentences tell, each once."""
    goals = load()(told)._.scoreline.goals
    return sorted({" ".join(mention.scorer.tokens) for mention in goals if mention.scorer is not None})


@pytest.mark.parametrize(("told", "wanted"), TOLD)
def test_scorers(told: str, wanted: list[str]) -> None:
    assert scorers(told) == sorted(wanted)


@pytest.mark.parametrize("told", NOT_TOLD)
def test_nobody_scored(told: str) -> None:
    assert scorers(told) == []


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("Goals came from Alan Ruiz, Dan Webb and Carl Smith. From the spot he missed.", ["goal", "goal", "goal"]),
        ("Goals came from Alan Ruiz, Dan Webb and Carl Smith from the spot.", ["goal", "goal", "penalty"]),
    ],
)
def test_a_list_ends_with_its_sentence(told: str, kinds: list[str]) -> None:
    mentions = sorted(load()(told)._.scoreline.goals, key=lambda m: m.scorer_at or 0)
    assert [mention.kind for mention in mentions] == kinds
