"""What single words are by the lists and by their letters: their classes, and the value of numbers and scores."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from scoreline.language.lexicon import Listed, Signature, lexicon, word_shape
from scoreline.pipeline.patterns import codes
from scoreline.pipeline.word_topics import topics_of

SENTENCE_ENDS = frozenset({".", "!", "?", "...", "…", ".."})

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "couple of": 2,
    "a dozen": 12,
    "half a dozen": 6,
}
ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
} | {"thirtieth": 30, "fortieth": 40}

FIGURES = re.compile(r"\d{1,3}(?!\d)$|\d{4}$")
ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$")
MINUTES_LONG = re.compile(r"(\d{1,3})[-‑–](?:minute|min)$")
ORDINAL_MINUTE = re.compile(r"(?:(\d{1,3})(?:st|nd|rd|th)|([a-z]+(?:-[a-z]+)?))[-‑–](?:minute|min)$")
SHORT_MINUTE = re.compile(r"(\d{1,3})(?:min|mins)$")
CLOCK_FIGURES = re.compile(r"(\d{1,3})\+(\d{1,2})(?:st|nd|rd|th)?$")
TIMER = re.compile(r"(\d{1,3}):([0-5]\d)$")
SCORE = re.compile(r"(\d{1,2})(?: ?[-–—‑−] ?| vs? )(\d{1,2})$")
TENS_AND = re.compile(r"(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-([a-z]+)$")
AGE = re.compile(r"\d\d-year-old$")
RANKED = ("no", "no.")
"""Words that a place in a ranking begins with."""


@lru_cache(maxsize=16384)
def classify(word: str) -> tuple[Signature, Any]:
    """The signature of a single word in lower case, and its value where it is a number or a score."""
    signature, value = classified(word)
    return codes().same[signature], value


class Word(NamedTuple):
    """A token by itself: its text, the same in lower case, its classes, value and topics, the listed phrases it begins.

    Those go by their second word. It is `plain` where nothing else can begin or end with it, a `mark` where it begins
    with no letter or figure.
    """

    text: str
    lower: str
    signature: Signature
    value: Any
    topics: frozenset[str]
    phrases: dict[str, Listed]
    plain: bool
    mark: bool


Token = tuple[int, Word]
"""The character at which a token starts, and the token."""


@lru_cache(maxsize=16384)
def read_word(text: str) -> Word:
    """What a token is by itself."""
    word = text.lower()
    phrases = lexicon().phrases.get(word, {})
    plain = not (phrases or text.isspace() or word in RANKED or word in SENTENCE_ENDS)
    return Word(text, word, *classify(word), topics_of(word), phrases, plain, not text[0].isalnum())


def classified(word: str) -> tuple[Signature, Any]:
    """The same, read from the lists and from the word's letters."""
    listed = lexicon().words.get(word)
    if listed is not None:
        return listed, int(word) if word.isdigit() else NUMBER_WORDS.get(word, ORDINAL_WORDS.get(word, tens(word)))
    if word[0].isdigit():
        if FIGURES.match(word):
            number = int(word)
            return frozenset({"num"} if number < 1000 else {"num", "year"}), number
        if match := ORDINAL.match(word):
            return frozenset({"ordinal", "digits"}), int(match[1])
        if match := SCORE.match(word):
            return frozenset({"score"}), (int(match[1]), int(match[2]))
        if match := CLOCK_FIGURES.match(word):
            return frozenset({"clock-figures"}), (int(match[1]), int(match[2]))
        if match := TIMER.match(word):
            return frozenset({"timer", "word"}), int(match[1]) + (match[2] != "00")
        if match := SHORT_MINUTE.match(word):
            return frozenset({"ordinal-minute"}), int(match[1])
        if match := MINUTES_LONG.match(word):
            return frozenset({"minutes-long", "word"}), int(match[1])
        if AGE.match(word):
            return frozenset({"age"}), None
    if word.endswith(("minute", "-min")) and (match := ORDINAL_MINUTE.match(word)):
        minute = int(match[1]) if match[1] else 90 if match[2] in ("last", "final") else ORDINAL_WORDS.get(match[2])
        if minute:
            return frozenset({"ordinal-minute"}), minute
    if "-" in word and (match := TENS_AND.match(word)):
        if match[2] in NUMBER_WORDS:
            return frozenset({"num"}), NUMBER_WORDS[match[1]] + NUMBER_WORDS[match[2]]
        if match[2] in ORDINAL_WORDS:
            return frozenset({"ordinal"}), NUMBER_WORDS[match[1]] + ORDINAL_WORDS[match[2]]
    return word_shape(word), None


def tens(word: str) -> int | None:
    """The value of `twenty-five`; None for any other word."""
    head, _, tail = word.partition("-")
    return NUMBER_WORDS[head] + NUMBER_WORDS[tail] if tail in NUMBER_WORDS and head in NUMBER_WORDS else None
