"""What a drag of the mouse selects in a text of several leaves.

It is copied as it was before it was broken into lines: the cells of the reading pane carry
offsets into the leaves, not into the screen.
"""

from collections.abc import Iterable

from textual.selection import Selection

_LINE_END = "\x1f"


def dragged(texts: Iterable[str], selection: Selection) -> str:
    """Return what is selected of some leaves, each on lines of its own."""
    # a leaf must be one line for Textual, whatever line ends it holds itself
    whole = "\n".join(text.replace("\n", _LINE_END) for text in texts)
    return selection.extract(whole).replace(_LINE_END, "\n")
