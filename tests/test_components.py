"""The spaCy components: spans of the document, with labels and the ids of the rules that found them."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span

from scoreline import load
from scoreline.language.lexicon import FAMILIES
from scoreline.language.rules import load_rules
from scoreline.pipeline.components import COMPONENTS, add_components
from scoreline.pipeline.tokens import customise

CORPUS = sorted((Path(__file__).resolve().parent.parent / "corpus").glob("*.txt"))
LABELS = {
    "scoreline.minutes": "MINUTE",
    "scoreline.teams": "TEAM",
    "scoreline.people": "PERSON",
    "scoreline.goals": "GOAL",
    "scoreline.assists": "ASSIST",
    "scoreline.cards": "CARD",
    "scoreline.missed_penalties": "MISSED_PENALTY",
    "scoreline.disallowed_goals": "DISALLOWED_GOAL",
}

TEXT = """Dunmore Town beat Oakwood Rovers 2-1 on Saturday.

Carl Moss headed Oakwood Rovers in front after 12 minutes. \
Alan Hale levelled in the 57th minute and O'Brien's header won it \
in the 90+3' at last. Moss was sent off in the 88th minute."""


@cache
def read(text: str) -> Doc:
    return load()(text)


def words(group: str) -> list[str]:
    return [span.text for span in read(TEXT).spans[group]]


def rule_ids() -> set[str]:
    return {rule.id for family in FAMILIES for rule in load_rules(family)}


def test_minutes_are_spans_of_the_words_that_tell_them() -> None:
    assert words("scoreline.minutes") == ["after 12 minutes", "57th minute", "90+3'", "88th minute"]


def test_teams_and_people_are_spans_of_their_names() -> None:
    assert words("scoreline.teams") == ["Dunmore Town", "Oakwood Rovers", "Oakwood Rovers"]
    assert words("scoreline.people") == ["Carl Moss", "Alan Hale", "O'Brien", "Moss"]


def test_goals_and_cards_are_spans_in_the_sentences_that_tell_them() -> None:
    sentences = {0: "Carl Moss headed", 1: "Alan Hale levelled"}
    goals = read(TEXT).spans["scoreline.goals"]
    for number, start in sentences.items():
        place = TEXT.index(start)
        assert any(place <= goal.start_char < TEXT.index(". ", place) for goal in goals), number
    (card,) = read(TEXT).spans["scoreline.cards"]
    assert "sent off" in card.text


ATTEMPTS = """Dunmore Town beat Oakwood Rovers 1-0 on Saturday.

Alan Hale headed in Tom Bell's cross in the 20th minute. \
Carl Moss missed a penalty for Oakwood Rovers after 30 minutes. \
Ian Orr had a goal disallowed for offside in the 70th minute."""


def test_assists_and_attempts_are_spans_too() -> None:
    spans = read(ATTEMPTS).spans
    (assist,) = spans["scoreline.assists"]
    (missed,) = spans["scoreline.missed_penalties"]
    (disallowed,) = spans["scoreline.disallowed_goals"]
    assert "cross" in assist.text
    assert "missed" in missed.text
    assert "disallowed" in disallowed.text
    for span in (assist, missed, disallowed):
        assert span.id_ in rule_ids()


def test_every_telling_of_an_attempt_is_a_span_in_text_order() -> None:
    text = ATTEMPTS + "\n\nMoss rued his missed penalty."
    spans = list(read(text).spans["scoreline.missed_penalties"])
    mentions = [one for m in read(text)._.scoreline.missed_penalties for one in (m, *m.others)]
    assert len(spans) == len(mentions)
    assert spans == sorted(spans, key=lambda span: span.start)


def test_lists_of_data_have_no_spans_of_events() -> None:
    text = ATTEMPTS + "\n\nScorers: Hale 20\n\nBooked: Orr"
    for group in ("scoreline.goals", "scoreline.cards"):
        assert all(span.end_char <= len(ATTEMPTS) for span in read(text).spans[group])


@pytest.mark.parametrize(
    ("pipes", "missing"),
    [
        (["scoreline_names"], "scoreline_values"),
        (["scoreline_mentions"], "scoreline_names"),
        (["scoreline_values", "scoreline_mentions"], "scoreline_names"),
        (["scoreline_names", "scoreline_values"], "scoreline_values"),
    ],
)
def test_a_component_without_the_one_before_it_names_the_missing_pipe(pipes: list[str], missing: str) -> None:
    nlp = customise(spacy.blank("en"))
    for pipe in pipes:
        nlp.add_pipe(pipe)
    with pytest.raises(ValueError, match=f"reads what '{missing}' writes, and that pipe has not run"):
        nlp(TEXT)


def test_rule_ids_say_which_rule_found_a_span() -> None:
    assert [span.id_ for span in read(TEXT).spans["scoreline.minutes"]] == [
        "clock.after-minutes",
        "clock.ordinal-minute",
        "clock.figures-plus-prime",
        "clock.ordinal-minute",
    ]
    assert {span.id_ for span in read(TEXT).spans["scoreline.goals"]} <= rule_ids()
    assert {span.id_ for span in read(TEXT).spans["scoreline.cards"]} <= rule_ids()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_span_has_its_label_a_rule_and_whole_tokens(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    doc = read(text)
    assert doc.text == text
    assert set(LABELS) <= set(doc.spans)
    for group, label in LABELS.items():
        for span in doc.spans[group]:
            assert isinstance(span, Span)
            assert span.label_ == label
            assert span.id_
            assert doc.char_span(span.start_char, span.end_char) is not None, "a span of whole tokens"
            assert span.text == text[span.start_char : span.end_char]
            assert span.text == span.text.strip()
    clock = {rule.id for rule in load_rules("clock")}
    assert {span.id_ for span in doc.spans["scoreline.minutes"]} <= clock
    assert len(doc.spans["scoreline.teams"]) >= 1


@pytest.mark.parametrize("group", ["scoreline.minutes", "scoreline.teams", "scoreline.people"])
def test_values_and_names_do_not_overlap(group: str) -> None:
    for path in CORPUS:
        spans = list(read(path.read_bytes().decode("utf-8")).spans[group])
        assert all(one.end <= other.start for one, other in pairwise(spans))


def test_an_empty_text_has_empty_groups() -> None:
    doc = load()("")
    assert {group: len(doc.spans[group]) for group in LABELS} == dict.fromkeys(LABELS, 0)


def test_the_components_go_into_a_pipeline_of_the_caller_s_own() -> None:
    nlp = customise(spacy.blank("en"))
    nlp.add_pipe("sentencizer")
    add_components(nlp)
    assert nlp.pipe_names == ["sentencizer", *COMPONENTS]
    doc = nlp(TEXT)
    for group in LABELS:
        assert [(s.start, s.end, s.label_, s.id_) for s in doc.spans[group]] == [
            (s.start, s.end, s.label_, s.id_) for s in read(TEXT).spans[group]
        ]


def test_each_component_writes_its_own_groups() -> None:
    nlp = customise(spacy.blank("en"))
    written: list[set[str]] = []
    for component in COMPONENTS:
        nlp.add_pipe(component)
        written.append(set(nlp(TEXT).spans))
    assert "scoreline.minutes" in written[0]
    assert written[0] < written[1] < written[2]
    assert written[2] == set(LABELS)


def test_pipe_gives_what_single_calls_give() -> None:
    def found(doc: Doc) -> list[list[str]]:
        return [[span.text for span in doc.spans[group]] for group in LABELS]

    texts = [TEXT, "", "Nothing happened.", TEXT]
    piped = [found(doc) for doc in load().pipe(texts)]
    assert piped == [found(read(text)) for text in texts]
    assert piped[0] == piped[3] != piped[1]
