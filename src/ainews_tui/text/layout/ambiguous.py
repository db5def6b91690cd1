"""Characters of ambiguous width (`“ ” … — ① ·`) counted as the reader's terminal draws them.

Rich, which paints the screen, counts them one cell and has no switch for it
(https://github.com/Textualize/rich/issues/4197); so its table is changed, and whatever measures
by it (`text.layout.cells`, Rich, Textual) agrees. Lines and blocks that frames are drawn with
stay one cell (`layout.frames`).

Source: Unicode Standard Annex #11, East Asian Width, property value A.
"""

import unicodedata
from collections.abc import Callable
from functools import cache

import rich.cells
import rich.segment
from rich._unicode_data import load
from rich.cells import CellTable

from ainews_tui.settings import Ambiguous
from ainews_tui.text.layout import cells

_QUICK = "_is_single_cell_widths"
"""How Rich looks at texts that hold nothing wide; at all others character by character."""

_NARROW_QUICK: Callable[[str], bool] = getattr(rich.cells, _QUICK)
_NARROW_TABLE: Callable[..., CellTable] = load

_PRINTED = (
    *range(0xA1, 0x2500), *range(0x25A0, 0x2E80), *range(0x3248, 0x3250), 0xFFFD,
    *range(0x1F100, 0x1F1AD),
)  # fmt: skip
"""Where there are any that are printed, but for those of frames; the rest is for private use."""


def is_ambiguous(character: str) -> bool:
    """Tell whether a character is narrow in one terminal and wide in another."""
    return unicodedata.east_asian_width(character) == "A"


def measure_ambiguous(drawn: Ambiguous) -> None:
    """Have them count as many cells as they are drawn with, wherever they are measured from now on.

    For the thread that paints: Rich's functions, whose widths are forgotten here, are its alone.
    What was measured before keeps its width: whoever keeps some has to measure anew.
    """
    table, quick = _wide() if drawn is Ambiguous.WIDE else (_NARROW_TABLE, _NARROW_QUICK)
    for module, name, replaced in (
        (rich.cells, "load_cell_table", table),
        (rich.cells, _QUICK, quick),
        (rich.segment, _QUICK, quick),
    ):
        setattr(module, name, replaced)
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
    rich.segment.Segment._split_cells.cache_clear()  # noqa: SLF001
    cells.measure_by(table())


@cache
def _wide() -> tuple[Callable[..., CellTable], Callable[[str], bool]]:
    """Return Rich's table, widened, and its quick look without what is wide in it."""
    table = load()
    known = {code for first, last, _ in table.widths for code in range(first, last + 1)}
    wide = [code for code in _PRINTED if is_ambiguous(chr(code)) and code not in known]
    widened = CellTable(
        table.unicode_version,
        sorted({*table.widths, *((code, code, 2) for code in wide)}),
        table.narrow_to_wide.difference(map(chr, wide)),
    )
    single = rich.cells._SINGLE_CELLS.difference(map(chr, wide))  # noqa: SLF001
    return lambda *_: widened, single.issuperset
