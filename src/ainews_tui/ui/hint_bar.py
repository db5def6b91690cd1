"""The line below the panes: what the keys do here, and how far an article has been read."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from ainews_tui.library.presenting import Presenter
from ainews_tui.text.layout.cells import width
from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.hints import Hint
from ainews_tui.ui.kept_picture import KeptPicture
from ainews_tui.ui.painted_row import PaintedRow

_BETWEEN = "  "

_MARGIN = 1

_PLACE = len("  100%")
"""Cells for how far an article has been read."""


class HintBar(KeptPicture, OwnSize):
    """Keys that help where the reader is; a click on one is as good as pressing it.

    It changes while lines are scrolled, and paints itself: a Content took a fifth of the time.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"hints--key"}
    DEFAULT_CSS = """
    HintBar {
        height: 1;
        background: $panel;
        color: $text-muted;
        & > .hints--key { color: $foreground; text-style: bold; }
    }
    """

    def __init__(self, presenter: Presenter, hints: Sequence[Hint]) -> None:
        super().__init__()
        self._presenter = presenter
        self._said: tuple[Sequence[Hint], int | None] = (hints, None)

    def say(self, hints: Sequence[Hint], percent: int | None) -> None:
        """Offer these keys, and say how far the article has been read.

        The percentage is None where nothing is read, or all of it is in sight.
        """
        if (hints, percent) != self._said:
            self._said = (hints, percent)
            self.refresh()

    def show_as(self, presenter: Presenter) -> None:
        """Show the hints by another presenter."""
        self._presenter = presenter
        self.refresh()

    def make_lines(self, crop: Region) -> list[Strip]:
        """Paint as many hints as there is room for."""
        hints, percent = self._said
        plain, cells = self.rich_style, self.size.width
        place = "" if percent is None else f"{percent}%{' ' * _MARGIN}"
        room = cells - 2 * _MARGIN - _PLACE * bool(place)
        line = [Segment(" " * _MARGIN, plain), *self._keys(hints, room, plain)]
        line = Segment.adjust_line_length(line, cells - width(place), plain)
        strip = PaintedRow(self.passing()([*line, Segment(place, plain)]), cells)
        return [strip.crop(*crop.column_span)] * crop.height

    def _keys(self, hints: Sequence[Hint], room: int, plain: Style) -> Iterator[Segment]:
        bold = self.get_component_rich_style("hints--key")
        for hint in hints:
            key, words = hint.shown, f" {self._presenter.words(hint.words)}"
            room -= width(key) + width(words)
            if room < 0:
                return
            click = Style.from_meta({"@click": f"app.simulate_key('{hint.key}')"})
            yield Segment(key, bold + click)
            yield Segment(words, plain + click)
            yield Segment(_BETWEEN, plain)
            room -= len(_BETWEEN)
