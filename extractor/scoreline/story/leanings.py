"""What sentences say of the side that a person is on: "Stoke pressed and Cole shot", "Cole levelled for Stoke"."""

from collections.abc import Iterator
from typing import NamedTuple

from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text, Unit
from scoreline.story.reading import Reading
from scoreline.story.side_words import is_word, tells, words

WEIGHTS = {
    "after.turn": 0.35,
    "after.ground": 0.6,
    "after.suffers": 0.4,
    "after.through": 0.7,
    "after.subject": 0.42,
    "after.subject.later": 0.35,
    "after.owner": 0.42,
    "after.owner.later": 0.35,
    "before.turn": 0.3,
    "before.ground": 0.7,
    "before.ground.later": 0.35,
    "before.for": 0.7,
    "before.for.later": 0.36,
    "before.against": 0.7,
    "before.giving": 0.65,
    "before.giving.later": 0.35,
    "before.taking": 0.36,
    "before.as": 0.45,
    "before.as.later": 0.35,
    "after.relative": 0.4,
    "after.subject.beyond": 0.3,
    "after.subject.later.beyond": 0.3,
    "after.through.beyond": 0.6,
    "before.goal": 0.45,
    "topic": 0.14,
    "topic.shared": 0.05,
}
"""How much each cue says: half the logarithm of the odds as measured, less a good part as cues repeat each other."""
SHORT_OF = frozenset({"off", "past", "beyond", "against", "over", "around"})
"""Words before somebody whom the ball, or the one told of, passes or hits."""
TIMES = frozenset({"before", "until", "only"})
"""Of the words that turn to the other side, those that do other things as well."""
NOUN_PHRASE = frozenset({"det", "word", "age", "ordinal", "num", "home-adj", "away-adj", "proper"})
VERBAL = frozenset({"past", "ing", "prep", "be", "when"})
GOVERNING = frozenset({"prep", "beating", "win-verb", "draw-verb", "versus"})
"""Classes of the words whose object the team after them is."""
LATER_SCENE = frozenset({"after", "when"})
"""Words after which somebody else does something for his team."""
CLAUSAL = frozenset({"past", "ing", "be", "when", "and"})
"""Classes of words that no name phrase holds."""
INFINITIVE_FOR = frozenset({"for", "only for"})
"""Before the subject of an infinitive."""
GOALS = frozenset({"ordinal", "goal-noun"})
"""Classes of the words for a team's goals: "Stoke's second"."""
LOSING = ("lose-verb", "defeat-noun")
LED = frozenset({"led", "leading", "lead"})
FOR = frozenset({"for", "to"})
OWN_GOAL_WITHIN = 12
THROUGH = 5
"""How many units before a name "through" may stand: "through the unmarked Cole"."""


class Leaning(NamedTuple):
    """A person, the number of the team that some words put him or her with, and which kind of words they are."""

    person: Person
    team: int
    cue: str


class Named(NamedTuple):
    """Who and what a sentence names: its first unit and the one past its last, its teams with numbers, its people."""

    start: int
    end: int
    teams: list[tuple[int, int]]
    people: list[int]


def leanings(reading: Reading) -> Iterator[Leaning]:
    """What all sentences of a match say of people's sides, names that carry their team left out."""
    text = reading.text
    topic: tuple[int, str] | None = None
    for sentence in sentences(reading):
        for place, index in enumerate(sentence.people):
            person = text.units[index].value
            for team, cue in cues(text, sentence, place, topic):
                own_goal = scores_own(text, index, sentence) and not cue.startswith("topic")
                yield Leaning(person, 1 - team if own_goal else team, cue)
        subjects = [
            n for i, n in sentence.teams if opens(text, i, sentence.start) or not is_object(text, i, sentence.start)
        ]
        if sentence.teams:
            both = len({number for _, number in sentence.teams}) > 1
            topic = (subjects[0], "topic.shared" if both else "topic") if subjects else None


def opens(text: Text, index: int, first: int) -> bool:
    """Whether a sentence begins with what it is for a team: "For Ashby it was a bad night", "For Ashby, Cole shot"."""
    return text.units[first].word in FOR and all("det" in unit.signature for unit in text.units[first + 1 : index])


def sentences(reading: Reading) -> Iterator[Named]:
    """The sentences of a match, with what they name."""
    text = reading.text
    marks = iter(reading.marks)
    mark = next(marks, None)
    for first, after in reading.frame.ranges:
        start = first
        while start < after:
            start, end = text.sentence(start)
            end = min(end, after)
            found = Named(start, end, [], [])
            while mark is not None and mark < end:
                number = reading.side(mark)
                if number is not None:
                    found.teams.append((mark, number))
                elif isinstance(text.units[mark].value, Person):
                    found.people.append(mark)
                mark = next(marks, None)
            yield found
            start = end + 1


def cues(text: Text, sentence: Named, place: int, topic: tuple[int, str] | None) -> Iterator[tuple[int, str]]:
    """The team that the words around one of a sentence's people speak for, and by which cue."""
    units = text.units
    index = sentence.people[place]
    if units[index - 1].word in SHORT_OF and index > sentence.start:
        return
    earlier = [mark for mark in sentence.teams if mark[0] < index]
    for at, number in reversed(earlier):
        if at == earlier[-1][0] and text.holds(at + 1, index, "team"):
            break
        found = after_team(text, at, index, any(i > at for i in sentence.people[:place]), sentence.start)
        if found is None and at == earlier[-1][0] and is_object(text, at, sentence.start):
            continue
        if found is not None:
            beyond = at != earlier[-1][0]
            if not beyond or found[0] in ("after.subject", "after.subject.later", "after.through"):
                yield (number if found[1] else 1 - number), found[0] + (".beyond" if beyond else "")
        break
    if not earlier and topic is not None and not is_word(units[sentence.start], "turn"):
        yield topic
    for at, number in [mark for mark in sentence.teams if mark[0] > index][:1]:
        if text.holds(index + 1, at, "team"):
            break
        nearest = place + 1 >= len(sentence.people) or sentence.people[place + 1] > at
        found = before_team(text, index, at, nearest, sentence.end)
        if found is not None:
            yield (number if found[1] else 1 - number), found[0]


def scores_own(text: Text, index: int, sentence: Named) -> bool:
    """Whether somebody is told to score an own goal."""
    units = text.units
    for unit in units[index + 1 : min(sentence.end, index + OWN_GOAL_WITHIN)]:
        if "own-goal" in unit.signature or "own-net" in unit.signature:
            return True
        if isinstance(unit.value, Person):
            return False
    return False


def is_object(text: Text, index: int, first: int) -> bool:
    """Whether a team's name follows a preposition, or a verb that does something to it.

    Of an infinitive it is the subject: "only for the visitors to level".
    """
    before = text.units[max(first, index - 2) : index]
    if text.units[index + 1].word == "to" and any(unit.word in INFINITIVE_FOR for unit in before):
        return False
    for back in range(index - 1, max(first, index - 4) - 1, -1):
        unit = text.units[back]
        doing = unit.word in LED or is_word(unit, "giving") or is_word(unit, "taking")
        if doing or not GOVERNING.isdisjoint(unit.signature):
            return True
        compound = "-" in unit.word  # "against bottom-placed Stoke"
        if not {"det", "word", "age", "num"} & unit.signature or (not compound and CLAUSAL & unit.signature):
            return False
    return False


def contrast(units: list[Unit]) -> int | None:
    """How many units after the last word that turns to the other side a stretch goes on; None without one.

    "Before" does so only where it stands next to a name, "though" only where it is no aside.
    """
    turning = words("contrast")
    for i in range(len(units) - 1, -1, -1):
        if units[i].word in turning or "semicolon" in units[i].signature:
            rest = len(units) - 1 - i
            aside = i > 0 and "comma" in units[i - 1].signature and rest and "comma" in units[i + 1].signature
            going_on = units[i].word in TIMES and rest and "ing" in units[i + 1].signature
            if not aside and not going_on and (units[i].word not in TIMES or rest <= 1):
                return rest
    return None


def after_team(text: Text, at: int, index: int, others: bool, first: int) -> tuple[str, bool] | None:
    """The cue of a person named after a team in a sentence, and whether it speaks for the same side."""
    units = text.units
    between = units[at + 1 : index]
    turned = contrast(between)
    later = ".later" if others else ""
    if text.holds(at + 1, index, "colon"):
        return None
    if between and [unit.word for unit in between[1:3]] in (["for", "whom"], ["for", "which"]):
        return "after.relative", True
    if len(between) > 1 and "comma" in between[0].signature and between[1].word in ("whose", "who"):
        return None if others else ("after.relative", not tells(text, at + 1, index, "suffering"))
    if turned is not None:
        return ("after.turn", False) if turned <= 2 and is_object(text, at, first) else None
    owner = "possessive" in units[at + 1].signature
    ground = at + 2 if owner else at + 1
    if is_word(units[ground], "ground") and index > ground + 1:
        return "after.ground", False
    as_object = is_object(text, at, first)
    scored_on = as_object and not any(is_word(unit, "giving") for unit in units[max(first, at - 3) : at])
    if not scored_on and not others and any(unit.word == "through" for unit in between[-THROUGH:]):
        return "after.through", True
    if owner and units[at - 1].word == "in" and any(GOALS & unit.signature for unit in units[at + 2 : at + 4]):
        return "after.owner" + later, True  # "had a part in Stoke's second"
    if as_object:
        return None
    if owner:
        return ("after.suffers", False) if tells(text, at + 1, index, "blow") else ("after.owner" + later, True)
    if text.holds(at + 1, index, "lose-verb"):
        return None
    if tells(text, at + 1, index, "suffering"):
        return "after.suffers", False
    if not others and units[index - 1].word == "with":
        return "after.through", True
    return "after.subject" + later, True


def before_team(text: Text, index: int, at: int, nearest: bool, end: int) -> tuple[str, bool] | None:
    """The cue of a person named before a team in a sentence, and whether it speaks for the same side."""
    units = text.units
    back = at - 1
    while back > index and NOUN_PHRASE & units[back].signature and not VERBAL & units[back].signature:
        back -= 1
    before = units[back]
    later = "" if nearest else ".later"
    if later and any(unit.word in LATER_SCENE for unit in units[index + 1 : at]):
        return None  # "Cole had scored twice after Ruiz had put Stoke ahead"
    turned = contrast(units[index + 1 : at])
    if turned is not None:
        return ("before.turn", False) if turned <= 1 and not later else None
    owner = "possessive" in units[at + 1].signature
    if is_word(units[at + 2 if owner else at + 1], "ground"):
        return "before.ground" + later, False
    if owner and any(GOALS & unit.signature for unit in units[at + 2 : at + 4]):
        return ("before.goal", True) if nearest else None
    if before.word == "for":
        return "before.for" + later, True
    if before.word in SHORT_OF:
        return "before.against", False
    if is_word(before, "giving"):
        return "before.giving" + later, True
    if is_word(before, "taking"):
        return "before.taking", False
    if before.word == "as":
        loses = text.holds(at + 1, end, *LOSING) or tells(text, at + 1, end, "suffering")
        return None if loses else ("before.as" + later, True)
    return None
