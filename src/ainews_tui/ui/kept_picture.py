"""What a widget has painted is good until it is to be painted anew."""

from collections.abc import Callable
from typing import Self

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class KeptPicture(Widget):
    """Makes its lines when something about them has changed.

    Textual asks for the lines of every widget between two that have changed, at each key.
    """

    _picture: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines, as they were made the last time if that holds; a part is made anew."""
        if crop.size != self.outer_size:  # the mouse asks what is under it
            return self.make_lines(crop)
        if self._picture is None or self._picture[0] != crop:
            self._picture = crop, self.make_lines(crop)
        return self._picture[1]

    def make_lines(self, crop: Region) -> list[Strip]:
        """Paint a part of the lines."""
        return super().render_lines(crop)

    def passing(self) -> Callable[[list[Segment]], list[Segment]]:
        """Return what lays the program's filters over the lines of a picture."""
        filters, (_, background) = self.get_line_filters(), self.background_colors

        def passed(segments: list[Segment]) -> list[Segment]:
            for line_filter in filters:
                segments = line_filter.apply(segments, background)
            return segments

        return passed

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have lines made anew."""
        self._picture = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
