"""What several steps ask of a text is worked out once."""

from scoreline.pipeline.units import Text, Unit, once

END = Unit(0, 0, "", frozenset({"end"}), "paragraph")


def test_an_answer_is_worked_out_once_for_each_text_and_question() -> None:
    asked: list[int] = []

    @once
    def answer(text: Text, number: int) -> int:
        asked.append(number)
        return number + len(text.units)

    one, other = Text("", [END]), Text("", [END])
    assert [answer(one, 1), answer(one, 1), answer(one, 2), answer(other, 1)] == [2, 2, 3, 2]
    assert asked == [1, 2, 1]
    assert answer(one.replaced([]), 1) == 2
    assert asked == [1, 2, 1, 1]
