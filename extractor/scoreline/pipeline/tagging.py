"""What the components find in an article, step by step."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scoreline.pipeline.assists import AssistMention, assist_mentions
from scoreline.pipeline.attempts import AttemptMention
from scoreline.pipeline.blocks import Blocks, find_blocks
from scoreline.pipeline.cards import CardMention, card_mentions
from scoreline.pipeline.clock import tag_clock
from scoreline.pipeline.disallowed import disallowed_goals
from scoreline.pipeline.goals import GoalMention, goal_mentions
from scoreline.pipeline.names import Names
from scoreline.pipeline.naming import tag_names
from scoreline.pipeline.nominals import tag_nominals
from scoreline.pipeline.penalties import missed_penalties
from scoreline.pipeline.same_score import tag_same_scores
from scoreline.pipeline.unit_reading import read_text, read_units
from scoreline.pipeline.units import Text

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True)
class Tagged:
    """An article's units, who is named in it, the blocks of data in it, and the mentions of its prose."""

    text: Text
    names: Names = field(default_factory=Names)
    blocks: Blocks = field(default_factory=Blocks)
    goals: list[GoalMention] = field(default_factory=list)
    assists: list[AssistMention] = field(default_factory=list)
    cards: list[CardMention] = field(default_factory=list)
    missed_penalties: list[AttemptMention] = field(default_factory=list)
    disallowed_goals: list[AttemptMention] = field(default_factory=list)


def name(tagged: Tagged) -> None:
    """Make each name and each description that stands for somebody one unit."""
    text, tagged.names = tag_names(tagged.text)
    tagged.text = tag_same_scores(tag_nominals(text))


def mention(tagged: Tagged) -> None:
    """Find the blocks of data, and the mentions of events in the prose around them."""
    text = tagged.text
    blocks = tagged.blocks = find_blocks(text)
    tagged.goals = [found for found in goal_mentions(text) if not blocks.holds(found.start)]
    tagged.assists = [found for found in assist_mentions(text) if not blocks.holds(found.start)]
    tagged.cards = [found for found in card_mentions(text) if not blocks.holds(found.start)]
    tagged.missed_penalties = [found for found in missed_penalties(text) if not blocks.holds(found.start)]
    tagged.disallowed_goals = [found for found in disallowed_goals(text) if not blocks.holds(found.start)]
    attempts = [*tagged.disallowed_goals, *tagged.missed_penalties]
    tagged.goals = [goal for goal in tagged.goals if not any(brought_none(goal, one) for one in attempts)]


def brought_none(goal: GoalMention, attempt: AttemptMention) -> bool:
    """Whether a goal mention tells, in the same words, a missed penalty or a disallowed goal of its scorer's."""
    told = (attempt, *attempt.others)
    return any(one.start < goal.end and goal.start < one.end and one.player is goal.scorer for one in told)


def tag(doc: "Doc", body: int = 0) -> Tagged:
    """The units and names of a document from character `body` on, without mentions."""
    return named(read_units(doc, body))


def tag_text(source: str, body: int = 0) -> Tagged:
    """The same of a text as it is, sooner, as it takes no document."""
    return named(read_text(source, body))


def named(text: Text) -> Tagged:
    """Units with clock expressions and names among them."""
    tagged = Tagged(tag_clock(text))
    name(tagged)
    return tagged
