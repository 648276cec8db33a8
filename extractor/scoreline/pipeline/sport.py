"""Whether an article is about football, by the words that only football, or only another sport, uses."""

from scoreline.pipeline.units import Text


def is_football(text: Text) -> bool:
    """Whether more of the telling words are of football than of other sports."""
    football = other = 0
    for unit in text.units:
        if "football-word" in unit.signature:
            football += 1
        elif "other-sport" in unit.signature:
            other += 1
    return football > other
