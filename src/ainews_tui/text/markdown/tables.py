"""Tables of Markdown: no cell is lost, and a first row is the heading where it is in substance.

GFM drops the cells that a row has beyond the heading's, and takes rows without a heading for
text. A table that shows no text was made to place pictures, and is those pictures.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise, takewhile

from markdown_it.token import Token

from ainews_tui.document import Align, Block, Inline, Picture, Table, text_of
from ainews_tui.text.markdown.inline import read_lines
from ainews_tui.text.markdown.pieces import Line, flat

_Row = tuple[Inline, ...]
_WIDEST = 100  # columns; what has more was not written as a table
_DELIMITERS = re.compile(r"(?=[^-]*-)\s*+\|?+(?:\s*+:?-++:?\s*+\|)*+\s*+(?::?-++:?)?+\s*+")
_PIPE = re.compile(r"(?<!\\)\|")


def settle_tables(lines: list[str]) -> list[str]:
    """Return the lines with a heading, as wide as the widest row, over every run of rows.

    Rows too wide for any table lose their delimiters, and so are lines of text.
    """
    settled: list[str] = []
    for filled, run in groupby(lines, lambda line: bool(line.strip())):
        rows = list(run)
        settled += _settled(rows) if filled and len(rows) > 1 else rows
    return settled


def _settled(rows: list[str]) -> list[str]:
    if max(map(_cells, rows)) > _WIDEST:
        return [
            row for row in rows if "|" not in row or not _DELIMITERS.fullmatch(row.lstrip("> "))
        ]
    return _widened(_headed(rows))


def _headed(rows: list[str]) -> list[str]:
    bare = all(row.strip().startswith("|") and row.strip().endswith("|") for row in rows)
    return ["||", "|---|", *rows] if bare and not _DELIMITERS.fullmatch(rows[1]) else rows


def _widened(rows: list[str]) -> list[str]:
    """Return a run of lines; heading and delimiters of the first table in it made wider."""
    for number, (heading, delimiters) in enumerate(pairwise(rows)):
        columns = _cells(delimiters)
        if "|" in heading and _cells(heading) == columns and _DELIMITERS.fullmatch(delimiters):
            missing = max(map(_cells, rows[number + 2 :]), default=0) - columns
            if missing > 0:
                wider = [_added(heading, " |" * missing), _added(delimiters, "---|" * missing)]
                return [*rows[:number], *wider, *rows[number + 2 :]]
            break
    return rows


def _added(row: str, cells: str) -> str:
    return row.rstrip().removesuffix("|") + "|" + cells


def _cells(row: str) -> int:
    return len(_PIPE.findall(row.strip().removeprefix("|").removesuffix("|"))) + 1


def read_table(tokens: Iterator[Token]) -> Iterator[Block]:
    """Yield the table whose tokens come next, up to its end; nothing if it is empty."""
    rows: list[_Row] = []
    aligns: list[Align] = []
    pictures: list[Picture] = []
    for token in takewhile(lambda token: token.type != "table_close", tokens):
        match token.type:
            case "tr_open":
                rows.append(())
            case "th_open":
                aligns.append(_align(token))
            case "inline" | "plain_lines":
                lines = read_lines(token)
                pictures += _pictures(lines)
                rows[-1] += (flat(lines),)
    shown = [row for row in rows[1:] if any(row)]
    if any(rows[0]) or shown:
        yield _table(rows[0], shown, tuple(aligns))
    else:
        yield from pictures


def _table(header: _Row, rows: list[_Row], aligns: tuple[Align, ...]) -> Table:
    if not any(header) and _is_heading(rows[0], rows[1:]):
        header, rows = rows[0], rows[1:]
    return Table(header, tuple(rows), aligns)


def _is_heading(first: _Row, below: list[_Row]) -> bool:
    """Tell whether a row names its columns: full and without figures, over a column of figures."""
    if not below or not all(first) or any(map(_has_figure, first)):
        return False
    return any(all(map(_has_figure, column)) for column in zip(*below, strict=True))


def _has_figure(cell: Inline) -> bool:
    return any(character.isdigit() for character in text_of(cell))


def _pictures(lines: list[Line]) -> Iterator[Picture]:
    return (piece for line in lines for piece in line if isinstance(piece, Picture))


def _align(token: Token) -> Align:
    style = str(token.attrGet("style") or "")
    return Align(style.removeprefix("text-align:")) if style else Align.LEFT
