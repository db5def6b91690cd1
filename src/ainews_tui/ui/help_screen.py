"""The help page: every key from the command table, how to search, how to add a folder."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from ainews_tui import paths
from ainews_tui.query.fields import FIELDS, SIGNS
from ainews_tui.text.layout.cells import pad, width
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.commands import COMMANDS, Scope
from ainews_tui.ui.scrolled_dialog import ScrolledDialog

Piece = str | tuple[str, str]
"""Text, or text with a style."""

_INDENT = "  "
_GAP = 3
_LONGEST = 12
"""Cells of a key, or of what is typed, beside which stands what it does."""

_WIDEST = 76
_FRAME = 6
"""Cells between the edges of the screen and the text."""


class HelpScreen(ScrolledDialog):
    """One page of text."""

    TITLE = "帮助"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,h", "dismiss", "关闭"),
        Binding("j", "scroll(0,1)", "下移"),
        Binding("k", "scroll(0,-1)", "上移"),
        Binding("space", "page(1)", "下一页"),
        Binding("g", "edge(-1)", "到头"),
        Binding("G", "edge(1)", "到尾"),
    ]
    DEFAULT_CSS = """
    HelpScreen {
        & > .frame { width: 84; height: 90%; padding: 1 0; }
        &.-short > .frame { height: 100%; padding: 0; }
        & .frame > Static { color: $text; padding: 0 1 0 2; }
    }
    """

    def window(self) -> ComposeResult:
        """Put the whole page in one text."""
        with VerticalScroll(classes="frame"):
            yield Static(id="page")

    def on_resize(self) -> None:
        """Break the lines for the width there is."""
        self.query_one("#page", Static).update(Content.assemble(*self._page()).rstrip())

    @property
    def scrolled(self) -> ScrollableContainer:
        """The page."""
        return self.query_one(VerticalScroll)

    def _page(self) -> Iterator[Piece]:
        words = self._presenter.words
        for scope in Scope:
            keys = [(it.keys_shown(), words(it.help)) for it in COMMANDS if it.scope is scope]
            yield from self._section(words(scope.value), keys)
        signs = [(words(it.example), words(it.help)) for it in SIGNS]
        fields = [(f"{it.name}:{words(it.takes)}", words(it.help)) for it in FIELDS]
        yield from self._section(words("搜索怎么写"), signs + fields)
        ways = (
            words("在终端里：ainews-tui feeds add 文件夹；下次打开就有"),
            words("只看一次：ainews-tui 文件夹"),
            words("设置文件：") + safe_line(str(paths.settings_file())),
        )
        yield from self._section(words("怎样加文件夹"), [("", way) for way in ways])

    def _section(self, name: str, lines: Sequence[tuple[str, str]]) -> Iterator[Piece]:
        """Yield a section; what is too long for the column at the left has a line of its own."""
        yield (f"{name}\n", "bold $text-accent")
        lefts = [width(left) for left, _ in lines if width(left) <= _LONGEST]
        column = len(_INDENT) + max(lefts) + (_GAP if any(lefts) else 0)
        room = max(10, min(_WIDEST, self.app.size.width - _FRAME) - column)
        for left, right in lines:
            lead = _INDENT + left
            if width(lead) > column:
                yield (f"{lead}\n", "bold")
                lead = ""
            for start, end in break_lines(right, room):
                yield (pad(lead, column), "bold")
                yield f"{right[start:end]}\n"
                lead = ""
        yield "\n"
