"""White space that wraps a line, and white space that ends a paragraph."""

import pytest

from scoreline.pipeline.line_wraps import is_wrap
from scoreline.pipeline.word_classes import read_word


@pytest.mark.parametrize("space", ["\n", "\r\n", "\r", " \n "])
def test_one_break_within_a_sentence_wraps_a_line(space: str) -> None:
    assert is_wrap(space, read_word("ball"), "and")
    assert not is_wrap(space, read_word("ball."), "and")


@pytest.mark.parametrize("space", ["\n\n", " \n\n ", "\r\n\r\n", "\r\r", "\n \n", " \n\n\n"])
def test_two_breaks_end_a_paragraph_whatever_blanks_stand_around(space: str) -> None:
    assert not is_wrap(space, read_word("ball"), "and")
