"""The line in which is typed what to find in the article; the article stays in view."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from ainews_tui.library.presenting import Presenter


class FindLine(ModalScreen[bool]):
    """Has what is typed found at once; returns whether what was found is to stay marked."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "不找了")]
    DEFAULT_CSS = """
    FindLine {
        background: transparent;
        & > Input {
            dock: bottom; height: 1; border: none; padding: 0 1;
            background: $panel; color: $text;
            &:focus { border: none; background-tint: transparent; }
        }
    }
    """

    def __init__(self, find: Callable[[str], None], presenter: Presenter) -> None:
        super().__init__()
        self._find = find
        self._presenter = presenter

    def compose(self) -> ComposeResult:
        """Put the line where the hints were."""
        words = "在文章里找：简繁都行，Enter 留下，] [ 到下一处、上一处，Esc 不找了"
        yield Input(placeholder=self._presenter.words(words))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find it."""
        self._find(event.value)

    def on_input_submitted(self) -> None:
        """Go on reading, with what was found still marked."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Go on reading as before."""
        self.dismiss(False)
