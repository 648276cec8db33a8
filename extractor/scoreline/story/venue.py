"""Who plays at home: grounds, "hosts", "away at", "the visitors", and the order of a score line."""

from collections import defaultdict

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.names import Nominal, TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import is_elsewhere
from scoreline.pipeline.units import Text
from scoreline.story.reading import Reading

Votes = defaultdict[int, float]
"""How much speaks for each side's playing at home."""
CLAIM_WEIGHT = {"line": 2.0, "win": 4.0, "draw": 4.0, "pair": 2.0}
LEAD_UNITS = 90
OTHER_LEG = frozenset({"leg", "second leg", "return", "first leg", "second-leg", "first-leg"})
"""Words that make a ground named after them the place of another match of the tie."""


def home_side(reading: Reading, claims: list[Claim]) -> int | None:
    """The number of the home team in the frame; None where the text does not show it."""
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
    if not votes:
        return None
    best, *rest = sorted(votes, key=lambda n: -votes[n])
    return best if not rest or votes[best] > votes[rest[0]] else None


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
        if len(owners) != 1:
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
    """Which side "the hosts" are, from the names around: a name that follows in the sentence is mostly the other's.

    A name before, and the last one of the sentence before, is mostly their own. Weak, as exceptions are many.
    """
    text = reading.text
    for i in reading.marks:
        value = text.units[i].value
        if not isinstance(value, Nominal) or value.role not in ("home", "away"):
            continue
        start, end = text.sentence(i)
        before = sides_of(text, number, start, i)
        after = sides_of(text, number, i + 1, end)
        side: int | None = None
        if len({*before, *after}) == 1:
            side, weight = (1 - after[0], 0.5) if after else (before[0], 0.25)
        elif not before and not after and start > 1:
            last = sides_of(text, number, *text.sentence(start - 2))
            side, weight = (last[-1], 0.2) if last else (None, 0.0)
        if side is not None:
            votes[side if value.role == "home" else 1 - side] += weight


def sides_of(text: Text, number: dict[int, int], start: int, end: int) -> list[int]:
    """The numbers of the teams that some units name."""
    return [n for i in range(start, end) if (n := number.get(id(text.units[i].value))) is not None]
