"""The three panes side by side: which are shown, which has the keys, what is read beside what."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from ainews_tui.article import Headline
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.article_pane import ArticlePane
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.headline_pane import HeadlinePane
from ainews_tui.ui.panes import Pane, visible_panes
from ainews_tui.ui.selection import Selection
from ainews_tui.ui.side_list import SideList


class PaneRow(Horizontal):
    """As many panes as there is room for, the active one always among them."""

    def __init__(self, library: Library, measure: int) -> None:
        super().__init__(id="panes")
        self.side = SideList(library.searching)
        self.headlines = HeadlinePane(library)
        self.article = ArticlePane(library.reading, measure)
        self.active = Pane.LIST
        self.phrases: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Put filters, headlines and the article side by side."""
        yield self.side
        yield self.headlines
        yield self.article

    @property
    def list(self) -> HeadlineList:
        """The list of headlines."""
        return self.headlines.headlines

    @property
    def current(self) -> Headline | None:
        """The headline that an action is about: of the article read, or under the cursor."""
        return self.article.headline if self.active is Pane.ARTICLE else self.list.headline

    def show_as(self, selection: Selection, presenter: Presenter) -> None:
        """Show everything by another presenter."""
        self.side.show(selection, presenter)
        self.headlines.show_as(presenter)
        self.article.show_as(presenter)

    def go(self, pane: Pane) -> None:
        """Give a pane the keys."""
        self.active = pane
        self._arrange()
        self._focusable()[pane].focus()

    def open(self, headline: Headline, raw: bool = False) -> None:
        """Open an article, or with `raw` its file as it is."""
        self.article.open(headline, self.phrases, raw)

    def preview(self) -> None:
        """Show the article under the cursor where there is room for it beside the list."""
        headline = self.list.headline
        if self.article.display and headline and not self.shows(headline):
            self.open(headline)

    def shows(self, headline: Headline) -> bool:
        """Tell whether this article is open, for the search under way."""
        return self.article.asked == (headline.id, self.phrases)

    def on_descendant_focus(self) -> None:
        """Follow a focus that came by the mouse."""
        for pane, widget in self._focusable().items():
            if self.screen.focused is widget and pane is not self.active:
                self.active = pane
                self._arrange()

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._arrange()

    def _focusable(self) -> dict[Pane, Widget]:
        return {Pane.SIDE: self.side, Pane.LIST: self.list, Pane.ARTICLE: self.article.view}

    def _arrange(self) -> None:
        visible = visible_panes(self.screen.size.width, self.active)
        self.side.display = Pane.SIDE in visible
        self.headlines.display = Pane.LIST in visible
        self.article.display = Pane.ARTICLE in visible
        self.article.set_class(len(visible) == 1, "alone")
        if self.active is not Pane.ARTICLE:
            self.preview()
