"""The names by which a text may call the teams of its annotation."""

import re
from collections import Counter

from corruption.gold import Article, Match

_COMMON = frozenset(
    [
        "albion",
        "athletic",
        "atletico",
        "borussia",
        "celtic",
        "city",
        "club",
        "county",
        "deportivo",
        "dynamo",
        "forest",
        "inter",
        "national",
        "olympique",
        "orient",
        "racing",
        "rangers",
        "real",
        "rovers",
        "sporting",
        "state",
        "town",
        "union",
        "united",
        "university",
        "villa",
        "wanderers",
        "wednesday",
        "women",
        "ladies",
        "north",
        "south",
        "east",
        "west",
        "saint",
        "port",
        "team",
    ]
)
"""Words of many clubs' names: alone, they tell a team only where an article has two of them."""


def names_of(article: Article, match: Match) -> dict[str, tuple[str, ...]]:
    """For each team of a match its name and the telling words of it, longest first."""
    teams = {team for other in article.matches for team in other.teams}
    uses = Counter(word for team in teams for word in _words(team))
    single = len(article.matches) == 1

    def telling(word: str) -> bool:
        return len(word) > 3 and uses[word] == 1 and (single or word.lower() not in _COMMON)

    return {
        team: tuple(sorted({team, *filter(telling, _words(team))}, key=lambda name: (-len(name), name)))
        for team in match.teams
    }


def named_in(stretch: str, names: dict[str, tuple[str, ...]]) -> set[str]:
    """The teams that a stretch of text names."""
    return {
        team for team, forms in names.items() if any(re.search(rf"\b{re.escape(f)}\b", stretch, re.I) for f in forms)
    }


def _words(team: str) -> set[str]:
    return {word for word in re.findall(r"\w+", team) if word[0].isupper()}
