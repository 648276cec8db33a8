"""The version of the rules."""

import re
from pathlib import Path

import pytest

from scoreline import versions


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of rules of its own, in place of the real ones."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "goals.jsonl").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(versions, "RULES", (("rules", (".jsonl",)),))
    monkeypatch.setattr(versions.resources, "files", lambda package: tmp_path / package)
    return folder


def version() -> str:
    return versions.rules_version.__wrapped__()


def test_it_is_twelve_digits_and_the_same_for_the_same_rules(rules: Path) -> None:
    assert re.fullmatch("[0-9a-f]{12}", version())
    assert version() == version()


@pytest.mark.parametrize(("name", "text"), [("goals.jsonl", '{"id": 1}'), ("cards.jsonl", "")])
def test_it_changes_with_a_rule(rules: Path, name: str, text: str) -> None:
    before = version()
    (rules / name).write_text(text, encoding="utf-8")
    assert version() != before


def test_a_file_that_holds_no_rules_changes_nothing(rules: Path) -> None:
    before = version()
    (rules / "notes.md").write_text("Not a rule.", encoding="utf-8")
    assert version() == before


@pytest.mark.parametrize("package", ["scoreline.language.en", "scoreline.check"])
def test_rules_of_reading_and_of_the_check_count(package: str) -> None:
    (suffixes,) = (suffixes for name, suffixes in versions.RULES if name == package)
    assert [file for file in versions.resources.files(package).iterdir() if file.name.endswith(suffixes)]
