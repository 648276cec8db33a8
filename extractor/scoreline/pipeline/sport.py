"""Whether an article is about football, by the words that only football, or only another sport, uses."""

from scoreline.pipeline.excerpt import count


def is_football(rendered: str) -> bool:
    """Whether more of the telling words of a rendered text are of football than of other sports.

    Of an article without any such word, minutes or a score with somebody who scored say that it is football: other
    sports would have named their tries, sets or laps beside them.
    """
    football, other = count(rendered, "football-word"), count(rendered, "other-sport")
    if football or other:
        return football > other
    return bool(count(rendered, "minute") or (count(rendered, "score") and count(rendered, "score-verb")))
