"""What goals are said to have done to the score, where the words are surely of that goal."""

import pytest

from scoreline.pipeline.tagging import mention, tag_text
from scoreline.story.assemble import tell

RESULT = "Dunmore Town beat Oakwood Rovers 3-1. Alan Hale struck in the 60th minute. "
CLAIMS = [
    ("Alan Hale opened the scoring in the tenth minute.", ["opener"]),
    ("Alan Hale scored the opener in the tenth minute.", ["side's opener"]),
    ("Alan Hale headed the equaliser in the tenth minute.", ["level"]),
    ("He headed the equaliser in the tenth minute.", []),
    ("Goals from Alan Hale and Carl Nash levelled the score.", []),
]


@pytest.mark.parametrize(("words", "steps"), CLAIMS, ids=[row[0] for row in CLAIMS])
def test_a_claim_of_what_a_goal_did(words: str, steps: list[str]) -> None:
    tagged = tag_text(RESULT + words, 0)
    mention(tagged)
    (told,) = tell(tagged, None)
    assert [claim.step for claim in told.steps] == steps
