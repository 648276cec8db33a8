"""The command as a process: terminals, pipes, start-up."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TEXT = "Ashby beat Barrow 2-1.\n"
COMMAND = str(Path(sysconfig.get_path("scripts")) / "scoreline")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(8):
        (tmp_path / f"a{number}.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_results_alone_are_on_standard_output_and_nothing_else_where_nobody_looks(
    scoreline: Callable[..., Any], folder: Path
) -> None:
    result = scoreline("extract", folder)
    assert (result.returncode, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 8


def test_an_empty_file_among_others_is_said_on_standard_error(scoreline: Callable[..., Any], folder: Path) -> None:
    (folder / "a0.txt").write_bytes(b"")
    result = scoreline("extract", folder)
    assert result.returncode == 0
    assert result.stderr.splitlines() == [
        f"scoreline: {folder / 'a0.txt'}: is empty, so that nothing can be found in it."
    ]
    assert len(result.stdout.splitlines()) == 8


def test_bad_input_is_no_traceback(scoreline: Callable[..., Any], folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"\xff\xfe\x00")
    result = scoreline("check", folder, folder / "none.txt")
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert len(result.stderr.splitlines()) == 2
    assert len([line for line in result.stdout.splitlines() if line.startswith("a")]) == 8


def test_standard_input(scoreline: Callable[..., Any]) -> None:
    result = scoreline("check", "-", input=TEXT)
    assert result.returncode in (0, 1)
    assert result.stdout.startswith("stdin: ")


def test_output_is_utf8_in_any_locale(scoreline: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "Pašalić.txt").write_text(TEXT, encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = scoreline("extract", tmp_path, env=environment)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Pašalić" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
@pytest.mark.parametrize("command", ["extract", "check"])
def test_a_reader_that_goes_away_ends_the_command_quietly(tmp_path: Path, command: str) -> None:
    for number in range(400):  # far more output than a pipe holds
        name = f"{number:03}-{'x' * 200}.txt"
        (tmp_path / name).write_text("", encoding="utf-8")
    with subprocess.Popen(
        [COMMAND, command, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        messages = process.stderr.read()
    assert process.returncode == 141
    assert all("is empty" in line for line in messages.splitlines())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told(scoreline: Callable[..., Any], folder: Path) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = scoreline("extract", folder, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1
    assert "cannot write the results" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_output_that_is_no_file_is_written_directly(scoreline: Callable[..., Any], folder: Path) -> None:
    result = scoreline("extract", folder / "a0.txt", "--output", "/dev/stdout")
    assert (result.returncode, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 1
    with open(folder / "out", "w", encoding="utf-8") as out:
        scoreline("extract", folder / "a0.txt", "-o", "/dev/stdout", capture_output=False, stdout=out)
    assert len((folder / "out").read_text(encoding="utf-8").splitlines()) == 1
    result = scoreline("extract", folder / "a0.txt", "--output", "/dev/full")
    assert result.returncode == 2
    assert "cannot write the results" in result.stderr


def test_a_table_is_shown_on_a_terminal(on_a_terminal: Callable[..., tuple[str, str]], folder: Path) -> None:
    shown, other = on_a_terminal("extract", folder / "a0.txt", stdout=True, stderr=False)
    assert "a0" in shown
    assert "{" not in shown
    assert other == ""


def test_progress_is_shown_on_standard_error_while_results_go_elsewhere(
    on_a_terminal: Callable[..., tuple[str, str]], folder: Path
) -> None:
    shown, results = on_a_terminal("extract", folder, stdout=False, stderr=True)
    assert "Reading" in shown
    assert len(results.splitlines()) == 8
    shown, _ = on_a_terminal("extract", folder / "a0.txt", stdout=False, stderr=True)
    assert shown == ""


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["extract", "--help"], ["schema"]])
def test_nothing_heavy_is_loaded_before_it_is_needed(args: list[str]) -> None:
    code = f"""
import sys
sys.argv = ["scoreline", *{args!r}]
from scoreline.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end
heavy = {{"spacy", "dateparser", "yaml", "rich.progress"}} & set(sys.modules)
print("heavy:", sorted(heavy), file=sys.stderr)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout
    assert run.stderr.strip() == "heavy: []"


def test_articles_are_checked_without_loading_spacy(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("Ashby Town beat Barrow Rovers 1-0. Alan Ruiz scored on 12 minutes.", encoding="utf-8")
    code = "import sys; from scoreline.cli import main\ntry: main()\nfinally: print('spacy' in sys.modules)"
    command = [sys.executable, "-c", code, "check", str(article)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[0] == "one: consistent"
    assert run.stdout.splitlines()[-1] == "False"
