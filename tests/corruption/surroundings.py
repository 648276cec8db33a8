"""What the words around a score say of it: is it surely a final score, surely another one, or neither?"""

import re
from enum import Enum

from corruption.figures import Pair

_REACH = 60
"""How far from a score, in characters, a word is taken to speak of it."""

_END = re.compile(r"\n|[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_RESULT = (
    "win|wins|victory|victories|triumph|success|defeat|loss|reverse|draw|draws|stalemate|tie|thrashing|hammering|"
    "drubbing|rout|mauling|beating|demolition|result|scoreline|verdict"
)
_VERB = (
    "beat|beats|beating|beaten|defeat|defeats|defeated|defeating|win|wins|won|winning|lose|loses|lost|losing|"
    "draw|draws|drew|drawn|drawing|edge|edges|edged|edging|thrash|thrashed|thrashing|hammer|hammered|crush|crushed|"
    "overcame|overcome|overcoming|down|downed|downing|rout|routed|see off|saw off|seeing off|sink|sank|held|holds|"
    "ended|ends|finished|finishes|final score|full[- ]time|went down|fell|suffered|victory|defeat|win|draw"
)
_AFTER = re.compile(rf"\s*(?:[\w’'–-]+\s+){{0,4}}?(?:{_RESULT})\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:{_VERB})\b[^.;:()]*$", re.IGNORECASE)
_STANDING = re.compile(
    r"\b(?:made? it|makes it|making it|lead|leads|led|leading|ahead|advantage|deficit|trail\w*|up|down|level\w*|"
    r"equali[sz]\w*|pulled|cushion|restor\w*|came? from|turned?|turning)\b",
    re.IGNORECASE,
)
_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "autumn|winter|spring|summer|pre-season"
)
_TIE = r"aggregate|agg|(?:first|second|opening|home|away)[- ]leg|over (?:the )?two legs"
_MOMENT = r"half[- ]?time|interval|intermission|the break|until|when"
_SHOOTOUT = r"shoot-?out|spot[- ]kicks|penalties|pens"
_PAST = (
    r"of them|(?:last|past) (?:two|three|four|five|six|seven|eight|nine|ten)|"
    r"last (?:week|weekend|season|month|year|time|Saturday|Sunday|Tuesday|Wednesday)|earlier|previous\w*|ago|since|"
    rf"reverse fixture|(?:first|last|corresponding) (?:meeting|fixture|game|encounter)|in (?:\w+ )?(?:{_MONTH})"
)
PAST = re.compile(rf"\b(?:{_PAST})\b", re.IGNORECASE)
"""Words that speak of another match or season."""

_ELSEWHERE = re.compile(
    rf"\b(?:{_TIE}|{_MOMENT}|{_SHOOTOUT}|{_PAST}|reserves|under-\d+|odds|series|record|would have|could have)\b",
    re.IGNORECASE,
)


class Tells(Enum):
    """What a pair of figures is."""

    RESULT = "result"
    """Words next to it say that the match ended so."""
    ELSEWHERE = "elsewhere"
    """Words next to it say that it is of another match, another moment or both legs."""
    OPEN = "open"


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or line around a stretch of text, as half-open offsets."""
    before = [hit.end() for hit in _END.finditer(text, 0, start)]
    after = _END.search(text, end)
    return (before[-1] if before else 0, after.start() if after else len(text))


def between_pairs(text: str, pair: Pair, others: list[Pair]) -> tuple[int, int]:
    """The words about a pair: its sentence as far as the next pair on either side, and not out of reach."""
    low, high = sentence_at(text, pair.start, pair.end)
    low = max([low, pair.start - _REACH, *(other.end for other in others if other.end <= pair.start)])
    high = min([high, pair.end + _REACH, *(other.start for other in others if other.start >= pair.end)])
    return low, high


def tells(text: str, pair: Pair, others: list[Pair]) -> Tells:
    """What the words between a pair and its neighbours, in its sentence, say of it."""
    low, high = between_pairs(text, pair, others)
    before, after = text[low : pair.start], text[pair.end : high]
    if any(other.start == high for other in others):
        # "Hull 2-1 Reading (agg 3-2)": words in brackets with the next pair speak of that one.
        after = after.partition("(")[0] if ")" not in after else after
    if _ELSEWHERE.search(before) or _ELSEWHERE.search(after):
        return Tells.ELSEWHERE
    result = _AFTER.match(after) or (_BEFORE.search(before) and not re.match(r"\s*(?:up|down|lead|ahead)\b", after))
    if result and not _STANDING.search(before[-25:]) and not _STANDING.match(after.lstrip()):
        return Tells.RESULT
    return Tells.OPEN
