"""The tokenizer: English, with the figures of a recap as single tokens.

`2-1`, `2–1`, `45+2`, `4-2-3-1`, `23rd-minute`, `10-man` and `half-time` stay whole; `57'` is the number and its prime.
"""

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
    r"(?<=[\)\]])(?=\w)",
    r"(?<=\w)[\(\[](?=\d)",
]


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
        prefix_search=compile_prefix_regex(OPENING).search,
        suffix_search=compile_suffix_regex(CLOSING).search,
        infix_finditer=compile_infix_regex(BETWEEN[:-2] + BETWEEN[-1:]).finditer,
    )
    return nlp
