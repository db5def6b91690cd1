"""Textual's palette, which finds in either script and has its keys in the bottom line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on
from textual.command import CommandList, CommandPalette, Hit, SimpleProvider
from textual.content import Content
from textual.fuzzy import FuzzySearch
from textual.widgets import Input, OptionList

from ainews_tui.text.layout.cells import pad, width
from ainews_tui.text.script.fold import BREAK, fold
from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import Hint
from ainews_tui.ui.options import Options
from ainews_tui.ui.themes import THEMES
from ainews_tui.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from textual.app import App, ComposeResult
    from textual.screen import Screen

    from ainews_tui.library.presenting import Presenter

_HINTS = (Hint("enter", "选定"), Hint("escape", "关闭"), Hint("down", "下移"), Hint("up", "上移"))
"""What the palette binds itself, said in the reader's words."""


class Offered(SimpleProvider):
    """What a palette offers: a name, what it does, and words about it.

    Names are found whatever script they and what is typed are in. Where none is, `nothing` says
    so; Textual would say it in English.
    """

    def __init__(
        self,
        screen: Screen[Any],
        offered: Sequence[tuple[str, Callable[[], Any], str | None]],
        nothing: str,
    ) -> None:
        super().__init__(screen, [*offered])
        self._offered = offered
        self._nothing = nothing

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """Find what is typed, its characters in their order."""
        matching, sought, is_any = FuzzySearch(case_sensitive=True), _alike(query), False
        style = self.match_style or ""
        for name, run, words in self._offered:
            score, places = matching.match(sought, _alike(name))
            if score:
                is_any, shown = True, Content(name)
                for at in places:
                    shown = shown.stylize(style, at, at + 1)
                yield Hit(score, shown, run, help=words)
        if not is_any:
            yield Hit(1, Content(self._nothing), lambda: None)


class _Commands(CommandList, Options, can_focus=False):
    """Textual's list, which a key may come to before it stands on the screen."""


class Palette(CommandPalette, Window[Any]):
    """Finds by typing among what is `offered`, which stands in its own order until then."""

    DEFAULT_CSS = """
    Palette {
        & #--input { border-title-color: $text-accent; border-title-style: bold; }
        & > HintBar { dock: bottom; }
    }
    """

    def __init__(
        self, title: str, placeholder: str, presenter: Presenter, offered: Offered
    ) -> None:
        # Textual takes one that is made already, though its type does not say so
        super().__init__([offered], placeholder=presenter.words(placeholder))  # type: ignore[list-item]
        self.title = presenter.words(title)
        self._presenter = presenter

    def compose(self) -> ComposeResult:
        """Put the hints under what Textual puts."""
        for widget in super().compose():
            yield _Commands() if isinstance(widget, CommandList) else widget
        yield HintBar(self._presenter, _HINTS)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _chosen_once(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        """Carry out no command twice: what is typed behind the choice is for no palette."""
        if not self.is_current:
            event.prevent_default()

    def on_mount(self) -> None:
        """Name the window."""
        self.query_one("#--input").border_title = self.title


def commands_palette(app: App[None], presenter: Presenter) -> Palette:
    """Return the palette of the commands that the app offers, in its order."""
    commands = app.get_system_commands(app.screen)
    items = [(one.title, one.callback, one.help) for one in commands]
    offered = Offered(app.screen, items, presenter.words("没有这样的命令"))
    return Palette("命令", "输入文字查找命令", presenter, offered)


def themes_palette(app: App[None], presenter: Presenter) -> Palette:
    """Return the palette of the themes: the program's own, then Textual's by name."""
    own = [theme.name for theme in THEMES]
    names = [*own, *sorted(app.available_themes.keys() - set(own))]
    widest = max(map(width, names))
    items = [_theme(app, name, pad(name, widest), presenter) for name in names]
    offered = Offered(app.screen, items, presenter.words("没有这样的配色"))
    return Palette("配色", "输入文字查找配色", presenter, offered)


def _theme(
    app: App[None], name: str, shown: str, presenter: Presenter
) -> tuple[str, Callable[[], None], None]:
    mark = "✓" if name == app.theme else " "
    ground = presenter.words("深色" if app.available_themes[name].dark else "浅色")
    return f"{mark} {shown}  {ground}", partial(setattr, app, "theme", name), None


def _alike(text: str) -> str:
    """Return a text folded for comparing, its marks as they are: some of them name keys."""
    return "".join(
        char if same == BREAK else same for char, same in zip(text, fold(text), strict=True)
    )
