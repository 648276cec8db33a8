"""Line breaks that only wrap a line, and marks of emphasis, which say nothing."""

import re

from scoreline.pipeline.word_classes import Token, Word

MARKUP = re.compile(r"[*_#~]+$|`+$")
"""Emphasis and headings of Markdown, which say nothing."""
UNFINISHED = frozenset({"prep", "det", "and", "conj", "be", "comma", "own-pronoun", "have"})


def without_wraps(tokens: list[Token]) -> list[Token]:
    """Tokens without markup, and without the line breaks that only wrap a line.

    Those are single breaks after which the sentence goes on in lower case, or before which it must ("scored from").
    """
    last = len(tokens) - 1
    kept: list[Token] = []
    done = 0
    for i in [i for i, (_, word) in enumerate(tokens) if word.mark]:
        text = tokens[i][1].text
        if text.isspace():
            dropped = 0 < i < last and is_wrap(text, tokens[i - 1][1], tokens[i + 1][1].text)
        else:
            dropped = MARKUP.match(text) is not None
        if dropped:
            kept += tokens[done:i]
            done = i + 1
    return kept + tokens[done:]


def is_wrap(space: str, before: Word, after: str) -> bool:
    """Whether white space between two words only wraps a line."""
    breaks = space.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    if breaks > 1 or before.text[-1] in '.!?:…"”’':
        return False
    return after[0].islower() or after[0] == "," or not UNFINISHED.isdisjoint(before.signature)
