"""A byline is broken between its parts, and inside one only where it is longer than the line."""

from collections.abc import Sequence

from ainews_tui.article import Extent
from ainews_tui.text.layout.cells import width
from ainews_tui.text.layout.linebreak import break_lines

JOINT = " · "


def break_byline(parts: Sequence[str], cells: int) -> list[Extent]:
    """Return the extents of the lines in the parts joined by `JOINT`; no line ends in a joint."""
    lines: list[Extent] = []
    at = 0
    for part in parts:
        end = at + len(part)
        if lines and width(JOINT.join(parts)[lines[-1][0] : end]) <= cells:
            lines[-1] = (lines[-1][0], end)
        else:
            lines += [(at + start, at + stop) for start, stop in break_lines(part, cells)]
        at = end + len(JOINT)
    return lines
