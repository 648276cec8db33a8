"""How many of the corrupted recaps the check catches, by kind."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
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
    """The rates by kind."""

    by_kind: dict[str, Rate] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        self.by_kind.setdefault(outcome.case.kind, Rate()).add(outcome)


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


def sampled(paths: Iterable[Path], kinds: Mapping[str, Maker] = KINDS, of_each: int = 40) -> Rates:
    """The rates over one corruption of each kind of a recap, and at most so many of a kind: always the same ones.

    `paths` are those of the annotations. Recaps that are called contradictory as they are teach nothing.
    """
    articles = {path: article for path in paths if (article := load(path)) is not None}
    by_kind: dict[str, list[tuple[Path, Case]]] = {}
    for path, article in articles.items():
        for case in cases_of(article, kinds, most=1):
            by_kind.setdefault(case.kind, []).append((path, case))
    found, sound = Rates(), cache(lambda path: extract(articles[path].text).verdict)
    for cases in by_kind.values():
        for path, case in cases[:: -(-len(cases) // of_each)]:
            if sound(path) is not Verdict.CONTRADICTORY:
                article = articles[path]
                found.add(Outcome(path, article, case, extract(case.corrupt(article.text))))
    return found
