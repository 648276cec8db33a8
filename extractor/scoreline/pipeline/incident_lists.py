"""People told of together: lists of names, and "the pair"."""

from scoreline.pipeline.incident_scenes import sentences_before
from scoreline.pipeline.roles import is_person, named
from scoreline.pipeline.units import Text

PARTS_OF_NAME = frozenset({"role", "keeper", "coach", "age", "det", "team", "possessive", "proper", "word", "home-adj"})
"""Classes of the words that may stand between the people of a list."""


def coordinated_before(text: Text, last: int) -> list[int]:
    """The units of the people in a list that ends at a unit: "Cole, Young and the keeper" for the keeper."""
    units = text.units
    people = [last]
    start, _ = text.sentence(last)
    i = last - 1
    linked = False
    gap = 0
    while i >= start:
        signature = units[i].signature
        if "close" in signature and (opening := bracket_start(text, i)) is not None:
            i = opening - 1
            continue
        if is_person(units[i]) and "pronoun" not in signature:
            if not linked:
                break
            people.insert(0, i)
            linked, gap = False, 0
        elif "and" in signature or ("comma" in signature and len(people) > 1):
            linked = True
        elif not PARTS_OF_NAME & signature or gap > 5:
            break
        gap += 1
        i -= 1
    return people


def bracket_start(text: Text, closing: int) -> int | None:
    """The unit that opens the bracket which a unit closes, in its sentence."""
    first, _ = text.sentence(closing)
    return next((i for i in range(closing - 1, first - 1, -1) if "open" in text.units[i].signature), None)


def bracket_after(text: Text, index: int) -> range:
    """The units within a bracket right after a name: "67, two yellows" of "Smith (67, two yellows)"."""
    units = text.units
    if index + 1 >= len(units) or "open" not in units[index + 1].signature:
        return range(0)
    _, last = text.sentence(index)
    closing = next((i for i in range(index + 2, last) if "close" in units[i].signature), last)
    return range(index + 2, closing)


def coordinated_after(text: Text, first: int) -> list[int]:
    """The units of the people in a list that starts at a unit: "Cole, Young (34) and Smith" for Cole."""
    units = text.units
    people = [first]
    _, end = text.sentence(first)
    linked = closed = False
    gap = 0
    skipped: range = bracket_after(text, first)
    for i in range(first + 1, end):
        signature = units[i].signature
        if i in skipped or "close" in signature or i + 1 in skipped:
            continue
        if is_person(units[i]) and "pronoun" not in signature:
            if not linked:
                break
            people.append(i)
            linked, gap = False, 0
            skipped = bracket_after(text, i)
            if closed:
                break
        elif "and" in signature:
            linked = closed = True
        elif "comma" in signature:
            linked = True
        elif not PARTS_OF_NAME & signature or gap > 5:
            break
        gap += 1
    return people if closed and not linked else people[:1]


def is_pair(text: Text, index: int) -> bool:
    """Whether a description means two people: "the pair", "both players"."""
    return text.units[index].word.rpartition(" ")[2] in (
        "pair",
        "duo",
        "players",
        "men",
        "captains",
        "managers",
    )


def pair_before(text: Text, index: int, officials: set[int]) -> list[int]:
    """The two people whom "both players" or "the pair" means: the last two named together, subjects first."""
    units = text.units
    start, _ = text.sentence(index)
    for first, last in [(start, index), *sentences_before(text, start, 2)]:
        people: list[int] = []
        seen: set[int] = set()
        for i in range(first, last):
            person = named(units[i])
            if person is not None and id(person) not in officials and id(person) not in seen:
                seen.add(id(person))
                people.append(i)
        pairs = (pair for i in people if len(pair := coordinated_after(text, i)) == 2)
        linked = next((pair for pair in pairs if units[pair[0]].value is not units[pair[1]].value), None)
        if linked:
            return linked
        if len(people) >= 2:
            return people[:2]
    return []
