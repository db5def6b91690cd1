"""A line of words, cut where its width ends."""

from textual.content import Content

from ainews_tui.text.layout.cells import width
from ainews_tui.ui.bare import OwnSize

_ELLIPSIS = "…"


class OneLine(OwnSize):
    """Words on one line, with `…` where they were cut.

    Textual takes its own `…` for one cell wide, which it is not in every terminal.
    """

    DEFAULT_CSS = """
    OneLine { height: 1; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._words = Content()

    def say(self, words: Content) -> None:
        """Show other words."""
        self._words = words
        self.refresh()

    def render(self) -> Content:
        """Return what there is room for."""
        cells = self.content_size.width
        if self._words.cell_length <= cells:
            return self._words
        if cells < width(_ELLIPSIS):
            return Content()
        return self._words.truncate(cells - width(_ELLIPSIS)).append(_ELLIPSIS)
