"""Articles that recap several matches: which pairs of teams they tell of."""

from collections import Counter, defaultdict

from scoreline.pipeline.goal_mention import GoalMention
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.scores import is_elsewhere, is_pluperfect
from scoreline.pipeline.units import Text
from scoreline.story.fresh_pairs import fresh_pairs
from scoreline.story.headings import fixtures, headed_sections
from scoreline.story.pairing import PASSING, claim_weight
from scoreline.story.parts import Pair, Part, pair_of, parts
from scoreline.story.passages import Sentence, read_sentences

HEADLINE_UNITS = 60
RESULTS_OF_A_ROUNDUP = 3
BEFORE_RESULT = 3
"""Sentences of a paragraph before a result that may name the other side."""


def divide(text: Text, claims: list[Claim], main: tuple[TeamName, TeamName], goals: list[GoalMention]) -> list[Part]:
    """The parts of an article, in the order of the text; one that holds all of it where it recaps one match.

    `goals` are all mentions of goals.
    """
    whole = Part(main, [(0, len(text.units))], 0, len(text.units))
    told = [claim for claim in claims if claim.says != "pair" and claim.teams and not is_passing(text, claim)]
    first = frozenset(id(team) for team in main)
    if sections := headed_sections(text, sorted([*told, *fixtures(text, claims)], key=lambda claim: claim.start)):
        return sections
    sentences = read_sentences(text)
    fresh = fresh_pairs(text, sentences, first, goals)
    alone = all(first & pair_of(text, claim) or claim.figures is None for claim in told)
    if alone and not fresh and not is_headed(text):
        return [whole]
    named = (text.units[i].value for i in text.places("team"))
    teams = {id(team): team for team in named if isinstance(team, TeamName)}
    paired = any(pair_of(text, claim) == first for claim in claims)
    for claim in told:
        complete(text, claim, sentences, first if paired else frozenset())
    cued = is_headed(text) or has_many_results(text, told)
    scored = set().union(
        *(pair_of(text, claim) for claim in told if claim.figures is not None and not claim.from_topic)
    )
    told = [claim for claim in told if len(pair_of(text, claim)) == 2]
    if not cued:
        told = [claim for claim in told if claim.figures is not None or pair_of(text, claim) == first]
    pairs = known_pairs(text, told, first, cued)
    if cued:
        others = [pair for pair in clustered(sentences, set().union(*pairs)) if len(pair) == 2 or pair & scored]
        pairs += [pair for pair in others if narrated(sentences, pair, told, text)]
    else:
        extra = [pair for pair in pairs if pair != first and narrated(sentences, pair, told, text)]
        extra += [pair for pair in fresh if not any(pair & other for other in extra)]
        if not extra:
            return [whole]
        pairs = [first, *extra]
    if not pairs:
        return [whole]
    return parts(text, sentences, pairs, told, teams)


def complete(text: Text, claim: Claim, sentences: list[Sentence], first: Pair) -> None:
    """Give a result of one team, not of the main match, the one other team that the sentences before it name."""
    pair = pair_of(text, claim)
    if len(pair) != 1 or pair & first:
        return
    here = next(n for n, sentence in enumerate(sentences) if sentence.start <= claim.start < sentence.end)
    for sentence in reversed(sentences[max(0, here - BEFORE_RESULT) : here + 1]):
        others = sentence.teams.keys() - pair
        if sentence.paragraph == sentences[here].paragraph and len(others) == 1 and not others & first:
            place = next(i for i in range(sentence.start, sentence.end) if id(text.units[i].value) in others)
            if claim.winner is None and claim.loser is not None:
                claim.winner = place
            elif claim.loser is None and claim.winner is not None:
                claim.loser = place
            else:
                claim.sides = (*claim.sides, place)
            return


def is_passing(text: Text, claim: Claim) -> bool:
    """Whether a claim tells of another time, or of somebody's former club."""
    return (
        any(is_former(text, at) for at in claim.teams)
        or is_elsewhere(text, claim.start, claim.end)
        or is_pluperfect(text, claim.start)
    )


def is_former(text: Text, index: int) -> bool:
    """Whether a word right before a team's name, or the one before that, makes it somebody's former club."""
    before = text.units[max(0, index - 2) : index]
    if before and "comma" in before[-1].signature:
        return False
    return any(unit.word in PASSING for unit in before)


def is_headed(text: Text) -> bool:
    """Whether the headline calls an article a round-up."""
    return any("roundup-word" in unit.signature for unit in text.units[:HEADLINE_UNITS])


def has_many_results(text: Text, told: list[Claim]) -> bool:
    """Whether the results of several pairs of teams make an article a round-up."""
    pairs: list[Pair] = []
    figures = 0
    for claim in sorted(told, key=lambda claim: claim.figures is None):
        pair = pair_of(text, claim)
        if len(pair) == 2 and not any(pair & other for other in pairs):
            pairs.append(pair)
            figures += claim.figures is not None
    return len(pairs) >= RESULTS_OF_A_ROUNDUP and figures > 1


def known_pairs(text: Text, told: list[Claim], first: Pair, cued: bool) -> list[Pair]:
    """The pairs of which claims tell a result, each team in one; the best borne out first."""
    weights: defaultdict[Pair, float] = defaultdict(float)
    for claim in told:
        weights[pair_of(text, claim)] += claim_weight(claim)
    if not cued:
        weights[first] += 100
    pairs: list[Pair] = []
    for pair in sorted(weights, key=lambda pair: -weights[pair]):
        if not any(pair & other for other in pairs):
            pairs.append(pair)
    return pairs


def clustered(sentences: list[Sentence], known: set[int]) -> list[Pair]:
    """Of teams that no claim pairs, those that a sentence names together, or two one after the other, then the rest."""
    together: Counter[Pair] = Counter()
    beside: list[Pair] = []
    alone: list[Pair] = []
    last: Sentence | None = None
    for sentence in sentences:
        fresh = frozenset(sentence.teams.keys() - known)
        if len(fresh) == 2:
            together[fresh] += 1
        elif len(fresh) == 1:
            alone.append(fresh)
            if last is not None and last.paragraph == sentence.paragraph and len(sentence.teams) == 1:
                beside.append(frozenset({*fresh, *last.teams}))
        if sentence.teams:
            last = sentence if len(sentence.teams) == len(fresh) == 1 else None
    merged: list[Pair] = []
    for pair in [*(pair for pair, _ in together.most_common()), *(two for two in beside if len(two) == 2), *alone]:
        if not any(pair & other for other in merged):
            merged.append(pair)
    return merged


def narrated(sentences: list[Sentence], pair: Pair, told: list[Claim], text: Text) -> bool:
    """Whether a sentence tells of goals of a pair's match: one that names it, or follows its result directly."""
    places = [claim.start for claim in told if pair_of(text, claim) == pair]
    if any(claim.says == "line" for claim in told if pair_of(text, claim) == pair):
        return True
    last: Sentence | None = None
    for sentence in sentences:
        claimed = any(sentence.start <= place < sentence.end for place in places)
        if claimed and sentence.goals and names_scorer(text, sentence):
            return True
        if sentence.teams.keys() <= pair:
            near = bool(sentence.teams) or (last is not None and sentence.paragraph == last.paragraph)
            if sentence.goals and near and not claimed:
                return True
            last = sentence if sentence.teams or near else None
        else:
            last = sentence if claimed else None
    return False


def names_scorer(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence tells whose goals made its result: "beat Stoke 2-0 on goals by Smith and Dobson"."""
    units = text.units
    return any(
        "goal-noun" in units[i].signature and units[i + 1].word in ("by", "from") and "person" in units[i + 2].signature
        for i in range(sentence.start, sentence.end - 2)
    )
