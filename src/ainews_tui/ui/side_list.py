"""The side pane: sources, tags and topics with their counts, each a filter.

Only the lines in sight are converted and painted, however many filters there are.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events, work
from textual.geometry import Region
from textual.message import Message

from ainews_tui.errors import ReaderError
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.searching import Searching
from ainews_tui.query.tree import About, Tagged
from ainews_tui.ui.completing import Names
from ainews_tui.ui.line_view import LineView
from ainews_tui.ui.side_counts import Counts, find_counts
from ainews_tui.ui.side_lines import Choice, Gap, Heading, Place, SideLines
from ainews_tui.ui.side_paint import ChoiceStyle, SidePainter, Styles, side_styles
from ainews_tui.ui.wanted import Wanted
from ainews_tui.ui.wording import error_words

_Key = tuple[Place, bool, ChoiceStyle]
"""What stands on a line, whether it is ticked, and in which of the styles of choices."""


class SideList(LineView[Styles]):
    """Filters under the headings of their kind, with a cursor; the picked ones are ticked."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "side--heading", "side--count", "side--cursor", "side--active", "side--hover",
    }  # fmt: skip
    DEFAULT_CSS = """
    SideList {
        & > .side--heading { color: $text-accent; text-style: bold; }
        & > .side--count { color: $foreground 70%; }
        & > .side--cursor { background: $panel; color: $text; }
        & > .side--active { background: $primary-muted; color: $text; text-style: bold; }
        & > .side--hover { background: $block-hover-background; }
    }
    """

    @dataclass
    class Picked(Message):
        """The reader clicked on a filter, and now wants this."""

        wanted: Wanted

    def __init__(self, searching: Searching, presenter: Presenter) -> None:
        super().__init__(side_styles, "side")
        self._searching = searching
        self._presenter = presenter
        self._counts: Counts | None = None
        self._lines = SideLines()
        self._wanted = Wanted()
        self._cursor = 0
        self._hovered: int | None = None

    @work(exclusive=True, group="counts")
    async def recount(self) -> None:
        """Count anew what is in the index."""
        try:
            counts = await asyncio.to_thread(find_counts, self._searching)
        except ReaderError as error:
            self.notify(error_words(error, self._presenter), severity="warning", markup=False)
            return
        at = self._lines.choice(self._cursor)
        self._counts, self._lines = counts, SideLines(counts)
        self._cursor = self._lines.find(at.picked if at else None)
        self.set_lines(len(self._lines))
        self.refresh()

    def show(self, wanted: Wanted) -> None:
        """Tick what is wanted."""
        visible = range(self.size.height)
        before = self.line_keys(visible)
        self._wanted = wanted
        for y, old, new in zip(visible, before, self.line_keys(visible), strict=True):
            if old != new:
                self.refresh_lines(y + self.scroll_offset.y)

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter."""
        self._presenter = presenter
        self.repaint()

    def labels(self) -> list[tuple[Tagged | About, int]]:
        """Return the tags and topics with their counts."""
        return list(self._counts.labels()) if self._counts else []

    def names(self) -> Names:
        """Return the names of the sources, tags and topics there are most articles of."""
        return self._counts.names(self._presenter) if self._counts else {}

    def picked(self) -> Wanted | None:
        """Return what is wanted once the filter under the cursor is picked; None without one."""
        choice = self._lines.choice(self._cursor)
        return self._wanted.with_filter(choice.picked) if choice else None

    def action_move(self, step: int) -> None:
        """Go to the next filter, or with -1 to the one before; from the last to the first."""
        if self._lines:
            self._move_to(self._lines.step(self._cursor, step))

    def action_page(self, step: int) -> None:
        """Go on or back by as many lines as are visible."""
        if self._lines:
            self._move_to(self._lines.leap(self._cursor, step * self.size.height))

    def action_edge(self, side: int) -> None:
        """Go to the last filter, or with -1 to the first."""
        if self._lines:
            self._move_to(len(self._lines) - 1 if side > 0 else 0)

    def line_keys(self, visible: range) -> Sequence[_Key]:
        """Return what stands on some visible lines, and how each is shown."""
        top = self.scroll_offset.y
        return [self._key(top + y) for y in visible]

    def line(self, key: _Key) -> list[Segment]:
        """Paint what stands on a line."""
        place, ticked, style = key
        painter = SidePainter(self._presenter, self.look, self.cells)
        match place:
            case Choice():
                segments = painter.choice(place, ticked, style)
            case Heading(name):
                segments = painter.heading(name)
            case Gap():
                segments = painter.blank()
        return Segment.adjust_line_length(segments, self.cells, segments[0].style)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Show by the cursor whether the keys come here."""
        self.refresh_lines(self._cursor)

    def on_resize(self) -> None:
        """Have no lines out of sight that there is room for."""
        self.set_lines(len(self._lines))

    def on_show(self) -> None:
        """Bring the cursor into sight where the pane was out of sight."""
        self._show_cursor()

    def on_click(self, event: events.Click) -> None:
        """Pick what the mouse clicked."""
        y = event.y + self.scroll_offset.y
        if self._lines.choice(y):
            self._move_to(y)
            if picked := self.picked():
                self.post_message(self.Picked(picked))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show what a click would pick."""
        self._hover(event.y + self.scroll_offset.y)

    def on_leave(self) -> None:
        """Show it no longer."""
        self._hover(None)

    def _key(self, y: int) -> _Key:
        place, look = self._lines.at(y), self.look
        if not isinstance(place, Choice):
            return place, False, look.plain
        if y == self._cursor:
            style = look.active if self.has_focus else look.cursor
        else:
            style = look.hover if y == self._hovered else look.plain
        return place, self._wanted.holds(place.picked), style

    def _move_to(self, y: int) -> None:
        left, self._cursor = self._cursor, y
        self.refresh_lines(left)
        self.refresh_lines(y)
        self._show_cursor()

    def _show_cursor(self) -> None:
        line = Region(0, self._cursor, 1, 1)
        self.scroll_to_region(line, animate=False, force=True, immediate=True)

    def _hover(self, y: int | None) -> None:
        left, self._hovered = self._hovered, y
        for line in (left, y):
            if line is not None and left != y:
                self.refresh_lines(line)
