"""Lines that are scrolled, and say so."""

from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar

from ainews_tui.ui.scroll_bar import QuickBar


class Scrolling(ScrollView):
    """A view whose scroll bar is always there, if only as a blank.

    So nothing on the screen changes its place when the lines do, and no layout is asked for,
    which would cost more than whatever else a key makes necessary.
    """

    class Scrolled(Message):
        """Other lines are in sight."""

        def can_replace(self, message: Message) -> bool:
            """Only where it ends is of interest."""
            return isinstance(message, Scrolling.Scrolled)

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self.set_reactive(Scrolling.show_vertical_scrollbar, True)

    def on_mount(self) -> None:
        """Have the scroll bar now: Textual makes it when it lays out, and then lays out again."""
        self.vertical_scrollbar.display = True

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The bar at the right, which is always there."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = QuickBar(name="vertical")
            self.app._start_widget(self, bar)  # noqa: SLF001 - a bar is no child to be mounted
        return self._vertical_scrollbar

    @property
    def cells(self) -> int:
        """How wide a line is."""
        return max(0, self.outer_size.width - self.scrollbar_size_vertical)

    @property
    def percent(self) -> int | None:
        """How far the lines have been scrolled, 0 to 100; None where all are in sight."""
        most = self.max_scroll_y
        return round(100 * min(1.0, self.scroll_y / most)) if most else None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Have the lines painted, and tell of it; whether the bar is, the bar knows."""
        self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            self.refresh(Region(0, 0, self.cells, self.size.height))
        self._tell_scrolled()

    def action_move(self, step: int) -> None:
        """Go so many lines on."""
        self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Go one screen on or back; two lines stay for the eye to find its place."""
        self.scroll_relative(y=step * max(1, self.size.height - 2), animate=False)

    def action_edge(self, side: int) -> None:
        """Go to the end, or with -1 to the first line."""
        self.scroll_to(y=self.max_scroll_y if side > 0 else 0, animate=False)

    def set_lines(self, count: int) -> None:
        """Have so many lines; where the view would end below the last, it ends with the last.

        Whoever has others than before sees to it that they are painted.
        """
        self.virtual_size = Size(self.cells, count)
        self.vertical_scrollbar.window_virtual_size = count
        self._tell_scrolled()
        self.scroll_to(y=min(self.scroll_y, self.max_scroll_y), animate=False, force=True)

    def _tell_scrolled(self) -> None:
        if self.is_mounted:
            # to the screen at once, which alone wants to know: up through every pane it takes long
            self.screen.post_message(self.Scrolled())
