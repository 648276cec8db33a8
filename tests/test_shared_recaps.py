"""Real articles with gold, kept outside of the project: the floors that were asked for, in aggregate.

Nothing here prints what is wrong in which article: rules must not be fitted to single texts.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from scoreline import extract
from scoreline.annotation import to_annotation
from scoreline.evaluate import Figures, find_gold, load_annotation
from scoreline_models import Recap, UntoldGoals, Verdict

FLOORS = {
    "matches": 0.97,
    "goals": 0.95,
    "goals+minute": 0.91,
    "goals+team": 0.945,
    "goals+kind": 0.95,
    "assists": 0.89,
    "cards": 0.94,
    "cards+minute": 0.85,
    "disallowed_goals": 0.87,
    "missed_penalties": 0.83,
    "score": 0.95,
    "aggregate": 0.95,
    "first_leg": 0.90,
    "date": 0.88,
    "goals, all of it": 0.86,
}
RIGHT_THROUGHOUT = 118
CONTRADICTORY = 2
"""How many of the development recaps may be called contradictory."""
OTHER_SPORTS, WITHOUT_EVENTS = 60, 60


@cache
def read(path: Path) -> Recap:
    return extract(path.read_bytes().decode("utf-8"))


@cache
def figures_of(folder: Path) -> Figures:
    figures = Figures()
    for path in find_gold(folder):
        figures.add(load_annotation(path), to_annotation(read(path.with_suffix(".txt"))))
    return figures


@pytest.mark.parametrize("key", FLOORS)
def test_floor_on_the_development_recaps(shared_recaps: Path, key: str) -> None:
    figures = figures_of(shared_recaps / "dev")
    assert figures.articles > 100
    f1 = figures.counts[key].f1
    assert f1 >= FLOORS[key], f"F1 {f1:.3f} of {key} over {figures.articles} articles"


def test_articles_right_throughout(shared_recaps: Path) -> None:
    assert figures_of(shared_recaps / "dev").right_throughout >= RIGHT_THROUGHOUT


def test_hardly_any_recap_is_called_contradictory(shared_recaps: Path) -> None:
    recaps = [read(path.with_suffix(".txt")) for path in find_gold(shared_recaps / "dev")]
    assert sum(recap.verdict is Verdict.CONTRADICTORY for recap in recaps) <= CONTRADICTORY


def test_the_seed_recap_comes_out_exactly(shared_recaps: Path) -> None:
    figures = figures_of(shared_recaps / "dev" / "seed")
    assert figures.articles == 1
    assert figures.right_throughout == 1
    wrong = {
        key: (count.right, count.gold, count.predicted)
        for key, count in figures.counts.items()
        if not count.right == count.gold == count.predicted
    }
    assert wrong == {}


def test_the_seed_recap_leaves_one_dortmund_goal_untold(shared_recaps: Path) -> None:
    """It fell after the 57th minute, which made it 3-0, and before the goal of the 98th: of stoppage time after 90."""
    (path,) = (shared_recaps / "dev" / "seed").glob("*.txt")
    recap = read(path)
    assert recap.verdict is Verdict.INCOMPLETE
    assert [untold for match in recap.matches for untold in match.untold_goals] == [
        UntoldGoals(team="Borussia Dortmund", goals=1, earliest=57, latest=90)
    ]


def test_other_sports_have_no_events(shared_recaps: Path) -> None:
    paths = sorted((shared_recaps / "other-sports").rglob("*.txt"))
    assert len(paths) == OTHER_SPORTS
    eventful = sum(any_event(read(path)) for path in paths)
    assert eventful <= OTHER_SPORTS - WITHOUT_EVENTS


def any_event(recap: Recap) -> bool:
    """Whether a recap holds any event at all."""
    return any(
        match.goals or match.cards or match.missed_penalties or match.disallowed_goals for match in recap.matches
    )


def test_the_gold_has_a_text_for_each_annotation(shared_recaps: Path) -> None:
    gold = find_gold(shared_recaps / "dev")
    assert all(path.with_suffix(".txt").is_file() for path in gold)
    assert all(json.loads(path.read_text(encoding="utf-8"))["matches"] for path in gold)
