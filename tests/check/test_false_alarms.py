"""Sound recaps told in ways that have been misread: none of them contradicts itself."""

import pytest

from scoreline import extract
from scoreline_models import Severity

WON = "Ashby beat Oakham 1-0. Piet Monk scored the only goal in the 20th minute. "

SOUND: dict[str, str] = {
    "statistics in lines": (
        "Ashby 2-0 Oakham\n\nPiet Monk scored in the 20th minute and Tom Hale in the 70th.\n\n"
        "Shots on target: Ashby 6 Oakham 3\n\nCorners: Ashby 3-7 Oakham\n\nYellow cards: Oakham 2 Ashby 1"
    ),
    "a goal that a flag undoes after a comma": (
        WON + "Ashby thought they had another in the 52nd minute when Tom Hale fired in from close range, only for the "
        "assistant referee to raise his flag."
    ),
    "minutes of two goals, and then another's": (
        "Ashby thrashed Oakham 4-0. Ian Grant netted on 14 minutes. Tom Hale scored twice, in the 73rd and 88th "
        "minutes, and Piet Monk rounded off the rout with his first goal in added time."
    ),
    "a time of what was refused": (
        WON + "Despite Tom Hale being refused a stoppage-time penalty, Monk's solo effort proved enough to secure "
        "Ashby a first win of the season."
    ),
    "a defeat somebody was spared": (
        "Manchester United drew 2-2 with Sunderland. Ian Grant's own goal in injury time spared Manchester United, the "
        "champions, a first home defeat by Sunderland since 1968."
    ),
    "minutes that passed since the last goal": (
        "Ashby - Oakham 1-2 (1-0)\n\nPiet Monk put Ashby ahead on 28 minutes. In the 54th minute Tom Hale stole in to "
        "head the equaliser, and only four minutes passed before Hale scored again."
    ),
    "a penalty pushed away": (
        WON + "Tom Hale struck a hard penalty but Brad Gurney flew to his left to push the ball away. "
        "Hale had been fouled himself."
    ),
    "a lead told from a goal that is timed later": (
        "West Brom won 3-0 at Southampton. Marc Tune opened the scoring in the sixth minute.\n"
        "Tune helped them double their lead after the break, putting through Remy Lund to slot home.\n"
        "Just three minutes later Tune was sent off for raising his hands.\n"
        "Sean Lang made it 3-0 late on.\n"
        + "Neither side had started well, and the ground was half empty by the time it rained.\n"
        * 5
        + "Southampton were two goals behind in the 67th minute. Tune turned and his through ball found Lund, who "
        "rounded the keeper before slotting home.\n"
    ),
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_a_sound_recap_contradicts_nothing(text: str) -> None:
    (match,) = extract(text).matches
    assert match.score is not None
    assert [finding.message for finding in match.findings if finding.severity is not Severity.NOTE] == []
