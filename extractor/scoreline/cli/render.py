"""What a terminal shows of a recap, safely: no control character of an article reaches it."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from rich.console import Console

    from scoreline_models import Event, Evidence, Finding, Goal, Match, Player, Recap, ScoreLine, UntoldGoals

_UNSAFE: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: cursor movements, colours, the window's title
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction overrides: text that reads otherwise
    r"\u2028\u2029\ud800-\udfff]"  # line ends of other kinds; halves of surrogate pairs, from file names
)

VERDICT_STYLE: Final = {
    "consistent": "green",
    "incomplete": "yellow",
    "contradictory": "bold red",
    "unchecked": "dim",
}
SEVERITY_STYLE: Final = {"error": "bold red", "warning": "yellow", "note": "dim"}
_WHAT: Final = {
    "goal": "goal",
    "penalty": "goal (penalty)",
    "own_goal": "own goal",
    "yellow": "yellow card",
    "second_yellow": "second yellow card",
    "red": "red card",
}
_AT_THE_END: Final = (999, 0)


class Row(NamedTuple):
    """One line of a match's timeline."""

    when: str
    what: str
    who: str
    team: str
    more: str = ""


def plain(text: str) -> str:
    """The text on one line, without control characters and direction overrides, nor blanks at the ends."""
    return printable(text).strip()


def printable(text: str) -> str:
    """The text without control characters and direction overrides; a run of blanks is one, those at the ends stay."""
    return without_controls(re.sub(r"\s+", " ", text))


def without_controls(text: str) -> str:
    """The text without control characters, line ends among them, and direction overrides."""
    return _UNSAFE.sub("", text)


def plain_json(json_text: str) -> str:
    """The same JSON with control characters and direction overrides written as escapes."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)


def headline(match: "Match") -> str:
    """Teams and score: `Stoke 1-2 Tottenham`, or `Stoke v Tottenham` where the text states none."""
    score = match.score
    if score is not None:
        return plain(_in_order(match, score))
    names = [team.name for team in match.teams]
    return plain(" v ".join(names + ["a team without name"] * (2 - len(names))))


def asides(match: "Match") -> list[str]:
    """What else is known of the score and the day: half-time, both legs, shoot-out, extra time, date."""
    known = [
        f"{label} {figures}"
        for kind, label in (
            ("half_time", "half-time"),
            ("first_leg", "first leg"),
            ("aggregate", "aggregate"),
            ("shootout", "shoot-out"),
        )
        for line in match.score_lines
        if line.kind.value == kind and (figures := _figures(match, line))
    ]
    if match.extra_time:
        known.append("after extra time")
    if match.date:
        known.append(match.date.value.isoformat())
    return [plain(item) for item in dict.fromkeys(known)]


def timeline(match: "Match") -> list[Row]:
    """Goals, cards, missed penalties and disallowed goals in the order of play, then the goals left untold.

    Goals keep the order they have, even without a minute. Where nothing is said of the time of another event,
    it stands last.
    """
    others = (
        *((card, _row(card, _WHAT[card.kind.value], card.player)) for card in match.cards),
        *((miss, _row(miss, "missed penalty", miss.player)) for miss in match.missed_penalties),
        *((goal, _row(goal, "disallowed goal", goal.player)) for goal in match.disallowed_goals),
    )
    placed = [
        *_in_order_of_play(match.goals),
        *((event.minute.order if event.minute else _AT_THE_END, row) for event, row in others),
    ]
    told = [row for _, row in sorted(placed, key=lambda item: item[0])]
    return told + [_untold(gap) for gap in match.untold_goals]


def finding_lines(finding: "Finding") -> list[str]:
    """A finding: its sentence, then each statement with its words and their places in the text."""
    return [
        f"{finding.severity.value}: {plain(finding.message)} [{finding.code}]",
        *(f"  {plain(one.says)}: {_quotations(one.evidence)}" for one in finding.statements),
    ]


def _quotations(words: "Iterable[Evidence]") -> str:
    return ", ".join(f'"{plain(one.words)}" (characters {one.start}-{one.end})' for one in words)


def show(recap: "Recap", console: "Console") -> None:
    """Print a recap as a person wants it: score, timeline and findings of each match."""
    from rich.text import Text

    console.print(Text(plain(recap.id or "article"), style="bold"))
    if not recap.matches:
        console.print(Text("  no football match found", style="dim"))
    for match in recap.matches:
        _show_match(match, console)
    console.print()


def _show_match(match: "Match", console: "Console") -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    verdict = match.verdict.value
    title = Text(headline(match), style="bold cyan")
    if known := asides(match):
        title.append(f"  ({'; '.join(known)})", style="not bold")
    title.append("  ")
    title.append(verdict, style=VERDICT_STYLE[verdict])
    console.print(Padding(title, (0, 0, 0, 2)))
    rows = timeline(match)
    if rows:
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(justify="right", no_wrap=True)
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        console.print(Padding(table, (0, 0, 0, 4)))
    for finding in match.findings:
        first, *quotations = finding_lines(finding)
        console.print(Padding(Text(first, style=SEVERITY_STYLE[finding.severity.value]), (0, 0, 0, 4)))
        for line in quotations:
            console.print(Padding(Text(line.strip()), (0, 0, 0, 6)))


def _in_order(match: "Match", line: "ScoreLine") -> str:
    """A score line with the match's own order of teams, or the line's where it is of other names."""
    goals = line.as_dict()
    names = [team.name for team in match.teams]
    if set(names) != set(goals):
        return str(line)
    first, second = names
    return f"{first} {goals[first]}-{goals[second]} {second}"


def _figures(match: "Match", line: "ScoreLine") -> str:
    """The figures alone, `1-2`, in the order of the headline, with the teams where these differ."""
    goals = line.as_dict()
    order = list(match.score.as_dict()) if match.score else []
    names = [team.name for team in match.teams]
    order = names if set(names) == set(goals) else order
    return "-".join(str(goals[name]) for name in order) if set(order) == set(goals) else str(line)


def _goal(goal: "Goal") -> Row:
    row = _row(goal, _WHAT[goal.kind.value], goal.scorer)
    assist = f"assist: {goal.assist.name}" if goal.assist else ""
    return row._replace(team=plain(goal.team or ""), more=plain(assist))


def _row(event: "Event", what: str, player: "Player | None") -> Row:
    return Row(
        when=str(event.minute) if event.minute else "?",
        what=what,
        who=plain(player.name) if player else "not named",
        team=plain(player.team or "") if player else "",
    )


def _in_order_of_play(goals: "Iterable[Goal]") -> "Iterator[tuple[tuple[int, int], Row]]":
    """Each goal with its place in time: its own, or that of the goal before it where that is later."""
    latest = (0, 0)
    for goal in goals:
        if goal.minute is not None:
            latest = max(latest, goal.minute.order)
        yield latest, _goal(goal)


def _untold(gap: "UntoldGoals") -> Row:
    window = f"{gap.earliest or 1}–{gap.latest or ''}'" if gap.earliest or gap.latest else "?"
    return Row(window, "untold", f"{gap.goals} goal{'s' if gap.goals > 1 else ''}", plain(gap.team))
