"""`scoreline extract`: articles in, matches out."""

import json
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, TextIO, cast

import typer

from scoreline.cli.render import plain_json, show
from scoreline.cli.work import EXITS, Paths, Published, Trouble, day, fail, publish, read_articles, wants_progress

if TYPE_CHECKING:
    from scoreline.reading import ReadError, Source
    from scoreline_models import Recap

HELP = """Read recaps and print their matches: teams, scores, goals, cards, and what the check found.

On a terminal a table is shown; into a pipe or a file goes one JSON object for each article, a line each,
as `scoreline schema` describes it. `annotation` writes one NAME.json for each article, in the format of
hand annotation, to the same place under the output folder as the article has in its own."""

EPILOG = f"""\b
Examples:
  scoreline extract match.txt
  scoreline extract recaps/ --output matches.jsonl
  scoreline extract recaps/ --format annotation --output predicted/
  curl -s https://example.org/match.txt | scoreline extract - --published 2026-02-25

{EXITS}"""


class Format(str, Enum):
    """How results are written."""

    TABLE = "table"
    JSONL = "jsonl"
    ANNOTATION = "annotation"


Sink = Callable[["Recap"], None]


def extract(
    paths: Paths,
    format: Annotated[
        Format | None,
        typer.Option(
            help="table, jsonl or annotation; by default table on a terminal, else jsonl.", show_default=False
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE_OR_DIR",
            help="File to write to, or the folder for annotations; by default standard output.",
            show_default=False,
        ),
    ] = None,
    published: Published = None,
) -> None:
    """Read articles and write what they tell."""
    from scoreline.reading import find_sources

    target = Path(output) if output not in (None, "-") else None
    chosen = format or (Format.TABLE if target is None and sys.stdout.isatty() else Format.JSONL)
    if target is not None:
        _refuse_overwriting(target, paths, chosen)
    elif chosen is Format.ANNOTATION:
        raise typer.BadParameter("annotations are files: name their folder", param_hint="'--output'")
    published_on = day(published)
    trouble = Trouble()
    sources = list(find_sources(paths))
    if chosen is Format.ANNOTATION:
        sources = [_with_own_annotation(source) for source in sources]
    progress = wants_progress(len(sources), results_as_they_come=target is None)
    with _sink(chosen, target, trouble) as write:
        for reading in read_articles(sources, trouble, published_on, progress):
            write(reading.recap)
    raise typer.Exit(trouble.exit_code())


def _refuse_overwriting(target: Path, paths: list[str], chosen: Format) -> None:
    """An output that would overwrite an article, or the annotation beside it, is bad usage."""
    from scoreline.reading import SUFFIXES

    where = target.resolve()
    inputs = [Path(path).resolve() for path in paths if path not in ("", "-")]
    folders = [path for path in inputs if path.is_dir()]
    if chosen is Format.ANNOTATION:
        if target.exists() and not target.is_dir():
            raise typer.BadParameter("annotations need a folder, and this is a file", param_hint="'--output'")
        if where in folders or where in (path.parent for path in inputs if path not in folders):
            raise typer.BadParameter(
                "annotations beside the articles would overwrite gold; name another folder",
                param_hint="'--output'",
            )
        return
    if target.is_dir():
        raise typer.BadParameter(f"{chosen.value} needs a file, and this is a folder", param_hint="'--output'")
    inside = any(where.is_relative_to(folder) for folder in folders)
    if where in inputs or (inside and where.suffix.casefold() in SUFFIXES):
        raise typer.BadParameter("this would overwrite an article", param_hint="'--output'")
    if _may_be_gold(target, [Path(path) for path in paths if path not in ("", "-")]):
        raise typer.BadParameter(
            "this may be the annotation of an article, and would be overwritten; name another file",
            param_hint="'--output'",
        )


def _may_be_gold(target: Path, inputs: list[Path]) -> bool:
    """Whether it is an existing `.json` inside of a named folder, or beside a named file."""
    known = {target.resolve(), target.parent.resolve() / target.name}
    inside = {path.resolve() for path in inputs if path.is_dir()}
    beside = {
        folder for path in inputs if not path.is_dir() for folder in (path.parent.resolve(), path.resolve().parent)
    }
    return target.exists() and any(
        place.suffix.casefold() == ".json" and (place.parent in beside or inside.intersection(place.parents))
        for place in known
    )


def _with_own_annotation(source: "Source | ReadError") -> "Source | ReadError":
    """The source, or an error where another one has its annotation's name."""
    from scoreline.reading import ReadError, Source

    if isinstance(source, Source) and source.namesake is not None:
        return ReadError(
            source.file,
            f"its annotation would have the name of that of {source.namesake}",
            "Rename one of the two with its annotation, or move it to another folder",
        )
    return source


@contextmanager
def _sink(chosen: Format, target: Path | None, trouble: Trouble) -> Iterator[Sink]:
    """Where one recap after another is written to."""
    if chosen is Format.ANNOTATION and target is not None:
        yield _annotations(target, trouble)
    elif target is None:
        yield _stream(chosen, sys.stdout)
    else:
        with _opened(target, "w") if _is_special(target) else _replacing(target) as stream:
            yield _stream(chosen, stream)


def _opened(path: Path, mode: str) -> TextIO:
    """The file, open to be written. What prevents it is bad usage."""
    try:
        return cast(TextIO, path.open(mode, encoding="utf-8", newline="\n"))
    except OSError as error:
        raise typer.BadParameter(f"cannot write: {error.strerror}", param_hint="'--output'") from None


def _is_special(target: Path) -> bool:
    """Whether it is a pipe, a device, or a stream of the process, in whose place no file can be put."""
    in_system = PurePath(os.path.abspath(target)).parts[1:2] in (("dev",), ("proc",))
    return target.exists() and (in_system or not target.is_file())


@contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    """A file beside the target, which takes its place when all is written, and goes away when that fails."""
    place = target.resolve()  # a link stays one
    if place.exists() and not os.access(place, os.W_OK):
        raise typer.BadParameter("cannot write: the file is read-only", param_hint="'--output'")
    beside = place.with_name(f".scoreline-{secrets.token_hex(8)}.part")
    stream = _opened(beside, "x")
    try:
        with stream:
            yield stream
        _put(beside, place)
    finally:
        beside.unlink(missing_ok=True)


def _put(new: Path, place: Path) -> None:
    """Put a file in the place of another, with the other's permissions."""
    try:
        if place.exists():
            shutil.copymode(place, new)
        new.replace(place)
    except OSError as error:
        fail(f"{place}: cannot be written: {error.strerror or error}.")


def _stream(chosen: Format, stream: TextIO) -> Sink:
    if chosen is Format.JSONL:
        return lambda recap: publish(plain_json(recap.model_dump_json()) + "\n", stream)
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)

    def write(recap: "Recap") -> None:
        with console.capture() as capture:
            show(recap, console)
        publish(capture.get(), stream)

    return write


def _annotations(folder: Path, trouble: Trouble) -> Sink:
    from scoreline.annotation import to_annotation

    def write(recap: "Recap") -> None:
        path = folder / f"{recap.id}.json"
        if not path.resolve().is_relative_to(folder.resolve()):
            trouble.report(f"{recap.id}: its annotation would lie outside of {folder}. Rename the article.")
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(to_annotation(recap), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            trouble.report(f"{path}: cannot be written: {error.strerror}.")

    return write
