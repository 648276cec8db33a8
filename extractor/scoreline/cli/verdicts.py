"""What `check` writes of an article as text: verdicts, findings, and the sentences with the words that conflict."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from scoreline.cli.render import SEVERITY_STYLE, VERDICT_STYLE, headline, plain, printable

if TYPE_CHECKING:
    from scoreline.cli.work import Reading
    from scoreline.quoting import Quotation, Quoter
    from scoreline_models import Finding, Recap

MARKED: Final = "bold underline"
"""How a terminal shows the words that conflict; elsewhere they stand between `OPEN` and `CLOSE`."""
OPEN, CLOSE = ">>", "<<"


class Piece(NamedTuple):
    """A stretch of a line, and how a terminal shows it."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """One line of text, however wide; a terminal wraps it to its indent."""

    indent: int
    pieces: tuple[Piece, ...]


def verdict_lines(reading: "Reading") -> Iterator[Line]:
    """The verdict on an article, then match by match its verdict and findings with their sentences."""
    from scoreline.quoting import Quoter

    recap = reading.recap
    quoter = Quoter(reading.article.text)
    yield _verdict(0, plain(recap.id) or "article", recap.verdict.value)
    if not recap.matches:
        yield Line(2, (Piece("no football match found"),))
    for match in recap.matches:
        yield _verdict(2, headline(match), match.verdict.value)
        for finding in match.findings:
            yield from _finding_lines(finding, quoter)


def versions_line(recap: "Recap") -> Line:
    """Which rules and which schema made the verdicts."""
    return Line(0, (Piece(f"rules {plain(recap.rules_version)}, schema {plain(recap.schema_version)}", "dim"),))


def writer() -> Callable[[Iterable[Line]], str]:
    """How lines become text: styled and wrapped where a terminal shows them, plain elsewhere."""
    if not sys.stdout.isatty():
        return _as_plain
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    if console.is_dumb_terminal:
        return _as_plain

    def styled(lines: Iterable[Line]) -> str:
        from rich.padding import Padding
        from rich.text import Text

        with console.capture() as capture:
            for line in lines:
                console.print(Padding(Text.assemble(*line.pieces), (0, 0, 0, line.indent), expand=False))
        return capture.get()

    return styled


def _as_plain(lines: Iterable[Line]) -> str:
    def text(piece: Piece) -> str:
        return f"{OPEN}{piece.text}{CLOSE}" if piece.style == MARKED else piece.text

    return "".join(f"{' ' * line.indent}{''.join(map(text, line.pieces)).rstrip()}\n" for line in lines)


def _verdict(indent: int, name: str, verdict: str) -> Line:
    return Line(indent, (Piece(f"{name}: ", "bold"), Piece(verdict, VERDICT_STYLE[verdict])))


def _finding_lines(finding: "Finding", quoter: "Quoter") -> Iterator[Line]:
    severity = finding.severity.value
    yield Line(
        4,
        (
            Piece(f"{severity}: ", SEVERITY_STYLE[severity]),
            Piece(plain(finding.message)),
            Piece(f" [{finding.code}]", "dim"),
        ),
    )
    for statement in finding.statements:
        yield Line(6, (Piece(plain(statement.says), "italic"),))
        for quotation in quoter.quotations(statement.evidence):
            yield Line(8, (Piece(_places(quotation, quoter), "dim"), *_sentence(quotation)))


def _places(quotation: "Quotation", quoter: "Quoter") -> str:
    """Line and column of the marked words, and their characters: `3:12, 3:30 (characters 183-186, 201-207): `."""
    places = ", ".join(str(quoter.place(words.start)) for words in quotation.evidence)
    spans = ", ".join(f"{words.start}-{words.end}" for words in quotation.evidence)
    return f"{places} (characters {spans}): "


def _sentence(quotation: "Quotation") -> Iterator[Piece]:
    for part in quotation.parts:
        yield Piece(printable(part.text), MARKED if part.marked else "")
