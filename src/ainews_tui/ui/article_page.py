"""An article laid out for the reading pane: lines, and the place of everything in them.

Title and byline are leaves like those of the body, so that places, hits and selections know one
numbering only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ainews_tui.article import Extent
from ainews_tui.document import (
    Code,
    Document,
    Heading,
    Paragraph,
    Span,
    Table,
    leaves,
    numbered_blocks,
    text_of,
)
from ainews_tui.library.shown import Shown
from ainews_tui.text.addresses.doubts import Words
from ainews_tui.text.copied import copied, cut_to
from ainews_tui.text.highlight import MOST, Ink, highlight
from ainews_tui.text.layout.articles import BODY, BYLINE, TITLE, lay_out_article
from ainews_tui.text.layout.byline import JOINT
from ainews_tui.text.layout.lines import Line, Piece, Role
from ainews_tui.text.layout.manner import PLAIN, Manner
from ainews_tui.text.script.doubt import Doubt

Place = tuple[int, float]
"""A leaf's number and how far into it: the same place in every script and width.

From 0 to below 1 that is in its text; 1 is the first line without text behind it, 2 the next.
"""

Inked = tuple[tuple[Extent, Ink], ...]
"""What is told apart in a leaf of code."""

LEAST = 4
"""Cells below which no text can be set in lines."""

START: Place = (TITLE, 0.0)


@dataclass(frozen=True, slots=True)
class Page:
    """An article in one script, before it knows its width; `texts` are those of all leaves.

    `hits`, `inks` and `doubts` tell what stands out in a leaf: what was searched for, the words
    of code, the characters that a conversion had to choose.
    """

    texts: tuple[str, ...]
    byline: tuple[str, ...]
    body: Document
    hits: Mapping[int, tuple[Extent, ...]]
    words: Words
    inks: Mapping[int, Inked] = field(default_factory=dict)
    doubts: Mapping[int, tuple[Extent, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Laid:
    """A page laid out for so many `cells` in a manner.

    `starts` is the place of each line that has one, in order.
    """

    lines: tuple[Line, ...] = ()
    starts: tuple[tuple[Place, int], ...] = ()
    cells: int = 0
    manner: Manner = PLAIN

    def place(self, y: int) -> Place:
        """Return what is read at a line: the last place that began by then."""
        at = bisect_right(self.starts, y, key=lambda start: start[1])
        return self.starts[at - 1][0] if at else START

    def following(self, y: int) -> int:
        """Return the leaf of the first text at a line or below it; the last leaf at the end."""
        at = bisect_left(self.starts, y, key=lambda start: start[1])
        texts = (leaf for (leaf, within), _ in self.starts[at:] if within < 1)
        return next(texts, self.starts[-1][0][0] if self.starts else TITLE)

    def line_of(self, place: Place) -> int:
        """Return the line that shows a place."""
        at = bisect_right(self.starts, (place[0], place[1] + 1e-9), key=lambda start: start[0])
        return self.starts[at - 1][1] if at else 0


def page_of(shown: Shown, url: str | None, words: Words) -> Page:
    """Return an article with its address at the end."""
    body = shown.document.blocks or (Paragraph((Span(words("只有标题，没有正文")),)),)
    address = (Paragraph((Span(url, url=url),)),) if url else ()
    hits = {leaf + BODY: extents for leaf, extents in shown.hits.items()}
    if shown.title.hits:
        hits[TITLE] = shown.title.hits
    return _page(shown.title.text, shown.byline, Document((*body, *address)), hits, words)


def doubted(page: Page, title: Iterable[Doubt], body: Mapping[int, Iterable[Doubt]]) -> Page:
    """Return an article's page with its doubts; the leaves of the body are counted alone."""
    doubts = {TITLE: title, **{leaf + BODY: places for leaf, places in body.items()}}
    extents = {leaf: tuple(it.extent for it in places) for leaf, places in doubts.items()}
    return replace(page, doubts=extents)


def coming_page(title: str) -> Page:
    """Return what stands for an article until it comes."""
    return _page(title, (), Document((Paragraph((Span("……"),)),)), {}, str)


def raw_page(name: str, text: str, remarks: tuple[str, ...] = ()) -> Page:
    """Return a file as it is, under its name and what there is to say of it."""
    return _page(name, remarks, Document((Code(text),)), {}, str)


def laid_out(page: Page, cells: int, manner: Manner = PLAIN) -> Laid:
    """Lay a page out in lines at most so many cells wide, save those of wide tables.

    Where that is too narrow for any text there are none.
    """
    if cells < LEAST:
        return Laid(cells=cells, manner=manner)
    title, words = page.texts[TITLE], page.words
    sideways = replace(manner, sideways=True)
    lines = lay_out_article(title, page.byline, page.body, cells, words, sideways)
    return Laid(lines, tuple(_starts(page, lines)), cells, manner)


def _starts(page: Page, lines: Iterable[Line]) -> Iterator[tuple[Place, int]]:
    """Yield the place of each line that has one, in order; no place comes twice."""
    lengths = [max(1, len(text)) for text in page.texts]
    last: Place = (-1, 0.0)
    bare = 0
    for number, line in enumerate(lines):
        if (piece := _first_text(line)) is None:
            bare += 1
            continue
        place = piece.leaf, piece.offset / lengths[piece.leaf]
        if place > last:
            # lines without text within one leaf have no place that every width has
            if piece.leaf > last[0] >= 0:
                yield from (((last[0], 1.0 + at), number - bare + at) for at in range(bare))
            yield place, number
            last = place
        bare = 0


def _first_text(line: Line) -> Piece | None:
    for piece in line.pieces:
        if piece.leaf >= 0:
            return piece
    return None


def text_of_page(page: Page) -> str:
    """Return a page as the clipboard is to have it."""
    return copied(page.texts[TITLE], JOINT.join(page.byline), page.body)


def text_of_part(page: Page, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Return what stands between two spots of a page, each a leaf and an offset, to be copied."""
    if start[0] == end[0]:
        return page.texts[start[0]][start[1] : end[1]]

    def part(leaf: int) -> slice:
        if not start[0] <= leaf <= end[0]:
            return slice(0)
        return slice(start[1] if leaf == start[0] else 0, end[1] if leaf == end[0] else None)

    title, byline = (page.texts[leaf][part(leaf)] for leaf in (TITLE, BYLINE))
    return copied(title, byline, cut_to(page.body, lambda leaf: part(leaf + BODY)))


def headings_of(page: Page) -> tuple[tuple[int, Heading], ...]:
    """Return the headings of a page, each with its leaf."""
    blocks = numbered_blocks(page.body)
    return tuple((leaf + BODY, block) for leaf, block in blocks if isinstance(block, Heading))


def table_among(page: Page, lines: Iterable[Line]) -> Table | None:
    """Return the first table of a page that some of its lines show; None where they show none."""
    leaves = (line.leaf for line in lines if line.role is Role.TABLE and line.leaf >= 0)
    leaf = next(leaves, -1)
    blocks = [block for at, block in numbered_blocks(page.body) if at + BODY <= leaf]
    return blocks[-1] if blocks and isinstance(blocks[-1], Table) else None


def doubt_among(page: Page, lines: Iterable[Line]) -> tuple[int, Extent] | None:
    """Return the first doubt that some lines of a page show, with its leaf; None without any."""
    for line in lines:
        for piece in line.pieces:
            end = piece.offset + len(piece.text)
            for extent in page.doubts.get(piece.leaf, ()):
                if piece.offset <= extent[0] < end:
                    return piece.leaf, extent
    return None


def _page(
    title: str,
    byline: tuple[str, ...],
    body: Document,
    hits: Mapping[int, tuple[Extent, ...]],
    words: Words,
) -> Page:
    texts = (title, JOINT.join(byline), *(text_of(inline) for inline in leaves(body)))
    code = [it for it in numbered_blocks(body) if isinstance(it[1], Code) and it[1].language]
    inks = {
        leaf + BODY: highlight(block.text, block.language)
        for leaf, block in code[:MOST]
        if isinstance(block, Code)
    }
    return Page(texts, byline, body, hits, words, inks)
