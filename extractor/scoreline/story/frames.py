"""Which matches an article recaps: teams, stated scores, results, date, and the part of the text that tells each."""

import datetime

from scoreline.pipeline.dates import date_mentions
from scoreline.pipeline.excerpt import excerpt
from scoreline.pipeline.results import claims
from scoreline.pipeline.scores import score_mentions
from scoreline.pipeline.tagging import Tagged
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.pairing import standing

__all__ = ["MatchFrame", "StatedResult", "StatedScore", "match_frames"]


def match_frames(tagged: Tagged, published: datetime.date | None) -> list[MatchFrame]:
    """The matches of an article, in the order of the text; none where it recaps no football match."""
    text = tagged.text
    rendered = text.rendered
    told = claims(text, excerpt(rendered, "team", "score"))
    pair = standing(text, told, 0, len(text.units)).best()
    if pair is None:
        return []
    return [MatchFrame(pair, 0, len(text.units))]
