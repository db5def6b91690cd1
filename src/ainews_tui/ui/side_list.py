"""The side pane: sources, tags and topics with their counts, each a filter."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual import work
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ainews_tui.errors import ReaderError
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.searching import Count, Searching
from ainews_tui.query import EVERYTHING, About, From, Tagged
from ainews_tui.text.layout.cells import clip
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.commands import Scope, bindings
from ainews_tui.ui.selection import Selection

Filter = From | Tagged | About


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are, of each source, tag and topic."""

    articles: int = 0
    sources: tuple[Count, ...] = ()
    tags: tuple[Count, ...] = ()
    topics: tuple[Count, ...] = ()

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


def filter_name(picked: Filter, presenter: Presenter) -> str:
    """Return a filter's name as shown."""
    if isinstance(picked, From):
        return presenter.source(picked.name)
    return presenter.label(picked.name)


class SideList(OptionList, can_focus=True, inherit_bindings=False):
    """Filters under the headings of their kind; the picked ones are ticked."""

    BINDINGS = bindings(Scope.PANE)
    DEFAULT_CSS = """
    SideList {
        background: $background;
        border: none;
        padding: 0;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $text-accent; text-style: bold; }
        & > .option-list--option-highlighted { background: $surface-lighten-1; color: $text; }
        &:focus > .option-list--option-highlighted {
            background: $primary-muted; color: $text; text-style: bold;
        }
    }
    """

    @dataclass
    class Picked(Message):
        """The reader picked a filter; None: all articles."""

        picked: Filter | None

    def __init__(self, searching: Searching) -> None:
        super().__init__(id="side", markup=False)
        self._searching = searching
        self._counts = Counts()
        self._selection = Selection()
        self._presenter: Presenter | None = None
        self._filters: list[Filter | None] = []

    def on_mount(self) -> None:
        """Count for the first time."""
        self.recount()

    def on_resize(self) -> None:
        """Set the counts at the right of another width."""
        self._fill()

    @work(exclusive=True, group="counts")
    async def recount(self) -> None:
        """Count anew what is in the index."""
        try:
            self._counts = await asyncio.to_thread(find_counts, self._searching)
        except ReaderError as error:
            self.notify(safe_line(str(error)), severity="warning", markup=False)
        self._fill()

    def show(self, selection: Selection, presenter: Presenter) -> None:
        """Tick what the selection holds."""
        self._selection, self._presenter = selection, presenter
        self._fill()

    def labels(self) -> list[tuple[Tagged | About, int]]:
        """Return the tags and topics with their counts."""
        return [
            (picked, number)
            for _, picked, number in self._counts.filters()
            if not isinstance(picked, From)
        ]

    def action_move_down(self) -> None:
        """Go to the next filter."""
        self.action_cursor_down()

    def action_move_up(self) -> None:
        """Go to the filter before."""
        self.action_cursor_up()

    def action_move_home(self) -> None:
        """Go to the first filter."""
        self.action_first()

    def action_move_end(self) -> None:
        """Go to the last filter."""
        self.action_last()

    def pick(self) -> None:
        """Pick the filter under the cursor."""
        if self.highlighted is not None:
            self._post(self.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pick what the mouse clicked."""
        event.stop()
        self._post(event.option_index)

    def _post(self, index: int) -> None:
        self.post_message(self.Picked(self._filters[index]))

    def _fill(self) -> None:
        if self._presenter is None:
            return
        at, top = self.highlighted, self.scroll_offset.y
        picked = self._filters[at] if at is not None else None
        self.set_options(list(self._options_of(self._presenter)))
        self.highlighted = self._filters.index(picked) if picked in self._filters else 0
        self.scroll_to(y=top, animate=False)

    def _options_of(self, presenter: Presenter) -> Iterator[Option]:
        selection = self._selection
        self._filters = [None]
        all_articles = presenter.words("全部")
        yield self._option(all_articles, self._counts.articles, selection.is_everything)
        section = ""
        for name, picked, number in self._counts.filters():
            if name != section:
                section = name
                self._filters.append(None)
                yield Option(Content(f" {presenter.words(name)}"), disabled=True)
            self._filters.append(picked)
            ticked = picked in selection.labels or picked == From(selection.source or "")
            yield self._option(filter_name(picked, presenter), number, ticked)

    def _option(self, name: str, number: int, ticked: bool) -> Option:
        count = f"{number:,}"
        room = max(4, self.content_size.width - 3)
        label = clip(name, room - len(count) - 2)
        gap = " " * max(1, room - cell_len(label) - len(count) - 1)
        return Option(Content(f"{'✓ ' if ticked else '  '}{label}{gap}{count}"))
