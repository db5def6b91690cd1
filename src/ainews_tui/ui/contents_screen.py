"""The headings of an article, to go to one of them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ainews_tui.document import Heading, text_of
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.dialog import PAGING, Dialog
from ainews_tui.ui.options import Options


class ContentsScreen(Dialog[int]):
    """Returns the leaf of the heading that was chosen; None where none was."""

    TITLE = "目录"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", "下移", show=False),
        Binding("k", "move(-1)", "上移", show=False),
        *PAGING,
        Binding("enter", "select", "前往", priority=True),
        Binding("escape,q,h,T", "dismiss", "关闭"),
    ]
    DEFAULT_CSS = """
    ContentsScreen {
        & > .frame { width: 64; height: auto; max-height: 90%; }
        & OptionList {
            height: auto; max-height: 100%; text-wrap: nowrap; text-overflow: ellipsis;
        }
    }
    """

    def __init__(
        self, headings: Sequence[tuple[int, Heading]], at: int, presenter: Presenter
    ) -> None:
        super().__init__(presenter)
        self._headings = headings
        self._at = at

    def window(self) -> ComposeResult:
        """List the headings, those below others further in."""
        top = min(heading.level for _, heading in self._headings)
        with Vertical(classes="frame"):
            yield Options(*(_option(heading, top) for _, heading in self._headings))

    def on_mount(self) -> None:
        """Begin at the heading that is being read under."""
        passed = [at for at, (leaf, _) in enumerate(self._headings) if leaf <= self._at]
        self.query_one(OptionList).highlighted = passed[-1] if passed else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back the heading's leaf."""
        self.dismiss(self._headings[event.option_index][0])


def _option(heading: Heading, top: int) -> Option:
    indent = "  " * (heading.level - top)
    return Option(Content(indent + text_of(heading.inline).replace("\n", " ")))
