"""The help page: every key from the command table, how to search, how to add a folder."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from ainews_tui import paths
from ainews_tui.library.presenting import Presenter
from ainews_tui.query.fields import FIELDS, SIGNS
from ainews_tui.text.layout.cells import pad
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.commands import COMMANDS, Scope
from ainews_tui.ui.dialog import Dialog

_LEFT = 20
"""Cells of the keys; what they do stands behind."""

_WIDEST = 76
_FRAME = 12
"""Cells between the edges of the screen and the text."""


class HelpScreen(Dialog[None]):
    """One page of text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,h", "dismiss", "关闭"),
        Binding("j", "scroll(1)", "下移"),
        Binding("k", "scroll(-1)", "上移"),
    ]
    DEFAULT_CSS = """
    HelpScreen {
        & > .frame { width: 84; height: 90%; padding: 1 2; }
        & .frame > Static { color: $text; padding: 0; }
    }
    """

    def __init__(self, presenter: Presenter) -> None:
        super().__init__()
        self._presenter = presenter

    def compose(self) -> ComposeResult:
        """Put the whole page in one text."""
        with VerticalScroll(classes="frame"):
            yield Static(Content.assemble(*self._page()))

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def _page(self) -> Iterator[str | tuple[str, str]]:
        words = self._presenter.words
        for scope in Scope:
            yield (f"{words(scope.value)}\n", "bold $text-accent")
            for command in COMMANDS:
                if command.scope is scope:
                    yield from self._line(command.keys_shown(), words(command.help))
            yield "\n"
        yield (words("搜索怎么写\n"), "bold $text-accent")
        for sign in SIGNS:
            yield from self._line(words(sign.example), words(sign.help))
        for field in FIELDS:
            yield from self._line(f"{field.name}:{words(field.takes)}", words(field.help))
        yield (words("\n怎样加文件夹\n"), "bold $text-accent")
        yield from self._line("", words("在终端里：ainews-tui feeds add 文件夹；下次打开就有"))
        yield from self._line("", words("只看一次：ainews-tui 文件夹"))
        yield from self._line("", words("设置文件：") + safe_line(str(paths.settings_file())))
        yield ("\n" + words("Esc 关闭"), "$text-muted")

    def _line(self, left: str, right: str) -> Iterator[str | tuple[str, str]]:
        indent = _LEFT if left else 2
        room = max(10, min(_WIDEST, self.app.size.width - _FRAME) - indent)
        for number, (start, end) in enumerate(break_lines(right, room)):
            yield (pad(f"  {left}" if number == 0 else "", indent), "bold")
            yield f"{right[start:end]}\n"
