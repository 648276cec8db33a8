"""Descriptions that stand for somebody: "the hosts", "the Uruguayan", "the 19-year-old striker", "he"."""

from dataclasses import dataclass

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.names import PERSON_PRONOUN, TEAM_NOMINAL, Nominal, Person, TeamName
from scoreline.pipeline.patterns import find, longest
from scoreline.pipeline.traits import nations_of, read_traits
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.verb_forms import ADVERBIAL

OFFICES = frozenset({"coach", "keeper", "referee"})
TITLES = OFFICES | {"role", "team", "word", "possessive"}
"""Classes of the words that may stand between an office and a name."""
WHISTLING = ("adjudged", "brandished", "pointed to the spot", "waved play on", "blew", "consulted")
"""What only a referee does."""
WHISTLING_FIRST = tuple(phrase.split()[0] for phrase in WHISTLING)
"""The words that this begins with."""
INTRODUCING = frozenset({"introduced", "introduces", "unleashed"})
BRINGING = frozenset({"sent", "brought", "threw", "sends", "brings", "throws"})
"""What, before "on", only a coach does to a player."""
REPLACING = frozenset({"replaced", "replaces", "swapped"})
TITLE_REACH = 5
PERSON_NOMINAL = frozenset({"person", "nominal"})


@dataclass(frozen=True, slots=True)
class Description:
    """What a description says of the person it stands for: role, and teams or nations that it names."""

    role: str = ""
    names: tuple[str, ...] = ()
    nations: frozenset[str] = frozenset()


def tag_nominals(text: Text) -> Text:
    """The text with each description and each "he", "she" and "who" made one unit."""
    text.offices.update(read_offices(text))
    text.traits.update(read_traits(text))
    merged: list[tuple[int, int, Unit]] = []
    taken: set[int] = set()
    for found in longest(find("nominals", text.rendered)):
        units = text.units[found.start : found.end]
        stands_for = found.rule.meaning["stands_for"]
        first, last = units[0], units[-1]
        word = " ".join(unit.word for unit in units)
        if stands_for == "person":
            role = found.first("role")
            named = tuple(name for unit in units for name in described(unit))
            nations = frozenset(name for unit in units for name in nations_of(unit))
            value: object = Description(text.units[role].word if role is not None else "", named, nations)
            signature = PERSON_NOMINAL
        else:
            coach = next((unit.value for unit in units if isinstance(unit.value, Person)), None)
            value, signature = Nominal(stands_for, coach), TEAM_NOMINAL
        merged.append((found.start, found.end, Unit(first.start, last.end, word, signature, value, found.rule.id)))
        taken.update(range(found.start, found.end))
    for i in text.places("subject-pronoun"):
        if i not in taken:
            unit = text.units[i]
            merged.append((i, i + 1, Unit(unit.start, unit.end, unit.word, PERSON_PRONOUN, None, "nominal.pronoun")))
    merged.sort(key=lambda row: row[0])
    return text.replaced(merged)


def read_offices(text: Text) -> dict[int, set[str]]:
    """Who is called coach, goalkeeper or referee anywhere in the text, or has a side of his own ("Klopp's men")."""
    offices: dict[int, set[str]] = {}
    units = text.units
    for i in text.places("person"):
        unit = units[i]
        if not isinstance(unit.value, Person):
            continue
        for back in range(i - 1, max(i - 4, -1), -1):
            found = OFFICES & units[back].signature
            if found:
                offices.setdefault(id(unit.value), set()).update(found)
            if TITLES.isdisjoint(units[back].signature):
                break
        if units[i + 1].word.startswith(WHISTLING_FIRST) and words_of(units[i + 1 : i + 5]).startswith(WHISTLING):
            offices.setdefault(id(unit.value), set()).add("referee")
        if "possessive" in units[i + 1].signature and units[i + 2].word in (
            "men",
            "side",
            "charges",
            "team",
            "troops",
            "boys",
            "players",
            "outfit",
            "lads",
        ):
            offices.setdefault(id(unit.value), set()).add("coach")
        if (
            "comma" in units[i + 1].signature
            and "coach" in units[min(i + 3, len(units) - 1)].signature
            and units[i + 2].word == "the"
        ):
            offices.setdefault(id(unit.value), set()).add("coach")
        if changes_players(units, i):
            offices.setdefault(id(unit.value), set()).add("coach")
    return offices


def words_of(units: list[Unit]) -> str:
    """The words of some units."""
    return " ".join([unit.word for unit in units])


def changes_players(units: list[Unit], at: int) -> bool:
    """Whether somebody is told to make a substitution: "Ruiz sent on Smith", "Ruiz replaced Smith with Jones"."""
    verb = at + 1
    while verb + 3 < len(units) and ({"adverb", "have"} & units[verb].signature or units[verb].word in ADVERBIAL):
        verb += 1
    if verb + 3 >= len(units):
        return False
    if units[verb].word in INTRODUCING:
        return names_next(units, verb + 1) is not None
    if units[verb].word in BRINGING and units[verb + 1].word == "on":
        return names_next(units, verb + 2) is not None
    replaced = names_next(units, verb + 1) if units[verb].word in REPLACING else None
    if replaced is None or "with" not in (unit.word for unit in units[replaced + 1 : replaced + 3]):
        return False
    return names_next(units, replaced + 2) is not None


def names_next(units: list[Unit], start: int) -> int | None:
    """The unit of the person whom a noun phrase names that starts at a unit."""
    for i in range(start, min(len(units), start + TITLE_REACH)):
        if isinstance(units[i].value, Person):
            return i
        if not {"role", "team", "possessive", "det", "age", "word", "own-pronoun", "adverb"} & units[i].signature:
            return None
    return None


def described(unit: Unit) -> tuple[str, ...]:
    """Teams and nations that a word of a description names."""
    if isinstance(unit.value, TeamName):
        return (unit.value.name,)
    if isinstance(unit.value, Entry):
        return tuple(team.name for team in unit.value.teams)
    return ()
