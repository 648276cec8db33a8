"""Which words for a miss tell one: "hit the far post" does; "headed in at the far post", "in off the post" do not."""

from typing import Final

from scoreline.pipeline.units import Unit

WOODWORK: Final = frozenset({"post", "upright", "bar", "crossbar", "woodwork", "frame"})
PLACING: Final = frozenset(
    {"at", "from", "inside", "by", "via", "between", "in", "towards", "under", "beneath", "near"}
)
"""Words before a post that only say where: "at the far post", "via the inside of the post"."""
IN: Final = frozenset({"in", "home", "net"})
"""Words before "off the post" that tell a goal."""
REACH: Final = 7
"""How many units before a post or bar the word may stand that tells what the ball did there."""


def is_miss(units: list[Unit], at: int) -> bool:
    """Whether the unit at a place tells that a shot did not go in."""
    return "missed" in units[at].signature and not (units[at].word in WOODWORK and is_place(units, at))


def is_place(units: list[Unit], at: int) -> bool:
    """Whether a post or bar is only where the ball was, or what it went in off."""
    for i in range(at - 1, max(0, at - REACH) - 1, -1):
        unit = units[i]
        if unit.word in PLACING or "home" in unit.signature:
            return True
        if unit.word == "off":
            return i > 0 and units[i - 1].word.split(" ")[-1] in IN
        if not {"det", "word", "own-pronoun"} & unit.signature and unit.word not in ("of", "underside"):
            return False
    return False
