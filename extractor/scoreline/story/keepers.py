"""Who keeps goal, or is beaten to one: such people hardly score."""

from collections import Counter

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text, once

KEEPER = 6.0
BEATEN = 1.5
"""The doubt that somebody scored who is told to keep goal, or to have been beaten to a goal."""
MOST_BEATEN = 2
"""How many times somebody's being beaten adds to the doubt."""
BEATING = frozenset({"past", "beyond", "beat", "beats", "beating", "beaten", "rounded", "rounding"})
"""Words before whom a shot or a scorer beats."""
BETWEEN = frozenset({"det", "keeper", "word", "adverb", "past", "ing"})
"""Classes of what stands between such a word and the name: "past the advancing goalkeeper Ruiz"."""
BETWEEN_REACH = 4
SAVING = frozenset({"saved", "saves", "save", "tipped", "parried", "palmed", "smothered", "gathered", "repelled"})
SAVING |= {"thwarted", "beat away", "turned away", "kept out", "punched", "spilled"}
TOUCHING = frozenset({"diverted", "deflected", "turned", "knocked", "parried", "palmed", "pushed", "spilled", "spilt"})
TOUCHING |= {
    "fumbled",
    "helped",
    "punched",
    "carried",
    "dropped",
    "bundled",
    "tipped",
    "patted",
    "diverting",
    "turning",
}
"""Words of a goal that, of a goalkeeper, tell one in his own net: "Ruiz parried the header over the line"."""
OTHERWISE = frozenset({"the day", "day", "a point", "point"})
"""What others than goalkeepers save."""


@once
def doubts(text: Text) -> dict[int, float]:
    """How doubtful it is that people scored, by identity: goalkeepers and those whom scorers beat."""
    beaten: Counter[int] = Counter()
    keepers = {key for key, offices in text.offices.items() if "keeper" in offices}
    for place in text.places("person"):
        unit = text.units[place]
        if isinstance(unit.value, Person):
            beaten[id(unit.value)] += is_beaten(text, place)
            if makes_save(text, place):
                keepers.add(id(unit.value))
    found = {key: min(times, MOST_BEATEN) * BEATEN for key, times in beaten.items() if times}
    return found | dict.fromkeys(keepers, KEEPER)


def is_beaten(text: Text, place: int) -> bool:
    """Whether a name stands after "past" or "beat", its titles aside."""
    first, _ = text.sentence(place)
    at = place - 1
    while at > max(first, place - BETWEEN_REACH) and is_title(text, at):
        at -= 1
    return at >= first and text.units[at].word in BEATING


def is_title(text: Text, at: int) -> bool:
    """Whether a unit can stand between "past" and a name."""
    return bool(BETWEEN & text.units[at].signature) and text.units[at].word not in BEATING


def makes_save(text: Text, place: int) -> bool:
    """Whether a name is told to save a shot: "Ruiz parried", "Ruiz's save"."""
    _, last = text.sentence(place)
    after = [unit for unit in text.units[place + 1 : min(last, place + 4)] if "possessive" not in unit.signature]
    words = [unit.word for unit in after]
    return len(words) > 1 and words[0] in SAVING and OTHERWISE.isdisjoint(words[1:])


def is_own_goal(text: Text, mention: GoalMention, doubtful: dict[int, float]) -> bool:
    """Whether a mention tells of a goalkeeper who touched the ball into his own net."""
    words = {word for unit in text.units[mention.start : mention.end] for word in unit.word.split()}
    return mention.kind == "goal" and doubtful.get(id(mention.scorer), 0) >= KEEPER and not words.isdisjoint(TOUCHING)
