"""Sentences around quoted words, and lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_builders import quote
from scoreline.quoting import AROUND, CUT, Part, Quotation, Quoter
from scoreline_models import Evidence


def of(text: str, *words: str) -> list[Evidence]:
    return [quote(one, text.index(one)) for one in words]


def shown(quotation: Quotation) -> str:
    return "".join(f"[{part.text}]" if part.marked else part.text for part in quotation.parts)


@pytest.mark.parametrize(
    ("text", "at", "place"),
    [
        ("Ashby won.", 0, (1, 1)),
        ("Ashby won.", 9, (1, 10)),
        ("Ashby\nwon.", 5, (1, 6)),
        ("Ashby\nwon.", 6, (2, 1)),
        ("Ashby\r\nwon.", 7, (2, 1)),
        ("Ashby\rwon.", 6, (2, 1)),
        ("Ashby\n\nwon.", 7, (3, 1)),
        # Columns count code points, whatever their width or bytes.
        ("Åshby 👏 won.", 8, (1, 9)),
        # A form feed or a line separator ends no line of an editor or of GitHub.
        ("Ash\x0cby\u2028won.", 7, (1, 8)),
        ("Ashby won.", 99, (1, 100)),
    ],
)
def test_place(text: str, at: int, place: tuple[int, int]) -> None:
    assert Quoter(text).place(at) == place


def test_a_place_is_shown_as_editors_write_it() -> None:
    assert str(Quoter("Ashby\nwon.").place(8)) == "2:3"


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("It rained. Ashby won 2-1 at home. Reed scored.", ["2-1"], ["Ashby won [2-1] at home."]),
        ("It rained. Ashby won 2-1 at home. Reed scored.", ["It"], ["[It] rained."]),
        ("It rained. Ashby won 2-1 at home. Reed scored.", ["scored."], ["Reed [scored.]"]),
        # Text order, each sentence once.
        (
            "Ashby won 2-1 at home. It rained. Reed scored.",
            ["scored", "2-1", "Ashby"],
            ["[Ashby] won [2-1] at home.", "Reed [scored]."],
        ),
        # Words within others, or next to them.
        ("Reed made it 2-1 at last.", ["made it 2-1", "2-1 at"], ["Reed [made it 2-1 at] last."]),
        ("Reed made it 2-1 at last.", ["2-1", "made it 2-1 at last"], ["Reed [made it 2-1 at last]."]),
        ("Reed made it 2-1 at last.", ["made it ", "2-1"], ["Reed [made it 2-1] at last."]),
        # Words that run on.
        ("Reed shot. It was in. So ended it.", ["shot. It"], ["Reed [shot. It] was in."]),
        ("Reed shot. It was in. So ended it.", ["shot. It", "was in"], ["Reed [shot. It] [was in]."]),
        # What ends a sentence is the reader's word.
        ("Mr. J. Reed of St. Ives scored.", ["scored"], ["Mr. J. Reed of St. Ives [scored]."]),
        ('"We won!" said Reed. He had scored.', ["won"], ['"We [won]!" said Reed.']),
        ("Ashby 2-1 Barrow\nReed scored.", ["2-1"], ["Ashby [2-1] Barrow"]),
        ("\n\n  Ashby 2-1 Barrow  \n\nReed scored.", ["2-1"], ["Ashby [2-1] Barrow"]),
        ("Reed scored in the\nfirst minute. It rained.", ["scored"], ["Reed [scored] in the\nfirst minute."]),
    ],
)
def test_sentences_with_their_words_marked(text: str, words: list[str], quoted: list[str]) -> None:
    assert [shown(one).strip() for one in Quoter(text).quotations(of(text, *words))] == quoted


def test_a_quotation_has_the_evidence_that_it_marks() -> None:
    text = "Ashby won 2-1 at home. Reed scored."
    late, early, other = of(text, "2-1", "Ashby", "scored")
    first, second = Quoter(text).quotations([late, other, early])
    assert first.evidence == (early, late)
    assert second.evidence == (other,)


@pytest.mark.parametrize("blank", [" ", ""])
def test_a_long_sentence_is_cut_around_its_words(blank: str) -> None:
    filler = f"very{blank}" * 90
    text = f"It was a {filler} long way, Reed shot, {filler} and Lane scored {filler} late."
    (quotation,) = Quoter(text).quotations(of(text, "Reed", "scored"))
    before, first, between, second, after = (part.text for part in quotation.parts)
    assert (first, second) == ("Reed", "scored")
    assert before.startswith(CUT)
    assert before.endswith("long way, ")
    assert between.count(CUT) == 1
    assert between.startswith(" shot, ")
    assert between.endswith(" and Lane ")
    assert after.endswith(CUT)
    assert len(before) <= AROUND + 1 >= len(after)
    assert len(between) <= 2 * AROUND + 1
    if blank:
        assert {part.strip(CUT).split()[0] for part in (before, after)} == {"very"}


def test_words_beyond_the_end_do_no_harm() -> None:
    (quotation,) = Quoter("Ashby won.").quotations([quote("won 4-0", 6), quote("far off", 40)])
    assert shown(quotation) == "Ashby [won.]"
    assert Quoter("").quotations([quote("won", 3)]) == [Quotation((), (quote("won", 3),))]


@given(text=st.text(alphabet="aB. \n\r1-", min_size=1, max_size=80), data=st.data())
def test_a_quotation_is_a_stretch_of_the_text_with_all_words_marked(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)).map(lambda x: (x[0], min(sum(x), len(text))))
    spans = data.draw(st.lists(places, min_size=1, max_size=4))
    evidence = [quote(text[start:end], start) for start, end in spans]
    quotations = Quoter(text).quotations(evidence)
    assert {one for quotation in quotations for one in quotation.evidence} == set(evidence)
    for quotation in quotations:
        assert "".join(part.text for part in quotation.parts) in text
        marked = [part.text for part in quotation.parts if part.marked]
        assert all(any(one.words in words for words in marked) for one in quotation.evidence)
        assert sum(map(len, marked)) == len({at for one in quotation.evidence for at in range(one.start, one.end)})
    assert all(isinstance(part, Part) and part.text for quotation in quotations for part in quotation.parts)
