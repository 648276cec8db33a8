"""Which rules read and checked an article."""

import hashlib
from functools import cache
from importlib import resources

from scoreline.language.rules import PACKAGE

RULES = ((PACKAGE, (".jsonl", ".json", ".txt")), ("scoreline.check", (".py",)))
"""Where rules are, and in what files: those of reading are data, those of the check are functions."""


@cache
def rules_version() -> str:
    """A digest of all rules: it changes whenever one of reading or of the check, a word or a known name does."""
    digest = hashlib.sha256()
    for package, suffixes in RULES:
        for file in sorted(resources.files(package).iterdir(), key=lambda file: file.name):
            if file.name.endswith(suffixes):
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]
