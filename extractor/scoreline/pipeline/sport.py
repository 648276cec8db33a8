"""Whether an article is about football, by the words that only football, or only another sport, uses."""

from scoreline.pipeline.excerpt import count


def is_football(rendered: str) -> bool:
    """Whether more of the telling words of a rendered text are of football than of other sports."""
    return count(rendered, "football-word") > count(rendered, "other-sport")
