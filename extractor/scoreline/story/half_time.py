"""The standing at half-time where words tell it and the told goals give its figures: "they led at the break"."""

from dataclasses import dataclass

from scoreline.pipeline.scores import is_elsewhere, is_unreal
from scoreline.pipeline.units import Text, Unit
from scoreline.pipeline.word_classes import NUMBER_WORDS
from scoreline.story.frame import MatchFrame
from scoreline.story.reading import Goals
from scoreline.story.told_goal import ToldGoal
from scoreline.story.topics import places_of
from scoreline_models import ScoreKind

FIRST_HALF = 45
FIRST, SECOND = 1, 2
REACH = 9
"""Units before and after "at the break" that may tell the standing."""
NEAR = 6
CLAUSE = 7
TURNS = frozenset({"but", "before", "until"})
AT = frozenset({"at", "by", "into", "until", "reached", "reach", "reaching", "for", "to", "till", "that"})
"""Words before "the break" that make it the time of a standing; "before" and "after" make it an event's."""
UNTIL = frozenset({"after", "following", "since", "before", "from", "prior", "approaching", "past"})
BREAK = frozenset({"break", "half-time", "halftime", "interval"})
"""Words within a time that is told from half-time: "five minutes before the break"."""
LEVEL = frozenset(
    {"level", "square", "even", "goalless", "scoreless", "deadlocked", "parity", "tied", "honours", "stalemate"}
)
AHEAD = frozenset({"ahead", "led", "lead", "leading", "leads", "advantage", "front", "up", "cushion", "deserved"})
BEHIND = frozenset({"behind", "trailed", "trailing", "trail", "deficit", "arrears", "adrift", "down"})
LEADS = frozenset({"lead", "advantage", "deficit", "cushion"})
MARGINS = {"one-goal": 1, "single-goal": 1, "two-goal": 2, "three-goal": 3, "four-goal": 4}


@dataclass(frozen=True, slots=True)
class Standing:
    """What words tell of the score at half-time: whether it is level, else by how many goals, where they say so.

    `start` and `end` are units.
    """

    level: bool
    margin: int | None
    start: int
    end: int

    def allows(self, score: Goals) -> bool:
        """Whether a score can be meant."""
        difference = abs(score[0] - score[1])
        return difference == 0 if self.level else difference == (self.margin or difference) > 0


def half_time_score(text: Text, frame: MatchFrame, goals: list[ToldGoal]) -> tuple[Goals, Standing] | None:
    """The score at half-time that words tell the standing of, and the told goals or the final score the figures.

    None where they leave more than one score open, or do not bear the words out.
    """
    if any(goal.team is None for goal in goals):
        return None
    standing = half_time_standing(text, frame)
    halves = halves_of(text, goals, standing)
    if standing is None:
        return by_last_before_break(text, frame, goals, halves)
    possible = possible_scores(frame, goals, halves, standing)
    if len(possible) == 1:
        return possible[0], standing
    early = [goal for goal, half in zip(goals, halves, strict=True) if half == FIRST]
    if None in halves and not early:
        return None
    score = (sum(goal.team == 0 for goal in early), sum(goal.team == 1 for goal in early))
    return (score, standing) if standing.allows(score) else None


def by_last_before_break(
    text: Text, frame: MatchFrame, goals: list[ToldGoal], halves: list[int | None]
) -> tuple[Goals, Standing] | None:
    """The score after the last goal of the first half, where it is timed by the break and all goals are told."""
    early = [goal for goal, half in zip(goals, halves, strict=True) if half == FIRST]
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    score = (sum(goal.team == 0 for goal in early), sum(goal.team == 1 for goal in early))
    if not early or None in halves or final is None or len(goals) != sum(final):
        return None
    for mention in early[-1].mentions:
        start, end = text.sentence(mention.start)
        for i in range(max(start, mention.start - REACH), min(end, mention.end + REACH)):
            if half_word(text, i) == FIRST or BREAK & set(text.units[i].word.split()):
                return score, Standing(score[0] == score[1], None, i, i + 1)
    return None


def possible_scores(
    frame: MatchFrame, goals: list[ToldGoal], halves: list[int | None], standing: Standing
) -> list[Goals]:
    """The scores that a standing allows between the goals surely of the first half and all but those of the second."""
    told = [[half for goal, half in zip(goals, halves, strict=True) if goal.team == side] for side in (0, 1)]
    final = next((line.goals for line in frame.scores if line.kind is ScoreKind.FINAL), None)
    least = [side.count(FIRST) for side in told]
    ends = final if final is not None else (len(told[0]), len(told[1]))
    most = [end - side.count(SECOND) for end, side in zip(ends, told, strict=True)]
    scores = ((a, b) for a in range(least[0], most[0] + 1) for b in range(least[1], most[1] + 1))
    return [score for score in scores if standing.allows(score)]


def halves_of(text: Text, goals: list[ToldGoal], standing: Standing | None) -> list[int | None]:
    """The half of each goal, the goals being in the order of play; None where the text leaves it open."""
    halves = [half_of(text, goal, standing) for goal in goals]
    for n, half in enumerate(halves):
        if half is None:
            if SECOND in halves[:n]:
                halves[n] = SECOND
            elif FIRST in halves[n + 1 :]:
                halves[n] = FIRST
    return halves


def half_of(text: Text, goal: ToldGoal, standing: Standing | None) -> int | None:
    """The half in which a goal was scored: by its minute, or by the words around its mentions."""
    if goal.moment is not None:
        return FIRST if goal.moment.minute <= FIRST_HALF else SECOND
    for mention in goal.mentions:
        start, end = text.sentence(mention.start)
        for i in range(max(start, mention.start - REACH), min(end, mention.end + REACH)):
            half = half_word(text, i)
            if half is not None:
                return half
    if standing is None:
        return None
    first, _ = text.sentence(standing.start)
    told = [mention.start for mention in goal.mentions if text.sentence(mention.start)[0] == first]
    between = text.units[standing.end : min(told)] if told else []
    if not told or len(between) > NEAR or any(unit.word in TURNS for unit in between):
        return None
    return FIRST


def half_word(text: Text, index: int) -> int | None:
    """The half that words from a unit on name."""
    unit = text.units[index]
    if "first-half" in unit.signature:
        return FIRST
    if "second-half" in unit.signature:
        return SECOND
    if "half-time" in unit.signature:
        before = [one.word for one in text.units[max(0, index - 3) : index]]
        return FIRST if {"before", "stroke"} & set(before) else SECOND if {"after", "following"} & set(before) else None
    return None


def half_time_standing(text: Text, frame: MatchFrame) -> Standing | None:
    """The first statement of a frame's part that tells a standing at half-time."""
    for i in places_of_half_time(text, frame):
        if is_elsewhere(text, i, i + 1) or is_not_so(text, i):
            continue
        standing = standing_at(text, i)
        if standing is not None:
            return standing
    return None


def places_of_half_time(text: Text, frame: MatchFrame) -> list[int]:
    """The units of a frame's part that are a word for half-time, or the half of "at the half"."""
    units = text.units
    halves = [i for i in places_of(text, "half") if max(2, frame.start) <= i < frame.end]
    at_half = [i for i in halves if units[i - 2].word == "at" and units[i - 1].word == "the"]
    return sorted({*text.places("half-time", "ht-lead", start=frame.start, end=frame.end), *at_half})


def is_not_so(text: Text, index: int) -> bool:
    """Whether words before deny a standing, in the clause that tells it: not so in "did not rest as they led at"."""
    start, _ = text.sentence(index)
    for i in range(index - 1, max(start, index - CLAUSE) - 1, -1):
        if text.units[i].word in ("as", "and", "so") or "person" in text.units[i].signature:
            return False
        if {"unreal", "negation"} & text.units[i].signature:
            return is_unreal(text, index)
    return is_unreal(text, index)


def standing_at(text: Text, index: int) -> Standing | None:
    """The standing that the words around "half-time" tell; none of a tie ("in front on aggregate")."""
    units = text.units
    start, end = text.sentence(index)
    if any("aggregate-word" in unit.signature for unit in units[max(start, index - REACH) : min(end, index + REACH)]):
        return None
    after = units[index + 1].word if index + 1 < end else ""
    if "ht-lead" in units[index].signature or after in LEADS:
        return Standing(False, margin_near(units, max(start, index - 2), index), index, min(end, index + 2))
    before = [units[i].word for i in range(max(start, index - 3), index)]
    if UNTIL & set(before) or not AT & set(before):
        return None
    places = [*range(index - 1, max(start, index - REACH) - 1, -1), *range(index + 1, min(end, index + REACH))]
    for i in sorted(places, key=lambda place: abs(place - index)):
        if {"stop", "semicolon"} & units[i].signature:
            continue
        word = units[i].word
        last = word.rsplit(" ", 1)[-1]
        if word in LEVEL or last in LEVEL:
            return Standing(True, 0, min(i, index), max(i, index) + 1)
        if last in AHEAD | BEHIND:
            margin = margin_near(units, max(start, i - 3), i + 1)
            if last not in ("up", "down", "deserved") or margin is not None:
                return Standing(False, margin, min(i, index), max(i, index) + 1)
    return None


def margin_near(units: list[Unit], start: int, end: int) -> int | None:
    """The number of goals that words before "up" or "lead" give: "two", "a goal", "one-goal"."""
    for i in range(end - 1, start - 1, -1):
        unit = units[i]
        if unit.word in MARGINS:
            return MARGINS[unit.word]
        head = unit.word.split()[0]
        if head in NUMBER_WORDS and ({"num", "goal-noun"} & unit.signature or " " in unit.word):
            return NUMBER_WORDS[head]
        if head == "goal" and units[i - 1].word in ("a", "the"):
            return 1
    return None
