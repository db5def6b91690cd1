"""How an article comes into its pane: opened and prepared on threads, shown, and completed.

All that it is read, laid out and painted with is imported for the first one: the list is on the
screen before it.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from ainews_tui.errors import ReaderError
from ainews_tui.ui.asked import Asked, Way
from ainews_tui.ui.on_thread import on_thread
from ainews_tui.ui.one_picture import ARTICLE, MOMENT
from ainews_tui.ui.page_maker import PageMaker
from ainews_tui.ui.wording import error_words
from ainews_tui.ui.written_actions import WrittenActions

if TYPE_CHECKING:
    from ainews_tui.article import Headline
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Opened
    from ainews_tui.query.tree import Phrase
    from ainews_tui.text.layout.manner import Manner
    from ainews_tui.ui.article_page import Place
    from ainews_tui.ui.preparing import Prepared


_REST, TURNED = "rest", "turned"
"""The groups of workers that prepare what is not before the eye, and what may be next."""


def unkept() -> suppress:
    """Return what has a cancelled worker end without an error.

    Textual's workers keep their error, and what they were given, until the garbage collector comes:
    an error would hold the article that was on its way. So no worker is given one either.
    """
    return suppress(asyncio.CancelledError)


class ArticleLoading(WrittenActions):
    """A pane into which articles come; it keeps the place in each."""

    class Complete(Message):
        """All of the article that was asked for is shown."""

    def __init__(self, library: Library, manner: Manner, presenter: Presenter) -> None:
        super().__init__(manner, presenter)
        self._maker = PageMaker(library)
        self._asked: Asked | None = None
        self._shown: tuple[Asked, Opened] | None = None
        self._steps = 0
        self.is_awaited = False
        """Whether another article than the one shown is still to come."""
        self._places: dict[tuple[str, tuple[Phrase, ...]], Place] = {}

    @property
    def headline(self) -> Headline | None:
        """The headline of the article that is open."""
        return self._shown[1].headline if self._shown else None

    @property
    def is_raw(self) -> bool:
        """Whether a file is shown as it is."""
        return self._shown is not None and self._shown[0].raw

    @property
    def opened(self) -> Opened | None:
        """What is shown, as it is written; None where nothing is."""
        return self._shown[1] if self._shown else None

    def close(self) -> None:
        """Show no article, since there is none."""
        self._keep_place()
        for group in (ARTICLE, _REST, TURNED):
            self.workers.cancel_group(self, group)
        self._asked = self._shown = None
        self.is_awaited = False
        self._is_whole.set()
        if self._view:
            self._view.show_hint("")

    def show_again(self) -> None:
        """Show what is open as it is to be shown now, at the same place."""
        if self._asked and not self._asked.raw:
            self._keep_place()
            self._load(self._asked, again=True)

    def _load(self, asked: Asked, again: bool = False) -> None:
        """Have an article come; `again` says that it is open already, if it has come.

        What is still being made of what was asked for before is not to come any more.
        """
        for group in (_REST, TURNED):
            self.workers.cancel_group(self, group)
        self._is_whole.clear()
        self._bring(asked, again)

    @work(exclusive=True, group=ARTICLE)
    async def _bring(self, asked: Asked, again: bool) -> None:
        """Show an article, or why there is none; then the rest of a long one, too."""
        way = self._way()
        with unkept():
            preparing = asyncio.create_task(self._prepare(asked, way, again))
            try:
                await self._show_when_ready(asked, preparing)
            except ReaderError as error:
                self._shown = None
                self.is_awaited = False
                self.view.show_hint(error_words(error, way.presenter))
                self._is_whole.set()
            finally:
                preparing.cancel()

    async def _show_when_ready(
        self, asked: Asked, preparing: asyncio.Task[tuple[Opened, Prepared]]
    ) -> None:
        await asyncio.wait([preparing], timeout=MOMENT)
        is_open = self.headline is not None and self.headline.id == asked.headline.id
        if not (preparing.done() or is_open):
            self._show_coming(asked.headline)
        opened, prepared = await preparing
        await self.view.sized.wait()
        self._show(asked, opened, prepared)
        if prepared.whole:
            self._end()
        else:
            self._complete()

    @work(exclusive=True, group=_REST)
    async def _complete(self) -> None:
        """Show the rest of a long article, too."""
        with unkept():
            # what is before the eye is painted in half the time that it takes beside a thread
            await asyncio.sleep(MOMENT)
            if self._shown:
                asked, opened = self._shown
                # the width that is known by now, were it not when the article was asked for
                prepared = await on_thread(self._maker.whole, asked, self._way(), opened)
                self._keep_place()
                self._show(asked, opened, prepared)
                self._end()

    def _end(self) -> None:
        self._is_whole.set()
        self.post_message(self.Complete())

    async def _prepare(self, asked: Asked, way: Way, again: bool) -> tuple[Opened, Prepared]:
        """Return an article, and as much of it as is soon ready."""
        place, maker = self._places.get(asked.key), self._maker
        if not (again and self._shown and self._shown[0] == asked):
            return await on_thread(maker.first, asked, way, place)
        opened, before = self._shown[1], self.view.page
        return opened, await on_thread(maker.again, asked, way, place, opened, before)

    def _show(self, asked: Asked, opened: Opened, prepared: Prepared) -> None:
        again = self._shown is not None and self._shown[0] == asked
        self._shown = asked, opened
        self.is_awaited = False
        place = self._places.get(asked.key)
        if asked.raw:
            place = self.view.place if again else None
        self.view.show(self._marked(prepared.page), prepared.laid, place, again)
        steps, self._steps = self._steps, 0
        for _ in range(abs(steps)):
            self.view.go_to_hit(1 if steps > 0 else -1)

    def _way(self) -> Way:
        cells = self._view.column if self._view else 0
        return Way(self._presenter, self._doubting, cells, self._manner)

    def _keep_place(self) -> None:
        if self._shown and not self.is_raw:
            self._places[self._shown[0].key] = self.view.place

    def _show_coming(self, headline: Headline) -> None:
        """Show what takes longer than a moment by its title, not by the article before it."""
        from ainews_tui.ui.article_page import Laid, coming_page

        self._shown = None
        title = self._presenter.title(headline, ()).text
        self.view.show(coming_page(title), Laid(), place=None)
