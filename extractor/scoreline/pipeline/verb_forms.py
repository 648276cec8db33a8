"""Whether a word is a verb, and in which form, by its classes and the words around it."""

from functools import lru_cache
from typing import Final

from scoreline.language.lexicon import Signature
from scoreline.pipeline.units import Text, Unit, once
from scoreline.pipeline.word_classes import classify

FORMS: Final = frozenset({"past", "ing", "present"})
"""Classes of the forms of a verb but its base."""
BREAKS: Final = frozenset({"comma", "and", "or", "dash", "when", "conj"})
"""Classes of the words after which a new clause may begin."""
NOUNS: Final = frozenset({"shot-noun", "pass-noun", "goal-noun", "attempt-noun", "work-noun", "lead-noun"})
"""Classes of nouns that look like a verb's form: "shot", "strike", "crosses"."""
BEFORE_VERB: Final = frozenset({"person", "team", "rel", "and", "comma", "adverb", "be", "have", "when", "pronoun"})
"""Classes of the words after which a form that is noun and verb is a verb: "Ruiz shot", "and strikes"."""
BEFORE_NOUN: Final = frozenset({"det", "own-pronoun", "possessive", "ordinal", "age", "prep"})
"""Classes of the words after which a participle is an adjective or noun: "a deflected shot"."""
AUXILIARIES: Final = frozenset({"is", "was", "were", "are", "has", "had", "have", "'d", "’d"})
MODALS: Final = frozenset({"would", "could", "should", "might", "may", "must", "will", "can", "did", "does", "do"})
NO_PARTICIPLES: Final = frozenset(
    {
        *("wing", "king", "thing", "something", "nothing", "anything", "everything", "evening", "morning", "spring"),
        *("string", "during", "ring", "swing", "sting", "ceiling", "opening", "including", "according", "following"),
    }
)
"""Words in -ing that are no verbs."""
ADVERBIAL: Final = frozenset(
    {
        *("then", "also", "duly", "soon", "again", "twice", "himself", "herself", "both", "all"),
        *("finally", "eventually", "later", "still", "even", "instead", "meanwhile"),
    }
)
"""Words that may stand between a subject and its verb, besides adverbs."""
SEEN: Final = frozenset({"see", "saw", "seeing", "sees", "let", "lets", "letting", "watch", "watched", "watching"})
"""Verbs whose object is the subject of an infinitive without "to": "saw Ruiz pounce"."""
LONGEST_ASIDE: Final = 14
"""Units between the commas after a name and before its verb: "Ruiz, on loan from Ashby, scored"."""


def closing(units: list[Unit], place: int, end: int) -> int:
    """The unit that closes the brackets opened at a unit; the opening one itself where none does."""
    return next((i for i in range(place + 1, end) if "close" in units[i].signature), place)


LONGEST_INFINITIVE: Final = 14
"""Units between an infinitive's "to" and the "and" that joins another to it."""


def verb_follows(text: Text, place: int, aside: bool = True) -> bool:
    """Whether a finite verb follows a unit, adverbs and brackets aside, and with `aside` what stands between commas."""
    units = text.units
    _, last = text.sentence(place)
    i = place + 1
    while i < last:
        if "open" in units[i].signature:
            i = closing(units, i, last)
        elif aside and i == place + 1 and "comma" in units[i].signature:
            commas = (k for k in range(i, min(last - 1, i + LONGEST_ASIDE)) if "comma" in units[k].signature)
            return any(verb_form(text, k + 1) == "finite" for k in list(commas)[:2])
        elif "possessive" not in units[i].signature and not is_adverbial(units[i]):
            return verb_form(text, i) == "finite"
        i += 1
    return False


def is_adverbial(unit: Unit) -> bool:
    """Whether a unit may stand between a subject and its verb."""
    return "adverb" in unit.signature or unit.word in ADVERBIAL or ("close" in unit.signature)


@once
def verb_form(text: Text, place: int) -> str:
    """The form of the verb at a unit: `finite`, `ing`, `inf`, or nothing where no verb begins there."""
    units = text.units
    unit = units[place]
    settled, signature = form_by_word(unit.word, unit.signature)
    if settled is not None:
        return settled
    first, _ = text.sentence(place)
    if helped(units, place, first):
        return ""
    if is_base(unit.signature) and follows_to(units, place, first):
        return "inf"
    if "base" in unit.signature and (follows_seen(units, place, first) or follows_infinitive(units, place, first)):
        return "inf"
    if FORMS.isdisjoint(signature):
        return ""
    before = units[place - 1] if place > first else None
    objects = {"det", "own-pronoun", "ordinal"} & units[place + 1].signature
    noun = bool(NOUNS & signature) and not ("ing" in signature and objects)
    if before is not None and (BEFORE_NOUN & before.signature) and before.word not in ADVERBIAL:
        return "ing" if "ing" in signature and "prep" in before.signature and not noun else ""
    if "past" in signature and is_qualified(units, place, first):
        return ""
    if "ing" in signature:
        return "" if unit.word in NO_PARTICIPLES or "prep" in signature else "ing"
    if noun and before is not None and not (BEFORE_VERB & before.signature or before.word in ADVERBIAL):
        return ""
    return "" if is_reduced(units, place) else "finite"


@lru_cache(maxsize=16384)
def form_by_word(word: str, signature: Signature) -> tuple[str | None, Signature]:
    """The form of a unit of some classes as a verb, None where the units around it settle that; its classes for that.

    A word that the lists have as no verb may look like one, or be a phrase that begins with one.
    """
    if {"person", "team", "minute"} & signature:
        return "", signature
    if word.split(" ")[0] in AUXILIARIES or word in MODALS:
        return "finite", signature  # "were level" is one unit
    if {"unreal", "negation"} & signature and word.split(" ")[0].endswith("ing"):
        return "ing", signature  # "chasing", "trying to"
    if word.endswith(" to") and {"unreal", "negation"} & signature:
        return "finite", signature
    if word.endswith(" have") and "unreal" in signature:
        return "finite", signature
    if "be" in signature or word == "having":
        return "ing" if word in ("being", "having") else "", signature
    base = is_base(signature)
    if " " in word and not {"past", "ing", "base", "present"} & signature:
        signature = signature | classify(word.split()[0])[0]  # "stepped up"
    if word.endswith("ed") and not {"past", "together-word"} & signature and " " not in word:
        signature = signature | {"past"}  # "gathered"
    return None if base or FORMS & signature else "", signature


def is_base(signature: Signature) -> bool:
    """Whether a unit of some classes may be a verb's base form."""
    return "base" in signature or signature == {"word"}


def is_qualified(units: list[Unit], place: int, first: int) -> bool:
    """Whether a participle with its adverb stands in a noun phrase: "a wonderfully measured pass"."""
    back = place - 1
    while back > first and "adverb" in units[back].signature and units[back].word not in ADVERBIAL:
        back -= 1
    return first <= back < place - 1 and bool({"det", "own-pronoun"} & units[back].signature)


def helped(units: list[Unit], place: int, first: int) -> bool:
    """Whether an auxiliary stands before a unit, adverbs between them aside: "having briefly made"."""
    back = place - 1
    while back > first and "adverb" in units[back].signature:
        back -= 1
    return back >= first and (bool({"be", "have"} & units[back].signature) or units[back].word in MODALS)


def follows_to(units: list[Unit], place: int, first: int) -> bool:
    """Whether "to" stands before a unit, an adverb between them aside."""
    back = place - 1
    if back > first and "adverb" in units[back].signature:
        back -= 1
    return back >= first and (units[back].word == "to" or units[back].word.endswith(" to"))


def follows_infinitive(units: list[Unit], place: int, first: int) -> bool:
    """Whether "and" joins a unit to an infinitive after "for" somebody: "for Ruiz to steal in and head down"."""
    back = place - 1
    while back > first and is_adverbial(units[back]):
        back -= 1
    if back <= first or "and" not in units[back].signature:
        return False
    for i in range(back - 1, max(first, back - LONGEST_INFINITIVE), -1):
        if {"semicolon", "colon", "when", "and"} & units[i].signature and units[i].word != "with":
            return False
        if units[i].word == "to" and "person" in units[i - 1].signature and is_base(units[i + 1].signature):
            return "for" in (unit.word for unit in units[max(first, i - 4) : i - 1])
    return False


def follows_seen(units: list[Unit], place: int, first: int) -> bool:
    """Whether a unit follows a name and a verb that takes infinitives without "to": "saw Ruiz pounce"."""
    back = place - 1
    if back > first and "adverb" in units[back].signature:
        back -= 1
    if back <= first or not {"person", "team"} & units[back].signature:
        return False
    back -= 1
    while back > first and {"det", "role", "age", "word"} & units[back].signature and units[back].word not in SEEN:
        back -= 1
    return units[back].word in SEEN


def is_reduced(units: list[Unit], place: int) -> bool:
    """Whether a participle has its agent after it and no auxiliary: "Ruiz, set up by Dobson, scored"."""
    if units[place + 1].word != "by":
        return False
    for unit in units[place + 2 : place + 6]:
        if {"person", "team"} & unit.signature:
            return True
        if "ing" in unit.signature:
            return False
    return False


def has_verb(text: Text, place: int) -> bool:
    """Whether a finite verb follows a unit in its clause; names before the verb stand after prepositions."""
    units = text.units
    _, last = text.sentence(place)
    for i in range(place, last):
        signature = units[i].signature
        if BREAKS & signature or {"semicolon", "colon", "dash"} & signature:
            return False
        if {"person", "team"} & signature and i > place and not ({"prep", "det"} & units[i - 1].signature):
            return False
        if verb_form(text, i) == "finite":
            return True
    return False
