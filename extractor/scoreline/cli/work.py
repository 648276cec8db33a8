"""What the commands share: reading articles, messages, results, and how a command ends."""

import datetime
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple, NoReturn, TextIO, TypeVar

import typer

from scoreline.cli.render import plain

if TYPE_CHECKING:
    from scoreline.reading import ReadError, Source
    from scoreline_models import Article, Recap

T = TypeVar("T")

OK: Final = 0
FAILED: Final = 1
"""`check` alone: the verdict on some article is one that `--fail-on` names, or worse."""
TROUBLE: Final = 2
"""Bad usage, or something could not be read or written; the results of the rest have come out."""
READER_GONE: Final = 141
"""Whoever read standard output stopped reading, as `head` does: 128 + SIGPIPE, as other tools end."""

MANY: Final = 5
"""Above so many articles, progress is shown."""

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles (UTF-8 text or Markdown), folders of .txt and .md files, or - for standard input.",
        show_default=False,
    ),
]

Published = Annotated[
    datetime.datetime | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        formats=["%Y-%m-%d"],
        help="Day of publication of every article, from which its weekdays are counted; goes before a date in"
        " the article's header.",
        show_default=False,
    ),
]

EXITS: Final = "Exit code: 0 when every article was read, 2 for bad usage or when something could not be read."


class Reading(NamedTuple):
    """One article that was read: what to call its file, itself, and what it tells."""

    file: str
    article: "Article"
    recap: "Recap"


@dataclass(slots=True)
class Trouble:
    """Messages on standard error, and whether one of them was of an error."""

    any: bool = False

    def warn(self, message: str) -> None:
        """Say something that changes nothing about the exit code."""
        say(message)

    def report(self, error: "ReadError | str") -> None:
        """Say what could not be done; the command will end with `TROUBLE`."""
        self.any = True
        say(str(error))

    def exit_code(self, otherwise: int = OK) -> int:
        """`TROUBLE` if there was any, which goes before all others."""
        return TROUBLE if self.any else otherwise


def say(message: str) -> None:
    """One line on standard error, free of control characters that a file name or an article may hold."""
    print(f"scoreline: {plain(message)}", file=sys.stderr)


def publish(text: str, stream: TextIO | None = None) -> None:
    """Write results, by default to standard output, at once.

    Raises:
        typer.Exit: where nothing more can be written: with `READER_GONE`, quietly, or with `TROUBLE`.
    """
    out = stream or sys.stdout
    try:
        out.write(text)
        out.flush()
    except BrokenPipeError:
        _discard(out)
        raise typer.Exit(READER_GONE) from None
    except OSError as error:
        _discard(out)
        fail(f"cannot write the results: {error.strerror or error}")


def fail(message: str) -> NoReturn:
    """Say why the command cannot go on, and end it.

    Raises:
        typer.Exit: always, with `TROUBLE`.
    """
    say(message)
    raise typer.Exit(TROUBLE)


def _discard(stream: TextIO) -> None:
    """Send what is still in the buffer nowhere, so that the interpreter does not trip over it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def day(published: datetime.datetime | None) -> datetime.date | None:
    """The day that `--published` names.

    Raises:
        typer.BadParameter: where no article can have been published on it.
    """
    from scoreline.header import EARLIEST_YEAR, LATEST_YEAR, is_plausible

    if published is None:
        return None
    if not is_plausible(published):
        raise typer.BadParameter(
            f"the year must be from {EARLIEST_YEAR} to {LATEST_YEAR}, and not {published.year:04}",
            param_hint="'--published'",
        )
    return published.date()


def read_articles(
    sources: Sequence["Source | ReadError"],
    trouble: Trouble,
    published: datetime.date | None = None,
    with_progress: bool = False,
) -> Iterator[Reading]:
    """Extract one article after another. What cannot be read is reported, and the others still come out."""
    from scoreline.extract import extract_many
    from scoreline.reading import ReadError, read_source

    for source in _tracked(sources) if with_progress else sources:
        article = source if isinstance(source, ReadError) else read_source(source, published)
        if isinstance(article, ReadError):
            trouble.report(article)
            continue
        file = source.file
        if not article.text.strip():
            trouble.warn(f"{file}: is empty, so that nothing can be found in it.")
        try:
            (recap,) = extract_many([article])
        except Exception as error:  # one article must not take the others' results with it
            trouble.report(
                f"{file}: could not be extracted ({type(error).__name__}: {error})."
                " This is a fault in scoreline: please report it, with the article."
            )
            continue
        yield Reading(file, article, recap)


def wants_progress(articles: int, results_as_they_come: bool) -> bool:
    """Whether to show a bar: many articles, someone to see it, and no results that it would tear apart."""
    torn = results_as_they_come and sys.stdout.isatty()
    return articles > MANY and sys.stderr.isatty() and not torn


def _tracked(items: Sequence[T]) -> Iterable[T]:
    from rich.console import Console
    from rich.progress import track

    return track(items, description="Reading", console=Console(stderr=True), transient=True, total=len(items))
