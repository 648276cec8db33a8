"""Blocks of data around the prose: line-ups, lists of scorers and of cards, and where they stand.

They are read from the source text line by line, since their layout tells them: `block_segments` divides
the lines, `block_reader` tells what each piece is, `block_scorers` and `block_entries` read its entries,
`block_sides` tells whose they are, and `language/en/blocks.jsonl` holds the words.
"""

from bisect import bisect_left
from dataclasses import dataclass

from scoreline.pipeline.block_reader import BlockReader
from scoreline.pipeline.block_sides import Draft, GivenCard, GivenGoal, Side, Sides
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.patterns import END
from scoreline.pipeline.units import Text


@dataclass(frozen=True, slots=True, eq=False)
class LineUp:
    """The players of one side, those who came on and the unused ones too, spelled as in the text.

    `team` is None where nothing names it; `label` is what stands before the players, if anything. Line-ups
    are in text order, which for a pair without names is that of the headline: the home side first. `start`
    and `end` are characters of the text, as in all of a block.
    """

    team: TeamName | None
    players: tuple[str, ...]
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ListedGoal:
    """A goal of a list.

    `side` is the side that it counts for, an own goal's too; None where nothing tells it. `name` is None for
    an own goal of somebody unnamed, `minute` for a goal without one; `running` is the score after it.
    `group` is the number of its list and of the part of it, as semicolons and dashes divide it: goals without
    a side that share a group are of one side, in "(Volker 20', 43 - Hummel 22')" the home side first.
    """

    name: str | None
    minute: int | None
    stoppage: int | None
    kind: str
    side: LineUp | TeamName | None
    start: int
    end: int
    rule: str
    assist: str | None = None
    running: tuple[int, int] | None = None
    group: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class ListedCard:
    """A card of a list; `kind` is `yellow`, `second_yellow` or `red`."""

    name: str
    kind: str
    minute: int | None
    stoppage: int | None
    side: LineUp | TeamName | None
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Blocks:
    """All blocks of an article.

    `ranges` are disjoint, ordered unit ranges, for rules on prose to leave out.
    """

    lineups: tuple[LineUp, ...] = ()
    goals: tuple[ListedGoal, ...] = ()
    cards: tuple[ListedCard, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()

    def holds(self, index: int) -> bool:
        """Whether a unit stands in a block."""
        return any(start <= index < end for start, end in self.ranges)


def find_blocks(text: Text) -> Blocks:
    """The blocks of data of a tagged text."""
    reader = BlockReader(text)
    reader.read()
    if not reader.spans:
        return Blocks()
    drafts = reader.drafts
    lineups = tuple(finished(draft) for draft in drafts)
    of_team = {id(draft.team): lineup for draft, lineup in zip(drafts, lineups, strict=True) if draft.team}
    sides = Sides(drafts, [] if reader.other_game else reader.goal_lists, reader.card_lists)
    goals = [listed_goal(goal, side_of(goal.side, lineups, of_team)) for goal in sides.given_goals()]
    cards = [listed_card(card, side_of(card.side, lineups, of_team)) for card in sides.given_cards()]
    return Blocks(lineups, tuple(goals), tuple(cards), unit_ranges(text, reader.spans))


def finished(draft: Draft) -> LineUp:
    """A line-up as it is handed out, nobody twice."""
    return LineUp(draft.team, tuple(dict.fromkeys(draft.players)), draft.start, draft.end, draft.label)


def side_of(side: Side, lineups: tuple[LineUp, ...], of_team: dict[int, LineUp]) -> LineUp | TeamName | None:
    """A side as it is handed out: its line-up where it has one."""
    return lineups[side] if isinstance(side, int) else of_team.get(id(side), side)


def listed_goal(goal: GivenGoal, side: LineUp | TeamName | None) -> ListedGoal:
    """A goal as it is handed out."""
    return ListedGoal(
        goal.name,
        goal.minute,
        goal.stoppage,
        goal.kind,
        side,
        goal.start,
        goal.end,
        goal.rule,
        goal.assist,
        goal.running,
        goal.group,
    )


def listed_card(card: GivenCard, side: LineUp | TeamName | None) -> ListedCard:
    """A card as it is handed out."""
    return ListedCard(card.name, card.kind, card.minute, card.stoppage, side, card.start, card.end, card.rule)


def unit_ranges(text: Text, spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Character spans as unit ranges, those that only ends of lines divide made one."""
    starts = [unit.start for unit in text.units]
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first >= last:
            continue
        if ranges and all(unit.signature == END for unit in text.units[ranges[-1][1] : first]):
            ranges[-1] = (ranges[-1][0], max(last, ranges[-1][1]))
        else:
            ranges.append((first, last))
    return tuple(ranges)
