"""Goal mentions: every place that tells of a goal, with what it says of scorer, team, time and score."""

from scoreline.pipeline.goal_filters import is_goal
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_merging import merged_in_sentences
from scoreline.pipeline.goal_minutes import with_minutes_shared
from scoreline.pipeline.goal_reading import read_match
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.patterns import find
from scoreline.pipeline.units import Text

__all__ = ["TURNS", "GoalMention", "goal_mentions"]


def goal_mentions(text: Text) -> list[GoalMention]:
    """All goal mentions that the text asserts, those of one sentence and scorer made one, in text order."""
    found = (mention for match in find("goals", text.rendered) for mention in read_match(text, match))
    kept = sorted((mention for mention in found if is_goal(text, mention)), key=lambda m: (m.start, m.end))
    return with_minutes_shared(text, merged_in_sentences(text, kept))
