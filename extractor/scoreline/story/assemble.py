"""The story of an article: from its tagged units to its matches."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from scoreline.pipeline.blocks import Blocks, LineUp
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.tagging import Tagged
from scoreline.pipeline.units import Text
from scoreline.story.allotment import account_value
from scoreline.story.anchors import told_minutes
from scoreline.story.assists import settle_assists, with_assists
from scoreline.story.bookings import all_cards
from scoreline.story.card_times import time_by_penalties
from scoreline.story.cards import on_clock, settle_cards
from scoreline.story.claims import count_claims, day_claims
from scoreline.story.clockwork import Moment, moments
from scoreline.story.evidence import evidence
from scoreline.story.frame import MatchFrame
from scoreline.story.frames import marks_of, match_frames
from scoreline.story.goals import settle_goals
from scoreline.story.lists import merge_listed, read_lineups
from scoreline.story.minute_models import stated_minutes
from scoreline.story.modelling import attempt_model, goal_model, match_date, team_model, team_name
from scoreline.story.open_scores import settled_scores
from scoreline.story.overall import on_the_night
from scoreline.story.reading import Reading
from scoreline.story.score_models import final_line, half_time_line, inferred_line, result_claim, score_line
from scoreline.story.scorers import with_scorers
from scoreline.story.sides import (
    Sides,
    read_leanings,
    read_sides,
    read_ties,
    spread,
    ties_of_goals,
    told_sides,
)
from scoreline.story.steps import step_claims
from scoreline.story.ties import names_tie_break
from scoreline.story.told import ToldMatch
from scoreline.story.told_goal import ToldGoal, in_order_of_play, sentence_numbers
from scoreline_models import DisallowedGoal, Evidence, Match, MissedPenalty, ScoreKind

PLAIN_SIDE = 0.6
"""By how much the text must speak for the side of each goal for their sum to be the score."""
HINTED_HOME = 0.5
"""What any words that hint at the home team weigh against how its goals fit."""
SURE_COACH = 0.25
"""How much evidence for a coach's side counts for more than the words around "Klopp's men"."""


def tell(tagged: Tagged, published: datetime.date | None) -> list[ToldMatch]:
    """The matches that an article recaps, in the order of the text."""
    frames = match_frames(tagged, published)
    alone = len(frames) == 1
    spent = spent_minutes(tagged)
    return [tell_match(tagged, likeliest(tagged, frame, spent, alone), alone) for frame in frames]


@dataclass(slots=True)
class Settled:
    """A match with its goals settled, and by what: who plays for whom, the final score, the clock, the mentions."""

    frame: MatchFrame
    blocks: Blocks
    sides: Sides
    final: tuple[int, int] | None
    clock: dict[int, Moment]
    scored: list[GoalMention]
    goals: list[ToldGoal]


def likeliest(tagged: Tagged, frame: MatchFrame, spent: frozenset[int], alone: bool) -> Settled:
    """A match settled with the home team that its goals bear out best, where little else tells which one it is."""

    def worth(settled: Settled) -> float:
        one = settled.frame
        hinted = HINTED_HOME + one.home_surety if one is frame and one.home is not None else 0.0
        return account_value(tagged.text, settled.goals, one, settled.sides, settled.final) + hinted

    ways = [settle(tagged, one, spent, alone) for one in (frame, *frame.otherwise)]
    best = max(ways, key=worth) if frame.otherwise else ways[0]
    best.frame.date, best.frame.date_at, best.frame.weekdays = frame.date, frame.date_at, frame.weekdays
    return best


def settle(tagged: Tagged, frame: MatchFrame, spent: frozenset[int], alone: bool) -> Settled:
    """The goals of a match, each once with its side and minute; `spent` are the units of minutes without a goal."""
    text = tagged.text
    blocks = tagged.blocks if alone else blocks_of(tagged, frame)
    sides = sides_of(text, frame, blocks, tagged)
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    clock = moments(text, frame.extra_time, frame.ranges)
    scored = with_assists(text, on_the_night(text, frame.part(tagged.goals), frame), frame.part(tagged.assists))
    goals = settle_goals(text, scored, frame, sides, clock, final, spent)
    anchored = moments(text, frame.extra_time, frame.ranges, told_minutes(text, goals))
    if anchored != clock:
        clock = anchored
        goals = settle_goals(text, scored, frame, sides, clock, final, spent)
    return Settled(frame, blocks, sides, final, clock, scored, goals)


def blocks_of(tagged: Tagged, frame: MatchFrame) -> Blocks:
    """The line-ups and lists within one match's part of the text that name one of its teams.

    The others do not say which of several matches they are of.
    """
    units, blocks = tagged.text.units, tagged.blocks
    first, last = units[frame.start].start, units[min(frame.end, len(units)) - 1].end

    def is_mine(start: int, side: object) -> bool:
        team = side.team if isinstance(side, LineUp) else side
        return first <= start < last and any(team is one for one in frame.teams)

    return Blocks(
        tuple(lineup for lineup in blocks.lineups if is_mine(lineup.start, lineup)),
        tuple(goal for goal in blocks.goals if is_mine(goal.start, goal.side)),
        tuple(card for card in blocks.cards if is_mine(card.start, card.side)),
        blocks.ranges,
    )


def tell_match(tagged: Tagged, settled: Settled, alone: bool) -> ToldMatch:
    """One match of an article."""
    text, people = tagged.text, tagged.names.people
    frame, blocks, sides, final = settled.frame, settled.blocks, settled.sides, settled.final
    clock, scored = settled.clock, settled.scored
    told = merge_listed(settled.goals, blocks, frame, sides, people, final)
    goals = [goal for _, goal in in_order_of_play(told)]
    assists = settle_assists(text, goals, frame.part(tagged.assists), sides)
    played = with_scorers(sides, goals)
    booked = [on_clock(card, clock) for card in frame.part(tagged.cards)]
    timed = with_untimed_tellings(text, clock, told_minutes(text, goals))
    cards = time_by_penalties(text, settle_cards(text, booked, lambda place: minute_before(timed, place)), goals)
    names = [team_name(team) for team in frame.teams]
    stated = [*frame.scores, *settled_scores(frame, goals)]
    lines = [score_line(text, line, names) for line in stated] if len(names) == 2 else []
    if final is None and (line := final_line(text, frame, goals, names)) is not None:
        lines.append(line)
    elif final is None and len(names) == 2 and (score := counted(goals, frame, alone)) is not None:
        lines.append(inferred_line(text, score, names, goals))
    if all(line.kind is not ScoreKind.HALF_TIME for line in stated):
        lines += half_time_line(text, frame, goals, names)
    match = Match(
        teams=tuple(team_model(text, frame, n) for n in range(len(frame.teams))),
        date=match_date(text, frame),
        score_lines=tuple(lines),
        extra_time=frame.extra_time,
        goals=tuple(goal_model(text, goal, names, assists.get(n), frame.extra_time) for n, goal in enumerate(goals)),
        cards=all_cards(text, cards, blocks, frame, names, played, people),
        missed_penalties=tuple(
            attempt_model(MissedPenalty, text, m, names, played, clock) for m in frame.part(tagged.missed_penalties)
        ),
        disallowed_goals=tuple(
            attempt_model(DisallowedGoal, text, m, names, played, clock) for m in frame.part(tagged.disallowed_goals)
        ),
    )
    results = [result_claim(text, claim, names) for claim in frame.results] if len(names) == 2 else []
    return ToldMatch(
        match,
        results=tuple(results),
        counts=count_claims(text, scored, goals, frame.teams),
        settled=names_tie_break(text, frame),
        days=day_claims(text, frame.weekdays),
        steps=step_claims(text, goals),
        minutes=tuple(stated_minutes(text, goal) for goal in goals),
        extra_time=extra_time_words(text, frame),
        clock=clock,
    )


def extra_time_words(text: Text, frame: MatchFrame) -> tuple[Evidence, ...]:
    """The words that say that extra time was played, if any do."""
    at = frame.extra_time_at
    return () if at is None else (evidence(text, at, at + 1, text.units[at].rule or "extra-time"),)


def spent_minutes(tagged: Tagged) -> frozenset[int]:
    """The units of the minutes in which a penalty was missed or a goal ruled out, and no goal is told."""
    attempts = [*tagged.missed_penalties, *tagged.disallowed_goals]
    spent = {one.minute_at for told in attempts for one in (told, *told.others) if one.minute_at is not None}
    return frozenset(spent - {goal.minute_at for goal in tagged.goals})


def sides_of(text: Text, frame: MatchFrame, blocks: Blocks, tagged: Tagged) -> Sides:
    """Who plays for whom, by all the evidence there is."""
    goals = on_the_night(text, frame.part(tagged.goals), frame)
    ties = read_ties(text, frame) + ties_of_goals(text, goals, frame.part(tagged.assists))
    marks = [i for start, end in frame.ranges for i in marks_of(text, start, end)]
    told = told_sides(text, goals, frame)
    sides = read_sides(text, frame)
    read_leanings(Reading(text, frame, marks), sides)
    if blocks.lineups:
        known = sides.copy()
        spread(known, ties, told)
        known.merge(told)
        read_lineups(blocks, frame, sides, known, tagged.names.people)
    spread(sides, ties, told)
    coaches = {key for key, offices in text.offices.items() if "coach" in offices} | frame.coached.keys()
    sure = {key: sides.weight[key] for key in coaches if abs(sides.weight.get(key, 0.0)) >= SURE_COACH}
    frame.coached.update({key: 0 if weight > 0 else 1 for key, weight in sure.items()})
    return sides


def with_untimed_tellings(
    text: Text, clock: Mapping[int, Moment], told: Mapping[int, Moment | None]
) -> dict[int, Moment | None]:
    """The match minutes by their units, and those of goals told in sentences that give no minute of their own."""
    sentences = sentence_numbers(text)
    timed = {sentences[at] for at in clock}
    return {**clock, **{at: moment for at, moment in told.items() if sentences[at - 1] not in timed}}


def minute_before(told: Mapping[int, Moment | None], place: int) -> int | None:
    """The match minute told last before a unit; None where that is of a goal whose minute nothing tells."""
    before = [at for at in told if at < place]
    last = told[max(before)] if before else None
    return None if last is None else last.minute


def counted(goals: list[ToldGoal], frame: MatchFrame, alone: bool) -> tuple[int, int] | None:
    """The score as the sum of the told goals, where the stated results bear it out; None where they do not.

    An article about one match alone tells its goals, so that there the sum stands unless a result speaks against it.
    """
    results = {claim.winner for claim in frame.results if not claim.whole_tie}
    if results == {None} and (score := shared(goals)) is not None:
        return score
    if len(results) > 1 or not goals or any(goal.team is None for goal in goals):
        return None
    if any(goal.listed is None and goal.team_margin < PLAIN_SIDE for goal in goals):
        return None
    score = (sum(goal.team == 0 for goal in goals), sum(goal.team == 1 for goal in goals))
    ahead = None if score[0] == score[1] else 0 if score[0] > score[1] else 1
    if results:
        return score if results == {ahead} else None
    # Whoever has won a tie after a level match has done so in a shoot-out.
    return score if alone or (ahead is None and frame.results) else None


def shared(goals: list[ToldGoal]) -> tuple[int, int] | None:
    """The score of a draw, each side having half the told goals; None where either surely has more, or none is told."""
    half, odd = divmod(len(goals), 2)
    sure = [goal.team for goal in goals if goal.listed is not None or goal.team_margin >= PLAIN_SIDE]
    return (half, half) if goals and not odd and max(sure.count(0), sure.count(1)) <= half else None
