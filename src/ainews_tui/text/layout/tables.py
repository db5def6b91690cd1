"""Tables on lines: columns side by side where they have room, else one record after another."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise, zip_longest

from ainews_tui.document import Align
from ainews_tui.text.layout import cells
from ainews_tui.text.layout.columns import GAP, Column, side_by_side, spread
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.lines import BLANK, Line, Piece, Role, Wide, hung, stacked


def set_table(
    rows: Sequence[Sequence[Flow]], aligns: Sequence[Align], width: int, sideways: bool = False
) -> list[Line]:
    """Return a table of at most `width` cells, or wider where it may be moved `sideways`.

    The first row is the header, and all are as long as `aligns`. The widest columns give way
    first and are wrapped. Where one would become illegible, a figure broken or words narrower
    than `columns.LEGIBLE` cells, the table keeps its columns if it may be moved sideways; else,
    or where not even one has room, it is set as records: lines `heading: value`, a blank line
    between two rows.
    """
    columns = [
        Column(column, align)
        for column, align in zip(zip(*rows, strict=True), aligns, strict=True)
        if any(cell.says for cell in column)
    ]
    if not columns:
        return []
    if widths := side_by_side(columns, width):
        return _grid(columns, widths)
    if sideways and (wider := spread(columns, width)):
        return _grid(columns, *wider)
    return _records(columns, width)


def _grid(columns: Sequence[Column], widths: Sequence[int], wide: Wide | None = None) -> list[Line]:
    """Return the rows, parted by a blank line where one of the two takes several lines."""
    aligns = [column.align for column in columns]
    header, *rows = (
        _row(row, aligns, widths, wide)
        for row in zip(*(column.cells for column in columns), strict=True)
    )
    lines = [Line((), Role.MORE, wide)] if wide else []
    if any(column.cells[0].says for column in columns):
        rule = tuple(_side_by_side(map(_rule, widths), aligns, widths))
        lines += [*header, *([Line(rule, Role.TABLE, wide)] if rule else ())]
    rows = [row for row in rows if row]
    for above, row in pairwise([[], *rows]):
        if above and max(len(above), len(row)) > 1:
            lines.append(BLANK)
        lines += row
    return lines


def _rule(width: int) -> Line:
    return Line((Piece("─" * width),), Role.TABLE) if width else BLANK


def _row(
    row: Iterable[Flow], aligns: Sequence[Align], widths: Sequence[int], wide: Wide | None
) -> list[Line]:
    set_cells = [
        cell.lines(Role.TABLE, width) if cell.says else []
        for cell, width in zip(row, widths, strict=True)
    ]
    return [
        Line(tuple(_side_by_side(parts, aligns, widths)), Role.TABLE, wide)
        for parts in zip_longest(*set_cells, fillvalue=BLANK)
    ]


def _side_by_side(
    parts: Iterable[Line], aligns: Sequence[Align], widths: Sequence[int]
) -> Iterator[Piece]:
    column = done = 0  # cells: where the column begins, where the line ends so far
    for part, align, width in zip(parts, aligns, widths, strict=True):
        taken = cells.width(part.text)
        free = width - taken
        start = column + {Align.LEFT: 0, Align.CENTER: free // 2, Align.RIGHT: free}[align]
        if part.pieces:
            if start > done:
                yield Piece(" " * (start - done))
            yield from part.pieces
            done = start + taken
        column += width + GAP


def _records(columns: Sequence[Column], width: int) -> list[Line]:
    """Return a record for each row; the first shows every heading, others those with a value."""
    header, *rows = zip(*(column.cells for column in columns), strict=True)
    first, *others = rows or [(Flow(),) * len(columns)]
    records = [_record(zip(header, first, strict=True), width)]
    repeated = [name.unplaced() for name in header]
    for row in others:
        pairs = zip(repeated, row, strict=True)
        records.append(_record((pair for pair in pairs if pair[1].says), width))
    return stacked(records)


def _record(values: Iterable[tuple[Flow, Flow]], width: int) -> list[Line]:
    lines: list[Line] = []
    for name, value in values:
        entry = Flow()
        if name.says:
            entry.extend(name)
            entry.add(Piece(": "))
        entry.extend(value)
        if entry.says:
            lines += hung(partial(entry.lines, Role.TABLE, first=width), width, "", " " * GAP)
    return lines
