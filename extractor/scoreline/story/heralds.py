"""Goals that one sentence announces with their minute and the next one narrates: "They led on 23 minutes. Ruiz ..."."""

from collections.abc import Iterator
from dataclasses import replace

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline.story.side_words import is_word
from scoreline.story.sides import fell_behind
from scoreline.story.tellings import ATTEMPT, SCORING, announces, clause_start, is_chance
from scoreline.story.told_goal import in_lead

HERALD_REACH = 2
"""How many sentences after the one that announces a goal may narrate it."""
NARRATED = 2
"""The least strength of a mention that narrates a goal announced before."""


def with_heralded_minutes(
    text: Text, mentions: list[GoalMention], moments: dict[int, Moment], sentences: list[int]
) -> list[GoalMention]:
    """The mentions, each that narrates a goal announced just before with the minute told there.

    So a player's goals are told apart by their minutes, before it is asked which of the mentions tell one goal.
    """
    told = [at for at in heralds(text, mentions, moments) if not in_lead(sentences, at)]
    narrated = ((narration(text, mentions, moments, at), at) for at in told)
    timed = {id(mention): at for mention, at in narrated if mention is not None}
    return [with_minute(text, mention, timed.get(id(mention))) for mention in mentions]


def with_minute(text: Text, mention: GoalMention, at: int | None) -> GoalMention:
    """The mention timed by a clock expression; as it is where there is none."""
    value = text.units[at].value if at is not None else None
    return replace(mention, minute=value, minute_at=at) if isinstance(value, ClockValue) else mention


def heralds(text: Text, mentions: list[GoalMention], moments: dict[int, Moment]) -> Iterator[int]:
    """The minutes of sentences that tell that a goal fell then, and name nobody and no other time."""
    told = {m.minute_at for m in mentions if m.scorer is not None}
    scorerless = {m.minute_at for m in mentions} - told
    for at in moments:
        first, last = text.sentence(at)
        alone = not any(i in moments for i in range(first, last) if i != at)
        named = any(isinstance(unit.value, Person) for unit in text.units[clause_start(text, at) : last])
        if has_trait(text.units[at].rule, "bracketed") or at in told or named or not alone:
            continue
        if at in scorerless or (announces(text, at) and not is_chance(text, at, last)):
            yield at


def narration(text: Text, mentions: list[GoalMention], moments: dict[int, Moment], at: int) -> GoalMention | None:
    """The one mention of a scorer that narrates the goal of a herald: in the next sentence that tells of goals."""
    steps = {m.step for m in mentions if m.minute_at == at and m.step}
    _, end = text.sentence(at)
    for _ in range(HERALD_REACH):
        if end + 1 >= len(text.units):
            return None
        first, end = text.sentence(end + 1)
        told = [m for m in mentions if first <= m.start < end]
        if not told and leads_up(text, moments, first, end):
            continue
        scorers = {id(m.scorer) for m in told}
        mention = max(told, key=lambda m: m.strength, default=None)
        if mention is None or len(scorers) > 1 or mention.scorer is None or mention.strength < NARRATED:
            return None
        contrary = {m.step for m in told if m.step} - steps if steps else set()
        plain = mention.count == 1 and mention.minute_at is None and not looks_back(text, first, mention)
        return mention if plain and not contrary else None
    return None


def leads_up(text: Text, moments: dict[int, Moment], first: int, end: int) -> bool:
    """Whether a sentence without a goal may lead up to one: it tells no shot, and neither time nor paragraph is new."""
    told = any((ATTEMPT | SCORING) & unit.signature for unit in text.units[first:end])
    return not told and not any(i in moments for i in range(first, end)) and text.units[end].value != "paragraph"


def looks_back(text: Text, first: int, mention: GoalMention) -> bool:
    """Whether a sentence tells in the pluperfect of a goal that fell before: "Ruiz had scored the first"."""
    return any("have" in text.units[i].signature and text.units[i].word == "had" for i in range(first, mention.start))


def with_heralded_sides(text: Text, mentions: list[GoalMention], sentences: list[int]) -> list[GoalMention]:
    """The mentions, each that narrates a goal whose team and step were told just before with these.

    "Stoke were level. A poor back-pass let in Cole, who rolled it home."
    """
    order = sorted(mentions, key=lambda mention: mention.start)
    told = {
        id(mention): herald
        for before, herald, mention in zip([None, *order], order, order[1:], strict=False)
        if (before is None or sentences[herald.start] - sentences[before.end] > 1)
        and sentences[mention.start] - sentences[herald.start] <= HERALD_REACH
        and tells_side(text, herald)
        and lacks_side(text, mention, herald)
        and leads_to(text, herald, mention)
    }
    return [
        replace(mention, team=told[id(mention)].team, step=mention.step or told[id(mention)].step)
        if id(mention) in told
        else mention
        for mention in mentions
    ]


def tells_side(text: Text, herald: GoalMention) -> bool:
    """Whether a mention tells of a goal by its team alone."""
    return herald.scorer is None and herald.team is not None and not fell_behind(text, herald)


def lacks_side(text: Text, mention: GoalMention, herald: GoalMention) -> bool:
    """Whether a mention tells by its scorer alone of what may be the goal of a herald."""
    first, _ = text.sentence(mention.start)
    alone = mention.team is None and mention.scorer is not None and mention.count == 1
    same = mention.step in ("", herald.step) or not herald.step
    timed = mention.minute_at is None or herald.minute_at in (None, mention.minute_at)
    return alone and same and timed and mention.strength >= NARRATED and not looks_back(text, first, mention)


def leads_to(text: Text, herald: GoalMention, mention: GoalMention) -> bool:
    """Whether the words between a herald and a mention turn to no other scene.

    A herald without a minute may sum up the match, where the mention is in another paragraph.
    """
    between = text.units[herald.end : mention.start]
    leaves = any(unit.value == "paragraph" for unit in between)
    return not any(is_word(unit, "turn") for unit in between) and not (leaves and herald.minute_at is None)
