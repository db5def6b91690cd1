"""An article set at a width: title and byline, close together, over the body.

The title is the first leaf and the byline the second; those of the body follow.
"""

from collections.abc import Sequence

from ainews_tui.document import Document
from ainews_tui.text.addresses.doubts import Words
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.byline import JOINT, break_byline
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.lines import Line, Piece, Role, stacked
from ainews_tui.text.layout.manner import PLAIN, Manner

TITLE, BYLINE, BODY = range(3)
"""The leaf of the title, that of the byline, and the first of the body."""


def lay_out_article(
    title: str,
    byline: Sequence[str],
    body: Document,
    width: int,
    words: Words = str,
    manner: Manner = PLAIN,
) -> tuple[Line, ...]:
    """Return an article in lines of at most `width` cells; a byline without parts has none."""
    flow = Flow(Piece(title, leaf=TITLE))
    head = (flow.spaced() if manner.spacing else flow).lines(Role.HEADING, width)
    told = JOINT.join(byline)
    head += [
        Line((Piece(told[start:end], leaf=BYLINE, offset=start),), Role.HEADING)
        for start, end in break_byline(byline, width)
    ]
    return tuple(stacked([head, [*lay_out(body, width, words, BODY, manner)]]))
