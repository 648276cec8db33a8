"""Blocks of data around the prose: their rules, what they tell, and that prose is none."""

import re
import time
from functools import cache

import pytest
from spacy.lang.en import English
from spacy.language import Language

from scoreline.language.rules import Rule, load_rules
from scoreline.pipeline.block_rules import compile_rule
from scoreline.pipeline.blocks import Blocks, LineUp, find_blocks
from scoreline.pipeline.names import TeamName
from scoreline.pipeline.tagging import tag
from scoreline.pipeline.tokens import customise
from scoreline.pipeline.units import Text, Unit

RULES = load_rules("blocks")
PROSE = "Hartwell Town beat Keldon Rovers on Saturday. Hartwell Town led, Keldon Rovers came back.\n\n"
HOME = "Ash, Bell, Cole, Dunn (Young 67), Ellis, Frost, Grant, Hale, Irwin, Jones, Kerr"
AWAY = "Lamb, Moss, Nash, Orr, Pike, Quinn, Reed, Sharp, Tate, Usher, Vane"
PLAYERS = (*re.findall(r"[A-Z]\w+", HOME), "Zed")
BOTH = f"Hartwell Town: {HOME}.\nKeldon Rovers: {AWAY}.\n"


@cache
def pipeline() -> Language:
    return customise(English())


def blocks_of(text: str) -> tuple[Blocks, Text]:
    tagged = tag(pipeline()(text)).text
    return find_blocks(tagged), tagged


def side_name(blocks: Blocks, side: LineUp | TeamName | None) -> str | None:
    if isinstance(side, LineUp):
        return side.team.name if side.team else f"#{blocks.lineups.index(side)}"
    return side.name if side else None


def goals_of(form: str) -> list[tuple[str | None, int | None, int | None, str, str | None]]:
    blocks, _ = blocks_of(PROSE + form)
    return [(g.name, g.minute, g.stoppage, g.kind, side_name(blocks, g.side)) for g in blocks.goals]


def cards_of(form: str) -> list[tuple[str, str, int | None, str | None]]:
    blocks, _ = blocks_of(PROSE + form)
    return [(c.name, c.kind, c.minute, side_name(blocks, c.side)) for c in blocks.cards]


HT, KR = "Hartwell Town", "Keldon Rovers"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_finds_its_example_and_no_counter_example(rule: Rule) -> None:
    pattern = compile_rule(rule)
    marked = re.search(r"\[(.*)\]", rule.example, re.S)
    assert marked is not None
    plain = rule.example[: marked.start()] + marked[1] + rule.example[marked.end() :]
    spans = [match.span() for match in pattern.finditer(plain)]
    assert (marked.start(), marked.end() - 2) in spans
    assert not pattern.search(rule.counter_example)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (
            "Goals: Hartwell - Smith 12, Jones 45+2; Keldon - Brown 60 (pen)",
            [
                ("Smith", 12, None, "goal", HT),
                ("Jones", 45, 2, "goal", HT),
                ("Brown", 60, None, "penalty", KR),
            ],
        ),
        ("Scorers: K. Swiderski 37", [("K. Swiderski", 37, None, "goal", None)]),
        (
            "Hartwell Goal Scorers\nAlan Pollard (33)\nBo Frost (80)",
            [("Alan Pollard", 33, None, "goal", HT), ("Bo Frost", 80, None, "goal", HT)],
        ),
        (
            "SCORING SUMMARY\n\nHAR - Smith 4 (Jones 3, Bell) 46'\n\nKEL - Brown (unassisted) 90'+3'",
            [("Smith", 46, None, "goal", HT), ("Brown", 90, 3, "goal", KR)],
        ),
        (
            "Scoring\n12:34 - HAR - John Smith (Tom Jones)\n64:35 - KEL - Al Brown",
            [("John Smith", 13, None, "goal", HT), ("Al Brown", 65, None, "goal", KR)],
        ),
        (
            "First Half_1, Hartwell, Smith, 8, 12th minute; 2, Keldon, Brown, 5 (Nash), 31st.",
            [("Smith", 12, None, "goal", HT), ("Brown", 31, None, "goal", KR)],
        ),
        (
            BOTH + "Goals: Bell 14, 67 (pen); Orr 39, Kerr 58 (og).",
            [
                ("Bell", 14, None, "goal", HT),
                ("Bell", 67, None, "penalty", HT),
                ("Orr", 39, None, "goal", KR),
                ("Kerr", 58, None, "own_goal", KR),
            ],
        ),
        (
            f"{HOME}.\n\nSubs Not Used: Zed.\n\nCole, Ash.\n\nNash 79 og, Bell 107.\n\n{AWAY}.\n\nOrr 2, 29.",
            [
                ("Nash", 79, None, "own_goal", "#0"),
                ("Bell", 107, None, "goal", "#0"),
                ("Orr", 2, None, "goal", "#1"),
                ("Orr", 29, None, "goal", "#1"),
            ],
        ),
        (
            "Scorers: Smith (2), Jones",
            [
                ("Smith", None, None, "goal", None),
                ("Smith", None, None, "goal", None),
                ("Jones", None, None, "goal", None),
            ],
        ),
        (
            "Both scored (Volker 20', 43 - Hummel 22').",
            [
                ("Volker", 20, None, "goal", None),
                ("Volker", 43, None, "goal", None),
                ("Hummel", 22, None, "goal", None),
            ],
        ),
        (
            "Hartwell Town 2 (Smith 12, Jones 45 pen) Keldon Rovers 1 (Brown 60)",
            [
                ("Smith", 12, None, "goal", HT),
                ("Jones", 45, None, "penalty", HT),
                ("Brown", 60, None, "goal", KR),
            ],
        ),
        (
            "Hartwell Town 1-1 Keldon Rovers\nSmith 12; Brown 60",
            [("Smith", 12, None, "goal", None), ("Brown", 60, None, "goal", None)],
        ),
        (
            "1-0 Smith (12)\n1-1 Jones (45, pen.)",
            [("Smith", 12, None, "goal", None), ("Jones", 45, None, "penalty", None)],
        ),
        (
            "GOALS\nHAR: John Smith 12'\nKEL: Al Brown 45'",
            [("John Smith", 12, None, "goal", HT), ("Al Brown", 45, None, "goal", KR)],
        ),
        (
            "Goals: own goal 23, Smith 45",
            [(None, 23, None, "own_goal", None), ("Smith", 45, None, "goal", None)],
        ),
        (
            "Scorers: 12' Smith, 45' Jones",
            [("Smith", 12, None, "goal", None), ("Jones", 45, None, "goal", None)],
        ),
    ],
)
def test_lists_of_scorers_tell_goals(
    form: str, expected: list[tuple[str | None, int | None, int | None, str, str | None]]
) -> None:
    assert goals_of(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Booked: Bowman.", [("Bowman", "yellow", None, None)]),
        (
            "Hartwell Cautions\nBo Frost\nTy Grant",
            [("Bo Frost", "yellow", None, HT), ("Ty Grant", "yellow", None, HT)],
        ),
        ("Hartwell Reds\nGavin Marris", [("Gavin Marris", "red", None, HT)]),
        (
            BOTH + "Booked: Ash, Bell (Hartwell); Orr (Keldon). Sent off: Vane (88).",
            [
                ("Ash", "yellow", None, HT),
                ("Bell", "yellow", None, HT),
                ("Orr", "yellow", None, KR),
                ("Vane", "red", 88, KR),
            ],
        ),
        (
            "MISCONDUCT SUMMARY\nHAR - Ash (caution; Reckless Foul) 45+1'\nKEL - Orr (ejection) 88'",
            [("Ash", "yellow", 45, HT), ("Orr", "red", 88, KR)],
        ),
        (f"{HOME}.\n\nSubs: Zed.\n\nCole (77).\n\nAsh, Bell.", [("Cole", "red", 77, "#0")]),
        (f"{HOME}.\n\nSubs: Zed.\n\nAsh, Bell.", []),
        ("Booked: None", []),
        (
            "Booked: Hartwell Town (Ash, Bell), Keldon Rovers (Orr).",
            [("Ash", "yellow", None, HT), ("Bell", "yellow", None, HT), ("Orr", "yellow", None, KR)],
        ),
        (
            "Yellow cards: Hartwell Town 1 (Ash), Keldon Rovers 1 (Orr).",
            [("Ash", "yellow", None, HT), ("Orr", "yellow", None, KR)],
        ),
        ("Sent off: Orr (2nd booking, 67).", [("Orr", "second_yellow", 67, None)]),
        ("(Booked: Ash, Orr)", [("Ash", "yellow", None, None), ("Orr", "yellow", None, None)]),
        (
            "Hartwell Town: Ash; Bell 6 (booked 23), Cole 6, Dunn 7, Ellis; Frost (red card), Grant, Hill; Jay.",
            [("Bell", "yellow", 23, HT), ("Frost", "red", None, HT)],
        ),
    ],
)
def test_lists_of_cards(form: str, expected: list[tuple[str, str, int | None, str | None]]) -> None:
    assert cards_of(form) == expected


@pytest.mark.parametrize(
    "form",
    [
        f"HARTWELL TOWN (4-4-2): {HOME}. Subs: Zed.",
        "HARTWELL (4-3-3): Ash 6; Bell 7, Cole 6.5, Dunn 6 (Young 67min, 6), Ellis 5; Frost 6, Grant 7, "
        "Hale 6; Irwin 8, Jones 7, Kerr 6. Subs not used: Zed.",
        "HARTWELL (4-4-2): 1. Ash; 2. Bell, 3. Cole, 4. Dunn (12. Young 67), 5. Ellis; 6. Frost, 7. Grant, "
        "8. Hale; 9. Irwin (c), 10. Jones, 11. Kerr. Subs (not used): Zed.",
        "Hartwell Starting line-up\n" + HOME.replace(", ", "\n") + "\n\nBench\nZed",
        f'It was over. "We tried." Hartwell: {HOME}. Subs: Zed. Referee: R Styles (Hampshire)',
    ],
)
def test_line_ups_in_all_their_forms(form: str) -> None:
    blocks, _ = blocks_of(PROSE + form)
    (lineup,) = blocks.lineups
    assert lineup.team is not None
    assert lineup.team.name == "Hartwell Town"
    assert lineup.players == PLAYERS
    assert not blocks.goals


@pytest.mark.parametrize(
    "prose",
    [
        "Smith (57) hit the bar and Jones (20') went close, before Brown (20', 43') missed two chances.",
        "The goal: Smith ran on and scored. He said: Jones 12, Brown 13.",
        "Goals: Hartwell 2, Keldon 1\nShots: Hartwell 10, Keldon 3",
        "Reds Run Riot\n\nSmith scored.",
        "Man of the match: Smith\n\nAttendance: 320",
        "Ash, Bell and Cole, who had missed, Dunn, Ellis, Frost, Grant, Hale, Irwin, and Jones were booked.",
        "Arsenal 2-1 Chelsea\nHartwell 2-0 Keldon\nTown 1 Vale 0\nLeeds 3 Hull 2",
        "Top scorers: Kane 21, Salah 19",
        "He is behind Ronnie Fowley (25) and Ernesto Torre (24) on the list of scorers.",
    ],
)
def test_prose_is_no_block(prose: str) -> None:
    blocks, _ = blocks_of(PROSE + prose)
    assert blocks == Blocks()


@pytest.mark.parametrize(
    "line",
    [
        "Fulham (2) 3 (Bell 12, 34, Nash 60)\nLeeds United (0) 1 (Orr 80)",
        "Fulham 3\nBell 12, 34, Nash 60\n\nLeeds United 1\nOrr 80",
        "Goals:\n12:00 FUL Al Bell (Bo Nash)\n34:00 FUL Al Bell\n60:00 FUL Bo Nash (penalty kick)\n80:00 LEE Cy Orr",
        "Goals:\nFulham – Bell (Nash) 12'\nFulham – Bell 34'\nFulham – Nash (PK) 60'\nLeeds United – Orr 80'",
    ],
)
def test_lists_by_side(line: str) -> None:
    blocks, _ = blocks_of("Fulham beat Leeds United 3-1 on Saturday.\n\nThey led early.\n\n" + line)
    sides = [goal.side.name if isinstance(goal.side, TeamName) else None for goal in blocks.goals]
    assert [goal.minute for goal in blocks.goals] == [12, 34, 60, 80]
    assert sides == ["Fulham"] * 3 + ["Leeds United"]


def test_scorers_stand_below_substitutes_without_a_label() -> None:
    blocks, _ = blocks_of(f"{PROSE}{HOME}.\n\nYoung, Zed.\n\n{AWAY}.\n\nWest, York.\n\n: Usher 40, Vane 48 pen.\n")
    assert [(goal.name, goal.minute, goal.kind) for goal in blocks.goals] == [
        ("Usher", 40, "goal"),
        ("Vane", 48, "penalty"),
    ]


def test_the_sides_with_their_goals_are_no_scorers() -> None:
    blocks, _ = blocks_of("Fulham beat Leeds United 3-1 on Saturday.\n\nFulham 3\nLeeds United 1\n")
    assert not blocks.goals


def test_assists_below_goals_are_no_goals() -> None:
    assert len(goals_of("Goals: Smith 12, Jones 45\nAssists: Brown 12, Nash 45")) == 2


def test_assists_and_running_scores_are_kept() -> None:
    blocks, _ = blocks_of(PROSE + "Goals: 1-0 Smith 23 (Bell), 1-1 Orr (45, assist Nash)")
    assert [(g.assist, g.running) for g in blocks.goals] == [("Bell", (1, 0)), ("Nash", (1, 1))]


def test_places_are_those_of_the_text_and_ranges_leave_the_prose_out() -> None:
    text = PROSE + BOTH + "Goals: Bell 14; Orr 39.\nBooked: Ash.\n\nHartwell Town play Keldon Rovers again."
    blocks, tagged = blocks_of(text)
    for goal in blocks.goals:
        assert goal.name is not None
        assert text[goal.start : goal.end].startswith(goal.name)
    for card in blocks.cards:
        assert text[card.start : card.end] == card.name
    (span,) = blocks.ranges
    assert tagged.words(*span).startswith("Hartwell Town: Ash")
    assert tagged.words(*span).endswith("Booked: Ash.")
    assert not blocks.holds(0)
    assert blocks.holds(span[0])


@pytest.mark.parametrize(
    "piece",
    [
        "A: ",
        "Smith, ",
        "(",
        "Goals\n",
        "Goals: Smith 12, ",
        "Abc - ",
        "(Smith 12 ",
        "_",
        f"{HOME}.\nBell 12.\n",
    ],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def seconds(size: int) -> float:
        source = piece * (size // len(piece))
        text = Text(source, [Unit(0, 0, "", frozenset({"end"}), "paragraph")])
        begun = time.perf_counter()
        find_blocks(text)
        return time.perf_counter() - begun

    seconds(1000)
    assert seconds(100_000) < 20 * seconds(20_000) + 0.1
