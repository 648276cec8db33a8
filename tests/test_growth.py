"""What long round-ups and high scores cost, in function calls: as much more as they are longer, in practice."""

from scoreline import extract
from scoreline_models import Verdict
from work import work_of

BEGINNINGS = (
    *("Ash", "Birch", "Cold", "Dun", "East", "Fern", "Glen", "Hart", "Iron", "Kings", "Long", "Mill", "North", "Oak"),
    *("Penn", "Quarry", "Rook", "Stan", "Thorn", "Upper", "Vale", "West", "Yew", "Brack", "Clay", "Drift", "Elm"),
    *("Frost", "Grim", "Holm"),
)
SCORERS = [
    f"Tom {first}{last}"
    for last in ("field", "wick", "ton")
    for first in ("Hol", "Mar", "Tar", "Bex", "Lan", "Wes", "Cor")
]
WHOLE = 1.35
"""How many times its share of work a part may take more: some of the work is done once for each article."""


def team(number: int) -> str:
    beginning = BEGINNINGS[number % len(BEGINNINGS)]
    return f"{beginning}{('ford', 'ham')[number // len(BEGINNINGS)]} {('Town', 'Rovers')[number % 2]}"


def round_up(matches: int) -> str:
    """A round-up of so many matches, each with its score line and three goals."""
    paragraphs = ["Second Division round-up"]
    for number in range(matches):
        home, away, names = team(2 * number), team(2 * number + 1), BEGINNINGS[number % len(BEGINNINGS)].lower()
        paragraphs.append(
            f"{home} 2-1 {away}\n\n{home} beat {away} 2-1 on Saturday. Tom Webb{names} gave {home} the lead after 12 "
            f"minutes, and Sam Dale{names} doubled it in the 35th minute. Paul Jones{names} pulled one back for "
            f"{away} in the 70th minute."
        )
    return "\n\n".join(paragraphs)


def match(home: int, away: int) -> str:
    """A match of so many goals, told one after the other with the score each made."""
    sentences = [f"Hull beat Reading {home}-{away} on Saturday."]
    score = [0, 0]
    for number in range(home + away):
        side = 0 if (number % 2 == 0 and score[0] < home) or score[1] == away else 1
        score[side] += 1
        made, minute = f"{max(score)}-{min(score)}", 3 + 4 * number
        sentences.append(f"{('Hull', 'Reading')[side]}'s {SCORERS[number]} made it {made} in the {minute}th minute.")
    return " ".join(sentences)


def test_a_round_up_of_thirty_matches_costs_three_times_one_of_ten() -> None:
    ten, thirty = round_up(10), round_up(30)
    recap = extract(thirty)
    assert [str(found.score) for found in recap.matches[:2]] == [
        "Ashford Town 2-1 Birchford Rovers",
        "Coldford Town 2-1 Dunford Rovers",
    ]
    assert sum(len(found.goals) for found in recap.matches) == 3 * len(recap.matches) == 90
    assert recap.verdict is Verdict.CONSISTENT
    extract(ten)
    assert work_of(lambda: extract(thirty)) < 3 * WHOLE * work_of(lambda: extract(ten))


def test_a_score_of_ten_nine_costs_no_more_than_its_goals() -> None:
    few, many = match(5, 4), match(10, 9)
    (found,) = extract(many).matches
    assert len(found.goals) == 19
    assert found.verdict is Verdict.CONSISTENT
    extract(few)
    assert work_of(lambda: extract(many)) < 19 / 9 * WHOLE * work_of(lambda: extract(few))
