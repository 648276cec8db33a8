"""Recaps in the format of hand annotation."""

import json
from pathlib import Path
from typing import Any

from recap_builders import from_annotation, full_recap
from scoreline.annotation import to_annotation
from scoreline.evaluate import Figures
from scoreline_models import Goal, Match, Minute, Period, Precision, Recap, Team


def test_every_field() -> None:
    assert to_annotation(full_recap()) == {
        "id": "cup/ashby-barrow",
        "matches": [
            {
                "teams": ["Ashby", "Barrow"],
                "home": "Ashby",
                "date": "2024-03-02",
                "score": {"Ashby": 3, "Barrow": 2},
                "half_time": {"Ashby": 1, "Barrow": 0},
                "first_leg": {"Barrow": 1, "Ashby": 0},
                "aggregate": {"Ashby": 3, "Barrow": 3},
                "shootout": {"Ashby": 5, "Barrow": 4},
                "extra_time": True,
                "goals": [
                    {
                        "scorer": "Tom Reed",
                        "team": "Ashby",
                        "minute": 45,
                        "stoppage": 2,
                        "minute_is": "exact",
                        "kind": "goal",
                        "assist": "Joe Lane",
                    },
                    {
                        "scorer": None,
                        "team": "Barrow",
                        "minute": 57,
                        "minute_is": "exact",
                        "kind": "penalty",
                        "assist": None,
                    },
                    {
                        "scorer": "Ned Pike",
                        "team": "Ashby",
                        "minute": None,
                        "kind": "own_goal",
                        "assist": None,
                    },
                ],
                "cards": [
                    {"player": "Ned Pike", "team": "Barrow", "card": "yellow", "minute": None},
                    {
                        "player": "Ned Pike",
                        "team": "Barrow",
                        "card": "second_yellow",
                        "minute": 90,
                        "stoppage": None,
                        "minute_is": "exact",
                    },
                    {"player": "A Coach", "team": None, "card": "red", "minute": 70, "minute_is": "rounded"},
                ],
                "missed_penalties": [{"player": "Tom Reed", "team": "Ashby", "minute": 20, "minute_is": "exact"}],
                "disallowed_goals": [{"player": None, "team": None, "minute": None}],
            }
        ],
    }


def test_what_the_text_leaves_open_is_null() -> None:
    (match,) = to_annotation(Recap(matches=(Match(teams=(Team(name="Ashby"),)),)))["matches"]
    assert match.pop("teams") == ["Ashby"]
    assert match.pop("extra_time") is False
    assert {key: value for key, value in match.items() if value} == {}
    assert match["score"] is None
    assert match["goals"] == []


def test_a_bounded_minute_is_null_without_precision() -> None:
    minute = Minute(precision=Precision.BOUNDED, period=Period.SECOND_HALF, earliest=60, latest=80)
    recap = Recap(matches=(Match(teams=(Team(name="Ashby"),), goals=(Goal(minute=minute, evidence=()),)),))
    (goal,) = to_annotation(recap)["matches"][0]["goals"]
    assert goal == {"scorer": None, "team": None, "minute": None, "kind": "goal", "assist": None}


def test_an_article_without_a_match() -> None:
    assert to_annotation(Recap(id="tennis")) == {"id": "tennis", "matches": []}


def test_gold_comes_back_from_the_models_as_it_was(shared_recaps: Path) -> None:
    """Over every annotated article: to models and back changes nothing that the guidelines define."""
    paths = sorted((shared_recaps / "dev").rglob("*.json"))
    assert paths
    figures = Figures()
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        back = to_annotation(from_annotation(gold))
        assert _as_defined(back) == _as_defined(gold), path
        assert figures.add(gold, back), path
    assert figures.as_dict()["article"]["share"] == 1.0
    assert all(row.get("f1", 1.0) == 1.0 for row in figures.as_dict().values())


def _as_defined(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    """The matches, a date always there; notes that an annotator added stand outside of them."""
    return [
        {
            "date": None,
            **match,
            "missed_penalties": [_placed_by_player(event) for event in match["missed_penalties"]],
            "disallowed_goals": [_placed_by_player(event) for event in match["disallowed_goals"]],
        }
        for match in annotation["matches"]
    ]


def _placed_by_player(event: dict[str, Any]) -> dict[str, Any]:
    """The models place a missed penalty or disallowed goal by its player alone."""
    return event if event["player"] else {**event, "team": None}
