"""Which goals a recap tells: each once, with scorer, minute, kind and team."""

import pytest

from scoreline import extract

HOME, AWAY = "Dunmore Town", "Oakwood Rovers"

CLOSING = "\n\nIt was good football in the rain."
"""A score and two clubs by themselves may be of any sport."""

Told = tuple[str | None, str | None, str, str | None]


def goals(text: str) -> list[Told]:
    """Scorer, minute, kind and team of every goal of the one match."""
    (match,) = extract(text + CLOSING).matches
    return [
        (
            goal.scorer.name if goal.scorer else None,
            str(goal.minute) if goal.minute else None,
            goal.kind.value,
            goal.team,
        )
        for goal in match.goals
    ]


RECAPS: dict[str, tuple[str, list[Told]]] = {
    "headline, lead and narration tell one goal": (
        f"""Hale header sinks Oakwood

Alan Hale's 57th-minute header gave {HOME} a 1-0 win over {AWAY} on Saturday.

The hosts were poor before the break. \
The breakthrough came in the 57th minute when Tom Bell crossed and Hale headed in.""",
        [("Alan Hale", "57'", "goal", HOME)],
    ),
    "a lead without minutes and the narration tell the same goals": (
        f"""{HOME} came from behind to beat {AWAY} 2-1 thanks to goals from Alan Hale and Tom Bell.

Carl Nash opened the scoring for {AWAY} in the 20th minute. Hale levelled in the 55th minute. \
Bell scored the winner in \
the 89th minute.""",
        [
            ("Carl Nash", "20'", "goal", AWAY),
            ("Alan Hale", "55'", "goal", HOME),
            ("Tom Bell", "89'", "goal", HOME),
        ],
    ),
    "a double that a penalty completes has one": (
        """Dunmore Town 2-0 Oakwood Rovers

Alan Hale headed in from a corner in the tenth minute. He completed his double in the 41st minute from the penalty spot.
""",
        [("Alan Hale", "10'", "goal", HOME), ("Alan Hale", "41'", "penalty", HOME)],
    ),
    "a goal likened to a penalty is one": (
        f"""{HOME} drew 1-1 with {AWAY}.

Alan Hale put {HOME} ahead from the spot after 20 minutes. Carl Nash did likewise for {AWAY} in the 65th minute.""",
        [("Alan Hale", "20'", "penalty", HOME), ("Carl Nash", "65'", "penalty", AWAY)],
    ),
    "the same player scores another goal": (
        f"""{HOME} beat {AWAY} 2-0.

Alan Hale pounced on a slip after 18 minutes. The same player nodded in a cross late on.""",
        [("Alan Hale", "18'", "goal", HOME), ("Alan Hale", None, "goal", HOME)],
    ),
    "stoppage time after 'but' is not that of the half told before it": (
        f"""{HOME} beat {AWAY} 1-0.

They were dull in the first half but Alan Hale scored in injury time.""",
        [("Alan Hale", "90+'", "goal", HOME)],
    ),
    "the minute of a saved penalty times no later goal": (
        f"""{HOME} beat {AWAY} 2-0.

Alan Hale scored after 12 minutes. Tom Bell had a penalty saved in the 44th minute. Dean Roe doubled the lead with a \
volley.""",
        [("Alan Hale", "12'", "goal", HOME), ("Dean Roe", None, "goal", HOME)],
    ),
    "the minute of a saved penalty times the own goal that its sentence goes on to": (
        f"""{HOME} beat {AWAY} 1-0.

Tom Bell had a penalty saved in the 44th minute but defender Carl Nash turned the loose ball into his own net.""",
        [("Carl Nash", "44'", "own_goal", HOME)],
    ),
    "a hat-trick told as his second and his third": (
        f"""Alan Hale scored a hat-trick as {HOME} beat {AWAY} 3-0.

Hale opened the scoring after 12 minutes. He grabbed his second in the 50th minute. Hale scored his third in the 81st \
minute.""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Alan Hale", "50'", "goal", HOME),
            ("Alan Hale", "81'", "goal", HOME),
        ],
    ),
    "a hat-trick with a penalty, completed": (
        f"""{HOME} beat {AWAY} 3-0.

Alan Hale put {HOME} ahead in the 12th minute. Hale grabbed his second from the spot in the 50th minute. \
He completed his \
hat-trick in the 81st minute.""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Alan Hale", "50'", "penalty", HOME),
            ("Alan Hale", "81'", "goal", HOME),
        ],
    ),
    "an own goal by that name": (
        f"{HOME} beat {AWAY} 1-0.\n\nAn own goal by Carl Nash in the 33rd minute was enough for {HOME}.",
        [("Carl Nash", "33'", "own_goal", HOME)],
    ),
    "an own goal without the words: his own net": (
        f"{HOME} beat {AWAY} 1-0.\n\n{AWAY} defender Carl Nash turned a low cross into his own net in the 33rd minute.",
        [("Carl Nash", "33'", "own_goal", HOME)],
    ),
    "an own goal without the words: his own goalkeeper": (
        f"""{HOME} beat {AWAY} 1-0.

{HOME} won it in the 33rd minute when {AWAY} defender Carl Nash headed past his own goalkeeper.""",
        [("Carl Nash", "33'", "own_goal", HOME)],
    ),
    "a penalty without the word: from the spot": (
        f"{HOME} beat {AWAY} 1-0.\n\nAlan Hale scored from the spot after 64 minutes when he was fouled by Carl Nash.",
        [("Alan Hale", "64'", "penalty", HOME)],
    ),
    "a penalty without the word: from 12 yards": (
        f"""{HOME} beat {AWAY} 1-0.

Carl Nash tripped Tom Bell in the box after 64 minutes, and Alan Hale sent goalkeeper Ian Orr the wrong way from 12
yards.""",
        [("Alan Hale", "64'", "penalty", HOME)],
    ),
    "a penalty awarded in one sentence and scored in the next": (
        f"""{HOME} 1-0 {AWAY}

{HOME} were awarded a penalty in the 64th minute. Alan Hale sent the goalkeeper the wrong way.""",
        [("Alan Hale", "64'", "penalty", HOME)],
    ),
    "a spot-kick": (
        f"""{HOME} 1-0 {AWAY}

Carl Nash fouled Tom Bell in the area in the 64th minute. Alan Hale stepped up and converted the spot-kick.""",
        [("Alan Hale", "64'", "penalty", HOME)],
    ),
    "the team is told: for the visitors": (
        f"""{HOME} 1-1 {AWAY}

Carl Nash opened the scoring for {AWAY} after three minutes. {HOME} levelled seven minutes later through Alan Hale.""",
        [("Carl Nash", "3'", "goal", AWAY), ("Alan Hale", "10'", "goal", HOME)],
    ),
    "the team follows from the ground": (
        f"""{HOME} 0-2 {AWAY}

Carl Nash fired the visitors ahead after three minutes. Ian Reed made it 2-0 two minutes after the break.""",
        [("Carl Nash", "3'", "goal", AWAY), ("Ian Reed", "47'", "goal", AWAY)],
    ),
    "the team follows from the score": (
        f"{AWAY} lost 2-0 at {HOME}.\n\nAlan Hale scored in the 12th minute. Tom Bell scored in the 70th minute.",
        [("Alan Hale", "12'", "goal", HOME), ("Tom Bell", "70'", "goal", HOME)],
    ),
    "an equaliser is the other team's": (
        f"""{HOME} drew 2-2 with {AWAY}.

{HOME} striker Alan Hale scored in the 12th minute. Tom Bell doubled the lead in the 20th minute. \
Carl Nash pulled one back \
after 60 minutes. Ian Reed equalised in the 88th minute.""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Tom Bell", "20'", "goal", HOME),
            ("Carl Nash", "60'", "goal", AWAY),
            ("Ian Reed", "88'", "goal", AWAY),
        ],
    ),
    "a restored lead is the first team's": (
        f"""{HOME} beat {AWAY} 2-1.

{HOME} striker Alan Hale scored in the 12th minute. The equaliser came in the 40th minute from Carl Nash. \
Tom Bell restored \
the lead in the 70th minute.""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Carl Nash", "40'", "goal", AWAY),
            ("Tom Bell", "70'", "goal", HOME),
        ],
    ),
    "clubs known to nobody, without a suffix": (
        """Dunmore 2-1 Oakwood

Alan Hale headed Dunmore in front in the 12th minute. Carl Nash equalised in the 60th minute. \
Tom Bell scored the winner from \
close range seven minutes from time.""",
        [
            ("Alan Hale", "12'", "goal", "Dunmore"),
            ("Carl Nash", "60'", "goal", "Oakwood"),
            ("Tom Bell", "83'", "goal", "Dunmore"),
        ],
    ),
    "a scorer list under line-ups": (
        f"""{HOME} 2-1 {AWAY}

{HOME} won again at home. It was a dull game in the rain.

{HOME}: Ian Orr; Alan Hale, Tom Bell, Jed Cole; Frost, Grant, Irwin, Jones; Kerr, Lamb, Dunn.
{AWAY}: Pike; Carl Nash, Quinn, Reed, Sharp; Tate, Usher, Vane, West; York, Zane.
Goals: {HOME} - Hale 12, Bell 60 (pen); {AWAY} - Nash 80""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Tom Bell", "60'", "penalty", HOME),
            ("Carl Nash", "80'", "goal", AWAY),
        ],
    ),
    "a scorer list repeats the prose": (
        f"""{HOME} 2-1 {AWAY}

Alan Hale gave {HOME} the lead in the 12th minute. Carl Nash levelled in the 40th minute before Tom Bell won it after 60
minutes.

Scorers: Hale 12, Bell 60; Nash 40""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Carl Nash", "40'", "goal", AWAY),
            ("Tom Bell", "60'", "goal", HOME),
        ],
    ),
    "told in another order than played": (
        f"""{HOME} 2-1 {AWAY}

Tom Bell scored the winner for {HOME} in the 88th minute. \
Earlier Alan Hale had opened the scoring for {HOME} in the 12th minute, and Carl Nash had equalised for {AWAY} \
in the 60th minute.""",
        [
            ("Alan Hale", "12'", "goal", HOME),
            ("Carl Nash", "60'", "goal", AWAY),
            ("Tom Bell", "88'", "goal", HOME),
        ],
    ),
}


@pytest.mark.parametrize(("text", "told"), RECAPS.values(), ids=RECAPS.keys())
def test_goals_of_a_recap(text: str, told: list[Told]) -> None:
    assert goals(text) == told


WAYS_TO_TELL = """
Alan Hale scored in the 40th minute.
Alan Hale struck in the 40th minute.
Alan Hale netted in the 40th minute.
Alan Hale was on target in the 40th minute.
Alan Hale found the net in the 40th minute.
Alan Hale headed home on 40 minutes.
Alan Hale fired home from ten yards in the 40th minute.
Alan Hale tapped in from close range in the 40th minute.
Alan Hale curled the ball into the top corner in the 40th minute.
Alan Hale bundled the ball over the line in the 40th minute.
Alan Hale rifled the ball past Ian Orr in the 40th minute.
Alan Hale beat Ian Orr with a low shot in the 40th minute.
Alan Hale chipped the goalkeeper in the 40th minute.
Alan Hale opened the scoring in the 40th minute.
Alan Hale broke the deadlock in the 40th minute.
Alan Hale gave Dunmore Town the lead in the 40th minute.
Alan Hale put Dunmore Town ahead in the 40th minute.
Alan Hale scored the only goal in the 40th minute.
Alan Hale made it 1-0 on 40 minutes.
Alan Hale's 40th-minute goal won it.
A 40th-minute header by Alan Hale won it.
A goal from Alan Hale in the 40th minute won it.
Dunmore Town took the lead through Alan Hale in the 40th minute.
The opener came from Alan Hale in the 40th minute.
In the 40th minute Tom Bell crossed and Alan Hale volleyed in.
It was Alan Hale who scored in the 40th minute.
Alan Hale came off the bench to score in the 40th minute.
Alan Hale ensured victory with a goal in the 40th minute.
Alan Hale’s low drive gave Dunmore Town the lead in the 40th minute.
Alan Hale prodded the ball home after 40 minutes.
Alan Hale put the ball in the net in the 40th minute.
On 40 minutes Alan Hale slid the ball under Ian Orr.
Dunmore Town went ahead in the 40th minute when Alan Hale tapped in.
Alan Hale lashed home the rebound in the 40th minute.
Alan Hale nodded in a corner in the 40th minute.
Alan Hale's free-kick found the top corner in the 40th minute.
Alan Hale scores in the 40th minute.
Alan Hale nodded a Tom Bell cross past Ian Orr in the 40th minute.
With Oakwood Rovers chasing the game, Alan Hale scored in the 40th minute.
Alan Hale found the back of net in the 40th minute.
"""


@pytest.mark.parametrize("sentence", WAYS_TO_TELL.strip().splitlines())
def test_one_sentence_tells_a_goal(sentence: str) -> None:
    assert goals(f"{HOME} 1-0 {AWAY}\n\n{sentence}") == [("Alan Hale", "40'", "goal", HOME)]


NO_GOAL = """
Alan Hale had a chance to score in the 40th minute.
Alan Hale tried to score from the halfway line.
Alan Hale hit the post in the 40th minute.
Alan Hale's header hit the crossbar in the 40th minute.
Ian Orr saved from Alan Hale in the 40th minute.
Alan Hale's shot was saved by Ian Orr in the 40th minute.
Alan Hale's effort was tipped over by Ian Orr in the 40th minute.
Alan Hale's shot was cleared off the line in the 40th minute.
Alan Hale was denied a goal by Ian Orr in the 40th minute.
Alan Hale fired over in the 40th minute.
Alan Hale headed wide in the 40th minute.
Alan Hale put the ball over the bar from six yards in the 40th minute.
Alan Hale had a goal disallowed in the 40th minute.
Alan Hale had the ball in the net in the 40th minute, but the flag was up.
Alan Hale thought he had scored in the 40th minute, but it was ruled out for offside.
Alan Hale headed home in the 40th minute, only for the goal to be ruled out.
Alan Hale did not score in the 40th minute.
Alan Hale could not score in the 40th minute.
Alan Hale failed to score from ten yards in the 40th minute.
Alan Hale almost scored in the 40th minute.
Alan Hale came close to scoring in the 40th minute.
Alan Hale should have scored in the 40th minute.
Alan Hale could have doubled the lead in the 40th minute.
Alan Hale would have scored in the 40th minute but for Ian Orr.
If Alan Hale had scored in the 40th minute, the game would have been over.
"I wanted to score," said Alan Hale.
Alan Hale missed a penalty in the 40th minute.
Alan Hale blazed a penalty over the bar in the 40th minute.
Alan Hale's penalty was saved by Ian Orr in the 40th minute.
Alan Hale appealed for a penalty in the 40th minute.
Alan Hale, who scored 20 goals last season, came on in the 40th minute.
Alan Hale scored twice against Ferrisby last week.
Last week Alan Hale scored the winner at Ferrisby.
Alan Hale scored three goals in the previous round.
Alan Hale, the scorer of the winner on Tuesday, was taken off in the 40th minute.
Alan Hale has not scored since March.
Alan Hale is without a goal in ten games.
Alan Hale is looking for his first goal of the season.
"""


@pytest.mark.parametrize("sentence", NO_GOAL.strip().splitlines())
def test_chances_and_other_matches_goals_are_none(sentence: str) -> None:
    told = goals(f"{HOME} 2-0 {AWAY}\n\nTom Bell scored in the 12th minute. {sentence}")
    assert told == [("Tom Bell", "12'", "goal", HOME)]


def test_a_goalkeeper_who_touches_the_ball_in_scores_an_own_goal() -> None:
    told = goals(
        f"{HOME} beat {AWAY} 2-0. Oakwood goalkeeper Carl Nash saved well from Tom Bell early on. "
        "Bell scored in the 12th minute. The unlucky Nash then diverted in a second in the 70th minute."
    )
    assert told == [("Tom Bell", "12'", "goal", HOME), ("Carl Nash", "70'", "own_goal", HOME)]


def test_who_beats_his_own_goalkeeper_plays_with_him() -> None:
    told = goals(
        f"{HOME} beat {AWAY} thanks to two goals from Tom Bell. Dunmore goalkeeper Dan Reed was rarely tested. "
        "Bell struck in the 12th minute and doubled the lead in the 40th minute. "
        f"Alan Hale's late own goal could not prevent {HOME}'s first win. Hale headed the ball past Reed from a cross."
    )
    assert told[-1] == ("Alan Hale", None, "own_goal", AWAY)


def test_a_shot_that_goes_in_off_a_defender_is_not_the_shooters() -> None:
    told = goals(
        f"{HOME} beat {AWAY} 1-0 thanks to Tom Bell's header, which went in off Carl Nash to register as an own goal."
    )
    assert told == [("Carl Nash", None, "own_goal", HOME)]


def test_a_scene_that_goes_on_with_the_ball_keeps_its_minute() -> None:
    told = goals(
        f"{HOME} beat {AWAY} 1-0. Dan Reed went close in the 70th minute with a shot against the crossbar. "
        "The ball bounced out to Tom Bell, who fired into the net."
    )
    assert told == [("Tom Bell", "70'", "goal", HOME)]


def test_his_double_counts_two() -> None:
    told = goals(f"Tom Bell scored in the 12th minute. {HOME} beat {AWAY} 2-0 and Bell beamed as his double won it.")
    assert [row[0] for row in told] == ["Tom Bell", "Tom Bell"]


def test_a_minute_announced_before_a_name_times_the_goal() -> None:
    told = goals(
        f"{HOME} beat {AWAY} 1-0 thanks to an own goal from Carl Nash. "
        + "It was a dull game. " * 8
        + "The opener after 31 minutes will be shown again as Nash was left red-faced."
    )
    assert told == [("Carl Nash", "31'", "own_goal", HOME)]


def test_a_minute_told_plainly_is_no_other_shots() -> None:
    told = goals(
        f"Tom Bell produced a piece of magic four minutes from time to fire past Carl Nash as {HOME} beat {AWAY} 1-0. "
        + "It was a dull game. " * 8
        + "Nash did well to hold Bell's deflected 62nd-minute effort."
    )
    assert told == [("Tom Bell", "86'", "goal", HOME)]


def test_hard_wrapped_lines_are_read_as_one() -> None:
    text = f"""{HOME} beat {AWAY} 2-1 on a wet Saturday evening at the old ground

Tom Bell, who had been the best of the home side throughout, scored for {HOME} in the
12th minute. Carl Nash then equalised for {AWAY} with a low shot from outside the area in
the 60th minute, and it was left to the substitute Alan Hale, who scored in the 88th
minute, to win the match."""
    assert goals(text) == [
        ("Tom Bell", "12'", "goal", HOME),
        ("Carl Nash", "60'", "goal", AWAY),
        ("Alan Hale", "88'", "goal", HOME),
    ]


def test_the_score_bends_no_told_goal() -> None:
    told = goals(f"{HOME} 1-0 {AWAY}\n\nAlan Hale scored in the 12th minute. Tom Bell scored in the 70th minute.")
    assert [row[:2] for row in told] == [("Alan Hale", "12'"), ("Tom Bell", "70'")]


def test_every_telling_of_a_goal_is_its_evidence() -> None:
    text, _ = RECAPS["headline, lead and narration tell one goal"]
    (goal,) = extract(text).matches[0].goals
    places = [evidence.start for evidence in goal.evidence]
    assert len(places) >= 2
    assert places == sorted(places)
    assert min(places) < text.index("The hosts") < max(places)


RETOLD = "Fulham drew 1-1 with Stoke City.\n\nIt was cold. Omar Cole put Stoke ahead in the 71st minute.\n\n"


def test_he_is_the_only_one_named_before_though_he_is_told_to_have_scored_nowhere_else() -> None:
    (match,) = extract(RETOLD + "Ian Webb had flown in overnight. It was he who pulled one back late on.").matches
    assert [goal.scorer.name for goal in match.goals if goal.scorer] == ["Omar Cole", "Ian Webb"]


def test_a_description_is_a_scorer_named_before_rather_than_one_of_several_others() -> None:
    told = "Fulham beat Stoke City 2-0.\n\nIt was cold. Omar Cole put Fulham ahead on the hour.\n\n"
    words = "Owen Hill had kept Omar Cole out of the side. The Dane scored again in the 80th minute."
    (match,) = extract(told + words).matches
    assert [goal.scorer.name for goal in match.goals if goal.scorer] == ["Omar Cole", "Omar Cole"]


@pytest.mark.parametrize(
    ("sentence", "scorers"),
    [
        ("Alan Hale, Tom Bell and Carl Nash were all on target for the hosts.", ["Alan Hale", "Tom Bell", "Carl Nash"]),
        (
            "Alan Hale struck and was joined on the scoresheet by Tom Bell and Carl Nash.",
            ["Alan Hale", "Tom Bell", "Carl Nash"],
        ),
        ("Alan Hale scored twice along with Tom Bell.", ["Alan Hale", "Alan Hale", "Tom Bell"]),
        ("Alan Hale grabbed the first, Tom Bell a brace and it was over.", ["Alan Hale", "Tom Bell", "Tom Bell"]),
    ],
)
def test_a_sentence_lists_its_scorers(sentence: str, scorers: list[str]) -> None:
    told = goals(f"{HOME} 3-0 {AWAY}\n\n{sentence}")
    assert sorted(str(goal[0]) for goal in told) == sorted(scorers)


def test_so_many_goals_each_are_each_ones() -> None:
    told = goals(f"{HOME} 4-0 {AWAY}\n\nIt ended with Alan Hale and Tom Bell scoring two each.")
    assert sorted(str(goal[0]) for goal in told) == ["Alan Hale"] * 2 + ["Tom Bell"] * 2


def test_an_own_goal_told_again_is_one() -> None:
    told = goals(
        f"{HOME} 3-0 {AWAY}\n\n{HOME} led in the 10th minute when Carl Nash put through his own net. Alan Hale made it "
        "two in the 40th minute and Tom Bell made it three in the 60th minute. Nash was unlucky, as he tried to "
        "clear but ended up hammering it into the back of the net."
    )
    assert [goal[0] for goal in told] == ["Carl Nash", "Alan Hale", "Tom Bell"]


def test_a_level_score_made_on_a_penalty_is_of_one() -> None:
    told = goals(f"{HOME} 2-1 {AWAY}\n\nCarl Nash tied it at 1 on a penalty in the 43rd minute.")
    assert told[0][:3] == ("Carl Nash", "43'", "penalty")
