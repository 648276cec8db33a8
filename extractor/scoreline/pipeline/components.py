"""The spaCy components: each reads what the one before it wrote, and writes its spans to ``doc.spans``.

Span groups are ``scoreline.minutes``, ``scoreline.teams``, ``scoreline.people``, ``scoreline.goals``,
``scoreline.assists``, ``scoreline.cards``, ``scoreline.missed_penalties`` and ``scoreline.disallowed_goals``; a span's
``label_`` is its kind and its ``id_`` the rule that found it. What the spans stand for is kept in ``doc._.scoreline``,
from which the story makes matches.

Scores, results and dates have no spans: the story reads them, in the light of the teams that play each match, so that
they stand in the matches alone. Nor has what lists of scorers and cards tell, which are read line by line.
"""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from scoreline.header import read_header
from scoreline.pipeline.attempts import AttemptMention
from scoreline.pipeline.clock import tag_clock
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.tagging import Tagged, mention, name
from scoreline.pipeline.unit_reading import read_units

if not Doc.has_extension("scoreline"):
    Doc.set_extension("scoreline", default=None)

COMPONENTS = ("scoreline_values", "scoreline_names", "scoreline_mentions")
"""The components in their order."""


@Language.component("scoreline_values")
def values(doc: Doc) -> Doc:
    """Read words, phrases, sentences, numbers and scores, and make clock expressions one unit each."""
    tagged = Tagged(tag_clock(read_units(doc, read_header(doc.text).body)))
    doc._.scoreline = tagged
    minutes = [(unit.start, unit.end, "MINUTE", unit.rule) for unit in tagged.text.units if "minute" in unit.signature]
    write_spans(doc, "scoreline.minutes", minutes)
    return doc


@Language.component("scoreline_names")
def names(doc: Doc) -> Doc:
    """Find teams and people, and the descriptions that stand for them."""
    tagged = written_by("scoreline_values", doc, "scoreline.minutes", "scoreline_names")
    name(tagged)
    units = tagged.text.units
    for group, label, kind in (("scoreline.teams", "TEAM", TeamName), ("scoreline.people", "PERSON", Person)):
        found = [(unit.start, unit.end, label, unit.rule) for unit in units if isinstance(unit.value, kind)]
        write_spans(doc, group, found)
    return doc


@Language.component("scoreline_mentions")
def mentions(doc: Doc) -> Doc:
    """Find the places that tell of goals, assists, cards, missed penalties and disallowed goals."""
    tagged = written_by("scoreline_names", doc, "scoreline.teams", "scoreline_mentions")
    mention(tagged)
    units = tagged.text.units
    for group, label, found in (
        ("scoreline.goals", "GOAL", tagged.goals),
        ("scoreline.assists", "ASSIST", tagged.assists),
        ("scoreline.cards", "CARD", tagged.cards),
        ("scoreline.missed_penalties", "MISSED_PENALTY", every(tagged.missed_penalties)),
        ("scoreline.disallowed_goals", "DISALLOWED_GOAL", every(tagged.disallowed_goals)),
    ):
        write_spans(doc, group, [(units[m.start].start, units[m.end - 1].end, label, m.rule) for m in found])
    return doc


def every(told: Sequence[AttemptMention]) -> list[AttemptMention]:
    """Every place that tells of attempts, the further places of each among them, in text order."""
    return sorted((one for mention in told for one in (mention, *mention.others)), key=lambda one: one.start)


def written_by(needed: str, doc: Doc, group: str, component: str) -> Tagged:
    """What the components before have found in the article.

    Raises:
        ValueError: where the component needed, which writes the span group, has not read the article.
    """
    tagged: Tagged | None = doc._.scoreline
    if tagged is None or group not in doc.spans:
        raise ValueError(
            f"the pipe {component!r} reads what {needed!r} writes, and that pipe has not run: "
            f"add {', '.join(repr(name) for name in COMPONENTS)} in this order"
        )
    return tagged


def write_spans(doc: Doc, group: str, found: Iterable[tuple[int, int, str, str]]) -> None:
    """Write a span group from character spans with label and rule id; a span covers every token it touches."""
    spans: list[Span] = []
    for start, end, label, rule in found:
        span = doc.char_span(start, end, label=label, span_id=rule, alignment_mode="expand")
        if span is None:
            raise ValueError(f"the characters {start} to {end} are no tokens of the article")
        spans.append(span)
    doc.spans[group] = SpanGroup(doc, name=group, spans=spans)


def add_components(nlp: Language) -> Language:
    """Add scoreline's components to a pipeline, in their order."""
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp
