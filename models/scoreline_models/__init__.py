"""The vocabulary of scoreline: frozen pydantic models of matches, events, scores and findings.

Needs pydantic alone. Whoever only reads results imports this package and never loads spaCy.
"""

from scoreline_models.clock import LAST_MINUTE, Minute, Period, Precision
from scoreline_models.events import (
    Card,
    CardKind,
    DisallowedGoal,
    Event,
    Goal,
    GoalKind,
    MissedPenalty,
    UntoldGoals,
)
from scoreline_models.evidence import Evidence
from scoreline_models.findings import Finding, Severity, Statement, Verdict
from scoreline_models.match import Match, MatchDate
from scoreline_models.people import Ground, Player, Team
from scoreline_models.recap import SCHEMA_VERSION, Article, Recap
from scoreline_models.schema import recap_schema, recap_schema_json
from scoreline_models.scores import ScoreKind, ScoreLine, TeamGoals

__all__ = [
    "LAST_MINUTE",
    "SCHEMA_VERSION",
    "Article",
    "Card",
    "CardKind",
    "DisallowedGoal",
    "Event",
    "Evidence",
    "Finding",
    "Goal",
    "GoalKind",
    "Ground",
    "Match",
    "MatchDate",
    "Minute",
    "MissedPenalty",
    "Period",
    "Player",
    "Precision",
    "Recap",
    "ScoreKind",
    "ScoreLine",
    "Severity",
    "Statement",
    "Team",
    "TeamGoals",
    "UntoldGoals",
    "Verdict",
    "recap_schema",
    "recap_schema_json",
]
