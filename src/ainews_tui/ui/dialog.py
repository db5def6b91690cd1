"""What the windows over the reading screen have alike: a frame, and going through options."""

from abc import abstractmethod

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import OptionList

from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import binding_hints
from ainews_tui.ui.window import Window

PAGING: list[BindingType] = [
    Binding("space,pagedown", "page(1)", "下一页", show=False),
    Binding("pageup", "page(-1)", "上一页", show=False),
    Binding("g,home", "edge(-1)", "到头", show=False),
    Binding("G,end", "edge(1)", "到尾", show=False),
]
"""The keys that go on by more than a line, where no letters are typed."""


_HEIGHTS: list[tuple[int, str]] | None = [(0, "-short"), (30, "-tall")]
"""Rows of a screen from which it is called so; a tall one shows some of what a window covers."""


class Dialog(ModalScreen[ScreenResultType], Window[ScreenResultType]):
    """A framed window, named by its `TITLE`; what its keys do stands in the bottom line.

    Where the screen is too narrow or too short for it, it takes all of it but that line.
    """

    VERTICAL_BREAKPOINTS = _HEIGHTS

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        & > .frame {
            max-width: 100%; min-width: 16;
            background: $surface; border: round $accent; padding: 1;
            border-title-color: $text-accent; border-title-style: bold;
        }
        &.-short > .frame { max-height: 100%; }
        & > HintBar { dock: bottom; }
        & OptionList { border: none; background: $surface; padding: 0 1; }
        & OptionList:focus, & Input:focus { border: none; background-tint: transparent; }
        & OptionList > .option-list--option-highlighted,
        & OptionList:focus > .option-list--option-highlighted {
            background: $primary-muted; color: $text; text-style: bold;
        }
        & .frame > Static { color: $text-muted; padding: 0 1; }
    }
    """

    def __init__(self, presenter: Presenter) -> None:
        super().__init__()
        self._presenter = presenter

    @abstractmethod
    def window(self) -> ComposeResult:
        """Put what the frame holds: a container of the class `frame`."""

    def compose(self) -> ComposeResult:
        """Put the window over the hints."""
        yield from self.window()
        yield HintBar(self._presenter, binding_hints(self.BINDINGS))

    def on_mount(self) -> None:
        """Name the window."""
        self.query_one(".frame").border_title = self._presenter.words(self.TITLE or "")

    def action_move(self, step: int) -> None:
        """Go through the options, wherever the keys are typed."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_page(self, step: int) -> None:
        """Go through the options by as many as are in sight; none are at first."""
        options = self.query_one(OptionList)
        if options.option_count:
            at = (options.highlighted or 0) + step * options.size.height
            options.highlighted = max(0, min(at, options.option_count - 1))

    def action_edge(self, side: int) -> None:
        """Go to the last option, or with -1 to the first."""
        options = self.query_one(OptionList)
        if side > 0:
            options.action_last()
        else:
            options.action_first()

    def action_select(self) -> None:
        """Take the option under the cursor."""
        self.query_one(OptionList).action_select()
