"""Rules: data files of patterns, each with an example and a counter-example."""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

PACKAGE = "scoreline.language.en"
MACRO = re.compile(r"\{([A-Z][A-Z-]*)\}")


@dataclass(frozen=True)
class Rule:
    """A pattern over units and what it means.

    `pattern` is in the syntax of `scoreline.pipeline.patterns`. In `example`, the words between square brackets
    are what the rule must match; in `counter_example` it must match nothing.
    """

    id: str
    pattern: str
    example: str
    counter_example: str
    meaning: dict[str, Any]


def read_jsonl(name: str) -> list[dict[str, Any]]:
    """The objects of a data file of the language package; blank lines and `//` lines are passed over."""
    text = resources.files(PACKAGE).joinpath(name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return [json.loads(line) for line in lines if line and not line.startswith("//")]


@cache
def macros() -> dict[str, str]:
    """Fragments that patterns share, by name."""
    found: dict[str, str] = json.loads(resources.files(PACKAGE).joinpath("macros.json").read_text(encoding="utf-8"))
    return found


def expand(pattern: str) -> str:
    """A pattern with each `{NAME}` replaced by the fragment of that name.

    Raises:
        KeyError: for a name that `macros.json` lacks.
    """
    while MACRO.search(pattern):
        pattern = MACRO.sub(lambda match: macros()[match[1]], pattern)
    return pattern


@cache
def load_rules(family: str) -> tuple[Rule, ...]:
    """The rules of one family, such as `clock`, in file order.

    Raises:
        ValueError: for a rule without id, pattern, example or counter-example, or a repeated id.
    """
    rules: dict[str, Rule] = {}
    for row in read_jsonl(f"{family}.jsonl"):
        keys = {"id", "pattern", "example", "counter_example"}
        if missing := keys - row.keys():
            raise ValueError(f"{family}.jsonl: rule {row.get('id', row)} lacks {', '.join(sorted(missing))}")
        if row["id"] in rules:
            raise ValueError(f"{family}.jsonl: rule {row['id']} stands twice")
        meaning = {key: value for key, value in row.items() if key not in keys}
        rules[row["id"]] = Rule(row["id"], row["pattern"], row["example"], row["counter_example"], meaning)
    return tuple(rules.values())
