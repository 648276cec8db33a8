"""`scoreline evaluate`: figures against gold."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scoreline.cli.work import EXITS, Trouble, fail, publish, read_articles, wants_progress

if TYPE_CHECKING:
    from scoreline.evaluate import Figures

HELP = """Measure extraction against hand annotation: NAME.json beside NAME.txt or NAME.md.

Prints precision, recall and F1 by kind of event and by slot, and the share of articles in which every
goal, assist, card and score line is right, the half-time score aside. Articles without annotation are
passed over; where both NAME.txt and NAME.md are there, NAME.txt is measured."""

EPILOG = f"""\b
Examples:
  scoreline evaluate corpus/
  scoreline evaluate corpus/ --json > figures.json

{EXITS}"""


def evaluate(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", exists=True, file_okay=False, help="Articles and their annotation."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Extract all annotated articles of a folder and compare."""
    from scoreline.annotation import to_annotation
    from scoreline.evaluate import AnnotationError, Figures, find_gold, load_annotation
    from scoreline.reading import ReadError, Source, find_sources

    gold = {path.relative_to(folder).with_suffix("").as_posix(): path for path in find_gold(folder)}
    if not gold:
        fail(f"{folder}: holds no annotation. Put NAME.json beside each NAME.txt.")
    trouble = Trouble()
    sources = [
        item
        for item in find_sources([folder])
        if isinstance(item, ReadError) or (item.id in gold and item.namesake is None)
    ]
    progress = wants_progress(len(sources), results_as_they_come=False)
    readings = read_articles(sources, trouble, None, progress)
    predicted = {reading.recap.id: to_annotation(reading.recap) for reading in readings}
    with_text = {source.id for source in sources if isinstance(source, Source)}
    figures = Figures()
    for name, path in gold.items():
        try:
            figures.add(load_annotation(path), predicted.get(name))
        except (AnnotationError, OSError) as error:
            trouble.report(f"{path}: cannot be used as annotation: {error}.")
            continue
        if name not in with_text:
            trouble.report(f"{path}: has no article beside it, and counts as one that nothing was found in.")
    if not figures.articles:
        fail(f"{folder}: no article could be measured, so that there are no figures.")
    publish(json.dumps(figures.as_dict(), indent=1) + "\n" if as_json else _as_text(figures))
    raise typer.Exit(trouble.exit_code())


def _as_text(figures: "Figures") -> str:
    lines = [f"{'':20}{'precision':>10}{'recall':>8}{'f1':>8}{'gold':>7}{'found':>7}"]
    lines += [
        f"{key:20}{count.precision:10.3f}{count.recall:8.3f}{count.f1:8.3f}{count.gold:7}{count.predicted:7}"
        for key, count in figures.counts.items()
    ]
    share = figures.right_throughout / figures.articles if figures.articles else 0.0
    lines.append(f"articles right throughout: {figures.right_throughout} of {figures.articles} ({share:.3f})")
    if figures.without_prediction:
        lines.append(f"articles that could not be read: {figures.without_prediction}")
    return "\n".join(lines) + "\n"
