"""Which pass made which goal, through the front door."""

import pytest

from scoreline import extract

LEAD = (
    "Barton Rovers 3-1 Marlow Town\n\nBarton Rovers beat Marlow Town 3-1 at home on Saturday with goals from Joe Hill, "
    "Sam Reed and Tim Fox.\n\nLuke Dunn, Adam Cole and Jack Webb started for Barton Rovers.\n\n"
)
CLOSING = "\n\nReed scored a second and Fox a third."


def assist_of_hill(text: str) -> str | None:
    """Who made Hill's goal; its evidence must be words of the text."""
    article = LEAD + text + CLOSING
    (match,) = extract(article).matches
    (goal,) = [goal for goal in match.goals if goal.scorer is not None and goal.scorer.name == "Joe Hill"]
    if goal.assist is None:
        return None
    assert all(article[words.start : words.end] == words.words for words in goal.assist.evidence)
    assert goal.assist.evidence
    return goal.assist.name


@pytest.mark.parametrize(
    "text",
    [
        "Dunn's inch-perfect cross was headed home by Hill after 20 minutes.",
        "Hill scored in the 20th minute after Dunn had set him up.",
        "In the 20th minute Dunn picked out Hill, who made no mistake.",
        "On 20 minutes Hill met a Dunn cross and powered his header into the net.",
        "Hill got on the end of Dunn's delivery to make it 1-0 on 20 minutes.",
        "Hill scored off a feed from Dunn in the 20th minute.",
        "Hill put Rovers ahead in the 20th minute, assisted by Dunn and Cole.",
        "Dunn turned provider on 20 minutes as Hill scored from close range.",
        "Dunn beat two men and his through ball found Hill, who scored on 20 minutes.",
        "Dunn split the defence with a superb pass and Hill slotted home on 20 minutes.",
        "Hill tapped in at the back post after Dunn had headed down Cole's cross on 20 minutes.",
        "Hill beat the offside trap to meet Dunn's ball over the top and slot home on 20 minutes.",
        "Hill scored on 20 minutes. The assist went to Dunn.",
        "Dunn squared for Hill, who did not hesitate and slotted home on 20 minutes.",
        "Rovers were ahead on 20 minutes when Dunn raced down the right and crossed for Hill to nod in.",
        "On 20 minutes Hill nodded in Dunn's cross, and later he squared for Cole to shoot over.",
        "On 20 minutes Dunn picked out the run of Hill, whose low shot went in off the far post.",
        "In the 20th minute Nash could only glance on Dunn's corner for Hill to bundle in.",
    ],
)
def test_a_pass_told_with_the_finish_is_its_assist(text: str) -> None:
    assert assist_of_hill(text) == "Luke Dunn"


def test_a_pass_told_in_the_sentence_before() -> None:
    assert assist_of_hill("Dunn got to the byline and cut the ball back. Hill arrived to sweep home.") == "Luke Dunn"


def test_of_a_chain_the_last_touch_counts() -> None:
    assert assist_of_hill("Cole's corner was flicked on by Dunn and Hill poked home on 20 minutes.") == "Luke Dunn"


@pytest.mark.parametrize(
    "text",
    [
        "Dunn's shot was parried by the keeper and Hill tapped in the rebound on 20 minutes.",
        "Hill converted a penalty on 20 minutes after Dunn had been fouled in the box.",
        "Hill curled home a free-kick on 20 minutes after Dunn was brought down.",
        "Dunn's cross was only half cleared and Hill fired home on 20 minutes.",
        "Dunn hit the post before Hill scored on 20 minutes.",
        "Dunn crossed to the far post and Cole fluffed it. Rovers went in front on 20 minutes, Hill scoring alone.",
        "Hill scored on 20 minutes, Dunn lifted one over the bar.",
        "Hill doubled the lead with a superb free-kick on 20 minutes after being teed up by Dunn.",
        "Hill scored on 20 minutes. Dunn squared it for his captain in the 25th.",
    ],
)
def test_rebounds_penalties_and_cleared_balls_have_no_assist(text: str) -> None:
    assert assist_of_hill(text) is None
