"""Of recaps made wrong on purpose, how many are caught, by kind: real ones outside of the project, and our own.

The floors are what was measured when they were written. Raise them as the check gets better.
"""

from functools import cache
from pathlib import Path

import pytest

from corruption.kinds import KINDS
from corruption.measuring import Rates, rates

MOST = 1
"""Cases of each kind that are taken of one recap: all of them would take minutes."""

FLOORS_OF_REAL = {
    "final-score-lowered": 0.40,
    "final-score-in-one-place": 0.25,
    "final-score-swapped": 0.85,
}
FLOORS_OF_CORPUS = {
    "final-score-lowered": 0.30,
    "final-score-in-one-place": 0.0,
    "final-score-swapped": 0.25,
}


@cache
def measured(folder: Path) -> Rates:
    return rates(sorted(folder.rglob("*.json")), most=MOST)


@pytest.mark.parametrize("kind", KINDS)
def test_catch_rate_on_real_recaps(shared_recaps: Path, kind: str) -> None:
    hold(measured(shared_recaps / "dev"), kind, FLOORS_OF_REAL[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_catch_rate_on_the_corpus(project: Path, kind: str) -> None:
    hold(measured(project / "corpus"), kind, FLOORS_OF_CORPUS[kind])


def hold(found: Rates, kind: str, floor: float) -> None:
    """Report the rate of a kind, and fail where it is below its floor."""
    rate = found.by_kind.get(kind)
    assert rate is not None, f"{kind}: no recap can be corrupted so"
    print(f"{kind}: {rate}")
    assert rate.caught >= floor * rate.cases, f"{kind}: {rate}"
