"""Widths are terminal cells, never `len()`, and only this module measures them.

The measure is Rich's table, since Rich paints the screen: wide characters count two cells,
combining ones none, and those of ambiguous width (`“ … — ·`) one, unless `layout.ambiguous` says
two. Rich's own functions keep widths that a thread may have measured by another table; this
module asks none of them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

from rich._unicode_data import load
from rich.cells import CellTable

_ELLIPSIS = "…"
_EMOJI_SELECTOR = "\ufe0f"
_JOINER = "\u200d"


class _Advances(dict[int, str]):
    """Code point to its width as a character code, found when first asked for."""

    def __init__(self, widths: Sequence[tuple[int, int, int]]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, code: int) -> str:
        # what it adds to a narrow character before it; it adds nothing to a wide one
        cells = 1 if code == ord(_EMOJI_SELECTOR) else self._cells(code)
        self[code] = advance = chr(cells)
        return advance

    def _cells(self, code: int) -> int:
        if 0 < code < 0x20 or 0x7F <= code < 0xA0:
            return 0
        at = bisect_right(self._widths, code, key=itemgetter(0))
        _, last, cells = self._widths[at - 1]
        return cells if code <= last else 1


class Measure:
    """Widths by one table.

    Another table is another measure: what a thread still finds by this one is in no other.
    """

    def __init__(self, table: CellTable) -> None:
        self.advances = _Advances(table.widths)
        self._widened = table.narrow_to_wide

    def width(self, text: str) -> int:
        """Return how many cells a text takes."""
        if _JOINER in text or _EMOJI_SELECTOR in text:
            return self._joined(text)
        return sum(text.translate(self.advances).encode("latin-1"))

    def _joined(self, text: str) -> int:
        """Return the cells of a text in which emoji may be joined, as Rich paints it."""
        total, before = 0, ""
        characters = iter(text)
        for character in characters:
            if character == _JOINER:
                next(characters, None)
            elif character == _EMOJI_SELECTOR:
                total += before in self._widened
                before = ""
            elif cells := ord(self.advances[ord(character)]):
                total, before = total + cells, character
        return total


NARROW = Measure(load())
"""What a text is read by, which no terminal may change: one cell for what is ambiguous."""

_measure = NARROW


def measure_by(table: CellTable) -> None:
    """Measure by another table from now on."""
    global _measure
    _measure = Measure(table)


def measure() -> Measure:
    """Return what is measured by now; what is kept of widths is kept for it alone."""
    return _measure


def width(text: str) -> int:
    """Return how many cells the text takes."""
    return _measure.width(text)


def advances(text: str) -> bytes:
    """Return, character by character, the cells each one adds.

    Their sum is the width. Only where emoji are joined into one picture it is more: terminals
    disagree about those, and the larger figure never overflows.
    """
    return text.translate(_measure.advances).encode("latin-1")


def clip(text: str, cells: int) -> str:
    """Return the text cut to at most so many cells, with `…` at the end where it was cut."""
    if width(text) <= cells:
        return text
    if cells < width(_ELLIPSIS):
        return ""
    edges = list(accumulate(advances(text)))
    return text[: bisect_right(edges, cells - width(_ELLIPSIS))] + _ELLIPSIS


def pad(text: str, cells: int) -> str:
    """Return the text clipped and filled with spaces on the right to exactly so many cells."""
    clipped = clip(text, cells)
    return clipped + " " * (cells - width(clipped))
