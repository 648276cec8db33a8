"""The data on what words of goal rules say: well formed, and of rules that there are."""

import pytest

from scoreline.language.rules import load_rules, read_jsonl

TRAITS = read_jsonl("goal_traits.jsonl")
WORDS = read_jsonl("goal_words.jsonl")


@pytest.mark.parametrize("row", TRAITS, ids=[row["trait"] for row in TRAITS])
def test_traits_are_of_rules_that_there_are(row: dict[str, list[str]]) -> None:
    assert set(row["rules"]) <= {rule.id for rule in load_rules("goals")}


def test_each_trait_stands_once() -> None:
    assert len({row["trait"] for row in TRAITS}) == len(TRAITS)


@pytest.mark.parametrize(("says", "key"), [("step", "parts"), ("count", "words"), ("label", "words")])
def test_no_word_says_two_things(says: str, key: str) -> None:
    words = [word for row in WORDS if row["says"] == says for word in row[key]]
    assert words
    assert len(set(words)) == len(words)
