"""Story values as models: every value with the words it rests on."""

from collections.abc import Iterable
from dataclasses import replace

from scoreline.language.gazetteer import fold
from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.disallowed import DisallowedMention
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.penalties import PenaltyMention
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent
from scoreline.story.clockwork import Moment, absolute
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.half_time import half_time_score
from scoreline.story.sides import Sides
from scoreline.story.told import ResultClaim
from scoreline.story.told_goal import ToldGoal
from scoreline_models import (
    Card,
    DisallowedGoal,
    Evidence,
    Goal,
    GoalKind,
    Ground,
    MatchDate,
    Minute,
    MissedPenalty,
    Player,
    Precision,
    ScoreKind,
    ScoreLine,
    TeamGoals,
)


def team_name(team: TeamName) -> str:
    """The fullest name that the article uses for a team; a nickname only where it uses no other."""
    forms = team.forms or team.nicknames
    if not forms:
        return team.name
    if team.known is not None:
        full = set(fold(team.known.name).split())
        return max(forms, key=lambda form: (len(full & set(fold(form).split())), len(form.split()), forms[form]))
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


def final_line(text: Text, frame: MatchFrame, goals: list[ToldGoal], names: list[str]) -> ScoreLine | None:
    """The final score whose figures are stated and whose sides the told goals settle, as a model."""
    figures = {tuple(sorted(line.goals)) for line in frame.open_finals}
    told = [sum(goal.team == n for goal in goals) for n in (0, 1)]
    if len(figures) != 1 or len(names) != 2 or told[0] == told[1]:
        return None
    less, more = min(figures)
    score = (more, less) if told[0] > told[1] else (less, more)
    if told[0] > score[0] or told[1] > score[1]:
        return None
    return score_line(text, replace(frame.open_finals[0], goals=score), names)


def half_time_line(text: Text, frame: MatchFrame, goals: list[ToldGoal], names: list[str]) -> list[ScoreLine]:
    """The score at half-time that words and the told goals give, where no figures state it, as a model."""
    if len(names) != 2 or any(line.kind is ScoreKind.HALF_TIME for line in frame.scores):
        return []
    found = half_time_score(text, frame, goals)
    if found is None:
        return []
    (a, b), standing = found
    return [
        ScoreLine(
            kind=ScoreKind.HALF_TIME,
            sides=(TeamGoals(team=names[0], goals=a), TeamGoals(team=names[1], goals=b)),
            inferred=True,
            evidence=(evidence(text, standing.start, standing.end, "score.half-time-standing"),),
        )
    ]


def minute_model(text: Text, moment: Moment | None) -> Minute | None:
    """A match minute as a model."""
    if moment is None:
        return None
    return Minute(
        value=moment.minute,
        stoppage=moment.stoppage,
        in_stoppage=moment.in_stoppage,
        precision=Precision(moment.precision),
        evidence=(evidence(text, moment.at, moment.at + 1, text.units[moment.at].rule),) if moment.at >= 0 else (),
    )


def player(person: Person, team: str | None, words: Iterable[Evidence] = ()) -> Player:
    """A person as a model."""
    return Player(name=person.name, team=team, evidence=tuple(words))


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


def goal_model(text: Text, goal: ToldGoal, names: list[str], assist: AssistMention | None) -> Goal:
    """A goal as a model."""
    team = names[goal.team] if goal.team is not None and names else None
    opponents = names[1 - goal.team] if goal.team is not None and len(names) == 2 else None
    own = opponents if goal.kind == "own_goal" else team
    return Goal(
        scorer=player(goal.scorer, own) if goal.scorer is not None else None,
        team=team,
        minute=minute_model(text, goal.moment),
        kind=GoalKind(goal.kind),
        assist=assist_model(text, goal, assist, team),
        evidence=goal_evidence(text, goal),
    )


def assist_model(text: Text, goal: ToldGoal, assist: AssistMention | None, team: str | None) -> Player | None:
    """Who made a goal, as a model: by the prose, else by the scorer list."""
    if goal.kind == "own_goal":
        return None
    if assist is not None:
        return player(assist.giver, team, [evidence(text, assist.start, assist.end, assist.rule)])
    if goal.listed is not None and goal.listed.assist:
        return Player(name=goal.listed.assist, team=team)
    return None


def attempt_minute(text: Text, mention: PenaltyMention | DisallowedMention, clock: dict[int, Moment]) -> Minute | None:
    """The minute of a missed penalty or a disallowed goal as a model."""
    moment = clock.get(mention.minute_at) if mention.minute_at is not None else None
    return minute_model(text, moment)


def missed_penalty_model(
    text: Text, mention: PenaltyMention, names: list[str], sides: Sides, clock: dict[int, Moment]
) -> MissedPenalty:
    """A missed penalty as a model."""
    told = (mention, *mention.others)
    return MissedPenalty(
        player=player(mention.player, side_name(sides, mention.player, names)) if mention.player else None,
        minute=attempt_minute(text, mention, clock),
        evidence=tuple(evidence(text, m.start, m.end, m.rule) for m in sorted(told, key=lambda m: m.start)),
    )


def disallowed_model(
    text: Text, mention: DisallowedMention, names: list[str], sides: Sides, clock: dict[int, Moment]
) -> DisallowedGoal:
    """A disallowed goal as a model."""
    told = (mention, *mention.others)
    return DisallowedGoal(
        player=player(mention.player, side_name(sides, mention.player, names)) if mention.player else None,
        minute=attempt_minute(text, mention, clock),
        evidence=tuple(evidence(text, m.start, m.end, m.rule) for m in sorted(told, key=lambda m: m.start)),
    )


def result_claim(text: Text, claim: StatedResult, names: list[str]) -> ResultClaim:
    """A statement of who won, by team names."""
    return ResultClaim(
        names[claim.winner] if claim.winner is not None else None,
        names[1 - claim.winner] if claim.winner is not None else None,
        evidence(text, claim.start, claim.end, claim.rule),
        claim.whole_tie,
    )


def goal_evidence(text: Text, goal: ToldGoal) -> tuple[Evidence, ...]:
    """Every place that tells of a goal, in text order."""
    told = [evidence(text, m.start, m.end, m.rule) for m in goal.mentions]
    if goal.listed is not None:
        start, end = goal.listed.start, goal.listed.end
        told.append(Evidence(start=start, end=end, words=text.source[start:end], rule=goal.listed.rule))
    return tuple(sorted(told, key=lambda e: (e.start, e.end)))
