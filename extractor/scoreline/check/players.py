"""Players: goals claimed for them, goals for both sides, and what they do after being sent off."""

from collections.abc import Iterator

from scoreline.check.codes import finding
from scoreline.check.facts import agreed, goals_for, side_of, teams_of, timed_words, words
from scoreline.check.moments import surely_before
from scoreline.check.wording import figures, goal_label, goal_list, goals, number, sentence, time_of
from scoreline.story.told import CountClaim, ToldMatch
from scoreline_models import Card, CardKind, Evidence, Finding, Goal, GoalKind, Player, ScoreKind, ScoreLine

_DISMISSALS = (CardKind.SECOND_YELLOW, CardKind.RED)


def claimed_goals_lack_room(told: ToldMatch) -> Iterator[Finding]:
    """More goals claimed for a player than told, and the score full."""
    final = agreed(told, ScoreKind.FINAL)
    if final is None:
        return
    for (player, count), evidence in _claims(told.counts).items():
        his = _goals_by(told, player)
        most = max(len(his), _most_goals(told, final, player))
        if len(his) < count and most < count:
            room = f"leaves room for {number(most)} at most" if most else "leaves no room for any"
            message = f"{sentence(_goals_are_claimed(count))} for {player}, but the {figures(final)} {room}."
            others = [goal for goal in told.match.goals if _surely_not_by(goal, player)]
            yield finding("claimed-goals-lack-room", message, evidence, words(final, *his, *others))


def claimed_goals_exceeded(told: ToldMatch) -> Iterator[Finding]:
    """More goals told for a player than an exact count says."""
    for (player, count), evidence in _claims(c for c in told.counts if c.exact).items():
        his = _goals_by(told, player)
        if len(his) > count:
            told_are = f"{number(len(his))} are told: {goal_list(his)}"
            message = f"{sentence(_goals_are_claimed(count))} for {player}, but {told_are}."
            yield finding("claimed-goals-exceeded", message, evidence, words(*his))


def goals_for_both_sides(told: ToldMatch) -> Iterator[Finding]:
    """A player whose goals count for both sides, own goals apart."""
    teams = teams_of(told)
    for player in dict.fromkeys(goal.scorer.name for goal in told.match.goals if goal.scorer):
        his = [(goal, side_of(goal, teams)) for goal in _goals_by(told, player)]
        placed = [(goal, side) for goal, side in his if side is not None]
        if len({side for _, side in placed}) > 1:
            listed = ", ".join(f"{goal_label(goal)} for {side}" for goal, side in placed)
            message = f"{player} scores for both sides: {listed}."
            yield finding("goals-for-both-sides", message, words(*(goal for goal, _ in placed)))


def goal_after_dismissal(told: ToldMatch) -> Iterator[Finding]:
    """A goal by a player who had been sent off."""
    for card in _dismissals(told):
        late = [
            goal
            for goal in told.match.goals
            if goal.scorer and _same_player(goal.scorer, card.player) and surely_before(card.minute, goal.minute)
        ]
        if late:
            name, minute = card.player.name, time_of(card.minute)
            message = f"{name} is sent off{minute}, but scores later: {goal_list(late)}."
            yield finding("goal-after-dismissal", message, timed_words(card, *late))


def card_after_dismissal(told: ToldMatch) -> Iterator[Finding]:
    """A card for a player who had been sent off; two dismissals are a finding of their own."""
    for card in _dismissals(told):
        for late in told.match.cards:
            again = late.kind is CardKind.YELLOW and _same_player(late.player, card.player)
            if again and surely_before(card.minute, late.minute):
                name, minute = card.player.name, time_of(card.minute)
                message = f"{name} is sent off{minute}, but shown a card later{time_of(late.minute)}."
                yield finding("card-after-dismissal", message, timed_words(card, late))


def second_yellow_and_red(told: ToldMatch) -> Iterator[Finding]:
    """A player sent off in both ways."""
    for yellow in (card for card in _dismissals(told) if card.kind is CardKind.SECOND_YELLOW):
        for red in (card for card in _dismissals(told) if card.kind is CardKind.RED):
            if _same_player(yellow.player, red.player):
                first, second = time_of(yellow.minute), time_of(red.minute)
                twice = f"for a second yellow card{first} and with a straight red{second}"
                message = f"{yellow.player.name} is sent off twice: {twice}."
                yield finding("second-yellow-and-red", message, words(yellow, red))


def _claims(counts: Iterator[CountClaim] | tuple[CountClaim, ...]) -> dict[tuple[str, int], list[Evidence]]:
    """The counts claimed for each player, each once with all its words."""
    claims: dict[tuple[str, int], list[Evidence]] = {}
    for claim in counts:
        claims.setdefault((claim.player, claim.goals), []).append(claim.evidence)
    return claims


def _goals_are_claimed(count: int) -> str:
    return f"{goals(count)} {'is' if count == 1 else 'are'} claimed"


def _goals_by(told: ToldMatch, player: str) -> list[Goal]:
    """The goals that a player scored, own goals left out."""
    return [
        goal
        for goal in told.match.goals
        if goal.scorer and goal.scorer.name == player and goal.kind is not GoalKind.OWN_GOAL
    ]


def _surely_not_by(goal: Goal, player: str) -> bool:
    return goal.kind is GoalKind.OWN_GOAL or (goal.scorer is not None and goal.scorer.name != player)


def _most_goals(told: ToldMatch, final: ScoreLine, player: str) -> int:
    """The most goals that the score leaves to a player after those of others."""
    team = _team_of(told, player)
    others = sum(_surely_not_by(goal, player) for goal in told.match.goals)
    free = {
        side.team: side.goals - sum(_surely_not_by(goal, player) for goal in goals_for(told, side.team))
        for side in final.sides
    }
    for_side = free[team] if team in free else max(free.values())
    return min(for_side, sum(side.goals for side in final.sides) - others)


def _team_of(told: ToldMatch, player: str) -> str | None:
    """The side of a player, where all that is told of him or her agrees."""
    teams, match = teams_of(told), told.match
    people = [
        *(goal.scorer for goal in match.goals),
        *(goal.assist for goal in match.goals),
        *(card.player for card in match.cards),
        *(penalty.player for penalty in match.missed_penalties),
        *(goal.player for goal in match.disallowed_goals),
    ]
    sides = {person.team for person in people if person and person.name == player and person.team}
    sides |= {side for goal in _goals_by(told, player) if (side := side_of(goal, teams))}
    return sides.pop() if len(sides) == 1 else None


def _dismissals(told: ToldMatch) -> list[Card]:
    return [card for card in told.match.cards if card.kind in _DISMISSALS]


def _same_player(one: Player, other: Player) -> bool:
    """Whether two mentions are one player; namesakes of both sides are not."""
    return one.name == other.name and (one.team is None or other.team is None or one.team == other.team)


RULES = (
    claimed_goals_lack_room,
    claimed_goals_exceeded,
    goals_for_both_sides,
    goal_after_dismissal,
    card_after_dismissal,
    second_yellow_and_red,
)
