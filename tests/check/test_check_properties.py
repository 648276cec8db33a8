"""Legal matches never contradict themselves, however partly told; corrupted ones do."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from score_paths import brute_has_path
from told_matches import Telling

from scoreline.check import check
from scoreline.check.way import parts_of, way_of
from scoreline_models import LAST_MINUTE, CardKind, Minute, Period, Precision, ScoreKind, Severity, Verdict

# The same matches on every run; drawing them is slower than checking them.
STEADY = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])

HOME, AWAY = "Hull", "Reading"
SQUADS = {HOME: ("Brady", "Aluko", "Elmohamady"), AWAY: ("Cox", "Blackman", "Gunter")}
Score = tuple[int, int]


@dataclass(frozen=True)
class Scored:
    """A goal as it fell: whose, by whom, when, and what it made the score."""

    team: str
    scorer: str
    own: bool
    minute: int
    stoppage: int
    made: Score

    @property
    def period(self) -> Period:
        return next(period for period, last in LAST_MINUTE.items() if self.minute <= last)

    @property
    def exact(self) -> str:
        return f"{self.minute}+{self.stoppage}" if self.stoppage else str(self.minute)

    @property
    def before(self) -> Score:
        home, away = self.made
        return (home - 1, away) if self.team == HOME else (home, away - 1)


@dataclass(frozen=True)
class Played:
    """A match as it was played."""

    goals: tuple[Scored, ...]
    first_leg: Score | None = None
    extra_time: bool = False
    shootout: Score | None = None

    @property
    def final(self) -> Score:
        return self.goals[-1].made if self.goals else (0, 0)

    @property
    def half_time(self) -> Score:
        return max((goal.made for goal in self.goals if goal.period is Period.FIRST_HALF), key=sum, default=(0, 0))

    @property
    def aggregate(self) -> Score:
        home, away = self.first_leg or (0, 0)
        return (self.final[0] + home, self.final[1] + away)

    def scored_by(self, player: str) -> list[Scored]:
        return [goal for goal in self.goals if goal.scorer == player and not goal.own]


# No goal in the last regular minute of a period: "in the 45th minute" is loosely said of stoppage time too.
REGULAR = [(m, 0) for m in range(1, 90) if m != 45] + [(m, s) for m in (45, 90) for s in range(1, 9)]
EXTRA = [(m, 0) for m in range(91, 120) if m != 105] + [(m, s) for m in (105, 120) for s in range(1, 4)]
SHOOTOUTS = [(3, 0), (1, 3), (4, 2), (3, 4), (5, 4), (7, 8)]


def legs(goals: int) -> st.SearchStrategy[Score]:
    return st.tuples(st.integers(0, goals), st.integers(0, goals))


@st.composite
def paths(draw: st.DrawFn, times: list[tuple[int, int]], start: Score, least: int, most: int) -> list[Scored]:
    """Goals one after the other, from a score on."""
    when = sorted(draw(st.lists(st.sampled_from(times), min_size=least, max_size=most, unique=True)))
    home, away = start
    goals = []
    for minute, stoppage in when:
        team = draw(st.sampled_from((HOME, AWAY)))
        own = draw(st.integers(0, 5)) == 5
        squad = SQUADS[AWAY if (team == HOME) == own else HOME]
        home, away = home + (team == HOME), away + (team == AWAY)
        goals.append(Scored(team, draw(st.sampled_from(squad)), own, minute, stoppage, (home, away)))
    return goals


@st.composite
def matches(draw: st.DrawFn, least: int = 0) -> Played:
    """Any match that can have been played: one or two legs, extra time and a shoot-out only where level."""
    played = Played(goals=tuple(draw(paths(REGULAR, (0, 0), least, 7))), first_leg=draw(st.none() | legs(3)))
    if played.aggregate[0] == played.aggregate[1] and draw(st.booleans()):
        extra = draw(paths(EXTRA, played.final, 0, 2))
        played = replace(played, goals=played.goals + tuple(extra), extra_time=True)
    if played.aggregate[0] == played.aggregate[1] and draw(st.booleans()):
        played = replace(played, shootout=draw(st.sampled_from(SHOOTOUTS)))
    return played


@st.composite
def minutes(draw: st.DrawFn, goal: Scored, extra_time: bool) -> Minute | str | None:
    """A true way to tell when a goal fell: exactly, loosely, by bounds, by its period, or not at all."""
    how = draw(st.sampled_from(("exact", "exact", "rounded", "stoppage", "bounds", "period", "none")))
    if how == "rounded":
        told = goal.minute + draw(st.integers(-2, 2))
        return f"~{min(max(told, 1), 120 if extra_time else 90)}"
    if how == "stoppage" and goal.stoppage:
        return f"{goal.minute}+"
    if how == "bounds":
        low, high = goal.minute - draw(st.integers(0, 30)), goal.minute + draw(st.integers(0, 30))
        return Minute(precision=Precision.BOUNDED, earliest=max(1, low), latest=min(120, high))
    if how == "period":
        return Minute(precision=Precision.BOUNDED, period=goal.period)
    return None if how == "none" else goal.exact


def winner_of(score: Score) -> str | None:
    return None if score[0] == score[1] else HOME if score[0] > score[1] else AWAY


def other(team: str) -> str:
    return AWAY if team == HOME else HOME


@st.composite
def tellings(draw: st.DrawFn, played: Played, left_out: set[int], early_scores: bool = True) -> Telling:
    """Some true telling of a match without the goals left out; other statements come and go, in any order."""
    telling = Telling(HOME, AWAY, extra_time=played.extra_time)
    yes = st.booleans()

    def tell_goal(goal: Scored) -> None:
        named = draw(st.integers(0, 4)) > 0
        scores = [goal.made, goal.before] if early_scores else [goal.made]
        telling.goal(
            goal.scorer if named else None,
            draw(minutes(goal, played.extra_time)),
            team=goal.team if draw(st.integers(0, 4)) else None,
            made=draw(st.sampled_from(scores)) if draw(yes) else None,
            own=goal.own,
        )

    def tell_score(kind: ScoreKind, score: Score) -> None:
        telling.score(kind, *score, turned=draw(yes))

    tell_first_leg = played.shootout is not None or played.extra_time or draw(yes)
    statements: list[Callable[[], object]] = [lambda: tell_score(ScoreKind.FINAL, played.final)]
    statements += [partial(tell_goal, goal) for i, goal in enumerate(played.goals) if i not in left_out]
    if draw(yes):
        statements += [lambda: tell_score(ScoreKind.HALF_TIME, played.half_time)]
    for goal in played.goals:
        if draw(st.integers(0, 3)) == 0:
            statements += [partial(tell_score, ScoreKind.RUNNING, goal.made)]
    if played.first_leg is not None:
        home, away = played.first_leg
        if tell_first_leg:
            statements += [lambda: tell_score(ScoreKind.FIRST_LEG, (home, away))]
        if draw(yes):
            statements += [lambda: tell_score(ScoreKind.AGGREGATE, played.aggregate)]
        if draw(yes) and played.goals:
            made = draw(st.sampled_from([goal.made for goal in played.goals]))
            at_goal = (made[0] + home, made[1] + away)
            statements += [lambda: tell_score(ScoreKind.RUNNING_AGGREGATE, at_goal)]
    if played.shootout is not None:
        shootout = played.shootout
        statements += [lambda: tell_score(ScoreKind.SHOOTOUT, shootout)]
    best = winner_of(played.final)
    if draw(yes):
        statements += [lambda: telling.result(best, other(best) if best else None)]
    through = winner_of(played.shootout or played.aggregate)
    if through and draw(yes):
        statements += [lambda: telling.result(through, draw(st.sampled_from((None, other(through)))), True)]
    for player in {goal.scorer for goal in played.goals}:
        count = len(played.scored_by(player))
        if count and draw(yes):
            claimed = draw(st.integers(1, count))
            exact = claimed == count and draw(yes)
            statements += [partial(telling.count, player, claimed, exact)]
        last = max(goal.minute for goal in played.goals if goal.scorer == player)
        if last < 120 and draw(st.integers(0, 4)) == 0:
            sent_off = draw(st.sampled_from((CardKind.RED, CardKind.SECOND_YELLOW)))
            statements += [partial(telling.card, player, sent_off, last + 1)]
    for state in draw(st.permutations(statements)):
        state()
    return telling


def subsets(played: Played) -> st.SearchStrategy[set[int]]:
    """Which goals to leave out: often none."""
    if not played.goals:
        return st.just(set())
    return st.just(set()) | st.sets(st.integers(0, len(played.goals) - 1))


@STEADY
@given(st.data())
def test_a_true_telling_has_no_error_and_is_incomplete_where_a_goal_is_left_out(data: st.DataObject) -> None:
    played = data.draw(matches())
    left_out = data.draw(subsets(played))
    match = check(data.draw(tellings(played, left_out)).told())
    assert [finding.message for finding in match.findings if finding.severity is Severity.ERROR] == []
    assert match.verdict is (Verdict.INCOMPLETE if left_out else Verdict.CONSISTENT)


@STEADY
@given(st.data())
def test_untold_goals_are_no_more_than_were_left_out_and_fell_in_their_windows(data: st.DataObject) -> None:
    played = data.draw(matches(least=1))
    left_out = data.draw(st.sets(st.integers(0, len(played.goals) - 1), min_size=1))
    match = check(data.draw(tellings(played, left_out, early_scores=False)).told())
    for gap in match.untold_goals:
        fell = [played.goals[i].minute for i in left_out if played.goals[i].team == gap.team]
        assert gap.goals <= len(fell)
        assert all((gap.earliest or 1) <= minute <= (gap.latest or 120) for minute in fell)


@st.composite
def any_tellings(draw: st.DrawFn) -> Telling:
    """Goals and scores of a score up to 3-2, legal or not."""
    final = draw(st.tuples(st.integers(0, 3), st.integers(0, 2)))
    scores = st.tuples(st.integers(0, final[0]), st.integers(0, final[1]))
    times = st.sampled_from((None, None, 20, 40, "45+", 46, "~46", 60, 80, "30-50"))
    telling = Telling(HOME, AWAY).final(*final)
    for n in range(draw(st.integers(0, 3))):
        team, made = draw(st.sampled_from((HOME, HOME, AWAY, None))), draw(st.none() | scores)
        telling.goal(f"Player {n}", draw(times), team=team, made=made)
    for kind in draw(st.lists(st.sampled_from((ScoreKind.HALF_TIME, ScoreKind.RUNNING)), max_size=3, unique=True)):
        telling.score(kind, *draw(scores))
    return telling


@settings(STEADY, max_examples=400)
@given(any_tellings())
def test_there_is_an_error_where_no_match_can_have_gone_as_told_and_none_elsewhere(telling: Telling) -> None:
    told = telling.told()
    errors = [finding for finding in check(told).findings if finding.severity is Severity.ERROR]
    assert bool(errors) is not brute_has_path(way_of(told, parts_of(told)))


def fully_told(played: Played) -> Telling:
    """Every goal to the minute and with the score it made; final and half-time score."""
    telling = Telling(HOME, AWAY, extra_time=played.extra_time)
    telling.final(*played.final).half_time(*played.half_time)
    for goal in played.goals:
        telling.goal(goal.scorer, goal.exact, team=goal.team, made=goal.made, own=goal.own)
    return telling


def one_more(score: Score, team: str, by: int = 1) -> Score:
    home, away = score
    return (home + by, away) if team == HOME else (home, away + by)


def of(score: Score, team: str) -> int:
    return score[0] if team == HOME else score[1]


def without(telling: Telling, kind: ScoreKind) -> Telling:
    telling.lines = [line for line in telling.lines if line.kind is not kind]
    return telling


def retold(played: Played, index: int, made: Score) -> Telling:
    """All told, but another score with one goal."""
    goals = list(played.goals)
    goals[index] = replace(goals[index], made=made)
    telling = fully_told(replace(played, goals=tuple(goals)))
    without(without(telling, ScoreKind.FINAL), ScoreKind.HALF_TIME)
    return telling.final(*played.final).half_time(*played.half_time)


# A corrupted telling of a match, at a side and a goal drawn; None where the match offers no chance for it.
Corruption = Callable[[Played, str, int], Telling | None]


def a_goal_too_many(played: Played, team: str, _: int) -> Telling | None:
    return fully_told(played).goal("Davies", team=team)


def another_final_score(played: Played, team: str, _: int) -> Telling | None:
    return None if played.extra_time else fully_told(played).final(*one_more(played.final, team))


def a_final_score_too_low(played: Played, team: str, _: int) -> Telling | None:
    if not of(played.final, team):
        return None
    return without(fully_told(played), ScoreKind.FINAL).final(*one_more(played.final, team, -1))


def a_final_score_too_high(played: Played, team: str, _: int) -> Telling | None:
    return without(fully_told(played), ScoreKind.FINAL).final(*one_more(played.final, team))


def a_goal_dropped(played: Played, _: str, index: int) -> Telling | None:
    telling = fully_told(played)
    del telling.goals[index]
    return telling


def the_loser_wins(played: Played, team: str, _: int) -> Telling | None:
    return None if winner_of(played.final) == team else fully_told(played).result(team, other(team))


def a_win_is_a_draw(played: Played, _: str, __: int) -> Telling | None:
    level = played.extra_time or winner_of(played.final) is None
    return None if level else fully_told(played).result(None, None)


def a_running_score_past_the_final(played: Played, team: str, _: int) -> Telling | None:
    return fully_told(played).running(*one_more(played.final, team))


def a_running_score_too_high(played: Played, team: str, index: int) -> Telling | None:
    made = one_more(played.goals[index].made, team)
    return None if of(made, team) > of(played.final, team) else retold(played, index, made)


def a_running_score_too_low(played: Played, _: str, index: int) -> Telling | None:
    goal = played.goals[index]
    made = one_more(goal.made, other(goal.team), -1)
    return None if min(made) < 0 else retold(played, index, made)


def running_scores_swapped(played: Played, _: str, index: int) -> Telling | None:
    if index == 0:
        return None
    (first, second), goals = played.goals[index - 1 : index + 1], list(played.goals)
    goals[index - 1 : index + 1] = replace(first, made=second.made), replace(second, made=first.made)
    telling = fully_told(replace(played, goals=tuple(goals)))
    return without(without(telling, ScoreKind.FINAL), ScoreKind.HALF_TIME).final(*played.final)


def half_time_past_the_final(played: Played, team: str, _: int) -> Telling | None:
    telling = without(fully_told(played), ScoreKind.HALF_TIME)
    return telling.half_time(*one_more(played.final, team))


def half_time_too_low(played: Played, team: str, _: int) -> Telling | None:
    if not of(played.half_time, team):
        return None
    telling = without(fully_told(played), ScoreKind.HALF_TIME)
    return telling.half_time(*one_more(played.half_time, team, -1))


def half_time_too_high(played: Played, team: str, _: int) -> Telling | None:
    if of(played.half_time, team) == of(played.final, team):
        return None
    telling = without(fully_told(played), ScoreKind.HALF_TIME)
    return telling.half_time(*one_more(played.half_time, team))


def an_aggregate_off_by_one(played: Played, team: str, _: int) -> Telling | None:
    if played.first_leg is None:
        return None
    return fully_told(played).first_leg(*played.first_leg).aggregate(*one_more(played.aggregate, team))


def a_shootout_after_a_win(played: Played, _: str, __: int) -> Telling | None:
    return None if winner_of(played.final) is None else fully_told(played).shootout(4, 2)


def a_level_shootout(played: Played, _: str, index: int) -> Telling | None:
    return fully_told(played).shootout(index + 2, index + 2)


def the_loser_goes_through(played: Played, team: str, _: int) -> Telling | None:
    if played.first_leg is None or winner_of(played.aggregate) in (None, team):
        return None
    return fully_told(played).first_leg(*played.first_leg).result(team, None, whole_tie=True)


def a_goal_claimed_too_many(played: Played, _: str, index: int) -> Telling | None:
    player = played.goals[index].scorer
    return fully_told(played).count(player, len(played.scored_by(player)) + 1)


def a_goal_counted_too_few(played: Played, _: str, index: int) -> Telling | None:
    player = played.goals[index].scorer
    count = len(played.scored_by(player))
    return fully_told(played).count(player, count - 1, exact=True) if count > 1 else None


def a_goal_after_a_red_card(played: Played, _: str, index: int) -> Telling | None:
    goal = played.goals[index]
    return None if goal.minute == 1 else fully_told(played).card(goal.scorer, CardKind.RED, goal.minute - 1)


def a_goal_for_the_other_side(played: Played, _: str, index: int) -> Telling | None:
    goal = played.goals[index]
    return None if goal.own else fully_told(played).goal(goal.scorer, team=other(goal.team))


CORRUPTIONS: list[tuple[Corruption, str]] = [
    (a_goal_too_many, "side-goals-exceed-score"),
    (another_final_score, "final-scores-differ"),
    (a_final_score_too_low, "side-goals-exceed-score"),
    (a_final_score_too_high, "goals-untold"),
    (a_goal_dropped, "goals-untold"),
    (the_loser_wins, "winner-against-score"),
    (a_win_is_a_draw, "winner-against-score"),
    (a_running_score_past_the_final, "running-score-exceeds-final"),
    (a_running_score_too_high, "running-score-above-goals"),
    (a_running_score_too_low, "running-score-below-goals"),
    (running_scores_swapped, "running-scores-shrink"),
    (half_time_past_the_final, "half-time-exceeds-final"),
    (half_time_too_low, "half-time-below-goals"),
    (half_time_too_high, "half-time-above-goals"),
    (an_aggregate_off_by_one, "aggregate-not-sum"),
    (a_shootout_after_a_win, "shootout-not-level"),
    (a_level_shootout, "shootout-tally-impossible"),
    (the_loser_goes_through, "winner-against-tie"),
    (a_goal_claimed_too_many, "claimed-goals-lack-room"),
    (a_goal_counted_too_few, "claimed-goals-exceeded"),
    (a_goal_after_a_red_card, "goal-after-dismissal"),
    (a_goal_for_the_other_side, "goals-for-both-sides"),
]


@pytest.mark.parametrize(
    ("corrupt", "code"), [pytest.param(corrupt, code, id=corrupt.__name__) for corrupt, code in CORRUPTIONS]
)
@settings(STEADY, max_examples=50, suppress_health_check=list(HealthCheck))
@given(played=matches(least=1), team=st.sampled_from((HOME, AWAY)), data=st.data())
def test_one_corruption_has_the_finding_due(
    corrupt: Corruption, code: str, played: Played, team: str, data: st.DataObject
) -> None:
    telling = corrupt(played, team, data.draw(st.integers(0, len(played.goals) - 1)))
    assume(telling is not None)
    assert telling is not None
    match = check(telling.told())
    assert code in {finding.code for finding in match.findings}
    if any(finding.severity is Severity.ERROR for finding in match.findings):
        assert match.verdict is Verdict.CONTRADICTORY
