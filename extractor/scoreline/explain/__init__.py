"""What every place of an article that tells of something was read as, and what became of it."""

from scoreline.explain.account import Account, Became
from scoreline.explain.explaining import Explanation, explain

__all__ = ["Account", "Became", "Explanation", "explain"]
