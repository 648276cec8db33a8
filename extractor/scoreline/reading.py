"""Paths in, articles out. What cannot be read becomes a value that says why, and the rest still comes out."""

import datetime
import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from scoreline.header import read_header
from scoreline_models import Article

SUFFIXES: Final = (".txt", ".md")
"""Files of a folder that are articles; others are passed over."""

STDIN: Final = "-"
_UTF8_SIGNATURE: Final = b"\xef\xbb\xbf"
_UTF16_SIGNATURES: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Source:
    """One article to be read.

    `id` is the path relative to the folder that was named, without suffix, with `/` between folders; for a
    file named itself its stem, for standard input `stdin`. `file` is what to call it in a message. Where an
    earlier file differs in nothing but its suffix, `id` keeps the suffix, and `namesake` is that other file.
    """

    id: str
    file: str
    namesake: str | None = None


@dataclass(frozen=True, slots=True)
class ReadError:
    """An input that could not be read: which, why, and what to do about it."""

    file: str
    reason: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}. {self.advice}."


def find_sources(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | ReadError]:
    """The articles that the paths name, in the order given; a folder's in the order of their paths.

    Folders are searched to the bottom, hidden files and folders (`.git`, `.venv`) aside. Nothing is opened
    yet. A file that is named twice comes once. Of `a.txt` and `a.md` the second has the id `a.md`; any other
    article with the id of an earlier one is an error: its result would overwrite the other's.
    """
    places: set[str] = set()
    first: dict[str, str] = {}
    for path in paths:
        for source in _sources_of(os.fspath(path)):
            if isinstance(source, Source):
                if not _is_unicode(source.id):
                    yield ReadError(source.file, "the file name is not valid UTF-8", "Rename the file")
                    continue
                if (place := _place(source.file)) in places:
                    continue
                places.add(place)
                yield _with_own_id(source, first)
            else:
                yield source


def read_source(
    source: Source, published: datetime.date | None = None, stdin: BinaryIO | None = None
) -> Article | ReadError:
    """The article itself, with what its header says.

    The text is UTF-8 with its line ends as they are; a byte order mark is no part of it. `published` goes
    before the header's date. `stdin` is where `-` reads from, by default the process's standard input.
    """
    try:
        data = (stdin or sys.stdin.buffer).read() if source.file == STDIN else Path(source.file).read_bytes()
    except OSError as error:
        return _os_error(source.file, error)
    text = _decode(source.file, data)
    if isinstance(text, ReadError):
        return text
    header = read_header(text)
    return Article(id=source.id, text=text, title=header.title, published=published or header.published)


def read_paths(
    paths: Iterable[str | os.PathLike[str]],
    published: datetime.date | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | ReadError]:
    """Every article that the paths name (files, folders, `-` for standard input), or why it is unreadable."""
    for source in find_sources(paths):
        yield source if isinstance(source, ReadError) else read_source(source, published, stdin)


def _sources_of(path: str) -> Iterator[Source | ReadError]:
    if path == STDIN:
        yield Source(id="stdin", file=STDIN)
    elif os.path.isdir(path):
        yield from _sources_in(path)
    elif not path:
        yield _os_error(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
    else:
        yield Source(id=PurePath(path).stem, file=path)


def _place(file: str) -> str:
    """The same for the same file however it is named. A link to a file is an article of its own."""
    if file == STDIN:
        return STDIN
    folder, name = os.path.split(file)
    return os.path.join(os.path.realpath(folder), name)


def _with_own_id(source: Source, first: dict[str, str]) -> Source | ReadError:
    """The source with an id that no earlier one has. `first` has the file of each id, and gets this one's."""
    other = first.setdefault(source.id, source.file)
    if other == source.file:
        return source
    suffix = PurePath(source.file).suffix
    if suffix != PurePath(other).suffix:
        longer = source.id + suffix
        if first.setdefault(longer, source.file) == source.file:
            return replace(source, id=longer, namesake=other)
    return ReadError(
        source.file,
        f"has the same id, {source.id!r}, as {other}",
        "Name their common folder instead, rename one, or read them one at a time",
    )


def _sources_in(folder: str) -> Iterator[Source | ReadError]:
    closed: list[OSError] = []
    files: list[PurePath] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [PurePath(where, name) for name in names if _is_article(where, name)]
    found = sorted((file.relative_to(folder).with_suffix("").as_posix(), _rank(file), str(file)) for file in files)
    yield from (_os_error(str(error.filename), error) for error in closed)
    yield from (Source(id=name, file=file) for name, _, file in found)
    if not found and not closed:
        yield ReadError(
            folder,
            f"the folder holds no {' or '.join(SUFFIXES)} file",
            "Name a folder that does, or the files",
        )


def _rank(file: PurePath) -> tuple[int, bool]:
    """Where a file stands among those of its stem: `.txt` before `.md`, `.txt` before `.TXT`."""
    return SUFFIXES.index(file.suffix.casefold()), file.suffix not in SUFFIXES


def _is_article(folder: str, name: str) -> bool:
    """Whether a folder's entry is read. A broken link is, so that it is reported; a pipe or device is not."""
    if name.startswith(".") or PurePath(name).suffix.casefold() not in SUFFIXES:
        return False
    try:
        return stat.S_ISREG(os.stat(os.path.join(folder, name)).st_mode)
    except OSError:
        return True


def _is_unicode(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decode(file: str, data: bytes) -> str | ReadError:
    if data.startswith(_UTF16_SIGNATURES):
        return ReadError(file, "is UTF-16, not UTF-8", "Save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8")
    if (at := data.find(b"\0")) >= 0:
        return ReadError(file, f"is no text: byte {at} is NUL", "Give the article as plain text or Markdown")
    signature = len(_UTF8_SIGNATURE) if data.startswith(_UTF8_SIGNATURE) else 0
    try:
        return data[signature:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = signature + error.start
        return ReadError(
            file,
            f"is not valid UTF-8: byte {at} is 0x{data[at]:02x}",
            "Save it as UTF-8, or convert it, perhaps with iconv -f WINDOWS-1252 -t UTF-8",
        )


def _os_error(file: str, error: OSError) -> ReadError:
    advice = {
        FileNotFoundError: "Check the path",
        PermissionError: "Check who may read it",
        IsADirectoryError: "Name a file",
    }.get(type(error), "Check the file and its disk")
    reason = error.strerror or type(error).__name__
    return ReadError(file or "(empty path)", f"cannot be read: {reason[:1].lower()}{reason[1:]}", advice)
