"""The list of headlines: only what is visible is fetched, converted and painted.

Headlines come in pages from whoever hears that they are missing; `render_line` asks for nothing,
it paints what has come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message

from ainews_tui.article import Headline
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.found import Found, Listing
from ainews_tui.ui.headline_paint import HeadlinePainter, Styles, headline_styles
from ainews_tui.ui.line_view import LineView
from ainews_tui.ui.pages import PAGE, Pages
from ainews_tui.ui.rows import Place, RowLine, Rows

if TYPE_CHECKING:
    from ainews_tui.query.tree import Phrase


_Key = tuple[Place | None, Style]
"""What a line shows, and in which of the styles of whole lines."""


class HeadlineList(LineView[Styles]):
    """Headlines under headings, with a cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "headlines--title", "headlines--meta", "headlines--heading", "headlines--cursor",
        "headlines--active", "headlines--hit",
    }  # fmt: skip
    DEFAULT_CSS = """
    HeadlineList {
        & > .headlines--title { color: $text; }
        & > .headlines--meta { color: $text-muted; }
        & > .headlines--heading { color: $text-accent; text-style: bold; }
        & > .headlines--cursor { background: $panel; }
        & > .headlines--hit { color: $text-warning; text-style: bold underline; }
        & > .headlines--active { background: $primary-muted; text-style: bold; }
    }
    """

    @dataclass
    class Highlighted(Message):
        """The cursor came to stand on this headline."""

        headline: Headline

    @dataclass
    class Chosen(Message):
        """The reader wants to read the headline under the cursor."""

    @dataclass
    class Missing(Message):
        """Headlines of a listing came into view that nobody has brought; called for once."""

        listing: Listing
        page: int

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(headline_styles, "list")
        self._presenter = presenter
        self._listing = Listing()
        self._rows = Rows((), 2)
        self.pages = Pages()
        self._today = date.min
        self._told: tuple[str, tuple[Phrase, ...]] | None = None
        self._was_moved = False
        self.kept: Headline | None = None
        self.cursor = 0

    @property
    def headline(self) -> Headline | None:
        """The headline under the cursor; None where there is none or it has not come yet."""
        return self.pages.get(self.cursor)

    @property
    def is_coming(self) -> bool:
        """Whether the headline under the cursor is on its way."""
        return self.pages.is_coming(self.cursor)

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter."""
        self._presenter = presenter
        self.repaint()

    def show_day(self, today: date) -> None:
        """Call this day today."""
        if today != self._today:
            self._today = today
            self.repaint()

    def show(self, found: Found) -> None:
        """Show another listing, the cursor where it was found to begin.

        `kept` is the headline the reader chose to stand on; None until they choose one, so that
        the cursor stays on the newest whatever comes in.
        """
        self.kept, self._was_moved = found.kept, found.kept is not None
        self._listing = found.listing
        self._rows = Rows(found.listing.groups, 3 if found.listing.phrases else 2)
        self.pages = Pages()
        self.pages.ask([found.page * PAGE])
        self.pages.put(found.page, found.headlines)
        self.cursor = min(found.cursor, max(0, self._rows.count - 1))
        self.set_lines(self._rows.lines_on(self.size.height))
        self.repaint()
        self._show_cursor(self._rows.begin(self.scroll_offset.y))

    def complete(self, beginning: Listing, whole: Listing) -> bool:
        """Show the whole of a listing whose beginning is shown, at the same place.

        False where something else is shown, or came in between.
        """
        known = len(beginning.groups) - 1
        if self._listing is not beginning or whole.groups[:known] != beginning.groups[:known]:
            return False
        self._listing = whole
        self._rows = Rows(whole.groups, self._rows.height)
        self.set_lines(self._rows.lines_on(self.size.height))
        self.repaint()
        self._want_visible()
        return True

    def put(self, listing: Listing, page: int, headlines: tuple[Headline, ...]) -> None:
        """Show headlines that have come, unless another listing is shown by now."""
        if listing is self._listing:
            self.pages.put(page, headlines)
            self.repaint()
            self._tell()

    def lack(self, listing: Listing, page: int) -> None:
        """Leave open what could not be brought, and call for it when it is next in view."""
        if listing is self._listing:
            self.pages.forget(page)

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, as near as there is one, and scroll no more than it takes."""
        self._put_cursor(row)
        self._show_cursor(self.scroll_offset.y)

    def jump_to(self, row: int) -> None:
        """Put the cursor on a row that is to be the first one on the screen."""
        self._put_cursor(row)
        self._show_cursor(self._rows.lines)

    def stay(self) -> None:
        """Keep the cursor on its headline from now on, whatever comes in above it."""
        self._was_moved = True
        self._tell()

    def action_move(self, step: int) -> None:
        """Go so many headlines on."""
        self.move_to(self.cursor + step)

    def action_page(self, step: int) -> None:
        """Go on or back by as many headlines as are visible."""
        self.move_to(self.cursor + step * max(1, self.size.height // self._rows.height - 1))

    def action_edge(self, side: int) -> None:
        """Go to the last headline, or with -1 to the first."""
        self.move_to(self._rows.count - 1 if side > 0 else 0)

    def line_keys(self, visible: range) -> Sequence[_Key]:
        """Return what some visible lines show, and in which of the styles of whole lines."""
        top, look = self.scroll_offset.y, self.look
        cursor = look.active if self.has_focus else look.cursor
        # the first line names the group of what is under it, whatever was scrolled past
        places = (self._rows.at(y + top) if y else self._rows.heading(top) for y in visible)
        at_cursor = {RowLine(self.cursor, line) for line in range(self._rows.height)}
        return [(place, cursor if place in at_cursor else look.plain) for place in places]

    def line(self, key: _Key) -> list[Segment]:
        """Paint what a line shows."""
        place, base = key
        painter = HeadlinePainter(self._presenter, self._listing, self.look, self.cells)
        segments = painter.line(place, self.pages, self._today, base)
        return Segment.adjust_line_length(segments, self.cells, base)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Show by the cursor whether the keys come here."""
        if self._rows.count:
            self.refresh_lines(self._rows.top(self.cursor), self._rows.height)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for what has come into view."""
        super().watch_scroll_y(old_value, new_value)
        self._want_visible()

    def on_resize(self) -> None:
        """Keep the cursor in view, and whole headlines at the top."""
        self.set_lines(self._rows.lines_on(self.size.height))
        self._show_cursor(self._rows.begin(self.scroll_offset.y))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click there reads."""
        place = self._rows.at(event.y + self.scroll_offset.y)
        if isinstance(place, RowLine):
            again = place.row == self.cursor and event.chain == 2
            self.move_to(place.row)
            if again:
                self.post_message(self.Chosen())

    def _put_cursor(self, row: int) -> None:
        if self._rows.count:
            left, self.cursor = self.cursor, max(0, min(row, self._rows.count - 1))
            self._was_moved = True
            for changed in (left, self.cursor):
                self.refresh_lines(self._rows.top(changed), self._rows.height)

    def _want_visible(self) -> None:
        top = self.scroll_offset.y
        rows = self._rows.rows_at(top, top + 1, top + 2, top + self.size.height - 1)
        if rows:
            for page in self.pages.ask((min(rows), max(rows), self.cursor)):
                self.post_message(self.Missing(self._listing, page))

    def _tell(self) -> None:
        if (headline := self.headline) is None:
            return
        if self._was_moved:
            self.kept = headline
        facts = (headline.id, self._listing.phrases)
        if facts != self._told:
            self._told = facts
            self.post_message(self.Highlighted(headline))

    def _show_cursor(self, top: int) -> None:
        """Scroll no further from this line than it takes to see the cursor."""
        y = self._rows.top_to_see(self.cursor, top, self.size.height)
        self.scroll_to(y=y, animate=False, force=True)
        self._want_visible()
        self._tell()
