"""Whether words assert what they tell: negated, unreal, disallowed, or of another match (the ConText idea)."""

from dataclasses import dataclass

from scoreline.pipeline.units import Text

UNREAL_REACH = 7
"""How many units before a verb a "should have" or "chance to" still governs it."""


@dataclass(frozen=True, slots=True)
class Context:
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
    units = text.units
    first, last = text.sentence(start)
    unreal = False
    for i in range(start - 1, max(first, start - UNREAL_REACH) - 1, -1):
        signature = units[i].signature
        if {"unreal", "negation"} & signature:
            helpless = units[i].word.startswith(("prevent", "den", "stop")) and any(
                units[j].word
                in ("nothing", "unable to", "powerless", "helpless", "could not", "couldn't", "not", "little")
                for j in range(max(first, i - 6), i)
            )
            unreal = not helpless and not (
                units[i].word in ("no", "not")
                and units[i + 1].word in ("mistake", "chance", "error", "surprise", "only", "doubt")
            )
            break
        if {"semicolon", "stop", "colon", "rel"} & signature or units[i].word in (
            "but",
            "before",
            "when",
            "until",
            "because",
        ):
            break
        if (
            units[i].word in ("and", "after", "while", "as")
            and {"unreal", "negation"}.isdisjoint(signature)
            and i < start - 2
        ):
            break
    after = range(end, min(last, end + 14))
    ruled_out = any("ruled-out" in units[i].signature for i in after) or any(
        "ruled-out" in units[i].signature for i in range(max(first, start - 8), start)
    )
    if not ruled_out:
        offside = next((i for i in range(end, last) if units[i].word in ("offside", "offside flag")), None)
        ruled_out = offside is not None and not any(
            units[i].word
            in (
                "claims",
                "appeals",
                "looked",
                "despite",
                "suspicion",
                "not",
                "looking",
                "suspiciously",
                "possibly",
                "protests",
                "hint",
            )
            for i in range(end, offside)
        )
    if not ruled_out and last + 1 < len(units):
        nxt_first, nxt_last = last + 1, text.sentence(last + 1)[1]
        opening = range(nxt_first, min(nxt_last, nxt_first + 14))
        ruled_out = (
            any("ruled-out" in units[i].signature for i in opening)
            and any(
                units[i].word in ("but", "only", "it", "however", "the")
                for i in range(nxt_first, min(nxt_last, nxt_first + 3))
            )
            and not any(
                units[i].word in ("reversed", "stood", "stand", "awarded", "allowed")
                for i in range(nxt_first, nxt_last)
            )
        )
    missed = False
    for i in range(end, min(last, end + 6)):
        if {"missed"} & units[i].signature:
            missed = units[i].word not in ("post",) or True
            break
        if {"comma", "stop", "semicolon", "and", "when"} & units[i].signature or units[i].word in (
            "but",
            "for",
        ):
            break
    elsewhen = is_elsewhen(text, first, start, end, last)
    shootout = any(
        "shootout" in units[i].word or "shoot-out" in units[i].word or "spot-kicks" in units[i].word
        for i in range(max(first, start - 8), min(last, end + 8))
        if not {units[j].word for j in range(max(first, i - 4), i)} & {"force", "forced", "forcing", "to", "sent"}
    )
    return Context(unreal, ruled_out, missed, elsewhen, text.quoted(start), shootout)


ELSEWHEN_REACH = 9
"""How many units away from a mention "last week" still dates it, if no comma stands between."""


def is_elsewhen(text: Text, first: int, start: int, end: int, last: int) -> bool:
    """Whether words close by put a mention into another match: "last week", "a fortnight ago"."""
    units = text.units
    places = [
        i
        for i in range(max(first, start - ELSEWHEN_REACH), min(last, end + ELSEWHEN_REACH))
        if "elsewhen" in units[i].signature
    ]
    return any(
        not any("comma" in units[j].signature for j in (range(i, start) if i < start else range(end, i)))
        for i in places
    )
