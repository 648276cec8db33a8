"""The tokenizer: English, with the figures of a recap as single tokens.

`2-1`, `2–1`, `45+2`, `4-2-3-1`, `23rd-minute`, `10-man` and `half-time` stay whole; `57'` is the number and its prime.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

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
    r"(?<=[\)\]])(?=\w)",
    r"(?<=\w)[\(\[](?=\d)",
]
RUNS = ("'‘’`´′″", ".", "-–—―")
"""The characters of which `CLOSING` takes any number at once."""
LONGEST_WORD = 1000
"""Characters beyond which a row of them without a blank is left whole: it is no word and holds none."""
WHOLE = re.compile(r".*", re.S)


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


def customise(nlp: Language) -> Language:
    """Give a blank English pipeline this tokenizer."""
    exceptions = {
        word: rule
        for word, rule in nlp.Defaults.tokenizer_exceptions.items()
        if len(rule) == 1 or word.lower().endswith(("n't", "n’t"))
    }
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules=exceptions,
        prefix_search=Prefix(compile_prefix_regex(OPENING)).search,
        suffix_search=Suffix(compile_suffix_regex(CLOSING)).search,
        infix_finditer=Infix(compile_infix_regex(BETWEEN[:-2] + BETWEEN[-1:])).finditer,
    )
    return nlp
