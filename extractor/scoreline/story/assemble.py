"""The story of an article: its matches as models, with evidence for every value."""

import datetime
from collections.abc import Iterable

from scoreline.language.gazetteer import fold
from scoreline.pipeline.blocks import Blocks
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.tagging import Tagged
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent, settle_cards
from scoreline.story.clockwork import Moment, absolute, moments
from scoreline.story.frame import MatchFrame, StatedScore
from scoreline.story.frames import match_frames
from scoreline.story.goals import ToldGoal, in_order_of_play, settle_goals
from scoreline.story.lists import merge_listed, person_named, read_lineups, side_number
from scoreline.story.sides import Sides, read_sides, read_ties, spread
from scoreline.story.told import ResultClaim, ToldMatch
from scoreline_models import (
    Card,
    CardKind,
    Evidence,
    Goal,
    GoalKind,
    Ground,
    Match,
    MatchDate,
    Minute,
    Player,
    Precision,
    ScoreKind,
    ScoreLine,
    Team,
    TeamGoals,
)


def tell(tagged: Tagged, published: datetime.date | None) -> list[ToldMatch]:
    """The matches that an article recaps, in the order of the text."""
    frames = match_frames(tagged, published)
    # Lists do not say which of several matches they are of.
    blocks = tagged.blocks if len(frames) == 1 else Blocks()
    return [tell_match(tagged, frame, blocks) for frame in frames]


def tell_match(tagged: Tagged, frame: MatchFrame, blocks: Blocks) -> ToldMatch:
    """One match of an article."""
    text = tagged.text
    people = tagged.names.people
    mentions = [m for m in tagged.goals if frame.start <= m.start < frame.end]
    clock = moments(text, frame.extra_time)
    sides = read_sides(text, frame)
    read_lineups(blocks, frame, sides, people)
    spread(sides, read_ties(text, frame))
    frame.coached.update(
        {
            key: 0 if sides.weight[key] > 0 else 1
            for key, offices in text.offices.items()
            if "coach" in offices and sides.weight[key]
        }
    )
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    goals = settle_goals(text, mentions, frame, sides, clock, final)
    goals = [goal for _, goal in in_order_of_play(merge_listed(goals, blocks, frame, sides, people, final))]
    cards = settle_cards(
        text,
        [m for m in tagged.cards if frame.start <= m.start < frame.end],
        lambda place: minute_before(clock, place),
    )
    names = [team_name(team) for team in frame.teams]
    lines = [score_line(text, line, names) for line in frame.scores] if len(names) == 2 else []
    if final is None and len(names) == 2 and (sum_of_goals := counted(goals, frame)) is not None:
        lines.append(inferred_score(sum_of_goals, names))
    match = Match(
        teams=tuple(Team(name=name, ground=ground(frame, n)) for n, name in enumerate(names)),
        date=match_date(text, frame),
        score_lines=tuple(lines),
        extra_time=frame.extra_time,
        goals=tuple(goal_model(text, goal, names) for goal in goals),
        cards=(
            *(card_model(text, card, names, sides) for card in cards),
            *listed_cards(text, blocks, cards, names, frame, sides, people),
        ),
    )
    results = tuple(
        ResultClaim(
            names[claim.winner] if claim.winner is not None else None,
            names[1 - claim.winner] if claim.winner is not None else None,
            evidence(text, claim.start, claim.end, claim.rule),
            claim.whole_tie,
        )
        for claim in frame.results
        if len(names) == 2
    )
    return ToldMatch(match, results)


def counted(goals: list[ToldGoal], frame: MatchFrame) -> tuple[int, int] | None:
    """The score as the sum of the told goals, where the stated results bear it out; None where they do not."""
    results = {claim.winner for claim in frame.results if not claim.whole_tie}
    if len(results) != 1 or any(goal.team is None for goal in goals):
        return None
    score = (sum(goal.team == 0 for goal in goals), sum(goal.team == 1 for goal in goals))
    ahead = None if score[0] == score[1] else 0 if score[0] > score[1] else 1
    return score if goals and results == {ahead} else None


def inferred_score(score: tuple[int, int], names: list[str]) -> ScoreLine:
    """A final score that nothing states, as a model."""
    a, b = (TeamGoals(team=name, goals=goals) for name, goals in zip(names, score, strict=True))
    return ScoreLine(kind=ScoreKind.FINAL, sides=(a, b), inferred=True)


def team_name(team: TeamName) -> str:
    """The fullest name that the article uses for a team; a nickname only where it uses no other."""
    forms = team.forms or team.nicknames
    if not forms:
        return team.name
    if team.known is not None:
        full = set(fold(team.known.name).split())
        return max(
            forms, key=lambda form: (len(full & set(fold(form).split())), len(form.split()), forms[form])
        )
    usual = max(forms, key=lambda form: (forms[form], len(form)))
    parts = set(fold(usual).split())
    related = [form for form in forms if parts & set(fold(form).split())]
    return max(related, key=lambda form: (len(form.split()), len(form), forms[form]))


def ground(frame: MatchFrame, number: int) -> Ground | None:
    """Home or away, where the text shows it."""
    if frame.home is None:
        return None
    return Ground.HOME if frame.home == number else Ground.AWAY


def match_date(text: Text, frame: MatchFrame) -> MatchDate | None:
    """The day of the match."""
    if frame.date is None:
        return None
    words = (evidence(text, *frame.date_at, "date"),) if frame.date_at is not None else ()
    return MatchDate(value=frame.date, evidence=words)


def evidence(text: Text, start: int, end: int, rule: str) -> Evidence:
    """The words of units `start` to before `end`."""
    first, last = text.units[start].start, text.units[end - 1].end
    return Evidence(start=first, end=last, words=text.source[first:last], rule=rule)


def score_line(text: Text, line: StatedScore, names: list[str]) -> ScoreLine:
    """A stated score as a model."""
    return ScoreLine(
        kind=line.kind,
        sides=(TeamGoals(team=names[0], goals=line.goals[0]), TeamGoals(team=names[1], goals=line.goals[1])),
        evidence=(evidence(text, line.start, line.end, line.rule),),
    )


def minute_model(text: Text, moment: Moment | None) -> Minute | None:
    """A match minute as a model."""
    if moment is None:
        return None
    return Minute(
        value=moment.minute,
        stoppage=moment.stoppage,
        in_stoppage=moment.in_stoppage,
        precision=Precision(moment.precision),
        evidence=(evidence(text, moment.at, moment.at + 1, text.units[moment.at].rule),)
        if moment.at >= 0
        else (),
    )


def player(person: Person, team: str | None, words: Iterable[Evidence] = ()) -> Player:
    """A person as a model."""
    return Player(name=person.name, team=team, evidence=tuple(words))


def minute_before(clock: dict[int, Moment], place: int) -> int | None:
    """The last match minute told before a unit."""
    before = [at for at in clock if at < place]
    return clock[max(before)].minute if before else None


def clock_model(text: Text, value: ClockValue | None, at: int | None) -> Minute | None:
    """A clock value as a model; None where it gives no minute."""
    if value is None or value.minute is None or value.relative is not None:
        return None
    moment = absolute(value, at or 0, extra_time=False)
    words = (evidence(text, at, at + 1, text.units[at].rule),) if at is not None else ()
    return Minute(
        value=moment.minute,
        stoppage=moment.stoppage,
        in_stoppage=moment.in_stoppage,
        precision=Precision(moment.precision),
        evidence=words,
    )


def side_name(sides: Sides, person: Person | None, names: list[str]) -> str | None:
    """The team that a person plays for, by the evidence."""
    weight = sides.of(person)
    return names[0 if weight > 0 else 1] if weight and len(names) == 2 else None


def card_model(text: Text, card: CardEvent, names: list[str], sides: Sides) -> Card:
    """A card as a model."""
    at = next((m.minute_at for m in card.mentions if m.minute_at is not None), None)
    return Card(
        player=player(card.player, side_name(sides, card.player, names)),
        kind=card.kind,
        minute=clock_model(text, card.minute, at),
        evidence=tuple(evidence(text, m.start, m.end, m.rule) for m in card.mentions),
    )


def listed_cards(
    text: Text,
    blocks: Blocks,
    told: list[CardEvent],
    names: list[str],
    frame: MatchFrame,
    sides: Sides,
    people: list[Person],
) -> list[Card]:
    """The cards of bookings lists that the prose does not tell."""
    cards = []
    known = {(id(card.player), card.kind is CardKind.YELLOW) for card in told}
    for entry in blocks.cards:
        person = person_named(entry.name, people)
        if (id(person), entry.kind == "yellow") in known:
            continue
        number = side_number(entry.side, blocks, frame, sides, people)
        minute = None
        if entry.minute is not None:
            minute = Minute(
                value=entry.minute,
                stoppage=entry.stoppage,
                in_stoppage=entry.stoppage is not None,
                precision=Precision.EXACT,
            )
        words = Evidence(
            start=entry.start, end=entry.end, words=text.source[entry.start : entry.end], rule=entry.rule
        )
        team = names[number] if number is not None and len(names) == 2 else side_name(sides, person, names)
        cards.append(
            Card(player=player(person, team), kind=CardKind(entry.kind), minute=minute, evidence=(words,))
        )
    return cards


def goal_model(text: Text, goal: ToldGoal, names: list[str]) -> Goal:
    """A goal as a model."""
    team = names[goal.team] if goal.team is not None and names else None
    opponents = names[1 - goal.team] if goal.team is not None and len(names) == 2 else None
    own = opponents if goal.kind == "own_goal" else team
    assist = next(
        (m.assist for m in goal.mentions if m.assist is not None and m.assist is not goal.scorer), None
    )
    return Goal(
        scorer=player(goal.scorer, own) if goal.scorer is not None else None,
        team=team,
        minute=minute_model(text, goal.moment),
        kind=GoalKind(goal.kind),
        assist=player(assist, team) if assist is not None and goal.kind != "own_goal" else None,
        evidence=goal_evidence(text, goal),
    )


def goal_evidence(text: Text, goal: ToldGoal) -> tuple[Evidence, ...]:
    """Every place that tells of a goal, in text order."""
    told = [evidence(text, m.start, m.end, m.rule) for m in goal.mentions]
    if goal.listed is not None:
        start, end = goal.listed.start, goal.listed.end
        told.append(Evidence(start=start, end=end, words=text.source[start:end], rule=goal.listed.rule))
    return tuple(sorted(told, key=lambda e: (e.start, e.end)))
