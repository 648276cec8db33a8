"""The check as a whole: all rules over one match, the verdict, and the goals that are not told."""

from collections.abc import Callable, Iterable, Iterator

from scoreline.check import (
    calendar,
    extra_time,
    impossible,
    minutes,
    order,
    players,
    repeats,
    results,
    steps,
    ties,
    totals,
)
from scoreline.check.facts import agreed
from scoreline.check.untold import Untold, untold_goals
from scoreline.story.told import ToldMatch
from scoreline_models import Finding, Match, ScoreKind, Severity, Verdict

Rule = Callable[[ToldMatch], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    *repeats.RULES,
    *totals.RULES,
    *results.RULES,
    *order.RULES,
    *steps.RULES,
    *impossible.RULES,
    *ties.RULES,
    *players.RULES,
    *minutes.RULES,
    *extra_time.RULES,
    *calendar.RULES,
)
"""Every rule about conflicts, by family. Order counts only for findings on the same words: they are sorted."""

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def check(told: ToldMatch) -> Match:
    """The match with its findings (gravest first, then in text order), its verdict and its untold goals."""
    untold = untold_goals(told)
    found = dict.fromkeys(finding for rule in RULES for finding in rule(told))
    found |= dict.fromkeys(totals.goals_untold(told, untold))
    findings = sorted(found, key=_reading_order)
    return told.match.model_copy(
        update={
            "findings": tuple(findings),
            "untold_goals": untold.by_side,
            "verdict": _verdict(told, findings, untold),
        }
    )


def _verdict(told: ToldMatch, findings: Iterable[Finding], untold: Untold) -> Verdict:
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Verdict.CONTRADICTORY
    if untold.total:
        return Verdict.INCOMPLETE
    return Verdict.UNCHECKED if agreed(told, ScoreKind.FINAL) is None else Verdict.CONSISTENT


def _reading_order(finding: Finding) -> tuple[int, int]:
    return (_WEIGHT[finding.severity], finding.evidence[0].start if finding.evidence else 0)
