"""Mentions of one goal within a sentence, made one: "Ruiz headed home the winner" tells one goal twice."""

from dataclasses import replace

from scoreline.pipeline.goal_mention import GoalMention, listed_apart
from scoreline.pipeline.goal_minutes import has_other_doer
from scoreline.pipeline.goal_scorers import person_list
from scoreline.pipeline.goal_words import TURNS
from scoreline.pipeline.units import Text

NEAR = 14
"""How many units a mention may stand after one of the same goal where either lacks a scorer."""
SAME_STEPS = ({"opener", "ahead"}, {"extend", "ahead"})
"""Steps that one goal can take at once: it opens the scoring and puts its side ahead."""
SAME_MINUTE = 2
"""By how many minutes two tellings of one goal may differ."""


def merged_in_sentences(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """Mentions of one sentence with one scorer as one, unless they name different goals."""
    merged: list[GoalMention] = []
    for mention in mentions:
        twin = twin_of(text, merged, mention)
        if twin is None:
            merged.append(mention)
        else:
            merged[twin] = joined(text, merged[twin], mention)
    return merged


def twin_of(text: Text, merged: list[GoalMention], mention: GoalMention) -> int | None:
    """The place of the last mention so far that tells the same goal in the same sentence."""
    first, last = text.sentence(mention.start)
    for index in reversed(range(len(merged))):
        if merged[index].start < first:
            return None
        if merged[index].start < last and same_goal(text, merged[index], mention):
            return index
    return None


def same_goal(text: Text, a: GoalMention, b: GoalMention) -> bool:
    """Whether two mentions of one sentence tell one goal."""
    if (a.running and b.running and a.running != b.running) or (a.nth and b.nth and a.nth != b.nth):
        return False
    if is_opener_before(a, b) or is_opener_before(b, a):
        return False
    if a.scorer is None or b.scorer is None:
        if a.start < b.end and b.start < a.end:
            return True
        if nobodys_own_goal(a, b) or not minutes_agree(a, b):
            return False
        return abs(b.start - a.end) <= NEAR and not turns_between(text, a, b)
    if a.scorer is not b.scorer:
        return is_turned_in(a, b)
    if listed_apart(a, b):
        return False
    return minutes_agree(a, b) and not another_goal(text, a, b)


def is_turned_in(a: GoalMention, b: GoalMention) -> bool:
    """Whether the words of a shot go on to tell an own goal: "Ruiz's shot went into the net off the unlucky Webb"."""
    if (a.kind == "own_goal") == (b.kind == "own_goal") or a.end <= b.start or b.end <= a.start:
        return False
    own, shot = (a, b) if a.kind == "own_goal" else (b, a)
    return shot.end <= own.end or (shot.scorer_at is not None and shot.scorer_at < shot.start)


def nobodys_own_goal(a: GoalMention, b: GoalMention) -> bool:
    """Whether one of two mentions tells an own goal of nobody named and the other a goal: "Ruiz and an own goal"."""
    own = next((mention for mention in (a, b) if mention.kind == "own_goal"), None)
    return own is not None and own.scorer is None and {a.kind, b.kind} != {"own_goal"}


def is_opener_before(opener: GoalMention, other: GoalMention) -> bool:
    """Whether one mention tells the first goal, another a later score: "It was 2-0, Ruiz having opened the scoring"."""
    return "opener" in (opener.label, opener.step) and other.running is not None and sum(other.running) > 1


def another_goal(text: Text, a: GoalMention, b: GoalMention) -> bool:
    """Whether the second of two mentions of one scorer goes on to another goal: "scored and added a second"."""
    first, second = sorted((a, b), key=lambda mention: mention.start)
    if second.start < first.end:
        return False
    if steps_differ(first.step, second.step) or (second.again and not first.again):
        return True
    if {first.label, second.label} == {"equaliser", "winner"}:
        return True
    numbered = (second.nth or second.team_nth or 1) > 1 and not (first.nth or first.team_nth)
    turned = turns_between(text, first, second) or goes_on_between(text, first, second)
    return turned and (numbered or {first.kind, second.kind} == {"goal", "penalty"})


def steps_differ(first: str, second: str) -> bool:
    """Whether two steps of the score cannot be one goal's."""
    return bool(first and second) and first != second and {first, second} not in SAME_STEPS


def goes_on_between(text: Text, a: GoalMention, b: GoalMention) -> bool:
    """Whether "and" or a comma leads to the verb of the second of two mentions."""
    between = text.units[a.end : b.start]
    return any({"and", "comma"} & unit.signature for unit in between[-3:]) and "past" in text.units[b.start].signature


def turns_between(text: Text, a: GoalMention, b: GoalMention) -> bool:
    """Whether the words between two mentions that do not overlap turn to another goal."""
    first, last = (a.end, b.start) if a.end <= b.start else (b.end, a.start)
    between = text.units[first:last]
    return any(unit.word in TURNS for unit in between) or has_other_doer(between)


def minutes_agree(a: GoalMention, b: GoalMention) -> bool:
    """Whether the times of two mentions can be those of one goal. Times told from another event's never disagree."""
    if a.minute is None or b.minute is None or a.minute_at == b.minute_at:
        return True
    if a.minute.relative is not None or b.minute.relative is not None:
        return True
    if a.minute.minute is None or b.minute.minute is None:
        return True
    return abs(a.minute.minute - b.minute.minute) <= SAME_MINUTE


def joined(text: Text, mention: GoalMention, other: GoalMention) -> GoalMention:
    """A mention with what another mention of the same goal adds."""
    untimed = mention.minute is None or (mention.minute.minute is None and other.minute is not None)
    timed = other if untimed else mention
    own_goal = other.kind == "own_goal" != mention.kind
    scored = other if other.scorer is not None and (own_goal or mention.scorer is None) else mention
    return replace(
        mention,
        start=min(mention.start, other.start),
        end=max(mention.end, other.end),
        strength=max(mention.strength, other.strength),
        kind=other.kind if mention.kind == "goal" else mention.kind,
        scorer=scored.scorer,
        scorer_at=scored.scorer_at,
        explicit=mention.explicit or other.explicit,
        team=scored.team or mention.team or other.team,
        minute=timed.minute,
        minute_at=timed.minute_at,
        assist=mention.assist or other.assist,
        nth=mention.nth or other.nth,
        team_nth=mention.team_nth or other.team_nth,
        count=joint_count(text, mention, other),
        label=mention.label or other.label,
        step=mention.step or other.step,
        running=mention.running or other.running,
        beaten=mention.beaten or other.beaten,
    )


def joint_count(text: Text, mention: GoalMention, other: GoalMention) -> int:
    """How many goals two mentions of the same words give the scorer of one of them.

    What a team scored is his alone in "struck twice through Ruiz", but not in "struck twice through Ruiz and Webb", nor
    in "got two goals, Ruiz scoring the first", nor where he has a count of his own: "three times, two of them Ruiz's".
    """
    told, scored = (mention, other) if mention.scorer is None else (other, mention)
    if told.scorer is not None or told.count == 1 or scored.scorer_at is None:
        return max(mention.count, other.count)
    if scored.count > 1:
        return scored.count
    shared = len(person_list(text, scored.scorer_at)) > 1 or "comma" in text.units[scored.scorer_at - 1].signature
    return scored.count if shared else max(mention.count, other.count)
