"""A question to the library, asked off the interface's thread until it is given up."""

import asyncio
import threading

from ainews_tui.article import Headline
from ainews_tui.library.searching import Searching
from ainews_tui.query.tree import Node, Order
from ainews_tui.ui.found import Found, Listing, count_listing, find_listing, find_newest


class Question:
    """What a query finds in an order. All methods but `give_up` raise ReaderError."""

    def __init__(self, searching: Searching, node: Node, order: Order) -> None:
        self._given_up = threading.Event()
        self._searching = searching.until(self._given_up.is_set)
        self._node = node
        self._order = order

    def give_up(self) -> None:
        """Want no answer any more: what is being read in the index is left where it stands."""
        self._given_up.set()

    async def found(self, kept: Headline | None, beside: int = 0) -> Found:
        """Return the whole listing, and where to begin in it to stay on a headline or beside it."""
        asked = self._searching, self._node, self._order
        return await asyncio.to_thread(find_listing, *asked, kept, beside)

    async def newest(self) -> Found:
        """Return the newest page by date."""
        return await asyncio.to_thread(find_newest, self._searching, self._node)

    async def listing(self) -> Listing:
        """Return the whole listing."""
        return await asyncio.to_thread(count_listing, self._searching, self._node, self._order)
