"""Two legs: which of several scores is the first leg's, the aggregate and this match's, and whose goals they are."""

import pytest
import spacy

from scoreline import extract
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise
from scoreline.story.frames import MatchFrame, match_frames
from scoreline_models import ScoreKind

NLP = customise(spacy.blank("en"))
GOAL = "\n\nSmith scored the first goal with a header past the goalkeeper after 20 minutes."


def frame_of(words: str) -> MatchFrame:
    (frame,) = match_frames(tag(NLP(words + GOAL)), None)
    return frame


def everton(words: str, kind: ScoreKind) -> list[tuple[int, int]]:
    """The goals of Everton, and of their opponents, in the scores of a kind."""
    frame = frame_of(words)
    first = [team.name for team in frame.teams].index("Everton")
    return [(line.goals[first], line.goals[1 - first]) for line in frame.scores if line.kind is kind]


FIRST_LEGS = [
    ("Everton beat Porto 3-0 to go through 3-2 on aggregate. Porto had won 2-0 at home eight days earlier.", (0, 2)),
    ("Beaten 2-0 in Portugal a week ago, Everton won 3-1 against Porto to level the tie at 3-3 on aggregate.", (0, 2)),
    ("Coming off a 1-0 loss on Sunday, Everton beat Porto 2-0 to go through 2-1 on aggregate.", (0, 1)),
    ("Everton overturned a 2-1 defeat in Portugal to beat Porto 3-0.", (1, 2)),
    (
        "Everton won 1-0 on penalties against Porto. A 1-0 defeat abroad had left them with something to make up.",
        (0, 1),
    ),
    ("Everton 3-0 Porto (Everton win 3-2 on aggregate)\n\nTwo down from the first leg, Everton hit back.", (0, 2)),
    ("Everton 4-2 Porto after extra time (first leg: Porto 3-1 Everton; 5-5 on aggregate)", (1, 3)),
    # Whether or not it makes the aggregate.
    ("Everton 1-4 Porto (agg 4-4)\n\nIt was over. Beaten 3-0 away by Porto, Everton were left to wonder.", (0, 3)),
    ("Everton beat Porto 3-0 to go through 4-2 on aggregate. Porto had won 2-0 at home eight days earlier.", (0, 2)),
    ("Everton beat Porto 3-0. Combined with last Tuesday's 2-0 win in Portugal, it is 4-0 on aggregate.", (2, 0)),
    ("Everton beat Porto 3-0 to win 4-2 on aggregate. Having been thrashed 2-0 away, Everton hit back.", (0, 2)),
    (
        "Everton 3-0 Porto (agg 5-2)\n\nLeading 1-0 from the first leg, the teams met again.",
        (1, 0),
    ),
    ("Everton beat Porto 3-0. Everton led 2-1 from the first game at Porto, so that it is 5-2 on aggregate.", (2, 1)),
    ("Everton beat Porto 3-1 to go through 5-2 on aggregate. The first, a 1-1 draw, was in Portugal.", (1, 1)),
    ("Everton were 3-2 winners over Porto, but the Portuguese had won the opener by the same score.", (2, 3)),
]


@pytest.mark.parametrize(("words", "goals"), FIRST_LEGS, ids=[row[0] for row in FIRST_LEGS])
def test_the_first_leg(words: str, goals: tuple[int, int]) -> None:
    assert everton(words, ScoreKind.FIRST_LEG) == [goals]


AGGREGATES = [
    ("Everton drew 2-2 with Fenerbahce. The Turkish side go through 5-2 on aggregate.", (2, 5)),
    ("Everton drew 1-1 with Porto and are out 3-1 on aggregate.", (1, 3)),
    ("Everton lost 2-0 at home to Porto to go out 6-3 on aggregate.", (3, 6)),
    (
        "Held to a goalless draw a week ago, Everton lost 2-1 to Porto and lost the tie by that same aggregate score.",
        (1, 2),
    ),
    ("Everton beat Porto 4-3 on penalties after the two-legged final had ended level at 2-2.", (2, 2)),
]


@pytest.mark.parametrize(("words", "goals"), AGGREGATES, ids=[row[0] for row in AGGREGATES])
def test_the_aggregate(words: str, goals: tuple[int, int]) -> None:
    assert everton(words, ScoreKind.AGGREGATE) == [goals]


def test_a_shootout_tells_whose_the_goal_was_that_levelled_the_tie() -> None:
    words = "Porto beat Everton 4-2 on penalties. They had a 2-1 lead from the first leg, but the one goal levelled it."
    assert everton(words, ScoreKind.FINAL) == [(1, 0)]


def test_a_score_of_the_first_leg_is_none_on_the_way() -> None:
    words = "Everton 4-1 Porto (5-4 agg)\n\nEverton, 3-1 behind from the trip to Portugal, hit back."
    assert everton(words, ScoreKind.FIRST_LEG) == [(1, 3)]
    assert everton(words, ScoreKind.RUNNING) == []


def test_what_a_goal_made_the_tie_tells_whose_it_was() -> None:
    told = """Everton beat Porto 3-2 but went out on away goals. Porto had won the first leg 2-1.

Carlos Sousa's penalty after 19 minutes made it 3-1 overall.

Alan Hale headed in from Dan Webb's cross on 63 minutes to square things at 3-3 over the two legs."""
    (match,) = extract(told).matches
    teams = {goal.scorer.name: goal.team for goal in match.goals if goal.scorer is not None}
    assert teams["Carlos Sousa"] == "Porto"


def test_levelling_the_tie_levels_no_match() -> None:
    told = """Everton beat Porto 2-0 to draw the tie 2-2 on aggregate and went through on penalties.

Alan Hale headed in the first. Carl Nash struck late on to level the tie."""
    (match,) = extract(told).matches
    assert [goal.team for goal in match.goals] == ["Everton", "Everton"]
