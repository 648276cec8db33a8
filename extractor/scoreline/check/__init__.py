"""Does a told match add up? Rules, each a pure function from a told match to findings, and a verdict."""

from scoreline.check.checking import RULES, check
from scoreline.check.codes import FINDINGS, FindingKind

__all__ = ["FINDINGS", "RULES", "FindingKind", "check"]
