"""Units from the tokens of an article: its words and listed phrases, with the ends of sentences."""

import re
from typing import TYPE_CHECKING, Any

from scoreline.language.lexicon import Listed, Signature
from scoreline.pipeline.line_wraps import without_wraps
from scoreline.pipeline.patterns import END
from scoreline.pipeline.quotes import find_quotes
from scoreline.pipeline.spaced_scores import joined
from scoreline.pipeline.tokens import read_tokens
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.word_classes import NUMBER_WORDS, RANKED, SENTENCE_ENDS, Token, read_word
from scoreline.pipeline.word_topics import topics_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLOSERS = frozenset("\"”’)]'»")
RANKING = re.compile(r"\d{1,2}$")
RANK: Signature = frozenset({"word", "rank"})
LONGEST_SENTENCE = 300
"""Units after which a sentence ends without a full stop, as no sentence of prose is so long; so a scan of the words
around a mention, which stops at its sentence's ends, takes no longer in a long text without full stops."""


def read_units(doc: "Doc", body: int = 0) -> Text:
    """The words and listed phrases of a document from character `body` on, with the ends of sentences."""
    tokens = [(token.idx, read_word(token.text)) for token in doc if token.idx >= body]
    return units_of(tokens, doc.text, body)


def read_text(source: str, body: int = 0) -> Text:
    """The same of a text as it is."""
    return units_of(read_tokens(source, body), source, body)


def units_of(tokens: list[Token], source: str, body: int) -> Text:
    """The words and listed phrases that some tokens of a text make from character `body` on, and its sentences' ends.

    A line break ends a sentence and a paragraph (`value` "paragraph"); a full stop ends one where what follows does
    not begin in lower case; any sentence ends after `LONGEST_SENTENCE` units.
    """
    tokens = joined(without_wraps(tokens), source)
    words = [word.lower for _, word in tokens]
    words.append("")
    units: list[Unit] = []
    count = len(tokens)
    begun = i = 0
    while i < count:
        start, word = tokens[i]
        if len(units) - begun >= LONGEST_SENTENCE:
            units.append(Unit(units[-1].end, units[-1].end, "", END, "sentence"))
            begun = len(units)
        if word.plain:
            units.append(Unit(start, start + len(word.text), word.lower, word.signature, word.value, "", word.topics))
            i += 1
            continue
        listed = word.phrases.get(words[i + 1])
        found = listed_at(listed, words, i) if listed is not None else None
        if found is None and word.lower in RANKED:
            found = rank_at(tokens, words, i)
        if found is not None:
            size, signature, value = found
            phrase = " ".join(words[i : i + size])
            units.append(Unit(start, end_of(tokens[i + size - 1]), phrase, signature, value, "", topics_of(phrase)))
            i += size
            continue
        i += 1
        if word.mark and word.text.isspace():
            if "\n" not in word.text and "\r" not in word.text:
                continue
            if begun < len(units):
                units.append(Unit(start, start, "", END, "paragraph"))
                begun = len(units)
            elif units:
                units[-1].value = "paragraph"
            continue
        units.append(Unit(start, start + len(word.text), word.lower, word.signature, word.value, "", word.topics))
        if word.lower in SENTENCE_ENDS:
            while i < count and tokens[i][1].text in CLOSERS and not source.startswith(" ", end_of(tokens[i - 1])):
                place, closer = tokens[i]
                units.append(Unit(place, place + 1, closer.text, closer.signature))
                i += 1
            if i < count and not tokens[i][1].text[0].islower():
                units.append(Unit(units[-1].end, units[-1].end, "", END, "sentence"))
                begun = len(units)
    if not units or units[-1].signature is not END:
        units.append(Unit(len(source), len(source), "", END, "paragraph"))
    return Text(source, units, find_quotes(source, body))


def end_of(token: Token) -> int:
    """The character after a token's last."""
    return token[0] + len(token[1].text)


def listed_at(listed: Listed, words: list[str], at: int) -> tuple[int, Signature, Any] | None:
    """Of how many tokens the phrase of some listed ones is that begins at one, its classes and value."""
    for phrase, signature in listed:
        size = len(phrase)
        if size == 2 or tuple(words[at : at + size]) == phrase:
            return size, signature, NUMBER_WORDS.get(" ".join(phrase))
    return None


def rank_at(tokens: list[Token], words: list[str], at: int) -> tuple[int, Signature, Any] | None:
    """Of how many tokens a place in a ranking is that begins at one: "No. 3", "No 12"."""
    size = 3 if words[at] == "no" and words[at + 1 : at + 2] == ["."] else 2
    end = at + size
    if end >= len(tokens) or not RANKING.match(words[end - 1]) or tokens[at][1].text == "no":
        return None
    return (size, RANK, int(words[end - 1])) if tokens[end][1].text[:1].isupper() else None
