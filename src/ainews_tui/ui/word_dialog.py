"""How a word is to be shown in either script: what the reader decides for good."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
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
        & > .frame { width: 40; height: auto; padding: 0 2 1 2; }
        & Horizontal { height: 1; margin: 1 0 0 0; }
        & Horizontal > Static { width: auto; color: $text-muted; }
        & Horizontal > #written { width: 1fr; padding: 0 1; color: $text; }
        & Input { border: none; height: 1; width: 1fr; padding: 0 1; background: $panel; }
    }
    """

    def __init__(self, word: Word, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._word = word

    def window(self) -> ComposeResult:
        """Put the word, and a field for each of its forms."""
        rows = (
            ("原文：", Static(Content(self._word.written), id="written")),
            ("简体：", Input(self._word.hans, id="hans")),
            ("繁体：", Input(self._word.hant, id="hant")),
        )
        with Vertical(classes="frame"):
            for name, form in rows:
                with Horizontal():
                    yield Static(Content(self._presenter.words(name)))
                    yield form

    def action_keep(self) -> None:
        """Give back the word."""
        hans, hant = (self.query_one(f"#{name}", Input).value for name in ("hans", "hant"))
        self.dismiss(Word(self._word.written, hans, hant))
