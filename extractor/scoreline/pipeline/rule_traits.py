"""Which rules have which trait, beyond what each says of itself."""

from functools import cache

from scoreline.language.rules import read_jsonl

FAMILIES = ("assist", "card", "clock", "goal", "result", "score")


@cache
def traits() -> dict[str, frozenset[str]]:
    """The ids of the rules that have each trait of the families' files, such as `goal_traits.jsonl`.

    Raises:
        ValueError: for a trait that stands twice.
    """
    found: dict[str, frozenset[str]] = {}
    for row in (row for family in FAMILIES for row in read_jsonl(f"{family}_traits.jsonl")):
        if row["trait"] in found:
            raise ValueError(f"the trait {row['trait']!r} stands twice")
        found[row["trait"]] = frozenset(row["rules"])
    return found


def has_trait(rule: str, trait: str) -> bool:
    """Whether a rule has a trait."""
    return rule in traits()[trait]
