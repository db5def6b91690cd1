"""A byline is broken between its parts, and inside one only where it is longer than the line."""

from collections.abc import Sequence

from ainews_tui.article import Extent
from ainews_tui.text.layout.cells import width
from ainews_tui.text.layout.linebreak import break_lines

JOINT = " · "


def break_byline(parts: Sequence[str], cells: int) -> list[Extent]:
    """Return the extents of the lines in the parts joined by `JOINT`; no line ends in a joint.

    Lines are filled from the last, so that the short one is the first: who, then when and how long.
    """
    whole = JOINT.join(parts)
    lines: list[Extent] = []
    end = len(whole)
    for part in reversed(parts):
        start = end - len(part)
        if lines and width(whole[start : lines[0][1]]) <= cells:
            lines[0] = (start, lines[0][1])
        else:
            lines[:0] = [(start + left, start + right) for left, right in break_lines(part, cells)]
        end = start - len(JOINT)
    return lines
