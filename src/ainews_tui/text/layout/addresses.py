"""An address in lines: broken where its parts end, and to the character what it was."""

from bisect import bisect_right
from itertools import accumulate

from ainews_tui.article import Extent
from ainews_tui.text.layout.cells import advances

_ENDS = "/?&", "-_="
"""What a line ends behind: the end of a part, or where it has none, of a word."""


def break_address(written: str, width: int) -> list[Extent]:
    """Return the extents of lines of at most `width` cells, one after the other.

    A line ends behind its last `/`, `?` or `&`; if it has none, behind its last `-`, `_` or `=`;
    without those where it is full.
    """
    edges = [0, *accumulate(advances(written))]
    lines: list[Extent] = []
    start = 0
    while start < len(written):
        end = max(start + 1, bisect_right(edges, edges[start] + width) - 1)
        if end < len(written):
            ends = (max(written.rfind(sign, start, end) for sign in signs) + 1 for signs in _ENDS)
            end = next(filter(None, ends), end)
        lines.append((start, end))
        start = end
    return lines
