"""Where no line should begin, told apart from the code that decides it."""

from itertools import pairwise

from ainews_tui.article import Extent

OPENING = "（「『《〈【〔［“‘￥"
CLOSING = "，。、；：！？）」』》〉】〕］”’％·～—…"
HALF_OPENING, HALF_CLOSING = "([{", ",.;:!?)]}%"


def offends(text: str, place: int) -> bool:
    """Say whether no line should begin at a place; a space before `.NET` makes its dot a letter."""
    before, after = text[:place].rstrip(), text[place:]
    if not before or after[0] in CLOSING + " " or before[-1] in OPENING + HALF_OPENING:
        return True
    word = after.lstrip(HALF_CLOSING)[:1]
    return after[0] in HALF_CLOSING and not (
        text[place - 1] == " " and (word == "(" or (word.isascii() and word.isalnum()))
    )


def forbidden(text: str, lines: list[Extent]) -> list[str]:
    """Return the lines that begin where none should though another place on the one above is free.

    Between two marks of which neither is better off, one place is as good as the other.
    """
    return [
        text[following:end]
        for (start, _), (following, end) in pairwise(lines)
        if following < len(text) and text[following - 1] != "\n" and offends(text, following)
        if not all(offends(text, place) for place in range(start + 1, following))
    ]
