"""The application: its commands, and where the process starts.

Results alone go to standard output, messages to standard error. Nothing heavy (spaCy, dateparser, rich) is
imported before a command needs it.
"""

import io
import os
import sys
from typing import Annotated

import typer

from scoreline.cli import check, evaluate, explain, extract, findings, schema
from scoreline.cli.work import publish

HELP = "Turn English football match recaps into structured, checked events."

EPILOG = """\b
Examples:
  scoreline extract recaps/                     who scored when, on a terminal
  scoreline extract recaps/ > matches.jsonl     one JSON object for each article
  scoreline check match.txt                     does the text add up?
  scoreline findings                            what can the check find?
  scoreline explain match.txt                   why is a goal missing?
  scoreline COMMAND --help                      more on a command
"""

app = typer.Typer(
    name="scoreline",
    help=HELP,
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        publish(f"scoreline {version('scoreline')}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before a command."""


app.command("extract", help=extract.HELP, epilog=extract.EPILOG)(extract.extract)
app.command("check", help=check.HELP, epilog=check.EPILOG)(check.check)
app.command("findings", help=findings.HELP, epilog=findings.EPILOG)(findings.findings)
app.command("explain", help=explain.HELP, epilog=explain.EPILOG)(explain.explain)
app.command("evaluate", help=evaluate.HELP, epilog=evaluate.EPILOG)(evaluate.evaluate)
app.command("schema", help=schema.HELP, epilog=schema.EPILOG)(schema.schema)


def main() -> None:
    """Run the command line. Ends the process with the command's exit code."""
    _prepare_streams()
    app()


def _prepare_streams() -> None:
    """Have both streams open, and standard output in UTF-8 whatever the locale: it is data."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller, as `>&-` does
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")
