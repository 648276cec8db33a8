"""Matches that begin with a paragraph: two teams, and scorers not named before, of whose goals it goes on to tell."""

from scoreline.pipeline.goal_mention import CERTAIN, GoalMention
from scoreline.pipeline.names import Person, TeamName
from scoreline.pipeline.scores import is_elsewhere, is_pluperfect
from scoreline.pipeline.units import Text
from scoreline.story.parts import Pair
from scoreline.story.passages import Sentence

LIKELY = 2
"""The strength of words that mostly mean a goal."""
OPPONENTS = frozenset({"against", "by", "to", "over", "with", "from", "at", "of"})
"""Words before those whom a team plays in several matches."""


def fresh_pairs(text: Text, sentences: list[Sentence], first: Pair, goals: list[GoalMention]) -> list[Pair]:
    """The pairs of teams, the main one `first` aside, that open a paragraph which tells goals of theirs.

    Who scored them must not be named before: a goal of a man of the main match is told with the teams that he scored
    against last month, too.
    """
    told = [goal for goal in goals if is_news(goal)]
    named: dict[int, int] = {}
    for i in text.places("person") if told else []:
        if isinstance(text.units[i].value, Person):
            named.setdefault(id(text.units[i].value), i)
    found: list[Pair] = []
    for n, sentence in enumerate(sentences):
        pair = frozenset(sentence.teams)
        if len(pair) != 2 or pair & first or any(pair & other for other in found) or not opens(sentences, n):
            continue
        if is_elsewhere(text, sentence.start, sentence.end) or is_pluperfect(text, sentence.start):
            continue
        if are_listed(text, sentence) or not all(is_by_name(text, sentence, team) for team in pair):
            continue
        end = end_of_run(sentences, n, pair)
        if any(sentence.start <= goal.start < end and named[id(goal.scorer)] >= sentence.start for goal in told):
            found.append(pair)
    return found


def end_of_run(sentences: list[Sentence], number: int, pair: Pair) -> int:
    """One past the sentences of a paragraph, from one on, that name no other teams than two."""
    end = sentences[number].end
    for later in sentences[number:]:
        if later.paragraph != sentences[number].paragraph or not later.teams.keys() <= pair:
            break
        end = later.end
    return end


def are_listed(text: Text, sentence: Sentence) -> bool:
    """Whether two teams stand side by side as those of other matches: "after defeats by Ashby and Oakham"."""
    units = text.units
    first = next(i for i in range(sentence.start, sentence.end) if id(units[i].value) in sentence.teams)
    after = units[first + 1 : first + 3]
    joined = "and" in after[0].signature and id(after[-1].value) in sentence.teams
    return joined and first > sentence.start and units[first - 1].word in OPPONENTS


def is_by_name(text: Text, sentence: Sentence, team: int) -> bool:
    """Whether a team goes by more than a nickname, which may be one of the main match's two."""
    values = (text.units[i].value for i in range(sentence.start, sentence.end))
    return any(isinstance(value, TeamName) and id(value) == team and bool(value.forms) for value in values)


def is_news(goal: GoalMention) -> bool:
    """Whether a mention surely tells a goal of a named scorer in the match at hand, and when, or what it did to it."""
    context = goal.context
    aside = context.unreal or context.elsewhen or context.ruled_out or context.missed or context.shootout
    timed = goal.minute is not None
    placed = timed or bool(goal.step) or goal.running is not None
    return goal.explicit and placed and goal.strength >= (LIKELY if timed else CERTAIN) and not aside


def opens(sentences: list[Sentence], number: int) -> bool:
    """Whether a sentence is the first of its paragraph that names teams."""
    for sentence in reversed(sentences[:number]):
        if sentence.paragraph != sentences[number].paragraph:
            return True
        if sentence.teams:
            return False
    return False
