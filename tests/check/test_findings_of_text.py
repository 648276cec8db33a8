"""Every kind of conflict that the check is asked for, in a journalist's English: found in the text, and by its code."""

import pytest

from scoreline import extract
from scoreline_models import Severity, Verdict

GOALS = (
    " Tom Webb gave Hull the lead after 12 minutes, and Sam Dale doubled it in the 35th minute."
    " Paul Jones pulled one back for Reading in the 70th minute."
)
LATE_GOALS = (
    " Tom Webb gave Hull the lead after 52 minutes, and Sam Dale doubled it in the 65th minute."
    " Paul Jones pulled one back for Reading in the 80th minute."
)
SAME = "Hull beat Reading 2-1 on Saturday."


def codes(text: str, severity: Severity) -> set[str]:
    return {f.code for match in extract(text).matches for f in match.findings if f.severity is severity}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # More goals than the score allows
        (
            "side-goals-exceed-score",
            "Hull beat Reading 1-0 on Saturday. Tom Webb opened the scoring in the 12th minute. "
            "Sam Dale added a second in the 35th minute.",
        ),
        (
            "side-goals-exceed-score",
            "Goals from Tom Webb and Sam Dale gave Hull a 1-0 win over Reading on Saturday. "
            "Webb struck in the 12th minute and Dale headed in a corner in the 35th minute.",
        ),
        ("side-goals-exceed-score", f"Hull won 2-0 at Reading on Saturday.{GOALS}"),
        # The score against who won
        ("winner-against-score", f"Hull 1-2 Reading\n\nHull beat Reading on Saturday to climb to third.{GOALS}"),
        ("winner-against-score", f"Hull 2-1 Reading\n\nHull slipped to defeat against Reading on Saturday.{GOALS}"),
        ("winner-against-score", f"Hull 1-2 Reading\n\nHull roared to a 2-1 win on Saturday.{GOALS}"),
        ("winner-against-score", f"Reading 1-2 Hull\n\nHull were held by Reading on Saturday.{GOALS}"),
        (
            "winner-against-tie",
            f"Hull beat Reading 2-1 on Tuesday and went out of the cup, having won the first leg 1-0.{GOALS}",
        ),
        (
            "winner-against-tie",
            f"Hull beat Reading 2-1 on Tuesday to win 3-1 on aggregate. Reading knocked out Hull.{GOALS}",
        ),
        # Running scores at their place and minute
        ("running-score-exceeds-final", f"{SAME}{GOALS} Max Hall made it 3-1."),
        (
            "running-scores-conflict",
            "Hull beat Reading 3-2 on Saturday. Tom Webb made it 2-0 in the 35th minute. "
            "Paul Jones levelled at 1-1 in the 40th minute.",
        ),
        (
            "running-scores-shrink",
            "Hull beat Reading 3-2 on Saturday. Tom Webb made it 2-1 in the 35th minute. "
            "Sam Dale made it 1-0 in the 50th minute.",
        ),
        (
            "running-score-below-goals",
            "Hull beat Reading 3-0 on Saturday. Tom Webb opened the scoring in the 12th minute. "
            "Sam Dale scored in the 35th minute. Max Hall made it 1-0 in the 50th minute.",
        ),
        (
            "running-score-above-goals",
            "Hull beat Reading 3-0 on Saturday. Tom Webb made it 3-0 in the 12th minute. "
            "Sam Dale scored in the 35th minute.",
        ),
        # Half-time
        (
            "running-score-against-half-time",
            "Hull beat Reading 3-0 on Saturday, having led 1-0 at half-time. Tom Webb made it 2-0 in the 30th minute.",
        ),
        ("half-time-exceeds-final", f"Hull beat Reading 2-1 on Saturday, having led 3-0 at half-time.{GOALS}"),
        ("half-time-below-goals", f"Hull beat Reading 2-1 on Saturday, having led 1-0 at the break.{GOALS}"),
        ("half-time-above-goals", f"Hull beat Reading 2-1 on Saturday, having led 2-0 at the interval.{LATE_GOALS}"),
        (
            "half-time-scores-differ",
            "Hull beat Reading 2-1 on Saturday, having led 1-0 at half-time."
            f"{GOALS} Hull had been 2-0 up at the break.",
        ),
        ("final-scores-differ", f"{SAME}{GOALS}{' The crowd sang.' * 40} Hull beat Reading 3-1 to go third."),
        ("final-scores-differ", f"Hull 2-1 Reading\n\nHull beat Reading 3-1 on Saturday.{GOALS}"),
        # Two legs
        (
            "aggregate-not-sum",
            f"Hull beat Reading 2-1 on Tuesday to go through 4-1 on aggregate. They had won the first leg 1-0.{GOALS}",
        ),
        ("aggregate-below-leg", f"Hull beat Reading 2-1 on Tuesday to go through 1-0 on aggregate.{GOALS}"),
        (
            "running-aggregate-exceeds-aggregate",
            "Hull beat Reading 2-0 on Tuesday after losing the first leg 2-1. Tom Webb made it 2-2 on aggregate in the "
            "20th minute. Sam Dale's goal in the 60th minute made it 4-2 on aggregate.",
        ),
        (
            "running-aggregate-below-leg",
            "Hull beat Reading 2-0 on Tuesday after losing the first leg 3-1. Tom Webb made it 2-2 on aggregate in the "
            "20th minute. Sam Dale's goal in the 60th minute made it 3-3 on aggregate.",
        ),
        (
            "score-path-impossible",
            "Hull beat Reading 3-0 on Tuesday after losing the first leg 3-1. Tom Webb scored in the 10th minute. "
            "Sam Dale scored in the 20th minute. Max Hall made it 2-3 on aggregate in the 60th minute.",
        ),
        # Shoot-outs
        ("shootout-not-level", f"Hull beat Reading 4-2 on penalties after a 2-1 win on Saturday.{GOALS}"),
        ("shootout-tally-impossible", "Hull beat Reading 6-3 on penalties after a 1-1 draw on Saturday."),
        # Players
        (
            "goal-after-dismissal",
            f"{SAME} Sam Dale was sent off in the 20th minute.{GOALS}",
        ),
        (
            "act-after-dismissal",
            f"{SAME} Max Hall was sent off in the 20th minute. Tom Webb gave Hull the lead after 12 minutes. "
            "Sam Dale doubled it in the 35th minute from a cross by Hall.",
        ),
        (
            "second-yellow-before-first",
            f"{SAME}{GOALS} Max Hall was sent off for a second bookable offence in the 30th minute. "
            "Hall had been booked in the 50th minute.",
        ),
        ("claimed-goals-lack-room", f"Hull beat Reading 2-1 on Saturday thanks to a Tom Webb brace.{GOALS}"),
        ("claimed-goals-lack-room", f"Tom Webb scored a hat-trick as Hull beat Reading 2-1 on Saturday.{GOALS}"),
        (
            "claimed-goals-lack-room",
            "Hull beat Reading 3-0. Tom Webb opened the scoring in the 10th minute. Webb headed home again in the 30th "
            "minute. Sam Dale made it 3-0 in the 60th minute. Webb tapped in his third of the night late on.",
        ),
        (
            "claimed-goals-lack-room",
            "Hull beat Reading 3-0 on Saturday. Tom Webb opened the scoring in the 10th minute. "
            "Sam Dale made it 2-0 in the 60th minute. Webb headed in his third after 70 minutes.",
        ),
        (
            "claimed-goals-lack-room",
            "Hull beat Reading 2-0 on Saturday. Tom Webb scored his second goal of the night in the 10th minute. "
            "Sam Dale made it 2-0 in the 60th minute.",
        ),
    ],
)
def test_an_error(code: str, text: str) -> None:
    assert code in codes(text, Severity.ERROR)
    assert extract(text).verdict is Verdict.CONTRADICTORY


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "goals-for-both-sides",
            f"{SAME} Tom Webb put Hull ahead in the 12th minute. Sam Dale made it 2-0 in the 35th minute. "
            "Webb pulled one back for Reading in the 70th minute.",
        ),
        (
            "card-after-dismissal",
            f"{SAME}{GOALS} Jones was shown a straight red card in the 75th minute. "
            "Jones was booked in the 85th minute.",
        ),
        (
            "extra-time-unsaid",
            f"{SAME} Tom Webb scored in the 12th minute. Paul Jones levelled in the 80th minute. "
            "Sam Dale won it in the 112th minute.",
        ),
    ],
)
def test_a_warning(code: str, text: str) -> None:
    assert code in codes(text, Severity.WARNING)
    assert extract(text).verdict is not Verdict.CONTRADICTORY


@pytest.mark.parametrize(
    "text",
    [
        f"{SAME}{GOALS}",
        f"Hull 2-1 Reading\n\nHull beat Reading on Saturday to climb to third.{GOALS}",
        f"Hull beat Reading 2-1 on Saturday, having led 2-0 at half-time.{GOALS}",
        f"Hull beat Reading 2-1 on Saturday, having been goalless at half-time.{LATE_GOALS}",
        f"Hull beat Reading 2-1 on Tuesday to go through 3-1 on aggregate. They had won the first leg 1-0.{GOALS}",
        f"{SAME}{GOALS} Dale was sent off in the 80th minute. Max Hall had been booked in the 20th minute.",
        f"{SAME}{GOALS} It was Dale's third of the season and Webb's second in three games.",
        f"Hull 2-1 Reading\n\nHull, who lost 2-1 last week, gave their fans something to cheer.{GOALS}",
        f"Hull beat Reading 2-1 on Tuesday, having lost the first leg 2-1, and won 4-3 on penalties.{GOALS}",
        f"Hull were held for an hour by Reading on Saturday, but won 2-1.{LATE_GOALS}",
        # A goal for each side by players who share a surname.
        f"{SAME} Tom Webb put Hull ahead in the 12th minute. Sam Dale made it 2-0 in the 35th minute. "
        "Reading's Joe Webb pulled one back in the 70th minute.",
    ],
)
def test_a_sound_telling(text: str) -> None:
    (match,) = extract(text).matches
    assert match.findings == ()
    assert match.verdict is Verdict.CONSISTENT
