"""Mascots: nicknames of many teams ("the Eagles") that an article gives to one of the two whose match it tells."""

from collections import defaultdict
from itertools import combinations, product

from scoreline.language.gazetteer import fold
from scoreline.pipeline.name_runs import Run
from scoreline.pipeline.name_state import Naming
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.units import Unit

OPPOSING = frozenset(
    {
        *("against", "over", "past", "beat", "beats", "beating", "defeat", "defeated", "defeats", "defeating", "edged"),
        *("hosted", "hosting", "host", "hosts", "visited", "visiting", "visit", "faced", "downed", "topped", "with"),
        *("versus", "by", "to", "of", "upset", "tied", "blanked", "outshot", "shut", "at"),
    }
)
"""Words after which a team is rather the opponents of another of its sentence."""
ATTRIBUTED = frozenset({"role", "coach", "keeper", "possessive"})
"""Classes of the words after a team's name that make it only tell whose somebody is."""
MET = 2.0
"""What such a word says against a mascot's being the other team's; any two teams of one sentence say half of it."""
OTHERS_MASCOT = 5.0
"""What it says against a mascot that the gazetteer gives a team other nicknames."""
SAME_SENTENCE = 3.0
"""What it says against two mascots' being one team's that a sentence names both."""
CLEARLY = 1.0
"""By how much one reading must be better than any other."""
SIDES = 2
Apart = defaultdict[frozenset[int], float]
"""How much speaks against two teams' being one, by their identities."""
MOST_MASCOTS = 3


def join_mascots(naming: Naming) -> None:
    """A mascot is that of the named team which it is not told to play against, where the text leaves no doubt."""
    mascots = [team for team in naming.teams if is_mascot(team)]
    sides = sides_of(naming, mascots)
    if not mascots or len(mascots) > MOST_MASCOTS or len(sides) < SIDES:
        return
    apart = set_apart(naming)
    readings = list(product(sides, repeat=len(mascots)))
    costs = [against(owners, mascots, apart) for owners in readings]
    likely = [owners for owners, cost in zip(readings, costs, strict=True) if cost < min(costs) + CLEARLY]
    for n, mascot in enumerate(mascots):
        if len({id(owners[n]) for owners in likely}) == 1:
            naming.give_names(mascot, likely[0][n])


def is_mascot(team: TeamName) -> bool:
    """Whether a team goes by a nickname of several alone, maybe in the singular: "the Eagles", "the Eagle defense"."""
    nicknames = {fold(name) for name in team.nicknames}
    return team.known is None and bool(nicknames) and all(fold(form) + "s" in nicknames for form in team.forms)


def sides_of(naming: Naming, mascots: list[TeamName]) -> list[TeamName]:
    """The two teams that an article names most, the first named before others; `mascots` are none by themselves."""
    named = [team for team in naming.teams if team.forms and (team.known is None or team.known.kind == "club")]
    named = [team for team in named if not any(team is mascot for mascot in mascots)]
    first = {id(team): index for index, team in sorted(naming.team_of.items(), reverse=True)}
    return sorted(named, key=lambda team: (-sum(team.forms.values()), first.get(id(team), 0)))[:SIDES]


def against(owners: tuple[TeamName, ...], mascots: list[TeamName], apart: Apart) -> float:
    """How much speaks against each mascot's being that of a team."""
    cost = 0.0
    one_teams: defaultdict[int, list[TeamName]] = defaultdict(list)
    for mascot, owner in zip(mascots, owners, strict=True):
        cost += apart[frozenset({id(mascot), id(owner)})]
        cost += OTHERS_MASCOT * (owner.known is not None and bool(owner.known.nicknames))
        cost += sum(SAME_SENTENCE for other in one_teams[id(owner)] if apart[frozenset({id(mascot), id(other)})])
        one_teams[id(owner)].append(mascot)
    return cost


def set_apart(naming: Naming) -> Apart:
    """How much the sentences that name two teams say that they are not one.

    "The Ashby keeper saved, and the Eagles won" says nothing, as he may be one of them.
    """
    found: Apart = defaultdict(float)
    sentences: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for index, team in naming.team_of.items():
        run = naming.runs[index]
        here = sentences[naming.text.sentence(run.start)[0]]
        here[id(team)] = max(here.get(id(team), 0.0), opposed(naming.text.units, run))
    for here in sentences.values():
        for one, other in combinations(here, 2):
            found[frozenset({one, other})] += max(here[one], here[other]) if min(here[one], here[other]) else 0.0
    return found


def opposed(units: list[Unit], run: Run) -> float:
    """How much the words around a team's name say that another team of its sentence plays it; 0 beside a coach."""
    if ATTRIBUTED & units[run.end].signature:
        return 0.0
    at = run.start - 1
    while at > 0 and {"det", "rank", "word"} & units[at].signature and units[at].word not in OPPOSING:
        at -= 1
    return MET if units[at].word in OPPOSING else MET / 2
