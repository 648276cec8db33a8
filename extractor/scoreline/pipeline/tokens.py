"""The tokenizer: English, with the figures of a recap as single tokens.

`2-1`, `2–1`, `45+2`, `4-2-3-1`, `23rd-minute`, `10-man` and `half-time` stay whole; `57'` is the number and its prime.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from scoreline.language.rules import read_jsonl
from scoreline.pipeline.word_classes import Token, Word, read_word

if TYPE_CHECKING:
    from spacy.language import Language

OPENING = [r"[\(\[\{<*_#•·\"“”„«»…]", r"['‘’`´′](?=\S)", r"[-–—―]+(?=\D)", r"\.{2,}", r"[£$€]", r"[|/\\]"]
CLOSING = [
    r"[\)\]\}>*_\"“”„«»…]",
    r"(?:'s|’s|'S|’S|`s|´s|‘s)",
    r"['‘’`´′″]+",
    r"[,;:!?%]",
    r"(?<=[^A-Z])\.+",
    r"(?<=[A-Z][A-Z])\.",
    r"[-–—―]+",
    r"[|/\\]",
]
BETWEEN = [
    r"(?<=\S)(?:\.{2,}|…|—|―|--+)(?=\S)",
    r"(?<=[^\W\d_])–(?=[^\W\d_])",
    r"(?<=\w)[,;:\(\)\[\]\{\}\"“”/|](?=[^\W\d_])",
    r"(?<=[^\W\d_])[,;:\(\)\[\]\{\}\"“”/|](?=\w)",
    r"(?<=\d)['’′](?=[^\W\d_])",
    r"(?<=[a-zà-ÿ][a-zà-ÿ])\.(?=[A-Z][a-zà-ÿ])",
    r"(?<=^Soccer)[-–](?=[A-Z])",
    r"(?<=\w)[\(\[](?=\d)",
]
RUNS = ("'‘’`´′″", ".", "-–—―")
"""The characters of which `CLOSING` takes any number at once."""
LONGEST_WORD = 1000
"""Characters beyond which a row of them without a blank is left whole: it is no word and holds none."""
WHOLE = re.compile(r".*", re.S)
MORE_BLANKS = re.compile(r"\A\s+|\s\s+|[^\S ]")
"""White space other than a single blank after a word."""


class Prefix:
    """What to cut off the start of a string without blanks; spaCy reads `pattern` where it saves a tokenizer."""

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self.compiled = compiled
        self.pattern: str = compiled.pattern

    def search(self, string: str) -> re.Match[str] | None:
        """The opening mark, or all of a string that is too long: cutting it up mark by mark takes quadratic time."""
        if string[:1].isalnum() and len(string) <= LONGEST_WORD:
            return None
        return self.compiled.match(string) if len(string) <= LONGEST_WORD else WHOLE.match(string)


class Suffix:
    """What to cut off the end of a string without blanks."""

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self.compiled = compiled
        self.pattern: str = compiled.pattern

    def search(self, string: str) -> re.Match[str] | None:
        """The closing mark, looked for only where one can begin; no letter is one but the "s" of "Ruiz's"."""
        if string[-1:].isalnum() and (string[-1] not in "sS" or string[-2:-1].isalnum()):
            return None
        start = len(string) - 2
        for run in RUNS:
            if string[-1:] in run:
                start = len(string.rstrip(run))
        return self.compiled.search(string, max(0, start))


class Infix:
    """Where to cut a string without blanks in between."""

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self.compiled = compiled
        self.pattern: str = compiled.pattern

    def finditer(self, string: str) -> Iterator[re.Match[str]]:
        """The marks in a string; letters and figures alone hold none."""
        return iter(()) if string.isalnum() else self.compiled.finditer(string)


@cache
def prefix() -> Prefix:
    """What is cut off the start of a string."""
    return Prefix(re.compile("|".join("^" + part for part in OPENING)))


@cache
def suffix() -> Suffix:
    """What is cut off the end of a string."""
    return Suffix(re.compile("|".join(part + "$" for part in CLOSING)))


@cache
def infix() -> Infix:
    """Where a string is cut in between."""
    return Infix(re.compile("|".join(BETWEEN)))


Listed = Mapping[str, tuple[str, ...]]
"""Strings whose tokens are listed, as no marks tell them."""


@cache
def listed() -> Listed:
    """Abbreviations and clipped words, which stay whole, and "do n't"."""
    rows = read_jsonl("tokens.jsonl")
    found = {word: (word,) for row in rows for word in row.get("whole", ())}
    for verb in (verb for row in rows for verb in row.get("negated", ())):
        found |= {form + "n't": (form, "n't") for form in (verb, verb.capitalize())}
    return found | {word.replace("'", "’"): tuple(part.replace("'", "’") for part in found[word]) for word in found}


@cache
def divided_listed() -> frozenset[tuple[str, ...]]:
    """What the marks divide those into that stay whole: "a.m" and its full stop."""
    parts = (tuple(divided(word, {})) for word, whole in listed().items() if len(whole) == 1)
    return frozenset(row for row in parts if len(row) > 1)


def split(string: str) -> list[str]:
    """The tokens of a string without blanks: the same as those of spaCy's tokenizer (`customise`)."""
    return rejoined(divided(string, listed()))


def divided(string: str, listed: Listed) -> list[str]:
    """A string without the marks at its start and its end, and these, in the order of the text.

    No more is cut off where a listed string is left.
    """
    before: list[str] = []
    after: list[str] = []
    while string and string not in listed:
        opening = prefix().search(string)
        start = opening.end() if opening is not None else 0
        if string[start:] in listed:
            before.append(string[:start])
            string = string[start:]
            break
        closing = suffix().search(string[start:])
        end = start + closing.start() if closing is not None else len(string)
        if string[:end] in listed:
            after.append(string[end:])
            string = string[:end]
            break
        if end - start == len(string):
            break
        before.append(string[:start])
        after.append(string[end:])
        string = string[start:end]
    return [part for part in (*before, *listed.get(string, cut(string)), *reversed(after)) if part]


def cut(string: str) -> list[str]:
    """A string cut at the marks in it and beside them; none at its start is one."""
    parts: list[str] = []
    start = 0
    for mark in infix().finditer(string):
        if mark.start():
            parts += (string[start : mark.start()], mark.group())
            start = mark.end()
    return [*parts, string[start:]]


def rejoined(parts: list[str]) -> list[str]:
    """The tokens with those made one that together are listed, the longest first."""
    for size in range(len(parts), 1, -1):
        for start in range(len(parts) - size + 1):
            if tuple(parts[start : start + size]) in divided_listed():
                parts[start : start + size] = ["".join(parts[start : start + size])]
    return parts


@lru_cache(maxsize=16384)
def tokens_in(string: str) -> tuple[tuple[int, Word], ...]:
    """The tokens of a string without blanks, each with its place in it."""
    found: list[tuple[int, Word]] = []
    place = 0
    for part in split(string):
        found.append((place, read_word(part)))
        place += len(part)
    return tuple(found)


def read_tokens(text: str, start: int = 0) -> list[Token]:
    """The tokens of a text from a character on; of white space, that beyond a single blank after a word is one."""
    tokens: list[Token] = []
    place = start
    for blanks in MORE_BLANKS.finditer(text, start):
        add_words(tokens, text[place : blanks.start()], place)
        place = blanks.end()
        first = blanks.start() + (blanks[0][0] == " " and blanks.start() > 0)
        tokens.append((first, read_word(text[first:place])))
    add_words(tokens, text[place:], place)
    return tokens


def add_words(tokens: list[Token], words: str, place: int) -> None:
    """Add the tokens of words with single blanks between them; the first stands at a character of the text."""
    for string in words.split(" "):
        for at, word in tokens_in(string):
            tokens.append((place + at, word))
        place += len(string) + 1


def customise(nlp: "Language") -> "Language":
    """Give a blank English pipeline a tokenizer that finds the same tokens as `split`."""
    from spacy.tokenizer import Tokenizer

    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules={word: [{"ORTH": part} for part in parts] for word, parts in listed().items()},
        prefix_search=prefix().search,
        suffix_search=suffix().search,
        infix_finditer=infix().finditer,
    )
    return nlp
