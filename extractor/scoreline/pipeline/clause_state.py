"""What has been read of a sentence up to some word, and whose action its clauses are."""

from dataclasses import dataclass, field
from typing import Final

from scoreline.pipeline.noun_phrases import NounPhrase
from scoreline.pipeline.units import Unit

GIVING: Final = frozenset({"pass-verb", "feed-verb", "set-free-verb", "give-verb"})
"""Classes of the verbs whose object gets the ball."""
GIVEN_WITHIN: Final = 3
"""Units before the word that governs a name within which the ball is given: "crossed it for Ruiz"."""


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
    halted: NounPhrase | None = None
    """The subject of the clause that another within it has interrupted: "Ruiz, as Keller came out, lobbed him"."""
    within: str = ""
    """Of that other clause: `open` before its verb, `told` after it."""
    between_commas: bool = False
    """Whether a comma stands before it, so that the one after it closes it."""
    outer: NounPhrase | None = None
    """Whose action the clause was that an aside after a comma says more of: "Ruiz beat Keller, who had slipped, to"."""
    aside: str = ""
    """Of an aside after a comma about somebody beaten: `open` before its verb, `told` if that describes him."""
    phrase: NounPhrase | None = None
    """The last noun phrase with a name."""
    owner: int | None = None
    """Whose the last thing was that the clause tells of: "a shot by Ruiz", "Ruiz's header"."""
    people: list[int] = field(default_factory=list)
    """The units of people and teams so far."""
    subjects: list[int] = field(default_factory=list)
    """Those that are subjects of finite verbs."""
    joined: list[int] = field(default_factory=list)
    """Those that share the verb to come with the noun phrase that awaits it: Webb in "Webb and Ruiz scored"."""


def whose(so_far: Sentence, units: list[Unit]) -> int | None:
    """Whom "his" means before a shot: who got the ball ("found Ruiz and his shot"), else who did the last thing."""
    if so_far.governed is not None and units[so_far.governor].word not in ("from", "by", "past"):
        back = units[max(0, so_far.governor - GIVEN_WITHIN) : so_far.governor + 1]
        if "person" in units[so_far.governed].signature and any(GIVING & unit.signature for unit in back):
            return so_far.governed
    doer = so_far.subject
    return None if doer is None else doer.place if doer.place is not None else doer.owner


def next_subject(so_far: Sentence) -> NounPhrase | None:
    """The subject of a finite verb that comes next."""
    return so_far.pending or (so_far.waiting if so_far.open else None) or so_far.subject


def actor(so_far: Sentence) -> NounPhrase | None:
    """Whose action the last verb is; where none has come, whose action is to come."""
    if so_far.form == "ing":
        return so_far.of_participle
    if so_far.form == "inf":
        return so_far.of_infinitive
    return so_far.subject or so_far.pending
