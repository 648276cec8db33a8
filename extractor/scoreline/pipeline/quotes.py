"""Quotations of a text."""

import re

QUOTE_MARK = re.compile(
    r"""["“”'‘’`\n](?:"""  # one class of characters comes first, which a search finds fastest
    r"""(?<=["“”\n])|(?<=['‘])(?<![^\s(\[“"-].)(?=\w)|(?<=`)`|(?<=['’])(?<=[.,!?…].)(?!\w)|(?<=')')"""
)


def find_quotes(text: str, body: int = 0) -> list[tuple[int, int]]:
    """Character spans of quotations of a sentence or more; none reaches over a line's end."""
    spans: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in QUOTE_MARK.finditer(text, body):
        mark, place = match.group(), match.start()
        if mark == "\n":
            # An opening mark without a closing one: the quotation goes on to the end of the line.
            if opened is not None and opened[1] in '“"':
                spans.append((opened[0], place))
            opened = None
        elif opened is None:
            if mark in ('"', "“", "'", "‘", "``"):
                opened = (place, mark)
        elif mark == {'"': '"', "“": "”", "'": "'", "‘": "’", "``": "''"}[opened[1]] or (
            opened[1] in "'‘" and mark in "'’"
        ):
            if text.count(" ", opened[0], place) >= 4:
                spans.append((opened[0], match.end()))
            opened = None
        elif mark == "“":
            opened = (place, mark)
    return spans
