"""The middle pane: the list of headlines, or a few words where it is empty."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from ainews_tui.article import Headline
from ainews_tui.errors import ReaderError
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.query import Order
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.listing import Listing, find_opening
from ainews_tui.ui.selection import Selection
from ainews_tui.ui.wording import empty_words

DEBOUNCE = 0.08
"""Seconds a search waits for the next key."""


class HeadlinePane(Vertical):
    """Finds what a selection shows and lists it."""

    DEFAULT_CSS = """
    HeadlinePane {
        & > #empty { padding: 1 2; color: $text-muted; height: 1fr; display: none; }
        & > HeadlineList { height: 1fr; }
    }
    """

    @dataclass
    class Listed(Message):
        """The list now shows so many articles; `phrases` are what was searched for."""

        count: int
        phrases: tuple[str, ...]

    def __init__(self, library: Library) -> None:
        super().__init__(id="headlines")
        self._library = library
        self._listing = Listing()
        self._selection = Selection()
        self._presenter: Presenter | None = None
        self.has_found = False

    def compose(self) -> ComposeResult:
        """Put the list, and the words in its place."""
        yield HeadlineList(self._fetch)
        yield Static(id="empty", markup=False)

    @property
    def headlines(self) -> HeadlineList:
        """The list itself."""
        return self.query_one(HeadlineList)

    @property
    def count(self) -> int:
        """How many articles are listed."""
        return self._listing.count

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter."""
        self._presenter = presenter
        self.headlines.show_as(presenter)
        self._show_empty()

    @work(exclusive=True, group="listing")
    async def find(self, selection: Selection, order: Order, typing: bool = False) -> None:
        """List what a selection shows, keeping the cursor on its headline where that stays."""
        if typing:
            await asyncio.sleep(DEBOUNCE)  # a newer key cancels this search here
        kept = None if typing else self.headlines.kept
        try:
            opening = await asyncio.to_thread(
                find_opening, self._library.searching, selection.node(), order, kept
            )
        except ReaderError as error:
            self.notify(safe_line(str(error)), severity="warning", markup=False)
            return
        self._listing, self._selection, self.has_found = opening.listing, selection, True
        self._show_empty()
        self.headlines.show(opening, datetime.now(self._library.zone).date())
        self.post_message(self.Listed(opening.listing.count, opening.listing.phrases))

    def _show_empty(self) -> None:
        is_empty = self.has_found and self._listing.count == 0
        empty = self.query_one("#empty", Static)
        empty.display = is_empty
        if is_empty and self._presenter:
            words = empty_words(self._selection, self._library.feeds, self._presenter)
            empty.update(Content(words))

    def _fetch(self, listing: Listing, start: int, limit: int) -> tuple[Headline, ...]:
        return self._library.searching.page(listing.node, listing.order, start, limit)
