"""Whom a penalty was given for and against: its taker plays with the fouled, and against who fouled or handled."""

from collections.abc import Iterator

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import Person
from scoreline.pipeline.units import Text
from scoreline.story.penalties import follows_award
from scoreline.story.side_words import tells

BY_REACH = 2
"""How many units before a name "by" may stand that makes the one so named the doer."""
VICTIM = 0.6
CULPRIT = -0.6


def award_ties(text: Text, mentions: list[GoalMention]) -> Iterator[tuple[Person, Person, float]]:
    """The takers of penalties with those told to have been fouled, and with those who fouled them or handled."""
    for mention in mentions:
        scorer = mention.scorer
        if scorer is None or not (mention.kind == "penalty" or follows_award(text, mention, mentions)):
            continue
        first, last = text.sentence(mention.start)
        start, end = (text.sentence(first - 2)[0] if first > 1 else first), last
        others = [other for other in mentions if other.scorer is not scorer and start <= other.start < mention.start]
        start = max((text.sentence(other.start)[1] for other in others if other.start < first), default=start)
        for person, tie in involved(text, start, end):
            if person is not scorer:
                yield scorer, person, tie


def involved(text: Text, start: int, end: int) -> Iterator[tuple[Person, float]]:
    """The people between two units who are told to have committed an offence, or to have suffered one."""
    places = text.places("person", "end", start=start, end=end)
    people = [i for i in places if isinstance(text.units[i].value, Person)]
    for n, at in enumerate(people):
        person = text.units[at].value
        if not isinstance(person, Person):
            continue
        _, last = text.sentence(at)
        until = people[n + 1] if n + 1 < len(people) and people[n + 1] < last else last
        reach = min(until, at + 8)
        before = text.units[max(start, at - BY_REACH) : at]
        if tells(text, at + 1, reach, "is fouled"):
            yield person, VICTIM
        elif tells(text, at + 1, reach, "fouls"):
            yield person, CULPRIT
            if until < last and isinstance(victim := text.units[until].value, Person) and until - at <= 6:
                yield victim, VICTIM
        elif tells(text, at + 1, reach, "gives penalty"):
            yield person, CULPRIT
        elif before[-1:] and before[-1].word == "on" and tells(text, max(start, at - 4), at, "offence by"):
            yield person, VICTIM
        elif any(unit.word == "by" for unit in before) and tells(text, max(start, at - 6), at, "offence by"):
            yield person, CULPRIT
