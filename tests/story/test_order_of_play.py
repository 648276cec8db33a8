"""The order of play of goals of which some lack a minute."""

from scoreline.story.told_goal import slot_of


def test_a_goal_goes_between_those_told_around_it() -> None:
    assert slot_of(50, [10, 90]) == 1
    assert slot_of(5, [10, 90]) == 0
    assert slot_of(95, [10, 90]) == 2


def test_what_is_told_close_by_counts_for_more() -> None:
    # The last goal is told first, in the lead; the one told right after ours fell before it.
    assert slot_of(150, [170, 88]) == 0
