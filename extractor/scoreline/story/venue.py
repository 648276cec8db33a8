"""Who plays at home: grounds, "hosts", "away at", "the visitors", and the order of a score line."""

from collections import Counter

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.names import Nominal, TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import is_elsewhere
from scoreline.pipeline.units import Text
from scoreline.story.frame import MatchFrame

CLAIM_WEIGHT = {"line": 2.0, "win": 4.0, "draw": 4.0, "pair": 2.0}
LEAD_UNITS = 90


def home_side(text: Text, frame: MatchFrame, claims: list[Claim]) -> int | None:
    """The number of the home team in the frame; None where the text does not show it."""
    votes: Counter[int] = Counter()
    number = {id(team): n for n, team in enumerate(frame.teams)}
    for claim in claims:
        if not is_elsewhere(text, claim.start, claim.end) and all_play(text, claim, number):
            for unit, shift in ((claim.home, 0), (claim.away, 1)):
                n = None if unit is None else number.get(id(text.units[unit].value))
                if n is not None:
                    votes[abs(n - shift)] += CLAIM_WEIGHT[claim.says]  # type: ignore[assignment]
    ground_votes(text, frame, votes)
    nominal_votes(text, frame, number, votes)
    if not votes:
        return None
    (best, weight), *rest = votes.most_common(2)
    return best if not rest or weight > rest[0][1] else None


def all_play(text: Text, claim: Claim, number: dict[int, int]) -> bool:
    """Whether all the teams that a claim names play in this match."""
    values = [text.units[unit].value for unit in claim.teams if unit != claim.guessed]
    return all(id(value) in number for value in values if isinstance(value, TeamName))


def ground_votes(text: Text, frame: MatchFrame, votes: Counter[int]) -> None:
    """A side's own ground, named as the place of the match."""
    for i in range(frame.start, frame.end):
        entry = text.units[i].value
        if not isinstance(entry, Entry) or entry.sense != "ground":
            continue
        owners = [
            n for n, team in enumerate(frame.teams) if team.known is not None and team.known in entry.teams
        ]
        if len(owners) == 1:
            before = text.units[i - 1].word if i else ""
            at = before in ("at", "in", "inside", "around") or text.units[max(0, i - 2)].word == "at"
            weight = 3.0 if at else 1.0
            votes[owners[0]] += weight * (2.0 if i < LEAD_UNITS else 1.0)  # type: ignore[assignment]


def nominal_votes(text: Text, frame: MatchFrame, number: dict[int, int], votes: Counter[int]) -> None:
    """ "The hosts" in a sentence that names one side: mostly the other one is meant."""
    for i in range(frame.start, frame.end):
        value = text.units[i].value
        if isinstance(value, Nominal) and value.role in ("home", "away"):
            start, end = text.sentence(i)
            sides = {n for j in range(start, end) if (n := number.get(id(text.units[j].value))) is not None}
            if len(sides) == 1:
                side = 1 - sides.pop()
                votes[side if value.role == "home" else 1 - side] += 0.4  # type: ignore[assignment]
