"""Textual's palette, with what its keys do in the bottom line, as under every window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, SimpleProvider

from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import Hint
from ainews_tui.ui.themes import THEMES

if TYPE_CHECKING:
    from textual.app import App, ComposeResult
    from textual.command import CommandListItem

    from ainews_tui.library.presenting import Presenter

_HINTS = (Hint("enter", "选定"), Hint("escape", "关闭"), Hint("down", "下移"), Hint("up", "上移"))
"""What the palette binds itself, said in the reader's words."""


class Palette(CommandPalette):
    """Finds by typing among what is `offered`, which stands in its own order until then."""

    DEFAULT_CSS = """
    Palette {
        & #--input { border-title-color: $text-accent; border-title-style: bold; }
        & > HintBar { dock: bottom; }
    }
    """

    def __init__(
        self, title: str, placeholder: str, presenter: Presenter, offered: SimpleProvider
    ) -> None:
        # Textual takes one that is made already, though its type does not say so
        super().__init__([offered], placeholder=presenter.words(placeholder))  # type: ignore[list-item]
        self.title = presenter.words(title)
        self._presenter = presenter

    def compose(self) -> ComposeResult:
        """Put the hints under what Textual puts."""
        yield from super().compose()
        yield HintBar(self._presenter, _HINTS)

    def on_mount(self) -> None:
        """Name the window."""
        self.query_one("#--input").border_title = self.title


def commands_palette(app: App[None], presenter: Presenter) -> Palette:
    """Return the palette of the commands that the app offers, in its order."""
    offered = app.get_system_commands(app.screen)
    return Palette(
        "命令",
        "打字找命令…",
        presenter,
        SimpleProvider(app.screen, [(one.title, one.callback, one.help) for one in offered]),
    )


def themes_palette(app: App[None], presenter: Presenter) -> Palette:
    """Return the palette of the themes: the program's own, then Textual's by name."""
    own = [theme.name for theme in THEMES]
    names = [*own, *sorted(app.available_themes.keys() - set(own))]
    offered = SimpleProvider(app.screen, [_theme(app, name, presenter) for name in names])
    return Palette("配色", "打字找配色…", presenter, offered)


def _theme(app: App[None], name: str, presenter: Presenter) -> CommandListItem:
    mark = "✓" if name == app.theme else " "
    ground = presenter.words("深色" if app.available_themes[name].dark else "浅色")
    return f"{mark} {name}  {ground}", partial(setattr, app, "theme", name)
