"""The models: closed, frozen, hashable, coherent, and the same after a round trip."""

import datetime
import json
import subprocess
import sys
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from recap_builders import at, contradictory_recap, full_recap, quote, said, score
from scoreline_models import (
    Article,
    Evidence,
    Finding,
    Goal,
    Match,
    Minute,
    Player,
    Precision,
    Recap,
    ScoreKind,
    ScoreLine,
    Severity,
    Statement,
    Team,
    TeamGoals,
    Verdict,
    recap_schema,
)


def test_assignment_is_refused() -> None:
    recap = full_recap()
    with pytest.raises(ValidationError, match="frozen"):
        recap.id = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        recap.matches[0].goals[0].team = "Barrow"  # type: ignore[misc]
    assert recap == full_recap()


def test_equal_recaps_hash_alike() -> None:
    assert len({full_recap(), full_recap(), contradictory_recap()}) == 2


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="nickname"):
        Player.model_validate({"name": "Tom Reed", "nickname": "Tommy"})


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Player, {"name": ""}),
        (Team, {"name": ""}),
        (TeamGoals, {"team": "Ashby", "goals": -1}),
        (Evidence, {"start": 0, "end": 4, "words": "3-2", "rule": "r"}),
        (Evidence, {"start": -1, "end": 2, "words": "3-2", "rule": "r"}),
        (Finding, {"code": "Not A Code", "severity": "error", "message": "m"}),
        (Goal, {"scorer": None}),
        (Match, {"teams": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}),
        (Recap, {"published": "yesterday"}),
        (Article, {}),
    ],
)
def test_a_field_that_is_wrong_or_missing_is_refused(model: Any, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(fields)


def test_a_score_line_needs_two_teams() -> None:
    with pytest.raises(ValidationError, match="two teams"):
        ScoreLine(kind=ScoreKind.FINAL, sides=(TeamGoals(team="Ashby", goals=1), TeamGoals(team="Ashby", goals=0)))


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"precision": "exact"}, "unless it is bounded"),
        ({"precision": "bounded", "value": 3}, "unless it is bounded"),
        ({"precision": "exact", "value": 44, "stoppage": 1}, "stoppage time follows"),
        ({"precision": "bounded", "stoppage": 1}, "stoppage time follows"),
        ({"precision": "bounded", "earliest": 60, "latest": 50}, "earliest is after latest"),
        ({"precision": "exact", "value": 0}, "greater than or equal to 1"),
        ({"precision": "exact", "value": 121}, "less than or equal to 120"),
        ({"precision": "exact", "value": 90, "stoppage": 0}, "greater than or equal to 1"),
    ],
)
def test_an_incoherent_minute_is_refused(fields: dict[str, Any], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Minute.model_validate(fields)


@pytest.mark.parametrize(
    ("minute", "shown"),
    [
        (at(57), "57'"),
        (at(90, stoppage=8, in_stoppage=True), "90+8'"),
        (at(45, in_stoppage=True), "45+'"),
        (Minute(precision=Precision.BOUNDED, earliest=46, latest=90), "46–90'"),
        (Minute(precision=Precision.BOUNDED), "?"),
    ],
)
def test_a_minute_reads_as_it_is_written_in_football(minute: Minute, shown: str) -> None:
    assert str(minute) == shown


@given(st.sampled_from([45, 90, 105, 120]), st.integers(1, 30), st.integers(1, 30))
def test_stoppage_time_comes_after_the_minute_and_before_the_next(last: int, a: int, b: int) -> None:
    assert at(last).order < at(last, stoppage=a).order
    assert (at(last, stoppage=a).order < at(last, stoppage=b).order) == (a < b)
    if last < 120:
        assert at(last, stoppage=a).order < at(last + 1).order


def test_a_recap_is_the_same_after_a_round_trip_through_json() -> None:
    recap = full_recap()
    assert Recap.model_validate_json(recap.model_dump_json()) == recap
    assert Recap.model_validate(recap.model_dump()) == recap


@given(st.text(min_size=1), st.integers(0, 10**6))
def test_evidence_counts_code_points_through_a_round_trip(words: str, start: int) -> None:
    evidence = quote(words, start)
    assert Evidence.model_validate_json(evidence.model_dump_json()) == evidence


@pytest.mark.parametrize("recap", [full_recap(), contradictory_recap(), Recap()], ids=lambda r: r.id or "empty")
def test_output_is_valid_against_the_schema(recap: Recap) -> None:
    validator = jsonschema.Draft202012Validator(recap_schema())
    validator.validate(json.loads(recap.model_dump_json()))


def test_the_schema_refuses_what_is_no_recap() -> None:
    data = json.loads(full_recap().model_dump_json())
    data["matches"][0]["goals"][0]["kind"] = "try"
    with pytest.raises(jsonschema.ValidationError, match="try"):
        jsonschema.Draft202012Validator(recap_schema()).validate(data)


def test_the_verdict_of_an_article_is_its_worst_match() -> None:
    fine = Match(teams=(Team(name="Ashby"),), verdict=Verdict.CONSISTENT)
    odd = contradictory_recap().matches[0]
    assert Recap(matches=(fine,)).verdict is Verdict.CONSISTENT
    assert Recap(matches=(fine, odd, fine)).verdict is Verdict.CONTRADICTORY
    assert Recap().verdict is Verdict.UNCHECKED


def test_findings_of_an_article_are_those_of_all_matches_in_order() -> None:
    def match(message: str) -> Match:
        finding = Finding(code="a-code", severity=Severity.NOTE, message=message)
        return Match(teams=(), findings=(finding,))

    assert [f.message for f in Recap(matches=(match("one"), match("two"))).findings] == ["one", "two"]


def test_the_words_of_a_finding_are_those_of_its_statements_in_text_order_each_once() -> None:
    late, early, again = quote("won 4-0", 7), quote("3-2"), quote("won 4-0", 7, rule="test.other")
    finding = Finding(
        code="a-code",
        severity=Severity.ERROR,
        message="Both.",
        statements=(said("one", late), said("other", early, again)),
    )
    assert [words.start for words in finding.evidence] == [0, 7]
    assert set(finding.model_dump()) == {"code", "severity", "message", "statements"}


@pytest.mark.parametrize("fields", [{"says": ""}, {"evidence": ()}])
def test_a_statement_says_something_in_words_of_the_text(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Statement(**{"says": "the final score", "evidence": (quote("3-2"),), **fields})


def test_what_a_match_answers() -> None:
    match = full_recap().matches[0]
    assert match.home is match.teams[0]
    assert match.score is match.score_lines[0]
    assert match.score_line(ScoreKind.RUNNING) is None
    assert match.date is not None
    assert match.date.value == datetime.date(2024, 3, 2)


def test_goals_of_a_team_in_a_score_line() -> None:
    line = score(ScoreKind.FINAL, Ashby=3, Barrow=2)
    assert line.goals_of("Barrow") == 2
    assert list(line.as_dict().items()) == [("Ashby", 3), ("Barrow", 2)]
    assert str(line) == "Ashby 3-2 Barrow"
    with pytest.raises(KeyError):
        line.goals_of("Carlisle")


def test_the_models_need_no_spacy() -> None:
    code = (
        "import sys, scoreline_models;"
        "print(sorted({m.split('.')[0] for m in sys.modules}"
        " & {'spacy', 'dateparser', 'typer', 'rich', 'scoreline'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
