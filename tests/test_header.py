"""What stands before an article's body."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoreline.header import LONGEST_FRONT_MATTER, Header, read_header

DAY = datetime.date(2017, 1, 22)
BODY = "Ashby beat Barrow 2-1.\n"


@pytest.mark.parametrize(
    "header",
    [
        "---\ntitle: Ashby win\ndate: 2017-01-22\n---\n",
        "---\nTitle: Ashby win\nPublished: 2017-01-22T19:45:00Z\ndate: 2016-12-31\n---\n\n",
        '---\ntitle: "Ashby win"\ndate: "2017-01-22 19:45:00 +0100"\ntags: [cup, north]\n---\n',
        "\ufeff\n---\r\ntitle: Ashby win\r\ndate: 2017-01-22\r\n---\r\n\r\n",
    ],
)
def test_front_matter(header: str) -> None:
    assert read_header(header + BODY) == Header(title="Ashby win", published=DAY, body=len(header))


@pytest.mark.parametrize(
    ("fields", "title", "published"),
    [
        ("author: A. Reporter", None, None),
        ("title: 2012", "2012", None),
        ("title: Ashby win\ndate: 2017-02-30", "Ashby win", None),
        ("title: Ashby win\ndate: 0001-01-01", "Ashby win", None),
        ("title: Ashby win\npublished: 9999-12-31\ndate: 2017-01-22", "Ashby win", DAY),
        ("title:\ndate: last week", None, None),
        ("title: [a, b]\ndate: 2017-01-22", None, DAY),
        ("published: soon\ndate: 2017-01-22", None, DAY),
        ("title: >\n  Ashby\n  win", "Ashby win", None),
    ],
)
def test_front_matter_with_missing_or_odd_fields(
    fields: str, title: str | None, published: datetime.date | None
) -> None:
    text = f"---\n{fields}\n---\n{BODY}"
    assert read_header(text) == Header(title=title, published=published, body=text.index(BODY))


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: [unclosed\n---\n" + BODY,
        "---\ntitle: Ashby win\n" + BODY,
        "---\nA sentence between two rules.\n---\n" + BODY,
        "---\n- a\n- list\n---\n" + BODY,
        "---\n" + "[" * 5000 + "\n---\n" + BODY,
        "---\n{[]: 1}\n---\n" + BODY,
        "---\ntitle: a\x07b\n---\n" + BODY,
        "---\ntitle: Ashby\n# " + "x" * LONGEST_FRONT_MATTER + "\n---\n" + BODY,
        "--- a dash of luck\n---\n---\n" + BODY,
    ],
)
def test_malformed_front_matter_is_body(text: str) -> None:
    assert read_header(text) == Header()


@pytest.mark.parametrize("header", ["2017-01-22\n\n", "\n\n\ufeff 2017-01-22  \r\n", "2017-01-22T19:45:00Z\n"])
def test_a_line_that_is_a_date(header: str) -> None:
    assert read_header(header + BODY) == Header(published=DAY, body=len(header))


@pytest.mark.parametrize("day", ["1850-01-01", "2200-12-31"])
def test_the_first_and_the_last_day_of_publication(day: str) -> None:
    assert read_header(day) == Header(published=datetime.date.fromisoformat(day), body=10)


def test_a_date_and_nothing_else() -> None:
    assert read_header("2017-01-22") == Header(published=DAY, body=10)


@pytest.mark.parametrize("before", [" date 2017-01-22 ", "Date: 2017-01-22  ", "\n\ndate 2017-01-22T10:00 "])
def test_date_and_title_on_one_line(before: str) -> None:
    """The title is the headline as well, so that it stays in the body."""
    text = f"{before}Match Recap: Ashby Win\n\n{BODY}"
    assert read_header(text) == Header(title="Match Recap: Ashby Win", published=DAY, body=len(before))


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        "2017-01-22 was a cold day in Ashby.\n",
        "2017-02-30\n\n" + BODY,
        "date 2017-13-01 Ashby Win\n" + BODY,
        "1849-12-31\n\n" + BODY,
        "date 2201-01-01 Ashby Win\n" + BODY,
        "date 2017-01-223 Ashby Win\n" + BODY,
        "Ashby Win\n2017-01-22\n" + BODY,
    ],
)
def test_no_header(text: str) -> None:
    assert read_header(text) == Header()


@given(st.one_of(st.text(), st.text(alphabet="-: \n\r\ufeffdate2017[]{}&*!|>'\"#%", max_size=60)))
def test_any_text_has_a_body_within_it(text: str) -> None:
    assert 0 <= read_header(text).body <= len(text)


@given(st.text(alphabet="-: \n[]{}&*!|>'\"#%ab?,", max_size=60))
def test_no_front_matter_raises(fields: str) -> None:
    text = f"---\n{fields}\n---\n{BODY}"
    assert 0 <= read_header(text).body <= text.index(BODY)


@pytest.mark.parametrize("line", ["2017-01-22", "Published: 2017-01-22", "Posted on 2017-01-22"])
def test_a_date_line_after_the_title_and_a_blank_line(line: str) -> None:
    header = read_header(f"Ashby win\n\n{line}\n\n{BODY}")
    assert header == Header(title="Ashby win", published=DAY, body=0)
