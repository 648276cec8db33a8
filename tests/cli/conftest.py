"""Running the command line, with extraction real or replaced."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from typer.testing import CliRunner, Result

from scoreline.cli.app import app
from scoreline_models import Article, Recap

COMMAND = Path(sysconfig.get_path("scripts")) / "scoreline"


class Run(Protocol):
    """Calls the command line within this process."""

    def __call__(self, *args: object, stdin: str | bytes | None = None) -> Result: ...


@pytest.fixture
def run() -> Run:
    """`run("check", path)`: a result with `exit_code`, `stdout` and `stderr`. An exception fails the test."""

    def call(*args: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, catch_exceptions=False)

    return call


@pytest.fixture
def scoreline() -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """The installed command in a process of its own."""

    def call(*args: object, **more: Any) -> "subprocess.CompletedProcess[str]":
        options = {"capture_output": True, "encoding": "utf-8", "timeout": 120, **more}
        return subprocess.run([str(COMMAND), *(str(arg) for arg in args)], **options)

    return call


@pytest.fixture
def on_a_terminal() -> Callable[..., tuple[str, str]]:
    """Runs the installed command on a terminal: what that shows, and what comes out elsewhere."""

    def call(*args: object, stdout: bool, stderr: bool, code: int = 0, **environment: str) -> tuple[str, str]:
        pty = pytest.importorskip("pty")
        ours, its = pty.openpty()
        process = subprocess.Popen(
            [str(COMMAND), *map(str, args)],
            stdout=its if stdout else subprocess.PIPE,
            stderr=its if stderr else subprocess.PIPE,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "100", **environment},
        )
        os.close(its)
        shown = b""
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:  # how Linux tells that the terminal's other end is closed
                break
            if not data:
                break
            shown += data
        os.close(ours)
        out, err = process.communicate(timeout=120)
        assert process.returncode == code
        return shown.decode(), ((out or b"") + (err or b"")).decode()

    return call


@pytest.fixture
def extracting(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Article], Recap]], None]:
    """Have extraction give what the test says, so that the command is tested and not the rules."""

    def replace(give: Callable[[Article], Recap]) -> None:
        def extract_many(articles: Iterable[Article]) -> Iterator[Recap]:
            for article in articles:
                yield give(article)

        monkeypatch.setattr(sys.modules["scoreline.extract"], "extract_many", extract_many)

    return replace
