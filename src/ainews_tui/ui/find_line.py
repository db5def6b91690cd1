"""The line in which is typed what to find in the article; the article stays in view."""

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import TypingKey
from ainews_tui.ui.typing_bar import LEAVE, Field
from ainews_tui.ui.window import Window


class FindField(Field):
    """A field for words to find in an article."""

    KEYS: ClassVar[Sequence[TypingKey]] = (TypingKey("enter", "submit", "保留"), LEAVE)


class FindLine(ModalScreen[bool], Window[bool]):
    """Has what is typed found at once; returns whether what was found is to stay marked.

    `find` takes the words, and tells whether they are, or may be, in the article; it is asked again
    when the article `is_whole`. `lack` says that they are not.
    """

    DEFAULT_CSS = """
    FindLine {
        background: transparent;
        & > Vertical { dock: bottom; height: 2; }
        & Horizontal { height: 1; background: $surface; }
        & Horizontal > Static {
            width: auto; padding: 0 1; color: $text-accent; text-style: bold;
        }
        & #nowhere { color: $text-warning; display: none; }
        & Input {
            height: 1; width: 1fr; border: none; padding: 0; background: $surface; color: $text;
            &:focus { border: none; background-tint: transparent; }
        }
    }
    """

    def __init__(
        self,
        find: Callable[[str], bool],
        presenter: Presenter,
        is_whole: asyncio.Event | None = None,
        lack: str = "文章里没有",
    ) -> None:
        super().__init__()
        self._find = find
        self._is_whole = is_whole
        self._lack = lack
        self._presenter = presenter
        self._field = FindField("find")

    def compose(self) -> ComposeResult:
        """Put the line over the hints."""
        words = "在文章里找：简繁都行；留下以后 ] [ 到下一处、上一处"
        self._field.placeholder = self._presenter.words(words)
        with Vertical():
            with Horizontal():
                yield Static("'", markup=False)
                yield self._field
                yield Static(self._presenter.words(self._lack), id="nowhere", markup=False)
            yield HintBar(self._presenter, self._field.hints)

    def on_mount(self) -> None:
        """Take the keys at once: Textual gives them only when the screen is seen."""
        self.set_focus(self._field)
        if self._is_whole and not self._is_whole.is_set():
            self._find_in_rest(self._is_whole)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is typed."""
        self._find_typed(event.value)

    def on_input_submitted(self) -> None:
        """Go on reading, with what was found still marked."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Go on reading as before."""
        self.dismiss(False)

    @work
    async def _find_in_rest(self, is_whole: asyncio.Event) -> None:
        await is_whole.wait()
        if words := self._field.value:
            self._find_typed(words)

    def _find_typed(self, words: str) -> None:
        """Find it, or say that it is nowhere."""
        found = self._find(words)
        self.query_one("#nowhere").display = bool(words) and not found
