"""Goals that a summary joins to one that is told: "a Cole header and a Smith penalty earned them a 2-1 win"."""

from dataclasses import dataclass

from scoreline.pipeline.goal_filters import was_saved
from scoreline.pipeline.goal_mention import CERTAIN, GoalMention, scored_by
from scoreline.pipeline.goal_scorers import person_list
from scoreline.pipeline.goal_words import counts
from scoreline.pipeline.names import Person
from scoreline.pipeline.roles import named
from scoreline.pipeline.units import Text, Unit

SHOTS = frozenset({"shot-noun", "goal-noun", "penalty-word"})
"""Classes of the nouns that name a goal where they stand beside another that does."""
KICKS = frozenset({"free-kick", "free kick", "freekick"})
"""Nouns that do so though they mostly name a pass."""
BEFORE_SHOT = frozenset(
    {
        *("det", "word", "adverb", "past", "minute", "ordinal", "num", "age", "again", "early-adj", "lucky"),
        *("first-half", "second-half", "half-time", "last-word", "first-word", "possessive"),
    }
)
"""Classes of the words within such a noun phrase, before its noun or its name."""
BEFORE_NAME = frozenset({"det", "role", "word", "team", "possessive", "age", "nominal", "past"})
"""The same between "from" and the name."""
AGENTS = frozenset({"from", "by"})
DOING = frozenset({"effect", "put-verb", "give-verb", "seal-verb", "win-at-verb", "change-verb"})
"""Classes of the verbs that tell what goals did."""
MOST_BEFORE = 4
"""How many such words may stand together."""
LINKS = (("followed", "by"), ("plus",), ("as well as",), ("either side of",), ("and", "then"), ("and",))
"""What joins the goals of a summary, besides a comma."""
OPENERS = frozenset({"prep", "comma", "and", "colon", "dash", "thanks", "end", "open"})
"""Classes of the words before the first of the joined goals; a verb there may have saved it."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A noun phrase that may name goals: its units, its noun's, and those of the scorers that it names."""

    start: int
    end: int
    noun: int
    scorers: tuple[int, ...] = ()


def with_coordinates(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions, and those of the goals that their sentences join to them as nouns."""
    found = list(mentions)
    for mention in mentions:
        shot = shot_of(text, mention)
        if shot is None or mention.strength < CERTAIN:
            continue
        behind = following(text, shot)
        for other in (*behind, *preceding(text, shot, bool(behind)), *names_before(text, shot)):
            for new in mentions_of(text, mention, other):
                if not is_told(text, new, found) and not was_saved(text, new):
                    found.append(new)
    return sorted(found, key=lambda m: (m.start, m.end))


def shot_of(text: Text, mention: GoalMention) -> Shot | None:
    """The noun phrase by which a mention tells its goal; None where it tells it in another way."""
    if mention.kind == "own_goal" and mention.scorer is None:
        return Shot(mention.start, mention.end, mention.end - 1)
    if mention.scorer_at is None:
        return None
    first, last = text.sentence(mention.start)
    for start in range(max(first, mention.scorer_at - 2 * MOST_BEFORE), mention.scorer_at + 1):
        shot = shot_at(text, start, last)
        if shot is not None and mention.scorer_at in shot.scorers:
            return shot
    return None


def shot_at(text: Text, start: int, last: int, bare: bool = False) -> Shot | None:
    """The noun phrase of a goal that begins at a unit: "a Smith penalty", "Smith's header", "a goal from Smith".

    A `bare` one needs no article: the "Webb header" of "a Smith penalty and Webb header".
    """
    units = text.units
    at = skip(units, start, last, BEFORE_SHOT)
    if at >= last:
        return None
    if isinstance(units[at].value, Person):
        noun = skip(units, at + 1, last, BEFORE_SHOT)
        marked = noun > at + 1 or at > start or (bare and noun < last and "past" not in units[noun].signature)
        if noun < last and marked and is_shot(units, noun):
            return Shot(start, noun + 1, noun, (at,))
        return None
    if is_shot(units, at) and at + 1 < last and units[at + 1].word in AGENTS:
        name = skip(units, at + 2, last, BEFORE_NAME)
        if name < last and isinstance(units[name].value, Person) and "possessive" not in units[name + 1].signature:
            people = person_list(text, name)
            return Shot(start, people[-1] + 1, at, tuple(people))
    return None


def is_shot(units: list[Unit], noun: int) -> bool:
    """Whether a unit is a noun that may name a goal and stands for itself, unlike in "penalty area" and "goal kick"."""
    if not SHOTS & units[noun].signature and units[noun].word not in KICKS:
        return False
    return units[noun + 1].word not in ("area", "box", "kick", "kicks", "line", "spot", "appeal", "claims", "shout")


def skip(units: list[Unit], start: int, last: int, classes: frozenset[str]) -> int:
    """The first unit from one on that is no word of a noun phrase before its name or noun."""
    at = start
    while at < last and at - start <= MOST_BEFORE and classes & units[at].signature and not is_shot(units, at):
        at += 1
    return at


def past_link(text: Text, place: int, last: int) -> tuple[int, bool] | None:
    """One past the words that join the next goal, and whether they are more than a comma; None where none do."""
    units = text.units
    while place < last and "minute" in units[place].signature:
        place += 1
    comma = place < last and "comma" in units[place].signature
    start = place + 1 if comma else place
    for words in LINKS:
        if tuple(unit.word for unit in units[start : start + len(words)]) == words:
            return start + len(words), True
    return (start, False) if comma else None


def following(text: Text, shot: Shot) -> list[Shot]:
    """The goals joined behind one, as far as more than commas joins the last of them."""
    _, last = text.sentence(shot.start)
    found: list[Shot] = []
    sure = 0
    link = past_link(text, shot.end, last)
    while link is not None:
        shot_behind = shot_at(text, link[0], last, bare=link[1] and is_compound(text, shot))
        if shot_behind is None:
            break
        found.append(shot_behind)
        sure = len(found) if link[1] else sure
        link = past_link(text, shot_behind.end, last)
    return found[:sure]


def is_compound(text: Text, shot: Shot) -> bool:
    """Whether a noun phrase has its scorer between an article and its noun: "a Smith penalty"."""
    inside = bool(shot.scorers) and shot.scorers[0] + 1 == shot.noun
    return inside and "det" in text.units[shot.start].signature


def preceding(text: Text, shot: Shot, joined: bool) -> list[Shot]:
    """The goals joined before one, where no verb may have them as its object; by commas alone too if `joined`."""
    first, last = text.sentence(shot.start)
    found: list[Shot] = []
    at = shot.start
    for start in range(shot.start - 1, first - 1, -1):
        before = shot_at(text, start, last)
        link = past_link(text, before.end, last) if before is not None and before.end <= at else None
        if before is None or link is None or link[0] != at or not (link[1] or joined):
            continue
        if start > first and BEFORE_SHOT & text.units[start - 1].signature:
            continue
        if start > first and not OPENERS & text.units[start - 1].signature:
            break
        found.append(before)
        at, joined = start, True
    return found


def names_before(text: Text, shot: Shot) -> list[Shot]:
    """Bare names that share what a brace or hat-trick did: "Hill and a brace from Ruiz put them 3-1 up"."""
    units = text.units
    first, last = text.sentence(shot.start)
    if units[shot.noun].word not in counts() or shot.end >= last or not DOING & units[shot.end].signature:
        return []
    found: list[Shot] = []
    at = shot.start - 1
    while at > first and {"and", "comma"} & units[at].signature and isinstance(units[at - 1].value, Person):
        found.append(Shot(at - 1, at, at - 1, (at - 1,)))
        at -= 2
    opens = at < first or bool((OPENERS | {"when", "turn"}) & units[at].signature)
    return found if opens and "and" in units[shot.start - 1].signature else []


def mentions_of(text: Text, told: GoalMention, shot: Shot) -> list[GoalMention]:
    """The mentions of goals joined to one that is told, one for each scorer."""
    noun = text.units[shot.noun]
    kind = "own_goal" if "own-goal" in noun.signature else "penalty" if "penalty-word" in noun.signature else "goal"
    base = GoalMention(
        rule=told.rule,
        start=shot.start,
        end=shot.end,
        strength=told.strength,
        kind=kind,
        count=counts().get(noun.word, 1),
        context=told.context,
    )
    return [scored_by(text, base, place, named(text.units[place])) for place in shot.scorers]


def is_told(text: Text, mention: GoalMention, told: list[GoalMention]) -> bool:
    """Whether a mention of the same sentence tells of a goal of the same scorer."""
    first, last = text.sentence(mention.start)
    return any(first <= one.start < last and one.scorer is mention.scorer for one in told)
