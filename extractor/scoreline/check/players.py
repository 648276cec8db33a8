"""Players: goals claimed for them, goals for both sides, and what they do after being sent off."""

from collections.abc import Iterator, Sequence

from scoreline.check.codes import finding
from scoreline.check.facts import agreed, goals_for, side_of, teams_of
from scoreline.check.moments import LAST_WHISTLE, stretch, surely_before
from scoreline.check.statements import assist_said, count_said, event_said, events_said, score_said, statement
from scoreline.check.wording import figures, goal_label, goal_list, goals, listed, number, sentence, time_of
from scoreline.story.told import CountClaim, ToldMatch
from scoreline_models import (
    Card,
    CardKind,
    Event,
    Evidence,
    Finding,
    Goal,
    GoalKind,
    Player,
    ScoreKind,
    ScoreLine,
    Statement,
)

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
            claims = (count_said(player, count, evidence), score_said(final))
            yield finding("claimed-goals-lack-room", message, *claims, *events_said((*his, *others)))


def claimed_goals_differ(told: ToldMatch) -> Iterator[Finding]:
    """Two counts of all of a player's goals: a brace and a hat-trick."""
    claims = _claims(claim for claim in told.counts if claim.exact)
    for player in dict.fromkeys(player for player, _ in claims):
        own = [(count, words) for (one, count), words in claims.items() if one == player]
        if len(own) > 1:
            counts = listed(goals(count) for count, _ in own)
            message = f"Different numbers of goals are claimed for {player}: {counts}."
            yield finding("claimed-goals-differ", message, *(count_said(player, *claim) for claim in own))


def claimed_goals_exceeded(told: ToldMatch) -> Iterator[Finding]:
    """More goals told for a player than an exact count says, and none of the other counts."""
    for (player, count), evidence in _claims(claim for claim in told.counts if claim.exact).items():
        his = _goals_by(told, player)
        if len(his) > count and not any(claim.player == player and claim.goals > count for claim in told.counts):
            told_are = f"{number(len(his))} are told: {goal_list(his)}"
            message = f"{sentence(_goals_are_claimed(count))} for {player}, but {told_are}."
            said = count_said(player, count, evidence)
            yield finding("claimed-goals-exceeded", message, said, *events_said(his))


def goals_for_both_sides(told: ToldMatch) -> Iterator[Finding]:
    """A player whose goals count for both sides, own goals apart."""
    teams = teams_of(told)
    for player in dict.fromkeys(goal.scorer.name for goal in told.match.goals if goal.scorer):
        his = [(goal, side_of(goal, teams)) for goal in _goals_by(told, player)]
        placed = [(goal, side) for goal, side in his if side is not None]
        if len({side for _, side in placed}) > 1:
            both = ", ".join(f"{goal_label(goal)} for {side}" for goal, side in placed)
            message = f"{player} scores for both sides: {both}."
            said = (event_said(goal, f" for {side}") for goal, side in placed)
            yield finding("goals-for-both-sides", message, *said)


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
            yield finding("goal-after-dismissal", message, *events_said((card, *late)))


def act_after_dismissal(told: ToldMatch) -> Iterator[Finding]:
    """A missed penalty, a disallowed goal or an assist of a player who had been sent off."""
    acts: list[tuple[Player | None, str, Event]] = [
        *((penalty.player, "misses a penalty", penalty) for penalty in told.match.missed_penalties),
        *((goal.player, "has a goal disallowed", goal) for goal in told.match.disallowed_goals),
        *((goal.assist, "makes a goal", goal) for goal in told.match.goals),
    ]
    for card in _dismissals(told):
        for player, what, act in acts:
            if player and _same_player(player, card.player) and surely_before(card.minute, act.minute):
                sent_off = f"{card.player.name} is sent off{time_of(card.minute)}"
                message = f"{sent_off}, but {what} later{time_of(act.minute)}."
                said = assist_said(act) if isinstance(act, Goal) else event_said(act)
                yield finding("act-after-dismissal", message, event_said(card), said)


def card_after_dismissal(told: ToldMatch) -> Iterator[Finding]:
    """A card for a player who had been sent off; two dismissals are a finding of their own."""
    for card in _dismissals(told):
        for late in _yellows(told, card.player):
            if surely_before(card.minute, late.minute) and not _is_first_of(told, late, card):
                name, minute = card.player.name, time_of(card.minute)
                message = f"{name} is sent off{minute}, but shown a card later{time_of(late.minute)}."
                yield finding("card-after-dismissal", message, *events_said((card, late)))


def second_yellow_before_first(told: ToldMatch) -> Iterator[Finding]:
    """A second yellow card surely shown before the only other one."""
    for card in _dismissals(told):
        for first in _yellows(told, card.player):
            if surely_before(card.minute, first.minute) and _is_first_of(told, first, card):
                second = f"for a second yellow card{time_of(card.minute)}"
                only_later = f"shown the first only later{time_of(first.minute)}"
                message = f"{card.player.name} is sent off {second}, but {only_later}."
                yield finding("second-yellow-before-first", message, *events_said((card, first)))


def three_yellows(told: ToldMatch) -> Iterator[Finding]:
    """More than two yellow cards for one player."""
    for own in _cards_by_player(told):
        shown = [card for card in own if card.kind is not CardKind.RED]
        if len(shown) > 2:
            count = f"{sentence(number(len(shown)))} yellow cards are told for {shown[0].player.name}"
            yield finding("three-yellows", f"{count}{_minutes(shown, ': ')}.", *events_said(shown))


def two_yellows_no_dismissal(told: ToldMatch) -> Iterator[Finding]:
    """Two bookings of a player who is not told to have gone off."""
    for own in _cards_by_player(told):
        if len(own) == 2 and all(card.kind is CardKind.YELLOW for card in own):
            minutes = _minutes(own, " (", ")")
            message = f"{own[0].player.name} is shown two yellow cards{minutes}, but no dismissal is told."
            yield finding("two-yellows-no-dismissal", message, *events_said(own))


def sent_off_twice(told: ToldMatch) -> Iterator[Finding]:
    """Two dismissals of one player, both straight or both for a second yellow card."""
    for own in _cards_by_player(told):
        for kind in _DISMISSALS:
            reds = [card for card in own if card.kind is kind]
            if len(reds) > 1:
                message = f"{reds[0].player.name} is sent off twice{_minutes(reds, ': ')}."
                yield finding("sent-off-twice", message, *events_said(reds))


def scorer_team_against_goal(told: ToldMatch) -> Iterator[Finding]:
    """A goal for the one side by a player of the other; the reverse where it is an own goal."""
    teams = teams_of(told)
    for goal in told.match.goals:
        plays_for = goal.scorer.team if goal.scorer else None
        if goal.team not in teams or plays_for not in teams:
            continue
        own = goal.kind is GoalKind.OWN_GOAL
        if own is (plays_for == goal.team):
            verb = "counts" if own else "scores"
            message = f"{goal_label(goal)} {verb} for {goal.team}, but plays for {plays_for}."
            said = (event_said(goal, f" for {goal.team}"), *_player_said(goal))
            yield finding("scorer-team-against-goal", message, *said)


def second_yellow_and_red(told: ToldMatch) -> Iterator[Finding]:
    """A player sent off in both ways."""
    for yellow in (card for card in _dismissals(told) if card.kind is CardKind.SECOND_YELLOW):
        for red in (card for card in _dismissals(told) if card.kind is CardKind.RED):
            if _same_player(yellow.player, red.player):
                first, second = time_of(yellow.minute), time_of(red.minute)
                twice = f"for a second yellow card{first} and with a straight red{second}"
                message = f"{yellow.player.name} is sent off twice: {twice}."
                yield finding("second-yellow-and-red", message, *events_said((yellow, red)))


def _player_said(goal: Goal) -> Iterator[Statement]:
    """Whom the scorer plays for, where the goal has words for him or her."""
    if goal.scorer and goal.scorer.evidence:
        yield statement(f"{goal.scorer.name} of {goal.scorer.team}", goal.scorer.evidence)


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


def _cards_by_player(told: ToldMatch) -> list[list[Card]]:
    """The cards of each player, in the order of play as far as it is told."""
    players: list[list[Card]] = []
    for card in told.match.cards:
        own = next((own for own in players if _same_player(own[0].player, card.player)), None)
        if own is None:
            players.append([card])
        else:
            own.append(card)
    return [sorted(own, key=lambda card: stretch(card.minute, LAST_WHISTLE)[0]) for own in players]


def _minutes(cards: Sequence[Card], before: str, after: str = "") -> str:
    """The minutes of cards, as far as they are told; nothing where one is not."""
    told = [str(card.minute) for card in cards if time_of(card.minute)]
    return f"{before}{', '.join(told)}{after}" if len(told) == len(cards) else ""


def _yellows(told: ToldMatch, player: Player) -> list[Card]:
    """The bookings of a player, those for a second yellow card left out."""
    return [card for card in told.match.cards if card.kind is CardKind.YELLOW and _same_player(card.player, player)]


def _is_first_of(told: ToldMatch, yellow: Card, dismissal: Card) -> bool:
    """Whether a booking is the only one that a second yellow card can have followed."""
    return dismissal.kind is CardKind.SECOND_YELLOW and _yellows(told, dismissal.player) == [yellow]


def _dismissals(told: ToldMatch) -> list[Card]:
    return [card for card in told.match.cards if card.kind in _DISMISSALS]


def _same_player(one: Player, other: Player) -> bool:
    """Whether two mentions are one player; namesakes of both sides are not."""
    return one.name == other.name and (one.team is None or other.team is None or one.team == other.team)


RULES = (
    claimed_goals_lack_room,
    claimed_goals_differ,
    claimed_goals_exceeded,
    goals_for_both_sides,
    goal_after_dismissal,
    act_after_dismissal,
    card_after_dismissal,
    second_yellow_before_first,
    second_yellow_and_red,
    three_yellows,
    two_yellows_no_dismissal,
    sent_off_twice,
    scorer_team_against_goal,
)
