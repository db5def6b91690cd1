"""The reading screen: panes and bars, and what passes between them.

The panes never reach for each other: each says what happened, the screen decides, and what
follows goes down as values.
"""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from ainews_tui.choices import Choices
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.query import From
from ainews_tui.ui.bars import HintBar, TitleBar
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.headline_pane import HeadlinePane
from ainews_tui.ui.pane_row import PaneRow
from ainews_tui.ui.panes import Pane, neighbour
from ainews_tui.ui.refresher import Refresher
from ainews_tui.ui.search_bar import SearchBar
from ainews_tui.ui.selection import Selection
from ainews_tui.ui.side_list import SideList
from ainews_tui.ui.tag_picker import TagPicker
from ainews_tui.ui.wording import error_words, shown_words

if TYPE_CHECKING:
    from ainews_tui.article import Headline


class ReaderScreen(Screen[None]):
    """Everything the reader sees while reading."""

    BINDINGS = bindings(Scope.SCREEN)
    AUTO_FOCUS = ""

    def __init__(self, library: Library, measure: int, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        self._sources = library.sources
        self._presenter = Presenter(choices.display, library.sources)
        self._selection = Selection()
        self._before_search: tuple[Selection, Headline | None] = (self._selection, None)
        self._status = ""
        self._title = TitleBar()
        self._panes = PaneRow(library, measure)
        self._search = SearchBar(self._presenter)
        self._hints = HintBar()
        self._refresher = Refresher(library.refreshing)

    def compose(self) -> ComposeResult:
        """Put the title over the panes, search and hints under them."""
        yield self._title
        yield self._panes
        yield self._search
        yield self._hints
        yield self._refresher

    def on_mount(self) -> None:
        """Show what the index has at once; see behind it whether there is more."""
        self._present()
        self._list()
        self._panes.go(Pane.LIST)
        self._refresher.start()

    def show_choices(self, choices: Choices) -> None:
        """Show the whole screen by other choices, at the same places."""
        order = self._choices.order
        self._choices = choices
        self._presenter = Presenter(choices.display, self._sources)
        self._present()
        if choices.order is not order:
            self._list()

    # what happened

    @on(HeadlineList.Highlighted)
    def _headline_highlighted(self) -> None:
        self._panes.preview()

    @on(HeadlineList.Chosen)
    def _headline_chosen(self) -> None:
        self._search.close()
        self.action_read()

    @on(HeadlinePane.Listed)
    def _listed(self, event: HeadlinePane.Listed) -> None:
        self._panes.phrases = event.phrases
        self._say_shown()
        if event.count:
            self._panes.preview()
        else:
            self._panes.article.close()

    @on(SearchBar.Changed)
    def _search_changed(self, event: SearchBar.Changed) -> None:
        self._select(self._selection.searched(event.text, event.node), typing=True)

    @on(SearchBar.Kept)
    def _search_kept(self) -> None:
        self._search.close()
        self._panes.go(Pane.LIST)

    @on(SideList.Picked)
    def _filter_picked(self, event: SideList.Picked) -> None:
        picked = event.picked
        if picked is None:
            self._select(Selection())
        elif isinstance(picked, From):
            self._select(self._selection.with_source(picked.name))
        else:
            self._select(self._selection.with_label(picked))
        if not self._panes.headlines.display:
            self._panes.go(Pane.LIST)

    @on(Refresher.Progressed)
    def _refresh_progressed(self, event: Refresher.Progressed) -> None:
        progress = event.progress
        self._say_status(f"索引 {progress.done:,} / {progress.total:,}")
        self._list()
        self._panes.side.recount()

    @on(Refresher.Finished)
    def _refresh_finished(self, event: Refresher.Finished) -> None:
        report = event.report
        self._say_status(f"{report.failed:,} 个文件读不了" if report.failed else "")
        if report.read or report.gone:
            self._list()
            self._panes.side.recount()

    @on(Refresher.Failed)
    def _refresh_failed(self, event: Refresher.Failed) -> None:
        self._say_status("刷新没有完成")
        words = error_words(event.error, self._presenter)
        self.notify(words, severity="warning", markup=False)

    # what the reader asks for

    def action_read(self) -> None:
        """Read the headline under the cursor; in the side pane, pick the filter there."""
        headline = self._panes.list.headline
        if self._panes.active is Pane.SIDE:
            self._panes.side.pick()
        elif self._panes.active is Pane.LIST and headline:
            self._panes.go(Pane.ARTICLE)
            if not self._panes.shows(headline):
                self._panes.open(headline)

    def action_back(self) -> None:
        """Close the innermost thing: bar, raw view, article; only then the filter."""
        article = self._panes.article
        if self._search.is_open:
            self._leave_search()
        elif article.is_raw and article.headline:
            self._panes.open(article.headline)
        elif self._panes.active is not Pane.LIST:
            self._panes.go(Pane.LIST)
        else:
            self.action_clear()

    def action_pane(self, step: int) -> None:
        """Go to the next pane."""
        self._search.close()
        self._panes.go(neighbour(self._panes.active, step))

    def action_article(self, step: int) -> None:
        """Go to the next article, and read it where one is being read."""
        headlines = self._panes.list
        headlines.move_to(headlines.cursor + step)
        if headlines.headline and not self._panes.shows(headlines.headline):
            self._panes.open(headlines.headline)

    def action_search(self) -> None:
        """Search while typing."""
        self._before_search = (self._selection, self._panes.list.kept)
        self._panes.go(Pane.LIST)
        self._search.open(self._selection.text, self._presenter)

    def action_pick_tags(self) -> None:
        """Pick tags and topics."""
        labels = self._panes.side.labels()
        picker = TagPicker(labels, self._selection, self._presenter)
        self.app.push_screen(picker, lambda picked: self._select(picked or self._selection))

    def action_clear(self) -> None:
        """Show all articles again."""
        if not self._selection.is_everything:
            self._select(Selection())

    def action_raw(self) -> None:
        """Show the file as it is, or the article again."""
        if headline := self._panes.current:
            self._panes.go(Pane.ARTICLE)
            self._panes.open(headline, raw=not self._panes.article.is_raw)

    def action_browse(self) -> None:
        """Open the address in the browser."""
        if url := self._address():
            self.app.open_url(url)
            self._notify("交给浏览器：", url)

    def action_copy(self) -> None:
        """Copy the address."""
        if url := self._address():
            self.app.copy_to_clipboard(url)
            self._notify("已复制：", url)

    def action_refresh(self) -> None:
        """Look for new, changed and vanished files."""
        self._say_status("正在刷新")
        self._refresher.start()

    # what follows

    def _present(self) -> None:
        self._hints.show(self._presenter)
        self._title.say_script(self._choices.display, self._choices.traditional)
        self._panes.show_as(self._selection, self._presenter)
        self._say_status(self._status)
        if self._panes.headlines.has_found:
            self._say_shown()

    def _list(self, typing: bool = False) -> None:
        self._panes.headlines.find(self._selection, self._choices.order, typing)

    def _select(self, selection: Selection, typing: bool = False) -> None:
        self._selection = selection
        self._panes.side.show(selection, self._presenter)
        self._list(typing)

    def _leave_search(self) -> None:
        self._search.close()
        selection, self._panes.list.kept = self._before_search
        self._select(selection)
        self._panes.go(Pane.LIST)

    def _address(self) -> str | None:
        headline = self._panes.current
        if headline and not headline.url:
            self._notify("这篇文章没有网址", "")
        return headline.url if headline else None

    def _say_shown(self) -> None:
        count = self._panes.headlines.count
        self._title.say(shown_words(self._selection, count, self._presenter))

    def _say_status(self, words: str) -> None:
        self._status = words
        self._title.say_status(self._presenter.words(words))

    def _notify(self, words: str, foreign: str) -> None:
        self.notify(self._presenter.words(words) + foreign, markup=False)
