"""What stands beside a name says of its being a team's or a person's, by `name_contexts.jsonl`."""

from functools import cache, lru_cache

from scoreline.language.lexicon import Signature
from scoreline.language.rules import read_jsonl
from scoreline.pipeline.units import Text, Unit

PLURAL = frozenset({"were", "are", "have"})
"""Verbs that a team has in the plural, and two people, too."""
Weights = dict[str, dict[str, int]]
"""The weight of each class or word by place."""


@cache
def weights(says: str) -> Weights:
    """The weights of classes or of words, by where they stand."""
    found: Weights = {}
    for row in read_jsonl("name_contexts.jsonl"):
        found.setdefault(row["place"], {}).update(dict.fromkeys(row.get(says, ()), row["weight"]))
    return found


@lru_cache(maxsize=16384)
def said_by(place: str, word: str, signature: Signature) -> int:
    """What one unit at a place says."""
    classes = weights("classes").get(place, {})
    return weights("words").get(place, {}).get(word, 0) + sum(classes.get(cls, 0) for cls in signature)


def context_weight(text: Text, start: int, end: int) -> int:
    """How strongly the units beside a name say that it is a team's (above 0) or a person's."""
    units = text.units
    weight = said_by_unit("before", units[start - 1]) if start else 0
    if end >= len(units):
        return weight
    if "possessive" not in units[end].signature:
        joined = start > 0 and ("and" in units[start - 1].signature or units[start - 1].word == "/")
        return weight + (0 if joined and units[end].word in PLURAL else said_by_unit("after", units[end]))
    for place, at in (("owned", end + 1), ("owned later", end + 2)):
        weight += said_by_unit(place, units[at]) if at < len(units) else 0
    return weight


def said_by_unit(place: str, unit: Unit) -> int:
    """What a unit at a place says; the end of a sentence says nothing."""
    return 0 if "end" in unit.signature else said_by(place, unit.word, unit.signature)
