"""Which teams play: the pair that results, score lines and mentions of an article speak for."""

from collections import defaultdict
from dataclasses import dataclass, field

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import is_elsewhere
from scoreline.pipeline.units import Text

FOREIGN = frozenset({"former", "ex", "ex-", "old", "one-time", "parent", "loan", "previous", "rivals"})
PASSING = FOREIGN - {"rivals"}
"""Words that make the team of a result none of this match's; rivals do meet."""
CLAIM_WEIGHT = {"line": 6.0, "win": 2.5, "draw": 2.5, "pair": 1.5}
FIGURES_WEIGHT = 2.5
LEAD_UNITS = 60
MOST = 12.0
"""Mentions beyond so many say no more about a team's playing."""
MOST_TEAMS = 12
UNLIKE = 8.0
"""What it says against a pair that one is a club and one a nation."""
MOST_CLAIMED = 12.0
"""The same for claims about a pair."""
PER_MENTION = 3.0
"""How much more claims may say for a pair than the mentions of the team named less: who plays is named again."""
LEAD_PARAGRAPHS = 3
NICKNAME_ALONE = 0.4
"""What a mention says of a nickname that several clubs have: it is likely that of a team which is named, too."""


@dataclass(slots=True)
class Standing:
    """How much of an article speaks for each team, and for each pair of teams, as the sides of its match."""

    teams: dict[int, TeamName] = field(default_factory=dict)
    weight: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    pairs: defaultdict[tuple[int, int], float] = field(default_factory=lambda: defaultdict(float))

    def best(self) -> tuple[TeamName, TeamName] | None:
        """The pair that most speaks for; None where fewer than two teams are named."""
        ids = sorted(self.weight, key=lambda team: -self.weight[team])[:MOST_TEAMS]
        ids += [team for pair in self.pairs for team in pair if team not in ids]
        options = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
        if not options:
            return None
        a, b = max(options, key=self.value)
        return self.teams[a], self.teams[b]

    def value(self, pair: tuple[int, int]) -> float:
        """How much speaks for a pair."""
        a, b = pair
        mentions = min(self.weight[a], MOST) + min(self.weight[b], MOST)
        known = [team.known for team in (self.teams[a], self.teams[b])]
        if all(known) and len({team.kind for team in known if team}) > 1:
            mentions -= UNLIKE
        least = min(self.weight[a], self.weight[b])
        return float(mentions + min(self.pairs[min(a, b), max(a, b)], MOST_CLAIMED, PER_MENTION * least))


def standing(text: Text, marks: list[int], claims: list[Claim]) -> Standing:
    """The standing of all teams that a text names, its `marks` being the units with names."""
    found = Standing()
    ends = text.places("end", end=marks[-1] if marks else 0)
    breaks = [i for i in ends if text.units[i].value == "paragraph"]
    lead = breaks[LEAD_PARAGRAPHS - 1] if len(breaks) >= LEAD_PARAGRAPHS else len(text.units)
    for i in marks:
        team = text.units[i].value
        if isinstance(team, TeamName):
            found.teams[id(team)] = team
            found.weight[id(team)] += mention_weight(text, i, i < lead)
    seen: set[tuple[int, frozenset[int]]] = set()
    for claim in claims:
        add_claim(text, found, claim, seen)
    return found


def mention_weight(text: Text, index: int, lead: bool) -> float:
    """How much one mention of a team says for its playing."""
    units = text.units
    before = {units[back].word for back in range(max(0, index - 2), index)}
    after = units[index + 1]
    team = units[index].value
    if isinstance(team, TeamName) and team.known is None and not team.forms:
        return NICKNAME_ALONE
    if before & FOREIGN or is_nationality(text, index) or after.word in ("international", "loanee", "internationals"):
        return 0.2
    if units[index - 1].word in ("from", "in") and "possessive" not in after.signature:
        return 0.4
    at = index + 2 if "possessive" in after.signature else index + 1
    acting = bool({"keeper", "side-noun", "role", "coach"} & units[at].signature) if at < len(units) else False
    return (2.0 if lead else 1.0) + (0.5 if acting else 0.0)


def is_nationality(text: Text, index: int) -> bool:
    """Whether a nation's name only tells a player's: "Norway star Holm", "Norway's Holm"."""
    team = text.units[index].value
    if not isinstance(team, TeamName) or team.known is None or team.known.kind != "nation":
        return False
    after = text.units[index + 1]
    if "possessive" in after.signature and {"team", "person"} & text.units[index + 2].signature:
        return True
    return bool({"role", "keeper"} & after.signature) or after.word in ("star", "international", "ace", "legend")


def claim_weight(claim: Claim) -> float:
    """How much a claim says for its pair."""
    return CLAIM_WEIGHT[claim.says] + (FIGURES_WEIGHT if claim.figures is not None else 0.0)


def add_claim(text: Text, found: Standing, claim: Claim, seen: set[tuple[int, frozenset[int]]]) -> None:
    """Count what a claim says for its pair, once in a sentence, or for the one team that it names."""
    teams = {id(value): value for at in claim.teams if isinstance(value := text.units[at].value, TeamName)}
    key = (text.sentence(claim.start)[0], frozenset(teams))
    if key in seen:
        return
    seen.add(key)
    found.teams.update(teams)
    passing = any(text.units[back].word in PASSING for at in claim.teams for back in range(max(0, at - 2), at))
    weight = claim_weight(claim)
    if passing or is_elsewhere(text, claim.start, claim.end):
        weight = -1.0
    elif claim.start < LEAD_UNITS:
        weight *= 1.5
    if len(teams) == 2:
        a, b = teams
        found.pairs[min(a, b), max(a, b)] += weight
    else:
        for team in teams:
            found.weight[team] += weight / 4
