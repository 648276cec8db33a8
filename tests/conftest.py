"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run, however slow the machine.
settings.register_profile("deterministic", derandomize=True, deadline=None)
settings.load_profile("deterministic")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def shared_recaps() -> Path:
    """Real articles with gold, which lie outside of the project and may be absent."""
    folder = PROJECT.parent / "shared" / "recaps"
    if not (folder / "score.py").is_file():
        pytest.skip(f"no shared recaps in {folder}")
    return folder
