"""Disallowed goals: the ball in the net and ruled out, each once."""

from collections.abc import Iterator
from typing import NamedTuple

from scoreline.pipeline.attempts import AttemptMention, merge
from scoreline.pipeline.context import Context
from scoreline.pipeline.incident_lists import coordinated_before
from scoreline.pipeline.incident_moments import moment
from scoreline.pipeline.incident_people import antecedent, player_at, referees
from scoreline.pipeline.incident_scenes import sentences_before
from scoreline.pipeline.incident_subjects import patient
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find, longest
from scoreline.pipeline.roles import is_person
from scoreline.pipeline.units import Text, Unit

PUT = frozenset({"put", "puts", "putting", "had", "slid", "knocked", "popped", "put it"})
"""Words that with "in" put the ball in the net, where nothing says into what: "put the ball in again"."""
FINISH = frozenset({"sure-finish", "score-verb", "net-cue", "home"})
OPENERS = frozenset(
    {
        "but",
        "however",
        "only",
        "it",
        "the",
        "his",
        "her",
        "that",
        "unfortunately",
        "although",
        "alas",
        "the goal",
    }
)
STRONG = frozenset({"ruling"})
AFTER = 12
"""How many units after a ruling against a team its scorer may be named."""
LEADS_TO_SCORER = frozenset({"when", "after", "as", "with", "by", "through", "from"})
THOUGHT = frozenset({"thought", "believed", "thinks", "celebrated", "celebrating"})
"""Words of a goal that was none."""
WINNING = frozenset({"won", "won it", "snatched", "rescued", "sealed", "levelled", "equalised"})
SCORING = frozenset({"lead-noun", "goal-noun", "score-verb", "take-lead", "ahead", "sure-finish"})
REACH = 30
"""How many units before a ruling the finish may stand."""


def disallowed_goals(text: Text) -> list[AttemptMention]:
    """The disallowed goals of the match, each once, in the order of their first mention."""
    officials = referees(text)
    found = longest(
        match for match in find("disallowed", text.rendered) if stands(text, match) and scene_holds(text, match)
    )
    mentions = [m for match in found for m in read_match(text, match, officials)]
    return merge(mentions)


def stands(text: Text, found: Found) -> bool:
    """Whether a ruling is of this match and was not taken back."""
    units = text.units
    first, last = text.sentence(found.start)
    after = units[found.end : min(last, found.end + 14)]
    if any(unit.word in ("reversed", "reinstated", "overruled", "overturned") for unit in after):
        return False
    if any(
        {"elsewhen", "first-leg"} & unit.signature
        for unit in units[max(first, found.start - 10) : min(last, found.end + 8)]
    ):
        return False
    before = units[max(first, found.start - 4) : found.start]
    if text.units[found.end - 1].word.endswith("fouled") and is_of_award(before):
        return False
    if any(unit.word == "what" for unit in before):
        return True
    if any("unreal" in unit.signature for unit in after[:3]):
        return False
    return not any({"unreal", "not-flag"} & unit.signature for unit in before)


def is_of_award(before: list[Unit]) -> bool:
    """Whether words make a foul the reason of what went before: "after Ruiz was adjudged to have fouled Hale"."""
    at = next((i for i, unit in enumerate(before) if unit.word == "after"), None)
    return at is not None and any(is_person(unit) and "pronoun" not in unit.signature for unit in before[at:])


def read_match(text: Text, found: Found, officials: set[int]) -> Iterator[AttemptMention]:
    """The mentions that a rule's match gives: none where nobody put the ball in the net."""
    if found.rule.meaning["frame"] != "patients":
        mention = read_single(text, found, officials)
        if mention is not None:
            yield mention
        return
    at = patient(text, found.start, officials)
    minute, minute_at = moment(text, found.start, found.end)
    for place in coordinated_before(text, at) if at is not None else []:
        person = player_at(text, place, officials)
        context = Context(quoted=text.quoted(found.start))
        yield AttemptMention(found.rule.id, found.start, found.end, person, place, minute, minute_at, context=context)


def read_single(text: Text, found: Found, officials: set[int]) -> AttemptMention | None:
    """The mention that a rule's match of one goal gives; None where nobody put the ball in the net."""
    scene = undone_scene(text, found, officials)
    if scene is None:
        return None
    start, at, person, guess = scene
    minute, minute_at = moment(text, start, found.end)
    return AttemptMention(
        found.rule.id,
        start,
        found.end,
        person,
        at,
        minute,
        minute_at,
        not guess and (at is None or "nominal" not in text.units[at].signature),
        Context(quoted=text.quoted(found.start)),
    )


class Scene(NamedTuple):
    """How a goal that did not stand was scored: where its telling starts, and who put the ball in at which unit."""

    start: int
    at: int | None
    person: Person
    guess: bool = False
    """Whether a description alone tells who it was."""


def undone_scene(text: Text, found: Found, officials: set[int]) -> Scene | None:
    """How the goal was scored that a rule's match undoes; None where nobody put the ball in the net."""
    frame = found.rule.meaning["frame"]
    at = found.first("player")
    if at is not None:
        return scene(text, found.start, at, officials)
    if frame == "undone":
        return scene(text, found.start, scene_of(text, found, officials), officials)
    if frame not in ("him", "patient"):
        finish = None if ruled_already(text, found) else finish_before(text, found, officials)
        return scene(text, *finish, officials) if finish is not None else None
    finish = finish_before(text, found, officials)
    if frame == "patient":
        at = patient(text, found.start, officials)
        at = named_after(text, found.end) if at is None else at
        start = finish[0] if finish is not None and finish[1] == at else found.start
        return scene(text, start, at, officials)
    him = found.first("him")
    assert him is not None
    person = antecedent(text, him, officials)
    if person is None:
        return None
    own = finish is not None and player_at(text, finish[1], officials) is person
    return Scene(finish[0] if finish is not None and own else found.start, None, person, is_description(text, him))


def scene(text: Text, start: int, at: int | None, officials: set[int]) -> Scene | None:
    """The scene with who is told at a unit to have put the ball in; None where that is nobody."""
    person = player_at(text, at, officials) if at is not None else None
    return Scene(start, at, person) if person is not None else None


def is_description(text: Text, index: int) -> bool:
    """Whether a "his" means no name of its sentence: the last told of before it is "the top scorer", or nobody."""
    first, _ = text.sentence(index)
    here = next((text.units[i] for i in range(index - 1, first - 1, -1) if is_person(text.units[i])), None)
    return here is None or "nominal" in here.signature


def named_after(text: Text, end: int) -> int | None:
    """The unit of the person whom the words after a ruling against a team name: "when Smith was flagged"."""
    units = text.units
    _, last = text.sentence(end - 1)
    for i in range(end, min(last, end + AFTER)):
        if units[i].word in LEADS_TO_SCORER:
            return next((j for j in range(i + 1, min(last, i + 5)) if is_person(units[j])), None)
    return None


def scene_holds(text: Text, found: Found) -> bool:
    """Whether the words after a ruling tell a finish, where the rule asks for one."""
    if "scene" not in found.groups:
        return True
    start, end = found.groups["scene"]
    return any(is_finish(text, i, end) for i in range(start, end))


def scene_of(text: Text, found: Found, officials: set[int]) -> int | None:
    """The unit of who finished, where the ruling is told first: Smith in "Smith was flagged after tapping in"."""
    if ruled_already(text, found):
        return None
    start, end = found.groups["scene"]
    named = next((i for i in range(start, end) if "person" in text.units[i].signature), None)
    at = patient(text, found.start, officials)
    if named is not None and "pronoun" not in text.units[named].signature and at is None:
        return named
    return at


def ruled_already(text: Text, found: Found) -> bool:
    """Whether a flag only gives the reason for a ruling just told: "ruled out for offside"."""
    place = found.first("ruling") or found.start
    return text.holds(max(0, place - 4), place, *STRONG)


def finish_before(text: Text, found: Found, officials: set[int]) -> tuple[int, int] | None:
    """The finish that a ruling undoes, and the unit of the person who finished."""
    units = text.units
    place = found.first("ruling") or found.start
    first, _ = text.sentence(place)
    turns = [i for i in range(first, place) if turns_round(text, i)]
    for turn in reversed(turns):
        finish = last_finish(text, max(first, place - REACH), turn, officials)
        if finish is not None:
            return finish
    opening = {unit.word for unit in units[first : first + 2]}
    strong = bool(STRONG & units[place].signature) or found.rule.meaning.get("turned", False)
    if strong and OPENERS & opening:
        for start, end in sentences_before(text, first, 1):
            return last_finish(text, start, end, officials)
    return None


def turns_round(text: Text, index: int) -> bool:
    """Whether a unit turns what was told before it round: "but", "only for", a dash."""
    return "turn" in text.units[index].signature


def last_finish(text: Text, first: int, last: int, officials: set[int]) -> tuple[int, int] | None:
    """The last of some units that puts the ball in the net, and the unit of the person who does."""
    units = text.units
    for i in range(last - 1, first - 1, -1):
        if is_thought(text, i, last):
            place = agent(text, i, last, 16)
            if place is None:
                place = patient(text, i, officials)
            if place is not None and is_person(units[place]):
                return i, place
        if not is_finish(text, i, last):
            continue
        place = agent(text, i, last)
        if place is None:
            place = served(text, first, i)
        if place is None:
            place = patient(text, i, officials)
        if place is not None and is_person(units[place]):
            return i, place
    return None


def is_thought(text: Text, index: int, last: int) -> bool:
    """Whether a unit tells of a goal that somebody took for one: "thought they had taken the lead"."""
    after = text.units[index + 1 : min(last, index + 12)]
    return text.units[index].word in THOUGHT and any(SCORING & unit.signature or unit.word in WINNING for unit in after)


def agent(text: Text, finish: int, last: int, reach: int = 9) -> int | None:
    """The unit of the person by whom a ball is finished: Smith in "was nodded home at the far post by Smith"."""
    units = text.units
    for i in range(finish + 1, min(last, finish + reach)):
        if units[i].word in ("by", "through"):
            return next((j for j in range(i + 1, min(last, i + 5)) if is_person(units[j])), None)
        if {"comma", "and", "when"} & units[i].signature:
            return None
    return None


def served(text: Text, first: int, finish: int) -> int | None:
    """The unit of the person for whom others set a finish up: Smith in "crossed for Smith to tap into the net"."""
    units = text.units
    for i in range(finish - 1, max(first, finish - 6), -1):
        if is_person(units[i]):
            return i if units[i + 1].word == "to" and units[i - 1].word in ("for", "allowing", "to") else None
    return None


def is_finish(text: Text, index: int, last: int) -> bool:
    """Whether a unit puts the ball in the net."""
    units = text.units
    signature = units[index].signature
    if FINISH & signature:
        return units[index].word not in ("first",)
    after = units[index + 1 : min(last, index + 6)]
    if units[index].word in PUT and is_put_in(text, index, last):
        return True
    if "finish-in" in signature and any(unit.word == "in" for unit in after[:3]):
        return True
    return "shoot" in signature and any(unit.word in ("past", "beyond") for unit in after)


def is_put_in(text: Text, index: int, last: int) -> bool:
    """Whether "in" ends what a verb says of the ball: "put it in, only to be called back", not "put it in the box"."""
    units = text.units
    for i in range(index + 1, min(last, index + 5)):
        if units[i].word == "in":
            return not {"det", "own-pronoun", "person", "team", "word", "num"} & units[min(i + 1, last)].signature
    return False
