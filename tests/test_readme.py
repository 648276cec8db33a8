"""What the README shows is what comes out."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"<!-- output: (.+?) -->\n```text\n(.*?)```", README, flags=re.DOTALL)
EXAMPLES = re.findall(r"```python\n(.*?)```\n+```text\n(.*?)```", README, flags=re.DOTALL)


@pytest.mark.parametrize(("arguments", "shown"), SHOWN, ids=[arguments for arguments, _ in SHOWN])
def test_shown_output_is_real(arguments: str, shown: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / "scoreline"
    run = subprocess.run(
        [str(command), *arguments.split()],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "110"},
        capture_output=True,
        encoding="utf-8",
    )
    assert _of_any_rules(run.stdout) == _of_any_rules(shown)


def _of_any_rules(output: str) -> list[str]:
    """The lines; which version of the rules made them changes with every rule."""
    return [re.sub(r"^rules [0-9a-f]{12},", "rules (any),", line.rstrip()) for line in output.splitlines()]


@pytest.mark.parametrize(("code", "shown"), EXAMPLES)
def test_library_example_prints_what_is_shown(code: str, shown: str) -> None:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout == shown


def test_readme_has_output_and_an_example() -> None:
    assert SHOWN
    assert EXAMPLES
