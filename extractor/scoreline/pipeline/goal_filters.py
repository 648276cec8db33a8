"""Goal mentions that tell of no goal of the match: attempts saved after all, and kicks of a shoot-out."""

from scoreline.pipeline.context import Context
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.misses import is_miss
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.shootouts import tells_kick
from scoreline.pipeline.units import Text

SAVE_REACH = 14
"""How many units on the words may still tell that an attempt was saved."""
NOT_IN = frozenset(
    {
        *("forced", "safety", "only for", "reacted", "push", "pushed", "brought down", "felled", "upended", "tripped"),
        *("bundled over", "hauled down", "hacked down", "block"),
    }
)
"""Words that tell that an attempt did not go in, beside those for saves and misses."""
ON_TARGET = frozenset({"hit the target", "hits the target", "hitting the target"})
"""Words for a goal and for a shot that the goalkeeper has to save."""
RUN_REACH = 7
"""How many units after a verb of scoring it may be told in how many matches."""
RUN_OF = 6
"""How many units after their number the matches may be named."""
RUN_ENDS = frozenset({"comma", "stop", "semicolon", "goal-noun", "shot-noun", "ordinal", "minute", "person", "when"})
"""Classes of the words behind which a number of matches counts something else: "his tenth goal in nine games"."""
PREVIOUS = frozenset({"previous", "last", "past"})
EVERY = frozenset({"each", "every", "all", "both"})
MATCHES = frozenset({"games", "matches", "appearances", "outings", "starts", "fixtures", "meetings", "internationals"})
NEXT_SCENE = frozenset({"after", "when", "following", "before", "while"})


def is_goal(text: Text, mention: GoalMention) -> bool:
    """Whether the text asserts a mention as a goal of the match."""
    return why_no_goal(text, mention) is None


def why_no_goal(text: Text, mention: GoalMention) -> Dropped | None:
    """What speaks against a mention's being a goal of the match; None where nothing does."""
    if not mention.context.asserted:
        return why_not_asserted(mention.context)
    if tells_a_run(text, mention):
        return Dropped.ANOTHER_MATCH
    if tells_kick(text, mention):
        return Dropped.SHOOTOUT
    return Dropped.SAVED if is_doubtful(text, mention) and was_saved(text, mention) else None


def tells_a_run(text: Text, mention: GoalMention) -> bool:
    """Whether a verb of scoring tells of several matches: "has scored in five successive games"."""
    units = text.units
    _, last = text.sentence(mention.start)
    for i in range(mention.start + 1, min(last - 1, mention.start + RUN_REACH)):
        if RUN_ENDS & units[i].signature:
            return False
        counted = "num" in units[i + 1].signature
        if units[i].word in PREVIOUS and counted:
            return True
        if units[i].word == "in" and (counted or units[i + 1].word in EVERY):
            return any(unit.word in MATCHES for unit in units[i + 2 : min(last, i + 2 + RUN_OF)])
    return False


def is_doubtful(text: Text, mention: GoalMention) -> bool:
    """Whether the words of a mention may tell an attempt only."""
    words = {unit.word for unit in text.units[mention.start : mention.end]}
    return has_trait(mention.rule, "doubtful") or not words.isdisjoint(ON_TARGET)


def why_not_asserted(context: Context) -> Dropped:
    """How words that assert nothing are meant."""
    if context.unreal:
        return Dropped.UNREAL
    if context.ruled_out:
        return Dropped.RULED_OUT
    if context.missed:
        return Dropped.MISSED
    return Dropped.ANOTHER_MATCH if context.elsewhen else Dropped.SHOOTOUT


def was_saved(text: Text, mention: GoalMention) -> bool:
    """Whether the sentence goes on to say that the attempt did not go in."""
    _, last = text.sentence(mention.start)
    for i in range(mention.end, min(last, mention.end + SAVE_REACH)):
        unit = text.units[i]
        if "save-word" in unit.signature or is_miss(text.units, i) or unit.word in NOT_IN:
            return True
        if unit.word in NEXT_SCENE:
            return False
    return False
