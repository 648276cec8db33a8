"""The story of an article: its matches as models, with evidence for every value."""

import datetime
from collections.abc import Iterable

from scoreline.language.gazetteer import fold
from scoreline.pipeline.goals import goal_mentions
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.tagging import Tagged
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment, moments
from scoreline.story.frames import MatchFrame, StatedScore, match_frames
from scoreline.story.goals import ToldGoal, settle_goals
from scoreline.story.sides import Sides, read_sides
from scoreline.story.told import ResultClaim, ToldMatch
from scoreline_models import (
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
    mentions = goal_mentions(tagged.text)
    return [tell_match(tagged, frame, mentions) for frame in frames]


def tell_match(tagged: Tagged, frame: MatchFrame, all_mentions: list) -> ToldMatch:  # type: ignore[type-arg]
    """One match of an article."""
    text = tagged.text
    mentions = [m for m in all_mentions if frame.start <= m.start < frame.end]
    clock = moments(text, frame.extra_time)
    sides = read_sides(text, frame)
    frame.coached.update(
        {key: 0 if sides.weight[key] > 0 else 1 for key, offices in text.offices.items() if "coach" in offices and sides.weight[key]}
    )
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    goals = settle_goals(text, mentions, frame, sides, clock, final)
    names = [team_name(team) for team in frame.teams]
    lines = [score_line(text, line, names) for line in frame.scores] if len(names) == 2 else []
    match = Match(
        teams=tuple(
            Team(name=name, ground=ground(frame, n)) for n, name in enumerate(names)
        ),
        date=match_date(text, frame),
        score_lines=tuple(lines),
        extra_time=frame.extra_time,
        goals=tuple(goal_model(text, goal, names) for goal in goals),
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


def minute_model(text: Text, moment: Moment | None) -> Minute | None:
    """A match minute as a model."""
    if moment is None:
        return None
    return Minute(
        value=moment.minute,
        stoppage=moment.stoppage,
        in_stoppage=moment.in_stoppage,
        precision=Precision(moment.precision),
        evidence=(evidence(text, moment.at, moment.at + 1, text.units[moment.at].rule),),
    )


def player(person: Person, team: str | None, words: Iterable[Evidence] = ()) -> Player:
    """A person as a model."""
    return Player(name=person.name, team=team, evidence=tuple(words))


def goal_model(text: Text, goal: ToldGoal, names: list[str]) -> Goal:
    """A goal as a model."""
    team = names[goal.team] if goal.team is not None and names else None
    opponents = names[1 - goal.team] if goal.team is not None and len(names) == 2 else None
    own = opponents if goal.kind == "own_goal" else team
    assist = next((m.assist for m in goal.mentions if m.assist is not None and m.assist is not goal.scorer), None)
    return Goal(
        scorer=player(goal.scorer, own) if goal.scorer is not None else None,
        team=team,
        minute=minute_model(text, goal.moment),
        kind=GoalKind(goal.kind),
        assist=player(assist, team) if assist is not None and goal.kind != "own_goal" else None,
        evidence=tuple(
            evidence(text, m.start, m.end, m.rule) for m in sorted(goal.mentions, key=lambda m: (m.start, m.end))
        ),
    )
