"""One table in view alone: wrapped to the window, or where it has no room there, wider."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer, Vertical
from textual.content import Content
from textual.widgets import Static

from ainews_tui.document import Document, Table
from ainews_tui.library.presenting import Presenter
from ainews_tui.text.layout import cells
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.lines import Role
from ainews_tui.text.layout.manner import PLAIN
from ainews_tui.ui.dialog import PAGING
from ainews_tui.ui.scrolled_dialog import ScrolledDialog

_AROUND = 5
"""Cells of the window that are the frame, its padding and the scroll bar beside the rows."""

_STEP = 8

_BAR = 2
"""Cells that a scroll bar takes at most."""

_RULE = frozenset("─ ")
"""What the line under the headings of columns is made of."""


class _Rows(ScrollableContainer, can_focus=False):
    """The rows; headings that are wider than the window go sideways with them."""

    def __init__(self, rows: Sequence[str], headings: ScrollableContainer) -> None:
        super().__init__(Static(_as_they_are(rows)))
        self._headings = headings

    def watch_scroll_x(self, old_value: float, new_value: float) -> None:
        """Keep the headings over their columns."""
        super().watch_scroll_x(old_value, new_value)
        self._headings.scroll_to(x=new_value, animate=False, force=True)


class TableScreen(ScrolledDialog):
    """Scrolls in every direction under its headings; the scroll bars say that there is more."""

    TITLE = "表格"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,z", "dismiss", "关闭"),
        Binding("j,down", "scroll(0,1)", "下移"),
        Binding("k,up", "scroll(0,-1)", "上移"),
        *PAGING,
        Binding("l,right", f"scroll({_STEP},0)", "右移"),
        Binding("h,left", f"scroll(-{_STEP},0)", "左移"),
    ]
    DEFAULT_CSS = """
    TableScreen {
        & > .frame { width: 100%; height: 100%; max-width: 100%; padding: 0 1; }
        & .headings { height: auto; overflow: hidden; }
        & _Rows { height: 1fr; overflow: auto; }
        & ScrollableContainer > Static { width: auto; color: $text; padding: 0; }
    }
    """

    def __init__(self, table: Table, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._table = table

    def window(self) -> ComposeResult:
        """Set the table once: what does not fit is scrolled to."""
        lines = self._lines()
        rule = next((at for at, line in enumerate(lines) if line and _RULE.issuperset(line)), -1)
        headings = Static(_as_they_are(lines[: rule + 1]))
        # as far sideways as the rows, which a scroll bar stands beside
        headings.styles.width = cells.width(lines[0]) + _BAR if lines else 0
        above = ScrollableContainer(headings, classes="headings", can_focus=False)
        with Vertical(classes="frame"):
            yield above
            yield _Rows(lines[rule + 1 :], above)

    @property
    def scrolled(self) -> ScrollableContainer:
        """The rows; their headings follow."""
        return self.query_one(_Rows)

    def _lines(self) -> list[str]:
        room, manner = self.app.size.width - _AROUND, replace(PLAIN, sideways=True)
        lines = lay_out(Document((self._table,)), room, manner=manner)
        shown = [line.text for line in lines if line.role in (Role.TABLE, Role.BLANK)]
        widest = max(map(cells.width, shown), default=0)
        return [cells.pad(line, widest) for line in shown]


def _as_they_are(lines: Sequence[str]) -> Content:
    return Content("\n".join(lines))
