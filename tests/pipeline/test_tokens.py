"""Tokens: the figures of a recap stay whole, and the tokens cover the text."""

import re
from functools import cache
from pathlib import Path

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_suffix_regex

from scoreline import load
from scoreline.pipeline.tokens import CLOSING, LONGEST_WORD, Suffix, customise, listed, read_tokens


@cache
def tokenizer() -> Language:
    return customise(spacy.blank("en"))


def tokens(text: str) -> list[str]:
    return [token.text for token in tokenizer()(text)]


def assert_same_without_document(text: str, start: int = 0) -> None:
    wanted = [(token.idx, token.text) for token in tokenizer()(text) if token.idx >= start]
    assert [(place, word.text) for place, word in read_tokens(text, start)] == wanted


WHOLE = [
    *("2-1", "2–1", "10-9", "0-0"),
    *("45+2", "90+8", "4-2-3-1", "4-4-2", "4–4–2", "2014-15"),
    *("23rd-minute", "57th-minute", "second-minute", "10-man", "ten-man", "half-time", "full-time", "25-yard"),
    *(
        "23-year-old",
        "six-yard",
        "U21",
        "U21s",
        "23rd",
        "1st",
        "12,000",
        "1.5m",
        "6ft",
        "hat-trick",
        "man-of-the-match",
    ),
    *("N'Diaye", "O'Brien", "D’Arcy", "N’Zonzi", "Wright-Phillips", "Saint-Étienne", "El-Karkouri"),
    *("Müller", "Ødegaard", "Ibišević", "Łukasz"),
]
AROUND = [
    "{}",
    "They saw {} there.",
    "It ended {}.",
    "It ended {}, no more.",
    "({})",
    "“{}”",
    '"{}"',
    "So {}: fine",
    "{}!",
]


@pytest.mark.parametrize("word", WHOLE)
def test_figures_compounds_and_names_stay_whole_whatever_stands_around(word: str) -> None:
    for frame in AROUND:
        assert word in tokens(frame.format(word)), frame


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("57'", ["57", "'"]),
        ("57’", ["57", "’"]),
        ("57′", ["57", "′"]),
        ("(20')", ["(", "20", "'", ")"]),
        ("(45+2')", ["(", "45+2", "'", ")"]),
        ("Hale 3', Moss 21'", ["Hale", "3", "'", ",", "Moss", "21", "'"]),
        ("Hale's shot", ["Hale", "'s", "shot"]),
        ("Hale’s shot", ["Hale", "’s", "shot"]),
        ("N'Diaye's shot", ["N'Diaye", "'s", "shot"]),
        ("James' pass", ["James", "'", "pass"]),
        ("the hosts’ third", ["the", "hosts", "’", "third"]),
        ("J. Hale met A.B. Cole", ["J.", "Hale", "met", "A.B.", "Cole"]),
        ("It ended 2-1(aet)", ["It", "ended", "2-1", "(", "aet", ")"]),
        ("He won it.Then nothing", ["He", "won", "it", ".", "Then", "nothing"]),
        ("a goal—his first—won it", ["a", "goal", "—", "his", "first", "—", "won", "it"]),
        ("a £3.5m striker", ["a", "£", "3.5m", "striker"]),
        ("They lost 0-3...", ["They", "lost", "0-3", "..."]),
    ],
)
def test_what_hangs_on_a_word_is_a_token_of_its_own(text: str, parts: list[str]) -> None:
    assert tokens(text) == parts


@pytest.mark.parametrize("word", ["4-2-3-1", "2014-15", "23-year-old"])
def test_no_score_comes_out_of_a_longer_figure(word: str) -> None:
    assert not [token for token in tokens(f"They had a {word} there.") if re.fullmatch(r"\d{1,2}[-–]\d", token)]


PIECES = st.sampled_from(
    [
        "2-1",
        "45+2'",
        "57′",
        "O'Brien’s",
        "goal—no",
        "(aet)",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "“",
        "”",
        "'",
        "’s",
        "...",
        "-",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map("".join))


PIECES_OF_WORDS = ("Webb", "won", "2-1", "45+2", "'", "’", "(", ")", ".", "...", ",", "-", "–", "/", ":", "!", "“", "”")
CORPUS = sorted((Path(__file__).resolve().parents[2] / "corpus").glob("*.txt"))


def assert_covers(doc: Doc, text: str) -> None:
    assert "".join(token.text_with_ws for token in doc) == text
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc)


@given(TEXTS)
@example("He’s in. 2-1–again")
@example("\ufeffTitle\r\n\r\n  45+2' ")
def test_the_tokens_rebuild_the_text_at_their_offsets(text: str) -> None:
    assert_covers(tokenizer()(text), text)


@given(TEXTS)
@example("He’s in. 2-1–again")
@example("\ufeffTitle\r\n\r\n  45+2' ")
@example("  Webb (Ashby F.C.'s) can't, at 3 p.m., lose 'em.")
@example("and/or.'' St.) 7–'em a.m.. v.s.")
def test_the_tokens_are_those_of_the_documents(text: str) -> None:
    assert_same_without_document(text)


@given(st.lists(st.sampled_from(sorted({*listed(), *PIECES_OF_WORDS})), max_size=6).map("".join))
def test_listed_strings_beside_marks_have_the_tokens_of_the_documents(string: str) -> None:
    assert_same_without_document(string)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_recaps_have_the_tokens_of_the_documents(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert_same_without_document(text)
    assert_same_without_document(text, text.index("\n"))


CLOSING_PATTERN = compile_suffix_regex(CLOSING)


@example("")
@example("A...")
@example("U.S.")
@example("Webb's")
@example("Webb'--’’")
@given(st.text(st.sampled_from("aAsS1.'’`-–—)\"!”"), max_size=12))
def test_the_end_of_a_word_is_looked_for_from_the_right_place(word: str) -> None:
    found, wanted = Suffix(CLOSING_PATTERN).search(word), CLOSING_PATTERN.search(word)
    assert (found and found.span()) == (wanted and wanted.span())


def test_a_row_of_characters_too_long_for_a_word_is_one_token() -> None:
    brackets = "(" * LONGEST_WORD
    assert tokens(brackets) == list(brackets)
    assert tokens(f"Webb {brackets}) scored.") == ["Webb", f"{brackets})", "scored", "."]


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("Dunmore Town 0 - 2 Oakwood Rovers", "0 - 2"),
        ("Dunmore Town 3 v 3 Oakwood Rovers", "3 v 3"),
        ("Dunmore Town 3 vs 3 Oakwood Rovers", "3 vs 3"),
        ("They trained in games of 5 v 5 there.", None),
        ("They won 3 – 1 on Saturday.", "3 – 1"),
        ("They lined up 4 - 4 - 2 here.", None),
        ("It was from 10 - 15 yards.", None),
        ("They play on 12 - 14 May.", None),
    ],
)
def test_a_score_with_blanks_is_one_unit(words: str, score: str | None) -> None:
    units = load()(words)._.scoreline.text.units
    assert next((words[unit.start : unit.end] for unit in units if "score" in unit.signature), None) == score
