"""Figures against gold."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from scoreline.evaluate import AnnotationError, Figures, find_gold, load_annotation

Annotation = dict[str, Any]


def goal(scorer: str | None, minute: int | None = None, **more: Any) -> Annotation:
    return {"scorer": scorer, "team": "Ashby Town", "minute": minute, "kind": "goal", "assist": None, **more}


def match(*goals: Annotation, **more: Any) -> Annotation:
    return {"teams": ["Ashby Town", "Barrow"], "goals": list(goals), "cards": [], **more}


def article(*matches: Annotation) -> Annotation:
    return {"id": "a", "matches": list(matches)}


def figures(gold: Annotation, predicted: Annotation | None) -> Figures:
    result = Figures()
    result.add(gold, predicted)
    return result


def right(key: str, gold: Annotation, predicted: Annotation) -> int:
    return figures(article(match(gold)), article(match(predicted))).counts[key].right


@pytest.mark.parametrize(
    ("gold", "told", "same"),
    [
        ("Tom Reed", "Tom Reed", True),
        ("Tom Reed", "Reed", True),
        ("Reed", "Tom Reed", True),
        ("Tom Reed", "Tom", True),
        ("Tom van Reed", "van Reed", True),
        ("Tom Reed", "Tom Reeve", False),
        ("Tom Reed", "Joe Reed", False),
        ("Tom Joe Reed", "Tom Joe", False),
        ("Mario Pašalić", "Pasalic", True),
        ("Martin Ødegaard", "odegaard", True),
        ("Łukasz", "Lukasz", False),  # as in score.py, which folds the small letter alone
        ("Reed's", "Reed", True),
        ("Reed", "", False),
        ("Reed", None, False),
        (None, "Reed", False),
        (None, None, True),
    ],
)
def test_the_same_person(gold: str | None, told: str | None, same: bool) -> None:
    assert right("goals", goal(gold), goal(told)) == same


@pytest.mark.parametrize(
    ("gold", "told", "same"),
    [
        (goal("R", 57), goal("R", 57), True),
        (goal("R", 57, minute_is="exact"), goal("R", 58), False),
        (goal("R", 57, minute_is="rounded"), goal("R", 58), True),
        (goal("R", 57, minute_is="rounded"), goal("R", 59), False),
        (goal("R", 90, minute_is="rounded", stoppage=1), goal("R", 90, stoppage=4), True),
        (goal("R", 90, minute_is="exact", stoppage=1), goal("R", 90, stoppage=4), False),
        (goal("R", 90, stoppage=None), goal("R", 90), True),
        (goal("R", 90, minute_is="rounded", stoppage=2), goal("R", 92), True),
        (goal("R"), goal("R", 57), False),
        (goal("R", 57), goal("R"), False),
        (goal("R"), goal("R"), True),
    ],
)
def test_the_same_minute(gold: Annotation, told: Annotation, same: bool) -> None:
    assert right("goals+minute", gold, told) == same


@pytest.mark.parametrize(
    ("told", "same"),
    [("Ashby", True), ("Ashby Town FC", True), ("Ashby City", False), ("FC", False), (None, False)],
)
def test_the_same_team(told: str | None, same: bool) -> None:
    assert right("goals+team", goal("R"), goal("R", team=told)) == same


def test_a_scorer_of_two_is_paired_by_minute() -> None:
    gold = article(match(goal("Reed", 10, assist="Lane"), goal("Reed", 80)))
    told = article(match(goal("Reed", 80), goal("Reed", 10, assist="Lane")))
    assert figures(gold, told).right_throughout == 1


def test_each_goal_is_paired_once() -> None:
    count = figures(article(match(goal("Reed"))), article(match(goal("Reed"), goal("Reed")))).counts["goals"]
    assert (count.right, count.gold, count.predicted) == (1, 1, 2)
    assert (count.precision, count.recall) == (0.5, 1.0)
    assert count.f1 == pytest.approx(2 / 3)


def test_a_missing_prediction_counts_as_an_empty_one() -> None:
    result = figures(article(match(goal("Reed"), score={"Ashby Town": 1, "Barrow": 0})), None)
    assert result.without_prediction == 1
    assert (result.counts["goals"].gold, result.counts["goals"].predicted) == (1, 0)
    assert result.counts["score"].recall == 0.0
    assert result.right_throughout == 0


def test_an_invented_match_makes_an_article_wrong() -> None:
    gold = article(match(goal("Reed")))
    told = article(match(goal("Reed")), {"teams": ["Carlisle", "Derby"], "goals": [goal("Pike")]})
    result = figures(gold, told)
    assert (result.counts["matches"].right, result.counts["matches"].predicted) == (1, 2)
    assert result.counts["goals"].predicted == 2
    assert result.right_throughout == 0


@pytest.mark.parametrize(("line", "throughout"), [("score", 0), ("aggregate", 0), ("half_time", 1)])
def test_a_wrong_score_line_makes_an_article_wrong_but_for_half_time(line: str, throughout: int) -> None:
    gold = article(match(**{line: {"Ashby Town": 1, "Barrow": 0}}))
    told = article(match(**{line: {"Ashby": 1, "Barrow": 1}}))
    result = figures(gold, told)
    assert (result.counts[line].right, result.counts[line].gold, result.counts[line].predicted) == (0, 1, 1)
    assert result.right_throughout == throughout


def test_dates_count_only_where_gold_has_the_key() -> None:
    told = article(match(date="2024-03-02"))
    assert "date" not in figures(article(match()), told).counts
    count = figures(article(match(date=None)), told).counts["date"]
    assert (count.right, count.gold, count.predicted) == (0, 0, 1)
    assert figures(told, told).counts["date"].right == 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ([], "no JSON object"),
        ({}, "`matches` is no list"),
        ({"matches": ["Ashby"]}, "an entry of `matches`"),
        ({"matches": [{"teams": "Ashby"}]}, "`teams`"),
        ({"matches": [{"goals": {}}]}, "`goals` is no list"),
        ({"matches": [{"goals": [{"scorer": 9}]}]}, "`scorer` is 9, where a text"),
        ({"matches": [{"cards": [{"minute": "57th"}]}]}, "`minute` is '57th', where a number"),
        ({"matches": [{"score": [2, 1]}]}, "`score` is no JSON object"),
        ({"matches": [{"score": {"Ashby": None}}]}, "`score` has a team without goals"),
    ],
)
def test_what_is_no_annotation_is_refused_and_not_counted(data: object, why: str) -> None:
    result = Figures()
    with pytest.raises(AnnotationError, match=why):
        result.add(data, article())
    with pytest.raises(AnnotationError, match=why):
        result.add(article(), data)
    assert result == Figures()


def test_gold_is_found_to_the_bottom(tmp_path: Path) -> None:
    for name in ("b.json", "a/c.json", ".git/d.json", "a/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert [path.relative_to(tmp_path).as_posix() for path in find_gold(tmp_path)] == ["a/c.json", "b.json"]


@pytest.mark.parametrize("data", [b"{", b"\xff", b"[" * 100_000, b"", b"{}"])
def test_a_file_that_holds_no_annotation(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(AnnotationError):
        load_annotation(path)


# Against the script that defines the rules


def drop_an_event(m: Annotation, rng: random.Random) -> None:
    events = m[rng.choice(["goals", "cards", "missed_penalties", "disallowed_goals"])]
    if events:
        events.pop(rng.randrange(len(events)))


def repeat_an_event(m: Annotation, rng: random.Random) -> None:
    events = m[rng.choice(["goals", "cards", "missed_penalties", "disallowed_goals"])]
    if events:
        events.append({**rng.choice(events), "minute": rng.choice([None, 1, 45, 88])})


def change_a_name(m: Annotation, rng: random.Random) -> None:
    events = m["goals"] + m["cards"]
    if events:
        event = rng.choice(events)
        key = rng.choice([key for key in ("scorer", "player", "assist", "team") if key in event])
        words = (event[key] or "Nobody").split()
        event[key] = rng.choice([words[-1], words[0], "Somebody", "FC " + words[-1], None if key != "player" else "?"])


def change_a_minute(m: Annotation, rng: random.Random) -> None:
    for event in m["goals"] + m["cards"]:
        if rng.random() < 0.5:
            event["minute"] = None if rng.random() < 0.2 else (event["minute"] or 44) + rng.randint(-2, 2)
            event["stoppage"] = rng.choice([None, 0, 1, 3])


def change_a_kind(m: Annotation, rng: random.Random) -> None:
    for event in m["goals"]:
        event["kind"] = rng.choice([event["kind"], "penalty", "own_goal"])
    for event in m["cards"]:
        event["card"] = rng.choice([event["card"], "red"])


def change_a_score(m: Annotation, rng: random.Random) -> None:
    key = rng.choice(["score", "half_time", "first_leg", "aggregate", "shootout"])
    names = m["teams"] if len(m["teams"]) == 2 else ["Ashby", "Barrow"]
    m[key] = rng.choice(
        [
            None,
            {},
            {names[0]: 1},
            dict(zip(names, (2, 1), strict=True)),
            dict(reversed((m[key] or {}).items())),
        ]
    )


def change_the_teams(m: Annotation, rng: random.Random) -> None:
    m["teams"] = rng.choice([m["teams"][:1], m["teams"][::-1], ["Ashby", "Barrow"], [*m["teams"], "Third FC"]])


def change_the_date(m: Annotation, rng: random.Random) -> None:
    m["date"] = rng.choice([None, "2017-01-22", m.get("date")])


CORRUPTIONS: tuple[Callable[[Annotation, random.Random], None], ...] = (
    drop_an_event,
    repeat_an_event,
    change_a_name,
    change_a_minute,
    change_a_kind,
    change_a_score,
    change_the_teams,
    change_the_date,
)


def corrupted(gold: Annotation, rng: random.Random) -> Annotation:
    """A prediction that is wrong in a few ways."""
    told = deepcopy(gold)
    for m in told["matches"]:
        for corrupt in rng.choices(CORRUPTIONS, k=rng.randint(0, 5)):
            corrupt(m, rng)
    if rng.random() < 0.1:
        told["matches"].append(match(goal("Reed", 3), score={"Ashby Town": 1, "Barrow": 0}, date="2017-01-22"))
    if rng.random() < 0.1:
        told["matches"].pop(rng.randrange(len(told["matches"])))
    rng.shuffle(told["matches"])
    return told


@pytest.mark.parametrize("seed", range(6))
def test_figures_agree_with_the_script_on_corrupted_predictions(shared_recaps: Path, tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    ours = Figures()
    for path in find_gold(shared_recaps / "dev"):
        gold = load_annotation(path)
        predicted = corrupted(gold, rng) if rng.random() < 0.95 else None
        ours.add(gold, predicted)
        if predicted is not None:
            target = tmp_path / path.relative_to(shared_recaps / "dev")
            target.parent.mkdir(exist_ok=True)
            target.write_text(json.dumps(predicted), encoding="utf-8")
    run = subprocess.run(
        [
            sys.executable,
            str(shared_recaps / "score.py"),
            str(shared_recaps / "dev"),
            str(tmp_path),
            "--json",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    theirs = json.loads(run.stdout)
    assert ours.as_dict().keys() == theirs.keys()
    for key, row in theirs.items():
        assert ours.as_dict()[key] == pytest.approx(row, abs=0.0005), key
    assert 0 < theirs["goals"]["f1"] < 1, "the corruption must leave something right and make something wrong"
    assert 0 < theirs["article"]["share"] < 1
