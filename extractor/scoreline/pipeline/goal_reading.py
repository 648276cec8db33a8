"""From a goal rule's match to the mentions it gives: one, or one for each scorer or each goal that its words list.

A rule's `frame` says where its scorer stands: `group` in the match itself; `list` there too, maybe with others;
`subject` and `subject-or-possessor` in the sentence, to the left; `own-goal` around it; `team` nowhere, the match
telling only which team scored; `nobody` nowhere either, as of "an own goal".
"""

from dataclasses import replace
from itertools import pairwise

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.context import context_of
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.goal_brackets import minutes_in_brackets, with_bracketed_minutes
from scoreline.pipeline.goal_counts import MOST_OF_ONE, number_before, said_again, tally_of
from scoreline.pipeline.goal_kind import kind_of, owns_penalty
from scoreline.pipeline.goal_mention import CERTAIN, GoalMention, scored_by
from scoreline.pipeline.goal_minutes import UNTIMED, Timed, minute_after, minute_of, minutes_listed, minutes_of_count
from scoreline.pipeline.goal_scorers import co_subjects, is_passive, person_list, scorer_place
from scoreline.pipeline.goal_sequels import with_sequels
from scoreline.pipeline.goal_words import label_of, step_of
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found
from scoreline.pipeline.roles import attacker, named, subject
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text, Unit

OWN_REACH = 4
"""How many units after the last person of a list his own minute may stand."""
EACH = frozenset({"each", "apiece"})
SHARED_WITHIN = 3
"""How many units after a match its goals may be told to be one of each scorer."""


def read_match(text: Text, found: Found) -> list[GoalMention]:
    """The mentions that one rule match gives, one for each of the minutes and people that it lists."""
    mentions = with_bracketed_minutes(text, mentions_of(text, found))
    if any(m.scorer_at is not None and minutes_in_brackets(text, m.scorer_at) for m in mentions):
        return mentions
    return with_sequels(text, with_listed_minutes(text, mentions))


def with_listed_minutes(text: Text, mentions: list[GoalMention]) -> list[GoalMention]:
    """The mentions with the minutes of a list: each its own, or one mention for each minute of a single scorer's."""
    if not mentions or mentions[0].scorer is None:
        return mentions
    first = mentions[0]
    listed = minutes_listed(text, first.minute_at) if first.count == 1 else minutes_of_count(text, first)
    if len(listed) < 2:
        return mentions
    if len(mentions) == 1:
        if first.scorer_at is not None and len(person_list(text, first.scorer_at)) > 1:
            return mentions  # "goals from Ruiz and Smith in the 20th and 40th minutes"
        return [replace(first, minute=text.units[at].value, minute_at=at, count=1) for at in listed]
    if len(mentions) == len(listed) and len({id(mention.scorer) for mention in mentions}) == len(listed):
        ordered = sorted(mentions, key=lambda mention: mention.scorer_at or 0)
        return [replace(m, minute=text.units[at].value, minute_at=at) for m, at in zip(ordered, listed, strict=True)]
    return mentions


def mentions_of(text: Text, found: Found) -> list[GoalMention]:
    """The mentions that one rule match gives, by the scorers that it or its sentence names."""
    frame = found.rule.meaning["frame"]
    base = without_scorer(text, found)
    if frame == "nobody":
        return [base]
    if frame not in ("list", "team"):
        return by_subject(text, found, base)
    if is_of_unreal_words(text, found):
        return []
    if frame == "team":
        return [replace(base, team=text.units[scoring_team(text, found)].value)]
    return by_list(text, found, base)


def scoring_team(text: Text, found: Found) -> int:
    """The unit of the team that a match tells to have scored: the subject of its verb, where that is a team."""
    verb = found.first("verb")
    doer = subject(text, verb) if verb is not None else None
    if doer is not None and "team" in text.units[doer].signature:
        return doer
    return found.groups["scoring"][0]


def without_scorer(text: Text, found: Found) -> GoalMention:
    """All that a match's own words, and those near it, say but who scored."""
    tally = tally_of(text, found)
    if has_trait(found.rule.id, "shares a count"):
        tally = replace(tally, count=own_count(text.units[found.end - 1]), nth=None)
    strength: int = found.rule.meaning["strength"]
    noun = found.first("noun")
    told = found.end if noun is None else noun + 1
    minute, minute_at = minute_of(text, found.start, told, strength) if tally.count == 1 else UNTIMED
    team_at = found.first("team") if found.rule.meaning.get("benefits") else None
    beaten_at, assist_at = found.first("beaten"), found.first("assist")
    return GoalMention(
        rule=found.rule.id,
        start=found.start,
        end=found.end,
        strength=strength,
        kind=kind_of(text, found),
        team=None if team_at is None else text.units[team_at].value,
        minute=minute,
        minute_at=minute_at,
        assist=None if assist_at is None else named(text.units[assist_at]),
        nth=tally.nth,
        team_nth=tally.team_nth,
        count=tally.count,
        label=label_of(text, found),
        step=step_of(text, found),
        running=tally.running,
        beaten=None if beaten_at is None else named(text.units[beaten_at]),
        again=said_again(text, found),
        context=context_of(text, found.start, found.end),
    )


def own_count(last: Unit) -> int:
    """How many goals the last word of a match gives: "and Ruiz twice", "and Ruiz two"."""
    if last.word == "twice":
        return 2
    return (
        last.value if isinstance(last.value, int) and 0 < last.value <= MOST_OF_ONE and "num" in last.signature else 1
    )


def by_list(text: Text, found: Found, base: GoalMention) -> list[GoalMention]:
    """A mention for each person of a list of scorers: "goals from Ruiz and Smith"."""
    scorers = person_list(text, found.groups["scorers"][0])
    noun = found.first("noun")
    count = base.count
    if len(scorers) > 1:
        count = min(count, 1)
    elif noun is not None:
        count = number_before(text, noun) or count
    mentions = [replace(scored_by(text, base, place, named(text.units[place])), count=count) for place in scorers]
    if len(scorers) == 1:
        return [m for m in mentions if m.scorer is None or not cannot_have_scored(text, m.scorer, m)]
    ends = [*scorers[1:], None]
    own = minutes_for_each(text, [own_minute(text, place, end) for place, end in zip(scorers, ends, strict=True)])
    kinds = [own_kind(text, place, end) for place, end in zip(scorers, ends, strict=True)]
    if base.kind != "own_goal" and "penalty" in kinds:
        mentions = [replace(mention, kind=kind) for mention, kind in zip(mentions, kinds, strict=True)]
    if all(at is None for _, at in own):
        return mentions
    return [replace(m, minute=minute, minute_at=at) for m, (minute, at) in zip(mentions, own, strict=True)]


def minutes_for_each(text: Text, own: list[Timed]) -> list[Timed]:
    """The minutes of the people of a list: those behind the last, where they are as many and no other has his own.

    So "goals from Ruiz and Smith in the 20th and 40th minutes", where the last of them would have the first minute.
    """
    listed = minutes_listed(text, own[-1][1])
    if len(listed) != len(own) or any(at is not None for _, at in own[:-1]):
        return own
    return [(text.units[at].value, at) for at in listed]


def own_end(text: Text, place: int, end: int | None) -> int:
    """Where the words about one person of a list end: at the next person, for the last in the sentence."""
    _, last = text.sentence(place)
    return min(last, place + OWN_REACH) if end is None else end


def own_kind(text: Text, place: int, end: int | None) -> str:
    """The kind of goal told with one person of a list: "Ruiz, Webb from the spot and Smith (pen)"."""
    behind = text.units[place + 1 : own_end(text, place, end)]
    bracketed = len(behind) > 1 and "open" in behind[0].signature and "penalty-word" in behind[1].signature
    return "penalty" if bracketed or any("from-spot" in unit.signature for unit in behind) else "goal"


def own_minute(text: Text, place: int, end: int | None) -> Timed:
    """The clock expression told with one person of a list, before the next: "Ruiz, on 34 minutes, and Smith"."""
    for i in range(place + 1, own_end(text, place, end)):
        unit = text.units[i]
        if isinstance(unit.value, ClockValue):
            return unit.value, i
        if {"when", "semicolon", "rel"} & unit.signature and unit.word not in ("in", "on", "after"):
            return UNTIMED
    return UNTIMED


def by_subject(text: Text, found: Found, base: GoalMention) -> list[GoalMention]:
    """The mentions of whom a match or the sentence around it tells of as scoring, and of who shares the verb."""
    place = scorer_place(text, found)
    if place is None:
        # "Up stepped Ruiz to score" and headless sentences: nothing to go by but the sentence itself.
        announced = base.strength >= CERTAIN or (base.step and base.minute_at is not None)
        return [base] if announced and not has_passive_verb(text, found) else []
    unit = text.units[place]
    if "team" in unit.signature:
        return [replace(base, team=base.team or unit.value, strength=min(base.strength, 1))]
    person = attacker(text, place)
    if person is not None and cannot_have_scored(text, person, base):
        return []
    own = replace(base, kind="penalty") if base.kind == "goal" and owns_penalty(text, place, found.start) else base
    others = co_subjects(text, place) if has_trait(found.rule.id, "shared") else []
    if len(others) + 1 == base.count and shares_out(text, found):
        base, own = replace(base, count=1), replace(own, count=1)
    return [
        scored_by(text, own, place, person),
        *next_of_his(text, found, scored_by(text, own, place, person)),
        *(scored_by(text, base, other, named(text.units[other])) for other in others),
    ]


def shares_out(text: Text, found: Found) -> bool:
    """Whether the words after a match tell of one goal of each scorer: "Ruiz and Smith scored in each half".

    "Scored two each" gives each of them two.
    """
    after = text.units[found.end - 1 : found.end + SHARED_WITHIN]
    if any(unit.word in EACH and "brace" in before.signature for before, unit in pairwise(after)):
        return False
    return any(unit.word in ("either side", "each", "either") for unit in after[1:])


def has_passive_verb(text: Text, found: Found) -> bool:
    """Whether a match's verb is passive, so that its subject did not score."""
    return found.rule.meaning["frame"].startswith("subject") and is_passive(text, found.start)


def cannot_have_scored(text: Text, person: Person, mention: GoalMention) -> bool:
    """Whether a person's office speaks against a goal: a coach's or referee's, or a goalkeeper's if in doubt."""
    return office_against(text, person, mention) is not None


def office_against(text: Text, person: Person, mention: GoalMention) -> Dropped | None:
    """The office of a person that speaks against a goal; None where none does."""
    offices = text.offices.get(id(person), set())
    if "coach" in offices:
        return Dropped.COACH
    if "referee" in offices:
        return Dropped.REFEREE
    by_saves = mention.strength < CERTAIN or has_trait(mention.rule, "outcome")
    keeper = "keeper" in offices and by_saves and mention.kind != "own_goal"
    return Dropped.GOALKEEPER if keeper else None


def why_unread(text: Text, found: Found) -> Dropped:
    """Why a rule's match gives no mention."""
    if found.rule.meaning["frame"] in ("list", "team"):
        return Dropped.UNREAL if is_of_unreal_words(text, found) else Dropped.NOBODY
    place = scorer_place(text, found)
    if place is None:
        return Dropped.PASSIVE if has_passive_verb(text, found) else Dropped.NOBODY
    person = attacker(text, place)
    against = office_against(text, person, without_scorer(text, found)) if person is not None else None
    return against or Dropped.NOBODY


def is_of_unreal_words(text: Text, found: Found) -> bool:
    """Whether the match itself holds words for what did not happen."""
    return text.holds(found.start, found.end, "unreal")


def next_of_his(text: Text, found: Found, mention: GoalMention) -> list[GoalMention]:
    """The second goal of "his second and third", timed by the second of "in the 50th and 81st minutes"."""
    at = found.first("nth")
    units = text.units
    if at is None or mention.nth is None:
        return []
    if "and" not in units[at + 1].signature or "ordinal" not in units[at + 2].signature:
        return []
    minute, minute_at = minute_after(text, mention.minute_at, reach=5) if mention.minute_at is not None else UNTIMED
    return [replace(mention, start=at + 2, end=at + 3, nth=units[at + 2].value, minute=minute, minute_at=minute_at)]
