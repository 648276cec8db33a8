"""Whether an article is about football, by the words that only football, or only another sport, uses."""

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import ScoreMention
from scoreline.pipeline.units import Text

MOST_GOALS = 12
"""Most goals of one side in a result that by itself speaks for football."""

CLUBS_LINE = 2
"""How many telling words a score between two known clubs is worth."""


def is_football(text: Text, told: list[Claim], scores: list[ScoreMention]) -> bool:
    """Whether more of the telling words of a rendered text are of football than of other sports.

    Where neither sport's words stand, a result in small figures speaks for football, or one of two clubs of football.
    """
    football, other = len(text.places("football-word")), len(text.places("other-sport"))
    if any(is_small(claim) and claim.says == "line" and is_of_clubs(text, claim) for claim in told):
        football += CLUBS_LINE
    if football > other or other:
        return football > other
    return any(is_small(claim) or is_of_clubs(text, claim) for claim in told) or any(
        is_running(mention) for mention in scores
    )


def is_small(claim: Claim) -> bool:
    """Whether a claim tells a result such as football has."""
    return bool(claim.teams) and claim.figures is not None and max(claim.figures) <= MOST_GOALS


def is_of_clubs(text: Text, claim: Claim) -> bool:
    """Whether a claim tells who won, or drew, of two known clubs."""
    teams = [text.units[unit].value for unit in claim.teams]
    known = [team.known for team in teams if isinstance(team, TeamName) and team.known is not None]
    return claim.says != "pair" and len({id(club) for club in known if club.kind == "club"}) == 2


def is_running(mention: ScoreMention) -> bool:
    """Whether words around a score make it football's: "two-nil", "2-1 at half-time", "the score at 0-0"."""
    cues = mention.cues
    told = {"half_time", "words"} & cues or ("running" in cues and mention.figures == (0, 0))
    return max(mention.figures) <= MOST_GOALS and bool(told)
