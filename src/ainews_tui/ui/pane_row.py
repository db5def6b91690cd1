"""The three panes side by side: which are shown, which has the keys, what is read beside what."""

from textual import on
from textual.containers import Horizontal
from textual.dom import DOMNode
from textual.widget import Widget

from ainews_tui.article import Headline
from ainews_tui.ui.article_pane import ArticlePane
from ainews_tui.ui.bare import Bare
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.headline_pane import HeadlinePane
from ainews_tui.ui.hints import Hint, list_hints, reading_hints, side_hints
from ainews_tui.ui.panes import Pane, neighbour, visible_panes
from ainews_tui.ui.side_list import SideList
from ainews_tui.ui.wanted import Wanted


class PaneRow(Horizontal, Bare):
    """As many panes as there is room for, the active one always among them."""

    def __init__(self, side: SideList, headlines: HeadlinePane, article: ArticlePane) -> None:
        super().__init__(side, headlines, article, id="panes")
        self._side = side
        self._headlines = headlines
        self._article = article
        self._panes = {Pane.SIDE: side, Pane.LIST: headlines, Pane.ARTICLE: article}
        self._active = Pane.LIST

    @property
    def current(self) -> Headline | None:
        """The headline that an action is about: of the article read, or under the cursor."""
        is_reading = self._active is Pane.ARTICLE
        return self._article.headline if is_reading else self._headlines.list.headline

    @property
    def article_in_sight(self) -> ArticlePane | None:
        """The pane with the article; None where none is open, or another pane hides it."""
        return self._article if self._article.display and self._article.headline else None

    def awaits(self, node: DOMNode, of_headline: bool, of_article: bool) -> bool:
        """Tell whether what a node's key is for is still to come: the list, or more than that.

        That is the headline under the cursor for a key `of_headline`; for one `of_article`, or
        of the article's pane, the article in sight.
        """
        headlines, article = self._headlines, self._article
        if of_headline and self._active is Pane.LIST and headlines.list.is_coming:
            return True
        is_for_it = (of_article and article.display) or article in node.ancestors_with_self
        return headlines.is_awaited or (is_for_it and article.is_awaited)

    def hold(self) -> Headline | None:
        """Return the same, which stays where it is from now on, whatever comes in."""
        self._headlines.list.stay()
        return self.current

    @property
    def percent(self) -> int | None:
        """How far the article that is read has been read; None where none is."""
        return self._article.view.percent if self._active is Pane.ARTICLE else None

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys that help where the reader is."""
        if self._active is Pane.ARTICLE:
            page = self._article.view.page
            return reading_hints(has_hits=bool(page and page.hits))
        return side_hints() if self._active is Pane.SIDE else list_hints()

    def go(self, pane: Pane) -> None:
        """Give a pane the keys."""
        self._active = pane
        self._arrange()
        # at once: Textual's `focus` waits until the keys typed ahead have gone elsewhere
        self.screen.set_focus(self._focusable(pane))

    def resume(self) -> None:
        """Give the keys back to the pane that had them."""
        self.go(self._active)

    def go_round(self, step: int) -> None:
        """Give the keys to the pane so many steps to the right, past that of no article."""
        pane = neighbour(self._active, step)
        if pane is Pane.ARTICLE and not (self._headlines.list.headline or self._article.headline):
            pane = neighbour(pane, step)
        self.go(pane)
        self._preview()  # where it was out of sight, it shows none yet or another

    def picked(self) -> Wanted | None:
        """Return what the side pane would have listed; None where it has not the keys."""
        return self._side.picked() if self._active is Pane.SIDE else None

    @on(HeadlineList.Chosen)
    def read(self) -> None:
        """Read the headline under the cursor of the list."""
        headline = self._headlines.list.headline
        if self._active is Pane.LIST and headline:
            self.go(Pane.ARTICLE)
            self._show(headline)

    def uncover(self) -> None:
        """Go to the list where another pane stands in its place."""
        if not self._headlines.display:
            self.go(Pane.LIST)

    def read_on(self, step: int) -> None:
        """Go so many headlines on, and read where one is being read, or the filters hide it."""
        headlines = self._headlines.list
        headlines.move_to(headlines.cursor + step)
        is_hidden = self._active is Pane.SIDE and not self._article.display
        if is_hidden and (headlines.headline or headlines.is_coming):
            self.go(Pane.ARTICLE)
        if headlines.headline:
            self._show(headlines.headline)

    def go_to_hit(self, step: int) -> bool:
        """Go to the next hit in the article, which is opened where it is not shown.

        False where it is sure that there is none.
        """
        if not self._article.display:
            self.read()
        article = self._article
        if not article.display or (article.is_without_hits and not article.is_awaited):
            return False
        article.go_to_hit(step)
        return True

    def turn_over(self) -> None:
        """Show the file as it is, or the article again."""
        if headline := self.current:
            self.go(Pane.ARTICLE)
            self._open(headline, raw=not self._article.is_raw)

    def step_back(self) -> bool:
        """Leave what was sought, the raw file, or the pane that is not the list; False for none."""
        if self._article.display and self._article.end_find():
            return True
        if self._article.is_raw and self._article.headline:
            self._open(self._article.headline)
        elif self._active is not Pane.LIST:
            self.go(Pane.LIST)
        else:
            return False
        return True

    @on(HeadlinePane.Listed)
    def _listed(self, event: HeadlinePane.Listed) -> None:
        if event.listing.count:
            self._preview()
        else:
            self._article.close()

    def on_descendant_focus(self) -> None:
        """Follow a focus that came by the mouse."""
        for pane, widget in self._panes.items():
            if widget.has_focus_within and pane is not self._active:
                self._active = pane
                self._arrange()

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._arrange()

    @on(HeadlineList.Highlighted)
    def _preview(self) -> None:
        """Show the article under the cursor where there is room for it beside the list."""
        headline = self._headlines.list.headline
        if self._article.display and headline:
            self._show(headline)

    def _show(self, headline: Headline) -> None:
        """Open an article unless it is open already, for the search under way."""
        if not self._article.is_asked(headline, self._headlines.phrases):
            self._open(headline)

    def _open(self, headline: Headline, raw: bool = False) -> None:
        self._article.open(headline, self._headlines.phrases, raw)

    def _focusable(self, pane: Pane) -> Widget:
        match pane:
            case Pane.SIDE:
                return self._side
            case Pane.LIST:
                return self._headlines.list
            case Pane.ARTICLE:
                return self._article.view

    def _arrange(self) -> None:
        visible = visible_panes(self.screen.size.width, self._active)
        for pane, widget in self._panes.items():
            widget.display = pane in visible
        for beside in (self._side, self._article.edge):
            beside.set_class(len(visible) == 1, "alone")
        if self._active is Pane.ARTICLE:
            # what is being read is not taken away by what comes in
            self._headlines.list.stay()
        else:
            self._preview()
