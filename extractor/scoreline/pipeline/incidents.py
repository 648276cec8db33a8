"""Who and when of cards, missed penalties and disallowed goals: what those families ask of a sentence alike."""

from collections.abc import Iterator

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import is_person, is_subject, named, resolve
from scoreline.pipeline.units import Text

FARTHEST = 22
"""How far off, crossings of clauses counted in, a clock expression may stand from what it times."""
CLAUSE_WORDS = frozenset(
    {
        "but",
        "before",
        "after",
        "until",
        "then",
        "who",
        "whose",
        "which",
        "while",
        "only",
        "although",
        "though",
    }
)
HAPPENINGS = frozenset(
    {
        "score-verb",
        "goal-noun",
        "sure-finish",
        "booked",
        "sent-off",
        "book-noun",
        "yellow-noun",
        "red-noun",
        "dismissal",
        "second-yellow",
        "take-lead",
    }
)
SEEING = frozenset(
    {
        "saw",
        "see",
        "sees",
        "seeing",
        "seen",
        "had",
        "have",
        "has",
        "having",
        "get",
        "getting",
        "got",
        "leaving",
        "left",
        "making",
        "with",
        "including",
    }
)
PARTS_OF_NAME = frozenset({"role", "keeper", "coach", "age", "det", "team", "possessive", "proper", "word", "home-adj"})


def referees(text: Text) -> set[int]:
    """The ids of the people whom the text calls a referee or an assistant, right before the name."""
    units = text.units
    return {
        id(unit.value)
        for i, unit in enumerate(units)
        if isinstance(unit.value, Person)
        and (
            unit.value.tokens[0] == "mr"
            or "referee" in units[i - 1].signature
            or units[i - 1].word in ("referee", "ref", "official")
        )
    }


def coaches(text: Text) -> set[int]:
    """The ids of the people whom the text calls a manager or coach."""
    return {key for key, offices in text.offices.items() if "coach" in offices and "referee" not in offices}


def player_at(text: Text, index: int, officials: set[int]) -> Person | None:
    """The player or coach whom a unit means; None for referees and where nobody can be told."""
    unit = text.units[index]
    person = named(unit)
    if person is None and is_demonym(text, index):
        person = named_before(text, index, officials) or subject_before(text, index, officials)
    elif person is None and is_person(unit):
        person = complement_of(text, index, officials) or named_before(text, index, officials) or resolve(text, index)
        if person is not None and id(person) in coaches(text):
            person = subject_before(text, index, officials | coaches(text))
    if person is None or id(person) in officials:
        return None
    return person


def subject_before(text: Text, index: int, officials: set[int]) -> Person | None:
    """The first subject of the sentence before a unit's that names somebody."""
    start, _ = text.sentence(index)
    for first, last in sentences_before(text, start, 2):
        people = [i for i in range(first, last) if named(text.units[i]) and id(text.units[i].value) not in officials]
        if people:
            return named(text.units[next((i for i in people if is_subject(text, i, i + 9)), people[0])])
    return None


def named_before(text: Text, index: int, officials: set[int]) -> Person | None:
    """Whom a description within a sentence means: the person named last before it in the sentence."""
    units = text.units
    if "pronoun" in units[index].signature:
        return None
    start, _ = text.sentence(index)
    people = [p for i in range(index - 1, start - 1, -1) if (p := named(units[i])) and id(p) not in officials]
    staff = coaches(text) if people else set()
    return next((person for person in people if id(person) not in staff), None)


def complement_of(text: Text, index: int, officials: set[int]) -> Person | None:
    """Whom a description after "be" describes: Westwood in "Westwood was the first player booked"."""
    units = text.units
    if index < 2 or not ("be" in units[index - 1].signature or units[index - 1].word in ("became", "becoming")):
        return None
    person = named(units[index - 2])
    return person if person is not None and id(person) not in officials else None


def patient(text: Text, trigger: int, officials: set[int]) -> int | None:
    """The unit of the person to the left who can be the subject of a verb; referees are passed over."""
    units = text.units
    start, _ = text.sentence(trigger)
    for i in range(trigger - 1, start - 1, -1):
        unit = units[i]
        if {"colon", "semicolon"} & unit.signature:
            return None
        if unit.word in ("him", "her") and trigger - i <= 3 and units[i - 1].word in SEEING:
            return i
        if unit.word == "who":
            return next((j for j in range(i - 1, max(start, i - 6) - 1, -1) if is_person(units[j])), None)
        if not (is_person(unit) or is_demonym(text, i)) or id(unit.value) in officials:
            continue
        to_be = units[i + 1].word == "to" and units[i + 2].word in ("be", "get")
        if to_be or ((is_subject(text, i, trigger) or "minute" in units[i - 1].signature) and not is_object(text, i)):
            return i
    return None


def is_demonym(text: Text, index: int) -> bool:
    """Whether a unit means a person by nationality, as in "the Spaniard collapsed"."""
    units = text.units
    if "demonym" not in units[index].signature or units[index - 1].word != "the":
        return False
    after = units[index + 1]
    return bool({"past", "be", "have", "adverb", "rel", "comma", "and", "possessive"} & after.signature)


def is_object(text: Text, index: int) -> bool:
    """Whether a name is the object of a participle or noun: Smith in "clattering Smith", "a foul on Smith that"."""
    units = text.units
    back = index - 1
    while back > 0 and {"role", "det", "team", "possessive", "keeper", "coach"} & units[back].signature:
        back -= 1
    of_thing = "prep" in units[back].signature and units[index + 1].word in ("that", "which")
    return of_thing or ("ing" in units[back].signature and units[back].word not in SEEING)


def antecedent(text: Text, index: int, officials: set[int]) -> Person | None:
    """Whom "him" or "his" means: the last subject before it in its sentence, else the subject of the one before."""
    units = text.units
    start, _ = text.sentence(index)
    here = [
        i
        for i in range(start, index)
        if (is_person(units[i]) or is_demonym(text, i)) and id(units[i].value) not in officials
    ]
    clause = next((i for i in range(index - 1, start - 1, -1) if text.units[i].word in ("and", "but")), start)
    owners = [i for i in here if i > clause and "possessive" in units[i + 1].signature]
    subjects = owners[:1] or [i for i in here if is_subject(text, i, index) and not is_object(text, i)] or here
    for i in reversed(subjects):
        person = player_at(text, i, officials)
        if person is not None:
            return person
    for first, last in sentences_before(text, start, 2):
        people = [i for i in range(first, last) if is_person(units[i]) and id(units[i].value) not in officials]
        ordered = [i for i in people if is_subject(text, i, i + 9)] + people
        for i in ordered:
            person = player_at(text, i, officials)
            if person is not None:
                return person
    return None


def sentences_before(text: Text, start: int, count: int) -> Iterator[tuple[int, int]]:
    """Up to `count` sentences before the one that starts at a unit, the nearest first."""
    for _ in range(count):
        if start < 2:
            return
        start, end = text.sentence(start - 2)
        yield start, end


def culprit(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who committed the foul told last before a unit."""
    found = culprit_here(text, index, officials)
    if found is not None:
        return found
    start, _ = text.sentence(index)
    for first, last in sentences_before(text, start, 2):
        for i in range(last - 1, first - 1, -1):
            person = offender(text, i, officials)
            if person is not None:
                return person
    for first, last in sentences_before(text, start, 1):
        for i in range(first, last):
            if is_person(text.units[i]) and is_subject(text, i, i + 9):
                return player_at(text, i, officials)
    return None


def culprit_here(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who committed the foul told last before a unit in its sentence."""
    start, _ = text.sentence(index)
    offenders = (offender(text, i, officials) for i in range(index - 1, start - 1, -1))
    return next((person for person in offenders if person is not None), None)


def owner(text: Text, index: int, officials: set[int]) -> int | None:
    """The unit of the person to the left who is named as the owner of something."""
    units = text.units
    start, _ = text.sentence(index)
    for i in range(index - 1, start - 1, -1):
        if is_person(units[i]) and "possessive" in units[i + 1].signature and id(units[i].value) not in officials:
            return i
    return None


def offender(text: Text, index: int, officials: set[int]) -> Person | None:
    """Who commits the foul that a unit names: the subject of a verb, the owner of a noun, the agent of a passive."""
    units = text.units
    signature = units[index].signature
    _, end = text.sentence(index)
    if "foul-noun" in signature or "foul-verb" in signature:
        for i in range(index + 1, min(end, index + 5)):
            if units[i].word == "by":
                return next(
                    (player_at(text, j, officials) for j in range(i + 1, min(end, i + 6)) if is_person(units[j])),
                    None,
                )
            if is_person(units[i]) or {"comma", "stop"} & units[i].signature:
                break
    if "foul-verb" in signature and "be" not in units[index - 1].signature:
        subject = patient(text, index, officials)
        return player_at(text, subject, officials) if subject is not None else None
    if "foul-noun" in signature:
        for i in range(index - 1, max(0, index - 5), -1):
            if "possessive" in units[i].signature and is_person(units[i - 1]):
                return player_at(text, i - 1, officials)
    return None


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


def coordinated_after(text: Text, first: int) -> list[int]:
    """The units of the people in a list that starts at a unit: "Cole, Young and Smith" for Cole."""
    units = text.units
    people = [first]
    _, end = text.sentence(first)
    linked = closed = False
    gap = 0
    for i in range(first + 1, end):
        signature = units[i].signature
        if is_person(units[i]) and "pronoun" not in signature:
            if not linked:
                break
            people.append(i)
            linked, gap = False, 0
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
        linked = next((pair for i in people if len(pair := coordinated_after(text, i)) == 2), None)
        if linked:
            return linked
        if len(people) >= 2:
            return people[:2]
    return []


def moment(
    text: Text, start: int, end: int, same_scene: bool = False, background: bool = False
) -> tuple[ClockValue | None, int | None]:
    """The clock expression that times units `start` to before `end`: the nearest of their sentence, clauses considered.

    In a ticker, where a line begins with its minute, that one. With `same_scene`, the words go on with what was
    told just before, and so does their time. With `background`, only a clock expression right beside the words does.
    """
    units = text.units
    first, last = text.sentence(start)
    best: tuple[float, int] | None = None
    for i in range(first, last):
        value = units[i].value
        if isinstance(value, ClockValue) and is_time(text, i):
            distance = how_far(text, i, start, end)
            if background and not beside(text, i, start, end):
                continue
            if (distance <= FARTHEST or (same_scene and i < start)) and (best is None or distance < best[0]):
                best = (distance, i)
    if best is not None:
        return units[best[1]].value, best[1]
    if background:
        return None, None
    if not is_headed(text, first) and (same_scene or any(goes_on(text, i) for i in range(first, last))):
        earlier = scene_minute(text, first)
        if earlier is not None:
            return units[earlier].value, earlier
    return line_minute(text, first)


def is_headed(text: Text, start: int) -> bool:
    """Whether a sentence opens a paragraph under a heading of its own ("Sideline fallout: ..."), and so a new scene."""
    opens = start == 0 or text.units[start - 1].value == "paragraph"
    return opens and any("colon" in unit.signature for unit in text.units[start + 1 : start + 5])


def goes_on(text: Text, index: int) -> bool:
    """Whether words at a unit tie a sentence to what was told just before: "for the incident", "after the goal"."""
    units = text.units
    after_goal = (
        "goal-noun" in units[index].signature and units[index - 2].word == "after" and units[index - 1].word == "the"
    )
    return after_goal or "same-moment" in units[index].signature


def scene_minute(text: Text, start: int) -> int | None:
    """The unit of the clock expression of the scene that a sentence goes on with, from at most two sentences before."""
    for first, last in sentences_before(text, start, 2):
        for i in range(last - 1, first - 1, -1):
            value = text.units[i].value
            if isinstance(value, ClockValue) and value.minute is not None:
                return i
    return None


def is_time(text: Text, index: int) -> bool:
    """Whether a clock expression tells when something was: "in seven minutes" tells how long it took."""
    unit = text.units[index]
    value: ClockValue = unit.value
    told = value.minute is not None or value.relative is not None or value.latest is not None
    return told and not (unit.rule == "clock.on-minutes" and unit.word.startswith("in "))


def beside(text: Text, place: int, start: int, end: int) -> bool:
    """Whether no comma and no other clause stands between a clock expression and units `start` to before `end`."""
    between = text.units[end:place] if place >= end else text.units[place + 1 : start]
    return len(between) <= 8 and not any(
        {"comma", "when", "rel", "and"} & unit.signature or unit.word in CLAUSE_WORDS for unit in between
    )


def how_far(text: Text, place: int, start: int, end: int) -> float:
    """How loosely a clock expression is tied to units `start` to before `end`."""
    if start <= place < end:
        return 0.0
    units = text.units
    between = units[end:place] if place >= end else units[place + 1 : start]
    distance = float(len(between)) + (1.0 if place < start else 0.0)
    opening = place < start and (place == 0 or "end" in units[place - 1].signature)
    inside = False
    for i, unit in enumerate(between):
        if "comma" in unit.signature:
            inside = i + 1 < len(between) and between[i + 1].word in ("who", "which", "whose", "having") and not inside
        if inside:
            distance -= 1
            continue
        if {"semicolon", "stop"} & unit.signature:
            distance += 10
        elif unit.word == "before":
            distance += FARTHEST
        elif (
            unit.word in ("although", "though")
            or (unit.word in ("but", "then") and place < start)
            or (place >= end and "and" in unit.signature and i + 1 < len(between) and is_person(between[i + 1]))
        ):
            distance += 14
        elif ("when" in unit.signature and unit.word != "with") or unit.word in CLAUSE_WORDS or "and" in unit.signature:
            distance += 5
        if HAPPENINGS & unit.signature:
            distance += 8
    return distance / 2 if opening else distance


def line_minute(text: Text, index: int) -> tuple[ClockValue | None, int | None]:
    """The minute that a ticker's line begins with: "69th Minute: ..."."""
    units = text.units
    start = index
    while start > 0 and not ("end" in units[start - 1].signature and units[start - 1].value == "paragraph"):
        start -= 1
    if start + 1 < len(units) and isinstance(units[start].value, ClockValue):
        after = units[start + 1].signature
        if {"colon", "dash", "close"} & after:
            return units[start].value, start
    return None, None
