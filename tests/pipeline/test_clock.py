"""Clock expressions: which words tell a match minute, and which minute.

In the examples the words of an expression stand in square brackets, with what they say after a bar: `57` is exact,
`20~` rounded, `90+4` with stoppage time, `90+?~` somewhere in stoppage time, `+5~` five minutes after another event,
`-3~` before it, `81..90` bounded; `x` at the end stands for extra time.
"""

import re
from functools import cache

import pytest
import spacy
from spacy.language import Language

from scoreline.pipeline.clock import ClockValue, tag_clock
from scoreline.pipeline.tokens import customise
from scoreline.pipeline.unit_reading import read_units

MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@cache
def tokenizer() -> Language:
    return customise(spacy.blank("en"))


def written(value: ClockValue) -> str:
    """A value in the notation of the examples."""
    if value.minute is None:
        return f"{value.earliest}..{value.latest}"
    minute = f"{value.minute:+d}" if value.relative else str(value.minute)
    stoppage = f"+{value.stoppage or '?'}" if value.in_stoppage else ""
    return minute + stoppage + {"exact": "", "rounded": "~"}[value.precision] + "x" * value.extra_time


def read(text: str) -> list[tuple[int, int, str]]:
    """Start, end and value of the expressions that tell or bound a minute; a mere duration is none."""
    units = tag_clock(read_units(tokenizer()(text))).units
    return [
        (unit.start, unit.end, written(unit.value))
        for unit in units
        if isinstance(unit.value, ClockValue)
        and (unit.value.minute is not None or unit.value.earliest is not None or unit.value.latest is not None)
    ]


def marked(example: str) -> tuple[str, list[tuple[int, int, str]]]:
    """An example's text, and start, end and value of what it marks."""
    text, spans, done = "", [], 0
    for match in MARKED.finditer(example):
        text += example[done : match.start()]
        spans.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        done = match.end()
    return text + example[done:], spans


TOLD = """
He struck [in the 57th minute|57] there.
He struck [in the thirty-third minute|33] there.
He struck [on 64|64], a header.
He struck [with 20 left|70~], a header.
He struck [at 34:12|35~].
He struck [with 4:46 remaining|86~] there.
He struck [with 4:46 remaining in the first half|41~] there.
He struck [in the 90+3rd minute|90+3] there.
He struck in the [seventh of nine added minutes|90+7] there.
He struck [just after the break|46~] there.
He struck [shortly after the restart|47~] there.
He struck [right on half-time|45~] there.
He struck [with a minute of the half remaining|44~] there.
He struck [two minutes past the half-hour|32~] there.
He struck [a quarter of an hour from time|75~] there.
He struck [a quarter of an hour after the break|60~] there.
He struck [four minutes from kick-off|4~] there.
He struck ([72|72]) there.
The [answer took three minutes|+3~] there.
He struck [10 minutes before half-time|35~] there.
He struck [9 minutes after the break|54~] there.
He struck [10 minutes past the hour mark|70~] there.
He struck [three minutes shy of the hour|57~] there.
He struck [around the hour mark|60~] there.
He struck [with eight minutes on the clock|8~] there.
He struck with the [clock showing 88 minutes|88~] there.
He struck [with two minutes of the first half remaining|43~] there.
He struck [with two minutes of the second half remaining|88~] there.
He struck [with three minutes to go until the break|42~] there.
He struck [with just under half an hour remaining|60~] there.
He struck [with virtually the last kick of the game|90~] there.
He struck [right at the death|90~] there.
He struck [in the dying moments|90~] there.
He struck [on the brink of half-time|45~] there.
He struck [within 62 seconds of the restart|47~] there.
He struck [just over a minute into the second half|46~] there.
He struck in the [opening minute of the second half|46] there.
He struck [inside four minutes of the start of the second half|49~] there.
He struck [within two minutes of kick-off|2~] there.
He struck [with less than a minute gone|1~] there.
He struck [on the quarter-hour|15~] there.
He struck in the [57th minute of the match|57].
His [23rd-minute|23] header won it.
Bell's [second-minute|2] shot won it.
They struck [in the 21st|21], [44th|44] and [67th minutes|67].
Goals came in the [fourth|4] and [67th minutes|67].
He struck [in the 30th|30], a header.
He struck [on 57 minutes|57] for Ormley.
He struck [in minute 57|57] of the tie.
Bell ([57'|57]) and Moss ([80′|80]) scored.
Bell ([90+4'|90+4]) scored.
Bell struck at [45+2|45+2] there.
He struck in the [67th min|67] there.
He struck in the [45th minute|45].
He struck in the [98th minute|98].
He struck in the [105th minute|105].
He struck in the [opening minute|1].
He struck in the [first minute|1].
He struck [inside the first minute|1~].
He struck [after 20 minutes|20~] for them.
He struck [after just 20 minutes|20~] for them.
He struck [after only four minutes|4~] for them.
They led [ten minutes in|10~].
They led [ten minutes into the game|10~].
They led with [twenty-five minutes gone|25~].
They led at the [20-minute mark|20~].
They led [after 87 seconds|2~].
They led [inside 40 seconds|1~].
They led [30 seconds in|1~].
They led [after a quarter of an hour|15~].
They led [on the half-hour|30~].
They led [on the half-hour mark|30~].
They led [just past the half-hour mark|31~].
They led [just before the half-hour|29~].
They led [two minutes before the half-hour|28~].
They led [on the hour|60~].
They led [on the hour mark|60~].
They led [just after the hour|61~].
They led [just before the hour mark|59~].
They led [two minutes after the hour|62~].
They led [three minutes before the hour|57~].
They led [on the stroke of half-time|45~].
They led [just before the break|44~].
They led [shortly before half-time|44~].
They led [a minute before the break|44~].
They led [five minutes before half-time|40~].
They led [four minutes before the interval|41~].
They led [with five minutes left in the first half|40~].
They led in the [last minute of the first half|45~].
They led in [first-half stoppage time|45+?~].
They led in [stoppage time of the first half|45+?~].
They led in the [third minute of first-half stoppage time|45+3].
They led [two minutes into first-half stoppage time|45+2~].
They led [five minutes after the restart|50~].
They led [two minutes into the second half|47~].
They led [a minute after the break|46~].
They led [straight after the interval|46~].
They led [within five minutes of the restart|50~].
They led in the [20th minute of the second half|65].
They led in the [20th minute of the first half|20].
They led [with seven minutes remaining|83~].
They led [with seven minutes left|83~].
They led [with seven minutes to go|83~].
They led [seven minutes from time|83~].
[Twelve minutes from time|78~] they led.
They led [11 minutes from the end|79~].
They led [15 minutes before the end|75~].
They led [a minute from time|89~].
They led [with a minute left|89~].
They led [with a quarter of an hour left|75~].
They led [with half an hour to go|60~].
They led in the [last minute|90~].
A [last-minute|90~] winner.
They led in the [final minute|90~].
They led in the [dying seconds|90~].
They led [on the stroke of full-time|90~].
They led in [stoppage time|90+?~].
They led deep into [injury time|90+?~].
They led in [added time|90+?~].
They led in the [third minute of stoppage time|90+3].
They led in the [third minute of added time|90+3].
They led in the [sixth minute of time added on|90+6].
They led [three minutes into injury time|90+3~].
They led in the [fourth minute of extra time|94x].
They led [two minutes into extra time|92~x].
They led in the [fifth minute of the second half of extra time|110x].
They led [two minutes from the end of extra time|118~x].
They led [with six minutes remaining in extra time|114~x].
They were level [five minutes later|+5~].
[Two minutes later|+2~] they were level.
They were level [a minute later|+1~].
They were level [the following minute|+1~].
They were level [two minutes after that|+2~].
They were level [within three minutes|+3~].
[Just 99 seconds later|+2~] they were level.
They were level [moments later|+0~].
The lead [lasted only six minutes|+6~].
He had struck [three minutes earlier|-3~].
They led [in the final ten minutes|81..90].
They struck twice [in the last 12 minutes|79..90].
They led [in the first 12 minutes|1..12].
They led [in the opening 20 minutes|1..20].
They led [midway through the first half|15..35].
They led [midway through the second half|60..80].
"""

NOT_TOLD = """
It was a 25-yard shot.
They were champions in 2014-15.
They met for the 12th time.
It was his 30th goal.
It was his second goal.
It was his 57th cap.
In the 57th game of the season they lost.
He was booked for the fifth time.
They came 12th in the table.
They won in the 20th round.
They are in the 5th tier.
The 10-man hosts held on.
A 4-2-3-1 formation was tried.
The 23-year-old shot wide.
The striker, 23, shot wide.
He wore the number 20 shirt.
They lost 2-1 and 3-0.
It was a third win in five games.
A crowd of 12,000 watched.
He ran 60 yards with it.
He was out for 45 days.
It came after 25 years.
After 12 games they lead the table.
With three games left they are safe.
He played for 20 minutes.
They played for an hour with ten men.
The second half was dull.
They are five points from safety.
The kick-off was delayed by 15 minutes.
The match was held up for eight minutes.
He had his 15 minutes of fame.
A goal every 90 minutes is a fine rate.
He had not scored in 600 minutes.
They have kept the ball out for 400 minutes.
It was a 3pm kick-off.
On 12 May they meet again.
It was a 50-50 challenge.
He cost 3.5m pounds.
The 1999 final was lost.
A two-goal lead was lost.
The 5ft 7in winger ran.
An hour before the match it rained.
The players spent hours on the pitch.
"""


def lines(corpus: str) -> list[str]:
    return corpus.strip().splitlines()


@pytest.mark.parametrize("example", lines(TOLD))
def test_expression_and_its_value(example: str) -> None:
    text, wanted = marked(example)
    found = read(text)
    assert [value for *_, value in found] == [value for *_, value in wanted]
    for (start, end, _), (first, last, _) in zip(found, wanted, strict=True):
        assert first <= start < end <= last, f"read {text[start:end]!r} where {text[first:last]!r} is marked"


@pytest.mark.parametrize("text", lines(NOT_TOLD))
def test_no_minute_of_the_match(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["the 157th minute", "after 250 minutes", "after 0 minutes", "95 minutes from time", "51+2"]
)
def test_what_no_match_has_is_no_minute(text: str) -> None:
    assert read(f"They led {text} there.") == []


def test_case_and_line_breaks_do_not_matter() -> None:
    assert [value for *_, value in read("IN THE 57TH MINUTE he struck")] == ["57"]
    assert [value for *_, value in read("He struck.\n\nAfter 20 minutes Moss levelled.\n")] == ["20~"]
