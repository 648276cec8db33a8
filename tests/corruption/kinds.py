"""All ways in which recaps are corrupted, by name."""

from collections.abc import Callable, Iterator, Mapping

from corruption import final_scores
from corruption.cases import Case
from corruption.gold import Article

Maker = Callable[[Article], Iterator[Case]]
"""From a sound recap to its corrupted ones, in a fixed order."""

KINDS: Mapping[str, Maker] = {
    "final-score-lowered": final_scores.lowered,
    "final-score-in-one-place": final_scores.differing,
    "final-score-swapped": final_scores.swapped,
}
