"""Assist mentions: who gave the ball, and to whom."""

import pytest

from scoreline import load
from scoreline.pipeline.assists import AssistMention, assist_mentions

SQUADS = "Bruno Ruiz, Jem Kerrin and Luke Dunn started. "


def mentions(text: str) -> list[AssistMention]:
    """The passes that a text tells of, the people being known from a sentence before."""
    return assist_mentions(load()(SQUADS + text)._.scoreline.text)


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("Ruiz met Kerrin's left-wing corner.", "Jem Kerrin", None),
        ("Ruiz headed in a cross from the right by Kerrin.", "Jem Kerrin", None),
        ("Kerrin picked out Ruiz in the area.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin crossed low from the right for Ruiz to score.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin nudged the ball into the path of Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin sent Ruiz clear.", "Jem Kerrin", "Bruno Ruiz"),
        ("Ruiz was set up by Kerrin.", "Jem Kerrin", None),
        ("Kerrin laid on the equaliser for Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin, whose low cross was perfect, smiled.", "Jem Kerrin", None),
        ("Kerrin's clever backheel allowed Ruiz to score.", "Jem Kerrin", "Bruno Ruiz"),
        ("Ruiz played a one-two with Kerrin.", "Jem Kerrin", None),
        ("Ruiz scored, the assist going to Kerrin.", "Jem Kerrin", None),
        ("Kerrin presented Ruiz with a tap-in.", "Jem Kerrin", "Bruno Ruiz"),
        ("A quick break put Kerrin away and his low cross was clipped home by Ruiz.", "Jem Kerrin", None),
        ("There was a tap-in for Ruiz on a plate from Kerrin.", "Jem Kerrin", None),
        ("Kerrin had headed a corner back across goal.", "Jem Kerrin", None),
        ("Kerrin claimed the assist for Ruiz's second.", "Jem Kerrin", "Bruno Ruiz"),
        ("Ruiz met Kerrin's cross to head past Dunn.", "Jem Kerrin", None),
        ("Dunn saved Kerrin's shot and the winger pulled the ball back for Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin was brought down by Dunn and the winger curled the free-kick in.", "Jem Kerrin", None),
        ("Two lovely passes from Dunn and Kerrin opened the way for Ruiz.", "Jem Kerrin", None),
        (
            "Kerrin shot past Dunn, who was beaten again by Ruiz's tap-in from a cutback by the Dane.",
            "Jem Kerrin",
            None,
        ),
        ("Kerrin put it on a plate for Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin picked out the run of Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin hooked the ball over the top for Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Kerrin whipped the ball to the back post.", "Jem Kerrin", None),
        ("Kerrin headed down Dunn's deep cross.", "Jem Kerrin", None),
        ("Kerrin and Ruiz exchanged passes.", "Jem Kerrin", "Bruno Ruiz"),
        ("Ruiz, beating Dunn to cross, smiled.", "Bruno Ruiz", None),
        ("Dunn found Kerrin, whose header was helped in by Ruiz.", "Jem Kerrin", "Bruno Ruiz"),
        ("Ruiz turned in Kerrin's mishit shot.", "Jem Kerrin", None),
        ("Dunn played it to Kerrin. His low pass was perfect.", "Jem Kerrin", None),
    ],
)
def test_a_pass_has_its_giver_and_receiver(text: str, giver: str, receiver: str | None) -> None:
    found = [(m.giver.name, m.receiver.name if m.receiver else None) for m in mentions(text)]
    assert (giver, receiver) in found


@pytest.mark.parametrize(
    "text",
    [
        "Kerrin's poor backpass fell short.",
        "The keeper failed to clear Kerrin's corner.",
        "Kerrin gave the ball away to Ruiz.",
        "The shot flew into Kerrin's bottom corner.",
        "Kerrin was brought down by Dunn.",
        "Ruiz picked off Kerrin's pass.",
    ],
)
def test_errors_clearances_and_fouls_are_no_passes(text: str) -> None:
    assert mentions(text) == []


def test_who_meets_a_pass_is_its_taker() -> None:
    (mention,) = mentions("Ruiz met Kerrin's corner.")
    assert mention.taker is not None
    assert (mention.taker.name, mention.taken) == ("Bruno Ruiz", True)


def test_who_meets_a_pass_may_be_told_by_the_passive_after_it() -> None:
    found = {m.giver.name: m for m in mentions("Kerrin's corner was headed in by Ruiz.")}
    taker = found["Jem Kerrin"].taker
    assert taker is not None
    assert taker.name == "Bruno Ruiz"


def test_the_words_of_a_pass_are_not_taken_by_who_owns_the_one_before() -> None:
    found = {m.giver.name: m for m in mentions("A Kerrin corner was knocked on by Dunn.")}
    assert found["Luke Dunn"].taker is None


def test_a_mention_covers_its_own_words() -> None:
    text = load()(SQUADS + "Ruiz met Kerrin's left-wing corner.")._.scoreline.text
    (mention,) = assist_mentions(text)
    assert text.words(mention.start, mention.end) == "Kerrin's left-wing corner"
