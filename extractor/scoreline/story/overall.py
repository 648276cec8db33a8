"""Goals told by what they did to a tie of two legs, as goals of the match: "made it 3-1 overall", "levelled it"."""

from dataclasses import replace

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text, once
from scoreline.story.frame import MatchFrame, StatedScore
from scoreline.story.ties import AGGREGATES, first_leg
from scoreline.story.topics import places_of

REACH = 4
"""Units after a mention within which words may say that it speaks of the tie."""
CLAUSE_ENDS = ("comma", "stop", "semicolon", "when", "person", "end")


def on_the_night(text: Text, mentions: list[GoalMention], frame: MatchFrame) -> list[GoalMention]:
    """The mentions, with the scores and steps of a tie turned into those of the match, or left out."""
    return [of_match(mention, frame) if is_of_tie(text, mention) else mention for mention in mentions]


def is_of_tie(text: Text, mention: GoalMention) -> bool:
    """Whether a mention's words, or those right after them, speak of the tie."""
    reach = min(len(text.units), mention.end + REACH)
    at = next((i for i in tie_words(text) if mention.start <= i < reach), None)
    return at is not None and not text.holds(mention.end, at, *CLAUSE_ENDS)


@once
def tie_words(text: Text) -> list[int]:
    """The units that mean both legs: "on aggregate", the tie of "levelled the tie", but not that of "tie the game"."""
    units = text.units
    legs = (i for i in places_of(text, "legs") if units[i - 1].word in ("the", "their", "this"))
    return sorted({*text.places("aggregate-word"), *legs})


def of_match(mention: GoalMention, frame: MatchFrame) -> GoalMention:
    """A mention that speaks of the tie, as it speaks of the match: by the first leg, where that is known."""
    line = next((one for one in frame.scores if is_told_by(one, mention)), None)
    first = first_leg(frame.scores)
    plain = replace(mention, step="", label="" if mention.label == "equaliser" else mention.label)
    if line is None:
        return plain
    if first is None:
        return replace(plain, running=None)
    night = (line.goals[0] - first[0], line.goals[1] - first[1])
    if min(night) < 0:
        return replace(plain, running=None)
    scored = [side for side in (0, 1) if night[side]]
    team = frame.teams[scored[0]] if len(scored) == 1 and mention.team is None else mention.team
    return replace(plain, running=night if mention.running is not None else None, team=team)


def is_told_by(line: StatedScore, mention: GoalMention) -> bool:
    """Whether a mention tells an aggregate."""
    return line.kind in AGGREGATES and mention.start <= line.start < mention.end + REACH
