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
        self._ways: tuple[Content, ...] = (Content(),)
        self._right = Content()

    def say(self, *ways: Content, right: Content | None = None) -> None:
        """Show other words: the first of these ways to say it that there is room for.

        What is to stand at the `right` has its room before them.
        """
        self._ways, self._right = ways, right or Content()
        self.refresh()

    def render(self) -> Content:
        """Return what there is room for."""
        cells = self.content_size.width - self._right.cell_length
        if cells < 0:
            return Content()
        words = next((way for way in self._ways if way.cell_length <= cells), None)
        if words is None:
            words = _cut(self._ways[-1], cells)
        if not self._right:
            return words
        return Content.assemble(words, " " * (cells - words.cell_length), self._right)


def _cut(words: Content, cells: int) -> Content:
    if cells < width(_ELLIPSIS):
        return Content()
    return words.truncate(cells - width(_ELLIPSIS)).append(_ELLIPSIS)
