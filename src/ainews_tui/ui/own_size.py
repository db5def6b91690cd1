"""A size whose change has nothing painted and nothing laid out again.

Textual paints what is laid out and tells it its size; of that news its own widgets paint all that
is within them once more and ask for another layout. Here only the lines themselves are painted,
by whoever shows them, and where they stand follows from the size of the screen alone.
"""

from textual.geometry import Size
from textual.reactive import Reactive


def own_size() -> Reactive[Size]:
    """Return what a widget is to have for its `virtual_size`."""
    return Reactive(Size(0, 0), repaint=False)
