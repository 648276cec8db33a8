"""From goal mentions to goals: which mentions tell one goal, and whose it is."""

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import product

from scoreline.pipeline.blocks import ListedGoal
from scoreline.pipeline.goals import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.clockwork import Moment
from scoreline.story.frame import MatchFrame
from scoreline.story.sides import Sides, team_number, team_of_mention

GOALISH = frozenset(
    {"take-lead", "score-verb", "lead-noun", "goal-noun", "penalty-word", "ahead", "pass-noun"}
)
LEAD_SENTENCES = 6
"""Recaps sum up before they narrate: the first sentences tell goals that are told again later."""


@dataclass(slots=True)
class ToldGoal:
    """A goal with all mentions that tell it."""

    scorer: Person | None
    mentions: list[GoalMention] = field(default_factory=list)
    moment: Moment | None = None
    team: int | None = None
    moments: list[Moment] = field(default_factory=list)

    listed: ListedGoal | None = None
    """Its entry in a scorer list."""
    from_spot: bool = False
    """Whether the text around its telling makes it a penalty."""

    @property
    def kind(self) -> str:
        """The goal's kind: the special one, where any mention tells it."""
        kinds = {mention.kind for mention in self.mentions}
        if self.listed is not None:
            kinds.add(self.listed.kind)
        if self.from_spot and "own_goal" not in kinds:
            return "penalty"
        return "own_goal" if "own_goal" in kinds else "penalty" if "penalty" in kinds else "goal"

    @property
    def strength(self) -> int:
        """The strength of its strongest mention."""
        return max(mention.strength for mention in self.mentions)

    @property
    def explicit(self) -> bool:
        """Whether a mention names the scorer, rather than meaning somebody by "he" or "the Dane"."""
        return any(mention.explicit for mention in self.mentions)

    @property
    def first(self) -> int:
        """Its first place in the text."""
        return min(mention.start for mention in self.mentions)

    @property
    def place(self) -> int:
        """Its place in the order of telling: its last mention, where the narration is."""
        return max((mention.start for mention in self.mentions), default=0)


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


def sentence_numbers(text: Text) -> list[int]:
    """The number of each unit's sentence."""
    numbers, current = [], 0
    for unit in text.units:
        numbers.append(current)
        if "end" in unit.signature:
            current += 1
    return numbers


def settle_goals(
    text: Text,
    mentions: list[GoalMention],
    frame: MatchFrame,
    sides: Sides,
    moments: dict[int, Moment],
    final: tuple[int, int] | None,
) -> list[ToldGoal]:
    """The goals that a match's mentions tell, each once, with its team, in the order of play."""
    sentences = sentence_numbers(text)
    mentions = [m for m in mentions if not m.context.quoted or m.strength >= 3]
    mentions = [meant(text, mention, mentions) for mention in mentions]
    groups: dict[int, list[GoalMention]] = {}
    loose: list[GoalMention] = []
    for mention in mentions:
        if mention.scorer is None:
            loose.append(mention)
        else:
            groups.setdefault(id(mention.scorer), []).append(mention)
    total = sum(final) if final is not None else None
    people = list(groups.values())
    weak = [group for group in people if max(m.strength for m in group) < 2]
    people = [group for group in people if group not in weak]
    room = None if total is None else total - len(people)
    people, claimed = within_score(people, total)
    # A goal that words only point to ("secured three points") counts where the score needs one more.
    named_weakly = sorted((g for g in weak if any(m.explicit for m in g)), key=lambda g: -len(g))
    if total is not None:
        people += named_weakly[: max(0, total - claimed)]
    room = None if total is None else total - len(people)
    goals: list[ToldGoal] = []
    for group in people:
        parts = cluster(group, moments, sentences, room)
        if room is not None:
            room -= len(parts) - 1
        goals += parts
    if total is not None:
        goals = split_further(goals, total - len(goals), sentences)
    for goal in goals:
        settle_moment(goal, moments)
    loose = [m for m in loose if not told_already(m, goals, moments)]
    assign_teams(text, goals, frame, sides, final)
    for goal in goals:
        if goal.moment is None:
            rivals = [m for m in loose if team_number(m.team, frame) in (None, goal.team)]
            taken = attach_loose(text, goal, rivals, moments, sentences)
            loose = [m for m in loose if m is not taken]
            settle_moment(goal, moments)
    for goal in goals:
        if goal.moment is None:
            goal.moment = moment_nearby(text, goal, goals, moments, sentences)
    for goal in goals:
        goal.from_spot = any(follows_award(text, mention) for mention in goal.mentions)
    if total is not None:
        goals = most_reliable(goals, total, sentences)
    else:
        goals = [goal for goal in goals if (goal.explicit and goal.strength >= 2) or len(goal.mentions) > 2]
    assign_teams(text, goals, frame, sides, final)
    if final is not None:
        goals = fit(goals, final)
    return [goal for _, goal in in_order_of_play(goals)]


def meant(text: Text, mention: GoalMention, mentions: list[GoalMention]) -> GoalMention:
    """The mention with the scorer that the rest of the article bears out.

    A surname that two players share means the one whom goals are told of by full name; "the Dane" means a scorer
    named just before, sooner than somebody who is told to have scored nowhere else.
    """
    person = mention.scorer
    if person is None:
        return mention
    scorers = {id(m.scorer): m.scorer for m in mentions if m.explicit and m.scorer is not None}
    if mention.explicit:
        at = mention.scorer_at
        if at is None or " " in text.units[at].word:
            return mention
        full = {
            id(m.scorer): m.scorer
            for m in mentions
            if m.explicit
            and m.scorer is not None
            and m.scorer_at is not None
            and " " in text.units[m.scorer_at].word
        }
        namesakes = [p for p in full.values() if p.tokens[-1] == person.tokens[-1]]
        if namesakes and id(person) not in full:
            return replace(mention, scorer=namesakes[0])
        return mention
    if id(person) in scorers:
        return mention
    start = mention.start
    for _ in range(3):
        start = max(0, text.sentence(max(0, start - 2))[0])
    for i in range(mention.start - 1, start - 1, -1):
        named = text.units[i].value
        if isinstance(named, Person) and id(named) in scorers and i != mention.scorer_at:
            return replace(mention, scorer=named, scorer_at=i)
    return mention


def moment_of(mention: GoalMention, moments: dict[int, Moment]) -> Moment | None:
    """The match minute that a mention gives."""
    return moments.get(mention.minute_at) if mention.minute_at is not None else None


def conflict(mention: GoalMention, goal: ToldGoal, moments: dict[int, Moment]) -> bool:
    """Whether a mention cannot tell this goal: another minute, another score, another of the player's goals."""
    own = moment_of(mention, moments)
    for other in goal.mentions:
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
    for other in goal.mentions:
        theirs = moment_of(other, moments)
        if own is not None and theirs is not None:
            score += 3
        if mention.running and mention.running == other.running:
            score += 3
        if mention.nth and mention.nth == other.nth:
            score += 3
        if mention.label and other.label:
            score += 2 if mention.label == other.label else -1.5
        if (mention.kind == "own_goal") != (other.kind == "own_goal") or {mention.kind, other.kind} == {"penalty", "goal"}:
            score -= 0.8
        elif mention.kind == other.kind == "penalty":
            score += 2
        apart = abs(sentences[mention.start] - sentences[other.start])
        lead = min(sentences[mention.start], sentences[other.start]) < LEAD_SENTENCES
        if apart <= 2:
            score += 1.0
        elif not lead:
            score -= 1.0
    return score / len(goal.mentions)


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
            and all(
                moment_of(m, moments) is None or moment_of(mention, moments) is None for m in best.mentions
            )
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
                [
                    GoalMention(
                        source.rule, source.start, source.end, 2, scorer=scorer, scorer_at=source.scorer_at
                    )
                ],
            )
        )
    for mention in summary:
        for goal in goals:
            if mention not in goal.mentions and mention not in plain:
                pass
    return goals


def follows_award(text: Text, mention: GoalMention) -> bool:
    """Whether a finish such as "made no mistake" or "sent Cech the wrong way" follows the award of a penalty."""
    units = text.units
    if mention.strength < 2 or not any(KICK & units[i].signature for i in range(mention.start, mention.end)):
        return False
    first, last = text.sentence(mention.start)
    if any(part in units[i].word for i in range(first, last) for part in OPEN_PLAY):
        return False
    before = range(text.sentence(first - 2)[0] if first > 1 else first, mention.start)
    awarded = [i for i in before if units[i].word in AWARD_WORDS and units[i + 1].word not in NO_AWARD]
    return bool(awarded) and not any(
        {"missed", "save-word", "pass-noun"} & units[i].signature for i in range(awarded[-1] + 1, mention.start)
    )


KICK = frozenset({"finish-verb", "shoot", "sure-finish", "score-verb", "defeat-keeper"})
NO_AWARD = frozenset({"area", "box", "appeal", "appeals", "claim", "claims", "shout", "shouts", "saved", "save"})
AWARD_WORDS = frozenset(
    {"penalty", "spot-kick", "spot kick", "penalty kick", "pk", "stepped up", "to the spot", "pointed to the spot", "spot"}
)
OPEN_PLAY = ("head", "volley", "half-volley", "rebound", "cross", "tap", "nod", "corner kick", "follow", "free-kick", "free kick")
"""Parts of words that tell of no penalty kick."""


def is_strong(goal: ToldGoal) -> bool:
    """Whether a goal is told beyond doubt: its scorer by name, in words that mean nothing but a goal, with its minute."""
    return any(m.explicit and m.strength == 3 and m.minute_at is not None for m in goal.mentions)


def reliability(goal: ToldGoal, sentences: list[int]) -> float:
    """How surely a goal was told, for choosing among more goals than the score has room for."""
    lead = any(sentences[m.start] < LEAD_SENTENCES for m in goal.mentions)
    return (
        goal.strength
        + 2 * goal.explicit
        + min(len(goal.mentions), 3)
        + (goal.moment is not None)
        + 0.5 * lead
    )


def most_reliable(goals: list[ToldGoal], total: int, sentences: list[int]) -> list[ToldGoal]:
    """As many goals as the score has, the most reliable; strong ones beyond that stay."""
    ranked = sorted(goals, key=lambda goal: -reliability(goal, sentences))
    kept = ranked[:total] + [goal for goal in ranked[total:] if is_strong(goal)]
    return [goal for goal in goals if goal in kept]


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
            for i, a in enumerate(goal.mentions)
            for b in goal.mentions[i + 1 :]
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
                nearer = min(
                    (first, second), key=lambda part: unlikeness(part.mentions[0], mention, sentences)
                )
                nearer.mentions.append(mention)
        goals[index : index + 1] = [first, second]
        room -= 1
    return goals


def told_already(mention: GoalMention, goals: list[ToldGoal], moments: dict[int, Moment]) -> bool:
    """Whether a scorerless mention tells a goal that others tell with its scorer: one of the same minute."""
    own = moment_of(mention, moments)
    return own is not None and any(
        goal.moment is not None and abs(goal.moment.minute - own.minute) <= 2 for goal in goals
    )


def moment_nearby(
    text: Text, goal: ToldGoal, goals: list[ToldGoal], moments: dict[int, Moment], sentences: list[int]
) -> Moment | None:
    """The minute told in the sentence before a goal's narration or the one after, if it times no other goal."""
    taken = {moment.at for other in goals for moment in other.moments}
    units = text.units
    for mention in sorted(goal.mentions, key=lambda m: -m.start):
        if mention.count > 1 or (
            sentences[mention.start] < LEAD_SENTENCES - 2 and sentences[-1] > 2 * LEAD_SENTENCES
        ):
            continue
        first, last = text.sentence(mention.start)
        if any(units[i].word == "already" for i in range(first, mention.start)):
            continue
        spans = [(first, mention.start)]
        if first > 1:
            spans.append(text.sentence(first - 2))
        if spans[-1][0] > 1:
            spans.append(text.sentence(spans[-1][0] - 2))
        for number, (start, end) in enumerate(spans):
            timed = [i for i in range(start, end) if i in moments]
            classes = set().union(*(units[i].signature for i in range(start, end)))
            chance = bool({"missed", "save-word", "ruled-out"} & classes) or any(
                start <= m.start < end for other in goals if other is not goal for m in other.mentions
            )
            if number == 0 or (not chance and (number == 1 or GOALISH & classes)):
                free = [i for i in timed if i not in taken]
                if free:
                    return moments[free[-1]]
            if timed or (number and GOALISH & classes):
                break
    return None


def attach_loose(
    text: Text, goal: ToldGoal, loose: list[GoalMention], moments: dict[int, Moment], sentences: list[int]
) -> GoalMention | None:
    """Give a goal a scorerless mention that tells its minute ("Watford led after 24 minutes") near the scorer's name.

    Returns the mention, or None where none fits.
    """
    if any(moment_of(m, moments) for m in goal.mentions):
        return None
    places = [sentences[m.start] for m in goal.mentions if m.count == 1]
    named = [sentences[i] for i, unit in enumerate(text.units) if unit.value is goal.scorer]
    for wanted in (places, named):
        for mention in loose:
            if moment_of(mention, moments) is None or conflict(mention, goal, moments):
                continue
            apart = [sentences[mention.start] - place for place in wanted]
            if any(-2 <= gap <= 0 or (gap == 1 and wanted is places) for gap in apart):
                goal.mentions.append(mention)
                return mention
    return None


def settle_moment(goal: ToldGoal, moments: dict[int, Moment]) -> None:
    """The goal's minute: an exact one before a rounded one, then the one told most often, then first."""
    goal.moments = [moment for m in goal.mentions if (moment := moment_of(m, moments)) is not None]
    if not goal.moments:
        return
    votes = Counter((m.minute, m.stoppage) for m in goal.moments)
    goal.moment = max(
        goal.moments,
        key=lambda m: (m.precision == "exact", m.stoppage is not None, votes[(m.minute, m.stoppage)], -m.at),
    )


def assign_teams(
    text: Text, goals: list[ToldGoal], frame: MatchFrame, sides: Sides, final: tuple[int, int] | None
) -> None:
    """Give each goal the team it counts for: the assignment that the evidence and the final score bear out best."""
    if len(frame.teams) < 2 or not goals:
        for goal in goals:
            goal.team = 0 if frame.teams else None
        return
    evidence: list[float] = []
    for goal in goals:
        sign = -1 if goal.kind == "own_goal" else 1
        weight = sign * sides.of(goal.scorer)
        for mention in goal.mentions:
            number, surety = team_of_mention(text, mention, frame)
            if number is not None:
                weight += surety if number == 0 else -surety
            if mention.beaten is not None:
                weight -= 0.5 * max(-2.0, min(2.0, sides.of(mention.beaten)))
        evidence.append(weight)
    if len(goals) > 12:
        for goal, weight in zip(goals, evidence, strict=True):
            goal.team = 0 if weight >= 0 else 1
        return
    results = {claim.winner for claim in frame.results if not claim.whole_tie}
    winner = next(iter(results)) if len(results) == 1 else None
    order = in_order_of_play(goals)
    complete = final is not None and len(goals) == sum(final)
    by_scorer: dict[int, list[int]] = {}
    for index, goal in enumerate(goals):
        by_scorer.setdefault(id(goal.scorer) if goal.scorer is not None else -index, []).append(index)
    best: tuple[float, tuple[int, ...]] | None = None
    for choice in product((0, 1), repeat=len(goals)):
        value = sum(w if side == 0 else -w for w, side in zip(evidence, choice, strict=True))
        counts = (choice.count(0), choice.count(1))
        if final is not None:
            value += 0.3 * sum(final[side] for side in choice) / max(1, sum(final))
            value -= 4.0 * (max(0, counts[0] - final[0]) + max(0, counts[1] - final[1]))
        elif winner is not None:
            value += 0.3 * choice.count(winner) - 3.0 * (counts[winner] <= counts[1 - winner])
        for indices in by_scorer.values():
            played = {choice[i] != (goals[i].kind == "own_goal") for i in indices}
            value -= 6.0 * (len(played) - 1)
        value -= 2.0 * (1.0 if complete else 0.6) * broken_steps(order, choice)
        if best is None or value > best[0] + 1e-9:
            best = (value, choice)
    assert best is not None
    for goal, side, weight in zip(goals, best[1], evidence, strict=True):
        goal.team = side if final is not None or winner is not None or weight else None


def in_order_of_play(goals: list[ToldGoal]) -> list[tuple[int, ToldGoal]]:
    """Goals with their index, in the order of the narration, those with a minute put in the order of their minutes."""
    told = sorted(enumerate(goals), key=lambda row: row[1].place)
    slots = [i for i, (_, goal) in enumerate(told) if goal.moment is not None]
    timed = sorted(
        (told[i] for i in slots),
        key=lambda row: (row[1].moment.minute, row[1].moment.stoppage or 0) if row[1].moment else (0, 0),
    )
    for slot, row in zip(slots, timed, strict=True):
        told[slot] = row
    return told


def broken_steps(order: list[tuple[int, ToldGoal]], choice: tuple[int, ...]) -> int:
    """How many statements of the score's course ("equalised", "made it 3-1") a choice of teams would break."""
    score = [0, 0]
    broken = 0
    for index, goal in order:
        side = choice[index]
        before = score[side] - score[1 - side]
        score[side] += 1
        for step in {mention.step for mention in goal.mentions if mention.step}:
            broken += not STEP_HOLDS[step](before, score[side] + score[1 - side])
        for running in {mention.running for mention in goal.mentions if mention.running}:
            broken += sorted(running) != sorted(score)
        for nth in {mention.team_nth for mention in goal.mentions if mention.team_nth}:
            broken += nth != score[side]
    return broken


STEP_HOLDS = {
    "level": lambda before, total: before == -1,
    "opener": lambda before, total: total == 1,
    "reduce": lambda before, total: before <= -2,
    "extend": lambda before, total: before >= 1,
    "ahead": lambda before, total: before == 0,
}
"""Whether a goal can have done this to the score, by its side's lead before it and the goals scored with it."""


def fit(goals: list[ToldGoal], final: tuple[int, int]) -> list[ToldGoal]:
    """Drop weak goals that the score has no room for. Strong ones stay: they contradict the score, and that is news."""
    kept = list(goals)
    for side in (0, 1):
        ours = [goal for goal in kept if goal.team == side]
        surplus = len(ours) - final[side]
        for goal in sorted(
            ours, key=lambda g: (g.explicit, g.strength, g.moment is not None, len(g.mentions))
        ):
            if surplus <= 0:
                break
            if not goal.explicit or goal.strength < 3 or (goal.moment is None and len(goal.mentions) == 1):
                kept.remove(goal)
                surplus -= 1
    return kept
