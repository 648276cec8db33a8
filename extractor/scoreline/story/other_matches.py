"""Goals of other matches: those told to be scored against a side, or at a ground, of none of the match's teams."""

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame

REACH = 9
"""How many units after a mention the opponents of another match may be named."""
FACED = frozenset({"against", "over", "at", "versus", "v"})
"""Words before those whom, or where, a match is played."""
CLAUSE_ENDS = frozenset({"comma", "semicolon", "colon", "stop", "when", "rel", "dash"})
DESCRIBING = frozenset({"det", "word", "own-pronoun", "past", "proper", "num"})
"""Classes of the words that may stand between such a word and a name."""


def without_others(text: Text, mentions: list[GoalMention], frame: MatchFrame) -> list[GoalMention]:
    """The mentions without those told to be of a match of other teams."""
    if len(frame.teams) < 2:
        return mentions
    return [m for m in mentions if m.minute_at is not None or not is_of_others(text, m, frame)]


def is_of_others(text: Text, mention: GoalMention, frame: MatchFrame) -> bool:
    """Whether the words after a mention name opponents of another match: "scored in the win over Hull"."""
    units = text.units
    _, last = text.sentence(mention.start)
    for i in range(mention.end, min(last, mention.end + REACH)):
        if units[i].word == "to" or not CLAUSE_ENDS.isdisjoint(units[i].signature):
            return False  # "scored to set up a tie against Hull"
        if units[i].word in FACED and (faced := team_after(text, i, last)) is not None:
            return not any(faced is team for team in frame.teams)
    return False


def team_after(text: Text, place: int, last: int) -> TeamName | None:
    """The team named next after a unit, with nothing between but what describes it."""
    for unit in text.units[place + 1 : last]:
        if isinstance(unit.value, TeamName):
            return unit.value
        if DESCRIBING.isdisjoint(unit.signature):
            return None
    return None
