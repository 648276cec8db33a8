"""Who the subject of a verb is: a sentence read from left to right, clause by clause, without a parser.

A noun phrase is the subject of the finite verb that follows it, unless a verb or preposition governs it; a verb without
a noun phrase of its own, after "and" or a comma, shares the subject of the finite verb before. Whose action
participles and infinitives are is another question, answered in `nonfinite`.
"""

from typing import Final

from scoreline.pipeline.clause_state import GIVING, Sentence, actor, next_subject, whose
from scoreline.pipeline.nonfinite import CAUSING, infinitive_subject, participle_subject
from scoreline.pipeline.noun_phrases import (
    MOMENTS,
    THING,
    NounPhrase,
    head_after,
    is_alike,
    is_his,
    is_modifier,
    is_one,
    is_owner,
    phrase_start,
)
from scoreline.pipeline.units import Text, Unit, once
from scoreline.pipeline.verb_forms import (
    BREAKS,
    LONGEST_ASIDE,
    closing,
    has_verb,
    is_adverbial,
    verb_follows,
    verb_form,
)

CLAUSE_ENDS: Final = frozenset({"semicolon", "colon"})
BOTH_WAYS: Final = frozenset({"after", "before", "since", "until", "till", "as"})
"""Prepositions that begin clauses too: "after Ruiz", "after Ruiz scored"."""
RELATIVES: Final = frozenset({"who", "whose", "which", "that"})
ANTECEDENT: Final = 9
"""Units between "who" and whom it stands for."""


@once
def read_sentence(text: Text, end: int) -> Sentence:
    """What the sentence of a unit says of who does what, up to before that unit."""
    units = text.units
    first, _ = text.sentence(end)
    so_far = Sentence()
    i = first
    while i < end:
        signature = units[i].signature
        if "open" in signature:
            i = closing(units, i, end)
        elif not CLAUSE_ENDS.isdisjoint(signature):
            so_far = Sentence(people=so_far.people, subjects=so_far.subjects)
        elif units[i].word in RELATIVES and is_relative(text, i, first):
            read_relative(so_far, units, i)
        elif ("person" in signature or "team" in signature) and not is_modifier(units, i, end):
            read_name(text, so_far, i, first)
        else:
            read_word(text, so_far, i, first)
        i += 1
    return so_far


def is_relative(text: Text, place: int, first: int) -> bool:
    """Whether one of the words is a relative pronoun; "that" is one only right before its verb."""
    return text.units[place].word != "that" or (place > first and verb_follows(text, place))


def read_relative(so_far: Sentence, units: list[Unit], place: int) -> None:
    """Read "who" or "whose" for the person or team named last, "which" or "that" for what somebody did or struck."""
    last = so_far.people[-1] if so_far.people and place - so_far.people[-1] <= ANTECEDENT else None
    word = units[place].word
    beside = last is not None and place - last == 1
    if word == "which" or (word == "that" and not beside):
        doer = actor(so_far)
        owner = so_far.owner if so_far.owner is not None else doer.place if doer is not None else None
        if is_interrupted(so_far, units):
            so_far.waiting = so_far.pending
        so_far.pending = NounPhrase(None, owner, place)
    elif last is not None:
        if "comma" in units[place - 1].signature and so_far.form:
            so_far.outer = actor(so_far)
            so_far.aside = "open" if word == "who" and is_overcome(so_far, units, last) else ""
        so_far.waiting = so_far.pending or so_far.waiting
        so_far.pending = NounPhrase(None, last) if word == "whose" else NounPhrase(last)
    so_far.fresh = False


def is_interrupted(so_far: Sentence, units: list[Unit]) -> bool:
    """Whether an aside after a comma keeps a name from its verb: "Ruiz, a doubt for a game which he loves, scored"."""
    name = so_far.pending.place if so_far.pending is not None else None
    return name is not None and "comma" in units[name + 1].signature


def is_overcome(so_far: Sentence, units: list[Unit], place: int) -> bool:
    """Whether the name at a unit is of somebody to whom something is done that passes him no ball."""
    if so_far.governed != place:
        return False
    governor = units[so_far.governor]
    return governor.word not in ("to", "for", "with", "by") and GIVING.isdisjoint(governor.signature)


def is_describing(unit: Unit) -> bool:
    """Whether a finite verb says what somebody is like, or had done before: "is", "had", "usually does"."""
    return bool({"be", "have", "present"} & unit.signature) or unit.word == "does"


def resumed(so_far: Sentence, units: list[Unit], place: int) -> NounPhrase | None:
    """Who goes on after an aside about whom he beat, or after what another did meanwhile.

    "Ruiz took it from Keller, who usually takes them, and shot"; "Ruiz scored after Webb had hit a post, and added".
    """
    back = place - 1
    while back > 0 and ("and" in units[back].signature or is_adverbial(units[back])):
        back -= 1
    goes_on = so_far.pending is None and "comma" in units[back].signature
    if goes_on and so_far.aside == "told":
        return so_far.outer
    joined = any("and" in unit.signature for unit in units[back + 1 : place])
    return so_far.halted if goes_on and so_far.within == "told" and (joined or so_far.between_commas) else None


def halt(so_far: Sentence, units: list[Unit], opener: int) -> None:
    """Note that the word at a unit opens a clause within that of a person, who may go on after it."""
    if is_one(units, so_far.subject, "person") and not so_far.within:
        so_far.halted, so_far.within = so_far.subject, "open"
        so_far.between_commas = opener > 0 and "comma" in units[opener - 1].signature


def goes_within(so_far: Sentence, own: bool) -> None:
    """Note a finite verb, which has its own noun phrase or none, of a clause that interrupts another."""
    if so_far.within == "open" and own:
        so_far.within = "told"
    elif so_far.within and own:
        so_far.halted, so_far.within = None, ""


def read_name(text: Text, so_far: Sentence, place: int, first: int) -> None:
    """Read a person or team: as what governs it, or as a subject to come."""
    units = text.units
    start = phrase_start(text, place, first)
    before = start - 1 if start > first else None
    noun = head_after(units, place, start)
    phrase = NounPhrase(None, place, noun) if noun is not None or is_owner(units, place) else NounPhrase(place)
    role = role_of(text, so_far, place, before, phrase)
    if role == "subject":
        if before is not None and so_far.form and is_contact_clause(text, start, place):
            so_far.outer = actor(so_far)
        if not is_apposition(text, so_far, place, before):
            if before is not None and "when" in units[before].signature:
                so_far.waiting = so_far.pending or so_far.waiting
                so_far.main = so_far.subject or so_far.waiting
            if before is not None and ("when" in units[before].signature or units[before].word in ("which", "that")):
                halt(so_far, units, before)
            so_far.joined = joined_with(units, so_far, before)
            so_far.pending = phrase
    else:
        if role == "from" and so_far.pending is not None and so_far.pending.place is None:
            owner = so_far.pending.owner if so_far.pending.owner is not None else place
            so_far.pending = so_far.pending._replace(owner=owner)
        so_far.governed = place
        if role != "listed" and before is not None:
            so_far.governor = before
    if phrase.owner is not None or role == "from":
        so_far.owner = place
    so_far.people.append(place)
    so_far.phrase = phrase
    so_far.fresh = False


def is_contact_clause(text: Text, start: int, place: int) -> bool:
    """Whether a noun phrase opens a relative clause without a pronoun: "Hill, the man Fulham signed last week, "."""
    units = text.units
    opens = "comma" in units[start - 1].signature and bool({"det", "nominal"} & units[start].signature)
    noun = start < place and ("nominal" in units[place - 1].signature or units[place - 1].signature == {"word"})
    return opens and noun and verb_follows(text, place, aside=False)


def joined_with(units: list[Unit], so_far: Sentence, before: int | None) -> list[int]:
    """The people and teams that a list joins with the noun phrase after a unit."""
    one = so_far.pending.place if so_far.pending is not None else None
    if one is None or before is None or before - 1 != one or not {"and", "comma"} & units[before].signature:
        return []
    return [*so_far.joined, one]


def is_apposition(text: Text, so_far: Sentence, place: int, before: int | None) -> bool:
    """Whether a description says more of the name before the comma: "Ruiz, the Ashby striker, scored"."""
    units = text.units
    named = so_far.pending.place if so_far.pending is not None else None
    if before is None or named is None or "comma" not in units[before].signature or verb_follows(text, place):
        return False
    owned = named == before - 1 and is_owner(units, place) and verb_follows(text, named)
    return owned or "nominal" in units[place].signature  # "Ruiz, Ashby's captain, scored"


def role_of(text: Text, so_far: Sentence, place: int, before: int | None, phrase: NounPhrase) -> str:
    """Whether a noun phrase is a `subject` to come, a verb's `object`, or stands after a preposition.

    That is `from` where it tells whose a thing is, else `prep`; `listed` goes on with what the last name was.
    """
    units = text.units
    if before is None:
        return "subject"
    unit = units[before]
    head = phrase.noun if phrase.noun is not None else place
    finite = verb_follows(text, head)
    if unit.word == "as" and before > 0 and units[before - 1].word == "well":
        return "prep"
    if unit.word in BOTH_WAYS:
        return "subject" if finite or unit.word == "as" else "prep"
    if unit.word in MOMENTS and finite:
        return "subject"
    if "prep" in unit.signature or unit.word == "with":
        if finite and so_far.pending is None and so_far.open:
            return "subject"  # "On the half-hour Ruiz scored"
        return "from" if unit.word in ("from", "by") else "prep"
    if {"and", "or", "comma", "dash"} & unit.signature:
        listed = so_far.governed is not None and so_far.people[-1:] == [so_far.governed]
        listed = listed and is_alike(units, so_far.people[-1], place)
        return "subject" if finite or phrase.place is None or not listed else "listed"
    if {"when", "conj", "rel"} & unit.signature or unit.word in ("but", "only"):
        return "subject"
    if "be" not in unit.signature and verb_follows(text, head, aside=False):
        return "subject"
    return "object" if so_far.form or verb_form(text, before) else "subject"


def read_word(text: Text, so_far: Sentence, place: int, first: int) -> None:
    """Read a word that is no name: a verb, a break between clauses, or part of a thing's noun phrase."""
    units = text.units
    unit = units[place]
    form = verb_form(text, place)
    if form == "finite" and is_aside(text, so_far, place):
        form = ""
    if form == "finite":
        before = resumed(so_far, units, place)
        so_far.subject = before or next_subject(so_far)
        if before is None:
            goes_within(so_far, own=so_far.pending is not None)
        else:
            so_far.halted, so_far.within = None, ""
        so_far.aside = "told" if so_far.aside == "open" and is_describing(unit) else ""
        if so_far.subject is not None and so_far.subject.place is not None:
            so_far.subjects += (*so_far.joined, so_far.subject.place)
        so_far.joined = []
        if so_far.pending is None and so_far.open:
            so_far.waiting = None
        so_far.pending = so_far.governed = so_far.owner = None
    elif form == "ing":
        so_far.of_participle = participle_subject(text, so_far, place, first)
        so_far.governed = None
        if so_far.halted is not None and units[place].word == "having":
            so_far.pending = None  # "the goalkeeper having strayed": what goes on is the clause before
    elif form == "inf":
        so_far.of_infinitive = infinitive_subject(text, so_far, place)
        so_far.governed = None
    if form:
        so_far.form, so_far.fresh, so_far.open = form, False, False
    elif (BREAKS & unit.signature and unit.word != "with") or unit.word == "but":
        so_far.fresh = so_far.open = True
    elif "prep" in unit.signature:
        so_far.fresh = False
    elif so_far.fresh and not is_adverbial(unit) and "minute" not in unit.signature:
        if so_far.pending is None and has_verb(text, place):
            so_far.pending = THING
        so_far.fresh = False
    headless = so_far.pending is not None and so_far.pending.place is None and so_far.pending.noun is None
    if headless and {"shot-noun", "goal-noun"} & unit.signature and not form:
        owner = so_far.pending.owner if so_far.pending else None
        his = owner is None and is_his(units, place, first)
        so_far.pending = NounPhrase(None, whose(so_far, units) if his else owner, place)


def is_aside(text: Text, so_far: Sentence, place: int) -> bool:
    """Whether a participle only says more of the name before its comma: "Ruiz, left unmarked in the area, scored"."""
    units = text.units
    name = so_far.pending.place if so_far.pending is not None else None
    if name is None or "past" not in units[place].signature or "comma" not in units[place - 1].signature:
        return False
    _, last = text.sentence(place)
    if name != place - 2:
        return False
    end = next((i for i in range(place, min(last - 1, place + LONGEST_ASIDE)) if "comma" in units[i].signature), None)
    return end is not None and verb_form(text, end + 1) == "finite"


@once
def subject_of(text: Text, verb: int) -> NounPhrase | None:
    """The subject of the verb, or of the words that stand for one, at a unit; None where the sentence names none."""
    first, _ = text.sentence(verb)
    units = text.units
    so_far = read_sentence(text, verb)
    form = verb_form(text, verb)
    if verb - 2 >= first and "possessive" in units[verb - 1].signature and "person" in units[verb - 2].signature:
        return NounPhrase(None, verb - 2, verb)  # "Ruiz's shot": the verb's form is a noun
    if verb > first and units[verb - 1].word in ("his", "her") and "shot-noun" in units[verb].signature:
        return NounPhrase(None, whose(so_far, units), verb)  # "his shot": the same
    if units[verb].word == "to" or form == "inf":
        return infinitive_subject(text, so_far, verb)
    if form == "ing":
        return participle_subject(text, so_far, verb, first)
    if form == "finite":
        return resumed(so_far, units, verb) or next_subject(so_far)
    given = so_far.governed is not None and so_far.governed == verb - 1 and units[verb].word == "with"
    if given and (units[so_far.governor].word in CAUSING or GIVING & units[so_far.governor].signature):
        return NounPhrase(so_far.governed)  # "left Ruiz with a tap-in"
    if so_far.pending is not None and so_far.pending.place is not None:
        return so_far.pending
    return actor(so_far)
