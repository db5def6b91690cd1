"""The line below the panes: what the keys do here, and how far an article has been read."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from ainews_tui.library.presenting import Presenter
from ainews_tui.text.layout.cells import width
from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.hints import Hint

_BETWEEN = "  "

_PLACE = len("  100%")
"""Cells for how far an article has been read."""


class HintBar(Static, OwnSize):
    """Keys that help where the reader is; a click on one is as good as pressing it."""

    DEFAULT_CSS = """
    HintBar {
        height: 1;
        background: $panel;
        color: $text-muted;
        padding: 0 1;
        text-wrap: nowrap;
    }
    """

    def __init__(self, presenter: Presenter, hints: Sequence[Hint]) -> None:
        super().__init__(markup=False)
        self.auto_links = False  # Textual's colour would paint keys and words alike
        self._presenter = presenter
        self._said: tuple[Sequence[Hint], int | None] = (hints, None)

    def say(self, hints: Sequence[Hint], percent: int | None) -> None:
        """Offer these keys, and say how far the article has been read.

        The percentage is None where nothing is read, or all of it is in sight.
        """
        if (hints, percent) != self._said:
            self._said = (hints, percent)
            self._fill()

    def show_as(self, presenter: Presenter) -> None:
        """Show the hints by another presenter."""
        self._presenter = presenter
        self._fill()

    def on_resize(self) -> None:
        """Show as many hints as there is room for."""
        self._fill()

    def _fill(self) -> None:
        hints, percent = self._said
        cells = self.content_size.width
        place = "" if percent is None else f"{percent}%"
        shown = Content.assemble(*_shown(hints, self._presenter, cells - _PLACE * bool(place)))
        if place:
            free = cells - shown.cell_length - width(place)
            shown = Content.assemble(shown, " " * free, place)
        self.update(shown, layout=False)


def _shown(hints: Sequence[Hint], presenter: Presenter, cells: int) -> Iterator[Content | str]:
    used = 0
    for hint in hints:
        key, words = hint.shown, f" {presenter.words(hint.words)}"
        used += width(key) + width(words)
        if used > cells:
            return
        click = Style.from_meta({"@click": f"app.simulate_key('{hint.key}')"})
        yield Content.assemble((key, "bold $foreground"), words).stylize(click)
        yield _BETWEEN
        used += len(_BETWEEN)
