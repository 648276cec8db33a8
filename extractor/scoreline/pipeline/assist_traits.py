"""Which assist rules have which trait."""

from functools import cache

from scoreline.language.rules import read_jsonl


@cache
def traits() -> dict[str, frozenset[str]]:
    """The ids of the rules that have each trait of `assist_traits.jsonl`."""
    return {row["trait"]: frozenset(row["rules"]) for row in read_jsonl("assist_traits.jsonl")}


def has_trait(rule: str, trait: str) -> bool:
    """Whether an assist rule has a trait."""
    return rule in traits()[trait]
