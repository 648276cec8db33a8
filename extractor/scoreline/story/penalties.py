"""Goals that the text around them makes penalties: the finish follows the award of a kick."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.units import Text, any_between, last_between, once
from scoreline.pipeline.word_topics import SPOTS, WALKS
from scoreline.story.topics import places_of

KICK = frozenset({"finish-verb", "shoot", "sure-finish", "score-verb", "defeat-keeper"})
POINTING = frozenset({"point", "points", "pointed", "pointing", "stepped", "steps", "stepping"})
POINTING_REACH = 4
"""How many units before "the penalty spot" the referee may point or the taker step."""
NO_KICK = frozenset({"area", "box", "spot", "appeal", "appeals", "claim", "claims", "shout", "shouts", "shootout"})
NO_KICK |= {"saved", "save", "miss", "shoot-out"}
"""Words right after "penalty" that make it no kick, or one that was missed."""
GIVING: tuple[str, ...] = (
    "award",
    "won",
    "win",
    "earn",
    "conced",
    "gave",
    "give",
    "giving",
    "hand",
    "gift",
    "grant",
    "result",
)
GIVING += (
    "ensuing",
    "subsequent",
    "signal",
    "blew",
    "receiv",
    "draw",
    "drew",
    "offer",
    "present",
    "adjudg",
    "get",
    "got",
)
"""How the words begin that give a penalty."""
BEFORE_KICK = 7
AFTER_KICK = 4
"""How many units before and after "penalty" such a word may stand."""
REFUSED = frozenset(
    {"no", "not", "never", "without", "denied", "refused", "missed", "squandered", "escaped", "avoided"}
)
REFUSED |= {"survived", "should", "could", "claimed", "appealed", "appeals", "claims"}
"""Words before "penalty" that tell of none, or of another."""
FREE_KICK = ("free-kick", "free kick", "set-piece", "outside the ", "edge of the ", " yards from goal", " yards out")
"""Parts of words that tell that a kick was no penalty."""
NO_GOAL = frozenset({"missed", "save-word", "pass-noun"})
PRIZES = frozenset({"day", "point", "blushes", "game", "face"})
"""What one saves who saves no shot: "saved the day"."""
NEXT_SCENE = frozenset({"then", "before", "later"})
SCENE = 2
"""How many sentences before a finish the award may be told."""


def follows_award(text: Text, mention: GoalMention, told: list[GoalMention]) -> bool:
    """Whether a finish such as "made no mistake" or "sent Cech the wrong way" follows the award of a penalty.

    `told` are the goal mentions of the match: after another's goal the award was not this one's.
    """
    if mention.strength < 2 or is_from_open_play(text, mention):
        return False
    award = last_award(text, mention)
    if award is None or goes_on(text, award, mention.start):
        return False
    if text.units[award].word in WALKS and is_free_kick(text, mention.start):
        return False
    return not any(
        award < other.end and other.start < mention.start and other.scorer is not mention.scorer for other in told
    )


def is_free_kick(text: Text, finish: int) -> bool:
    """Whether the sentence of a finish, or the one before, tells of a free kick and of no penalty."""
    first, last = text.sentence(finish)
    units = text.units[text.sentence(first - 2)[0] if first > 1 else first : last]
    if any("pen" in unit.signature for unit in units):
        return False
    words = f" {' '.join(unit.word for unit in units)} "
    return any(sign in words for sign in FREE_KICK)


def goes_on(text: Text, award: int, finish: int) -> bool:
    """Whether the words between an award and a finish tell of a save, a miss, a pass or another scene."""
    between = text.units[award + 1 : finish]
    walked = text.units[award].word in WALKS
    rescued = {award + 1 + n for n, unit in enumerate(between) if unit.word in PRIZES}
    return any(
        (NO_GOAL & unit.signature and not rescued & {at + 1, at + 2}) or (unit.word in NEXT_SCENE and not walked)
        for at, unit in enumerate(between, award + 1)
    )


def is_from_open_play(text: Text, mention: GoalMention) -> bool:
    """Whether the mention's sentence tells of a header, a cross or the like, from its last award on."""
    return any_between(places_of(text, "open play"), *text.sentence(mention.start))


def last_award(text: Text, mention: GoalMention) -> int | None:
    """Where a penalty was last awarded before a mention: for words that tell no kick, only in their sentence."""
    first, _ = text.sentence(mention.start)
    if text.holds(mention.start, mention.end, *KICK):
        for _ in range(SCENE):
            first = text.sentence(first - 2)[0] if first > 1 else first
    return last_between(awards(text), first, mention.start)


@once
def awards(text: Text) -> list[int]:
    """The units that tell that a penalty was given, or that its taker stepped up."""
    told = {*places_of(text, "penalty spot"), *text.places("pen")}
    return sorted(i for i in told if is_award(text, i))


def is_award(text: Text, at: int) -> bool:
    """Whether a unit of such a word tells that a penalty was given, or that its taker stepped up."""
    unit = text.units[at]
    if unit.word in WALKS:
        return True
    first, last = text.sentence(at)
    if unit.word in SPOTS:
        return any(before.word in POINTING for before in text.units[max(first, at - POINTING_REACH) : at])
    if text.units[at + 1].word in NO_KICK or is_somebodys(text, at):
        return False
    before = text.units[max(first, at - BEFORE_KICK) : at]
    if any(one.word in REFUSED for one in before):
        return False
    after = text.units[at + 1 : min(last, at + 1 + AFTER_KICK)]
    return any(one.word.startswith(GIVING) for one in (*before, *after))


def is_somebodys(text: Text, at: int) -> bool:
    """Whether a penalty is told as its taker's own goal: "Ruiz's early penalty", "a Ruiz penalty", "one from Ruiz"."""
    units = text.units
    start = at - 1 if "person" in units[at - 1].signature else at - 2
    before = units[max(0, start) : at]
    owned = any({"person", "possessive"} & unit.signature for unit in before)
    given = units[at + 1].word in ("from", "by") and bool({"person", "team"} & units[at + 2].signature)
    return owned or given
