"""The library's front door: text in, recap out."""

import datetime
from collections.abc import Iterable, Iterator

from scoreline_models import Article, Recap


def extract(text: str, published: datetime.date | None = None) -> Recap:
    """Read one recap."""
    return next(extract_many([Article(text=text, published=published)]))


def extract_many(articles: Iterable[Article]) -> Iterator[Recap]:
    """Read many recaps, in order."""
    for article in articles:
        yield Recap(id=article.id, title=article.title, published=article.published)
