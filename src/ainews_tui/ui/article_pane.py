"""The right pane: opens articles, keeps the place in each, turns to the file as it is."""

import asyncio

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical

from ainews_tui.article import Headline
from ainews_tui.errors import ReaderError
from ainews_tui.library.presenting import CUT, Presenter
from ainews_tui.library.reading import Opened, Reading
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.article_page import START, Page, Place, page_of, raw_page
from ainews_tui.ui.article_view import ArticleView
from ainews_tui.ui.wording import error_words


class ArticlePane(Vertical):
    """One article, as it reads or as its file is."""

    def __init__(self, reading: Reading, measure: int, presenter: Presenter) -> None:
        super().__init__(id="article-pane")
        self._reading = reading
        self._measure = measure
        self._presenter = presenter
        self._opened: Opened | None = None
        self._phrases: tuple[str, ...] = ()
        # every search has its own places, so that each of its articles opens at the first hit
        self._places: dict[tuple[str, tuple[str, ...]], Place] = {}
        self.is_raw = False
        self.asked: tuple[str, tuple[str, ...]] | None = None

    def compose(self) -> ComposeResult:
        """Fill the pane with the view."""
        yield ArticleView(self._measure)

    @property
    def view(self) -> ArticleView:
        """The lines themselves."""
        return self.query_one(ArticleView)

    @property
    def headline(self) -> Headline | None:
        """The headline of the article that is open."""
        return self._opened.headline if self._opened else None

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter, at the same place."""
        self._presenter = presenter
        if self._opened and not self.is_raw:
            self._show_again(self._opened, presenter)

    @work(exclusive=True, group="article")
    async def _show_again(self, opened: Opened, presenter: Presenter) -> None:
        page = await asyncio.to_thread(self._page, opened, presenter, self._phrases)
        self.view.show(page, self.view.place)

    @work(exclusive=True, group="article")
    async def open(self, headline: Headline, phrases: tuple[str, ...], raw: bool = False) -> None:
        """Show an article at the place it was left, or at the first hit of a new search.

        With `raw`, show its file as it is.
        """
        self._keep_place()
        presenter = self._presenter
        self.asked = (headline.id, phrases)
        try:
            opened = await asyncio.to_thread(self._reading.article, headline.id)
            if raw:
                text = await asyncio.to_thread(self._reading.raw, headline.path)
                place: Place | None = START
                remarks = (presenter.words(CUT),) if opened.headline.cut else ()
                page = raw_page(safe_line(headline.path.name), text, remarks)
            else:
                page = await asyncio.to_thread(self._page, opened, presenter, phrases)
                place = self._places.get(self.asked)
        except ReaderError as error:
            self._opened = None
            self.view.show_hint(error_words(error, presenter))
            return
        self._opened, self._phrases, self.is_raw = opened, phrases, raw
        self.view.show(page, place)

    def close(self) -> None:
        """Show no article, since there is none."""
        self._keep_place()
        self._opened, self.asked, self.is_raw = None, None, False
        self.view.show_hint("")

    def _keep_place(self) -> None:
        if self._opened and not self.is_raw:
            self._places[self._opened.headline.id, self._phrases] = self.view.place

    @staticmethod
    def _page(opened: Opened, presenter: Presenter, phrases: tuple[str, ...]) -> Page:
        return page_of(presenter.opened(opened, phrases), opened.headline.url, presenter.words)
