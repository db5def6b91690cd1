"""The reading pane: one article's lines, painted as they come into view."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from textual.selection import Selection
from textual.strip import Strip

from ainews_tui.article import Extent
from ainews_tui.text.layout.lines import Line
from ainews_tui.text.layout.manner import Manner
from ainews_tui.ui.article_page import START, Laid, Page, Place, laid_out
from ainews_tui.ui.article_paint import (
    MARGIN,
    NO_LETTERS,
    ArticlePainter,
    Styles,
    article_styles,
    hint_line,
)
from ainews_tui.ui.dragged import dragged
from ainews_tui.ui.hit_walk import HitWalk
from ainews_tui.ui.hits import Hit, hits_of, top_to_see
from ainews_tui.ui.line_view import LineView
from ainews_tui.ui.link_letters import Lettered
from ainews_tui.ui.sideways import Sideways


class ArticleView(LineView[Styles]):
    """One page, in a column of limited measure."""

    ALLOW_SELECT = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--title", "article--byline", "article--heading", "article--quote",
        "article--code", "article--link", "article--number", "article--hit", "article--current",
        "article--frame",
    }  # fmt: skip
    DEFAULT_CSS = """
    ArticleView {
        & > .article--title { color: $text; text-style: bold; }
        & > .article--byline { color: $text-muted; }
        & > .article--heading { color: $text-accent; text-style: bold; }
        & > .article--quote { color: $text-secondary; }
        & > .article--code { color: $text-success; }
        & > .article--link { color: $text-primary; text-style: underline; }
        & > .article--number { color: $text-muted; }
        & > .article--hit { color: $text; background: $warning-muted; text-style: bold; }
        & > .article--current {
            color: $text; background: $warning-muted; text-style: bold reverse;
        }
        & > .article--frame { color: $foreground-muted; }
    }
    """

    def __init__(self, manner: Manner) -> None:
        super().__init__(article_styles, "article")
        self._manner = manner
        self._page: Page | None = None
        self._laid = Laid()
        self._place = START
        self._fitted = self.size
        self._walk = HitWalk()
        self._hint = ""
        self._end_is_wanted = False
        self._letters: dict[int, dict[int, str]] = {}
        self.sized = asyncio.Event()
        self.sideways = Sideways()

    @property
    def place(self) -> Place:
        """What the reader came to at the top of the pane; no other width moves it."""
        return self._place

    @property
    def column(self) -> int:
        """How wide the lines may be, in cells."""
        return min(self._manner.measure, self.cells - 2 * MARGIN)

    def set_in(self, manner: Manner | None = None) -> None:
        """Set the lines in another manner or by other widths, at the same place of the text."""
        self._manner = manner or self._manner
        self._fit(None)

    @property
    def page(self) -> Page | None:
        """What is shown; None where that is but a hint."""
        return self._page

    @property
    def laid(self) -> Laid:
        """What is shown, as it is laid out."""
        return self._laid

    @property
    def hit(self) -> Hit | None:
        """The hit gone to."""
        return self._walk.hit

    @property
    def in_sight(self) -> list[tuple[int, Line]]:
        """The lines on the screen, with their numbers; tables as far as they are moved."""
        top = self.scroll_offset.y
        lines = self._laid.lines[top : top + self.size.height]
        words = self._page.words if self._page else str
        return [(at, self.sideways.seen(line, words)) for at, line in enumerate(lines, top)]

    def show_letters(self, links: Iterable[Lettered]) -> None:
        """Show letters on links, or none any more."""
        self._letters = {}
        for link in links:
            self._letters.setdefault(link.line, {})[link.piece] = link.letters
        self.repaint()

    def return_to(self, place: Place) -> None:
        """Read on at a place."""
        self.scroll_to(y=self._laid.line_of(place), animate=False, force=True)
        self._place = place

    def action_edge(self, side: int) -> None:
        """Go to the end, also of what is still to come, or with -1 to the head."""
        super().action_edge(side)
        self._end_is_wanted = side > 0

    def show(self, page: Page, laid: Laid, place: Place | None, again: bool = False) -> None:
        """Show a page, at a place of it; None: at the first hit, or the head.

        It is laid out anew where it was not `laid` for this width. `again` it is the article
        shown already, and the hit gone to stays.
        """
        if not self.is_attached:  # the program is ending: what is within goes first
            return
        before = _sight(self) if again else None
        to_end = again and self._end_is_wanted and self.scroll_y >= self.max_scroll_y
        self._page = page
        if not again:
            self._walk, self.sideways = HitWalk(), Sideways()
            self._end_is_wanted = False
            self.screen.clear_selection()
        self._lay_out(laid)
        if place is None:
            place = self._laid.place(self._walk.first_top(self.size.height))
        self.return_to(place)
        if to_end:
            self.action_edge(1)
        if before is not None and _sight(self) == before:  # it is the rest that has come
            self.forget_hidden()
        else:
            self.repaint()
        self._tell()

    def mark(self, hits: Mapping[int, tuple[Extent, ...]], go: bool) -> None:
        """Mark other hits than those of the search, and go to the first from here on."""
        if self._page:
            self._page = replace(self._page, hits=hits)
            self._walk = HitWalk(hits_of(self._page, self._laid))
            self.repaint()
            self._tell()
            if go:
                self.go_to_hit(1)

    def go_to_hit(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before."""
        top = self.scroll_offset.y
        visible = range(top, top + self.size.height)
        if hit := self._walk.go(step, visible):
            self.sideways.reveal(self._laid.lines[hit.line], hit.leaf, hit.extent[0])
            if hit.line not in visible:
                self.scroll_to(y=top_to_see(hit.line, self.size.height), animate=False, force=True)
            self.repaint()
            self._tell()

    def show_hint(self, hint: str) -> None:
        """Show no article but a few words."""
        self._page, self._hint, self._walk = None, hint, HitWalk()
        self._lay_out()
        self._place = START
        self.repaint()
        self._tell()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the place come to, unless it is that Textual scrolls to what another size holds."""
        super().watch_scroll_y(old_value, new_value)
        if self.size == self._fitted:
            self._place = self._laid.place(round(new_value))

    def on_resize(self) -> None:
        """Fit the lines to another width, at the same place of the text."""
        self._fitted = self.size
        self.sized.set()
        self._fit(self._laid)

    def line(self, number: int, placed: bool = False) -> list[Segment]:
        """Paint the line of this number; with `placed`, see `ArticlePainter`."""
        cells = self.cells
        if self._page is None:
            return [Segment(hint_line(self._hint, cells, number), self.look.plain)]
        if number >= len(self._laid.lines):
            return []
        painter = ArticlePainter(self._page, self.look, self.text_selection, self.hit, placed)
        indent = max(MARGIN, (cells - self._manner.measure) // 2)
        following = self._laid.following(number)
        letters = self._letters.get(number, NO_LETTERS)
        line = self.sideways.seen(self._laid.lines[number], self._page.words)
        return painter.line(line, indent, cells, following, letters)

    def render_line(self, y: int) -> Strip:
        """Paint one visible line whose cells know their places: it is for the mouse to ask."""
        return Strip(self.line(y + self.scroll_offset.y, placed=True))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, paragraph by paragraph."""
        return (dragged(self._page.texts, selection), "\n") if self._page else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.repaint()

    def _tell(self) -> None:
        self.tell(self._walk.told)

    def _fit(self, laid: Laid | None) -> None:
        place = self._place
        self._lay_out(laid)
        if self._laid is not laid:
            self.repaint()
        self.return_to(place)
        self._tell()

    def _lay_out(self, laid: Laid | None = None) -> None:
        cells, manner = self.column, self._manner
        if self._page is None:
            self._laid = Laid()
        else:
            fits = laid is not None and (laid.cells, laid.manner) == (cells, manner)
            self._laid = laid if laid and fits else laid_out(self._page, cells, manner)
        self._walk.lay(hits_of(self._page, self._laid) if self._page else ())
        self.set_lines(len(self._laid.lines))


def _sight(view: ArticleView) -> object:
    """Return all that the picture of an article is made of."""
    page = view.page
    return view.in_sight, view.hit, page and (page.hits, page.inks, page.doubts)
