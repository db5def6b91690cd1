"""The border to the terminal for all that is painted: whatever a widget shows passes here last."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from ainews_tui.settings import Ambiguous
from ainews_tui.text.layout.frames import plain_frames
from ainews_tui.text.safe import safe_row


class Border(LineFilter):
    """Lets through what is fit for a terminal; a line stays as wide as it was measured.

    Frames are measured one cell wide: where a terminal draws them `wide`, ASCII stands for them.
    """

    def __init__(self, frames: Ambiguous) -> None:
        super().__init__()
        self._are_wide = frames is Ambiguous.WIDE

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line without what must not reach a terminal."""
        return [_passed(segment, self._are_wide) for segment in segments]


def _passed(segment: Segment, are_frames_wide: bool) -> Segment:
    text, style, _ = segment
    if style and style.link:
        style = _told(style, style.link)
    shown = safe_row(plain_frames(text) if are_frames_wide else text)
    if shown != text:
        shown = set_cell_size(shown, cell_len(text))
    elif style is segment.style:
        return segment
    return Segment(shown, style)


def _told(style: Style, link: str) -> Style:
    """Return a style whose link a terminal may be told, under the same id wherever it stands."""
    from ainews_tui.text.addresses.hyperlinks import hyperlink, link_id  # only articles have links

    told = style.update_link(hyperlink(link))
    if told.link:
        told._link_id = link_id(told.link)  # noqa: SLF001 - Rich makes up another at each addition
    return told


BORDERS = {frames: Border(frames) for frames in Ambiguous}
"""The border to a terminal that draws frames narrow, and to one that draws them wide."""
