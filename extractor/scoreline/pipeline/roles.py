"""Who does what in a sentence, without a parser: subjects to the left, descriptions and pronouns to people before."""

from collections.abc import Iterator

from scoreline.pipeline.clause_state import GIVING
from scoreline.pipeline.clauses import read_sentence, subject_of
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.noun_phrases import phrase_start, place_of
from scoreline.pipeline.reference import candidates, likeness
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text, Unit

GIVING_REACH = 6
"""How many units a verb of passing may stand before whom it passes to."""
OF_TWO = frozenset({"former", "latter"})
LOOK_BACK = 3
"""How many sentences before its own a pronoun or description may refer to."""

VERBS = frozenset(
    {
        "finish-verb",
        "pass-verb",
        "receive-verb",
        "win-verb",
        "get-verb",
        "shoot",
        "put-verb",
        "effect",
        "negation",
    }
)

NOUN_PHRASE = frozenset(
    {
        "role",
        "keeper",
        "coach",
        "age",
        "det",
        "home-adj",
        "away-adj",
        "nominal",
        "team",
        "possessive",
        "word",
        "adverb",
        "ordinal",
        "num",
        "proper",
        "minute",
        "first-half",
        "second-half",
    }
)


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


def is_subject(text: Text, index: int, trigger: int) -> bool:
    """Whether the name at a unit can be the subject of a verb further right."""
    units = text.units
    if "possessive" in units[index + 1].signature:
        return False
    if "rel" in units[index + 1].signature or (
        "comma" in units[index + 1].signature and units[index + 2].word == "who"
    ):
        return True
    # Roles, teams and adjectives before the name belong to it: "substitute Owen Hill", "Ashby's Ruiz".
    back = index - 1
    first = max(0, index - 7)
    while (
        back >= first
        and (NOUN_PHRASE & units[back].signature)
        and not (
            {"prep", "when", "and", "comma", "end", "conj", "rel"} & units[back].signature
            or (
                {"word", "past"} <= units[back].signature
                and not {"det", "possessive", "end", "comma"} & units[back - 1].signature
            )
        )
    ):
        back -= 1
    if back < 0 or "end" in units[back].signature:
        return True
    if any("minute" in unit.signature and not has_trait(unit.rule, "attribute") for unit in units[back + 1 : index]):
        return True  # "In the 3rd minute substitute Jamie Alder headed in"
    before = units[back]
    if {"full-time", "half-time"} & before.signature:
        return True  # "five minutes from the end Jamie Alder headed in"
    near = trigger - index <= 3
    if (
        units[trigger - 1].word == "to"
        and trigger - 2 == index
        and (before.word in ("for", "to", "onto") or "pass-verb" in before.signature)
    ):
        return True
    beside = trigger - index == 1 or (trigger - index == 2 and "adverb" in units[index + 1].signature)
    if beside and "ing" in units[trigger].signature and is_person(units[index]):
        return True
    if "team" in units[index].signature and before.word in ("for", "with"):
        return False
    if before.word in (
        "with",
        "for",
        "allowing",
        "allowed",
        "allow",
        "enabled",
        "enable",
        "helped",
        "helping",
        "forced",
        "left",
        "leave",
        "enabling",
        "leaving",
        "seeing",
        "saw",
        "let",
        "sees",
    ):
        if before.word == "for":
            return units[trigger - 1].word == "to" and trigger - 2 == index
        if before.word == "with":
            return "ing" in units[trigger].signature or units[trigger - 1].word in ("to", "then", "duly")
        return near or units[index + 1].word == "to"
    if before.word in ("and", "or") or "comma" in before.signature:
        return True
    if "when" in before.signature or before.word in ("but", "then", "that", "only", "so", "before", "how"):
        return True
    if {"prep", "agent", "beating", "set-up-passive"} & before.signature:
        return False
    if "against-word" in before.signature and "ing" in before.signature:
        return False  # "beating Owen Hill to cross"
    if ({"past", "ing", "base", "present"} & before.signature) and VERBS & before.signature:
        return units[trigger - 1].word == "to" and trigger - 2 == index
    if "past" in before.signature or {"word", "ing"} <= before.signature:
        return False
    return not {"against-word", "save-word"} & before.signature


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
    if wanted is None and subjects:
        # "It was the Ruiz show: he scored twice" goes on with whom it introduces.
        introduced = any("colon" in unit.signature for unit in units[subjects[-1] : index])
        acting = [] if introduced else read_sentence(text, index).subjects
        return named(units[next((i for i in reversed(subjects) if i in acting), subjects[-1])])
    end = start
    for _ in range(LOOK_BACK):
        end -= 1
        if end <= 0:
            break
        start, stop = text.sentence(end - 1)
        people = [i for i in range(start, stop) if usable(text, i, keeper)]
        subjects = [i for i in people if is_subject(text, i, i + 9)]
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
    rows = [*candidates(text, index, lambda i: usable(text, i, keeper)), *subjects_before(text, index, keeper)]
    fits = {i: likeness(text, index, person) for i in rows if (person := named(text.units[i])) is not None}
    return next((i for i in rows if fits[i] > 0), None) or next((i for i in rows if fits[i] == 0), None)


def subjects_before(text: Text, index: int, keeper: bool) -> Iterator[int]:
    """The units of those whom the few sentences before a unit's are about, the last first."""
    end = text.sentence(index)[0]
    for _ in range(LOOK_BACK):
        end -= 1
        if end <= 0:
            return
        start, stop = text.sentence(end - 1)
        people = [i for i in range(start, stop) if usable(text, i, keeper)]
        subjects = [i for i in people if is_subject(text, i, i + 9)]
        possessors = [i for i in people if "possessive" in text.units[i + 1].signature]
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


def usable(text: Text, index: int, keeper: bool) -> bool:
    """Whether a unit names somebody who may score: no coach, no referee, and a goalkeeper only if one is meant."""
    person = named(text.units[index])
    if person is None:
        return False
    offices = text.offices.get(id(person), set())
    return not offices & {"coach", "referee"} and ("keeper" in offices) <= keeper
