"""The border to the terminal for all that is painted: whatever a widget shows passes here last."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from ainews_tui.text.safe import safe_row


class Border(LineFilter):
    """Lets through what is fit for a terminal; a line stays as wide as it was measured."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line without what must not reach a terminal."""
        return [_passed(segment) for segment in segments]


def _passed(segment: Segment) -> Segment:
    shown = safe_row(segment.text)
    if shown == segment.text:
        return segment
    return Segment(set_cell_size(shown, cell_len(segment.text)), segment.style)


BORDER = Border()
