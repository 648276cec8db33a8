"""Which mentions tell one goal: a player's mentions as goals, as far as the score has room."""

from dataclasses import dataclass, replace
from itertools import combinations

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline.story.told_goal import LEAD_SENTENCES, ToldGoal, moment_of

TELLINGS = 30
"""How many mentions of one goal are compared with others; recaps tell a goal a few times, and time is not endless."""


def claimed_by(group: list[GoalMention]) -> int:
    """How many goals the mentions of one player claim at least."""
    return max(max(m.count for m in group), max(m.nth or 1 for m in group))


def within_score(people: list[list[GoalMention]], total: int | None) -> tuple[list[list[GoalMention]], int]:
    """The players whom the score has room for, the surest first, and how many goals they claim.

    Those told beyond doubt stay even where there is no room: that contradicts the score.
    """
    ranked = sorted(
        people,
        key=lambda g: (any(m.explicit for m in g), max(m.strength for m in g), len(g)),
        reverse=True,
    )
    kept, claimed = [], 0
    for group in ranked:
        certain = any(m.explicit and m.strength == 3 and m.minute_at is not None for m in group)
        if total is None or claimed < total or certain:
            kept.append(group)
            claimed += claimed_by(group)
    return [group for group in people if group in kept], claimed


@dataclass(frozen=True, slots=True)
class Scorers:
    """Whom goals are told of by name, by identity, and those of them by full name."""

    named: dict[int, Person]
    full: dict[int, Person]


def scorers_of(text: Text, mentions: list[GoalMention]) -> Scorers:
    """The scorers that a match's mentions name."""
    named: dict[int, Person] = {}
    full: dict[int, Person] = {}
    for mention in mentions:
        if mention.explicit and mention.scorer is not None:
            named[id(mention.scorer)] = mention.scorer
            if mention.scorer_at is not None and " " in text.units[mention.scorer_at].word:
                full[id(mention.scorer)] = mention.scorer
    return Scorers(named, full)


def meant(text: Text, mention: GoalMention, scorers: Scorers) -> GoalMention:
    """The mention with the scorer that the rest of the article bears out.

    A surname that two players share means the one whom goals are told of by full name; "the Dane" means a scorer
    named just before, sooner than somebody who is told to have scored nowhere else.
    """
    person = mention.scorer
    if person is None:
        return mention
    if mention.explicit:
        at = mention.scorer_at
        if at is None or " " in text.units[at].word:
            return mention
        namesakes = [p for p in scorers.full.values() if p.tokens[-1] == person.tokens[-1]]
        if namesakes and id(person) not in scorers.full:
            return replace(mention, scorer=namesakes[0])
        return mention
    first, _ = text.sentence(mention.start)
    if id(person) in scorers.named or any(text.units[i].value is person for i in range(first, mention.start)):
        return mention
    start = mention.start
    for _ in range(3):
        start = max(0, text.sentence(max(0, start - 2))[0])
    for i in range(mention.start - 1, start - 1, -1):
        named = text.units[i].value
        if isinstance(named, Person) and id(named) in scorers.named and i != mention.scorer_at:
            return replace(mention, scorer=named, scorer_at=i)
    return mention


def conflict(mention: GoalMention, goal: ToldGoal, moments: dict[int, Moment]) -> bool:
    """Whether a mention cannot tell this goal: another minute, another score, another of the player's goals."""
    own = moment_of(mention, moments)
    for other in goal.mentions[:TELLINGS]:
        theirs = moment_of(other, moments)
        if own is not None and theirs is not None:
            gap = abs(own.minute + (own.stoppage or 0) - theirs.minute - (theirs.stoppage or 0))
            if own.minute == theirs.minute and None in (own.stoppage, theirs.stoppage):
                gap = 0
            if gap > (2 if own.precision == theirs.precision == "exact" else 3) and gap > 0:
                return True
        if mention.running and other.running and mention.running != other.running:
            return True
        if mention.nth and other.nth and mention.nth != other.nth:
            return True
        if mention.team_nth and other.team_nth and mention.team_nth != other.team_nth:
            return True
    return False


def likeness(mention: GoalMention, goal: ToldGoal, moments: dict[int, Moment], sentences: list[int]) -> float:
    """How much a mention looks like telling this goal, given that nothing forbids it."""
    score = 0.0
    own = moment_of(mention, moments)
    for other in goal.mentions[:TELLINGS]:
        theirs = moment_of(other, moments)
        if own is not None and theirs is not None:
            score += 3
        if mention.running and mention.running == other.running:
            score += 3
        if mention.nth and mention.nth == other.nth:
            score += 3
        if mention.label and other.label:
            score += 2 if mention.label == other.label else -1.5
        if (mention.kind == "own_goal") != (other.kind == "own_goal") or {mention.kind, other.kind} == {
            "penalty",
            "goal",
        }:
            score -= 0.8
        elif mention.kind == other.kind == "penalty":
            score += 2
        apart = abs(sentences[mention.start] - sentences[other.start])
        lead = min(sentences[mention.start], sentences[other.start]) < LEAD_SENTENCES
        if apart <= 2:
            score += 1.0
        elif not lead:
            score -= 1.0
    return score / min(len(goal.mentions), TELLINGS)


def cluster(
    group: list[GoalMention], moments: dict[int, Moment], sentences: list[int], room: int | None
) -> list[ToldGoal]:
    """One player's mentions as goals. `room` is how many more goals than one the score leaves for all players."""
    goals: list[ToldGoal] = []
    claimed = max(m.count for m in group)
    highest = max((m.nth or 1) for m in group)
    wanted = max(claimed, highest)
    scorer = group[0].scorer
    summary = [m for m in group if m.count > 1]
    plain = [m for m in group if m.count == 1] or group[:1]
    for mention in plain:
        fits = [goal for goal in goals if not conflict(mention, goal, moments)]
        best = max(fits, key=lambda goal: likeness(mention, goal, moments, sentences), default=None)
        spare = room is None or len(goals) - 1 < room
        if best is not None and mention.again and spare and not any(m.again for m in best.mentions):
            best = next((goal for goal in fits if any(m.again for m in goal.mentions)), None)
        if (
            best is not None
            and mention.nth
            and mention.nth > 1
            and len(goals) < mention.nth
            and not any(m.nth == mention.nth for m in best.mentions)
            and all(moment_of(m, moments) is None or moment_of(mention, moments) is None for m in best.mentions)
            and spare
        ):
            best = None
        if best is not None:
            liking = likeness(mention, best, moments, sentences)
            if (
                liking >= -0.5
                or not (spare and room is not None)
                or (len(goals) >= wanted and liking >= -0.9 and wanted > 1)
            ):
                best.mentions.append(mention)
                continue
        if goals and not spare and mention.strength < 3 and best is None:
            continue
        goals.append(ToldGoal(scorer, [mention]))
    # A count ("a hat-trick") whose goals are not all told one by one.
    while len(goals) < wanted and (room is None or len(goals) - 1 < room):
        source = summary[0] if summary else group[-1]
        goals.append(
            ToldGoal(
                scorer,
                [GoalMention(source.rule, source.start, source.end, 2, scorer=scorer, scorer_at=source.scorer_at)],
            )
        )
    return goals


SPLIT_AT = 1.5
"""How unlike two mentions of one player's goal must be to count as two goals, where the score has room."""


def unlikeness(a: GoalMention, b: GoalMention, sentences: list[int]) -> float:
    """How much two mentions of one player look like two goals rather than one told twice."""
    value = 0.0
    if a.step and b.step and a.step != b.step:
        value += 2.5
    if {a.kind, b.kind} == {"penalty", "goal"}:
        value += 1.5
    if a.label and b.label and a.label != b.label:
        value += 1.0
    if min(sentences[a.start], sentences[b.start]) >= LEAD_SENTENCES:
        apart = abs(sentences[a.start] - sentences[b.start])
        value += 1.5 if apart >= 5 else 0.5 if apart >= 3 else -1.0
    return value


def split_further(goals: list[ToldGoal], room: int, sentences: list[int]) -> list[ToldGoal]:
    """Goals with those divided that most look like two, as long as the score has room for more."""
    goals = list(goals)
    while room > 0:
        pairs = [
            (unlikeness(a, b, sentences), index, a, b)
            for index, goal in enumerate(goals)
            if goal.scorer is not None and goal.explicit
            for a, b in combinations(goal.mentions[:TELLINGS], 2)
            if a.strength >= 2 and b.strength >= 2
        ]
        best = max(pairs, key=lambda row: row[0], default=None)
        if best is None or best[0] < SPLIT_AT:
            return goals
        _, index, a, b = best
        goal = goals[index]
        first, second = ToldGoal(goal.scorer, [a]), ToldGoal(goal.scorer, [b])
        for mention in goal.mentions:
            if mention is not a and mention is not b:
                nearer = min((first, second), key=lambda part: unlikeness(part.mentions[0], mention, sentences))
                nearer.mentions.append(mention)
        goals[index : index + 1] = [first, second]
        room -= 1
    return goals
