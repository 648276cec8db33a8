"""One place of the text, how it was read, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from scoreline.pipeline.dropped import Dropped


class Told(str, Enum):
    """What a place of the text was read as telling of."""

    GOAL = "goal"
    ASSIST = "assist"
    CARD = "card"
    MISSED_PENALTY = "missed penalty"
    DISALLOWED_GOAL = "disallowed goal"
    SCORE = "score"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Became:
    """The event or score of the output that rests on a place: number `number` of its kind in match `match`, from 1."""

    match: int
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Account:
    """One place of the text: its characters and words, the rules that read it, whom and which minute they gave.

    Either it `became` something, as a rule one thing ("a hat-trick" is three), or it was `dropped`, with what the
    reason leaves to be said in `detail`.
    """

    told: Told
    start: int
    end: int
    words: str
    rules: tuple[str, ...]
    who: str | None = None
    minute: str | None = None
    minute_words: str | None = None
    became: tuple[Became, ...] = ()
    dropped: Dropped | None = None
    detail: str = ""

    @property
    def why(self) -> str | None:
        """Why it was dropped, for people."""
        if self.dropped is None:
            return None
        return f"{self.dropped.value} {self.detail}".rstrip()


def each_once(accounts: Iterable[Account]) -> list[Account]:
    """Accounts in text order; those that say the same of the same words are one, with the rules of all."""
    merged: dict[Account, tuple[str, ...]] = {}
    for account in accounts:
        key = replace(account, rules=())
        merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *account.rules)))
    told = [replace(key, rules=rules) for key, rules in merged.items()]
    return sorted(told, key=lambda account: (account.start, account.end))
