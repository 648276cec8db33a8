"""What single words say of a goal."""

import re
from functools import cache

from scoreline.language.rules import read_jsonl
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text

TURNS = frozenset({"but", "only", "before", "although", "though", "however", "until", "while", "yet"})
"""Words after which another goal is told."""


@cache
def step_parts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each step of the score, in the order to try them, what finds the parts of words that tell it."""
    rows = [row for row in read_jsonl("goal_words.jsonl") if row["says"] == "step"]
    return tuple((row["value"], re.compile("|".join(map(re.escape, row["parts"])))) for row in rows)


@cache
def counts() -> dict[str, int]:
    """How many goals a word such as "brace" tells."""
    rows = [row for row in read_jsonl("goal_words.jsonl") if row["says"] == "count"]
    return {word: row["value"] for row in rows for word in row["words"]}


@cache
def labels() -> dict[str, str]:
    """What kind of goal a word such as "decider" calls it: `opener`, `equaliser` or `winner`."""
    rows = [row for row in read_jsonl("goal_words.jsonl") if row["says"] == "label"]
    return {word: row["value"] for row in rows for word in row["words"]}


def telling_words(text: Text, found: Found) -> list[str]:
    """The words of a match that say what goal it is: its noun alone, or all of them where it has none."""
    noun = found.first("noun")
    return [unit.word for unit in (text.units[found.start : found.end] if noun is None else [text.units[noun]])]


def step_of(text: Text, found: Found) -> str:
    """What a match's own words say that the goal did to the score; empty where they say nothing of it."""
    words = telling_words(text, found)
    if has_trait(found.rule.id, "stepless") or (words[0] == "double" and found.first("noun") is not None):
        return ""
    phrase = " ".join(words)
    steps = (step for step, parts in step_parts() if parts.search(phrase))
    return next((step for step in steps if can_tell(found.rule.id, step, phrase)), "")


def can_tell(rule: str, step: str, phrase: str) -> bool:
    """Whether a rule's words can mean a step of the score."""
    if has_trait(rule, "leading") or step not in ("extend", "ahead"):
        return True
    return step == "ahead" and "winner" in phrase


def label_of(text: Text, found: Found) -> str:
    """What a match calls its goal: `opener`, `equaliser`, `winner`, or empty."""
    return next((labels()[word] for word in reversed(telling_words(text, found)) if word in labels()), "")
