"""Who does what in a sentence, without a parser: subjects to the left, descriptions and pronouns to people before."""

from collections.abc import Iterator

from scoreline.pipeline.clause_state import GIVING
from scoreline.pipeline.clauses import read_sentence, subject_of
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.noun_phrases import phrase_start, place_of
from scoreline.pipeline.reference import candidates, gives_away, is_counted_from, likeness
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.word_classes import classify

GIVING_REACH = 6
"""How many units a verb of passing may stand before whom it passes to."""
OF_TWO = frozenset({"former", "latter"})
LOOK_BACK = 3
"""How many sentences before its own a pronoun or description may refer to."""
SUBJECT_WITHIN = 9
"""How many units after a name its verb may stand, for the name to be what its sentence is about."""
BACKGROUND = frozenset({"after", "when", "because", "since", "once", "until", "if"})
"""Words that open a clause which only tells when or why, so that its subject is not whom the story goes on with."""
OFFICES = frozenset({"coach", "keeper", "referee"})


def is_person(unit: Unit) -> bool:
    """Whether a unit is a person by name or by description."""
    return "person" in unit.signature


def named(unit: Unit) -> Person | None:
    """The person a unit names; None for descriptions and pronouns."""
    return unit.value if isinstance(unit.value, Person) else None


def role_before(text: Text, index: int) -> set[str]:
    """Classes of the role word before a name, as in "goalkeeper Tom Keller"."""
    found: set[str] = set()
    for back in (1, 2):
        if index - back >= 0:
            found |= {"keeper", "coach", "referee"} & text.units[index - back].signature
            if not {"role", "keeper", "coach", "referee", "comma"} & text.units[index - back].signature:
                break
    return found


def is_subject(text: Text, index: int, until: int) -> bool:
    """Whether the name at a unit acts in its sentence as far as another unit, or awaits a verb there."""
    _, last = text.sentence(index)
    so_far = read_sentence(text, min(until, last - 1))
    acting = (so_far.pending, so_far.of_participle, so_far.of_infinitive)
    return index in so_far.subjects or any(one is not None and one.place == index for one in acting)


def subject(text: Text, trigger: int, possessor: bool = False) -> int | None:
    """The unit of the subject of a verb: a person or team of the same sentence.

    With `possessor`, the owner of a shot or goal may be the subject too ("Ruiz's header put Ashby ahead").
    """
    return place_of(subject_of(text, trigger), trigger, possessor)


def resolve(text: Text, index: int) -> Person | None:
    """The person a unit stands for: its own name, or whom a pronoun or description most likely means.

    That is the subject told last: in the same sentence before it, else the first subject of the sentences before.
    """
    units = text.units
    unit = units[index]
    own = named(unit)
    if own is not None:
        return own
    if not is_person(unit):
        return None
    wanted = unit.value if isinstance(unit.value, Description) else None
    if wanted is not None and is_of_two(unit):
        return of_two(text, index, wanted.role)
    start, _ = text.sentence(index)
    keeper = wanted is not None and wanted.role in ("goalkeeper", "keeper")
    here = [i for i in range(start, index) if usable(text, i, keeper)]
    subjects = [i for i in here if is_subject(text, i, index)]
    if wanted is None and (about := introduced(text, here, index)) is not None:
        return named(units[about])
    if wanted is None and (told := described_subject(text, max(subjects, default=start - 1) + 1, index)) is not None:
        return attacker(text, told)
    if wanted is None and subjects:
        acting = read_sentence(text, index).subjects
        return named(units[next((i for i in reversed(subjects) if i in acting), subjects[-1])])
    end = start
    for _ in range(LOOK_BACK):
        end -= 1
        if end <= 0:
            break
        start, stop = text.sentence(end - 1)
        people = [i for i in range(start, stop) if usable(text, i, keeper)]
        subjects = [i for i in people if is_subject(text, i, i + SUBJECT_WITHIN)]
        if wanted is None and (told := described_subject(text, start, min(subjects, default=stop))) is not None:
            return attacker(text, told)
        if subjects:
            return named(units[subjects[0 if wanted is None else -1]])
        possessors = [i for i in people if "possessive" in units[i + 1].signature]
        if possessors:
            return named(units[possessors[0]])
        if people and wanted is not None:
            return named(units[people[-1]])
        end = start
    if here:
        return named(units[here[-1]])
    return None


def described_subject(text: Text, start: int, stop: int) -> int | None:
    """The last description of a player among some units that is a subject, as whom "he" goes on with him."""
    for i in range(stop - 1, start - 1, -1):
        value = text.units[i].value
        player = isinstance(value, Description) and not (value.role and classify(value.role)[0] & OFFICES)
        if player and is_subject(text, i, i + SUBJECT_WITHIN):
            return i
    return None


def introduced(text: Text, people: list[int], index: int) -> int | None:
    """Which of some people the words before a colon are about: "It was the Ruiz show: he scored twice"."""
    units = text.units
    if not people or not any("colon" in unit.signature for unit in units[people[-1] : index]):
        return None
    start = phrase_start(text, people[-1], text.sentence(index)[0])
    return people[-1] if start > 0 and "be" in units[start - 1].signature else None


def of_two(text: Text, index: int, which: str) -> Person | None:
    """The former or the latter of the last two people whom "and" joins before a unit: "Webb and Ruiz combined"."""
    units = text.units
    first, _ = text.sentence(index)
    start = text.sentence(first - 2)[0] if first > 1 else first
    for i in range(index - 1, start, -1):
        if named(units[i]) is None:
            continue
        joint = phrase_start(text, i, start) - 1
        other = before_bracket(units, joint - 1, start)
        if other >= start and "and" in units[joint].signature and named(units[other]) is not None:
            return named(units[i if which == "latter" else other])
    return None


def before_bracket(units: list[Unit], at: int, start: int) -> int:
    """The unit before the bracket that closes at a unit; the unit itself where none does: "Ruiz (60) and Webb"."""
    if at < start or "close" not in units[at].signature:
        return at
    return next((i - 1 for i in range(at, start - 1, -1) if "open" in units[i].signature), at)


def is_of_two(unit: Unit) -> bool:
    """Whether a unit is "the former" or "the latter"."""
    return isinstance(unit.value, Description) and unit.value.role in OF_TWO


def attacker(text: Text, index: int) -> Person | None:
    """The person a unit stands for where it tells of an attack: by a description or after "and he", who got the ball.

    Otherwise as `resolve` has it.
    """
    value = text.units[index].value
    if isinstance(value, Description) and is_of_two(text.units[index]):
        return of_two(text, index, value.role)
    if isinstance(value, Description):
        told = described_before(text, index, keeper=value.role in ("goalkeeper", "keeper"))
    else:
        told = given_to(text, index)
    if told is not None and usable(text, told, keeper=False):
        return named(text.units[told])
    return resolve(text, index)


def described_before(text: Text, index: int, keeper: bool) -> int | None:
    """Whom a description means of those named before it: the likeliest, but sooner one whom its words surely fit."""
    goes_on_from = described_in_lead(text, index)
    if goes_on_from is not None and not keeper:
        return described_before(text, goes_on_from, keeper)
    rows = [*candidates(text, index, lambda i: usable(text, i, keeper)), *subjects_before(text, index, keeper)]
    fits = {i: likeness(text, index, person) for i in rows if (person := named(text.units[i])) is not None}
    sure = next((i for i in rows if fits[i] > 0), None)
    return sure if sure is not None else next((i for i in rows if fits[i] == 0), None)


def described_in_lead(text: Text, index: int) -> int | None:
    """The description that the sentence before is about, where one at a unit opens its sentence and goes on with it.

    So "the 23-year-old" after "Two minutes after Webb had levelled, the England striker turned and shot".
    """
    start, _ = text.sentence(index)
    if index != start or start < 2:
        return None
    first, stop = text.sentence(start - 1)
    told = described_subject(text, first, stop)
    return told if told is not None and not is_of_two(text.units[told]) and leads(text, told, first) else None


def leads(text: Text, index: int, first: int) -> bool:
    """Whether the description at a unit is the subject of its sentence's first main clause, nobody named acting before.

    People may be named in a time counted from what they did.
    """
    before = (i for i in range(first, index) if is_person(text.units[i]))
    return all(is_counted_from(text, i) or not is_subject(text, i, index) for i in before)


def subjects_before(text: Text, index: int, keeper: bool) -> Iterator[int]:
    """The units of those whom the few sentences before a unit's are about, the last first.

    Where a description goes on with the story, those are first who act in it, neither in a clause that only tells
    when nor by passing, fouling or saving; "the Dane's third" is of whom the sentence before has told last.
    """
    goes_on = "possessive" not in text.units[index + 1].signature
    end = text.sentence(index)[0]
    for _ in range(LOOK_BACK):
        end -= 1
        if end <= 0:
            return
        start, stop = text.sentence(end - 1)
        people = [i for i in range(start, stop) if usable(text, i, keeper)]
        subjects = [i for i in people if is_subject(text, i, i + SUBJECT_WITHIN)]
        possessors = [i for i in people if "possessive" in text.units[i + 1].signature]
        if goes_on:
            yield from (i for i in reversed(subjects) if acts(text, i, stop))
        yield from reversed(subjects)
        yield from possessors or reversed(people)
        end = start


def given_to(text: Text, index: int) -> int | None:
    """Who got the ball in the clause before a pronoun: "Webb rolled it to Ruiz and he scored"."""
    units = text.units
    first, _ = text.sentence(index)
    after = "and" in units[index - 1].signature or units[index - 1].word == "where"
    after = after or (
        "comma" in units[index - 1].signature and any("when" in unit.signature for unit in units[first : index - 1])
    )
    if not after or units[index].word not in ("he", "she"):
        return None
    before = read_sentence(text, index)
    if before.governed is None:
        return None
    governor = units[before.governor]
    gave = any(GIVING & unit.signature for unit in units[max(0, before.governor - GIVING_REACH) : before.governor + 1])
    return before.governed if gave and governor.word not in ("from", "by", "past") else None


def acts(text: Text, index: int, stop: int) -> bool:
    """Whether the name at a unit is a subject in a main clause of its sentence, who keeps the ball if he has it."""
    first, _ = text.sentence(index)
    start = phrase_start(text, index, first)
    if start > first and text.units[start - 1].word in BACKGROUND:
        return False
    return index in read_sentence(text, stop - 1).subjects and not gives_away(text, index, stop)


def usable(text: Text, index: int, keeper: bool) -> bool:
    """Whether a unit names somebody who may score: no coach, no referee, and a goalkeeper only if one is meant."""
    person = named(text.units[index])
    if person is None:
        return False
    offices = text.offices.get(id(person), set())
    return not offices & {"coach", "referee"} and ("keeper" in offices) <= keeper
