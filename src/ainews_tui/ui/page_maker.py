"""From what is asked for to a page: opened, prepared; ahead of time where it is likely to be next.

Nothing here is for the interface's thread but making it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ainews_tui.library.shelf import Shelf

if TYPE_CHECKING:
    from ainews_tui.article import Headline
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Opened
    from ainews_tui.query.tree import Phrase
    from ainews_tui.ui.article_page import Page, Place
    from ainews_tui.ui.asked import Asked, Way
    from ainews_tui.ui.preparing import Prepared

    _Ready = tuple[Opened, Way, Place | None, Prepared]

_BESIDE = 2
"""Pages kept that nobody asked for: of the articles above and below."""


class PageMaker:
    """Makes pages of a library's articles; see `Reading.article` for what is raised."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._shelf = Shelf(library)
        self._ready: dict[tuple[str, tuple[Phrase, ...]], _Ready] = {}

    def first(self, asked: Asked, way: Way, place: Place | None) -> tuple[Opened, Prepared]:
        """Open what is asked for, to be read at a place, and make as much as is soon ready."""
        opened = self._shelf.article(asked.headline)
        ready = self._ready.pop(asked.key, None)
        if ready and not asked.raw and ready[0] is opened and ready[1:3] == (way, place):
            return opened, ready[3]
        return opened, self.again(asked, way, place, opened, before=None)

    def again(
        self, asked: Asked, way: Way, place: Place | None, opened: Opened, before: Page | None
    ) -> Prepared:
        """Make as much as is soon ready of what is open, and is shown as the page `before`."""
        from ainews_tui.ui.preparing import prepare_eyeful

        eyeful = prepare_eyeful(asked, opened, way, place, before)
        return eyeful or self.whole(asked, way, opened)

    def whole(self, asked: Asked, way: Way, opened: Opened) -> Prepared:
        """Make all of a page."""
        from ainews_tui.ui.preparing import prepare

        return prepare(self._library, asked, opened, way)

    def turn(
        self, asked: Asked, opened: Opened, presenter: Presenter, place: Place, shown: Page
    ) -> None:
        """Convert what stands at a place of what is shown, to be found converted."""
        from ainews_tui.ui.preparing import convert_near

        convert_near(asked, opened, presenter, place, shown)

    def get_ready(self, asked: Asked, way: Way, place: Place | None) -> None:
        """Make what may be asked for next."""
        from ainews_tui.ui.preparing import is_soon_ready

        opened = self._shelf.ahead(asked.headline)
        if opened and is_soon_ready(asked, opened, place):
            prepared = self.again(asked, way, place, opened, None)
            self._ready[asked.key] = opened, way, place, prepared
            for oldest in list(self._ready)[:-_BESIDE]:
                self._ready.pop(oldest, None)

    def anew(self, headline: Headline) -> Opened:
        """Open an article anew, since the index may know something else of it."""
        self._shelf.forget()
        return self._shelf.article(headline)
