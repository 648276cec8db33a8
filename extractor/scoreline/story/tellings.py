"""What the words around a minute or a name tell of a goal: that it fell then, a chance, a shot that nothing stopped."""

import itertools

from scoreline.pipeline.goal_minutes import times_another
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.units import Text, Unit, once
from scoreline.pipeline.verb_forms import verb_form
from scoreline.story.clockwork import Moment
from scoreline.story.side_words import tells, words_tell

ATTEMPT = frozenset({"finish-verb", "shoot", "shot-noun", "home", "sure-finish", "score-verb"})
ALMOST = frozenset({"almost", "nearly", "should", "could", "might", "would", "ought"})
"""Words before a minute that make what it times no goal."""
WASTED = frozenset({"behind", "spooned", "sliced", "dragged", "screwed", "skewed", "scuffed", "introduction"})
"""Words of a shot that is no goal."""
OF_GOAL = frozenset(
    {"top", "bottom", "far", "near", "back", "upper", "lower", "left", "right", "left-hand", "right-hand"}
)
"""Words before a corner or a post that only say where."""
SIDES = frozenset({"on", "right", "left", "area", "areas"})
"""Words after "wide" where it only says where."""
ALMOST_REACH = 7
NO_GOAL = frozenset(
    {"missed", "save-word", "ruled-out", "booked", "sent-off", "second-yellow", "book-noun", "yellow-noun", "dismissal"}
)
SHOT_REACH = 14
"""How many units after a name may tell of its shot."""
SCORING = frozenset({"take-lead", "score-verb", "lead-noun", "goal-noun", "one-back"})
"""Classes of words that tell that the score changed."""
ANNOUNCING = SCORING | {"ahead"}
"""Those that tell so beside a minute."""
UNTRUE = frozenset({"unreal", "ruled-out", "missed", "save-word", "negation"})
ANNOUNCED_WITHIN = 14
"""How many units from a minute the words may stand that tell that a goal fell then."""
CLAUSE_STARTS = frozenset({"when", "semicolon", "colon"})
"""Classes of the words that begin another clause."""
DONE_WITHIN = 16
"""How many units after the name it may stand."""
TURNED = 12
"""How many units after "but" may tell that it was saved."""
SUBJECT_WITHIN = 6
"""How many units after an "and" the verb of a clause may stand that has a subject of its own."""
CAME_WITHIN = 10
CAME = frozenset({"came", "arrived", "was", "were", "had"})
"""Verbs by which a sentence times what the one before told."""
POINTERS = frozenset({"it", "that", "this", "there"})
"""Words that such a sentence opens with."""
SET_PIECES = frozenset(
    {"corner", "free-kick", "free kick", "penalty", "spot-kick", "throw-in", "set-piece", "set piece"}
)
TAKEN_UP = frozenset({"delivery", "resulting", "subsequent", "resultant", "spot", "kick", "throw"})
"""Words that go on with a set piece."""
SET_PIECE_WITHIN = 7
BALL = frozenset({"ball", "rebound", "clearance", "it", "cross", "effort", "shot", "header"})
BALL_WITHIN = 5
RAN_LOOSE = frozenset(
    {
        *("bounced", "fell", "dropped", "broke", "came", "rebounded", "ran", "rolled", "looped", "spun", "ricocheted"),
        *("squirmed", "landed", "sat", "deflected"),
    }
)
"""Words of the ball by which the next sentence goes on with the scene of the one before."""


def goal_came(text: Text, place: int, moments: dict[int, Moment], taken: set[int]) -> int | None:
    """Where the sentence after a goal times it: "The goal came in the 57th minute", "That was on 27 minutes"."""
    units = text.units
    start = text.sentence(place)[1] + 1
    if start >= len(units):
        return None
    opening = range(start, min(text.sentence(start)[1], start + CAME_WITHIN))
    came = next((i for i in opening if units[i].word in CAME), None)
    if came is None or not (
        units[start].word in POINTERS or any("goal-noun" in u.signature for u in units[start:came])
    ):
        return None
    if any({"person", "team"} & unit.signature and unit.word != "it" for unit in units[start:came]):
        return None
    added = units[start].word == "there"  # "There were six minutes of added time"
    timed = (i for i in range(came, min(opening.stop, came + 5)) if i in moments and i not in taken)
    return next((i for i in timed if not (added and moments[i].in_stoppage)), None)


def done_at(text: Text, name: int, moments: dict[int, Moment], taken: set[int]) -> int | None:
    """The minute after a name in whose clause that scores or shoots: "Ruiz found the corner in the 76th minute"."""
    _, last = text.sentence(name)
    units = text.units
    for i in range(name + 1, min(last, name + DONE_WITHIN)):
        met = "person" in units[i].signature and "prep" not in units[i - 1].signature
        going_on = units[i].word == "before" and any("ing" in unit.signature for unit in units[i + 1 : i + 2])
        if met or "possessive" in units[i].signature or (clause_turns(text, i) and not going_on):
            return None
        if i in moments:
            done = units[name + 1 : i]
            after = next((j for j in range(i + 1, last) if clause_turns(text, j)), last)
            clause = really(undeniable(units[name + 1 : after]))
            scored = any((ANNOUNCING | {"home", "finish-verb", "sure-finish"}) & unit.signature for unit in done)
            undone = text.units[after].word == "only" or times_another(done) or is_wasted(clause)
            turn = text.units[after : min(last, after + TURNED)]
            undone = undone or (
                text.units[after].word == "but" and any({"save-word", "missed"} & u.signature for u in turn)
            )
            return i if scored and i not in taken and not undone else None
    return None


def is_of_set_piece(text: Text, at: int, first: int, place: int) -> bool:
    """Whether a minute is that of a set piece from which the next sentence goes on to tell a goal."""
    won = any(unit.word in SET_PIECES for unit in text.units[at + 1 : at + SET_PIECE_WITHIN])
    return won and any(unit.word in SET_PIECES | TAKEN_UP for unit in text.units[first:place])


def keeps_ball(text: Text, first: int) -> bool:
    """Whether the sentence from a unit on goes on with the ball of the one before: "The rebound fell to Ruiz"."""
    units = text.units
    opening = units[first : first + BALL_WITHIN]
    at = next((i for i, unit in enumerate(opening) if unit.word.split(" ")[-1] in BALL), None)
    if at is None or any({"person", "team"} & unit.signature for unit in opening[:at]):
        return False
    return any(unit.word.split(" ")[0] in RAN_LOOSE for unit in units[first + at + 1 : first + at + 3])


def comes_to_nothing(text: Text, start: int, shot: int) -> bool:
    """Whether a shot that a name and a minute go with is told to have missed or only to have threatened."""
    first, _ = text.sentence(start)
    _, last = text.sentence(shot)
    return is_wasted(really(undeniable(text.units[first:last])))


def is_wasted(units: list[Unit]) -> bool:
    """Whether words tell of a shot that was no goal."""
    return any(
        UNTRUE & unit.signature
        or unit.word in ALMOST | WASTED
        or (unit.word == "corner" and before.word not in OF_GOAL)
        for before, unit in zip([*units[:1], *units], units, strict=False)
    )


def really(units: list[Unit]) -> list[Unit]:
    """The units without the words that in their place tell of no miss: "wide on the left", "inside the far post"."""
    return [
        unit
        for before, unit, after in zip([*units[:1], *units], units, [*units[1:], *units[-1:]], strict=False)
        if not (unit.word == "wide" and (before.word == "out" or after.word in SIDES))
        and not (unit.word in ("post", "upright") and before.word in OF_GOAL)
    ]


def undeniable(units: list[Unit]) -> list[Unit]:
    """The units without a "not to be denied", which tells of success."""
    for i in [i for i, unit in enumerate(units) if unit.word == "denied"]:
        nots = [j for j in range(max(0, i - 4), i) if "negation" in units[j].signature]
        if nots:
            return [*units[: nots[0]], *undeniable(units[i + 1 :])]
    return units


@once
def announces(text: Text, at: int) -> bool:
    """Whether the clause around a minute tells that a goal fell then: "they were level after 63 minutes"."""
    units = text.units
    start, end = clause_of(text, at)
    clause = really(undeniable(units[start:end]))
    if any(UNTRUE & unit.signature or unit.word in ALMOST for unit in clause) or times_another(clause):
        return False
    stands = any(
        "score" in unit.signature and before.word in ("was", "it") for before, unit in itertools.pairwise(clause)
    )
    return stands or words_tell(clause, "goal fell") or any(ANNOUNCING & unit.signature for unit in clause)


def clause_of(text: Text, at: int) -> tuple[int, int]:
    """The first unit of a unit's clause and one past its last, no farther off than words tell what fell then."""
    first, last = text.sentence(at)
    start, end = at, at + 1
    while start > first and at - start < ANNOUNCED_WITHIN and not is_bound(text, start - 1):
        start -= 1
    while end < last and end - at < ANNOUNCED_WITHIN and not is_bound(text, end):
        end += 1
    return start, end


def is_bound(text: Text, index: int) -> bool:
    """Whether a unit begins another clause, or is an "and" before one."""
    if clause_turns(text, index):
        return True
    _, last = text.sentence(index)
    if "and" not in text.units[index].signature or index + 1 >= last:
        return False
    begun = bool({"det", "person", "team", "pronoun"} & text.units[index + 1].signature)
    verbs = (i for i in range(index + 1, min(last, index + (SUBJECT_WITHIN if begun else 2))))
    return any(verb_form(text, i) == "finite" for i in verbs)


def clause_start(text: Text, at: int) -> int:
    """Where the clause of a unit begins, or the words around it that are looked at."""
    first, _ = text.sentence(at)
    start = at
    while start > first and at - start < ANNOUNCED_WITHIN and not clause_turns(text, start - 1):
        start -= 1
    return start


def clause_turns(text: Text, index: int) -> bool:
    """Whether a unit begins another clause of its sentence."""
    unit = text.units[index]
    if unit.word in TURNS:
        return True
    if "and" in unit.signature and text.holds(max(0, index - 1), index + 2, "comma"):
        return True
    return not CLAUSE_STARTS.isdisjoint(unit.signature) and unit.word != "with"


@once
def shot_after(text: Text, index: int) -> int | None:
    """Where the sentence goes on, from a name, to tell of a shot that nothing stopped."""
    units = text.units
    _, last = text.sentence(index)
    shot: int | None = None
    for i in range(index + 1, min(last, index + SHOT_REACH)):
        missed = NO_GOAL & units[i].signature and units[i] in really(units[i - 1 : i + 2])
        if missed and not any(unit.word in ("not", "no") for unit in units[max(index, i - 3) : i]):
            return None
        if shot is None and ATTEMPT & units[i].signature:
            shot = i
    return shot


@once
def is_chance(text: Text, start: int, end: int) -> bool:
    """Whether what is told from a minute on is a chance missed, a goal ruled out, a card or a substitution."""
    first, _ = text.sentence(start)
    unreal = any(text.units[i].word in ALMOST for i in range(max(first, start - ALMOST_REACH), start))
    begins, ends = clause_of(text, start)
    kick = text.holds(begins, ends, "pen", "penalty-word")
    if tells(text, begins, ends, "chance") and not (kick or announces(text, start)):
        return True
    told = really(undeniable(text.units[max(0, start - 3) : end]))
    return unreal or any(NO_GOAL & unit.signature for unit in told)
