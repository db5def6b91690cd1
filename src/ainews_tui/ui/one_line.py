"""A line of words, cut where its width ends."""

from textual.content import Content
from textual.widget import Widget

from ainews_tui.text.layout.cells import width

_ELLIPSIS = "…"


class OneLine(Widget):
    """Words on one line, with `…` where they were cut.

    Textual takes its own `…` for one cell wide, which it is not in every terminal.
    """

    DEFAULT_CSS = """
    OneLine { height: 1; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._ways: tuple[Content, ...] = (Content(),)

    def say(self, *ways: Content) -> None:
        """Show other words: the first of these ways to say it that there is room for."""
        self._ways = ways
        self.refresh()

    def render(self) -> Content:
        """Return what there is room for."""
        cells = self.content_size.width
        for words in self._ways:
            if words.cell_length <= cells:
                return words
        if cells < width(_ELLIPSIS):
            return Content()
        return self._ways[-1].truncate(cells - width(_ELLIPSIS)).append(_ELLIPSIS)
