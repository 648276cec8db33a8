"""What `scoreline check` writes in each of its formats, and how it ends."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from recap_builders import contradictory_recap, quote, said
from scoreline.versions import rules_version
from scoreline_models import (
    SCHEMA_VERSION,
    Article,
    Finding,
    Match,
    Recap,
    Severity,
    Team,
    Verdict,
)

TEXT = "Ashby won.\n\nIt rained. Ashby beat Barrow 3-2 at home, as\nthey say. They won 4-0! Reed went off.\n"
VERSIONS = "rules test, schema 2.0"


def recap(article: Article, *severities: Severity, verdict: Verdict = Verdict.CONTRADICTORY) -> Recap:
    """A recap of `TEXT` with findings of two statements, the first of which is told in two places."""

    def words(told: str) -> Any:
        return quote(told, TEXT.index(told))

    findings = tuple(
        Finding(
            code=f"{severity.value}-code",
            severity=severity,
            message=f"The score is 3-2, but 4-0: 100% of an {severity.value}.",
            statements=(
                said("the final score Ashby 3-2 Barrow", words("beat"), words("3-2")),
                said("the final score Ashby 4-0 Barrow", words("4-0"), words("Ashby won")),
            ),
        )
        for severity in severities
    )
    match = Match(teams=(Team(name="Ashby"), Team(name="Barrow")), verdict=verdict, findings=findings)
    return Recap(id=article.id, matches=(match,), rules_version="test")


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article whose path as given is `drafts/tie.txt`."""
    monkeypatch.chdir(tmp_path)
    path = Path("drafts/tie.txt")
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


# text


def test_text_shows_each_statement_with_its_sentences_places_and_marked_words(
    run: Any, article: Path, extracting: Any
) -> None:
    extracting(lambda article: recap(article, Severity.ERROR))
    result = run("check", article)
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines() == [
        "tie: contradictory",
        "  Ashby v Barrow: contradictory",
        "    error: The score is 3-2, but 4-0: 100% of an error. [error-code]",
        "      the final score Ashby 3-2 Barrow",
        "        3:18, 3:30 (characters 29-33, 41-44): Ashby >>beat<< Barrow >>3-2<< at home, as they say.",
        "      the final score Ashby 4-0 Barrow",
        "        1:1 (characters 0-9): >>Ashby won<<.",
        "        4:20 (characters 76-79): They won >>4-0<<!",
        VERSIONS,
    ]


def test_text_names_the_versions_once_at_the_end(run: Any, article: Path) -> None:
    article.with_name("other.txt").write_text(TEXT, encoding="utf-8")
    lines = run("check", article.parent).stdout.splitlines()
    assert [line for line in lines if line.startswith("rules ")] == lines[-1:]
    assert lines[-1] == f"rules {rules_version()}, schema {SCHEMA_VERSION}"


def test_without_an_article_there_are_no_versions(run: Any, article: Path) -> None:
    assert run("check", "none.txt", "--format", "github").stdout == ""


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_terminal_shows_the_words_in_a_style_if_it_can(
    on_a_terminal: Callable[..., tuple[str, str]], tmp_path: Path, term: str
) -> None:
    path = tmp_path / "tie.txt"
    path.write_text("Tom Reed scored as Ashby beat Barrow 1-0 on Saturday. Lane put Barrow 3-0 up.\n", encoding="utf-8")
    shown, _ = on_a_terminal("check", path, stdout=True, stderr=False, code=1, TERM=term)
    assert "running-score-exceeds-final" in shown
    styled = re.search(r"\x1b\[1;4m[^\x1b]*\x1b\[0m", shown) is not None
    assert (styled, ">>" in shown, "\x1b" in shown) == (
        (True, False, True) if term == "xterm" else (False, True, False)
    )


# json


def test_json_tells_verdicts_findings_and_versions(run: Any, article: Path, extracting: Any) -> None:
    extracting(lambda article: recap(article, Severity.ERROR, Severity.NOTE))
    result = run("check", article, "--format", "json")
    assert result.exit_code == 1
    (line,) = result.stdout.splitlines()
    told = json.loads(line)
    (match,) = told.pop("matches")
    assert told == {
        "id": "tie",
        "file": "drafts/tie.txt",
        "verdict": "contradictory",
        "rules_version": "test",
        "schema_version": SCHEMA_VERSION,
    }
    findings = match.pop("findings")
    assert match == {"match": "Ashby v Barrow", "verdict": "contradictory"}
    given = recap(Article(text=TEXT), Severity.ERROR, Severity.NOTE).findings
    assert tuple(Finding.model_validate(finding) for finding in findings) == given
    spans = [span for finding in findings for statement in finding["statements"] for span in statement["evidence"]]
    assert len(spans) == 8
    assert all(TEXT[span["start"] : span["end"]] == span["words"] for span in spans)


# github


def test_github_annotates_the_first_words_and_names_all_places(run: Any, article: Path, extracting: Any) -> None:
    extracting(lambda article: recap(article, Severity.ERROR))
    result = run("check", article, "--format", "github")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines() == [
        "::error file=drafts/tie.txt,line=3,col=18,endLine=3,endColumn=21,title=scoreline error-code::"
        "The score is 3-2, but 4-0: 100%25 of an error."
        '%0Athe final score Ashby 3-2 Barrow: "beat" (3:18), "3-2" (3:30)'
        '%0Athe final score Ashby 4-0 Barrow: "4-0" (4:20), "Ashby won" (1:1)',
        VERSIONS,
    ]


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")]
)
def test_github_has_a_command_for_each_severity(
    run: Any, article: Path, extracting: Any, severity: Severity, command: str
) -> None:
    extracting(lambda article: recap(article, severity))
    line, _ = run("check", article, "--format", "github").stdout.splitlines()
    assert line.startswith(f"::{command} file=")


def test_github_escapes_what_would_end_a_property(run: Any, article: Path, extracting: Any) -> None:
    odd = article.with_name("100%, a:b\x1b.txt")
    odd.write_text(TEXT, encoding="utf-8")
    extracting(lambda article: recap(article, Severity.ERROR))
    line, _ = run("check", odd, "--format", "github").stdout.splitlines()
    assert line.startswith("::error file=drafts/100%25%2C a%3Ab.txt,line=3,")


def test_github_gives_no_columns_for_words_on_several_lines(run: Any, article: Path, extracting: Any) -> None:
    words = "as\nthey say"
    statement = said("all", quote(words, TEXT.index(words)))
    finding = Finding(code="odd", severity=Severity.ERROR, message="Odd.", statements=(statement,))
    match = Match(teams=(), findings=(finding,))
    extracting(lambda article: Recap(id=article.id, matches=(match,), rules_version="test"))
    assert run("check", article, "--format", "github").stdout.splitlines() == [
        '::error file=drafts/tie.txt,line=3,endLine=4,title=scoreline odd::Odd.%0Aall: "as they say" (3:43)',
        VERSIONS,
    ]


def test_github_has_no_file_for_standard_input(run: Any, extracting: Any) -> None:
    extracting(lambda article: recap(article, Severity.ERROR))
    line, _ = run("check", "-", "--format", "github", stdin=TEXT).stdout.splitlines()
    assert line.startswith("::error title=scoreline error-code::The score is")


@pytest.mark.parametrize("words", ["::stop-commands::x", "won\n::error::4-0", "won\r\n::error::4-0", "a%0Ab"])
def test_no_article_gives_commands_of_its_own(run: Any, article: Path, extracting: Any, words: str) -> None:
    odd = contradictory_recap(words=words)
    extracting(lambda article: odd)
    (line, versions) = run("check", article, "--format", "github").stdout.splitlines()
    assert line.startswith("::error file=drafts/tie.txt,")
    assert "%0Ab" not in line
    assert versions.startswith("rules ")


# exit codes


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ([], {"contradictory"}),
        (["--fail-on", "contradictory"], {"contradictory"}),
        (["--fail-on", "incomplete"], {"contradictory", "incomplete"}),
    ],
)
@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_verdicts_that_fail(
    run: Any, article: Path, extracting: Any, fail_on: list[str], failing: set[str], verdict: Verdict, form: str
) -> None:
    extracting(lambda article: recap(article, verdict=verdict))
    assert run("check", article, "--format", form, *fail_on).exit_code == int(verdict.value in failing)


@pytest.mark.parametrize("fail_on", ["consistent", "unchecked", "never"])
def test_no_other_verdict_can_fail(run: Any, article: Path, fail_on: str) -> None:
    result = run("check", article, "--fail-on", fail_on)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_one_bad_article_among_others_is_enough(run: Any, article: Path, extracting: Any, form: str) -> None:
    for name in ("a", "z"):
        article.with_name(f"{name}.txt").write_text(TEXT, encoding="utf-8")
    verdicts = {"a": Verdict.CONSISTENT, "tie": Verdict.CONTRADICTORY, "z": Verdict.UNCHECKED}
    extracting(lambda article: recap(article, Severity.ERROR, verdict=verdicts[article.id]))
    assert run("check", article.parent, "--format", form).exit_code == 1


@pytest.mark.parametrize(("form", "results"), [("text", 12), ("json", 2), ("github", 2)])
def test_what_cannot_be_read_is_told_and_the_rest_comes_out(
    run: Any, article: Path, extracting: Any, form: str, results: int
) -> None:
    article.with_name("bad.txt").write_bytes(b"\xff")
    article.with_name("z.txt").write_text(TEXT, encoding="utf-8")
    extracting(lambda article: recap(article, Severity.ERROR))
    result = run("check", article.parent, "--format", form)
    assert result.exit_code == 2
    assert "bad.txt: is not valid UTF-8" in result.stderr
    versions = [line for line in result.stdout.splitlines() if line == VERSIONS]
    assert len(versions) == (form != "json")
    assert len(result.stdout.splitlines()) - len(versions) == results + 4 * (form == "text")
