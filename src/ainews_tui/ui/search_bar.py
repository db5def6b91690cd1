"""The search bar: finds while the reader types, and points at what it does not understand."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from ainews_tui import query
from ainews_tui.article import Headline
from ainews_tui.errors import QueryError
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.search_field import SearchField
from ainews_tui.ui.wanted import Wanted


class SearchBar(Horizontal):
    """One line at the bottom, there only while the reader types."""

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        background: $surface;
        display: none;
        & > Static { width: auto; padding: 0 1; color: $text-accent; text-style: bold; }
        & > #said { color: $text-warning; text-style: none; }
        & > Input { border: none; height: 1; padding: 0; width: 1fr; background: $surface; }
        & > Input:focus { border: none; background-tint: transparent; }
    }
    """

    @dataclass
    class Typed(Message):
        """The reader typed, and now wants this."""

        wanted: Wanted

    @dataclass
    class Kept(Message):
        """The reader is done typing and keeps what was found."""

    @dataclass
    class Left(Message):
        """The reader wants again what was shown before, at the headline kept then."""

        wanted: Wanted
        kept: Headline | None

    def __init__(self, presenter: Presenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._before = self.Left(Wanted(), None)
        self._field = SearchField()
        self._is_left = False
        self._said = Static(id="said", markup=False)

    def compose(self) -> ComposeResult:
        """Put a slash, the text, and what is wrong with it."""
        yield Static("/", markup=False)
        yield self._field
        yield self._said

    @property
    def is_typed_in(self) -> bool:
        """Whether it has the keys."""
        # not `has_focus`, which comes true only when the news of it has come around
        return self.is_attached and self.screen.focused is self._field

    def show_as(self, presenter: Presenter) -> None:
        """Speak by another presenter."""
        self._presenter = presenter

    def open(self, wanted: Wanted, kept: Headline | None) -> None:
        """Search on from what is shown and from the headline the reader stands on."""
        self._before = self.Left(wanted, kept)
        field = self._field
        field.placeholder = self._presenter.words(
            "搜索：简繁都行，“短语”、-排除、tag: source: date:2025-02"
        )
        with self.prevent(Input.Changed):
            field.value = wanted.text
        field.cursor_position = len(wanted.text)
        self._say("")
        self.display = True
        self._is_left = field.is_done = False
        # at once: Textual's `focus` waits until the keys typed ahead have gone elsewhere
        self.screen.set_focus(field)

    def leave(self) -> None:
        """Give the search up."""
        self._is_left = self._field.is_done = True
        self.post_message(self._before)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Understand what was typed; the last good search stands until then."""
        event.stop()
        if self._is_left:  # news of what was typed before that comes late
            return
        try:
            node = query.parse(event.value)
        except QueryError as error:
            self._say(self._presenter.words(str(error)))
            return
        self._say("")
        self.post_message(self.Typed(self._before.wanted.searched(event.value, node)))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search."""
        event.stop()
        if self._said.content:
            self._field.is_done = False
        else:
            self.post_message(self.Kept())

    def _say(self, text: str) -> None:
        self._said.update(Content(text))
