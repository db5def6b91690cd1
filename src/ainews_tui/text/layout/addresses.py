"""An address in lines: broken where its parts end, and to the character what it was."""

from bisect import bisect_right
from itertools import accumulate

from ainews_tui.article import Extent
from ainews_tui.text.layout.cells import advances

_ENDS = "/?&"


def break_address(written: str, width: int) -> list[Extent]:
    """Return the extents of lines of at most `width` cells, one after the other.

    A line ends behind its last `/`, `?` or `&`, or where it is full if it has none.
    """
    edges = [0, *accumulate(advances(written))]
    lines: list[Extent] = []
    start = 0
    while start < len(written):
        end = max(start + 1, bisect_right(edges, edges[start] + width) - 1)
        if end < len(written):
            end = max(written.rfind(sign, start, end) for sign in _ENDS) + 1 or end
        lines.append((start, end))
        start = end
    return lines
