"""What the words around a player's name say of his or her side, and what those between two players say of both."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.names import Person
from scoreline.story.bonds import WEIGHTS as BONDS
from scoreline.story.bonds import bonds
from scoreline.story.frames import MARKED, match_frames
from scoreline.story.leanings import WEIGHTS, leanings
from scoreline.story.reading import Reading
from scoreline.story.sides import read_sides

LEAD = "Dunmore Town beat Oakwood Rovers 2-1 on Saturday.\n\n"
NAMES = "\n\nCarl Nash, Alan Hale, Peter Reed and Owen Webb all spoke of good football in the rain."


def cues_of(sentence: str) -> list[tuple[str, str, str]]:
    """Person, team and cue of what one sentence of a recap says."""
    tagged = load()(LEAD + sentence + NAMES)._.scoreline
    text = tagged.text
    (frame,) = match_frames(tagged, None)
    start, end = len(LEAD), len(LEAD) + len(sentence)
    units = [i for i, unit in enumerate(text.units) if start <= unit.start < end]
    frame.start, frame.end, frame.spans = units[0], units[-1] + 1, ()
    marks = [i for i in units if isinstance(text.units[i].value, MARKED)]
    return [(told.person.name, frame.teams[told.team].name, told.cue) for told in leanings(Reading(text, frame, marks))]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Dunmore pressed and Nash shot wide.", ("Carl Nash", "Dunmore Town", "after.subject")),
        ("Dunmore took the lead through Nash.", ("Carl Nash", "Dunmore Town", "after.through")),
        ("Dunmore led Oakwood through Nash.", ("Carl Nash", "Dunmore Town", "after.through.beyond")),
        ("Dunmore fell behind when Nash scored.", ("Carl Nash", "Oakwood Rovers", "after.suffers")),
        ("The Dunmore defence stood still when Nash shot.", ("Carl Nash", "Oakwood Rovers", "after.ground")),
        ("Things looked good for Dunmore Town, but Nash scored.", ("Carl Nash", "Oakwood Rovers", "after.turn")),
        (
            "Dunmore led, only for Oakwood Rovers to level through Nash.",
            ("Carl Nash", "Oakwood Rovers", "after.through"),
        ),
        ("Nash scored for Dunmore.", ("Carl Nash", "Dunmore Town", "before.for")),
        ("Nash put Dunmore ahead.", ("Carl Nash", "Dunmore Town", "before.giving")),
        ("Nash stunned Dunmore.", ("Carl Nash", "Oakwood Rovers", "before.taking")),
        ("Nash ran into the Dunmore box.", ("Carl Nash", "Oakwood Rovers", "before.ground")),
        ("Nash got Dunmore's second.", ("Carl Nash", "Dunmore Town", "before.goal")),
        ("Nash shot wide as Dunmore pressed.", ("Carl Nash", "Dunmore Town", "before.as")),
        ("Dunmore, for whom Nash was outstanding, went top.", ("Carl Nash", "Dunmore Town", "after.relative")),
    ],
)
def test_what_a_sentence_says_of_a_side(sentence: str, told: tuple[str, str, str]) -> None:
    assert told in cues_of(sentence)
    assert WEIGHTS[told[2]] > 0


def test_the_scorer_of_an_own_goal_is_on_the_other_side() -> None:
    told = cues_of("Nash put Dunmore ahead with an own goal.")
    assert [(person, team) for person, team, _ in told] == [("Carl Nash", "Oakwood Rovers")]


def test_a_sentence_without_a_team_is_about_the_last_one_named() -> None:
    assert ("Carl Nash", "Dunmore Town", "topic") in cues_of("Dunmore pressed. Nash shot wide.")
    assert not cues_of("Dunmore pressed. But Nash scored.")


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Nash and Hale ran.", "and"),
        ("Nash crossed for Hale.", "pass"),
        ("Nash came on for Hale.", "change"),
        ("Nash fouled Hale.", "foul"),
        ("Nash shot past Hale.", "past"),
        ("Nash was denied by Hale.", "save"),
        ("Nash scored but Hale ran on.", "turn"),
        ("Nash ran, and after a while and to the joy of all who had come in the rain Hale did.", None),
        ("Nash pounced on a mistake by Hale.", "error"),
        ("Nash opened the scoring before Hale equalised.", "answer"),
    ],
)
def test_what_stands_between_two_people(sentence: str, cue: str | None) -> None:
    tagged = load()(LEAD + sentence + NAMES)._.scoreline
    text = tagged.text
    (frame,) = match_frames(tagged, None)
    units = [i for i, unit in enumerate(text.units) if len(LEAD) <= unit.start < len(LEAD) + len(sentence)]
    frame.start, frame.end, frame.spans = units[0], units[-1] + 1, ()
    assert [bond.cue for bond in bonds(text, frame)] == ([cue] if cue else [])
    assert cue is None or (BONDS[cue] > 0) == (cue in ("and", "pass", "change"))


@pytest.mark.parametrize(
    ("sentence", "team"),
    [
        ("Dunmore midfielder Carl Nash ran.", "Dunmore Town"),
        ("Dunmore's Carl Nash ran.", "Dunmore Town"),
        ("Dunmore's on-loan Chelsea striker Carl Nash ran.", "Dunmore Town"),
        ("Hale saved a shot from Dunmore striker Carl Nash.", "Dunmore Town"),
        ("Carl Nash, the Dunmore captain, ran.", "Dunmore Town"),
        ("Carl Nash of Dunmore ran.", "Dunmore Town"),
        ("Dunmore's on-loan striker Carl Nash ran.", "Dunmore Town"),
        ("Dunmore's former striker Carl Nash ran.", None),
        ("Former Dunmore striker Carl Nash ran.", None),
        ("Carl Nash, the former Dunmore captain, ran.", None),
        ("Dunmore headed home Carl Nash's cross.", None),
    ],
)
def test_names_that_carry_their_team(sentence: str, team: str | None) -> None:
    tagged = load()(LEAD + sentence + NAMES)._.scoreline
    (frame,) = match_frames(tagged, None)
    sides = read_sides(tagged.text, frame)
    nash = next(unit.value for unit in tagged.text.units if isinstance(unit.value, Person) and "nash" in unit.word)
    weight = sides.of(nash)
    assert (None if not weight else frame.teams[0 if weight > 0 else 1].name) == team
