"""Figures against gold: precision and recall by kind of event and by slot.

Works on annotations, the format in which recaps are marked by hand: gold on one side, on the other what was
extracted. The rules of comparison:

* A person is the same by the same name, or by a part of it that keeps the surname; a single name may be the
  first one. A team is the same where the words of one name, `FC` and the like aside, are all in the other's.
* An exact minute asks for the same minute and stoppage time, a rounded one allows one minute either way, and
  where gold has none any minute is wrong.
* Events are paired one to one, the nearest in time first.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

SCORE_LINES: Final = ("score", "aggregate", "first_leg", "half_time", "shootout")
_UNCOUNTED_LINE: Final = "half_time"
"""Its figures are often uncertain, so that no article is wrong for it alone."""

_CLUB_WORDS: Final = {
    *("fc", "afc", "wfc", "cf", "sc", "ac", "as", "bc", "ssc", "us", "rc", "fk", "sk", "nk", "cd", "ud"),
    *("the", "de", "club", "women"),
}
_UNDECOMPOSED: Final = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "đ": "d", "ı": "i"})
"""Letters with a stroke or without a dot, which Unicode does not take apart into letter and accent."""

_UNTIMED_COST: Final = 500.0
_OTHER_TEAM_COST: Final = 0.1

T = TypeVar("T")


class AnnotationError(ValueError):
    """JSON that is no annotation of a recap. The message says what is wrong where."""


@dataclass(frozen=True, slots=True)
class _Event:
    """A goal, card, missed penalty or disallowed goal: `kind` is the goal's or card's kind."""

    person: str | None
    team: str | None
    kind: str | None
    assist: str | None
    minute: int | None
    stoppage: int
    rounded: bool

    @property
    def total(self) -> int:
        return (self.minute or 0) + self.stoppage


@dataclass(frozen=True, slots=True)
class _Match:
    teams: tuple[str, ...] = ()
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    date: str | None = None
    is_dated: bool = False
    """Whether the annotator looked for a date at all."""
    goals: tuple[_Event, ...] = ()
    cards: tuple[_Event, ...] = ()
    missed_penalties: tuple[_Event, ...] = ()
    disallowed_goals: tuple[_Event, ...] = ()


@dataclass(slots=True)
class Count:
    """How many of a thing were in gold, how many were extracted, and how many of these were right."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """Share of the extracted that is right; 0 where nothing was extracted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found; 0 where gold holds nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Figures:
    """Figures over a number of articles; `add` takes one article after another."""

    counts: dict[str, Count] = field(default_factory=dict)
    articles: int = 0
    right_throughout: int = 0
    without_prediction: int = 0

    def add(self, gold: object, predicted: object | None) -> bool:
        """Count one article. `predicted` is None where nothing could be extracted.

        Returns whether everything in it is right: goals with all their slots, cards, and score lines, the
        half-time score aside.

        Raises:
            AnnotationError: where one of the two is no annotation; nothing is counted then.
        """
        true_matches = _matches(gold)
        told_matches = _matches(predicted) if predicted is not None else ()
        pairs = _pair_matches(true_matches, told_matches)
        self.articles += 1
        self.without_prediction += predicted is None
        is_right = len(true_matches) == len(told_matches) == len(pairs)
        same = sum(_same_teams(true_matches[i].teams, told_matches[j].teams) for i, j in pairs)
        self._count("matches", same, len(true_matches), len(told_matches))
        unfound = set(range(len(true_matches))) - {i for i, _ in pairs}
        invented = set(range(len(told_matches))) - {j for _, j in pairs}
        for true, told in (
            *((true_matches[i], told_matches[j]) for i, j in pairs),
            *((true_matches[i], _Match()) for i in sorted(unfound)),
            *((_Match(), told_matches[j]) for j in sorted(invented)),
        ):
            goals_right = self._count_goals(true.goals, told.goals)
            cards_right = self._count_cards(true.cards, told.cards)
            self._count_attempts("disallowed_goals", true.disallowed_goals, told.disallowed_goals)
            self._count_attempts("missed_penalties", true.missed_penalties, told.missed_penalties)
            lines_right = self._count_lines(true, told)
            if true.is_dated:
                same_day = true.date is not None and true.date == told.date
                self._count("date", same_day, true.date is not None, told.date is not None)
            is_right = is_right and goals_right and cards_right and lines_right
        self.right_throughout += is_right
        return is_right

    def as_dict(self) -> dict[str, dict[str, float]]:
        """The figures by name, rounded to four decimals, with the share of articles right throughout."""
        table: dict[str, dict[str, float]] = {
            key: {
                "precision": round(count.precision, 4),
                "recall": round(count.recall, 4),
                "f1": round(count.f1, 4),
                "gold": count.gold,
                "predicted": count.predicted,
            }
            for key, count in self.counts.items()
        }
        table["article"] = {
            "share": round(self.right_throughout / self.articles, 4) if self.articles else 0.0,
            "articles": self.articles,
            "without_prediction": self.without_prediction,
        }
        return table

    def _count(self, key: str, right: int, gold: int, predicted: int) -> None:
        count = self.counts.setdefault(key, Count())
        count.right += right
        count.gold += gold
        count.predicted += predicted

    def _count_goals(self, true: Sequence[_Event], told: Sequence[_Event]) -> bool:
        pairs = _pair_events(true, told, lambda a, b: _same_person(a.person, b.person))
        checks: tuple[tuple[str, Callable[[_Event, _Event], bool]], ...] = (
            ("goals", lambda a, b: True),
            ("goals+minute", _same_minute),
            ("goals+team", lambda a, b: _same_team(a.team, b.team)),
            ("goals+kind", lambda a, b: a.kind == b.kind),
            ("goals, all of it", _same_goal),
        )
        right = {key: sum(check(a, b) for a, b in pairs) for key, check in checks}
        for key, number in right.items():
            self._count(key, number, len(true), len(told))
        assisted = sum(a.assist is not None and _same_person(a.assist, b.assist) for a, b in pairs)
        self._count("assists", assisted, *(sum(e.assist is not None for e in events) for events in (true, told)))
        return right["goals, all of it"] == len(true) == len(told)

    def _count_cards(self, true: Sequence[_Event], told: Sequence[_Event]) -> bool:
        pairs = _pair_events(true, told, lambda a, b: _same_person(a.person, b.person) and a.kind == b.kind)
        self._count("cards", len(pairs), len(true), len(told))
        self._count("cards+minute", sum(_same_minute(a, b) for a, b in pairs), len(true), len(told))
        return len(pairs) == len(true) == len(told)

    def _count_attempts(self, key: str, true: Sequence[_Event], told: Sequence[_Event]) -> None:
        pairs = _pair_events(true, told, lambda a, b: _same_person(a.person, b.person))
        self._count(key, len(pairs), len(true), len(told))

    def _count_lines(self, true: _Match, told: _Match) -> bool:
        is_right = True
        for key in SCORE_LINES:
            a, b = true.lines.get(key), told.lines.get(key)
            same = a is not None and b is not None and _same_line(a, b)
            self._count(key, same, a is not None, b is not None)
            is_right = is_right and (same or (a is None and b is None) or key == _UNCOUNTED_LINE)
        return is_right


def find_gold(folder: Path) -> list[Path]:
    """The annotations under a folder, sorted: every `.json`, sub-folders included, hidden ones aside."""
    return sorted(
        path
        for path in folder.rglob("*.json")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def load_annotation(path: Path) -> Any:
    """The annotation in a file.

    Raises:
        OSError: where the file cannot be read.
        AnnotationError: where it holds no annotation.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AnnotationError(f"is no JSON in UTF-8: {error}") from error
    _matches(data)
    return data


# Reading the annotation


def _matches(data: object) -> tuple[_Match, ...]:
    return tuple(_match(item) for item in _objects(_object(data, "the annotation"), "matches", required=True))


def _match(data: Mapping[str, Any]) -> _Match:
    lines = {key: line for key in SCORE_LINES if (line := _line(data, key))}
    teams = data.get("teams", [])
    if not isinstance(teams, list) or not all(isinstance(team, str) for team in teams):
        raise AnnotationError("`teams` is no list of names")
    return _Match(
        teams=tuple(teams),
        lines=lines,
        date=_value(data, "date", str) or None,
        is_dated="date" in data,
        goals=tuple(_event(item, "scorer", "kind") for item in _objects(data, "goals")),
        cards=tuple(_event(item, "player", "card") for item in _objects(data, "cards")),
        missed_penalties=tuple(_event(item, "player") for item in _objects(data, "missed_penalties")),
        disallowed_goals=tuple(_event(item, "player") for item in _objects(data, "disallowed_goals")),
    )


def _event(data: Mapping[str, Any], person: str, kind: str = "kind") -> _Event:
    return _Event(
        person=_value(data, person, str),
        team=_value(data, "team", str),
        kind=_value(data, kind, str),
        assist=_value(data, "assist", str) or None,
        minute=_value(data, "minute", int),
        stoppage=_value(data, "stoppage", int) or 0,
        rounded=_value(data, "minute_is", str) == "rounded",
    )


def _line(data: Mapping[str, Any], key: str) -> Mapping[str, int]:
    line = _object(data.get(key) or {}, f"`{key}`")
    if None in line.values():
        raise AnnotationError(f"`{key}` has a team without goals")
    return {team: _value(line, team, int) or 0 for team in line}


def _object(data: object, what: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise AnnotationError(f"{what} is no JSON object")
    return data


def _objects(data: Mapping[str, Any], key: str, required: bool = False) -> Iterable[Mapping[str, Any]]:
    items = data.get(key, None if required else [])
    if not isinstance(items, list):
        raise AnnotationError(f"`{key}` is no list")
    return [_object(item, f"an entry of `{key}`") for item in items]


def _value(data: Mapping[str, Any], key: str, kind: type[T]) -> T | None:
    value = data.get(key)
    if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
        return value
    raise AnnotationError(f"`{key}` is {value!r}, where {'a number' if kind is int else 'a text'} or null belongs")


# Comparing


def _words(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    plain = folded.encode("ascii", "ignore").decode("ascii").lower()
    return re.findall(r"[a-z0-9]+", re.sub(r"['`]s\b", "", plain))


def _same_person(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    short, long = sorted((_words(a), _words(b)), key=len)
    if not short:
        return False
    keeps_surname = short[-1] == long[-1] and set(short) <= set(long)
    return keeps_surname or short == [long[0]]


def _same_team(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return a is b
    x, y = set(_words(a)) - _CLUB_WORDS, set(_words(b)) - _CLUB_WORDS
    return bool(x and y) and (x <= y or y <= x)


def _same_teams(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and _shared_teams(a, b) == len(a)


def _shared_teams(a: Sequence[str], b: Sequence[str]) -> int:
    return sum(any(_same_team(team, other) for other in b) for team in a)


def _same_minute(true: _Event, told: _Event) -> bool:
    if true.minute is None or told.minute is None:
        return true.minute is told.minute
    if true.rounded:
        return abs(true.minute - told.minute) <= 1 or abs(true.total - told.total) <= 1
    return (true.minute, true.stoppage) == (told.minute, told.stoppage)


def _same_goal(true: _Event, told: _Event) -> bool:
    return (
        _same_minute(true, told)
        and _same_team(true.team, told.team)
        and true.kind == told.kind
        and _same_person(true.assist, told.assist)
    )


def _same_line(true: Mapping[str, int], told: Mapping[str, int]) -> bool:
    return len(true) == len(told) and all(
        any(_same_team(team, other) and goals == count for other, count in told.items()) for team, goals in true.items()
    )


# Pairing


def _pair(options: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """One-to-one pairs out of (cost, gold index, told index), the cheapest first, ties in text order."""
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(options):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _pair_events(
    true: Sequence[_Event], told: Sequence[_Event], fits: Callable[[_Event, _Event], bool]
) -> list[tuple[_Event, _Event]]:
    options = [(_cost(a, b), i, j) for i, a in enumerate(true) for j, b in enumerate(told) if fits(a, b)]
    return [(true[i], told[j]) for i, j in _pair(options)]


def _pair_matches(true: Sequence[_Match], told: Sequence[_Match]) -> list[tuple[int, int]]:
    options = [
        (-shared, i, j)
        for i, a in enumerate(true)
        for j, b in enumerate(told)
        if (shared := _shared_teams(a.teams, b.teams))
    ]
    pairs = _pair(options)
    # An article of one match is about that match, whatever its teams were taken to be.
    return pairs or ([(0, 0)] if len(true) == len(told) == 1 else [])


def _cost(a: _Event, b: _Event) -> float:
    if a.minute is None or b.minute is None:
        return 0.0 if a.minute is b.minute else _UNTIMED_COST
    return abs(a.minute - b.minute) + _OTHER_TEAM_COST * (not _same_team(a.team, b.team))
