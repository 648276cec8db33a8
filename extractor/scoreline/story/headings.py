"""Articles in which a score line or the two teams of a match head each match told."""

from itertools import pairwise

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.results import Claim
from scoreline.pipeline.rule_traits import has_trait
from scoreline.pipeline.units import Text
from scoreline.story.pairing import claim_weight
from scoreline.story.parts import Part, pair_of

HEADING_BEFORE = 3
"""Most units of a heading before the score line: "FT:", "No. 3"."""
PROSE = 25
"""Units after a heading from which on a match is told, and not only listed."""
LONGEST_LEAD = 120
"""Units before the first heading beyond which the article itself tells its matches, and the headings list results."""


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
