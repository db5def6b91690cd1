"""What paints its own lines: each is made once, and filling or scrolling it moves no widget."""

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Any, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import FIFOCache
from textual.events import Blur, DescendantBlur, DescendantFocus, Focus
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.kept_picture import KeptPicture
from ainews_tui.ui.painted_row import PaintedRow
from ainews_tui.ui.scrolling import Scrolling

Styles = TypeVar("Styles")

_KEPT_STRIPS = 500


class LineView(
    Scrolling, KeptPicture, OwnSize, Generic[Styles], can_focus=True, inherit_bindings=False
):
    """Lines as wide as the widget; `strips` keeps them by what distinguishes them."""

    BINDINGS = bindings(Scope.PANE)
    DEFAULT_CSS = """
    LineView { background: $background; overflow: hidden scroll; }
    """

    def __init__(self, styles_of: Callable[[Widget], Styles], name: str) -> None:
        super().__init__(name)
        self._styles_of = styles_of
        self._painted_with: tuple[Styles, Style] | None = None
        self._made_for: tuple[Styles, int] | None = None
        self.strips: FIFOCache[Hashable, Strip] = FIFOCache(_KEPT_STRIPS)

    @property
    def look(self) -> Styles:
        """The styles of the component classes, worked out when they are painted with."""
        return self._paints[0]

    @property
    def _paints(self) -> tuple[Styles, Style]:
        """The look, and the style of what has none of its own."""
        if self._painted_with is None:
            self._painted_with = self._styles_of(self), self.rich_style
        return self._painted_with

    def notify_style_update(self) -> None:
        """Work the styles out anew for the next picture: the component classes get theirs later."""
        self._painted_with = None
        super().notify_style_update()

    def line_keys(self, visible: range) -> Sequence[Hashable]:
        """Return what distinguishes each of some visible lines, which may be their numbers."""
        top = self.scroll_offset.y
        return range(top + visible.start, top + visible.stop)

    def line(self, key: Any) -> list[Segment]:
        """Make the line that has this key, `cells` wide at most."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return one visible line to whoever wants to know what stands where."""
        return Strip(self.line(self.line_keys(range(y, y + 1))[0]))

    def make_lines(self, crop: Region) -> list[Strip]:
        """Paint some lines; in another width or style than the last time each is made anew.

        Without Textual's own way: there is no border or padding to be laid around a line, and
        what a line lacks for the width is under the scroll bar.
        """
        made_for = self.look, self.cells
        if made_for != self._made_for:
            self._made_for = made_for
            self.strips.clear()
        keys = self.line_keys(crop.line_range)
        # looked up before any is made: what is made may take the place of what is in sight
        lines = {key: self.strips[key] for key in keys if key in self.strips}
        lines |= self._made([key for key in keys if key not in lines])
        return [lines[key].crop(*crop.column_span) for key in keys]

    def _made(self, keys: Sequence[Hashable]) -> dict[Hashable, Strip]:
        """Return lines as they are to be painted, and keep them."""
        made = dict[Hashable, Strip]()
        if keys:
            cells, passed, (_, blank) = self.cells, self.passing(), self._paints
            for key in keys:
                segments = Segment.adjust_line_length(self.line(key), cells, blank)
                self.strips[key] = made[key] = PaintedRow(passed(segments), cells)
        return made

    def _exchange_repaint_regions(self) -> Collection[Region]:
        """Have whole lines painted, also for what was asked for when they had another width.

        Where a region ended within a line, it would leave half a wide character. What was asked
        for with the bar is painted with it.
        """
        cells, whole = self.cells, self.outer_size.width
        return [
            Region(0, region.y, cells if region.right <= cells else whole, region.height)
            for region in super()._exchange_repaint_regions()
        ]

    def on_focus(self, event: Focus) -> None:
        """Take the keys, which changes but little of how the lines look: see `watch_has_focus`."""
        event.prevent_default()  # Textual paints all of what gets the keys anew
        self.has_focus = True
        self._tell_above(DescendantFocus(self))

    def on_blur(self, event: Blur) -> None:
        """Lose the keys."""
        event.prevent_default()
        self.has_focus = False
        self._tell_above(DescendantBlur(self))

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Look otherwise; no rule of style asks where the keys go, so that none is applied anew."""

    def _tell_above(self, event: DescendantFocus | DescendantBlur) -> None:
        if self.parent is not None:
            self.parent.post_message(event)

    def tell(self, message: Message) -> None:
        """Post a message; not before there is a widget, which would then never get its size."""
        if self.is_mounted:
            # its own: a message goes no higher than the widget whose handler it was made in
            self.post_message(message.set_sender(self))

    def forget_hidden(self) -> None:
        """Make anew every line that comes into sight; those that are in sight are as they were."""
        keys = self.line_keys(range(self.size.height))
        seen = {key: self.strips[key] for key in keys if key in self.strips}
        self.strips.clear()
        for key, strip in seen.items():
            self.strips[key] = strip

    def repaint(self) -> None:
        """Make every line anew."""
        self.strips.clear()
        self.refresh()
