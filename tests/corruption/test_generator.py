"""What is changed, and what is left alone since the gold does not make it a contradiction."""

from typing import Any

import pytest

from corruption.gold import Article, match_of
from corruption.measuring import cases_of

WEBB = {"scorer": "Tom Webb", "team": "Hull", "minute": 10, "minute_is": "exact"}
DALE = {"scorer": "Sam Dale", "team": "Hull", "minute": 60, "minute_is": "exact"}
IRVING = {"scorer": "Joe Irving", "team": "Reading", "minute": 75, "minute_is": "exact"}
TOLD = "Tom Webb scored in the 10th minute and Sam Dale in the 60th, before Joe Irving struck for Reading."


def article(text: str, score: tuple[int, int] = (2, 1), **gold: Any) -> Article:
    """An article on Hull v Reading, in which three goals are told."""
    given = {"teams": ["Hull", "Reading"], "score": dict(zip(("Hull", "Reading"), score, strict=True))}
    return Article(text, (match_of({**given, "goals": [WEBB, DALE, IRVING], **gold}),))


def corrupted(sound: Article, kind: str) -> list[str]:
    return [case.corrupt(sound.text) for case in cases_of(sound) if case.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull beat Reading 2-1.", ["Hull beat Reading 1-1.", "Hull beat Reading 2-0."]),
        ("Reading lost 1–2 to Hull.", ["Reading lost 1–1 to Hull.", "Reading lost 0–2 to Hull."]),
        ("Hull 2 - 1 Reading", ["Hull 1 - 1 Reading", "Hull 2 - 0 Reading"]),
        ("Hull 2, Reading 1", ["Hull 1, Reading 1", "Hull 2, Reading 0"]),
        ("Hull won two-one at Reading.", ["Hull won one-one at Reading.", "Hull won two-nil at Reading."]),
        (
            "Hull 2-1 Reading\nDale made it 2-0 and Hull won 2-1.",
            [
                "Hull 1-1 Reading\nDale made it 2-0 and Hull won 1-1.",
                "Hull 2-0 Reading\nDale made it 2-0 and Hull won 2-0.",
            ],
        ),
        ("Hull beat Reading 2-1, after 2-1 at half-time.", ["Hull beat Reading 1-1, after 2-1 at half-time."]),
        ("Hull were held 2-1 up at the break by Reading.", []),
        ("Hull, who beat Reading 2-1 last season, were good.", []),
        ("It ended 2-1.", []),
    ],
)
def test_the_final_score_is_lowered_in_all_places(text: str, expected: list[str]) -> None:
    lowered = corrupted(article(text), "final-score-lowered")
    assert lowered[: len(expected)] == expected
    assert bool(lowered) == bool(expected)


def test_the_score_of_a_side_whose_goals_are_not_all_told_is_not_lowered() -> None:
    assert corrupted(article("Hull beat Reading 3-1.", (3, 1)), "final-score-lowered") == ["Hull beat Reading 3-0."]


def test_a_level_score_is_lowered_only_where_all_goals_are_told() -> None:
    level = "Hull drew 2-2 with Reading."
    assert corrupted(article(level, (2, 2)), "final-score-lowered") == []
    told = corrupted(article(level, (2, 2), goals=[WEBB, DALE, IRVING, IRVING]), "final-score-lowered")
    assert told == ["Hull drew 1-2 with Reading."]


def test_one_of_two_statements_is_raised() -> None:
    sound = article("Hull 2-1 Reading\nHull won 2-1.")
    assert corrupted(sound, "final-score-in-one-place") == [
        "Hull 3-1 Reading\nHull won 2-1.",
        "Hull 2-1 Reading\nHull won 3-1.",
    ]
    assert corrupted(article("Hull won 2-1. " + TOLD), "final-score-in-one-place") == []


def test_the_sides_are_exchanged_where_they_stand_in_order() -> None:
    assert corrupted(article("Hull 2-1 Reading\nHull won 2-1."), "final-score-swapped") == [
        "Hull 1-2 Reading\nHull won 2-1."
    ]
    assert corrupted(article("Hull beat Reading 2-1."), "final-score-swapped") == []
    untold = article("Hull 2-1 Reading", goals=[WEBB, IRVING])
    assert corrupted(untold, "final-score-swapped") == []


def test_the_score_of_another_match_of_the_article_is_left_alone() -> None:
    hull, other = article("").matches[0], match_of({"teams": ["Dover", "Crewe"], "score": {"Dover": 2, "Crewe": 1}})
    sound = Article("Hull beat Reading 2-1.\nDover beat Crewe 2-1.", (hull, other))
    assert corrupted(sound, "final-score-lowered")[0] == "Hull beat Reading 1-1.\nDover beat Crewe 2-1."
