"""Inputs that are bad, odd or large: a message and an exit code, no traceback, and the rest comes out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scoreline_models import Recap

RECAP = "2024-03-03\n\nAshby beat Barrow 2-1 on Saturday. Tom Reed scored after ten minutes.\n"
TENNIS = "The Swede beat the Swiss 6-4 3-6 7-5 in two hours, and served nine aces.\n"


def ids(jsonl: str) -> list[str]:
    return [Recap.model_validate_json(line).id for line in jsonl.splitlines()]


@pytest.mark.parametrize("command", ["extract", "check"])
class TestBothCommands:
    def test_an_empty_file_comes_through_with_a_word(self, run: Any, tmp_path: Path, command: str) -> None:
        (tmp_path / "a.txt").write_bytes(b"")
        result = run(command, tmp_path / "a.txt")
        assert result.exit_code == 0
        assert "a.txt: is empty" in result.stderr
        assert len(result.stdout.splitlines()) >= 1

    def test_a_binary_file(self, run: Any, tmp_path: Path, command: str) -> None:
        (tmp_path / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
        result = run(command, tmp_path / "a.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "a.txt: is no text: byte 8 is NUL" in result.stderr

    def test_a_folder_without_articles(self, run: Any, tmp_path: Path, command: str) -> None:
        result = run(command, tmp_path)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "no .txt or .md file" in result.stderr

    def test_a_missing_path(self, run: Any, tmp_path: Path, command: str) -> None:
        result = run(command, tmp_path / "none.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "none.txt: cannot be read: no such file" in result.stderr

    def test_no_path_at_all(self, run: Any, command: str) -> None:
        result = run(command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "PATH" in result.stderr

    def test_a_day_that_is_none(self, run: Any, command: str) -> None:
        result = run(command, "-", "--published", "2024-02-30", stdin=RECAP)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "2024-02-30" in result.stderr

    @pytest.mark.parametrize("day", ["0001-01-01", "1849-12-31", "2201-01-01", "9999-12-31"])
    def test_a_day_on_which_nothing_was_published(self, run: Any, command: str, day: str) -> None:
        result = run(command, "-", "--published", day, stdin=RECAP)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "--published" in result.stderr
        assert "1850 to 2200" in " ".join(result.stderr.replace("│", " ").split())

    @pytest.mark.parametrize("header", ["---\ndate: 0001-01-01\n---\n", "0001-01-01\n\n", "9999-12-31\n\n"])
    def test_such_a_day_in_a_header(self, run: Any, command: str, header: str) -> None:
        result = run(command, "-", stdin=header + RECAP.partition("\n\n")[2])
        assert "fault" not in result.stderr
        assert result.exit_code in (0, 1)

    def test_an_article_named_twice_comes_once(self, run: Any, tmp_path: Path, command: str) -> None:
        (tmp_path / "a.txt").write_text(RECAP, encoding="utf-8")
        once = run(command, tmp_path / "a.txt")
        twice = run(command, tmp_path / "a.txt", tmp_path / "b" / ".." / "a.txt", tmp_path)
        assert (twice.exit_code, twice.stdout, twice.stderr) == (once.exit_code, once.stdout, "")

    def test_standard_input_named_twice_comes_once(self, run: Any, command: str) -> None:
        assert run(command, "-", "-", stdin=RECAP).stdout == run(command, "-", stdin=RECAP).stdout

    def test_an_empty_path(self, run: Any, command: str) -> None:
        result = run(command, "")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "(empty path): cannot be read: no such file" in result.stderr

    def test_an_unknown_format(self, run: Any, command: str) -> None:
        result = run(command, "-", "--format", "xml", stdin=RECAP)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "xml" in result.stderr


def test_invalid_utf8_is_named_by_byte_and_the_others_come_out(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RECAP, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"Ashby\xff")
    (tmp_path / "c.txt").write_text(RECAP, encoding="utf-8")
    result = run("extract", tmp_path)
    assert result.exit_code == 2
    assert ids(result.stdout) == ["a", "c"]
    assert f"{tmp_path / 'b.txt'}: is not valid UTF-8: byte 5 is 0xff" in result.stderr


def test_two_files_of_one_id_do_not_overwrite_one_another(run: Any, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"{name} {RECAP}", encoding="utf-8")
    out = tmp_path / "out"
    result = run("extract", tmp_path / "one", tmp_path / "two", "--format", "annotation", "--output", out)
    assert result.exit_code == 2
    assert str(tmp_path / "one/a.txt") in result.stderr
    assert str(tmp_path / "two/a.txt") in result.stderr
    assert [path.name for path in out.rglob("*.json")] == ["a.json"]


def test_standard_input(run: Any) -> None:
    result = run("extract", "-", stdin=RECAP)
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    recap = Recap.model_validate_json(line)
    assert (recap.id, str(recap.published)) == ("stdin", "2024-03-03")


def test_the_day_of_publication_given_goes_before_the_header(run: Any) -> None:
    result = run("extract", "-", "--published", "2024-04-01", stdin=RECAP)
    assert json.loads(result.stdout)["published"] == "2024-04-01"


def test_an_article_of_another_sport(run: Any) -> None:
    result = run("extract", "-", stdin=TENNIS)
    assert result.exit_code == 0
    assert ids(result.stdout) == ["stdin"]


@pytest.mark.parametrize("text", [RECAP * 13_500, "a" * 1_050_000, "2-1 " * 262_500], ids=["recaps", "a", "2-1"])
def test_an_article_of_a_megabyte(scoreline: Callable[..., Any], tmp_path: Path, text: str) -> None:
    assert len(text) > 1_000_000
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    result = scoreline("extract", tmp_path / "a.txt")
    assert (result.returncode, result.stderr) == (0, "")
    assert ids(result.stdout) == ["a"]


def test_an_article_that_fails_does_not_take_the_others_with_it(
    run: Any, tmp_path: Path, extracting: Callable[..., None]
) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(RECAP, encoding="utf-8")

    def give(article: Any) -> Recap:
        if article.id == "b":
            raise ValueError("no such\x1b[31m thing")
        return Recap(id=article.id)

    extracting(give)
    result = run("extract", tmp_path)
    assert result.exit_code == 2
    assert ids(result.stdout) == ["a", "c"]
    assert "b.txt: could not be extracted (ValueError: no such[31m thing)" in result.stderr


def test_control_characters_of_a_file_name_do_not_reach_the_terminal(run: Any, tmp_path: Path) -> None:
    result = run("extract", tmp_path / "a\x1b]0;title\x07\u202e.txt")
    assert result.exit_code == 2
    assert "a]0;title.txt: cannot be read" in result.stderr
    assert not set(result.stderr) & set("\x1b\x07\u202e")


def test_a_real_recap_passes_through_with_evidence_that_is_in_the_text(run: Any, shared_recaps: Path) -> None:
    path = shared_recaps / "dev" / "seed" / "bergamo.txt"
    result = run("extract", path)
    assert result.exit_code == 0
    text = path.read_text(encoding="utf-8")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["title"] == "Match Recap: How the Bergamo Miracle Unfolded"
    for evidence in _evidence(json.loads(line)):
        assert text[evidence["start"] : evidence["end"]] == evidence["words"]


def _evidence(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for item in value for found in _evidence(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"start", "end", "words"} <= value.keys() else []
    return own + [found for item in value.values() for found in _evidence(item)]
