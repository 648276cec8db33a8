"""Who plays at home: grounds, "hosts", "away at", "the visitors", and the order of a score line."""

from collections import defaultdict

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.names import Nominal, TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import is_elsewhere
from scoreline.pipeline.units import Text
from scoreline.story.leanings import is_object
from scoreline.story.reading import Reading

Votes = defaultdict[int, float]
"""How much speaks for each side's playing at home."""
CLAIM_WEIGHT = {"line": 2.0, "win": 4.0, "draw": 4.0, "pair": 2.0}
LEAD_UNITS = 90
OTHER_LEG = frozenset({"leg", "second leg", "return", "first leg", "second-leg", "first-leg"})
"""Words that make a ground named after them the place of another match of the tie."""
PEOPLE = frozenset({"men", "women", "side", "outfit", "club", "boys", "team", "boss", "manager", "hierarchy", "star"})
"""Words after a ground that make it a name of its club: "the Millfield Road men"."""
MOVES = frozenset(
    {"move", "moved", "moves", "moving", "switch", "switched", "transfer", "arrival", "arrived", "signed"}
)
"""Words before a ground that tell of a player's coming to its club."""
BREAKS = frozenset({"and", "comma", "semicolon", "when", "conj"})
"""Classes of the words between clauses."""


def home_side(reading: Reading, claims: list[Claim]) -> tuple[int | None, float]:
    """The number of the home team in the frame, and how much more speaks for it; None where nothing does."""
    text, frame = reading.text, reading.frame
    votes: Votes = defaultdict(float)
    number = {id(team): n for n, team in enumerate(frame.teams)}
    for claim in claims:
        if not is_elsewhere(text, claim.start, claim.end) and all_play(text, claim, number):
            for unit, shift in ((claim.home, 0), (claim.away, 1)):
                n = None if unit is None else number.get(id(text.units[unit].value))
                if n is not None:
                    votes[abs(n - shift)] += CLAIM_WEIGHT[claim.says]
    ground_votes(reading, votes)
    country_votes(reading, votes)
    nominal_votes(reading, number, votes)
    best, other = (0, 1) if votes[0] >= votes[1] else (1, 0)
    surety = votes[best] - votes[other]
    return best if surety > 0 else None, surety


def all_play(text: Text, claim: Claim, number: dict[int, int]) -> bool:
    """Whether all the teams that a claim names play in this match."""
    values = [text.units[unit].value for unit in claim.teams if unit != claim.guessed]
    return all(id(value) in number for value in values if isinstance(value, TeamName))


def ground_votes(reading: Reading, votes: Votes) -> None:
    """A side's own ground, named as the place of the match, or of the tie's other leg."""
    text, frame = reading.text, reading.frame
    units = text.units
    for i in reading.marks:
        entry = units[i].value
        if not isinstance(entry, Entry) or entry.sense != "ground":
            continue
        owners = [n for n, team in enumerate(frame.teams) if team.known is not None and team.known in entry.teams]
        before = [units[back].word for back in range(max(0, i - 6), i)]
        after = [units[j].word for j in range(i + 1, min(len(units), i + 3))]
        if len(owners) != 1 or PEOPLE & set(after[:1]) or MOVES & set(before[-4:]):
            continue
        if OTHER_LEG & set(before) or "next" in after:
            votes[1 - owners[0]] += 1.0
        elif not is_elsewhere(text, i - 1, i + 1) and not {"since", "won", "ago"} & set(before[-4:] + after):
            weight = 3.0 if {"at", "in", "inside"} & set(before[-3:]) else 0.7
            votes[owners[0]] += weight * (2.0 if i < LEAD_UNITS else 1.0)


def country_votes(reading: Reading, votes: Votes) -> None:
    """The country of one club, named as the place of the match ("in Belgium"), or of the first leg."""
    text, frame = reading.text, reading.frame
    units = text.units
    countries = [team.known.country if team.known is not None else "" for team in frame.teams]
    if len(set(countries)) < len(countries):
        return
    for i in reading.marks:
        if not 0 < i < frame.start + 2 * LEAD_UNITS:
            continue
        place = units[i].value
        if not isinstance(place, TeamName) or place.known is None or place.known.kind != "nation":
            continue
        if units[i - 1].word == "in" and place.known.country in countries:
            owner = countries.index(place.known.country)
            before = units[max(0, i - 6) : i]
            first_leg = any("first-leg" in u.signature or u.word in ("first", "opening", "away") for u in before)
            votes[1 - owner if first_leg else owner] += 2.0


def nominal_votes(reading: Reading, number: dict[int, int], votes: Votes) -> None:
    """Which side "the hosts" are, from the names around. Weak, as exceptions are many."""
    text = reading.text
    for i in reading.marks:
        value = text.units[i].value
        if isinstance(value, Nominal) and value.role in ("home", "away"):
            side, weight = nominal_vote(text, number, i)
            if side is not None:
                votes[side if value.role == "home" else 1 - side] += weight


def nominal_vote(text: Text, number: dict[int, int], index: int) -> tuple[int | None, float]:
    """The side that a description of a team most likely means, and how surely.

    A name that follows in its sentence is mostly the other's, sooner so where something is done to the one described;
    a name before, and the last one of the sentence before, is mostly its own, but not where it does something to it.
    """
    start, end = text.sentence(index)
    before = sides_of(text, number, start, index)
    after = sides_of(text, number, index + 1, end)
    acted_on = is_object(text, index, start)
    if len({*before, *after}) == 1:
        if after:
            return 1 - after[0], 0.7 if acted_on else 0.3
        clause = any(BREAKS & unit.signature for unit in text.units[start:index])
        if acted_on and not clause:
            return 1 - before[0], 0.4
        return before[0], 0.2
    if not before and not after and start > 1 and not names_other(text, index):
        last = sides_of(text, number, *text.sentence(start - 2))
        if last:
            return last[-1], 0.3 if len(set(last)) == 1 and not acted_on else 0.1
    return None, 0.0


def names_other(text: Text, index: int) -> bool:
    """Whether the sentence before one with "the hosts" speaks of "the visitors", so that its team is these."""
    start, _ = text.sentence(index)
    before, end = text.sentence(start - 2)
    mine = text.units[index].value
    others = [value for i in range(before, end) if isinstance(value := text.units[i].value, Nominal)]
    return isinstance(mine, Nominal) and any(one.role in ("home", "away") and one.role != mine.role for one in others)


def sides_of(text: Text, number: dict[int, int], start: int, end: int) -> list[int]:
    """The numbers of the teams that some units name."""
    return [n for i in range(start, end) if (n := number.get(id(text.units[i].value))) is not None]
