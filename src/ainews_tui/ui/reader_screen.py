"""The reading screen: three panes and the bars, and what passes between them.

The panes never reach for each other: each says what happened, the screen decides, and what
follows goes down as values.
"""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget

from ainews_tui.article import Headline
from ainews_tui.choices import Choices
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.query import From
from ainews_tui.ui.article_pane import ArticlePane
from ainews_tui.ui.bars import HintBar, TitleBar
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.headline_pane import HeadlinePane
from ainews_tui.ui.panes import Pane, neighbour, visible_panes
from ainews_tui.ui.refresher import Refresher
from ainews_tui.ui.search_bar import SearchBar
from ainews_tui.ui.selection import Selection
from ainews_tui.ui.side_list import SideList
from ainews_tui.ui.tag_picker import TagPicker
from ainews_tui.ui.wording import shown_words


class ReaderScreen(Screen[None]):
    """Everything the reader sees while reading."""

    BINDINGS = bindings(Scope.SCREEN)
    AUTO_FOCUS = ""

    def __init__(self, library: Library, measure: int, choices: Choices) -> None:
        super().__init__()
        self._library = library
        self._measure = measure
        self._choices = choices
        self._presenter = Presenter(choices.display, library.sources)
        self._selection = Selection()
        self._before_search = self._selection
        self._phrases: tuple[str, ...] = ()
        self._pane = Pane.LIST

    def compose(self) -> ComposeResult:
        """Title, panes, search, hints."""
        yield TitleBar()
        with Horizontal(id="panes"):
            yield SideList(self._library.searching)
            yield HeadlinePane(self._library)
            yield ArticlePane(self._library.reading, self._measure)
        yield SearchBar(self._presenter)
        yield HintBar()
        yield Refresher(self._library.refreshing)

    def on_mount(self) -> None:
        """Show what the index has at once; see behind it whether there is more."""
        self._present()
        self._list()
        self._go(Pane.LIST)
        self.query_one(Refresher).start()

    def show_choices(self, choices: Choices) -> None:
        """Show the whole screen by other choices, at the same places."""
        order = self._choices.order
        self._choices = choices
        self._presenter = Presenter(choices.display, self._library.sources)
        self._present()
        if choices.order is not order:
            self._list()

    # what happened

    @on(HeadlineList.Highlighted)
    def _headline_highlighted(self) -> None:
        self._preview()

    @on(HeadlineList.Chosen)
    def _headline_chosen(self) -> None:
        self.action_read()

    @on(HeadlinePane.Listed)
    def _listed(self, event: HeadlinePane.Listed) -> None:
        self._phrases = event.phrases
        self._say_shown()
        if event.count:
            self._preview()
        else:
            self.query_one(ArticlePane).close()

    @on(SearchBar.Changed)
    def _search_changed(self, event: SearchBar.Changed) -> None:
        self._select(self._selection.searched(event.text, event.node), typing=True)

    @on(SearchBar.Kept)
    def _search_kept(self) -> None:
        self.query_one(SearchBar).close()
        self._go(Pane.LIST)

    @on(SideList.Picked)
    def _filter_picked(self, event: SideList.Picked) -> None:
        picked = event.picked
        if picked is None:
            self._select(Selection())
        elif isinstance(picked, From):
            self._select(self._selection.with_source(picked.name))
        else:
            self._select(self._selection.with_label(picked))
        if not self.query_one(HeadlinePane).display:
            self._go(Pane.LIST)

    @on(Refresher.Progressed)
    def _refresh_progressed(self, event: Refresher.Progressed) -> None:
        progress = event.progress
        self._say_status(f"索引 {progress.done:,} / {progress.total:,}")
        self._list()

    @on(Refresher.Finished)
    def _refresh_finished(self, event: Refresher.Finished) -> None:
        report = event.report
        self._say_status(f"{report.failed:,} 个文件读不了" if report.failed else "")
        if report.read or report.gone:
            self._list()
            self.query_one(SideList).recount()

    @on(Refresher.Failed)
    def _refresh_failed(self, event: Refresher.Failed) -> None:
        self._say_status("刷新没有完成")
        self.notify(self._presenter.words(event.reason), severity="warning", markup=False)

    def on_descendant_focus(self) -> None:
        """Follow a focus that came by the mouse."""
        for pane, widget in self._places().items():
            if self.focused is widget and pane is not self._pane:
                self._pane = pane
                self._arrange()

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._arrange()

    # what the reader asks for

    def action_read(self) -> None:
        """Read the headline under the cursor; in the side pane, pick the filter there."""
        if self._pane is Pane.SIDE:
            self.query_one(SideList).pick()
        elif self._pane is Pane.LIST and (headline := self.query_one(HeadlineList).headline):
            self._go(Pane.ARTICLE)
            if self.query_one(ArticlePane).asked != (headline.id, self._phrases):
                self._open(headline)

    def action_back(self) -> None:
        """Close the innermost thing: bar, raw view, article; only then the filter."""
        article = self.query_one(ArticlePane)
        headline = article.headline
        if self.query_one(SearchBar).is_open:
            self.query_one(SearchBar).close()
            self._select(self._before_search)
            self._go(Pane.LIST)
        elif article.is_raw and headline:
            self._open(headline)
        elif self._pane is not Pane.LIST:
            self._go(Pane.LIST)
        else:
            self.action_clear()

    def action_pane(self, step: int) -> None:
        """Go to the next pane."""
        self.query_one(SearchBar).close()
        self._go(neighbour(self._pane, step))

    def action_article(self, step: int) -> None:
        """Go to the next article, and read it where one is being read."""
        headlines = self.query_one(HeadlineList)
        headlines.move_to(headlines.cursor + step)
        if headlines.headline:
            self._open(headlines.headline)

    def action_search(self) -> None:
        """Search while typing."""
        self._before_search = self._selection
        self._go(Pane.LIST)
        self.query_one(SearchBar).open(self._selection.text, self._presenter)

    def action_pick_tags(self) -> None:
        """Pick tags and topics."""
        labels = self.query_one(SideList).labels()
        self.app.push_screen(TagPicker(labels, self._selection, self._presenter), self._picked)

    def action_clear(self) -> None:
        """Show all articles again."""
        if not self._selection.is_everything:
            self._select(Selection())

    def action_raw(self) -> None:
        """Show the file as it is, or the article again."""
        headline = self._current()
        if headline is None:
            return
        self._go(Pane.ARTICLE)
        self._open(headline, raw=not self.query_one(ArticlePane).is_raw)

    def action_browse(self) -> None:
        """Open the address in the browser."""
        if url := self._address():
            self.app.open_url(url)
            self._notify("在浏览器里打开：", url)

    def action_copy(self) -> None:
        """Copy the address."""
        if url := self._address():
            self.app.copy_to_clipboard(url)
            self._notify("已复制：", url)

    def action_refresh(self) -> None:
        """Look for new, changed and vanished files."""
        self._say_status("正在刷新")
        self.query_one(Refresher).start()

    # what follows

    def _present(self) -> None:
        presenter = self._presenter
        self.query_one(HintBar).show(presenter)
        self.query_one(TitleBar).say_script(self._choices.display, self._choices.traditional)
        self.query_one(SideList).show(self._selection, presenter)
        headlines = self.query_one(HeadlinePane)
        headlines.show_as(presenter)
        self.query_one(ArticlePane).show_as(presenter)
        if headlines.has_found:
            self._say_shown()

    def _list(self, typing: bool = False) -> None:
        self.query_one(HeadlinePane).find(self._selection, self._choices.order, typing)

    def _select(self, selection: Selection, typing: bool = False) -> None:
        self._selection = selection
        self.query_one(SideList).show(selection, self._presenter)
        self._list(typing)

    def _picked(self, selection: Selection | None) -> None:
        if selection is not None:
            self._select(selection)

    def _open(self, headline: Headline, raw: bool = False) -> None:
        self.query_one(ArticlePane).open(headline, self._phrases, raw)

    def _preview(self) -> None:
        """Show the article under the cursor where there is room for it beside the list."""
        article, headline = self.query_one(ArticlePane), self.query_one(HeadlineList).headline
        if article.display and headline and article.asked != (headline.id, self._phrases):
            self._open(headline)

    def _current(self) -> Headline | None:
        if self._pane is Pane.ARTICLE:
            return self.query_one(ArticlePane).headline
        return self.query_one(HeadlineList).headline

    def _address(self) -> str | None:
        headline = self._current()
        if headline and not headline.url:
            self._notify("这篇文章没有网址", "")
        return headline.url if headline else None

    def _places(self) -> dict[Pane, Widget]:
        return {
            Pane.SIDE: self.query_one(SideList),
            Pane.LIST: self.query_one(HeadlineList),
            Pane.ARTICLE: self.query_one(ArticlePane).view,
        }

    def _go(self, pane: Pane) -> None:
        self._pane = pane
        self._arrange()
        self._places()[pane].focus()

    def _arrange(self) -> None:
        visible = visible_panes(self.size.width, self._pane)
        self.query_one(SideList).display = Pane.SIDE in visible
        self.query_one(HeadlinePane).display = Pane.LIST in visible
        article = self.query_one(ArticlePane)
        article.display = Pane.ARTICLE in visible
        article.set_class(len(visible) == 1, "alone")
        if self._pane is not Pane.ARTICLE:
            self._preview()

    def _say_shown(self) -> None:
        count = self.query_one(HeadlinePane).count
        self.query_one(TitleBar).say(shown_words(self._selection, count, self._presenter))

    def _say_status(self, words: str) -> None:
        self.query_one(TitleBar).say_status(self._presenter.words(words))

    def _notify(self, words: str, foreign: str) -> None:
        self.notify(self._presenter.words(words) + foreign, markup=False)
