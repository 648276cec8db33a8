"""Articles that recap several matches: which pairs of teams, and which sentences tell each match."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import Claim, kind_at
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.scores import is_elsewhere, is_pluperfect
from scoreline.pipeline.subjects import is_joined
from scoreline.pipeline.units import Text
from scoreline.story.pairing import FOREIGN, PASSING, claim_weight, is_nationality

HEADLINE_UNITS = 60
HEADING_BEFORE = 3
"""Most units of a heading before the score line: "FT:", "No. 3"."""
PROSE = 25
"""Units after a heading from which on a match is told, and not only listed."""
LONGEST_LEAD = 120
"""Units before the first heading beyond which the article itself tells its matches, and the headings list results."""
NEXT_MATCH = 5
"""Units before a team within which a verb may make it one of a match to come."""
RESULTS_OF_A_ROUNDUP = 3
GOAL_CLASSES = frozenset({"score-verb", "goal-noun", "take-lead", "hat-trick", "brace", "sure-finish", "minute"})
"""Classes of words that tell of goals: a sentence with one narrates a match."""

Pair = frozenset[int]
"""Two teams, or the one that is named, by identity."""


@dataclass(slots=True)
class Sentence:
    """A sentence: its units, its paragraph, the teams it names as playing, and whether it tells of goals."""

    start: int
    end: int
    paragraph: int
    teams: Counter[int] = field(default_factory=Counter)
    goals: bool = False


@dataclass(slots=True)
class Part:
    """A match's part of an article: its teams, the units that tell it, and the one range that holds most of them."""

    teams: tuple[TeamName, ...]
    spans: list[tuple[int, int]]
    start: int
    end: int

    def holds(self, unit: int) -> bool:
        """Whether a unit belongs to this match."""
        return any(start <= unit < end for start, end in self.spans)


PLAYED = frozenset(
    {"win-noun", "defeat-noun", "draw-noun", "score", "win-at-verb", "lose-verb", "draw-verb", "win-verb"}
)
"""Classes of words of a result, after which "in Malta" names the opponents."""
PLAYED_REACH = 4
BEFORE_RESULT = 3
"""Sentences of a paragraph before a result that may name the other side."""


def divide(text: Text, claims: list[Claim], main: tuple[TeamName, TeamName]) -> list[Part]:
    """The parts of an article, in the order of the text; one that holds all of it where it recaps one match."""
    whole = Part(main, [(0, len(text.units))], 0, len(text.units))
    told = [claim for claim in claims if claim.says != "pair" and claim.teams and not is_passing(text, claim)]
    first = frozenset(id(team) for team in main)
    if sections := headed_sections(text, sorted([*told, *fixtures(text, claims)], key=lambda claim: claim.start)):
        return sections
    if not is_headed(text) and all(first & pair_of(text, claim) or claim.figures is None for claim in told):
        return [whole]
    teams = {id(u.value): u.value for u in text.units if isinstance(u.value, TeamName)}
    sentences = read_sentences(text)
    for claim in told:
        complete(text, claim, sentences, first)
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
        if not extra:
            return [whole]
        pairs = [first, *extra]
    return parts(text, sentences, pairs, told, teams)


def headed_sections(text: Text, told: list[Claim]) -> list[Part]:
    """The parts of an article in which a score line heads each match; none where fewer than two matches are told so.

    What stands before the first heading is a match of its own where its results are of two other teams.
    """
    heads: list[Claim] = []
    for claim in told:
        if is_heading(text, claim) and (not heads or pair_of(text, claim) != pair_of(text, heads[-1])):
            heads.append(claim)
    if not heads:
        return []
    pairs = {pair_of(text, claim) for claim in heads}
    before = [claim for claim in told if claim.start < heads[0].start and len(pair_of(text, claim)) == 2]
    if any(pair_of(text, claim) & pair for claim in before for pair in pairs):
        before = []
    if len(pairs) < 2:
        return []
    bounds = [*(claim.start for claim in heads), len(text.units)]
    told_in_prose = sum(end - start > PROSE for start, end in pairwise(bounds))
    if 2 * told_in_prose < len(heads) or (bounds[0] > LONGEST_LEAD and not before):
        return []
    found = [section(text, claim, start, end) for claim, start, end in zip(heads, bounds, bounds[1:], strict=False)]
    if before:
        found.insert(0, section(text, max(before, key=claim_weight), 0, bounds[0]))
    return found


def fixtures(text: Text, claims: list[Claim]) -> list[Claim]:
    """The lines that name two teams and no more ("Fulham vs Stoke"), and after which a score is told."""
    lines = [claim for claim in claims if has_trait(claim.rule, "fixture") and fills_line(text, claim)]
    bounds = [*(claim.start for claim in lines), len(text.units)]
    return [
        claim
        for claim, after in zip(lines, bounds[1:], strict=False)
        if any("score" in text.units[i].signature for i in range(claim.end, after))
    ]


def fills_line(text: Text, claim: Claim) -> bool:
    """Whether a claim is a line of its own."""
    start, end = text.sentence(claim.start)
    opens = start == 0 or text.units[start - 1].value == "paragraph"
    return opens and claim.start - start <= 1 and end - claim.end <= 1


def section(text: Text, claim: Claim, start: int, end: int) -> Part:
    """The part from one unit to another, which tells the match of a claim."""
    teams = (text.units[unit].value for unit in claim.teams)
    return Part(tuple(team for team in teams if isinstance(team, TeamName)), [(start, end)], start, end)


def is_heading(text: Text, claim: Claim) -> bool:
    """Whether a score line is a line of its own, or opens one: "Fulham 2-1 Stoke", "FULHAM 2, STOKE 1: ..."."""
    if len(pair_of(text, claim)) != 2:
        return False
    if claim.says == "pair":
        return True
    if claim.says != "line":
        return False
    start, end = text.sentence(claim.start)
    opens = start == 0 or text.units[start - 1].value == "paragraph"
    if not opens or claim.start - start > HEADING_BEFORE:
        return False
    after = text.units[claim.end] if claim.end < len(text.units) else None
    closes = after is None or bool({"colon", "open", "dash"} & after.signature) or end - claim.end <= 1
    return closes and min(claim.teams) - start <= HEADING_BEFORE


def pair_of(text: Text, claim: Claim) -> Pair:
    """The teams of a claim."""
    values = (text.units[unit].value for unit in claim.teams)
    return frozenset(id(value) for value in values if isinstance(value, TeamName))


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


def read_sentences(text: Text) -> list[Sentence]:
    """All sentences of a text."""
    sentences: list[Sentence] = []
    start = paragraph = 0
    current = Sentence(0, 0, 0)
    for i, unit in enumerate(text.units):
        if "end" in unit.signature:
            current.end = i + 1
            sentences.append(current)
            paragraph += unit.value == "paragraph"
            current = Sentence(i + 1, i + 1, paragraph)
            start = i + 1
            continue
        if GOAL_CLASSES & unit.signature:
            current.goals = True
        if isinstance(unit.value, TeamName) and not is_aside(text, i, start):
            current.teams[id(unit.value)] += 1
    return sentences


def is_played_in(text: Text, index: int, start: int) -> bool:
    """Whether a nation after "in" is whom a side plays there: "a 3-0 win in Malta"."""
    units = text.units
    if any(kind_at(text, i) == "club" for i in range(start, index)):
        return False
    return any(PLAYED & units[i].signature for i in range(max(start, index - PLAYED_REACH), index - 1))


def is_aside(text: Text, index: int, start: int) -> bool:
    """Whether a team is named as a former club, as a place, or as one of two that may come next."""
    units = text.units
    before = {units[i].word for i in range(max(start, index - 2), index)}
    if is_nationality(text, index) or (units[index - 1].word == "in" and not is_played_in(text, index, start)):
        return True
    if bool(before & FOREIGN) or "or" in (units[index - 1].word, units[index + 1].word):
        return True
    return any(is_next(text, i) for i in range(max(start, index - NEXT_MATCH), index)) or is_joined(text, index)


def is_next(text: Text, index: int) -> bool:
    """Whether a verb tells of a match to come: "will host", "to face"."""
    units = text.units
    return "future" in units[index].signature and index > 0 and units[index - 1].word in ("will", "to", "now", "must")


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
    """Of teams that no claim pairs, those that a sentence names together, then the rest one by one."""
    together: Counter[Pair] = Counter()
    alone: list[Pair] = []
    for sentence in sentences:
        fresh = frozenset(sentence.teams.keys() - known)
        if len(fresh) == 2:
            together[fresh] += 1
        elif len(fresh) == 1:
            alone.append(fresh)
    merged: list[Pair] = []
    for pair in [*(pair for pair, _ in together.most_common()), *alone]:
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


def parts(
    text: Text, sentences: list[Sentence], pairs: list[Pair], told: list[Claim], teams: dict[int, TeamName]
) -> list[Part]:
    """The part of each pair, in the order of the text."""
    spans: dict[Pair, list[tuple[int, int]]] = {pair: [] for pair in pairs}
    named = (pair for sentence in sentences for pair in pairs if pair & sentence.teams.keys())
    label = next(named, pairs[0])
    for sentence in sentences:
        counts = {pair: sum(sentence.teams[team] for team in pair) for pair in pairs}
        best = max(pairs, key=lambda pair: (counts[pair], pair == label))
        if counts[best]:
            label = best
        here = [claim for claim in told if sentence.start <= claim.start < sentence.end]
        here = [claim for claim in here if pair_of(text, claim) in spans]
        if len({pair_of(text, claim) for claim in here}) > 1:
            for pair, start, end in clauses(text, sentence, here):
                spans[pair].append((start, end))
                label = pair
        else:
            spans[label].append((sentence.start, sentence.end))
    found: list[Part] = []
    for pair, places in spans.items():
        if places:
            start, end = longest_run(places)
            order = sorted(pair, key=lambda team: first_mention(text, team, places))
            found.append(Part(tuple(teams[team] for team in order), places, start, end))
    return sorted(found, key=lambda part: part.spans[0][0])


def clauses(text: Text, sentence: Sentence, told: list[Claim]) -> list[tuple[Pair, int, int]]:
    """A sentence that tells the results of several pairs, divided: each pair's part and its units."""
    rows: list[tuple[Pair, int, int]] = []
    for claim in told:
        pair = pair_of(text, claim)
        start = min(claim.start, *claim.teams)
        if rows:
            start = clause_before(text, rows[-1][1], start)
        if not rows:
            rows.append((pair, sentence.start, sentence.end))
        elif pair != rows[-1][0] and start > rows[-1][1]:
            rows[-1] = (*rows[-1][:2], start)
            rows.append((pair, start, sentence.end))
    return rows


def clause_before(text: Text, first: int, place: int) -> int:
    """The start of the clause that a unit is in, no further back than where the clause before tells its result."""
    units = text.units
    told = max((i for i in range(first, place) if {"score", "team"} & units[i].signature), default=first)
    for i in range(place - 1, told, -1):
        if {"comma", "semicolon", "colon", "dash"} & units[i].signature or units[i].word in ("while", "whereas", "but"):
            return i
    return place


def first_mention(text: Text, team: int, places: Iterable[tuple[int, int]]) -> int:
    """The first unit of some ranges that names a team."""
    return next((i for start, end in places for i in range(start, end) if id(text.units[i].value) == team), 10**9)


def longest_run(places: list[tuple[int, int]]) -> tuple[int, int]:
    """Of ranges that follow each other, the longest row as one range."""
    runs: list[tuple[int, int]] = []
    for start, end in places:
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return max(runs, key=lambda run: run[1] - run[0])
