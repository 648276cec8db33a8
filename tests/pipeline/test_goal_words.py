"""The data on what words of goal rules say is well formed."""

import pytest

from scoreline.language.rules import read_jsonl

WORDS = read_jsonl("goal_words.jsonl")


@pytest.mark.parametrize(("says", "key"), [("step", "parts"), ("count", "words"), ("label", "words")])
def test_no_word_says_two_things(says: str, key: str) -> None:
    words = [word for row in WORDS if row["says"] == says for word in row[key]]
    assert words
    assert len(set(words)) == len(words)
