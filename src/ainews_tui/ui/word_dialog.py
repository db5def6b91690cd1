"""How a word is to be shown in either script: what the reader decides for good."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.dialog import Dialog


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, and its two forms."""

    written: str
    hans: str
    hant: str


class WordDialog(Dialog[Word]):
    """Returns the word with the forms the reader typed; nothing where they left it."""

    TITLE = "加入词汇表"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "记下", priority=True),
        Binding("tab", "app.focus_next", "换栏"),
        Binding("escape", "dismiss", "不记", priority=True),
    ]
    DEFAULT_CSS = """
    WordDialog {
        & > .frame { width: 40; height: auto; padding: 1 2; }
        & Input { border: none; height: 1; padding: 0 1; background: $panel; margin: 0 0 1 0; }
    }
    """

    def __init__(self, word: Word, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._word = word

    def window(self) -> ComposeResult:
        """Put the word, and a field for each of its forms."""
        words = self._presenter.words
        with Vertical(classes="frame"):
            yield Static(Content(words("原文：") + self._word.written))
            yield Static(Content(words("简体：")))
            yield Input(self._word.hans, id="hans")
            yield Static(Content(words("繁体：")))
            yield Input(self._word.hant, id="hant")

    def action_keep(self) -> None:
        """Give back the word."""
        hans, hant = (self.query_one(f"#{name}", Input).value for name in ("hans", "hant"))
        self.dismiss(Word(self._word.written, hans, hant))
