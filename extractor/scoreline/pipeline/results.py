"""Who won, who drew, who plays whom and where: claims that a sentence makes of two teams."""

from dataclasses import dataclass
from typing import Any

from scoreline.language.gazetteer import Entry
from scoreline.pipeline.excerpt import Excerpt, find_in
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.nominals import Description
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.units import NUMBER_WORDS, Text

LOOK_BACK = 3
"""How many sentences before its own may name what "they" and "their" stand for."""
THEY_BEFORE = 4
DATELINE = 3
"""Units at a sentence's start within which a name before a colon or a dash tells where the article was written."""
OBJECT_OF = frozenset({"prep", "beating", "versus"})
"""Classes of a word that makes the name after it no subject."""

VERBS = frozenset({"past", "present", "base", "host-verb", "visit-verb"})
AUXILIARIES = frozenset({"adverb", "have", "unreal", "future", "be"})
"""Classes of words between a subject and its verb: "will next", "have also"."""
MOST_AUXILIARIES = 3

SHARED = frozenset({"score", "draw-noun", "draw-word", "drew-verb", "match-noun"})
"""Classes of what one side has "with" the other."""
PLURALS = ("s", "ish", "ese", "ch")
"""How the word for the people of a nation may end."""
ASIDE_OPENERS = frozenset({"who", "whose", "which", "where", "without", "with", "themselves"})
"""Words that begin a clause between commas about the team before it."""


@dataclass(slots=True)
class Claim:
    """What a sentence says of two teams; all are units of the text, None where it leaves one unnamed.

    `says` is `win`, `draw`, `line` (a score between two names) or `pair` (no result). `score` is the unit of the
    figures in it. `home` and `away` are the units of the teams that it shows to be so.
    """

    rule: str
    says: str
    start: int
    end: int
    winner: int | None = None
    loser: int | None = None
    sides: tuple[int, ...] = ()
    home: int | None = None
    away: int | None = None
    score: int | None = None
    figures: tuple[int, int] | None = None
    whole_tie: bool = False
    from_topic: bool = False
    """Whether the team guessed is the one told of in a sentence before."""
    guessed: int | None = None
    """The unit of the team that no rule names, but that is the sentence's subject."""

    @property
    def named(self) -> int:
        """How many teams the words themselves name, and whether they give a score."""
        return 2 * sum(unit != self.guessed for unit in self.teams) + (self.score is not None)

    @property
    def teams(self) -> tuple[int, ...]:
        """The units of the teams that it names."""
        named = (self.winner, self.loser, *self.sides, self.home, self.away)
        return tuple(dict.fromkeys(unit for unit in named if unit is not None))


def claims(text: Text, part: Excerpt) -> list[Claim]:
    """All claims of an excerpt, in text order; of results that overlap, the one that names most."""
    found = [claim for match in find_in("results", part) if (claim := read_claim(text, match)) is not None]
    found.sort(key=lambda claim: (-claim.named, claim.start - claim.end))
    kept: list[Claim] = []
    read: set[int] = set()
    scores: set[int] = set()
    for claim in found:
        words = range(claim.start, claim.end)
        if claim.says == "pair":
            kept.append(claim)
        elif claim.score not in scores and read.isdisjoint(words):
            kept.append(claim)
            read.update(words)
            if claim.score is not None:
                scores.add(claim.score)
    return sorted(kept, key=lambda claim: claim.start)


def read_claim(text: Text, found: Found) -> Claim | None:
    """The claim that a rule's match makes; None where its figures are no score."""
    meaning = found.rule.meaning
    claim = Claim(
        found.rule.id,
        meaning["says"],
        found.start,
        found.end,
        winner=found.first("winner"),
        loser=found.first("loser"),
        sides=tuple(at for name in ("side", "side2") if (at := found.first(name)) is not None),
        home=found.first("home"),
        away=found.first("away"),
        score=found.first("score") if found.first("score") is not None else found.first("score2"),
        whole_tie="of_tie" in meaning
        or any("eliminate-verb" in unit.signature for unit in text.units[found.start : found.end]),
    )
    if meaning["says"] in ("line", "figures"):
        return read_line(text, found, claim)
    if "figures" in meaning:
        claim.score, claim.figures = found.start, tuple(meaning["figures"])
    elif "goals" in found.groups:
        claim.score, claim.figures = found.groups["goals"][0], (number_at(text, found.groups["goals"][0]), 0)
    elif "each" in found.groups:
        goals = number_at(text, found.groups["each"][0])
        claim.score, claim.figures = found.groups["each"][0], (goals, goals)
    elif claim.score is not None:
        claim.figures = text.units[claim.score].value
    if claim.says == "level":
        if claim.figures is None or claim.figures[0] != claim.figures[1]:
            return None
        claim.says = "draw"
    subject = meaning.get("subject")
    if subject is not None:
        fill_subject(text, claim, subject)
    if claim.says == "win" and claim.figures is not None and claim.figures[0] == claim.figures[1]:
        claim.says, claim.sides = "draw", claim.teams
        claim.winner = claim.loser = None
    if "they" in meaning:
        setattr(claim, meaning["they"], team_meant(text, found.start, claim))
    drop_places(text, claim)
    place_sides(text, claim, meaning)
    if claim.says == "pair" and len(claim.teams) < 2 and claim.home is None and claim.away is None:
        return None
    return claim


def number_at(text: Text, index: int) -> int:
    """The number that a unit is."""
    unit = text.units[index]
    return unit.value if isinstance(unit.value, int) else NUMBER_WORDS.get(unit.word, 0)


def drop_places(text: Text, claim: Claim) -> None:
    """Take no nation after "in" for a club's opponents: "beaten 2-0 in Portugal"."""
    kinds = {at: kind_at(text, at) for at in claim.teams}
    if "club" not in kinds.values():
        return
    for place in (at for at, kind in kinds.items() if kind == "nation" and text.units[at - 1].word == "in"):
        claim.sides = tuple(at for at in claim.sides if at != place)
        for role in ("winner", "loser", "home", "away"):
            if getattr(claim, role) == place:
                setattr(claim, role, None)


def kind_at(text: Text, index: int) -> str:
    """Whether the team at a unit is a club or a nation; empty where the gazetteer does not say."""
    value = text.units[index].value
    return value.known.kind if isinstance(value, TeamName) and value.known is not None else ""


def place_sides(text: Text, claim: Claim, meaning: dict[str, Any]) -> None:
    """Say who plays at home, where the rule or a word such as "home win" tells."""
    named_place = next((at for at in claim.teams if at != claim.guessed and text.units[at - 1].word == "at"), None)
    if claim.home is None and named_place is not None and claim.says != "pair":
        claim.home = named_place
    role_units = {"loser": claim.loser, "winner": claim.winner, "side": claim.sides[0] if claim.sides else None}
    if "home" in meaning:
        claim.home = role_units[meaning["home"]]
    subject = role_units.get(meaning.get("subject", ""))
    if claim.says == "win" and subject is not None and claim.home is None:
        words = [text.units[i].word for i in range(claim.start, claim.end)]
        if any(word == "home" or word.startswith("home ") for word in words):
            claim.home = subject
        elif any(word in ("away", "road") or word.startswith(("away ", "road ")) for word in words):
            claim.away = subject


def read_line(text: Text, found: Found, claim: Claim) -> Claim | None:
    """The claim of a score line "X 2-1 Y" or "X 2, Y 1"."""
    left, right = found.first("left"), found.first("right")
    assert left is not None
    assert right is not None
    if claim.says == "figures":
        first, second = (text.units[found.groups[name][0]].word for name in "ab")
        if not (first.isdigit() and second.isdigit()) or int(first) > 20 or int(second) > 20:
            return None
        claim.figures, claim.score = (int(first), int(second)), found.groups["a"][0]
    else:
        assert claim.score is not None
        claim.figures = text.units[claim.score].value
    american = claim.says == "figures" and any("comma" in u.signature for u in text.units[found.start : found.end])
    claim.says = "line"
    claim.sides = (left, right)
    claim.home = None if american else left
    assert claim.figures is not None
    if claim.figures[0] != claim.figures[1]:
        claim.winner, claim.loser = (left, right) if claim.figures[0] > claim.figures[1] else (right, left)
    return claim


def fill_subject(text: Text, claim: Claim, role: str) -> None:
    """Give a role that the rule leaves open to the subject of the sentence."""
    taken = {"winner": claim.winner, "loser": claim.loser, "home": claim.home, "away": claim.away}
    if role != "side" and taken[role] is not None:
        return
    subject = subject_team(text, claim.start)
    if subject is None and has_they(text, claim.start):
        subject = subject_team(text, clause_start(text, claim.start))
    if subject is None and (not claim.teams or has_they(text, claim.start)):
        subject = None if is_of_person(text, claim.start) else topic_team(text, claim.start)
        claim.from_topic = subject is not None
    if subject is None or any(text.units[unit].value is text.units[subject].value for unit in claim.teams):
        return
    claim.guessed = subject
    if role == "side":
        claim.sides = (*claim.sides, subject)
    else:
        setattr(claim, role, subject)


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


def team_meant(text: Text, trigger: int, claim: Claim) -> int | None:
    """The unit of the team that "them" stands for: the last one named that the claim does not name already."""
    units = text.units
    taken = [units[unit].value for unit in claim.teams]
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
    return named and not is_attribute(text, index, trigger) and not is_object(text, index)


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
        within = {"det", "word", "age", "proper", "num"} & units[back].signature
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
    if is_transitive(text, back):
        return True
    if units[back].word in ("for", "as", "following", "with", "within"):
        return False
    return bool(OBJECT_OF & signature) or "win-verb" in signature


def is_transitive(text: Text, index: int) -> bool:
    """Whether a unit is a verb whose subject, a team, stands right before it: "Fulham will host", "Fulham overtook"."""
    units = text.units
    if not VERBS & units[index].signature or "noun" in units[index].signature:
        return False
    back = index - 1
    while back >= 0 and index - back <= MOST_AUXILIARIES and AUXILIARIES & units[back].signature:
        back -= 1
    return back >= 0 and "team" in units[back].signature
