"""Tables on lines: columns side by side where they have room, else one record after another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, zip_longest

from ainews_tui.document import Align
from ainews_tui.text.layout import cells
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.lines import BLANK, LEAST, Line, Piece, Role, hung, stacked

_GAP = 2  # cells between two columns
_FIGURE = re.compile(
    r"[-+−±~<>≈(\s$€£¥￥]*\d[\d,.\s]*"
    r"(?:[%％‰]|[十百千万萬亿億兆]*(?:[美港日欧歐韩韓新台臺]元|人民[币幣]|英[镑鎊]|"
    r"[元倍点點厘手家人名个個件次天股吨噸辆輛台])?)\)?"
)
_NO_FIGURE = frozenset(
    {"", "-", "--", "–", "—", "——", "N/A", "待定", "暂无", "暫無", "无", "無", "不适用", "不適用"}
)


@dataclass(frozen=True, slots=True)
class _Column:
    """The cells of one column, its heading first, and where their text stands."""

    cells: tuple[Flow, ...]
    align: Align

    @property
    def natural_width(self) -> int:
        return max(cell.natural_width for cell in self.cells)


def set_table(rows: Sequence[Sequence[Flow]], aligns: Sequence[Align], width: int) -> list[Line]:
    """Return a table of at most `width` cells.

    The first row is the header, and all are as long as `aligns`. The widest columns give way
    first; where one would shrink below `LEAST` cells, the table is set as records: lines
    `heading: value`, a blank line between two rows.
    """
    columns = [
        _Column(column, _align(column[1:], align))
        for column, align in zip(zip(*rows, strict=True), aligns, strict=True)
        if any(cell.says for cell in column)
    ]
    if not columns:
        return []
    naturals = [column.natural_width for column in columns]
    widths = _shared(naturals, width - _GAP * (len(columns) - 1))
    if any(w < min(natural, LEAST) for w, natural in zip(widths, naturals, strict=True)):
        return _records(columns, width)
    return _grid(columns, widths)


def _align(body: Sequence[Flow], align: Align) -> Align:
    """Return where a column stands: figures to the right, unless the writer said otherwise."""
    texts = {cell.text.strip() for cell in body} - _NO_FIGURE
    if align is Align.LEFT and texts and all(map(_FIGURE.fullmatch, texts)):
        return Align.RIGHT
    return align


def _shared(naturals: Sequence[int], room: int) -> list[int]:
    """Return a width for each column: its own, or a fair share of what narrower ones leave."""
    widths = [0] * len(naturals)
    for done, number in enumerate(sorted(range(len(naturals)), key=naturals.__getitem__)):
        widths[number] = min(naturals[number], room // (len(naturals) - done))
        room -= widths[number]
    return widths


def _grid(columns: Sequence[_Column], widths: Sequence[int]) -> list[Line]:
    """Return the rows, parted by a blank line where one of the two takes several lines."""
    header, *rows = (
        _row(row, [column.align for column in columns], widths)
        for row in zip(*(column.cells for column in columns), strict=True)
    )
    lines: list[Line] = []
    if any(column.cells[0].says for column in columns):
        rule = (" " * _GAP).join("─" * width for width in widths).rstrip()
        lines += [*header, *([Line((Piece(rule),), Role.TABLE)] if rule else ())]
    rows = [row for row in rows if row]
    for above, row in pairwise([[], *rows]):
        if above and max(len(above), len(row)) > 1:
            lines.append(BLANK)
        lines += row
    return lines


def _row(row: Iterable[Flow], aligns: Sequence[Align], widths: Sequence[int]) -> list[Line]:
    set_cells = [
        cell.lines(Role.TABLE, width) if cell.says else []
        for cell, width in zip(row, widths, strict=True)
    ]
    return [
        Line(tuple(_side_by_side(parts, aligns, widths)), Role.TABLE)
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
        column += width + _GAP


def _records(columns: Sequence[_Column], width: int) -> list[Line]:
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
            lines += hung(partial(entry.lines, Role.TABLE, first=width), width, "", " " * _GAP)
    return lines
