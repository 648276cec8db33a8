"""Whether words assert what they tell: negated, unreal, disallowed, or of another match (the ConText idea)."""

import re
from itertools import pairwise
from typing import NamedTuple

from scoreline.pipeline.clauses import is_relative
from scoreline.pipeline.misses import is_miss
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.units import Text, Unit, once

YEAR = re.compile(r"(?:19|20)\d\d")
UNREAL_REACH = 7
"""How many units before a verb a "should have" or "chance to" still governs it."""
PREVENTED_REACH = 14
"""How many units before "from scoring" the verb may stand that keeps somebody from it."""
OBJECT_REACH = 4
"""How many units before its object the participle may stand that somebody is kept from."""
ENOUGH_REACH = 12
"""The same with "enough" between: "failed to put enough weight behind his header to beat"."""
RULED_OUT_REACH = 14
"""How many units after a finish, or into the next sentence, a ruling may stand; `RULING_BEFORE` before it."""
RULING_BEFORE = 8
MISSED_REACH = 6
ELSEWHEN_REACH = 9
"""How many units away from a mention "last week" still dates it, if no comma stands between."""
SHOOTOUT_REACH = 8
DECIDING = frozenset({"winning", "decisive", "deciding", "clinching", "final", "last"})
"""What the penalty is called that ends a shoot-out, where the article tells of one."""
KICK_REACH = 3
"""How many units after "scored" its object, "the decisive penalty", may end."""

PREVENTING = frozenset(
    {
        *("prevent", "prevented", "preventing", "prevents", "stop", "stopped", "stopping", "stops", "keep", "kept"),
        *("keeping", "keeps", "deter", "deterred", "discourage", "discouraged", "restrained", "hindered"),
    }
)
"""Before "from scoring", what makes it not happen."""
HELPLESS = frozenset(
    {"nothing", "unable to", "powerless", "helpless", "could not", "couldn't", "not", "little"},
)
"""Before "prevent" and "stop": "powerless to prevent Ruiz from scoring"."""
NO_NEGATION = frozenset({"mistake", "chance", "error", "surprise", "only", "doubt"})
"""After "no" and "not": "made no mistake"."""
UNDONE_BY = frozenset({"denied", "robbed", "prevented", "thwarted", "stopped"})
"""Before "by" and a goal that did fall: "denied victory by Ruiz's late equaliser"."""
BELIEVED = frozenset({"thought", "believed"})
SCORE_CHANGE = frozenset({"take-lead", "ahead", "lead-noun", "score-verb", "goal-noun", "one-back"})
"""Classes of the words that tell what somebody thought had become of the score."""
DENYING = frozenset({"unreal", "negation"})
BREAKS = frozenset({"semicolon", "stop", "colon"})
PHRASE_ENDS = BREAKS - {"colon"} | {"comma", "and", "when"}
"""Classes of what a word for a miss stands no farther off than from what it tells of."""
CLAUSE_STARTS = frozenset({"but", "before", "when", "until", "because"})
LINKS = frozenset({"and", "after", "while", "as"})
OFFSIDE = ("offside", "offside flag")
OFFSIDE_CLAIMED = frozenset(
    {
        *("claims", "appeals", "looked", "despite", "suspicion", "not", "looking", "suspiciously"),
        *("possibly", "protests", "hint"),
    }
)
"""Between a goal and "offside" where the flag stayed down."""
TURNS_BACK = frozenset({"but", "only", "it", "however", "the"})
"""Words that open a sentence that takes a goal back: "But the flag was up", "It was ruled out"."""
GOES_ON = frozenset({"before", "but", "until", "then", "while", "only"})
"""Words after a ruling that go on to another attack: "had a goal ruled out before Hill scored"."""
NEW_GOAL_REACH = 4
"""How many units after "a" the goal or shot may be named that is told of for the first time."""
TAKEN_FOR_GOAL = frozenset({"thought", "believed", "looked as though", "looked", "seemed", "appeared", "celebrated"})
"""Words for what somebody took for a goal."""
OFFICIALS = frozenset({"referee", "linesman", "assistant", "official", "officials", "flag", "var", "linesman's"})
WISHED_FOR = frozenset({"should have", "could have", "might have", "argument", "arguments"})
WISHED_REACH = 4
"""How many units before a ruling it may be told to have been wished for."""
OFFICIAL_REACH = 6
"""How many units after "but" and "only for" an official may be named."""
STANDS_AFTER_ALL = frozenset({"reversed", "stood", "stand", "awarded", "allowed"})
BEFORE_SHOOTOUT = frozenset({"force", "forced", "forcing", "to", "sent"})
"""Before "shoot-out" where it is still to come: "a goal to force a shoot-out"."""


class Context(NamedTuple):
    """How a mention is meant."""

    unreal: bool = False
    ruled_out: bool = False
    missed: bool = False
    elsewhen: bool = False
    quoted: bool = False
    shootout: bool = False

    @property
    def asserted(self) -> bool:
        """Whether the text says that it happened, in this match."""
        return not (self.unreal or self.ruled_out or self.missed or self.elsewhen or self.shootout)


def context_of(text: Text, start: int, end: int) -> Context:
    """The context of units `start` to before `end`."""
    first, last = text.sentence(start)
    return Context(
        unreal=is_unreal(text, first, start),
        ruled_out=is_ruled_out(text, first, start, end, last),
        missed=is_missed(text, end, last),
        elsewhen=is_elsewhen(text, first, start, end, last),
        quoted=text.quoted(start),
        shootout=is_of_shootout(text, first, start, end, last),
    )


def is_unreal(text: Text, first: int, start: int) -> bool:
    """Whether a "should have", "chance to" or "not" before the mention governs it."""
    units = text.units
    if is_prevented(text, first, start) or is_believed(text, first, start):
        return True
    linked = False
    before = [unit.word for unit in units[max(first, start - UNREAL_REACH) : start]]
    for i in range(start - 1, max(first, start - (ENOUGH_REACH if "enough" in before else UNREAL_REACH)) - 1, -1):
        unit = units[i]
        if not DENYING.isdisjoint(unit.signature):
            if unit.word == "could" and units[i + 1].word == "do" and units[i + 2].word in HELPLESS:
                return False  # "could do nothing about the ricochet into his own net"
            if linked and "have" not in unit.word:
                return False  # "did not need a second invitation and buried it"; but "should have turned and buried it"
            if unit.word in UNDONE_BY and any(other.word == "by" for other in units[i + 1 : start]):
                return False
            return not (
                is_helpless(text, first, i) or (unit.word in ("no", "not") and units[i + 1].word in NO_NEGATION)
            )
        if not BREAKS.isdisjoint(unit.signature) or unit.word in CLAUSE_STARTS:
            return False
        if "comma" in unit.signature and i == start - 2 and is_person(units[i + 1]):
            return False  # "with Fulham chasing the game, Ruiz scored"
        if "rel" in unit.signature and is_relative(text, i, first):
            return False
        if unit.word in LINKS and (i < start - 2 or is_person(units[i + 1])):
            return False
        linked = linked or (unit.word == "and" and "past" in units[start].signature)
    return False


def is_believed(text: Text, first: int, start: int) -> bool:
    """Whether a mention tells only why somebody thought the score had changed: "thought they led when Ruiz headed"."""
    units = text.units
    thought = next((i for i in range(start - 1, first - 1, -1) if units[i].word in BELIEVED), None)
    when = next((i for i in range(thought or start, start) if units[i].word in ("when", "after", "as")), None)
    if thought is None or when is None or any(unit.word in ("but", "only") for unit in units[thought:start]):
        return False
    return any(not SCORE_CHANGE.isdisjoint(unit.signature) for unit in units[thought:when])


def is_prevented(text: Text, first: int, start: int) -> bool:
    """Whether somebody is kept from what a participle or its object tells.

    So in "to stop Hill, on as a substitute, from tapping in an equaliser" and "to stop Hill scoring by sliding in".
    """
    units = text.units
    at = start - 1
    while at > first and "adverb" in units[at].signature:
        at -= 1
    if "ing" not in units[start].signature:
        nearest = next(
            (i for i in range(at, max(first, start - OBJECT_REACH) - 1, -1) if "ing" in units[i].signature), None
        )
        return nearest is not None and is_prevented(text, first, nearest)
    if units[at].word == "by":
        acts = (i for i in range(at - 1, max(first, at - PREVENTED_REACH) - 1, -1) if "ing" in units[i].signature)
        return any(is_prevented(text, first, i) for i in acts)
    if units[at].word != "from":
        while at > first and (is_person(units[at]) or {"and", "comma"} & units[at].signature):
            at -= 1
        return at < start - 1 and units[at].word in PREVENTING and not is_helpless(text, first, at)
    for i in range(at - 1, max(first, at - PREVENTED_REACH) - 1, -1):
        if units[i].word in PREVENTING:
            return not is_helpless(text, first, i)
        if "semicolon" in units[i].signature or units[i].word in CLAUSE_STARTS:
            return False
    return False


def is_helpless(text: Text, first: int, place: int) -> bool:
    """Whether somebody could not prevent what follows: then it happened."""
    return text.units[place].word.startswith(("prevent", "den", "stop")) and any(
        unit.word in HELPLESS for unit in text.units[max(first, place - 6) : place]
    )


def is_ruled_out(text: Text, first: int, start: int, end: int, last: int) -> bool:
    """Whether the goal was disallowed: by words of its sentence, or by the sentence after it."""
    units = text.units
    ruling = next(iter(text.places("ruled-out", start=end, end=min(last, end + RULED_OUT_REACH))), None)
    if ruling is not None and not is_disputed(units[end:ruling]):
        return True
    begin = max(first, start - RULING_BEFORE)
    if text.holds(begin, start, "ruled-out") and ruled_before(units[begin:start]):
        return True
    if was_taken_for_goal(text, first, start) and official_intervenes(text, end):
        return True
    offside = next((i for i in offsides(text) if end <= i < last), None)
    if offside is not None and not any(unit.word in OFFSIDE_CLAIMED for unit in units[end:offside]):
        return True
    return last + 1 < len(units) and takes_back(text, last + 1)


def is_disputed(before: list[Unit]) -> bool:
    """Whether the words before a ruling tell that it was wished for and not given: "should have been disallowed"."""
    return any(unit.word in WISHED_FOR or unit.word.endswith(" have been") for unit in before[-WISHED_REACH:])


def was_taken_for_goal(text: Text, first: int, start: int) -> bool:
    """Whether the words before a mention, from the sentence before its own on, tell that somebody took it for a goal.

    So in "Fulham thought they had scored when ..." and "It looked as though the equaliser had come. Hill ...".
    """
    before = text.units[text.sentence(first - 2)[0] if first > 1 else first : start]
    return any(unit.word in TAKEN_FOR_GOAL for unit in before)


def official_intervenes(text: Text, end: int) -> bool:
    """Whether the rest of a sentence, or the next one, goes on with what an official did: "only for the flag to"."""
    units = text.units
    _, last = text.sentence(end - 1)
    stop = text.sentence(last + 1)[1] if last + 1 < len(units) else last
    for i in range(end, stop):
        if units[i].word in ("but", "only", "only for"):
            return any(OFFICIALS & set(unit.word.split()) for unit in units[i + 1 : i + OFFICIAL_REACH])
    return False


def ruled_before(before: list[Unit]) -> bool:
    """Whether words before a finish take it back ("the flag was up when"), not what went before it ("and then")."""
    at = next((i for i in range(len(before) - 1, -1, -1) if "ruled-out" in before[i].signature), None)
    if at is None:
        return False
    after = before[at + 1 :]
    comma = next((i for i, unit in enumerate(after) if "comma" in unit.signature), None)
    another = comma is not None and any(is_person(unit) for unit in after[comma:])  # "..., it was Ruiz who scored"
    aside = comma is not None and any(
        unit.word == "who" for unit in before[:at]
    )  # "Ruiz, who had one ruled out, scored"
    return not (another or aside) and not any("and" in unit.signature or unit.word in GOES_ON for unit in after)


def takes_back(text: Text, start: int) -> bool:
    """Whether the sentence from a unit on says that the goal before it did not stand."""
    _, last = text.sentence(start)
    rulings = text.places("ruled-out", start=start, end=min(last, start + RULED_OUT_REACH))
    sentence = text.units[start:last]
    return (
        bool(rulings)
        and any(unit.word in TURNS_BACK for unit in sentence[:3])
        and not any(unit.word in STANDS_AFTER_ALL for unit in sentence)
        and not brings_up_another(text.units[start : rulings[0]])
    )


def brings_up_another(before: list[Unit]) -> bool:
    """Whether words before a ruling tell that it was of a goal not told so far: "had a goal chalked off"."""
    articles = (i + 1 for i, unit in enumerate(before) if unit.word in ("a", "an", "another"))
    named = (unit for i in articles for unit in before[i : i + NEW_GOAL_REACH])
    return any({"goal-noun", "shot-noun"} & unit.signature for unit in named)


def is_missed(text: Text, end: int, last: int) -> bool:
    """Whether "wide", "over" or the like follows in the same clause."""
    for i in range(end, min(last, end + MISSED_REACH)):
        unit = text.units[i]
        if is_miss(text.units, i) and not (unit.word == "save" and text.units[i - 1].word == "to"):
            return True  # but not "headed an equaliser to save a point"
        if not PHRASE_ENDS.isdisjoint(unit.signature) or unit.word in ("but", "for", "following"):
            return False
    return False


def is_elsewhen(text: Text, first: int, start: int, end: int, last: int) -> bool:
    """Whether words close by put a mention into another match: "last week", "a fortnight ago"."""
    units = text.units
    places = (
        i
        for i in range(max(first, start - ELSEWHEN_REACH), min(last, end + ELSEWHEN_REACH))
        if ("elsewhen" in units[i].signature and not leads_on(units, i)) or (i >= end and is_past_year(units, i))
    )
    if any(not divides(units[i:start] if i < start else units[end:i]) for i in places):
        return True
    return units[start - 1].word == "had" and any("first-leg" in unit.signature for unit in units[first:start])


def is_past_year(units: list[Unit], at: int) -> bool:
    """Whether a unit is a year that "in" or "back in" tells: "Hill's goal in 2010"."""
    return units[at - 1].word == "in" and YEAR.fullmatch(units[at].word) is not None


def leads_on(units: list[Unit], at: int) -> bool:
    """Whether a unit's "before" leads to what came next: "his second of the season before adding a third"."""
    return units[at].word.endswith(" before") and "ing" in units[at + 1].signature


def divides(between: list[Unit]) -> bool:
    """Whether words between a time and a mention set them apart: a comma, or another clause ("and led when")."""
    return holds(between, "comma") or (holds(between, "and") and holds(between, "when"))


SHOOTOUT_WORDS = (
    *("shoot-out", "shootout", "spot-kicks", "sudden", "penalties", "tiebreaker", "tie-breaker", "lottery"),
    *("penalty kicks", "penalty-kick", "kicks from the"),
)


@once
def offsides(text: Text) -> list[int]:
    """The units that tell of an offside."""
    if "offside" not in text.source.lower():
        return []
    return [i for i, unit in enumerate(text.units) if unit.word in OFFSIDE]


@once
def speaks_of_shootout(text: Text) -> bool:
    """Whether an article has any word that may tell of a shoot-out."""
    lowered = text.source.lower()
    return any(word in lowered for word in SHOOTOUT_WORDS)


def is_of_shootout(text: Text, first: int, start: int, end: int, last: int) -> bool:
    """Whether words close by put a mention into a shoot-out that is not still to come."""
    if not speaks_of_shootout(text):
        return False
    units = text.units
    if any(
        one.word in DECIDING and is_kick(other) for one, other in pairwise(units[start : min(last, end + KICK_REACH)])
    ):
        return True
    return any(
        any(word in units[i].word for word in ("shootout", "shoot-out", "spot-kicks"))
        and not any(unit.word in BEFORE_SHOOTOUT for unit in units[max(first, i - 4) : i])
        for i in range(max(first, start - SHOOTOUT_REACH), min(last, end + SHOOTOUT_REACH))
    )


def is_kick(unit: Unit) -> bool:
    """Whether a unit is a penalty, as those of a shoot-out are."""
    return unit.word in ("penalty", "kick", "spot-kick", "spot kick", "pk")


def holds(units: list[Unit], cls: str) -> bool:
    """Whether any of the units is of a class."""
    return any(cls in unit.signature for unit in units)
