"""Units: the words, values and names of a text, in order, with their place in it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from spacy.tokens import Doc

from scoreline.language.lexicon import Listed, Signature, lexicon, word_shape
from scoreline.pipeline.patterns import END, any_of, codes
from scoreline.pipeline.spaced_scores import Piece, joined

SENTENCE_ENDS = frozenset({".", "!", "?", "...", "…", ".."})
CLOSERS = frozenset("\"”’)]'»")

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

RANKING = re.compile(r"\d{1,2}$")
RANK: Signature = frozenset({"word", "rank"})
RANKED = ("no", "no.")
"""Words that a place in a ranking begins with."""

LONGEST_SENTENCE = 300
"""Units after which a sentence ends without a full stop, as no sentence of prose is so long; so a scan of the words
around a mention, which stops at its sentence's ends, takes no longer in a long text without full stops."""


@dataclass(slots=True)
class Unit:
    """A word, or a value or name made of several; `start` and `end` are characters of the text."""

    start: int
    end: int
    word: str
    signature: Signature
    value: Any = None
    rule: str = ""


@lru_cache(maxsize=16384)
def classify(word: str) -> tuple[Signature, Any]:
    """The signature of a single word in lower case, and its value where it is a number or a score."""
    signature, value = classified(word)
    return codes().same[signature], value


class Word(NamedTuple):
    """A token by itself: in lower case, its classes and value, and the listed phrases that begin with it.

    Those go by their second word. It is `plain` where nothing else can begin or end with it.
    """

    word: str
    signature: Signature
    value: Any
    phrases: dict[str, Listed]
    plain: bool


@lru_cache(maxsize=16384)
def read_word(text: str) -> Word:
    """What a token is by itself."""
    word = text.lower()
    phrases = lexicon().phrases.get(word, {})
    plain = not (phrases or text.isspace() or word in RANKED or word in SENTENCE_ENDS)
    return Word(word, *classify(word), phrases, plain)


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


@dataclass(slots=True)
class Text:
    """A text as a row of units, and the same rendered for patterns."""

    source: str
    units: list[Unit]
    quotes: list[tuple[int, int]] = field(default_factory=list)
    """Character spans of quotations, in order."""
    offices: dict[int, set[str]] = field(default_factory=dict)
    """What people are by the roles the text gives them, by the identity of the person: coach, keeper, referee."""

    traits: dict[int, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    """The nations and the roles that the text gives people, by the identity of the person."""

    rendered: str = ""
    """One character for each unit; worked out where it is not given."""
    worked_out: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What functions have found in it that several steps ask for (see `once`), by the function and its arguments."""
    bounds: list[tuple[int, int]] = field(init=False)
    """For each unit, the first unit and one past the last of its sentence."""

    def __post_init__(self) -> None:
        if not self.rendered:
            table = codes().of
            self.rendered = "".join([table[unit.signature] for unit in self.units])
        self.bounds = []
        start = 0
        for sentence in self.rendered.split(codes().end):
            end = start + len(sentence)
            self.bounds += [(start, end)] * (end + 1 - start)
            start = end + 1
        self.bounds.pop()  # what follows the last end is no unit

    def words(self, start: int, end: int) -> str:
        """The source text of units `start` to before `end`."""
        return self.source[self.units[start].start : self.units[end - 1].end]

    def quoted(self, index: int) -> bool:
        """Whether a unit stands in a quotation."""
        place = self.units[index].start
        at = bisect_left(self.quotes, (place + 1, 0)) - 1
        return at >= 0 and self.quotes[at][0] <= place < self.quotes[at][1]

    def sentence(self, index: int) -> tuple[int, int]:
        """First unit, and one past the last, of the sentence that holds a unit or that a unit ends."""
        return self.bounds[index]

    def places(self, *classes: str, start: int = 0, end: int | None = None) -> list[int]:
        """The units of any of some classes, of those from `start` to before `end`."""
        end = len(self.units) if end is None else end
        return [match.start() for match in any_of(classes).finditer(self.rendered, start, end)]

    def holds(self, start: int, end: int, *classes: str) -> bool:
        """Whether any of the units from `start` to before `end` is of any of some classes."""
        return any_of(classes).search(self.rendered, start, end) is not None

    def replaced(self, merged: Iterable[tuple[int, int, Unit]]) -> "Text":
        """The text with each of some disjoint, ordered unit ranges made one unit."""
        table = codes().of
        units: list[Unit] = []
        rendered: list[str] = []
        done = 0
        for start, end, unit in merged:
            units += self.units[done:start]
            units.append(unit)
            rendered += (self.rendered[done:start], table[unit.signature])
            done = end
        units += self.units[done:]
        rendered.append(self.rendered[done:])
        return Text(self.source, units, self.quotes, self.offices, self.traits, "".join(rendered))


Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once(function: Callable[Concatenate[Text, Asked], Answer]) -> Callable[Concatenate[Text, Asked], Answer]:
    """Work out what a function finds in a text once for each text, as several steps ask for it and none changes it."""

    @wraps(function)
    def found(text: Text, /, *args: Asked.args, **named: Asked.kwargs) -> Answer:
        key = (function, *args, *named.items())
        if key not in text.worked_out:
            text.worked_out[key] = function(text, *args, **named)
        answer: Answer = text.worked_out[key]
        return answer

    return found


def read_units(doc: Doc, body: int = 0, source: str | None = None) -> Text:
    """The words and listed phrases of a tokenized article from character `body` on, with the ends of sentences.

    `source` is the article, for a caller who has it: spaCy puts a document's text together token by token.
    A line break ends a sentence and a paragraph (`value` "paragraph"); a full stop ends one where what follows does
    not begin in lower case; any sentence ends after `LONGEST_SENTENCE` units.
    """
    source = doc.text if source is None else source
    tokens = joined(without_wraps(read_tokens(doc, source, body)), source)
    known = [read_word(text) for _, text in tokens]
    words = [*(one.word for one in known), ""]
    units: list[Unit] = []
    count = len(tokens)
    begun = i = 0
    while i < count:
        start, text = tokens[i]
        word, signature, value, phrases, plain = known[i]
        if len(units) - begun >= LONGEST_SENTENCE:
            units.append(Unit(units[-1].end, units[-1].end, "", END, "sentence"))
            begun = len(units)
        if plain:
            units.append(Unit(start, start + len(text), word, signature, value))
            i += 1
            continue
        if text.isspace():
            if "\n" in text or "\r" in text:
                if begun < len(units):
                    units.append(Unit(start, start, "", END, "paragraph"))
                    begun = len(units)
                elif units:
                    units[-1].value = "paragraph"
            i += 1
            continue
        found = listed_at(phrases[words[i + 1]], words, i) if words[i + 1] in phrases else None
        if found is None and word in RANKED:
            found = rank_at(tokens, words, i)
        if found is not None:
            size, signature, value = found
            units.append(Unit(start, end_of(tokens[i + size - 1]), " ".join(words[i : i + size]), signature, value))
            i += size
            continue
        units.append(Unit(start, start + len(text), word, signature, value))
        i += 1
        if word in SENTENCE_ENDS:
            while i < count and tokens[i][1] in CLOSERS and not source.startswith(" ", end_of(tokens[i - 1])):
                place, closer = tokens[i]
                units.append(Unit(place, place + 1, closer, classify(closer)[0]))
                i += 1
            if i < count and not tokens[i][1][0].islower():
                units.append(Unit(units[-1].end, units[-1].end, "", END, "sentence"))
                begun = len(units)
    if not units or units[-1].signature is not END:
        units.append(Unit(len(source), len(source), "", END, "paragraph"))
    return Text(source, units, find_quotes(source, body))


def read_tokens(doc: Doc, source: str, body: int) -> list[Piece]:
    """The tokens of an article from character `body` on, as plain values: spaCy makes an object for each it gives."""
    starts, lengths = doc.to_array("IDX").tolist(), doc.to_array("LENGTH").tolist()
    places = zip(starts, lengths, strict=True)
    return [(start, source[start : start + length]) for start, length in places if start >= body]


def end_of(token: Piece) -> int:
    """The character after a token's last."""
    return token[0] + len(token[1])


def listed_at(listed: Listed, words: list[str], at: int) -> tuple[int, Signature, Any] | None:
    """Of how many tokens the phrase of some listed ones is that begins at one, its classes and value."""
    for phrase, signature in listed:
        size = len(phrase)
        if size == 2 or tuple(words[at : at + size]) == phrase:
            return size, signature, NUMBER_WORDS.get(" ".join(phrase))
    return None


def rank_at(tokens: list[Piece], words: list[str], at: int) -> tuple[int, Signature, Any] | None:
    """Of how many tokens a place in a ranking is that begins at one: "No. 3", "No 12"."""
    size = 3 if words[at] == "no" and words[at + 1 : at + 2] == ["."] else 2
    end = at + size
    if end >= len(tokens) or not RANKING.match(words[end - 1]) or tokens[at][1] == "no":
        return None
    return (size, RANK, int(words[end - 1])) if tokens[end][1][:1].isupper() else None


MARKUP = re.compile(r"[*_#~]+$|`+$")
"""Emphasis and headings of Markdown, which say nothing."""
UNFINISHED = frozenset({"prep", "det", "and", "conj", "be", "comma", "own-pronoun", "have"})


def without_wraps(tokens: list[Piece]) -> list[Piece]:
    """Tokens without markup, and without the line breaks that only wrap a line.

    Those are single breaks after which the sentence goes on in lower case, or before which it must ("scored from").
    """
    last = len(tokens) - 1
    kept: list[Piece] = []
    done = 0
    for i in [i for i, (_, text) in enumerate(tokens) if not text[0].isalnum()]:
        text = tokens[i][1]
        if text.isspace():
            dropped = 0 < i < last and is_wrap(text, tokens[i - 1][1].lower(), tokens[i + 1][1])
        else:
            dropped = MARKUP.match(text) is not None
        if dropped:
            kept += tokens[done:i]
            done = i + 1
    return kept + tokens[done:]


def is_wrap(space: str, before: str, after: str) -> bool:
    """Whether white space between two words, the first in lower case, only wraps a line."""
    if space.count("\n") + space.count("\r\n") > 2:
        return False
    breaks = len(space.replace("\r\n", "\n").replace("\r", "\n")) - len(space.strip("\r\n"))
    if breaks > 1 or before[-1] in '.!?:…"”’':
        return False
    return after[0].islower() or after[0] == "," or bool(UNFINISHED & classify(before)[0])


QUOTE_MARK = re.compile(
    r"""["“”'‘’`\n](?:"""  # one class of characters comes first, which a search finds fastest
    r"""(?<=["“”\n])|(?<=['‘])(?<![^\s(\[“"-].)(?=\w)|(?<=`)`|(?<=['’])(?<=[.,!?…].)(?!\w)|(?<=')')"""
)


def find_quotes(text: str, body: int = 0) -> list[tuple[int, int]]:
    """Character spans of quotations of a sentence or more; none reaches over a line's end."""
    spans: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in QUOTE_MARK.finditer(text, body):
        mark, place = match.group(), match.start()
        if mark == "\n":
            # An opening mark without a closing one: the quotation goes on to the end of the line.
            if opened is not None and opened[1] in '“"':
                spans.append((opened[0], place))
            opened = None
        elif opened is None:
            if mark in ('"', "“", "'", "‘", "``"):
                opened = (place, mark)
        elif mark == {'"': '"', "“": "”", "'": "'", "‘": "’", "``": "''"}[opened[1]] or (
            opened[1] in "'‘" and mark in "'’"
        ):
            if text.count(" ", opened[0], place) >= 4:
                spans.append((opened[0], match.end()))
            opened = None
        elif mark == "“":
            opened = (place, mark)
    return spans
