"""An article set at a width: title and byline, close together, over the body.

The title is the first leaf and the byline the second; those of the body follow.
"""

from collections.abc import Sequence

from ainews_tui.document import Document
from ainews_tui.text.addresses.doubts import Words
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.byline import JOINT, break_byline
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.layout.lines import Line, Piece, Role, stacked

TITLE, BYLINE, BODY = range(3)
"""The leaf of the title, that of the byline, and the first of the body."""


def lay_out_article(
    title: str, byline: Sequence[str], body: Document, width: int, words: Words = str
) -> tuple[Line, ...]:
    """Return an article in lines of at most `width` cells; a byline without parts has none."""
    texts = (
        (title, TITLE, break_lines(title, width)),
        (JOINT.join(byline), BYLINE, break_byline(byline, width)),
    )
    head = [
        Line((Piece(text[start:end], leaf=leaf, offset=start),), Role.HEADING)
        for text, leaf, extents in texts
        for start, end in extents
    ]
    return tuple(stacked([head, [*lay_out(body, width, words, BODY)]]))
