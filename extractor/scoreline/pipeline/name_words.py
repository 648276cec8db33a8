"""Words that say what a name is: what clubs' names begin and end with, and what is no name at all."""

import re

from scoreline.language.gazetteer import common_words
from scoreline.language.lexicon import lexicon

EXTENSIONS = frozenset(
    [
        "bc",
        "bk",
        "ff",
        "kv",
        "women",
        "ladies",
        "fc",
        "afc",
        "wfc",
        "lfc",
        "u21s",
        "u21",
        "u23",
        "u23s",
        "u18s",
        "reserves",
        "cf",
        "sc",
    ]
)
"""What may follow the full name of a known club."""
SUFFIXES = EXTENSIONS | {
    "united",
    "city",
    "town",
    "rovers",
    "athletic",
    "wanderers",
    "thistle",
    "academy",
    "albion",
    "county",
    "rangers",
    "hotspur",
    "utd",
    "borough",
    "alexandra",
    "stanley",
    "harriers",
    "dons",
    "caledonian",
    "swifts",
    "fk",
    "sk",
    "if",
    "college",
    "university",
    "state",
    "tech",
    "school",
}
"""What the name of a club or of one of its teams ends with."""
PREFIXES = frozenset(
    [
        "fc",
        "afc",
        "real",
        "sporting",
        "cd",
        "cf",
        "sc",
        "ac",
        "as",
        "sv",
        "vfb",
        "vfl",
        "fk",
        "nk",
        "rc",
        "ud",
        "sd",
        "ca",
        "us",
        "st",
        "atletico",
        "deportivo",
        "club",
        "tsv",
        "vfr",
        "spvgg",
        "vv",
        "tsg",
        "olympique",
        "dynamo",
        "lokomotiv",
        "dinamo",
    ]
)
"""What a club's name begins with."""
GROUNDS = frozenset({"stade", "stadio", "stadion", "estadio", "estadi", "parc"})
"""What the name of a ground begins with where it is no English one."""
DAY_BEFORE = frozenset(
    [
        "on",
        "last",
        "next",
        "this",
        "every",
        "each",
        "by",
        "until",
        "since",
        "midweek",
        "early",
        "late",
        "previous",
        "following",
    ]
)
"""What "Wednesday" follows where it is the day."""
DAY_AFTER = frozenset(["night", "evening", "afternoon", "morning", "lunchtime"])
"""What follows "Wednesday" where it is the day."""
SQUADS = frozenset({"men", "women", "ladies", "reserves"})
"""Which of a club's teams is meant; no club's name by itself."""
WOMEN = frozenset({"women", "ladies"})
NO_PARTICLE = frozenset({"la", "do", "le", "e", "y", "as", "us", "ten"})
"""Particles that are too common as words, unless another particle stands before them ("de la Cruz")."""


CONTRACTED = re.compile(r"^[a-z]+['’](?:ll|ve|re|d|m)$")
"""What a pronoun and its verb look like that are written as one."""


def is_common(word: str) -> bool:
    """Whether a word in lower case is an everyday one, one that the rules know, or two in one: "they'll"."""
    return word in common_words() or word in lexicon().words or bool(CONTRACTED.search(word))
