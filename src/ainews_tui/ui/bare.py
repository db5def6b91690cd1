"""Widgets that have less painted and laid out than Textual's own.

Textual paints what is laid out and tells it its size; of that news its own widgets paint all that
is within them once more and ask for another layout. Here only the lines themselves are painted,
by whoever shows them, and where they stand follows from the size of the screen alone.

They stand behind Textual's own among the bases of a class: it looks for styles in the first only.
"""

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget


class OwnSize(Widget):
    """A size whose change has nothing painted and nothing laid out again."""

    virtual_size = Reactive(Size(0, 0), repaint=False)


class Bare(OwnSize):
    """Contains others and paints nothing: what none of them covers is left to the screen."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint nothing."""
        return []
