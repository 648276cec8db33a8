"""Whose action participles and infinitives are: that of the noun phrase beside them, or of the clause's subject."""

from typing import Final

from scoreline.pipeline.clause_state import GIVING, Sentence, actor
from scoreline.pipeline.noun_phrases import NounPhrase, is_one
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.verb_forms import is_adverbial

BEATING: Final = frozenset({"past", "beyond", "over", "around", "round", "between", "through", "against", "off"})
"""Prepositions whose noun phrase is an opponent, so that no participle after it is his."""
CAUSING: Final = frozenset(
    {
        *("allow", "allowed", "allowing", "allows", "let", "lets", "letting"),
        *("enable", "enabled", "enabling", "enables"),
        *("leave", "left", "leaving", "leaves", "help", "helped", "helping", "force", "forced", "forcing", "invited"),
        *("inviting", "see", "saw", "seeing", "sees", "prompting", "permitted", "permitting", "want", "wanted"),
        *("watch", "watched", "watching"),
    }
)
"""Verbs whose object is the subject of the infinitive after it: "allowed Ruiz to score"."""
PARTICLES: Final = frozenset({"up", "in", "through", "clear", "away", "free", "out", "forward", "down", "back"})
SEQUENCE: Final = frozenset({"before", "after", "while"})
"""Words that after a comma go on with what the clause before an aside told."""
LEAPING: Final = frozenset(
    {"rising", "climbing", "leaping", "jumping", "soaring", "stooping", "diving", "stretching", "sliding"}
)
"""What a player does to reach the ball: "shone as Fulham won, rising to head the second"."""
MEANS: Final = frozenset({"by", "after", "before"})
"""Before a participle, what makes it an act of whoever did what was told last."""
HARM: Final = frozenset({"injury", "injuries", "knock", "blow"})
"""Nouns before "to" and whom they befall, who does nothing in the sentence: "overcame an injury to Ruiz to win"."""
REACHED: Final = frozenset({"path", "feet", "foot", "direction", "head", "way", "stride", "reach"})
"""Nouns before "of" and whom a ball comes to: "into the path of Ruiz to score"."""


def participle_subject(text: Text, so_far: Sentence, place: int, first: int) -> NounPhrase | None:
    """Whose action a participle is."""
    units = text.units
    back = place - 1
    while back > first and is_adverbial(units[back]):
        back -= 1
    if so_far.people and back == so_far.people[-1]:
        opposed = so_far.governed == back and units[so_far.governor].word in BEATING
        opposed = opposed or (so_far.governed == back and "against-word" in units[so_far.governor].signature)
        if not opposed:
            return NounPhrase(back)
    if so_far.phrase is not None and so_far.phrase.noun == back:
        return so_far.phrase
    if units[back].word == "from" and so_far.governed is not None and "negation" in units[so_far.governor].signature:
        return NounPhrase(so_far.governed)  # "prevented Ruiz from scoring"
    if so_far.outer is not None and units[back].word in SEQUENCE and "comma" in units[back - 1].signature:
        return so_far.outer  # "Ruiz robbed Webb, who had slipped, before shooting"
    if so_far.form == "inf" and units[back].word in MEANS:
        return so_far.of_infinitive  # "to let Ruiz wrap it up by scoring again"
    if so_far.form == "ing" and back >= first and {"and", "comma"} & units[back].signature:
        return so_far.of_participle
    if so_far.pending is not None and so_far.pending.place is not None:
        return so_far.pending
    finish = "finish-verb" in units[place].signature or units[place].word in LEAPING
    if finish and is_one(units, so_far.subject, "team") and is_one(units, so_far.main, "person"):
        return so_far.main
    return so_far.subject or so_far.pending


def infinitive_subject(text: Text, so_far: Sentence, place: int) -> NounPhrase | None:
    """Whose action an infinitive is; `place` is that of the verb or of its "to"."""
    units = text.units
    if so_far.form == "inf" and "and" in units[place - 1].signature:
        return so_far.of_infinitive
    if so_far.outer is not None and "comma" in units[infinitive_start(units, place) - 1].signature:
        return so_far.outer
    doer = actor(so_far)
    noun = infinitive_start(units, place) - 1
    if "chance-noun" in units[noun].signature and any(
        "chance-verb" in unit.signature for unit in units[noun - 3 : noun]
    ):
        return None  # "provided the ammunition to level": whoever got it did
    last = so_far.people[-1] if so_far.people else None
    if last is None:
        return doer
    if so_far.governed == last and is_absolute(units[so_far.governor], units[last + 1 : place]):
        return NounPhrase(last)
    if not all(is_link(unit) for unit in units[last + 1 : place]):
        return doer
    beside = all(unit.word == "to" or is_adverbial(unit) for unit in units[last + 1 : place])
    if beside and so_far.pending is not None and so_far.pending.place == last:
        return so_far.pending
    if so_far.governed == last:
        governor = units[so_far.governor]
        nobody = doer is None or (doer.place is None and doer.owner is None)
        given = governor.word == "of" and units[so_far.governor - 1].word in REACHED
        if beside and (given or governor.word in ("for", "to", "with")) and units[so_far.governor - 1].word not in HARM:
            return NounPhrase(last)
        if governor.word in CAUSING or GIVING & governor.signature or nobody:
            return NounPhrase(last)
    return doer


def infinitive_start(units: list[Unit], place: int) -> int:
    """The unit of the "to" of an infinitive whose verb, or whose "to", is at a unit."""
    while place > 0 and units[place].word != "to" and is_adverbial(units[place - 1]):
        place -= 1
    return place if units[place].word == "to" or units[place - 1].word != "to" else place - 1


def is_link(unit: Unit) -> bool:
    """Whether a unit may stand between an infinitive's subject and its verb: "sent Ruiz clear to score"."""
    return unit.word in PARTICLES or unit.word == "to" or is_adverbial(unit) or unit.signature == {"word"}


def is_absolute(governor: Unit, between: list[Unit]) -> bool:
    """Whether what someone is stands between him and an infinitive: "with Ruiz a little lucky to stay on"."""
    if governor.word != "with" or all(unit.word == "to" for unit in between):
        return False
    return all(is_link(unit) or {"det", "adverb", "word"} & unit.signature for unit in between)
