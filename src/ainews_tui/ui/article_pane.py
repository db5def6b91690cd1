"""The right pane: opens articles, keeps the place in each, turns to the file as it is.

All that an article is read, laid out and painted with is imported for the first one: the list is
on the screen before it.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
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
    from ainews_tui.article import Headline, Script
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Opened
    from ainews_tui.query.tree import Phrase
    from ainews_tui.text.layout.manner import Manner
    from ainews_tui.ui.article_page import Place
    from ainews_tui.ui.preparing import Prepared


_REST = "rest"
"""The group of workers that prepare what is not before the eye."""


class ArticlePane(WrittenActions):
    """One article, as it reads or as its file is."""

    class Complete(Message):
        """All of the article that was asked for is shown."""

    def __init__(self, library: Library, manner: Manner, presenter: Presenter) -> None:
        super().__init__(manner, presenter)
        self._library = library
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

    @property
    def own_script(self) -> Script | None:
        """The script of the article in sight; None where it is that of the screen, or a file's."""
        if self.headline is None or self.is_raw or not self.display:
            return None
        script = self._presenter.of(self.headline).display.script
        return script if script is not self._presenter.display.script else None

    @property
    def column(self) -> int:
        """How wide the lines may be, in cells."""
        return self._view.column if self._view and self.display else self._manner.measure

    def show_in(self, manner: Manner) -> None:
        """Set everything in another manner, at the same place."""
        if manner != self._manner and self._view:
            self._view.set_in(manner)
        self._manner = manner

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter, at the same place.

        The script is chosen for the open article too, whatever its source's own is.
        """
        script, before = presenter.display.script, self._presenter.display.script
        if self.headline and script is not before and presenter.script_of(self.headline):
            self._library.chosen_scripts[self.headline.id] = script
        self._presenter = presenter
        self.show_again()

    def open(self, headline: Headline, phrases: tuple[Phrase, ...], raw: bool = False) -> None:
        """Show an article at the place it was left, or at the first hit of a new search.

        With `raw`, show its file as it is.
        """
        self._keep_place()
        self._asked, self._steps = Asked(headline, phrases, raw), 0
        self._sought, self.is_awaited = "", True
        self._load(self._asked)

    def go_to_hit(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before; when the article has come."""
        if self._shown and self._shown[0] == self._asked:
            self.view.go_to_hit(step)
        else:
            self._steps += step

    def is_asked(self, headline: Headline, phrases: tuple[Phrase, ...]) -> bool:
        """Tell whether this is what is shown, or about to be."""
        return self._asked is not None and self._asked.key == (headline.id, phrases)

    async def get_ready(self, headline: Headline) -> None:
        """Have a page ready that may be the next one, unless one is asked for already."""
        if self._shown and not self.is_awaited:
            asked = Asked(headline, self._shown[0].phrases, raw=False)
            place = self._places.get(asked.key)
            await on_thread(self._maker.get_ready, asked, self._way(), place)

    async def get_turned(self, presenter: Presenter) -> None:
        """Have what is before the eye converted already for another presenter."""
        if self._shown and not (self.is_awaited or self.is_raw):
            asked, opened = self._shown
            way, view = replace(self._way(), presenter=presenter), self.view
            await on_thread(self._maker.again, asked, way, view.place, opened, view.page)

    def close(self) -> None:
        """Show no article, since there is none."""
        self._keep_place()
        for group in (ARTICLE, _REST):
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

    @work(exclusive=True, group="renewing")
    async def renew(self) -> None:
        """Show what is open as its file is now, at the same place; what vanished is left."""
        if (shown := self._shown) is None:
            return
        with suppress(ReaderError):
            opened = await on_thread(self._maker.anew, shown[1].headline)
            # another may have been opened meanwhile
            now = self._shown
            if now and now[0] == self._asked and now[1] is shown[1] and opened != shown[1]:
                self._keep_place()
                self._shown = now[0], opened
                self._load(now[0], again=True)

    @work(exclusive=True, group=ARTICLE)
    async def _load(self, asked: Asked, again: bool = False) -> None:
        """Show an article, of a long one what is before the eye; what is open, too, if `again`."""
        self.workers.cancel_group(self, _REST)
        self._is_whole.clear()
        way = self._way()
        preparing = asyncio.create_task(self._prepare(asked, way, again))
        with suppress(asyncio.CancelledError):  # see _complete
            try:
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
            except ReaderError as error:
                self._shown = None
                self.is_awaited = False
                self.view.show_hint(error_words(error, way.presenter))
                self._is_whole.set()
            finally:
                preparing.cancel()

    @work(exclusive=True, group=_REST)
    async def _complete(self) -> None:
        """Show the rest of a long article, too."""
        # Textual keeps what a worker was given and the error it ended by, and the article with it
        with suppress(asyncio.CancelledError):
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
