"""`import scoreline` from a folder that holds modules named like the project's own folders."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("package", ["scoreline", "scoreline_models", "scoreline.cli", "scoreline.evaluate"])
def test_modules_of_the_caller_shadow_nothing(tmp_path: Path, package: str) -> None:
    for name in ("models", "extractor", "corpus", "language", "story", "check", "header", "evaluate", "cli"):
        (tmp_path / f"{name}.py").write_text("raise RuntimeError('the caller’s own module')\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", f"import {package}; print({package}.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    assert not run.stdout.startswith(str(tmp_path))


def test_a_script_beside_its_own_models_can_use_the_library(tmp_path: Path) -> None:
    (tmp_path / "models.py").write_text("OWN = 'mine'\n", encoding="utf-8")
    (tmp_path / "service.py").write_text(
        "import models, scoreline\n"
        "recap = scoreline.extract('Ashby beat Barrow 2-1.')\n"
        "print(models.OWN, type(recap).__module__)\n",
        encoding="utf-8",
    )
    run = subprocess.run([sys.executable, "service.py"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["mine", "scoreline_models.recap"]
