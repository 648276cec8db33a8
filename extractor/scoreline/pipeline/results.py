"""Who won, who drew, who plays whom and where: claims that a sentence makes of two teams."""

from dataclasses import dataclass
from typing import Any

from scoreline.pipeline.names import TeamName
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.subjects import clause_start, has_they, is_of_person, subject_team, team_meant, topic_team
from scoreline.pipeline.units import Text
from scoreline.pipeline.word_classes import NUMBER_WORDS

WON_OVER = frozenset({"over", "against", "past", "versus"})
WON_FROM = frozenset({"to", "against", "by"})
"""Words between a win and who was beaten, and between a defeat and who won."""
OPPONENT_REACH = 6
DRAW_REACH = 2
"""Units after a result within which a word may say that it was a draw."""


@dataclass(slots=True)
class Claim:
    """What a sentence says of two teams; all are units of the text, None where it leaves one unnamed.

    `says` is `win`, `draw`, `line` (a score between two names) or `pair` (no result). `score` is the unit of the
    figures in it. `home` and `away` are the units of the teams that it shows to be so.
    """

    rule: str
    says: str
    start: int
    end: int
    winner: int | None = None
    loser: int | None = None
    sides: tuple[int, ...] = ()
    home: int | None = None
    away: int | None = None
    score: int | None = None
    figures: tuple[int, int] | None = None
    whole_tie: bool = False
    from_topic: bool = False
    """Whether the team guessed is the one told of in a sentence before."""
    guessed: int | None = None
    """The unit of the team that no rule names, but that is the sentence's subject."""
    said_winner: int | None = None
    said_loser: int | None = None
    """Who won and who lost by the words alone, where the figures are level: "a 1-1 win over Stoke"."""

    @property
    def is_at_odds(self) -> bool:
        """Whether it is a draw by its words and none by its figures: "a 1-2 draw"."""
        return self.says == "draw" and self.figures is not None and self.figures[0] != self.figures[1]

    @property
    def named(self) -> int:
        """How many teams the words themselves name, and whether they give a score."""
        return 2 * sum(unit != self.guessed for unit in self.teams) + (self.score is not None)

    @property
    def teams(self) -> tuple[int, ...]:
        """The units of the teams that it names."""
        named = (self.winner, self.loser, *self.sides, self.home, self.away)
        return tuple(dict.fromkeys(unit for unit in named if unit is not None))


def claims(text: Text) -> list[Claim]:
    """All claims of a text, in text order; of results that overlap, the one that names most."""
    found = [claim for match in find("results", text.rendered) if (claim := read_claim(text, match)) is not None]
    found.sort(key=lambda claim: (-claim.named, claim.start - claim.end))
    kept: list[Claim] = []
    read: set[int] = set()
    scores: set[int] = set()
    for claim in found:
        words = range(claim.start, claim.end)
        if claim.says == "pair":
            kept.append(claim)
        elif claim.score not in scores and read.isdisjoint(words):
            kept.append(claim)
            read.update(words)
            if claim.score is not None:
                scores.add(claim.score)
    return sorted(kept, key=lambda claim: claim.start)


def read_claim(text: Text, found: Found) -> Claim | None:
    """The claim that a rule's match makes; None where its figures are no score."""
    meaning = found.rule.meaning
    claim = Claim(
        found.rule.id,
        meaning["says"],
        found.start,
        found.end,
        winner=found.first("winner"),
        loser=found.first("loser"),
        sides=tuple(at for name in ("side", "side2") if (at := found.first(name)) is not None),
        home=found.first("home"),
        away=found.first("away"),
        score=found.first("score") if found.first("score") is not None else found.first("score2"),
        whole_tie="of_tie" in meaning or text.holds(found.start, found.end, "eliminate-verb"),
    )
    if meaning["says"] in ("line", "figures"):
        return read_line(text, found, claim)
    fill_figures(text, found, claim)
    if claim.says == "level":
        if claim.figures is None or claim.figures[0] != claim.figures[1]:
            return None
        claim.says = "draw"
    subject = meaning.get("subject")
    if subject is not None:
        fill_subject(text, claim, subject)
    if claim.says == "win" and is_level(claim):
        if not speaks_of_draw(text, claim):
            claim.said_winner, claim.said_loser = claim.winner, claim.loser
        claim.says, claim.sides = "draw", claim.teams
        claim.winner = claim.loser = None
    fill_opponent(text, claim)
    if "they" in meaning:
        setattr(claim, meaning["they"], team_meant(text, found.start, claim.teams))
    drop_places(text, claim)
    place_sides(text, claim, meaning)
    if claim.says == "pair" and len(claim.teams) < 2 and claim.home is None and claim.away is None:
        return None
    return claim


def is_level(claim: Claim) -> bool:
    """Whether a claim's figures are of as many goals for both."""
    return claim.figures is not None and claim.figures[0] == claim.figures[1]


def speaks_of_draw(text: Text, claim: Claim) -> bool:
    """Whether the words of a win, or those right after it, call it a draw: "earned them a 1-1 draw"."""
    words = text.units[claim.start : claim.end + DRAW_REACH]
    return any("draw-word" in unit.signature or unit.word == "tie" for unit in words)


def fill_figures(text: Text, found: Found, claim: Claim) -> None:
    """Give a claim the figures that its rule's match tells: those of the rule, goals of a shut-out, goals each."""
    meaning = found.rule.meaning
    if "figures" in meaning:
        claim.score, claim.figures = found.start, tuple(meaning["figures"])
    elif "goals" in found.groups:
        claim.score, claim.figures = found.groups["goals"][0], (number_at(text, found.groups["goals"][0]), 0)
    elif "each" in found.groups:
        goals = number_at(text, found.groups["each"][0])
        claim.score, claim.figures = found.groups["each"][0], (goals, goals)
    elif claim.score is not None:
        claim.figures = text.units[claim.score].value


def fill_opponent(text: Text, claim: Claim) -> None:
    """Give a result the team that follows it as the other side: "gave them a 2-0 win" and "over Stoke"."""
    units = text.units
    _, end = text.sentence(claim.start)
    missing = claim.winner if claim.loser is not None else claim.loser
    if claim.says != "win" or missing is not None or (claim.winner is None and claim.loser is None):
        return
    links = WON_FROM if claim.loser is not None else WON_OVER
    if claim.end >= end or units[claim.end].word not in links:
        return
    for i in range(claim.end + 1, min(end, claim.end + OPPONENT_REACH)):
        if "team" in units[i].signature and "possessive" not in units[i + 1].signature:
            if not any(units[unit].value is units[i].value for unit in claim.teams):
                setattr(claim, "winner" if claim.loser is not None else "loser", i)
                claim.end = i + 1
            return
        if not {"det", "word", "past", "ing", "proper", "adverb", "role", "rank"} & units[i].signature:
            return


def number_at(text: Text, index: int) -> int:
    """The number that a unit is."""
    unit = text.units[index]
    return unit.value if isinstance(unit.value, int) else NUMBER_WORDS.get(unit.word, 0)


def drop_places(text: Text, claim: Claim) -> None:
    """Take no nation after "in" for a club's opponents: "beaten 2-0 in Portugal"."""
    kinds = {at: kind_at(text, at) for at in claim.teams}
    if "club" not in kinds.values():
        return
    for place in (at for at, kind in kinds.items() if kind == "nation" and text.units[at - 1].word == "in"):
        claim.sides = tuple(at for at in claim.sides if at != place)
        for role in ("winner", "loser", "home", "away"):
            if getattr(claim, role) == place:
                setattr(claim, role, None)


def kind_at(text: Text, index: int) -> str:
    """Whether the team at a unit is a club or a nation; empty where the gazetteer does not say."""
    value = text.units[index].value
    return value.known.kind if isinstance(value, TeamName) and value.known is not None else ""


def place_sides(text: Text, claim: Claim, meaning: dict[str, Any]) -> None:
    """Say who plays at home, where the rule or a word such as "home win" tells."""
    named_place = next((at for at in claim.teams if at != claim.guessed and text.units[at - 1].word == "at"), None)
    if claim.home is None and named_place is not None and claim.says != "pair":
        claim.home = named_place
    role_units = {"loser": claim.loser, "winner": claim.winner, "side": claim.sides[0] if claim.sides else None}
    if "home" in meaning:
        claim.home = role_units[meaning["home"]]
    subject = role_units.get(meaning.get("subject", ""))
    if claim.says == "win" and subject is not None and claim.home is None:
        words = [text.units[i].word for i in range(claim.start, claim.end)]
        if any(word == "home" or word.startswith("home ") for word in words):
            claim.home = subject
        elif any(word in ("away", "road") or word.startswith(("away ", "road ")) for word in words):
            claim.away = subject


def read_line(text: Text, found: Found, claim: Claim) -> Claim | None:
    """The claim of a score line "X 2-1 Y" or "X 2, Y 1"."""
    left, right = found.first("left"), found.first("right")
    assert left is not None
    assert right is not None
    if claim.says == "figures":
        first, second = (text.units[found.groups[name][0]].word for name in "ab")
        if not (first.isdigit() and second.isdigit()) or int(first) > 20 or int(second) > 20:
            return None
        claim.figures, claim.score = (int(first), int(second)), found.groups["a"][0]
    else:
        assert claim.score is not None
        claim.figures = text.units[claim.score].value
    american = claim.says == "figures" and any("comma" in u.signature for u in text.units[found.start : found.end])
    claim.says = "line"
    claim.sides = (left, right)
    claim.home = None if american else left
    assert claim.figures is not None
    if claim.figures[0] != claim.figures[1]:
        claim.winner, claim.loser = (left, right) if claim.figures[0] > claim.figures[1] else (right, left)
    return claim


def fill_subject(text: Text, claim: Claim, role: str) -> None:
    """Give a role that the rule leaves open to the subject of the sentence."""
    taken = {"winner": claim.winner, "loser": claim.loser, "home": claim.home, "away": claim.away}
    if role != "side" and taken[role] is not None:
        return
    subject = subject_team(text, claim.start)
    if subject is None and has_they(text, claim.start):
        subject = subject_team(text, clause_start(text, claim.start))
    if subject is None and (not claim.teams or has_they(text, claim.start)):
        subject = None if is_of_person(text, claim.start) else topic_team(text, claim.start)
        claim.from_topic = subject is not None
    if subject is None or any(text.units[unit].value is text.units[subject].value for unit in claim.teams):
        return
    claim.guessed = subject
    if role == "side":
        claim.sides = (*claim.sides, subject)
    else:
        setattr(claim, role, subject)
