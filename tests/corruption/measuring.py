"""How many of the corrupted recaps the check catches, by kind."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corruption.cases import Case
from corruption.gold import Article, load
from corruption.kinds import KINDS, Maker
from scoreline import extract
from scoreline_models import Recap, Severity, Verdict


@dataclass(frozen=True)
class Outcome:
    """What the check says of a corrupted recap."""

    path: Path
    article: Article
    case: Case
    recap: Recap

    @property
    def caught(self) -> bool:
        return self.recap.verdict is Verdict.CONTRADICTORY

    @property
    def warned(self) -> bool:
        """Not caught, but a warning is given that is apt."""
        warnings = {finding.code for finding in self.recap.findings if finding.severity is Severity.WARNING}
        return not self.caught and bool(warnings.intersection(self.case.codes))


@dataclass
class Rate:
    """Corrupted recaps of one kind: how many, caught, and merely warned of."""

    cases: int = 0
    caught: int = 0
    warned: int = 0

    def add(self, outcome: Outcome) -> None:
        self.cases += 1
        self.caught += outcome.caught
        self.warned += outcome.warned

    def __str__(self) -> str:
        share = f"{self.caught / self.cases:.1%}" if self.cases else "-"
        return f"{self.caught}/{self.cases} = {share}" + (f", {self.warned} warned of" if self.warned else "")


@dataclass
class Rates:
    """The rates by kind, and how many recaps were left out since they are called contradictory as they are."""

    by_kind: dict[str, Rate] = field(default_factory=dict)
    left_out: int = 0

    def add(self, outcome: Outcome) -> None:
        self.by_kind.setdefault(outcome.case.kind, Rate()).add(outcome)


def outcomes(path: Path, kinds: Mapping[str, Maker] = KINDS, most: int | None = None) -> Iterator[Outcome] | None:
    """What becomes of each corruption of a recap, at most so many of each kind.

    None where the sound recap is called contradictory: nothing could be learnt from it.
    """
    article = load(path)
    if article is None:
        return iter(())
    cases = cases_of(article, kinds, most)
    if cases and extract(article.text).verdict is Verdict.CONTRADICTORY:
        return None
    return (Outcome(path, article, case, extract(case.corrupt(article.text))) for case in cases)


def cases_of(article: Article, kinds: Mapping[str, Maker] = KINDS, most: int | None = None) -> list[Case]:
    """The corruptions of an article, each different text once, at most so many of each kind."""
    cases: dict[str, Case] = {}
    for make in kinds.values():
        taken: Counter[str] = Counter()
        for case in make(article):
            text = case.corrupt(article.text)
            if text != article.text and text not in cases and (most is None or taken[case.kind] < most):
                cases[text] = case
                taken[case.kind] += 1
    return list(cases.values())


def rates(paths: Iterator[Path] | list[Path], kinds: Mapping[str, Maker] = KINDS, most: int | None = None) -> Rates:
    """The rates over the recaps whose annotation lies at these paths."""
    found = Rates()
    for path in paths:
        seen = outcomes(path, kinds, most)
        if seen is None:
            found.left_out += 1
        for outcome in seen or ():
            found.add(outcome)
    return found
