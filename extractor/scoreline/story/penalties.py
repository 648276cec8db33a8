"""Goals that the text around them makes penalties."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text

KICK = frozenset({"finish-verb", "shoot", "sure-finish", "score-verb", "defeat-keeper"})


NO_AWARD = frozenset({"area", "box", "appeal", "appeals", "claim", "claims", "shout", "shouts", "saved", "save"})


AWARD_WORDS = frozenset(
    {
        "penalty",
        "spot-kick",
        "spot kick",
        "penalty kick",
        "pk",
        "stepped up",
        "to the spot",
        "pointed to the spot",
        "spot",
    }
)


OPEN_PLAY = (
    "head",
    "volley",
    "half-volley",
    "rebound",
    "cross",
    "tap",
    "nod",
    "corner kick",
    "follow",
    "free-kick",
    "free kick",
)
"""Parts of words that tell of no penalty kick."""


def follows_award(text: Text, mention: GoalMention) -> bool:
    """Whether a finish such as "made no mistake" or "sent Cech the wrong way" follows the award of a penalty."""
    units = text.units
    if mention.strength < 2:
        return False
    first, last = text.sentence(mention.start)
    if any(part in units[i].word for i in range(first, last) for part in OPEN_PLAY):
        return False
    before = range(text.sentence(first - 2)[0] if first > 1 else first, mention.start)
    if not any(KICK & units[i].signature for i in range(mention.start, mention.end)):
        before = range(first, mention.start)
    awarded = [i for i in before if units[i].word in AWARD_WORDS and units[i + 1].word not in NO_AWARD]
    return bool(awarded) and not any(
        {"missed", "save-word", "pass-noun"} & units[i].signature for i in range(awarded[-1] + 1, mention.start)
    )
