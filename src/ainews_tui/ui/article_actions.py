"""What the reader asks of the article being read: to find, follow, list, copy what is in it.

Whatever a key needs is imported when it is pressed.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.events import (
    MouseEvent,
    MouseScrollDown,
    MouseScrollLeft,
    MouseScrollRight,
    MouseScrollUp,
)

from ainews_tui.ui.bare import Bare
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.pane_edge import PaneEdge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from ainews_tui.article import Extent
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.text.layout.manner import Manner
    from ainews_tui.ui.article_page import Page
    from ainews_tui.ui.article_view import ArticleView


class ArticleActions(Vertical, Bare):
    """A pane around the lines of an article, and the commands that are for them alone."""

    BINDINGS = bindings(Scope.ARTICLE)

    def __init__(self, manner: Manner, presenter: Presenter) -> None:
        super().__init__(id="article-pane")
        self._manner = manner
        self._presenter = presenter
        self._view: ArticleView | None = None
        self._is_whole = asyncio.Event()
        self._sought = ""
        self._searched: Mapping[int, tuple[Extent, ...]] = {}
        self.edge = PaneEdge()

    def compose(self) -> ComposeResult:
        """Put the edge; the lines come when somebody asks for them."""
        yield self.edge

    def on_descendant_focus(self) -> None:
        """Show at the edge that the keys come here."""
        self.edge.add_class("active")

    def on_descendant_blur(self) -> None:
        """Show that they do so no longer."""
        self.edge.remove_class("active")

    @property
    def view(self) -> ArticleView:
        """The lines themselves; the pane is empty until somebody asks for them."""
        if self._view is None:
            from ainews_tui.ui.article_view import ArticleView

            self._view = ArticleView(self._manner)
            self.mount(self._view)
        return self._view

    @property
    def is_without_hits(self) -> bool:
        """Whether it is sure that nothing is marked in what is shown."""
        page = self.view.page
        return self._is_whole.is_set() and not (page and page.hits)

    async def action_find(self) -> None:
        """Find what is typed in the article; what a search marked is marked again afterwards."""
        from ainews_tui.ui.find_line import FindLine

        before, place = self._sought, self.view.place

        def leave(keep: bool | None) -> None:
            if not keep and (page := self.view.page):
                self._sought = before
                self.view.mark(self._hits(page), go=False)
                self.view.return_to(place)

        # waited for: the next key is to be typed there
        await self.app.push_screen(FindLine(self._find, self._presenter, self._is_whole), leave)

    def action_links(self) -> None:
        """Show letters on the links in sight; the one typed is shown whole before it is opened."""
        from ainews_tui.ui.link_letters import lettered
        from ainews_tui.ui.link_picker import LinkPicker

        if not (links := lettered(self.view.in_sight)):
            self._say("画面上没有链接")
            return
        self.view.show_letters(links)
        self.app.push_screen(LinkPicker(links, self._presenter), self._open_link)

    async def action_contents(self) -> None:
        """List the headings, and go to the one that is chosen."""
        from ainews_tui.ui.article_page import headings_of
        from ainews_tui.ui.contents_screen import ContentsScreen

        page = await self._whole_page()
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

    def action_sideways(self, step: int) -> None:
        """Move the wide tables in sight by so many columns."""
        if not self._move_tables(0, step):
            self._say("画面上没有放不下的表格")

    @on(MouseScrollRight)
    @on(MouseScrollLeft)
    @on(MouseScrollDown)
    @on(MouseScrollUp)
    def turn_sideways(self, event: MouseEvent) -> None:
        """Move the table under the pointer as the wheel is turned."""
        from ainews_tui.ui.sideways import turned_sideways

        if step := turned_sideways(event):
            event.stop()
            under = event.screen_y - self.view.region.y
            self._move_tables(under, step, under + 1)

    async def action_select(self) -> None:
        """Select by keys, from the hit gone to, else from the top of the text in sight."""
        from ainews_tui.ui.selecting import Selected, paragraph_among
        from ainews_tui.ui.selection_line import SelectionLine

        if (page := await self._whole_page()) is None:
            return
        selected = paragraph_among([line for _, line in self.view.in_sight], page.texts)
        if hit := self.view.hit:
            start, end = hit.extent
            selected = Selected((hit.leaf, start), (hit.leaf, end))
        if selected:
            line = SelectionLine(self.view, page, selected, self._presenter)
            self.app.push_screen(line, self._add_word)

    async def action_copy_text(self) -> None:
        """Copy the whole article."""
        from ainews_tui.ui.article_page import text_of_page

        if page := await self._whole_page():
            self.app.copy_to_clipboard(text_of_page(page))
            self._say("已复制全文")

    def end_find(self) -> bool:
        """Mark again what the search found, in place of what was sought in the article.

        False where that is to be seen nowhere.
        """
        before = self._view.page if self._view and self._sought else None
        if before is None:
            return False
        self._find("")
        return self._hits(before) != before.hits

    async def _whole_page(self) -> Page | None:
        """Return the page when all of it has come; None where none is shown or on its way."""
        if self.view.page:
            await self._is_whole.wait()
        return self.view.page

    def _find(self, words: str) -> bool:
        """Mark these words; False where it is sure already that they are nowhere."""
        self._sought = words
        page = self.view.page
        hits = self._hits(page) if page else {}
        self.view.mark(hits, go=bool(words))
        return bool(hits) or not self._is_whole.is_set()

    def _hits(self, page: Page) -> Mapping[int, tuple[Extent, ...]]:
        """Return where in a page stands what is sought in it, else what the search found."""
        from ainews_tui.library.shown import places

        return places(self._sought, page.texts) if self._sought else self._searched

    def _marked(self, page: Page) -> Page:
        """Return a page that is to be shown, with what is sought in the article marked again."""
        self._searched = page.hits
        return replace(page, hits=self._hits(page))

    def _open_link(self, url: str | None) -> None:
        from ainews_tui.text.addresses.parts import read_address
        from ainews_tui.ui.address_dialog import AddressDialog

        self.view.show_letters(())
        if address := read_address(url or ""):
            self.app.push_screen(AddressDialog(address, self._presenter))

    async def _add_word(self, wanted: bool | None) -> None:
        if wanted:
            await self.app.run_action("app.add_word")

    def _go_to(self, leaf: int | None) -> None:
        if leaf is not None:
            self.view.return_to((leaf, 0.0))

    def _move_tables(self, top: int, step: int, bottom: int | None = None) -> bool:
        """Move the tables that some rows of the view show; say whether there is one."""
        lines = (line for _, line in self.view.in_sight[top:bottom])
        if found := self.view.sideways.move(lines, step):
            self.view.repaint()
        return found

    def _say(self, words: str) -> None:
        self.notify(self._presenter.words(words), markup=False)
