"""What paints its own lines: each is made once, and filling or scrolling it moves no widget."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.cache import LRUCache
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.widget import Widget

from ainews_tui.ui.commands import Scope, bindings

if TYPE_CHECKING:
    from textual.strip import Strip

Styles = TypeVar("Styles")

_KEPT_STRIPS = 500


class LineView(ScrollView, Generic[Styles], can_focus=True, inherit_bindings=False):
    """Lines as wide as the widget; its scroll bar is always there, if only as a blank.

    So nothing on the screen changes its place when the lines do, and no layout is asked for,
    which would cost more than whatever else a key makes necessary. `strips` keeps lines by what
    distinguishes them.
    """

    BINDINGS = bindings(Scope.PANE)
    DEFAULT_CSS = """
    LineView { background: $background; overflow: hidden scroll; }
    """

    virtual_size = Reactive(Size(0, 0))

    def __init__(self, styles_of: Callable[[Widget], Styles], name: str) -> None:
        super().__init__(id=name)
        self._styles_of = styles_of
        self._styles: Styles | None = None
        self._is_restyled = False
        self.strips: LRUCache[object, Strip] = LRUCache(_KEPT_STRIPS)
        self.set_reactive(LineView.show_vertical_scrollbar, True)

    @property
    def cells(self) -> int:
        """How wide a line is."""
        return max(0, self.outer_size.width - self.scrollbar_size_vertical)

    @property
    def look(self) -> Styles:
        """The styles of the component classes, worked out once for each theme and focus.

        Where they differ from those that lines were made in, lines are made anew.
        """
        if self._styles is None or self._is_restyled:
            styles, self._is_restyled = self._styles_of(self), False
            if styles != self._styles:
                self._styles = styles
                self.strips.clear()
        return self._styles

    def set_lines(self, count: int) -> None:
        """Have so many lines; where the view would end below the last, it ends with the last."""
        self.virtual_size = Size(self.cells, count)
        self.vertical_scrollbar.window_virtual_size = count
        self.scroll_to(y=min(self.scroll_y, self.max_scroll_y), animate=False, force=True)

    def repaint(self) -> None:
        """Make every line anew."""
        self.strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Look at the styles again when the theme or the focus changes."""
        super().notify_style_update()
        self._is_restyled = True
