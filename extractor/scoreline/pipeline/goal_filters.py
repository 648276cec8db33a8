"""Goal mentions that tell of no goal of the match: attempts saved after all, and kicks of a shoot-out."""

from scoreline.pipeline.context import Context, speaks_of_shootout
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.misses import is_miss
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text

SHOOTOUT_REACH = 60
"""How many units back, in the same paragraph, a shoot-out may have been named."""
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
DECIDERS = frozenset({"sudden", "lottery", "tiebreaker", "tie-breaker"})
HEADINGS = frozenset({"penalties", "spot", "to the spot", "the spot", "on penalties", "spot-kicks"})
LONGEST_HEADING = 4
"""Units that a sentence may have which heads the telling of a shoot-out."""
FORCING = frozenset({"force", "forced", "forcing", "sent"})
"""Words before "a shoot-out" that tell of a goal which led to it."""


def is_goal(text: Text, mention: GoalMention) -> bool:
    """Whether the text asserts a mention as a goal of the match."""
    return why_no_goal(text, mention) is None


def why_no_goal(text: Text, mention: GoalMention) -> Dropped | None:
    """What speaks against a mention's being a goal of the match; None where nothing does."""
    if not mention.context.asserted:
        return why_not_asserted(mention.context)
    if tells_a_run(text, mention):
        return Dropped.ANOTHER_MATCH
    if in_shootout(text, mention):
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


def in_shootout(text: Text, mention: GoalMention) -> bool:
    """Whether a mention without a minute stands in the telling of a shoot-out, which scores no goals."""
    if mention.minute is not None or not speaks_of_shootout(text):
        return False
    units = text.units
    start = mention.start
    while start > 0 and mention.start - start < SHOOTOUT_REACH and units[start - 1].value != "paragraph":
        start -= 1
    return any(
        (tells_shootout(units[i].word) or is_heading(text, i))
        and FORCING.isdisjoint(unit.word for unit in units[max(start, i - 4) : i])
        for i in range(start, mention.end)
    )


def tells_shootout(word: str) -> bool:
    """Whether a word tells of a shoot-out or its sudden death."""
    return "shoot-out" in word or "shootout" in word or word in DECIDERS


def is_heading(text: Text, place: int) -> bool:
    """Whether a unit ends a short sentence that heads the telling of a shoot-out: "PENALTIES", "And so to the spot"."""
    first, last = text.sentence(place)
    ended = last - 1 if "stop" in text.units[last - 1].signature else last
    return ended == place + 1 and place - first < LONGEST_HEADING and text.units[place].word in HEADINGS


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
