"""What single words tell of sides, by `sides.jsonl`: who suffers, who fouls whom, who takes whose place."""

import re
from functools import cache

from scoreline.language.rules import read_jsonl
from scoreline.pipeline.units import Text, Unit, any_between
from scoreline.story.topics import places_of

NAMES = frozenset({"person", "team"})


@cache
def pattern(says: str) -> re.Pattern[str]:
    """What matches any of the words and phrases that tell something, their endings open unless they stand whole."""
    rows = [row for row in read_jsonl("sides.jsonl") if row.get("says") == says]
    parts = [re.escape(word) + (r"\b" if row.get("whole") else "") for row in rows for word in row["words"]]
    return re.compile(r"\b(?:" + "|".join(sorted(parts, key=len, reverse=True)) + ")")


def plain(units: list[Unit]) -> str:
    """The words of a stretch in lower case, a name being "#"."""
    return " ".join([unit.word if NAMES.isdisjoint(unit.signature) else "#" for unit in units])


def tells(text: Text, start: int, end: int, says: str) -> bool:
    """Whether the units from one to before another hold words that tell something."""
    if not any_between(places_of(text, says), start, end):
        return False
    return pattern(says).search(plain(text.units[start:end])) is not None


def words_tell(units: list[Unit], says: str) -> bool:
    """Whether some words of a text, maybe not all of a stretch, tell something."""
    return any(says in unit.topics for unit in units) and pattern(says).search(plain(units)) is not None


@cache
def words(says: str) -> frozenset[str]:
    """The words and phrases that tell something."""
    return frozenset(word for row in read_jsonl("sides.jsonl") if row.get("says") == says for word in row["words"])


def is_word(unit: Unit, says: str) -> bool:
    """Whether a unit as a whole is one of the words that tell something."""
    return unit.word in words(says)
