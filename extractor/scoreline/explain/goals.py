"""What became of the places that tell of goals."""

from collections.abc import Iterator
from dataclasses import replace

from scoreline.explain.account import Account, Told
from scoreline.explain.article import Read
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.goal_filters import why_no_goal
from scoreline.pipeline.goal_mention import CERTAIN, GoalMention
from scoreline.pipeline.goal_reading import read_match, why_unread
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.roles import is_person, named
from scoreline.pipeline.tagging import brought_none
from scoreline.pipeline.units import Text
from scoreline.story.modelling import team_name
from scoreline_models import Match

SURE = 2
"""Least strength of a rule whose match without a scorer is worth telling of."""


def goal_accounts(read: Read) -> Iterator[Account]:
    """What became of every place that a goal rule matched."""
    kept = read.tagged.goals
    rules: dict[int, list[str]] = {id(mention): [mention.rule] for mention in kept}
    for found in find("goals", read.text.rendered):
        mentions = read_match(read.text, found)
        if not mentions:
            yield from unread(read, found)
        for mention in mentions:
            twin = next((one for one in kept if holds(one, mention)), None)
            if twin is not None:
                rules[id(twin)].append(mention.rule)
            elif not any(overlap(one, mention) for one in kept):
                why = why_no_goal(read.text, mention) or why_left_out(read, mention)
                yield account_of(read, mention, why)
    for mention in kept:
        account = replace(account_of(read, mention), rules=tuple(dict.fromkeys(rules[id(mention)])))
        yield account if account.became else unused(read, mention, account)


def unread(read: Read, found: Found) -> Iterator[Account]:
    """The account of a rule's match that gives no mention, where its words mostly mean a goal."""
    start, end = found.start, found.end
    if found.rule.meaning["strength"] < SURE or any(m.start < end and start < m.end for m in read.tagged.goals):
        return
    why = why_unread(read.text, found)
    if why is Dropped.NOBODY:
        why = office_before(read.text, start) or why
    yield read.account(Told.GOAL, start, end, found.rule.id, dropped=why)


def holds(mention: GoalMention, other: GoalMention) -> bool:
    """Whether another mention is part of this one: within its words, and of nobody else."""
    within = mention.start <= other.start and other.end <= mention.end
    return within and other.scorer in (None, mention.scorer)


def overlap(a: GoalMention, b: GoalMention) -> bool:
    """Whether two mentions share words."""
    return a.start < b.end and b.start < a.end


def account_of(read: Read, mention: GoalMention, dropped: Dropped | None = None) -> Account:
    """The account of a mention."""
    who = mention.scorer.name if mention.scorer is not None else None
    return read.account(
        Told.GOAL, mention.start, mention.end, mention.rule, who or team_of(mention), mention.minute_at, dropped
    )


def team_of(mention: GoalMention) -> str | None:
    """The team that a mention names, where it does so by name."""
    return team_name(mention.team) if isinstance(mention.team, TeamName) else None


def why_left_out(read: Read, mention: GoalMention) -> Dropped:
    """Why a mention that asserts a goal is none of the goal mentions that the story is made of."""
    tagged = read.tagged
    if tagged.blocks.holds(mention.start):
        return Dropped.IN_BLOCK
    for attempts, reason in (
        (tagged.missed_penalties, Dropped.MISSED_PENALTY),
        (tagged.disallowed_goals, Dropped.DISALLOWED_GOAL),
    ):
        if any(brought_none(mention, attempt) for attempt in attempts):
            return reason
    return Dropped.OVERRULED


def unused(read: Read, mention: GoalMention, account: Account) -> Account:
    """The account of a goal mention that the story makes no goal of, with the reason."""
    number = read.match_at(mention.start)
    if number is None:
        return replace(account, dropped=Dropped.NO_MATCH)
    match = read.matches[number].match
    if mention.context.quoted and mention.strength < CERTAIN:
        return replace(account, dropped=Dropped.QUOTED)
    if mention.scorer is None:
        return replace(account, dropped=office_before(read.text, mention.start) or Dropped.NO_SCORER)
    if match.score is not None and len(match.goals) >= sum(match.score.as_dict().values()):
        entries = {(entry.start, entry.end) for entry in read.tagged.blocks.goals}
        if any((words.start, words.end) in entries for goal in match.goals for words in goal.evidence):
            return replace(account, dropped=Dropped.NOT_LISTED)
        return replace(account, dropped=Dropped.NO_ROOM, detail=figures(match))
    return replace(account, dropped=Dropped.WEAK if mention.strength < CERTAIN else Dropped.OVERRULED)


def office_before(text: Text, start: int) -> Dropped | None:
    """Why whom a sentence names last before some words is not taken for their scorer: as a coach or a referee."""
    first, _ = text.sentence(start)
    person = next((named(text.units[i]) for i in range(start - 1, first - 1, -1) if is_person(text.units[i])), None)
    offices = text.offices.get(id(person), set()) if person is not None else set()
    return Dropped.COACH if "coach" in offices else Dropped.REFEREE if "referee" in offices else None


def figures(match: Match) -> str:
    """The final score without the teams: "2-1"."""
    return "-".join(str(goals) for goals in match.score.as_dict().values()) if match.score is not None else ""
