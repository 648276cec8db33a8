"""Naming: how far it is settled what each row of capitalised words of an article stands for."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from scoreline.language.gazetteer import KnownTeam, fold
from scoreline.pipeline.name_contexts import context_weight
from scoreline.pipeline.name_evidence import weigh
from scoreline.pipeline.name_runs import Run, spelled
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.units import Text, Unit


@dataclass(slots=True)
class Naming:
    """The runs of an article, and which team or person each is, as far as that is settled.

    Runs go by their number in `runs`.
    """

    text: Text
    runs: list[Run]
    keys: list[tuple[str, ...]] = field(init=False)
    """The words of each run, folded."""
    spellings: list[str] = field(init=False)
    """Each run as the article writes it."""
    weights: list[int] = field(init=False)
    """How strongly the words around each run say that it is a team."""
    hints: list[int] = field(init=False)
    """How strongly the single words beside each run say that it is a team."""
    team_of: dict[int, TeamName] = field(default_factory=dict)
    person_of: dict[int, Person] = field(default_factory=dict)
    teams: list[TeamName] = field(default_factory=list)
    """The article's teams, in the order in which they were found."""
    known: dict[KnownTeam, TeamName] = field(default_factory=dict)
    learnt: dict[str, TeamName] = field(default_factory=dict)
    """Teams that no gazetteer has, by their names."""
    people: dict[tuple[str, ...], Person] = field(default_factory=dict)
    """The article's people by the words of their full names, in the order in which they were found."""
    bearers: dict[str, list[tuple[int, Person]]] = field(default_factory=dict)
    """Whom a part of a full name may mean, each with the run that first gives the full name."""

    def __post_init__(self) -> None:
        units = self.text.units
        self.keys = [tuple([fold(unit.word) for unit in units[run.start : run.end]]) for run in self.runs]
        self.spellings = [spelled(self.text, run) for run in self.runs]
        self.weights = weigh(self.text, self.runs)
        self.hints = [context_weight(self.text, run.start, run.end) if run.entry is None else 0 for run in self.runs]

    def units(self, index: int) -> list[Unit]:
        """The units of a run."""
        return self.text.units[self.runs[index].start : self.runs[index].end]

    def spelled(self, index: int) -> str:
        """A run as the article writes it."""
        return self.spellings[index]

    def folded(self, index: int) -> str:
        """A run as the article writes it, folded."""
        return fold(self.spelled(index))

    def unsettled(self) -> list[int]:
        """The runs that no gazetteer knows and that are neither a team nor a person yet."""
        return [
            index
            for index, run in enumerate(self.runs)
            if run.entry is None and not run.weekday and index not in self.team_of and index not in self.person_of
        ]

    def weights_by_name(self, indices: Iterable[int]) -> Counter[str]:
        """The weights of some runs, summed for each name."""
        weights: Counter[str] = Counter()
        for index in indices:
            weights[" ".join(self.keys[index])] += self.weights[index]
        return weights

    def hints_by_name(self, indices: Iterable[int]) -> Counter[str]:
        """The hints of some runs, summed for each name."""
        hints: Counter[str] = Counter()
        for index in indices:
            hints[" ".join(self.keys[index])] += self.hints[index]
        return hints

    def known_team(self, known: KnownTeam) -> TeamName:
        """The article's team of a gazetteer entry; a new one where it has none."""
        if known not in self.known:
            self.known[known] = TeamName(known.name, known)
            self.teams.append(self.known[known])
        return self.known[known]

    def learnt_team(self, word: str, name: str) -> TeamName:
        """The article's team of a name that no gazetteer has; a new one where it has none."""
        if word not in self.learnt:
            self.learnt[word] = TeamName(name)
            self.teams.append(self.learnt[word])
        return self.learnt[word]

    def settle_team(self, index: int, team: TeamName) -> None:
        """A run is a team's name."""
        team.forms[self.spelled(index)] += 1
        self.team_of[index] = team

    def give_names(self, team: TeamName, owner: TeamName) -> None:
        """A team is another team under another name, which gets all its names."""
        owner.forms.update(team.forms)
        owner.nicknames.update(team.nicknames)
        self.teams[:] = [other for other in self.teams if other is not team]
        for index, one in self.team_of.items():
            if one is team:
                self.team_of[index] = owner

    def surnames(self) -> set[str]:
        """The last words of full names."""
        return {key[-1] for key in self.people}
