"""Rules are tried only where their patterns can match: what is found is the same as by trying all everywhere."""

from pathlib import Path

import pytest

import scoreline
from scoreline.language.lexicon import FAMILIES
from scoreline.pipeline.patterns import TOGETHER, codes, family_of, find
from scoreline.pipeline.tagging import tag

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))[::6]


def everywhere(family: str, rendered: str) -> list[tuple[str, int, int]]:
    """All matches of a family's rules, each tried on the whole text."""
    known = family_of(family)
    opening = codes().end if family in TOGETHER else ""
    return [
        (rule.id, match.start() - len(opening), match.end() - len(opening))
        for n, rule in enumerate(known.rules)
        for match in known.pattern(n).finditer(opening + rendered)
    ]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_search_by_sentence_finds_all_matches(family: str) -> None:
    assert ARTICLES
    for path in ARTICLES:
        rendered = tag(scoreline.load().make_doc(path.read_text(encoding="utf-8"))).text.rendered
        found = [(match.rule.id, match.start, match.end) for match in find(family, rendered)]
        assert found == everywhere(family, rendered)
