"""`scoreline check`: does each article add up?"""

import json
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from scoreline.cli.render import finding_lines, headline, plain, plain_json
from scoreline.cli.work import (
    CONTRADICTION,
    OK,
    Paths,
    Published,
    Trouble,
    day,
    publish,
    read_recaps,
    wants_progress,
)

if TYPE_CHECKING:
    from scoreline_models import Recap

HELP = """Say of each article whether it adds up: its goals and cards against every score that it states.

\b
consistent     told goals and all stated scores agree, nothing is missing
incomplete     nothing conflicts, but a stated score needs goals that the text does not tell
contradictory  two statements of the text cannot both be true
unchecked      no score is stated, or no match was found

Each finding stands with the words that it rests on."""

EPILOG = """\b
Examples:
  scoreline check match.txt
  scoreline check recaps/ --format json > verdicts.jsonl
  scoreline check draft.md && echo "ready to print"

Exit code: 0 when nothing is contradictory, 1 when something is, 2 for bad usage or when something could
not be read (which goes before 1; the verdicts on the rest still come out)."""


class Format(str, Enum):
    """How verdicts are written."""

    TEXT = "text"
    JSON = "json"


def check(
    paths: Paths,
    format: Annotated[Format, typer.Option(help="text, or json: one line for each article.")] = Format.TEXT,
    published: Published = None,
) -> None:
    """Read articles and write their verdicts."""
    from scoreline.reading import find_sources
    from scoreline_models import Verdict

    published_on = day(published)
    trouble = Trouble()
    sources = list(find_sources(paths))
    progress = wants_progress(len(sources), results_as_they_come=True)
    as_written = _as_json if format is Format.JSON else _as_text
    code = OK
    for recap in read_recaps(sources, trouble, published_on, progress):
        publish(as_written(recap))
        if recap.verdict is Verdict.CONTRADICTORY:
            code = CONTRADICTION
    raise typer.Exit(trouble.exit_code(code))


def _as_json(recap: "Recap") -> str:
    verdict = {
        "id": recap.id,
        "verdict": recap.verdict.value,
        "findings": [finding.model_dump(mode="json") for finding in recap.findings],
    }
    return plain_json(json.dumps(verdict, ensure_ascii=False)) + "\n"


def _as_text(recap: "Recap") -> str:
    lines = [f"{plain(recap.id) or 'article'}: {recap.verdict.value}"]
    if not recap.matches:
        lines.append("  no football match found")
    for match in recap.matches:
        lines.append(f"  {headline(match)}: {match.verdict.value}")
        lines += [f"    {line}" for finding in match.findings for line in finding_lines(finding)]
    return "\n".join(lines) + "\n"
