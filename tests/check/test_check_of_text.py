"""From text to findings: what the rules see of real words."""

import pytest

from scoreline import extract
from scoreline_models import Severity, Verdict

WON = "Hull beat Reading 3-0 on Saturday. "
TOLD = (
    "Tom Webb opened the scoring in the 10th minute. Webb headed home again in the 30th minute. "
    "Sam Dale made it 3-0 in the 60th minute. "
)
SENT_OFF = "Hull beat Reading 1-0 on Saturday. Tom Webb was sent off in the 10th minute. "
BOOKED = "Hull beat Reading 1-0 on Saturday. Tom Webb was booked in the 10th minute. "


def codes(text: str) -> set[str]:
    (match,) = extract(text).matches
    return {finding.code for finding in match.findings}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (WON + TOLD + "Webb completed his hat-trick.", "claimed-goals-lack-room"),
        ("Tom Webb scored a hat-trick as Hull beat Reading 3-0 on Saturday. " + TOLD, "claimed-goals-lack-room"),
        (
            "Tom Webb scored twice as Hull beat Reading 2-0 on Saturday. Webb opened the scoring in the 10th minute. "
            "Sam Dale made it 2-0 in the 60th minute.",
            "claimed-goals-lack-room",
        ),
        (
            "Tom Webb scored a brace as Hull beat Reading 3-0 on Saturday. Webb opened the scoring in the 10th minute. "
            "Webb headed home in the 30th minute. Webb made it 3-0 in the 60th minute.",
            "claimed-goals-exceeded",
        ),
        (WON + TOLD + "Webb got his third of the night.", "claimed-goals-lack-room"),
        (WON + TOLD.replace("headed home again", "headed home his third"), "claimed-goals-lack-room"),
        (WON + TOLD + "A hat-trick from Webb won it.", "claimed-goals-lack-room"),
        (
            WON + TOLD.replace("Tom", "Winger Tom") + "It was Webb's night, and the winger's hat-trick won it.",
            "claimed-goals-lack-room",
        ),
        (WON + TOLD + "The Hull fans loved Webb's brace. A hat-trick from Webb won it.", "claimed-goals-differ"),
        (WON + TOLD.replace("60th", "62nd") + "Webb struck three times.", "claimed-goals-lack-room"),
        (
            "Tom Webb scored a hat-trick as Hull beat Reading 3-0. Webb tapped in early and scored in the 60th minute. "
            "Hull had led through Sam Dale's early goal.",
            "claimed-goals-lack-room",
        ),
        (
            "Hull won 3-1 at Reading, who had Darren Fox in defence. Tom Webb's hat-trick and a Fox own goal won it. "
            "Webb tapped in early, then scored in the 60th minute. Paul Jones's late header was Reading's reply.",
            "claimed-goals-lack-room",
        ),
        (BOOKED + "Webb was booked in the 30th minute. Webb was booked in the 50th minute.", "three-yellows"),
        (BOOKED + "Webb was booked in the 30th minute.", "two-yellows-no-dismissal"),
        (SENT_OFF + "Webb was sent off in the 70th minute.", "sent-off-twice"),
        (
            "Hull beat Reading 2-1. Tom Webb was sent off for a second yellow card in the 20th minute. "
            "Webb was booked in the 70th minute.",
            "second-yellow-before-first",
        ),
        (SENT_OFF + "Webb missed a penalty in the 60th minute.", "act-after-dismissal"),
        (SENT_OFF + "Webb had a goal disallowed for offside in the 60th minute.", "act-after-dismissal"),
        (SENT_OFF + "Sam Dale scored in the 60th minute from a cross by Webb.", "act-after-dismissal"),
        (
            "Hull beat Reading at home on Saturday. It was a good afternoon. Reading beat Hull with a late goal.",
            "results-differ",
        ),
        (
            "Hull beat Reading on penalties on Saturday. It was tense. Reading beat Hull on penalties.",
            "tie-winners-differ",
        ),
        (WON + TOLD.replace("60th", "112th"), "extra-time-not-level"),
        ("Hull beat Reading 2-1. Tom Webb put Hull 3-0 up in the 30th minute.", "running-score-exceeds-final"),
        (WON + "Jim Pike headed home in the 5th minute. " + TOLD, "opener-after-goal"),
        ("Hull drew 2-2 with Reading. Tom Webb's equaliser for Hull made it 2-1.", "leveller-not-level"),
    ],
)
def test_a_contradiction_in_words_is_found(text: str, code: str) -> None:
    found = codes(text)
    assert code in found
    for finding in extract(text).findings:
        words = [span for statement in finding.statements for span in statement.evidence]
        assert all(text[span.start : span.end] == span.words for span in words)
        assert finding.severity is not Severity.ERROR or len(finding.statements) >= 2
    assert code != "running-score-exceeds-final" or "goals-untold" not in found


@pytest.mark.parametrize(
    "claim",
    [
        "Webb scored twice.",
        "Webb scored a hat-trick last week.",
        "Webb, who scored a hat-trick in the defeat of Barnsley, was cheered.",
        "Dale scored with his third.",
        "Webb got his third of the season.",
        "Webb's early brace and Dale's late one made it safe.",
        "Webb has scored three goals in two games this season.",
        "Webb was denied a hat-trick by the goalkeeper.",
        "Webb was on a hat-trick.",
        "Reading's Paul Jones had scored a hat-trick in the cup.",
    ],
)
def test_a_count_that_is_right_or_of_other_matches_is_no_claim(claim: str) -> None:
    assert extract(WON + TOLD + claim).verdict is Verdict.CONSISTENT


def test_a_count_beside_a_goal_in_doubtful_words_is_no_claim() -> None:
    text = "Tom Webb scored a hat-trick as Hull beat Reading 3-0. Webb tapped in early and scored in the 60th minute. "
    assert "claimed-goals-lack-room" not in codes(text + "Sam Dale's late header wrapped up the win.")


@pytest.mark.parametrize(
    "text",
    [
        BOOKED + "Webb was booked again in the 70th minute and sent off.",
        BOOKED + "Webb was sent off in the 70th minute for a second yellow card.",
        SENT_OFF + "Webb's red card in the 11th minute changed the match.",
        SENT_OFF + "Webb was shown a straight red card, and only a save in the 82nd minute denied Sam Dale.",
    ],
)
def test_one_dismissal_however_told_is_no_contradiction(text: str) -> None:
    (match,) = extract(text).matches
    assert len([card for card in match.cards if card.kind.value != "yellow"]) == 1
    assert {finding.severity for finding in match.findings} == {Severity.NOTE}


def test_a_moment_of_the_shootout_is_no_score_of_the_match() -> None:
    text = (
        "Hull beat Reading 5-4 on penalties after a 1-1 draw on Saturday. Tom Webb put Hull ahead in the 10th minute. "
        "Paul Jones equalised for Reading in the 60th minute. It was 4-4 after five kicks each."
    )
    assert "running-score-exceeds-final" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hull beat Reading 1-0 on Sunday, 14 March 2026.",
        "Hull beat Reading 1-0 on Sunday the 14th of March 2026.",
        "Hull beat Reading 1-0 on Sunday, March 14, 2026.",
        "Hull beat Reading 1-0 on Sunday night (14 March 2026).",
        "2026-03-15\nHull beat Reading 1-0 on Sunday 14 March.",
        "Sunday, 14 March 2026\n\nHull beat Reading 1-0.",
        "Hull beat Reading 1-0. Their next match is on Sunday, 14 March 2026.",
    ],
)
def test_a_weekday_that_is_not_that_of_its_date_is_an_error(text: str) -> None:
    (match,) = extract(text).matches
    (error,) = (finding for finding in match.findings if finding.severity is Severity.ERROR)
    assert error.message == "14 March 2026 is a Saturday, not a Sunday."
    assert [statement.says for statement in error.statements] == ["the weekday Sunday", "the date 14 March 2026"]
    assert error.evidence[0].words == "Sunday"
    assert {match.date.value.isoformat() if match.date else None} <= {"2026-03-14", None}


@pytest.mark.parametrize(
    "text",
    [
        "Hull beat Reading 1-0 on Saturday, 14 March 2026.",
        # Two days told.
        "2026-03-15\nHull beat Reading 1-0 on Saturday. They also won on 8 March 2026.",
        # The year is not told, and cannot be known.
        "Hull beat Reading 1-0 on Sunday 14 March.",
        "2026-03-15\nHull beat Reading 1-0. It was their first win since Sunday 15 September.",
    ],
)
def test_a_weekday_with_its_date_or_one_of_no_known_year_is_none(text: str) -> None:
    assert "weekday-against-date" not in codes(text)


SCORED = "Hull beat Reading 2-0 on Saturday. Tom Webb scored in the 36th minute. Sam Dale added a second after an hour."


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (
            f"{SCORED}\n\nHull: Webb 48, Dale 60",
            "goal-minutes-differ",
            "Different minutes are told for the goal of Tom Webb: 36' and 48'.",
        ),
        (
            f"Hull 2-0 Reading\n\nScorers: Hull: Webb (48), Dale (60)\n\n{SCORED}",
            "goal-minutes-differ",
            "Different minutes are told for the goal of Tom Webb: 48' and 36'.",
        ),
        (
            f"{SCORED}\n\nHull: Webb 38, Dale 60",
            "goal-minutes-rounded",
            "The goal of Tom Webb is timed a little differently in two places: 36' and 38'.",
        ),
        (
            f"{SCORED} Webb's 37th-minute strike had come from a corner.",
            "goal-minutes-rounded",
            "The goal of Tom Webb is timed a little differently in two places: 36' and 37'.",
        ),
    ],
)
def test_two_minutes_of_one_goal(text: str, code: str, message: str) -> None:
    (match,) = extract(text).matches
    (finding,) = match.findings
    assert (finding.code, finding.message) == (code, message)
    assert len(finding.statements) == 2
    assert len(match.goals) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{SCORED} Webb had scored in the 36th minute.",
        f"{SCORED}\n\nHull: Webb 36, Dale 60",
        # Rounded, and counted from another minute.
        f"{SCORED}\n\nHull: Webb 36, Dale 62",
        # Two goals of one player.
        "Hull beat Reading 2-0. Tom Webb scored in the 36th minute. He scored again in the 60th minute."
        "\n\nHull: Webb 36, 60",
    ],
)
def test_minutes_that_agree_are_no_finding(text: str) -> None:
    (match,) = extract(text).matches
    assert match.findings == ()
    assert len(match.goals) == 2


GOALS = " Tom Webb put Hull ahead after 12 minutes. Paul Jones levelled for Reading after an hour."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hull beat Reading 1-1 on Saturday." + GOALS, "winner-against-score"),
        ("Hull claimed a routine 1-1 win over Reading on Saturday." + GOALS, "winner-against-score"),
        ("Hull slipped to a 1-1 defeat at Reading on Saturday." + GOALS, "winner-against-score"),
        ("Hull moved out of trouble with a 1-1 victory at Reading." + GOALS, "winner-against-score"),
        ("Reading lost 1-1 to Hull on Saturday." + GOALS, "winner-against-score"),
        ("Hull drew 2-1 with Reading on Saturday." + GOALS, "draw-not-level"),
        ("Hull held Reading to a hard-fought 2-1 draw on Saturday." + GOALS, "draw-not-level"),
        ("Hull and Reading played out a 2-1 draw on Saturday." + GOALS, "draw-not-level"),
    ],
)
def test_a_result_whose_own_figures_deny_it(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hull beat Reading 5-4 on penalties after a 1-1 draw on Saturday." + GOALS,
        "Hull drew 1-1 with Reading on Saturday, and won 5-4 on penalties." + GOALS,
        "A late goal earned Reading a 1-1 draw at Hull on Saturday." + GOALS,
        "Hull drew 1-1 with Reading on Saturday. They would have taken a draw at 1-0 down." + GOALS,
    ],
)
def test_a_draw_told_beside_another_score_is_sound(text: str) -> None:
    assert extract(text).verdict is Verdict.CONSISTENT


@pytest.mark.parametrize(
    "text",
    [
        "Hull beat Reading 1-1 on penalties.",
        "Hull beat Reading 1-1 (4-2 on penalties).",
        "Hull beat Reading 1-1, winning 4-3 on aggregate.",
        "Hull went through after a 1-1 win on away goals against Reading.",
    ],
)
def test_a_level_score_after_which_one_went_through_is_the_match_s(text: str) -> None:
    (match,) = extract(text).matches
    assert match.score is not None
    assert match.score.sides[0].goals == match.score.sides[1].goals == 1
    assert not {finding.code for finding in match.findings} - {"goals-untold"}


BEAT = "Hull beat Reading 3-0 on Saturday. Tom Webb opened the scoring in the 10th minute. "
LEGS = "Hull lost 1-0 to Reading on Tuesday and the tie finished 2-2 on aggregate. Hull had won the first leg 2-1. "


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (
            f"{BEAT}Sam Dale made it 2-0 in the 30th minute. Max Hall volleyed in to make it 2-0 after 50 minutes.",
            "score-path-impossible",
            "These cannot all be true: the running score Hull 2-0 Reading with the goal of Sam Dale (30') "
            "and the running score Hull 2-0 Reading with the goal of Max Hall (50').",
        ),
        (
            "Hull beat Reading 5-3 on penalties after a 1-1 draw. Tom Webb put Hull ahead after 10 minutes, and Paul "
            "Jones equalised in the 80th minute. Hull won the shoot-out 4-3.",
            "shootout-scores-differ",
            "Different shoot-out scores are stated: Hull 5-3 Reading, Hull 4-3 Reading.",
        ),
        (
            f"{LEGS}Paul Jones got the goal. Reading bowed out all the same.",
            "level-tie-unsettled",
            "The tie ended Hull 2-2 Reading on aggregate and Hull are said to have gone through, "
            "but neither extra time nor away goals nor a shoot-out are told.",
        ),
    ],
)
def test_what_no_match_can_be_is_told_in_a_sentence(text: str, code: str, message: str) -> None:
    (match,) = extract(text).matches
    assert [finding.message for finding in match.findings if finding.code == code] == [message]


@pytest.mark.parametrize(
    "text",
    [
        f"{BEAT}Sam Dale made it 2-0 in the 30th minute. At 2-0 Max Hall scored the third after 50 minutes.",
        "Hull beat Reading 2-1 after extra time on Saturday. Tom Webb scored in the 36th minute. "
        "Paul Jones levelled in the 77th minute. Sam Dale won it in the 112th minute.",
        "Hull beat Reading 5-3 on penalties after a 1-1 draw. Tom Webb put Hull ahead after 10 minutes, and Paul "
        "Jones equalised in the 80th minute. It was 3-3 when Webb missed.",
        f"{LEGS}Paul Jones got the goal. Reading bowed out on away goals.",
        f"{LEGS}Paul Jones got the goal. Reading bowed out after a shoot-out.",
    ],
)
def test_what_a_match_can_well_be_is_no_conflict(text: str) -> None:
    (match,) = extract(text).matches
    assert {finding.severity for finding in match.findings} <= {Severity.NOTE}


def test_two_goals_of_two_scorers_are_one_of_each() -> None:
    text = (
        "Reading beat Hull 2-1. Tom Webb gave Hull the lead but two goals from Bob Berry and Jim Pike turned the tie."
    )
    (match,) = extract(text).matches
    assert [goal.scorer.name for goal in match.goals if goal.scorer] == ["Tom Webb", "Bob Berry", "Jim Pike"]
    assert match.findings == ()
