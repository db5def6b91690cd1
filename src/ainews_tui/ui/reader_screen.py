"""The reading screen: panes and bars, and what passes between them.

The panes never reach for each other: each says what happened, the screen decides, and what
follows goes down as values. What is wanted comes up from the side list, the search bar and the
tag picker, and goes down to the list and to the ticks.
"""

from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.widget import Widget

from ainews_tui.article import Headline
from ainews_tui.choices import Choices
from ainews_tui.history import History
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import get_ready
from ainews_tui.query.tree import Phrase
from ainews_tui.text.layout.manner import Manner
from ainews_tui.ui.article_pane import ArticlePane
from ainews_tui.ui.article_screen import OF_ARTICLE, ArticleScreen
from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.bars import TitleBar
from ainews_tui.ui.commands import Scope, bindings, carried_on
from ainews_tui.ui.headline_pane import HeadlinePane
from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hit_place import HitPlace
from ainews_tui.ui.jump_bar import JumpBar
from ainews_tui.ui.line_view import LineView
from ainews_tui.ui.looking_ahead import LookAhead
from ainews_tui.ui.near_compositor import NearCompositor
from ainews_tui.ui.pane_row import PaneRow
from ainews_tui.ui.panes import Pane
from ainews_tui.ui.refresher import Refresher
from ainews_tui.ui.search_bar import SearchBar
from ainews_tui.ui.side_list import SideList
from ainews_tui.ui.wanted import Wanted

_AT_REST = 0.5
"""Seconds after which the start is over, and what may be wanted soon is made ready."""


class ReaderScreen(ArticleScreen, OwnSize):
    """Everything the reader sees while reading."""

    BINDINGS = bindings(Scope.SCREEN) + carried_on(Scope.ARTICLE, OF_ARTICLE)
    AUTO_FOCUS = ""

    focused = Reactive[Widget | None](None, repaint=False)
    """Textual's own paints the whole screen anew; but what has the keys, or had, does so itself."""

    def __init__(
        self, library: Library, manner: Manner, choices: Choices, history: History
    ) -> None:
        super().__init__()
        self._compositor = NearCompositor()
        self._choices = choices
        self._manner = manner
        self._library = library
        self._presenter = presenter = library.presenter(choices.display)
        self._wanted = Wanted()
        self._stood: Headline | None = None
        self._refresher = Refresher(library, presenter)
        self._title = TitleBar(presenter, choices.circle, self._refresher)
        self._side = SideList(library.searching, presenter)
        self._headlines = HeadlinePane(library, presenter)
        self._article = ArticlePane(library, _chosen(manner, choices), presenter)
        self._ahead = LookAhead(self._headlines.list, self._article)
        self._panes = PaneRow(self._side, self._headlines, self._article)
        self._search = SearchBar(presenter, library.today, history)
        self._jump = JumpBar(presenter, self._headlines.goal_of)
        self._hints = HintBar(presenter, self._panes.hints)

    def compose(self) -> ComposeResult:
        """Put the title over the panes, and hints under them; the search bar comes later."""
        yield self._title
        yield self._panes
        yield self._hints

    async def on_mount(self) -> None:
        """Show what the index has in the first picture; whatever can wait begins behind it."""
        self._panes.go(Pane.LIST)
        await self._headlines.find_now(self._wanted, self._choices.order)
        self.call_after_refresh(self._search.put, self._hints)
        self.call_after_refresh(self._side.recount)
        self.call_after_refresh(self._refresher.start)
        others = [self._library.presenter(it) for it in self._choices.other_displays]
        warm = partial(self.run_worker, partial(get_ready, others), thread=True)
        self.set_timer(_AT_REST, warm)

    def show_choices(self, choices: Choices) -> None:
        """Show the whole screen by other choices, at the same places."""
        order = self._choices.order
        self._choices = choices
        self._presenter = presenter = self._library.presenter(choices.display)
        self._title.show_as(presenter, choices.circle)
        self._refresher.show_as(presenter)
        self._side.show_as(presenter)
        self._headlines.show_as(presenter)
        self._article.show_in(_chosen(self._manner, choices))
        self._article.show_as(presenter)
        self._search.show_as(presenter)
        self._jump.show_as(presenter)
        self._hints.show_as(presenter)
        if choices.order is not order:
            self._want(self._wanted, self._headlines.list.kept)

    # what happened

    def on_descendant_focus(self) -> None:
        """Take the bars away when something else has the keys."""
        # not by the event: it may tell of a focus that has gone on to a bar since
        for bar in (self._search, self._jump):
            if not bar.is_typed_in:
                bar.close()
        self._title.lag(self._search.is_typed_in and self._search.is_mistaken)
        self._show_hints()

    @on(HeadlinePane.Listed)
    def _listed(self, event: HeadlinePane.Listed) -> None:
        self._title.say(event.wanted, event.listing)
        self._search.tell(event.listing.others, event.listing.missing)

    @on(LineView.Scrolled)
    def _show_hints(self) -> None:
        typed_in = (bar for bar in (self._search, self._jump) if bar.is_typed_in)
        bar = next(typed_in, None)
        hints = bar.field.hints if bar else self._panes.hints
        self._hints.say(hints, self._panes.percent)
        self._title.say_script(self._article.own_script)

    @on(HitPlace)
    def _at_hit(self, event: HitPlace) -> None:
        self._title.say_hit(event)
        self._show_hints()

    @on(ArticlePane.Complete)
    def _article_complete(self) -> None:
        self._ahead.begin(self._choices.other_displays)

    @on(SideList.Picked)
    def _picked(self, event: SideList.Picked) -> None:
        self._want(event.wanted, self._headlines.list.kept)
        self._panes.uncover()

    @on(SearchBar.Typed)
    def _typed(self, event: SearchBar.Typed) -> None:
        self._title.lag(event.wanted is None)
        if event.wanted:
            self._want(event.wanted, None, typing=True)

    @on(SearchBar.Kept)
    def _search_kept(self) -> None:
        self._panes.go(Pane.LIST)

    @on(SearchBar.Left)
    def _search_left(self, event: SearchBar.Left) -> None:
        if event.wanted != self._wanted:
            self._want(event.wanted, event.kept)
        self._panes.go(Pane.LIST)

    @on(JumpBar.Named)
    def _place_named(self, event: JumpBar.Named) -> None:
        self._panes.go(Pane.LIST)
        self._headlines.list.jump_to(event.row)

    @on(Refresher.Went)
    def _refresh_went(self, event: Refresher.Went) -> None:
        self._headlines.show_progress(event.progress)

    @on(Refresher.Changed)
    def _index_changed(self, event: Refresher.Changed) -> None:
        self._want(self._wanted, self._headlines.list.kept)
        self._side.recount()
        if event.is_done:
            self._article.renew()

    # what the reader asks for

    def action_read(self) -> None:
        """Read the headline under the cursor; in the side pane, pick the filter there."""
        if picked := self._panes.picked():
            # not by a message that is posted: the next key must find it picked
            self._picked(SideList.Picked(picked))
        else:
            self._panes.read()

    def action_back(self) -> None:
        """Close the innermost thing: bar, find, raw view, article; only then the filter."""
        if self._search.is_typed_in:
            self._search.leave()
        elif self._jump.is_typed_in:
            self._panes.resume()
        elif not self._panes.step_back():
            self.action_clear()

    def action_pane(self, step: int) -> None:
        """Go to the next pane."""
        self._panes.go_round(step)

    async def action_search(self) -> None:
        """Search while typing."""
        await self._search.put(self._hints)
        self._panes.go(Pane.LIST)
        self._search.open(self._wanted, self._headlines.list.kept, self._side.names())

    async def action_jump(self) -> None:
        """Go to a day or a row of the list."""
        await self._jump.put(self._hints)
        self._jump.open()

    def action_pick_tags(self) -> None:
        """Pick tags and topics."""
        from ainews_tui.ui.tag_picker import TagPicker

        searching = self._library.searching
        picker = TagPicker(
            self._side.labels(),
            self._wanted,
            self._presenter,
            lambda typed: searching.others(Phrase(typed)),
        )
        kept = self._headlines.list.kept
        self.app.push_screen(picker, lambda wanted: self._want(wanted or self._wanted, kept))

    def action_clear(self) -> None:
        """Show all articles again."""
        if not self._wanted.is_everything:
            self._want(Wanted(), self._headlines.list.kept or self._stood)

    def action_refresh(self) -> None:
        """Look for new, changed and vanished files."""
        self._refresher.start_at_wish()

    # what follows

    def _want(self, wanted: Wanted, kept: Headline | None, typing: bool = False) -> None:
        if self._wanted.is_everything:
            self._stood = self._headlines.list.kept
        self._wanted = wanted
        self._side.show(wanted)
        self._headlines.find(wanted, wanted.order or self._choices.order, kept, typing)


def _chosen(manner: Manner, choices: Choices) -> Manner:
    """Return how texts are to be set: as the settings say, but for what was chosen here."""
    return replace(manner, measure=choices.measure or manner.measure)
