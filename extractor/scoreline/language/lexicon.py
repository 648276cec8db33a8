"""Word classes: which words and phrases count as a verb of scoring, a determiner, a unit of time.

A word may be of several classes; its *signature* is the set of them. Patterns speak of classes; texts are rendered
as one character for each unit, standing for its signature (see `scoreline.pipeline.patterns`).
"""

import re
from collections.abc import Iterable
from functools import cache

from scoreline.language.rules import expand, load_rules, read_jsonl

Signature = frozenset[str]
Listed = list[tuple[tuple[str, ...], Signature]]
"""Phrases with their classes, the longest first."""

FAMILIES = (
    "clock",
    "names",
    "nominals",
    "scores",
    "results",
    "dates",
    "goals",
    "assists",
    "cards",
    "penalties",
    "disallowed",
    "tallies",
    "courses",
)
WORD_FILES = (
    "lexicon.jsonl",
    "lexicon_scores.jsonl",
    "lexicon_cards.jsonl",
    "lexicon_assists.jsonl",
)
LITERAL = re.compile(r"'([^']+)'")
VOWELS = "aeiou"


def verb_forms(entry: str) -> list[tuple[str, str]]:
    """The forms of a verb as (word, form), the form being `base`, `present`, `past` or `ing`.

    Regular verbs are given by their base (`score`), those that double their last letter with a plus (`tap+`),
    irregular ones by all their forms (`hit/hits/hit/hitting`); words after the verb go with each form (`find the net`).
    """
    head, _, rest = entry.partition(" ")
    tail = f" {rest}" if rest else ""
    if "/" in head:
        parts = head.split("/")
        names = ["base", "present", "past", "ing"] if len(parts) == 4 else ["base", "present", "past", "past", "ing"]
        return [(part + tail, name) for part, name in zip(parts, names, strict=True)]
    doubled = head.endswith("+")
    base = head.rstrip("+")
    stem = base + base[-1] if doubled else base
    if base.endswith("ee"):
        present, past, ing = base + "s", base + "d", base + "ing"
    elif base.endswith("e"):
        present, past, ing = base + "s", base + "d", base[:-1] + "ing"
    elif base.endswith("y") and base[-2] not in VOWELS:
        present, past, ing = base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    elif base.endswith(("s", "sh", "ch", "x", "z")):
        present, past, ing = base + "es", stem + "ed", stem + "ing"
    else:
        present, past, ing = base + "s", stem + "ed", stem + "ing"
    return [(base + tail, "base"), (present + tail, "present"), (past + tail, "past"), (ing + tail, "ing")]


def word_shape(word: str) -> Signature:
    """The classes of a word that no list holds, by its ending."""
    if word.endswith("ly"):
        return frozenset({"word", "adverb"})
    if word.endswith("ed"):
        return frozenset({"word", "past"})
    if word.endswith("ing"):
        return frozenset({"word", "ing"})
    return frozenset({"word"})


class Lexicon:
    """The classes of all listed words and phrases, with a look-up of the longest phrase at a place."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        classes: dict[tuple[str, ...], set[str]] = {}
        for phrase, cls in entries:
            classes.setdefault(tuple(phrase.split()), set()).add(cls)
        for key, found in classes.items():
            if len(key) > 1 and key[0] in ("the", "a", "an"):
                # "the penalty" is all that "penalty" is.
                found |= {cls for cls in classes.get(key[1:], ()) if not cls.startswith("'")}
        for key, found in classes.items():
            if key[-1].isdigit():
                found.add("num")
            elif all(cls.startswith("'") for cls in found):
                found |= word_shape(key[-1])
        same: dict[Signature, Signature] = {}  # equal signatures are one object, so that comparing them is quick
        signatures = {key: same.setdefault(frozenset(found), frozenset(found)) for key, found in classes.items()}
        for key in [key for key in signatures if key[0] == "into" and len(key) > 1]:
            signatures.setdefault(("in", "to", *key[1:]), signatures[key])  # many write it so
        self.words: dict[str, Signature] = {key[0]: found for key, found in signatures.items() if len(key) == 1}
        self.phrases: dict[str, dict[str, Listed]] = {}
        """The listed phrases by their first word and their second."""
        for key, signature in sorted(signatures.items(), key=lambda row: -len(row[0])):
            if len(key) > 1:
                self.phrases.setdefault(key[0], {}).setdefault(key[1], []).append((key, signature))
        self.classes = frozenset(cls for found in classes.values() for cls in found)
        self.signatures = frozenset(same.values())


@cache
def lexicon() -> Lexicon:
    """The English lexicon, with every word that a rule names literally."""
    entries: list[tuple[str, str]] = []
    for row in (row for file in WORD_FILES for row in read_jsonl(file)):
        cls = row["class"]
        entries += [(word.lower(), cls) for word in row.get("words", ())]
        for verb in row.get("verbs", ()):
            for word, form in verb_forms(verb):
                entries += [(word, cls), (word, form)]
    for family in FAMILIES:
        for rule in load_rules(family):
            entries += [(word, f"'{word}'") for word in LITERAL.findall(expand(rule.pattern))]
    return Lexicon(entries)
