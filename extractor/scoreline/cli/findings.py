"""`scoreline findings`: what the codes of the check mean."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from scoreline.cli.work import publish

if TYPE_CHECKING:
    from scoreline.check import FindingKind

HELP = """List what `scoreline check` can find: each code with its severity, its meaning and an example.

Errors alone make an article contradictory. Codes are stable, so that results can be filtered by them."""

EPILOG = """\b
Examples:
  scoreline findings
  scoreline findings aggregate-not-sum shootout-not-level

Exit code: 0, or 2 for a code that there is none of."""


def findings(
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="CODE", help="Codes to tell about; all by default.", show_default=False),
    ] = None,
) -> None:
    """Write the documentation of codes."""
    from scoreline.check import FINDINGS

    for code in codes or ():
        if code not in FINDINGS:
            raise typer.BadParameter(f"{code!r} is no code of the check{_like(code, FINDINGS)}", param_hint="'CODE'")
    publish("\n".join(_entry(code, FINDINGS[code]) for code in dict.fromkeys(codes or FINDINGS)))


def _like(code: str, codes: Iterable[str]) -> str:
    """A question for the code that was meant, where one is near; else where to find them."""
    from difflib import get_close_matches

    close = get_close_matches(code, codes, n=1)
    return f"; did you mean {close[0]}?" if close else "; `scoreline findings` lists them all"


def _entry(code: str, kind: "FindingKind") -> str:
    return f"{code} ({kind.severity.value})\n  {kind.meaning}\n  Example: {kind.example}\n"
