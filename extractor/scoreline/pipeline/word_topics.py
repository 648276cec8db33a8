"""Topics: what single words may tell of that later steps ask for; most words tell nothing of any topic."""

import re
from functools import cache, lru_cache

from scoreline.language.rules import read_jsonl

WALKS = frozenset({"stepped up", "steps up", "to the spot"})
"""Words that tell of the walk to a penalty kick, or of the referee's pointing to where it is taken."""
SPOTS = frozenset({"spot", "the spot"})
PATTERNS = {
    "open play": re.compile("head|volley|rebound|cross|tap|nod|corner kick|follow|free-kick|free kick"),
    "penalty spot": re.compile("^(?:" + "|".join(sorted(WALKS | SPOTS)) + ")$"),
    "legs": re.compile(r"(?<!\S)(?:tie|aggregate|legs)(?!\S)"),
    "half": re.compile("^half$"),
    "tie break": re.compile(
        r"(?<!\S)(?:away-goals?|replay|replayed|coin|lots|seed|seeded|seeding)(?!\S)|^(?:away|golden|silver)"
    ),
}
"""What finds the words of topics beside those of `sides.jsonl`."""


@cache
def beginnings() -> dict[str, re.Pattern[str]]:
    """For all that the words of `sides.jsonl` tell, what the first word begins with of those that tell it."""
    firsts: dict[str, set[str]] = {}
    for row in read_jsonl("sides.jsonl"):
        firsts.setdefault(row["says"], set()).update(re.escape(word.split(" ")[0]) for word in row["words"])
    return {says: re.compile(r"\b(?:" + "|".join(sorted(parts)) + ")") for says, parts in firsts.items()}


@lru_cache(maxsize=16384)
def topics_of(word: str) -> frozenset[str]:
    """What a unit's words may tell of: themselves, or with those after them."""
    told = {says for says, first in beginnings().items() if first.search(word)}
    return frozenset(told | {topic for topic, pattern in PATTERNS.items() if pattern.search(word)})
