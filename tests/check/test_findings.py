"""Every kind of finding: a match that has it, and one that misses it narrowly."""

import re
from pathlib import Path

import pytest
from told_matches import Telling, in_period

import scoreline.check
from scoreline.check import FINDINGS, RULES, check
from scoreline.check.impossible import smallest_conflict
from scoreline.check.score_path import has_path
from scoreline.check.way import parts_of, way_of
from scoreline_models import CardKind, Period, ScoreKind, Severity, Verdict

MADE_IT = "score.make-it"
"""The rule of words that tell a goal by the score that it made."""


def three_hull_goals() -> Telling:
    return Telling().goal("Elmohamady", 36).goal("Brady", 48).goal("Aluko", 76)


# For each code: matches that have the finding (the first gives the registered example), and near misses.
CASES: dict[str, tuple[list[Telling], list[Telling]]] = {
    "final-scores-differ": (
        [
            Telling().final(2, 1).final(3, 1),
            Telling().final(2, 1).final(1, 2),
            Telling().final(1, 1).final(2, 1),
            Telling(extra_time=True).final(1, 0).final(2, 0),
        ],
        [
            Telling().final(2, 1).final(2, 1),
            Telling().final(2, 1).score(ScoreKind.FINAL, 2, 1, turned=True),
            # After 90 minutes, and after extra time.
            Telling(extra_time=True).final(1, 1).final(2, 1),
            # Another match.
            Telling().final(2, 1).score(ScoreKind.FINAL, 0, 0, teams=("Hull", "Fulham")),
        ],
    ),
    "half-time-scores-differ": (
        [Telling().half_time(1, 0).half_time(1, 1)],
        [Telling().half_time(1, 0).half_time(1, 0), Telling().half_time(1, 0).running(1, 1)],
    ),
    "first-leg-scores-differ": (
        [Telling().first_leg(0, 1).first_leg(0, 2)],
        [Telling().first_leg(0, 1).first_leg(0, 1)],
    ),
    "aggregates-differ": (
        [Telling().aggregate(3, 2).aggregate(4, 2), Telling(extra_time=True).aggregate(3, 2).aggregate(4, 2)],
        [
            Telling().aggregate(3, 2).running_aggregate(2, 2),
            Telling(extra_time=True).aggregate(2, 2).aggregate(3, 2),
        ],
    ),
    "shootout-scores-differ": (
        [
            Telling().final(1, 1).shootout(4, 2).shootout(3, 4),
            # Both of the end.
            Telling().final(1, 1).shootout(4, 3, rule="result.beat").shootout(5, 3, rule="result.won-score"),
        ],
        [
            # A tally on the way.
            Telling().final(1, 1).shootout(2, 2).shootout(4, 2),
            Telling().final(1, 1).shootout(4, 2).shootout(4, 2),
        ],
    ),
    "side-goals-exceed-score": (
        [three_hull_goals().final(2, 1), three_hull_goals().final(2, 1).goal(None, team="Reading")],
        [
            three_hull_goals().final(3, 1),
            Telling().goal("Elmohamady").goal("Brady").goal("Aluko", team=None).final(2, 1),
            Telling().goal("Elmohamady").goal("Brady").goal("Aluko", team="Reading", own=True).final(2, 1),
        ],
    ),
    "goals-exceed-score": (
        [
            Telling().goal("Elmohamady", 36, team=None).goal("Brady", 48).goal("Aluko", 76, team=None).final(1, 1),
            Telling().goal("Brady", team="Fulham").final(0, 0),
        ],
        [
            Telling().goal("Elmohamady", 36, team=None).goal("Brady", 48).final(1, 1),
            # One side alone shows it.
            three_hull_goals().final(1, 1),
        ],
    ),
    "goals-untold": (
        [
            Telling().goal("Elmohamady").goal("Brady").final(2, 1),
            Telling().final(1, 0),
            Telling().goal("Brady", team=None).final(1, 1),
        ],
        [
            Telling().goal("Elmohamady").goal("Brady").goal("Aluko", team=None).final(2, 1),
            Telling().goal("Brady", team=None, scorer_team="Reading").goal("Aluko").final(1, 1),
            Telling().final(0, 0),
            Telling().goal("Brady"),
        ],
    ),
    "winner-against-score": (
        [
            Telling().final(2, 1).result("Reading", "Hull"),
            Telling().final(2, 1).result("Reading", None),
            Telling().final(2, 1).result(None, "Hull"),
            Telling().final(2, 1).result(None, None),
            Telling().final(1, 1).result("Hull", "Reading"),
            # The tie agrees with the score, not with the claim.
            Telling().final(2, 1).first_leg(0, 0).aggregate(2, 1).result("Reading", "Hull"),
        ],
        [
            Telling().final(2, 1).result("Hull", "Reading"),
            Telling().final(2, 1).result(None, "Reading"),
            Telling().final(1, 1).result(None, None),
            Telling().result("Hull", "Reading"),
            # "Beat" them over two legs, or on penalties.
            Telling().final(2, 1).aggregate(2, 3).result("Reading", "Hull"),
            Telling().final(1, 1).shootout(2, 4).result("Reading", "Hull"),
            Telling().final(1, 1).result("Reading", "Hull").result("Reading", "Hull", whole_tie=True),
            Telling().final(2, 1).result("Reading", None, whole_tie=True),
            # Level after 90 minutes; level on aggregate; another match.
            Telling(extra_time=True).final(2, 1).result(None, None),
            Telling().final(2, 1).aggregate(2, 2).result(None, None),
            Telling().final(2, 1).result("Fulham", "Hull"),
        ],
    ),
    "draw-not-level": (
        [
            Telling().result(None, None, figures=(1, 2)),
            Telling().final(1, 1).goal("Brady").goal("Cox", team="Reading").result(None, None, figures=(1, 0)),
        ],
        [
            Telling().result(None, None, figures=(1, 1)),
            Telling().result(None, None),
            Telling().result("Hull", None, figures=(2, 1)),
            # The final score says it already.
            Telling().final(2, 1).result(None, None, figures=(1, 2)),
        ],
    ),
    "winner-against-tie": (
        [
            Telling().aggregate(3, 2).result("Reading", "Hull", whole_tie=True),
            Telling().final(1, 1).shootout(4, 2).result("Reading", None, whole_tie=True),
            Telling().final(1, 1).shootout(4, 2).result(None, "Hull", whole_tie=True),
            Telling().first_leg(0, 1).final(2, 0).result(None, "Hull", whole_tie=True),
        ],
        [
            Telling().aggregate(3, 2).result("Hull", "Reading", whole_tie=True),
            Telling().aggregate(2, 2).result("Reading", "Hull", whole_tie=True),
            Telling().aggregate(2, 2).final(2, 2).shootout(2, 4).result("Reading", "Hull", whole_tie=True),
            Telling().final(2, 1).result("Reading", "Hull", whole_tie=True),
            Telling().aggregate(3, 2).result("Reading", "Hull"),
        ],
    ),
    "results-differ": (
        [
            Telling().result("Hull", "Reading").result("Reading", "Hull"),
            Telling().result("Hull", None).result(None, "Hull"),
            Telling().result(None, None).result("Hull", "Reading"),
        ],
        [
            Telling().result("Hull", "Reading").result("Hull", None).result(None, "Reading"),
            # The score says which is wrong.
            Telling().final(2, 1).result("Hull", "Reading").result("Reading", "Hull"),
            # One of them is of the first leg, or of the tie.
            Telling().first_leg(0, 1).result("Hull", "Reading").result("Reading", "Hull"),
            Telling().result("Hull", "Reading").result("Reading", "Hull").result("Reading", None, whole_tie=True),
            # After 90 minutes, and after extra time.
            Telling(extra_time=True).result(None, None).result("Hull", "Reading"),
            Telling().result("Hull", "Reading").result("Fulham", "Hull", whole_tie=True),
        ],
    ),
    "tie-winners-differ": (
        [
            Telling().result("Hull", "Reading", whole_tie=True).result("Reading", "Hull", whole_tie=True),
            Telling().final(1, 1).result("Hull", None, whole_tie=True).result(None, "Hull", whole_tie=True),
            # Level on aggregate: away goals, but whose?
            Telling().aggregate(2, 2).result("Hull", None, whole_tie=True).result("Reading", None, whole_tie=True),
        ],
        [
            Telling().result("Hull", "Reading").result("Reading", "Hull", whole_tie=True),
            Telling().result("Hull", None, whole_tie=True).result(None, "Reading", whole_tie=True),
            Telling().aggregate(3, 2).result("Hull", None, whole_tie=True).result("Reading", None, whole_tie=True),
        ],
    ),
    "running-score-exceeds-final": (
        [
            Telling().running(3, 0).final(2, 1),
            Telling().goal("Brady", made=(0, 2)).final(2, 1),
            # No moment of the shoot-out: told with a goal, or more than its kicks.
            Telling().goal("Brady", made=(3, 1)).final(1, 1).shootout(4, 2),
            Telling().running(4, 4).final(1, 1).shootout(4, 2),
        ],
        [
            Telling().running(2, 1).final(2, 1),
            # "It was 4-4 after five kicks each."
            Telling().running(4, 4).final(1, 1).shootout(5, 4),
            Telling().running(3, 0),
            Telling().running_aggregate(3, 0).final(2, 1),
        ],
    ),
    "running-scores-conflict": (
        [
            Telling().running(2, 0).running(1, 1).final(2, 1),
            Telling().half_time(0, 1).running(2, 0),
        ],
        [
            Telling().running(2, 0).running(1, 0).final(2, 1),
            Telling().half_time(0, 1).running(2, 1),
            # A finding of its own: the one score exceeds the final score.
            Telling().running(3, 0).running(1, 1).final(2, 1),
        ],
    ),
    "running-scores-shrink": (
        [
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", 48, made=(1, 0)),
            Telling().goal("Elmohamady", "~20", made=(2, 0)).goal("Brady", 48, made=(1, 0)),
        ],
        [
            Telling().goal("Elmohamady", 36, made=(1, 0)).goal("Brady", 48, made=(2, 0)),
            Telling().goal("Brady", 48, made=(2, 0)).goal("Elmohamady", 36, made=(1, 0)),
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", made=(1, 0)),
            Telling().goal("Elmohamady", 47, made=(2, 0)).goal("Brady", "~48", made=(1, 0)),
            Telling().goal("Elmohamady", "1-36", made=(2, 0)).goal("Brady", 48, made=(1, 0)),
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", "48-90", made=(1, 0)),
            Telling().goal("Elmohamady", 36).running(2, 0).goal("Brady", 48).running(1, 0),
            Telling().goal("Elmohamady", 90, made=(2, 0)).goal("Brady", "90+2", made=(1, 0)),
        ],
    ),
    "running-score-below-goals": (
        [
            Telling()
            .goal("Elmohamady", 36)
            .goal("Brady", 48)
            .goal("Aluko", 76, team="Reading", made=(1, 1))
            .final(2, 1),
            Telling().goal("Elmohamady", 36).goal("Brady", 48).goal("Aluko", 76, made=(1, 0)),
        ],
        [
            Telling().goal("Elmohamady", 36).goal("Aluko", 76, team="Reading", made=(1, 1)).goal("Brady", 80),
            Telling().goal("Elmohamady", 36).goal("Brady").goal("Aluko", 76, made=(1, 0)),
            # The score before the goal.
            Telling().goal("Elmohamady", 36).goal("Brady", 48).goal("Aluko", 76, made=(2, 0)),
        ],
    ),
    "running-score-above-goals": (
        [
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", 48).final(2, 0),
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", 48).goal("Aluko", 50).final(3, 0),
        ],
        [
            Telling().goal("Elmohamady", 36, made=(1, 0)).goal("Brady", 48).final(2, 0),
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", 48).final(3, 0),
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady").final(2, 0),
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", 48),
            # A finding of its own: too many goals in all.
            three_hull_goals().goal("Davies", 12, made=(1, 0)).final(3, 0),
        ],
    ),
    "running-score-against-half-time": (
        [
            Telling().goal("Elmohamady", 36, made=(2, 0)).half_time(1, 0),
            Telling().goal("Elmohamady", 48, made=(1, 0)).half_time(1, 1),
            Telling().goal("Elmohamady", in_period(Period.SECOND_HALF), made=(1, 0)).half_time(2, 0),
        ],
        [
            Telling().goal("Elmohamady", 36, made=(2, 0)).half_time(2, 0),
            Telling().goal("Elmohamady", 48, made=(2, 0)).half_time(1, 0),
            Telling().goal("Elmohamady", made=(2, 0)).half_time(1, 0),
            Telling().goal("Elmohamady", "~45", made=(2, 0)).half_time(1, 0),
        ],
    ),
    "half-time-exceeds-final": (
        [Telling().half_time(3, 0).final(2, 1)],
        [Telling().half_time(2, 1).final(2, 1), Telling().half_time(3, 0)],
    ),
    "half-time-below-goals": (
        [
            Telling().half_time(0, 0).goal("Elmohamady", 36),
            Telling().half_time(0, 0).goal("Elmohamady", "45+2"),
            Telling().half_time(0, 0).goal("Elmohamady", in_period(Period.FIRST_HALF)),
        ],
        [
            Telling().half_time(0, 0).goal("Elmohamady", 46),
            Telling().half_time(0, 0).goal("Elmohamady", "~44"),
            Telling().half_time(0, 0).goal("Elmohamady", "1-40"),
            Telling().half_time(0, 0).goal("Elmohamady", 36, team=None),
            Telling().half_time(1, 0).goal("Elmohamady", 36),
        ],
    ),
    "half-time-above-goals": (
        [
            Telling().half_time(2, 0).final(2, 0).goal("Brady", 48),
            # All goals are told, and too few of them in the first half.
            Telling().half_time(2, 0).final(3, 0).goal("Brady", 36).goal("Aluko", 48).goal("Davies", 76),
        ],
        [
            Telling().half_time(2, 0).final(3, 0).goal("Brady", 48),
            Telling().half_time(2, 0).final(2, 0).goal("Brady", "45+3"),
            Telling().half_time(2, 0).final(2, 0).goal("Brady", "~46"),
            Telling().half_time(2, 0).final(2, 0).goal("Brady"),
        ],
    ),
    "opener-after-goal": (
        [
            Telling().goal("Elmohamady", 36).goal("Brady", 48, step="opener"),
            Telling().goal("Cox", 36, team="Reading").goal("Brady", 48, step="opener"),
            Telling().goal("Elmohamady", 36).goal("Brady", 48, step="side's opener"),
        ],
        [
            Telling().goal("Elmohamady", 48).goal("Brady", 36, step="opener"),
            Telling().goal("Elmohamady").goal("Brady", 48, step="opener"),
            # A minute or two is loosely told.
            Telling().goal("Elmohamady", 47).goal("Brady", "~48", step="opener"),
            # The first goal of its side alone.
            Telling().goal("Cox", 36, team="Reading").goal("Brady", 48, step="side's opener"),
            Telling().goal("Elmohamady", 36).goal("Brady", 48, step="level"),
        ],
    ),
    "leveller-not-level": (
        [Telling().goal("Brady", 48, made=(2, 1), step="level", rule="score.make-it")],
        [
            Telling().goal("Brady", 48, made=(1, 1), step="level", rule="score.make-it"),
            Telling().goal("Brady", 48, made=(2, 1), rule="score.make-it"),
            # The score before the goal.
            Telling().goal("Brady", 48, made=(0, 1), step="level"),
        ],
    ),
    "score-path-impossible": (
        [
            # Reading's only goal comes too late for Reading to have led.
            Telling().goal("Brady", 20).goal("Cox", 70, team="Reading").running(0, 1).final(1, 1),
            # The same said of the tie.
            Telling().first_leg(1, 0).goal("Brady", 20).goal("Cox", 70, "Reading").running_aggregate(1, 1).final(1, 1),
            # Two goals cannot both have made one score.
            Telling().goal("A", 20, made=(1, 0), rule=MADE_IT).goal("B", 50, made=(1, 0), rule=MADE_IT).final(2, 0),
            # Three goals at one score: one made it, and one came next.
            Telling().goal("A", 20, made=(1, 0)).goal("B", 20, made=(1, 0)).goal("C", 20, made=(1, 0)).final(3, 0),
            # One goal makes one score.
            Telling().goal("A", 20, made=(1, 0), aggregate=(3, 0)).first_leg(0, 0).final(3, 0),
            # A goal of either side finds no room in the half in which it fell.
            Telling().goal("A", 20).goal(None, 30, team=None).half_time(1, 0),
        ],
        [
            Telling().goal("Brady", 70).goal("Cox", 20, team="Reading").running(0, 1).final(1, 1),
            Telling().goal("Brady", 20).goal("Cox", 70, team="Reading").running(0, 1).final(1, 2),
            Telling().first_leg(1, 0).goal("Brady", 70).goal("Cox", 20, "Reading").running_aggregate(1, 1).final(1, 1),
            # Without a first leg an aggregate says nothing of the match.
            Telling().goal("Brady", 20).goal("Cox", 70, "Reading").running_aggregate(1, 1).final(1, 1),
            Telling().goal("A", 20, made=(1, 0)).goal("B", 20, made=(1, 0)).final(2, 0),
            Telling().goal("A", 20, made=(1, 0), rule=MADE_IT).goal("B", 50, made=(2, 0), rule=MADE_IT).final(2, 0),
            Telling().goal("A", 20).goal(None, "~46", team=None).half_time(1, 0),
            # Bounds may have been inferred from what they would be checked against.
            Telling().goal("Brady", "1-20").goal("Cox", "60-90", team="Reading").running(0, 1).final(1, 1),
            # Another finding says it in fewer words.
            Telling().half_time(3, 0).final(2, 1),
            Telling().first_leg(1, 2).running_aggregate(4, 2).final(2, 0),
        ],
    ),
    "aggregate-not-sum": (
        [
            Telling().first_leg(1, 1).final(2, 1).aggregate(4, 2),
            Telling().score(ScoreKind.FIRST_LEG, 1, 0, turned=True).final(2, 1).aggregate(2, 2),
        ],
        [
            Telling().first_leg(1, 1).final(2, 1).aggregate(3, 2),
            Telling().score(ScoreKind.FIRST_LEG, 1, 0, turned=True).final(2, 1).aggregate(3, 1),
            Telling().final(2, 1).aggregate(4, 2),
            Telling().score(ScoreKind.FIRST_LEG, 1, 1, teams=("Hull", "Fulham")).final(2, 1).aggregate(4, 2),
        ],
    ),
    "aggregate-below-leg": (
        [Telling().final(2, 1).aggregate(1, 1), Telling().first_leg(2, 1).aggregate(2, 0)],
        [Telling().final(2, 1).aggregate(2, 1), Telling().first_leg(2, 1).aggregate(2, 1)],
    ),
    "running-aggregate-exceeds-aggregate": (
        [
            Telling().running_aggregate(3, 1).aggregate(2, 1),
            Telling().running_aggregate(3, 1).first_leg(0, 1).final(2, 0),
        ],
        [
            Telling().running_aggregate(2, 1).aggregate(2, 1),
            Telling().running_aggregate(3, 1).final(2, 1),
        ],
    ),
    "running-aggregate-below-leg": (
        [Telling().running_aggregate(1, 0).first_leg(2, 0)],
        [
            Telling().running_aggregate(2, 0).first_leg(2, 0),
            Telling().running_aggregate(2, 1).first_leg(2, 0),
        ],
    ),
    "running-aggregate-below-score": (
        [Telling().goal("Brady", 48, made=(2, 0), aggregate=(0, 1))],
        [
            # The aggregate before the goal and the score after it.
            Telling().goal("Brady", 48, made=(1, 0), aggregate=(0, 1)),
            Telling().goal("Brady", 48, made=(2, 0), aggregate=(2, 1)),
            Telling().goal("Brady", 48, made=(2, 0)).running_aggregate(0, 1),
        ],
    ),
    "shootout-not-level": (
        [
            Telling().final(2, 1).shootout(4, 2),
            Telling().final(2, 2).aggregate(3, 2).shootout(4, 2),
            Telling().final(2, 2).first_leg(1, 0).shootout(4, 2),
        ],
        [
            Telling().final(2, 2).shootout(4, 2),
            Telling().final(2, 1).aggregate(2, 2).shootout(4, 2),
            Telling().final(2, 1).first_leg(0, 1).shootout(4, 2),
            # A tie, but its score is not told.
            Telling().final(2, 1).running_aggregate(2, 2).shootout(4, 2),
            Telling().shootout(4, 2),
        ],
    ),
    "shootout-tally-impossible": (
        [
            Telling().final(1, 1).shootout(5, 5),
            *(Telling().final(1, 1).shootout(*tally) for tally in [(0, 0), (4, 0), (5, 2), (1, 5), (7, 5)]),
        ],
        [Telling().final(1, 1).shootout(*tally) for tally in [(1, 0), (0, 3), (4, 1), (5, 3), (6, 5), (11, 10)]],
    ),
    "claimed-goals-lack-room": (
        [
            Telling().final(3, 0).goal("Brady").goal("Brady").goal("Aluko").count("Brady", 3),
            Telling().final(2, 2).goal("Brady").count("Brady", 3),
            Telling().final(1, 0).goal("Aluko").count("Brady", 2, exact=True),
            Telling().final(1, 1).missed_penalty("Brady", team="Hull").goal("Aluko").count("Brady", 1),
            # An own goal is no goal of his.
            Telling().final(2, 0).goal("Brady").goal("Gunter", own=True).count("Brady", 2),
        ],
        [
            Telling().final(3, 0).goal("Brady").goal("Brady").count("Brady", 3),
            Telling().final(3, 0).goal("Brady").goal("Brady").goal(None).count("Brady", 3),
            Telling().final(3, 1).goal("Brady").goal("Brady").goal("Aluko", team=None).count("Brady", 3),
            Telling().goal("Brady").count("Brady", 2),
            Telling().final(1, 1).goal("Aluko").count("Brady", 1),
            Telling().final(1, 1).goal("Brady").goal("Brady", team="Reading").count("Brady", 2),
        ],
    ),
    "claimed-goals-differ": (
        [
            Telling().count("Brady", 2, exact=True).count("Brady", 3, exact=True),
            Telling().final(3, 0).goal("Brady").count("Brady", 3, exact=True).count("Brady", 2, exact=True),
        ],
        [
            Telling().count("Brady", 2).count("Brady", 3, exact=True),
            Telling().count("Brady", 2, exact=True).count("Brady", 2, exact=True),
            Telling().count("Brady", 2, exact=True).count("Aluko", 3, exact=True),
        ],
    ),
    "claimed-goals-exceeded": (
        [
            Telling().goal("Brady", 36).goal("Brady", 48).goal("Brady", 76).count("Brady", 2, exact=True).final(3, 0),
        ],
        [
            Telling().goal("Brady").goal("Brady").goal("Brady").count("Brady", 2),
            Telling().goal("Brady").goal("Brady").count("Brady", 2, exact=True),
            Telling().goal("Brady").goal("Brady").goal("Brady").count("Brady", 2, exact=True).count("Brady", 3),
            Telling().goal("Brady").goal("Brady", team="Reading", own=True).count("Brady", 1, exact=True),
        ],
    ),
    "goals-for-both-sides": (
        [Telling().goal("Brady", 36).goal("Brady", 48, team="Reading").final(1, 1)],
        [
            Telling().goal("Brady", 36).goal("Brady", 48, team="Reading", own=True).final(1, 1),
            Telling().goal("Brady", 36).goal("Brady", 48, team=None).final(1, 1),
        ],
    ),
    "goal-after-dismissal": (
        [
            Telling().card("Brady", CardKind.RED, 36).goal("Brady", 48),
            Telling().card("Brady", CardKind.SECOND_YELLOW, 36).goal("Brady", 48, team="Reading", own=True),
        ],
        [
            Telling().card("Brady", CardKind.YELLOW, 36).goal("Brady", 48),
            Telling().card("Brady", CardKind.RED, 48).goal("Brady", 36),
            Telling().card("Brady", CardKind.RED, 48).goal("Brady", 48),
            Telling().card("Brady", CardKind.RED, 48).goal("Brady"),
            Telling().card("Brady", CardKind.RED).goal("Brady", 48),
            Telling().card("Brady", CardKind.RED, 36, team="Reading").goal("Brady", 48, scorer_team="Hull"),
        ],
    ),
    "card-after-dismissal": (
        [Telling().card("Brady", CardKind.RED, 36).card("Brady", CardKind.YELLOW, 48)],
        [
            Telling().card("Brady", CardKind.YELLOW, 36).card("Brady", CardKind.SECOND_YELLOW, 48),
            Telling().card("Brady", CardKind.RED, 36).card("Aluko", CardKind.YELLOW, 48),
        ],
    ),
    "second-yellow-and-red": (
        [Telling().card("Brady", CardKind.SECOND_YELLOW, 36).card("Brady", CardKind.RED, 48)],
        [
            Telling().card("Brady", CardKind.YELLOW, 36).card("Brady", CardKind.SECOND_YELLOW, 48),
            Telling().card("Brady", CardKind.SECOND_YELLOW, 36).card("Aluko", CardKind.RED, 48),
        ],
    ),
    "act-after-dismissal": (
        [
            Telling().card("Brady", CardKind.RED, 36).missed_penalty("Brady", 48),
            Telling().card("Brady", CardKind.SECOND_YELLOW, 36).disallowed_goal("Brady", 48),
            Telling().card("Brady", CardKind.RED, 36).goal("Aluko", 48, assist="Brady"),
        ],
        [
            Telling().card("Brady", CardKind.RED, 48).missed_penalty("Brady", 36),
            Telling().card("Brady", CardKind.YELLOW, 36).disallowed_goal("Brady", 48),
            Telling().card("Brady", CardKind.RED, 36).disallowed_goal("Brady"),
            Telling().card("Brady", CardKind.RED, 36).goal("Aluko", 48, assist="Cox"),
            Telling().card("Brady", CardKind.RED, 36).missed_penalty(None, 48),
        ],
    ),
    "second-yellow-before-first": (
        [Telling().card("Brady", CardKind.SECOND_YELLOW, 36).card("Brady", CardKind.YELLOW, 48)],
        [
            Telling().card("Brady", CardKind.YELLOW, 36).card("Brady", CardKind.SECOND_YELLOW, 48),
            Telling().card("Brady", CardKind.SECOND_YELLOW, "~36").card("Brady", CardKind.YELLOW, 37),
            Telling().card("Brady", CardKind.SECOND_YELLOW, 36).card("Brady", CardKind.YELLOW),
            # A straight red needs no yellow before it.
            Telling().card("Brady", CardKind.RED, 36).card("Brady", CardKind.YELLOW, 48),
        ],
    ),
    "three-yellows": (
        [
            Telling()
            .card("Brady", CardKind.YELLOW, 36)
            .card("Brady", CardKind.SECOND_YELLOW, 48)
            .card("Brady", CardKind.YELLOW, 12),
        ],
        [
            Telling().card("Brady", CardKind.YELLOW, 12).card("Brady", CardKind.SECOND_YELLOW, 36),
            Telling()
            .card("Brady", CardKind.YELLOW, 12)
            .card("Brady", CardKind.YELLOW, 36)
            .card("Aluko", CardKind.YELLOW, 48),
        ],
    ),
    "two-yellows-no-dismissal": (
        [Telling().card("Brady", CardKind.YELLOW, 12).card("Brady", CardKind.YELLOW, 36)],
        [
            Telling().card("Brady", CardKind.YELLOW, 12).card("Brady", CardKind.SECOND_YELLOW, 36),
            Telling().card("Brady", CardKind.YELLOW, 12, "Hull").card("Brady", CardKind.YELLOW, 36, "Reading"),
        ],
    ),
    "sent-off-twice": (
        [
            Telling().card("Brady", CardKind.RED, 36).card("Brady", CardKind.RED, 48),
            Telling().card("Brady", CardKind.SECOND_YELLOW, 36).card("Brady", CardKind.SECOND_YELLOW, 48),
        ],
        [
            Telling().card("Brady", CardKind.RED, 36).card("Aluko", CardKind.RED, 48),
            Telling().card("Brady", CardKind.SECOND_YELLOW, 36).card("Brady", CardKind.RED, 48),
        ],
    ),
    "scorer-team-against-goal": (
        [
            Telling().goal("Brady", 36, scorer_team="Reading"),
            Telling().goal("Brady", 36, scorer_team="Hull", own=True),
        ],
        [
            Telling().goal("Brady", 36, scorer_team="Hull"),
            Telling().goal("Brady", 36, scorer_team="Reading", own=True),
            Telling().goal("Brady", 36, team=None, scorer_team="Reading"),
            Telling().goal("Brady", 36),
        ],
    ),
    "goal-minutes-differ": (
        [Telling().goal("Brady", 36, minutes=(36, 48)), Telling().goal("Brady", 87, minutes=(87, "90+"))],
        [
            Telling().goal("Brady", 36, minutes=(36,)),
            Telling().goal("Brady", 36, minutes=(36, 36)),
            Telling().goal("Brady", 36, minutes=(36, 38)),
            Telling().goal("Brady", 36).goal("Brady", 48),
            # "In the 90th minute" may be loosely said.
            Telling().goal("Brady", 90, minutes=("90+4", 90)),
        ],
    ),
    "goal-minutes-rounded": (
        [Telling().goal("Brady", 36, minutes=(36, 38)), Telling().goal("Brady", 45, minutes=("45+1", 44))],
        [
            Telling().goal("Brady", 36, minutes=(36, 36)),
            Telling().goal("Brady", 36, minutes=(36, 39)),
            Telling().goal("Brady", "90+3", minutes=("90+3", 93)),
        ],
    ),
    "weekday-against-date": (
        [Telling().day("Sunday", 2026, 3, 14), Telling().final(1, 0).goal("Brady").day("Friday", 2024, 2, 29)],
        [Telling().day("Saturday", 2026, 3, 14), Telling().day("Thursday", 2024, 2, 29), Telling().final(1, 0)],
    ),
    "extra-time-not-level": (
        [
            Telling().final(2, 0).goal("Brady", 36).goal("Aluko", 112),
            Telling(extra_time=True).final(2, 0).goal("Brady", 36).goal("Aluko", 48),
            Telling(extra_time=True).final(4, 1).half_time(2, 0).goal("Brady", 112).goal("Aluko", 115),
            Telling(extra_time=True).final(2, 1).first_leg(1, 0).goal("Brady", 36),
            Telling(extra_time=True).final(2, 1).aggregate(3, 1).goal("Brady", 36),
            Telling(extra_time=True).running(2, 1, rule="score.after-ninety").final(3, 1),
        ],
        [
            Telling().final(2, 0).goal("Brady", 105, scorer_team="Hull").goal("Aluko", 112),
            Telling().final(2, 1).goal("Brady", 36).goal("Aluko", 112),
            Telling().final(2, 0).goal("Brady", 36).goal("Aluko", "90+8"),
            Telling(extra_time=True).final(2, 0).goal("Brady", 110).goal("Aluko"),
            Telling(extra_time=True).final(2, 0).first_leg(0, 1).goal("Brady", 36),
            Telling(extra_time=True).final(2, 0).aggregate(2, 1).goal("Brady", 36),
            # Which scores are level in a tie nobody knows without the other leg.
            Telling(extra_time=True).final(2, 0).goal("Brady", 36).goal("Aluko", 48).result("Hull", None, True),
            # No path leads to the score: another finding says so.
            Telling(extra_time=True).final(1, 0).goal("Brady", 36).goal("Aluko", 48),
            Telling(extra_time=True).running(1, 1, rule="score.after-ninety").goal("Brady", 97).final(2, 1),
        ],
    ),
    "level-tie-unsettled": (
        [
            Telling()
            .first_leg(0, 1)
            .final(2, 1)
            .goal("A")
            .goal("B")
            .goal("C", team="Reading")
            .aggregate(2, 2)
            .result("Hull", None, whole_tie=True),
            Telling().first_leg(0, 1).final(1, 0).goal("A").result(None, "Reading", whole_tie=True),
        ],
        [
            Telling().first_leg(0, 1).final(1, 0).result("Hull", None, whole_tie=True).settles(),
            Telling().first_leg(0, 1).final(1, 0).result("Hull", None, whole_tie=True).shootout(4, 3),
            Telling().first_leg(0, 1).final(1, 0),
            Telling().first_leg(0, 1).final(1, 0).result(None, None, whole_tie=True),
            Telling().first_leg(0, 1).final(2, 0).result("Hull", None, whole_tie=True),
            Telling().final(1, 1).result("Hull", None, whole_tie=True),
        ],
    ),
    "extra-time-unsaid": (
        [
            Telling().goal("Brady", 97),
            Telling().card("Brady", CardKind.YELLOW, 110),
            Telling().missed_penalty(None, 110),
            Telling().goal("Brady", in_period(Period.EXTRA_TIME_FIRST_HALF)),
            Telling().goal("Brady", "91-120"),
        ],
        [
            Telling().goal("Brady", "90+8"),
            Telling().goal("Brady", "80-120"),
            Telling(extra_time=True).goal("Brady", 97),
            Telling().goal("Brady", 90),
        ],
    ),
}

FIRING = [pytest.param(code, telling, id=code) for code, (fires, _) in CASES.items() for telling in fires]
MISSING = [pytest.param(code, telling, id=code) for code, (_, misses) in CASES.items() for telling in misses]


def codes(telling: Telling) -> set[str]:
    return {finding.code for finding in check(telling.told()).findings}


@pytest.mark.parametrize(("code", "telling"), FIRING)
def test_fires(code: str, telling: Telling) -> None:
    assert code in codes(telling)


@pytest.mark.parametrize(("code", "telling"), MISSING)
def test_does_not_fire(code: str, telling: Telling) -> None:
    assert code not in codes(telling)


@pytest.mark.parametrize("code", FINDINGS)
def test_every_registered_code_has_both_cases_and_its_example_is_what_it_says(code: str) -> None:
    fires, misses = CASES[code]
    assert misses
    findings = [finding for finding in check(fires[0].told()).findings if finding.code == code]
    assert [finding.message for finding in findings] == [FINDINGS[code].example]
    assert findings[0].severity is FINDINGS[code].severity


def test_every_code_in_the_rules_is_registered() -> None:
    folder = Path(scoreline.check.__file__).parent
    sources = [path.read_text() for path in folder.glob("*.py") if path.name != "codes.py"]
    named = {code for source in sources for code in re.findall(r'(?:finding|_differ)\(\s*"([a-z-]+)"', source)}
    assert named == set(FINDINGS) == set(CASES)


@pytest.mark.parametrize(("code", "telling"), FIRING)
def test_evidence_is_in_text_order_each_place_once_and_true_to_the_text(code: str, telling: Telling) -> None:
    for finding in check(telling.told()).findings:
        spans = [(span.start, span.end) for span in finding.evidence]
        assert spans
        assert spans == sorted(set(spans))
        assert all(telling.text[span.start : span.end] == span.words for span in finding.evidence)
        for statement in finding.statements:
            own = [(span.start, span.end) for span in statement.evidence]
            assert own == sorted(set(own))


OF_ONE_STATEMENT = {
    "goals-untold": "what is not told has no words",
    "extra-time-unsaid": "what is not said has no words",
    "draw-not-level": "the words and their figures are one statement",
    "shootout-tally-impossible": "the rules of the game deny it, not another statement",
}


@pytest.mark.parametrize(("code", "telling"), FIRING)
def test_a_conflict_has_its_statements_apart(code: str, telling: Telling) -> None:
    for finding in check(telling.told()).findings:
        said = [(statement.says, statement.evidence) for statement in finding.statements]
        assert len(said) == len(set(said)) >= (1 if finding.code in OF_ONE_STATEMENT else 2)


@pytest.mark.parametrize(
    ("telling", "evidence"),
    [
        # The goals stand before the score, and both are shown.
        (three_hull_goals().final(2, 3), ["Elmohamady", "Brady", "Aluko", "final"]),
        (Telling().result("Reading", "Hull").final(2, 1).final(2, 1), ["Reading beat", "final", "final"]),
        (Telling().count("Brady", 2).goal("Aluko").final(1, 0), ["2 for", "Aluko", "final"]),
    ],
)
def test_an_error_rests_on_both_statements(telling: Telling, evidence: list[str]) -> None:
    error = check(telling.told()).findings[0]
    assert error.severity is Severity.ERROR
    assert [words.words[: len(start)] for words, start in zip(error.evidence, evidence, strict=True)] == evidence


@pytest.mark.parametrize(
    ("telling", "said"),
    [
        (
            three_hull_goals().final(2, 3),
            {
                "the final score Hull 2-3 Reading": ["final 2-3"],
                "the goal of Elmohamady (36')": ["Elmohamady scored 36"],
                "the goal of Brady (48')": ["Brady scored 48"],
                "the goal of Aluko (76')": ["Aluko scored 76"],
            },
        ),
        (
            Telling().result("Reading", "Hull").final(2, 1).final(2, 1),
            {"the final score Hull 2-1 Reading": ["final", "final"], "the win of Reading": ["Reading beat"]},
        ),
        (
            Telling().result(None, None).result(None, "Hull"),
            {"the drawn match": ["None beat None"], "the win of Reading": ["None beat Hull"]},
        ),
        # No aggregate is stated: both legs say what it is.
        (
            Telling().first_leg(0, 1).final(2, 0).result(None, "Hull", whole_tie=True),
            {
                "the first-leg score Hull 0-1 Reading": ["first_leg"],
                "the final score Hull 2-0 Reading": ["final"],
                "the defeat of Hull in the tie": ["None beat Hull"],
            },
        ),
        (
            Telling().goal("Elmohamady", 36, made=(2, 0)).goal("Brady", 48, made=(1, 0)),
            {
                "the running score Hull 2-0 Reading with the goal of Elmohamady (36')": ["Elmohamady scored"],
                "the running score Hull 1-0 Reading with the goal of Brady (48')": ["Brady scored"],
            },
        ),
        (
            Telling().card("Brady", CardKind.RED, 36).goal("Aluko", 48, assist="Brady"),
            {"the sending-off of Brady (36')": ["red for"], "the assist of Brady (48')": ["Aluko scored"]},
        ),
        (
            Telling().card("Brady", CardKind.RED, 36).goal("Brady", 48, team="Reading", own=True),
            {"the sending-off of Brady (36')": ["red for"], "the own goal of Brady (48')": ["Brady scored"]},
        ),
    ],
)
def test_each_statement_has_its_name_and_its_own_words(telling: Telling, said: dict[str, list[str]]) -> None:
    """In the order of the message."""
    error = check(telling.told()).findings[0]
    assert error.severity is Severity.ERROR
    assert [statement.says for statement in error.statements] == list(said)
    for statement, starts in zip(error.statements, said.values(), strict=True):
        assert [words.words[: len(start)] for words, start in zip(statement.evidence, starts, strict=True)] == starts


def test_a_statement_has_the_words_of_its_minute() -> None:
    telling = three_hull_goals().final(2, 1)
    minute = telling.goals[0].minute
    assert minute is not None
    timed = minute.model_copy(update={"evidence": (telling.say("in the 36th minute"),)})
    telling.goals[0] = telling.goals[0].model_copy(update={"minute": timed})
    _, goal, *_ = check(telling.told()).findings[0].statements
    assert [words.words for words in goal.evidence] == ["Elmohamady scored 36 None None", "in the 36th minute"]


def test_a_score_told_with_a_goal_has_the_words_of_both() -> None:
    telling = Telling().goal("Elmohamady", 36)
    (whole,) = telling.goals[0].evidence
    inner = whole.model_copy(update={"end": whole.start + 5, "words": whole.words[:5]})
    telling.score(ScoreKind.RUNNING, 2, 0, evidence=inner).goal("Brady", 48, made=(1, 0))
    first, _ = check(telling.told()).findings[0].statements
    assert [words.words for words in first.evidence] == [inner.words, whole.words]


def test_findings_come_gravest_first() -> None:
    telling = Telling().final(1, 2).goal("Brady", 97).goal("Aluko")
    severities = [finding.severity for finding in check(telling.told()).findings]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def test_one_claim_made_twice_is_one_finding_with_both_places() -> None:
    telling = Telling().final(2, 1).result("Reading", "Hull").result("Reading", "Hull")
    (finding,) = (f for f in check(telling.told()).findings if f.code == "winner-against-score")
    assert len(finding.evidence) == 3


def test_no_rule_is_left_out_of_the_check() -> None:
    assert len(set(RULES)) == len(RULES)
    assert {rule.__module__.rsplit(".", 1)[-1] for rule in RULES} == {
        "repeats", "totals", "results", "order", "steps", "impossible", "ties", "players", "extra_time", "calendar",
        "minutes",
    }  # fmt: skip


@pytest.mark.parametrize(
    "telling",
    [
        Telling().final(2, 1).running(3, 0).goal("Brady"),
        Telling().final(2, 1).half_time(0, 2).goal("Brady"),
    ],
)
def test_goals_of_a_final_score_that_is_in_doubt_are_not_missed(telling: Telling) -> None:
    assert check(telling.told()).verdict is Verdict.CONTRADICTORY
    assert "goals-untold" not in codes(telling)


def test_the_statements_of_an_impossible_path_are_those_that_conflict_and_no_others() -> None:
    telling = Telling().goal("Brady", 20).goal("Aluko", 80).goal("Cox", 70, team="Reading").running(1, 1)
    (finding,) = check(telling.running(0, 1).final(2, 1).told()).findings
    assert [statement.says for statement in finding.statements] == [
        "the goal of Brady (20') for Hull",
        "the goal of Cox (70') for Reading",
        "the running score Hull 0-1 Reading",
        "the final score Hull 2-1 Reading",
    ]


def test_each_of_those_statements_is_needed() -> None:
    """Without any one of them there is a path."""
    telling = Telling().goal("Brady", 20, made=(1, 0)).goal("Cox", 10, team="Reading", made=(1, 1)).half_time(1, 1)
    told = telling.goal("Aluko", 60).goal("Elmohamady", team=None).running(2, 1).final(2, 2).told()
    conflict = smallest_conflict(told, parts_of(told))
    assert not has_path(way_of(told, conflict))
    for part in conflict:
        assert has_path(way_of(told, [other for other in conflict if other is not part]))
