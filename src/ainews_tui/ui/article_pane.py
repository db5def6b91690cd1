"""The right pane: opens articles, keeps the place in each, turns to the file as it is.

All that an article is read, laid out and painted with is imported for the first one: the list is
on the screen before it.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical

from ainews_tui.errors import ReaderError
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.wording import error_words

if TYPE_CHECKING:
    from ainews_tui.article import Headline, Script
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Opened
    from ainews_tui.query.tree import Phrase
    from ainews_tui.text.layout.manner import Manner
    from ainews_tui.ui.article_page import Page, Place
    from ainews_tui.ui.article_view import ArticleView


@dataclass(frozen=True, slots=True)
class _Request:
    """What is to be shown, from the moment it is asked for; with `raw`, its file as it is."""

    headline: Headline
    phrases: tuple[Phrase, ...]
    raw: bool

    @property
    def key(self) -> tuple[str, tuple[Phrase, ...]]:
        """The article and the search: every search has its own place in each article."""
        return self.headline.id, self.phrases


class ArticlePane(Vertical):
    """One article, as it reads or as its file is."""

    BINDINGS = bindings(Scope.ARTICLE)

    def __init__(self, library: Library, manner: Manner, presenter: Presenter) -> None:
        super().__init__(id="article-pane")
        self._library = library
        self._manner = manner
        self._presenter = presenter
        self._asked: _Request | None = None
        self._shown: tuple[_Request, Opened] | None = None
        self._steps = 0
        self._chosen: dict[str, Script] = {}
        self._places: dict[tuple[str, tuple[Phrase, ...]], Place] = {}
        self._view: ArticleView | None = None

    @property
    def view(self) -> ArticleView:
        """The lines themselves; the pane is empty until somebody asks for them."""
        if self._view is None:
            from ainews_tui.ui.article_view import ArticleView

            self._view = ArticleView(self._manner)
            self.mount(self._view)
        return self._view

    @property
    def headline(self) -> Headline | None:
        """The headline of the article that is open."""
        return self._shown[1].headline if self._shown else None

    @property
    def is_raw(self) -> bool:
        """Whether a file is shown as it is."""
        return self._shown is not None and self._shown[0].raw

    @property
    def column(self) -> int:
        """How wide the lines may be, in cells."""
        return self._view.column if self._view and self.display else self._manner.measure

    def show_in(self, manner: Manner) -> None:
        """Set everything in another manner, at the same place."""
        if manner != self._manner and self._view:
            self._view.set_in(manner)
        self._manner = manner

    @property
    def selected_word(self) -> str | None:
        """What the file has where a text of the body is selected; None where none is."""
        from ainews_tui.library.doubting import original
        from ainews_tui.text.layout.articles import BODY

        place = self._view.selected if self._view and not self.is_raw else None
        if place is None or self._shown is None or place[0] < BODY:
            return None
        opened, (leaf, extent) = self._shown[1], place
        chosen = self._chosen.get(opened.headline.id)
        return original(opened, self._presenter, leaf - BODY, extent, chosen)

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter, at the same place.

        The script is chosen for the open article too, whatever its source's own is.
        """
        script, before = presenter.display.script, self._presenter.display.script
        if self.headline and script is not before and presenter.script_of(self.headline):
            self._chosen[self.headline.id] = script
        self._presenter = presenter
        if self._asked and not self._asked.raw:
            self._keep_place()
            asked, opened = self._shown or (None, None)
            self._load(self._asked, opened if asked == self._asked else None)

    def open(self, headline: Headline, phrases: tuple[Phrase, ...], raw: bool = False) -> None:
        """Show an article at the place it was left, or at the first hit of a new search.

        With `raw`, show its file as it is.
        """
        self._keep_place()
        self._asked, self._steps = _Request(headline, phrases, raw), 0
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

    def close(self) -> None:
        """Show no article, since there is none."""
        self._keep_place()
        self.workers.cancel_group(self, "article")
        self._asked = self._shown = None
        if self._view:
            self._view.show_hint("")

    # what the reader asks for

    def action_find(self) -> None:
        """Find what is typed in the article; what a search marked is marked again afterwards."""
        from ainews_tui.ui.find_line import FindLine

        if (page := self.view.page) is None:
            return
        before, place = page.hits, self.view.place

        def leave(keep: bool | None) -> None:
            if not keep:
                self.view.mark(before, go=False)
                self.view.return_to(place)

        self.app.push_screen(FindLine(self._find, self._presenter), leave)

    def action_links(self) -> None:
        """Show letters on the links in sight; the one typed is shown whole before it is opened."""
        from ainews_tui.ui.link_letters import lettered
        from ainews_tui.ui.link_picker import LinkPicker

        if not (links := lettered(self.view.in_sight)):
            self._say("画面上没有链接")
            return
        self.view.show_letters(links)
        self.app.push_screen(LinkPicker(links, self._presenter), self._open_link)

    def action_contents(self) -> None:
        """List the headings, and go to the one that is chosen."""
        from ainews_tui.ui.article_page import headings_of
        from ainews_tui.ui.contents_screen import ContentsScreen

        page = self.view.page
        if not (headings := headings_of(page) if page else ()):
            self._say("这篇文章没有小标题")
            return
        contents = ContentsScreen(headings, self.view.place[0], self._presenter)
        self.app.push_screen(contents, self._go_to)

    def action_table(self) -> None:
        """Show the first table in sight alone."""
        from ainews_tui.ui.article_page import table_among
        from ainews_tui.ui.table_screen import TableScreen

        page, lines = self.view.page, (line for _, line in self.view.in_sight)
        if (table := table_among(page, lines) if page else None) is None:
            self._say("画面上没有表格")
        else:
            self.app.push_screen(TableScreen(table, self._presenter))

    def action_copy_text(self) -> None:
        """Copy the whole article."""
        from ainews_tui.ui.article_page import text_of_page

        if page := self.view.page:
            self.app.copy_to_clipboard(text_of_page(page))
            self._say("已复制全文")

    def _find(self, words: str) -> None:
        from ainews_tui.library.shown import places

        if page := self.view.page:
            self.view.mark(places(words, page.texts), go=True)

    def _open_link(self, url: str | None) -> None:
        from ainews_tui.text.addresses.parts import read_address
        from ainews_tui.ui.address_dialog import AddressDialog

        self.view.show_letters(())
        if address := read_address(url or ""):
            self.app.push_screen(AddressDialog(address, self._presenter))

    def _go_to(self, leaf: int | None) -> None:
        if leaf is not None:
            self.view.return_to((leaf, 0.0))

    def _say(self, words: str) -> None:
        self.notify(self._presenter.words(words), markup=False)

    @work(exclusive=True, group="article")
    async def _load(self, asked: _Request, opened: Opened | None = None) -> None:
        presenter = self._presenter
        try:
            if opened is None:
                opened = await asyncio.to_thread(self._article, asked.headline)
            page = await asyncio.to_thread(self._page, asked, opened, presenter)
        except ReaderError as error:
            self._shown = None
            self.view.show_hint(error_words(error, presenter))
            return
        again = self._shown is not None and self._shown[0] == asked
        self._shown = asked, opened
        self.view.show(page, None if asked.raw else self._places.get(asked.key), again)
        steps, self._steps = self._steps, 0
        for _ in range(abs(steps)):
            self.view.go_to_hit(1 if steps > 0 else -1)

    def _keep_place(self) -> None:
        if self._shown and not self.is_raw:
            self._places[self._shown[0].key] = self.view.place

    # not for the interface's thread

    def _article(self, headline: Headline) -> Opened:
        return self._library.reading.article(headline.id)

    def _page(self, asked: _Request, opened: Opened, presenter: Presenter) -> Page:
        """Return what is asked for as it is to be laid out."""
        from ainews_tui.library.shown import CUT, show
        from ainews_tui.ui.article_page import page_of, raw_page

        if asked.raw:
            text = self._library.reading.raw(opened.headline.path)
            remarks = (presenter.words(CUT),) if opened.headline.cut else ()
            return raw_page(safe_line(opened.headline.path.name), text, remarks)
        headline = opened.headline
        shown = show(opened, presenter, asked.phrases, self._chosen.get(headline.id))
        return page_of(shown, headline.url, presenter.words)
