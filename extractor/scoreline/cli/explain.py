"""`scoreline explain`: what became of every place of an article that tells of something."""

import datetime
import json
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from scoreline.cli.render import headline, plain, plain_json
from scoreline.cli.work import EXITS, Published, Trouble, day, publish

if TYPE_CHECKING:
    from scoreline.explain import Account, Explanation
    from scoreline.reading import ReadError, Source
    from scoreline_models import Article

HELP = """Show what an article was read as, place by place: why a goal is missing, wrong or told twice.

Each place that tells of a goal, assist, card, missed penalty, disallowed goal, score or result stands in
the order of the text, with its words, whom and which minute they name, the rules that read them, and
either the event or score of the output that it became, or why it was dropped."""

EPILOG = f"""\b
Examples:
  scoreline explain match.txt
  scoreline explain match.txt --dropped             what was read and came to nothing
  scoreline explain - --format json < match.txt

{EXITS}"""


class Format(str, Enum):
    """How accounts are written."""

    TEXT = "text"
    JSON = "json"


def explain(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="One article (UTF-8 text or Markdown), or - for standard input.", show_default=False
        ),
    ],
    format: Annotated[Format, typer.Option(help="text, or json: one object on one line.")] = Format.TEXT,
    dropped: Annotated[bool, typer.Option("--dropped", help="Show only what was dropped.")] = False,
    published: Published = None,
) -> None:
    """Read an article and write the account of each of its places."""
    trouble = Trouble()
    published_on = day(published)
    for source in _one_article(file):
        explanation = _explained(source, trouble, published_on)
        if explanation is None:
            continue
        accounts = [account for account in explanation.accounts if account.dropped or not dropped]
        as_written = _as_json if format is Format.JSON else _as_text
        publish(as_written(explanation, accounts))
    raise typer.Exit(trouble.exit_code())


def _one_article(file: str) -> "list[Source | ReadError]":
    """The article that a path names.

    Raises:
        typer.BadParameter: for a folder.
    """
    from pathlib import Path

    from scoreline.reading import STDIN, find_sources

    if file != STDIN and Path(file).is_dir():
        raise typer.BadParameter("this is a folder: name one article", param_hint="'FILE'")
    return list(find_sources([file]))


def _explained(source: "Source | ReadError", trouble: Trouble, published: datetime.date | None) -> "Explanation | None":
    """The explanation of an article; None, and a message, where it cannot be read."""
    from scoreline.explain import explain as explain_article
    from scoreline.reading import ReadError, read_source

    article: Article | ReadError = source if isinstance(source, ReadError) else read_source(source, published)
    if isinstance(article, ReadError):
        trouble.report(article)
        return None
    if not article.text.strip():
        trouble.warn(f"{source.file}: is empty, so that nothing can be found in it.")
    try:
        return explain_article(article)
    except Exception as error:
        trouble.report(
            f"{source.file}: could not be explained ({type(error).__name__}: {error})."
            " This is a fault in scoreline: please report it, with the article."
        )
        return None


def _as_text(explanation: "Explanation", accounts: "list[Account]") -> str:
    numbered = len(explanation.matches) > 1
    lines = [plain(explanation.id) or "article"]
    if not explanation.matches:
        lines.append("  no football match found")
    for number, match in enumerate(explanation.matches, 1):
        lines.append(f"  {f'match {number}: ' if numbered else ''}{headline(match)}")
    for account in accounts:
        lines += ["", *(f"  {line}" for line in _account_lines(account, numbered))]
    return "\n".join(lines) + "\n"


def _account_lines(account: "Account", numbered: bool) -> list[str]:
    """The words of a place with what they name, what it became, and the rules."""
    who = f", {plain(account.who)}" if account.who is not None else ""
    words = f'"{plain(account.words)}" ({account.start}-{account.end}){who}{_when(account)}'
    if account.dropped is not None:
        fate = [f"dropped: {account.why}"]
    else:
        fate = [f"is {f'match {one.match}, ' if numbered else ''}{plain(one.label)}" for one in account.became]
    return [f"{account.told.value}: {words}", *(f"    {line}" for line in fate), f"    by {', '.join(account.rules)}"]


def _when(account: "Account") -> str:
    """The minute as it was read, and its words."""
    if account.minute_words is None:
        return f", {account.minute}" if account.minute is not None else ""
    return f', {account.minute or "no match minute"} ("{plain(account.minute_words)}")'


def _as_json(explanation: "Explanation", accounts: "list[Account]") -> str:
    found = {
        "id": explanation.id,
        "matches": [headline(match) for match in explanation.matches],
        "places": [_as_dict(account) for account in accounts],
    }
    return plain_json(json.dumps(found, ensure_ascii=False)) + "\n"


def _as_dict(account: "Account") -> dict[str, object]:
    return {
        "told": account.told.value,
        "start": account.start,
        "end": account.end,
        "words": account.words,
        "rules": list(account.rules),
        "who": account.who,
        "minute": account.minute,
        "minute_words": account.minute_words,
        "became": [{"match": one.match, "number": one.number, "label": one.label} for one in account.became],
        "dropped": account.dropped.name.lower().replace("_", "-") if account.dropped is not None else None,
        "why": account.why,
    }
