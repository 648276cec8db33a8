"""Goal mentions: whom a sentence tells of as scoring, and which sentences tell no goal."""

import pytest

from scoreline.extract import load
from scoreline.pipeline.goal_mention import POINTING

SCORERS = [
    ("Tom Keller had a goal disallowed for handball, it was Alan Ruiz who headed home.", ["alan ruiz"]),
    ("That made it 2-0, Alan Ruiz having opened the scoring early.", ["alan ruiz"]),
    ("Keller was fouled by Dan Webb, and Carl Hill made it 1-1.", ["carl hill"]),
    ("Alan Ruiz and Dan Webb made it 3-1.", ["dan webb", "alan ruiz"]),
    (
        "But strikes from Alan Ruiz, Dan Webb and a Carl Hill penalty gave them a 3-0 lead.",
        ["carl hill", "dan webb", "alan ruiz"],
    ),
    ("They won the first leg 3-1 a week ago and were cruising when Alan Ruiz headed them in front.", ["alan ruiz"]),
    ("Dan Webb found Alan Ruiz, whose header was placed beyond the keeper.", ["alan ruiz"]),
    ("They were denied a third win by a late equaliser from Alan Ruiz.", ["alan ruiz"]),
    ("Goals from Alan Ruiz and Dan Webb sealed a 2-0 win.", ["alan ruiz", "dan webb"]),
    ("Dan Webb squared to Alan Ruiz and he slotted home.", ["alan ruiz"]),
    (
        "The ball came to Alan Ruiz, who was held by Dan Webb, and the Scotland winger curled it into the net.",
        ["alan ruiz"],
    ),
    ("The cross found Dan Webb, and Alan Ruiz did the rest.", ["alan ruiz"]),
    ("Hull took the lead after Dan Webb sliced an attempted clearance. Alan Ruiz tapped in.", ["alan ruiz"]),
    ("Alan Ruiz won the ball. Dan Webb whipped in a corner and the defender tapped it over the line.", ["alan ruiz"]),
    ("Dan Webb tackled Alan Ruiz but the striker got up to score into the bottom corner.", ["alan ruiz"]),
    ("Dan Webb tripped Alan Ruiz and the winger curled the free-kick into the top corner.", ["alan ruiz"]),
    ("It was hard for Alan Ruiz to get up after a foul on Dan Webb when the striker made it 3-0.", ["alan ruiz"]),
    ("Alan Ruiz headed home to cancel out Dan Webb's early penalty.", ["alan ruiz", "dan webb"]),
    ("Alan Ruiz got his second of the term before adding one more from the penalty spot.", ["alan ruiz"]),
    ("Alan Ruiz made no such mistake when he took the kick.", ["alan ruiz"]),
    ("Alan Ruiz tapped in to an empty net.", ["alan ruiz"]),
    ("Belgium striker Alan Ruiz met Dan Webb. Carl Hill ran on and the Belgian made it 2-0.", ["alan ruiz"]),
    ("Striker Carl Hill came on. Alan Ruiz ran on, Carl Hill waited and the defender made it 2-0.", ["alan ruiz"]),
    ("Alan Ruiz glanced home Dan Webb's corner from the near post.", ["alan ruiz"]),
    ("Carl Hill teed up Alan Ruiz for his side's opener before half-time.", ["alan ruiz"]),
    ("It came off Alan Ruiz, who could do nothing about the ricochet into his own net.", ["alan ruiz"]),
    ("Alan Ruiz turned the ball into his own net following a Tom Keller save.", ["alan ruiz"]),
    ("Tom Keller saved Alan Ruiz's shot but the striker slotted home.", ["alan ruiz"]),
    ("Firstly Alan Ruiz scored and then he added a third.", ["alan ruiz"]),
    ("Strike-partner Alan Ruiz slotted home.", ["alan ruiz"]),
    ("Hull, who lost 3-0 to Leeds last week, had replied through Alan Ruiz.", ["alan ruiz"]),
    ("Alan Ruiz tapped in a Dan Webb corner, and it was he who made it 3-1 late on.", ["alan ruiz"]),
    ("Alan Ruiz bent the free-kick over the wall and out of the reach of Tom Keller.", ["alan ruiz"]),
    ("When Dan Webb rolled the ball to Alan Ruiz, he slotted home.", ["alan ruiz"]),
    ("Dan Webb, with a low header, and Alan Ruiz scored for Fulham.", ["alan ruiz", "dan webb"]),
    ("Dan Webb, from the spot, and Alan Ruiz made sure of the three points.", ["alan ruiz", "dan webb"]),
    ("Dan Webb and substitute Alan Ruiz broke clear, the latter slotting home.", ["alan ruiz"]),
    ("They could not hold Alan Ruiz (60) and Dan Webb. The former scored in the 20th minute.", ["alan ruiz"]),
    ("They replied through Dan Webb (60) and Alan Ruiz, the latter with a strike.", ["alan ruiz", "dan webb"]),
    ("Fulham deserved to see Alan Ruiz prod home a 63rd-minute corner.", ["alan ruiz"]),
    ("Alan Ruiz fired in via the inside of the post.", ["alan ruiz"]),
    ("Dan Webb was adjudged to have pushed Carl Hill and Alan Ruiz slotted home.", ["alan ruiz"]),
    ("Dan Webb had a goal ruled out before Alan Ruiz slotted home.", ["alan ruiz"]),
    ("Alan Ruiz slotted home. The visitors had a goal chalked off late on.", ["alan ruiz"]),
    ("Fulham thought they had taken the lead when Dan Webb fell, but Alan Ruiz slotted home.", ["alan ruiz"]),
    ("Dan Webb thought it was time to go when Alan Ruiz slotted home.", ["alan ruiz"]),
    ("Carl Hill ran on. Dan Webb then tripped Carl Hill, and Alan Ruiz did the rest for his third.", ["alan ruiz"]),
    ("Alan Ruiz put them ahead early on but they had a valid argument for it being disallowed.", ["alan ruiz"]),
    ("Alan Ruiz turned it in though it should have been ruled out.", ["alan ruiz"]),
    (
        "They thought they had won it when Alan Ruiz headed in, only for Dan Webb to equalise.",
        ["alan ruiz", "dan webb"],
    ),
    ("Goalkeeper Tom Keller headed home.", ["tom keller"]),
]
NO_GOALS = [
    "Alan Ruiz scored in a 3-1 win last week.",
    "Alan Ruiz clipped the ball past Tom Keller but was brought down.",
    "Dan Webb cleared the ball across his goal by Alan Ruiz.",
    "Alan Ruiz slid in on Dan Webb.",
    "Alan Ruiz's free kick was headed home.",
    "Dan Webb exchanged passes with Alan Ruiz to race through on goal.",
    "Alan Ruiz failed to put enough weight behind his header to beat Tom Keller from close range.",
    "Dan Webb did well to stop Alan Ruiz, on for Carl Hill, from tapping in an equaliser.",
    "The crowd watched Alan Ruiz sweep past Tom Keller before drilling in a cross.",
    "Alan Ruiz, looking to reach his 50 by scoring again, fired wide.",
    "Tom Bell made vital blocks to prevent Alan Ruiz and Joe Hill scoring.",
    "The header was hacked away from under the bar by Tom Bell.",
    "Hull won on penalties in the end. Alan Ruiz scored the decisive penalty.",
    "Alan Ruiz had earlier provided the ammunition to cancel out the opener.",
    "Alan Ruiz shot past Tom Keller but hit the far post.",
    "It took a clearing header by Dan Webb to deny them in the 60th minute.",
    "The flag was up when Alan Ruiz slotted home.",
    "Fulham thought they had taken the lead in the 52nd minute when Alan Ruiz slotted home from close range.",
    "The corner from the left was chipped in by Alan Ruiz and the ball dropped.",
    "Alan Ruiz curled a free-kick in from the right, where nobody met it.",
    "They were soon back on the attack through Alan Ruiz, who hit a post.",
    "They broke down the left through Alan Ruiz.",
    "Alan Ruiz and Dan Webb tangled with each other.",
    "Alan Ruiz struck a hard penalty but Tom Keller dived to his left to push it away.",
    "Alan Ruiz had to be alert to prevent Dan Webb sliding in to finish it off by touching home the cross.",
    "Alan Ruiz got in to prevent Dan Webb, on for Carl Hill, from tapping in an equaliser from Carl Hill's header.",
    "They thought they had gone ahead when Alan Ruiz fired in, only for the assistant referee to raise his flag.",
    "It looked as though the equaliser had come. Alan Ruiz bundled it over the line, but the referee had seen a push.",
    "They believed they had it after the cross was poked in by Alan Ruiz. It looked good, only for officials to act.",
    "A cross was diverted towards his own goal by Alan Ruiz.",
    "Late goals had turned the first leg around, after they had led through Alan Ruiz.",
    "Alan Ruiz finished the previous home match.",
    "Fulham survived an injury to Alan Ruiz to give themselves a 1-0 win.",
    "Hope he has forgotten about Alan Ruiz's goal in 2010.",
    "Goalkeeper Tom Keller stopped two to give them a 4-2 victory.",
    "They were in front at the break thanks to goalkeeper Tom Keller, who kept out two.",
]


def scorers(sentence: str) -> list[str]:
    """The scorers of a sentence's goal mentions, in the order of the mentions."""
    return [" ".join(m.scorer.tokens) for m in load()(sentence)._.scoreline.goals if m.scorer is not None]


@pytest.mark.parametrize(("sentence", "wanted"), SCORERS)
def test_scorers(sentence: str, wanted: list[str]) -> None:
    assert sorted(set(scorers(sentence))) == sorted(wanted)


OWN_GOALS = [
    "Alan Ruiz had a shot that spun into the net via the unlucky Dan Webb.",
    "The unlucky Dan Webb deflected a shot from Alan Ruiz which passed keeper Tom Keller and into his own goal.",
    "Alan Ruiz's effort flew in off the unlucky Dan Webb.",
    "Dan Webb inadvertently turned the cross into the net.",
]


@pytest.mark.parametrize("sentence", OWN_GOALS)
def test_a_luckless_defender_scores_an_own_goal(sentence: str) -> None:
    goals = load()(sentence)._.scoreline.goals
    assert [(" ".join(m.scorer.tokens), m.kind) for m in goals if m.scorer] == [("dan webb", "own_goal")]


@pytest.mark.parametrize("sentence", NO_GOALS)
def test_no_goal_is_told(sentence: str) -> None:
    assert scorers(sentence) == []


COUNTS = [
    ("Hull struck twice in four minutes through Alan Ruiz.", {"alan ruiz": 2}),
    ("Hull struck twice in four minutes through Alan Ruiz and Dan Webb.", {"alan ruiz": 1, "dan webb": 1}),
    ("Hull took charge with two goals in three minutes, Alan Ruiz breaking the deadlock.", {"alan ruiz": 1}),
    ("Alan Ruiz rose to head Hull two goals in front.", {"alan ruiz": 1}),
    ("Alan Ruiz scored two goals late on.", {"alan ruiz": 2}),
    ("Goals from Alan Ruiz (2), Dan Webb and Carl Hill won it.", {"alan ruiz": 2, "dan webb": 1, "carl hill": 1}),
    ("Alan Ruiz struck twice against his former club.", {"alan ruiz": 2}),
    ("Alan Ruiz scored either side of half-time.", {"alan ruiz": 2}),
    ("Alan Ruiz and Dan Webb scored either side of half-time.", {"alan ruiz": 1, "dan webb": 1}),
    ("Alan Ruiz tapped in to double the lead.", {"alan ruiz": 1}),
    ("Alan Ruiz and Dan Webb both scored twice.", {"alan ruiz": 2, "dan webb": 2}),
    ("Alan Ruiz netted either side of a Dan Webb header.", {"alan ruiz": 2, "dan webb": 1}),
    ("Alan Ruiz (twice) and Dan Webb scored.", {"alan ruiz": 2, "dan webb": 1}),
    ("Goals from Alan Ruiz (2), Dan Webb (34) and Carl Hill won it.", {"alan ruiz": 1, "dan webb": 1, "carl hill": 1}),
]


@pytest.mark.parametrize(("sentence", "wanted"), COUNTS)
def test_how_many_goals_each_scored(sentence: str, wanted: dict[str, int]) -> None:
    goals = load()(sentence)._.scoreline.goals
    assert {" ".join(m.scorer.tokens): m.count for m in goals if m.scorer is not None} == wanted


@pytest.mark.parametrize(
    "words",
    [
        "Alan Ruiz, who has scored in five successive home games, left.",
        "Alan Ruiz had scored his previous nine penalties for the club.",
        "Alan Ruiz has now scored in eight of his last nine appearances.",
        "Alan Ruiz has scored in each of his last four matches.",
    ],
)
def test_goals_of_several_matches_are_none_of_this_one(words: str) -> None:
    assert load()(words)._.scoreline.goals == []


def test_a_goal_numbered_over_several_matches_is_one_of_this() -> None:
    assert len(load()("Alan Ruiz scored his tenth goal in nine games.")._.scoreline.goals) == 1


@pytest.mark.parametrize(
    "words",
    [
        "And so to the lottery. Alan Ruiz, Dan Webb and Carl Hill all scored.",
        "It went to a tiebreaker. To the spot. Dan Webb scored and Carl Hill hit the post.",
        "They went to a shoot-out. Tom Keller saved from Dan Webb.\n\nCarl Hill and Alan Ruiz scored for United.",
        "Tom Keller kept out one kick in the shoot-out.\n\nIt was left to Alan Ruiz to tuck away the last one.",
        "PENALTIES\n\nAlan Ruiz scored the first. Dan Webb hit the bar.",
        "The shoot-out went to sudden death.\n\nIt rained. It was cold. Alan Ruiz scored the winning penalty.",
        "So, penalties. Alan Ruiz, Dan Webb and Carl Hill scored theirs.",
    ],
)
def test_kicks_of_a_shoot_out_are_no_goals(words: str) -> None:
    assert load()(words)._.scoreline.goals == []


@pytest.mark.parametrize(
    "words",
    [
        "Tom Keller saved two kicks in the shoot-out.\n\nAlan Ruiz had scored the equaliser.",
        "Tom Keller saved two kicks in the shoot-out.\n\nAlan Ruiz had scored in the second half.",
        "It ended in a shoot-out.\n\nAlan Ruiz scored to make it 2-2.",
    ],
)
def test_goals_of_a_match_that_went_to_a_shoot_out_are_told_beside_its_kicks(words: str) -> None:
    assert len(load()(words)._.scoreline.goals) == 1


def test_who_celebrates_the_goal_need_not_be_its_scorer() -> None:
    strengths = [m.strength for m in load()("Alan Ruiz celebrated the goal with the crowd.")._.scoreline.goals]
    assert strengths == [POINTING]
