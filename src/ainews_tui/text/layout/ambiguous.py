"""Characters of ambiguous width (`“ ” … — ① ·`) where a terminal draws them two cells wide.

Rich, which paints the screen, counts them one cell and has no switch for it
(https://github.com/Textualize/rich/issues/4197); so its table is changed, and whatever measures
by it (`text.layout.cells`, Rich, Textual) agrees. Lines and blocks that frames are drawn with
(U+2500 to U+259F) stay one cell: what is framed is laid out for that.

Source: Unicode Standard Annex #11, East Asian Width, property value A.
"""

import unicodedata

import rich.cells
import rich.segment
from rich._unicode_data import load

_QUICK = "_is_single_cell_widths"

_PRINTED = (
    *range(0xA1, 0x2500), *range(0x25A0, 0x2E80), *range(0x3248, 0x3250), 0xFFFD,
    *range(0x1F100, 0x1F1AD),
)  # fmt: skip
"""Where there are any that are printed, but for those of frames; the rest is for private use."""


def is_ambiguous(character: str) -> bool:
    """Tell whether a character is narrow in one terminal and wide in another."""
    return unicodedata.east_asian_width(character) == "A"


def widen_ambiguous() -> None:
    """Have characters of ambiguous width count two cells, wherever they are measured.

    To be called before anything is measured: what was keeps its width.
    """
    wide = [
        code
        for code in _PRINTED
        if is_ambiguous(chr(code)) and rich.cells.get_character_cell_size(chr(code)) == 1
    ]
    table = load()
    widened = table._replace(widths=sorted({*table.widths, *((code, code, 2) for code in wide)}))
    # Rich looks at texts of these only character by character
    single = rich.cells._SINGLE_CELLS.difference(map(chr, wide)).issuperset  # noqa: SLF001
    for name, replaced in (("load_cell_table", lambda *_: widened), (_QUICK, single)):
        setattr(rich.cells, name, replaced)
    setattr(rich.segment, _QUICK, single)
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
