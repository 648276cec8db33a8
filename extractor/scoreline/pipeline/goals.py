"""Goal mentions: every place that tells of a goal, with what it says of scorer, team, time and score."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import Context, context_of
from scoreline.pipeline.names import Nominal, Person, TeamName
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.roles import is_person, named, resolve, subject
from scoreline.pipeline.units import Text, Unit

TURNS = frozenset({"but", "only", "before", "although", "though", "however", "until", "while"})
"""Words after which another goal is told."""
MINUTE_REACH = 40
"""How many units from a mention a clock expression may still time it."""
SHARED = frozenset(
    {
        "goal.scored",
        "goal.struck",
        "goal.on-target",
        "goal.put-ahead",
        "goal.got-goal",
        "goal.change-lead",
        "goal.scoring",
        "goal.with-goal",
    }
)
"""Rules whose verb several people can share."""
DOUBTFUL = frozenset(
    {
        "goal.sure-finish",
        "goal.to-score",
        "goal.finish-in",
        "goal.past-keeper",
        "goal.finish-in-attempt",
        "goal.possessor-timed",
        "goal.lobbed-keeper",
        "goal.possessor-shot",
        "goal.compound-shot",
        "goal.beat-keeper",
        "goal.strikes-from",
        "goal.thanks-to-shot",
        "goal.legs-of-keeper",
    }
)
"""Rules whose words may also tell an attempt, as the rest of the sentence shows."""
LIST_LINKS = frozenset(
    {
        "comma",
        "and",
        "minute",
        "det",
        "word",
        "role",
        "adverb",
        "ordinal",
        "num",
        "possessive",
        "team",
        "past",
    }
)


@dataclass(slots=True)
class GoalMention:
    """One place that tells of a goal. Units are counted in the tagged text.

    `strength` is 3 where the words can mean nothing but a goal, 2 where they mostly do, 1 where they only point to one.
    `step` is what the goal did to the score: `opener`, `ahead`, `extend`, `level` or `reduce`. `nth` is which goal of the scorer's it is said to be, `team_nth` which of the team's.
    """

    rule: str
    start: int
    end: int
    strength: int
    kind: str = "goal"
    scorer: Person | None = None
    scorer_at: int | None = None
    explicit: bool = False
    team: TeamName | Nominal | None = None
    minute: ClockValue | None = None
    minute_at: int | None = None
    assist: Person | None = None
    assist_at: int | None = None
    nth: int | None = None
    team_nth: int | None = None
    count: int = 1
    label: str = ""
    step: str = ""
    running: tuple[int, int] | None = None
    beaten: Person | None = None
    again: bool = False
    """Said to be another goal of the scorer's: "netted again"."""
    context: Context = field(default_factory=Context)


def goal_mentions(text: Text) -> list[GoalMention]:
    """All goal mentions that the text asserts, those of one sentence and scorer made one, in text order."""
    found = [mention for match in find("goals", text.rendered) for mention in read_match(text, match)]
    kept = [
        m
        for m in found
        if m.context.asserted and not in_shootout(text, m) and not (m.rule in DOUBTFUL and was_saved(text, m))
    ]
    kept.sort(key=lambda m: (m.start, m.end))
    merged = merge_within_sentences(text, kept)
    share_minutes(text, merged)
    return merged


def in_shootout(text: Text, mention: GoalMention) -> bool:
    """Whether a mention without a minute stands in the telling of a shoot-out, which scores no goals."""
    if mention.minute is not None:
        return False
    units = text.units
    start = mention.start
    while start > 0 and mention.start - start < 60 and units[start - 1].value != "paragraph":
        start -= 1
    return any(
        "shoot-out" in units[i].word or "shootout" in units[i].word or units[i].word == "sudden"
        for i in range(start, mention.end)
        if not {units[j].word for j in range(max(start, i - 4), i)} & {"force", "forced", "forcing", "sent"}
    )


def was_saved(text: Text, mention: GoalMention) -> bool:
    """Whether the sentence goes on to say that the attempt did not go in."""
    units = text.units
    _, last = text.sentence(mention.start)
    for i in range(mention.end, min(last, mention.end + 14)):
        if {"save-word", "missed"} & units[i].signature or units[i].word in ("forced", "safety", "only for", "reacted"):
            return True
        if units[i].word in ("after", "when", "following", "before", "while"):
            return False
    return False


def share_minutes(text: Text, mentions: list[GoalMention]) -> None:
    """Leave each clock expression to the nearest of the goals that would have it."""
    takers: dict[int, list[GoalMention]] = {}
    for mention in mentions:
        if mention.minute_at is not None and mention.scorer is not None:
            takers.setdefault(mention.minute_at, []).append(mention)
    for at, rivals in takers.items():
        if len({id(m.scorer) for m in rivals}) > 1 and rivals[0].rule != rivals[-1].rule:
            owner = min(rivals, key=lambda m: clause_distance(text, m.start, m.end, at))
            for mention in rivals:
                if mention is not owner:
                    mention.minute = mention.minute_at = None


def read_match(text: Text, found: Found) -> Iterator[GoalMention]:
    """The mentions that one rule match gives: one, or one for each scorer of a list."""
    meaning = found.rule.meaning
    frame = meaning["frame"]
    units = text.units
    context = context_of(text, found.start, found.end)
    base = GoalMention(
        found.rule.id,
        found.start,
        found.end,
        meaning["strength"],
        meaning.get("kind", "goal"),
        context=context,
    )
    describe(text, found, base)
    if frame in ("list", "team") and any("unreal" in units[i].signature for i in range(found.start, found.end)):
        return
    if frame == "list":
        first = found.first("scorers")
        assert first is not None
        scorers = person_list(text, first)
        noun = found.first("noun")
        if noun is not None and len(scorers) == 1 and units[noun].word[-1:] == "s":
            number = next(
                (units[i].value for i in range(noun - 1, max(noun - 4, -1), -1) if isinstance(units[i].value, int)),
                1,
            )
            base.count = number if 1 < number <= 6 else base.count
        for place in scorers:
            mention = copy_for(text, base, place, named(units[place]))
            if base.count > 1 and len(scorers) > 1:
                mention.count = 1
            yield mention
        return
    if frame == "team":
        place = found.first("scoring")
        assert place is not None
        base.team = units[place].value
        yield base
        return
    if frame == "group":
        scorer_at = found.first("scorer")
    elif frame == "own-goal":
        scorer_at = unlucky(text, found.start)
    elif is_passive(text, found.start):
        scorer_at = agent_after(text, found.end)
        if scorer_at is None:
            return
    else:
        scorer_at = subject(text, found.start, possessor=frame == "subject-or-possessor")
    if scorer_at is None:
        # "Up stepped Ruiz to score" and headless sentences: nothing to go by but the sentence itself.
        if base.strength < 3:
            return
        yield base
        return
    unit = units[scorer_at]
    if "team" in unit.signature:
        base.team = base.team or unit.value
        base.strength = min(base.strength, 1)
        yield base
        return
    person = resolve(text, scorer_at)
    if person is not None:
        offices = text.offices.get(id(person), set())
        if offices & {"coach", "referee"} or ("keeper" in offices and base.strength < 3 and base.kind != "own_goal"):
            return
    yield copy_for(text, base, scorer_at, person)
    yield from next_of_list(text, found, base, scorer_at, person)
    if found.rule.id in SHARED:
        for other in co_subjects(text, scorer_at):
            yield copy_for(text, base, other, named(units[other]))


def unlucky(text: Text, place: int) -> int | None:
    """Who put the ball into his own net: whom "by" or "off" names just before, else the subject."""
    units = text.units
    first, last = text.sentence(place)
    for i in range(place, min(last, place + 8)):
        if units[i].word == "by":
            agent = next((j for j in range(i + 1, min(last, i + 5)) if is_person(units[j])), None)
            if agent is not None:
                return agent
    for i in range(place - 1, max(first, place - 10) - 1, -1):
        if is_person(units[i]) and units[max(first, i - 1)].word in ("by", "off", "via"):
            return i
    found = subject(text, place)
    if found is not None and is_person(units[found]):
        return found
    return next((i for i in range(place - 1, first - 1, -1) if is_person(units[i])), None)


def is_passive(text: Text, verb: int) -> bool:
    """Whether the verb at a unit is a past participle after "was" or "were"."""
    units = text.units
    i = verb - 1
    while i > 0 and {"adverb"} & units[i].signature:
        i -= 1
    return (
        "past" in units[verb].signature
        and units[i].word in ("was", "were", "been", "being")
        and "score-verb" not in units[verb].signature
    )


def agent_after(text: Text, start: int) -> int | None:
    """The person named with "by" after a passive verb, in the same clause."""
    units = text.units
    _, last = text.sentence(start)
    for i in range(start, min(last, start + 10)):
        if units[i].word == "by":
            return next((j for j in range(i + 1, min(last, i + 6)) if is_person(units[j])), None)
        if {"when", "semicolon"} & units[i].signature:
            break
    return None


def next_of_list(
    text: Text, found: Found, base: GoalMention, scorer_at: int, person: Person | None
) -> Iterator[GoalMention]:
    """The second goal of "his second and third", timed by the second of "in the 50th and 81st minutes"."""
    at = found.first("nth")
    units = text.units
    if (
        at is None
        or base.nth is None
        or "and" not in units[at + 1].signature
        or "ordinal" not in units[at + 2].signature
    ):
        return
    mention = copy_for(text, base, scorer_at, person)
    mention.start = mention.end = at + 2
    mention.end += 1
    mention.nth = units[at + 2].value
    mention.minute = mention.minute_at = None
    if base.minute_at is not None:
        _, last = text.sentence(at)
        later = [
            i
            for i in range(base.minute_at + 1, min(last, base.minute_at + 6))
            if isinstance(units[i].value, ClockValue)
        ]
        if later:
            mention.minute_at, mention.minute = later[0], units[later[0]].value
    yield mention


def co_subjects(text: Text, index: int) -> list[int]:
    """The people that share a verb with the one at a unit: "Dybala and Higuain struck"."""
    units = text.units
    people: list[int] = []
    first, _ = text.sentence(index)
    i = index - 1
    linked = False
    while i >= first:
        signature = units[i].signature
        if {"and", "comma"} & signature:
            linked = linked or "and" in signature
        elif is_person(units[i]):
            if (
                not linked
                or named(units[i]) is None
                or ("and" not in units[i + 1].signature and "comma" not in units[i + 1].signature)
            ):
                break
            people.append(i)
        elif not {"role", "word", "team", "possessive", "age", "det", "past", "num"} & signature or "conj" in signature:
            break
        i -= 1
    return people


def copy_for(text: Text, base: GoalMention, place: int, person: Person | None) -> GoalMention:
    """The mention with a scorer."""
    mention = GoalMention(**{name: getattr(base, name) for name in base.__slots__})
    mention.scorer_at, mention.scorer = place, person
    mention.explicit = person is not None and named(text.units[place]) is person
    return mention


def person_list(text: Text, first: int) -> list[int]:
    """The units of the people in a list that starts at a unit: "Pollock, Williamson and Sutherland"."""
    units = text.units
    people = [first]
    i = first + 1
    gap = 0
    while i < len(units):
        signature = units[i].signature
        if is_person(units[i]) and "pronoun" not in signature:
            between = units[people[-1] + 1 : i]
            if not any({"comma", "and"} & unit.signature for unit in between):
                break
            if "possessive" in units[i + 1].signature and not any(
                {"goal-noun", "shot-noun"} & u.signature for u in units[i + 2 : i + 6]
            ):
                break
            people.append(i)
            gap = 0
        elif not LIST_LINKS & signature or gap > 7 or "when" in signature:
            break
        gap += 1
        i += 1
    # "from Ruiz, who ..." and "from Ruiz, Smith's cross" are no lists: a list ends with "and".
    if len(people) > 1 and not any("and" in u.signature for u in units[people[-2] + 1 : people[-1]]):
        return people[:1]
    return people


def describe(text: Text, found: Found, mention: GoalMention) -> None:
    """Read what the mention's own words and those near it say of time, score, count and kind."""
    units = text.units
    meaning = found.rule.meaning
    first, last = text.sentence(found.start)
    near = range(max(first, found.start - 6), min(last, found.end + 8))
    running = found.first("running")
    if running is not None:
        value = units[running].value
        if isinstance(value, tuple):
            mention.running = value
        elif isinstance(value, int):
            mention.team_nth = value
    nth = found.first("nth")
    if nth is not None and isinstance(units[nth].value, int) and not of_season(text, nth):
        if any("own-pronoun" in units[i].signature for i in range(max(first, nth - 3), nth)):
            mention.nth = units[nth].value
        else:
            mention.team_nth = units[nth].value
    if meaning.get("benefits"):
        for group in ("team",):
            at = found.first(group)
            if at is not None:
                mention.team = units[at].value
    beaten = found.first("beaten")
    if beaten is not None:
        mention.beaten = named(units[beaten])
    assist = found.first("assist")
    if assist is not None:
        mention.assist, mention.assist_at = named(units[assist]), assist
    mention.step = step_of(text, found)
    noun = found.first("noun")
    words = [units[noun].word] if noun is not None else [units[i].word for i in range(found.start, found.end)]
    own = noun is not None and any("own-pronoun" in units[i].signature for i in range(max(first, noun - 3), noun))
    for word in words:
        count_of(word, mention)
    if own and mention.count > 1:
        # "Completed his hat-trick" tells the third goal; "scored a hat-trick" counts three.
        mention.nth, mention.count = mention.count, 1
    for i in range(max(first, found.start - 1), min(last, found.end + 2)):
        mention.again = mention.again or units[i].word in ("again", "struck again")
        if units[i].word == "twice":
            mention.count = 2
        if units[i].word == "times" and isinstance(units[i - 1].value, int) and units[i - 1].value <= 6:
            mention.count = units[i - 1].value
    for i in near:
        signature = units[i].signature
        if "ordinal" in signature and mention.nth is None and "goal" in units[min(i + 1, last - 1)].word:
            own = any("own-pronoun" in units[j].signature for j in range(max(first, i - 2), i))
            if own and i + 2 < last and "of the season" not in {units[j].word for j in range(i, min(last, i + 6))}:
                mention.nth = units[i].value if own and units[i].value and units[i].value <= 5 else None
    if mention.kind == "goal" and is_penalty(text, found.start, found.end):
        mention.kind = "penalty"
    if any(
        {"own-goal", "own-net"} & units[i].signature or "own net" in units[i].word
        for i in range(found.start, found.end)
    ):
        mention.kind = "own_goal"
    if mention.count == 1:
        mention.minute, mention.minute_at = minute_near(text, found.start, found.end)
        at = mention.minute_at
        if mention.strength == 1 and at is not None and clause_distance(text, found.start, found.end, at) > 8:
            mention.minute = mention.minute_at = None


def of_season(text: Text, index: int) -> bool:
    """Whether an ordinal counts a season's goals: "his fifth of the campaign"."""
    words = " ".join(unit.word for unit in text.units[index + 1 : index + 5])
    return any(word in words for word in ("season", "campaign", "term", "year", "tournament", "career"))


def is_penalty(text: Text, start: int, end: int) -> bool:
    """Whether a goal's own words, or "with a penalty" and "from the spot" right after, make it a penalty."""
    units = text.units
    _, last = text.sentence(start)
    for i in range(start, min(last, end + 6)):
        signature = units[i].signature
        if units[i].word in TURNS or (i >= end and {"comma", "when", "and"} & signature and units[i].word != "with"):
            return False
        if "penalty-word" in signature and units[i].word not in ("the spot", "spot", "penalty spot", "stepped up"):
            with_it = any(units[j].word in ("with", "via") for j in range(end, i))
            inside = i < end and units[i + 1].word not in ("area", "box")
            return inside or "from-spot" in signature or with_it
    return False


STEP_WORDS = (
    (
        "level",
        (
            "equalis",
            "equaliz",
            "levell",
            "level",
            "parity",
            "on terms",
            "cancel",
            "wipe",
            "nullif",
            "back on terms",
        ),
    ),
    (
        "opener",
        (
            "opener",
            "opening",
            "open the scoring",
            "opened the scoring",
            "opens the scoring",
            "deadlock",
            "first blood",
            "breakthrough",
        ),
    ),
    (
        "reduce",
        (
            "one back",
            "goal back",
            "consolation",
            "halv",
            "reduc",
            "deficit",
            "arrears",
            "back into",
            "back in the",
            "hope",
            "lifeline",
            "foothold",
        ),
    ),
    (
        "extend",
        (
            "doubl",
            "extend",
            "increas",
            "trebl",
            "tripl",
            "stretch",
            "cushion",
            "two-goal",
            "three-goal",
            "pad",
            "two up",
            "three up",
            "beyond doubt",
            "safe",
            "further",
            "cushion",
        ),
    ),
    ("ahead", ("ahead", "in front", "lead", "advantage", "winner", "front", "up")),
)
"""What words of a goal rule's match say of the score, the first that fits."""


def step_of(text: Text, found: Found) -> str:
    """What a match's own words say that the goal did to the score."""
    if found.rule.id in (
        "goal.possessor-shot",
        "goal.finish-home",
        "goal.past-keeper",
        "goal.finish-in",
        "goal.got-ordinal",
    ):
        return ""
    noun = found.first("noun")
    words = [text.units[noun].word] if noun is not None else [text.units[i].word for i in range(found.start, found.end)]
    phrase = " ".join(words)
    if noun is not None and words[0] == "double":
        return ""
    for step, parts in STEP_WORDS:
        if step in ("extend", "ahead") and found.rule.id not in (
            "goal.change-lead",
            "goal.put-ahead",
            "goal.team-leads",
            "goal.team-changes",
            "goal.scored",
            "goal.through",
            "goal.scoring",
        ):
            if "winner" not in phrase or step == "extend":
                continue
        if any(part in phrase for part in parts):
            return step
    return ""


def count_of(word: str, mention: GoalMention) -> None:
    """Read a count or a label from a goal noun."""
    if word in ("brace", "double", "quickfire double", "quick-fire double"):
        mention.count = 2
    elif word in ("hat-trick", "hat trick", "hattrick", "treble"):
        mention.count = 3
    elif word in ("opener", "opening goal", "opening strike"):
        mention.label = "opener"
    elif word in (
        "equaliser",
        "equalizer",
        "leveller",
        "leveler",
        "equalised",
        "levelled",
        "equalise",
        "equalising",
    ):
        mention.label = "equaliser"
    elif word in ("winner", "winning goal", "match-winner", "late winner", "decider", "only goal"):
        mention.label = "winner"


def minute_near(text: Text, start: int, end: int) -> tuple[ClockValue | None, int | None]:
    """The clock expression that times a mention: inside it, else the nearest in its clause, else in its sentence."""
    units = text.units
    first, last = text.sentence(start)
    best: tuple[float, int] | None = None
    for i in range(max(first, start - MINUTE_REACH), min(last, end + MINUTE_REACH)):
        value = units[i].value
        if not isinstance(value, ClockValue):
            continue
        distance = clause_distance(text, start, end, i)
        if best is None or distance < best[0]:
            best = (distance, i)
    if best is None or best[0] > 30:
        return None, None
    return units[best[1]].value, best[1]


def clause_distance(text: Text, start: int, end: int, at: int) -> float:
    """How far a clock expression is from a mention, in units, each turn to another clause or goal counted as several."""
    if start <= at < end:
        return 0.0
    lo, hi = (end, at) if at >= end else (at + 1, start)
    between = text.units[lo:hi]
    cost = float(hi - lo)
    if any({"save-word", "missed"} & unit.signature for unit in text.units[at + 1 : at + 3]):
        cost += 15
    for unit in between:
        if unit.word in TURNS or "semicolon" in unit.signature:
            cost += 6
        elif unit.word in ("when", "as", "where", "who", "with"):
            cost += 1 if at < start else 4
        elif {"and", "when"} & unit.signature:
            cost += 4
        if unit.word == "still":
            cost += 10
        if {"score-verb", "goal-noun", "sure-finish"} & unit.signature:
            cost += 4
    return cost + (0.5 if at < start else 0)


def merge_within_sentences(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """Mentions of one sentence with one scorer as one, unless they name different goals."""
    merged: list[GoalMention] = []
    for mention in mentions:
        sentence = text.sentence(mention.start)
        here = [other for other in merged if sentence[0] <= other.start < sentence[1]]
        twin = next((other for other in reversed(here) if same_goal(text, other, mention)), None)
        if twin is None:
            merged.append(mention)
        else:
            absorb(twin, mention)
    return merged


def same_goal(text: Text, a: GoalMention, b: GoalMention) -> bool:
    """Whether two mentions of one sentence tell one goal."""
    if a.running and b.running and a.running != b.running:
        return False
    if a.nth and b.nth and a.nth != b.nth:
        return False
    overlap = a.start < b.end and b.start < a.end
    if not overlap and any(unit.word in TURNS for unit in text_between(text, a, b)):
        if a.scorer is None or b.scorer is None:
            return False
    if overlap and (a.scorer is None or b.scorer is None):
        return True
    if a.scorer is not b.scorer and a.scorer is not None and b.scorer is not None:
        return overlap and (a.kind == "own_goal") != (b.kind == "own_goal") and False
    if a.scorer is None or b.scorer is None:
        return abs(b.start - a.end) <= 14
    if (
        a.minute is not None
        and b.minute is not None
        and a.minute_at != b.minute_at
        and a.minute.relative is None
        and b.minute.relative is None
    ):
        return a.minute.minute is None or b.minute.minute is None or abs(a.minute.minute - b.minute.minute) <= 2
    return True


def text_between(text: Text, a: GoalMention, b: GoalMention) -> list[Unit]:
    """The units between two mentions that do not overlap."""
    lo, hi = (a.end, b.start) if a.end <= b.start else (b.end, a.start)
    return text.units[lo:hi]


def absorb(mention: GoalMention, other: GoalMention) -> None:
    """Add what another mention of the same goal says."""
    if mention.scorer is None and other.scorer is not None:
        mention.scorer, mention.scorer_at = other.scorer, other.scorer_at
    mention.strength = max(mention.strength, other.strength)
    mention.explicit = mention.explicit or other.explicit
    if mention.kind == "goal":
        mention.kind = other.kind
    if mention.minute is None or (mention.minute.minute is None and other.minute is not None):
        mention.minute, mention.minute_at = other.minute, other.minute_at
    mention.team = mention.team or other.team
    mention.assist = mention.assist or other.assist
    mention.nth = mention.nth or other.nth
    mention.team_nth = mention.team_nth or other.team_nth
    mention.running = mention.running or other.running
    mention.label = mention.label or other.label
    mention.step = mention.step or other.step
    mention.count = max(mention.count, other.count)
    mention.beaten = mention.beaten or other.beaten
    mention.start, mention.end = min(mention.start, other.start), max(mention.end, other.end)
