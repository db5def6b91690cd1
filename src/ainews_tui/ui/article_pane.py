"""The right pane: opens articles and shows them otherwise, turns to the file as it is."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import work

from ainews_tui.errors import ReaderError
from ainews_tui.ui.article_loading import TURNED, ArticleLoading, unkept
from ainews_tui.ui.asked import Asked
from ainews_tui.ui.on_thread import on_thread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ainews_tui.article import Display, Headline, Script
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.query.tree import Phrase
    from ainews_tui.text.layout.manner import Manner


class ArticlePane(ArticleLoading):
    """One article, as it reads or as its file is."""

    def __init__(self, library: Library, manner: Manner, presenter: Presenter) -> None:
        super().__init__(library, manner, presenter)
        self._library = library

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

    @work(exclusive=True, group=TURNED)
    async def get_turned(self, displays: Iterable[Display]) -> None:
        """Have what is before the eye converted already as other displays show it."""
        with unkept():
            for display in displays:
                if self._shown and self.view.page and self._is_whole.is_set() and not self.is_raw:
                    asked, opened = self._shown
                    by, place = self._library.presenter(display), self.view.place
                    await on_thread(self._maker.turn, asked, opened, by, place, self.view.page)

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
