"""Words for a pass that tell of none: mistakes, passes cut out, and the finish itself."""

from scoreline.pipeline.assist_takers import NOUN_PHRASE
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text

MISHIT = frozenset({"mishit", "miscued"})
"""Words for a shot that may end as a pass, and of which no opponent is meant."""

LONGEST_MARK = 3
"""Letters in brackets up to which they are a mark rather than a giver: "Ruiz (PK)", "Ruiz (L)"."""


def is_no_pass(text: Text, found: Found, giver: Person) -> bool:
    """Whether a match of a rule tells of no pass by its giver that could have made a goal."""
    if is_cut_out(text, found.start) or is_error(text, found, giver):
        return True
    if has_trait(found.rule.id, "finish with") and is_finish_with(text, found.start):
        return True
    return has_trait(found.rule.id, "mark") and len(giver.name) <= LONGEST_MARK


def is_error(text: Text, found: Found, giver: Person) -> bool:
    """Whether a pass is told as a mistake, and so as an opponent's. A clearance is one but by a goalkeeper."""
    told = text.units[max(found.start - 1, 0) : found.end]
    classes = frozenset[str]().union(*(unit.signature for unit in told))
    if "clearance-noun" in classes and "keeper" not in text.offices.get(id(giver), set()):
        return True
    given_away = "give-away" in classes and any(unit.word == "away" for unit in told)
    missed_hit = "shot-pass" in classes and any(unit.word in MISHIT for unit in told)
    return given_away or ("pass-error" in classes and not missed_hit) or text.units[found.end].word == "straight"


def is_cut_out(text: Text, start: int) -> bool:
    """Whether the words before a pass tell that a defender stopped it: "failed to clear Kerrin's corner"."""
    first, _ = text.sentence(start)
    for i in range(start - 1, max(first, start - 4) - 1, -1):
        signature = text.units[i].signature
        if "clear-verb" in signature:
            return True
        if text.units[i].word != "with" and not NOUN_PHRASE & signature:
            return False
    return False


def is_finish_with(text: Text, start: int) -> bool:
    """Whether the words before "with a fine free-kick" tell that it was the finish: "levelled with a free-kick"."""
    before = text.units[max(text.sentence(start)[0], start - 3) : start]
    return any({"score-verb", "sure-finish", "goal-noun", "make-verb"} & unit.signature for unit in before)
