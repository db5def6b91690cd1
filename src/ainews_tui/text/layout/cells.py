"""Widths are terminal cells, never `len()`, and only this module measures them.

The measure is Rich's, since Rich paints the screen: wide characters count two cells, combining
ones none, and those of ambiguous width (`“ … — ·`) one, unless `layout.ambiguous` says two.
"""

from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len

_ELLIPSIS = "…"
_EMOJI_SELECTOR = "\ufe0f"


class _Advances(dict[int, str]):
    """Code point to its width as a character code, found when first asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        # what it adds to a narrow character before it; it adds nothing to a wide one
        cells = 1 if character == _EMOJI_SELECTOR else cell_len(character)
        self[code] = advance = chr(cells)
        return advance


_ADVANCES = _Advances()


def forget() -> None:
    """Forget what was measured: the measure has changed."""
    _ADVANCES.clear()


def width(text: str) -> int:
    """Return how many cells the text takes."""
    return cell_len(text)


def advances(text: str) -> bytes:
    """Return, character by character, the cells each one adds.

    Their sum is the width. Only where emoji are joined into one picture it is more: terminals
    disagree about those, and the larger figure never overflows.
    """
    return text.translate(_ADVANCES).encode("latin-1")


def clip(text: str, cells: int) -> str:
    """Return the text cut to at most so many cells, with `…` at the end where it was cut."""
    if width(text) <= cells:
        return text
    if cells < 1:
        return ""
    edges = list(accumulate(advances(text)))
    return text[: bisect_right(edges, cells - width(_ELLIPSIS))] + _ELLIPSIS


def pad(text: str, cells: int) -> str:
    """Return the text clipped and filled with spaces on the right to exactly so many cells."""
    clipped = clip(text, cells)
    return clipped + " " * (cells - width(clipped))
