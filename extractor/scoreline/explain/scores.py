"""What became of the scores and results that the text states."""

from collections.abc import Iterator
from dataclasses import replace

from scoreline.explain.account import Account, Told
from scoreline.explain.article import Read
from scoreline.pipeline.dropped import Dropped
from scoreline.pipeline.results import claims
from scoreline.pipeline.scores import ScoreMention, is_elsewhere, is_pluperfect, is_unreal, score_mentions
from scoreline.story.frames import in_lineup
from scoreline.story.reading import Reading

DEFAULT_RULE = "score"
"""The rule of figures that no rule reads, as the story has it."""


def score_accounts(read: Read) -> Iterator[Account]:
    """What became of every score, then of every result."""
    told = claims(read.text)
    for mention in score_mentions(read.text, told):
        rule = mention.rules[0] if mention.rules else DEFAULT_RULE
        account = read.account(Told.SCORE, mention.start, mention.end, rule)
        rules = tuple(dict.fromkeys(mention.rules)) or (DEFAULT_RULE,)
        yield replace(account, rules=rules, dropped=None if account.became else why_no_score(read, mention))
    for claim in told:
        if claim.says not in ("win", "draw"):
            continue
        account = read.account(Told.RESULT, claim.start, claim.end, claim.rule)
        if not account.became:
            foreign = why_foreign(read, claim.start, ScoreMention(claim.start, claim.end, (0, 0), claims=[claim]))
            elsewhere = is_elsewhere(read.text, claim.start, claim.end) or is_pluperfect(read.text, claim.start)
            why = Dropped.ANOTHER_MATCH if elsewhere else Dropped.OVERRULED
            account = replace(account, dropped=foreign or why)
        yield account


def why_no_score(read: Read, mention: ScoreMention) -> Dropped:
    """Why no score of a match rests on a mention of one."""
    text = read.text
    if in_lineup(read.tagged, mention.start):
        return Dropped.IN_BLOCK
    foreign = why_foreign(read, mention.start, mention)
    if foreign is not None:
        return foreign
    if "unreal" in mention.cues or is_unreal(text, mention.start, bool(mention.claims)):
        return Dropped.UNREAL
    if is_elsewhere(text, mention.start, mention.end) or is_pluperfect(text, mention.start):
        return Dropped.ANOTHER_MATCH
    return Dropped.UNKNOWN_SIDES if mention.cues else Dropped.UNKNOWN_SCORE


def why_foreign(read: Read, start: int, mention: ScoreMention) -> Dropped | None:
    """Why a score is of no match told: it stands outside of all, or its teams do not play; None where neither holds."""
    number = read.match_at(start)
    if number is None:
        return Dropped.NO_MATCH
    reading = Reading(read.text, read.frames[number], [])
    other = reading.other_match(mention.claims, mention.left, mention.right, mention.ahead, mention.behind)
    return Dropped.OTHER_TEAMS if other else None
