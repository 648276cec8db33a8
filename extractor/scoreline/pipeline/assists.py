"""Assist mentions: every place that tells of a pass, with who gave it and, where told, who got it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scoreline.pipeline.assist_traits import has_trait
from scoreline.pipeline.clause_state import GIVING
from scoreline.pipeline.clauses import read_sentence
from scoreline.pipeline.incident_subjects import is_demonym
from scoreline.pipeline.names import Person
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.roles import attacker, is_person, is_subject, named, resolve, subject, usable
from scoreline.pipeline.units import Text

PASSIVE = frozenset({"was", "were", "been", "being", "is", "be"})
NEW_CLAUSE = frozenset({"and", "as", "when", "while", "but", "where", "until", "before", "once", "that", "which"})
"""Words after which a pass is no object of what was said before."""
STOPS = frozenset({"when", "stop", "semicolon", "colon", "rel", "be", "have", "negation", "and", "comma"})
"""Classes of the words that end what is said of a pass."""
NOUN_PHRASE = frozenset({"det", "word", "team", "role", "possessive", "own-pronoun"})
"""Classes of the words that may stand between a verb and the name of whose pass is its object."""
OF_NOUN = frozenset({"num", "ordinal", "adverb", "proper"})
"""Classes of further words that may stand between the start of a clause and a word for a pass."""
SOURCE = frozenset({"from", "off", "courtesy of"})
"""Words that never follow the subject of a verb straight: "a move by Cole and Webb from Smith's pass"."""
RECEIVING = frozenset({"receive-verb", "finish-verb", "shoot", "rel", "comma"})
"""Classes of the words of whoever meets a pass."""
MISHIT = frozenset({"mishit", "miscued"})
"""Words for a shot that may end as a pass, and of which no opponent is meant."""
FINISHING = frozenset({"finish-verb", "finish-in", "sure-finish", "shoot"})
"""Classes of the verbs of whoever sends a pass goalwards."""
PAST = frozenset({"past", "beyond", "over"})
"""Words before whom a ball goes by: "met the cross to head past Smith"."""
RECEIVER_REACH = 8
"""How many units after a pass its receiver may be named."""
ADJECTIVE = frozenset(
    {"role", "keeper", "person", "team", "side-noun", "shot-noun", "pass-word", "goal-noun", "proper"}
)
"""Classes of the words before which a nationality describes them."""
FINISH_REACH = 6
"""How many units before a pass, and before the word for it, a finish and its owner may stand."""
LAST_REACH = 15
"""How many units before the end of a sentence the last who got the ball may be named."""
LONGEST_MARK = 3
"""Letters in brackets up to which they are a mark rather than a giver: "Ruiz (PK)", "Ruiz (L)"."""
HELPLESS = frozenset({"could only"})
"""Words for what an opponent does to a pass in vain: "could only glance on Dobson's corner for Ruiz to score"."""
HIS = frozenset({"his", "her", "their", "he", "she", "they"})
"""Words that after "and" may go on with whom a pass was for."""
REACH = 16
"""How many units back "for him to cross" may refer."""


@dataclass(frozen=True, slots=True)
class AssistMention:
    """A pass, cross or flick that the text tells of. `start`, `end` and the places are units of the tagged text.

    `receiver` is whom the words themselves name as getting it. `taker` is who by the order of words deals with it,
    the subject of "met Kerrin's cross"; `taken` is whether anybody does, `likely` whom a description or pronoun there
    most likely means, and `finished` whether he sent it goalwards at once: "headed in Kerrin's cross".

    `weight` is 3 where the words tell that it made a goal or for whom it was, 2 for a pass, 1 for good work of any
    kind.
    """

    rule: str
    start: int
    end: int
    giver: Person
    giver_at: int
    receiver: Person | None = None
    receiver_at: int | None = None
    taker: Person | None = None
    taken: bool = False
    weight: int = 2
    likely: Person | None = None
    finished: bool = False


def assist_mentions(text: Text) -> list[AssistMention]:
    """All passes that the text tells of, in text order, each once."""
    found = [mention for match in find("assists", text.rendered) for mention in read_match(text, match)]
    handed_on = [passed_on(text, mention, found) for mention in found]
    return without_doubles(sorted(handed_on, key=lambda m: (m.start, -m.weight, m.receiver is None, -m.end)))


def passed_on(text: Text, mention: AssistMention, mentions: list[AssistMention]) -> AssistMention:
    """The mention, with "and his cross" or "and he crossed" given to whom the pass told just before it was for."""
    his = mention.start if has_trait(mention.rule, "pronoun") else mention.giver_at
    if his < 1 or "and" not in text.units[his - 1].signature or text.units[his].word not in HIS:
        return mention
    first, _ = text.sentence(mention.start)
    feeds = [
        other
        for other in mentions
        if first <= other.start < his and other.giver is mention.giver and other.receiver is not None
    ]
    last = max(feeds, key=lambda other: other.end, default=None)
    if last is None or last.receiver is None or last.receiver_at is None:
        return mention
    return replace(mention, giver=last.receiver, giver_at=last.receiver_at)


def without_doubles(mentions: list[AssistMention]) -> list[AssistMention]:
    """The mentions without those that say less of a pass than one of the same giver that they overlap."""
    kept: list[AssistMention] = []
    for mention in mentions:
        twin = next((k for k in kept if k.giver is mention.giver and overlap(k, mention)), None)
        if twin is None:
            kept.append(mention)
        elif (mention.receiver is not None, mention.weight) > (twin.receiver is not None, twin.weight):
            kept[kept.index(twin)] = mention
    return kept


def overlap(a: AssistMention, b: AssistMention) -> bool:
    """Whether two mentions share a unit."""
    return a.start < b.end and b.start < a.end


def read_match(text: Text, found: Found) -> Iterator[AssistMention]:
    """The mention that a rule's match gives, if its giver is known."""
    meaning = found.rule.meaning
    frame = meaning["frame"]
    place = giver_at(text, found, frame)
    finisher = finisher_before(text, found.start) if frame == "giver" else None
    dealing = taker_at(text, found.start) if frame == "giver" and finisher is None else None
    deals = finisher or (taker(text, dealing) if dealing is not None else agent_after(text, found))
    avoid = deals or (resolve(text, dealing) if dealing is not None else None)
    giver = person_at(text, place, avoid) if place is not None else None
    if place is None or giver is None or is_cut_out(text, found.start) or is_error(text, found, giver):
        return
    if has_trait(found.rule.id, "finish with") and is_finish_with(text, found.start):
        return
    if has_trait(found.rule.id, "mark") and len(giver.name) <= LONGEST_MARK:
        return
    got = receiver_at(text, found)
    if has_trait(found.rule.id, "which goal") and got is not None and named(text.units[got]) is None:
        return
    receiver = person_at(text, got) if got is not None else None
    if receiver is giver and got is not None and isinstance(text.units[got].value, Description):
        receiver = somebody_else(text, got, giver)
    if receiver is giver:
        if isinstance(text.units[place].value, Person):
            receiver = None
        else:
            giver = somebody_else(text, place, giver)
    if giver is None:
        return
    if deals is not None and receiver is not deals:
        receiver = None
    yield AssistMention(
        found.rule.id,
        found.start,
        found.end,
        giver,
        place,
        receiver,
        got,
        deals,
        dealing is not None,
        meaning["weight"],
        likely_taker(text, dealing, giver) if deals is None and dealing is not None else None,
        dealing is not None and any(FINISHING & text.units[i].signature for i in range(dealing + 1, found.start)),
    )


def finisher_before(text: Text, start: int) -> Person | None:
    """Whose finish the words before a pass tell that it made: Ruiz in "Ruiz's tap-in from a cross by the Dane"."""
    units = text.units
    first, _ = text.sentence(start)
    at = start - 1
    while at > first and (NOUN_PHRASE | OF_NOUN | {"prep"}) & units[at].signature and start - at < FINISH_REACH:
        if {"shot-noun", "goal-noun"} & units[at].signature:
            break
        at -= 1
    if not {"shot-noun", "goal-noun"} & units[at].signature:
        return None
    owners = (i for i in range(at - 1, max(first, at - FINISH_REACH), -1) if "possessive" in units[i].signature)
    owner_at = next(owners, None)
    return named(units[owner_at - 1]) if owner_at is not None else None


def giver_at(text: Text, found: Found, frame: str) -> int | None:
    """The unit of who gave the pass."""
    units = text.units
    if frame == "giver":
        place = found.first("giver")
        if place is None or "pronoun" in units[place].signature:
            return None
        return last_giver(text, found.start, place)
    if frame == "owner":
        return owner(text, found.start)
    before = units[found.start - 1]
    if before.word in PASSIVE and "past" in units[found.start].signature:
        return None
    if before.word == "to" and found.start > 1 and units[found.start - 2].word in ("him", "her"):
        return person_before(text, found.start - 2, REACH)
    if is_person(before) and "pronoun" not in before.signature:
        return found.start - 1
    place = subject(text, found.start)
    if place is None:
        return demonym_before(text, found.start)
    return robber(text, place, found.start) if is_person(units[place]) else None


def last_giver(text: Text, noun: int, place: int) -> int:
    """The unit of who gave the last of several passes: Smith in "passes from Jones and Smith"."""
    units = text.units
    several = units[noun].word.endswith("s") and not units[noun].word.endswith("ss")
    if not several or "and" not in units[place + 1].signature:
        return place
    _, last = text.sentence(place)
    return next((i for i in range(place + 2, min(last, place + 5)) if is_person(units[i])), place)


def robber(text: Text, place: int, index: int) -> int:
    """The unit of who goes on with the ball that a subject lost: Smith in "Jones was robbed by Smith and crossed"."""
    units = text.units
    for i in range(place + 1, index - 2):
        if {"against-word", "clear-verb"} & units[i].signature and units[i + 1].word == "by":
            return next((j for j in range(i + 2, min(index, i + 6)) if is_person(units[j])), place)
    return place


def demonym_before(text: Text, index: int) -> int | None:
    """The unit of a nationality that is the first subject of its sentence: "the Spaniard got to the byline"."""
    first, _ = text.sentence(index)
    return next((i for i in range(first + 1, min(index, first + 4)) if by_nationality(text, i)), None)


def by_nationality(text: Text, index: int) -> bool:
    """Whether a unit means somebody by nationality alone: "The Spaniard knew what to do"."""
    units = text.units
    named_so = "demonym" in units[index].signature and units[index - 1].word == "the"
    return is_demonym(text, index) or (named_so and not ADJECTIVE & units[index + 1].signature)


def receiver_at(text: Text, found: Found) -> int | None:
    """The unit of who got the pass, as the rule or the words after it tell."""
    groups = (found.first(group) for group in ("receiver", "other"))
    place = next((place for place in groups if place is not None), receiver_after(text, found.end))
    partner = found.first("partner")
    described = place is not None and isinstance(text.units[place].value, Description)
    return partner if partner is not None and (place is None or described) else place


def agent_after(text: Text, found: Found) -> Person | None:
    """Who dealt with a pass, as the passive after it tells: "Kerrin's cross was headed in by Ruiz"."""
    units = text.units
    _, last = text.sentence(found.end - 1)
    if "noun" not in found.groups or "be" not in units[found.end].signature:
        return None
    for i in range(found.end + 1, min(last - 1, found.end + RECEIVER_REACH)):
        if {"touch-on", "comma", "and", "when"} & units[i].signature:
            return None
        if units[i].word == "by":
            agent = next((j for j in range(i + 1, min(last, i + 6)) if is_person(units[j])), None)
            owns = agent is None or "possessive" in units[agent + 1].signature
            return named(units[agent]) if agent is not None and not owns else None
    return None


def receiver_after(text: Text, end: int) -> int | None:
    """The unit of whom a pass is for, as the words after it tell: "for Ruiz to score", "into the path of Ruiz"."""
    units = text.units
    _, last = text.sentence(end - 1)
    for i in range(end, min(last - 2, end + 2 * RECEIVER_REACH)):
        if "contrast" in units[i].signature:
            break
        if "allow-verb" in units[i].signature and is_person(units[i + 1]) and units[i + 2].word == "to":
            return i + 1
    for i in range(end, min(last, end + RECEIVER_REACH)):
        if "pass-to" in units[i].signature:
            for j in range(i + 1, min(last, i + 5)):
                if units[j].word in PAST:
                    break
                if is_person(units[j]):
                    owns = "possessive" in units[j + 1].signature
                    return j if not owns or "path-noun" in units[j + 2].signature else None
                if units[j].word == "to" or STOPS & units[j].signature:
                    break
        if STOPS & units[i].signature or (is_person(units[i]) and "possessive" not in units[i + 1].signature):
            return None
    return None


def beside_pronoun(text: Text, index: int) -> Person | None:
    """The one person whom the sentence names before a pronoun, where no subject stands before it."""
    first, _ = text.sentence(index)
    people = [
        i
        for i in range(first, index)
        if usable(text, i, False)
        and "possessive" not in text.units[i + 1].signature
        and text.units[i - 1].word not in ("by", "against", "on")
    ]
    if not people or any(is_subject(text, i, index) for i in range(first, index) if is_person(text.units[i])):
        return None
    return named(text.units[people[0]]) if len({id(text.units[i].value) for i in people}) == 1 else None


def may_be_meant(text: Text, index: int) -> bool:
    """Whether a unit names somebody whom a later description of an attacker may mean: no "beating Owen Hill"."""
    beaten = "against-word" in text.units[index - 1].signature and "possessive" not in text.units[index + 1].signature
    return usable(text, index, False) and not beaten


def somebody_else(text: Text, index: int, other: Person | None) -> Person | None:
    """The last person named before a unit, in its sentence or the one before, other than a given one."""
    first, _ = text.sentence(index)
    if first >= 2:
        first, _ = text.sentence(first - 2)
    people = (text.units[i].value for i in range(index - 1, first - 1, -1) if may_be_meant(text, i))
    return next((person for person in people if isinstance(person, Person) and person is not other), None)


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


def person_before(text: Text, index: int, reach: int) -> int | None:
    """The nearest unit before a unit, in its sentence, that stands for a person."""
    first = max(text.sentence(index)[0], index - reach)
    return next((i for i in range(index - 1, first - 1, -1) if is_person(text.units[i])), None)


def owner(text: Text, index: int) -> int | None:
    """Whom "his" or "whose" means: the subject of its sentence so far, else the first subject of the one before."""
    if text.units[index].word == "whose":
        return person_before(text, index, 5)
    fed = fed_before(text, index)
    if fed is not None:
        return fed
    place = subject(text, index)
    if place is not None:
        return place if is_person(text.units[place]) else None
    nation = demonym_before(text, index)
    if nation is not None:
        return nation
    first, _ = text.sentence(index)
    if first < 2:
        return None
    start, stop = text.sentence(first - 2)
    got = given_last(text, start, stop) if index == first else None
    if got is not None:
        return got
    return next((i for i in range(start, stop) if named(text.units[i]) is not None), None)


def fed_before(text: Text, index: int) -> int | None:
    """The unit of who got the ball in the clause before "and his cross": Ruiz in "the break put Ruiz away"."""
    units = text.units
    if "and" not in units[index - 1].signature:
        return None
    before = read_sentence(text, index)
    if before.governed is None:
        return None
    gave = GIVING & units[before.governor].signature
    return before.governed if gave and is_person(units[before.governed]) else None


def person_at(text: Text, index: int, deals: Person | None = None) -> Person | None:
    """The person a unit stands for. A description means the last named before it but who deals with the pass."""
    unit = text.units[index]
    if by_nationality(text, index):
        return somebody_else(text, index, deals)
    if "pronoun" in unit.signature:
        beside = beside_pronoun(text, index)
        if beside is not None:
            return beside
        described = described_last(text, index)
        if described is not None:
            return person_at(text, described, deals)
    if isinstance(unit.value, Description):
        meant = attacker(text, index)
        if meant is not None and meant is not deals:
            return meant
        first, _ = text.sentence(index)
        here = (text.units[i].value for i in range(index - 1, first - 1, -1) if may_be_meant(text, i))
        named_last = next((person for person in here if isinstance(person, Person) and person is not deals), None)
        if named_last is not None:
            return named_last
        return handed_to(text, first, deals) or resolve(text, index)
    return resolve(text, index)


def described_last(text: Text, index: int) -> int | None:
    """The unit of the description that begins the sentence before and that a first pronoun goes on with."""
    first, _ = text.sentence(index)
    if first < 2 or any(is_person(text.units[i]) for i in range(first, index)):
        return None
    start, _ = text.sentence(first - 2)
    places = (i for i in range(start, start + 3) if is_person(text.units[i]))
    place = next(places, None)
    return place if place is not None and isinstance(text.units[place].value, Description) else None


def handed_to(text: Text, first: int, deals: Person | None) -> Person | None:
    """Who got the ball at the end of the sentence before the one that starts at a unit: "played out to Webb"."""
    if first < 2:
        return None
    place = given_last(text, *text.sentence(first - 2))
    person = named(text.units[place]) if place is not None else None
    return person if person is not deals else None


def given_last(text: Text, start: int, end: int) -> int | None:
    """The unit of who got the ball at the end of a sentence."""
    people = [i for i in range(start, end) if is_person(text.units[i])]
    if not people or people[-1] == start or end - people[-1] > LAST_REACH or not usable(text, people[-1], False):
        return None
    before = people[-1] - 1
    while before > start and {"role", "age", "adverb"} & text.units[before].signature:
        before -= 1
    while before > start and ({"det", "work-noun"} & text.units[before].signature or text.units[before].word == "of"):
        before -= 1  # "picked out the run of Ruiz"
    got = text.units[before].word == "to" or "feed-verb" in text.units[before].signature
    return people[-1] if got else None


def taker_at(text: Text, start: int) -> int | None:
    """The unit of who deals with a pass told as a noun: the subject before it, where it is of the same clause."""
    units = text.units
    first, _ = text.sentence(start)
    for i in range(start - 1, max(first, start - 5) - 1, -1):
        if units[i].word in NEW_CLAUSE or "comma" in units[i].signature:
            return None
        if not (NOUN_PHRASE | OF_NOUN) & units[i].signature:
            break
    place = subject(text, start)
    if place is None:
        place = demonym_before(text, start)
    if place is None or any("touch-on" in units[i].signature or units[i].word in HELPLESS for i in range(place, start)):
        return None
    return None if is_no_subject(text, place, start) else place


def is_no_subject(text: Text, place: int, start: int) -> bool:
    """Whether the words after a name make something else deal with a pass: "a Webb corner was headed on by Smith"."""
    after = text.units[place + 1]
    if after.word in SOURCE:
        return True
    return any("pass-word" in text.units[i].signature for i in range(place + 1, min(start, place + 4))) and not any(
        RECEIVING & text.units[i].signature for i in range(place + 1, start)
    )


def taker(text: Text, place: int) -> Person | None:
    """Who deals with a pass, where named."""
    at = person_before(text, place, 5) if text.units[place].word == "who" else place
    return named(text.units[at]) if at is not None else None


def likely_taker(text: Text, place: int, giver: Person) -> Person | None:
    """Whom a description or pronoun that deals with a pass most likely means; a nationality is a description too."""
    if by_nationality(text, place):
        return somebody_else(text, place, giver)
    person = resolve(text, place)
    return person if person is not giver else None
