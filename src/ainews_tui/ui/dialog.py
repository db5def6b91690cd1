"""What the windows over the reading screen have alike: a frame, and going through options."""

from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import OptionList


class Dialog(ModalScreen[ScreenResultType]):
    """A framed window; its container has the class `frame`."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        & > .frame {
            max-width: 95%; min-width: 16;
            background: $surface; border: round $border; padding: 1;
        }
        & OptionList { border: none; background: $surface; padding: 0 1; }
        & OptionList:focus, & Input:focus { border: none; background-tint: transparent; }
        & .frame > Static { color: $text-muted; padding: 0 1; }
    }
    """

    def action_move(self, step: int) -> None:
        """Go through the options, wherever the keys are typed."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()
