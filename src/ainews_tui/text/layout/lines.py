"""Lines of terminal cells, ready to be painted or printed: what a document is laid out to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from ainews_tui.document import Mark
from ainews_tui.text.layout import cells


class Role(Enum):
    """What a line belongs to: the innermost block; running text in a quote is QUOTE.

    MORE is the line over a wide table, which tells of the columns out of sight.
    """

    TEXT = auto()
    HEADING = auto()
    QUOTE = auto()
    CODE = auto()
    TABLE = auto()
    PICTURE = auto()
    RULE = auto()
    LINKS = auto()
    MORE = auto()
    BLANK = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style on one line, and where it stands in the document.

    `leaf` counts `document.leaves()`, `offset` the characters of that leaf's text. What is no
    text of the document (an indent, a bar, a bullet, the number of a link) has leaf -1.
    """

    text: str
    mark: Mark = Mark.NONE
    url: str | None = None
    leaf: int = -1
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Wide:
    """Columns that together are wider than their lines may be, to be seen some at a time.

    `edges` are the cells where each column begins, and where one after the last would. The first
    `kept` columns stay in sight, and `room` is how many cells are. `leaf` is the table's first,
    by which it is known in every script and width.
    """

    edges: tuple[int, ...]
    kept: int
    room: int
    leaf: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without white space at its end; `wide` where it is one of a wide table."""

    pieces: tuple[Piece, ...]
    role: Role
    wide: Wide | None = None

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def leaf(self) -> int:
        """The leaf the line's first text is from, or -1 where it shows none."""
        return next((piece.leaf for piece in self.pieces if piece.leaf >= 0), -1)

    @property
    def offset(self) -> int:
        """The offset of the line's first text in that leaf, or 0 where it shows none."""
        return next((piece.offset for piece in self.pieces if piece.leaf >= 0), 0)


LEAST = 6
"""Cells that text must be left with: three Han, enough for a word and its mark."""

BLANK = Line((), Role.BLANK)


def hung(set_in: Callable[[int], list[Line]], width: int, first: str, rest: str) -> list[Line]:
    """Return lines set in what `width` leaves behind `first` and, from the second on, `rest`.

    Both take as many cells as the wider; both are left out where that would leave too few.
    """
    taken = max(cells.width(first), cells.width(rest))
    if width - taken < LEAST:
        return set_in(width)
    lines = set_in(width - taken)
    return [_behind(line, rest if number else first) for number, line in enumerate(lines)]


def _behind(line: Line, lead: str) -> Line:
    shown = lead if line.pieces else lead.rstrip()
    return Line((Piece(shown), *line.pieces), line.role) if shown else line


def stacked(groups: Iterable[list[Line]]) -> list[Line]:
    """Return the groups one below the other, a blank line between those that have lines."""
    lines: list[Line] = []
    for group in groups:
        if lines and group:
            lines.append(BLANK)
        lines += group
    return lines
