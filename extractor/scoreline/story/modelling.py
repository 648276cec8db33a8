"""Story values as models: every value with the words it rests on."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from scoreline.language.gazetteer import fold
from scoreline.pipeline.assists import AssistMention
from scoreline.pipeline.attempts import AttemptMention
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.units import Text
from scoreline.story.cards import CardEvent
from scoreline.story.clockwork import Moment
from scoreline.story.evidence import evidence, goal_evidence, listed_name, named_at
from scoreline.story.frame import MatchFrame
from scoreline.story.minute_models import bounded_model, clock_model, minute_model
from scoreline.story.sides import Sides
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
    Team,
)

Attempt = TypeVar("Attempt", MissedPenalty, DisallowedGoal)

LONGEST_INITIALS = 4
"""Letters of the longest initials that stand for a team, and are no name to call it by: "SA"."""


def team_name(team: TeamName) -> str:
    """The fullest name that the article uses for a team; a nickname only where it uses no other."""
    own = (team.known.name, *team.known.aliases) if team.known is not None else ()
    forms = team.forms
    if all(form.isupper() and len(form) <= LONGEST_INITIALS and form not in own for form in forms):
        forms = team.nicknames or forms
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
    related = [form for form in forms if form == team.name or parts & set(fold(form).split())]
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
    places = [i for i in text.places("team") if text.units[i].value is name]
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


def player(person: Person, team: str | None, words: Iterable[Evidence] = ()) -> Player:
    """A person as a model."""
    return Player(name=person.name, team=team, evidence=tuple(words))


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
