"""Running the command line, with extraction real or replaced."""

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
    command = Path(sysconfig.get_path("scripts")) / "scoreline"

    def call(*args: object, **more: Any) -> "subprocess.CompletedProcess[str]":
        options = {"capture_output": True, "encoding": "utf-8", "timeout": 120, **more}
        return subprocess.run([str(command), *(str(arg) for arg in args)], **options)

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
