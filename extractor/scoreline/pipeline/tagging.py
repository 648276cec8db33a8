"""From tokens to tagged units: clock expressions, names and descriptions, each one unit."""

from dataclasses import dataclass

from spacy.tokens import Doc

from scoreline.pipeline.clock import tag_clock
from scoreline.pipeline.names import Names, tag_names
from scoreline.pipeline.nominals import tag_nominals
from scoreline.pipeline.units import Text, read_units


@dataclass(slots=True)
class Tagged:
    """An article's units, and who is named in it."""

    text: Text
    names: Names


def tag(doc: Doc, body: int = 0) -> Tagged:
    """Tag a tokenized article from character `body` on."""
    text, names = tag_names(tag_clock(read_units(doc, body)))
    return Tagged(tag_nominals(text), names)
