"""The solver of score paths against all paths tried one by one, and what it costs."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from score_paths import brute_has_path, brute_most_untold, brute_window

from scoreline.check import score_path
from scoreline.check.moments import KICK_OFF, Moment
from scoreline.check.score_path import Score, Stand, Step, Way, has_path, most_untold, untold_window
from work import work_of

STEADY = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
END: Moment = (5, 0)
MOMENTS = [(minute, 0) for minute in range(END[0] + 1)]


def up_to(most: Score) -> st.SearchStrategy[Score]:
    return st.tuples(st.integers(0, most[0]), st.integers(0, most[1]))


@st.composite
def steps(draw: st.DrawFn, final: Score) -> Step:
    moment = st.sampled_from(MOMENTS)
    earliest, latest = draw(st.just((KICK_OFF, END)) | moment.map(lambda m: (m, m)) | st.tuples(moment, moment))
    return Step(
        side=draw(st.sampled_from((0, 0, 1, None))),
        earliest=min(earliest, latest),
        latest=max(earliest, latest),
        scores=tuple(draw(st.lists(up_to(final), max_size=draw(st.sampled_from((0, 0, 1, 2)))))),
        made=draw(st.booleans()),
    )


@st.composite
def stands(draw: st.DrawFn, final: Score) -> Stand:
    moment = st.none() | st.sampled_from(MOMENTS)
    return Stand(draw(up_to(final)), draw(moment), draw(moment))


@st.composite
def ways(draw: st.DrawFn, stated: bool = True) -> Way:
    """Any way to a score of up to 3-2, legal or not, with up to four goals told; a shorter one without its score."""
    final = draw(up_to((3, 2) if stated else (2, 1)))
    level = tuple(Stand((n, n), (3, 0), (3, 0)) for n in range(3 if stated else 2))
    return Way(
        steps=tuple(draw(st.lists(steps(final), max_size=4 if stated else 2))),
        end=END,
        final=final if stated else None,
        stands=tuple(draw(st.lists(stands(final), max_size=2))),
        one_of=draw(st.sampled_from(((), (), (), level))),
    )


@settings(STEADY, max_examples=600)
@given(ways())
def test_the_solver_finds_a_path_where_there_is_one(way: Way) -> None:
    assert has_path(way) is brute_has_path(way)


@settings(STEADY, max_examples=60)
@given(ways(stated=False))
def test_so_it_does_without_a_final_score(way: Way) -> None:
    assert has_path(way) is brute_has_path(way)


@settings(STEADY, max_examples=400)
@given(ways(), st.sampled_from((0, 1)))
def test_untold_goals_have_the_window_of_all_paths(way: Way, side: int) -> None:
    assert untold_window(way, side) == brute_window(way, side)


@settings(STEADY, max_examples=300)
@given(ways(), st.sampled_from((0, 1)))
def test_the_most_untold_goals_of_a_side_are_those_of_some_path(way: Way, side: int) -> None:
    if brute_has_path(way):
        assert most_untold(way, side, limit=5) == brute_most_untold(way, side)


def at(minute: int, side: int | None = 0, *scores: Score, made: bool = False) -> Step:
    return Step(side, (minute, 0), (minute, 0), scores, made)


SOME_TIME = Step(0, KICK_OFF, END)


@pytest.mark.parametrize(
    ("way", "possible"),
    [
        (Way((), END, (0, 0)), True),
        (Way((SOME_TIME,), END, (0, 0)), False),
        (Way((SOME_TIME,), END), True),
        # The one goal of a side on either side of half-time.
        (Way((at(1),), END, (1, 0), (Stand((0, 0), (3, 0), (3, 0)),)), False),
        (Way((at(3),), END, (1, 0), (Stand((0, 0), (3, 0), (3, 0)),)), True),
        # A score told with a goal is the one before it or after it, and only after it where it was made.
        (Way((at(1, 0, (1, 0)), at(2)), END, (2, 0)), True),
        (Way((at(2, 0, (1, 0)), at(1)), END, (2, 0)), True),
        (Way((at(2, 0, (1, 0), made=True), at(1)), END, (2, 0)), False),
        # Two goals at one score: the one led to it, the other away from it.
        (Way((at(1, 0, (1, 0)), at(2, 0, (1, 0))), END, (2, 0)), True),
        (Way((at(1, 0, (1, 0)), at(2, 0, (1, 0)), at(2, 0, (1, 0))), END, (3, 0)), False),
        # Only the first side has a goal left for one that may be either's.
        (Way((at(1, 1), at(4, None)), END, (2, 1), (Stand((2, 0)),)), False),
        (Way((at(4, 1), at(1, None)), END, (2, 1), (Stand((2, 0)),)), True),
    ],
)
def test_a_path(way: Way, possible: bool) -> None:
    assert has_path(way) is possible
    assert brute_has_path(way) is possible


def test_no_goal_is_later_than_the_end() -> None:
    assert not has_path(Way((Step(0, (6, 0), (7, 0)),), END, (1, 0)))


def long_match(goals: int, told: Callable[[int], bool], named: bool = True) -> Way:
    """A match of that many goals in turn, a minute apart, most of them told with the score they made."""
    scores = [((n + 2) // 2, (n + 1) // 2) for n in range(goals)]
    return Way(
        steps=tuple(at(n + 1, n % 2 if named or n % 3 else None, scores[n]) for n in range(goals) if told(n)),
        end=(90, 99),
        final=scores[-1],
        stands=(Stand(scores[goals // 2], (goals // 2 + 1, 0), (goals // 2 + 1, 0)),),
    )


@pytest.mark.parametrize("named", [True, False], ids=["sides known", "a third of the sides unknown"])
def test_work_grows_like_a_polynomial_of_the_goals(named: bool) -> None:
    """From 5-5 to 10-9: twice the goals, at most two to the fourth times the work, and 366 times the orders."""
    few, many = (long_match(goals, lambda n: n % 5 != 3, named) for goals in (10, 19))
    assert untold_window(few, 0) is not None
    assert untold_window(many, 0) is not None
    assert work_of(lambda: untold_window(many, 0)) < 2**4 * work_of(lambda: untold_window(few, 0))


def test_what_is_left_after_the_last_trial_is_held_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    way = Way((at(1, 1), at(4, None)), END, (2, 1), (Stand((2, 0)),))
    assert not has_path(way)
    monkeypatch.setattr(score_path, "MOST_TRIALS", 0)
    assert has_path(way)
