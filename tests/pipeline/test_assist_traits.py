"""The data on traits of assist rules: of rules that there are, each trait once."""

import pytest

from scoreline.language.rules import load_rules, read_jsonl

TRAITS = read_jsonl("assist_traits.jsonl")


@pytest.mark.parametrize("row", TRAITS, ids=[row["trait"] for row in TRAITS])
def test_traits_are_of_rules_that_there_are(row: dict[str, list[str]]) -> None:
    assert set(row["rules"]) <= {rule.id for rule in load_rules("assists")}


def test_each_trait_stands_once() -> None:
    assert len({row["trait"] for row in TRAITS}) == len(TRAITS)
