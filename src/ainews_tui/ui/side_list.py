"""The side pane: sources, tags and topics with their counts, each a filter."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import work
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ainews_tui.errors import ReaderError
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.searching import Count, Searching
from ainews_tui.query.fields import Completion
from ainews_tui.query.tree import EVERYTHING, About, From, Tagged
from ainews_tui.text.layout.cells import clip
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.completing import Name, Names
from ainews_tui.ui.wanted import Filter, Wanted
from ainews_tui.ui.wording import error_words, filter_name

_NAMED = 1000
"""Names of a kind that may be completed: more take too long to convert."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are, of each source, tag and topic."""

    articles: int
    sources: tuple[Count, ...]
    tags: tuple[Count, ...]
    topics: tuple[Count, ...]

    def filters(self) -> Iterator[tuple[str, Filter, int]]:
        """Yield every filter there is, with its section's name and its count."""
        yield from (("来源", From(count.name), count.number) for count in self.sources)
        yield from (("标签", Tagged(count.name), count.number) for count in self.tags)
        yield from (("主题", About(count.name), count.number) for count in self.topics)


def find_counts(searching: Searching) -> Counts:
    """Ask the library. May take a while: not for the interface's thread."""
    return Counts(
        searching.count(EVERYTHING), searching.sources(), searching.tags(), searching.topics()
    )


class SideList(OptionList, can_focus=True, inherit_bindings=False):
    """Filters under the headings of their kind; the picked ones are ticked."""

    BINDINGS = bindings(Scope.PANE)
    DEFAULT_CSS = """
    SideList {
        background: $background;
        border: none;
        padding: 0;
        height: 1fr;
        overflow-y: scroll;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $text-accent; text-style: bold; }
        & > .option-list--option-highlighted { background: $panel; color: $text; }
        &:focus > .option-list--option-highlighted {
            background: $primary-muted; color: $text; text-style: bold;
        }
    }
    """

    @dataclass
    class Picked(Message):
        """The reader clicked on a filter, and now wants this."""

        wanted: Wanted

    virtual_size = Reactive(Size(0, 0))
    """Textual's own has the screen laid out; but the scroll bar is always there."""

    def __init__(self, searching: Searching, presenter: Presenter) -> None:
        super().__init__(id="side", markup=False)
        self._searching = searching
        self._presenter = presenter
        self._counts: Counts | None = None
        self._wanted = Wanted()
        self._filters: list[Filter | None] = []

    def on_resize(self) -> None:
        """Set the counts at the right of another width."""
        self._fill()

    @work(exclusive=True, group="counts")
    async def recount(self) -> None:
        """Count anew what is in the index."""
        try:
            self._counts = await asyncio.to_thread(find_counts, self._searching)
        except ReaderError as error:
            self.notify(error_words(error, self._presenter), severity="warning", markup=False)
        self._fill()

    def show(self, wanted: Wanted) -> None:
        """Tick what is wanted."""
        self._wanted = wanted
        self._fill()

    def show_as(self, presenter: Presenter) -> None:
        """Show everything by another presenter."""
        self._presenter = presenter
        self._fill()

    def labels(self) -> list[tuple[Tagged | About, int]]:
        """Return the tags and topics with their counts."""
        filters = self._counts.filters() if self._counts else ()
        return [(picked, number) for _, picked, number in filters if not isinstance(picked, From)]

    def names(self) -> Names:
        """Return the names of the sources, tags and topics there are most articles of."""
        if self._counts is None:
            return {}
        return {
            Completion.SOURCES: self._source_names(self._counts.sources),
            Completion.TAGS: self._label_names(self._counts.tags),
            Completion.TOPICS: self._label_names(self._counts.topics),
        }

    def action_move(self, step: int) -> None:
        """Go to the next filter, or with -1 to the one before."""
        if step > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()

    def action_page(self, step: int) -> None:
        """Go on or back by as many filters as are visible."""
        if step > 0:
            self.action_page_down()  # type: ignore[no-untyped-call]
        else:
            self.action_page_up()  # type: ignore[no-untyped-call]

    def action_edge(self, side: int) -> None:
        """Go to the last filter, or with -1 to the first."""
        if side > 0:
            self.action_last()
        else:
            self.action_first()

    def picked(self) -> Wanted | None:
        """Return what is wanted once the filter under the cursor is picked; None without one."""
        return None if self.highlighted is None else self._with(self.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pick what the mouse clicked."""
        event.stop()
        self.post_message(self.Picked(self._with(event.option_index)))

    def _source_names(self, counts: Sequence[Count]) -> list[Name]:
        codes = [count.name for count in counts[:_NAMED]]
        shown = map(self._presenter.source, codes)  # a source is found by its names, too
        return [Name(name, name, code) for name, code in zip(shown, codes, strict=True)]

    def _label_names(self, counts: Sequence[Count]) -> list[Name]:
        return [Name(self._presenter.label(it.name), it.name) for it in counts[:_NAMED]]

    def _with(self, index: int) -> Wanted:
        return self._wanted.with_filter(self._filters[index])

    def _fill(self) -> None:
        if self._counts is None:  # nothing has been counted yet
            return
        at, top = self.highlighted, self.scroll_offset.y
        picked = self._filters[at] if at is not None else None
        self.set_options(list(self._listed(self._counts)))
        self.highlighted = self._filters.index(picked) if picked in self._filters else 0
        self.scroll_to(y=top, animate=False)

    def _listed(self, counts: Counts) -> Iterator[Option]:
        words = self._presenter.words
        self._filters = [None]
        yield self._option(words("全部"), counts.articles, self._wanted.holds(None))
        section = ""
        for name, picked, number in counts.filters():
            if name != section:
                section = name
                self._filters.append(None)
                yield Option(Content(f"\n {words(name)}"), disabled=True)
            self._filters.append(picked)
            shown = filter_name(picked, self._presenter)
            yield self._option(shown, number, self._wanted.holds(picked))

    def _option(self, name: str, number: int, ticked: bool) -> Option:
        count = f"{number:,}"
        room = max(4, self.content_size.width - 3)
        label = clip(name, room - len(count) - 2)
        gap = " " * max(1, room - cell_len(label) - len(count) - 1)
        tick = "✓ " if ticked else "  "
        return Option(Content.assemble(tick, label, gap, (count, "$foreground 70%")))
