"""End to end on the project's own recaps: figures against their annotation, and verdicts.

The floors lie a little below what was measured when they were written. Raise them as the rules get better.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from scoreline import extract
from scoreline.annotation import to_annotation
from scoreline.evaluate import Figures, find_gold, load_annotation

CORPUS = Path(__file__).resolve().parent.parent / "corpus"

FLOORS = {
    "goals": 0.88,
    "goals+minute": 0.77,
    "goals+team": 0.77,
    "goals+kind": 0.86,
    "assists": 0.74,
    "score": 0.91,
    "cards": 0.93,
}
MOST_FALSE_ALARMS = 0
LEAST_CAUGHT = 8


@dataclass(frozen=True)
class Verdicts:
    """The verdict that an annotation asks for, and the one given."""

    name: str
    wanted: str
    given: str


@cache
def measured() -> tuple[Figures, tuple[Verdicts, ...]]:
    figures, verdicts = Figures(), []
    for path in find_gold(CORPUS):
        recap = extract(path.with_suffix(".txt").read_bytes().decode("utf-8"))
        figures.add(load_annotation(path), to_annotation(recap))
        wanted = json.loads(path.read_text(encoding="utf-8"))["verdict"]
        verdicts.append(Verdicts(path.stem, wanted, recap.verdict.value))
    return figures, tuple(verdicts)


def test_every_recap_has_its_annotation_and_each_annotation_its_recap() -> None:
    texts = {path.stem for path in CORPUS.glob("*.txt")}
    assert texts == {path.stem for path in find_gold(CORPUS)}
    assert len(texts) >= 30


@pytest.mark.parametrize("key", FLOORS)
def test_figures_stay_above_their_floor(key: str) -> None:
    figures, _ = measured()
    assert figures.counts[key].f1 >= FLOORS[key]


def test_sound_recaps_are_seldom_called_contradictory() -> None:
    _, verdicts = measured()
    sound = [row for row in verdicts if row.wanted != "contradictory"]
    alarms = [row.name for row in sound if row.given == "contradictory"]
    assert sound
    assert len(alarms) <= MOST_FALSE_ALARMS, alarms


def test_planted_contradictions_are_caught() -> None:
    _, verdicts = measured()
    planted = [row for row in verdicts if row.wanted == "contradictory"]
    caught = [row.name for row in planted if row.given == "contradictory"]
    assert len(planted) >= LEAST_CAUGHT
    assert len(caught) >= LEAST_CAUGHT, sorted({row.name for row in planted} - set(caught))
