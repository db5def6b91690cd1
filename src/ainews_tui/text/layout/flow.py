"""Pieces set one after another as running text, broken to lines and cut where the lines end."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ainews_tui.article import Extent
from ainews_tui.document import Mark
from ainews_tui.text.layout.cells import Measure, advances, measure
from ainews_tui.text.layout.gaps import gaps
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.layout.lines import BLANK, Line, Piece, Role

# closing, and one cell wide everywhere: beginning no line, as a link's number should not
_CLINGING = "»"


class Flow:
    """Running text under construction: pieces, and their text as line breaking is to see it."""

    def __init__(self, *pieces: Piece) -> None:
        self.pieces: list[Piece] = []
        self.shapes: list[str] = []
        for piece in pieces:
            self.add(piece)

    def add(self, piece: Piece) -> None:
        """Append a piece."""
        self._append(piece, piece.text)

    def cling(self, piece: Piece) -> None:
        """Append an ASCII piece that stays whole and on the line of what stands before it."""
        self._append(piece, _CLINGING * len(piece.text))

    def extend(self, other: "Flow") -> None:
        """Append all of another flow."""
        self.pieces += other.pieces
        self.shapes += other.shapes

    def unplaced(self) -> "Flow":
        """Return the same text as no part of the document: a repetition."""
        flow = Flow()
        flow.pieces = [Piece(piece.text, piece.mark, piece.url) for piece in self.pieces]
        flow.shapes = self.shapes
        return flow

    def spaced(self) -> "Flow":
        """Return the same text with 盘古之白 between its pieces and inside them, save in code."""
        flow = Flow()
        places = set(gaps(self.text))
        begin = 0
        for piece, shape in zip(self.pieces, self.shapes, strict=True):
            end = begin + len(piece.text)
            inner = () if Mark.CODE in piece.mark else range(begin + 1, end)
            cuts = [begin, *(place for place in inner if place in places), end]
            for start, stop in pairwise(cuts):
                if start in places:
                    flow.add(Piece(" "))
                part = slice(start - begin, stop - begin)
                flow._append(_part(piece, part.start, part.stop), shape[part])
            begin = end
        return flow

    @property
    def text(self) -> str:
        """The characters of the flow."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def says(self) -> bool:
        """Whether it has anything but white space."""
        return any(piece.text.strip() for piece in self.pieces)

    @property
    def natural_width(self) -> int:
        """The cells it takes if nothing but its own newlines breaks it."""
        return max(sum(advances(line)) for line in self.text.split("\n"))

    def lines(self, role: Role, width: int, first: int | None = None) -> list[Line]:
        """Return the flow in lines of at most `width` cells, the first of at most `first`."""
        pieces = tuple(self.pieces)
        return list(_lines(pieces, "".join(self.shapes), role, width, first, measure()))

    def _append(self, piece: Piece, shape: str) -> None:
        if piece.text:
            self.pieces.append(piece)
            self.shapes.append(shape)


@lru_cache(maxsize=2048)
def _lines(
    pieces: tuple[Piece, ...], shape: str, role: Role, width: int, first: int | None, _by: Measure
) -> tuple[Line, ...]:
    """Set pieces in lines: those of an open article are kept, for a script or width of before.

    `_by` is what widths are measured by: lines of another measure are of no use.
    """
    extents = break_lines(shape, width, first)
    return tuple(Line(cut, role) if cut else BLANK for cut in _cut(pieces, extents))


def _cut(pieces: Sequence[Piece], extents: Iterable[Extent]) -> Iterator[tuple[Piece, ...]]:
    """Yield the pieces of each extent of their joined text; the extents follow one another."""
    index = begin = 0
    for start, end in extents:
        while index < len(pieces) and begin + len(pieces[index].text) <= start:
            begin += len(pieces[index].text)
            index += 1
        line = []
        number, at = index, begin
        while at < end:
            piece = pieces[number]
            line.append(_part(piece, start - at, end - at))
            at += len(piece.text)
            number += 1
        yield tuple(line)


def _part(piece: Piece, start: int, end: int) -> Piece:
    if start <= 0 and end >= len(piece.text):
        return piece
    start = max(start, 0)
    return Piece(piece.text[start:end], piece.mark, piece.url, piece.leaf, piece.offset + start)
