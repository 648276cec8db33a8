"""Who does what in a sentence: each example marks the subject with [brackets] and the verb with {braces}."""

import re

import pytest

from scoreline.extract import load
from scoreline.pipeline.clauses import read_sentence, subject_of
from scoreline.pipeline.noun_phrases import place_of
from scoreline.pipeline.units import Text

SENTENCES = [
    "[Ruiz] {scored} after good work by Webb.",
    "[Ruiz] turned past Webb and Hill before {shooting} into the corner.",
    "[Ruiz], who came on for Webb, {headed} in.",
    "[Ruiz], on loan from Leeds, {scored} twice.",
    "Webb was brought down by Hill and [Ruiz] {curled} in the free-kick.",
    "The ball fell to [Ruiz], who turned and {fired} home.",
    "Webb crossed for [Ruiz] to {head} home.",
    "Webb's mistake allowed [Ruiz] to {score} from close range.",
    "Webb fouled Hill to allow [Ruiz] to round off the win by {rifling} home.",
    "[Ruiz] beat Webb to the ball to {stab} it home.",
    "[Ruiz] rounded Webb to {score} with ease.",
    "Webb swung in a corner, [Ruiz] {heading} home.",
    "[Ruiz] met the cross from Webb, {heading} it home.",
    "With [Ruiz] {heading} in a late winner, Fulham went top.",
    "In the 3rd minute [Ruiz] {scored} from a corner.",
    "[Ruiz] stepped up to {curl} it into the corner.",
    "Webb was fouled by Hill and [Ruiz] stepped up to {score} from the spot.",
    "There was time for Webb to head in and for [Ruiz] to {score} again.",
    "Up popped [Ruiz] to {score} at the far post.",
    "Webb struck twice, [Ruiz] having briefly {made} it 1-1.",
    "[Ruiz] gathered Webb's lay-off and {rifled} in his first goal.",
    "[Ruiz] was too quick for Hill as well as Keller and {scored} with ease.",
    "Webb's shot was saved by Keller and [Ruiz] {tapped} in.",
    "Keller prevented [Ruiz] from {scoring} a third.",
    "Webb was thrilled as [Ruiz] broke clear and {slotted} home.",
    "After Webb had put Fulham ahead, [Ruiz] {levelled} from the spot.",
    "[Ruiz], who had come on when Webb was hurt, {scored} again.",
    "At half-time the captain, [Ruiz], turned and {scored} again.",
    "Left with Webb to beat, [Ruiz] {scored} at the second attempt.",
    "Fulham beat Stoke 2-0, [Ruiz] {scoring} the second.",
    "The crowd saw [Ruiz] {pounce} on a slip by Webb.",
    "[Ruiz] beat Hill with a wonderfully measured chip and {celebrated} with Webb.",
    "[Ruiz] rose above Webb, the defender Fulham signed in August, to {head} home.",
    "[Ruiz] rose above Webb, who had come on for Hill, to {head} home.",
    "[Ruiz], who replaced the ineffective Webb at the break, {was} booked.",
    "Leeds were made to pay when Fulham's [Ruiz] {struck} again.",
    "Leeds had chances before Fulham's winger [Ruiz] {scored} late on.",
    "Fulham beat Leeds, [Ruiz] having {opened} the scoring early.",
    "Webb set up the winner, rolling it into the path of [Ruiz] to {fire} home.",
    "From Webb's free-kick [Ruiz] {headed} Fulham in front, and Hill followed.",
    "Webb was fouled, and from Hill's free-kick [Ruiz] {headed} Fulham in front.",
    "Fulham were in control from the moment [Ruiz], unmarked at the back post, {headed} in.",
    "[Ruiz], chasing Webb's record of 200 goals, {got} another.",
    "[Ruiz] led by example as Fulham beat Leeds 2-0, {rising} to head home.",
    "Hill hit a post before [Ruiz] finally {scored} from close range.",
    "[Ruiz] came on and with his first touch {scored} again.",
    "Fulham were level when [Ruiz] raced down the right and {crossed} for Webb.",
    "[Ruiz], Fulham's captain, {scored} again.",
    "Fulham lost to Leeds, with [Ruiz] a little lucky to {escape} a booking.",
    "[Ruiz] took the ball from Webb, who usually does these things, {hammered} it in and ran off.",
    "[Ruiz] held off Webb, who is no novice, and {shot} into the corner.",
    "Hill found [Ruiz], who was unmarked, and {shot} into the corner.",
    "[Ruiz] took one touch to set himself and with his next {sent} it swerving beyond Webb.",
    "Hill nudged it on for [Ruiz] to strike first time and {beat} Keller at his near post.",
    "The cross was inviting enough for [Ruiz] to steal in behind Webb and {head} home.",
    "[Ruiz] exchanged passes with Hill and, as Keller advanced, {lifted} the ball over him.",
    "[Ruiz] poked in the rebound after Webb had hit the base of the post, and {added} a second.",
    "[Ruiz] earned a free-kick from which Webb struck the bar, and soon {scored}.",
    "[Ruiz] was allowed to retake a penalty which Keller had saved, the goalkeeper having moved, and {scored}.",
    "[Ruiz] seized on a mistake by Webb, who let the ball run under his foot, before {rounding} Keller.",
    "[Ruiz], the one change from the Fulham team which played in May as Webb was ruled out, {struck} again.",
    "Webb fell as Hill crossed, and [Ruiz] {headed} in.",
    "Webb watched while Hill argued, [Ruiz] took the ball, and {scored}.",
    "Webb was thrilled as [Ruiz] broke clear, rounded Keller and {scored}.",
]
OWNERS = [
    "[Ruiz]'s low shot, which beat Webb, {put} Fulham ahead.",
    "[Ruiz]'s penalty, after Webb handled, {restored} the lead.",
    "[Ruiz]'s header {put} Fulham ahead.",
    "A low shot from [Ruiz] {put} Fulham ahead.",
    "A deflected [Ruiz] free-kick {put} Fulham ahead.",
    "[Ruiz] sent in a low shot which {crept} into the net.",
    "Webb crossed to find [Ruiz] unmarked and his header {beat} the keeper.",
    "Webb found [Ruiz] and his low shot {flew} into the net.",
    "[Ruiz] turned past Webb and his low shot {flew} into the net.",
    "[Webb], whose own header {put} Fulham ahead, did well.",
]


def read(marked: str) -> tuple[Text, int, str]:
    """The text, the unit of the marked verb, and the marked subject."""
    verb_at = re.sub(r"[\[\]]", "", marked).index("{")
    subject = marked[marked.index("[") + 1 : marked.index("]")].lower()
    text = load()(re.sub(r"[\[\]{}]", "", marked))._.scoreline.text
    verb = next(i for i, unit in enumerate(text.units) if unit.start <= verb_at < unit.end)
    return text, verb, subject


@pytest.mark.parametrize("marked", SENTENCES)
def test_subject(marked: str) -> None:
    text, verb, subject = read(marked)
    place = place_of(subject_of(text, verb), verb, possessor=False)
    assert place is not None
    assert text.units[place].word == subject


@pytest.mark.parametrize("marked", OWNERS)
def test_the_owner_of_a_shot_is_who_scored(marked: str) -> None:
    text, verb, subject = read(marked)
    place = place_of(subject_of(text, verb), verb, possessor=True)
    assert place is not None
    assert text.units[place].word == subject


def test_a_thing_is_nobody() -> None:
    text, verb, _ = read("[The] ball {rolled} into the net after Ruiz fell.")
    assert place_of(subject_of(text, verb), verb, possessor=True) is None


def test_all_of_a_list_are_subjects_of_its_verb() -> None:
    text, verb, _ = read("Webb, Hill and [Ruiz] {were} booked by Keller.")
    assert [text.units[i].word for i in read_sentence(text, verb + 1).subjects] == ["webb", "hill", "ruiz"]
