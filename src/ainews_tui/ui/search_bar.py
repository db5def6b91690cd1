"""The search bar: finds while the reader types, and points at what it does not understand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from textual.message import Message
from textual.widgets import Input

from ainews_tui.article import Headline
from ainews_tui.errors import QueryError
from ainews_tui.history import History
from ainews_tui.library.naming import Missing
from ainews_tui.library.presenting import Presenter
from ainews_tui.query.parsing import Query, parse
from ainews_tui.ui.completing import Names
from ainews_tui.ui.search_field import SearchField
from ainews_tui.ui.search_notes import menu_note, mistake_note, understood_note, ways_notes
from ainews_tui.ui.typing_bar import TypingBar
from ainews_tui.ui.wanted import Wanted


class SearchBar(TypingBar):
    """Two lines at the bottom: what is understood or wrong, and what is typed."""

    field: SearchField

    @dataclass
    class Typed(Message):
        """The reader typed, and now wants this; None where what they typed has a mistake."""

        wanted: Wanted | None

    @dataclass
    class Kept(Message):
        """The reader is done typing and keeps what was found."""

    @dataclass
    class Left(Message):
        """The reader wants again what was shown before, at the headline kept then."""

        wanted: Wanted
        kept: Headline | None

    def __init__(self, presenter: Presenter, today: Callable[[], date], history: History) -> None:
        super().__init__("/", SearchField(), presenter)
        self._today = today
        self._history = history
        self._before = self.Left(Wanted(), None)
        self._is_left = False
        self._query = Query()
        self._others: tuple[str, ...] = ()
        self._missing: tuple[Missing, ...] = ()

    def open(self, wanted: Wanted, kept: Headline | None, names: Names) -> None:
        """Search on from what is shown and from the headline the reader stands on."""
        self._before = self.Left(wanted, kept)
        self.field.begin(names, self._history.searches())
        self._is_left = False
        self.take_keys(wanted.text)
        self._understand(wanted.text)

    def leave(self) -> None:
        """Give the search up."""
        self._is_left = self.field.is_done = True
        self.post_message(self._before)

    def tell(self, others: Sequence[str], missing: Sequence[Missing]) -> None:
        """Say what else the search looks for, and which names it has that no article has."""
        self._others, self._missing = tuple(others), tuple(missing)
        if self.is_typed_in and not self.is_mistaken:
            self._say()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Understand what was typed; the last good search stands until then."""
        event.stop()
        if self._is_left:  # news of what was typed before comes late
            return
        understood = self._understand(event.value)
        wanted = self._before.wanted.searched(event.value, self._query) if understood else None
        self.post_message(self.Typed(wanted))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search."""
        event.stop()
        if self.is_mistaken:
            self.field.is_done = False
            return
        self._remember()
        self.post_message(self.Kept())

    def close(self) -> None:
        """Go away; the search stays as it is."""
        if self.display and not self.field.is_done and not self.is_mistaken:
            self._remember()
        self.display = False

    def _remember(self) -> None:
        try:
            self._history.remember(self.field.value)
        except OSError as error:
            words = self._presenter.words(f"搜索没能记下来：{error.strerror}")
            self.notify(words, severity="warning", markup=False)

    def _understand(self, text: str) -> bool:
        try:
            self._query = parse(text, self._today())
        except QueryError as error:
            self.field.mark((error.start, error.end))
            self.say(mistake_note(error, self._presenter), mistake=True)
            return False
        self.field.mark(None)
        self._say()
        return True

    def _say(self) -> None:
        if menu := self.field.menu:
            self.say(menu_note(menu, self.cells))
        elif self.field.value.strip():
            self.say(understood_note(self._query, self._others, self._missing, self._presenter))
        else:
            self.say(*ways_notes(self._presenter))
