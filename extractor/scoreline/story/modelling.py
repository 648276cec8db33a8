"""Story values as models: every value with the words it rests on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from scoreline.language.gazetteer import fold
from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.attempts import AttemptMention
from scoreline.pipeline.blocks import ListedCard, ListedGoal
from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent
from scoreline.story.clockwork import Moment, absolute
from scoreline.story.frame import MatchFrame, StatedResult, StatedScore
from scoreline.story.half_time import half_time_score
from scoreline.story.sides import Sides
from scoreline.story.told import ResultClaim
from scoreline.story.told_goal import ToldGoal
from scoreline_models import (
    LAST_MINUTE,
    Card,
    DisallowedGoal,
    Evidence,
    Goal,
    GoalKind,
    Ground,
    MatchDate,
    Minute,
    MissedPenalty,
    Period,
    Player,
    Precision,
    ScoreKind,
    ScoreLine,
    Team,
    TeamGoals,
)

Attempt = TypeVar("Attempt", MissedPenalty, DisallowedGoal)

LOOSE = 2
"""By how many minutes a rounded minute may be off."""
LASTING = ("for ", "over ", "of ")
"""Beginnings of stretches that tell how long something lasted or what they held, not when something was."""
WHOLE = frozenset({"game", "match", "contest", "encounter", "tie", "final", "derby", "90", "ninety"})
"""What the final or the first minutes may be of, where they are those of the match."""


def team_name(team: TeamName) -> str:
    """The fullest name that the article uses for a team; a nickname only where it uses no other."""
    forms = team.forms or team.nicknames
    if not forms:
        return team.name
    if team.known is not None:
        name = team.known.name
        full = set(fold(max(team.known.aliases, key=len, default=name) if name.isupper() else name).split())
        return max(
            forms, key=lambda form: (len(full & set(fold(form).split())), len(form.split()), *shown(form, forms))
        )
    usual = max(forms, key=lambda form: (forms[form], len(form)))
    parts = set(fold(usual).split())
    related = [form for form in forms if parts & set(fold(form).split())]
    return max(related, key=lambda form: (len(form.split()), len(form), *shown(form, forms)))


def shown(form: str, forms: Counter[str]) -> tuple[bool, int]:
    """How well a form of a name shows how it is written: not in capitals, as in a title, and often."""
    return not form.isupper(), forms[form]


def ground(frame: MatchFrame, number: int) -> Ground | None:
    """Home or away, where the text shows it."""
    if frame.home is None:
        return None
    return Ground.HOME if frame.home == number else Ground.AWAY


def team_model(text: Text, frame: MatchFrame, number: int) -> Team:
    """One side of a match as a model, with the first place of each form of its name where the match is told."""
    name = frame.teams[number]
    places = [i for i, unit in enumerate(text.units) if unit.value is name]
    within = [i for i in places if frame.start <= i < frame.end] or places
    forms: dict[str, int] = {}
    for i in within:
        forms.setdefault(text.units[i].word, i)
    words = tuple(evidence(text, i, i + 1, text.units[i].rule) for i in forms.values())
    return Team(name=team_name(name), ground=ground(frame, number), evidence=words)


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
    if len(figures) != 1 or len(names) != 2:
        return None
    less, more = min(figures)
    scorer = only_scorer(text, frame, goals) if (less, more) == (0, 1) else None
    if scorer is not None:
        score = (1, 0) if scorer == 0 else (0, 1)
    elif told[0] == told[1]:
        return None
    else:
        score = (more, less) if told[0] > told[1] else (less, more)
        if told[0] > score[0] or told[1] > score[1]:
            return None
    return score_line(text, replace(frame.open_finals[0], goals=score), names)


def only_scorer(text: Text, frame: MatchFrame, goals: list[ToldGoal]) -> int | None:
    """The number of the side whose goal is told in the sentence that calls it the only one; None where none is."""
    for line in frame.open_finals:
        start, end = text.sentence(line.start)
        teams = {goal.team for goal in goals for mention in goal.mentions if start <= mention.start < end}
        if len(teams) == 1 and has_trait(line.rule, "only goal"):
            return teams.pop()
    return None


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


def inferred_line(text: Text, score: tuple[int, int], names: list[str], goals: list[ToldGoal]) -> ScoreLine:
    """A final score that nothing states, as a model: it rests on the words of the goals that it counts."""
    words = {(e.start, e.end): e for goal in goals for e in goal_evidence(text, goal)}
    return ScoreLine(
        kind=ScoreKind.FINAL,
        sides=(TeamGoals(team=names[0], goals=score[0]), TeamGoals(team=names[1], goals=score[1])),
        inferred=True,
        evidence=tuple(words[place] for place in sorted(words)),
    )


def minute_model(text: Text, moment: Moment | None, extra_time: bool = False) -> Minute | None:
    """A match minute as a model; `extra_time` where the text says that it was played."""
    if moment is None:
        return None
    return Minute(
        value=moment.minute,
        stoppage=moment.stoppage,
        in_stoppage=moment.in_stoppage,
        period=period_of(text, moment, extra_time),
        precision=Precision(moment.precision),
        evidence=(evidence(text, moment.at, moment.at + 1, text.units[moment.at].rule),) if moment.at >= 0 else (),
    )


def period_of(text: Text, moment: Moment, extra_time: bool = False) -> Period | None:
    """The period of a minute; None where it may as well be of the one before or after.

    A minute counted from another event's may have left the stoppage time between out of the count. Beyond 90, a list
    does not say whether it counts stoppage time, so that `extra_time` must.
    """
    minute = moment.minute
    if moment.in_stoppage or moment.stoppage is not None:
        return period_at(minute)
    if moment.at < 0:
        return period_at(minute) if extra_time or minute <= LAST_MINUTE[Period.SECOND_HALF] else None
    value = text.units[moment.at].value
    if isinstance(value, ClockValue) and value.relative is not None:
        return period_within(minute - LOOSE, minute + LOOSE)
    return period_at(minute)


def period_at(minute: int) -> Period:
    """The period in which a match minute is counted."""
    return next((period for period, last in LAST_MINUTE.items() if minute <= last), Period.EXTRA_TIME_SECOND_HALF)


def period_within(earliest: int | None, latest: int | None) -> Period | None:
    """The period that holds every minute from one to another; None where several do."""
    if earliest is None or latest is None:
        return None
    first = period_at(earliest)
    return first if first is period_at(latest) else None


def player(person: Person, team: str | None, words: Iterable[Evidence] = ()) -> Player:
    """A person as a model."""
    return Player(name=person.name, team=team, evidence=tuple(words))


def clock_model(text: Text, value: ClockValue | None, at: int | None, extra_time: bool = False) -> Minute | None:
    """A clock value as a model; None where it gives neither a minute nor bounds."""
    if value is None or value.relative is not None:
        return None
    if value.minute is None:
        return None if at is None else bounded_model(text, [at])
    moment = absolute(value, -1 if at is None else at, extra_time)
    return minute_model(text, moment, extra_time)


def bounded_model(text: Text, places: Iterable[int]) -> Minute | None:
    """A minute that clock expressions only bound ("midway through the second half"), as a model.

    None where none of them does, or where they cannot all be of one event.
    """
    bounding = {at: found for at in sorted(set(places)) if (found := bounds(text, at)) is not None}
    if not bounding:
        return None
    earliest = max(low for low, _ in bounding.values())
    latest = min(high for _, high in bounding.values())
    if earliest > latest:
        return None
    return Minute(
        period=period_within(earliest, latest),
        precision=Precision.BOUNDED,
        earliest=earliest,
        latest=latest,
        evidence=tuple(evidence(text, at, at + 1, text.units[at].rule) for at in bounding),
    )


def bounds(text: Text, at: int) -> tuple[int, int] | None:
    """The first and the last minute that a clock expression leaves possible, where it is no more than bounds.

    "The final ten minutes of the first half" end at 45; those of a season or of an unnamed half bound nothing.
    """
    unit = text.units[at]
    value = unit.value
    if not isinstance(value, ClockValue) or value.minute is not None or value.relative is not None:
        return None
    low, high = value.earliest, value.latest
    if low is None or high is None or unit.word.startswith(LASTING):
        return None
    following = text.units[at + 1 : at + 4]
    if not following or following[0].word not in ("of", "of the", "in", "in the"):
        return (low, high)
    whose = following[1:]
    first_half = any("first-half" in one.signature for one in whose)
    second_half = any("second-half" in one.signature for one in whose)
    half = LAST_MINUTE[Period.FIRST_HALF]
    if first_half:
        return (low - half, high - half) if low > half else (low, high) if high <= half else None
    if second_half:
        return (low + half, high + half) if high <= half else (low, high) if low > half else None
    if following[0].word.startswith("in"):
        return (low, high)
    return (low, high) if any(one.word in WHOLE for one in whose) else None


def named_at(text: Text, person: Person, places: Iterable[tuple[int | None, str]]) -> tuple[Evidence, ...]:
    """The words that mean a person at units, each with the rule that read them so; without units the first name."""
    told = sorted({at: rule for at, rule in places if at is not None}.items())
    if not told:
        told = [(i, unit.rule) for i, unit in enumerate(text.units) if unit.value is person][:1]
    return tuple(evidence(text, at, at + 1, rule) for at, rule in told)


def listed_name(text: Text, entry: ListedGoal | ListedCard, name: str) -> Evidence:
    """The words of a list that give a name: the name itself, or its entry where that does not hold it whole."""
    at = text.source.find(name, entry.start, entry.end)
    start, end = (at, at + len(name)) if at >= 0 else (entry.start, entry.end)
    return Evidence(start=start, end=end, words=text.source[start:end], rule=entry.rule)


def side_name(sides: Sides, person: Person | None, names: list[str]) -> str | None:
    """The team that a person plays for, by the evidence."""
    weight = sides.of(person)
    return names[0 if weight > 0 else 1] if weight and len(names) == 2 else None


def card_model(text: Text, card: CardEvent, names: list[str], sides: Sides, extra_time: bool = False) -> Card:
    """A card as a model."""
    words = named_at(text, card.player, ((m.player_at, m.rule) for m in card.mentions if m.player is card.player))
    return Card(
        player=player(card.player, side_name(sides, card.player, names), words),
        kind=card.kind,
        minute=clock_model(text, card.minute, card_minute_at(card), extra_time),
        evidence=tuple(evidence(text, m.start, m.end, m.rule) for m in card.mentions),
    )


def card_minute_at(card: CardEvent) -> int | None:
    """The unit that tells a card's minute: the one of the mention that the minute was taken from."""
    timed = [m for m in card.mentions if m.minute_at is not None]
    own = [m for m in timed if m.minute is card.minute]
    counted = [m for m in timed if m.minute is not None and m.minute.relative is not None]
    return next((m.minute_at for m in own or counted or timed), None)


def goal_model(
    text: Text, goal: ToldGoal, names: list[str], assist: AssistMention | None, extra_time: bool = False
) -> Goal:
    """A goal as a model."""
    team = names[goal.team] if goal.team is not None and names else None
    opponents = names[1 - goal.team] if goal.team is not None and len(names) == 2 else None
    own = opponents if goal.kind == "own_goal" else team
    return Goal(
        scorer=player(goal.scorer, own, scorer_words(text, goal)) if goal.scorer is not None else None,
        team=team,
        minute=goal_minute(text, goal, extra_time),
        kind=GoalKind(goal.kind),
        assist=assist_model(text, goal, assist, team),
        evidence=goal_evidence(text, goal),
    )


def goal_minute(text: Text, goal: ToldGoal, extra_time: bool = False) -> Minute | None:
    """When a goal fell as a model: its minute, else the bounds that its mentions give."""
    if goal.moment is not None:
        return minute_model(text, goal.moment, extra_time)
    return bounded_model(text, [m.minute_at for m in goal.mentions if m.minute_at is not None])


def scorer_words(text: Text, goal: ToldGoal) -> tuple[Evidence, ...]:
    """Where the text says who scored, in text order."""
    assert goal.scorer is not None
    listed = goal.listed
    names = (listed_name(text, listed, listed.name),) if listed is not None and listed.name else ()
    told = [(m.scorer_at, m.rule) for m in goal.mentions if m.scorer is goal.scorer and m.scorer_at is not None]
    words = named_at(text, goal.scorer, told) if told or not names else ()
    return tuple(sorted((*words, *names), key=lambda e: (e.start, e.end)))


def assist_model(text: Text, goal: ToldGoal, assist: AssistMention | None, team: str | None) -> Player | None:
    """Who made a goal, as a model: by the prose, else by the scorer list."""
    if goal.kind == "own_goal":
        return None
    if assist is not None:
        return player(assist.giver, team, [evidence(text, assist.start, assist.end, assist.rule)])
    if goal.listed is not None and goal.listed.assist:
        words = (listed_name(text, goal.listed, goal.listed.assist),)
        return Player(name=goal.listed.assist, team=team, evidence=words)
    return None


def attempt_minute(text: Text, mention: AttemptMention, clock: dict[int, Moment]) -> Minute | None:
    """The minute of a missed penalty or a disallowed goal as a model."""
    if mention.minute_at is None:
        return None
    moment = clock.get(mention.minute_at)
    return minute_model(text, moment) if moment is not None else bounded_model(text, [mention.minute_at])


def attempter(text: Text, mention: AttemptMention, names: list[str], sides: Sides) -> Player | None:
    """Who missed a penalty or had a goal disallowed, as a model."""
    person = mention.player
    if person is None:
        return None
    told = ((m.player_at, m.rule) for m in (mention, *mention.others) if m.player is person)
    return player(person, side_name(sides, person, names), named_at(text, person, told))


def attempt_model(
    kind: type[Attempt],
    text: Text,
    mention: AttemptMention,
    names: list[str],
    sides: Sides,
    clock: dict[int, Moment],
) -> Attempt:
    """A missed penalty or a disallowed goal as a model of its kind."""
    told = sorted((mention, *mention.others), key=lambda m: m.start)
    return kind(
        player=attempter(text, mention, names, sides),
        minute=attempt_minute(text, mention, clock),
        evidence=tuple(evidence(text, m.start, m.end, m.rule) for m in told),
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
