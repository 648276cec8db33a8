"""Goal mentions: every place that tells of a goal, with what it says of scorer, team, time and score."""

from scoreline.pipeline.goal_coordination import with_coordinates
from scoreline.pipeline.goal_filters import is_goal
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_merging import merged_in_sentences
from scoreline.pipeline.goal_minutes import with_minutes_shared
from scoreline.pipeline.goal_reading import read_match
from scoreline.pipeline.patterns import find
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text

__all__ = ["GoalMention", "goal_mentions"]


def goal_mentions(text: Text) -> list[GoalMention]:
    """All goal mentions that the text asserts, those of one sentence and scorer made one, in text order."""
    found = (mention for match in find("goals", text.rendered) for mention in read_match(text, match))
    kept = sorted((mention for mention in found if is_goal(text, mention)), key=lambda m: (m.start, m.end))
    return with_minutes_shared(text, merged_in_sentences(text, without_shooters(text, with_coordinates(text, kept))))


def without_shooters(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions without those of whose shot another took over: "a header from Webb, which went in off Hill"."""
    taken = {shooter_before(text, m.start) for m in mentions if has_trait(m.rule, "takes over")}
    return [m for m in mentions if m.scorer_at is None or m.scorer_at not in taken]


def shooter_before(text: Text, place: int) -> int | None:
    """The unit of the person named last before a unit in its sentence."""
    first, _ = text.sentence(place)
    return next((i for i in range(place - 1, first - 1, -1) if is_person(text.units[i])), None)
