"""The line at the left of the reading pane, heavy where the keys go to the article.

It is a widget of its own, since of a border Textual paints all that is within it.
"""

from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.kept_picture import KeptPicture


class PaneEdge(KeptPicture, OwnSize):
    """One column; `active` and `alone` are its classes."""

    DEFAULT_CSS = """
    PaneEdge {
        dock: left;
        width: 1;
        border-left: solid $foreground 25%;
        &.active { border-left: heavy $accent; }
        &.alone { display: none; }
    }
    """
