"""Every rule's example and counter-example: what it must match, and what it must leave alone."""

import pytest
import spacy

from scoreline.language.lexicon import FAMILIES
from scoreline.language.rules import Rule, load_rules, read_jsonl
from scoreline.pipeline.clock import tag_clock
from scoreline.pipeline.name_evidence import with_name_units
from scoreline.pipeline.name_runs import find_runs
from scoreline.pipeline.naming import tag_names
from scoreline.pipeline.nominals import tag_nominals
from scoreline.pipeline.patterns import find, parts_of
from scoreline.pipeline.tokens import customise
from scoreline.pipeline.unit_reading import read_units
from scoreline.pipeline.units import Text

NLP = customise(spacy.blank("en"))
RULES = [(family, rule) for family in FAMILIES for rule in load_rules(family)]
IDS = [rule.id for _, rule in RULES]


def seen_by(family: str, words: str) -> Text:
    """A sentence as the rules of a family see it: after the steps that run before them."""
    text = read_units(NLP(words))
    if family == "clock":
        return text
    text = tag_clock(text)
    if family == "names":
        return with_name_units(text, find_runs(text))
    text, _ = tag_names(text)
    return text if family == "nominals" else tag_nominals(text)


def matches(family: str, rule: Rule, words: str) -> list[str]:
    """The words that a rule matches."""
    text = seen_by(family, words)
    return [text.words(found.start, found.end) for found in find(family, text.rendered) if found.rule.id == rule.id]


@pytest.mark.parametrize(("family", "rule"), RULES, ids=IDS)
def test_rule_matches_its_example(family: str, rule: Rule) -> None:
    before, _, rest = rule.example.partition("[")
    wanted, bracket, after = rest.partition("]")
    assert bracket, f"{rule.id}: the example marks nothing with [ ]"
    assert wanted in matches(family, rule, before + wanted + after)


@pytest.mark.parametrize(("family", "rule"), RULES, ids=IDS)
def test_rule_leaves_its_counter_example_alone(family: str, rule: Rule) -> None:
    assert matches(family, rule, rule.counter_example) == []


def test_ids_are_unique_over_all_families() -> None:
    assert len(set(IDS)) == len(IDS)


def test_a_class_that_no_word_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no unit is of class <nonsense>"):
        parts_of("<nonsense>")


def test_the_classes_beside_names_are_known() -> None:
    rows = read_jsonl("name_contexts.jsonl")
    assert {row["place"] for row in rows} == {"before", "after", "owned", "owned later"}
    for row in rows:
        assert row["weight"]
        for cls in row.get("classes", ()):
            parts_of(f"<{cls}>")
