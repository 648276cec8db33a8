"""From an article to the account of every place of it that tells of something."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoreline.explain.account import Account, Told, each_once
from scoreline.explain.article import Read
from scoreline.explain.goals import goal_accounts
from scoreline.explain.incidents import assist_accounts, attempt_accounts, card_accounts
from scoreline.explain.scores import score_accounts
from scoreline.extract import load
from scoreline.header import read_header
from scoreline.pipeline.dropped import Dropped
from scoreline.story.assemble import tell
from scoreline.story.frames import match_frames
from scoreline_models import Article, Match


@dataclass(frozen=True, slots=True)
class Explanation:
    """The matches of an article, and the account of every place of it that was read, in text order."""

    id: str
    matches: tuple[Match, ...]
    accounts: tuple[Account, ...]


def explain(article: Article) -> Explanation:
    """Read an article as `scoreline.extract` does, and tell what became of each place that a rule matched."""
    published = article.published or read_header(article.text).published
    tagged = load()(article.text)._.scoreline
    told = tell(tagged, published)
    read = Read(tagged, match_frames(tagged, published), told)
    accounts = each_once(
        (
            *goal_accounts(read),
            *assist_accounts(read),
            *card_accounts(read),
            *attempt_accounts(read),
            *score_accounts(read),
            *listed_accounts(read),
        )
    )
    return Explanation(article.id, tuple(one.match for one in told), tuple(accounts))


def listed_accounts(read: Read) -> Iterator[Account]:
    """What became of the entries of lists of scorers and of cards."""
    blocks = read.tagged.blocks
    for told, entries in ((Told.GOAL, blocks.goals), (Told.CARD, blocks.cards)):
        for entry in entries:
            became = read.outcomes.of(told, (entry.start, entry.end, entry.rule))
            words = read.text.source[entry.start : entry.end]
            minute = (
                None if entry.minute is None else f"{entry.minute}{f'+{entry.stoppage}' if entry.stoppage else ''}'"
            )
            why = None if became else Dropped.OVERRULED if len(read.frames) == 1 else Dropped.LIST_OF_MANY
            yield Account(told, entry.start, entry.end, words, (entry.rule,), entry.name, minute, None, became, why)
