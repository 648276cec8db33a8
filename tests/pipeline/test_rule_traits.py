"""The data on traits of rules: of rules that there are, each trait once over all families."""

import pytest

from scoreline.language.rules import load_rules, read_jsonl
from scoreline.pipeline.rule_traits import FAMILIES, has_trait, traits

RULES = {
    "assist": "assists",
    "card": "cards",
    "clock": "clock",
    "goal": "goals",
    "result": "results",
    "score": "scores",
}
TRAITS = [(RULES[family], row) for family in FAMILIES for row in read_jsonl(f"{family}_traits.jsonl")]


@pytest.mark.parametrize(("family", "row"), TRAITS, ids=[row["trait"] for _, row in TRAITS])
def test_traits_are_of_rules_that_there_are(family: str, row: dict[str, list[str]]) -> None:
    assert set(row["rules"]) <= {rule.id for rule in load_rules(family)}


def test_each_trait_stands_once() -> None:
    assert len(traits()) == len(TRAITS)


def test_rules_have_the_traits_that_list_them() -> None:
    assert has_trait("clock.seconds", "how long")
    assert not has_trait("clock.seconds", "of a half")


def test_no_trait_is_unknown() -> None:
    with pytest.raises(KeyError):
        has_trait("clock.seconds", "loud")
