"""What `check` writes of an article for GitHub Actions: a workflow command for each finding, shown at its place.

See "Workflow commands for GitHub Actions" in GitHub's documentation.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from scoreline.cli.render import plain, without_controls

if TYPE_CHECKING:
    from scoreline.cli.work import Reading
    from scoreline.quoting import Quoter
    from scoreline_models import Evidence, Finding, Statement

_COMMAND: Final = {"error": "error", "warning": "warning", "note": "notice"}


def annotation_lines(reading: "Reading") -> Iterator[str]:
    """A command for each finding, at the first words of its first statement; the message names all places.

    Standard input is no file of a repository: its annotations have no place.
    """
    from scoreline.quoting import Quoter
    from scoreline.reading import STDIN

    quoter = Quoter(reading.article.text)
    file = None if reading.file == STDIN else reading.file
    for finding in reading.recap.findings:
        yield _command(finding, file, quoter)


def _command(finding: "Finding", file: str | None, quoter: "Quoter") -> str:
    place = _place(finding, quoter) if file is not None else {}
    properties = {
        **({} if file is None else {"file": file}),
        **{name: str(value) for name, value in place.items()},
        "title": f"scoreline {finding.code}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join([plain(finding.message), *(_said(statement, quoter) for statement in finding.statements)])
    return f"::{_COMMAND[finding.severity.value]} {listed}::{_data(message)}"


def _place(finding: "Finding", quoter: "Quoter") -> dict[str, int]:
    """Lines and columns, inclusive; no columns for words that run over several lines, which GitHub would refuse."""
    if not finding.statements:
        return {}
    words = finding.statements[0].evidence[0]
    start, end = quoter.place(words.start), quoter.place(words.end - 1)
    if start.line != end.line:
        return {"line": start.line, "endLine": end.line}
    return {"line": start.line, "col": start.column, "endLine": end.line, "endColumn": end.column}


def _said(statement: "Statement", quoter: "Quoter") -> str:
    """A statement, its words and their places: `the final score Hull 2-1 Reading: "2-1" (3:12)`."""
    return f"{plain(statement.says)}: {', '.join(_quoted(words, quoter) for words in statement.evidence)}"


def _quoted(words: "Evidence", quoter: "Quoter") -> str:
    return f'"{plain(words.words)}" ({quoter.place(words.start)})'


def _data(text: str) -> str:
    """A message as workflow commands write it."""
    return without_controls(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """The value of a property as workflow commands write it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
