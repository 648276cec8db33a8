"""The library's front door: text in, recap out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from scoreline_models import Article, Recap

if TYPE_CHECKING:
    from spacy.language import Language

MAX_LENGTH = 50_000_000
"""Longest article in characters; spaCy's own limit is meant for pipelines with a parser."""


@cache
def load() -> Language:
    """The spaCy pipeline that reads recaps: a blank English tokenizer with scoreline's components."""
    import spacy

    from scoreline.pipeline.components import add_components
    from scoreline.pipeline.tokens import customise

    nlp = add_components(customise(spacy.blank("en")))
    nlp.max_length = MAX_LENGTH
    return nlp


def extract(text: str, published: datetime.date | None = None) -> Recap:
    """Read one recap.

    `published` is the publication date, from which weekdays are counted; a date at the head of the text is used where
    it is None.
    """
    return next(extract_many([Article(text=text, published=published)]))


def extract_many(articles: Iterable[Article]) -> Iterator[Recap]:
    """Read many recaps, in order."""
    from scoreline.check import check
    from scoreline.header import read_header
    from scoreline.pipeline.tagging import mention, tag_text
    from scoreline.story.assemble import tell
    from scoreline.versions import rules_version

    for article in articles:
        header = read_header(article.text)
        published = article.published or header.published
        # The same steps as the pipeline's components take, without its document and spans, which take time.
        tagged = tag_text(article.text, header.body)
        mention(tagged)
        told = tell(tagged, published)
        yield Recap(
            id=article.id,
            title=article.title or header.title,
            published=published,
            matches=tuple(check(match) for match in told),
            rules_version=rules_version(),
        )
