"""What a widget has painted is good until it is to be painted anew."""

from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class KeptPicture(Widget):
    """Makes its lines when something about them has changed.

    Textual asks for the lines of every widget between two that have changed, at each key.
    """

    _picture: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return a part of the lines, as they were made the last time if that holds."""
        if self._picture is None or self._picture[0] != crop:
            self._picture = crop, self.make_lines(crop)
        return self._picture[1]

    def make_lines(self, crop: Region) -> list[Strip]:
        """Paint a part of the lines."""
        return super().render_lines(crop)

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
