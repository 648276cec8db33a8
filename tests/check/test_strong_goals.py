"""Facts are never bent to fit: a goal told beyond doubt is kept where the score has no room for it, and reported."""

import pytest

from scoreline import extract
from scoreline_models import Verdict

FIRST = "Hull beat Reading 1-0 on Saturday. Tom Webb opened the scoring in the 12th minute. "


@pytest.mark.parametrize(
    ("words", "scorer", "minute"),
    [
        # By name, with a minute
        ("Sam Dale scored in the 35th minute.", "Sam Dale", 35),
        ("Sam Dale netted in the 35th minute.", "Sam Dale", 35),
        ("Sam Dale struck in the 35th minute.", "Sam Dale", 35),
        ("Sam Dale headed home a corner in the 35th minute.", "Sam Dale", 35),
        ("Sam Dale fired into the bottom corner on 35 minutes.", "Sam Dale", 35),
        ("Sam Dale tapped in from close range after 35 minutes.", "Sam Dale", 35),
        ("Sam Dale bundled the ball over the line in the 35th minute.", "Sam Dale", 35),
        ("In the 35th minute, Sam Dale curled a free-kick into the top corner.", "Sam Dale", 35),
        ("Sam Dale's 35th-minute strike was the pick of the goals.", "Sam Dale", 35),
        ("Sam Dale made it 2-0 in the 35th minute.", "Sam Dale", 35),
        ("Sam Dale added a second ten minutes before the break.", "Sam Dale", 35),
        ("It was Sam Dale who doubled the lead in the 35th minute.", "Sam Dale", 35),
        ("The lead was doubled by Sam Dale in the 35th minute.", "Sam Dale", 35),
        ("Tom Webb scored again in the 35th minute.", "Tom Webb", 35),
        ("Webb struck his second in the 35th minute.", "Tom Webb", 35),
        # Penalties and own goals
        ("Sam Dale converted a penalty in the 35th minute.", "Sam Dale", 35),
        ("Sam Dale slotted home from the spot in the 35th minute after Webb had been fouled.", "Sam Dale", 35),
        ("Reading's Paul Jones put through his own net in the 35th minute.", "Paul Jones", 35),
        ("Paul Jones turned the ball into his own net in the 35th minute.", "Paul Jones", 35),
        # For the other side
        ("Paul Jones levelled for Reading in the 80th minute.", "Paul Jones", 80),
        ("Paul Jones equalised with a header in the 80th minute.", "Paul Jones", 80),
        ("Paul Jones pulled one back in the 80th minute.", "Paul Jones", 80),
        # By name, with an assist of its own
        ("Max Hall crossed for Sam Dale to head home.", "Sam Dale", None),
        ("Max Hall set up Sam Dale, who fired into the bottom corner.", "Sam Dale", None),
        ("Sam Dale volleyed home after being played in by Max Hall.", "Sam Dale", None),
    ],
)
def test_a_goal_beyond_doubt_is_kept_and_reported(words: str, scorer: str, minute: int | None) -> None:
    (match,) = extract(FIRST + words).matches
    told = {
        (goal.scorer.name if goal.scorer else None, goal.minute.value if goal.minute else None): goal
        for goal in match.goals
    }
    assert len(told) == 2
    assert ("Tom Webb", 12) in told
    assert (scorer, minute) in told
    assert match.verdict is Verdict.CONTRADICTORY
    (error,) = (finding for finding in match.findings if finding.code == "side-goals-exceed-score")
    assert scorer in error.message


@pytest.mark.parametrize(
    "text",
    [
        "Hull and Reading shared a goalless draw on Saturday. Tom Webb opened the scoring in the 12th minute.",
        "Hull and Reading drew 0-0 on Saturday. Max Hall crossed for Tom Webb to head home.",
        "Hull 0-0 Reading\n\nTom Webb headed Hull in front in the 12th minute.",
    ],
)
def test_so_it_is_where_nobody_scored(text: str) -> None:
    (match,) = extract(text).matches
    (goal,) = match.goals
    assert goal.scorer is not None
    assert goal.scorer.name == "Tom Webb"
    assert "side-goals-exceed-score" in {finding.code for finding in match.findings}


@pytest.mark.parametrize(
    "text",
    [
        # A list with a goal too many, before the prose and after it.
        "Hull 1-0 Reading\n\nHull: Webb 12, Dale 35\n\nHull beat Reading on Saturday. Webb struck in the 12th minute.",
        f"{FIRST}\n\nHull: Webb 12, Dale 35",
        # A list with as many goals as the score, and prose with one more.
        f"{FIRST}Sam Dale added a second in the 35th minute.\n\nHull: Webb 12",
    ],
)
def test_a_list_and_the_prose_are_both_believed(text: str) -> None:
    (match,) = extract(text).matches
    assert [goal.minute.value for goal in match.goals if goal.minute] == [12, 35]
    assert [finding.code for finding in match.findings] == ["side-goals-exceed-score"]


def test_weak_words_go_where_the_score_has_no_room() -> None:
    (match,) = extract(FIRST + "Sam Dale celebrated with the fans.").matches
    assert [goal.scorer.name for goal in match.goals if goal.scorer] == ["Tom Webb"]
    assert match.verdict is Verdict.CONSISTENT
