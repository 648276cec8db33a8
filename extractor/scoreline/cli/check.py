"""`scoreline check`: does each article add up?"""

import json
from collections.abc import Callable
from enum import Enum
from typing import Annotated

import typer

from scoreline.cli.annotations import annotation_lines
from scoreline.cli.render import headline, plain_json
from scoreline.cli.verdicts import verdict_lines, versions_line, writer
from scoreline.cli.work import (
    FAILED,
    OK,
    Paths,
    Published,
    Reading,
    Trouble,
    day,
    publish,
    read_articles,
    wants_progress,
)

HELP = """Say of each article whether it adds up: its goals and cards against every score that it states.

\b
consistent     told goals and all stated scores agree, nothing is missing
incomplete     nothing conflicts, but a stated score needs goals that the text does not tell
contradictory  two statements of the text cannot both be true
unchecked      no score is stated, or no match was found

Each finding stands with the statements that it rests on: the sentences that make them, the words marked,
with line and column and with their characters. `scoreline findings` tells what each code means."""

EPILOG = """\b
Examples:
  scoreline check match.txt
  scoreline check recaps/ --format json > verdicts.jsonl
  scoreline check recaps/ --format github           annotations in GitHub Actions
  scoreline check draft.md --fail-on incomplete && echo "ready to print"

Exit code: 0 when no verdict is as bad as --fail-on says (unchecked never is), 1 when one is, 2 for bad usage
or when something could not be read (which goes before 1; the verdicts on the rest still come out)."""


class Format(str, Enum):
    """How verdicts are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class FailOn(str, Enum):
    """The mildest verdict that makes the command fail."""

    INCOMPLETE = "incomplete"
    CONTRADICTORY = "contradictory"


def check(
    paths: Paths,
    format: Annotated[
        Format,
        typer.Option(help="text; json: one line for each article; github: annotations for GitHub Actions."),
    ] = Format.TEXT,
    fail_on: Annotated[
        FailOn, typer.Option(help="The mildest verdict that ends in exit code 1.")
    ] = FailOn.CONTRADICTORY,
    published: Published = None,
) -> None:
    """Read articles and write their verdicts."""
    from scoreline.reading import find_sources
    from scoreline_models import Verdict

    published_on = day(published)
    trouble = Trouble()
    sources = list(find_sources(paths))
    progress = wants_progress(len(sources), results_as_they_come=True)
    as_text = writer()
    written: dict[Format, Callable[[Reading], str]] = {
        Format.TEXT: lambda reading: as_text(verdict_lines(reading)),
        Format.JSON: _as_json,
        Format.GITHUB: lambda reading: "".join(f"{line}\n" for line in annotation_lines(reading)),
    }
    code, last = OK, None
    for reading in read_articles(sources, trouble, published_on, progress):
        publish(written[format](reading))
        last = reading.recap
        if last.verdict.rank >= Verdict(fail_on.value).rank:
            code = FAILED
    if last is not None and format is not Format.JSON:
        publish(as_text([versions_line(last)]))
    raise typer.Exit(trouble.exit_code(code))


def _as_json(reading: Reading) -> str:
    recap = reading.recap
    found = {
        "id": recap.id,
        "file": reading.file,
        "verdict": recap.verdict.value,
        "matches": [
            {
                "match": headline(match),
                "verdict": match.verdict.value,
                "findings": [finding.model_dump(mode="json") for finding in match.findings],
            }
            for match in recap.matches
        ],
        "rules_version": recap.rules_version,
        "schema_version": recap.schema_version,
    }
    return plain_json(json.dumps(found, ensure_ascii=False)) + "\n"
