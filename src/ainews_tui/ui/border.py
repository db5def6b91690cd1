"""The border to the terminal for all that is painted: whatever a widget shows passes here last."""

from collections.abc import Mapping
from itertools import cycle

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from ainews_tui.settings import Ambiguous
from ainews_tui.text.safe import safe_row

_PLAIN_FRAMES = {
    code: sign
    for first, last, sign in (
        (0x2500, 0x257F, "+"), (0x2500, 0x2501, "-"), (0x2502, 0x2503, "|"),
        (0x2504, 0x250B, "--||--||"), (0x254C, 0x254F, "--||"), (0x2550, 0x2551, "-|"),
        (0x2571, 0x2573, "/\\X"), (0x2574, 0x257F, "-|-|-|-|-|-|"),
        (0x2580, 0x2580, "-"), (0x2581, 0x2587, "_"), (0x2588, 0x2588, "#"),
        (0x2589, 0x2590, "|"), (0x2591, 0x2593, "#"), (0x2594, 0x2595, "-|"),
        (0x2596, 0x259F, "#"),
    )
    for code, sign in zip(range(first, last + 1), cycle(sign))
}  # fmt: skip
"""Lines, corners and blocks of frames as near as ASCII comes to them."""


class Border(LineFilter):
    """Lets through what is fit for a terminal; a line stays as wide as it was measured.

    Frames are measured one cell wide: where a terminal draws them `wide`, ASCII stands for them.
    """

    def __init__(self, frames: Ambiguous) -> None:
        super().__init__()
        self._signs = _PLAIN_FRAMES if frames is Ambiguous.WIDE else {}

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line without what must not reach a terminal."""
        return [_passed(segment, self._signs) for segment in segments]


def _passed(segment: Segment, signs: Mapping[int, str]) -> Segment:
    text, style, _ = segment
    if style and style.link:
        style = _told(style, style.link)
    shown = safe_row(text.translate(signs) if signs else text)
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
