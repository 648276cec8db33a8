"""Names known beforehand: clubs, nations, competitions, places, and words that are no names."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from scoreline.language.rules import PACKAGE, read_jsonl

TEAM_FILES = ("clubs_europe.jsonl", "clubs_world.jsonl", "nations.jsonl")
POSSESSIVE = re.compile(r"(?<=\w\w)'s\b")
"""The ending that is a word by itself in a text: "King's Lynn"."""
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, eq=False)
class KnownTeam:
    """A club or nation of the gazetteer, of which there is one object."""

    name: str
    aliases: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    kind: str = "club"
    country: str = ""


@dataclass(frozen=True)
class Entry:
    """What a known name may stand for: `name`, `nickname`, `ground` or `demonym` of teams, or another proper name."""

    sense: str
    teams: tuple[KnownTeam, ...] = ()


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A word without case, accents and typographic apostrophes, for comparing names."""
    if word.isascii():
        return word.replace("`", "'").lower()
    plain = word.translate(APOSTROPHES).translate(LETTERS)
    if plain.isascii():
        return plain.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).lower()


class Gazetteer:
    """Known names by their words, folded."""

    def __init__(self) -> None:
        self.names: dict[tuple[str, ...], Entry] = {}
        self.longest: dict[str, int] = {}
        """How many words the longest name has that begins with a word."""
        self.teams: list[KnownTeam] = []
        found: dict[tuple[str, ...], dict[str, list[KnownTeam]]] = {}

        def add(name: str, sense: str, team: KnownTeam | None = None) -> None:
            key = tuple(POSSESSIVE.sub(" 's", fold(name)).split())
            if key:
                rows = found.setdefault(key, {}).setdefault(sense, [])
                if team is not None and team not in rows:
                    rows.append(team)

        for file in TEAM_FILES:
            for row in read_jsonl(file):
                fields: dict[str, Any] = {
                    key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
                }
                team = KnownTeam(**fields)
                self.teams.append(team)
                for name in (team.name, *team.aliases):
                    add(name, "name", team)
                for name in team.nicknames:
                    add(name, "nickname", team)
                for name in team.grounds:
                    add(name, "ground", team)
                for name in team.demonyms:
                    add(name, "demonym", team)
        for row in read_jsonl("proper_names.jsonl"):
            add(row["name"], row["kind"])
        order = ("name", "nickname", "demonym", "ground")
        for key, senses in found.items():
            sense = next((s for s in order if s in senses), None) or next(iter(senses))
            self.names[key] = Entry(sense, tuple(senses[sense]))
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))


@cache
def gazetteer() -> Gazetteer:
    """The English gazetteer."""
    return Gazetteer()


@cache
def common_words() -> frozenset[str]:
    """Words that are no names when a sentence begins with them."""
    text = resources.files(PACKAGE).joinpath("common_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
