"""Who the subject of a verb is: a sentence read from left to right, clause by clause, without a parser.

A noun phrase is the subject of the finite verb that follows it, unless a verb or preposition governs it; a verb without
a noun phrase of its own, after "and" or a comma, shares the subject of the finite verb before. Participles and
infinitives have the noun phrase beside them ("with Ruiz heading in", "for Ruiz to score"), or the clause's subject.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from scoreline.language.lexicon import Signature
from scoreline.pipeline.units import Text, Unit, classify

ATTRIBUTE: Final = "clock.ordinal-minute-word"
"""The rule of clock expressions that stand before a noun: "89th-minute substitute"."""

LIMITS: Final = frozenset(
    {
        *("prep", "when", "and", "or", "comma", "dash", "end", "conj", "rel", "be", "have", "pronoun", "semicolon"),
        *("colon", "open", "close", "score", "stop", "quote", "unreal", "negation"),
    }
)
"""Classes of the words at which a noun phrase begins at the latest."""
LONGEST_PHRASE: Final = 7
"""Units before a name that may belong to its noun phrase: "Ashby's 19-year-old substitute Owen Hill"."""

FORMS: Final = frozenset({"past", "ing", "present"})
"""Classes of the forms of a verb but its base."""
CLAUSE_ENDS: Final = frozenset({"semicolon", "colon"})
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
BOTH_WAYS: Final = frozenset({"after", "before", "since", "until", "till", "as"})
"""Prepositions that begin clauses too: "after Ruiz", "after Ruiz scored"."""
RELATIVES: Final = frozenset({"who", "whose", "which", "that"})
BEATING: Final = frozenset({"past", "beyond", "over", "around", "round", "between", "through", "against", "off"})
"""Prepositions whose noun phrase is an opponent, so that no participle after it is his."""
GIVING: Final = frozenset({"pass-verb", "feed-verb", "set-free-verb", "give-verb"})
CAUSING: Final = frozenset(
    {
        *(
            "allow",
            "allowed",
            "allowing",
            "allows",
            "let",
            "lets",
            "letting",
            "enable",
            "enabled",
            "enabling",
            "enables",
        ),
        *("leave", "left", "leaving", "leaves", "help", "helped", "helping", "force", "forced", "forcing", "invited"),
        *("inviting", "see", "saw", "seeing", "sees", "prompting", "permitted", "permitting", "want", "wanted"),
        *("watch", "watched", "watching"),
    }
)
"""Verbs whose object is the subject of the infinitive after it: "allowed Ruiz to score"."""
SEEN: Final = frozenset({"see", "saw", "seeing", "sees", "let", "lets", "letting", "watch", "watched", "watching"})
"""Verbs whose object is the subject of an infinitive without "to": "saw Ruiz pounce"."""
PARTICLES: Final = frozenset({"up", "in", "through", "clear", "away", "free", "out", "forward", "down", "back"})
MOMENTS: Final = frozenset({"moment", "instant"})
"""Nouns that a clause follows: "from the moment Ruiz scored"."""
REACHED: Final = frozenset({"path", "feet", "foot", "direction", "head", "way", "stride", "reach"})
"""Nouns before "of" and whom a ball comes to: "into the path of Ruiz to score"."""
REACH_OF_HEAD: Final = 3
"""Units between an owner's shot and the verb that tells what it did."""
OWNED_WITHIN: Final = 4
"""Units before a shot within which "his" may stand: "his fine low shot"."""
GIVEN_WITHIN: Final = 3
"""Units before the word that governs a name within which the ball is given: "crossed it for Ruiz"."""
LONGEST_ASIDE: Final = 14
"""Units between the commas after a name and before its verb: "Ruiz, on loan from Ashby, scored"."""
ANTECEDENT: Final = 9
"""Units between "who" and whom it stands for."""


class NounPhrase(NamedTuple):
    """A noun phrase: a person or team at unit `place`; or a thing (`place` None), maybe somebody's.

    `owner` is whose it is ("Ruiz's shot", "a shot by Ruiz"), `noun` the unit of the shot or goal.
    """

    place: int | None
    owner: int | None = None
    noun: int | None = None


THING: Final = NounPhrase(None)


@dataclass(slots=True)
class Sentence:
    """What has been read of a sentence up to some unit."""

    subject: NounPhrase | None = None
    """Of the last finite verb."""
    pending: NounPhrase | None = None
    """A noun phrase that no verb or preposition governs and whose verb has not come yet."""
    governed: int | None = None
    """The last person or team that a verb or preposition governs, and the unit of that word."""
    governor: int = 0
    of_infinitive: NounPhrase | None = None
    of_participle: NounPhrase | None = None
    form: str = ""
    """Of the last verb: `finite`, `ing` or `inf`."""
    fresh: bool = True
    """Whether a clause may begin here."""
    open: bool = True
    """Whether one may have begun since the last verb."""
    waiting: NounPhrase | None = None
    """One whose verb has not come as a clause within its own came between: "Ruiz, who had come on, scored"."""
    main: NounPhrase | None = None
    """The subject of the clause that "as" or "when" has gone on from: "Ruiz shone as Fulham won, heading in twice"."""
    outer: NounPhrase | None = None
    """Whose action the clause was that an aside after a comma says more of: "Ruiz beat Keller, who had slipped, to"."""
    phrase: NounPhrase | None = None
    """The last noun phrase with a name."""
    owner: int | None = None
    """Whose the last thing was that the clause tells of: "a shot by Ruiz", "Ruiz's header"."""
    people: list[int] = field(default_factory=list)
    """The units of people and teams so far."""
    subjects: list[int] = field(default_factory=list)
    """Those that are subjects of finite verbs."""


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


def closing(units: list[Unit], place: int, end: int) -> int:
    """The unit that closes the brackets opened at a unit; the opening one itself where none does."""
    return next((i for i in range(place + 1, end) if "close" in units[i].signature), place)


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
        so_far.pending = NounPhrase(None, owner, place)
    elif last is not None:
        if "comma" in units[place - 1].signature and so_far.form:
            so_far.outer = actor(so_far)
        so_far.waiting = so_far.pending or so_far.waiting
        so_far.pending = NounPhrase(None, last) if word == "whose" else NounPhrase(last)
    so_far.fresh = False


def is_modifier(units: list[Unit], place: int, end: int) -> bool:
    """Whether a name is part of the noun phrase of another after it: "Ashby's striker Ruiz", "the Ashby keeper"."""
    if "team" not in units[place].signature:
        return False
    following = units[place + 1]
    if {"role", "keeper", "age", "person", "coach"} & following.signature:
        return True
    if "possessive" not in following.signature:
        return False
    for unit in units[place + 2 : min(end, place + 8)]:
        if "person" in unit.signature:
            return True
        if not {"role", "keeper", "age", "word", "proper", "ordinal", "num", "coach"} & unit.signature:
            return False
    return False


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


def is_apposition(text: Text, so_far: Sentence, place: int, before: int | None) -> bool:
    """Whether a description says more of the name before the comma: "Ruiz, the Ashby striker, scored"."""
    units = text.units
    return (
        before is not None
        and "comma" in units[before].signature
        and "nominal" in units[place].signature
        and so_far.pending is not None
        and so_far.pending.place is not None
        and not verb_follows(text, place)
    )


def phrase_start(text: Text, place: int, first: int) -> int:
    """The first unit of the noun phrase whose name is at a unit."""
    units = text.units
    start = place
    while start > max(first, place - LONGEST_PHRASE):
        unit = units[start - 1]
        timed = "minute" in unit.signature and unit.rule != ATTRIBUTE
        person = "person" in unit.signature and "nominal" not in unit.signature
        limit = unit.word in MOMENTS or (bool(LIMITS & unit.signature) and not is_of_team(units, start - 1))
        if timed or person or limit or is_owned_thing(units, start - 1) or verb_form(text, start - 1):
            break
        start -= 1
    return start


def is_owned_thing(units: list[Unit], place: int) -> bool:
    """Whether a unit is what somebody struck, as no part of a name behind it: "from Webb's free-kick Ruiz scored"."""
    return bool({"shot-noun", "pass-noun"} & units[place].signature) and is_owner(units, place - 2)


def is_of_team(units: list[Unit], place: int) -> bool:
    """Whether a unit is the "'s" of a team, which may be a verb too: "Ashby's Ruiz"."""
    return "possessive" in units[place].signature and bool({"team", "proper"} & units[place - 1].signature)


def is_owner(units: list[Unit], place: int) -> bool:
    """Whether the name at a unit is a possessive."""
    return "possessive" in units[place + 1].signature


def head_after(units: list[Unit], place: int, start: int) -> int | None:
    """The shot or goal that the name at a unit is the owner of: "Ruiz's low shot", "a Ruiz header"."""
    if not (is_owner(units, place) or "det" in units[start].signature):
        return None
    for i in range(place + 1, min(len(units), place + (8 if is_owner(units, place) else 4))):
        signature = units[i].signature
        if {"shot-noun", "goal-noun"} & signature:
            return i
        if not {"word", "past", "adverb", "possessive", "ordinal", "num", "minute", "age", "proper"} & signature:
            return None
    return None


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


def is_alike(units: list[Unit], one: int, other: int) -> bool:
    """Whether two names can be items of one list: "beat Ashby 2-0, Ruiz scoring" lists no person with a team."""
    return ("team" in units[one].signature) == ("team" in units[other].signature)


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
    if "base" in unit.signature and follows_seen(units, place, first):
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


def read_word(text: Text, so_far: Sentence, place: int, first: int) -> None:
    """Read a word that is no name: a verb, a break between clauses, or part of a thing's noun phrase."""
    units = text.units
    unit = units[place]
    form = verb_form(text, place)
    if form == "finite" and is_aside(text, so_far, place):
        form = ""
    if form == "finite":
        so_far.subject = next_subject(so_far)
        if so_far.subject is not None and so_far.subject.place is not None:
            so_far.subjects.append(so_far.subject.place)
        if so_far.pending is None and so_far.open:
            so_far.waiting = None
        so_far.pending = so_far.governed = so_far.owner = None
    elif form == "ing":
        so_far.of_participle = participle_subject(text, so_far, place, first)
        so_far.governed = None
    elif form == "inf":
        so_far.of_infinitive = infinitive_subject(text, so_far, place)
        so_far.governed = None
    if form:
        so_far.form, so_far.fresh, so_far.open = form, False, False
    elif BREAKS & unit.signature or unit.word == "but":
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


def is_his(units: list[Unit], place: int, first: int) -> bool:
    """Whether "his" opens the noun phrase of a shot: "his fine low shot"."""
    for back in range(place - 1, max(first, place - OWNED_WITHIN) - 1, -1):
        if units[back].word in ("his", "her"):
            return True
        if {"det", "prep", "and", "comma", "when", "person", "team"} & units[back].signature:
            return False
    return False


def whose(so_far: Sentence, units: list[Unit]) -> int | None:
    """Whom "his" means before a shot: who got the ball ("found Ruiz and his shot"), else who did the last thing."""
    if so_far.governed is not None and units[so_far.governor].word not in ("from", "by", "past"):
        back = units[max(0, so_far.governor - GIVEN_WITHIN) : so_far.governor + 1]
        if "person" in units[so_far.governed].signature and any(GIVING & unit.signature for unit in back):
            return so_far.governed
    doer = so_far.subject
    return None if doer is None else doer.place if doer.place is not None else doer.owner


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


def next_subject(so_far: Sentence) -> NounPhrase | None:
    """The subject of a finite verb that comes next."""
    return so_far.pending or (so_far.waiting if so_far.open else None) or so_far.subject


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
    if so_far.form == "ing" and back >= first and {"and", "comma"} & units[back].signature:
        return so_far.of_participle
    if so_far.pending is not None and so_far.pending.place is not None:
        return so_far.pending
    finish = "finish-verb" in units[place].signature or units[place].word == "rising"
    if finish and is_one(units, so_far.subject, "team") and is_one(units, so_far.main, "person"):
        return so_far.main
    return so_far.subject or so_far.pending


def is_one(units: list[Unit], phrase: NounPhrase | None, cls: str) -> bool:
    """Whether a noun phrase is a name of a class."""
    return phrase is not None and phrase.place is not None and cls in units[phrase.place].signature


def infinitive_subject(text: Text, so_far: Sentence, place: int) -> NounPhrase | None:
    """Whose action an infinitive is; `place` is that of the verb or of its "to"."""
    units = text.units
    if so_far.outer is not None and "comma" in units[infinitive_start(units, place) - 1].signature:
        return so_far.outer
    doer = actor(so_far)
    last = so_far.people[-1] if so_far.people else None
    if last is None or not all(is_link(unit) for unit in units[last + 1 : place]):
        return doer
    beside = all(unit.word == "to" or is_adverbial(unit) for unit in units[last + 1 : place])
    if beside and so_far.pending is not None and so_far.pending.place == last:
        return so_far.pending
    if so_far.governed == last:
        governor = units[so_far.governor]
        nobody = doer is None or (doer.place is None and doer.owner is None)
        given = governor.word == "of" and units[so_far.governor - 1].word in REACHED
        if beside and (given or governor.word in ("for", "to", "with")):
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


def actor(so_far: Sentence) -> NounPhrase | None:
    """Whose action the last verb is; where none has come, whose action is to come."""
    if so_far.form == "ing":
        return so_far.of_participle
    if so_far.form == "inf":
        return so_far.of_infinitive
    return so_far.subject or so_far.pending


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
        return next_subject(so_far)
    given = so_far.governed is not None and so_far.governed == verb - 1 and units[verb].word == "with"
    if given and (units[so_far.governor].word in CAUSING or GIVING & units[so_far.governor].signature):
        return NounPhrase(so_far.governed)  # "left Ruiz with a tap-in"
    if so_far.pending is not None and so_far.pending.place is not None:
        return so_far.pending
    return actor(so_far)


def place_of(phrase: NounPhrase | None, verb: int, possessor: bool) -> int | None:
    """The unit of who a subject is: a person or team, or the owner of the shot or goal that it is.

    An owner counts with `possessor`, or where his shot stands close before the verb ("Ruiz's header flew in").
    """
    if phrase is None or phrase.place is not None:
        return phrase.place if phrase is not None else None
    if phrase.noun is not None and (possessor or verb - phrase.noun <= REACH_OF_HEAD):
        return phrase.owner
    return None
