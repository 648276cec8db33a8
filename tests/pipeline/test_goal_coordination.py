"""Goals that a summary joins to one that is told."""

import pytest

from scoreline import load


def goals(words: str) -> dict[str | None, str]:
    """The kind of goal of each scorer told of; None for an own goal of nobody named."""
    told = load()(words)._.scoreline.goals
    return {mention.scorer.name if mention.scorer else None: mention.kind for mention in told}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "An Alan Hale header and a Carl Nash penalty gave them a 2-1 win.",
            {"Alan Hale": "goal", "Carl Nash": "penalty"},
        ),
        (
            "A penalty from Alan Hale followed by a Carl Nash header settled it.",
            {"Alan Hale": "penalty", "Carl Nash": "goal"},
        ),
        ("They won thanks to an own goal and an Alan Hale strike.", {None: "own_goal", "Alan Hale": "goal"}),
        (
            "They won 3-1 with goals from Alan Hale, a Carl Nash penalty and an own goal.",
            {"Alan Hale": "goal", "Carl Nash": "penalty", None: "own_goal"},
        ),
        ("They needed a late equaliser from American Carl Nash to draw.", {"Carl Nash": "goal"}),
        (
            "Ian Webb's own goal was added to by Alan Hale and Carl Nash.",
            {"Ian Webb": "own_goal", "Alan Hale": "goal", "Carl Nash": "goal"},
        ),
        (
            "Goals from Alan Hale, Carl Nash and an own goal gave them the win.",
            {"Alan Hale": "goal", "Carl Nash": "goal", None: "own_goal"},
        ),
        (
            "Alan Hale's free-kick, a Carl Nash header and Ian Webb's penalty secured a 3-0 win.",
            {"Alan Hale": "goal", "Carl Nash": "goal", "Ian Webb": "penalty"},
        ),
        ("An Alan Hale penalty and Carl Nash header won it.", {"Alan Hale": "penalty", "Carl Nash": "goal"}),
        (
            "Alan Hale and a brace from Carl Nash put Ashby 3-1 up.",
            {"Alan Hale": "goal", "Carl Nash": "goal"},
        ),
    ],
)
def test_goals_joined_to_a_goal_are_goals(words: str, told: dict[str | None, str]) -> None:
    assert goals(words) == told


def test_shots_that_were_saved_are_joined_to_none() -> None:
    assert goals("An Alan Hale header and a Carl Nash shot were saved.") == {}


def test_whom_a_verb_has_as_its_object_shares_no_brace() -> None:
    assert goals("Alan Hale fouled Carl Nash and a brace from Ian Webb won it.") == {"Ian Webb": "goal"}
