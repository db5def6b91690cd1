"""The middle pane: the list of headlines, or a few words where it is empty."""

import asyncio
from dataclasses import dataclass
from datetime import date

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from ainews_tui.article import Headline
from ainews_tui.errors import ReaderError
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.progress import Progress
from ainews_tui.query.tree import Order, Phrase, named
from ainews_tui.ui.bare import Bare
from ainews_tui.ui.empty_list import EmptyList
from ainews_tui.ui.found import Found, Listing
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.jumping import Goal, goal_of
from ainews_tui.ui.pages import PAGE
from ainews_tui.ui.question import Question
from ainews_tui.ui.wanted import Wanted
from ainews_tui.ui.wording import empty_words, error_words

_BURST = 0.005
"""Seconds a search waits for the rest of what came with a key: a word of Chinese comes whole."""

_REST = 0.05
"""Seconds of no key after which the newest page is not all that is found."""

_MINUTE = 60


class HeadlinePane(Vertical, Bare):
    """Finds what is wanted and lists it; brings the list the headlines it has to show."""

    DEFAULT_CSS = """
    HeadlinePane {
        & > HeadlineList { height: 1fr; }
    }
    """

    @dataclass
    class Listed(Message):
        """The list now shows what was wanted."""

        wanted: Wanted
        listing: Listing

    def __init__(self, library: Library, presenter: Presenter) -> None:
        super().__init__(id="headlines")
        self._library = library
        self._presenter = presenter
        self._listing = Listing()
        self._wanted: Wanted | None = None
        self._sought = self._shown
        self._progress: Progress | None = Progress(0, 0)  # the refresh at the start is to come
        self.list = HeadlineList(presenter)
        self._empty = EmptyList()

    def compose(self) -> ComposeResult:
        """Put the list; the words in its place come when they are needed."""
        yield self.list

    def on_mount(self) -> None:
        """See to it that today is called so when midnight has passed."""
        self.set_interval(_MINUTE, lambda: self.list.show_day(self._today()))

    def goal_of(self, text: str) -> Goal:
        """Return the row that a text names, a date or a number. Raises NoSuchPlace."""
        listing = self._listing
        return goal_of(text, listing.groups, listing.order, self._library.today())

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """What was searched for."""
        return self._listing.phrases

    @property
    def is_awaited(self) -> bool:
        """Whether another listing than the one shown is still being looked for."""
        return self._sought != self._shown

    def show_progress(self, progress: Progress | None) -> None:
        """Say how far the refresh is, where nothing is in yet."""
        self._progress = progress
        self._show_empty()

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter."""
        self._presenter = presenter
        self.list.show_as(presenter)
        self._show_empty()

    def find(
        self, wanted: Wanted, order: Order, kept: Headline | None, typing: bool = False
    ) -> None:
        """List what is wanted, the cursor on the headline `kept` where it is there.

        With `typing`, wait whether more is typed.
        """
        # at once: the next key is to know that it is awaited
        self._sought = wanted, order
        self._find(wanted, order, kept, typing)

    @work(exclusive=True, group="listing")
    async def _find(
        self, wanted: Wanted, order: Order, kept: Headline | None, typing: bool
    ) -> None:
        if typing:
            await asyncio.sleep(_BURST)  # a newer key cancels this search here
        await self.find_now(wanted, order, kept, typing)

    async def find_now(
        self, wanted: Wanted, order: Order, kept: Headline | None = None, typing: bool = False
    ) -> None:
        """List what is wanted before anything else is done; when cancelled, it is given up."""
        self._sought = wanted, order
        question = Question(self._library.searching, wanted.node(), order)
        try:
            if not (typing and order is Order.DATE and await self._find_typed(question, wanted)):
                await self._find_whole(question, wanted, kept)
        except ReaderError as error:
            self._sought = self._shown  # nothing is to come any more
            self.notify(error_words(error, self._presenter), severity="warning", markup=False)
        finally:
            question.give_up()

    async def _find_whole(self, question: Question, wanted: Wanted, kept: Headline | None) -> None:
        stood = self.list.kept
        # where the same is listed anew, `kept` stands under the cursor, or stood
        beside = self.list.cursor if kept and not self.is_awaited else 0
        found = await question.found(kept, beside)
        while self.list.kept != stood:  # the reader went on meanwhile
            stood = self.list.kept
            found = await question.found(stood)
        self._take(found, wanted)

    async def _find_typed(self, question: Question, wanted: Wanted) -> bool:
        """List the newest page at once, then the rest; False where that came to nothing."""
        stood = self.list.kept
        found = await question.newest()
        if self.list.kept != stood:
            return False
        self._take(found, wanted)
        if found.listing.is_whole and not any(named(found.listing.node)):
            return True
        await asyncio.sleep(_REST)
        listing = await question.listing()
        if not self.list.complete(found.listing, listing):
            return False
        self._say(listing, wanted)
        return True

    def _take(self, found: Found, wanted: Wanted) -> None:
        self.list.show_day(self._today())
        self.list.show(found)
        self._say(found.listing, wanted)

    def _say(self, listing: Listing, wanted: Wanted) -> None:
        self._listing, self._wanted = listing, wanted
        self._show_empty()
        self.post_message(self.Listed(wanted, listing))

    @on(HeadlineList.Missing)
    def _fetch(self, event: HeadlineList.Missing) -> None:
        event.stop()
        self._load(event.listing, event.page)

    @work(group="pages")
    async def _load(self, listing: Listing, page: int) -> None:
        ask = self._library.searching.page
        start = page * PAGE
        try:
            headlines = await asyncio.to_thread(ask, listing.node, listing.order, start, PAGE)
        except ReaderError:
            # the refresh that made the index unusable says so
            self.list.lack(listing, page)
        else:
            self.list.put(listing, page, headlines)

    @property
    def _shown(self) -> tuple[Wanted | None, Order]:
        """What is listed, to be compared with what is sought; no `Wanted` before the first time."""
        return self._wanted, self._listing.order

    def _today(self) -> date:
        return self._library.today()

    def _show_empty(self) -> None:
        self._empty.display = self._wanted is not None and self._listing.count == 0
        if self._wanted is not None and self._empty.display:
            feeds, missing = self._library.feeds, self._listing.missing
            words = empty_words(self._wanted, feeds, self._presenter, self._progress, missing)
            self._empty.say(words)
            if not self._empty.is_attached:
                self.mount(self._empty, before=self.list)
