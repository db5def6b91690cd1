"""An article laid out for the reading pane: lines, and the place of everything in them.

The title and the byline stand at the head of the document as its first two leaves, so that
places, hits and selections know one numbering only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from ainews_tui.article import Extent
from ainews_tui.document import Code, Document, Heading, Paragraph, Span, leaves, text_of
from ainews_tui.library.presenting import Shown
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.byline import JOINT, break_byline
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.layout.lines import Line, Piece, Role

TITLE = 0

Place = tuple[int, float]
"""A leaf's number and how far into it, 0 to 1: the same place in every script and width."""

START: Place = (TITLE, 0.0)


@dataclass(frozen=True, slots=True)
class Page:
    """An article in one script, before it knows its width.

    `texts` are the leaves' texts, of which the first `head` stand over the body: the title and,
    in its parts, the byline.
    """

    document: Document
    hits: Mapping[int, tuple[Extent, ...]]
    texts: tuple[str, ...]
    links_title: str
    byline: tuple[str, ...] = ()

    @property
    def head(self) -> int:
        """How many leaves stand over the body."""
        return 2 if self.byline else 1


@dataclass(frozen=True, slots=True)
class Laid:
    """A page laid out; `starts` is the place of each line that has one, in order."""

    lines: tuple[Line, ...]
    starts: tuple[tuple[Place, int], ...]

    def place(self, y: int) -> Place:
        """Return what is read at a line: the place of the last text that began by then."""
        at = bisect_right(self.starts, y, key=lambda start: start[1])
        return self.starts[at - 1][0] if at else START

    def following(self, y: int) -> int:
        """Return the leaf of the first text at a line or below it; the last leaf at the end."""
        at = bisect_left(self.starts, y, key=lambda start: start[1])
        return self.starts[min(at, len(self.starts) - 1)][0][0] if self.starts else TITLE

    def line_of(self, place: Place) -> int:
        """Return the line that shows a place."""
        at = bisect_right(self.starts, (place[0], place[1] + 1e-9), key=lambda start: start[0])
        return self.starts[at - 1][1] if at else 0


def page_of(shown: Shown, url: str | None, links_title: str, no_body: str) -> Page:
    """Return an article with its title and byline at the head and its address at the end.

    `links_title` stands over the list of links, `no_body` where there is nothing but a title.
    """
    head = (
        Heading(1, (Span(shown.title.text),)),
        Paragraph((Span(JOINT.join(shown.byline)),)),
    )
    body = shown.document.blocks or (Paragraph((Span(no_body),)),)
    address = (Paragraph((Span(url, url=url),)),) if url else ()
    document = Document((*head, *body, *address))
    hits = {leaf + len(head): extents for leaf, extents in shown.hits.items()}
    if shown.title.hits:
        hits[TITLE] = shown.title.hits
    return Page(document, hits, _texts(document), links_title, shown.byline)


def raw_page(name: str, text: str) -> Page:
    """Return a file as it is, under its name."""
    document = Document((Heading(1, (Span(name),)), Code(text)))
    return Page(document, {}, _texts(document), "")


def laid_out(page: Page, cells: int) -> Laid:
    """Lay a page out in lines at most so many cells wide."""
    lines = _lines(page, cells)
    starts: list[tuple[Place, int]] = []
    for number, line in enumerate(lines):
        piece = next((piece for piece in line.pieces if piece.leaf >= 0), None)
        if piece is None:
            continue
        place = (piece.leaf, piece.offset / max(1, len(page.texts[piece.leaf])))
        if not starts or place > starts[-1][0]:
            starts.append((place, number))
    return Laid(lines, tuple(starts))


def first_hit(page: Page, laid: Laid) -> int | None:
    """Return the line of the body's first hit; None where only the title has any, or nothing."""
    leaf = min((leaf for leaf in page.hits if leaf >= page.head), default=None)
    if leaf is None:
        return None
    start = page.hits[leaf][0][0]
    return laid.line_of((leaf, start / max(1, len(page.texts[leaf]))))


def _lines(page: Page, cells: int) -> tuple[Line, ...]:
    """Return title and byline, close together, over the body."""
    lines = lay_out(page.document, cells, page.links_title)
    body = next(
        (
            number
            for number, line in enumerate(lines)
            if any(piece.leaf >= page.head for piece in line.pieces)
        ),
        len(lines),
    )
    head = [
        Line((Piece(page.texts[leaf][start:end], leaf=leaf, offset=start),), Role.HEADING)
        for leaf, extents in enumerate(
            (break_lines(page.texts[TITLE], cells), break_byline(page.byline, cells))
        )
        for start, end in extents
    ]
    return (*head, Line((), Role.BLANK), *lines[body:])


def _texts(document: Document) -> tuple[str, ...]:
    return tuple(text_of(inline) for inline in leaves(document))
