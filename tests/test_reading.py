"""Paths in, articles out."""

import datetime
import io
import os
import sys
from pathlib import Path

import pytest

from scoreline.reading import ReadError, find_sources, read_paths
from scoreline_models import Article

DAY = datetime.date(2017, 1, 22)


def write(folder: Path, **files: bytes) -> None:
    """Files by name, `__` for a folder and `_` for the dot."""
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def articles(*paths: object, **more: object) -> list[Article]:
    found = list(read_paths([str(path) for path in paths], **more))  # type: ignore[arg-type]
    assert all(isinstance(item, Article) for item in found), found
    return found  # type: ignore[return-value]


def error(*paths: object) -> ReadError:
    (found,) = [item for item in read_paths([str(path) for path in paths]) if isinstance(item, ReadError)]
    return found


def test_a_folder_is_read_to_the_bottom_in_order(tmp_path: Path) -> None:
    write(tmp_path, b_txt=b"b", a__z_md=b"z", a__y__x_TXT=b"x", c_json=b"{}", _git__d_txt=b"d", _e_txt=b"e")
    assert [(a.id, a.text) for a in articles(tmp_path)] == [("a/y/x", "x"), ("a/z", "z"), ("b", "b")]


def test_a_file_goes_by_its_stem_whatever_its_suffix(tmp_path: Path) -> None:
    write(tmp_path, a__report_html=b"<p>Ashby", b__v1_2_txt=b"two")
    assert [a.id for a in articles(tmp_path / "a/report.html", tmp_path / "b/v1.2.txt")] == ["report", "v1.2"]


def test_a_relative_folder_and_the_current_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a__b_txt=b"b")
    monkeypatch.chdir(tmp_path)
    assert [articles(path)[0].id for path in (".", "a", "./a/", "a/../a")] == ["a/b", "b", "b", "b"]


def test_standard_input() -> None:
    (article,) = articles("-", stdin=io.BytesIO(b"2017-01-22\n\nAshby won."))
    assert (article.id, article.published) == ("stdin", DAY)


def test_the_text_is_as_it_stands_in_the_file(tmp_path: Path) -> None:
    write(tmp_path, a_txt="2017-01-22\r\n\r\nPašalić\r scored\u2028.\n".encode())
    (article,) = articles(tmp_path / "a.txt")
    assert article.text == "2017-01-22\r\n\r\nPašalić\r scored\u2028.\n"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"\xef\xbb\xbfAshby")
    assert articles(tmp_path)[0].text == "Ashby"


def test_an_empty_file_is_an_empty_article(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"")
    assert articles(tmp_path) == [Article(id="a", text="")]


def test_title_and_day_come_from_the_header_and_the_day_may_be_given(tmp_path: Path) -> None:
    write(tmp_path, a_md=b"---\ntitle: Ashby win\ndate: 2017-01-22\n---\nAshby won.")
    (article,) = articles(tmp_path)
    assert (article.title, article.published) == ("Ashby win", DAY)
    other = datetime.date(2020, 5, 5)
    assert articles(tmp_path, published=other)[0].published == other


def test_a_missing_path(tmp_path: Path) -> None:
    found = error(tmp_path / "none.txt")
    assert found.file == str(tmp_path / "none.txt")
    assert "no such file" in found.reason
    assert found.advice


@pytest.mark.parametrize(
    ("data", "at"), [(b"caf\xe9 Ashby", 3), (b"\xef\xbb\xbfcaf\xe9", 6), (b"A\xc5", 1), (b"\xed\xa0\x80", 0)]
)
def test_invalid_utf8_is_named_with_file_and_byte(tmp_path: Path, data: bytes, at: int) -> None:
    write(tmp_path, a_txt=b"Ashby", b_txt=data, c_txt=b"Barrow")
    found = list(read_paths([tmp_path]))
    assert [item.text for item in found if isinstance(item, Article)] == ["Ashby", "Barrow"]
    assert isinstance(found[1], ReadError)
    assert found[1].file == str(tmp_path / "b.txt")
    assert f"byte {at} is 0x{data[at]:02x}" in found[1].reason


def test_a_binary_file(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"PK\x03\x04\x00\x00")
    assert "byte 4 is NUL" in error(tmp_path).reason


def test_utf16_is_named_as_such(tmp_path: Path) -> None:
    write(tmp_path, a_txt="Ashby".encode("utf-16"))
    assert "UTF-16" in error(tmp_path).reason


def test_a_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path, a_json=b"{}")
    assert "no .txt or .md file" in error(tmp_path).reason


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated, since the superuser may read everything."""
    write(tmp_path, a_txt=b"Ashby", b_txt=b"Barrow")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = list(read_paths([tmp_path]))
    assert isinstance(found[0], ReadError)
    assert "permission denied" in found[0].reason
    assert isinstance(found[1], Article)


def test_a_folder_that_may_not_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: str, onerror: object) -> list[object]:
        onerror(PermissionError(13, "Permission denied", folder))  # type: ignore[operator]
        return []

    monkeypatch.setattr(os, "walk", refuse)
    assert error(tmp_path) == ReadError(str(tmp_path), "cannot be read: permission denied", "Check who may read it")


def test_two_articles_of_one_id_are_an_error_that_names_both(tmp_path: Path) -> None:
    write(tmp_path, one__a_txt=b"1", two__a_txt=b"2")
    found = error(tmp_path / "one", tmp_path / "two")
    assert found.file == str(tmp_path / "two/a.txt")
    assert str(tmp_path / "one/a.txt") in found.reason


def test_of_two_suffixes_of_one_name_the_second_keeps_its_own(tmp_path: Path) -> None:
    write(tmp_path, a_md=b"2", a_txt=b"1", b_md=b"3")
    assert [(a.id, a.text) for a in articles(tmp_path)] == [("a", "1"), ("a.md", "2"), ("b", "3")]
    assert [a.id for a in articles(tmp_path / "a.md", tmp_path / "a.txt")] == ["a", "a.txt"]
    assert [getattr(item, "namesake", "") for item in find_sources([tmp_path])] == [
        None,
        str(tmp_path / "a.txt"),
        None,
    ]


def test_an_article_that_is_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a__b_txt=b"b", c_txt=b"c")
    monkeypatch.chdir(tmp_path)
    paths = ["c.txt", "c.txt", "./a/../c.txt", tmp_path / "c.txt", "a", "a/", "a/b.txt"]
    assert [a.id for a in articles(*paths)] == ["c", "b"]


def test_a_link_to_an_article_is_an_article(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"Ashby")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert [a.id for a in articles(tmp_path)] == ["a", "b"]


def test_standard_input_twice_is_read_once() -> None:
    assert [a.text for a in articles("-", "-", stdin=io.BytesIO(b"Ashby"))] == ["Ashby"]


def test_an_empty_path_is_a_missing_one() -> None:
    found = error("")
    assert found.file == "(empty path)"
    assert "no such file" in found.reason


def test_a_broken_link_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert error(tmp_path).file == str(tmp_path / "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path, b_txt=b"Ashby")
    assert [a.id for a in articles(tmp_path)] == ["b"]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode here")
def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"Ashby")
    assert "file name" in error(tmp_path).reason
