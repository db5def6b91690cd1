"""Textual's scroll bar, painted in a tenth of the time: without Rich's console, or its own rules.

Of its lines most are one of three, and they have no border, padding or alignment.
"""

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import Reactive
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.kept_picture import KeptPicture
from ainews_tui.ui.painted_row import PaintedRow

_NO_COLOUR = Color.default()


class QuickBar(ScrollBar, KeptPicture, OwnSize):
    """The bar at the right of some lines."""

    position: Reactive[float] = Reactive(0.0, repaint=False)

    def watch_position(self, old: float, new: float) -> None:
        """Have the bar painted where it looks otherwise: in a long text a line moves nothing."""
        if self._thumb(old) != self._thumb(new):
            self.refresh()

    def make_lines(self, crop: Region) -> list[Strip]:
        """Paint some lines of the bar."""
        drawn = self.render()
        if not isinstance(drawn, ScrollBarRender):
            return super().make_lines(crop)
        style = self.app.console.get_style(drawn.style)
        bar = drawn.render_bar(
            size=self.size.height,
            virtual_size=drawn.virtual_size,
            window_size=drawn.window_size,
            position=drawn.position,
            thickness=self.size.width,
            back_color=style.bgcolor or _NO_COLOUR,
            bar_color=style.color or _NO_COLOUR,
        )
        made = dict[Segment, Strip]()
        for segment in bar.segments:
            if segment not in made:
                made[segment] = self._painted(segment, style)
        return [made[segment] for segment in bar.segments[crop.y : crop.bottom]]

    def _thumb(self, position: float) -> int:
        """Return where the thumb begins at a position, in the parts of a line that it moves by.

        Worked out step by step as `ScrollBarRender.render_bar` does, or it is rounded otherwise.
        """
        lines, whole, seen = self.size.height, self.window_virtual_size, self.window_size
        if not (lines and 0 < seen < whole):
            return 0
        thumb = max(1, seen / (whole / lines))
        begins = (lines - thumb) * (position / (whole - seen))
        return int(begins * len(ScrollBarRender.VERTICAL_BARS))

    def _painted(self, segment: Segment, style: Style) -> Strip:
        over = style + segment.style if segment.style else style
        return PaintedRow(self.passing()([Segment(segment.text, over)]), self.size.width)
