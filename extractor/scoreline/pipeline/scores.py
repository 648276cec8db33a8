"""Score mentions: every place that states a score, and what the words around it say it is the score of."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from scoreline.pipeline.clock import ClockValue
from scoreline.pipeline.names import Person
from scoreline.pipeline.patterns import Found, find
from scoreline.pipeline.results import Claim
from scoreline.pipeline.subjects import subject_or_they, subject_team, topic_team
from scoreline.pipeline.units import Text, Unit, once
from scoreline.pipeline.word_classes import NUMBER_WORDS

LEAD_PHRASE = re.compile(r"(\d{1,2})-(\d{1,2}) lead$")
SPELT = re.compile(r"([a-z]+)[-‑–]([a-z]+)$")
"""Figures in words: "two-nil"."""
NILS = frozenset({"nil", "nothing", "zero", "zip"})
TRIED = (
    "effort",
    "attempt",
    "able to",
    "without",
    "chased",
    "chasing",
    "went for",
    "pushing",
    "bid to",
    "failed",
)
LOSING = frozenset(["down", "behind", "adrift", "trailing", "trailed", "trail", "arrears", "deficit"])
MOST_GOALS = 40
SHORTEST_FIGURES = len("0-0")
MOST_SPELT = 9
SAME_REACH = 40
"""Units within which the score stands that "it stayed that way" means."""
SPANS = frozenset({"days", "weeks", "months", "years", "day", "week", "month", "year"})
CLAUSE_ENDS = frozenset({"comma", "stop", "end", "prep", "close"})
"""What follows "once" where it means some day in the past, and no moment of this match."""
TIMES = frozenset({"once", "twice", "times"})
"""How often sides have won, where "in their last", "in 16 meetings" or the like follows."""
AT_BREAK = frozenset({"at", "into", "by", "before"})
BREAK_REACH = 8
EARLIER = ("coming off ", "came off the back of", "fresh from", "fresh off", "on the back of", "off the back of")
"""Words before a result that place it before this match: "coming off a 1-0 loss"."""
EARLIER_FIRST = tuple({words.split()[0] for words in EARLIER})
"""The words that those begin with."""
OTHER_TIME_STARTS = ("last ", "earlier ", "reverse ", "in their last", "in their previous", "in the reverse")
"""What phrases begin with that name another time than this match's."""
OTHER_TIMES = frozenset(
    {
        *("in the corresponding", "season before", "in midweek", "previous", "previously", "of last season"),
        "opening day",
    }
)
"""Words that do so by themselves."""
BREAKS = frozenset({"comma", "semicolon", "stop", "score"})
"""Classes of what ends the words before a score that may place it in another match."""
MEETING = 7
"""Units after "when" within which "met" tells of another meeting: "when these two sides last met"."""
REACH_BEFORE = 7
REACH_AFTER = 10


@dataclass(slots=True)
class ScoreMention:
    """Figures at the units from `start` to before `end`, and what rules saw around them.

    `cues` holds what it may be the score of. `left`, `right`, `ahead` and `behind` are units of teams: those before
    and after the figures, the one that leads or wins, the one that trails or loses.
    """

    start: int
    end: int
    figures: tuple[int, int]
    cues: set[str] = field(default_factory=set)
    rules: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    left: int | None = None
    right: int | None = None
    ahead: int | None = None
    behind: int | None = None

    @property
    def level(self) -> bool:
        """Whether it is a score of equals."""
        return self.figures[0] == self.figures[1]


def score_mentions(text: Text, claims: list[Claim]) -> list[ScoreMention]:
    """All scores of a text, in text order, each once with all its cues; `claims` are what it claims."""
    mentions: dict[int, ScoreMention] = {}
    for i, unit in [(i, unit) for i, unit in enumerate(text.units) if not unit.word.isalpha()]:
        if len(unit.word) < SHORTEST_FIGURES:
            continue
        if "score" in unit.signature:
            mentions[i] = ScoreMention(i, i + 1, unit.value)
            if is_after_ninety(text.units[i + 1]):
                mentions[i].cues.add("regulation")
        elif " " in unit.word and (match := LEAD_PHRASE.search(unit.word)):
            mentions[i] = ScoreMention(i, i + 1, (int(match[1]), int(match[2])), {"running"}, ["score.lead-phrase"])
            mentions[i].ahead = subject_or_they(text, i)
            if is_at_half_time(text, i + 1):
                mentions[i].cues.add("half_time")
            if is_from_first_leg(text, i + 1):
                mentions[i].cues.add("first_leg")
        elif (spelt := spelt_figures(unit.word)) is not None:
            mentions[i] = ScoreMention(i, i + 1, spelt, {"words"}, ["score.spelt"])
    for claim in claims:
        if claim.score is not None and claim.figures is not None:
            mention = mentions.setdefault(claim.score, ScoreMention(claim.score, claim.end, claim.figures))
            add_claim(mention, claim)
    for found in find("scores", text.rendered):
        read_cue(text, found, mentions)
    for mention in mentions.values():
        if "words" in mention.cues and not mention.claims:
            link_claim(text, mention, claims)
    kept = [mention for mention in mentions.values() if max(mention.figures) <= MOST_GOALS]
    return sorted(kept, key=lambda mention: mention.start)


def is_at_half_time(text: Text, index: int) -> bool:
    """Whether "at the break" or "heading into half-time" stands at a unit."""
    for i, unit in enumerate(text.units[index : index + BREAK_REACH]):
        if "half-time" in unit.signature:
            return any(one.word in AT_BREAK for one in text.units[index : index + i])
        if {"stop", "comma", "end", "and", "when"} & unit.signature:
            return False
    return False


def is_from_first_leg(text: Text, index: int) -> bool:
    """Whether "from the first leg" or "after the first game" stands at a unit."""
    units = text.units[index : index + 4]
    if len(units) < 4 or units[0].word not in ("from", "after", "of"):
        return False
    first = units[2] if "det" in units[1].signature else units[1]
    return "first-leg" in first.signature or (units[2].word == "first" and "match-noun" in units[3].signature)


@lru_cache(maxsize=4096)
def spelt_figures(word: str) -> tuple[int, int] | None:
    """The figures of a score in words, "two-nil"; None for any other word, and for "one-two"."""
    match = SPELT.match(word)
    if match is None or word == "one-two":
        return None
    more, less = NUMBER_WORDS.get(match[1]), 0 if match[2] in NILS else NUMBER_WORDS.get(match[2])
    return None if more is None or less is None or max(more, less) > MOST_SPELT else (more, less)


def is_after_ninety(unit: Unit) -> bool:
    """Whether a unit says "after 90 minutes"."""
    return isinstance(unit.value, ClockValue) and unit.value.minute == 90 and unit.word.startswith("after")


def link_claim(text: Text, mention: ScoreMention, claims: list[Claim]) -> None:
    """Give figures in words ("by two goals to one") the result of their sentence."""
    start, end = text.sentence(mention.start)
    for claim in claims:
        if claim.says == "win" and claim.score is None and start <= claim.start < end:
            claim.score, claim.figures = mention.start, mention.figures
            add_claim(mention, claim)
            return


def add_claim(mention: ScoreMention, claim: Claim) -> None:
    """What a claim says of the figures that it holds."""
    mention.cues.add("final")
    mention.rules.append(claim.rule)
    mention.claims.append(claim)
    if claim.says == "line":
        mention.left, mention.right = claim.sides
        mention.end = max(mention.end, claim.end)
    else:
        mention.ahead = mention.ahead if mention.ahead is not None else claim.winner
        mention.behind = mention.behind if mention.behind is not None else claim.loser


def read_cue(text: Text, found: Found, mentions: dict[int, ScoreMention]) -> None:
    """Add what a cue rule's match says to the mention of its figures."""
    meaning = found.rule.meaning
    at = found.first("score")
    if at is None:
        same = last_before(mentions, found.start) if meaning.get("figures") == "last" else None
        figures = same.figures if same is not None else figures_of(text, found)
        if figures is None:
            return
        at = found.start
        mention = mentions.setdefault(at, ScoreMention(at, found.end, figures))
        if same is not None:
            mention.ahead, mention.behind = same.ahead, same.behind
        if meaning["cue"] == "words":
            for claim in mention.claims:
                claim.figures = figures
    elif at not in mentions and "figures" not in meaning:
        return
    else:
        mention = mentions.get(at) or ScoreMention(at, found.end, tuple(meaning["figures"]))
        mentions[at] = mention
    mention.cues.add(meaning["cue"])
    if meaning.get("also") == "final":
        mention.cues.add("also-final")
    mention.rules.append(found.rule.id)
    for name in ("ahead", "behind"):
        unit = found.first(name)
        if unit is not None:
            setattr(mention, name, unit)
    if "lead" in meaning and mention.ahead is None and mention.behind is None:
        place = found.end - 1 if meaning["lead"] == "after" else found.start
        subject = subject_team(text, found.start)
        if subject is None:
            subject = topic_team(text, found.start)
        if subject is not None and any(isinstance(u.value, Person) for u in text.units[subject:at]):
            return
        role = "behind" if text.units[place].word in LOSING else "ahead"
        setattr(mention, role, subject)


def last_before(mentions: dict[int, ScoreMention], unit: int) -> ScoreMention | None:
    """The last score told shortly before a unit, which "it stayed that way" means."""
    before = [at for at in mentions if unit - SAME_REACH <= at < unit]
    return mentions[max(before)] if before else None


def figures_of(text: Text, found: Found) -> tuple[int, int] | None:
    """The figures that a rule gives its words, or that the words are: "goalless", "two goals to one"."""
    given = found.rule.meaning.get("figures")
    return None if given == "last" else tuple(given) if given else word_figures(text, found)


def word_figures(text: Text, found: Found) -> tuple[int, int] | None:
    """The figures of "two goals to one" and "two nil"."""
    first, second = (text.units[found.groups[name][0]] for name in ("a" if "a" in found.groups else "c", "b"))
    more = number_of(first)
    less = 0 if "nil" in second.signature else number_of(second)
    return None if more is None or less is None or more > MOST_GOALS else (more, less)


def number_of(unit: Unit) -> int | None:
    """The number that a unit is ("two"), or starts with ("two goals")."""
    return unit.value if isinstance(unit.value, int) else NUMBER_WORDS.get(unit.word.split()[0])


def is_unreal(text: Text, index: int, told: bool = False) -> bool:
    """Whether words before a score deny it or only wish for it: "could have made it 3-0".

    Where a result is `told`, what was tried ("an effort to secure a 3-1 win") came about.
    """
    units = text.units
    start, _ = text.sentence(index)
    for i in range(index - 1, max(start, index - REACH_BEFORE) - 1, -1):
        signature = units[i].signature
        if {"unreal", "negation"} & signature or "not" in units[i].word.split():
            if units[i].word == "not" and "det" in units[i + 1].signature:
                return False  # "it was not a comfortable win"
            return not (told and (units[i].word.startswith(TRIED) or "negation" in signature))
        if {"comma", "semicolon", "stop", "when", "rel"} & signature or units[i].word in ("but", "yet"):
            return False
    return False


def is_conditional(text: Text, index: int) -> bool:
    """Whether words after a result make it only possible: "a defeat would have left them bottom"."""
    _, last = text.sentence(index - 1)
    for i in range(index, min(last, index + REACH_AFTER)):
        if text.units[i].word in ("would", "could", "might", "may", "will"):
            return True
        if {"comma", "semicolon", "stop", "when", "past"} & text.units[i].signature:
            return False
    return False


@once
def is_elsewhere(text: Text, start: int, end: int) -> bool:
    """Whether words near a score or a claim place it in another match: "last week's", "in September", "since a"."""
    return is_elsewhere_before(text, start) or is_elsewhere_after(text, end, text.sentence(start)[1])


def is_elsewhere_before(text: Text, start: int) -> bool:
    """Whether words before a unit, of its clause, do so."""
    units = text.units
    first, _ = text.sentence(start)
    for i in range(start - 1, max(first, start - REACH_BEFORE) - 1, -1):
        signature = units[i].signature
        word = units[i].word
        if not BREAKS.isdisjoint(signature) or word == "but":
            break
        if word in ("who", "whose") and [unit.word for unit in units[i + 1 : start]][-2:] == ["in", "the"]:
            return True  # "Smith, who struck in the 2-1 defeat at Fulham, was back"
        if (i == start - 1 and word == "that") or "month" in signature:
            return True
        if word == "last" and {"weekday", "season-word", "month"} & units[i + 1].signature:
            return True
        if word.startswith(EARLIER_FIRST) and words_of(units[i : min(start, i + 4)]).startswith(EARLIER):
            return True
        if word in SPANS and units[i + 1].word == "after":
            return True
        if word == "following":
            opens = i == first or "comma" in units[i - 1].signature
            if opens or any("score" in one.signature for one in units[first:i]):
                return True
        if "other-time" in signature or is_other_time(units[i]):
            return True
    return False


def is_elsewhere_after(text: Text, end: int, last: int) -> bool:
    """Whether words from unit `end` on, before unit `last`, do so."""
    units = text.units
    for i in range(end, min(last, end + REACH_AFTER)):
        signature = units[i].signature
        if (units[i].word == "once" and CLAUSE_ENDS & units[i + 1].signature) or is_days_before(text, i):
            return True
        if units[i].word in TIMES and counts_matches(text, i + 1):
            return True
        if units[i].word == "when" and any(tells_meeting(unit) for unit in units[i : min(last, i + MEETING)]):
            return True
        if units[i].word == "other" and "match-noun" in units[i + 1].signature:
            return True
        if {"semicolon", "stop", "score"} & signature or units[i].word in ("but", "and"):
            break
        if "when" in signature and units[i].word != "with":
            break  # but not at "draw with Fulham in their last match"
        if "comma" in signature and i > end + 1:
            break
        if is_other_time(units[i]) or units[i].word == "ago" or "season-word" in signature:
            return True
        if "month" in signature and units[i - 1].word in ("in", "of", "last", "since"):
            return True
    return False


def counts_matches(text: Text, index: int) -> bool:
    """Whether the words at a unit count matches or years: "in their last six", "in 16 meetings"."""
    units = text.units
    if "elsewhen" in units[index].signature:
        return True
    return units[index].word == "in" and bool({"num", "own-pronoun"} & units[index + 1].signature)


def tells_meeting(unit: Unit) -> bool:
    """Whether a unit tells of a meeting: "met", "teams met"."""
    return unit.word.split()[-1:] in (["met"], ["meet"])


def is_days_before(text: Text, index: int) -> bool:
    """Whether a unit starts "eight days before" or "three weeks earlier"."""
    units = text.units
    if "num" not in units[index].signature or index + 2 >= len(units):
        return False
    return units[index + 1].word in SPANS and units[index + 2].word in ("before", "earlier", "previously", "ago")


def is_pluperfect(text: Text, start: int) -> bool:
    """Whether a "had" before a result places it before this match: "they had won 2-0"."""
    first, _ = text.sentence(start)
    for i in range(start - 1, max(first, start - 3) - 1, -1):
        if "comma" in text.units[i].signature:
            return False
        if text.units[i].word == "had":
            return text.units[i + 1].word != "to"
    return False


def is_other_time(unit: Unit) -> bool:
    """Whether a phrase names another time than this match's."""
    if "elsewhen" in unit.signature and not tells_meeting(unit):
        return True
    return unit.word in OTHER_TIMES or unit.word.startswith(OTHER_TIME_STARTS)


def words_of(units: list[Unit]) -> str:
    """The words of some units."""
    return " ".join([unit.word for unit in units])
