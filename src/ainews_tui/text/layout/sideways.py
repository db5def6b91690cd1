"""A wide table seen some columns at a time: its first stays, the others are moved past it.

Columns come into sight whole, so that no word is cut; marks on the edges say that there are
more, and the line over the table how many.
"""

from bisect import bisect_right
from collections.abc import Iterator

from ainews_tui.text.addresses.doubts import Words
from ainews_tui.text.layout import cells
from ainews_tui.text.layout.columns import GAP
from ainews_tui.text.layout.lines import Line, Piece, Role, Wide

_BEFORE, _AFTER = "◂", " ▸"
_LEAD = 2  # cells for the mark before and a space


def furthest(wide: Wide) -> int:
    """Return how many columns have been moved out of sight when the last is in it."""
    first = len(wide.edges) - 2
    while first > wide.kept and _end(wide, first - 1, len(wide.edges) - 1) <= wide.room:
        first -= 1
    return first - wide.kept


def moved_to(line: Line, moved: int, leaf: int, offset: int) -> int:
    """Return how far to move to see a place of the line's text: as before if it is seen."""
    if (wide := line.wide) is None:
        return moved
    column = next(
        (
            bisect_right(wide.edges, at) - 1
            for at, piece in _placed(line)
            if piece.leaf == leaf and offset <= piece.offset + len(piece.text)
        ),
        None,
    )
    if column is None or column < wide.kept or column in _columns(wide, moved):
        return moved
    return next(it for it in range(furthest(wide) + 1) if column in _columns(wide, it))


def in_sight(line: Line, moved: int, words: Words = str) -> Line:
    """Return the line as it is seen with so many columns moved out of sight.

    It is at most as wide as the table has room; a line of no wide table is as it was.
    """
    if (wide := line.wide) is None:
        return line
    columns = _columns(wide, moved)
    before, after = columns.start - wide.kept, len(wide.edges) - 1 - columns.stop
    if line.role is Role.MORE:
        return Line((Piece(_told(before, after, wide.room, words)),), Role.MORE, wide)
    pieces = list[Piece]()
    done = 0
    for start, piece in _seen(line, wide, columns):
        if start > done:
            pieces.append(Piece(" " * (start - done)))
        pieces.append(piece)
        done = start + cells.width(piece.text)
    if after:
        edge = wide.room - len(_AFTER)
        pieces.append(Piece(" " * (edge - done) + _AFTER))
    return Line(tuple(pieces), line.role, wide)


def _columns(wide: Wide, moved: int) -> range:
    """Return which columns are in sight beside those that always are: one at the least."""
    first = end = wide.kept + moved
    last = len(wide.edges) - 1
    while end < last:
        needed = _end(wide, first, end + 1) + (len(_AFTER) if end + 1 < last else 0)
        if end > first and needed > wide.room:
            break
        end += 1
    return range(first, end)


def _end(wide: Wide, first: int, stop: int) -> int:
    """Return the cell where columns end of which `first` is the first moved one in sight."""
    return _lead(wide, first) + wide.edges[stop] - GAP - wide.edges[first]


def _lead(wide: Wide, first: int) -> int:
    """Return the cell where the first of the moved columns stands."""
    return wide.edges[wide.kept] + (_LEAD if first > wide.kept else 0)


def _seen(line: Line, wide: Wide, columns: range) -> Iterator[tuple[int, Piece]]:
    """Yield the pieces that are seen, each with the cell where it stands now."""
    lead = _lead(wide, columns.start)
    shift = lead - wide.edges[columns.start]
    is_marked = columns.start == wide.kept
    for start, piece in _placed(line):
        column = bisect_right(wide.edges, start) - 1
        if column >= columns.stop:
            break
        if column < wide.kept:
            yield start, piece
            continue
        if not is_marked:
            yield lead - _LEAD, Piece(_BEFORE)
            is_marked = True
        if column >= columns.start:
            yield start + shift, piece
    if not is_marked:
        yield lead - _LEAD, Piece(_BEFORE)


def _placed(line: Line) -> Iterator[tuple[int, Piece]]:
    """Yield each piece that says something, with the cell where it begins."""
    at = 0
    for piece in line.pieces:
        if piece.text.strip():
            yield at, piece
        at += cells.width(piece.text)


def _told(before: int, after: int, room: int, words: Words) -> str:
    """Return how many columns are out of sight on either side, each count on its own."""
    left = f"◂ {words(f'左边还有 {before} 列')}" if before else ""
    right = f"{words(f'右边还有 {after} 列')} ▸" if after else ""
    if cells.width(left) + GAP + cells.width(right) > room:
        left, right = f"◂ {before}" * bool(before), f"{after} ▸" * bool(after)
    return left + " " * (room - cells.width(left) - cells.width(right)) * bool(right) + right
