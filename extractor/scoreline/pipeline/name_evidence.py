"""Evidence: what the rules of the family `names` say about the names that no gazetteer has."""

from scoreline.pipeline.name_runs import Run
from scoreline.pipeline.patterns import find
from scoreline.pipeline.units import Text, Unit

NAME = frozenset({"name"})
TEAM = frozenset({"team"})
PROPER = frozenset({"proper"})
GROUND_ENDS = frozenset(
    [
        "road",
        "park",
        "lane",
        "field",
        "fields",
        "stadium",
        "ground",
        "arena",
        "street",
        "way",
        "meadow",
        "meadows",
        "green",
        "common",
        "centre",
        "center",
        "bowl",
        "dome",
        "gardens",
        "avenue",
        "end",
        "complex",
        "house",
        "hill",
    ]
)
"""What the name of a ground ends with."""
SIGNS = {"team": 1, "person": -1}


def with_name_units(text: Text, runs: list[Run]) -> Text:
    """The text as the rules of the family `names` see it: rows of capitalised words as units, teams only if known."""
    merged: list[tuple[int, int, Unit]] = []
    for run in runs:
        first, last = text.units[run.start], text.units[run.end - 1]
        if run.entry is None:
            signature = NAME
        elif run.entry.sense in ("name", "nickname"):
            signature = TEAM
        else:
            signature = PROPER
        merged.append((run.start, run.end, Unit(first.start, last.end, "", signature)))
    return text.replaced(merged)


def ends_like_a_ground(text: Text, run: Run) -> bool:
    """Whether a name may as well be a ground's: "a 2-1 win at Castle Road"."""
    return text.units[run.end - 1].word in GROUND_ENDS


def weigh(text: Text, runs: list[Run]) -> list[int]:
    """For each run, how strongly the words around it say that it is a team (positive) or a person (negative)."""
    run_at: dict[int, int] = {}
    shift = 0
    for index, run in enumerate(runs):
        run_at[run.start - shift] = index
        shift += run.size - 1
    weights = [0] * len(runs)
    for found in find("names", with_name_units(text, runs).rendered):
        for group, sign in SIGNS.items():
            at = found.first(group)
            if at is not None and at in run_at:
                if found.rule.meaning.get("place") and ends_like_a_ground(text, runs[run_at[at]]):
                    continue
                weights[run_at[at]] += sign * found.rule.meaning["weight"]
    return weights
