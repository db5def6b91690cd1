"""Textual's palette, with what its keys do in the bottom line, as under every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandPalette

from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import Hint

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.command import ProviderSource

    from ainews_tui.library.presenting import Presenter

_HINTS = (Hint("enter", "选定"), Hint("escape", "关闭"), Hint("down", "下移"), Hint("up", "上移"))
"""What the palette binds itself, said in the reader's words."""


class Palette(CommandPalette):
    """Finds by typing among what `providers` offer: by default the commands of the app."""

    DEFAULT_CSS = "Palette > HintBar { dock: bottom; }"

    def __init__(
        self, placeholder: str, presenter: Presenter, providers: ProviderSource | None = None
    ) -> None:
        super().__init__(providers, placeholder=presenter.words(placeholder))
        self._presenter = presenter

    def compose(self) -> ComposeResult:
        """Put the hints under what Textual puts."""
        yield from super().compose()
        yield HintBar(self._presenter, _HINTS)
