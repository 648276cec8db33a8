"""Patterns over units: regular expressions in which one unit is one character.

A text is a row of units: words, and the values and names that earlier steps made of them. Each unit is rendered as the
character that stands for its signature, so that a pattern over units becomes a plain regular expression, and a match's
offsets are unit numbers. Syntax, white space being free:

- `<goal-noun>` a unit of that class; `<a|b>` of either; `<a&b>` of both; `<!a|b>` any unit of the sentence but those
- `{ADV}` a fragment of `macros.json`
- `'when'` that word
- `.` any unit of the sentence
- `?P<scorer>` names a group as in `re`; `* + ? {0,3} | ( )` as in `re`

No pattern reaches over the end of a sentence unless it says so with `<end>`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from scoreline.language.lexicon import Signature, lexicon
from scoreline.language.rules import Rule, expand, load_rules

END: Signature = frozenset({"end"})
FIRST_CODE = 0x4E00
GRAMMAR = frozenset({"det", "prep", "and", "comma", "stop", "be", "have", "conj", "when", "pronoun", "possessive"})
"""Classes of words that most sentences hold."""
TOKEN = re.compile(r"\?P<\w+>|\(\?[:=!]|\(\?<[=!]|<(!?)([^>]+)>|'([^']+)'|(\.)|(\s+)|(.)", re.S)

# Signatures that no word list holds: what later steps make of words.
RUNTIME: tuple[Signature, ...] = tuple(
    frozenset(classes.split())
    for classes in (
        "end",
        "word",
        "word adverb",
        "word rank",
        "word past",
        "word ing",
        "num",
        "num year",
        "ordinal",
        "ordinal digits",
        "ordinal-minute",
        "minutes-long word",
        "timer word",
        "clock-figures",
        "score",
        "quantity",
        "minute",
        "date",
        "name",
        "person",
        "person nominal",
        "person pronoun",
        "team",
        "team nominal",
        "proper",
        "proper demonym",
        "proper statistic",
        "age",
    )
)


class Codes:
    """One character for each signature, given out in a fixed order."""

    def __init__(self, signatures: list[Signature]) -> None:
        self.of: dict[Signature, str] = {sig: chr(FIRST_CODE + i) for i, sig in enumerate(signatures)}
        self.same: dict[Signature, Signature] = {sig: sig for sig in self.of}
        """The one object by which each signature is looked up, as comparing it with another takes time."""
        self.by_class: dict[str, set[str]] = {}
        for sig, code in self.of.items():
            for cls in sig:
                self.by_class.setdefault(cls, set()).add(code)
        self.end = self.of[END]
        self.commonness = {code: 200 if sig in RUNTIME else 60 if GRAMMAR & sig else 1 for sig, code in self.of.items()}
        """How often units of a code occur, roughly: names and unlisted words most, then the small words of grammar."""


@cache
def codes() -> Codes:
    """The codes of all signatures that units can have; those that share their most frequent classes are neighbours."""
    listed = lexicon().signatures - set(RUNTIME)
    frequency = Counter(cls for signature in listed for cls in signature)

    def order(signature: Signature) -> list[tuple[int, str]]:
        return sorted((-frequency[cls], cls) for cls in signature)

    return Codes([*RUNTIME, *sorted(listed, key=order)])


@cache
def any_of(classes: tuple[str, ...]) -> re.Pattern[str]:
    """A unit of one of the classes, in rendered text."""
    known = codes().by_class
    return re.compile(source_of(Units(frozenset[str]().union(*(known.get(cls, ()) for cls in classes)))))


class Units(NamedTuple):
    """In a pattern, a unit of any of some codes; with `but`, one of any others."""

    codes: frozenset[str]
    but: bool = False


Part = str | Units
"""A part of a pattern: a unit, or the syntax of regular expressions."""


@cache
def source_of(units: Units) -> str:
    """The class of characters that a unit is in a regular expression, in ranges, so that it is quickly compiled."""
    ranges: list[list[int]] = []
    for code in sorted(map(ord, units.codes)):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    body = "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return f"[^{body}]" if units.but else f"[{body}]"


def expression(part: Part) -> str:
    """A part of a pattern as one of a regular expression."""
    return part if isinstance(part, str) else source_of(part)


@cache
def codes_of(names: str) -> frozenset[str]:
    """The codes of units of a class, of any of several (`a|b`), or of all of several (`a&b`).

    Raises:
        ValueError: for a class that no word and no step has.
    """
    found: set[str] = set()
    for name in names.split("|"):
        all_of = set[str].intersection(*(codes().by_class.get(part, set()) for part in name.split("&")))
        if not all_of:
            raise ValueError(f"no unit is of class <{name}>")
        found |= all_of
    return frozenset(found)


@cache
def none_of(names: str) -> Units:
    """Any unit of a sentence but those of a class, or of several."""
    return Units(codes_of(names) | {codes().end}, but=True)


def parts_of(pattern: str) -> list[Part]:
    """A pattern over units as the parts of a regular expression.

    Raises:
        ValueError: for a class that no word and no step has.
    """
    parts: list[Part] = []
    for token in TOKEN.finditer(expand(pattern)):
        negated, names, literal, dot, space, _ = token.groups()
        if names is not None:
            parts.append(none_of(names) if negated else Units(codes_of(names)))
        elif literal is not None:
            parts.append(Units(codes_of(repr_literal(literal))))
        elif dot:
            parts.append(none_of("end"))
        elif space is None:
            parts.append(token.group())
    return parts


Needs = list[frozenset[str]]
"""Sets of codes, of each of which a text must hold one."""


def needs_of(parts: list[Part]) -> Needs:
    """What a pattern cannot match without."""
    return needs_of_group(parts, 0)[0]


def needs_of_group(parts: list[Part], at: int) -> tuple[Needs, int]:
    """What the alternatives from a part on cannot match without, and the part at which they end.

    What must not stand before or after a match, and what may be left out, is not needed; nor, as what must stand before
    it, another sentence.
    """
    branches: list[Needs] = [[]]
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        needs: Needs = []
        if part == "|":
            branches.append([])
        elif isinstance(part, Units):
            needs = [] if part.but or is_end(part) else [part.codes]
        elif part[0] == "(":
            opened = at + 1
            inner, at = needs_of_group(parts, opened)
            if part == "(?<=" and any(is_end(one) for one in parts[opened:at]):
                inner = needs_after_end(parts[opened:at])
            needs = [] if part in ("(?!", "(?<!") else inner
        at += 1
        optional = parts[at : at + 1] in (["?"], ["*"]) or parts[at : at + 2] in (["{", "0"], ["{", ","])
        if not optional:
            branches[-1] += needs
    return needs_of_any(branches), at


def is_end(part: Part) -> bool:
    """Whether a part of a pattern may be the end of a sentence."""
    return isinstance(part, Units) and not part.but and codes().end in part.codes


def needs_after_end(parts: list[Part]) -> Needs:
    """What must stand between the end of a sentence and a match; nothing where there are several ways."""
    after = parts[max(n for n, part in enumerate(parts) if is_end(part)) + 1 :]
    plain = all(isinstance(part, Units) for part in parts)
    return [part.codes for part in after if isinstance(part, Units) and not part.but] if plain else []


def needs_of_any(branches: list[Needs]) -> Needs:
    """What no branch can do without: of several, what each needs first, or second, the rarest being first."""
    if len(branches) == 1:
        return branches[0]
    ranked = [sorted(needs, key=commonness) for needs in branches]
    return [frozenset[str]().union(*together) for together in zip(*ranked, strict=False)]


def is_within(parts: list[Part]) -> bool:
    """Whether a pattern sees nothing beyond the end of the sentence that it matches in, and the end before it.

    It may say <end> as the last thing of a look-ahead, or as what stands before a match.
    """
    opened: list[str] = []
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        if isinstance(part, str):
            if part[0] == "(":
                opened.append(part)
            elif part == ")":
                opened.pop()
        elif is_end(part):
            ahead = opened[-1:] in (["(?="], ["(?!"]) and following in (")", "|")
            behind = opened[-1:] in (["(?<="], ["(?<!"])
            if not (ahead or behind):
                return False
    return True


@cache
def commonness(needed: frozenset[str]) -> int:
    """How likely a sentence holds one of some codes, for choosing what to look for."""
    return sum(codes().commonness[code] for code in needed)


def repr_literal(word: str) -> str:
    """The class that a literally named word has."""
    return f"'{word}'"


class Found(NamedTuple):
    """A rule's match: the units from `start` to before `end`, and the named groups as unit ranges."""

    rule: Rule
    start: int
    end: int
    groups: dict[str, tuple[int, int]]

    def first(self, name: str) -> int | None:
        """The first unit of a group; None where the group took no part."""
        span = self.groups.get(name)
        return span[0] if span else None


class Family:
    """The rules of a family with their patterns, and what a sentence must hold for each to match in it."""

    def __init__(self, name: str) -> None:
        self.rules = load_rules(name)
        self.parts = rows = [parts_of(rule.pattern) for rule in self.rules]
        self.compiled: dict[int, re.Pattern[str]] = {}
        """The patterns that have been asked for: few of them are in one article."""
        self.needs = [sorted(dict.fromkeys(needs_of(parts)), key=commonness) for parts in rows]
        """What each rule needs, the rarest first."""
        self.across = [n for n, parts in enumerate(rows) if not self.needs[n] or not is_within(parts)]
        """Rules that are tried on the whole text, as they may match across the ends of sentences, or need nothing."""

    def pattern(self, n: int) -> re.Pattern[str]:
        """The pattern of a rule by its number."""
        found = self.compiled.get(n)
        if found is None:
            found = self.compiled[n] = re.compile("".join(map(expression, self.parts[n])))
        return found


MOST_NEEDS = 3
"""Of how many of its needs a sentence is asked before a rule is tried on it."""
TOGETHER = (
    *("goals", "assists", "cards", "penalties", "disallowed", "tallies"),
    *("results", "scores", "dates", "courses"),
)
"""Families that are looked for in the same text, one after the other; to them, as headings are told by what stands
before, the first sentence stands after the end of another."""


class Sieve:
    """Which rules of some families a sentence may match, by the codes that it holds.

    Sets of rules are numbers: each rule has a bit, those of a family side by side from bit `first[family]` on.
    """

    def __init__(self, families: tuple[str, ...]) -> None:
        self.first: dict[str, int] = {}
        self.size = 0
        for name in families:
            self.first[name] = self.size
            self.size += len(family_of(name).rules)
        self.asking: dict[str, int] = {}
        """The rules whose first need a code meets; `size` bits further on those whose second, then whose third."""
        for name, first in self.first.items():
            family = family_of(name)
            for n in sorted(set(range(len(family.rules))) - set(family.across)):
                for place in range(MOST_NEEDS):
                    for code in family.needs[n][: place + 1][-1]:
                        self.asking[code] = self.asking.get(code, 0) | 1 << (place * self.size + first + n)
        self.codes = frozenset(self.asking)
        """All codes that rules ask for; the end of a sentence is none, as every sentence has it."""

    def passed(self, sentence: str) -> int:
        """The rules that a rendered sentence may match."""
        met = 0
        for code in self.codes.intersection(sentence):
            met |= self.asking[code]
        return met & met >> self.size & met >> 2 * self.size


@cache
def sieve_of(families: tuple[str, ...]) -> Sieve:
    """The sieve of some families."""
    return Sieve(families)


@lru_cache(maxsize=2)
def sifted(families: tuple[str, ...], text: str) -> list[tuple[int, int, int]]:
    """The sentences of rendered text that any rule of some families may match, with their ends, and which rules."""
    sieve = sieve_of(families)
    found: list[tuple[int, int, int]] = []
    start = 0
    for sentence in text.split(codes().end):
        end = start + len(sentence) + 1
        if passed := sieve.passed(sentence):
            found.append((start, end, passed))
        start = end
    return found


def places(name: str, text: str) -> list[tuple[int, int, int]]:
    """Each rule of a family that rendered text may match, by its number, with a range to try it on."""
    families = TOGETHER if name in TOGETHER else (name,)
    family, first = family_of(name), sieve_of(families).first[name]
    own = (1 << len(family.rules)) - 1
    found = [(n, 0, len(text)) for n in family.across]
    for start, end, passed in sifted(families, text):
        rules = passed >> first & own
        while rules:
            n = rules.bit_length() - 1
            rules ^= 1 << n
            found.append((n, start, end))
    return found


@cache
def family_of(name: str) -> Family:
    """A family of rules by its name."""
    return Family(name)


def find(family: str, rendered: str) -> Iterator[Found]:
    """All matches of a family's rules in rendered text, rule by rule, each rule's from left to right."""
    known = family_of(family)
    opening = codes().end if family in TOGETHER else ""
    text = opening + rendered
    hits = [
        (n, start, end, first)
        for n, start, end in places(family, text)
        if (first := known.pattern(n).search(text, start, end)) is not None
    ]
    hits.sort(key=lambda hit: hit[:2])
    for n, _, end, first in hits:
        match: re.Match[str] | None = first
        while match is not None:
            groups = groups_of(match, len(opening))
            yield Found(known.rules[n], match.start() - len(opening), match.end() - len(opening), groups)
            match = known.pattern(n).search(text, max(match.end(), match.start() + 1), end)


def groups_of(match: re.Match[str], before: int) -> dict[str, tuple[int, int]]:
    """The named groups that take part in a match and are not empty, without so many units before the text."""
    spans = ((name, match.span(n)) for name, n in match.re.groupindex.items())
    return {name: (start - before, end - before) for name, (start, end) in spans if start < end}


def longest(found: Iterator[Found]) -> list[Found]:
    """Of matches that overlap, the longest, then the rule that stands first; in text order."""
    taken: list[Found] = []
    used: set[int] = set()
    ranked = sorted(enumerate(found), key=lambda row: (row[1].start - row[1].end, row[0]))
    for _, match in ranked:
        places = range(match.start, match.end)
        if used.isdisjoint(places):
            used.update(places)
            taken.append(match)
    return sorted(taken, key=lambda match: match.start)
