"""A corrupted recap: what was changed, and why the gold makes it a contradiction."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Change:
    """A stretch of the sound text, half-open offsets, and what stands there instead."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Case:
    """One way in which a recap is made wrong.

    `codes` are the findings that would be apt; another error may be as true.
    """

    kind: str
    changes: tuple[Change, ...]
    reason: str
    codes: tuple[str, ...]

    def corrupt(self, text: str) -> str:
        """The sound text with all changes made."""
        parts, at = [], 0
        for change in sorted(self.changes):
            parts += [text[at : change.start], change.new]
            at = change.end
        return "".join(parts) + text[at:]

    def shown(self, text: str, around: int = 40) -> str:
        """The changes for a reader, one line each: `...before [old -> new] after...`."""
        return "\n".join(_shown(text, change, around) for change in sorted(self.changes))


def _shown(text: str, change: Change, around: int) -> str:
    before, after = text[max(0, change.start - around) : change.start], text[change.end : change.end + around]
    line = f"...{before}[{text[change.start : change.end]} -> {change.new}]{after}..."
    return " | ".join(line.split("\n"))


def listed(items: Iterable[object]) -> str:
    """Things with commas between them."""
    return ", ".join(str(item) for item in items)
