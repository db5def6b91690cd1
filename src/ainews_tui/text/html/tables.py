"""Tables that hold data are kept as tables; those that only place things on a page are undone.

A table is layout if it says so (`role=presentation`), if it holds another table, or code, if it
has but one row or one column, or if it has no header cell and holds pictures, blocks of text
(headings, lists, several paragraphs in a cell) or more empty cells than full ones.
"""

import re
from itertools import pairwise, zip_longest

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ainews_tui.text.html.pictures import caption_picture
from ainews_tui.text.html.trees import holds, inside_out, line_of, within
from ainews_tui.text.html.writer import VERBATIM, MarkdownWriter

_WIDEST = 60  # columns; a larger `colspan` is a mistake
_BLOCKS = "img, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, hr, p + p, div + div"
_PRESENTATION = frozenset(("presentation", "none"))
_LONGEST_CAPTION = 80  # characters
_ALIGN = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_RULES = {"center": ":-:", "right": "--:"}

_Grid = list[list[LexborNode | None]]


def settle_tables(tree: LexborHTMLParser, root: LexborNode) -> None:
    """Replace data tables by Markdown; give pictures of the others their captions.

    The Markdown stands in a `pre` element that the writer copies; tables that remain are layout.
    """
    for table in inside_out(root, "table"):
        # where the inner one is layout, so is the outer; and code is kept as it is
        if holds(table, "table") or table.css_matches("pre *, code *"):
            continue
        grid = _grid(table)
        if _is_layout(table, grid):
            _caption_pictures(grid)
        else:
            kept = tree.create_node("pre")
            kept.attrs[VERBATIM] = ""
            kept.insert_child(_markdown(table, grid))
            table.replace_with(kept, move=True)


def _grid(table: LexborNode) -> _Grid:
    """Return rows of one length; a cell over several places stands in the first of them."""
    rows: _Grid = []
    taken: dict[int, int] = {}  # column: rows for which a cell above still takes it
    for tr in within(table, "tr"):
        row: list[LexborNode | None] = []
        begun: dict[int, int] = {}
        for cell in within(tr, "td, th"):
            while len(row) in taken:
                row.append(None)
            places = range(len(row), min(len(row) + _span(cell, "colspan"), _WIDEST))
            begun |= dict.fromkeys(places, _span(cell, "rowspan"))
            row += [cell, *[None] * (len(places) - 1)]
        taken = {column: rest - 1 for column, rest in (taken | begun).items() if rest > 1}
        rows.append(row)
    return _without_empty(rows)


def _span(cell: LexborNode, attribute: str) -> int:
    written = cell.attributes.get(attribute) or ""
    return max(1, int(written)) if re.fullmatch("[0-9]{1,4}", written) else 1


def _without_empty(rows: _Grid) -> _Grid:
    """Return the rows in one length, without rows and columns that show nothing."""
    shown = [[cell if cell and _shows(cell) else None for cell in row] for row in rows]
    shown = [row for row in shown if any(cell is not None for cell in row)]
    columns = [column for column in zip_longest(*shown) if any(cell is not None for cell in column)]
    return [list(row) for row in zip(*columns, strict=True)]


def _shows(cell: LexborNode) -> bool:
    return bool(line_of(cell)) or holds(cell, "img")


def _is_layout(table: LexborNode, grid: _Grid) -> bool:
    if table.attributes.get("role") in _PRESENTATION or holds(table, "pre"):
        return True
    if len(grid) < 2 or len(grid[0]) < 2:
        return True
    if holds(table, "th"):
        return False
    empty = sum(row.count(None) for row in grid)
    return holds(table, _BLOCKS) or 2 * empty > len(grid) * len(grid[0])


def _caption_pictures(grid: _Grid) -> None:
    """Join a picture to the short text that stands in the cell below it, or alone with it."""
    for row, under in pairwise(grid):
        for column, (cell, below) in enumerate(zip(row, under, strict=True)):
            if cell and below and _is_lone_picture(cell) and _is_caption(below):
                caption_picture(within(cell, "img")[0], line_of(below))
                below.decompose()
                under[column] = None
    if len(grid) == 1 and len(grid[0]) == 1 and (cell := grid[0][0]):
        images = within(cell, "img")
        if len(images) == 1 and 0 < len(line_of(cell)) <= _LONGEST_CAPTION:
            caption_picture(images[0], line_of(cell))
            cell.insert_before(images[0], move=True)
            cell.decompose()


def _is_lone_picture(cell: LexborNode) -> bool:
    return len(within(cell, "img")) == 1 and not line_of(cell)


def _is_caption(cell: LexborNode) -> bool:
    return not holds(cell, _BLOCKS) and len(line_of(cell)) <= _LONGEST_CAPTION


def _markdown(table: LexborNode, grid: _Grid) -> str:
    rows = [[_written(cell) if cell else "" for cell in row] for row in grid]
    if not _is_header(grid[0]):
        rows.insert(0, [""] * len(rows[0]))
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join(map(_rule, grid[-1])) + " |")
    caption = table.css_first("caption")
    if caption is not None and (text := _written(caption)):
        lines[:0] = [text, ""]
    return "\n".join(lines)


def _written(cell: LexborNode) -> str:
    return MarkdownWriter(one_line=True).markdown_of(cell)


def _is_header(row: list[LexborNode | None]) -> bool:
    cells = [cell for cell in row if cell is not None]
    return all(cell.tag == "th" or cell.css_matches("thead *") for cell in cells)


def _rule(cell: LexborNode | None) -> str:
    """Return what says in Markdown where the text of a cell's column stands."""
    if cell is None:
        return "---"
    style = _ALIGN.search(cell.attributes.get("style") or "")
    align = style[1] if style else cell.attributes.get("align") or ""
    return _RULES.get(align.lower(), "---")
