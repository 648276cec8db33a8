"""Which side does what a word tells: subjects of results, "they", and the team that a sentence is about."""

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.units import Text

LOOK_BACK = 3
"""How many sentences before its own may name what "they" and "their" stand for."""
THEY_BEFORE = 4
DATELINE = 3
"""Units at a sentence's start within which a name before a colon or a dash tells where the article was written."""
OBJECT_OF = frozenset({"prep", "beating", "versus"})
"""Classes of a word that makes the name after it no subject."""
VERBS = frozenset({"past", "present", "base", "host-verb", "visit-verb"})
AUXILIARIES = frozenset({"adverb", "have", "unreal", "future", "be"})
MOST_AUXILIARIES = 3
"""Between a subject and its verb: "will next", "have also"."""
DESCRIBING = frozenset({"det", "word", "age", "proper", "num", "visitors", "hosts", "home-adj", "away-adj", "rank"})
"""Classes of words between such a word and a name: "past visitors Fulham"."""
SHARED = frozenset({"score", "draw-noun", "draw-word", "drew-verb", "match-noun"})
"""Classes of what one side has "with" the other."""
ASIDE_OPENERS = frozenset({"who", "whose", "which", "where", "without", "with", "themselves"})
"""Words that begin a clause between commas about the team before it."""
PLURALS = ("s", "ish", "ese", "ch")
"""How the word for the people of a nation may end."""
JOINING = frozenset({"join", "joins", "joined", "joining"})
"""Before teams of the next round: "join Fulham and Stoke"."""


def is_of_person(text: Text, trigger: int) -> bool:
    """Whether a person, and no team, does what a word tells: "Smith sealed it", "Smith's kick sealed it"."""
    units = text.units
    start, _ = text.sentence(trigger)
    named = [i for i in range(start, trigger) if "person" in units[i].signature]
    return any("possessive" in units[i + 1].signature for i in named) or trigger - 1 in named


def clause_start(text: Text, trigger: int) -> int:
    """The colon or semicolon before a word in its sentence, else the sentence's first unit."""
    start, _ = text.sentence(trigger)
    marks = (i for i in range(trigger - 1, start, -1) if {"colon", "semicolon"} & text.units[i].signature)
    return next(marks, start)


def team_meant(text: Text, trigger: int, teams: tuple[int, ...]) -> int | None:
    """The unit of the team that "them" stands for: the last one named that is none of some teams' units."""
    units = text.units
    taken = [units[unit].value for unit in teams]
    start, _ = text.sentence(trigger)
    before, _ = text.sentence(start - 2) if start >= 2 else (start, start)
    for i in range(trigger - 1, before - 1, -1):
        value = units[i].value
        if "team" in units[i].signature and not any(value is one for one in taken) and not is_object(text, i):
            return i
    return None


def has_they(text: Text, trigger: int) -> bool:
    """Whether "they" is the subject of a word further right, or a goal of "his", or the subject follows later."""
    start, _ = text.sentence(trigger)
    if trigger - start <= 1 or text.units[start].word in ("his", "her", "their", "they"):
        return True
    return any(text.units[i].word == "they" for i in range(max(start, trigger - THEY_BEFORE), trigger))


def subject_or_they(text: Text, trigger: int) -> int | None:
    """The subject of a word further right, and where that is "they", the team that they are."""
    subject = subject_team(text, trigger)
    they = subject is None and any(text.units[i].word == "they" for i in range(text.sentence(trigger)[0], trigger))
    return topic_team(text, trigger) if they else subject


def subject_team(text: Text, trigger: int) -> int | None:
    """The unit of the team, or of the person whose side it is, that does what a word further right tells."""
    units = text.units
    start, _ = text.sentence(trigger)
    i = trigger - 1
    while i >= start:
        signature = units[i].signature
        if {"semicolon", "colon"} & signature:
            return None
        if "comma" in signature:
            i = before_aside(text, i)
        elif is_subject(text, i, trigger):
            return i
        i -= 1
    return None


def is_subject(text: Text, index: int, trigger: int) -> bool:
    """Whether a unit names a side that may do what a word further right tells."""
    named = "team" in text.units[index].signature or is_people(text, index)
    aside = is_attribute(text, index, trigger) or is_object(text, index) or is_joined(text, index)
    return named and not aside


def before_aside(text: Text, comma: int) -> int:
    """The comma before a clause between two commas that tells more of the team before it; else the same comma.

    So it is in "Fulham, who play Stoke next, won 3-0" and in "Fulham, beaten by Stoke in May, won 3-0".
    """
    units = text.units
    start, _ = text.sentence(comma)
    opening = next((i for i in range(comma - 1, start, -1) if "comma" in units[i].signature), None)
    if opening is None or not ("team" in units[opening - 1].signature or is_people(text, opening - 1)):
        return comma
    first = units[opening + 1]
    opens = {"rel", "past", "ing", "score", "win-verb", "victors", "beaten"} & first.signature
    return opening if opens or first.word in ASIDE_OPENERS else comma


def topic_team(text: Text, trigger: int) -> int | None:
    """The unit of the team that a sentence without a subject of its own is about.

    After "Trailing 2-0 at the break," that is the name after the comma, else the subject of a sentence before.
    """
    units = text.units
    start, end = text.sentence(trigger)
    if trigger - start <= 2 or (trigger - start <= 5 and {"ing", "past"} & units[start].signature):
        comma = next((i for i in range(trigger, end) if "comma" in units[i].signature), end)
        for i in range(comma + 1, min(end, comma + 5)):
            if "team" in units[i].signature or is_people(text, i):
                return i
    return subject_before(text, start)


def subject_before(text: Text, start: int) -> int | None:
    """The unit of the team that the sentences before the one that starts at a unit are about."""
    units = text.units
    for _ in range(LOOK_BACK):
        if start < 2:
            return None
        start, end = text.sentence(start - 2)
        for i in range(start, end):
            heads = i - start <= DATELINE and {"colon", "dash"} & units[i + 1].signature
            if heads or "team" not in units[i].signature:
                continue
            if not is_attribute(text, i, end) and not is_object(text, i):
                return i
    return None


def is_people(text: Text, index: int) -> bool:
    """Whether a unit names a side by its nation: "the South Koreans", "the Portuguese"."""
    value = text.units[index].value
    named = value.sense == "demonym" if isinstance(value, Entry) else isinstance(value, Description) and value.names
    return bool(named) and text.units[index].word.endswith(PLURALS)


def is_attribute(text: Text, index: int, trigger: int) -> bool:
    """Whether a team's name only describes a person: "Wales international"."""
    after = text.units[index + 1]
    return after.word in ("international", "internationals", "loanee", "fan", "legend") and index + 2 < trigger


def is_object(text: Text, index: int) -> bool:
    """Whether a team's name follows a preposition or a verb of winning, and so is no subject."""
    units = text.units
    if "comma" in units[index + 1].signature and units[index + 2].word == "who":
        return False
    back = index - 1
    while back >= 0 and "nominal" not in units[index].signature and index - back < 5:
        within = DESCRIBING & units[back].signature
        if OBJECT_OF & units[back].signature or not within or is_transitive(text, back):
            break
        back -= 1
    if back < 0:
        return False
    signature = units[back].signature
    if units[back].word == "or" and back and "team" in units[back - 1].signature:
        return is_object(text, back - 1)
    if units[back].word == "with" and back and SHARED & units[back - 1].signature:
        return True
    if is_transitive(text, back) or is_to_come(text, back):
        return True
    if units[back].word in ("for", "as", "following", "with", "within"):
        return False
    return bool(OBJECT_OF & signature) or "win-verb" in signature


def is_joined(text: Text, index: int) -> bool:
    """Whether a team is one of those whom others join in the next round: "join Fulham, Stoke and Hull"."""
    units = text.units
    start, _ = text.sentence(index)
    for i in range(index - 1, start - 1, -1):
        if units[i].word in JOINING:
            return True
        if not {"team", "comma", "and", "det"} & units[i].signature:
            return False
    return False


def is_to_come(text: Text, index: int) -> bool:
    """Whether a unit is a verb of a match to come: the "play" of "they qualified to play Fulham"."""
    unit = text.units[index]
    return unit.word == "to play" or ("future" in unit.signature and index > 0 and text.units[index - 1].word == "to")


def is_transitive(text: Text, index: int) -> bool:
    """Whether a unit is a verb whose subject, a team, stands right before it: "Fulham will host", "Fulham overtook"."""
    units = text.units
    if not VERBS & units[index].signature:
        return False
    back = index - 1
    while back >= 0 and index - back <= MOST_AUXILIARIES and AUXILIARIES & units[back].signature:
        back -= 1
    return back >= 0 and "team" in units[back].signature
