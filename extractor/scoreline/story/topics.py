"""Where a text may tell of a topic."""

from collections import defaultdict
from collections.abc import Sequence

from scoreline.pipeline.units import Text, once


@once
def topics_in(text: Text) -> dict[str, list[int]]:
    """The units of a text that may tell of each topic, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(text.units):
        for topic in unit.topics:
            found[topic].append(i)
    return dict(found)


def places_of(text: Text, topic: str) -> Sequence[int]:
    """The units of a text that may tell of a topic, in order."""
    return topics_in(text).get(topic, ())
