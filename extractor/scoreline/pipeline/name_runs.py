"""Runs: the rows of capitalised words of a text, each known name and each rest of a row by itself."""

from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from scoreline.language.gazetteer import Entry, common_words, fold, gazetteer
from scoreline.language.lexicon import lexicon
from scoreline.pipeline.name_words import DAY_AFTER, DAY_BEFORE, EXTENSIONS, NO_PARTICLE, PREFIXES, SUFFIXES, is_common
from scoreline.pipeline.patterns import END
from scoreline.pipeline.units import Text, Unit

SAINTS = frozenset({"st", "st.", "saint"})
OPENERS = "\"“‘'•*-–—#`:"
"""Marks after which a capital may be that of a sentence's start."""
ROLES = frozenset({"role", "coach", "keeper", "referee", "hosts", "visitors"})
NAMING_ROLES = frozenset({"star", "stars", "guard", "guards"})
"""Words for people that a club's name may end with, too."""
WITHIN_NAMES = frozenset({"finish-verb", "score-verb", "particle", "team-suffix"})
"""Classes of listed words that a name may begin with: "Nick", "De", "Rangers"."""
PARTS_OF_PEOPLE = frozenset({"name", "ground", "place", "nickname"})
"""Senses of known names that may be the first name or the surname of a person: "Jordan Hale"."""
LONGEST_NAME = 3
"""Words of the longest name of a team that ends a score line."""
SHOUTED = frozenset({"prep", "win-verb", "lose-verb", "det", "be", "have"})
"""Classes of words that are none of a name's where a whole line is in capitals."""
CLOSING = frozenset({"end", "colon"})
"""Classes of what follows the second team's goals in a score line."""
DATES = frozenset({"weekday", "month", "extra-time"})


class Run(NamedTuple):
    """A row of capitalised words: the units from `start` to before `end`.

    `entry` is what the gazetteer knows of it; `initial` says that its capital may be that of a sentence's start,
    and `weekday` that it is the day, month or time that it seems to be.
    """

    start: int
    end: int
    entry: Entry | None = None
    initial: bool = False
    weekday: bool = False

    @property
    def size(self) -> int:
        """How many units it has."""
        return self.end - self.start

    def part(self, start: int, end: int, entry: Entry | None = None) -> "Run":
        """The run of some of its units."""
        return Run(start, end, entry, self.initial and start == self.start)


def spelled(text: Text, run: Run) -> str:
    """The words of a run as the article writes them, white space made one blank."""
    return " ".join(text.words(run.start, run.end).split())


def find_runs(text: Text) -> list[Run]:
    """The rows of capitalised words, each known name and each rest of a row by itself."""
    source = text.source
    runs: list[Run] = []
    owned = owned_names(text)
    done = 0
    for at in [at for at, unit in enumerate(text.units) if source[unit.start : unit.start + 1].isupper()]:
        if at >= done and is_name_word(text, text.units[at]):
            row = row_at(text, at, owned)
            parts = list(split_row(text, row))
            runs += parts
            # A known name may reach beyond the row of capitals: "Republic of Ireland".
            done = max(row.end, parts[-1].end) if parts else row.end
    return runs


def owned_names(text: Text) -> set[tuple[str, ...]]:
    """The names with a possessive or a slash within them, by the words of score lines.

    "Dunmore 3 Quarryman's Rest 1"; "Ashby/Oakham 2, Dunmore 0: ...", of two schools that play as one.
    """
    units = text.units
    found: set[tuple[str, ...]] = set()
    slashes = [at for at in range(1, len(units) - 1) if units[at].word == "/"]
    for at in [*text.places("possessive"), *slashes]:
        start, end = at, at + 1
        while start > 0 and is_name_word(text, units[start - 1]):
            start -= 1
        while end < len(units) and is_name_word(text, units[end]):
            end += 1
        before = units[start - 1].signature if start else END
        closed = end + 1 < len(units) and "num" in units[end].signature and bool(CLOSING & units[end + 1].signature)
        ahead = end < len(units) and ("score" in units[end].signature or closed or is_first_of_line(units, end))
        told = units[start - 2].signature if start > 1 and "comma" in before else before
        behind = bool({"score", "num"} & told) and end < len(units) and (closed or "end" in units[end].signature)
        if start < at and at + 1 < end and (behind or (ahead and "end" in before)):
            found.add(tuple(unit.word for unit in units[start:end]))
    return found


def is_first_of_line(units: list[Unit], index: int) -> bool:
    """Whether the goals of the first of a line's two teams stand at a unit: "Ashby 2, Dunmore 0"."""
    return index + 1 < len(units) and "num" in units[index].signature and "comma" in units[index + 1].signature


def row_at(text: Text, start: int, owned: Set[tuple[str, ...]] = frozenset()) -> Run:
    """The longest row of capitalised words from a unit on, with the particles between them.

    `owned` are the names that hold a possessive.
    """
    units = text.units
    before = units[start - 1] if start else None
    initial = before is None or "end" in before.signature or text.source[before.start] in OPENERS
    end = start + 1
    while end < len(units) and "end" not in units[end].signature:
        if is_name_word(text, units[end]):
            end += 1
        elif (reach := particles(text, end)) is not None:
            end = reach
        else:
            break
    joint = units[min(end, len(units) - 1)]
    if "possessive" in joint.signature and is_of_saint(text, start, end):
        end += 2
    if owned and ("possessive" in joint.signature or joint.word == "/"):
        whole = (name for name in owned if tuple(unit.word for unit in units[start : start + len(name)]) == name)
        end = max((start + len(name) for name in whole), default=end)
    return Run(start, end, None, initial)


def is_of_saint(text: Text, start: int, end: int) -> bool:
    """Whether a row before a possessive and the word after it are one name: "St. Alban's School"."""
    units = text.units
    after = units[end + 1] if end + 1 < len(units) else units[end]
    return units[start].word in SAINTS and end - start > 1 and after.word in SUFFIXES and is_name_word(text, after)


def is_capitalised(text: Text, unit: Unit) -> bool:
    """Whether a word starts with a capital, and is a word."""
    return unit.end > unit.start and text.source[unit.start].isupper()


def is_name_word(text: Text, unit: Unit) -> bool:
    """Whether a unit may be a word of a name: one with a capital, and no value or compound adjective."""
    if unit.value is not None or not is_capitalised(text, unit):
        return False
    if ("-" in unit.word and is_adjective(unit)) or is_shouted(text, unit):
        return False
    return " " not in unit.word or is_title(text, unit)


def is_adjective(unit: Unit) -> bool:
    """Whether a capitalised word is a compound adjective: "Fourth-placed", "Ruiz-inspired", but not "Min-ji"."""
    head, dash, tail = unit.word.rpartition("-")
    return bool(head and dash) and "compound-tail" in lexicon().words.get(tail, frozenset())


def is_shouted(text: Text, unit: Unit) -> bool:
    """Whether a word is in capitals throughout, and one that no name holds: "DUNMORE BEAT OAKHAM IN CUP"."""
    if SHOUTED.isdisjoint(unit.signature):
        return False
    return unit.end - unit.start > 1 and text.source[unit.start : unit.end].isupper()


def is_title(text: Text, unit: Unit) -> bool:
    """Whether every word of a listed phrase has a capital, as in a name ("Long Ball") but not at a sentence's start."""
    words = text.source[unit.start : unit.end].split()
    return all(word[:1].isupper() for word in words) and not all(word.isupper() for word in words)


def particles(text: Text, index: int) -> int | None:
    """One past the capitalised word that particles from a unit on lead to ("van der Berg"); None where they do not."""
    units = text.units
    at = index
    while at < len(units) and at - index < 3 and "particle" in units[at].signature:
        after_particle = at > index or (index > 0 and "particle" in units[index - 1].signature)
        if units[at].word in NO_PARTICLE and not after_particle:
            return None
        at += 1
    if at == index or at >= len(units):
        return None
    return at + 1 if units[at].value is None and is_capitalised(text, units[at]) else None


def split_row(text: Text, row: Run) -> Iterator[Run]:
    """The known names of a row of capitalised words, and what is left of it between them, in order."""
    left = at = row.start
    while at < row.end:
        if at > left and (end := plain_end(text.units, at)) is not None:
            at = end  # "Ayleston Red Star"
            continue
        name = known_name(text.units, row, at, opens=at == left)
        if name is None and not is_outside(text.units, row, at):
            at += 1
            continue
        if left < at:
            yield row.part(left, at)
        if name is not None:
            yield name
        left = at = name.end if name is not None else at + 1
    if left < row.end:
        yield row.part(left, row.end)


def known_name(units: list[Unit], row: Run, at: int, opens: bool) -> Run | None:
    """The known name that begins at a unit of a row and stands for itself; `opens` says that no rest comes before it.

    A one-word team or place inside a longer row ("Jordan Hale") is part of a person's name, unless a score, a
    role or a team's suffix says otherwise.
    """
    longest = longest_known(units, at)
    if longest is None:
        return None
    end, entry = longest
    if end - at == 1 and end < row.end and "particle" in units[at].signature:
        return None  # "St" of "St Duthus"
    if entry.sense == "demonym" and end == row.end and end - at == 1 and follows_first_name(units, row, at):
        return None  # "Emlyn Welshman"
    if entry.sense == "other" and end - at == 1 and end + 1 == row.end and units[end].word in SUFFIXES:
        return None  # "Rugby Town"
    while entry.sense == "name" and end < row.end and units[end].word in EXTENSIONS:
        end += 1
    alone = opens and end >= row.end
    beside_score = at == row.start and at > 0 and "score" in units[at - 1].signature and not closes_line(units, row)
    before_role = end < row.end and bool(ROLES & units[end].signature)
    if alone or end - at > 1 or entry.sense not in PARTS_OF_PEOPLE or beside_score or before_role:
        return row.part(at, end, entry)
    return None


def plain_end(units: list[Unit], at: int) -> int | None:
    """One past a known name of everyday words that follows a word which is none, and so ends another name."""
    longest = longest_known(units, at)
    if longest is None or longest[0] - at < 2 or longest[1].sense not in ("name", "nickname"):
        return None
    end = longest[0]
    plain = all(is_common(unit.word) for unit in units[at:end]) and not is_common(units[at - 1].word)
    return end if plain else None


def closes_line(units: list[Unit], row: Run) -> bool:
    """Whether a short row is all that a line has behind its score, and so one name: "Ashby 0-2 Preston Vale"."""
    return row.size <= LONGEST_NAME and row.end < len(units) and units[row.end].value == "paragraph"


def follows_first_name(units: list[Unit], row: Run, at: int) -> bool:
    """Whether the one word of a row before a unit may be the first name of whom the unit is the surname."""
    first = units[row.start]
    plain = not first.signature or "word" in first.signature
    return at == row.start + 1 and plain and longest_known(units, row.start) is None


def longest_known(units: list[Unit], start: int) -> tuple[int, Entry] | None:
    """One past the longest known name from a unit on, and its entry."""
    known = gazetteer()
    words = words_of(units[start].word)
    longest = known.longest.get(words[0], 0)
    if not longest:
        return None
    at = start + 1
    ends = {len(words): at}
    while len(words) < longest and at < len(units):
        words += words_of(units[at].word)
        at += 1
        ends.setdefault(len(words), at)
    for size in reversed(ends):
        entry = known.names.get(words[:size])
        if entry is not None:
            return ends[size], entry
    return None


@lru_cache(maxsize=16384)
def words_of(word: str) -> tuple[str, ...]:
    """The words of a unit, folded."""
    return tuple(fold(word).split())


def is_outside(units: list[Unit], row: Run, at: int) -> bool:
    """Whether a word of a row is no part of the name that follows: a role, or an everyday word with a capital."""
    unit = units[at]
    if row.size > 1 and opens_name(units, row, at):
        return False
    if at == row.start and row.size > 1 and "prep" in unit.signature and "particle" not in unit.signature:
        return True  # "goals From Alan Hale"
    if at > row.start and at + 1 == row.end and unit.word in NAMING_ROLES:
        return False  # "Ashby Star"
    if ROLES & unit.signature or (at == row.start and row.size > 1 and "when" in unit.signature):
        return True
    if at > row.start or not row.initial or row.size == 1:
        return False
    listed = unit.word in lexicon().words and "word" not in unit.signature and not WITHIN_NAMES & unit.signature
    return listed or unit.word in common_words() or is_made_of_common(unit.word)


def is_made_of_common(word: str) -> bool:
    """Whether everyday words make up a word: "firstly", "strike-partner"."""
    head, dash, tail = word.partition("-")
    if dash:
        return bool(head and tail) and all(is_common(part) for part in word.split("-"))
    return word.endswith("ly") and is_common(word.removesuffix("ly"))


def opens_name(units: list[Unit], row: Run, at: int) -> bool:
    """Whether a word with a capital is no everyday word, but the first of a team's name: "Great Ayleston 0-1".

    So it is where it is a club's prefix, or its row stands at a score.
    """
    unit = units[at]
    if unit.word in PREFIXES:
        return True
    beside = [units[place].signature for place in (row.start - 1, row.end) if 0 <= place < len(units)]
    plain = not unit.signature or "word" in unit.signature
    return plain and (any("score" in signature for signature in beside) or is_line(units, row))


def is_line(units: list[Unit], row: Run) -> bool:
    """Whether a row opens a paragraph and goals follow it, as in "EAST AYLESTON 7, DUNMORE 0"."""
    if not row.initial or row.end + 1 >= len(units) or "num" not in units[row.end].signature:
        return False
    opens = row.start == 0 or units[row.start - 1].value == "paragraph"
    return opens and bool({"comma", "end"} & units[row.end + 1].signature)


def without_weekdays(text: Text, runs: list[Run]) -> list[Run]:
    """The runs, with days and months left the words that they are.

    "Wednesday" too, unless the article names a club so called in full and the words around allow the club.
    """
    club = any(ends_in_weekday(text, run) for run in runs)
    return [run._replace(entry=None, weekday=True) if is_day(text, run, club) else run for run in runs]


def ends_in_weekday(text: Text, run: Run) -> bool:
    """Whether a run is a known club's full name that ends in the day."""
    known = run.entry is not None and run.entry.sense == "name" and run.size > 1
    return known and text.units[run.end - 1].word.endswith("wednesday")


def is_day(text: Text, run: Run, club: bool) -> bool:
    """Whether a run is a day or a month; `club` says that the article names a club so called in full."""
    unit = text.units[run.start]
    if run.size > 1 or not DATES & unit.signature:
        return False
    if unit.word != "wednesday":
        return run.entry is not None and run.entry.sense not in ("name", "nickname")
    before = text.units[run.start - 1].word if run.start else ""
    after = text.units[run.end].word if run.end < len(text.units) else ""
    return not club or before in DAY_BEFORE or after in DAY_AFTER


def is_label(text: Text, run: Run) -> bool:
    """Whether a run is a heading at the start of a line: "The Decisive Strike: ..."."""
    units = text.units
    start, _ = text.sentence(run.start)
    if run.start - start > 2 or run.size < 2:
        return False
    opens = start == 0 or units[start - 1].value == "paragraph"
    return opens and "colon" in units[run.end].signature and all(is_common(u.word) for u in units[run.start : run.end])


def in_headline(text: Text, run: Run) -> bool:
    """Whether most words around a run have a capital, so that a capital says nothing."""
    start, end = text.sentence(run.start)
    words = [unit for unit in text.units[start:end] if unit.word[:1].isalpha()]
    return len(words) > 3 and sum(is_capitalised(text, unit) for unit in words) >= 0.7 * len(words)
