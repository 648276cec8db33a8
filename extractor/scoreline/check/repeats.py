"""One thing stated twice: scores of the same kind must agree."""

from collections.abc import Callable, Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import stated
from scoreline.check.statements import score_said
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, ScoreKind


def _differ(code: str, kind: ScoreKind, name: str) -> Callable[[ToldMatch], Iterator[Finding]]:
    def rule(told: ToldMatch) -> Iterator[Finding]:
        lines = stated(told, kind)
        if len(lines) > 1:
            scores = ", ".join(str(line) for line in lines)
            yield finding(code, f"Different {name} scores are stated: {scores}.", *map(score_said, lines))

    return rule


RULES = (
    _differ("final-scores-differ", ScoreKind.FINAL, "final"),
    _differ("half-time-scores-differ", ScoreKind.HALF_TIME, "half-time"),
    _differ("first-leg-scores-differ", ScoreKind.FIRST_LEG, "first-leg"),
    _differ("aggregates-differ", ScoreKind.AGGREGATE, "aggregate"),
    _differ("shootout-scores-differ", ScoreKind.SHOOTOUT, "shoot-out"),
)
