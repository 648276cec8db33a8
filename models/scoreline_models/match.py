"""A match and the recap that tells it."""

import datetime

from pydantic import Field

from scoreline_models.base import Model
from scoreline_models.events import Card, DisallowedGoal, Goal, MissedPenalty, UntoldGoals
from scoreline_models.evidence import Evidence
from scoreline_models.findings import Finding, Verdict
from scoreline_models.people import Ground, Team
from scoreline_models.scores import ScoreKind, ScoreLine


class MatchDate(Model):
    """The day of the match, resolved against the publication date where the text says "on Sunday"."""

    value: datetime.date
    evidence: tuple[Evidence, ...] = ()


class Match(Model):
    """One match as the article tells it, with what the check found.

    `goals` and `cards` stand in the order of play as far as the text tells it.
    """

    teams: tuple[Team, ...] = Field(max_length=2, description="Both sides; one where the text never names the other.")
    date: MatchDate | None = None
    score_lines: tuple[ScoreLine, ...] = ()
    extra_time: bool = Field(default=False, description="True only where the text says that it was played.")
    goals: tuple[Goal, ...] = ()
    untold_goals: tuple[UntoldGoals, ...] = ()
    cards: tuple[Card, ...] = ()
    missed_penalties: tuple[MissedPenalty, ...] = ()
    disallowed_goals: tuple[DisallowedGoal, ...] = ()
    verdict: Verdict = Verdict.UNCHECKED
    findings: tuple[Finding, ...] = ()

    def score_line(self, kind: ScoreKind) -> ScoreLine | None:
        """The first score line of that kind, or None where the text states none."""
        return next((line for line in self.score_lines if line.kind is kind), None)

    @property
    def score(self) -> ScoreLine | None:
        """The final score, or None where the text states none."""
        return self.score_line(ScoreKind.FINAL)

    @property
    def home(self) -> Team | None:
        """The home team, or None where the text does not show it."""
        return next((team for team in self.teams if team.ground is Ground.HOME), None)
