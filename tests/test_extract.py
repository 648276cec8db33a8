"""The library's front door: what `extract`, `extract_many` and `load` promise for any text."""

import datetime
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import scoreline
from scoreline import extract, extract_many, load
from scoreline_models import Article, Evidence, Recap, Verdict

PROJECT = Path(__file__).resolve().parent.parent
CORPUS = sorted((PROJECT / "corpus").glob("*.txt"))
VALIDATOR = jsonschema.Draft202012Validator(
    json.loads((PROJECT / "models" / "scoreline_models" / "schema.json").read_text(encoding="utf-8"))
)

RECAP = """Dunmore Town came from behind to beat Oakwood Rovers 2-1 on Saturday.

Carl Nash headed Oakwood Rovers in front in the 12th minute. \
Alan Hale levelled from the penalty spot five minutes later after \
goalkeeper Ian Orr was booked. Tom Bell scored the winner in the 88th minute."""

RUGBY = """Ormley ran in four tries to beat Brindle 31-17 at Castle Road on Saturday.

Hooker Alan Hale crossed the line in the 12th minute and fly-half Tom Bell converted from the touchline. \
Brindle prop Carl Nash
was sent to the sin bin for collapsing a scrum, and a penalty from Bell made it 10-0. \
Nash scored a try five minutes after the
break."""

TENNIS = """Third seed Ana Hale beat Carla Nash 6-4, 3-6, 7-5 in the second round on Monday.

Hale saved two match points with her forehand. \
Nash served an ace to level at 5-5 but lost the tie-break of the tennis match."""

ATHLETICS = """Tom Bell won the 800 metres in one minute 44 seconds on Friday.

The sprinter Alan Hale was second in the 200 metres, and the relay team finished third on the last lap."""


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def every_evidence(value: object) -> Iterator[Evidence]:
    """All evidence anywhere inside a model."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from every_evidence(getattr(value, name))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from every_evidence(item)


def assert_keeps_the_promises(recap: Recap, text: str) -> None:
    for evidence in every_evidence(recap):
        assert text[evidence.start : evidence.end] == evidence.words
        assert evidence.words.strip()
        assert evidence.rule
    VALIDATOR.validate(json.loads(recap.model_dump_json()))


# Any text


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus_evidence_is_the_words_of_the_text_and_the_output_is_valid(path: Path) -> None:
    text = text_of(path)
    recap = extract(text)
    assert_keeps_the_promises(recap, text)
    told = [evidence for match in recap.matches for goal in match.goals for evidence in goal.evidence]
    assert told or not any(match.goals for match in recap.matches)
    assert all(goal.evidence for match in recap.matches for goal in match.goals)
    assert all(card.evidence for match in recap.matches for card in match.cards)


FRAGMENTS = st.sampled_from(
    [
        *(
            "Dunmore Town",
            "Oakwood Rovers",
            "Alan Hale",
            "Hale's",
            "Carl Nash",
            "the hosts",
            "the visitors",
            "he",
            "Liverpool",
        ),
        *(
            "beat",
            "2-1",
            "0–0",
            "drew 1-1 with",
            "scored",
            "headed in",
            "levelled",
            "made it 2-0",
            "his second",
            "an own goal",
        ),
        *(
            "was sent off",
            "was booked",
            "penalty",
            "ruled out for offside",
            "in the 57th minute",
            "90+3'",
            "five minutes later",
        ),
        *(
            "on Saturday",
            "after extra time",
            "won 4-3 on penalties",
            "3-2 on aggregate",
            "at half-time",
            "goalkeeper Ian Orr",
        ),
        *(
            ".",
            ". ",
            ",",
            "\n",
            "\n\n",
            "\r\n",
            "(",
            ")",
            "“",
            "”",
            "'",
            "—",
            "…",
            " ",
            "  ",
            "\t",
            ":",
            "Goals:",
            "Referee:",
        ),
        *("\ufeff", "\u200b", "é", "𝔘", "🥅", "\x00", "\u2028", "---\n", "2026-02-25\n", "title: x\n"),
    ]
)
NOISE = st.lists(st.one_of(FRAGMENTS, FRAGMENTS.map(" {}".format), st.text(max_size=5)), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(NOISE)
def test_noise_is_read_without_a_crash_and_keeps_the_promises(text: str) -> None:
    assert_keeps_the_promises(extract(text), text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\r\n\r\n", "\ufeff", ".", "'", "---", "2026-02-25", "---\ntitle: x\n---\n"]
)
def test_a_text_that_says_nothing_has_no_match(text: str) -> None:
    recap = extract(text)
    assert recap.matches == ()
    assert recap.verdict is Verdict.UNCHECKED


@pytest.mark.parametrize("text", [RUGBY, TENNIS, ATHLETICS], ids=["rugby", "tennis", "athletics"])
def test_another_sport_is_no_match(text: str) -> None:
    assert extract(text).matches == ()


def test_windows_line_ends_change_nothing_but_the_places() -> None:
    for path in CORPUS[:8]:
        text = text_of(path)
        crlf = text.replace("\n", "\r\n")
        assert_keeps_the_promises(extract(crlf), crlf)
        assert without_places(extract(crlf)) == without_places(extract(text)), path.stem


def without_places(recap: Recap) -> list[object]:
    """What a recap says, without where the text says it."""
    return [
        (
            [(team.name, team.ground) for team in match.teams],
            [(line.kind, str(line)) for line in match.score_lines],
            [(goal.scorer and goal.scorer.name, str(goal.minute), goal.kind, goal.team) for goal in match.goals],
            [(card.player.name, card.kind) for card in match.cards],
            match.verdict,
            [finding.code for finding in match.findings],
        )
        for match in recap.matches
    ]


def test_text_before_the_article_shifts_the_evidence_and_no_more() -> None:
    header = "---\ntitle: Late winner\ndate: 2026-02-25\n---\n\n"
    recap = extract(header + RECAP)
    assert_keeps_the_promises(recap, header + RECAP)
    assert recap.title == "Late winner"
    assert recap.published == datetime.date(2026, 2, 25)
    assert without_places(recap) == without_places(extract(RECAP))
    assert all(evidence.start >= len(header) for evidence in every_evidence(recap))


def test_places_count_characters_and_not_bytes() -> None:
    text = "⚽🥅 Ünder flöodlights.\n\n" + RECAP
    recap = extract(text)
    assert_keeps_the_promises(recap, text)
    assert "Carl Nash" in {goal.scorer.name for goal in recap.matches[0].goals if goal.scorer}


# The same every time


def test_reading_twice_gives_the_same_json() -> None:
    for path in CORPUS:
        text = text_of(path)
        assert extract(text).model_dump_json() == extract(text).model_dump_json()


READ_ALL = """
import sys
from pathlib import Path
from scoreline import extract
for path in sys.argv[1:]:
    print(extract(Path(path).read_bytes().decode("utf-8")).model_dump_json())
"""


def test_another_process_with_another_hash_seed_gives_the_same_json() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", READ_ALL, *map(str, CORPUS)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0].count(b"\n") == len(CORPUS)
    assert runs[0] == runs[1]


def test_articles_do_not_affect_each_other() -> None:
    texts = [text_of(path) for path in CORPUS[:6]]
    together = extract_many(Article(text=text) for text in texts)
    assert [recap.model_dump_json() for recap in together] == [extract(text).model_dump_json() for text in texts]


# The interface


def test_extract_reads_a_recap() -> None:
    (match,) = extract(RECAP).matches
    assert {team.name for team in match.teams} == {"Dunmore Town", "Oakwood Rovers"}
    assert match.score is not None
    assert match.score.as_dict() == {"Dunmore Town": 2, "Oakwood Rovers": 1}
    assert [goal.scorer and goal.scorer.name for goal in match.goals] == ["Carl Nash", "Alan Hale", "Tom Bell"]
    assert match.verdict is Verdict.CONSISTENT


def test_weekdays_are_counted_from_the_publication_date() -> None:
    (match,) = extract(RECAP, published=datetime.date(2026, 2, 23)).matches
    assert match.date is not None
    assert match.date.value == datetime.date(2026, 2, 21)
    assert extract(RECAP, published=datetime.date(2026, 2, 23)).published == datetime.date(2026, 2, 23)


def test_without_a_publication_date_a_weekday_is_no_date() -> None:
    assert extract(RECAP).published is None
    assert extract(RECAP).matches[0].date is None


def test_the_given_publication_date_goes_before_the_text_s_own() -> None:
    recap = extract("2026-02-25\n\n" + RECAP, published=datetime.date(2026, 2, 23))
    assert recap.published == datetime.date(2026, 2, 23)
    assert extract("2026-02-25\n\n" + RECAP).published == datetime.date(2026, 2, 25)


def test_extract_many_keeps_order_ids_and_titles() -> None:
    articles = [Article(id="b", title="One", text=RECAP), Article(id="a", text="Nothing."), Article(id="c", text=RECAP)]
    recaps = list(extract_many(articles))
    assert [recap.id for recap in recaps] == ["b", "a", "c"]
    assert [recap.title for recap in recaps] == ["One", None, None]
    assert [len(recap.matches) for recap in recaps] == [1, 0, 1]


def test_extract_many_reads_as_it_goes() -> None:
    taken: list[str] = []

    def articles() -> Iterator[Article]:
        for number in cycle("12"):
            taken.append(number)
            yield Article(id=number, text=RECAP)

    assert [recap.id for recap in islice(extract_many(articles()), 3)] == ["1", "2", "1"]
    assert len(taken) <= 4


def test_the_recap_says_which_rules_read_it() -> None:
    assert re.fullmatch("[0-9a-f]{12}", extract("Ashby beat Barrow 2-1.").rules_version)


def test_load_gives_one_blank_english_pipeline() -> None:
    nlp = load()
    assert nlp is load()
    assert nlp.lang == "en"
    assert nlp.pipe_names
    assert all(name.startswith("scoreline") for name in nlp.pipe_names)
    assert nlp(RECAP).text == RECAP


def test_the_front_door_is_what_it_says() -> None:
    assert set(scoreline.__all__) == {"extract", "extract_many", "load"}


# Time


def seconds(text: str) -> float:
    """The least of a few measurements of one reading, in processor time."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        extract(text)
        best = min(best, time.process_time() - start)
    return best


def test_a_long_text_takes_time_in_proportion() -> None:
    source = "\n\n".join(text_of(path) for path in CORPUS)
    long = (source * (200_000 // len(source) + 1))[:200_000]
    extract(long[:5_000])
    # Four times the text: 4 if linear, 16 if quadratic.
    assert seconds(long) < 10 * seconds(long[:50_000])


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("(", ")"), ("( ", ") "), ("Webb 12, ", ""), ("Hull beat Reading 2-1 and Webb scored ", "")],
    ids=["brackets", "loose brackets", "list", "sentence"],
)
def test_a_text_without_a_full_stop_takes_time_in_proportion(opening: str, closing: str) -> None:
    def nested(length: int) -> str:
        times = length // len(opening + closing)
        return opening * times + closing * times

    extract(nested(1_000))
    # Eight times the text: 8 if linear, 64 if quadratic, and in between where only a part of the work is.
    assert seconds(nested(40_000)) < 14 * seconds(nested(5_000))


def test_marks_of_a_line_up_are_no_scores_of_other_matches() -> None:
    recap = scoreline.extract(
        "Fulham beat Stoke City 2-1. Alan Long scored twice for Fulham.\n\n"
        "Fulham (4-4-2): Smith 6; Stone 6, Cole 7, Young 6, Webb 6; Parr 6, Dunn 5, Moss 5, Hale 5; Long 8, Fox 7.\n"
    )
    assert [[team.name for team in match.teams] for match in recap.matches] == [["Fulham", "Stoke City"]]
