"""Which clock expression times a goal mention."""

import itertools
from dataclasses import replace
from functools import lru_cache

from scoreline.language.lexicon import Signature
from scoreline.pipeline.clock import ClockValue, bracketed_behind, is_absolute
from scoreline.pipeline.context import is_unreal
from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.roles import named
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text, Unit

MINUTE_REACH = 40
"""How many units from a mention a clock expression may still time it."""
FARTHEST = 30
"""How far off, crossings of clauses counted in, a clock expression may stand from what it times."""
FARTHEST_FROM_HINT = 8
"""The same for a mention whose words only point to a goal."""
BESIDE = 5
"""How many units from a mention figures that may count something else may stand."""
HEADED = 26
"""How much farther a clock expression is that opens another clause than the mention's."""
TURNED = 12
"""How much a word that turns to another goal adds."""
OTHER_EVENTS = frozenset({"sent-off", "booked", "second-yellow", "dismissal"})
"""Classes of the words that tell of a card."""
CHANGES = frozenset({"replaced", "replacing", "introduced", "substituted", "withdrawn", "introduction"})
"""Words that tell of a substitution."""
COMES_ON = frozenset({"came", "come", "coming", "went", "go", "going", "sent", "brought", "bringing", "sending"})
"""Words that do so before "on" or "off"."""
CHANGE_REACH = 5
"""How many units before a clock expression they may stand to be timed by it."""
OTHERWISE_TIMED = FARTHEST
"""How much farther a clock expression is that a card, a substitution or another clause's doer comes before."""
CLOSELY = 4
"""How many units behind a scorer's name his own minute stands in a list."""
LINKS = frozenset({"when", "as", "where", "who", "with"})
HAPPENINGS = frozenset({"score-verb", "goal-noun", "sure-finish"})
"""Classes of the words that tell a goal, which the clock expression then rather times."""

Timed = tuple[ClockValue | None, int | None]
"""A clock expression's value and unit; None and None for no such expression."""
UNTIMED: Timed = (None, None)


def minute_of(text: Text, start: int, end: int, strength: int, without: frozenset[int] = frozenset()) -> Timed:
    """The clock expression that times a mention of a strength: the nearest of its sentence, clauses considered.

    Those `without` which it is sought are known to time something else.
    """
    first, last = text.sentence(start)
    distances = [
        (clause_distance(text, start, end, i), i)
        for i in text.places("minute", start=max(first, start - MINUTE_REACH), end=min(last, end + MINUTE_REACH))
        if isinstance(text.units[i].value, ClockValue)
        and i not in without
        and (not has_trait(text.units[i].rule, "bracketed") or start - BESIDE <= i < end + BESIDE)
    ]
    distance, at = min(distances, default=(0.0, None))
    if at is None or distance > (FARTHEST_FROM_HINT if strength == 1 else FARTHEST):
        return UNTIMED
    at = sharper(text, at)
    return text.units[at].value, at


def sharper(text: Text, at: int) -> int:
    """A clock expression, or the one in brackets right behind it that says it more exactly."""
    behind = bracketed_behind(text, at)
    return at if behind is None else behind


def minute_after(text: Text, at: int, reach: int) -> Timed:
    """The first clock expression at most `reach` units after a unit, in its sentence."""
    _, last = text.sentence(at)
    values = ((text.units[i].value, i) for i in range(at + 1, min(last, at + reach + 1)))
    return next(((value, i) for value, i in values if isinstance(value, ClockValue)), UNTIMED)


def minutes_listed(text: Text, at: int | None) -> list[int]:
    """The clock expressions of a list that one of them is part of: "in the 49th, 63rd and 70th minutes"."""
    if at is None or not is_absolute(text.units[at]):
        return []
    listed = [at]
    for step in (-1, 1):
        place = at
        while (following := next_listed(text, place, step)) is not None:
            place = following
            listed.append(place)
    return sorted(listed)


def next_listed(text: Text, at: int, step: int) -> int | None:
    """The clock expression next to another in a list, forwards or backwards."""
    first, last = text.sentence(at)
    place = at + step
    while first <= place < last and abs(place - at) <= 3 and is_list_link(text.units[place]):
        place += step
    in_list = first <= place < last and abs(place - at) > 1 and is_absolute(text.units[place])
    return place if in_list else None


def is_list_link(unit: Unit) -> bool:
    """Whether a unit may stand between the minutes of a list: "in the 12th minute and again in the 40th"."""
    return bool({"comma", "and"} & unit.signature) or unit.word == "again"


def minutes_of_count(text: Text, mention: GoalMention) -> list[int]:
    """The clock expressions of a sentence that tells of several goals of one player, where they are as many.

    Of more than these, the first count that are a list: "twice, in the 3rd and 8th minutes, before Smith did in ...".
    """
    _, last = text.sentence(mention.start)
    timed = [i for i in range(mention.end, last) if isinstance(text.units[i].value, ClockValue)]
    if len(timed) > mention.count:
        timed = minutes_listed(text, timed[0])  # "scored twice, on 20 and 30 minutes, and Webb on 40"
    if len(timed) != mention.count or not all(is_absolute(text.units[i]) for i in timed):
        return []
    others = [i for i in range(mention.end, timed[-1]) if named(text.units[i]) not in (None, mention.scorer)]
    return timed if all(is_helper(text, i) for i in others) else []


def is_helper(text: Text, at: int) -> bool:
    """Whether a person is named only as whom something was done by or from: "a cross from Smith"."""
    return any(unit.word in ("by", "from", "of") for unit in text.units[max(0, at - 3) : at])


def clause_distance(text: Text, start: int, end: int, at: int) -> float:
    """How far a clock expression is from a mention, in units, each crossing to another clause counted as several."""
    if start <= at < end:
        return 0.0
    before = at < start
    between = text.units[at + 1 : start] if before else text.units[end:at]
    cost = sum([1 + crossing(unit.word, unit.signature, before) for unit in between])
    if not before and times_another(between):
        cost += OTHERWISE_TIMED
    if before and any(unit.word == "before" for unit in between):
        cost += TURNED
    following = itertools.takewhile(lambda unit: "person" not in unit.signature, text.units[at + 1 : at + 3])
    if any({"save-word", "missed"} & unit.signature for unit in following):
        cost += FARTHEST  # "his 20th-minute miss", but not "in the 20th minute Ruiz gathered"
    if (tails_clause if before else heads_clause)(text, at):
        cost += HEADED
    if before and (counts_from(text, at, start) or times_change(text, at) or is_unreal(text, text.sentence(at)[0], at)):
        cost += FARTHEST  # "refused a stoppage-time penalty" times what did not happen
    return cost + (0.5 if before else 0.0)


def counts_from(text: Text, at: int, start: int) -> bool:
    """Whether a clock expression counts from what a unit begins to tell: "two minutes after his equaliser"."""
    value = text.units[at].value
    between = text.units[at + 1 : start]
    return (
        isinstance(value, ClockValue)
        and value.relative == "after"
        and not any("comma" in unit.signature or HAPPENINGS & unit.signature for unit in between)
    )


def times_change(text: Text, at: int) -> bool:
    """Whether the words right before a clock expression tell of a substitution: "Ruiz, introduced after 58 minutes"."""
    earlier = list(text.units[max(0, at - CHANGE_REACH) : at])
    while any("comma" in unit.signature or "end" in unit.signature for unit in earlier):
        earlier.pop(0)
    pairs = itertools.pairwise(earlier)
    return any(unit.word in CHANGES for unit in earlier) or any(
        unit.word in COMES_ON and following.word in ("on", "off") for unit, following in pairs
    )


def heads_clause(text: Text, at: int) -> bool:
    """Whether a clock expression opens another clause of its sentence: "..., and on the hour Smith levelled"."""
    units = text.units
    opener = at - 2 if at > 1 and "comma" in units[at - 1].signature else at - 1
    opened = opener >= 0 and (units[opener].word in TURNS or "and" in units[opener].signature)
    if opened and units[opener].word == "with":
        return False
    following = units[at + 1 : at + 3]
    after_comma = following[1:] if following and "comma" in following[0].signature else following[:1]
    return opened and any(
        {"person", "team", "det"} & unit.signature or unit.word.startswith("the ") for unit in after_comma
    )


def tails_clause(text: Text, at: int) -> bool:
    """Whether a clock expression closes a clause before another one: "Ruiz levelled on the hour and Smith ..."."""
    units = text.units
    if at == 0 or {"end", "comma", "and", "when"} & units[at - 1].signature or units[at - 1].word in TURNS:
        return False
    after = at + 2 if "close" in units[at + 1].signature else at + 1
    following = units[after : after + 3]
    joined = len(following) > 1 and turns(following[0])
    if len(following) > 2 and "comma" in following[0].signature and turns(following[1]):
        joined, following = True, following[1:]
    opened = joined and following[0].word != "with"
    return opened and (bool({"person", "team"} & following[1].signature) or following[1].word == "it")


def times_another(between: list[Unit]) -> bool:
    """Whether the words from a goal to a clock expression go on to tell of a card or a substitution, which it times."""
    for unit in between:
        if unit.word in CHANGES or not OTHER_EVENTS.isdisjoint(unit.signature):
            return True
    words = [unit.word for unit in between]
    comes_on = ("on" in words or "off" in words) and any(
        before in COMES_ON and after in ("on", "off") for before, after in itertools.pairwise(words)
    )
    return comes_on or ("having" in words and has_other_doer(between))


def has_other_doer(between: list[Unit]) -> bool:
    """Whether words go on to what another did: "Ruiz scored twice, Smith having levelled on the hour"."""
    pairs = itertools.pairwise(between)
    return any("person" in unit.signature and following.word == "having" for unit, following in pairs)


def turns(unit: Unit) -> bool:
    """Whether a unit joins another clause to the one before it."""
    return "and" in unit.signature or unit.word in TURNS or unit.word == "then"


@lru_cache(maxsize=16384)
def crossing(word: str, signature: Signature, before: bool) -> int:
    """What a word between a mention and a clock expression, `before` it or after, adds to their distance."""
    cost = 0
    stops = "semicolon" in signature or (not before and "colon" in signature)
    if word == "despite":
        cost += FARTHEST
    elif word in TURNS or stops:
        cost += TURNED
    elif word in LINKS:
        cost += 1 if before else 4
    elif {"and", "when"} & signature:
        cost += 4
    if word == "still":
        cost += FARTHEST  # "took the lead and were still ahead on the hour"
    if HAPPENINGS & signature:
        cost += 4
    return cost


def with_minutes_shared(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions, each clock expression left to the nearest of the goals that would have it.

    The others have the next one behind them, where that times no other goal.
    """
    takers: dict[int, list[GoalMention]] = {}
    for mention in mentions:
        if mention.minute_at is not None and mention.scorer is not None:
            takers.setdefault(mention.minute_at, []).append(mention)
    losers = {id(loser) for at, rivals in takers.items() for loser in losing(text, rivals, at)}
    taken = frozenset(takers)
    return [with_other_minute(text, m, taken) if id(m) in losers else m for m in mentions]


def with_other_minute(text: Text, mention: GoalMention, taken: frozenset[int]) -> GoalMention:
    """A mention whose clock expression times another goal, with the one that stands behind it instead."""
    minute, at = minute_of(text, mention.start, mention.end, mention.strength, taken)
    if at is None or at < mention.end:
        return replace(mention, minute=None, minute_at=None)
    return replace(mention, minute=minute, minute_at=at)


def losing(text: Text, rivals: list[GoalMention], at: int) -> list[GoalMention]:
    """Those of the mentions that would have a clock expression to whom it does not belong.

    Mentions of one place share it where one player scored them; in a list of several, only the last of them has one
    that stands right behind his name: "2-0 up after 24 minutes with goals from Ruiz and Smith" times neither.
    """
    if (rivals[0].rule, rivals[0].start) == (rivals[-1].rule, rivals[-1].start):
        if all(rival.scorer is rivals[0].scorer for rival in rivals):
            return []
        return [rival for rival in rivals if not follows_closely(rival, at)]
    nearest = min(
        rivals, key=lambda rival: (clause_distance(text, rival.start, rival.end, at), rival.end - rival.start)
    )
    return [rival for rival in rivals if rival is not nearest]


def follows_closely(mention: GoalMention, at: int) -> bool:
    """Whether a clock expression stands right behind the name of a scorer: "Smith in the 24th minute"."""
    return mention.scorer_at is not None and 0 < at - mention.scorer_at <= CLOSELY
