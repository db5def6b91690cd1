"""The columns of a table: on which side their text stands, and how wide they are to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ainews_tui.document import Align
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.lines import Wide

GAP = 2  # cells between two columns

LEGIBLE = 8
"""Cells that a column must be left with: four Han, two words of most."""

_WIDEST = 24  # cells of a column that others are moved out of sight for
_MARKS = 4  # cells for the marks that there is more, one on either side, with a space each

_FIGURE = re.compile(
    r"[-+−±~<>≈(\s$€£¥￥]*\d[\d,.\s]*"
    r"(?:[%％‰]|[十百千万萬亿億兆]*(?:[美港日欧歐韩韓新台臺]元|人民[币幣]|英[镑鎊]|"
    r"[元倍点點厘手家人名个個件次天股吨噸辆輛台])?)\)?"
)
_NO_FIGURE = frozenset(
    {"", "-", "--", "–", "—", "——", "N/A", "待定", "暂无", "暫無", "无", "無", "不适用", "不適用"}
)


@dataclass(frozen=True)
class Column:
    """The cells of one column, its heading first, and where the writer has their text stand."""

    cells: tuple[Flow, ...]
    written: Align

    @property
    def align(self) -> Align:
        """Where it stands: figures to the right, unless the writer said otherwise."""
        return Align.RIGHT if self.written is Align.LEFT and self._is_figures else self.written

    @cached_property
    def natural_width(self) -> int:
        """The cells it takes if nothing is wrapped."""
        return max(cell.natural_width for cell in self.cells)

    @cached_property
    def least_width(self) -> int:
        """The cells below which it cannot be read: figures stand whole, words may be wrapped."""
        figures = self.cells[1:] if self._is_figures else ()
        whole = max((cell.natural_width for cell in figures), default=0)
        return min(self.natural_width, max(whole, LEGIBLE))

    @cached_property
    def _is_figures(self) -> bool:
        texts = {cell.text.strip() for cell in self.cells[1:]} - _NO_FIGURE
        return bool(texts) and all(map(_FIGURE.fullmatch, texts))


def side_by_side(columns: Sequence[Column], width: int) -> list[int] | None:
    """Return a width for each column, together at most `width` cells with the gaps between them.

    The widest give way first. None where one would be narrower than it can be read.
    """
    leasts = [column.least_width for column in columns]
    free = width - GAP * (len(columns) - 1) - sum(leasts)
    if free < 0:
        return None
    wanted = [column.natural_width - column.least_width for column in columns]
    return [least + more for least, more in zip(leasts, _shared(wanted, free), strict=True)]


def spread(columns: Sequence[Column], room: int) -> tuple[list[int], Wide] | None:
    """Return widths for columns that have no room `side_by_side`, and how they are seen in it.

    The first column stays in sight where it takes no more than a third. None where one column
    alone is wider than the room.
    """
    widths = [min(column.natural_width, max(_WIDEST, column.least_width)) for column in columns]
    kept = 1 if len(columns) > 2 and widths[0] <= room // 3 else 0
    widest = room - _MARKS - sum(width + GAP for width in widths[:kept])
    if any(column.least_width > widest for column in columns[kept:]):
        return None
    widths[kept:] = [min(width, widest) for width in widths[kept:]]
    edges = [0]
    for width in widths:
        edges.append(edges[-1] + width + GAP)
    leaf = min(
        piece.leaf
        for column in columns
        for cell in column.cells
        for piece in cell.pieces
        if piece.leaf >= 0
    )
    return widths, Wide(tuple(edges), kept, room, leaf)


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Return of the room what each wants, or a fair share of what more modest ones leave."""
    given = [0] * len(wanted)
    for done, number in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[number] = min(wanted[number], room // (len(wanted) - done))
        room -= given[number]
    return given
